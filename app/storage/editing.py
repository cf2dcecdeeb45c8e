"""New text for a sent message: requested as an errand, and queued like a message."""

from datetime import datetime, timedelta
from typing import Final

from msgspec import Struct

from app.domain.ids import AgentId, ClientId, MessageId, ProviderId
from app.domain.message import Message
from app.storage import messages
from app.storage.database import Transaction
from app.storage.outbox import OutboxItem, Override
from app.storage.values import from_json, moment_or_none, ms, storable, to_json

_KEPT: Final = timedelta(days=30)


class Rewording(Struct, frozen=True):
    """What an agent asks for."""

    message_id: MessageId
    text: str
    overrides: tuple[Override, ...] = ()

    def detail(self) -> str:
        """As an errand carries it."""
        reasons = [[one.rule_id, one.rule_version, one.reason] for one in self.overrides]
        return to_json([self.message_id, storable(self.text), reasons])

    @staticmethod
    def of(detail: str) -> "Rewording":
        """What `detail` wrote."""
        message_id, text, reasons = from_json(detail)
        return Rewording(MessageId(message_id), text, tuple(Override(*one) for one in reasons))


class Edit(Struct, frozen=True):
    """A message with the order to change it."""

    message: Message
    order: OutboxItem
    names: tuple[ProviderId, ...]
    """Under which the provider knows the message: its own name, then those of earlier edits and attempts."""


def order(tx: Transaction, wanted: Rewording, client_id: ClientId, now: datetime) -> Edit | None:
    """What has to be sent for it; None where there is no such message, or the provider knows no name for it."""
    message = messages.get(tx, wanted.message_id)
    row = tx.one(
        """SELECT m.channel_id, i.address, m.reply_to, c.last_inbound_at
           FROM message m JOIN conversation c ON c.id = m.conversation_id JOIN identity i ON i.id = c.identity_id
           WHERE m.id = :id""",
        {"id": wanted.message_id},
    )
    if message is None or message.provider_id is None or row is None:
        return None
    channel_id, address, reply_to, last_inbound_at = row
    item = OutboxItem(
        message_id=wanted.message_id,
        conversation_id=message.conversation_id,
        channel_id=channel_id,
        to=address,
        client_id=client_id,
        text=wanted.text,
        reply_to_provider_id=reply_to,
        by_hand=True,
        take_over=False,
        overrides=wanted.overrides,
        attempts=0,
        file_name=None,
        queued_at=now,
        last_inbound_at=moment_or_none(last_inbound_at),
    )
    later = tx.all("SELECT id FROM earlier_id WHERE message_id = :id", {"id": wanted.message_id})
    return Edit(message, item, (message.provider_id, *(ProviderId(name) for (name,) in later)))


def times(tx: Transaction, message_id: MessageId) -> int:
    """How often its words were changed: each time the earlier ones were kept."""
    (count,) = next(tx.execute("SELECT count(*) FROM message_version WHERE message_id = :id", {"id": message_id}))
    return int(count)


def keep(tx: Transaction, message_id: MessageId, agent_id: AgentId, text: str, now: datetime) -> None:
    """Keep the words as far as their writer has come. What was left alone for long goes."""
    tx.execute(
        "DELETE FROM edit_draft WHERE agent_id = :agent AND at < :long_ago",
        {"agent": agent_id, "long_ago": ms(now - _KEPT)},
    )
    tx.execute(
        """INSERT INTO edit_draft (message_id, agent_id, text, at) VALUES (:id, :agent, :text, :at)
           ON CONFLICT (message_id) DO UPDATE SET text = excluded.text, at = excluded.at""",
        {"id": message_id, "agent": agent_id, "text": storable(text), "at": ms(now)},
    )


def begun(tx: Transaction, message_id: MessageId) -> str | None:
    """The words that were kept; None where none were."""
    row = tx.one("SELECT text FROM edit_draft WHERE message_id = :id", {"id": message_id})
    return None if row is None else str(row[0])


def forget(tx: Transaction, message_id: MessageId) -> None:
    """They are there, or not wanted any more."""
    tx.execute("DELETE FROM edit_draft WHERE message_id = :id", {"id": message_id})


def at(tx: Transaction, message_id: MessageId, now: datetime) -> datetime:
    """From when new words hold: now, and after those that stand, whichever clock their time came from."""
    row = tx.one("SELECT text_at FROM message WHERE id = :id", {"id": message_id})
    standing = None if row is None else moment_or_none(row[0])
    return now if standing is None or ms(now) > ms(standing) else standing
