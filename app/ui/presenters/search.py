"""Searching: the words of the search field, the hits in the place of the list."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from app.domain.conversation import SearchHit
from app.ui.models.search_results import SearchResultsModel
from app.ui.tasks import Tasks
from app.ui.views.list_column import ListColumn
from app.ui.views.search import SearchResultsView
from app.ui.views.search_field import SearchField

if TYPE_CHECKING:
    from app.services.inbox import Inbox

LEAST: Final = 3
"""Characters before a search begins: shorter beginnings of words are too many to be useful."""


class SearchPresenter(QObject):
    """Begins and ends searching."""

    chosen = Signal(object)
    """The conversation (id) of a hit."""
    ended = Signal()
    """Back to the list."""

    def __init__(
        self,
        inbox: "Inbox",
        tasks: Tasks,
        field: SearchField,
        model: SearchResultsModel,
        view: SearchResultsView,
        column: ListColumn,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._inbox, self._tasks = inbox, tasks
        self._field, self._model, self._view, self._column = field, model, view, column
        self._text = ""
        field.searched.connect(self._search)
        field.left_down.connect(self._enter_results)
        view.chosen.connect(self._choose)
        view.ended.connect(self.end)

    def begin(self) -> None:
        """Put the cursor into the field."""
        self._field.setFocus()
        self._field.selectAll()

    def end(self) -> None:
        """Empty the field and show the list again."""
        self._field.clear()

    def _search(self, text: str) -> None:
        self._text = text
        if not text:
            self._model.show(())
            self.ended.emit()
        elif len(text) < LEAST:
            self._column.show_nothing_found(self.tr("Type at least three letters"), self.tr("Esc ends the search."))
        else:
            self._tasks.spawn(self._read(text), "search")

    async def _read(self, text: str) -> None:
        hits = await self._inbox.search(text)
        if text != self._text:
            return  # more was typed meanwhile
        self._model.show(hits)
        self._column.show_title(self.tr("%n message(s) found", "", len(hits)))
        if hits:
            self._column.show_results()
        else:
            hint = self.tr("Try fewer or shorter words. Esc ends the search.")
            self._column.show_nothing_found(self.tr("Nothing found"), hint)

    def _enter_results(self) -> None:
        if self._model.rowCount():
            self._view.enter()

    def _choose(self, hit: SearchHit) -> None:
        self.chosen.emit(hit.conversation_id)
