"""The engine: everything that happens on a profile without a person.

A profile of one desktop has at most one running engine; on a team's server, several share the channels.
"""

import asyncio
import logging
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
from app.engine.delivery import Delivery
from app.engine.editing import UNCERTAIN, Editing, doubt
from app.engine.errands import Runner
from app.engine.fetching import Fetching
from app.engine.gate import Gate
from app.engine.lines import Lines, MakeLine
from app.engine.referring import Referring
from app.engine.roster import Roster
from app.engine.sending import Sending
from app.engine.settling import Settling
from app.engine.templates import TemplateUpkeep
from app.engine.tenure import Sole, Tenure
from app.engine.upkeep import Upkeep
from app.engine.wakeups import Wakeups, woken
from app.services.arrivals import Parse, Reading
from app.services.backlog import Backlog
from app.services.clock import Clock, now
from app.services.courtesies import Courtesies
from app.storage import channels, errands, outbox, raw_events, settings
from app.storage.arrivals import Assess
from app.storage.database import Store, Transaction
from app.system.slumber import LOOK, Slumber, asleep

_log = logging.getLogger(__name__)

DRAIN_SECONDS: Final = 10.0
_READ_BY: Final = "read_by"
"""The store's setting with the version that last read the quarantine."""


class Parts(Struct, frozen=True):
    """What an engine is made of. `ballast` is where it may set room aside for a full disk, if it may."""

    store: Store
    line: MakeLine
    rules: RuleBook
    capabilities: Callable[[ChannelKind], Capabilities]
    courtesies: Courtesies
    ballast: Path | None
    tenure: Tenure | None = None
    """Which channels are this engine's, where there are several; all of them without it."""
    clock: Clock = now
    backlog: Backlog = field(default_factory=Backlog)
    """Where the window of this process sees which channels are being read."""
    asleep: Callable[[], float] = asleep
    """How long the computer has slept, in seconds."""
    keep_originals: timedelta | None = None
    """How long what providers sent is kept byte for byte beside its messages; None: for ever."""


class Engine:
    """Receives, sends, fetches and keeps order from `start` to `stop`, on the running loop."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        store, clock = parts.store, parts.clock
        self._tenure = tenure = parts.tenure or Sole(store)
        self._wakeups = wakeups = Wakeups()
        self._lines = Lines(parts.line)
        self._roster = Roster(store, tenure, self._lines, self._reading, self._recover, parts.backlog)
        gate = Gate(self._lines, parts.rules, parts.capabilities)
        delivery = Delivery(tenure, self._lines, gate, parts.capabilities, clock)
        self._sending = Sending(store, self._roster, delivery, wakeups.outbox, clock)
        self._fetching = Fetching(store, self._lines, self._roster, tenure, wakeups.files, clock)
        self._referring = Referring(parts.rules, clock)
        ballast = Ballast(parts.ballast) if parts.ballast else None
        self._upkeep = Upkeep(store, ballast, wakeups.texts, clock, self._referring.look, parts.keep_originals)
        self._templates = TemplateUpkeep(
            store, self._lines, self._roster, tenure, parts.capabilities, wakeups.templates, clock
        )
        editing = Editing(tenure, gate, self._assessor, clock)
        self._errands = Runner(store, self._lines, self._roster, tenure, editing, wakeups.errands, clock)
        self._settling = Settling(store, self._lines, self._roster, tenure, self._assessor, clock)
        self._attention = Attention(parts.courtesies, self._lines, self._roster)
        self._collecting = Collecting(store, self._roster, parts.courtesies)
        self._tasks: list[asyncio.Task[None]] = []
        self._renewing = False
        """Whether every channel is to be asked anew."""
        self._deaf: Callable[[], None] | None = None

    async def start(self) -> None:
        """Settle what an earlier run left behind, then begin. Raises `StoreError`."""
        if self._deaf is None:
            self._deaf = self._wakeups.listen(self._parts.store)
        await self._parts.store.run(_read_again_after_an_update)
        await self._parts.store.read(self._referring.look)
        await self._tenure.seek()
        await self._roster.refresh()
        for name, work in (
            ("tenure", self._keep_tenure),
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
            self._tasks.append(loop.create_task(_kept_going(name, work), name=name))
        _log.info("The engine runs")

    async def stop(self) -> None:
        """Begin nothing more, let what is being sent end within ten seconds, and let go of everything."""
        if self._deaf is not None:
            self._deaf()
            self._deaf = None
        await self._sending.drain(DRAIN_SECONDS)
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        self._tasks.clear()
        await self._roster.end()
        await self._lines.close()
        await self._tenure.release()
        _log.info("The engine has stopped")

    def holds(self, channel_id: ChannelId) -> bool:
        """Whether this engine works on the channel."""
        return self._tenure.holds(channel_id)

    def unable(self, channel_id: ChannelId) -> str | None:
        """What this engine lacks to work on the channel, as a problem's code; None where nothing is known of that."""
        return self._roster.unable(channel_id)

    async def _watch_sleep(self) -> None:
        """While the computer slept, lines died without a word: nothing would come in until they time out."""
        slumber = Slumber(self._parts.asleep)
        while True:
            await asyncio.sleep(LOOK)
            if slumber.is_over():
                _log.info("The computer slept: every channel is asked anew")
                self._parts.store.look_again()
                self._parts.backlog.begin_all()
                self._renewing = True
                self._wakeups.channels.set()

    async def _keep_tenure(self) -> None:
        """Beside everything else, so that no reading and no channel keeps the next engine from taking over."""
        while (patience := self._tenure.patience) is not None:
            await asyncio.sleep(patience)
            if await self._tenure.seek():
                self._wakeups.channels.set()

    async def _follow_channels(self) -> None:
        while True:
            changed = await woken(self._wakeups.channels, self._tenure.patience)
            before = self._roster.elsewhere
            renewing, self._renewing = self._renewing, False
            await (self._roster.renew() if renewing else self._roster.refresh())
            if changed or self._roster.elsewhere != before:
                # What was held up by a channel that was signed out, or another engine's, may go on.
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
    """A newer program may understand what an older one could not."""
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
    """How messages on `channel` are assessed when they arrive. A bug in a rule never keeps a message from an agent.

    `further`: the rules that speak because of the moment at which it arrives.
    """

    def assess(text: str, previous: str) -> tuple[tuple[Finding, ...], tuple[Hit, ...]]:
        try:
            findings, hits = rules.inbound(channel.kind, text, previous)
            return findings, (*hits, *further(channel.kind, findings, text))
        except Exception:  # noqa: BLE001 - shown without a warning is better than not shown
            _log.exception("Channel %s: a message could not be assessed", channel.id)
            return (), ()

    return assess


async def _kept_going(name: str, work: Callable[[], Awaitable[None]]) -> None:
    """Run `work`, and again after whatever stops it: a full disk, or a bug."""
    attempt = 0
    while True:
        try:
            await work()
            return
        except InboxError as error:
            _log.warning("The engine's %s: %s", name, error.code)
        except Exception:  # noqa: BLE001 - the rest of the engine goes on, and this part after a while
            _log.exception("The engine's %s failed", name)
        await asyncio.sleep(delay(attempt, longest=60))
        attempt += 1
