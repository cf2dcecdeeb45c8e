"""Something an agent asks of a provider through the engine, and waits for."""

from enum import StrEnum

from msgspec import Struct

from app.domain.ids import AgentId, ChannelId, ConversationId


class ErrandKind(StrEnum):
    """The kinds of errand."""

    IDENTITY = "identity"
    """Ask for the safety number of a conversation's citizen. The answer is its digits, empty if there is none."""
    TRUST = "trust"
    """Trust the citizen's new safety number. Detail: the number, if it was compared with the citizen."""
    TAKE_BACK = "take_back"
    """Delete a message of the agent's, at the citizen's too. Detail: its id."""
    EDIT = "edit"
    """Change the text of a message of the agent's. Detail: its id, the text, and the rules that were overridden.

    Carried out at most once: an engine that dies doing it leaves it uncertain. The answer is the provider's id of the
    edit.
    """
    PROVE = "prove"
    """Submit the solution of the channel's puzzle. Detail: the token that the puzzle's page returned."""


class Errand(Struct, frozen=True):
    """One errand, as the engine receives it."""

    id: int
    kind: ErrandKind
    channel_id: ChannelId
    conversation_id: ConversationId | None
    agent_id: AgentId | None
    detail: str


class Outcome(Struct, frozen=True):
    """The outcome of an errand: an answer, or a problem code."""

    answer: str = ""
    problem: str | None = None
