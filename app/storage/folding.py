"""Merging two conversations that turn out to be the same one: everything that belongs to one moves to the other."""

from typing import Final

from app.domain.changes import Changes
from app.domain.ids import AgentId, ConversationId
from app.domain.team import OfferState
from app.storage import assignments, cases, clock, episodes, handovers, happenings
from app.storage.database import Transaction
from app.storage.values import now_ms

_MOVED: Final = ("message", "note", "happening", "outbox", "referral", "errand", "handover", "assignment")


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


def into(tx: Transaction, conversation_id: ConversationId) -> ConversationId | None:
    """What this conversation became part of."""
    row = tx.one("SELECT into_id FROM folded WHERE conversation_id = :id", {"id": conversation_id})
    return None if row is None else ConversationId(row[0])


def _fold(tx: Transaction, gone: ConversationId, kept: ConversationId) -> None:
    parameters = {"gone": gone, "kept": kept}
    offered = tx.one("SELECT 1 FROM handover WHERE conversation_id = :kept AND state = 'offered'", parameters)
    if offered is not None:
        # Of two offers, the one on the remaining conversation stays.
        handovers.settle_open(tx, gone, OfferState.WITHDRAWN, None, now_ms())
    for table in _MOVED:
        tx.execute(f"UPDATE {table} SET conversation_id = :kept WHERE conversation_id = :gone", parameters)
    _move_drafts(tx, parameters)
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
    _join_rows(tx, parameters)
    tx.execute("UPDATE conversation SET continues_id = :kept WHERE continues_id = :gone AND id <> :kept", parameters)
    tx.execute("UPDATE conversation SET continues_id = NULL WHERE id = :kept AND continues_id = :gone", parameters)
    tx.execute("UPDATE folded SET into_id = :kept WHERE into_id = :gone", parameters)
    for table, column in (
        ("draft", "conversation_id"),
        ("conversation_label", "conversation_id"),
        ("conversation", "id"),
    ):
        tx.execute(f"DELETE FROM {table} WHERE {column} = :gone", parameters)
    tx.execute("INSERT INTO folded (conversation_id, into_id) VALUES (:gone, :kept)", parameters)
    happenings.write(tx, kept, "folded", None, detail=str(gone))
    _leave_with_who_sees_it(tx, kept)
    episodes.recount(tx, kept)
    tx.note(Changes(conversations=frozenset({gone, kept})))


def _leave_with_who_sees_it(tx: Transaction, kept: ConversationId) -> None:
    """Whoever does not see what it has become no longer has it: it would wait with them unseen."""
    row = tx.one("SELECT assignee_id, team_id FROM conversation WHERE id = :id", {"id": kept})
    if row is None or row[0] is None:
        return
    holder = AgentId(row[0])
    if not assignments.may_have(tx, kept, holder) or row[1] not in (None, assignments.team_of(tx, kept, holder)):
        assignments.give(tx, kept, None, None, "returned", clock.now(tx))


def _move_drafts(tx: Transaction, parameters: dict[str, ConversationId]) -> None:
    """Who had begun to write in both has it all, one below the other; beside a note it becomes part of the note: that
    never leaves."""
    tx.execute(
        """INSERT INTO draft (conversation_id, agent_id, text, is_note, at, recipient, reply_to)
           SELECT :kept, agent_id, text, is_note, at, recipient, reply_to FROM draft WHERE conversation_id = :gone
           ON CONFLICT (conversation_id, agent_id) DO UPDATE SET
             text = CASE WHEN draft.text = '' OR excluded.text = '' THEN draft.text || excluded.text
                         ELSE draft.text || :between || excluded.text END,
             is_note = CASE WHEN excluded.is_note = 1 THEN 1 ELSE draft.is_note END,
             reply_to = coalesce(draft.reply_to, excluded.reply_to)""",
        parameters | {"between": "\n\n"},
    )
    tx.execute("UPDATE draft_file SET conversation_id = :kept WHERE conversation_id = :gone", parameters)


def _join_rows(tx: Transaction, parameters: dict[str, ConversationId]) -> None:
    """What either of them was, the one that stays is. Where only one was put off, it is not."""
    tx.execute(
        """UPDATE conversation SET
             state = CASE WHEN state = (SELECT state FROM conversation WHERE id = :gone) THEN state ELSE 'open' END,
             shelf = CASE WHEN state = (SELECT state FROM conversation WHERE id = :gone) THEN shelf ELSE 0 END,
             snoozed_until = CASE WHEN state = (SELECT state FROM conversation WHERE id = :gone) THEN snoozed_until END,
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
