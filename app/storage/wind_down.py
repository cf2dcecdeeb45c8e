"""Channels that are winding down: what was announced, who was told, who moved where, and what is left."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from typing import Final

from app.domain.channel import ChannelKind, ChannelPhase
from app.domain.ids import AgentId, ChannelId, ConversationId, MessageId
from app.domain.text import CitizenText
from app.domain.wind_down import REFERRING, Departure, PhaseTaken, Plan, Week, referral_for
from app.storage import channels, wishes
from app.storage.database import Later, Row, Transaction
from app.storage.names import called
from app.storage.values import from_json, moment, moment_or_none, ms, to_json

_WEEK = timedelta(days=7)
_HEARD: Final = 8
"""The citizen's messages that determine the language."""


def announce(tx: Transaction, plan: Plan) -> None:
    """Store the plan; of an earlier one only its beginning is kept."""
    tx.execute(
        """INSERT INTO wind_down (channel_id, began_at, answering_on, ends_on, referral, referrals, target_id)
           VALUES (:channel, :began, :answering, :ends, :referral, :referrals, :target)
           ON CONFLICT (channel_id) DO UPDATE SET began_at = excluded.began_at, answering_on = excluded.answering_on,
             ends_on = excluded.ends_on, referral = excluded.referral, referrals = excluded.referrals,
             target_id = excluded.target_id""",
        {
            "channel": plan.channel_id,
            "began": ms(plan.began_at),
            "answering": plan.answering_on.isoformat() if plan.answering_on else None,
            "ends": plan.ends_on.isoformat(),
            "referral": plan.referral,
            "referrals": to_json(dict(plan.referrals)),
            "target": plan.target_id,
        },
    )


def plan(tx: Transaction, channel_id: ChannelId) -> Plan | None:
    """The plan, even for a channel that has ended."""
    row = tx.one(
        """SELECT h.id, h.label, h.kind, h.phase, w.began_at, w.ends_on, w.answering_on, w.referral, w.target_id,
                  t.label, w.referrals
           FROM wind_down w JOIN channel h ON h.id = w.channel_id LEFT JOIN channel t ON t.id = w.target_id
           WHERE h.id = :channel""",
        {"channel": channel_id},
    )
    if row is None:
        return None
    found, label, kind, phase, began, ends, answering, referral, target_id, target, referrals = row
    return Plan(
        channel_id=found,
        label=label,
        kind=ChannelKind(kind),
        phase=ChannelPhase(phase),
        began_at=moment(began),
        ends_on=date.fromisoformat(ends),
        answering_on=date.fromisoformat(answering) if answering else None,
        referral=referral,
        target_id=target_id,
        target=target,
        referrals=from_json(referrals),
    )


def take(tx: Transaction, channel_id: ChannelId, phase: ChannelPhase, agent_id: AgentId | None, now: datetime) -> None:
    """Move the channel to a phase."""
    channels.set_phase(tx, channel_id, phase)
    tx.execute(
        "INSERT INTO channel_phase (channel_id, phase, at, agent_id) VALUES (:channel, :phase, :at, :agent)",
        {"channel": channel_id, "phase": phase.value, "at": ms(now), "agent": agent_id},
    )


def phases(tx: Transaction, channel_id: ChannelId) -> tuple[PhaseTaken, ...]:
    """The phases entered, oldest first."""
    rows = tx.execute(
        """SELECT p.phase, p.at, g.name FROM channel_phase p LEFT JOIN agent g ON g.id = p.agent_id
           WHERE p.channel_id = :channel ORDER BY p.at, p.id""",
        {"channel": channel_id},
    )
    return tuple(PhaseTaken(ChannelPhase(phase), moment(at), agent) for phase, at, agent in rows)


def keep_to_days(tx: Transaction, now: datetime) -> list[tuple[ChannelId, ChannelPhase]]:
    """Enter the phases whose announced local day has come; returns which.

    Each happens once: a step that somebody reversed is not repeated. A channel with open conversations is not closed
    automatically: that is for a person to decide (`channels.overdue`).
    """
    today = now.astimezone().date()
    taken = []
    for channel_id, known_phase, answering, ends in tx.all(
        """SELECT h.id, h.phase, w.answering_on, w.ends_on FROM wind_down w JOIN channel h ON h.id = w.channel_id
           WHERE h.removed = 0 AND h.phase IN ('winding_down', 'answering_only')"""
    ):
        ended = date.fromisoformat(ends) + timedelta(days=1)
        if today >= ended:
            phase, day = ChannelPhase.CLOSED, ended
        elif answering and today >= date.fromisoformat(answering) and known_phase == ChannelPhase.WINDING_DOWN.value:
            phase, day = ChannelPhase.ANSWERING_ONLY, date.fromisoformat(answering)
        else:
            continue
        if _was_taken(tx, channel_id, phase, day) or (phase is ChannelPhase.CLOSED and _anything_open(tx, channel_id)):
            continue
        take(tx, channel_id, phase, None, now)
        taken.append((ChannelId(channel_id), phase))
    return taken


def _was_taken(tx: Transaction, channel_id: ChannelId, phase: ChannelPhase, day: date) -> bool:
    since = datetime.combine(day, time()).astimezone()
    row = tx.one(
        "SELECT 1 FROM channel_phase WHERE channel_id = :channel AND phase = :phase AND at >= :since LIMIT 1",
        {"channel": channel_id, "phase": phase.value, "since": ms(since)},
    )
    return row is not None


def _anything_open(tx: Transaction, channel_id: ChannelId) -> bool:
    return (
        tx.one("SELECT 1 FROM conversation WHERE channel_id = :channel AND shelf < 2 LIMIT 1", {"channel": channel_id})
        is not None
    )


def referral_due(tx: Transaction, conversation_id: ConversationId) -> Later[str]:
    """What the next answer of this conversation must say about where to go on, in the language that the citizen writes;
    empty where it was said, or need not.
    """
    # Where nothing was ever wound down, a server is not to look further.
    rows = tx.ask(
        """SELECT h.phase, w.referral, w.referrals FROM conversation c JOIN channel h ON h.id = c.channel_id
             JOIN wind_down w ON w.channel_id = h.id
           WHERE EXISTS (SELECT 1 FROM wind_down) AND c.id = :conversation AND NOT EXISTS (
             SELECT 1 FROM referral r JOIN message m ON m.id = r.message_id
             WHERE r.conversation_id = c.id AND m.state <> 'failed')""",
        {"conversation": conversation_id},
    )
    # In this order: if no channel is winding down, no message is read.
    wrote = tx.ask(
        """SELECT m.text FROM conversation c CROSS JOIN wind_down w CROSS JOIN message m
           WHERE EXISTS (SELECT 1 FROM wind_down)
             AND c.id = :conversation AND w.channel_id = c.channel_id AND w.referrals <> '{}'
             AND m.conversation_id = c.id AND m.direction = 'inbound' AND m.kind <> 'system'
           ORDER BY m.sent_at DESC, m.id DESC LIMIT :heard""",
        {"conversation": conversation_id, "heard": _HEARD},
    )

    def read() -> str:
        said = [CitizenText(text) for (text,) in wrote]
        for phase, referral, referrals in rows:
            if ChannelPhase(phase) in REFERRING:
                return referral_for(referral, from_json(referrals), said)
        return ""

    return read


def only_answering(tx: Transaction, conversation_id: ConversationId) -> bool:
    """Whether a message here would start a conversation on a channel where only citizens who write are answered."""
    row = tx.one(
        "SELECT h.phase FROM channel h JOIN conversation c ON c.channel_id = h.id WHERE c.id = :id",
        {"id": conversation_id},
    )
    return row is not None and row[0] == ChannelPhase.ANSWERING_ONLY.value and wishes.begun_by_us(tx, conversation_id)


def told(tx: Transaction, conversation_id: ConversationId, message_id: MessageId, words: str) -> None:
    """Record that this answer carries the referral `words`."""
    tx.execute(
        "INSERT INTO referral (message_id, conversation_id, words) VALUES (:message, :conversation, :words)",
        {"message": message_id, "conversation": conversation_id, "words": words},
    )


def departures(tx: Transaction, channel_id: ChannelId, began_at: datetime) -> tuple[Departure, ...]:
    """Every citizen with a conversation that was open at the start of the wind-down, or came later; those left
    first.
    """
    where = {"channel": channel_id, "began": ms(began_at)}
    told_at: dict[int, int] = dict(tx.all(_TOLD, where))
    agreed = {identity: (at, label) for identity, at, label in tx.execute(_AGREED, where)}
    moved: dict[int, tuple[int, str]] = {}
    for identity, at, label in tx.execute(_MOVED, where):
        if identity not in moved or at < moved[identity][0]:
            moved[identity] = (at, label)
    found: dict[int, Departure] = {}
    for conversation, identity, contact, name, address, shelf, last_at, assignee in tx.execute(_CITIZENS, where):
        if identity in found:
            continue
        agreed_at, agreed_to = agreed.get(identity, (None, None))
        moved_at, moved_to = moved.get(identity, (None, None))
        found[identity] = Departure(
            contact=called(name, address, contact),
            conversation_id=conversation,
            open_conversation=shelf < 2,
            assignee=assignee,
            last_at=moment(last_at),
            told_at=moment_or_none(told_at.get(identity)),
            agreed_at=moment_or_none(agreed_at),
            agreed_to=agreed_to,
            moved_at=moment_or_none(moved_at),
            moved_to=moved_to,
        )
    return tuple(found.values())


# Of a citizen's conversations, the one that is not closed comes first, else the newest.
_CITIZENS = """
    SELECT c.id, c.identity_id, i.contact_id, i.name, i.address, c.shelf, c.last_at, g.name
    FROM conversation c JOIN identity i ON i.id = c.identity_id LEFT JOIN agent g ON g.id = c.assignee_id
    WHERE c.channel_id = :channel AND (c.shelf < 2 OR c.closed_at >= :began OR c.last_at >= :began)
    ORDER BY CASE WHEN c.shelf < 2 THEN 0 ELSE 1 END, c.last_at DESC, c.id DESC"""
_TOLD = """
    SELECT c.identity_id, min(m.sent_at) FROM conversation c JOIN referral r ON r.conversation_id = c.id
      JOIN message m ON m.id = r.message_id AND m.state <> 'failed'
    WHERE c.channel_id = :channel AND m.sent_at >= :began GROUP BY c.identity_id"""
_AGREED = """
    SELECT DISTINCT i.id, k.preferred_at, h.label FROM conversation c JOIN identity i ON i.id = c.identity_id
      JOIN contact k ON k.id = i.contact_id JOIN channel h ON h.id = k.preferred_channel_id
    WHERE c.channel_id = :channel AND h.id <> :channel AND h.removed = 0"""
_MOVED = """
    SELECT i.id, CASE WHEN n.last_inbound_at >= :began THEN n.last_inbound_at ELSE n.opened_at END, h.label
    FROM conversation c JOIN identity i ON i.id = c.identity_id
      JOIN identity j ON j.contact_id = i.contact_id JOIN conversation n ON n.identity_id = j.id
      JOIN channel h ON h.id = n.channel_id
    WHERE c.channel_id = :channel AND n.channel_id <> :channel
      AND (n.last_inbound_at >= :began OR n.continues_id = c.id)"""


def weeks(tx: Transaction, channel_id: ChannelId, starts: Sequence[datetime]) -> tuple[Week, ...]:
    """The burn-down over weeks that begin at `starts` (local midnights, ascending)."""
    if not starts:
        return ()
    ends = [*map(ms, starts[1:]), ms(starts[-1] + _WEEK)]
    changes = sorted(_changes(tx, channel_id, ms(starts[0])))
    received = [
        int(at)
        for (at,) in tx.execute(
            """SELECT m.sent_at FROM conversation c JOIN message m ON m.conversation_id = c.id
               WHERE c.channel_id = :channel AND c.last_at >= :began AND m.direction = 'inbound' AND m.kind <> 'system'
                 AND m.sent_at >= :began""",
            {"channel": channel_id, "began": ms(starts[0])},
        )
    ]
    found = []
    for start, end in zip(starts, ends, strict=True):
        still_open = sum(change for at, change in changes if at < end)
        came = sum(ms(start) <= at < end for at in received)
        found.append(Week(start.date(), still_open, came))
    return tuple(found)


def _changes(tx: Transaction, channel_id: ChannelId, began: int) -> Iterator[tuple[int, int]]:
    """When conversations were opened and closed: (moment, +1 or -1)."""
    where = {"channel": channel_id, "began": began}
    lasting = "c.channel_id = :channel AND (c.shelf < 2 OR c.closed_at >= :began OR c.last_at >= :began)"
    happened: dict[int, list[Row]] = {}
    for conversation, at, code in tx.execute(
        f"""SELECT h.conversation_id, h.at, h.code FROM conversation c JOIN happening h ON h.conversation_id = c.id
            WHERE {lasting} AND h.code IN ('closed', 'reopened') ORDER BY h.at, h.id""",
        where,
    ):
        happened.setdefault(conversation, []).append((at, code))
    for conversation, opened_at in tx.execute(f"SELECT c.id, c.opened_at FROM conversation c WHERE {lasting}", where):
        yield opened_at, 1
        is_open = True
        for at, code in happened.get(conversation, ()):
            if is_open == (code == "closed"):
                is_open = not is_open
                yield max(at, opened_at), 1 if is_open else -1
