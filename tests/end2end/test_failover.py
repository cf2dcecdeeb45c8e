"""A team's server dies and its standby takes over: engine, window and desktops continue, nothing is lost or
duplicated.
"""

import asyncio
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Final

import pytest
from msgspec.structs import replace

from app.domain.ids import ConversationId
from app.services import profiles
from app.services.clock import now
from app.storage import channels, notes
from app.storage.database import StoreError
from app.storage.postgresql import schema
from app.storage.postgresql.server import Server
from app.storage.postgresql.store import open_store
from tests.end2end.desks import Desk, desk
from tests.fakes import engine_child, postgres
from tests.fakes import hall as halls
from tests.fakes.scripted_channel import said
from tests.fakes.town import NOON, at
from tests.kills import Provider

DESKTOPS: Final = 5
PATIENCE: Final = 30.0


@contextmanager
def _servers() -> Iterator[tuple[postgres.PostgresServer, postgres.PostgresServer]]:
    first, second = postgres.start_with_standby()
    try:
        yield first, second
    finally:
        for one in (first, second):
            one.stop()


class Citizens:
    """New citizens write all the time; this is also the far side of their channel, on `port`."""

    def __init__(self) -> None:
        self._provider = Provider()
        self._quiet, self._served, self._over = threading.Event(), threading.Event(), asyncio.Event()
        self._serving = threading.Thread(target=lambda: asyncio.run(self._serve()))
        self._writing = threading.Thread(target=self._write)
        self._serving.start()
        assert self._served.wait(PATIENCE)

    def begin(self) -> None:
        self._writing.start()

    def fall_silent(self) -> int:
        """Stop; returns how many have written."""
        self._quiet.set()
        self._writing.join()
        return len(self._provider.written)

    def close(self) -> None:
        """Close, once no engine is listening any more."""
        self._quiet.set()
        self._loop.call_soon_threadsafe(self._over.set)
        self._serving.join()

    async def _serve(self) -> None:
        self._loop = asyncio.get_running_loop()
        async with await asyncio.start_server(self._provider.serve, "127.0.0.1", 0) as server:
            self.port = server.sockets[0].getsockname()[1]
            self._served.set()
            await self._over.wait()
        await asyncio.gather(*asyncio.all_tasks() - {asyncio.current_task()})

    def _write(self) -> None:
        number = 0
        while not self._quiet.wait(0.1):
            number += 1
            self._provider.written.append(said(f"m{number}", f"bericht {number}", by=f"+3160000{number:05}"))


class Desktop:
    """A desktop without its window: it hears what others commit, and writes one note after another."""

    def __init__(self, server: Server, conversation: ConversationId, name: str) -> None:
        self.arrived: Counter[int] = Counter()
        self.confirmed: set[str] = set()
        self.refused: set[str] = set()
        self._store, self._conversation, self._name = open_store(server), conversation, name
        self._store.subscribe(lambda changes: self.arrived.update(changes.arrived))
        self._me = self._store.submit(profiles.me).result(PATIENCE).id
        assert self._store.feed.wait_connected(PATIENCE)
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._write)
        self._thread.start()

    def leave(self) -> None:
        """Stop once it has heard of everything."""
        self._over.set()
        self._thread.join()
        assert self._store.feed.wait_connected(PATIENCE)
        self.close()

    def close(self) -> None:
        """Stop at once; may be called twice."""
        self._over.set()
        self._thread.join()
        self._store.close()

    def _write(self) -> None:
        number = 0
        while not self._over.wait(0.1):
            number += 1
            text = f"{self._name} {number}"
            note = partial(notes.add, conversation_id=self._conversation, agent_id=self._me, text=text, now=at())
            try:
                self._store.submit(note).result()
                self.confirmed.add(text)
            except StoreError:
                self.refused.add(text)


def _named(server: Server) -> str:
    return f"{server.host}:{server.port}:{server.user}"


@pytest.mark.timeout(120)
def test_a_standby_takes_over_and_everybody_goes_on(tmp_path: Path) -> None:
    with ExitStack() as stack:
        first, second = stack.enter_context(_servers())
        samira = _town_of(first)
        either = replace(first.as_user("anna"), host=f"{first.folder},{second.folder}")
        citizens = Citizens()
        stack.callback(citizens.close)
        _engine(stack, replace(either, user="engine_1"), citizens.port)
        desktops = [Desktop(either, samira, f"notitie-{n}") for n in range(DESKTOPS)]
        for one in desktops:
            stack.callback(one.close)
        window = stack.enter_context(desk(either, tmp_path))
        citizens.begin()
        window("show", "unassigned")
        window("open", samira)
        window.until(lambda state: state["open"] == samira and len(state["ids"]) > 2, "the conversation")
        window("type", "Beste Samira,")
        window.until(lambda state: state["send"], "ready to be sent")

        first.kill()
        _while_there_is_no_server(window)
        second.promote()

        window.until(lambda state: state["send"] and not state["hold"], "caught up")
        before = window("state")
        assert before["text"] == "Beste Samira, kom langs."
        assert window("run", "send")
        # Samira's message may lie further back than the notes with which the conversation was opened.
        window.until(lambda state: state["text"] == "" and state["messages"] == before["messages"] + 1, "sent")
        written = citizens.fall_silent()
        _until_arrived(second, written)
        for one in desktops:
            one.leave()
        assert window.leave() == 0
        _nothing_is_lost_or_doubled(second, desktops, written)


def _town_of(server: postgres.PostgresServer) -> ConversationId:
    """A town hall with one channel and Samira's conversation."""
    server.run("CREATE DATABASE balie", database="postgres")
    schema.migrate(server.administrator())
    with halls.opened_on(halls.peopled(server)) as hall:
        hall.town.write(lambda tx: channels.remove(tx, hall.other.id))
        # She writes now, so that the deadline has not passed.
        minutes = (now() - NOON) / timedelta(minutes=1) - 10
        hall.town.says("Ik wil een paspoort", minutes=minutes, received_at=at(minutes))
        return hall.town.row().id


def _engine(stack: ExitStack, server: Server, port: int) -> None:
    process = engine_child.start(_named(server), port)
    stack.callback(process.join)
    stack.callback(process.kill)


def _while_there_is_no_server(window: Desk) -> None:
    state = window.until(lambda state: state["hold"], "said")
    assert state["hold"] == "Not connected. Your text is kept. Sending waits until Balie has caught up."
    assert state["send"] is False
    window("type", " kom langs.")


def _until_arrived(server: postgres.PostgresServer, written: int) -> None:
    deadline = time.monotonic() + PATIENCE
    while server.run("SELECT count(*) FROM message WHERE text LIKE 'bericht %'") != [(written,)]:
        assert time.monotonic() < deadline
        time.sleep(0.05)


def _nothing_is_lost_or_doubled(server: postgres.PostgresServer, desktops: list[Desktop], written: int) -> None:
    texts = Counter(row[0] for row in server.run("SELECT text FROM message WHERE direction = 'inbound'"))
    assert texts == Counter({"Ik wil een paspoort": 1} | {f"bericht {n}": 1 for n in range(1, written + 1)})
    assert server.run("SELECT count(*) FROM outbox") == [(1,)]
    written_down = Counter(row[0] for row in server.run("SELECT text FROM note"))
    assert set(written_down.values()) == {1}
    new = [row[0] for row in server.run("SELECT conversation_id FROM message WHERE text LIKE 'bericht %'")]
    for desktop in desktops:
        assert desktop.confirmed
        assert desktop.confirmed <= written_down.keys()
        assert not desktop.refused & written_down.keys()
        assert {one: desktop.arrived[one] for one in new} == dict.fromkeys(new, 1)
