"""How an agent handles a citizen's question, key by key, in the running window."""

import asyncio
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app.domain.ids import ConversationId
from app.domain.message import DeliveryState, Direction
from app.ui.presenters.window import WindowPresenter

if TYPE_CHECKING:
    from app.services.desk import Desk
    from app.ui.desktop import Desktop
    from tests.end2end.screen_reader import ScreenReader

_CITIZEN = "P. van der Werf"
_QUESTION = "Is de milieustraat zaterdag ook open?"
_CONTROL = Qt.KeyboardModifier.ControlModifier


async def until(what: str, seen: Callable[[], bool], seconds: float = 40) -> None:
    """Wait until `seen` is true."""
    try:
        async with asyncio.timeout(seconds):
            while not seen():
                await asyncio.sleep(0.02)
    except TimeoutError:
        sys.exit(f"not seen: {what}")
    print(f"seen: {what}", flush=True)


async def story(desktop: "Desktop", say: Callable[[str, str], None], reader: "ScreenReader | None") -> int:
    """A question arrives over WhatsApp, is answered with a canned answer, and the answer is read.

    `reader`, if the desktop has one, listens.
    """
    shell = desktop._shell
    async with asyncio.TaskGroup() as group:
        living = group.create_task(desktop._live())
        await until("the services connected", lambda: bool(shell.findChildren(WindowPresenter)))
        (presenter,) = shell.findChildren(WindowPresenter)
        shell.activateWindow()  # this screen has no window manager
        await until("my conversations", lambda: shell.conversations.rowCount() >= 5)
        await asyncio.to_thread(say, _CITIZEN, _QUESTION)
        conversation = await _arrival(desktop)
        press(Qt.Key.Key_Home)
        await until("the conversation open", lambda: presenter._talk.current == conversation)
        await until("its messages", lambda: presenter._talk_view.timeline.model().rowCount() > 0)
        await presenter._desk.habits.set_undo_seconds(1)
        answer = await _answer(presenter)
        read = group.create_task(_read(presenter._desk, conversation, answer))
        if reader is not None:
            await _listen(reader, presenter)
        await read
        shell.close()
        return await living


async def _listen(reader: "ScreenReader", presenter: WindowPresenter) -> None:
    """What a screen reader gets from the window, from its settings, and from it while it is hidden."""
    if not await asyncio.to_thread(reader.heard, f": WhatsApp, {_CITIZEN}."):
        sys.exit("not heard: that the answer went")
    nameless, seen = await asyncio.to_thread(reader.nameless), await asyncio.to_thread(reader.seen)
    print(f"heard: {len(seen)} things, without a name {nameless}", flush=True)
    presenter._shell.commands.run("settings")
    await until("the settings", lambda: QApplication.activeModalWidget() is not None)
    print(f"heard: the settings, without a name {await asyncio.to_thread(reader.nameless)}", flush=True)
    presenter._lock.hide()
    names = [node.name for node in await asyncio.to_thread(reader.seen)]
    print(f"heard: while hidden {sorted(filter(None, names))}", flush=True)
    presenter._lock.go_on()
    if (asking := QApplication.activeModalWidget()) is not None:
        asking.close()
    reader.close()


async def _arrival(desktop: "Desktop") -> ConversationId:
    model = desktop._shell.conversations

    def on_top() -> bool:
        row = model.known(model.ids[0]) if model.rowCount() else None
        return row is not None and row.last_text.raw == _QUESTION and row.unread > 0

    await until("the citizen's question on top of the list, unread", on_top)
    return ConversationId(model.ids[0])


async def _answer(presenter: WindowPresenter) -> str:
    """With the keyboard only: R, slash and the first letters, Enter, Ctrl+Enter."""
    press(Qt.Key.Key_R)
    editor = presenter._talk_view.composer.editor
    await until("the composer focused", editor.hasFocus)
    QTest.keyClicks(editor, "/milieustr")
    popup = presenter._talk_view.popup
    await until("the canned answers", popup.isVisible)
    press(Qt.Key.Key_Return)
    await until("the answer inserted", lambda: "milieustraat" in editor.toPlainText().lower() and not popup.isVisible())
    text = editor.toPlainText()
    assert "{{" not in text, "a variable is left"
    press(Qt.Key.Key_Return, _CONTROL)
    await until("the composer empty again", lambda: editor.toPlainText() == "")
    return text


async def _read(desk: "Desk", conversation: ConversationId, text: str) -> None:
    """Our answer goes through its states until the citizen has read it."""
    states: set[DeliveryState] = set()
    while DeliveryState.READ not in states:
        ours = [
            message
            for message in await desk.inbox.messages(conversation)
            if message.direction is Direction.OUTBOUND and message.text.raw == text
        ]
        assert len(ours) <= 1, "sent twice"
        states |= {message.state for message in ours}
        assert not states & {DeliveryState.FAILED, DeliveryState.UNCERTAIN}, states
        await asyncio.sleep(0.02)
    print("seen: the answer read", flush=True)


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key, wherever the focus is."""
    target: QWidget | None = QApplication.focusWidget() or QApplication.activeWindow()
    assert target is not None, "nothing has the focus"
    QTest.keyClick(target, key, modifier)
