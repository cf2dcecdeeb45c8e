"""The left column: views, channels and labels."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from app.domain.conversation import Query
from app.ui.delegates.navigation import NavigationDelegate
from app.ui.models.navigation import NavigationModel
from app.ui.theme.theme import Theme

Index = QModelIndex | QPersistentModelIndex


class NavigationView(QListView):
    """Says which query was chosen."""

    chosen = Signal(object)
    """A `Query`."""

    def __init__(self, model: NavigationModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._quiet = False
        self._query = Query()
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
        self._query = query
        self._show_query()

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Qt: by key or mouse."""
        super().currentChanged(current, previous)
        entry = self._model.entry(current.row()) if current.isValid() else None
        if not self._quiet and entry is not None and entry.query is not None:
            self._query = entry.query
            self.chosen.emit(entry.query)

    def _repaint(self) -> None:
        # Not asked for while starting: see `ConversationListView`.
        self.viewport().update()

    def _show_query(self) -> None:
        row = self._model.row_of(self._query)
        self._quiet = True
        if row is None:
            self.clearSelection()
        else:
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.selectionModel().setCurrentIndex(self._model.index(row, 0), flags)
        self._quiet = False
