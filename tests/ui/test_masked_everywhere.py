"""A citizen's number is nowhere in the window until somebody asks for it: not in texts, speech, tooltips or titles."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from app.domain.events import RemoteFile
from app.domain.ids import ConversationId
from app.domain.message import Message, MessageKind
from app.domain.text import CitizenText
from app.ui.delegates.parts import Action, Deed
from tests.ui.conftest import until
from tests.ui.test_every_screen import nodes
from tests.ui.test_window import Play, Window, play

__all__ = ["play"]

BSN = "123456782"
PARTS = (QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Value, QAccessible.Text.Help)
CONTROL = Qt.KeyboardModifier.ControlModifier


def told() -> str:
    """All texts of all windows of the program, visible or for screen readers."""
    return "\n".join(words for window in QApplication.topLevelWidgets() for words in _told_by(window))


def _told_by(window: QWidget) -> Iterator[str]:
    for one in (window, *window.findChildren(QWidget)):
        yield from (one.windowTitle(), one.toolTip(), one.statusTip(), one.whatsThis())
    for node in nodes(QAccessible.queryAccessibleInterface(window)):
        yield from map(node.text, PARTS)


def test_a_number_is_seen_and_heard_only_when_it_was_asked_for(play: Play) -> None:
    async def part(window: Window) -> None:
        files = (RemoteFile("f", MessageKind.DOCUMENT, "application/pdf", CitizenText(f"bsn {BSN}.pdf")),)
        window.town.says(f"mijn bsn is {BSN} dank u", by="+31699", name="Yara Verhalen", minutes=9)
        window.town.says("", by="+31699", kind=MessageKind.DOCUMENT, files=files, minutes=10)
        row = window.town.rows()[0]
        await until(lambda: row.id in window.ids, "in the list")
        assert BSN not in told(), "in the list"
        window.presenter._inbox.open(ConversationId(row.id))
        await window.opened()
        view = window.presenter._talk_view.timeline
        await until(lambda: view.model() is not None and view.model().rowCount() >= 2, "the messages")
        assert "bsn •••••••••.pdf" in told(), "that it is looked for where the words are"
        assert BSN not in told(), "in the conversation"
        window.shell.top_bar.search.setText("dank")
        await until(lambda: "dank u" in told(), "a search")
        assert BSN not in told(), "in what was found"
        window.shell.top_bar.search.setText("")
        window.shell.list.setFocus()
        window.press(Qt.Key.Key_K, CONTROL)
        window.presenter._palette._palette.field.setText("bsn")
        assert BSN not in told(), "in the palette"
        window.press(Qt.Key.Key_Escape)
        shown = window.presenter._talk_view.model
        place, message = next(
            (number, one) for number, one in enumerate(shown.rows()) if isinstance(one, Message) and one.text
        )
        view.setCurrentIndex(shown.index(place, 0))
        view.copy()
        assert "mijn bsn is •••••••••" in QGuiApplication.clipboard().text()
        view.action_chosen.emit(message, Action(Deed.REVEAL, "Show"))
        await until(lambda: message.id in view.uncovered, "asked for")
        assert BSN in told(), "so it would have been found"
        filed = next(one for one in shown.rows() if isinstance(one, Message) and one.attachments)
        assert f"bsn {BSN}.pdf" not in told(), "the name of the other message's file was not asked for"
        laid, _ = view.lay_out(shown.rows().index(filed))
        assert "Show hidden number" in [action.words for action in laid.actions()]
        view.action_chosen.emit(filed, Action(Deed.REVEAL, "Show"))
        await until(lambda: filed.id in view.uncovered, "asked for")
        assert f"bsn {BSN}.pdf" in told()
        logged = [(entry.decision, entry.message_id) for entry in await window.presenter._desk.ledger.since(0)]
        assert logged == [("shown", message.id), ("shown", filed.id)]

    play(part)
