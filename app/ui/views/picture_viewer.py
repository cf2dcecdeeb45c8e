"""The picture viewer: fit to the window, zoom, next, save. By keys or by mouse."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from app.ui.citizen_text import Shown, plain_label
from app.ui.theme.theme import SMALL, Theme
from app.ui.views.announce import announce
from app.ui.views.dialogs import Sheet

LARGEST: Final = QSize(4_096, 4_096)
"""The maximum size in device pixels that is kept for zooming in."""
_STEP: Final = 1.25
_CLOSEST: Final = 8.0
_PAN: Final = 60


class PictureCanvas(QWidget):
    """A picture. `zoom` 1 fits the window, but never enlarges it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pixmap = QPixmap()
        self._centre = QPointF()
        self._held: QPointF | None = None
        self.zoom = 1.0
        self.setMinimumSize(200, 160)

    def show_picture(self, image: QImage | None) -> None:
        """Show another one, fitted; None: nothing."""
        self._pixmap = QPixmap() if image is None else QPixmap.fromImage(image)
        self.look(1.0)

    def look(self, zoom: float) -> None:
        """Set the zoom."""
        self.zoom = min(max(zoom, 1.0), _CLOSEST)
        if self.zoom == 1.0:
            self._centre = QPointF(self._pixmap.width() / 2, self._pixmap.height() / 2)
        self._move(QPointF())

    def pan(self, by: QPointF) -> None:
        """Move the visible part by this many screen pixels."""
        self._move(by / self._scale())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: paint the visible part."""
        del event
        if self._pixmap.isNull():
            return
        scale = self._scale()
        size = QPointF(self._pixmap.width(), self._pixmap.height()) * scale
        corner = QPointF(self.width(), self.height()) / 2 - self._centre * scale
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawPixmap(QRectF(corner.x(), corner.y(), size.x(), size.y()), self._pixmap, QRectF())
            if self.hasFocus():
                painter.setPen(QPen(self.palette().highlight(), 2))
                painter.drawRect(self.rect().adjusted(1, 1, -1, -1))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Qt: zoom."""
        self.look(self.zoom * (_STEP if event.angleDelta().y() > 0 else 1 / _STEP))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Qt: start to drag."""
        self._held = event.position()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Qt: drag it."""
        if self._held is not None:
            self.pan(self._held - event.position())
            self._held = event.position()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Qt: stop dragging."""
        del event
        self._held = None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: fit it to the new size."""
        super().resizeEvent(event)
        self._move(QPointF())

    def _scale(self) -> float:
        if self._pixmap.isNull():
            return 1.0
        room = min(self.width() / self._pixmap.width(), self.height() / self._pixmap.height())
        return min(room, 1 / self.devicePixelRatioF()) * self.zoom

    def _move(self, by: QPointF) -> None:
        """Keep the visible part inside the picture."""
        scale = self._scale()
        half_wide, half_high = self.width() / scale / 2, self.height() / scale / 2
        wide, high = self._pixmap.width(), self._pixmap.height()
        wanted = self._centre + by
        x = wide / 2 if half_wide * 2 >= wide else min(max(wanted.x(), half_wide), wide - half_wide)
        y = high / 2 if half_high * 2 >= high else min(max(wanted.y(), half_high), high - half_high)
        self._centre = QPointF(x, y)
        self.update()


class PictureViewer(Sheet):
    """`wanted(place)`: fetch this one and pass it to `show_picture`. `save_chosen(place)`."""

    wanted = Signal(int)
    save_chosen = Signal(int)

    def __init__(self, theme: Theme, names: Sequence[Shown], place: int, parent: QWidget) -> None:
        """`names`: of all loaded pictures of the conversation, oldest first."""
        super().__init__(theme, names[place], parent)
        self._names = names
        self.place = place
        self.canvas = PictureCanvas()
        self._says = plain_label()
        self._says.setFont(theme.font(SMALL))
        self._says.setProperty("tone", "muted")
        self.body.addWidget(self.canvas, 1)
        self.body.addWidget(self._says)
        for words, do in (
            (self.tr("Previous"), lambda: self.go(-1)),
            (self.tr("Next"), lambda: self.go(1)),
            (self.tr("Closer"), lambda: self.canvas.look(self.canvas.zoom * _STEP)),
            (self.tr("Whole"), lambda: self.canvas.look(1.0)),
            (self.tr("Save…"), lambda: self.save_chosen.emit(self.place)),
        ):
            self._add(words, do)
        self.add_button(self.tr("Close"))
        size = parent.window().size()
        self.resize(max(size.width() - 80, 300), max(size.height() - 80, 300))
        self.canvas.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.canvas.setFocus()

    def show_picture(self, place: int, image: QImage | None, trouble: str = "") -> None:
        """Show a fetched picture, or why it cannot be shown; one that arrives too late is ignored."""
        if place != self.place:
            return
        self.canvas.show_picture(image)
        name = self._names[place]
        words = self.tr("{number} of {count}: {name}")
        words = words.replace("{number}", str(place + 1)).replace("{count}", str(len(self._names)))
        shown = trouble or words.replace("{name}", name)
        self._says.setText(Shown(shown))
        self.canvas.setAccessibleName(shown)
        announce(self.canvas, shown)

    def go(self, by: int) -> None:
        """Go to another one, wrapping around."""
        self.place = (self.place + by) % len(self._names)
        self.wanted.emit(self.place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: arrow keys move to another picture, or within a zoomed one; plus and minus, 0, S, space and Esc."""
        near = self.canvas.zoom > 1.0
        match event.key():
            case Qt.Key.Key_PageDown | Qt.Key.Key_Right if not near or event.key() == Qt.Key.Key_PageDown:
                self.go(1)
            case Qt.Key.Key_PageUp | Qt.Key.Key_Left if not near or event.key() == Qt.Key.Key_PageUp:
                self.go(-1)
            case Qt.Key.Key_Left | Qt.Key.Key_Right | Qt.Key.Key_Up | Qt.Key.Key_Down:
                self.canvas.pan(_DIRECTIONS[Qt.Key(event.key())] * _PAN)
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal:
                self.canvas.look(self.canvas.zoom * _STEP)
            case Qt.Key.Key_Minus:
                self.canvas.look(self.canvas.zoom / _STEP)
            case Qt.Key.Key_0:
                self.canvas.look(1.0)
            case Qt.Key.Key_S:
                self.save_chosen.emit(self.place)
            case Qt.Key.Key_Space:
                self.reject()
            case _:
                super().keyPressEvent(event)

    def _add(self, words: str, do: Callable[[], None]) -> None:
        button = self.add_button(words)
        button.clicked.disconnect()
        button.clicked.connect(do)
        button.setAutoDefault(False)


_DIRECTIONS: Final = {
    Qt.Key.Key_Left: QPointF(-1, 0), Qt.Key.Key_Right: QPointF(1, 0), Qt.Key.Key_Up: QPointF(0, -1),
    Qt.Key.Key_Down: QPointF(0, 1),
}  # fmt: skip
