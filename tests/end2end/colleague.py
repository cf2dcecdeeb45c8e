"""A real window on a team's server, controlled by lines: `python -m tests.end2end.colleague PROFILE`.

Each line on standard input is a JSON array, a step's name and its arguments; each answer is one JSON line. `state`
returns everything that can be seen.
"""

import asyncio
import json
import os
import sys
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtTest import QTest

from app.domain.ids import ConversationId
from app.start import Start
from app.system.paths import Profile
from app.ui.application import made
from app.ui.models.conversation_list import Role

if TYPE_CHECKING:
    from app.ui.desktop import Desktop
    from app.ui.presenters.window import WindowPresenter


class Painted(QObject):
    """When each text of a row was first painted, by the monotonic clock that all processes share."""

    def __init__(self, desktop: "Desktop") -> None:
        super().__init__()
        self._model = desktop._shell.conversations
        self.seen: dict[str, float] = {}
        desktop._shell.list.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.Paint:
            # The actual painting comes between this and the next iteration of the loop.
            QTimer.singleShot(0, self._note)
        return super().eventFilter(watched, event)

    def _note(self) -> None:
        now = time.monotonic()
        for one in self._model.ids[:5]:
            row = self._model.known(one)
            if row is not None:
                self.seen.setdefault(row.last_text.raw, now)


class Hands:
    """The steps that the parent can call."""

    def __init__(self, desktop: "Desktop", presenter: "WindowPresenter", painted: Painted) -> None:
        self._shell, self._presenter, self._painted = desktop._shell, presenter, painted

    def state(self) -> dict[str, Any]:
        view, model, shell = self._presenter._talk_view, self._shell.conversations, self._shell
        hold = view.composer.hold
        bar = self._presenter._together._offers._bar
        here = {one: model.index(row, 0).data(Role.HERE) for row, one in enumerate(model.ids)}
        return {
            "open": self._presenter._talk.current if self._presenter._talk._detail else None,
            "ids": list(model.ids),
            "here": {str(one): name for one, name in here.items() if name},
            "header": view.header.here.accessibleName() if view.header.here.isVisible() else "",
            "assignee": view.header.assignee.words(),
            "hold": hold.accessibleName() if hold.isVisible() else "",
            "strip": found.text if (found := view.composer.strip.found()) is not None else "",
            "send": view.composer.footer.send.isEnabled(),
            "text": view.composer.editor.text(),
            "bar": bar.accessibleName() if bar.isVisible() else "",
            "notice": shell.notice.accessibleName() if shell.notice.isVisible() else "",
            "status": shell.top_bar.status.words(),
            "alarm": shell.alarm.accessibleName() if shell.alarm.isVisible() else "",
            "messages": len([row for row in view.model.rows() if hasattr(row, "direction")]),
        }

    def open(self, conversation: int) -> None:
        self._presenter._inbox.open(ConversationId(conversation))

    def show(self, view: str) -> None:
        self._shell.commands.run(f"view.{view}")

    def type(self, text: str) -> None:
        editor = self._presenter._talk_view.composer.editor
        editor.setFocus()
        QTest.keyClicks(editor, text)

    def run(self, command: str) -> bool:
        return self._shell.commands.run(command)

    def release(self) -> None:
        QTest.mouseClick(self._presenter._talk_view.composer.hold.button, Qt.MouseButton.LeftButton)

    def choose(self, name: str, summary: str = "") -> bool:
        from app.ui.views.assign_sheet import AssignSheet

        sheets = [one for one in self._shell.findChildren(AssignSheet) if one.isVisible()]
        if not sheets:
            return False
        if summary:
            sheets[0].summary.setPlainText(summary)
        QTest.keyClicks(sheets[0].field, name)
        QTest.keyClick(sheets[0].field, Qt.Key.Key_Return)
        return True

    def record(self, outcome: str) -> None:
        self._presenter._talk._triage._record(outcome)

    def painted(self) -> dict[str, float]:
        return self._painted.seen


async def _serve(desktop: "Desktop") -> int:
    from app.ui.presenters.window import WindowPresenter

    loop = asyncio.get_running_loop()
    lines: asyncio.Queue[str] = asyncio.Queue()

    def read() -> None:
        for line in sys.stdin:
            loop.call_soon_threadsafe(lines.put_nowait, line)
        loop.call_soon_threadsafe(lines.put_nowait, "")

    async with asyncio.TaskGroup() as group:
        living = group.create_task(desktop._live())
        while not desktop._shell.findChildren(WindowPresenter):
            await asyncio.sleep(0.02)
        (presenter,) = desktop._shell.findChildren(WindowPresenter)
        hands = Hands(desktop, presenter, Painted(desktop))
        threading.Thread(target=read, daemon=True).start()
        print(json.dumps("ready"), flush=True)
        while line := await lines.get():
            step, *arguments = json.loads(line)
            print(json.dumps(getattr(hands, step)(*arguments)), flush=True)
        desktop._shell.close()
        return await living


def main() -> int:
    profile = Profile(Path(sys.argv[1]))
    start = Start(profile, practice=False)
    start.first()
    desktop = made(start, profile=profile.folder)
    desktop._paint_first()
    from app.ui.loop import run

    try:
        return run(desktop._application, _serve(desktop))
    finally:
        desktop._instance.close()
        desktop._crash.close()
        start.abandon()


if __name__ == "__main__":
    sys.exit(main())
