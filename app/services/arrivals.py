"""From bytes to messages: stored first, parsed later, nothing dropped.

The bodies and the cursor behind them are committed before anybody looks into them. Then they are parsed and applied on
the store's writer thread, at most fifty events per transaction, so that a burst never holds up the window. A body that
was not entirely understood goes to quarantine with the reasons; whatever was understood of it is applied.
"""

import logging
from collections.abc import Callable, Sequence
from datetime import datetime
from itertools import accumulate, takewhile
from typing import Final

from msgspec import Struct, field

from app.domain.channel import Channel
from app.domain.events import Event, MessageReceived, Parsed
from app.domain.ids import ChannelId
from app.domain.problems import InboxError
from app.storage import arrivals, namesakes, raw_events
from app.storage.arrivals import Assess
from app.storage.database import Store, Transaction
from app.storage.raw_events import RawEvent

_log = logging.getLogger(__name__)
_CHUNK: Final = 50
"""Events per transaction."""
_REREAD: Final = 200
"""Bodies that are loaded together after a restart."""

Parse = Callable[[bytes], Parsed]


class Reading(Struct, frozen=True):
    """How the bodies of a channel are read: by its codec and under its rules."""

    channel: Channel
    parse: Parse
    assess: Assess
    arrived: Callable[[Transaction, Channel, MessageReceived], None] | None = None
    """Called with every new message, in the transaction that stores it."""
    tells_apart: bool = False
    """Keep a message whose id is known but whose text differs as a second message. For documentation examples."""


class Outcome(Struct):
    """What became of some bodies. `new` counts messages that were not known before."""

    messages: int = 0
    new: int = 0
    statuses: int = 0
    changes: int = 0
    """Edits, deletions, reactions and changed addresses."""
    ignored: list[str] = field(default_factory=list)
    """The reasons."""
    quarantined: list[str] = field(default_factory=list)
    """The reasons."""

    def add(self, other: "Outcome") -> None:
        """Add the counts of `other`."""
        self.messages += other.messages
        self.new += other.new
        self.statuses += other.statuses
        self.changes += other.changes
        self.ignored += other.ignored
        self.quarantined += other.quarantined


async def take(
    store: Store, reading: Reading, bodies: Sequence[bytes], cursor: str | None, received_at: datetime
) -> Outcome:
    """Store `bodies` and `cursor`, then parse and apply the bodies. Raises only `StoreError`.

    Once the bodies are stored nothing can be lost: after a crash, `take_up` reads whatever was left unread.
    """
    kept = await store.run(lambda tx: raw_events.append(tx, reading.channel.id, bodies, received_at, cursor))
    return await _read(store, _Reader(reading, kept))


async def take_up(store: Store, reading: Reading) -> Outcome:
    """Parse and apply what was stored for this channel but not read: after a crash, or released from quarantine."""
    total = Outcome()
    while waiting := await store.read(lambda tx: raw_events.unparsed(tx, _REREAD, reading.channel.id)):
        total.add(await _read(store, _Reader(reading, waiting)))
    return total


async def _read(store: Store, reader: "_Reader") -> Outcome:
    total = Outcome()
    while not reader.done:
        try:
            outcome = await store.run(reader.chunk)
        except InboxError:
            raise
        except Exception:  # noqa: BLE001 - what cannot be applied must not stop the channel
            _log.exception("Channel %s: a chunk could not be applied; its parts are tried singly", reader.channel_id)
            outcome = await _one_by_one(store, reader)
        reader.commit()
        total.add(outcome)
    return total


async def _one_by_one(store: Store, reader: "_Reader") -> Outcome:
    """Apply the reader's next chunk one part at a time, and quarantine the body of any part that cannot be applied."""
    total = Outcome()
    for part in reader.parts():
        try:
            total.add(await store.run(lambda tx, part=part: reader.part(tx, part)))  # type: ignore[misc]
        except InboxError:
            raise
        except Exception as error:  # noqa: BLE001 - it goes to quarantine with its kind of error
            _log.exception("Raw event %s: a part of it could not be applied", part.body.id)
            reader.spoil(part.body, f"could not be stored ({type(error).__name__})")
    return total


class _Part(Struct, frozen=True):
    """One event of a body, or (None) the body's end, at which the body is settled."""

    body: RawEvent
    event: Event | None


class _Reader:
    """Iterates over bodies and their events in chunks; a chunk that failed can be repeated."""

    def __init__(self, reading: Reading, bodies: Sequence[RawEvent]) -> None:
        self._reading = reading
        self._bodies = list(bodies)
        self._next = 0
        self._pending: list[_Part] = []
        self._taken = 0
        self._parsed: dict[int, Parsed] = {}
        self._spoiled: dict[int, list[str]] = {}

    @property
    def channel_id(self) -> ChannelId:
        """The channel on which the bodies arrived."""
        return self._reading.channel.id

    @property
    def done(self) -> bool:
        """Whether everything is committed."""
        return self._next >= len(self._bodies) and not self._pending

    def chunk(self, tx: Transaction) -> Outcome:
        """Apply the next chunk in this transaction. Parsing happens here too, so that both take one hop to the writer
        thread.
        """
        total = Outcome()
        for part in self.parts():
            total.add(self.part(tx, part))
        return total

    def commit(self) -> None:
        """Move on: the last chunk has been applied."""
        for part in self._pending[: self._taken]:
            if part.event is None:
                self._parsed.pop(part.body.id, None)
                self._spoiled.pop(part.body.id, None)
        del self._pending[: self._taken]
        self._taken = 0

    def parts(self) -> list[_Part]:
        """The parts of the current chunk: the same ones until `commit`."""
        events = sum(part.event is not None for part in self._pending)
        while events < _CHUNK and self._next < len(self._bodies):
            body = self._bodies[self._next]
            self._next += 1
            parsed = self._parsed[body.id] = self._understood(body)
            self._pending += [_Part(body, event) for event in parsed.events]
            self._pending.append(_Part(body, None))
            events += len(parsed.events)
        # Includes the ends of bodies: most bodies have one event, and a transaction costs more than ten of them.
        counted = accumulate(part.event is not None for part in self._pending)
        self._taken = sum(1 for _ in takewhile(lambda events: events <= _CHUNK, counted))
        return self._pending[: self._taken]

    def part(self, tx: Transaction, part: _Part) -> Outcome:
        """Apply one event, or settle a body whose events have all been applied."""
        body = part.body
        if part.event is None:
            parsed = self._parsed[body.id]
            reasons = [*parsed.quarantined, *self._spoiled.get(body.id, ())]
            raw_events.settle(tx, body.id, reasons)
            return Outcome(ignored=list(parsed.ignored), quarantined=reasons)
        channel, assess = self._reading.channel, self._reading.assess
        event = part.event
        if self._reading.tells_apart and isinstance(event, MessageReceived):
            event = namesakes.told_apart(tx, channel, event)
        applied = arrivals.apply(tx, channel, event, received_at=body.received_at, raw_id=body.id, assess=assess)
        if applied.new and isinstance(event, MessageReceived) and self._reading.arrived is not None:
            self._reading.arrived(tx, channel, event)
        if applied.kind == "message":
            return Outcome(messages=1, new=int(applied.new))
        if applied.kind == "status":
            return Outcome(statuses=1)
        return Outcome(changes=0 if applied.kind == "typing" else 1)

    def spoil(self, body: RawEvent, reason: str) -> None:
        """Note that a part of `body` cannot be applied: the body goes to quarantine when it is settled."""
        self._spoiled.setdefault(body.id, []).append(reason)

    def _understood(self, body: RawEvent) -> Parsed:
        try:
            return self._reading.parse(body.body)
        except Exception as error:  # noqa: BLE001 - a codec promises not to raise; one that does stops no channel
            _log.exception("Channel %s: the codec failed on raw event %s", self.channel_id, body.id)
            return Parsed(quarantined=(f"the program failed to read it ({type(error).__name__})",))
