"""A channel that follows a script: what arrives, what every call answers, and a record of the calls."""

import asyncio
import json
from collections import defaultdict, deque
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import count

from app.channels.base import Batch, Downloaded, Outgoing, Sent, Sink
from app.domain.capabilities import Capabilities, EditRule
from app.domain.events import Event, MessageReceived, Parsed, Party, RemoteFile, StatusChanged
from app.domain.ids import Address, ClientId, ProviderId
from app.domain.message import DeliveryState, Direction, MessageKind
from app.domain.template import Template
from app.domain.text import CitizenText
from app.domain.window import WindowRule
from tests.fakes.town import DAY, NOON

PLAIN = Capabilities(text_limit=4096)
WINDOWED = Capabilities(text_limit=4096, window=WindowRule(DAY))
EDITABLE = Capabilities(text_limit=4096, edits=EditRule(within=DAY, most=2))
REPEATABLE = Capabilities(text_limit=4096, idempotent=True)


def said(mid: str, text: str = "Hallo", *, by: str = "+31612345678", file: str | None = None) -> bytes:
    """A body in which a citizen says something."""
    return json.dumps({"said": [{"id": mid, "by": by, "text": text, "file": file}]}).encode()


def status(state: str, *, mid: str | None = None, client: str | None = None) -> bytes:
    """A body that reports the status of one of our messages."""
    return json.dumps({"status": {"state": state, "id": mid, "client": client}}).encode()


def parse(body: bytes) -> Parsed:
    """Parse what `said` and `status` wrote; "BUG" breaks a codec's contract."""
    if body == b"BUG":
        raise ZeroDivisionError(body)
    try:
        entry = json.loads(body)
    except ValueError:
        return Parsed(quarantined=("not JSON",))
    events: list[Event] = [_message(one) for one in entry.get("said", ())]
    if (report := entry.get("status")) is not None:
        events.append(
            StatusChanged(
                DeliveryState(report["state"]),
                NOON,
                ProviderId(report["id"]) if report["id"] else None,
                ClientId(report["client"]) if report["client"] else None,
            )
        )
    return Parsed(tuple(events), tuple(entry.get("ignored", ())), tuple(entry.get("strange", ())))


def _message(entry: dict[str, str]) -> MessageReceived:
    reference = entry.get("file")
    return MessageReceived(
        ProviderId(entry["id"]),
        Party(Address(entry["by"])),
        Direction.INBOUND,
        MessageKind.IMAGE if reference else MessageKind.TEXT,
        CitizenText(entry["text"]),
        NOON,
        files=(RemoteFile(reference, MessageKind.IMAGE, "image/png"),) if reference else (),
    )


@dataclass
class ScriptedChannel:
    """`app.channels.base.Channel`. Exceptions put into a script are raised; by default everything works."""

    capabilities: Capabilities = PLAIN
    skew: timedelta | None = None
    arriving: "asyncio.Queue[Batch | Exception]" = field(default_factory=asyncio.Queue)
    answers: dict[str, "deque[Exception | asyncio.Event]"] = field(default_factory=lambda: defaultdict(deque))
    """Call → what its next calls do first: raise, or wait for the event."""
    cursors: list[str | None] = field(default_factory=list)
    acknowledged: list[str] = field(default_factory=list)
    sent: list[Outgoing] = field(default_factory=list)
    tried: list[Outgoing] = field(default_factory=list)
    seen: list[tuple[ProviderId, ...]] = field(default_factory=list)
    typed: list[tuple[bool, ProviderId | None]] = field(default_factory=list)
    fetched: list[str] = field(default_factory=list)
    files: dict[str, bytes] = field(default_factory=dict)
    checks: int = 0
    listings: int = 0
    offered: tuple[Template, ...] = ()
    closed: int = 0
    sending_now: int = 0
    most_at_once: int = 0
    _numbers: "count[int]" = field(default_factory=lambda: count(1))

    def parse(self, body: bytes, *, any_account: bool = False) -> Parsed:
        return parse(body)

    def deliver(self, *bodies: bytes, cursor: str | None = None) -> None:
        """Let something arrive."""
        self.arriving.put_nowait(Batch(bodies, cursor, datetime.now(UTC)))

    async def receive(self, cursor: str | None) -> AsyncIterator[Batch]:
        self.cursors.append(cursor)
        while True:
            batch = await self.arriving.get()
            if isinstance(batch, Exception):
                raise batch
            yield batch

    async def acknowledge(self, cursor: str) -> None:
        await self._script("acknowledge")
        self.acknowledged.append(cursor)

    async def send(self, message: Outgoing) -> Sent:
        self.tried.append(message)
        self.sending_now += 1
        self.most_at_once = max(self.most_at_once, self.sending_now)
        try:
            await self._script(f"send {message.text}")
            await self._script("send")
        finally:
            self.sending_now -= 1
        self.sent.append(message)
        return Sent(ProviderId(f"sent.{next(self._numbers)}"))

    async def mark_read(self, to: Address, messages: Sequence[ProviderId]) -> None:
        await self._script("mark_read")
        self.seen.append(tuple(messages))

    async def typing(self, to: Address, active: bool, last_inbound: ProviderId | None) -> None:
        await self._script("typing")
        self.typed.append((active, last_inbound))

    async def download(self, reference: str, limit: int, into: Sink | None = None) -> Downloaded:
        self.fetched.append(reference)
        await self._script("download")
        return Downloaded(self.files[reference], "image/png")

    async def templates(self) -> tuple[Template, ...]:
        await self._script("templates")
        self.listings += 1
        return self.offered

    async def check(self) -> str:
        self.checks += 1
        await self._script("check")
        return "Gemeente Duinstad"

    async def close(self) -> None:
        self.closed += 1

    async def _script(self, call: str) -> None:
        if self.answers[call]:
            answer = self.answers[call].popleft()
            if isinstance(answer, Exception):
                raise answer
            await answer.wait()


@dataclass
class Rewordable(ScriptedChannel):
    """A channel on which sent messages can be edited."""

    capabilities: Capabilities = EDITABLE
    edits: list[tuple[tuple[ProviderId, ...], str]] = field(default_factory=list)
    """The ids, and the new text."""

    async def edit(self, names: Sequence[ProviderId], message: Outgoing) -> Sent:
        self.tried.append(message)
        await self._script("edit")
        self.edits.append((tuple(names), message.text))
        return Sent(ProviderId(f"edit.{len(self.edits)}"))
