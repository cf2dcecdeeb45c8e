"""The frame of a page: title, actions at the right, a separator, and the content."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.ui.citizen_text import Shown, plain_label
from app.ui.theme.theme import STRONG, Theme
from app.ui.views.elided import ElidedLabel
from app.ui.views.flow import FlowLayout
from app.ui.views.key_button import KeyButton, Look
from app.ui.views.prose import Prose

_TITLE: Final = 18
_LINE: Final = 28
"""The height of a tool, in pixels."""


class PageFrame(QWidget):
    """The frame of a page. `tools` and `body` are layouts to fill."""

    def __init__(self, theme: Theme, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("ground", "surface")
        self.setAccessibleName(title)
        heading = ElidedLabel()
        heading.setFont(theme.font(_TITLE, STRONG))
        heading.say(title)
        heading.setMinimumWidth(heading.sizeHint().width())
        self.under = Prose(theme, ink="muted")
        self.tools = FlowLayout()
        top = QHBoxLayout()
        heading.setMinimumHeight(_LINE)
        top.addWidget(heading, 1, Qt.AlignmentFlag.AlignTop)  # on the line of the first tools, also above others
        top.addLayout(self.tools)
        inside = QWidget()
        self.body = QVBoxLayout(inside)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(12)
        middle = scrolled(inside, fields=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(22, 16, 22, 14)
        layout.setSpacing(8)
        layout.addLayout(top)
        layout.addWidget(self.under)
        layout.addWidget(middle, 1)

    def say(self, words: str, ink: str = "muted") -> None:
        """Set the line below the title."""
        self.under.say(("", words), ink)

    def tool(self, text: str, do: Callable[[], None], look: Look = "plain") -> KeyButton:
        """Add a button at the right of the title."""
        button = KeyButton(self.theme, text, look=look)
        button.clicked.connect(lambda _=False: do())
        self.tools.addWidget(button)
        return button

    def section(self, title: str) -> QWidget:
        """Add a heading inside the page."""
        label = plain_label(Shown(title))
        label.setFont(self.theme.font(15, STRONG))
        label.setContentsMargins(0, 6, 0, 0)
        return label


def enter(page: QWidget) -> None:
    """Move the focus to the first widget on `page` that takes it by Tab."""
    found = page.nextInFocusChain()
    while found is not None and found is not page:
        takes = found.isEnabled() and bool(found.focusPolicy() & Qt.FocusPolicy.TabFocus)
        if takes and page.isAncestorOf(found) and found.isVisibleTo(page):
            found.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        found = found.nextInFocusChain()


def scrolled(inside: QWidget, *, fields: bool = False) -> QScrollArea:
    """`inside` in a scroll area.

    If it has `fields`, the area does not take the focus itself but follows it.
    """
    area = QScrollArea()
    if fields:
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    inside.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    inside.setProperty("ground", "surface")
    area.setWidget(inside)
    return area
