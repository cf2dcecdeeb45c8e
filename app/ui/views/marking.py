"""Marking conversations in the list by keyboard and mouse, without opening any."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent

from app.ui.models.marks import Marks

if TYPE_CHECKING:
    from app.ui.models.conversation_list import ConversationListModel
    from app.ui.views.conversation_list import ConversationListView


class Marking:
    """Handles the list's events for marking."""

    def __init__(self, view: "ConversationListView", model: "ConversationListModel") -> None:
        self.marks = Marks(view)
        model.marked = self.marks
        self._view, self._model = view, model
        self._reached: int | None = None

    def toggle(self) -> None:
        """Mark or unmark the row with the keyboard focus."""
        one = self._model.id_at(self._here())
        if one is not None:
            self.marks.toggle(one)

    def start_anew(self) -> None:
        """Another conversation was opened: a range starts there."""
        self._reached = None

    def take_key(self, event: QKeyEvent) -> bool:
        """Whether the key changed the marks."""
        if event.key() == Qt.Key.Key_Escape and len(self.marks):
            self.marks.clear()
        elif event.modifiers() == Qt.KeyboardModifier.ShiftModifier and event.key() == Qt.Key.Key_Down:
            self._reach(self._here() + 1)
        elif event.modifiers() == Qt.KeyboardModifier.ShiftModifier and event.key() == Qt.Key.Key_Up:
            self._reach(self._here() - 1)
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self.marks.add(self._model.ids)
        else:
            return False
        return True

    def take_click(self, event: QMouseEvent) -> bool:
        """Whether the click marked something: with one of two modifier keys, the conversation is marked instead of
        opened.
        """
        held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        row = self._view.indexAt(event.position().toPoint()).row()
        if event.button() is not Qt.MouseButton.LeftButton or row < 0 or not event.modifiers() & held:
            return False
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._reach(row)
        else:
            self.marks.toggle(self._model.ids[row])
        return True

    def _here(self) -> int:
        return max(self._reached if self._reached is not None else self._view.currentIndex().row(), 0)

    def _reach(self, row: int) -> None:
        """Mark from the start of the range to `row`."""
        if self._model.id_at(row) is None:
            return
        start, self._reached = self._here(), row
        self.marks.reach(self._model.ids, self._model.row_of, start, row)
        self._view.scrollTo(self._model.index(row, 0))
