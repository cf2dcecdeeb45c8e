"""Dragging conversations with the mouse from the list to somewhere else in the window.

Qt's own drag and drop runs a nested event loop, during which nothing else in the program may happen; here the list just
keeps the mouse grabbed until the button is released.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from app.ui.views.covering import CoveringTable

if TYPE_CHECKING:
    from app.ui.models.conversation_list import ConversationListModel
    from app.ui.views.conversation_list import ConversationListView


class Dragging(QObject):
    """Handles the list's mouse events while something is dragged."""

    began = Signal(object)
    """The conversations (list of ids): all marked ones if a marked one is dragged, otherwise that one."""
    moved = Signal(QPoint)
    """The mouse is at this screen position."""
    dropped = Signal(QPoint)
    """Dropped at this screen position."""
    ended = Signal()
    """The drag has ended, with or without a drop. Follows `dropped`."""

    def __init__(self, view: "ConversationListView", model: "ConversationListModel") -> None:
        super().__init__(view)
        self._view, self._model = view, model
        self._pressed: QPoint | None = None
        self.active = False

    def press(self, event: QMouseEvent) -> None:
        """The button was pressed: a drag may start here."""
        on_row = self._view.indexAt(event.position().toPoint()).isValid()
        left = event.button() is Qt.MouseButton.LeftButton and not event.modifiers()
        self._pressed = event.position().toPoint() if left and on_row else None

    def move(self, event: QMouseEvent) -> bool:
        """Whether this is, or may become, a drag."""
        if self._pressed is None or not event.buttons() & Qt.MouseButton.LeftButton:
            return False
        place = event.position().toPoint()
        if not self.active and (place - self._pressed).manhattanLength() >= QApplication.startDragDistance():
            self._begin(self._pressed)
        if self.active:
            self.moved.emit(event.globalPosition().toPoint())
        return True

    def release(self, event: QMouseEvent) -> bool:
        """Whether something was dropped."""
        self._pressed = None
        if not self.active:
            return False
        self.active = False
        self.dropped.emit(event.globalPosition().toPoint())
        self.ended.emit()
        return True

    def cancel(self) -> bool:
        """Whether a drag was cancelled."""
        was, self.active, self._pressed = self.active, False, None
        if was:
            self.ended.emit()
        return was

    def _begin(self, place: QPoint) -> None:
        one = self._model.id_at(self._view.indexAt(place).row())
        if one is not None:
            self.active = True
            marks = self._view.marks
            self.began.emit(marks.all() if one in marks else [one])


class CarryingView(CoveringTable):
    """A list from which rows can be dragged."""

    dragging: Dragging

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Qt: drag with the button down; Qt itself would open each row that the mouse passes."""
        if not self.dragging.move(event):
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Qt: drop."""
        if not self.dragging.release(event):
            super().mouseReleaseEvent(event)
