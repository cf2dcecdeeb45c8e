"""An agent who types in the composer of a process of its own, until it is killed.

    python -m tests.fakes.typing_child STORE CONVERSATION TEXT

Prints `typed N` after each letter and `saved N` whenever the composer says that N letters are kept. With the text
"send", it sends an answer that waits and prints `queued`; with "paste", it pastes a picture, and types nothing; with
"edit", it types on in the message that was sent last.
"""

import asyncio
import os
import sys
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QCoreApplication, QMimeData, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.domain.channel import Channel
from app.domain.ids import ConversationId
from app.storage import agents, channels
from app.storage.database import Transaction
from app.storage.sqlite import open_store
from app.ui.loop import new_loop
from app.ui.tasks import Tasks
from tests.fakes.stores import KEY
from tests.fakes.town import Town, at
from tests.screens.stage import theme_of
from tests.ui.talk_desk import make_talk


def picture() -> QImage:
    made = QImage(640, 480, QImage.Format.Format_RGB32)
    made.fill(QColor("red"))
    return made


def say(words: str) -> None:
    sys.stdout.write(words + "\n")
    sys.stdout.flush()


async def main(application: QApplication, path: Path, conversation: ConversationId, text: str) -> None:
    store = open_store(path, KEY)

    def people(tx: Transaction) -> tuple[Channel, agents.Agent, agents.Agent]:
        return (
            channels.all_channels(tx)[0],
            agents.ensure(tx, "anna", "Anna Jansen"),
            agents.ensure(tx, "niels", "Niels"),
        )

    town = Town(store, *store.submit(people).result(10))
    talk = make_talk(town, theme_of(application, dark=False), Tasks(lambda problem: say(problem.code)), lambda: at(30))
    talk.view.show()
    await talk.open(conversation)
    composer = talk.view.composer
    shown = composer.show_saved

    def show_saved(saved: bool) -> None:
        shown(saved)
        if saved:
            say(f"saved {len(composer.editor.text())}")

    composer.show_saved = show_saved  # type: ignore[method-assign]
    if text == "send":
        QTest.keyClicks(composer.editor, "Morgen")
        talk.presenter.send()
        await talk.settled()
        say("queued")
        await asyncio.sleep(60)
    if text == "paste":
        data = QMimeData()
        data.setImageData(picture())
        composer.editor.insertFromMimeData(data)
        await asyncio.sleep(60)
    if text == "edit":
        QTest.keyClick(composer.editor, Qt.Key.Key_Up)
        await talk.settled()
    for number, letter in enumerate(text * 1000, 1):
        QTest.keyClicks(composer.editor, letter)
        say(f"typed {number}")
        await asyncio.sleep(0.01)


if __name__ == "__main__":
    application = QApplication(sys.argv[:1])
    loop = new_loop(application)
    asyncio.set_event_loop(loop)
    loop.run_until_complete(main(application, Path(sys.argv[1]), ConversationId(int(sys.argv[2])), sys.argv[3]))
    QCoreApplication.quit()
