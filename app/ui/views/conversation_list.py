"""The list of conversations. A table view with one column and fixed rows, which stays quick with a million rows.

Selection follows the conversation, not the row: when rows move, come or go, the selected one stays selected, and one
that left the list stays open until the agent chooses another.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QWidget

from app.domain.conversation import ConversationRow
from app.domain.ids import ConversationId
from app.ui.delegates.conversation import ConversationDelegate
from app.ui.models.conversation_list import ConversationListModel
from app.ui.theme.theme import Theme
from app.ui.views.dragging import CarryingView, Dragging
from app.ui.views.marking import Marking

Index = QModelIndex | QPersistentModelIndex
_MINUTE = 60_000


class ConversationListView(CarryingView):
    """Shows a `ConversationListModel`."""

    selected = Signal(object)
    """The agent chose this conversation (id)."""
    entered = Signal()
    """The agent pressed Enter: move the focus to the conversation."""
    unread_wanted = Signal(int, int)
    """Open the next unread conversation from this row on, in this direction (1 or -1): its row is not loaded."""
    menu_wanted = Signal(QPoint)
    """A context menu for the selected conversation was requested, at this screen position."""

    def __init__(self, model: ConversationListModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("help", "sorting-out")
        self._model = model
        self.marking = Marking(self, model)
        self.marks = self.marking.marks
        self.dragging = Dragging(self, model)
        self.rows = self._delegate = ConversationDelegate(theme, model, self.marks, self)
        self._selected: ConversationId | None = None
        self._place = 0
        self._top: tuple[int | None, int] = (None, 0)
        self._quiet = False
        self._lay_out()
        self._set_heights()
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.marks.changed.connect(self._repaint)
        model.changing.connect(self._before_change)
        model.changed.connect(self._after_change)
        theme.changed.connect(self._set_heights)
        theme.changed.connect(self._repaint)
        self._clock = QTimer(self)  # so that "window 47 min left" is updated
        self._clock.timeout.connect(self._repaint)
        self._clock.start(_MINUTE)

    def select(self, conversation: ConversationId | None, *, anew: bool = False) -> None:
        """Select without emitting a signal; None selects nothing. `anew`: in a different list, whose first row then is
        next.
        """
        self._selected = conversation
        if anew:
            self._place = 0
        with self._quietly():
            self._show_selected(scroll=True)

    def step(self, by: int, *, unread_only: bool = False) -> bool:
        """Choose the next (1) or previous (-1) conversation; whether there is one that is known."""
        current = self._model.row_of(self._selected, self._place)
        # If it is gone, its place is between two rows, possibly beyond the end of a list that shrank meanwhile.
        gone = min(self._place - (by < 0), len(self._model.ids) - 1)
        row = gone if current is None else current + by
        while unread_only and 0 <= row < len(self._model.ids):
            one = self._model.known(self._model.ids[row])
            if one is None:
                self.unread_wanted.emit(row, by)
                return False
            if one.unread:
                break
            row += by
        if self._model.id_at(row) is None:
            return False
        self.setCurrentIndex(self._model.index(row, 0))
        self._choose(row)
        return True

    def rows_shown(self) -> range:
        """The rows visible at least in part."""
        first = self.verticalScrollBar().value() // self._delegate.row_height
        return range(first, first + self.viewport().height() // self._delegate.row_height + 2)

    def paint_ahead(self, row: ConversationRow) -> None:
        """Paint a row in advance that will be inserted and shown: half a millisecond now, hardly any later."""
        self._delegate.paint_ahead(row, self.columnWidth(0), self.devicePixelRatioF())

    # Qt's own

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Qt: by key, by mouse, or by `step`."""
        super().currentChanged(current, previous)
        if not self._quiet and current.isValid():
            self._choose(current.row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Enter goes to the conversation; letters are commands, not a search in the list."""
        self._show_focus(True)
        if event.key() == Qt.Key.Key_Escape and self.dragging.cancel():
            return
        if self.marking.take_key(event):
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up) and not self.selectionModel().hasSelection():
            self.step(1)
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End):
            # In a table these keys go to the ends of a row.
            last = self._model.rowCount() - 1
            self.setCurrentIndex(self._model.index(0 if event.key() == Qt.Key.Key_Home else last, 0))
        elif event.text() and event.text().isprintable():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Qt: the ring around the row is for keyboard use only."""
        self._show_focus(False)
        self.dragging.press(event)
        if not self.marking.take_click(event):
            super().mousePressEvent(event)
            # The focus from a press makes the first row current, after which the press changes nothing any more.
            row = self.indexAt(event.position().toPoint()).row()
            if self._model.id_at(row) not in (None, self._selected):
                self._choose(row)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Qt: show the ring when focused by Tab or F6."""
        keyboard = (
            Qt.FocusReason.TabFocusReason,
            Qt.FocusReason.BacktabFocusReason,
            Qt.FocusReason.ShortcutFocusReason,
        )
        self._show_focus(event.reason() in keyboard)
        with self._quietly():  # Qt makes the first row current, which must not open anything
            super().focusInEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Qt: the right button or the menu key."""
        if self.currentIndex().isValid():
            self.menu_wanted.emit(event.globalPos())

    # Implementation

    def _lay_out(self) -> None:
        self.setAccessibleName(self.tr("Conversations"))
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setCornerButtonEnabled(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        rows, columns = self.verticalHeader(), self.horizontalHeader()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.hide()
        columns.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        columns.hide()

    def _set_heights(self) -> None:
        rows, high = self.verticalHeader(), self._delegate.row_height
        if rows.defaultSectionSize() == high:
            return
        bar, before = self.verticalScrollBar(), max(rows.defaultSectionSize(), 1)
        place = bar.value() / before
        rows.setMinimumSectionSize(high)
        rows.setDefaultSectionSize(high)
        bar.setSingleStep(high // 3)
        bar.setValue(round(place * high))

    def _repaint(self) -> None:
        self.viewport().update()

    def _choose(self, row: int) -> None:
        self._place = row
        self.marking.start_anew()
        chosen = self._model.id_at(row)
        if chosen != self._selected:
            self._selected = chosen
            self.selected.emit(chosen)

    @contextmanager
    def _quietly(self) -> Iterator[None]:
        before, self._quiet = self._quiet, True
        try:
            yield
        finally:
            self._quiet = before

    def _before_change(self) -> None:
        self._quiet = True
        offset = self.verticalScrollBar().value()
        first = offset // self._delegate.row_height
        self._top = (self._model.id_at(first) if offset else None, offset - first * self._delegate.row_height)

    def _after_change(self) -> None:
        self._show_selected(scroll=False)
        self._keep_place()
        self._quiet = False

    def _keep_place(self) -> None:
        """Keep the visible rows in place for somebody who has scrolled down, when rows are inserted above."""
        top, within = self._top
        bar = self.verticalScrollBar()
        row = self._model.row_of(top, bar.value() // self._delegate.row_height)
        if row is not None:
            bar.setValue(row * self._delegate.row_height + within)

    def _show_selected(self, *, scroll: bool) -> None:
        row = self._model.row_of(self._selected, self._place)
        if row is None:
            self.clearSelection()
            self.selectionModel().setCurrentIndex(QModelIndex(), QItemSelectionModel.SelectionFlag.NoUpdate)
            return
        self._place = row
        index = self._model.index(row, 0)
        if self.currentIndex() != index or not self.selectionModel().isSelected(index):
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            keep = self.hasAutoScroll()
            self.setAutoScroll(scroll)
            self.selectionModel().setCurrentIndex(index, flags)
            self.setAutoScroll(keep)

    def _show_focus(self, visible: bool) -> None:
        if self._delegate.focus_visible != visible:
            self._delegate.focus_visible = visible
            self.viewport().update()
