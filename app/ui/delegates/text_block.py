"""A paragraph of plain text, laid out once for a width: paints itself, supports selection, and knows its links."""

import unicodedata
from collections.abc import Sequence
from functools import cache
from typing import Final

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPalette, QTextCharFormat, QTextLayout, QTextOption

from app.ui.citizen_text import Shown
from app.ui.delegates.styles import Format
from app.ui.links import Link, links_in

_LINE_SEPARATOR: Final = "\u2028"
_LEADING: Final = 3
"""Extra pixels between lines."""


class TextBlock:
    """A paragraph laid out for a width. Positions (`at`, selections) count UTF-16 units, as in Qt; `part` turns a
    selection back into text.

    With `lines`, no more than that many are laid out, and `cut` says whether some are missing. `formats`: the styles of
    ranges.
    """

    def __init__(
        self,
        text: Shown,
        font: QFont,
        width: int,
        *,
        linked: bool = False,
        lines: int | None = None,
        formats: Sequence[Format] = (),
    ) -> None:
        self.text, self.limit = text, width
        self.links = links_in(text) if linked else []
        self._spans = [(units(text, link.start), units(text, link.end)) for link in self.links]
        self._layout = QTextLayout(text.replace("\n", _LINE_SEPARATOR), font)
        self._turned = _from_the_right(text)
        self._layout.setTextOption(_option(turned=self._turned))
        self._layout.setCacheEnabled(True)
        looks = [_range(start, end, _underline()) for start, end in self._spans]
        looks += [_range(units(text, start), units(text, end), form) for start, end, form in formats]
        if looks:
            self._layout.setFormats(looks)
        self.width, self.height = self._break(width, lines)

    def draw(
        self, painter: QPainter, at: QPointF, colour: QColor, palette: QPalette, selection: tuple[int, int] | None
    ) -> None:
        """Paint with the first line's top left corner at `at`."""
        painter.setPen(colour)
        ranges = []
        if selection is not None and selection[0] < selection[1]:
            chosen = QTextCharFormat()
            chosen.setBackground(palette.highlight())
            chosen.setForeground(palette.highlightedText())
            ranges.append(_range(*selection, chosen))
        self._layout.draw(painter, at + QPointF(self._shift, 0), ranges)

    def at(self, point: QPointF) -> int:
        """The position between two letters nearest to `point`."""
        for number in range(self._layout.lineCount()):
            line = self._layout.lineAt(number)
            if point.y() < line.y() + line.height() or number == self._layout.lineCount() - 1:
                return int(line.xToCursor(point.x() - self._shift)) if point.y() >= 0 else 0
        return 0

    def link_at(self, point: QPointF) -> Link | None:
        """The link under `point`."""
        for number in range(self._layout.lineCount() if self.links else 0):
            line = self._layout.lineAt(number)
            if line.naturalTextRect().translated(self._shift, 0).contains(point):
                place = self.at(point)
                for link, (start, end) in zip(self.links, self._spans, strict=True):
                    if start <= place < end:
                        return link
        return None

    def word(self, place: int) -> tuple[int, int]:
        """The word at `place`, without the space after it."""
        mode = QTextLayout.CursorMode.SkipWords
        start = self._layout.previousCursorPosition(min(place + 1, self.length), mode)
        end = max(self._layout.nextCursorPosition(start, mode), start)
        return start, start + len(self.part(start, end).rstrip().encode("utf-16-le")) // 2

    def last_line(self) -> int:
        """The start of the last line."""
        return self._layout.lineAt(self._layout.lineCount() - 1).textStart() if self._layout.lineCount() else 0

    @property
    def length(self) -> int:
        """The length in UTF-16 units."""
        return units(self.text, len(self.text))

    def part(self, start: int, end: int) -> str:
        """The text from `start` to `end`."""
        return self.text.encode("utf-16-le")[2 * start : 2 * end].decode("utf-16-le", "replace")

    def _break(self, width: int, lines: int | None) -> tuple[int, int]:
        layout, height, left, right, count = self._layout, 0.0, float(width), 0.0, 0
        layout.beginLayout()
        while count != lines and (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, height + _LEADING / 2))
            height += line.height() + _LEADING
            if self._turned:
                used = line.naturalTextRect()
                left, right = min(left, used.left()), max(right, used.right())
            else:
                right = max(right, line.naturalTextWidth())
            count += 1
        layout.endLayout()
        # Not by creating one more line, which would be drawn over the first.
        last = layout.lineAt(count - 1) if count and count == lines else None
        self.cut = last is not None and last.textStart() + last.textLength() < self.length
        # Right-to-left lines are aligned to the width they were given, but the block is only as wide as its text.
        self._shift = -max(left, 0.0) if self._turned and right > left else 0.0
        return min(int(right + self._shift) + 1, width), int(height + 0.999)


@cache
def _option(*, turned: bool) -> QTextOption:
    """The text options of every block, created once and copied. `turned`: right-aligned."""
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    if turned:
        option.setAlignment(Qt.AlignmentFlag.AlignRight)
    return option


def units(text: str, end: int) -> int:
    """The number of UTF-16 units in the first `end` characters of `text`."""
    return len(text[:end].encode("utf-16-le")) // 2 if not text.isascii() else min(end, len(text))


def _from_the_right(text: str) -> bool:
    """Whether its first letter with a direction is right-to-left: then the lines are right-aligned."""
    if text.isascii():
        return False
    directions = (unicodedata.bidirectional(letter) for letter in text)
    return next((one for one in directions if one in ("L", "R", "AL")), "L") != "L"


def _underline() -> QTextCharFormat:
    form = QTextCharFormat()
    form.setFontUnderline(True)
    return form


def _range(start: int, end: int, form: QTextCharFormat) -> QTextLayout.FormatRange:
    found = QTextLayout.FormatRange()
    found.start, found.length, found.format = start, end - start, form
    return found
