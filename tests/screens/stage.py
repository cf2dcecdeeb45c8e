"""Creates screens with made-up data and takes their pictures."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QLocale, QSize, QTranslator
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from app.system.paths import resource
from app.ui.theme.theme import Theme
from app.ui.translation import load

Screen = Callable[[Theme], QWidget]


def theme_of(application: QApplication, *, dark: bool, contrast: bool = False) -> Theme:
    """The theme, regardless of the desktop's setting."""
    if not contrast:
        return Theme(application, resource("fonts"), choice="dark" if dark else "light")
    application.setPalette(QPalette(QColor("black" if dark else "white")))  # high contrast uses the desktop's colours
    return Theme(application, resource("fonts"), choice="contrast")


def settle(application: QApplication) -> None:
    """Wait until layouts and repaints are done."""
    for _ in range(5):
        application.processEvents()
        application.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def take(application: QApplication, screen: Screen, theme: Theme, size: QSize, target: Path) -> None:
    """Show `screen` and write its picture to `target`: a window at `size`, a sheet at the size at which it opens."""
    widget = screen(theme)
    if not isinstance(widget, QDialog):
        widget.setMinimumSize(0, 0)
        widget.resize(size)
    widget.show()
    settle(application)
    widget.grab().save(str(target))
    widget.hide()
    widget.deleteLater()
    settle(application)


def speak(application: QApplication, language: str) -> QTranslator:
    """Texts, dates and numbers in one language, for pictures; the caller removes the translator."""
    QLocale.setDefault(QLocale(language))
    translator = load(language)
    application.installTranslator(translator)
    return translator
