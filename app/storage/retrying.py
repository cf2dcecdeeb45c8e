"""What an agent decides about a message that failed or is uncertain: send it again, or say that it arrived."""

from datetime import datetime, timedelta
from typing import Final

from uuid_utils import uuid7

from app.domain.ids import MessageId
from app.domain.message import DeliveryState
from app.domain.problems import Refused
from app.storage import delivery
from app.storage.database import Transaction
from app.storage.delivery import Found
from app.storage.values import ms

_S = DeliveryState
_PRESSING: Final = timedelta(hours=24)
"""How long not to try again after a provider refused a message to this citizen for now."""


def retry(tx: Transaction, message_id: MessageId, now: datetime, *, take_over: bool = False) -> None:
    """Queue a failed or uncertain message again, as an agent asked. `take_over`: first take the conversation over.

    Raises `Refused` not_failed, no_such_message, and not_now_to_citizen within a day after the provider said so, which
    would count against us. An uncertain message gets a new client id, so that reports can tell the attempts apart.
    """
    message = _outgoing(tx, message_id)
    waits = tx.one("SELECT 1 FROM outbox WHERE message_id = :id", {"id": message_id})
    if message.state not in (_S.FAILED, _S.UNCERTAIN) or waits is None:
        raise Refused("not_failed")
    _must_not_press(tx, message_id, now)
    superseded = [message.provider_id]
    if message.state is _S.UNCERTAIN:
        superseded.append(message.client_id)
        tx.execute("UPDATE message SET client_id = :client WHERE id = :id", {"client": str(uuid7()), "id": message_id})
    for name in superseded:
        if name is not None:
            delivery.also_known_as(tx, message, name)
    tx.execute(
        """UPDATE message SET provider_id = NULL, moved_at = NULL, failed_at = NULL, taken_at = NULL WHERE id = :id""",
        {"id": message_id},
    )
    # The agent decided again, so the time to give up starts again too.
    tx.execute(
        """UPDATE outbox SET not_before = :now, queued_at = :now, attempts = 0, take_over = :take_over
           WHERE message_id = :id""",
        {"now": ms(now), "id": message_id, "take_over": int(take_over)},
    )
    delivery.move(tx, message, _S.QUEUED)


def _must_not_press(tx: Transaction, message_id: MessageId, now: datetime) -> None:
    row = tx.one(
        """SELECT h.label FROM message m JOIN channel h ON h.id = m.channel_id
           WHERE m.id = :id AND m.note = 'not_now_to_citizen' AND coalesce(m.failed_at, m.sent_at) > :since""",
        {"id": message_id, "since": ms(now - _PRESSING)},
    )
    if row is not None:
        raise Refused("not_now_to_citizen", channel=row[0])


def mark_sent(tx: Transaction, message_id: MessageId) -> None:
    """Record that an uncertain message arrived, as an agent knows. Raises `Refused` not_failed, no_such_message."""
    message = _outgoing(tx, message_id)
    if message.state is not _S.UNCERTAIN:
        raise Refused("not_failed")
    delivery.move(tx, message, _S.SENT)


def _outgoing(tx: Transaction, message_id: MessageId) -> Found:
    message = delivery.get(tx, message_id)
    if message is None:
        raise Refused("no_such_message", id=str(message_id))
    return message
