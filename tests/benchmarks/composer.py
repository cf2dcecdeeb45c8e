"""What a keystroke in the composer costs the interface thread, and how long an answer takes from Ctrl+Enter to its
bubble: on the real column over a real, encrypted store, with the town's rules, canned answers and spelling.

`keystroke_ms` is CPU time of the interface thread for one key: a long draft with a number that a rule marks, and the
letters after a slash, which search all canned answers and show their preview; `keystroke_10000_ms` the same with ten
thousand canned answers, and `between_keys_ms` what the loop then does at one go between the keys. `send_to_bubble_ms`
is the wall clock from the key until the bubble is painted, `send_to_stored_ms` until the committed message stands in
its place.
"""

import asyncio
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path
from random import Random
from time import perf_counter, thread_time
from typing import Final

from app.domain.answer import CannedAnswer, Variant
from app.domain.ids import AnswerId
from app.services.answer_files import read_answers
from app.system.paths import resource
from tests.benchmarks.figure import Figure

NAMES: Final = ("keystroke_ms", "keystroke_10000_ms", "between_keys_ms", "send_to_bubble_ms", "send_to_stored_ms")
_TEXT: Final = "Goedemiddag, u kunt daarvoor een afspaak maken. Stuur uw bsn 111222333 niet mee; dat is niet veilig. "
_COMMANDS: Final = ("/af", "/afval", "/paspoort", "/parkeren aanvraag", "/pasport", "/antwoord-12", "/onvindbaarheid")
_MANY: Final = 10_000


def measure(*, small: bool) -> Iterator[Figure]:
    """Type and send, a few hundred times."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    from app.ui.loop import close_loop, new_loop

    application = QApplication.instance() or QApplication(["benchmark"])
    assert isinstance(application, QApplication)
    loop = new_loop(application)
    asyncio.set_event_loop(loop)
    try:
        with tempfile.TemporaryDirectory() as folder:
            rounds = 2 if small else 12
            few, lots = (Path(tempfile.mkdtemp(dir=folder)) for _ in range(2))
            (keys, _), sends = loop.run_until_complete(_play(application, few, rounds))
            (many, between), _ = loop.run_until_complete(
                _play(application, lots, rounds, _MANY // 10 * (1 if small else 10))
            )
    finally:
        close_loop(loop)
        asyncio.set_event_loop(None)
    yield Figure.of("keystroke_ms", keys, "ms")
    yield Figure.of("keystroke_10000_ms", many, "ms")
    yield Figure.of("between_keys_ms", between, "ms")
    yield Figure.of("send_to_bubble_ms", [shown for shown, _ in sends], "ms")
    yield Figure.of("send_to_stored_ms", [stored for _, stored in sends], "ms")


_Keys = tuple[list[float], list[float]]
"""CPU milliseconds of each key, and of each loop iteration after one."""


async def _play(
    application: object, folder: Path, rounds: int, more_answers: int = 0
) -> tuple[_Keys, list[tuple[float, float]]]:
    from PySide6.QtWidgets import QApplication

    from app.storage import answers
    from app.ui.memory import settle
    from app.ui.tasks import Tasks
    from tests.fakes.stores import sqlite
    from tests.fakes.town import Town
    from tests.screens.stage import theme_of
    from tests.ui.talk_desk import make_talk

    assert isinstance(application, QApplication)
    settle()  # as the program does once its window stands
    town = Town.found(sqlite(folder))
    town.write(lambda tx: answers.upsert(tx, _made_up(more_answers)))
    tasks = Tasks(print)
    talk = make_talk(town, theme_of(application, dark=False), tasks)
    unsubscribe = town.store.subscribe(talk.changes.append)
    talk.view.show()
    try:
        await talk.open(talk.says("Ik wil graag weten wanneer het grofvuil wordt opgehaald"))
        keys, between = list[float](), list[float]()
        for _ in range(rounds):
            await _typed(talk, keys, between)
        sends = [await _sent(talk, number) for number in range(rounds * 4)]
    finally:
        unsubscribe()
        await talk.presenter.shutdown()
        await tasks.drain()
        for widget in (talk.view, talk.panel):
            widget.close()
            widget.deleteLater()
        town.store.close()
    return (keys, between), sends


async def _typed(talk: object, keys: list[float], between: list[float]) -> None:
    from PySide6.QtTest import QTest

    from tests.ui.talk_desk import Talk

    assert isinstance(talk, Talk)
    editor = talk.view.composer.editor
    editor.set_text(_TEXT * 6)
    for text in (_TEXT, *_COMMANDS):
        for letter in text:
            begun = thread_time()
            QTest.keyClicks(editor, letter)
            keys.append((thread_time() - begun) * 1000)
            for _ in range(2):
                begun = thread_time()
                await asyncio.sleep(0)
                between.append((thread_time() - begun) * 1000)
        editor.insert(" ")
        talk.view.popup.close_list()
    editor.set_text("")
    await talk.settled()


def _made_up(count: int) -> list[CannedAnswer]:
    """This many answers in Dutch and English, made of the words of those that are included."""
    chance = Random(27)
    known = [variant.text for answer in read_answers(resource("answers")) for variant in answer.variants]
    words = [word for text in known for word in text.split()]

    def some(number: int) -> str:
        return " ".join(chance.choices(words, k=number))

    return [
        CannedAnswer(
            AnswerId(0), f"antwoord-{number}", some(5), (Variant(some(70)), Variant(some(70), "en")), (some(1), some(1))
        )
        for number in range(count)
    ]


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
