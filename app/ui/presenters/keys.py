"""The table of commands: every key of the window (product key map) and its action."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication, QWidget

from app.domain.conversation import Query
from app.ui.commands import Command, Commands, always
from app.ui.models.navigation import VIEWS, view_query
from app.ui.presenters.search import SearchPresenter
from app.ui.shell import Shell
from app.ui.views.page import enter
from app.ui.wording.conversations import view_words
from app.ui.wording.pages import Page, page_words

if TYPE_CHECKING:
    from app.ui.presenters.bulk import BulkPresenter
    from app.ui.presenters.key_settings import KeySettingsPresenter
    from app.ui.presenters.pages import PagesPresenter


translate = QCoreApplication.translate


def add_list_commands(commands: Commands, shell: Shell, show: Callable[[Query], None]) -> None:
    """Commands for moving through the list and the views."""

    def step(by: int, unread_only: bool = False) -> Callable[[], None]:
        return lambda: void(shell.list.step(by, unread_only=unread_only))

    commands.add(
        Command(
            "list.next",
            translate("Commands", "Next conversation"),
            step(1),
            ("Ctrl+PgDown", "Alt+Down"),
            ("J",),
            group="list",
        ),
        Command(
            "list.previous",
            translate("Commands", "Previous conversation"),
            step(-1),
            ("Ctrl+PgUp", "Alt+Up"),
            ("K",),
            group="list",
        ),
        Command(
            "list.next_unread", translate("Commands", "Next unread"), step(1, True), ("Alt+Shift+Down",), group="list"
        ),
        Command(
            "list.previous_unread",
            translate("Commands", "Previous unread"),
            step(-1, True),
            ("Alt+Shift+Up",),
            group="list",
        ),
        *(
            Command(
                f"view.{view}", view_words(view), partial(show, view_query(view)), (f"Ctrl+{number}",), group="list"
            )
            for number, view in enumerate(VIEWS, 1)
        ),
    )


def add_bulk_commands(commands: Commands, bulk: "BulkPresenter") -> None:
    """Commands for marking conversations, and for undoing bulk actions."""
    mark, every = translate("Commands", "Mark this conversation"), translate("Commands", "Mark everything in the list")
    none, undo = translate("Commands", "Mark none"), translate("Commands", "Undo what was done to conversations")
    commands.add(
        Command("list.mark", mark, bulk.mark, ("Ctrl+Alt+X",), ("X",), group="list"),
        Command("list.mark_all", every, bulk.mark_all, ("Ctrl+Alt+Shift+X",), ("Shift+X",), group="list"),
        Command("list.mark_none", none, bulk.mark_none, when=bulk.marked, group="list"),
        Command("list.undo", undo, bulk.undo, ("Ctrl+Alt+U",), ("Z",), when=bulk.can_undo, group="list"),
    )


def emergency_command(run: Callable[[], None]) -> Command:
    """The command that opens the longest-waiting emergency, from anywhere."""
    return Command(
        "emergency.open", translate("Commands", "Open the emergency that waits longest"), run, ("Ctrl+Shift+0",)
    )


def add_window_commands(
    commands: Commands,
    shell: Shell,
    search: SearchPresenter,
    keys: "KeySettingsPresenter",
    stops: Callable[[], Sequence[QWidget]],
) -> None:
    """Commands for searching, for moving between panes, and for the keys themselves."""
    columns = shell.columns
    commands.add(
        Command("search", translate("Commands", "Search"), search.begin, ("Ctrl+Shift+F",), ("/",)),
        Command("pane.next", translate("Commands", "Next part of the window"), lambda: walk(stops(), 1), ("F6",)),
        Command(
            "pane.previous",
            translate("Commands", "Previous part of the window"),
            lambda: walk(stops(), -1),
            ("Shift+F6",),
        ),
        Command("panel", translate("Commands", "Show or hide the citizen"), columns.toggle_panel, ("F9",)),
        Command("navigation", translate("Commands", "Show or hide the navigation"), columns.toggle_navigation, ("F8",)),
        Command("keys", translate("Commands", "All keys"), keys.show, ("Ctrl+/",), ("?",)),
        Command("keys.change", translate("Commands", "Change keys …"), keys.change),
        Command("quit", translate("Commands", "Quit"), lambda: void(shell.close()), ("Ctrl+Q",)),
    )


def palette_command(ask: Callable[[], None]) -> Command:
    """The command that opens the command palette."""
    return Command("palette", translate("Commands", "Everything: actions, views, citizens, answers"), ask, ("Ctrl+K",))


def help_command(show: Callable[[], None]) -> Command:
    """The command that opens the help page for the current place."""
    return Command("help", translate("Commands", "Help"), show, ("F1",))


def report_command(show: Callable[[], None]) -> Command:
    """The command that shows the last error."""
    return Command("problem_report", translate("Commands", "Problem report …"), show, ("Ctrl+F1",))


def about_command(show: Callable[[], None]) -> Command:
    """The command that shows the version."""
    return Command("about", translate("Commands", "About Balie …"), show)


def settings_commands(
    show: Callable[[], None], leave_desk: Callable[[], None], ask_quiet: Callable[[], None]
) -> list[Command]:
    """Commands for settings, and for hiding the window."""
    return [
        Command("settings", translate("Commands", "Settings …"), show, ("Ctrl+,",)),
        Command("quiet", translate("Commands", "Do not disturb …"), ask_quiet, ("Ctrl+Alt+N",)),
        Command("lock", translate("Commands", "Hide the window and lock the computer"), leave_desk, ("Ctrl+L",)),
    ]


def add_page_commands(commands: Commands, pages: "PagesPresenter") -> None:
    """Commands for the pages, and for actions on them that are available everywhere."""

    def deed(name: str, title: str, keys: tuple[str, ...] = (), when: Callable[[], bool] = always) -> Command:
        return Command(name, title, partial(pages.do, name), keys, when=when)

    importing = translate("Commands", "Import canned answers (CSV, TOML) …")
    commands.add(
        *(
            Command(f"page.{page}", page_words(page), partial(pages.show, page), when=partial(_readable, pages, page))
            for page in pages.readable
        ),
        deed("board.distribute", translate("Commands", "Distribute …"), ("Ctrl+D",)),
        deed("board.agreements", translate("Commands", "Agreements about the work …"), when=lambda: pages.leads),
        deed("board.csv", translate("Commands", "Division of work as a spreadsheet (CSV) …")),
        deed("report.csv", translate("Commands", "Figures as a spreadsheet (CSV) …")),
        deed("report.pdf", translate("Commands", "Figures as a PDF …")),
        deed("answers.new", translate("Commands", "New canned answer …")),
        deed("answers.import", importing, when=lambda: pages.publishes),
        deed("answers.export", translate("Commands", "Export canned answers (CSV, TOML) …")),
        deed("channels.add", translate("Commands", "Add a channel …"), ("Ctrl+Shift+L",)),
    )


def _readable(pages: "PagesPresenter", page: Page) -> bool:
    return page in pages.readable


def void(_result: object) -> None:
    """Discard the result of a command."""


def walk(stops: Sequence[QWidget], by: int) -> None:
    """Move the focus to the next visible stop after the one that has it or is nearest to it."""
    shown = [one for one in stops if one.isVisible() and one.isEnabled()]
    if not shown:
        return
    here = _nearest(shown, QApplication.focusWidget())
    place = (0 if by > 0 else -1) if here is None else (here + by) % len(shown)
    if shown[place].focusPolicy() == Qt.FocusPolicy.NoFocus and shown[place].focusProxy() is None:
        enter(shown[place])  # a page itself shows no focus ring
    else:
        shown[place].setFocus(Qt.FocusReason.ShortcutFocusReason)


def _nearest(shown: Sequence[QWidget], focus: QWidget | None) -> int | None:
    """The stop that shares the smallest part of the window with the focus."""
    part = focus
    while part is not None and not part.isWindow():
        for number, one in enumerate(shown):
            if part is one or part.isAncestorOf(one):
                return number
        part = part.parentWidget()
    return None
