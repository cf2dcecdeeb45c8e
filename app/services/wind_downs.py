"""Winding a channel down without losing a citizen, and continuing with a citizen on another channel."""

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from types import MappingProxyType

from app.domain.answer import fill
from app.domain.channel import Channel, ChannelPhase
from app.domain.ids import ChannelId, ConversationId
from app.domain.language import LANGUAGES
from app.domain.problems import Refused
from app.domain.wind_down import REFERRING, STEPS, Departure, PhaseTaken, Plan, Progress, Stage, Week
from app.services.clearance import Clearance
from app.services.inbox import require_conversation
from app.storage import channels, moves, wind_down
from app.storage.database import Transaction

__all__ = ["Plan", "Progress", "Stage", "WindDowns"]

_MOST_WEEKS = 104


class WindDowns:
    """Winding channels down, for a lead. Nothing is sent automatically: the referral goes with agents' answers.

    The engine enters announced phases on their day (`wind_down.keep_to_days`).
    """

    def __init__(self, clearance: Clearance) -> None:
        self._clearance = clearance
        self._store, self._agent, self._clock = clearance.store, clearance.agent, clearance.clock

    async def begin(
        self,
        channel_id: ChannelId,
        *,
        ends_on: date,
        referral: str,
        answering_on: date | None = None,
        target_id: ChannelId | None = None,
        referrals: Mapping[str, str] = MappingProxyType({}),
    ) -> None:
        """Announce the end: from now on the first answer in each conversation carries `referral`, or that of
        `referrals` (ISO 639-1 → text) in the citizen's language.

        An existing wind-down takes the new days and texts. `Refused` no_such_channel, referral_missing,
        unfilled_variable, language_unknown, too_long, rule_blocks (with `rule`: it would stop every answer),
        days_out_of_order, phase_out_of_order, channel_ends (where citizens would go).
        """
        words = _filled(referral)
        if not words:
            raise Refused("referral_missing")
        others = {language: text for language, one in sorted(referrals.items()) if (text := _filled(one))}
        if unknown := sorted(others.keys() - LANGUAGES):
            raise Refused("language_unknown", language=unknown[0], known=", ".join(sorted(LANGUAGES)))
        moment = self._clock()
        if ends_on < moment.astimezone().date() or (answering_on is not None and answering_on > ends_on):
            raise Refused("days_out_of_order")

        def write(tx: Transaction) -> None:
            channel = _channel(tx, channel_id)
            self._clearance.sayable(channel, (f"{words}\n\n{others.get('en', '')}".rstrip(), *others.values()))
            if target_id is not None and (
                target_id == channel_id or _channel(tx, target_id).phase is not ChannelPhase.ACTIVE
            ):
                raise Refused("channel_ends", channel=_channel(tx, target_id).label)
            before = wind_down.plan(tx, channel_id)
            anew = channel.phase is ChannelPhase.ACTIVE or before is None
            began = moment if before is None or anew else before.began_at
            if anew:
                self._take(tx, channel, ChannelPhase.WINDING_DOWN, moment)
            wind_down.announce(
                tx,
                Plan(
                    channel_id, channel.label, channel.kind, channel.phase, began, ends_on, answering_on, words,
                    target_id, None, others,
                ),
            )  # fmt: skip

        await self._store.run(write)

    async def take(self, channel_id: ChannelId, phase: ChannelPhase, *, despite_open: bool = False) -> None:
        """Move the channel to a phase. Closing it while conversations are open needs `despite_open`.

        `Refused` no_such_channel, not_winding_down, phase_out_of_order, conversations_open.
        """

        def write(tx: Transaction) -> None:
            channel = _channel(tx, channel_id)
            plan = wind_down.plan(tx, channel_id)
            if plan is None:
                raise Refused("not_winding_down", channel=channel.label)
            if phase is ChannelPhase.CLOSED and not despite_open:
                there = wind_down.departures(tx, channel_id, plan.began_at)
                if left := _progress(tx, plan, there).open_conversations:
                    raise Refused("conversations_open", channel=channel.label, count=str(left))
            self._take(tx, channel, phase, self._clock())

        await self._store.run(write)

    async def progress(self, channel_id: ChannelId) -> Progress:
        """The progress. `Refused` no_such_channel, not_winding_down."""

        def read(tx: Transaction) -> Progress:
            plan = wind_down.plan(tx, channel_id)
            if plan is None:
                raise Refused("not_winding_down", channel=_channel(tx, channel_id).label)
            return _progress(
                tx,
                plan,
                wind_down.departures(tx, channel_id, plan.began_at),
                wind_down.phases(tx, channel_id),
                wind_down.weeks(tx, channel_id, _weeks(plan.began_at, self._clock())),
            )

        return await self._store.read(read)

    async def nearest(self) -> tuple[Progress, tuple[Plan, ...]] | None:
        """The progress of the channel that ends first, without its weeks, and which others end; None: none does."""

        def read(tx: Transaction) -> tuple[Progress, tuple[Plan, ...]] | None:
            ending = [plan for plan in _plans(tx) if plan.phase in REFERRING]
            if not ending:
                return None
            first, *others = sorted(ending, key=lambda plan: (plan.ends_on, plan.channel_id))
            there = wind_down.departures(tx, first.channel_id, first.began_at)
            return _progress(tx, first, there), tuple(others)

        return await self._store.read(read)

    async def plans(self) -> list[Plan]:
        """Every wind-down ever begun, for channels that still exist."""
        return await self._store.read(_plans)

    async def move(self, conversation_id: ConversationId, channel_id: ChannelId) -> ConversationId:
        """Continue with this citizen on another channel, with draft and history; returns the conversation there.

        `Refused` no_such_conversation, no_such_channel, channel_closed, channel_ends, already_there, no_address_there,
        emergency_open.
        """

        def write(tx: Transaction) -> ConversationId:
            detail, channel = require_conversation(tx, conversation_id), _channel(tx, channel_id)
            if channel.id == detail.row.channel_id:
                raise Refused("already_there", channel=channel.label)
            if channel.phase is not ChannelPhase.ACTIVE:
                closed = channel.phase is ChannelPhase.CLOSED
                raise Refused("channel_closed" if closed else "channel_ends", channel=channel.label)
            return moves.move(tx, conversation_id, channel, self._agent.id, self._clock())

        return await self._store.run(write)

    def _take(self, tx: Transaction, channel: Channel, phase: ChannelPhase, moment: datetime) -> None:
        if phase not in STEPS[channel.phase]:
            raise Refused("phase_out_of_order", channel=channel.label)
        wind_down.take(tx, channel.id, phase, self._agent.id, moment)


def _progress(
    tx: Transaction,
    plan: Plan,
    there: tuple[Departure, ...],
    phases: tuple[PhaseTaken, ...] = (),
    weeks: tuple[Week, ...] = (),
) -> Progress:
    """With how much is open out of sight: an administrator sees no conversation, and a lead those of the own teams."""
    open_ = channels.use(tx, plan.channel_id).open if tx.dialect.rights(tx) else 0
    seen = sum(one.open_conversation for one in there)
    return Progress(plan, phases, there, weeks, max(0, open_ - seen))


def _filled(referral: str) -> str:
    words = referral.strip()
    if missing := fill(words, {}).missing:
        raise Refused("unfilled_variable", name=words[slice(*missing[0])].strip("{} "))
    return words


def _channel(tx: Transaction, channel_id: ChannelId) -> Channel:
    channel = channels.get(tx, channel_id)
    if channel is None:
        raise Refused("no_such_channel", id=str(channel_id))
    return channel


def _plans(tx: Transaction) -> list[Plan]:
    known = (wind_down.plan(tx, channel.id) for channel in channels.all_channels(tx))
    return [plan for plan in known if plan is not None]


def _weeks(began: datetime, until: datetime) -> list[datetime]:
    """The local midnights at which weeks begin (Mondays), from the one of `began` to the one of `until`."""
    first = began.astimezone().date()
    monday = first - timedelta(days=first.weekday())
    count = ((until.astimezone().date() - monday).days // 7) + 1
    days = [monday + timedelta(days=7 * week) for week in range(max(1, min(count, _MOST_WEEKS)))]
    return [datetime.combine(day, time()).astimezone() for day in days]
