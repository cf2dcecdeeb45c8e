"""The team lead's board, and the decisions made on it."""

import asyncio
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace
from PySide6.QtCore import QObject, QTimer, Signal

from app.domain.board import Agreements, Board, Share
from app.domain.ids import AgentId, ConversationId
from app.services.board import shares_table
from app.services.report_tables import write_csv
from app.ui.presenters.assigning import AssigningPresenter
from app.ui.presenters.distributing import DistributingPresenter
from app.ui.theme.theme import Theme
from app.ui.views.agreements_sheet import AgreementsSheet
from app.ui.views.board_page import BoardPage
from app.ui.views.file_dialogs import ask_save
from app.ui.wording import board as words
from app.ui.wording import wind_down as winding
from app.ui.wording.pages import Page, saved_words
from app.ui.wording.problems import code_sentence

if TYPE_CHECKING:
    from app.domain.changes import Changes
    from app.services.desk import Desk
    from app.ui.tasks import Tasks

_DAYS: Final = 30
_MINUTE: Final = 30_000


class BoardPresenter(QObject):
    """Reloads the board while it is shown.

    `page_chosen(Page)`: another page says more. `assigned(str, Done)`: as `AssigningPresenter.given`. `announced(str)`:
    what was done. `searched(str)`: the conversations that this search finds are wanted.
    """

    conversation_chosen = Signal(object)
    page_chosen = Signal(object)
    assigned = Signal(str, object)
    announced = Signal(str)
    searched = Signal(str)

    def __init__(self, desk: "Desk", tasks: "Tasks", theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._tasks, self._team = desk, tasks, desk.team
        self.view = view = BoardPage(theme)
        self._assigning = AssigningPresenter(desk, tasks, theme, view)
        self._assigning.given.connect(self.assigned)
        self._distributing = DistributingPresenter(desk, tasks, view)
        self._distributing.given.connect(self.assigned)
        self._board: Board | None = None
        self._clock = QTimer(self, interval=_MINUTE)
        self._clock.timeout.connect(self._tick)
        view.conversation_chosen.connect(lambda one: self.conversation_chosen.emit(ConversationId(one)))
        view.agent_chosen.connect(lambda share: self.searched.emit(words.work_of(share.colleague.name)))
        view.take_back_chosen.connect(self.take_back)
        view.share_table.selectionModel().selectionChanged.connect(lambda *_: self._look_at_share())
        view.distribute_chosen.connect(self.distribute)
        view.assign_chosen.connect(self.assign)
        view.csv_chosen.connect(lambda: tasks.spawn(self._save(), "save the board"))
        view.agreements_chosen.connect(self._ask_agreements)
        view.winding.opened.connect(lambda: self.page_chosen.emit(Page.WIND_DOWN))
        view.winding.report_chosen.connect(lambda: self.page_chosen.emit(Page.REPORT))
        view.agreements.setVisible(bool(desk.team.rights))

    def show(self) -> None:
        """Load and show the page."""
        self._clock.start()
        self._tasks.spawn(self._read(), "read the board")
        self._tasks.spawn(self._read_days(), "read the last days")
        self._tasks.spawn(self._read_standing(), "read what channels there are")

    def refresh(self, changes: "Changes") -> None:
        """React to changes in the store while the page is shown."""
        if changes.conversations or changes.team:
            self._look()
        if changes.channels:
            self._tasks.spawn(self._read_standing(), "read what channels there are")

    def close(self) -> None:
        """Stop the timer."""
        self._clock.stop()

    def assign(self) -> None:
        """Ask to whom to assign the marked unassigned conversations, or the one that has waited longest. A colleague
        proposed for all of them is offered first.
        """
        chosen = [one for one in self.view.selected_waiting() if isinstance(one, int)]
        if not chosen and self._board is not None and self._board.waiting:
            chosen = [int(self._board.waiting[0].row.id)]
        waiting = self._board.waiting if self._board is not None else ()
        proposed = {one.proposed for one in waiting if one.row.id in chosen}
        self._assigning.ask([ConversationId(one) for one in chosen], proposed.pop() if len(proposed) == 1 else None)

    def distribute(self) -> None:
        """Show who would get what, and carry it out once confirmed."""
        self._distributing.ask()

    def _tick(self) -> None:
        if self.view.isVisible():
            self._look()
            # This counts every citizen of a channel: once in a while, not after each change.
            self._tasks.spawn(self._read_standing(), "read what channels there are")
        else:
            self._clock.stop()

    def _look(self) -> None:
        self._tasks.spawn(self._read(), "read the board")

    async def _read(self) -> None:
        self._board = await self._team.boards.now()
        self.view.show_board(self._board)
        self._look_at_share()

    async def _read_days(self) -> None:
        last = datetime.now(UTC).astimezone().date()
        days = await self._team.boards.per_day(last, _DAYS)
        channels = await self._desk.inbox.channels()
        self.view.chart.show_series(words.series(days, channels, last, _DAYS), words.captions(last, _DAYS))

    async def _read_standing(self) -> None:
        why = await self._team.teams.blind()
        self.view.show_blind(code_sentence(why) if why else "")
        nearest = await self._desk.wind_downs.nearest()
        if nearest is None:
            self.view.winding.show_state("", ())
            return
        progress, others = nearest
        lines = winding.state_lines(progress, others, datetime.now(UTC).astimezone().date())
        self.view.winding.show_state(winding.title_words(progress.plan), lines)

    def _look_at_share(self) -> None:
        share = self.view.share_table.current()
        self.view.take_back.setEnabled(isinstance(share, Share) and share.colleague.open > 0)

    def take_back(self) -> None:
        """Return the marked colleague's conversations to everybody; that can be undone."""
        share = self.view.share_table.current()
        if isinstance(share, Share) and share.colleague.open:
            self._tasks.spawn(self._taken_back(share.colleague.id), "take back")

    async def _taken_back(self, whose: AgentId) -> None:
        theirs = await self._team.dividing.take_back(whose)
        done = await self._desk.sorting.standing(theirs, (None,))
        before = tuple(replace(one, assignee=whose) for one in done.before)
        self.assigned.emit(self.tr("Back in the queue: {count}."), replace(done, before=before))
        await self._read()

    def _ask_agreements(self) -> None:
        self._tasks.spawn(self._show_agreements(), "agreements")

    async def _show_agreements(self) -> None:
        known = await self._team.boards.agreements()
        AgreementsSheet(self.view.theme, known, self._agree, self.view).open()

    def _agree(self, wanted: Agreements) -> "asyncio.Task[object]":
        return self._tasks.spawn(self._team.boards.agree(wanted), "agree")

    async def _save(self) -> None:
        board = self._board = self._board or await self._team.boards.now()
        name = f"balie-{board.at.astimezone().date().isoformat()}.csv"
        title = self.tr("Save the division of work")
        window = self.view.window()
        ask_save(window, title, name, lambda path: self._tasks.spawn(self._write(board, path), "write the board"))

    async def _write(self, board: Board, path: Path) -> None:
        await asyncio.to_thread(write_csv, shares_table(board), path)
        self.announced.emit(saved_words(path))
