"""The labels that agents put on conversations."""

from typing import Final

from app.domain.changes import Changes
from app.domain.conversation import Label, LabelUse
from app.domain.ids import AgentId, ConversationId, LabelId
from app.domain.problems import Refused
from app.storage import happenings
from app.storage.database import Transaction
from app.storage.values import storable

_END: Final = "\n"
"""After each former name."""


def all_labels(tx: Transaction) -> list[Label]:
    """Every label, by name."""
    return [Label(*row) for row in tx.execute("SELECT id, name, colour FROM label ORDER BY lower(name), id")]


def create(tx: Transaction, name: str, colour: str) -> Label | None:
    """A new label; None where one is called so already, whatever the letter case."""
    made = tx.one(
        """INSERT INTO label (name, colour) VALUES (:name, :colour)
           ON CONFLICT (lower(name)) DO NOTHING RETURNING id, name, colour""",
        {"name": storable(name), "colour": colour},
    )
    if made is None:
        return None
    tx.note(Changes(labels=True))
    return Label(*made)


def ensure(tx: Transaction, name: str, colour: str) -> Label:
    """The label with this name, whatever its letter case; made where needed. An existing one keeps its colour."""
    known = "SELECT id, name, colour FROM label WHERE lower(name) = lower(:name)"
    return create(tx, name, colour) or Label(*next(tx.execute(known, {"name": storable(name)})))


def uses(tx: Transaction) -> list[LabelUse]:
    """Every label, by name, with how many conversations have it, also of teams that one is not in."""
    counted = {label: (all_, open_) for label, all_, open_ in tx.execute(tx.dialect.counts.label_uses)}
    return [LabelUse(label, *counted.get(label.id, (0, 0))) for label in all_labels(tx)]


def change(tx: Transaction, label_id: LabelId, name: str, colour: str) -> bool:
    """Give a label this name and colour; whether it is there. `Refused` label_name_taken where another one is called
    so, whatever the letter case."""
    wanted = {"id": label_id, "name": storable(name), "colour": colour}
    if tx.one("SELECT 1 FROM label WHERE lower(name) = lower(:name) AND id <> :id", wanted) is not None:
        raise Refused("label_name_taken", name=name)
    changed = tx.one(
        """UPDATE label SET name = :name, colour = :colour,
           former = CASE WHEN lower(name) = lower(:name) THEN former ELSE former || name || :end END
           WHERE id = :id RETURNING id""",
        {**wanted, "end": _END},
    )
    tx.note(Changes(labels=True))
    return changed is not None


def drop(tx: Transaction, label_id: LabelId, by: AgentId | None, *, into: LabelId | None = None) -> int:
    """Take a label away from everywhere; what had it has `into` instead, if that is given. On how many it was."""
    if into is not None:
        tx.execute(
            """UPDATE label SET former = former || (SELECT former || name || :end FROM label WHERE id = :gone)
               WHERE id = :into""",
            {"gone": label_id, "into": into, "end": _END},
        )
    concerned = tx.dialect.drop_label(tx, label_id, into, by)
    tx.note(Changes(labels=True))
    return concerned


def called_before(tx: Transaction) -> dict[str, str]:
    """What labels were called before, without upper case: what each is called now. A name in use again is not here."""
    rows = tx.all("SELECT name, former FROM label ORDER BY id")
    now = {name.lower() for name, _ in rows}
    former = {was.lower(): name for name, were in rows for was in were.split(_END)}
    return {was: name for was, name in former.items() if was and was not in now}


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
