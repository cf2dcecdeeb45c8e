"""The window's language: the desktop's, if there is a translation; English, the language of the sources, otherwise."""

import logging
from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from app.system.paths import translations

_log = logging.getLogger(__name__)
_OURS: Final = {"en": "en_GB"}
"""English dates as the neighbour writes them: 12/3 is a day in March here."""
COMPLETE: Final = ("nl", "fy", "de", "en")
"""Languages that may be shown without English words in between."""


def load(language: str) -> QTranslator:
    """The translator of one language; empty if its file is missing."""
    translator = QTranslator()
    path = translations() / f"balie_{language}.qm"
    # Read, not mapped as Qt would: an update may write the file anew while the window is open. Qt copies nothing.
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
    """Translate the window, and Qt's own words, into `choice`, or the first language of the desktop that is complete.

    The caller keeps what is returned: Qt does not.
    """
    language = chosen(choice, QLocale.system().uiLanguages())
    # Texts and dates use one language, even if the desktop's formats are another country's.
    desktop, own = QLocale.system(), QLocale(_OURS.get(language, language))
    if desktop.name().partition("_")[0] != language or desktop.dayName(1) != own.dayName(1):
        QLocale.setDefault(own)
    translators = [load(language)]
    if language != "en":  # as Qt's own words are
        of_qt = QTranslator()
        if of_qt.load(f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
            translators.append(of_qt)
    for translator in translators:
        application.installTranslator(translator)
    return translators
