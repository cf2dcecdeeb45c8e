"""Bold, italic and other styles as text layout formats: painted over plain text, never parsed as rich text."""

from collections.abc import Iterable
from typing import Final

from PySide6.QtGui import QFont, QTextCharFormat

from app.domain.styling import Style, StyledRange
from app.ui.theme.theme import STRONG, Theme

Format = tuple[int, int, QTextCharFormat]
"""First and last position in characters, and the format between."""

_MONO_SCALE: Final = 0.93
"""Monospaced letters look larger than the others."""


def formats_of(styles: Iterable[StyledRange], theme: Theme, font: QFont) -> list[Format]:
    """The formats for styled ranges of a text in `font`."""
    return [(one.start, one.end, _format(one.style, theme, font)) for one in styles]


def _format(style: Style, theme: Theme, font: QFont) -> QTextCharFormat:
    form = QTextCharFormat()
    match style:
        case Style.BOLD:
            form.setFontWeight(STRONG)
        case Style.ITALIC:
            form.setFontItalic(True)
        case Style.STRIKE:
            form.setFontStrikeOut(True)
        case Style.MONO:
            form.setFontFamilies(theme.font(mono=True).families())
            form.setProperty(QTextCharFormat.Property.FontPixelSize, round(font.pixelSize() * _MONO_SCALE))
        case Style.SPOILER:
            form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
    return form
