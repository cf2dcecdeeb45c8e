"""A container as high as its content if there is room; otherwise it scrolls instead of clipping."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QSizePolicy, QWidget

_LEAST: Final = 56
"""The minimum height in pixels: two lines and their margins."""


class Roomy(QScrollArea):
    """Transparent, and keeps the focused widget visible. `measured()`: its preferred height changed."""

    measured = Signal()

    def __init__(self, inside: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._inside = inside
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.setWidget(inside)
        for part in (inside, self.viewport()):
            part.setAutoFillBackground(False)
        inside.installEventFilter(self)
        application = QApplication.instance()
        assert isinstance(application, QApplication), "widgets come after it"  # noqa: S101 - Qt would have aborted
        application.focusChanged.connect(self._follow)

    def sizeHint(self) -> QSize:
        """Qt: the height of the content at this width."""
        around = 2 * self.frameWidth()
        return QSize(self._inside.sizeHint().width() + around, self._inside.minimumHeight() + around)

    def minimumSizeHint(self) -> QSize:
        """Qt: a small part of it."""
        return QSize(self._inside.minimumSizeHint().width(), min(_LEAST, self.sizeHint().height()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: another width needs another height."""
        super().resizeEvent(event)
        self._measure()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt: the content was resized."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._measure()
        return super().eventFilter(watched, event)

    def _measure(self) -> None:
        inside, layout = self._inside, self._inside.layout()
        if layout is None:
            return
        wide = self.width() - 2 * self.frameWidth()
        high = layout.totalHeightForWidth(wide) if layout.hasHeightForWidth() else layout.totalMinimumSize().height()
        if high != inside.minimumHeight():
            inside.setMinimumHeight(high)
            self.updateGeometry()
            self.measured.emit()

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self._inside.isAncestorOf(now):
            self.ensureWidgetVisible(now, 0, 6)
