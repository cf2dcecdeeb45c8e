"""The left column: views, channels, labels and pages."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from app.domain.conversation import Query
from app.ui.delegates.navigation import NavigationDelegate
from app.ui.models.navigation import COUNTED, Entry, Kind, NavigationModel
from app.ui.theme.theme import Theme
from app.ui.views.covering import CoveringList
from app.ui.wording.pages import Page

Index = QModelIndex | QPersistentModelIndex
_EDGE: Final = 28
_STEP: Final = 12
_TICK: Final = 40


class NavigationView(CoveringList):
    """Emits which query or page was chosen."""

    chosen = Signal(object)
    """A `Query`."""
    page_chosen = Signal(object)
    """A `Page`."""
    resized = Signal()

    def __init__(self, model: NavigationModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._quiet = False
        self._query = Query()
        self._page: Page | None = None
        self.setAccessibleName(self.tr("Views, channels and labels"))
        self.setProperty("ground", "rail")
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setViewportMargins(0, 10, 0, 10)
        self.setModel(model)
        self._delegate = NavigationDelegate(theme, self)
        self.setItemDelegate(self._delegate)
        model.modelReset.connect(self._show_query)
        theme.changed.connect(self._repaint)
        self._scroll_by = 0
        self._scrolling = QTimer(self, interval=_TICK)
        self._scrolling.timeout.connect(self._scroll)

    def dataChanged(self, first: Index, last: Index, roles: Sequence[int] = ()) -> None:
        """Qt: lay out the rows, unless only their numbers changed: counters change with every message, and a list lays
        out and paints all of its rows each time.
        """
        if list(roles) == list(COUNTED):
            QAbstractItemView.dataChanged(self, first, last, roles)
        else:
            super().dataChanged(first, last, roles)

    def show_query(self, query: Query) -> None:
        """Select the entry of `query` without emitting a signal."""
        self._query, self._page = query, None
        self._show_query()

    def show_page(self, page: Page | None) -> None:
        """Select the entry of `page` without emitting a signal; None: that of the conversations again."""
        self._page = page
        self._show_query()

    def carry_over(self, place: QPoint) -> Entry | None:
        """Conversations are dragged over this screen position: highlight and return the entry there; near an edge, the
        list scrolls.
        """
        here = self.viewport().mapFromGlobal(place)
        inside = self.isVisible() and self.viewport().rect().contains(here)
        entry = self._model.entry(self.indexAt(here).row()) if inside else None
        self.hold_over(self.indexAt(here).row() if entry is not None and entry.kind is not Kind.HEADING else -1)
        low = here.y() > self.viewport().height() - _EDGE
        self._scroll_by = 0 if not inside else -_STEP if here.y() < _EDGE else _STEP if low else 0
        if self._scroll_by and not self._scrolling.isActive():
            self._scrolling.start()
        return entry

    def carry_nothing(self) -> None:
        """The drag has ended."""
        self._scroll_by = 0
        self._scrolling.stop()
        self.hold_over(-1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: keep aligned with what is above; at another width a row may need two lines."""
        super().resizeEvent(event)
        self.resized.emit()
        if event.size().width() != event.oldSize().width():
            self._delegate.fit(event.size().width())
            self.scheduleDelayedItemsLayout()

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Qt: by key or mouse."""
        super().currentChanged(current, previous)
        entry = self._model.entry(current.row()) if current.isValid() else None
        if self._quiet or entry is None:
            return
        if entry.query is not None:
            self._query, self._page = entry.query, None
            self.chosen.emit(entry.query)
        elif entry.page is not None:
            self._page = entry.page
            self.page_chosen.emit(entry.page)

    def hold_over(self, row: int) -> None:
        """Highlight the row that would accept the drop; -1: none."""
        if row != self._delegate.carried_over:
            self._delegate.carried_over = row
            self.viewport().update()

    def _scroll(self) -> None:
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + self._scroll_by)
        if not self._scroll_by:
            self._scrolling.stop()

    def _repaint(self) -> None:
        # Not requested during the start: see `ConversationListView`.
        self.viewport().update()

    def _show_query(self) -> None:
        row = self._model.row_of(self._query) if self._page is None else self._model.row_of_page(self._page)
        self._quiet = True
        if row is None:
            self.clearSelection()
        else:
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.selectionModel().setCurrentIndex(self._model.index(row, 0), flags)
        self._quiet = False
