"""The window's language: the desktop's, if there is a translation; English, the language of the sources, otherwise."""

import logging
from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from app.system.paths import translations

_log = logging.getLogger(__name__)
_OURS: Final = {"en": "en_GB"}
"""English dates in the local order: 12/3 is a day in March here."""
_OF_QT: Final = {"fy": "nl"}
"""Qt has no Frisian: what app/ui/qt_words.py does not list is Dutch."""
COMPLETE: Final = ("nl", "fy", "de", "en")
"""The languages without untranslated texts."""


def load(language: str) -> QTranslator:
    """The translator of one language; empty if its file is missing."""
    translator = QTranslator()
    path = translations() / f"balie_{language}.qm"
    # Read, not mapped as by Qt: an update may rewrite the file while the window is open. Qt does not copy the data.
    words = path.read_bytes() if path.exists() else b""
    if not translator.load(words):
        _log.warning("No translation for %s", language)
    translator.words = words  # type: ignore[attr-defined]
    return translator


def chosen(choice: str, of_desktop: Sequence[str]) -> str:
    """`choice`, or the first language of the desktop that is complete (of fy-Latn-NL: fy); English otherwise."""
    wanted = (language.replace("_", "-").partition("-")[0] for language in of_desktop)
    return next((one for one in (choice, *wanted) if one in COMPLETE), "en")


def install(application: QCoreApplication, choice: str = "system") -> list[QTranslator]:
    """Translate the window, and Qt's own texts, into `choice`, or the first complete language of the desktop.

    The caller must keep the result, because Qt does not.
    """
    language = chosen(choice, QLocale.system().uiLanguages())
    # Texts and dates use one language, even if the desktop's formats are another country's.
    desktop, own = QLocale.system(), QLocale(_OURS.get(language, language))
    if desktop.name().partition("_")[0] != language or desktop.dayName(1) != own.dayName(1):
        QLocale.setDefault(own)
    translators = [load(language)]
    if language != "en":  # Qt's own texts are English already
        of_qt, folder = QTranslator(), QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if of_qt.load(f"qtbase_{_OF_QT.get(language, language)}", folder):
            translators.append(of_qt)
    for translator in reversed(translators):  # the last one installed is asked first
        application.installTranslator(translator)
    return translators
