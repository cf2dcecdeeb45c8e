"""What stands above the messages: with whom, what was looked for, what the rules say. In a low window it scrolls."""

from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.views.banner import Banner
from app.ui.views.header import Header
from app.ui.views.roomy import Roomy

_LOW: Final = 620
"""Pixels of height below which not everything has room that can speak at once."""
_LINE: Final = 44
"""The messages take what is left, and where little is, a line: what is written about must be seen whole first."""
_MARGIN: Final = 16
_GAP: Final = 8


class Above(QObject):
    """Shares the height of `column` with the messages and, below these, `bottom`, whose least is always there."""

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
        """Put a bar between the header and the banner."""
        self._bars.insertWidget(0, bar)

    def show(self, shown: bool) -> None:
        """Show it, or nothing."""
        (self._scrolled or self._whole).setVisible(shown)

    def resize(self, height: int) -> None:
        """All three have so much together."""
        if (height < _LOW) is (self._scrolled is None):
            self._turn()
        self.share()

    def share(self) -> None:
        """In a low window `bottom` has its least, the messages have a line, and what stands above them the rest."""
        around, layout = self._column.parentWidget(), self._bottom.layout()
        if self._scrolled is None or around is None or layout is None:
            return
        wraps, least = layout.hasHeightForWidth(), layout.totalMinimumSize().height()
        room = around.height() - (layout.totalMinimumHeightForWidth(around.width()) if wraps else least)
        line = max(min(room, _LINE), 0)
        self._messages.setMinimumHeight(line)
        self._scrolled.setMinimumHeight(max(min(self._scrolled.sizeHint().height(), room - line), 1))

    def _turn(self) -> None:
        """Let it scroll, or not any more: that costs layouts which a window of the usual height need not pay."""
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
        """Of what is not seen whole the warning first: who it is with stands on the Send button too."""
        if self._scrolled is not None:
            self._scrolled.verticalScrollBar().setValue(0 if self._banner.isHidden() else self._header.height())
