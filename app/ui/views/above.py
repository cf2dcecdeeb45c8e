"""The area above the messages: header, find bar, banner. In a low window it scrolls."""

from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.views.banner import Banner
from app.ui.views.header import Header
from app.ui.views.roomy import Roomy

_LOW: Final = 620
"""The height in pixels below which not everything fits at once."""
_LINE: Final = 44
"""The height left for the messages if space is short, one line: whatever the answer depends on must be fully visible
first.
"""
_MARGIN: Final = 16
_GAP: Final = 8


class Above(QObject):
    """Divides the height of `column` between this area, the messages and `bottom`, whose minimum is always kept."""

    def __init__(self, header: Header, banner: Banner, messages: QWidget, bottom: QWidget, column: QVBoxLayout) -> None:
        super().__init__(column)
        self._header, self._banner, self._messages, self._bottom = header, banner, messages, bottom
        self._column, self._whole = column, QWidget()
        self._scrolled: Roomy | None = None
        inside = QVBoxLayout(self._whole)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        inside.addWidget(header)
        self._bars = QVBoxLayout()
        self._bars.setContentsMargins(_MARGIN, _GAP, _MARGIN, 6)
        self._bars.addWidget(banner)
        inside.addLayout(self._bars)
        messages.setMinimumHeight(_LINE)
        column.insertWidget(0, self._whole)

    def insert(self, bar: QWidget) -> None:
        """Insert a bar between the header and the banner."""
        self._bars.insertWidget(0, bar)

    def show(self, shown: bool) -> None:
        """Show or hide the area."""
        (self._scrolled or self._whole).setVisible(shown)

    def resize(self, height: int) -> None:
        """Set the height for all three."""
        if (height < _LOW) is (self._scrolled is None):
            self._turn()
        self.share()

    def share(self) -> None:
        """In a low window `bottom` gets its minimum, the messages one line, and this area the rest."""
        around, layout = self._column.parentWidget(), self._bottom.layout()
        if self._scrolled is None or around is None or layout is None:
            return
        wraps, least = layout.hasHeightForWidth(), layout.totalMinimumSize().height()
        room = around.height() - (layout.totalMinimumHeightForWidth(around.width()) if wraps else least)
        line = max(min(room, _LINE), 0)
        self._messages.setMinimumHeight(line)
        self._scrolled.setMinimumHeight(max(min(self._scrolled.sizeHint().height(), room - line), 1))

    def _turn(self) -> None:
        """Switch scrolling on or off: it costs layouts that a window of the usual height does not need."""
        shown = not (self._scrolled or self._whole).isHidden()
        if self._scrolled is None:
            self._scrolled = Roomy(self._whole)
            self._scrolled.measured.connect(self.share)
            self._scrolled.verticalScrollBar().rangeChanged.connect(self._show_worst)
            self._column.insertWidget(0, self._scrolled)
            self._whole.show()
        else:
            self._column.insertWidget(0, self._scrolled.takeWidget())
            self._scrolled.deleteLater()
            self._scrolled = None
            self._messages.setMinimumHeight(_LINE)
        self.show(shown)

    def _show_worst(self) -> None:
        """If not everything is visible, scroll to the warning: the recipient is on the Send button too."""
        if self._scrolled is not None:
            self._scrolled.verticalScrollBar().setValue(0 if self._banner.isHidden() else self._header.height())
