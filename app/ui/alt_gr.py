"""Makes sure that AltGr combinations type their character in every text field.

On Windows that key is Ctrl+Alt, and on the keyboards of many Dutch offices it makes é with E, ß with S and ø with L. Qt
looks for a shortcut first, so typing "café" would have closed the conversation.
"""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget


class AltGr(QObject):
    """For every text field of a window, once it has the focus."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.focusObjectChanged.connect(self._watch)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt: the field is asked whether a key is its own before it is a shortcut."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _types_a_sign(event):
            event.accept()
            return True
        return super().eventFilter(watched, event)

    def _watch(self, focus: QObject | None) -> None:
        if isinstance(focus, QLineEdit | QPlainTextEdit) and focus.window() is self._window:
            focus.installEventFilter(self)  # once, however often it is asked for


def _types_a_sign(event: QKeyEvent) -> bool:
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    return event.modifiers() & both == both and event.text().isprintable() and bool(event.text())
