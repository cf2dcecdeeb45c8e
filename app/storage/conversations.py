"""Conversations as lists show them: ids in a view, rows, counters, and changes to a single conversation."""

from array import array
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from typing import Final

from app.domain.changes import Changes
from app.domain.channel import ChannelKind, logged_in
from app.domain.conversation import (
    ConversationDetail,
    ConversationRow,
    ConversationState,
    Counts,
    EarlierConversation,
    Identity,
    Label,
    Query,
    View,
)
from app.domain.ids import Address, AgentId, ConversationId, ProviderId
from app.domain.message import Direction, MessageKind
from app.domain.problems import Refused
from app.domain.text import CitizenText
from app.domain.warning import THREAT
from app.domain.window import ENDING_AFTER
from app.storage import channels, happenings, identities, lists, many, mentions, wishes
from app.storage.database import NOTHING, Later, Row, Transaction
from app.storage.names import called
from app.storage.values import from_json, hits_from, moment, moment_or_none, ms

_MAX_EARLIER: Final = 20

_DETAIL: Final = f"""
    i.contact_id, i.address, c.opened_at, c.first_inbound_at, c.first_response_at, c.read_only, h.phase, h.removed,
    i.id, h.settings, c.confidential, c.last_message_id, c.continues_id, {identities.CHANGED}, ({wishes.NEWEST})"""
_OF_DETAIL: Final = 15
_ROWS: Final = """
    SELECT c.id, c.channel_id, h.kind, h.label, i.name, i.address, i.contact_id, c.last_text, c.last_kind,
           c.last_direction, c.last_at, c.failed, c.unread, c.state, c.assignee_id, g.name,
           c.window_expires_at - h.skew_ms, c.last_inbound_at - h.skew_ms, c.warnings, c.snoozed_until,
           c.emergency, c.team_id, b.id, b.name, b.colour
    FROM conversation c JOIN channel h ON h.id = c.channel_id JOIN identity i ON i.id = c.identity_id
    LEFT JOIN agent g ON g.id = c.assignee_id
    LEFT JOIN conversation_label l ON l.conversation_id = c.id LEFT JOIN label b ON b.id = l.label_id
    WHERE c.id IN (:ids) ORDER BY lower(b.name)"""
"""One for each label of a conversation, or one without."""
_OF_LABEL: Final = 3
_CITIZEN: Final = "(SELECT o.contact_id FROM conversation n JOIN identity o ON o.id = n.identity_id WHERE n.id = :id)"


def ids(
    tx: Transaction, query: Query, agent_id: AgentId | None, *, limit: int | None = None, now: datetime | None = None
) -> "array[int]":
    """The ids that `query` shows to this agent, in its order. `now` decides what has expired."""
    return lists.ids(tx, query, agent_id, limit, now or datetime.now(UTC))


def rows(tx: Transaction, ids: Sequence[int]) -> list[ConversationRow]:
    """The rows of these ids, in this order, without those that no longer exist."""
    return asked_rows(tx, ids)()


def unread_among(tx: Transaction, ids: Sequence[int]) -> frozenset[int]:
    """Those of `ids` in which something is unread."""
    return frozenset(
        row[0] for row in many.ask(tx, "SELECT id FROM conversation WHERE unread > 0 AND id IN (:ids)", ids)
    )


def asked_rows(tx: Transaction, ids: Sequence[int]) -> Later[list[ConversationRow]]:
    """As `rows`."""
    found = _found(many.ask(tx, _ROWS, ids))
    return lambda: _in_order(found(), ids)


def asked_rows_of(
    tx: Transaction, which: str, names: Mapping[str, object] = NOTHING
) -> Later[dict[int, ConversationRow]]:
    """Rows by id, for the ids that the SQL `which` selects: nobody waits for these first."""
    return _found(tx.ask(_ROWS.replace(":ids", which), names))


def head(
    tx: Transaction, query: Query, agent_id: AgentId | None, limit: int, rows: int, now: datetime
) -> "tuple[array[int], list[ConversationRow]]":
    """The first `limit` of `ids`, and the rows of the first `rows`."""
    first = lists.first(query, agent_id, rows)
    if first is None:
        found = ids(tx, query, agent_id, limit=limit, now=now)
        return found, asked_rows(tx, found[:rows])()
    asked = asked_rows_of(tx, *first)
    found = ids(tx, query, agent_id, limit=limit, now=now)
    return found, _in_order(asked(), found)


def counts(tx: Transaction, agent_id: AgentId | None, now: datetime | None = None) -> Counts:
    """The navigation's counters. For expiring conversations it counts those that expire soon; for mentions, unseen
    ones.

    Closed conversations are not counted: a server would walk through a year of them after every change.
    """
    asked_open = lists.open_of_channels(tx, agent_id, now or datetime.now(UTC), ENDING_AFTER)
    asked = {
        View.SNOOZED: lists.count(tx, Query(View.SNOOZED), agent_id),
        View.FAILED: lists.count(tx, Query(View.FAILED), agent_id),
        View.EMERGENCY: lists.count(tx, Query(View.EMERGENCY), agent_id),
        View.MENTIONED: mentions.unseen(tx, agent_id),
    }
    by_label = tx.ask(
        f"""SELECT l.label_id, sum(l.conversations) FROM {tx.dialect.counts.open_labels} l
            GROUP BY l.label_id HAVING sum(l.conversations) > 0"""
    )
    troubles = tx.ask(
        """SELECT (SELECT count(*) FROM outbox WHERE state <> 'parked'),
                  (SELECT count(*) FROM raw_event WHERE state = 'quarantined')"""
    )
    overdue = channels.overdue(tx, datetime.now(UTC).astimezone().date())
    work = asked_open()
    views = {view: count() for view, count in asked.items()}
    for view in (View.OPEN, View.MINE, View.UNASSIGNED, View.EXPIRING):
        views[view] = sum(of_channel[view] for of_channel in work.values())
    by_channel = {channel: of_channel[View.OPEN] for channel, of_channel in work.items()}
    waiting, quarantined = next(troubles)
    return Counts(views, by_channel, dict(by_label), waiting, quarantined, overdue())


def total(tx: Transaction) -> int:
    """The number of conversations in sight. With a million of them it takes 30 ms, on a server seconds."""
    (found,) = next(tx.execute("SELECT count(*) FROM conversation"))
    return int(found)


def detail(tx: Transaction, conversation_id: ConversationId) -> ConversationDetail | None:
    """What the header and the citizen panel show."""
    return asked_detail(tx, conversation_id)()


def asked_detail(tx: Transaction, conversation_id: ConversationId) -> Later[ConversationDetail | None]:
    """As `detail`."""
    from app.storage import cases, wind_down  # noqa: PLC0415 - 8 ms, and no conversation is open before the first paint

    asked = tx.ask(_ROWS.replace("SELECT", f"SELECT {_DETAIL},").replace(":ids", ":id"), {"id": conversation_id})
    elsewhere = _elsewhere(tx, conversation_id)
    referral, linked = wind_down.referral_due(tx, conversation_id), cases.of_conversation(tx, conversation_id)

    def read() -> ConversationDetail | None:
        found = list(asked)
        if not found:
            return None
        (row,) = _found(one[_OF_DETAIL:] for one in found)().values()
        (
            contact_id, address, opened_at, first_inbound_at, first_response_at, read_only, phase, removed, identity_id,
            settings, confidential, newest, continued, changed, wanted,
        ) = found[0][:_OF_DETAIL]  # fmt: skip
        known, earlier = elsewhere()
        answered = first_inbound_at is not None and first_response_at is not None
        return ConversationDetail(
            row=row,
            contact_id=contact_id,
            address=address,
            identities=known,
            earlier=earlier,
            opened_at=moment(opened_at),
            first_response_seconds=(first_response_at - first_inbound_at) / 1000 if answered else None,
            opted_out=wanted == 0,
            logged_in=logged_in(from_json(settings), address),
            identity_changed=bool(changed),
            # Whoever may be in danger reads what helps now; the next answer says where to go on.
            referral="" if row.emergency else referral(),
            cases=linked(),
            confidential=bool(confidential),
            newest=newest,
            continues=continued is not None,
            recipient=f"{row.channel_id}:{identity_id}:{contact_id}:{address}",
            read_only=read_only or ("channel_closed" if removed or phase == "closed" else None),
        )

    return read


def assign(tx: Transaction, conversation_id: ConversationId, agent_id: AgentId | None, by: AgentId | None) -> None:
    """Assign the conversation to an agent, or to nobody."""
    changed = tx.one(
        """UPDATE conversation SET assignee_id = :agent
           WHERE id = :id AND coalesce(assignee_id, 0) <> coalesce(:agent, 0) RETURNING id""",
        {"agent": agent_id, "id": conversation_id},
    )
    if changed is None:
        return
    name = tx.one("SELECT name FROM agent WHERE id = :id", {"id": agent_id})
    happenings.write(
        tx, conversation_id, "unassigned" if agent_id is None else "assigned", by, detail=name[0] if name else None
    )


def set_state(
    tx: Transaction,
    conversation_id: ConversationId,
    state: ConversationState,
    by: AgentId | None,
    *,
    until: datetime | None = None,
) -> None:
    """Open, wait, snooze (`until`) or close. Reopening does nothing if a newer conversation is open already.

    `Refused` emergency_open: an emergency cannot be hidden before somebody has recorded what was done.
    """
    from app.storage import episodes  # noqa: PLC0415 - the first rows do without

    episode = episodes.load(tx, conversation_id)
    if episode is None or (episode.state == state.value and until is None):
        return
    if episode.emergency and state in (ConversationState.SNOOZED, ConversationState.CLOSED):
        raise Refused("emergency_open")
    if episode.state == ConversationState.CLOSED.value and _has_successor(tx, conversation_id):
        return
    now = datetime.now(UTC)
    if state is ConversationState.OPEN:
        episodes.reopen(tx, episode, by)
    else:
        codes = {ConversationState.SNOOZED: "snoozed", ConversationState.CLOSED: "closed"}
        if (code := codes.get(state)) is not None:
            happenings.write(tx, conversation_id, code, by, detail=until.isoformat() if until else None)
        episode.state = state.value
        episode.snoozed_until = ms(until) if until and state is ConversationState.SNOOZED else None
        episode.closed_at = ms(now) if state is ConversationState.CLOSED else None
    episode.save(tx)
    tx.note(Changes(conversations=frozenset({conversation_id})))


def threatened(tx: Transaction, conversation_id: ConversationId) -> bool:
    """Whether the citizen may have made a threat since somebody last answered."""
    row = tx.one("SELECT warnings FROM conversation WHERE id = :id", {"id": conversation_id})
    hits = hits_from(row[0]) if row is not None else ()
    return any(finding.id == THREAT for hit in hits for finding in hit.findings)


def wake_snoozed(tx: Transaction, now: datetime) -> None:
    """Open conversations whose snooze has ended."""
    for (conversation_id,) in tx.all(
        "SELECT id FROM conversation WHERE state = 'snoozed' AND snoozed_until <= :now", {"now": ms(now)}
    ):
        set_state(tx, conversation_id, ConversationState.OPEN, None)


def mark_opened(tx: Transaction, conversation_id: ConversationId) -> list[ProviderId]:
    """Mark it as read; returns the newly read messages, oldest first."""
    seen = tx.all(
        """UPDATE message SET unread = 0 WHERE conversation_id = :id AND unread = 1
           RETURNING sent_at, id, provider_id""",
        {"id": conversation_id},
    )
    if seen:
        tx.execute("UPDATE conversation SET unread = 0 WHERE id = :id", {"id": conversation_id})
        from app.storage import vanishing  # noqa: PLC0415 - the first rows do without

        vanishing.start(tx, [message_id for _, message_id, _ in seen], ms(datetime.now(UTC)))
        tx.note(Changes(conversations=frozenset({conversation_id})))
    return [provider_id for _, _, provider_id in sorted(seen) if provider_id is not None]


def _has_successor(tx: Transaction, conversation_id: ConversationId) -> bool:
    return (
        tx.one(
            """SELECT 1 FROM conversation o JOIN conversation c
                 ON c.identity_id = o.identity_id AND c.channel_id = o.channel_id AND c.state <> 'closed'
               WHERE o.id = :id""",
            {"id": conversation_id},
        )
        is not None
    )


def _found(rows: Iterator[Row]) -> Later[dict[int, ConversationRow]]:
    def read() -> dict[int, ConversationRow]:
        there: dict[int, Row] = {}
        labels: dict[int, tuple[Label, ...]] = {}
        for row in rows:
            there[row[0]] = row[:-_OF_LABEL]
            if row[-1] is not None:
                labels[row[0]] = (*labels.get(row[0], ()), Label(*row[-_OF_LABEL:]))
        return {one: _row(row, labels.get(one, ())) for one, row in there.items()}

    return read


def _in_order(found: Mapping[int, ConversationRow], ids: Sequence[int]) -> list[ConversationRow]:
    return [found[wanted] for wanted in ids if wanted in found]


def _row(row: Row, labels: tuple[Label, ...]) -> ConversationRow:
    (
        conversation_id, channel_id, kind, channel_label, name, address, contact_id, last_text, last_kind,
        last_direction, last_at, failed, unread, state, assignee_id, assignee, expires_at, inbound_at, warnings, until,
        emergency, team_id,
    ) = row  # fmt: skip
    return ConversationRow(
        id=conversation_id,
        channel_id=channel_id,
        kind=ChannelKind(kind),
        channel_label=channel_label,
        contact=called(name, address, contact_id),
        last_text=CitizenText(last_text),
        last_kind=MessageKind(last_kind),
        last_direction=Direction(last_direction),
        last_at=moment(last_at),
        last_failed=failed > 0,
        unread=unread,
        state=ConversationState(state),
        assignee=assignee_id,
        assignee_name=assignee,
        labels=labels,
        window_expires_at=moment_or_none(expires_at),
        last_inbound_at=moment_or_none(inbound_at),
        warnings=hits_from(warnings),
        snoozed_until=moment_or_none(until),
        emergency=bool(emergency),
        team=team_id,
    )


def _elsewhere(
    tx: Transaction, conversation_id: ConversationId
) -> Later[tuple[tuple[Identity, ...], tuple[EarlierConversation, ...]]]:
    """Where its citizen can be reached, by channel and address, and their newest other conversations."""
    # A label names the topic best; without one, what was said last.
    found = tx.ask(
        f"""SELECT o.id, o.last_at, o.channel_id, h.kind, h.label, o.address, o.name,
                   CASE WHEN h.phase = 'active' AND h.removed = 0 THEN 1 ELSE 0 END,
                   coalesce((SELECT min(b.name) FROM conversation_label l JOIN label b ON b.id = l.label_id
                             WHERE l.conversation_id = o.id), o.last_text)
            FROM (SELECT c.id, c.last_at, c.last_text, c.channel_id, i.address, i.name,
                         row_number() OVER (ORDER BY c.last_at DESC, c.id DESC) AS nth,
                         row_number() OVER (PARTITION BY c.channel_id, i.id ORDER BY c.last_at DESC) AS nth_there
                  FROM identity i JOIN conversation c ON c.identity_id = i.id WHERE i.contact_id = {_CITIZEN}) o
            JOIN channel h ON h.id = o.channel_id
            WHERE o.nth <= :limit OR o.nth_there = 1 ORDER BY o.nth""",
        {"id": conversation_id, "limit": _MAX_EARLIER + 1},
    )

    def read() -> tuple[tuple[Identity, ...], tuple[EarlierConversation, ...]]:
        known, earlier = {}, []
        for other, at, channel_id, kind, label, address, name, stays, topic in found:
            shown = None if name is None else CitizenText(name)
            known[channel_id, address, name or ""] = Identity(
                channel_id, ChannelKind(kind), label, Address(address), shown, stays=bool(stays)
            )
            if other != conversation_id:
                earlier.append(EarlierConversation(other, ChannelKind(kind), CitizenText(topic), moment(at)))
        return tuple(known[place] for place in sorted(known)), tuple(earlier[:_MAX_EARLIER])

    return read
