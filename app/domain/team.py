"""A team's people: who is present, how much each can take on, and how work reaches them."""

from datetime import datetime
from enum import StrEnum

from msgspec import Struct

from app.domain.ids import AgentId, ConversationId, HandoverId, LabelId, TeamId


class Status(StrEnum):
    """A colleague's own status."""

    AVAILABLE = "available"
    PAUSE = "pause"
    """On a break: gets nothing new, and keeps everything until it should be over."""
    AWAY = "away"
    """Gone home: their conversations go to others."""


class Method(StrEnum):
    """How a team's next conversation is assigned."""

    BY_HAND = "by_hand"
    """By hand: to whoever takes it, or whom the lead chooses."""
    ROUND_ROBIN = "round_robin"
    """In turn: to whoever was assigned something longest ago."""
    LOAD = "load"
    """By load: to whoever is least full, relative to their capacity."""
    SKILL = "skill"
    """By skill: to whoever knows the topic; of those, the least full."""


class Colleague(Struct, frozen=True):
    """A colleague who answers. `open`: the number of their open conversations."""

    id: AgentId
    name: str
    status: Status = Status.AWAY
    until: datetime | None = None
    """When the break ends, as announced."""
    there: bool = False
    """Whether the window is open: without it, even an available colleague gets nothing."""
    capacity: int = 8
    open: int = 0
    skills: frozenset[LabelId] = frozenset()
    teams: frozenset[TeamId] = frozenset()
    last_given: datetime | None = None
    login: str = ""

    @property
    def takes(self) -> bool:
        """Whether the colleague can be assigned something now."""
        return self.there and self.status is Status.AVAILABLE

    @property
    def room(self) -> int:
        """How many more conversations the colleague can take."""
        return max(0, self.capacity - self.open)


class SignIn(StrEnum):
    """The role in which a team's server lets somebody sign in."""

    NONE = "none"
    """The server does not know the login, or gives it no role here."""
    AGENT = "agent"
    LEAD = "lead"
    ADMIN = "admin"


class Parting(Struct, frozen=True):
    """What a colleague who leaves would leave behind. `alone`: confidential conversations that nobody else sees."""

    open: int
    snoozed: int
    alone: int


class Case(Struct, frozen=True):
    """An unassigned conversation, as far as distribution needs it."""

    id: ConversationId
    waiting_since: datetime
    """Since when the citizen waits for us, or else when something was last written."""
    teams: frozenset[TeamId]
    """The teams whose members may have it; empty: everybody may, because there are no teams."""
    labels: frozenset[LabelId] = frozenset()
    before: AgentId | None = None
    """Who had this citizen's last conversation."""
    urgent: bool = False
    """A possible emergency for which nobody has recorded what was done: it comes first."""
    confidential: bool = False
    """Never assigned by a rule: only named colleagues may see it."""
    waits: bool = True
    """Whether the citizen waits for us; they come before the others."""


class Rule(Struct, frozen=True):
    """A team's distribution rule. `automatic`: the engine applies it."""

    team_id: TeamId
    method: Method = Method.BY_HAND
    automatic: bool = False
    same_agent: bool = True
    """A returning citizen goes to whoever answered before, if that colleague is present and has capacity."""


class Proposal(Struct, frozen=True):
    """A proposed assignment. `agent_id` None: it stays unassigned, because nobody has capacity, or it waits for a label
    by which its rule chooses, at most until `label_by`. The rest: as in `Case`.
    """

    conversation_id: ConversationId
    agent_id: AgentId | None
    waiting_since: datetime
    urgent: bool = False
    label_by: datetime | None = None
    waits: bool = True


class Here(Struct, frozen=True):
    """A colleague who has a conversation open. `seconds`: how long the claim is still valid."""

    conversation_id: ConversationId
    agent_id: AgentId
    name: str
    first: bool
    """Whether they were there before the asking agent, or that agent is not there."""
    typing: bool
    seconds: float


class OfferState(StrEnum):
    """The state of a hand-over."""

    OFFERED = "offered"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    RETURNED = "returned"
    """Nobody accepted it in time."""
    IMPOSSIBLE = "impossible"
    """Nobody to whom it was offered can have it any more. Stored as returned, before its time."""
    WITHDRAWN = "withdrawn"


class Offer(Struct, frozen=True):
    """A conversation on offer: to a colleague, or to whoever of a team accepts it first."""

    id: HandoverId
    conversation_id: ConversationId
    giver: AgentId
    giver_name: str
    to_agent: AgentId | None
    to_team: TeamId | None
    to_name: str
    summary: str
    draft: str
    """The giver's draft; empty: none."""
    seconds: float
    """When it is returned."""
