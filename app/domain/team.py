"""A team's people: who is present, how much each can take on, and how work reaches them."""

from datetime import datetime
from enum import StrEnum

from msgspec import Struct

from app.domain.ids import AgentId, ConversationId, HandoverId, LabelId, TeamId


class Status(StrEnum):
    """What a colleague says of the own day."""

    AVAILABLE = "available"
    PAUSE = "pause"
    """Back soon: nothing new, and nothing taken away."""
    AWAY = "away"
    """Gone home: what lies there goes to others."""


class Method(StrEnum):
    """Who of a team gets the next conversation."""

    BY_HAND = "by_hand"
    """Whoever takes it, or the lead says."""
    ROUND_ROBIN = "round_robin"
    """Each in turn: who was given something longest ago."""
    LOAD = "load"
    """Who is least full, measured by the own capacity."""
    SKILL = "skill"
    """Who knows the topic; of those, who is least full."""


class Colleague(Struct, frozen=True):
    """Somebody who answers. `open`: conversations that are open and this colleague's."""

    id: AgentId
    name: str
    status: Status = Status.AWAY
    until: datetime | None = None
    """When a pause ends, as it was said."""
    there: bool = False
    """The window is open: without it, even who is available gets nothing."""
    capacity: int = 8
    open: int = 0
    skills: frozenset[LabelId] = frozenset()
    teams: frozenset[TeamId] = frozenset()
    last_given: datetime | None = None
    login: str = ""

    @property
    def takes(self) -> bool:
        """Whether there is somebody to give something to."""
        return self.there and self.status is Status.AVAILABLE

    @property
    def room(self) -> int:
        """How many conversations more."""
        return max(0, self.capacity - self.open)


class SignIn(StrEnum):
    """As what a team's server lets somebody in."""

    NONE = "none"
    """The server does not know the login, or gives it no right here."""
    AGENT = "agent"
    LEAD = "lead"
    ADMIN = "admin"


class Parting(Struct, frozen=True):
    """What a colleague who leaves would leave behind. `alone`: confidential conversations that nobody else sees."""

    open: int
    snoozed: int
    alone: int


class Case(Struct, frozen=True):
    """A conversation that nobody has, as far as dividing it needs."""

    id: ConversationId
    waiting_since: datetime
    teams: frozenset[TeamId]
    """Whose members may have it; empty: everybody may, where there are no teams."""
    labels: frozenset[LabelId] = frozenset()
    before: AgentId | None = None
    """Who had this citizen's last conversation."""
    urgent: bool = False
    """A possible emergency for which nobody has recorded what was done: it goes before every wait."""
    confidential: bool = False
    """No rule gives it to anybody: only who is named may see it."""


class Rule(Struct, frozen=True):
    """How a team divides its work. `automatic`: the engine does it by itself."""

    team_id: TeamId
    method: Method = Method.BY_HAND
    automatic: bool = False
    same_agent: bool = True
    """A citizen who comes back goes to who answered before, where that colleague is there and has room."""


class Proposal(Struct, frozen=True):
    """What dividing would do. `agent_id` None: nobody has room, so it stays where it is."""

    conversation_id: ConversationId
    agent_id: AgentId | None


class Here(Struct, frozen=True):
    """A colleague who has a conversation open. `seconds`: for how long that is known to hold."""

    conversation_id: ConversationId
    agent_id: AgentId
    name: str
    first: bool
    """Was there before the one who asks, or the one who asks is not there."""
    typing: bool
    seconds: float


class OfferState(StrEnum):
    """How far a hand-over has come."""

    OFFERED = "offered"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    RETURNED = "returned"
    """Nobody accepted it in time."""
    IMPOSSIBLE = "impossible"
    """Nobody to whom it was offered can have it any more. Kept as returned, before its time."""
    WITHDRAWN = "withdrawn"


class Offer(Struct, frozen=True):
    """A conversation that is being handed over: to a colleague, or to whoever of a team accepts it first."""

    id: HandoverId
    conversation_id: ConversationId
    giver: AgentId
    giver_name: str
    to_agent: AgentId | None
    to_team: TeamId | None
    to_name: str
    summary: str
    draft: str
    """What the giver had typed already; empty: nothing."""
    seconds: float
    """Until it comes back."""
