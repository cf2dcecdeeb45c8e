"""The left column: views, channels, labels and pages."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from app.domain.conversation import Query
from app.ui.delegates.navigation import NavigationDelegate
from app.ui.models.navigation import NavigationModel
from app.ui.theme.theme import Theme
from app.ui.wording.pages import Page

Index = QModelIndex | QPersistentModelIndex


class NavigationView(QListView):
    """Says which query or page was chosen."""

    chosen = Signal(object)
    """A `Query`."""
    page_chosen = Signal(object)
    """A `Page`."""

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
        self.setItemDelegate(NavigationDelegate(theme, self))
        model.modelReset.connect(self._show_query)
        theme.changed.connect(self._repaint)

    def show_query(self, query: Query) -> None:
        """Mark the entry of `query` without saying so."""
        self._query, self._page = query, None
        self._show_query()

    def show_page(self, page: Page) -> None:
        """Mark the entry of `page` without saying so."""
        self._page = page
        self._show_query()

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

    def _repaint(self) -> None:
        # Not asked for while starting: see `ConversationListView`.
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
