"""Conversations as the list and the panel show them, and the views that select them."""

from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum
from typing import ClassVar, Final

from msgspec import Struct, field

from app.domain.channel import ChannelKind
from app.domain.ids import (
    Address,
    AgentId,
    ChannelId,
    ContactId,
    ConversationId,
    LabelId,
    MessageId,
    NoteId,
    SavedViewId,
    TeamId,
)
from app.domain.message import Direction, Message, MessageKind
from app.domain.text import CitizenText
from app.domain.warning import Hit


class ConversationState(StrEnum):
    """The state of a conversation."""

    OPEN = "open"
    PENDING = "pending"
    """Waiting for somebody other than the citizen."""
    SNOOZED = "snoozed"
    CLOSED = "closed"


class Label(Struct, frozen=True):
    """A topic. `colour` is a key of the theme's label colours, not a colour."""

    id: LabelId
    name: str
    colour: str


class Use(Struct, frozen=True):
    """How many conversations a team or a channel has, and how many of them are open.

    `sees`: how many open ones a team sees, including those on its channels that belong to no single team.

    `waiting`: how many messages a channel has still to send.
    """

    conversations: int = 0
    open: int = 0
    sees: int = 0
    waiting: int = 0


class LabelUse(Struct, frozen=True):
    """A label, with the number of conversations that have it, and of open ones."""

    label: Label
    conversations: int
    open: int


Holder = tuple[AgentId | None, TeamId | None]
"""The agent who has a conversation, and the team it belongs to. None: nobody; every team that answers the channel."""


class ConversationRow(Struct, frozen=True):
    """One row of the list. Everything here is masked and ready to paint."""

    id: ConversationId
    channel_id: ChannelId
    kind: ChannelKind
    channel_label: str
    contact: CitizenText
    last_text: CitizenText
    """Masked, one line."""
    last_kind: MessageKind
    last_direction: Direction
    last_at: datetime
    last_failed: bool
    unread: int
    state: ConversationState
    assignee: AgentId | None
    assignee_name: str | None
    labels: tuple[Label, ...]
    window_expires_at: datetime | None
    last_inbound_at: datetime | None
    """Both by this machine's clock; the provider's may be ahead or behind."""
    warnings: tuple[Hit, ...]
    """The warnings on the citizen's messages since our last answer, worst first."""
    snoozed_until: datetime | None = None
    emergency: bool = False
    """The citizen wrote of a possible emergency, and nobody has recorded what was done."""
    team: TeamId | None = None
    """The team it belongs to; None: every team that answers the channel."""

    @property
    def holder(self) -> Holder:
        """The agent and team that have the conversation."""
        return self.assignee, self.team


class Identity(Struct, frozen=True):
    """One address at which a citizen can be reached."""

    channel_id: ChannelId
    kind: ChannelKind
    channel_label: str
    address: Address
    name: CitizenText | None
    stays: bool = True
    """Whether a conversation can continue there: the channel is neither winding down nor removed."""


class EarlierConversation(Struct, frozen=True):
    """Another conversation with the same citizen, for the panel."""

    id: ConversationId
    kind: ChannelKind
    topic: CitizenText
    last_at: datetime


class ConversationDetail(Struct, frozen=True):
    """What the header and the citizen panel show in addition to the row."""

    row: ConversationRow
    contact_id: ContactId
    address: Address
    identities: tuple[Identity, ...]
    earlier: tuple[EarlierConversation, ...]
    opened_at: datetime
    first_response_seconds: float | None
    referral: str = ""
    """The referral to another channel that the next answer must carry, where this one is winding down; added
    automatically.
    """
    recipient: str = ""
    """Identifies the recipient: channel, identity, citizen and address in one. A different value means a different
    recipient.
    """
    read_only: str | None = None
    """A problem code, if nothing can be sent here (a group, a closed channel)."""
    opted_out: bool = False
    """The citizen has opted out of our messages."""
    logged_in: bool = False
    """The citizen is logged in to the municipality's own app."""
    identity_changed: bool = False
    """The citizen's key has changed, and no agent has looked at that yet."""
    cases: tuple[str, ...] = ()
    """Case numbers in the municipality's own case system."""
    confidential: bool = False
    """Only colleagues who are named see it."""
    newest: MessageId | None = None
    """The last message, which may lie further back than the notes and events that a page shows."""
    continues: bool = False
    """It went on here from another channel."""


class Note(Struct, frozen=True):
    """An internal note: written by an agent, never sent."""

    id: NoteId
    conversation_id: ConversationId
    author: str
    text: str
    at: datetime


class Happening(Struct, frozen=True):
    """An event in the conversation's history: assigned, snoozed, closed, reopened. The window words its `code`."""

    code: str
    at: datetime
    author: str | None
    detail: str | None = None


OF_CITIZEN: Final = frozenset({"linked", "unlinked"})
"""Codes of events that concern the citizen, and so each of their conversations."""

TimelineItem = Message | Note | Happening


class View(StrEnum):
    """The built-in views of the list."""

    MINE = "mine"
    UNASSIGNED = "unassigned"
    OPEN = "open"
    EXPIRING = "expiring"
    """Open conversations whose messaging window ends soon, the soonest first."""
    SNOOZED = "snoozed"
    CLOSED = "closed"
    FAILED = "failed"
    """Something we sent failed or is uncertain."""
    EMERGENCY = "emergency"
    """A citizen wrote of a possible emergency, and nobody has recorded what was done."""
    MENTIONED = "mentioned"
    """A colleague mentioned the agent in a note."""
    ALL = "all"


class Sort(StrEnum):
    """The list's order."""

    NEWEST = "newest"
    OLDEST = "oldest"
    EXPIRING = "expiring"


class Query(Struct, frozen=True):
    """What the list shows: a view, optionally narrowed to a channel, a label, or the search `wanted`."""

    view: View = View.MINE
    channel_id: ChannelId | None = None
    label_id: LabelId | None = None
    sort: Sort = Sort.NEWEST
    wanted: str = ""
    """In the language of the search field (`app.domain.search_language`). With it, the view is everything."""


class SavedView(Struct, frozen=True):
    """A view that an agent created."""

    id: SavedViewId
    name: str
    query: Query
    count: int = 0
    """How many conversations it shows; counting stops at `SavedView.MOST`, which then means that or more."""

    MOST: ClassVar[int] = 1_000


class Counts(Struct, frozen=True):
    """The navigation's counters: conversations per view, open ones per channel and label."""

    views: Mapping[View, int] = field(default_factory=dict)
    channels: Mapping[ChannelId, int] = field(default_factory=dict)
    labels: Mapping[LabelId, int] = field(default_factory=dict)
    waiting_to_send: int = 0
    quarantined: int = 0
    overdue: int = 0
    """Channels that still exist although their last day has passed."""


class SearchHit(Struct, frozen=True):
    """One message that matches a search, newest first. `excerpt` is masked."""

    conversation_id: ConversationId
    message_at: datetime
    contact: CitizenText
    kind: ChannelKind
    channel_label: str
    excerpt: CitizenText
    message_kind: MessageKind = MessageKind.TEXT
    message_id: MessageId | None = None
    """None for a person, whose last message is the `excerpt`."""
