"""Topics that agents put on conversations."""

from app.domain.changes import Changes
from app.domain.conversation import Label
from app.domain.ids import AgentId, ConversationId, LabelId
from app.storage import happenings
from app.storage.database import Transaction


def all_labels(tx: Transaction) -> list[Label]:
    """Every label, by name."""
    return [Label(*row) for row in tx.execute("SELECT id, name, colour FROM label ORDER BY lower(name), id")]


def ensure(tx: Transaction, name: str, colour: str) -> Label:
    """The label with this name, whatever its letter case; made where needed. An existing one keeps its colour."""
    made = tx.one(
        """INSERT INTO label (name, colour) VALUES (:name, :colour)
           ON CONFLICT (lower(name)) DO NOTHING RETURNING id, name, colour""",
        {"name": name, "colour": colour},
    )
    if made is not None:
        tx.note(Changes(labels=True))
        return Label(*made)
    return Label(
        *next(tx.execute("SELECT id, name, colour FROM label WHERE lower(name) = lower(:name)", {"name": name}))
    )


def attach(tx: Transaction, conversation_id: ConversationId, label_id: LabelId, by: AgentId | None) -> None:
    """Put a label on a conversation."""
    changed = tx.all(
        """INSERT INTO conversation_label (conversation_id, label_id, shelf, last_at, channel_id)
           SELECT id, :label, shelf, last_at, channel_id FROM conversation WHERE id = :conversation
           ON CONFLICT (conversation_id, label_id) DO NOTHING RETURNING label_id""",
        {"conversation": conversation_id, "label": label_id},
    )
    if changed:
        _tell(tx, conversation_id, label_id, "labelled", by)


def detach(tx: Transaction, conversation_id: ConversationId, label_id: LabelId, by: AgentId | None) -> None:
    """Take a label off a conversation."""
    changed = tx.all(
        """DELETE FROM conversation_label WHERE conversation_id = :conversation AND label_id = :label
           RETURNING label_id""",
        {"conversation": conversation_id, "label": label_id},
    )
    if changed:
        _tell(tx, conversation_id, label_id, "unlabelled", by)


def _tell(tx: Transaction, conversation_id: ConversationId, label_id: LabelId, code: str, by: AgentId | None) -> None:
    (name,) = next(tx.execute("SELECT name FROM label WHERE id = :id", {"id": label_id}))
    happenings.write(tx, conversation_id, code, by, detail=name)
