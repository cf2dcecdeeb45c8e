"""The contents of an empty area: what it is for, and which key to press."""

from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QVBoxLayout

from app.ui.citizen_text import Shown, plain_label
from app.ui.commands import Commands, commands_in
from app.ui.theme.theme import SMALL, STRONG, TEXT, Theme

_ICON: Final = 40


class EmptyState(QFrame):
    """An icon, a line, and what to do next, with the agent's current keys."""

    def __init__(self, theme: Theme, icon: str = "inbox", commands: Commands | None = None) -> None:
        super().__init__()
        self._theme, self._commands = theme, commands
        self._next = ""
        self._name = icon
        self._picture, self._title, self._hint = plain_label(), plain_label(), plain_label()
        self._title.setFont(theme.font(TEXT, STRONG))
        self._hint.setFont(theme.font(SMALL))
        self._hint.setProperty("tone", "muted")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.setSpacing(8)
        layout.addStretch(2)
        for label in (self._picture, self._title, self._hint):
            self._place(label)
            layout.addWidget(label)
        layout.addStretch(3)
        theme.changed.connect(self._paint_icon)
        if commands is not None:
            commands.changed.connect(self._fill)
        self._paint_icon()

    def say(self, title: str, hint: str = "") -> None:
        """Set the texts; `hint` refers to keys in the format of `Commands.filled`, and waits for those commands."""
        self._title.setText(Shown(title))
        self._next = hint
        self._fill()

    def _fill(self) -> None:
        hint = self._next
        if self._commands is not None:
            known = all(map(self._commands.title, commands_in(hint)))
            hint = self._commands.filled(hint) if known else ""
        self._hint.setText(Shown(hint))
        self._hint.setVisible(bool(hint))
        self.setAccessibleName(f"{self._title.text()} {hint}".strip())

    def _place(self, label: QLabel) -> None:
        label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        label.setWordWrap(True)
        label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def _paint_icon(self) -> None:
        ratio = self.devicePixelRatioF()
        self._picture.setPixmap(self._theme.pixmap(self._name, _ICON, self._theme.tokens.muted, ratio))
        self._picture.setMinimumSize(QSize(_ICON, _ICON))
