"""What has to be known to store an incoming message, read in two queries.

Storing a message needs half a dozen facts. On a server, asking for each by itself was most of what taking one in cost.
"""

from typing import Final

from msgspec import Struct

from app.domain.channel import Channel
from app.domain.events import MessageReceived, Party
from app.domain.ids import ConversationId, MessageId
from app.storage import episodes
from app.storage.database import Transaction
from app.storage.episodes import Episode

_MESSAGE: Final = """
    SELECT h.free_ms, (SELECT count(*) FROM orphan o WHERE o.channel_id = h.id AND o.target = :message),
           i.id, i.address, i.name, m.id, m.conversation_id, m.note, m.edited
    FROM channel h
    LEFT JOIN message m ON m.provider_id = :message AND m.channel_id = :channel
    LEFT JOIN identity_address a ON a.kind = :kind AND a.address = :address
    LEFT JOIN identity i ON i.id = a.identity_id
    WHERE h.id = :channel"""
_CONVERSATION: Final = f"""
    SELECT {", ".join(episodes.COLUMNS)},
           (SELECT m.text FROM message m
            WHERE m.conversation_id = c.id AND m.sent_at <= :at AND m.direction = 'inbound'
            ORDER BY m.sent_at DESC, m.id DESC LIMIT 1)
    FROM conversation c WHERE identity_id = :identity AND channel_id = :channel
    ORDER BY state = 'closed', last_at DESC, id DESC LIMIT 1"""


class Message(Struct, frozen=True):
    """The message that already has this provider id."""

    id: MessageId
    conversation_id: ConversationId
    note: str | None
    edited: int


class Known(Struct, frozen=True):
    """`free_ms`: how long the channel lets us answer freely. `awaited`: events wait for this message (`orphans`)."""

    free_ms: int | None
    awaited: bool
    identity_id: int | None
    address: str | None
    name: str | None
    message: Message | None

    def is_as_told(self, party: Party) -> bool:
        """Whether the event says nothing new about its citizen, as nearly always."""
        return not party.aliases and self.address == party.address and (not party.name or party.name.raw == self.name)


def about(tx: Transaction, channel: Channel, event: MessageReceived) -> Known:
    """What the store knows about `event`."""
    party = event.party
    asked = {"channel": channel.id, "kind": channel.kind, "message": event.provider_id, "address": party.address}
    ((free_ms, waiting, identity_id, address, name, *message),) = tx.execute(_MESSAGE, asked)
    known = None if message[0] is None else Message(*message)
    return Known(free_ms, bool(waiting), identity_id, address, name, known)


def conversation(tx: Transaction, channel_id: int, identity_id: int, at: int) -> tuple[Episode | None, str]:
    """The conversation that is not closed, or else the one closed last; and what the citizen last wrote in it before
    `at` (ms).
    """
    row = tx.one(_CONVERSATION, {"identity": identity_id, "channel": channel_id, "at": at})
    if row is None:
        return None, ""
    *columns, before = row
    return Episode(*(*columns, tuple(columns))), before or ""
