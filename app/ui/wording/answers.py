"""Texts about canned answers: their tones, languages and audience."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.domain.answer import Tone, Variant
from app.domain.answer_changes import AnswerChange
from app.domain.answer_exchange import Exchange
from app.ui.wording.channels import kind_word
from app.ui.wording.quoted import quoted
from app.ui.wording.times import dated, day_and_time

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


def history_lines(changes: Sequence[AnswerChange]) -> list[str]:
    """The changes to an answer and their authors, newest first."""
    return [line for one in changes for line in (f"{day_and_time(one.at)} · {one.agent} · /{one.key}", *one.lines, "")]


def language_word(language: str) -> str:
    """The language's name; its code if it has no name here."""
    return QCoreApplication.translate("Answers", _LANGUAGES[language]) if language in _LANGUAGES else language


def tone_word(tone: Tone) -> str:
    """The name of a tone."""
    return QCoreApplication.translate("Answers", _TONES[tone])


def variant_words(variant: Variant) -> str:
    """The description of a variant: Dutch · formal · WhatsApp."""
    tone = tone_word(variant.tone) if variant.tone is not None else ""
    kind = kind_word(variant.kind) if variant.kind is not None else ""
    return " · ".join(word for word in (language_word(variant.language), tone, kind) if word)


def exchange_words(done: Exchange, language: str) -> str:
    """What replacing canned answers by another language's does to a draft."""
    translate = QCoreApplication.translate
    changed, kept = (", ".join(quoted(title) for title in titles) for titles in (done.exchanged, done.without))
    sentences = (
        (changed, translate("Answers", "In {language} from now on: {titles}. What you typed yourself stays.")),
        (kept, translate("Answers", "There is no text in {language} for {titles}: it stays as it is.")),
    )
    said = [words.replace("{titles}", titles) for titles, words in sentences if titles]
    if not said:
        said = [translate("Answers", "No canned answer in your draft to exchange. New ones will be in {language}.")]
    return " ".join(said).replace("{language}", language_word(language))


def last_day(day: date | None) -> str:
    """The last day, for a column; empty if it has no end."""
    if day is None:
        return ""
    return dated(day, "d MMM yyyy")
