"""A check box whose border and tick are visible in every theme."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QWidget

from app.ui.delegates.mirror import facing
from app.ui.theme.theme import TEXT, Theme

_BOX: Final = 16
_GAP: Final = 8


class Tick(QCheckBox):
    """Behaves like any other for the keyboard and screen readers."""

    def __init__(self, theme: Theme, words: str, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self._theme = theme
        self.setAccessibleName(words)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Qt: the size of box and text."""
        metrics = self._theme.metrics(TEXT)
        return QSize(_BOX + _GAP + metrics.horizontalAdvance(self.text()) + 8, max(metrics.height(), _BOX) + 8)

    def hitButton(self, pos: object) -> bool:
        """Qt: the text is clickable too."""
        del pos
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: draw."""
        del event
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._draw(facing(painter, self.rect()))

    def _draw(self, painter: QPainter) -> None:
        theme = self._theme
        box = QRectF(3.5, (self.height() - _BOX) / 2 + 0.5, _BOX - 1, _BOX - 1)
        edge = "focus" if self.hasFocus() else "muted"
        painter.setPen(QPen(theme.colour("primary" if self.isChecked() else edge), 2 if self.hasFocus() else 1.4))
        painter.setBrush(theme.colour("primary" if self.isChecked() else "background"))
        painter.drawRoundedRect(box, 3, 3)
        if self.isChecked():
            colour = theme.colour("on_primary").name()
            painter.drawPixmap(
                QPointF(box.left() + 1.5, box.top() + 1.5),
                theme.pixmap("check", _BOX - 4, colour, self.devicePixelRatioF()),
            )
        if self.hasFocus():
            painter.setPen(QPen(theme.colour("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(-2, -2, 2, 2), 5, 5)
        painter.setPen(theme.colour("text" if self.isEnabled() else "muted"))
        painter.setFont(theme.font(TEXT))
        words = self.rect().adjusted(_BOX + _GAP + 3, 0, 0, 0)
        painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), self.text())
