"""Topics that agents put on conversations."""

from app.domain.conversation import Label
from app.domain.ids import AgentId, ConversationId, LabelId
from app.storage.database import Transaction


def all_labels(tx: Transaction) -> list[Label]:
    """Every label, by name."""
    raise NotImplementedError


def ensure(tx: Transaction, name: str, colour: str) -> Label:
    """The label with this name; made where needed. An existing one keeps its colour."""
    raise NotImplementedError


def attach(tx: Transaction, conversation_id: ConversationId, label_id: LabelId, by: AgentId | None) -> None:
    """Put a label on a conversation."""
    raise NotImplementedError


def detach(tx: Transaction, conversation_id: ConversationId, label_id: LabelId, by: AgentId | None) -> None:
    """Take a label off a conversation."""
    raise NotImplementedError
