"""The table of commands: every key of the window (product key map), with what it does."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication, QWidget

from app.domain.conversation import Query
from app.ui.commands import Command, Commands
from app.ui.models.navigation import VIEWS
from app.ui.presenters.inbox import InboxPresenter
from app.ui.presenters.search import SearchPresenter
from app.ui.shell import Shell
from app.ui.theme.theme import Theme
from app.ui.views.key_sheet import KeySheet
from app.ui.wording.conversations import view_words
from app.ui.wording.pages import Page, page_words

if TYPE_CHECKING:
    from app.ui.presenters.conversation import ConversationPresenter
    from app.ui.presenters.pages import PagesPresenter


translate = QCoreApplication.translate


def add_list_commands(commands: Commands, shell: Shell, inbox: InboxPresenter) -> None:
    """Moving through the list and the views."""

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
                f"view.{view}", view_words(view), partial(inbox.show, Query(view)), (f"Ctrl+{number}",), group="list"
            )
            for number, view in enumerate(VIEWS, 1)
        ),
    )


def add_conversation_commands(commands: Commands, inbox: InboxPresenter, talk: "ConversationPresenter") -> None:
    """What can be done with the open conversation."""

    def is_open() -> bool:
        return inbox.open_conversation is not None

    for group, table in (("answer", _answering(talk)), ("conversation", _sorting_out(talk))):
        for name, title, run, keys, singles in table:
            commands.add(Command(name, title, partial(void_call, run), keys, singles, is_open, group))


def emergency_command(run: Callable[[], None]) -> Command:
    """To the emergency that waits longest, from anywhere."""
    return Command(
        "emergency.open", translate("Commands", "Open the emergency that waits longest"), run, ("Ctrl+Shift+0",)
    )


Row = tuple[str, str, Callable[[], object], tuple[str, ...], tuple[str, ...]]


def _answering(talk: "ConversationPresenter") -> tuple[Row, ...]:
    note_keys = ("Ctrl+I", "Ctrl+Shift+N")
    return (
        ("reply", translate("Commands", "Reply"), talk.reply, (), ("R",)),
        ("note", translate("Commands", "Internal note"), talk.note, (), ("N", "X")),
        ("note.toggle", translate("Commands", "Switch between reply and note"), talk.toggle_note, note_keys, ()),
        ("send", translate("Commands", "Send"), talk.send, ("Ctrl+Return", "Ctrl+Enter"), ()),
        (
            "answer.insert",
            translate("Commands", "Canned answer (or type /)"),
            talk.insert_answer,
            ("Ctrl+Shift+K",),
            (),
        ),
        ("answer.way_out", translate("Commands", "First way out of a warning"), talk.way_out, ("Ctrl+Shift+1",), ()),
        ("answer.mask", translate("Commands", "Replace what may not be sent"), talk.mask, ("Ctrl+.",), ()),
        ("answer.attach", translate("Commands", "Add a file"), talk.attach, ("Ctrl+Shift+A",), ()),
    )


def _sorting_out(talk: "ConversationPresenter") -> tuple[Row, ...]:
    return (
        ("conversation.take", translate("Commands", "Assign to me"), talk.assign_to_me, (), ("Shift+A",)),
        ("conversation.assign", translate("Commands", "Assign …"), talk.assign, (), ("A",)),
        ("conversation.return", translate("Commands", "Back to the queue"), talk.return_to_queue, (), ("Shift+U",)),
        ("conversation.snooze", translate("Commands", "Snooze …"), talk.snooze, (), ("S", "H")),
        ("conversation.close", translate("Commands", "Close"), talk.close_conversation, (), ("E",)),
        ("conversation.label", translate("Commands", "Label …"), talk.add_label, (), ("L",)),
        ("conversation.copy", translate("Commands", "Copy the selected message"), talk.copy_message, (), ()),
    )


def add_window_commands(
    commands: Commands, shell: Shell, search: SearchPresenter, theme: Theme, stops: Callable[[], Sequence[QWidget]]
) -> None:
    """Searching, walking through the panes, and this sheet."""
    sheet = partial(_open_sheet, commands, shell, theme)
    commands.add(
        Command("search", translate("Commands", "Search"), search.begin, ("Ctrl+K", "Ctrl+Shift+F"), ("/",)),
        Command("pane.next", translate("Commands", "Next part of the window"), lambda: _walk(stops(), 1), ("F6",)),
        Command(
            "pane.previous",
            translate("Commands", "Previous part of the window"),
            lambda: _walk(stops(), -1),
            ("Shift+F6",),
        ),
        Command("panel", translate("Commands", "Show or hide the citizen"), shell.columns.toggle_panel, ("F9",)),
        Command(
            "navigation", translate("Commands", "Show or hide the navigation"), shell.columns.toggle_navigation, ("F8",)
        ),
        Command("keys", translate("Commands", "All keys"), sheet, ("Ctrl+/", "F1"), ("?",)),
        Command("quit", translate("Commands", "Quit"), lambda: void(shell.close()), ("Ctrl+Q",)),
    )
    shell.top_bar.keys_wanted.connect(sheet)


def add_page_commands(commands: Commands, pages: "PagesPresenter") -> None:
    """The pages, and what can be done from anywhere that belongs to one of them."""
    commands.add(
        *(Command(f"page.{page}", page_words(page), partial(pages.show, page)) for page in Page),
        Command("channels.add", translate("Commands", "Add a channel …"), pages.add_channel, ("Ctrl+Shift+L",)),
    )


def void(_result: object) -> None:
    """For a command that has a result nobody wants."""


def void_call(run: Callable[[], object]) -> None:
    """Run it and drop its result."""
    run()


def _open_sheet(commands: Commands, shell: Shell, theme: Theme) -> None:
    words = {
        "list": translate("Commands", "List"),
        "conversation": translate("Commands", "Conversation"),
        "answer": translate("Commands", "Answering"),
        "general": translate("Commands", "Window"),
    }
    KeySheet([(words[group], rows) for group, rows in commands.sheet()], theme, shell).open()


def _walk(stops: Sequence[QWidget], by: int) -> None:
    """Give the focus to the next visible stop after the one that holds it."""
    shown = [one for one in stops if one.isVisible() and one.isEnabled()]
    if not shown:
        return
    focus = QApplication.focusWidget()
    here = next(
        (n for n, one in enumerate(shown) if focus is not None and (focus is one or one.isAncestorOf(focus))), None
    )
    place = (0 if by > 0 else -1) if here is None else (here + by) % len(shown)
    shown[place].setFocus(Qt.FocusReason.ShortcutFocusReason)
