"""What an agent reads: lists, counters, a conversation, search results."""

from array import array
from collections.abc import Awaitable, Sequence
from datetime import datetime
from typing import Final

from msgspec import Struct

from app.domain.channel import Channel, ChannelKind
from app.domain.conversation import ConversationDetail, ConversationRow, Counts, Label, Query, SearchHit
from app.domain.ids import AgentId, ConversationId, MessageId
from app.domain.message import Message
from app.domain.problems import Refused
from app.services.clock import Clock, now
from app.services.courtesies import Courtesies, Seen
from app.storage import agents, channels, conversations, drafts, folding, labels, mentions, messages, moves, search
from app.storage.agents import Agent
from app.storage.database import Store, Transaction, awaited
from app.storage.drafts import Draft
from app.storage.messages import Place, Timeline

__all__ = ["Agent", "Inbox", "OpenConversation", "Place", "Timeline"]

_LEAST_REST: Final = 0.2
_MOST_REST: Final = 2.0
_SHARE: Final = 0.01


class OpenConversation(Struct, frozen=True):
    """What is shown of an opened conversation, as of one moment. `draft` is this agent's."""

    detail: ConversationDetail
    timeline: Timeline
    draft: Draft | None


def rest_after(seconds: float) -> float:
    """How many seconds to wait before reading the counters again, if reading them took `seconds`.

    People read no faster than a few times a second. A desktop spends at most a hundredth of the time on counters, but
    reads them at least every two seconds: the busier a server is, the less often fifty desktops ask it.
    """
    return min(max(_LEAST_REST, seconds / _SHARE), _MOST_REST)


class Inbox:
    """Reads the store for one agent. Every call may raise `StoreError`. `clock` decides what has expired."""

    def __init__(self, store: Store, agent: Agent, courtesies: Courtesies, clock: Clock = now) -> None:
        self._store, self._clock = store, clock
        self._agent = agent
        self._courtesies = courtesies

    async def ids(self, query: Query, limit: int | None = None) -> "array[int]":
        """The conversations that `query` shows, in its order: the first `limit`, or all of them.

        `Refused` search_… if the search cannot be understood.
        """
        moment = self._clock()
        return await self._store.read(lambda tx: conversations.ids(tx, query, self._agent.id, limit=limit, now=moment))

    async def head(self, query: Query, limit: int, rows: int) -> "tuple[array[int], list[ConversationRow]]":
        """The first `limit` ids and the first `rows` rows, in a single read."""
        moment = self._clock()
        return await self._store.read(lambda tx: read_head(tx, query, self._agent.id, limit, rows, moment))

    async def rows(self, ids: Sequence[int]) -> list[ConversationRow]:
        """The rows of `ids`, in that order, without those that no longer exist."""
        return await self._store.read(lambda tx: conversations.rows(tx, ids))

    async def counts(self) -> Counts:
        """The navigation's counters."""
        moment = self._clock()
        return await self._store.read(lambda tx: conversations.counts(tx, self._agent.id, moment))

    async def detail(self, conversation_id: ConversationId) -> ConversationDetail:
        """What the header and the panel show. `Refused` no_such_conversation."""
        return await self._store.read(lambda tx: require_conversation(tx, conversation_id))

    async def unread_among(self, ids: Sequence[int]) -> frozenset[int]:
        """Those of `ids` in which something is unread."""
        return await self._store.read(lambda tx: conversations.unread_among(tx, ids))

    def conversation(
        self, conversation_id: ConversationId, limit: int = 50, since: Place | None = None
    ) -> Awaitable[OpenConversation]:
        """A conversation with its newest `limit` items, in a single read. `Refused` no_such_conversation.

        `since`: a page's `before`; nothing older than that page.

        Reading starts as soon as this returns; a caller with other things to do awaits it later.
        """
        return awaited(
            self._store.submit_read(lambda tx: read_conversation(tx, conversation_id, self._agent.id, limit, since))
        )

    async def timeline(self, conversation_id: ConversationId, before: Place | None = None, limit: int = 50) -> Timeline:
        """The newest `limit` items, oldest first; pass an earlier page's `before` for the page before it."""
        return await self._store.read(lambda tx: messages.timeline(tx, conversation_id, before=before, limit=limit))

    async def whole(
        self, conversation_id: ConversationId, before: Place | None = None, limit: int = 50
    ) -> tuple[Timeline, dict[ConversationId, tuple[ChannelKind, str]]]:
        """As `timeline`, for everything said with this citizen over all channels; and the channel of each
        conversation.
        """
        return await self._store.read(lambda tx: messages.whole(tx, conversation_id, before=before, limit=limit))

    async def messages(self, conversation_id: ConversationId) -> list[Message]:
        """Every message of a conversation, oldest first. `Refused` no_such_conversation."""

        def read(tx: Transaction) -> list[Message]:
            require_conversation(tx, conversation_id)
            return messages.all_of(tx, conversation_id)

        return await self._store.read(read)

    async def containing(self, conversation_id: ConversationId, text: str) -> list[MessageId]:
        """The messages of a conversation that contain `text`, newest first. Masked text is not searched."""
        return await self._store.read(lambda tx: messages.containing(tx, conversation_id, text))

    async def message(self, message_id: MessageId) -> Message:
        """One message, whole. `Refused` no_such_message."""
        message = await self._store.read(lambda tx: messages.get(tx, message_id))
        if message is None:
            raise Refused("no_such_message", id=str(message_id))
        return message

    def search(self, text: str, limit: int = 50) -> Awaitable[list[SearchHit]]:
        """The results of the search `text`, newest first, with masked excerpts. `Refused` search_… if it is unclear.

        It is being read as soon as this returns, as with `conversation`.
        """
        here = self._clock().astimezone()
        return awaited(
            self._store.submit_read(lambda tx: search.search(tx, text, limit, agent_id=self._agent.id, now=here))
        )

    async def people(self, text: str, limit: int) -> list[SearchHit]:
        """The newest conversation of each citizen found by name or number."""
        return await self._store.read(lambda tx: search.people(tx, text, limit))

    async def catch_up(self) -> None:
        """Bring the search index up to date, if no engine is doing that."""
        while await self._store.run(lambda tx: search.index_pending(tx, 200)):
            pass

    async def labels(self) -> list[Label]:
        """Every label."""
        return await self._store.read(labels.all_labels)

    async def channels(self) -> list[Channel]:
        """Every channel, with the state of its connection."""
        return await self._store.read(channels.all_channels)

    async def agents(self) -> list[Agent]:
        """Everybody who can be given a conversation."""
        return await self._store.read(agents.all_agents)

    async def opened(self, conversation_id: ConversationId) -> None:
        """Record that the agent is looking at the conversation: it is read, and the citizen may be told so."""

        def open_it(tx: Transaction) -> Seen | None:
            mentions.see(tx, conversation_id, self._agent.id, self._clock())
            read = conversations.mark_opened(tx, conversation_id)
            if not read:
                return None
            detail = require_conversation(tx, conversation_id)
            return Seen(detail.row.channel_id, detail.address, tuple(read))

        seen = await self._store.run(open_it)
        if seen is not None:
            self._courtesies.put(seen)


def read_head(
    tx: Transaction, query: Query, agent_id: AgentId, limit: int, rows: int, moment: datetime
) -> "tuple[array[int], list[ConversationRow]]":
    """As `Inbox.head`."""
    return conversations.head(tx, query, agent_id, limit, rows, moment)


def read_conversation(
    tx: Transaction, conversation_id: ConversationId, agent_id: AgentId, limit: int, since: Place | None = None
) -> OpenConversation:
    """As `Inbox.conversation`."""
    detail = conversations.asked_detail(tx, conversation_id)
    alone = messages.asked_page(tx, [conversation_id], limit=limit, since=since)
    draft = drafts.asked(tx, conversation_id, agent_id)
    found = _there(tx, detail(), conversation_id)
    if found.continues:
        together = messages.asked_page(tx, moves.chain(tx, conversation_id), limit=limit, since=since)
        return OpenConversation(found, together(), draft())
    return OpenConversation(found, alone(), draft())


def require_conversation(tx: Transaction, conversation_id: ConversationId) -> ConversationDetail:
    """The conversation. `Refused` no_such_conversation, or became_part (with `into`) if it was merged into another."""
    return _there(tx, conversations.detail(tx, conversation_id), conversation_id)


def _there(tx: Transaction, detail: ConversationDetail | None, conversation_id: ConversationId) -> ConversationDetail:
    if detail is None:
        if (into := folding.into(tx, conversation_id)) is not None:
            raise Refused("became_part", id=str(conversation_id), into=str(into))
        raise Refused("no_such_conversation", id=str(conversation_id))
    return detail
