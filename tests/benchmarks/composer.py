"""What a keystroke in the composer costs the interface thread, and how long an answer takes from Ctrl+Enter to its
bubble: on the real column over a real, encrypted store, with the town's rules, canned answers and spelling.

`keystroke_ms` is CPU time of the interface thread for one key: a long draft with a number that a rule marks, and the
letters after a slash, which search all canned answers and show their preview. `send_to_bubble_ms` is the wall clock
from the key until the bubble is painted, `send_to_stored_ms` until the committed message stands in its place.
"""

import asyncio
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter, thread_time
from typing import Final

from tests.benchmarks.figure import Figure

NAMES: Final = ("keystroke_ms", "send_to_bubble_ms", "send_to_stored_ms")
_TEXT: Final = "Goedemiddag, u kunt daarvoor een afspaak maken. Stuur uw bsn 111222333 niet mee; dat is niet veilig. "
_COMMANDS: Final = ("/af", "/afval", "/paspoort", "/parkeren aanvraag")


def measure(*, small: bool) -> Iterator[Figure]:
    """Type and send, some hundred times."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    from app.ui.loop import close_loop, new_loop

    application = QApplication.instance() or QApplication(["benchmark"])
    assert isinstance(application, QApplication)
    loop = new_loop(application)
    asyncio.set_event_loop(loop)
    try:
        with tempfile.TemporaryDirectory() as folder:
            keys, sends = loop.run_until_complete(_play(application, Path(folder), 2 if small else 12))
    finally:
        close_loop(loop)
        asyncio.set_event_loop(None)
    yield Figure.of("keystroke_ms", keys, "ms")
    yield Figure.of("send_to_bubble_ms", [shown for shown, _ in sends], "ms")
    yield Figure.of("send_to_stored_ms", [stored for _, stored in sends], "ms")


async def _play(application: object, folder: Path, rounds: int) -> tuple[list[float], list[tuple[float, float]]]:
    from PySide6.QtWidgets import QApplication

    from app.ui.tasks import Tasks
    from tests.fakes.stores import sqlite
    from tests.fakes.town import Town
    from tests.screens.stage import theme_of
    from tests.ui.talk_desk import make_talk

    assert isinstance(application, QApplication)
    town = Town.found(sqlite(folder))
    tasks = Tasks(print)
    talk = make_talk(town, theme_of(application, dark=False), tasks)
    unsubscribe = town.store.subscribe(talk.changes.append)
    talk.view.show()
    try:
        await talk.open(talk.says("Ik wil graag weten wanneer het grofvuil wordt opgehaald"))
        keys = [one for _ in range(rounds) for one in await _typed(talk)]
        sends = [await _sent(talk, number) for number in range(rounds * 4)]
    finally:
        unsubscribe()
        await talk.presenter.shutdown()
        await tasks.drain()
        for widget in (talk.view, talk.panel):
            widget.close()
            widget.deleteLater()
        town.store.close()
    return keys, sends


async def _typed(talk: object) -> list[float]:
    from PySide6.QtTest import QTest

    from tests.ui.talk_desk import Talk

    assert isinstance(talk, Talk)
    editor, samples = talk.view.composer.editor, []
    editor.set_text(_TEXT * 6)
    for text in (_TEXT, *_COMMANDS):
        for letter in text:
            begun = thread_time()
            QTest.keyClicks(editor, letter)
            samples.append((thread_time() - begun) * 1000)
            await asyncio.sleep(0)
        editor.insert(" ")
        talk.view.popup.close_list()
    editor.set_text("")
    await talk.settled()
    return samples


async def _sent(talk: object, number: int) -> tuple[float, float]:
    from app.domain.changes import Changes
    from tests.ui.talk_desk import Talk

    assert isinstance(talk, Talk)
    editor = talk.view.composer.editor
    editor.insert(f"Antwoord {number}")
    before, current = len(talk.messages()), talk.presenter.current
    assert current is not None
    talk.changes.clear()
    begun = perf_counter()
    talk.presenter.send()
    talk.view.timeline.viewport().repaint()
    shown = (perf_counter() - begun) * 1000
    assert len(talk.messages()) == before + 1
    while not talk.changes:
        await asyncio.sleep(0)
    talk.presenter.refresh(Changes(frozenset({current}), outbox=True))
    while talk.messages()[-1].id < 0:
        await asyncio.sleep(0)
    stored = (perf_counter() - begun) * 1000
    await talk.settled()
    assert len(talk.messages()) == before + 1
    return shown, stored
