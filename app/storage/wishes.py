"""Opt-in and opt-out, and the channel that a citizen prefers."""

from datetime import datetime
from typing import Final

from app.domain.citizen import Consent, Preference
from app.domain.ids import AgentId, ChannelId, ContactId, ConversationId, MessageId
from app.storage import happenings
from app.storage.database import Transaction
from app.storage.values import moment, ms

_NEWEST: Final = 2**62
"""An id greater than any message's."""

NEWEST: Final = (
    "SELECT s.given FROM consent s WHERE s.identity_id = c.identity_id ORDER BY s.at DESC, s.id DESC LIMIT 1"
)
"""SQL: whether the citizen of the conversation `c` wants our messages: 0 after an opt-out, 1 after an opt-in, NULL if
they have said nothing.
"""


def record(
    tx: Transaction, conversation_id: ConversationId, consent: Consent, agent_id: AgentId | None, now: datetime
) -> None:
    """Record that this conversation's citizen wants our messages on this kind of channel, or does not."""
    tx.execute(
        """INSERT INTO consent (identity_id, given, at, source, agent_id)
           SELECT identity_id, :given, :at, :source, :agent FROM conversation WHERE id = :conversation""",
        {
            "conversation": conversation_id,
            "given": int(consent.given),
            "at": ms(consent.at),
            "source": consent.source,
            "agent": agent_id,
        },
    )
    code = "opted_in" if consent.given else "opted_out"
    happenings.write(tx, conversation_id, code, agent_id, detail=consent.source, at=ms(now))


def consents(tx: Transaction, conversation_id: ConversationId) -> tuple[Consent, ...]:
    """The consents of this conversation's citizen on its channel, newest first: the newest counts."""
    rows = tx.execute(
        """SELECT s.given, s.at, s.source, g.name
           FROM consent s JOIN conversation c ON c.identity_id = s.identity_id LEFT JOIN agent g ON g.id = s.agent_id
           WHERE c.id = :conversation ORDER BY s.at DESC, s.id DESC""",
        {"conversation": conversation_id},
    )
    return tuple(Consent(bool(given), moment(at), source, agent) for given, at, source, agent in rows)


def opted_in(tx: Transaction, conversation_id: ConversationId) -> bool:
    """Whether the citizen has opted in."""
    found = consents(tx, conversation_id)
    return bool(found) and found[0].given


def unwelcome(tx: Transaction, conversation_id: ConversationId, message_id: MessageId | None = None) -> bool:
    """Whether the citizen asked not to get a message like this (`message_id`, if it is queued already).

    After an opt-out, one closing answer may be sent while the conversation is open; then none until the citizen writes.
    """
    found = consents(tx, conversation_id)
    if not found or found[0].given:
        return False
    since = {"conversation": conversation_id, "at": ms(found[0].at), "message": message_id or _NEWEST}
    wrote = tx.one(
        """SELECT 1 FROM conversation c JOIN conversation o ON o.identity_id = c.identity_id
           WHERE c.id = :conversation AND o.last_inbound_at > :at""",
        since,
    )
    if wrote is not None:
        return False
    closing = tx.one(
        """SELECT 1 FROM conversation c JOIN conversation o ON o.identity_id = c.identity_id
             JOIN message m ON m.conversation_id = o.id
           WHERE c.id = :conversation AND m.direction = 'outbound' AND m.sent_at > :at AND m.state <> 'failed'
             AND m.id < :message LIMIT 1""",
        since,
    )
    return closing is not None or begun_by_us(tx, conversation_id)


def begun_by_us(tx: Transaction, conversation_id: ConversationId) -> bool:
    """Whether a message now would start a conversation: the citizen wrote nothing since it was last closed, or ever."""
    row = tx.one(
        """SELECT c.last_inbound_at IS NULL OR EXISTS (
                    SELECT 1 FROM happening h
                    WHERE h.conversation_id = c.id AND h.code = 'closed' AND h.at > c.last_inbound_at)
           FROM conversation c WHERE c.id = :conversation""",
        {"conversation": conversation_id},
    )
    return row is not None and bool(row[0])


def prefer(
    tx: Transaction,
    conversation_id: ConversationId,
    channel_id: ChannelId | None,
    source: str,
    agent_id: AgentId | None,
    now: datetime,
) -> None:
    """Record the channel that the citizen prefers; None: none."""
    tx.execute(
        """UPDATE contact SET preferred_channel_id = :channel, preferred_at = :at, preferred_source = :source
           WHERE id = (SELECT i.contact_id FROM conversation c JOIN identity i ON i.id = c.identity_id
                       WHERE c.id = :conversation)""",
        {"conversation": conversation_id, "channel": channel_id, "at": ms(now), "source": source},
    )
    row = tx.one("SELECT label FROM channel WHERE id = :channel", {"channel": channel_id})
    code = "prefers" if row else "prefers_none"
    happenings.write(tx, conversation_id, code, agent_id, detail=row[0] if row else None, at=ms(now))


def preference(tx: Transaction, contact_id: ContactId) -> Preference | None:
    """The channel that the citizen prefers, unless it was removed."""
    row = tx.one(
        """SELECT h.id, h.label, k.preferred_at, k.preferred_source
           FROM contact k JOIN channel h ON h.id = k.preferred_channel_id AND h.removed = 0 WHERE k.id = :contact""",
        {"contact": contact_id},
    )
    return None if row is None else Preference(row[0], row[1], moment(row[2]), row[3])


def inherit(tx: Transaction, kept_identity: int, gone_identity: int) -> None:
    """Merge wishes when two identities turn out to be one."""
    pair = {"kept": kept_identity, "gone": gone_identity}
    tx.execute("UPDATE consent SET identity_id = :kept WHERE identity_id = :gone", pair)
    for column in ("preferred_at", "preferred_source", "preferred_channel_id"):
        tx.execute(
            f"""UPDATE contact SET {column} = (SELECT k.{column} FROM contact k JOIN identity i ON i.contact_id = k.id
                                               WHERE i.id = :gone)
                WHERE id = (SELECT contact_id FROM identity WHERE id = :kept) AND preferred_channel_id IS NULL""",
            pair,
        )
