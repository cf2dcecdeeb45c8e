"""Taking back an answer that is queued and was never tried: as if it had never been written."""

from msgspec import Struct

from app.domain.changes import Changes
from app.domain.ids import AgentId, ConversationId, MessageId
from app.domain.message import MessageKind
from app.domain.problems import Refused
from app.storage import attachments, episodes
from app.storage.database import Transaction
from app.storage.outbox import NewFile


class Withdrawn(Struct, frozen=True):
    """What was taken back: the agent's text, its files, and the message it replied to."""

    conversation_id: ConversationId
    text: str
    files: tuple[NewFile, ...] = ()
    reply_to: MessageId | None = None


def withdraw(tx: Transaction, message_id: MessageId, agent_id: AgentId) -> Withdrawn:
    """Take back a message and the parts queued with it. Raises `Refused` too_late_to_undo.

    If the engine has claimed any part already, nothing is taken back, not even the other parts.
    """
    order = tx.one(
        """SELECT o.conversation_id, o.queued_at FROM outbox o JOIN message m ON m.id = o.message_id
           WHERE o.message_id = :id AND m.agent_id = :agent""",
        {"id": message_id, "agent": agent_id},
    )
    if order is None:
        raise Refused("too_late_to_undo")
    conversation_id, queued_at = order
    parts = tx.all(
        """SELECT m.id, m.text, (SELECT r.id FROM message r WHERE r.provider_id = m.reply_to
                                  AND r.channel_id = m.channel_id)
           FROM outbox o JOIN message m ON m.id = o.message_id
           WHERE o.conversation_id = :conversation AND o.queued_at = :at AND m.agent_id = :agent ORDER BY m.id""",
        {"conversation": conversation_id, "at": queued_at, "agent": agent_id},
    )
    files, added = [], ""
    for part, _, _ in parts:
        found = attachments.file_of(tx, part)
        if found is not None:
            files.append(NewFile(MessageKind(found.kind), found.media_type, found.file_name, found.content))
        (added,) = tx.one("SELECT words FROM referral WHERE message_id = :id", {"id": part}) or (added,)
        if not tx.dialect.withdraw(tx, part):
            raise Refused("too_late_to_undo")
    episodes.recount(tx, conversation_id)
    tx.note(Changes(conversations=frozenset({conversation_id}), outbox=True))
    text = "\n\n".join(text for _, text, _ in parts if text)
    own = text.removesuffix(added).rstrip() if added else text
    return Withdrawn(conversation_id, own, tuple(files), parts[0][2])
