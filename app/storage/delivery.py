"""The delivery states of our messages. Every move goes through `TRANSITIONS`; reports may be late, repeated or lost."""

from typing import Final

from msgspec import Struct

from app.domain.changes import Changes
from app.domain.ids import AgentId, ConversationId, MessageId
from app.domain.message import DeliveryState, Direction, may_become
from app.domain.problems import Refused
from app.storage import happenings
from app.storage.database import Row, Transaction

_S = DeliveryState
_FORWARD: Final = (_S.ACCEPTED, _S.SENT, _S.DELIVERED, _S.READ)
_BAD: Final = (_S.FAILED, _S.UNCERTAIN)

PUT_ASIDE: Final = "put_aside"
"""The note of a failed message that somebody decided to leave unsent."""

_OUTBOX_STATE: Final = {_S.QUEUED: "queued", _S.SENDING: "sending"}


class Found(Struct, frozen=True):
    """The message that a report is about."""

    id: MessageId
    conversation_id: ConversationId
    channel_id: int
    direction: Direction
    state: DeliveryState
    provider_id: str | None
    client_id: str | None
    moved_at: int | None
    failed_at: int | None
    note: str | None
    earlier: bool
    """The report is about an attempt that has been superseded by sending again."""


_SELECT: Final = """SELECT m.id, m.conversation_id, m.channel_id, m.direction, m.state, m.provider_id, m.client_id,
                           m.moved_at, m.failed_at, m.note FROM message m"""


def find(tx: Transaction, channel_id: int, provider_id: str | None, client_id: str | None = None) -> Found | None:
    """The message with this provider id, or else with this client id; ids of earlier attempts are found too."""
    if provider_id is not None and (
        found := _found(tx, "WHERE m.provider_id = :id AND m.channel_id = :channel", provider_id, channel_id)
    ):
        return found
    if client_id is not None and (
        found := _found(tx, "WHERE m.client_id = :id AND m.channel_id = :channel", client_id, channel_id)
    ):
        return found
    for earlier in (provider_id, client_id):
        if earlier is not None and (
            found := _found(
                tx,
                "JOIN earlier_id e ON e.message_id = m.id WHERE e.id = :id AND e.channel_id = :channel",
                earlier,
                channel_id,
                earlier=True,
            )
        ):
            return found
    return None


def get(tx: Transaction, message_id: MessageId) -> Found | None:
    """The message with this local id."""
    row = tx.one(f"{_SELECT} WHERE m.id = :id", {"id": message_id})
    return None if row is None else _of(row, earlier=False)


def also_known_as(tx: Transaction, message: Found, name: str) -> None:
    """Let reports about `name` be about this message too."""
    tx.execute(
        """INSERT INTO earlier_id (channel_id, id, message_id) VALUES (:channel, :name, :id)
           ON CONFLICT (channel_id, id) DO NOTHING""",
        {"channel": message.channel_id, "name": name, "id": message.id},
    )


def put_aside(tx: Transaction, message_id: MessageId, by: AgentId) -> None:
    """Leave a failed message unsent, so that it no longer needs attention. Raises `Refused` not_failed."""
    message = get(tx, message_id)
    if message is None or message.state is not _S.FAILED or message.note == PUT_ASIDE:
        raise Refused("not_failed")
    _leave(tx, message)
    happenings.write(tx, message.conversation_id, "put_aside", by)
    tx.note(Changes(conversations=frozenset({message.conversation_id})))


def _leave(tx: Transaction, message: Found) -> None:
    _count(tx, message, waits=False)
    tx.execute("UPDATE message SET note = :note WHERE id = :id", {"note": PUT_ASIDE, "id": message.id})


def _leave_what_it_replaces(tx: Transaction, message: Found) -> None:
    """Stop counting messages that failed because the window was closed, once a template has arrived instead."""
    replaced = tx.all(
        """SELECT old.id FROM message m JOIN conversation c ON c.id = m.conversation_id AND c.failed > 0
           JOIN message old ON old.conversation_id = c.id AND old.state = 'failed' AND old.note = 'window_closed'
           WHERE m.id = :id AND m.kind = 'template' AND old.sent_at <= m.sent_at""",
        {"id": message.id},
    )
    for (number,) in replaced:
        old = get(tx, number)
        if old is not None:
            _leave(tx, old)


def _count(tx: Transaction, message: Found, waits: bool) -> None:
    """Set whether `message` counts, in its conversation, as one that somebody has to deal with."""
    difference = waits - (message.state in _BAD and message.note != PUT_ASIDE)
    if difference:
        tx.execute(
            "UPDATE conversation SET failed = failed + :difference WHERE id = :id",
            {"difference": difference, "id": message.conversation_id},
        )


def move(tx: Transaction, message: Found, new: DeliveryState, note: str | None = None) -> bool:
    """Move `message` to state `new` if the table allows it. `note`: the problem's code, for a failure or a wait."""
    if not may_become(message.state, new):
        return False
    tx.execute(
        "UPDATE message SET state = :state, note = :note WHERE id = :id",
        {"state": new.value, "note": note, "id": message.id},
    )
    _count(tx, message, new in _BAD)
    if new in (_S.DELIVERED, _S.READ):
        # It can no longer fail, so nobody will send it again.
        tx.execute("DELETE FROM outbox WHERE message_id = :id", {"id": message.id})
        _leave_what_it_replaces(tx, message)
    else:
        tx.execute(
            "UPDATE outbox SET state = :state WHERE message_id = :id",
            {"state": _OUTBOX_STATE.get(new, "parked"), "id": message.id},
        )
    tx.note(Changes(conversations=frozenset({message.conversation_id}), outbox=True))
    return True


def reported(tx: Transaction, message: Found, new: DeliveryState, at: int, problem: str | None = None) -> bool:
    """Apply a provider's report made at `at` (ms); whether it moved the message.

    Reports may arrive in any order, so of a failure and a success short of delivery, the later one by `at` holds.
    """
    if message.direction is Direction.INBOUND:
        return False
    if new is _S.FAILED:
        return _reported_failure(tx, message, at, problem)
    tx.execute(
        "UPDATE message SET moved_at = :at WHERE id = :id AND (moved_at IS NULL OR moved_at < :at)",
        {"at": at, "id": message.id},
    )
    superseded = message.state is _S.FAILED and message.failed_at is not None and message.failed_at >= at
    if superseded and new in (_S.ACCEPTED, _S.SENT):
        return False
    return _forward(tx, message, new)


def echoed(tx: Transaction, message: Found, at: int) -> bool:
    """Apply the provider's echo of our own message, accepted at `at` (ms); whether it moved the message."""
    tx.execute("UPDATE message SET taken_at = :at WHERE id = :id", {"at": at, "id": message.id})
    # A failure that the provider reported stands; one that we only assumed does not.
    return not (message.state is _S.FAILED and message.failed_at is not None) and _forward(tx, message, _S.SENT)


def _forward(tx: Transaction, message: Found, new: DeliveryState) -> bool:
    if message.state is _S.QUEUED and new in _FORWARD and _was_tried(tx, message.id):
        # It is queued again, but the earlier attempt did arrive after all: it must not be sent twice.
        move(tx, message, _S.UNCERTAIN)
        message = get(tx, message.id) or message
    return move(tx, message, new)


def _reported_failure(tx: Transaction, message: Found, at: int, problem: str | None) -> bool:
    if message.earlier:
        return False
    tx.execute(
        "UPDATE message SET failed_at = :at WHERE id = :id AND (failed_at IS NULL OR failed_at < :at)",
        {"at": at, "id": message.id},
    )
    if message.moved_at is not None and message.moved_at > at:
        return False
    code = problem or "rejected"
    newer = message.failed_at is None or message.failed_at < at
    if message.state is _S.FAILED and message.note != PUT_ASIDE and newer:
        tx.execute("UPDATE message SET note = :note WHERE id = :id", {"note": code, "id": message.id})
    return move(tx, message, _S.FAILED, code)


def reached(tx: Transaction, channel_id: int, identity_id: int) -> bool:
    """Apply the citizen's delivered and read watermarks to those of our messages that they cover."""
    watermarks = tx.all(
        """SELECT r.state, max(r.watermark) FROM reached r
           JOIN identity_address a ON a.address = r.address JOIN channel h ON h.id = r.channel_id AND h.kind = a.kind
           WHERE r.channel_id = :channel AND a.identity_id = :identity GROUP BY r.state""",
        {"channel": channel_id, "identity": identity_id},
    )
    moved = False
    for state, watermark in watermarks:
        new = DeliveryState(state)
        for (message_id,) in tx.all(
            """SELECT id FROM message
               WHERE conversation_id IN
                   (SELECT id FROM conversation WHERE identity_id = :identity AND channel_id = :channel)
                 AND state IN ('accepted', 'sent', 'delivered') AND coalesce(taken_at, sent_at) <= :watermark""",
            {"identity": identity_id, "channel": channel_id, "watermark": watermark},
        ):
            message = get(tx, message_id)
            moved |= message is not None and message.direction is Direction.OUTBOUND and move(tx, message, new)
    return moved


def keep_watermark(tx: Transaction, channel_id: int, address: str, state: DeliveryState, watermark: int) -> bool:
    """Store a citizen's watermark. False if that, or a later one, was known."""
    row = tx.one(
        """INSERT INTO reached (channel_id, address, state, watermark) VALUES (:channel, :address, :state, :watermark)
           ON CONFLICT (channel_id, address, state) DO UPDATE SET watermark = excluded.watermark
           WHERE reached.watermark < excluded.watermark RETURNING watermark""",
        {"channel": channel_id, "address": address, "state": state.value, "watermark": watermark},
    )
    return row is not None


def _was_tried(tx: Transaction, message_id: MessageId) -> bool:
    row = tx.one("SELECT tried FROM outbox WHERE message_id = :id", {"id": message_id})
    return row is not None and bool(row[0])


def _found(tx: Transaction, where: str, name: str, channel_id: int, *, earlier: bool = False) -> Found | None:
    row = tx.one(f"{_SELECT} {where}", {"id": name, "channel": channel_id})
    return None if row is None else _of(row, earlier=earlier)


def _of(row: Row, *, earlier: bool) -> Found:
    message_id, conversation_id, channel_id, direction, state, provider_id, client_id, moved_at, failed_at, note = row
    return Found(
        message_id,
        conversation_id,
        channel_id,
        Direction(direction),
        DeliveryState(state),
        provider_id,
        client_id,
        moved_at,
        failed_at,
        note,
        earlier,
    )
