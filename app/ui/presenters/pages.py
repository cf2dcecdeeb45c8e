"""The pages that replace the conversations: created when first chosen, reloaded at every visit."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Final, Protocol

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from app.domain.changes import Changes
from app.services.teamwork import Right
from app.ui.presenters.answers_page import AnswersPagePresenter
from app.ui.presenters.board import BoardPresenter
from app.ui.presenters.channels import ChannelsPresenter
from app.ui.presenters.labels import LabelsPresenter
from app.ui.presenters.log import LogPresenter
from app.ui.presenters.report import ReportPresenter
from app.ui.presenters.rules import RulesPresenter
from app.ui.presenters.team import TeamPresenter
from app.ui.presenters.teams import TeamsPresenter
from app.ui.presenters.wind_down import WindDownPresenter
from app.ui.theme.theme import Theme
from app.ui.views.page import enter
from app.ui.wording.pages import FOR_ALL, Page

if TYPE_CHECKING:
    from app.domain.problems import InboxError
    from app.services.desk import Desk
    from app.ui.shell import Shell
    from app.ui.tasks import Tasks


_PAUSE: Final = 1_000
"""Milliseconds between reloads of a page while things change: nobody reads faster."""
_RIGHTS: Final = 60_000
"""Milliseconds between checks of the agent's rights, whose changes a server does not announce."""


class PagePresenter(Protocol):
    """A page's presenter."""

    view: Any
    """The widget that is shown."""
    conversation_chosen: Any
    """A signal with a conversation's id."""

    def show(self) -> None:
        """Load and show the page."""
        ...

    def refresh(self, changes: "Changes") -> None:
        """React to changes in the store while the page is shown."""
        ...


Make = Callable[["Desk", "Tasks", Theme, QObject], PagePresenter]

MAKERS: Final[Mapping[Page, Make]] = {
    Page.BOARD: BoardPresenter,
    Page.ANSWERS: AnswersPagePresenter,
    Page.TEAM: TeamPresenter,
    Page.TEAMS: TeamsPresenter,
    Page.REPORT: ReportPresenter,
    Page.WIND_DOWN: WindDownPresenter,
    Page.LABELS: LabelsPresenter,
    Page.CHANNELS: ChannelsPresenter,
    Page.RULES: RulesPresenter,
    Page.LOG: LogPresenter,
}
"""Every page. A new one is added here and in `app.ui.wording.pages`."""


_DEEDS: Final[Mapping[str, tuple[Page, Callable[[Any], object]]]] = {
    "board.distribute": (Page.BOARD, lambda page: page.view.distribute_chosen.emit()),
    "board.agreements": (Page.BOARD, lambda page: page.view.agreements_chosen.emit()),
    "board.csv": (Page.BOARD, lambda page: page.view.csv_chosen.emit()),
    "report.csv": (Page.REPORT, lambda page: page.view.csv_chosen.emit()),
    "report.pdf": (Page.REPORT, lambda page: page.view.pdf_chosen.emit()),
    "answers.new": (Page.ANSWERS, lambda page: page.view.new_wanted.emit()),
    "answers.import": (Page.ANSWERS, lambda page: page.view.import_wanted.emit()),
    "answers.export": (Page.ANSWERS, lambda page: page.view.export_wanted.emit()),
    "channels.add": (Page.CHANNELS, lambda page: page.add()),
}
"""Commands that belong to a page but are available everywhere: each acts like a button there."""


class PagesPresenter(QObject):
    """Shows the pages. `conversation_chosen(id)`: a page wants a conversation shown. `others_readable()`: the available
    pages changed.
    """

    conversation_chosen = Signal(object)
    others_readable = Signal()
    assigned = Signal(str, object)
    """Forwarded from `BoardPresenter`."""

    def __init__(self, desk: "Desk", tasks: "Tasks", shell: "Shell", theme: Theme) -> None:
        super().__init__(shell)
        self._desk, self._tasks, self._shell, self._theme = desk, tasks, shell, theme
        self._made: dict[Page, PagePresenter] = {}
        self._shown: PagePresenter | None = None
        self._news = Changes()
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._tell)
        self._rights = QTimer(self, interval=_RIGHTS)
        self._rights.timeout.connect(self.look_at_rights)
        if desk.team.presence.shared:
            self._rights.start()
        shell.entries.pages = self.readable
        tasks.follow(self._refused)
        shell.navigation.page_chosen.connect(self.show)
        shell.commands.changed.connect(self._show_hints)

    @property
    def readable(self) -> tuple[Page, ...]:
        """The pages that this agent may see."""
        return tuple(Page) if self.leads else FOR_ALL

    def look_at_rights(self) -> None:
        """Check whether the agent's rights differ from what the pages offer."""
        self._tasks.spawn(self._look_at_rights(), "rights")

    def show(self, page: Page) -> None:
        """Show a page in place of the conversations."""
        if page not in self._made:
            made = self._made[page] = MAKERS[page](self._desk, self._tasks, self._theme, self)
            made.conversation_chosen.connect(self.conversation_chosen)
            if isinstance(made, BoardPresenter):
                made.assigned.connect(self.assigned)
                made.searched.connect(self._shell.top_bar.search.ask)
            if isinstance(made, BoardPresenter | ReportPresenter | AnswersPagePresenter):
                made.announced.connect(self._shell.notice.say)
            if isinstance(made, BoardPresenter | ChannelsPresenter):
                made.page_chosen.connect(self.show)
                self._show_hints()
        self._shown = self._made[page]
        self._shell.navigation.show_page(page)
        self._shell.columns.show_page(self._shown.view)
        self._shown.show()
        if not self._shell.navigation.hasFocus():  # moving through it by arrow key shows one page after another
            enter(self._shown.view)

    def do(self, command: str) -> None:
        """Show the page that this command belongs to, and carry it out there."""
        page, deed = _DEEDS[command]
        self.show(page)
        deed(self._shown)

    @property
    def leads(self) -> bool:
        """Whether the agent manages something shared."""
        return bool(self._desk.team.rights)

    @property
    def publishes(self) -> bool:
        """Whether the agent may edit shared canned answers."""
        return Right.LEAD in self._desk.team.rights

    @property
    def shown(self) -> bool:
        """Whether a page is shown in place of the conversations."""
        return self._shown is not None

    @property
    def deeds(self) -> Mapping[str, Callable[[], None]]:
        """Commands about a conversation that have another meaning on the current page."""
        board = self._shown
        if not isinstance(board, BoardPresenter):
            return {}
        return {"conversation.assign": board.assign, "conversation.return": board.take_back}

    def close(self) -> None:
        """Stop the timers, including those of pages, because the window closes."""
        self._pause.stop()
        self._rights.stop()
        self._stop_boards()

    def _stop_boards(self) -> None:
        for page in self._made.values():
            if isinstance(page, BoardPresenter):
                page.close()

    def _refused(self, problem: "InboxError") -> None:
        if problem.code == "store_right_missing":
            self.look_at_rights()

    async def _look_at_rights(self) -> None:
        if not await self._desk.team.look_at_rights():
            return
        before = next((page for page, made in self._made.items() if made is self._shown), None)
        # Work in progress on them may still finish in the background.
        self._stop_boards()
        self._made.clear()
        self._shell.entries.pages = self.readable
        self.others_readable.emit()
        if before in self.readable:
            self.show(before)
        elif before is not None:
            self.leave()
            self._shell.navigation.show_page(None)
        self._shell.notice.say(self.tr("Your role is another one now. The pages show what you may do."))

    def _show_hints(self) -> None:
        board = self._made.get(Page.BOARD)
        if isinstance(board, BoardPresenter):
            board.view.show_hints(self._shell.commands.hint)

    def leave(self) -> None:
        """Show the conversations again."""
        if self._shown is not None:
            focus = QApplication.focusWidget()
            was_there = focus is not None and self._shown.view.isAncestorOf(focus)
            self._shown = None
            self._shell.columns.show_page(None)
            if was_there:  # a hidden widget passes the focus to whatever comes next, the search field
                self._shell.list.setFocus()

    def refresh(self, changes: "Changes") -> None:
        """React to changes in the store."""
        self._news |= changes
        if not self._pause.isActive():
            self._tell()

    def _tell(self) -> None:
        news, self._news = self._news, Changes()
        if news and self._shown is not None:
            self._pause.start()
            self._shown.refresh(news)

    def stop(self) -> list[QWidget]:
        """The stops of F6 in place of the conversations; empty if those are shown."""
        return [self._shown.view] if self._shown is not None else []
