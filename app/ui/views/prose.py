"""Plain-text labels with what QLabel lacks: a bold beginning, and eliding after a number of lines."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from app.domain.styling import Style, StyledRange
from app.ui.citizen_text import Shown
from app.ui.delegates.mirror import facing
from app.ui.delegates.styles import formats_of
from app.ui.delegates.text_block import TextBlock
from app.ui.theme.theme import TEXT, Theme, Weight

_WIDEST: Final = 2_000
_MOST_SIZES: Final = 16


class Prose(QLabel):
    """A paragraph with a bold beginning. A QLabel to screen readers and style sheets; drawn as plain text.

    With `lines`, no more than that many are shown, the last one elided if there are more.
    """

    def __init__(
        self,
        theme: Theme,
        *,
        px: int = TEXT,
        ink: str = "text",
        lines: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._px, self._ink, self._lines = theme, px, ink, lines
        self._styles: tuple[StyledRange, ...] = ()
        self._block: TextBlock | None = None
        self._sizes: dict[int, QSize] = {}
        """The text's size for each width, which a layout requests repeatedly, for several widths."""
        self.setTextFormat(Qt.TextFormat.PlainText)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.update)

    def say(self, words: Sequence[str], ink: str | None = None) -> None:
        """Show the first of `words` in bold and the others after it, in the colour of token `ink`."""
        if ink is not None and ink != self._ink:
            self._ink = ink
            self.update()
        strong = (StyledRange(Style.BOLD, 0, len(words[0])),) if words and words[0] else ()
        self.say_styled(Shown(" ".join(word for word in words if word)), strong)

    def say_styled(self, text: Shown, styles: Sequence[StyledRange]) -> None:
        """Show `text` with these styles."""
        if text == self.text() and tuple(styles) == self._styles:
            return
        self._styles, self._block = tuple(styles), None
        self._sizes.clear()
        self.setText(text)
        self.updateGeometry()
        self.update()

    def cut(self) -> str:
        """The full text, if not all lines are shown; see `app.ui.views.whole_words`."""
        return self.text() if self._laid(self.width()).text != self.text() else ""

    def hasHeightForWidth(self) -> bool:
        """Qt: less width needs more lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Qt: the height for a width."""
        return self._size(width).height() if self.text() else 0

    def sizeHint(self) -> QSize:
        """Qt: a readable width."""
        width = min(self._size(_WIDEST).width(), 420)
        return QSize(width, self._size(width).height())

    def minimumSizeHint(self) -> QSize:
        """Qt: the width of a few words."""
        return QSize(80, self._theme.metrics(self._px).height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: draw."""
        del event
        with QPainter(self) as painter:
            block = self._laid(self.width())
            left = self.width() - block.width if self.isRightToLeft() else 0
            block.draw(painter, QPointF(left, 0), self._theme.colour(self._ink), self.palette(), None)

    def _size(self, width: int) -> QSize:
        known = self._sizes.get(width)
        if known is None:
            if len(self._sizes) >= _MOST_SIZES:
                self._sizes.clear()
            block = self._laid(width)
            known = self._sizes[width] = QSize(block.width, block.height)
        return known

    def _laid(self, width: int) -> TextBlock:
        # If no line is elided and none could take more, it looks the same at another width.
        if self._block is None or not self._block.width <= max(width, 40) <= self._block.limit:
            self._block = block = self._block_of(Shown(self.text()), width)
            if block.cut:
                begun = block.part(0, start := block.last_line())
                rest = block.part(start, block.length).replace("\n", " ")
                last = self._theme.metrics(self._px).elidedText(rest, Qt.TextElideMode.ElideRight, max(width, 40))
                self._block = self._block_of(Shown(begun + last), width)
        return self._block

    def _block_of(self, text: Shown, width: int) -> TextBlock:
        font = self._theme.font(self._px)
        formats = formats_of(self._styles, self._theme, font)
        return TextBlock(text, font, max(width, 40), lines=self._lines, formats=formats)


class ElidedLabel(QLabel):
    """One line, elided if it does not fit."""

    def __init__(self, theme: Theme, *, px: int = TEXT, weight: Weight = 400, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._px, self._weight = theme, px, weight
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(theme.font(px, weight))
        self._side = int(self.alignment())
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def cut(self) -> str:
        """The full text, if it is elided; see `app.ui.views.whole_words`."""
        return "" if self._wide() <= self.width() else self.text()

    def minimumSizeHint(self) -> QSize:
        """Qt: can be narrow."""
        return QSize(40, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: draw what fits."""
        del event
        words = self.text()
        if self._wide() > self.width():
            metrics = self._theme.metrics(self._px, self._weight)
            words = metrics.elidedText(words, Qt.TextElideMode.ElideRight, self.width())
        with QPainter(self) as painter:
            painter.setFont(self._theme.font(self._px, self._weight))
            painter.setPen(self.palette().windowText().color())
            facing(painter, self.rect()).drawText(self.rect(), self._side, words)

    def _wide(self) -> int:
        return self._theme.width(self.text(), self._px, self._weight)
