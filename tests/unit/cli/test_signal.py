"""Signal messages, imported by hand; and what a script can do about safety numbers and captchas."""

import asyncio
import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from app.channels import base
from app.compliance.rulebook import RuleBook
from app.domain.channel import Channel
from app.engine.engine import Engine, Parts
from app.services import errands
from app.services.courtesies import Courtesies
from app.storage.sqlite import open_store
from tests.fakes.scripted_channel import EDITABLE, Rewordable
from tests.unit.channels.signal.test_shapes import PACKED, SAID
from tests.unit.cli.conftest import Balie

ENVELOPE = {"sourceNumber": "+31612345678", "sourceUuid": "7ccae375-cd51-4c82-8b1e-7be3280aa485", "timestamp": 1}


@pytest.fixture
def signal(balie: Balie) -> Balie:
    """A profile with a Signal channel (id 1) whose daemon cannot be reached."""
    assert balie("store", "init").status == 0
    settings = ("--set", "number=+31700000070", "--set", "base_url=http://127.0.0.1:9")
    assert balie("channels", "add", "signal", "--label", "Signal", *settings).status == 0
    return balie


def body(shape: Any) -> bytes:
    return shape if isinstance(shape, bytes) else json.dumps(shape).encode()


def shown(signal: Balie) -> list[str]:
    """The text of every message."""
    conversations = [str(one["id"]) for one in signal("inbox", "--json").lines]
    return [line["text"] for one in conversations for line in signal("show", one, "--json").lines]


def test_every_shape_is_taken_and_its_words_are_found(signal: Balie, tmp_path: Path) -> None:
    files = []
    for number, shape in enumerate(PACKED.values()):
        # A different time for each, so that none counts as a duplicate.
        files.append(tmp_path / f"{number}.json")
        files[-1].write_bytes(body(shape).replace(b"1795473028733", str(1795473028733 + number * 1000).encode()))
    ran = signal("ingest", "1", *map(str, files), "--json")
    assert ran.status == 0
    assert [line["quarantined"] for line in ran.lines] == [[]] * len(PACKED)
    assert sum(line["new"] for line in ran.lines) >= len(PACKED) - 2  # base64 cannot be given another time here
    assert all(line["messages"] == 1 for line in ran.lines)
    assert set(shown(signal)) == {SAID}


def test_lines_and_what_is_none_of_them(signal: Balie, tmp_path: Path) -> None:
    lines = tmp_path / "spool.jsonl"
    first, second = (
        json.dumps({"envelope": {**ENVELOPE, "dataMessage": {"message": text}}}) for text in ("een", "twee")
    )
    lines.write_text(f"{first}\nkapotte regel\n{second}\n")
    (line,) = signal("ingest", "1", str(lines), "--json").lines
    assert (line["payloads"], line["new"], line["quarantined"]) == (3, 2, ["not JSON"])


def test_without_an_engine_a_safety_number_cannot_be_asked(
    signal: Balie, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, *rest = reversed(errands.Errands.__init__.__defaults__ or ())
    monkeypatch.setattr(errands.Errands.__init__, "__defaults__", (*rest, 0.05))
    path = tmp_path / "m.json"
    path.write_bytes(body({"envelope": {**ENVELOPE, "dataMessage": {"message": "hallo"}}}))
    assert signal("ingest", "1", str(path)).status == 0
    (row,) = signal("inbox", "--json").lines
    for arguments in (("identity", str(row["id"])), ("identity", str(row["id"]), "--accept")):
        ran = signal(*arguments)
        assert ran.status == 1
        assert "No engine answered" in ran.err
    assert "There is nothing to hand in" in signal("channels", "prove", "1", stdin="\n").err
    assert "asks for no proof" in signal("channels", "prove", "1", stdin="signalcaptcha://x\n").err


def test_a_message_that_was_sent_gets_other_words(signal: Balie, tmp_path: Path) -> None:
    path = tmp_path / "m.json"
    path.write_bytes(body({"envelope": {**ENVELOPE, "timestamp": moment(), "dataMessage": {"message": "Wanneer?"}}}))
    assert signal("ingest", "1", str(path)).status == 0
    (row,) = signal("inbox", "--json").lines
    with an_engine(tmp_path / "profile" / "balie.store") as far:
        (sent,) = signal("reply", str(row["id"]), "--text", "Om 9 uur", "--json").lines
        number = str(sent["message"])
        while signal("show", str(row["id"]), "--json").lines[-1]["state"] != "accepted":
            time.sleep(0.02)
        assert signal("edit", number, "--text", "Om 10 uur", "--json").lines == [
            {"message": int(number), "edited": True}
        ]
        assert "has its new words" in signal("edit", number, "--text", "-", stdin="Om 11 uur\n").out
    assert [text for _, text in far.edits] == ["Om 10 uur", "Om 11 uur"]
    last = signal("show", str(row["id"]), "--json").lines[-1]
    assert (last["text"], last["edited"]) == ("Om 11 uur", True)


def moment() -> int:
    return int(time.time() * 1000)


@contextmanager
def an_engine(path: Path) -> Iterator[Rewordable]:
    """An engine beside the command line, as in a process of its own: with a far side that accepts and edits
    messages.
    """
    far, ready, over = Rewordable(), threading.Event(), threading.Event()

    async def line(_: Channel) -> base.Channel:
        return far

    async def work() -> None:
        store = open_store(path, bytes.fromhex("5a" * 32))
        engine = Engine(Parts(store, line, RuleBook([], ()), lambda _: EDITABLE, Courtesies(), None))
        await engine.start()
        ready.set()
        await asyncio.to_thread(over.wait)
        await engine.stop()
        store.close()

    thread = threading.Thread(target=asyncio.run, args=(work(),))
    thread.start()
    assert ready.wait(10)
    try:
        yield far
    finally:
        over.set()
        thread.join(10)


def test_other_words_under_the_same_time_are_another_message(signal: Balie, tmp_path: Path) -> None:
    path = tmp_path / "m.json"
    texts = ("een", "twee", "een", "drie", "twee", "")
    path.write_bytes(body([{"envelope": {**ENVELOPE, "dataMessage": {"message": text}}} for text in texts]))
    assert signal("ingest", "1", str(path)).status == 0
    assert signal("ingest", "1", str(path)).status == 0
    assert sorted(shown(signal)) == ["drie", "een", "twee"]
