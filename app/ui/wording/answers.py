"""Canned answers in words: their tones, their languages, whose they are."""

import difflib
from datetime import date
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.domain.answer import CannedAnswer, Tone, Variant
from app.ui.wording.channels import kind_word
from app.ui.wording.times import dated

_LANGUAGES: Final = {
    "nl": str(QT_TRANSLATE_NOOP("Answers", "Dutch")),
    "en": str(QT_TRANSLATE_NOOP("Answers", "English")),
    "fy": str(QT_TRANSLATE_NOOP("Answers", "Frisian")),
    "de": str(QT_TRANSLATE_NOOP("Answers", "German")),
    "fr": str(QT_TRANSLATE_NOOP("Answers", "French")),
    "tr": str(QT_TRANSLATE_NOOP("Answers", "Turkish")),
    "ar": str(QT_TRANSLATE_NOOP("Answers", "Arabic")),
    "pl": str(QT_TRANSLATE_NOOP("Answers", "Polish")),
    "uk": str(QT_TRANSLATE_NOOP("Answers", "Ukrainian")),
    "es": str(QT_TRANSLATE_NOOP("Answers", "Spanish")),
}
LANGUAGES: Final = tuple(_LANGUAGES)
_TONES: Final = {
    Tone.FORMAL: str(QT_TRANSLATE_NOOP("Answers", "formal")),
    Tone.INFORMAL: str(QT_TRANSLATE_NOOP("Answers", "informal")),
}


def differing(before: CannedAnswer | None, after: CannedAnswer | None) -> list[str]:
    """What changes in an answer, line by line: "− old", "+ new". None: it is not there before, or not after."""
    return [
        f"{'+' if line[0] == '+' else '−'} {line[2:]}"
        for line in difflib.ndiff(_lines(before), _lines(after))
        if line[0] in "+-"
    ]


def _lines(answer: CannedAnswer | None) -> list[str]:
    if answer is None:
        return []
    until = [last_day(answer.valid_until)] if answer.valid_until is not None else []
    about = [answer.title, ", ".join(answer.keywords), *until, *(file.name for file in answer.files)]
    said = [f"{one.language}: {line}" for one in answer.variants for line in one.text.splitlines()]
    return [line for line in (*about, *said) if line.strip()]


def language_word(language: str) -> str:
    """The language's name; its code where there is no name for it here."""
    return QCoreApplication.translate("Answers", _LANGUAGES[language]) if language in _LANGUAGES else language


def tone_word(tone: Tone) -> str:
    """How a wording speaks."""
    return QCoreApplication.translate("Answers", _TONES[tone])


def variant_words(variant: Variant) -> str:
    """Which wording it is: Dutch · formal · WhatsApp."""
    tone = tone_word(variant.tone) if variant.tone is not None else ""
    kind = kind_word(variant.kind) if variant.kind is not None else ""
    return " · ".join(word for word in (language_word(variant.language), tone, kind) if word)


def last_day(day: date | None) -> str:
    """The last day for a column; empty where it holds for ever."""
    if day is None:
        return ""
    return dated(day, "d MMM yyyy")
