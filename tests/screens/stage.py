"""Makes a screen with made-up data and takes its picture."""

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
    """The theme, whatever the desktop says."""
    if not contrast:
        return Theme(application, resource("fonts"), choice="dark" if dark else "light")
    application.setPalette(QPalette(QColor("black" if dark else "white")))  # high contrast follows the desktop
    return Theme(application, resource("fonts"), choice="contrast")


def settle(application: QApplication) -> None:
    """Let layouts and repaints end."""
    for _ in range(5):
        application.processEvents()
        application.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def take(application: QApplication, screen: Screen, theme: Theme, size: QSize, target: Path) -> None:
    """Show `screen` and write its picture to `target`: a window at `size`, a sheet as large as it opens."""
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
    """Texts, dates and numbers of one language, for pictures; the caller removes the translator."""
    QLocale.setDefault(QLocale(language))
    translator = load(language)
    application.installTranslator(translator)
    return translator
