"""Works through the outbox: in order within a conversation, in parallel across conversations, woken by the store.

A conversation whose message has to wait delays no other. A channel that asked us to wait, or that no longer accepts our
sign-in, delays only itself.
"""

import asyncio
import logging
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from app.domain.ids import ChannelId, ConversationId
from app.engine.delivery import Delivery
from app.engine.roster import Roster
from app.engine.verdicts import Verdict
from app.engine.wakeups import woken
from app.services.clock import Clock
from app.storage import outbox
from app.storage.database import Store, Transaction
from app.storage.outbox import OutboxItem

_log = logging.getLogger(__name__)

SIDE_BY_SIDE: Final = 8
"""How many messages are sent at the same time."""

_AFTER_A_BUG: Final = 60.0
_LONGEST_NAP: Final = 60.0


@dataclass(slots=True)
class Sending:
    """Sends whatever is due. `wake` is set when the outbox or a channel changed."""

    store: Store
    roster: Roster
    delivery: Delivery
    wake: asyncio.Event
    clock: Clock
    _busy: dict[ConversationId, "asyncio.Task[None]"] = field(default_factory=dict)
    _held: dict[ChannelId, datetime] = field(default_factory=dict)
    """Channels whose provider asked us to wait, and until when."""
    _shut: set[ChannelId] = field(default_factory=set)
    """Channels that have just rejected our sign-in, until the roster knows."""
    _closing: bool = False

    async def run(self) -> None:
        """Send until cancelled or drained."""
        while not self._closing:
            self.wake.clear()
            next_due = await self._round()
            await woken(self.wake, self._seconds_until(next_due))

    async def drain(self, seconds: float) -> None:
        """Start nothing more and let what is being sent finish. What does not in time is uncertain at the next
        start.
        """
        self._closing = True
        self.wake.set()
        running = set(self._busy.values())
        if not running:
            return
        _, late = await asyncio.wait(running, timeout=seconds)
        for task in late:
            task.cancel()
        if late:
            _log.warning("%d messages were still on their way at the end", len(late))
            await asyncio.wait(late)

    async def _round(self) -> datetime | None:
        """Start sending what is due; returns when the next message will be."""
        moment = self.clock()
        self._held = {channel_id: until for channel_id, until in self._held.items() if until > moment}
        held = {*self._held, *self._shut, *self.roster.signed_out, *self.roster.elsewhere}
        busy = set(self._busy)

        def look(tx: Transaction) -> tuple[list[OutboxItem], datetime | None]:
            return (
                outbox.due(tx, moment, SIDE_BY_SIDE + len(busy), held=held),
                outbox.next_due(tx, after=moment, held=held),
            )

        items, next_due = await self.store.read(look)
        for item in items:
            free = item.conversation_id not in self._busy and len(self._busy) < SIDE_BY_SIDE and not self._closing
            # Checked again: a channel held, signed out or lost while the store was being read must not be tried.
            stopped = item.channel_id in self._held or item.channel_id in self._shut
            if free and not stopped and self.roster.serves(item.channel_id):
                self._begin(item)
        return next_due

    def _begin(self, item: OutboxItem) -> None:
        task = asyncio.get_running_loop().create_task(self._send(item), name=f"send-{item.message_id}")
        self._busy[item.conversation_id] = task

        def ended(_: "asyncio.Task[None]") -> None:
            self._busy.pop(item.conversation_id, None)
            self.wake.set()

        task.add_done_callback(ended)

    async def _send(self, item: OutboxItem) -> None:
        def hold(found: Verdict) -> None:
            if found.held_until is not None:
                self._held[item.channel_id] = found.held_until
            if found.sign_out:
                self._shut.add(item.channel_id)

        try:
            found = await self.delivery.deliver(item, self.roster.channel(item.channel_id), hold)
        except Exception:  # noqa: BLE001 - one message that cannot be dealt with stops no other
            _log.exception("Message %s could not be dealt with", item.message_id)
            await asyncio.sleep(_AFTER_A_BUG)
            return
        if found is not None and found.sign_out:
            await self.roster.sign_out(item.channel_id, found.code)
            self._shut.discard(item.channel_id)

    def _seconds_until(self, next_due: datetime | None) -> float | None:
        times = [*self._held.values(), *([next_due] if next_due is not None else [])]
        # No longer than this: the loop's clock stops while the machine sleeps, but real time does not.
        return min(_LONGEST_NAP, max(0.001, (min(times) - self.clock()).total_seconds())) if times else None
