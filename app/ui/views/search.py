"""The list of search results."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from app.domain.conversation import SearchHit
from app.ui.delegates.search_hit import SearchHitDelegate
from app.ui.models.search_results import SearchResultsModel
from app.ui.theme.theme import Theme


class SearchResultsView(QListView):
    """Hits in place of the list."""

    chosen = Signal(object)
    """A `SearchHit`."""
    entered = Signal(object)
    """A `SearchHit`, by Enter."""
    ended = Signal()
    """Esc: back to the list."""

    def __init__(self, model: SearchResultsModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("help", "search")
        self._model = model
        self.setAccessibleName(self.tr("Search results"))
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setModel(model)
        self.setItemDelegate(SearchHitDelegate(theme, self))
        self.clicked.connect(self._choose)
        theme.changed.connect(self.viewport().update)

    def enter(self) -> None:
        """Take the focus, on the first hit."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if not self.currentIndex().isValid() and self._model.rowCount():
            self.setCurrentIndex(self._model.index(0, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Enter opens a hit, Esc ends the search."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if (hit := self._hit(self.currentIndex())) is not None:
                self.entered.emit(hit)
        elif event.key() == Qt.Key.Key_Escape:
            self.ended.emit()
        else:
            super().keyPressEvent(event)

    def _choose(self, index: QModelIndex) -> None:
        if (hit := self._hit(index)) is not None:
            self.chosen.emit(hit)

    def _hit(self, index: QModelIndex) -> SearchHit | None:
        return self._model.hit(index.row()) if index.isValid() else None
