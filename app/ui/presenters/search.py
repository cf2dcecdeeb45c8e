"""Searching: the search field, and the hits in place of the list."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, Signal

from app.domain.conversation import SearchHit
from app.domain.problems import Refused
from app.domain.search_completion import Completion, completions
from app.domain.search_language import has_conditions
from app.domain.search_words import Field
from app.ui.tasks import Tasks
from app.ui.views.completer import FieldCompleter
from app.ui.wording.language import language
from app.ui.wording.problems import sentence

if TYPE_CHECKING:
    from app.services.inbox import Inbox
    from app.ui.shell import Shell

_MOST: Final = 50
LEAST: Final = 3
"""The minimum number of characters for a search: shorter prefixes match too many words."""


class SearchPresenter(QObject):
    """Starts and ends searching."""

    chosen = Signal(object, object)
    """A hit was chosen: the conversation's id and the found message's id, None for a person."""
    again = Signal(object)
    """Enter was pressed on a hit: its conversation's id."""
    wanted = Signal(str)
    """A search with conditions: show its conversations in the list."""
    ended = Signal()
    """The search has ended: back to the list."""

    def __init__(
        self,
        inbox: "Inbox",
        tasks: Tasks,
        shell: "Shell",
        names: Callable[[], Mapping[Field, Sequence[str]]],
        cases: Callable[[], Awaitable[list[str]]],
    ) -> None:
        """`names`: channels and labels for completion; `cases`: case numbers likewise."""
        super().__init__(shell)
        self._inbox, self._tasks, self._read_cases = inbox, tasks, cases
        self._field, self._model, self._view = shell.top_bar.search, shell.hits, shell.results
        self._column = shell.list_column
        field, view = self._field, self._view
        self._text = ""
        self._in_list = False
        self._last: SearchHit | None = None
        self._names, self._colleagues, self._cases = names, list[str](), list[str]()
        self._dutch = language() == "nl"
        self.completer = FieldCompleter(field, self._complete)
        field.searched.connect(self._search)
        field.left_down.connect(self._enter_results)
        field.abandoned.connect(self._to_list)
        view.chosen.connect(self._choose)
        view.entered.connect(self._enter)
        view.ended.connect(self.end)

    @property
    def is_on(self) -> bool:
        """Whether a search is active."""
        return bool(self._text)

    def begin(self) -> None:
        """Put the cursor in the search field."""
        self._field.setFocus()
        self._field.selectAll()
        self._tasks.spawn(self._read_names(), "colleagues and cases for the search")

    def end(self) -> None:
        """Empty the field and show the list again; the next key is not part of a search."""
        self._field.clear()
        if self._field.hasFocus():
            self._to_list()

    def _complete(self, before: str) -> Completion:
        names = {**self._names(), Field.ASSIGNEE: self._colleagues, Field.CASE: self._cases}
        return completions(before, names, dutch=self._dutch)

    async def _read_names(self) -> None:
        self._colleagues = [agent.name for agent in await self._inbox.agents()]
        self._cases = await self._read_cases()

    def _search(self, text: str) -> None:
        self._text, self._in_list = text, has_conditions(text)
        if self._in_list:
            self._model.show(())
            self.wanted.emit(text)
        elif not text:
            self._model.show(())
            self.ended.emit()
        elif len(text) < LEAST:
            self._column.show_nothing_found(self.tr("Type at least three letters"), self.tr("Esc ends the search."))
        else:
            self._tasks.spawn(self._read(text, self._inbox.search(text, _MOST)), "search")

    async def _read(self, text: str, found: Awaitable[list[SearchHit]]) -> None:
        try:
            hits = await found
        except Refused as refused:
            if text == self._text:
                self._column.show_nothing_found(self.tr("This search is not clear"), sentence(refused))
            return
        if text != self._text:
            return  # more was typed meanwhile
        self._model.show(hits)
        all_of_them = self.tr("%n message(s) found", "", len(hits))
        self._column.show_title(self.tr("The newest %n message(s)", "", _MOST) if len(hits) == _MOST else all_of_them)
        if hits:
            self._column.show_results()
        else:
            hint = self.tr("Try fewer or shorter words. Esc ends the search.")
            self._column.show_nothing_found(self.tr("Nothing found"), hint)

    def _enter_results(self) -> None:
        if self._in_list:
            self._to_list()
        elif self._model.rowCount():
            self._view.enter()

    def _to_list(self) -> None:
        self._column.focus_target().setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _enter(self, hit: SearchHit) -> None:
        if hit is self._last:
            self.again.emit(hit.conversation_id)
        else:
            self._choose(hit)

    def _choose(self, hit: SearchHit) -> None:
        self._last = hit
        self.chosen.emit(hit.conversation_id, hit.message_id)
