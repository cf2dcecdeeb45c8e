"""Possible emergencies: each stays open until an agent records what was done."""

from datetime import datetime
from typing import Literal

from app.domain.ids import AgentId, ConversationId, MessageId
from app.domain.warning import EMERGENCY, Hit
from app.storage import compliance_log, happenings
from app.storage.database import Transaction
from app.storage.values import hits_from, ms

Outcome = Literal["referred", "called", "false_alarm"]


def open_emergency(tx: Transaction, conversation_id: ConversationId) -> bool:
    """Whether the citizen wrote something like an emergency and nobody has recorded what was done."""
    row = tx.one("SELECT emergency FROM conversation WHERE id = :id", {"id": conversation_id})
    return row is not None and bool(row[0])


def record(
    tx: Transaction, conversation_id: ConversationId, agent_id: AgentId | None, outcome: Outcome, now: datetime
) -> None:
    """Somebody dealt with it. The compliance log holds the rules that spoke; nothing where it was dealt with before."""
    if not open_emergency(tx, conversation_id):
        return
    tx.execute("UPDATE conversation SET emergency = 0 WHERE id = :id", {"id": conversation_id})
    message_id, hits = _latest(tx, conversation_id)
    for hit in hits:
        compliance_log.append(
            tx,
            agent_id=agent_id,
            conversation_id=conversation_id,
            message_id=message_id,
            rule_id=hit.rule_id,
            rule_version=hit.rule_version,
            decision=f"emergency_{outcome}",
            reason="",
            text_sha256=None,
            now=now,
        )
    happenings.write(tx, conversation_id, "emergency_recorded", agent_id, detail=outcome, at=ms(now))


def _latest(tx: Transaction, conversation_id: ConversationId) -> tuple[MessageId | None, list[Hit]]:
    """The newest message that was taken for an emergency, and why."""
    for message_id, warnings in tx.execute(
        """SELECT id, warnings FROM message WHERE conversation_id = :id AND direction = 'inbound'
           AND warnings IS NOT NULL ORDER BY sent_at DESC, id DESC""",
        {"id": conversation_id},
    ):
        hits = [hit for hit in hits_from(warnings) if any(one.id in EMERGENCY for one in hit.findings)]
        if hits:
            return message_id, hits
    return None, []
