"""A real engine process is killed at every possible step; the next one must lose nothing and send nothing twice."""

import asyncio
import base64
import json
from dataclasses import dataclass, field
from multiprocessing.context import ForkServerProcess
from pathlib import Path

import pytest
from msgspec.structs import replace

from app.channels import base
from app.domain.capabilities import EditRule
from app.domain.channel import Channel
from app.domain.conversation import Happening
from app.domain.errand import ErrandKind
from app.domain.ids import ClientId, MessageId
from app.domain.message import DeliveryState, Message
from app.engine.engine import Engine, Parts
from app.services.clock import now
from app.services.courtesies import Courtesies
from app.storage import errands, messages, outbox
from app.storage.editing import Rewording
from app.storage.sqlite import open_store
from tests.fakes import engine_child
from tests.fakes.engine_child import FarChannel
from tests.fakes.rules import SmallRules
from tests.fakes.scripted_channel import PLAIN, REPEATABLE, said
from tests.fakes.stores import KEY
from tests.fakes.stores import sqlite as new_store
from tests.fakes.town import Town

S = DeliveryState


@dataclass
class FarSide:
    """The provider, in this process. Kills its client at the step `kill_at`."""

    idempotent: bool
    kill_at: int
    steps: list[str] = field(default_factory=list)
    sends: list[str] = field(default_factory=list)
    """Client ids of requests to send, in order and with repetitions."""
    edits: list[str] = field(default_factory=list)
    kept: bool = True
    """The batch has not been acknowledged yet."""
    child: ForkServerProcess | None = None
    finished: asyncio.Event = field(default_factory=asyncio.Event)
    idle: int = 0
    handlers: "list[asyncio.Task[None] | None]" = field(default_factory=list)

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.handlers.append(asyncio.current_task())
        try:
            await self.talk(reader, writer)
        except ConnectionError:
            pass
        finally:
            writer.close()

    async def talk(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while line := await reader.readline():
            question = json.loads(line)
            self.steps.append(question["step"])
            # What has reached the provider has reached it, whether or not the client lives to hear the answer.
            answer = self.answer(question)
            if self.is_time() and self.child is not None:
                self.child.kill()
                break
            writer.write(json.dumps(answer).encode() + b"\n")

    def is_time(self) -> bool:
        """Whether the client is killed before it hears the answer to this step."""
        return len(self.steps) == self.kill_at

    def answer(self, question: dict[str, str]) -> dict[str, object]:
        match question["step"]:
            case "receive":
                new = self.kept and question["cursor"] != "c1"
                self.idle = 0 if new else self.idle + 1
                if self.idle > 3 and (self.sends or self.kill_at == 0):
                    self.finished.set()
                bodies = [said("m1", "een"), said("m2", "twee")] if new else []
                return {"bodies": [base64.b64encode(body).decode() for body in bodies], "cursor": "c1"}
            case "acknowledge":
                self.kept = False
            case "send":
                if not (self.idempotent and question["client_id"] in self.sends):
                    self.sends.append(question["client_id"])
                return {"id": f"sent.{question['client_id']}"}
            case "edit":
                self.edits.append(question["text"])
            case _:
                pass
        return {}


@dataclass
class Result:
    texts: list[str]
    message: Message


def prepared(folder: Path) -> tuple[Path, MessageId]:
    """A store with a message that is waiting to be sent."""
    store = new_store(folder)
    town = Town.found(store)
    town.says("hallo")
    message_id = town.write(
        lambda tx: outbox.queue(
            tx,
            conversation_id=town.row().id,
            agent_id=town.anna.id,
            client_id=ClientId("c-1"),
            text="antwoord",
            now=now(),
        )
    )
    store.close()
    return folder / "store.db", message_id


async def engine(path: Path, far: FarSide) -> None:
    """Run the child until it is killed or has nothing left to do."""
    server = await asyncio.start_server(far.serve, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    async with server, asyncio.timeout(30):
        child = far.child = engine_child.start(str(path), port, idempotent=far.idempotent)
        ended = asyncio.get_running_loop().create_task(asyncio.to_thread(child.join))
        finished = asyncio.get_running_loop().create_task(far.finished.wait())
        await asyncio.wait([ended, finished], return_when=asyncio.FIRST_COMPLETED)
        finished.cancel()
        child.kill()
        await ended
        await asyncio.wait([handler for handler in far.handlers if handler])
        await asyncio.sleep(0)


async def recovered(path: Path, far: FarSide, message_id: MessageId) -> Result:
    """Run the next engine, in this process, until it has nothing left to do."""
    capabilities = REPEATABLE if far.idempotent else PLAIN

    class Direct:
        async def ask(self, step: str, **about: str) -> dict[str, object]:
            return far.answer({"step": step, **about})

    async def client(_: Channel) -> base.Channel:
        return FarChannel(Direct(), capabilities)  # type: ignore[arg-type]

    store = open_store(path, KEY)
    try:
        parts = Parts(store, client, SmallRules(), lambda _kind: capabilities, Courtesies(), None)
        next_engine = Engine(parts)
        await next_engine.start()
        async with asyncio.timeout(20):
            while True:
                message = await store.read(lambda tx: messages.get(tx, message_id))
                assert message is not None
                found = await store.read(lambda tx, where=message.conversation_id: messages.all_of(tx, where))  # type: ignore[misc]
                texts = [one.text.raw for one in found if one.direction.value == "inbound"]
                if message.state not in {S.QUEUED, S.SENDING} and len(texts) >= 3 and not far.kept:
                    break
                await asyncio.sleep(0.01)
        await next_engine.stop()
        return Result(texts, message)
    finally:
        store.close()


@pytest.mark.parametrize("idempotent", [False, True], ids=["once", "idempotent"])
async def test_killed_at_any_step_nothing_is_lost_and_nothing_sent_twice(tmp_path: Path, idempotent: bool) -> None:
    whole = FarSide(idempotent, kill_at=0)
    (tmp_path / "whole").mkdir()
    path, _ = prepared(tmp_path / "whole")
    await engine(path, whole)
    assert {"receive", "before commit", "after commit", "acknowledge", "before send", "send"} <= set(whole.steps)
    first_idle = len(whole.steps) - 3

    slots = asyncio.Semaphore(3)
    ends = []

    async def one(step: int) -> None:
        async with slots:
            folder = tmp_path / str(step)
            folder.mkdir()
            path, message_id = prepared(folder)
            far = FarSide(idempotent, kill_at=step)
            await engine(path, far)
            killed_at = far.steps[-1]
            asked = len(far.sends)
            found = await recovered(path, far, message_id)
            assert sorted(found.texts) == ["een", "hallo", "twee"], (step, killed_at)
            assert len(far.sends) <= 1, (step, killed_at, far.steps)
            if idempotent:
                assert found.message.state is S.ACCEPTED, (step, killed_at)
                assert far.sends == ["c-1"]
            elif asked and killed_at == "send":
                assert found.message.state is S.UNCERTAIN, (step, killed_at)
            else:
                assert found.message.state in {S.ACCEPTED, S.UNCERTAIN}, (step, killed_at)
            if found.message.state is S.ACCEPTED:
                assert far.sends == ["c-1"]
            ends.append(found.message.state)

    async with asyncio.TaskGroup() as group:
        for step in range(1, first_idle + 1):
            group.create_task(one(step))
    assert S.ACCEPTED in ends
    assert idempotent or S.UNCERTAIN in ends


EDITED = replace(PLAIN, edits=EditRule())


@dataclass
class Changing(FarSide):
    """Counts steps only from the moment at which the client is about to edit."""

    def is_time(self) -> bool:
        about = [step for step in self.steps if step not in ("receive", "acknowledge")]
        return "before edit" in about and len(about) - about.index("before edit") == self.kill_at


def asked_for(folder: Path) -> tuple[Path, MessageId]:
    """A store with a message that the citizen has received, and a request to edit it."""
    store = new_store(folder)
    town = Town.found(store)
    town.says("hallo")
    sent = town.accepted(town.reply("Om 9 uur"), "m-ours")
    detail = Rewording(sent, "Om 10 uur").detail()
    channel, where, anna = town.channel.id, town.row().id, town.anna.id
    town.write(lambda tx: errands.ask(tx, ErrandKind.EDIT, channel, where, anna, detail, now()))
    store.close()
    return folder / "store.db", sent


@pytest.mark.parametrize("step", [1, 2, 3, 4])
async def test_killed_over_an_edit_it_is_done_or_uncertain_and_never_done_twice(tmp_path: Path, step: int) -> None:
    path, sent = asked_for(tmp_path)
    far = Changing(False, kill_at=step)
    far.idle = -1_000
    await engine(path, far)
    # Receiving messages at the same time may add steps in between.
    reached = far.steps.count("edit")
    assert len(far.edits) == reached <= int(step > 1)

    class Direct:
        async def ask(self, step: str, **about: str) -> dict[str, object]:
            return far.answer({"step": step, **about})

    async def client(_: Channel) -> base.Channel:
        return FarChannel(Direct(), EDITED)  # type: ignore[arg-type]

    store = open_store(path, KEY)
    try:
        for _ in range(2):
            following = Engine(Parts(store, client, SmallRules(), lambda _kind: EDITED, Courtesies(), None))
            await following.start()
            async with asyncio.timeout(20):
                while await store.read(lambda tx: tx.all("SELECT 1 FROM errand WHERE state IN ('waiting', 'taken')")):
                    await asyncio.sleep(0.01)
            await following.stop()
        message = await store.read(lambda tx: messages.get(tx, sent))
        assert message is not None
        items = (await store.read(lambda tx: messages.timeline(tx, message.conversation_id))).items
        told = [item.code for item in items if isinstance(item, Happening)]
        done = message.text.raw == "Om 10 uur"
        assert told == ([] if done else ["edit_uncertain"])
        assert len(far.edits) == reached, "nothing is sent again"
    finally:
        store.close()
