"""Texts about labels."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.domain.conversation import LabelUse
from app.ui.wording.report import number_words

translate = QCoreApplication.translate

_COLOURS: Final[dict[str, str]] = {
    "blue": str(QT_TRANSLATE_NOOP("Labels", "blue")),
    "green": str(QT_TRANSLATE_NOOP("Labels", "green")),
    "purple": str(QT_TRANSLATE_NOOP("Labels", "purple")),
    "red": str(QT_TRANSLATE_NOOP("Labels", "red")),
    "amber": str(QT_TRANSLATE_NOOP("Labels", "amber")),
    "teal": str(QT_TRANSLATE_NOOP("Labels", "teal")),
    "pink": str(QT_TRANSLATE_NOOP("Labels", "pink")),
    "grey": str(QT_TRANSLATE_NOOP("Labels", "grey")),
}


def colour_words(colour: str) -> str:
    """The name of a label's colour; unknown ones are shown in grey."""
    return translate("Labels", _COLOURS.get(colour, _COLOURS["grey"]))


def cells(use: LabelUse) -> tuple[str, str, str, str]:
    """A label's row: name, colour, number of open conversations, number of all."""
    label = use.label
    return label.name, colour_words(label.colour), number_words(use.open), number_words(use.conversations)


def concerned(use: LabelUse) -> str:
    """How many conversations have this label."""
    if not use.conversations:
        return translate("Labels", "No conversation has this label.")
    if use.conversations == 1:
        return translate("Labels", "One conversation has this label.")
    words = translate("Labels", "{all} conversations have this label, {open} of them open.")
    return words.format(all=number_words(use.conversations), open=number_words(use.open))


def merged(use: LabelUse) -> str:
    """What merging does."""
    words = translate("Labels", "What has “{name}” gets the other label, and “{name}” goes. The history says so.")
    return words.replace("{name}", use.label.name)


def deleted(use: LabelUse) -> str:
    """What deleting does."""
    words = translate("Labels", "“{name}” goes for good. What happened in a conversation stays in its history.")
    return words.replace("{name}", use.label.name)
