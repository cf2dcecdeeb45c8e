"""Cached renderings of a widget, copied instead of drawn again."""

from collections.abc import Callable, Hashable
from typing import Final

from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from app.ui.theme.theme import blank

_MOST: Final = 3
"""Cached pictures per widget: the current look and earlier ones, such as greyed out."""


class SeenLately:
    """A picture is cached the second time that something is drawn, so that unique contents, such as names, are not."""

    def __init__(self) -> None:
        self._pictures: dict[Hashable, QPixmap | None] = {}

    def paint(
        self, widget: QWidget, painter: QPainter, look: Hashable, ground: QColor, draw: Callable[[QPainter], None]
    ) -> None:
        """Paint `widget` with `draw` on `ground`. `look` contains everything on which the result depends, except the
        size.
        """
        ratio = widget.devicePixelRatioF()
        if not ratio.is_integer():  # the picture would fall between screen pixels
            draw(painter)
            return
        key = look, widget.width(), widget.height(), ratio
        picture = self._pictures.get(key)
        if picture is None:
            if key not in self._pictures:
                self._note(key)
                draw(painter)
                return
            self._pictures[key] = picture = blank(widget.width(), ratio, widget.height())
            picture.fill(ground)
            with QPainter(picture) as own:
                draw(own)
        painter.drawPixmap(0, 0, picture)

    def _note(self, key: Hashable) -> None:
        if len(self._pictures) >= _MOST:
            del self._pictures[next(iter(self._pictures))]
        self._pictures[key] = None
