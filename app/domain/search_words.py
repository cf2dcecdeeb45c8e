"""The words of the search language: its keys and closed values, in Dutch and in English. Both always work."""

from collections.abc import Iterable
from enum import StrEnum
from typing import Final

from app.domain.text import folded


class Field(StrEnum):
    """What a condition is about."""

    CHANNEL = "channel"
    LABEL = "label"
    CASE = "case"
    CITIZEN = "citizen"
    ASSIGNEE = "assignee"
    STATE = "state"
    SINCE = "since"
    UNTIL = "until"
    ON = "on"
    TEXT = "text"
    HAS = "has"
    EXPIRES = "expires"


class Standing(StrEnum):
    """Values of `Field.STATE`."""

    OPEN = "open"
    PENDING = "pending"
    SNOOZED = "snoozed"
    CLOSED = "closed"
    UNREAD = "unread"
    FAILED = "failed"
    EMERGENCY = "emergency"


class Possession(StrEnum):
    """Values of `Field.HAS`."""

    ATTACHMENT = "attachment"
    PICTURE = "picture"
    NOTE = "note"
    WARNING = "warning"
    LABEL = "label"
    CASE = "case"


ME, NOBODY = "me", "nobody"
"""Values of `Field.ASSIGNEE` beside people's names."""

Words = tuple[str, str, tuple[str, ...]]
"""Dutch, English, and other words for the same."""

KEYS: Final[dict[Field, Words]] = {
    Field.CHANNEL: ("kanaal", "channel", ("via",)),
    Field.LABEL: ("label", "label", ("topic", "onderwerp")),
    Field.CASE: ("zaak", "case", ("zaaknummer",)),
    Field.CITIZEN: ("inwoner", "citizen", ("burger", "naam", "name", "nummer", "number")),
    Field.ASSIGNEE: ("bij", "assignee", ("aan", "toegewezen", "assigned", "with")),
    Field.STATE: ("status", "is", ("state",)),
    Field.SINCE: ("van", "since", ("vanaf", "sinds", "from", "na", "after")),
    Field.UNTIL: ("tot", "until", ("voor", "to", "before")),
    Field.ON: ("op", "on", ("dag", "day", "datum", "date")),
    Field.TEXT: ("tekst", "text", ("bericht", "message")),
    Field.HAS: ("heeft", "has", ("met",)),
    Field.EXPIRES: ("verloopt", "expires", ("venster", "window")),
}

STATES: Final[dict[Standing, Words]] = {
    Standing.OPEN: ("open", "open", ()),
    Standing.PENDING: ("wacht", "pending", ("wachtend", "waiting")),
    Standing.SNOOZED: ("uitgesteld", "snoozed", ("slaapt",)),
    Standing.CLOSED: ("afgehandeld", "closed", ("gesloten", "klaar", "done", "resolved")),
    Standing.UNREAD: ("ongelezen", "unread", ()),
    Standing.FAILED: ("mislukt", "failed", ("niet-verstuurd",)),
    Standing.EMERGENCY: ("noodgeval", "emergency", ("nood",)),
}

POSSESSIONS: Final[dict[Possession, Words]] = {
    Possession.ATTACHMENT: ("bijlage", "attachment", ("bestand", "file")),
    Possession.PICTURE: ("foto", "picture", ("afbeelding", "photo", "image")),
    Possession.NOTE: ("notitie", "note", ()),
    Possession.WARNING: ("waarschuwing", "warning", ()),
    Possession.LABEL: ("label", "label", ()),
    Possession.CASE: ("zaak", "case", ()),
}

PEOPLE: Final[dict[str, Words]] = {
    ME: ("mij", "me", ("ik", "mezelf", "myself")),
    NOBODY: ("niemand", "nobody", ("none", "unassigned")),
}

DAYS: Final = (("vandaag", "today"), ("gisteren", "yesterday"), ("7d", "7d"), ("deze-week", "this-week"))
"""Days to suggest; a hyphen stands for a space, so that no quotation marks are needed."""

SPANS: Final = ("<2u", "<1d"), ("<2h", "<1d")
"""Dutch, English."""


_FIELDS: Final = {word: one for one, (nl, en, more) in KEYS.items() for word in (nl, en, *more)}
_STATES: Final = {word: one for one, (nl, en, more) in STATES.items() for word in (nl, en, *more)}
_POSSESSIONS: Final = {word: one for one, (nl, en, more) in POSSESSIONS.items() for word in (nl, en, *more)}
_PEOPLE: Final = {word: one for one, (nl, en, more) in PEOPLE.items() for word in (nl, en, *more)}


def both(rows: Iterable[Words]) -> str:
    """The words of a table in both languages, to name them all."""
    return ", ".join(dutch if dutch == english else f"{dutch}/{english}" for dutch, english, _ in rows)


def field_of(key: str) -> Field | None:
    """The field that a key names."""
    return _FIELDS.get(folded(key))


def standing_of(word: str) -> Standing | None:
    """The state that a word names."""
    return _STATES.get(folded(word))


def possession_of(word: str) -> Possession | None:
    """What a conversation may have."""
    return _POSSESSIONS.get(folded(word))


def person_of(word: str) -> str | None:
    """`ME` or `NOBODY`, if the word means one of them."""
    return _PEOPLE.get(folded(word))
