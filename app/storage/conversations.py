"""The list: which conversations a view shows, their rows, the counters, and what is done to one."""

from array import array
from collections.abc import Sequence
from datetime import datetime

from app.domain.conversation import ConversationDetail, ConversationRow, ConversationState, Counts, Query
from app.domain.ids import AgentId, ConversationId, ProviderId
from app.storage.database import Transaction


def ids(
    tx: Transaction, query: Query, agent_id: AgentId | None, *, limit: int | None = None, now: datetime | None = None
) -> "array[int]":
    """The ids that `query` shows, in its order, for the agent who looks. `now` decides what has expired."""
    raise NotImplementedError


def rows(tx: Transaction, ids: Sequence[int]) -> list[ConversationRow]:
    """Rows for these ids, in this order; ids that are gone are left out."""
    raise NotImplementedError


def counts(tx: Transaction, agent_id: AgentId | None) -> Counts:
    """The numbers beside the navigation."""
    raise NotImplementedError


def detail(tx: Transaction, conversation_id: ConversationId) -> ConversationDetail | None:
    """What the header and the panel show."""
    raise NotImplementedError


def assign(tx: Transaction, conversation_id: ConversationId, agent_id: AgentId | None, by: AgentId | None) -> None:
    """Give the conversation to an agent, or to nobody."""
    raise NotImplementedError


def set_state(
    tx: Transaction,
    conversation_id: ConversationId,
    state: ConversationState,
    by: AgentId | None,
    *,
    until: datetime | None = None,
) -> None:
    """Open, wait, snooze (`until`) or close. Re-opening where another conversation is open already changes nothing."""
    raise NotImplementedError


def wake_snoozed(tx: Transaction, now: datetime) -> None:
    """Open what was snoozed until `now` or before."""
    raise NotImplementedError


def mark_opened(tx: Transaction, conversation_id: ConversationId) -> list[ProviderId]:
    """An agent sees it: unread becomes 0. Returns the newly read messages, oldest first."""
    raise NotImplementedError
