"""The engine: everything that happens on a profile without a person.

A profile of one desktop has at most one running engine; on a team's server, several share the channels.
"""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable
from datetime import timedelta
from pathlib import Path
from typing import Final

from msgspec import Struct, field

from app import __version__
from app.compliance.rulebook import RuleBook
from app.domain.capabilities import Capabilities
from app.domain.channel import Channel, ChannelKind
from app.domain.ids import ChannelId
from app.domain.problems import InboxError
from app.domain.warning import Finding, Hit
from app.engine.attention import Attention, Collecting
from app.engine.backoff import delay
from app.engine.ballast import Ballast
from app.engine.clients import Clients, MakeClient
from app.engine.delivery import Delivery
from app.engine.editing import UNCERTAIN, Editing, doubt
from app.engine.errands import Runner
from app.engine.fetching import Fetching
from app.engine.gate import Gate
from app.engine.leases import ChannelLeases, SoleEngine
from app.engine.referring import Referring
from app.engine.roster import Roster
from app.engine.sending import Sending
from app.engine.settling import Settling
from app.engine.templates import TemplateUpkeep
from app.engine.upkeep import Upkeep
from app.engine.wakeups import Wakeups, woken
from app.services.arrivals import Parse, Reading
from app.services.backlog import Backlog
from app.services.clock import Clock, TeamClock, now
from app.services.courtesies import Courtesies
from app.storage import channels, errands, outbox, raw_events, settings
from app.storage import clock as server_clock
from app.storage.arrivals import Assess
from app.storage.database import Store, Transaction
from app.system.slumber import LOOK, Slumber, asleep

_log = logging.getLogger(__name__)

DRAIN_SECONDS: Final = 10.0
_LONGEST_REST: Final = 60.0
"""Seconds before a part that keeps failing is started again."""
_READ_BY: Final = "read_by"
"""The store's setting for the version that last read the quarantine."""


class Parts(Struct, frozen=True):
    """What an engine depends on. `ballast` is where it may reserve disk space for when the disk is full; None:
    nowhere.
    """

    store: Store
    make_client: MakeClient
    rules: RuleBook
    capabilities: Callable[[ChannelKind], Capabilities]
    courtesies: Courtesies
    ballast: Path | None
    leases: ChannelLeases | None = None
    """Which channels this engine works on, where several share a server; None: on all."""
    clock: Clock = now
    backlog: Backlog = field(default_factory=Backlog)
    """Tells this process's window which channels are still being read."""
    asleep: Callable[[], float] = asleep
    """How long the computer has slept in total, in seconds."""
    keep_originals: timedelta | None = None
    """How long raw bodies are kept beside the messages parsed from them; None: for ever."""


class Engine:
    """Receives, sends, downloads and maintains the store from `start` to `stop`, on the running event loop."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        store, self.clock = parts.store, parts.clock
        clock = self.clock
        self._leases = leases = parts.leases or SoleEngine(store)
        self._wakeups = wakeups = Wakeups()
        self._clients = Clients(parts.make_client, clock.off if isinstance(clock, TeamClock) else timedelta)
        self._roster = Roster(store, leases, self._clients, self._reading, self._recover, parts.backlog)
        gate = Gate(self._clients, parts.rules, parts.capabilities)
        delivery = Delivery(leases, self._clients, gate, parts.capabilities, clock)
        self._sending = Sending(store, self._roster, delivery, wakeups.outbox, clock)
        self._fetching = Fetching(store, self._clients, self._roster, leases, wakeups.files, clock)
        self._referring = Referring(parts.rules, clock)
        ballast = Ballast(parts.ballast) if parts.ballast else None
        self._upkeep = Upkeep(store, ballast, wakeups.texts, clock, self._look, parts.keep_originals)
        self._templates = TemplateUpkeep(
            store, self._clients, self._roster, leases, parts.capabilities, wakeups.templates, clock
        )
        editing = Editing(leases, gate, self._assessor, clock)
        self._errands = Runner(store, self._clients, self._roster, leases, editing, wakeups.errands, clock)
        self._settling = Settling(store, self._clients, self._roster, leases, self._assessor, clock)
        self._attention = Attention(parts.courtesies, self._clients, self._roster)
        self._collecting = Collecting(store, self._roster, parts.courtesies)
        self._tasks: list[asyncio.Task[None]] = []
        self._renewing = False
        """Whether to reconnect every channel."""
        self._unsubscribe: Callable[[], None] | None = None

    async def start(self) -> None:
        """Settle what an earlier run left behind, then start every task. Raises `StoreError`."""
        if self._unsubscribe is None:
            self._unsubscribe = self._wakeups.listen(self._parts.store)
        await self._parts.store.run(_read_again_after_an_update)
        await self._parts.store.read(self._look)
        await self._leases.acquire()
        await self._roster.refresh()
        for name, work in (
            ("leases", self._keep_leases),
            ("channels", self._follow_channels),
            ("sending", self._sending.run),
            ("fetching", self._fetching.run),
            ("index", self._upkeep.index),
            ("look-around", self._upkeep.look_around),
            ("attention", self._attention.run),
            ("courtesies", self._collecting.run),
            ("templates", self._templates.run),
            ("errands", self._errands.run),
            ("settling", self._settling.run),
            ("sleep", self._watch_sleep),
        ):
            loop = asyncio.get_running_loop()
            self._tasks.append(loop.create_task(_run_forever(name, work), name=name))
        _log.info("The engine runs")

    async def stop(self) -> None:
        """Start nothing more, let what is being sent finish within ten seconds, and release everything."""
        if self._unsubscribe is not None:
            self._unsubscribe()
            self._unsubscribe = None
        await self._sending.drain(DRAIN_SECONDS)
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        self._tasks.clear()
        await self._roster.end()
        await self._clients.close()
        await self._leases.release()
        _log.info("The engine has stopped")

    def holds(self, channel_id: ChannelId) -> bool:
        """Whether this engine works on the channel."""
        return self._leases.holds(channel_id)

    def unable(self, channel_id: ChannelId) -> str | None:
        """The problem code of what this engine lacks to work on the channel; None if nothing is known to be missing."""
        return self._roster.unable(channel_id)

    def _look(self, tx: Transaction) -> None:
        """Reload what may change at any time: the settings, and how far this computer's clock is off."""
        self._referring.look(tx)
        if isinstance(self.clock, TeamClock):
            self.clock.heard(server_clock.moment(tx))

    async def _watch_sleep(self) -> None:
        """Reconnect after sleep: connections died without notice, and nothing would arrive until they time out."""
        slumber = Slumber(self._parts.asleep)
        while True:
            await asyncio.sleep(LOOK)
            if slumber.is_over():
                _log.info("The computer slept: every channel is asked anew")
                self._parts.store.look_again()
                self._parts.backlog.begin_all()
                self._renewing = True
                self._wakeups.channels.set()

    async def _keep_leases(self) -> None:
        """A task of its own, so that no other work delays a take-over."""
        while (interval := self._leases.interval) is not None:
            await asyncio.sleep(interval)
            if await self._leases.acquire():
                self._wakeups.channels.set()

    async def _follow_channels(self) -> None:
        while True:
            changed = await woken(self._wakeups.channels, self._leases.interval)
            before = self._roster.elsewhere
            renewing, self._renewing = self._renewing, False
            await (self._roster.renew() if renewing else self._roster.refresh())
            if changed or self._roster.elsewhere != before:
                # Messages held up by a channel that was signed out, or another engine's, may continue.
                self._wakeups.outbox.set()
                self._wakeups.files.set()

    def _assessor(self, channel: Channel) -> Assess:
        return inbound_rules(self._parts.rules, channel)

    def _reading(self, channel: Channel, parse: Parse) -> Reading:
        assess = inbound_rules(self._parts.rules, channel, self._referring.spoken)
        return Reading(channel, parse, assess, self._referring.refer)

    def _recover(self, tx: Transaction, channel_id: ChannelId) -> None:
        channel = channels.get(tx, channel_id)
        capabilities = None if channel is None else self._parts.capabilities(channel.kind)
        if capabilities is not None:
            channels.set_window(tx, channel_id, capabilities.window.free if capabilities.window else None)
        left = outbox.recover(tx, channel_id, idempotent=capabilities is not None and capabilities.idempotent)
        if left:
            _log.warning("Channel %s: %d messages were being sent when the last run ended", channel_id, left)
        for errand in errands.recover(tx, channel_id, UNCERTAIN):
            doubt(tx, errand)


def _read_again_after_an_update(tx: Transaction) -> None:
    """Queue the quarantine for another reading: a newer version may understand it."""
    if settings.get(tx, _READ_BY) != __version__:
        if raw_events.retry_quarantined(tx):
            raw_events.empty_from_the_start(tx)
        settings.put(tx, _READ_BY, __version__)


def _nothing(_kind: ChannelKind, _findings: tuple[Finding, ...], _text: str) -> tuple[Hit, ...]:
    return ()


def inbound_rules(
    rules: RuleBook,
    channel: Channel,
    further: Callable[[ChannelKind, tuple[Finding, ...], str], tuple[Hit, ...]] = _nothing,
) -> Assess:
    """How the rules assess messages that arrive on `channel`. A bug in a rule never keeps a message from an agent.

    `further` adds the rules that depend on the moment of arrival.
    """

    def assess(text: str, previous: str) -> tuple[tuple[Finding, ...], tuple[Hit, ...]]:
        try:
            findings, hits = rules.inbound(channel.kind, text, previous)
            return findings, (*hits, *further(channel.kind, findings, text))
        except Exception:  # noqa: BLE001 - shown without a warning is better than not shown
            _log.exception("Channel %s: a message could not be assessed", channel.id)
            return (), ()

    return assess


async def _run_forever(
    name: str, work: Callable[[], Awaitable[None]], clock: Callable[[], float] = time.monotonic
) -> None:
    """Run `work`, and restart it after anything that stops it: a full disk, or a bug."""
    attempt = 0
    while True:
        began = clock()
        try:
            await work()
            return
        except InboxError as error:
            _log.warning("The engine's %s: %s", name, error.code)
        except Exception:  # noqa: BLE001 - the rest of the engine goes on, and this part after a while
            _log.exception("The engine's %s failed", name)
        if clock() - began > _LONGEST_REST:
            attempt = 0  # it has worked meanwhile: what stopped it last week is no reason to wait for long
        await asyncio.sleep(delay(attempt, longest=_LONGEST_REST))
        attempt += 1
