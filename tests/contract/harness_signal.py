"""Signal in the contract suite: our channel, and a daemon on loopback that behaves like signal-cli."""

import asyncio
import base64
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from app.channels.base import Channel
from app.channels.signal import connect as connect_signal
from app.domain.ids import Address, ProviderId
from app.domain.message import DeliveryState
from tests.contract.far_side import FarSide, far_side
from tests.contract.harness import Ability, Arrived, Trouble
from tests.fakes.loopback import Reply, Request
from tests.fakes.signal_daemon import CITIZEN, NUMBER, RpcError, SignalDaemon, result_of


class SignalHarness:
    """See `tests.contract.harness.Harness`."""

    secrets: tuple[str, ...] = ()
    citizen = Address(CITIZEN)

    def __init__(self, channel: Channel, daemon: SignalDaemon, far: FarSide, abilities: frozenset[Ability]) -> None:
        self.channel = channel
        self.daemon = daemon
        self.abilities = abilities
        self._far = far
        self._said: dict[ProviderId, dict[str, object]] = {}

    @property
    def troubles(self) -> frozenset[Trouble]:
        return self._far.troubles

    async def trouble(self, trouble: Trouble | None) -> None:
        self.daemon.accounts = ["+31709999999"] if trouble is Trouble.SIGNED_OUT else [NUMBER]
        failure = RpcError(-1, "Failed to send message", {"response": _response("UNREGISTERED_FAILURE")})
        self.daemon.send_fails = lambda _parameters: failure if trouble is Trouble.REFUSED else None
        await self._far.act(trouble)

    async def _deliver(self, envelope: dict[str, object]) -> None:
        """First let the daemon notice who has disconnected: what it sends to them is lost, as with the real one."""
        for _ in range(8):
            await asyncio.sleep(0)
        self.daemon.deliver(envelope)

    async def citizen_writes(self, text: str, reply_to: ProviderId | None = None) -> ProviderId:
        return await self._say(text, **({"quote": _named(reply_to, "author", "id")} if reply_to else {}))

    async def citizen_sends_file(self, content: bytes, media_type: str) -> ProviderId:
        name = f"{self.daemon.tick()}.bin"
        self.daemon.attachments[name] = content
        file = {"contentType": media_type, "filename": "bestand", "id": name, "size": len(content)}
        return await self._say(None, attachments=[file])

    async def citizen_edits(self, target: ProviderId, text: str) -> None:
        stamp = self.daemon.tick()
        edit = {"targetSentTimestamp": _stamp(target), "dataMessage": {"timestamp": stamp, "message": text}}
        await self._deliver(self.daemon.envelope(timestamp=stamp, editMessage=edit))

    async def citizen_deletes(self, target: ProviderId) -> None:
        await self._deliver(self.daemon.data(None, remoteDelete={"timestamp": _stamp(target)}))

    async def citizen_reacts(self, target: ProviderId, emoji: str | None) -> None:
        reaction = _named(target, "targetAuthor", "targetSentTimestamp")
        await self._deliver(
            self.daemon.data(None, reaction={**reaction, "emoji": emoji or "👍", "isRemove": not emoji})
        )

    async def deliver_again(self, message: ProviderId) -> None:
        await self._deliver(self._said[message])

    async def report(self, message: ProviderId, state: DeliveryState) -> None:
        read = state is DeliveryState.READ
        receipt = {"when": self.daemon.tick(), "isDelivery": not read, "isRead": read, "isViewed": False}
        await self._deliver(self.daemon.envelope(receiptMessage={**receipt, "timestamps": [_stamp(message)]}))

    async def echo(self, message: ProviderId) -> None:
        raise NotImplementedError

    def arrived(self) -> list[Arrived]:
        return [_arrived(sent) for sent in self.daemon.sent]

    def read_up_to(self) -> list[ProviderId]:
        read = (stamp for receipt in self.daemon.receipts for stamp in receipt["targetTimestamps"])
        return [ProviderId(f"{CITIZEN}:{stamp}") for stamp in read]

    def typing(self) -> list[bool]:
        return ["stop" not in entry for entry in self.daemon.typing]

    async def _say(self, text: str | None, **more: object) -> ProviderId:
        stamp = self.daemon.tick()
        message = ProviderId(f"{CITIZEN}:{stamp}")
        self._said[message] = self.daemon.data(text, stamp, **more)
        await self._deliver(self._said[message])
        return message


def _response(kind: str) -> dict[str, object]:
    return {"timestamp": 1, "results": [result_of(kind)]}


def _stamp(message: ProviderId) -> int:
    return int(message.rpartition(":")[2])


def _named(message: ProviderId, author: str, stamp: str) -> dict[str, object]:
    """The message as quotes and reactions refer to it."""
    who = message.rpartition(":")[0]
    number = who if who == NUMBER else None
    return {author: who, f"{author}Number": number, f"{author}Uuid": None if number else who, stamp: _stamp(message)}


def _arrived(sent: dict[str, object]) -> Arrived:
    attachments = sent.get("attachments")
    quoted = f"{sent['quoteAuthor']}:{sent['quoteTimestamp']}" if "quoteTimestamp" in sent else None
    return Arrived(
        to=Address(str(sent["recipient"][0])),  # type: ignore[index]
        text=str(sent["message"]),
        provider_id=ProviderId(f"{NUMBER}:{sent['timestamp']}"),
        file=base64.b64decode(attachments[0].partition(";base64,")[2]) if isinstance(attachments, list) else None,
        reply_to=ProviderId(quoted) if quoted else None,
        instead_of=ProviderId(f"{NUMBER}:{sent['editTimestamp']}") if "editTimestamp" in sent else None,
    )


def _limited(request: Request) -> Reply | None:
    if request.path != "/api/v1/rpc":
        return Reply(429, b"{}", headers={"Retry-After": "7"})
    limit = {"response": {"timestamp": 1, "results": [result_of("RATE_LIMIT_FAILURE", retryAfterSeconds=7)]}}
    error = {"code": -5, "message": "Rate limited", "data": limit}
    return Reply.of({"jsonrpc": "2.0", "error": error, "id": json.loads(request.body).get("id")})


def _in_own_words(_request: Request) -> Reply | None:
    """An error of the daemon itself: see `SignalHarness.trouble`."""
    return None


_ABILITIES = frozenset(Ability) - {Ability.ECHO, Ability.REPLAY, Ability.RECORDS, Ability.TEMPLATES}
_REFUSALS = {Trouble.LIMITED: _limited, Trouble.SIGNED_OUT: _in_own_words, Trouble.REFUSED: _in_own_words}


@asynccontextmanager
async def over_events() -> AsyncIterator[SignalHarness]:
    """Receive by server-sent events."""
    daemon = SignalDaemon()
    async with _connected(daemon, {}, _ABILITIES) as harness:
        yield harness


@asynccontextmanager
async def over_spool() -> AsyncIterator[SignalHarness]:
    """Receive from the file that the daemon writes to."""
    with TemporaryDirectory() as folder:
        spool = Path(folder) / "spool.jsonl"
        spool.touch()
        daemon = SignalDaemon(spool=spool)
        async with _connected(daemon, {"spool": str(spool)}, _ABILITIES | {Ability.REPLAY}) as harness:
            yield harness


@asynccontextmanager
async def _connected(
    daemon: SignalDaemon, settings: dict[str, str], abilities: frozenset[Ability]
) -> AsyncIterator[SignalHarness]:
    async with far_side(daemon, _REFUSALS) as far:
        channel = connect_signal({"base_url": far.url, "number": NUMBER, **settings}, {}, NUMBER)
        try:
            yield SignalHarness(channel, daemon, far, abilities)
        finally:
            await channel.close()
