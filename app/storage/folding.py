"""Two conversations that turn out to be one: what hangs on the one moves to the other."""

from app.domain.changes import Changes
from app.domain.ids import ConversationId
from app.storage import cases, episodes
from app.storage.database import Transaction


def move_conversations(tx: Transaction, kept_identity: int, gone_identity: int) -> None:
    """Give the conversations of one identity to another; where both have one that is not closed, they become one."""
    for conversation_id, channel_id, state in tx.all(
        "SELECT id, channel_id, state FROM conversation WHERE identity_id = :gone ORDER BY id", {"gone": gone_identity}
    ):
        current = tx.one(
            """SELECT id FROM conversation
               WHERE identity_id = :kept AND channel_id = :channel AND state <> 'closed'""",
            {"kept": kept_identity, "channel": channel_id},
        )
        if current is not None and state != "closed":
            _fold(tx, conversation_id, current[0])
        else:
            tx.execute(
                "UPDATE conversation SET identity_id = :kept WHERE id = :id",
                {"kept": kept_identity, "id": conversation_id},
            )
            tx.note(Changes(conversations=frozenset({conversation_id})))


def _fold(tx: Transaction, gone: ConversationId, kept: ConversationId) -> None:
    parameters = {"gone": gone, "kept": kept}
    for table in ("message", "note", "happening", "outbox", "referral"):
        tx.execute(f"UPDATE {table} SET conversation_id = :kept WHERE conversation_id = :gone", parameters)
    tx.execute(
        """INSERT INTO draft (conversation_id, agent_id, text, is_note, at, recipient)
           SELECT :kept, agent_id, text, is_note, at, recipient FROM draft WHERE conversation_id = :gone
           ON CONFLICT (conversation_id, agent_id) DO NOTHING""",
        parameters,
    )
    tx.execute("UPDATE draft_file SET conversation_id = :kept WHERE conversation_id = :gone", parameters)
    tx.execute(
        """INSERT INTO conversation_label (conversation_id, label_id, shelf, last_at, channel_id)
           SELECT :kept, label_id, shelf, last_at, channel_id FROM conversation_label WHERE conversation_id = :gone
           ON CONFLICT (conversation_id, label_id) DO NOTHING""",
        parameters,
    )
    cases.take_along(tx, gone, kept)
    tx.execute(
        """INSERT INTO conversation_access (conversation_id, agent_id)
           SELECT :kept, agent_id FROM conversation_access WHERE conversation_id = :gone
           ON CONFLICT (conversation_id, agent_id) DO NOTHING""",
        parameters,
    )
    tx.execute(
        """UPDATE conversation SET
             team_id = coalesce(team_id, (SELECT team_id FROM conversation WHERE id = :gone)),
             confidential = (SELECT max(confidential) FROM conversation WHERE id IN (:gone, :kept)),
             assignee_id = coalesce(assignee_id, (SELECT assignee_id FROM conversation WHERE id = :gone)),
             read_only = coalesce(read_only, (SELECT read_only FROM conversation WHERE id = :gone)),
             emergency = (SELECT max(emergency) FROM conversation WHERE id IN (:gone, :kept)),
             answered_elsewhere_at =
               (SELECT max(answered_elsewhere_at) FROM conversation WHERE id IN (:gone, :kept))
           WHERE id = :kept""",
        parameters,
    )
    tx.execute("UPDATE conversation SET continues_id = :kept WHERE continues_id = :gone AND id <> :kept", parameters)
    tx.execute("UPDATE conversation SET continues_id = NULL WHERE id = :kept AND continues_id = :gone", parameters)
    for table, column in (
        ("draft", "conversation_id"),
        ("conversation_label", "conversation_id"),
        ("conversation", "id"),
    ):
        tx.execute(f"DELETE FROM {table} WHERE {column} = :gone", parameters)
    episodes.recount(tx, kept)
    tx.note(Changes(conversations=frozenset({gone, kept})))
