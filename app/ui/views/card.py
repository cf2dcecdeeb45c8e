"""A framed section of a page: a heading, actions at the right, and content below."""

from typing import Final

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.ui.theme.theme import STRONG, Theme
from app.ui.views.elided import ElidedLabel
from app.ui.views.flow import FlowLayout

_HEADING: Final = 15
_LEAST: Final = 220


class Card(QFrame):
    """`say` changes the heading; `body` is a layout to fill."""

    def __init__(self, theme: Theme, title: str, *tools: QWidget) -> None:
        super().__init__()
        self.theme = theme
        self.setProperty("look", "card")
        self.heading = ElidedLabel()
        self.heading.setFont(theme.font(_HEADING, STRONG))
        self.say(title)
        self.heading.setMinimumWidth(min(self.heading.sizeHint().width(), _LEAST))
        beside = FlowLayout()
        for tool in tools:
            beside.addWidget(tool)
        top = QHBoxLayout()
        top.addWidget(self.heading, 1)
        top.addLayout(beside)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(16, 12, 16, 12)
        self.body.setSpacing(8)
        self.body.addLayout(top)

    def say(self, title: str) -> None:
        """Change the heading."""
        self.heading.say(title)
        self.setAccessibleName(title)
