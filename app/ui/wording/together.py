"""Texts about working together: presence, capacity, and waiting times."""

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.domain.team import Colleague, Here, Method, Status
from app.ui.wording.times import clock, remaining

if TYPE_CHECKING:
    from app.services.dividing import Load

translate = QCoreApplication.translate

_STATUSES: Final[dict[Status, str]] = {
    Status.AVAILABLE: str(QT_TRANSLATE_NOOP("Together", "Available")),
    Status.PAUSE: str(QT_TRANSLATE_NOOP("Together", "Pause")),
    Status.AWAY: str(QT_TRANSLATE_NOOP("Together", "Away")),
}
_METHODS: Final[dict[Method, str]] = {
    Method.BY_HAND: str(QT_TRANSLATE_NOOP("Together", "By hand")),
    Method.ROUND_ROBIN: str(QT_TRANSLATE_NOOP("Together", "Each in turn")),
    Method.LOAD: str(QT_TRANSLATE_NOOP("Together", "Who is least full")),
    Method.SKILL: str(QT_TRANSLATE_NOOP("Together", "Who knows the topic")),
}
_SENTENCES: Final[dict[Method, str]] = {
    Method.BY_HAND: str(QT_TRANSLATE_NOOP("Together", "Whoever takes it, or whom a lead gives it to.")),
    Method.ROUND_ROBIN: str(
        QT_TRANSLATE_NOOP("Together", "Of those who are there and have room: who was given something longest ago.")
    ),
    Method.LOAD: str(
        QT_TRANSLATE_NOOP("Together", "Of those who are there: who has the fewest for what they can take.")
    ),
    Method.SKILL: str(
        QT_TRANSLATE_NOOP(
            "Together",
            "Who knows one of its labels; of those, and without any, who is least full. "
            "By itself, what has no label yet waits for one, for half of the norm at most.",
        )
    ),
}
DOTS: Final[dict[Status, str]] = {Status.AVAILABLE: "ok", Status.PAUSE: "warn", Status.AWAY: "muted"}
"""The colour token of a status's dot, which only repeats the text beside it."""


def status_words(status: Status, until: datetime | None = None, at: datetime | None = None) -> str:
    """A colleague's own status, with its end, and whether that has passed `at` this moment."""
    words = translate("Together", _STATUSES[status])
    if status is not Status.PAUSE or until is None:
        return words
    if at is not None and until <= at:
        return translate("Together", "{status} was until {time}").format(status=words, time=clock(until))
    return translate("Together", "{status} until {time}").format(status=words, time=clock(until))


def colleague_words(one: Colleague, at: datetime) -> str:
    """As `status_words`, as others see it."""
    return status_words(shown_status(one), one.until, at)


def shown_status(one: Colleague) -> Status:
    """What others see: somebody absent is away, whatever their last status."""
    return one.status if one.there else Status.AWAY


def method_words(method: Method) -> str:
    """The name of a distribution method."""
    return translate("Together", _METHODS[method])


def method_sentence(method: Method) -> str:
    """What that method does."""
    return translate("Together", _SENTENCES[method])


def load_words(one: Colleague) -> str:
    """Somebody's load: 5 / 8."""
    return f"{one.open} / {one.capacity}"


def resulting_words(load: "Load") -> str:
    """Somebody's resulting load: 5 → 7 / 8; if unchanged, 5 / 8."""
    one = load.colleague
    return f"{one.open} → {load.after} / {one.capacity}" if load.after != one.open else load_words(one)


def here_short(others: Sequence[Here]) -> str:
    """For a row of the list: Niels, or Niels +1. Empty: nobody."""
    if not others:
        return ""
    name = others[0].name
    return name if len(others) == 1 else f"{name} +{len(others) - 1}"


def here_spoken(name: str) -> str:
    """The same, as spoken before a row by a screen reader."""
    return translate("Together", "{name} is here").replace("{name}", name) + ", " if name else ""


def here_words(others: Sequence[Here]) -> str:
    """Who else has a conversation open, as a sentence without a full stop. Empty: nobody."""
    if not others:
        return ""
    typing = next((one for one in others if one.typing), None)
    if typing is not None:
        return translate("Together", "{name} is typing an answer").replace("{name}", typing.name)
    if len(others) == 1:
        return translate("Together", "{name} is here").replace("{name}", others[0].name)
    words = translate("Together", "{name} and {count} more are here")
    return words.replace("{name}", others[0].name).replace("{count}", str(len(others) - 1))


def waited(since: datetime, now: datetime) -> str:
    """How long something has been waiting: 6 min."""
    return remaining(now - since)
