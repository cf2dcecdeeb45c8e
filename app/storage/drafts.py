"""Drafts: one for each agent and conversation."""

from datetime import datetime

from msgspec import Struct

from app.domain.ids import AgentId, ConversationId, MessageId
from app.storage.database import Later, Transaction
from app.storage.values import moment, ms, storable


class Draft(Struct, frozen=True):
    """An unfinished answer, or an unfinished note."""

    text: str
    is_note: bool
    at: datetime
    recipient: str | None = None
    """For whom it was begun (`ConversationDetail.recipient`); None: not recorded."""
    reply_to: MessageId | None = None
    """The message that it replies to."""
    files: int = 0
    """How many files it has (`app.storage.draft_files`)."""


def save(  # noqa: PLR0913, PLR0917 - all that a draft is
    tx: Transaction,
    conversation_id: ConversationId,
    agent_id: AgentId,
    text: str,
    is_note: bool,
    now: datetime,
    recipient: str | None = None,
    reply_to: MessageId | None = None,
) -> None:
    """Save the draft. `recipient` None keeps the stored one."""
    tx.execute(
        """INSERT INTO draft (conversation_id, agent_id, text, is_note, at, recipient, reply_to)
           VALUES (:conversation, :agent, :text, :is_note, :at, :recipient, :reply_to)
           ON CONFLICT (conversation_id, agent_id)
           DO UPDATE SET text = excluded.text, is_note = excluded.is_note, at = excluded.at,
                         reply_to = excluded.reply_to,
                         recipient = coalesce(excluded.recipient, draft.recipient)""",
        {
            "recipient": recipient,
            "reply_to": reply_to,
            "conversation": conversation_id,
            "agent": agent_id,
            "text": storable(text),
            "is_note": int(is_note),
            "at": ms(now),
        },
    )


def load(tx: Transaction, conversation_id: ConversationId, agent_id: AgentId) -> Draft | None:
    """This agent's draft in this conversation; never another's."""
    return asked(tx, conversation_id, agent_id)()


def asked(tx: Transaction, conversation_id: ConversationId, agent_id: AgentId) -> Later[Draft | None]:
    """As `load`."""
    rows = tx.ask(
        """SELECT text, is_note, at, recipient, reply_to,
                  (SELECT count(*) FROM draft_file f
                   WHERE f.conversation_id = draft.conversation_id AND f.agent_id = draft.agent_id)
           FROM draft WHERE conversation_id = :conversation AND agent_id = :agent""",
        {"conversation": conversation_id, "agent": agent_id},
    )
    return lambda: next((Draft(row[0], bool(row[1]), moment(row[2]), *row[3:]) for row in rows), None)


def discard(tx: Transaction, conversation_id: ConversationId, agent_id: AgentId) -> None:
    """Delete the draft and its files."""
    tx.execute(
        "DELETE FROM draft WHERE conversation_id = :conversation AND agent_id = :agent",
        {"conversation": conversation_id, "agent": agent_id},
    )
