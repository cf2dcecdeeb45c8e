"""Where a draft went while it was being typed: its conversation became part of another, or a colleague went on over
another channel and took it along.
"""

from app.domain.ids import AgentId, ConversationId
from app.storage import drafts, folding
from app.storage.database import Transaction
from app.storage.drafts import Draft


def where(tx: Transaction, conversation_id: ConversationId, agent_id: AgentId, was: str) -> ConversationId:
    """Where this agent's draft in this conversation, last stored as `was`, lies now."""
    if (whole := folding.into(tx, conversation_id)) is not None:
        return whole
    if not was.strip() or drafts.load(tx, conversation_id, agent_id) is not None:
        return conversation_id
    # It was stored and is not here: either it was dealt with elsewhere, or it went along.
    went = tx.all(
        """SELECT d.conversation_id, d.text FROM conversation o
             JOIN identity i ON i.id = o.identity_id JOIN identity j ON j.contact_id = i.contact_id
             JOIN conversation n ON n.identity_id = j.id
             JOIN draft d ON d.conversation_id = n.id AND d.agent_id = :agent
           WHERE o.id = :id AND n.id <> o.id
             AND EXISTS (SELECT 1 FROM happening h WHERE h.conversation_id = o.id AND h.code = 'moved_on')
             AND EXISTS (SELECT 1 FROM happening h WHERE h.conversation_id = n.id AND h.code = 'moved_here')
           ORDER BY n.last_at DESC, n.id DESC""",
        {"id": conversation_id, "agent": agent_id},
    )
    return next((ConversationId(one) for one, text in went if was in text), conversation_id)


def woven(there: Draft, was: str, text: str) -> str:
    """The text of the draft `there` with `text` in place of `was`, or below it."""
    before, found, after = there.text.rpartition(was) if was else ("", "", "")
    if found:
        return f"{before}{text}{after}" if text.strip() else f"{before}{after}".strip()
    return there.text if text in there.text else "\n\n".join(part for part in (there.text, text) if part)
