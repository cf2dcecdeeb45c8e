"""The commands for the open conversation: answering it, and sorting it (product key map)."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication

from app.ui.commands import Command, Commands
from app.ui.presenters.bulk import BulkPresenter
from app.ui.presenters.inbox import InboxPresenter
from app.ui.presenters.pages import PagesPresenter

if TYPE_CHECKING:
    from app.ui.presenters.conversation import ConversationPresenter

translate = QCoreApplication.translate
Row = tuple[str, str, Callable[[], object], tuple[str, ...], tuple[str, ...]]


def add_conversation_commands(
    commands: Commands, inbox: InboxPresenter, talk: "ConversationPresenter", bulk: BulkPresenter, pages: PagesPresenter
) -> None:
    """Commands for the open conversation, or for the marked ones; disabled while a page is shown."""

    def is_open() -> bool:
        return not pages.shown and (inbox.open_conversation is not None or bulk.marked())

    groups = (
        ("answer", _answering(talk)),
        ("answer", _writing(talk)),
        ("conversation", _sorting_out(talk)),
        ("conversation", _reading(talk)),
    )
    for group, table in groups:
        for name, title, run, keys, singles in table:
            commands.add(
                Command(name, title, partial(void_call, bulk.either(name, run)), keys, singles, is_open, group)
            )
    commands.add(
        Command(
            "conversation.case_off",
            translate("Commands", "Take a case off …"),
            talk.take_case_off,
            when=lambda: is_open() and talk.has_cases(),
            group="conversation",
        )
    )
    for name in ("conversation.assign", "conversation.return"):
        here = commands.all()[name]

        def run(here: Command = here) -> None:
            pages.deeds[here.id]() if pages.shown else here.run()

        commands.add(replace(here, run=run, when=lambda name=name: name in pages.deeds or is_open()))


def _answering(talk: "ConversationPresenter") -> tuple[Row, ...]:
    send_and_next = translate("Commands", "Send and go to the next")
    send_and_close = translate("Commands", "Send and close")
    toggle = translate("Commands", "Switch between reply and note")
    edit = translate("Commands", "Change the message that was sent (↑ in an empty answer)")
    quote = translate("Commands", "Reply to the selected message")
    onward = translate("Commands", "Go on in another channel …")
    return (
        ("reply", translate("Commands", "Reply"), talk.reply, ("Ctrl+R",), ("R",)),
        ("note", translate("Commands", "Internal note"), talk.note, ("Ctrl+N",), ("N",)),
        ("note.toggle", toggle, talk.toggle_note, ("Ctrl+Shift+N",), ()),
        ("send", translate("Commands", "Send"), talk.send, ("Ctrl+Return", "Ctrl+Enter"), ()),
        ("send.next", send_and_next, talk.send_and_next, ("Ctrl+Shift+Return", "Ctrl+Shift+Enter"), ()),
        ("send.close", send_and_close, talk.send_and_close, ("Ctrl+Alt+Return", "Ctrl+Alt+Enter"), ()),
        ("answer.way_out", translate("Commands", "First way out of a warning"), talk.way_out, ("Ctrl+Shift+1",), ()),
        ("answer.mask", translate("Commands", "Replace what may not be sent"), talk.mask, ("Ctrl+.",), ()),
        ("message.quote", quote, talk.quote, ("Ctrl+Shift+R",), ("Q",)),
        ("message.edit", edit, talk.edit, ("Ctrl+Shift+E",), ()),
        ("message.take_back", translate("Commands", "Take the selected message back …"), talk.take_back, (), ()),
        ("send.undo", translate("Commands", "Take the answer back (Ctrl+Z)"), talk.undo, ("Ctrl+Alt+Z",), ()),
        ("send.undo_time", translate("Commands", "How long sending can be undone …"), talk.choose_undo_time, (), ()),
        ("answer.channel", onward, talk.choose_channel, ("Ctrl+Shift+C",), ()),
    )


def _writing(talk: "ConversationPresenter") -> tuple[Row, ...]:
    canned = translate("Commands", "Canned answer (or type /)")
    wording = translate("Commands", "The next wording of the canned answer")
    wording_before = translate("Commands", "The previous wording of the canned answer")
    return (
        ("answer.insert", canned, talk.insert_answer, ("Ctrl+Shift+K",), ()),
        ("answer.wording", wording, talk.turn_answer, ("Alt+Right",), ()),
        ("answer.wording_before", wording_before, talk.turn_answer_back, ("Alt+Left",), ()),
        ("answer.emoji", translate("Commands", "Emoji (or type : and a word)"), talk.choose_emoji, ("Ctrl+E",), ()),
        ("answer.attach", translate("Commands", "Add a file"), talk.attach, ("Ctrl+Shift+A",), ()),
        ("spelling", translate("Commands", "What was meant by the misspelt word"), talk.suggest_spelling, ("F7",), ()),
        ("format.bold", translate("Commands", "Bold"), talk.bold, ("Ctrl+B",), ()),
        ("format.italic", translate("Commands", "Italic"), talk.italic, ("Ctrl+Shift+I",), ()),
        ("format.strike", translate("Commands", "Struck out"), talk.strike, ("Ctrl+Shift+X",), ()),
        ("format.code", translate("Commands", "Code"), talk.code, ("Ctrl+Shift+D",), ()),
    )


def _sorting_out(talk: "ConversationPresenter") -> tuple[Row, ...]:
    return (
        ("conversation.take", translate("Commands", "Assign to me"), talk.assign_to_me, ("Ctrl+Alt+M",), ("Shift+A",)),
        ("conversation.assign", translate("Commands", "Assign …"), talk.assign, ("Ctrl+Alt+A",), ("A",)),
        ("conversation.hand_over", translate("Commands", "Hand over …"), talk.hand_over, ("Ctrl+Alt+O",), ("O",)),
        (
            "conversation.return",
            translate("Commands", "Back to the queue"),
            talk.return_to_queue,
            ("Ctrl+Alt+Q",),
            ("Shift+U",),
        ),
        ("conversation.who_sees", translate("Commands", "Who sees this conversation …"), talk.ask_who_sees, (), ()),
        ("conversation.snooze", translate("Commands", "Snooze …"), talk.snooze, ("Ctrl+Alt+S",), ("S", "H")),
        ("conversation.close", translate("Commands", "Close"), talk.close_conversation, ("Ctrl+Alt+E",), ("E",)),
        ("conversation.may", translate("Commands", "May this be done here? …"), talk.ask_leave, ("Ctrl+Shift+M",), ()),
        ("conversation.label", translate("Commands", "Label …"), talk.add_label, ("Ctrl+Alt+L",), ("L",)),
        ("conversation.case", translate("Commands", "Link a case …"), talk.link_case, ("Ctrl+Alt+K",), ()),
    )


def _reading(talk: "ConversationPresenter") -> tuple[Row, ...]:
    copy_number = translate("Commands", "Copy the number (twice: and the citizen, three times: and the address)")
    faster = translate("Commands", "Voice messages: another speed")
    return (
        ("conversation.rules", translate("Commands", "Rules of this channel"), talk.show_rules, ("Ctrl+I",), ()),
        ("conversation.find", translate("Commands", "Find in this conversation"), talk.find, ("Ctrl+F",), ()),
        ("conversation.unread", translate("Commands", "To what is unread"), talk.to_unread, ("Ctrl+U",), ("U",)),
        ("sound.faster", faster, talk.play_faster, ("Ctrl+Alt+V",), ()),
        ("conversation.files", translate("Commands", "Save all files …"), talk.save_files, ("Ctrl+Alt+F",), ()),
        (
            "conversation.whole",
            translate("Commands", "Everything with this citizen"),
            talk.show_whole,
            ("Ctrl+Alt+W",),
            (),
        ),
        ("conversation.print", translate("Commands", "Print …"), talk.print_out, ("Ctrl+P",), ()),
        ("conversation.pdf", translate("Commands", "Save as PDF …"), talk.save_pdf, ("Ctrl+Shift+P",), ()),
        ("conversation.copy", translate("Commands", "Copy the selected message"), talk.copy_message, (), ()),
        ("conversation.number", copy_number, talk.copy_number, ("Ctrl+Alt+C",), (".",)),
    )


def void_call(run: Callable[[], object]) -> None:
    """Call `run` and discard its result."""
    run()
