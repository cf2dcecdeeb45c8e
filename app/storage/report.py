"""Usage figures, counted by the database: one pass over a period's messages and one over its conversations."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from datetime import date, datetime, time, timedelta
from typing import Final

from msgspec import Struct, field

from app.domain.channel import ChannelKind
from app.domain.ids import ChannelId
from app.domain.report import HOURS, ChannelUse, Figures, Report, Times
from app.storage.database import Transaction
from app.storage.values import hits_from, moment, ms

Local = Callable[[datetime], datetime]
"""An aware time → the same moment in the municipality's local time."""

_DAY: Final = timedelta(days=1)
_MONDAY: Final = date(1969, 12, 29)
"""The Monday from which weeks are counted."""
_DAY_MS: Final = 86_400_000
_WEEK_MS: Final = 7 * _DAY_MS
_TOTAL: Final = -1
"""In place of a week's number: the whole period. In place of a channel's: all of them."""


class _Tally(Struct):
    """The counts for one channel and week."""

    conversations: int = 0
    received: int = 0
    sent: int = 0
    citizens: int = 0
    first_response: list[float] = field(default_factory=list)
    handling: list[float] = field(default_factory=list)
    hours: list[int] = field(default_factory=lambda: [0] * HOURS)
    labels: Counter[str] = field(default_factory=Counter)
    rules: Counter[str] = field(default_factory=Counter)
    decisions: Counter[tuple[str, str]] = field(default_factory=Counter)

    def figures(self) -> Figures:
        """The counts as `Figures`."""
        return Figures(
            self.conversations,
            self.received,
            self.sent,
            self.citizens,
            Times.of(self.first_response),
            Times.of(self.handling),
            tuple(self.hours),
            dict(self.labels),
            dict(self.rules),
            dict(self.decisions),
        )


class _Period(Struct, frozen=True):
    """A period, in SQL: `local(column)` is an expression for local milliseconds."""

    start: int
    end: int
    offsets: tuple[tuple[int, int], ...]
    """From which moment on local time is ahead of UTC by how much, in milliseconds."""

    @property
    def parameters(self) -> dict[str, object]:
        """The parameters of every statement."""
        return {"start": self.start, "end": self.end}

    def local(self, column: str) -> str:
        """Changes of daylight saving within a period. They are our own numbers, so they can be part of the
        statement.
        """
        (_, first), *later = self.offsets
        cases = "".join(f" WHEN {column} >= {at} THEN {column} + {offset}" for at, offset in reversed(later))
        return f"(CASE{cases} ELSE {column} + {first} END)" if later else f"({column} + {first})"

    def week(self, column: str) -> str:
        """SQL for the number of the week, counted from `_MONDAY`."""
        return f"(({self.local(column)} + {3 * _DAY_MS}) / {_WEEK_MS})"

    def hour(self, column: str) -> str:
        """SQL for the hour of the day."""
        return f"(({self.local(column)} / 3600000) % 24)"


def read(tx: Transaction, first: date, last: date, local: Local) -> Report:
    """The report over the days `first` to `last`, both included."""
    period = _period(first, last, local)
    tallies: defaultdict[tuple[int, int], _Tally] = defaultdict(_Tally)
    _count_messages(tx, period, tallies)
    _count_citizens(tx, period, tallies)
    _count_conversations(tx, period, tallies)
    _count_labels(tx, period, tallies)
    _count_rules(tx, period, tallies)
    uses = [
        ChannelUse(
            ChannelId(channel_id),
            label,
            ChannelKind(kind),
            tallies[channel_id, _TOTAL].figures(),
            {
                _monday(week): tally.figures()
                for (channel, week), tally in sorted(tallies.items())
                if channel == channel_id and week != _TOTAL
            },
        )
        for channel_id, label, kind, removed in tx.all("SELECT id, label, kind, removed FROM channel ORDER BY id")
        if not removed or (channel_id, _TOTAL) in tallies
    ]
    return Report(first, last, uses, tallies[_TOTAL, _TOTAL].figures(), tuple(_mondays(first, last)))


def per_day(tx: Transaction, first: date, last: date, local: Local) -> dict[ChannelId, dict[date, int]]:
    """Conversations begun per day and channel, both days included; days without any are left out."""
    period = _period(first, last, local)
    found: defaultdict[ChannelId, dict[date, int]] = defaultdict(dict)
    for channel_id, day, count in tx.execute(
        f"""SELECT channel_id, {period.local("opened_at")} / {_DAY_MS}, count(*) FROM conversation
            WHERE opened_at >= :start AND opened_at < :end GROUP BY 1, 2 ORDER BY 1, 2""",
        period.parameters,
    ):
        found[ChannelId(channel_id)][date(1970, 1, 1) + timedelta(days=day)] = count
    return dict(found)


def _each(tallies: defaultdict[tuple[int, int], _Tally], channel_id: int, week: int) -> tuple[_Tally, _Tally, _Tally]:
    """Every total to which something in a channel and week counts: that week, the channel, and overall."""
    return tallies[channel_id, week], tallies[channel_id, _TOTAL], tallies[_TOTAL, _TOTAL]


def _count_messages(tx: Transaction, period: _Period, tallies: defaultdict[tuple[int, int], _Tally]) -> None:
    rows = tx.execute(
        f"""SELECT channel_id, {period.week("sent_at")}, {period.hour("sent_at")}, direction, count(*) FROM message
            WHERE sent_at >= :start AND sent_at < :end AND kind <> 'system' GROUP BY 1, 2, 3, 4""",
        period.parameters,
    )
    for channel_id, week, hour, direction, count in rows:
        for tally in _each(tallies, channel_id, week):
            if direction == "inbound":
                tally.received += count
                tally.hours[hour] += count
            else:
                tally.sent += count


def _count_citizens(tx: Transaction, period: _Period, tallies: defaultdict[tuple[int, int], _Tally]) -> None:
    wrote = """FROM message m JOIN conversation c ON c.id = m.conversation_id JOIN identity i ON i.id = c.identity_id
               WHERE m.sent_at >= :start AND m.sent_at < :end AND m.direction = 'inbound' AND m.kind <> 'system'"""
    for channel, week, who in (
        ("m.channel_id", period.week("m.sent_at"), "c.identity_id"),
        ("m.channel_id", f"{_TOTAL}", "c.identity_id"),
        (f"{_TOTAL}", f"{_TOTAL}", "i.contact_id"),
    ):
        group = "" if channel == f"{_TOTAL}" else "GROUP BY 1, 2"
        for channel_id, number, count in tx.execute(
            f"SELECT {channel}, {week}, count(DISTINCT {who}) {wrote} {group}", period.parameters
        ):
            if count:
                tallies[channel_id, number].citizens = count


def _count_conversations(tx: Transaction, period: _Period, tallies: defaultdict[tuple[int, int], _Tally]) -> None:
    rows = tx.execute(
        f"""SELECT channel_id, {period.week("opened_at")}, first_response_at - first_inbound_at, closed_at - opened_at
            FROM conversation WHERE opened_at >= :start AND opened_at < :end""",
        period.parameters,
    )
    for channel_id, week, answered, done in rows:
        for tally in _each(tallies, channel_id, week):
            tally.conversations += 1
            if answered is not None:
                tally.first_response.append(answered / 1000)
            if done is not None:
                tally.handling.append(done / 1000)


def _count_labels(tx: Transaction, period: _Period, tallies: defaultdict[tuple[int, int], _Tally]) -> None:
    rows = tx.execute(
        f"""SELECT c.channel_id, {period.week("c.opened_at")}, b.name, count(*)
            FROM conversation_label l JOIN conversation c ON c.id = l.conversation_id JOIN label b ON b.id = l.label_id
            WHERE c.opened_at >= :start AND c.opened_at < :end GROUP BY 1, 2, 3""",
        period.parameters,
    )
    for channel_id, week, name, count in rows:
        for tally in _each(tallies, channel_id, week):
            tally.labels[name] += count


def _count_rules(tx: Transaction, period: _Period, tallies: defaultdict[tuple[int, int], _Tally]) -> None:
    rows = tx.execute(
        f"""SELECT channel_id, {period.week("sent_at")}, warnings FROM message
            WHERE sent_at >= :start AND sent_at < :end AND warnings IS NOT NULL""",
        period.parameters,
    )
    for channel_id, week, warnings in rows:
        for tally in _each(tallies, channel_id, week):
            tally.rules.update({hit.rule_id for hit in hits_from(warnings)})
    rows = tx.execute(
        f"""SELECT c.channel_id, {period.week("e.at")}, e.rule_id, e.decision, count(*)
            FROM compliance_event e JOIN conversation c ON c.id = e.conversation_id
            WHERE e.at >= :start AND e.at < :end GROUP BY 1, 2, 3, 4""",
        period.parameters,
    )
    for channel_id, week, rule_id, decision, count in rows:
        for tally in _each(tallies, channel_id, week):
            tally.decisions[rule_id, decision] += count


def _period(first: date, last: date, local: Local) -> _Period:
    start, end = midnight(first, local), midnight(last + _DAY, local)
    offsets, at = [(ms(start), _offset(start, local))], start
    while at < end:
        following = at + timedelta(hours=1)
        if _offset(following, local) != offsets[-1][1]:
            # Daylight saving changes on a whole hour of UTC.
            offsets.append((ms(following), _offset(following, local)))
        at = following
    return _Period(ms(start), ms(end), tuple(offsets))


def midnight(day: date, local: Local) -> datetime:
    """The moment at which `day` begins in local time."""
    guess = moment(0) + timedelta(days=(day - date(1970, 1, 1)).days)
    guess -= timedelta(milliseconds=_offset(guess, local))
    shown = local(guess)
    # Daylight saving may have changed between the estimate and the real midnight.
    return guess - (datetime.combine(shown.date(), shown.time()) - datetime.combine(day, time()))


def _offset(at: datetime, local: Local) -> int:
    ahead = local(at).utcoffset()
    return 0 if ahead is None else ahead // timedelta(milliseconds=1)


def _monday(week: int) -> date:
    return _MONDAY + timedelta(days=7 * week)


def _mondays(first: date, last: date) -> Iterator[date]:
    day = first - timedelta(days=first.weekday())
    while day <= last:
        yield day
        day += timedelta(days=7)
