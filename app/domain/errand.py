"""Something an agent asks of a provider through the engine, and waits for."""

from enum import StrEnum

from msgspec import Struct

from app.domain.ids import AgentId, ChannelId, ConversationId


class ErrandKind(StrEnum):
    """What is asked."""

    IDENTITY = "identity"
    """The safety number of the citizen of a conversation. The answer is its digits, empty where there is none."""
    TRUST = "trust"
    """Go on with the citizen under the new safety number. Detail: the number, if it was compared with the citizen."""
    TAKE_BACK = "take_back"
    """Take a message of the agent's away at the citizen's as well. Detail: its id."""
    EDIT = "edit"
    """Give a message of the agent's other words. Detail: which, the words, and the rules that were overridden.

    Carried out once at most: an engine that dies over it leaves it uncertain. The answer is the provider's name for it.
    """
    PROVE = "prove"
    """Hand in the solution of the channel's puzzle. Detail: what the puzzle's page gave."""


class Errand(Struct, frozen=True):
    """One errand, as the engine takes it."""

    id: int
    kind: ErrandKind
    channel_id: ChannelId
    conversation_id: ConversationId | None
    agent_id: AgentId | None
    detail: str


class Outcome(Struct, frozen=True):
    """What came of an errand: an answer, or the code of a problem."""

    answer: str = ""
    problem: str | None = None
