"""Every offered language is complete and keeps the placeholders of the source; the binary files are up to date."""

import os
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale

from app.domain.sentences import SENTENCES
from app.ui import translation
from app.ui.qt_words import QT_WORDS
from app.ui.translation import COMPLETE

ROOT = Path(__file__).parents[3]
FOLDER = ROOT / "translations"
PLACES = re.compile(r"\{\w*\}|%(?:n|L?\d+)|&(?=\w)|https?://\S+[\w/]|--[\w-]+")
"""What must be in a translation exactly as in the source: placeholders, numbers, accelerators, addresses and
options.
"""
TEXTS = re.compile(r"""(?:QT_TRANSLATE_NOOP|translate)\(\s*"(\w+)",\s*((?:"(?:[^"\\]|\\.)*"\s*)+)""")


def entries(language: str) -> dict[tuple[str, str], list[str]]:
    """(context, source) → translations; an unfinished one is empty."""
    found: dict[tuple[str, str], list[str]] = {}
    for context in ET.parse(FOLDER / f"balie_{language}.ts").getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            forms = [one.text or "" for one in translation.findall("numerusform")] or [translation.text or ""]
            finished = translation.get("type") != "unfinished"
            found[context.findtext("name", ""), message.findtext("source", "")] = forms if finished else [""]
    return found


DUTCH = entries("nl")


@pytest.mark.parametrize("language", COMPLETE)
def test_nothing_is_missing(language: str) -> None:
    assert [key for key, forms in entries(language).items() if not all(forms)] == []


@pytest.mark.parametrize("language", COMPLETE)
def test_places_to_fill_in_stay(language: str) -> None:
    wrong = [
        (source, form)
        for (_, source), forms in entries(language).items()
        for form in forms
        if sorted(PLACES.findall(source)) != sorted(PLACES.findall(form))
    ]
    assert wrong == []


def test_save_has_one_word_in_dutch() -> None:
    wrong = [forms for (_, source), forms in DUTCH.items() if re.match("Save\\b", source) and "psla" not in forms[0]]
    assert wrong == []


@pytest.mark.parametrize("language", COMPLETE)
def test_leading_and_trailing_characters_are_kept(language: str) -> None:
    """Leading and trailing spaces join texts to others, and an ellipsis says that more input follows."""
    wrong = [
        (source, form)
        for (_, source), forms in entries(language).items()
        for form in forms
        if (source[:1].isspace(), source[-1:].isspace(), source[-1:] == "…")
        != (form[:1].isspace(), form[-1:].isspace(), form[-1:] == "…")
    ]
    assert wrong == []


@pytest.mark.parametrize("language", COMPLETE)
def test_a_counted_text_has_a_form_for_one_and_for_many(language: str) -> None:
    wrong = [source for (_, source), forms in entries(language).items() if len(forms) != (2 if "%n" in source else 1)]
    assert wrong == []


def test_every_problem_is_translated() -> None:
    assert [code for code, sentence in SENTENCES.items() if ("Problem", sentence) not in DUTCH] == []


def test_every_text_of_the_sources_is_known() -> None:
    """`python packaging/translate.py update` was run after the last change of a text."""
    missing = []
    for path in sorted((ROOT / "app").rglob("*.py")):
        for context, quoted in TEXTS.findall(path.read_text("utf-8")):
            text = "".join(re.findall(r'"((?:[^"\\]|\\.)*)"', quoted)).replace('\\"', '"').replace("\\n", "\n")
            if (context, text) not in DUTCH and context in {name for name, _ in DUTCH}:
                missing.append((path.name, context, text))
    assert missing == []


@pytest.mark.parametrize("language", COMPLETE)
def test_the_binary_file_holds_every_translation(qapp: object, language: str) -> None:
    """`python packaging/translate.py release` was run after the last translation."""
    from PySide6.QtCore import QTranslator

    translator = QTranslator()
    assert translator.load(str(FOLDER / f"balie_{language}.qm"))
    stale = [
        source
        for (context, source), forms in entries(language).items()
        if translator.translate(context, source, "", 2 if "%n" in source else -1) != forms[-1]
    ]
    assert stale == []


def test_an_update_may_write_the_words_anew_under_a_window(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    copy = tmp_path / "balie_nl.qm"
    copy.write_bytes((FOLDER / copy.name).read_bytes())
    monkeypatch.setattr(translation, "translations", lambda: tmp_path)
    translator = translation.load("nl")
    copy.write_bytes(b"")
    assert translator.translate("Pages", "Rules") == "Regels"


@pytest.mark.parametrize("language", [one for one in COMPLETE if one != "en"])
def test_what_qt_says_itself_is_in_the_language_of_the_window(qapp: QCoreApplication, language: str) -> None:
    kept = translation.install(qapp, language)
    try:
        for context, texts in QT_WORDS.items():
            for text in texts:
                assert QCoreApplication.translate(context, text) == entries(language)[context, text][0]
        assert QCoreApplication.translate("QPrintDialog", "Local file") != "Local file"
    finally:
        for one in kept:
            qapp.removeTranslator(one)
        QLocale.setDefault(QLocale("nl_NL"))


def test_dates_speak_the_language_of_the_words_where_only_the_words_of_a_desktop_are_dutch() -> None:
    asks = (
        "from PySide6.QtCore import QCoreApplication, QLocale; from app.ui import translation; "
        "kept = translation.install(QCoreApplication([])); print(QLocale().dayName(1))"
    )
    desktop = os.environ | {"LC_ALL": "C.UTF-8", "LANGUAGE": "nl"}
    said = subprocess.run(
        [sys.executable, "-c", asks], env=desktop, cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert said.stdout.strip() == "maandag"
