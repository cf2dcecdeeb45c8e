"""The real adapters with the practice servers, with only the base address changed: history in, answers out."""

import asyncio
import uuid
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

import httpx
import pytest
from starlette.types import ASGIApp

from app.channels import matrix, messenger, signal, whatsapp
from app.channels.base import (
    AsksForProof,
    Channel,
    Edits,
    KnowsIdentities,
    OutcomeUnknown,
    Outgoing,
    OutgoingFile,
    ProofRequired,
    Rejected,
    TakesBack,
)
from app.domain.channel import ChannelKind
from app.domain.events import (
    Event,
    MessageDeleted,
    MessageEdited,
    MessageReceived,
    ReachedUpTo,
    ReactionChanged,
    StatusChanged,
)
from app.domain.ids import Address, ClientId
from app.domain.message import DeliveryState, Direction, MessageKind
from app.main import KITS
from app.practice.addresses import Practice, RelayKeys
from app.practice.director import Pace
from app.practice.item import ACTS_ON_ANOTHER, Kind
from app.practice.scripts import Script, read_scripts
from app.practice.servers import Options, practice_servers
from app.relay.config import RelayConfig
from app.relay.web import relay_app
from app.system.paths import resource

CONNECT = {
    ChannelKind.WHATSAPP: whatsapp.connect,
    ChannelKind.MESSENGER: messenger.connect,
    ChannelKind.SIGNAL: signal.connect,
    ChannelKind.MATRIX: matrix.connect,
}
Found = TypeVar("Found", bound=Event)


@dataclass
class Ear:
    """Receives as the engine does, and stores what was parsed."""

    channel: Channel
    events: list[Event] = field(default_factory=list)
    quarantined: list[str] = field(default_factory=list)
    changed: asyncio.Condition = field(default_factory=asyncio.Condition)

    async def listen(self) -> None:
        async for batch in self.channel.receive(None):
            async with self.changed:
                for body in batch.bodies:
                    parsed = self.channel.parse(body)
                    self.events += parsed.events
                    self.quarantined += parsed.quarantined
                self.changed.notify_all()
            if batch.cursor is not None:
                await self.channel.acknowledge(batch.cursor)

    async def until(self, condition: Callable[[], bool]) -> None:
        async with asyncio.timeout(20), self.changed:
            await self.changed.wait_for(condition)

    def of(self, sort: type[Found]) -> list[Found]:
        return [event for event in self.events if isinstance(event, sort)]

    def texts(self, direction: Direction) -> set[str]:
        return {event.text.raw for event in self.of(MessageReceived) if event.direction is direction}

    def address(self, name: str) -> Address:
        received = self.of(MessageReceived)
        return next(e.party.address for e in received if e.party.name is not None and e.party.name.raw == name)

    def reached(self, client_id: ClientId, provider_id: str, state: DeliveryState) -> bool:
        """Whether one of our messages has reached `state`, however the channel reports it."""
        return any(
            event.state is state and (event.provider_id == provider_id or event.client_id == client_id)
            for event in self.of(StatusChanged)
        ) or any(event.state is state for event in self.of(ReachedUpTo))


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Meta's two calls a second would slow these tests down; that they are respected is shown by the client's own
    tests.
    """
    monkeypatch.setattr("app.channels.messenger.client._SECONDS_A_READ", 0.001)


@asynccontextmanager
async def town(folder: Path) -> AsyncIterator[Practice]:
    def relay(keys: RelayKeys) -> ASGIApp:
        config = RelayConfig.simple("whatsapp", keys.app_secret, keys.verify_token, keys.pull_token)
        return relay_app(folder / "relay.log", config)

    async with practice_servers(relay, Options(pace=Pace(quiet=True), folder=folder)) as practice:
        yield practice


@asynccontextmanager
async def listening(practice: Practice, kind: ChannelKind, **changed: str) -> AsyncIterator[Ear]:
    entry = practice.channels[kind]
    settings = {**entry.settings, **changed}
    channel: Channel = CONNECT[kind](settings, entry.secrets, entry.account)
    ear = Ear(channel)
    try:
        async with asyncio.TaskGroup() as group:
            task = group.create_task(ear.listen())
            yield ear
            task.cancel()
    finally:
        await channel.close()


def scripts(kind: ChannelKind) -> list[Script]:
    return [script for script in read_scripts(resource("practice")) if script.citizen.channel == kind]


def expected(kind: ChannelKind, *, ours: bool) -> set[str]:
    """The texts of the history in their first version; on Messenger in their last."""
    return {
        line.text
        for script in scripts(kind)
        for line in script.lines
        if line.ours is ours and line.kind is Kind.TEXT and not _undone(script, line.id)
    }


def _undone(script: Script, name: str | None) -> bool:
    return name is not None and any(line.kind in ACTS_ON_ANOTHER and line.target == name for line in script.lines)


def outgoing(to: Address, text: str, file: OutgoingFile | None = None) -> Outgoing:
    return Outgoing(ClientId(str(uuid.uuid4())), to, text, file)


FAST = {ChannelKind.MESSENGER: {"poll_seconds": "1"}}
ANSWERED = {
    ChannelKind.WHATSAPP: "Samira Bakker",
    ChannelKind.MESSENGER: "Mehmet Aydın",
    ChannelKind.SIGNAL: "Joris de Vries",
    ChannelKind.MATRIX: "Lotte Klein",
}


@pytest.mark.parametrize("kind", list(KITS))
async def test_an_adapter_receives_the_history_and_its_answer_arrives(kind: ChannelKind, tmp_path: Path) -> None:
    async with town(tmp_path) as practice, listening(practice, kind, **FAST.get(kind, {})) as ear:
        assert await ear.channel.check()
        await ear.until(lambda: expected(kind, ours=False) <= ear.texts(Direction.INBOUND))
        await ear.until(lambda: expected(kind, ours=True) <= ear.texts(Direction.OUTBOUND))
        message = outgoing(ear.address(ANSWERED[kind]), "Wij helpen u graag verder.")
        sent = await ear.channel.send(message)
        async with httpx.AsyncClient(trust_env=False) as http:
            received = (await http.get(f"{practice.control_url}/control/received")).json()["messages"]
            assert [entry["text"] for entry in received] == ["Wij helpen u graag verder."]
            if kind == ChannelKind.MESSENGER:
                # Polling delivers no receipts: all there is is our message in the thread.
                await ear.until(
                    lambda: (
                        any(e.provider_id == sent.provider_id for e in ear.of(MessageReceived))
                        or ear.reached(message.client_id, sent.provider_id, DeliveryState.SENT)
                    )
                )
            else:
                await ear.until(lambda: ear.reached(message.client_id, sent.provider_id, DeliveryState.READ))
            await http.post(f"{practice.control_url}/control/tick", json={})
            replies = next(s for s in scripts(kind) if s.citizen.name == ANSWERED[kind]).replies
            await ear.until(lambda: replies[0].text in ear.texts(Direction.INBOUND))


@pytest.mark.parametrize("kind", list(KITS))
async def test_files_go_both_ways(kind: ChannelKind, tmp_path: Path) -> None:
    async with town(tmp_path) as practice, listening(practice, kind, **FAST.get(kind, {})) as ear:
        await ear.until(lambda: expected(kind, ours=False) <= ear.texts(Direction.INBOUND))
        files = [file for event in ear.of(MessageReceived) for file in event.files]
        assert {file.kind for file in files} & {MessageKind.IMAGE, MessageKind.AUDIO, MessageKind.VOICE}
        wanted = {
            line.file.content for s in scripts(kind) for line in s.lines if line.file and line.kind is not Kind.STICKER
        }
        downloaded = {(await ear.channel.download(file.reference, 1_000_000)).content for file in files}
        assert wanted <= downloaded
        letter = OutgoingFile(MessageKind.DOCUMENT, "application/pdf", "brief.pdf", b"%PDF-1.7 brief")
        caption = "Uw brief" if ear.channel.capabilities.caption else ""
        await ear.channel.send(outgoing(ear.address(ANSWERED[kind]), caption, letter))
        async with httpx.AsyncClient(trust_env=False) as http:
            received = (await http.get(f"{practice.control_url}/control/received")).json()["messages"]
        assert [entry["file"]["size"] for entry in received] == [len(letter.content)]


@pytest.mark.parametrize("kind", [kind for kind, kit in KITS.items() if kit.capabilities.deletes])
async def test_an_answer_is_taken_back_at_the_citizens(kind: ChannelKind, tmp_path: Path) -> None:
    async with town(tmp_path) as practice, listening(practice, kind, **FAST.get(kind, {})) as ear:
        assert isinstance(ear.channel, TakesBack)
        await ear.until(lambda: expected(kind, ours=False) <= ear.texts(Direction.INBOUND))
        where = ear.address(ANSWERED[kind])
        sent = await ear.channel.send(outgoing(where, "Dit was voor een ander"))
        await ear.channel.take_back(where, sent.provider_id, "errand-1")
        async with httpx.AsyncClient(trust_env=False) as http:
            received = (await http.get(f"{practice.control_url}/control/received")).json()["messages"]
        assert [(entry["text"], entry["deleted"]) for entry in received] == [("Dit was voor een ander", True)]


@pytest.mark.parametrize("kind", [kind for kind, kit in KITS.items() if kit.capabilities.edits])
async def test_an_answer_gets_other_words_at_the_citizens(kind: ChannelKind, tmp_path: Path) -> None:
    async with town(tmp_path) as practice, listening(practice, kind, **FAST.get(kind, {})) as ear:
        assert isinstance(ear.channel, Edits)
        await ear.until(lambda: expected(kind, ours=False) <= ear.texts(Direction.INBOUND))
        where = ear.address(ANSWERED[kind])
        names = [(await ear.channel.send(outgoing(where, "Om 9 uur"))).provider_id]
        for words in ("Om 10 uur", "Om 11 uur"):
            names.append((await ear.channel.edit(names, outgoing(where, words))).provider_id)
        async with httpx.AsyncClient(trust_env=False) as http:
            received = (await http.get(f"{practice.control_url}/control/received")).json()["messages"]
        assert [(entry["text"], entry["now"]) for entry in received] == [("Om 9 uur", "Om 11 uur")]


async def test_whatsapp_shows_what_is_out_of_the_ordinary(tmp_path: Path) -> None:
    async with town(tmp_path) as practice, listening(practice, ChannelKind.WHATSAPP) as ear:
        await ear.until(lambda: expected(ChannelKind.WHATSAPP, ours=False) <= ear.texts(Direction.INBOUND))
        await ear.until(lambda: len(ear.quarantined) == 1)
        kinds = {event.kind for event in ear.of(MessageReceived)}
        assert {
            MessageKind.LOCATION, MessageKind.CONTACTS, MessageKind.STICKER, MessageKind.UNSUPPORTED,
        } <= kinds  # fmt: skip
        assert ear.of(MessageEdited)
        assert ear.of(ReactionChanged)
        with pytest.raises(Rejected) as late:
            await ear.channel.send(outgoing(ear.address("Greet Hoogland"), "Te laat"))
        assert late.value.code == "window_closed"
        uncertain = outgoing(ear.address("Youssef Benali"), "Gefeliciteerd!")
        with pytest.raises(OutcomeUnknown):
            await ear.channel.send(uncertain)
        await ear.until(lambda: any(event.client_id == uncertain.client_id for event in ear.of(StatusChanged)))
        away = outgoing(ear.address("Ingrid Prins"), "Wij bellen u")
        await ear.channel.send(away)
        await ear.until(lambda: ear.reached(away.client_id, "", DeliveryState.FAILED))


async def test_signal_and_the_app_show_what_cannot_be_read(tmp_path: Path) -> None:
    async with town(tmp_path) as practice:
        async with listening(practice, ChannelKind.SIGNAL) as ear:
            await ear.until(lambda: any(e.note == "undecryptable" for e in ear.of(MessageReceived)))
            await ear.until(lambda: bool(ear.of(MessageDeleted)))
        async with listening(practice, ChannelKind.MATRIX) as ear:
            await ear.until(lambda: any(e.note == "encrypted_room" for e in ear.of(MessageReceived)))


async def test_signal_over_events_alone(tmp_path: Path) -> None:
    async with town(tmp_path) as practice, listening(practice, ChannelKind.SIGNAL, spool="") as ear:
        await ear.until(lambda: expected(ChannelKind.SIGNAL, ours=False) <= ear.texts(Direction.INBOUND))
        assert await ear.channel.check() == practice.channels[ChannelKind.SIGNAL].account


async def test_signal_over_the_spool_is_in_order(tmp_path: Path) -> None:
    async with town(tmp_path) as practice, listening(practice, ChannelKind.SIGNAL) as ear:
        assert await ear.channel.check() == practice.channels[ChannelKind.SIGNAL].account


async def test_signal_wants_a_person_to_look_and_to_prove(tmp_path: Path) -> None:
    async with town(tmp_path) as practice, listening(practice, ChannelKind.SIGNAL) as ear:
        await ear.until(lambda: expected(ChannelKind.SIGNAL, ours=False) <= ear.texts(Direction.INBOUND))
        to, line = ear.address("Joris de Vries"), ear.channel
        assert isinstance(line, KnowsIdentities)
        assert isinstance(line, AsksForProof)
        before = await line.safety_number(to)
        await order(practice, "identity_changed")
        for _ in range(2):
            with pytest.raises(Rejected) as changed:
                await line.send(outgoing(to, "Dag"))
            assert changed.value.code == "identity_changed"
        now = await line.safety_number(to)
        assert len(now) == 60
        assert now != before
        await line.trust(to, now)
        assert (await line.send(outgoing(to, "Dag"))).provider_id
        await order(practice, "proof_required")
        for _ in range(2):
            with pytest.raises(ProofRequired) as asked:
                await line.send(outgoing(to, "Nog iets"))
        with pytest.raises(Rejected):
            await line.prove(asked.value.challenge, "zomaar")
        await line.prove(asked.value.challenge, "signalcaptcha://opgelost")
        assert (await line.send(outgoing(to, "Nog iets"))).provider_id


async def order(practice: Practice, trouble: str) -> None:
    async with httpx.AsyncClient(trust_env=False) as control:
        told = await control.post(
            f"{practice.control_url}/control/trouble", json={"channel": "signal", "trouble": trouble}
        )
        assert told.status_code == 200


async def test_messenger_after_a_day_needs_a_persons_hand(tmp_path: Path) -> None:
    async with town(tmp_path) as practice, listening(practice, ChannelKind.MESSENGER, poll_seconds="1") as ear:
        await ear.until(lambda: expected(ChannelKind.MESSENGER, ours=False) <= ear.texts(Direction.INBOUND))
        late = ear.address("Saskia van Rijn")
        with pytest.raises(Rejected) as refused:
            await ear.channel.send(outgoing(late, "Maandag om 10 uur"))
        assert refused.value.code == "window_closed"
        extended = Outgoing(ClientId(str(uuid.uuid4())), late, "Maandag om 10 uur", extended_window=True)
        assert (await ear.channel.send(extended)).provider_id
