"""The ways out shown when no answer may be written: there is always something to do."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from app.ui.theme.theme import SMALL, Theme
from app.ui.views.flow import FlowLayout
from app.ui.views.key_button import KeyButton
from app.ui.views.prose import Prose


class WaysOut(QWidget):
    """The ways out. Emits which one was chosen, by its code."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("help", "closed-window")
        # Qt ignores a Tab order that starts at a widget without a focus policy.
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._theme = theme
        self._ways: tuple[tuple[str, str], ...] = ()
        self._made: tuple[tuple[str, str], ...] = ()
        """The ways that have buttons: they are reused for the next conversation with the same ones."""
        self._title = Prose(theme)
        self._text = Prose(theme, px=SMALL, ink="muted")
        self._buttons = QWidget()
        self._flow = FlowLayout(8)
        self._buttons.setLayout(self._flow)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 10, 12, 12)
        layout.setSpacing(6)
        layout.addWidget(self._title)
        layout.addWidget(self._text)
        layout.addSpacing(4)
        layout.addWidget(self._buttons)

    def offer(self, ways: Sequence[tuple[str, str]], title: str, text: str) -> None:
        """Show these ways (code, text) under `title`."""
        self._ways = tuple(ways)
        if not ways:
            return
        self._title.say((title,))
        self._text.say(("", text))
        if self._made != self._ways:
            self._made = self._ways
            self._make_buttons()

    def has_ways(self) -> bool:
        """Whether there is anything to choose."""
        return bool(self._ways)

    def first(self) -> QWidget | None:
        """The first button."""
        item = self._flow.itemAt(0) if self._ways else None
        return item.widget() if item is not None else None

    def take_over(self, *, typing: bool) -> None:
        """Take the focus from the text that was here. If the agent was `typing`, the rest of the word is ignored and no
        letter of it runs a command, because E closes a conversation. Tab goes to the first way.
        """
        target = None if typing else self.first()
        (target or self).setFocus(Qt.FocusReason.OtherFocusReason)

    def holds_keyboard(self) -> bool:
        """Whether the focus is here or on one of the ways."""
        focus = QApplication.focusWidget()
        return focus is not None and (focus is self or self.isAncestorOf(focus))

    def event(self, event: QEvent) -> bool:
        """Qt: keys of continued typing are not passed on to the window."""
        letters = isinstance(event, QKeyEvent) and event.text().isprintable() and bool(event.text())
        if letters and event.type() == QEvent.Type.ShortcutOverride and self.hasFocus():
            event.accept()
            return True
        return super().event(event)

    def _make_buttons(self) -> None:
        while (item := self._flow.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        before: QWidget = self
        for number, (code, words) in enumerate(self._made):
            button = KeyButton(self._theme, words, look="primary" if number == 0 else "plain")
            button.behind = "surface"
            button.clicked.connect(partial(self._choose, code))
            self._flow.addWidget(button)
            QWidget.setTabOrder(before, button)
            before = button

    def _choose(self, code: str, _checked: bool = False) -> None:
        self.chosen.emit(code)
