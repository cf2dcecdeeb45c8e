"""A citizen's wishes, and which addresses are the same citizen's. Nothing here happens automatically."""

from datetime import datetime

from app.compliance.rulebook import RuleBook
from app.domain.channel import ChannelKind
from app.domain.citizen import Consent, IdentityId, LinkId, Wishes
from app.domain.conversation import ConversationDetail
from app.domain.ids import ChannelId, ConversationId
from app.domain.problems import Refused
from app.services.clock import Clock, now
from app.services.deeds import Deeds
from app.services.inbox import require_conversation
from app.storage import channels, linking, wishes
from app.storage.agents import Agent
from app.storage.database import Store, Transaction

__all__ = ["Citizens", "Consent", "Wishes"]


class Citizens:
    """The citizen of a conversation, for one agent. Each method raises `Refused` no_such_conversation if it is gone."""

    def __init__(self, store: Store, agent: Agent, rules: RuleBook, clock: Clock = now) -> None:
        self._store = store
        self._agent = agent
        self._deeds = Deeds(store, agent, rules, clock)
        self._clock = clock

    async def wishes(self, conversation_id: ConversationId) -> Wishes:
        """Consent on this channel, the preferred channel, and linked and proposed identities."""

        def read(tx: Transaction) -> Wishes:
            contact_id = linking.contact_of(tx, conversation_id)
            return Wishes(
                wishes.consents(tx, conversation_id),
                wishes.preference(tx, contact_id),
                linking.linked(tx, contact_id),
                linking.proposals(tx, contact_id),
            )

        return await self._store.read(read)

    async def consent(
        self, conversation_id: ConversationId, source: str, *, given: bool, at: datetime | None = None
    ) -> None:
        """Record an opt-in or opt-out, said at `at` (now where None). `Refused` source_missing, day_to_come."""
        if not source.strip():
            raise Refused("source_missing")
        moment = self._clock()
        if at is not None and at.astimezone().date() > moment.astimezone().date():
            raise Refused("day_to_come")

        def write(tx: Transaction) -> None:
            require_conversation(tx, conversation_id)
            # If only the day is known and it is today, it was no later than now.
            said = Consent(given, min(at or moment, moment), source.strip())
            wishes.record(tx, conversation_id, said, self._agent.id, moment)

        await self._store.run(write)

    async def prefer(self, conversation_id: ConversationId, channel_id: ChannelId | None, source: str) -> None:
        """Record the channel that the citizen prefers (None: none). `Refused` source_missing, no_such_channel."""
        if not source.strip():
            raise Refused("source_missing")

        def write(tx: Transaction) -> None:
            require_conversation(tx, conversation_id)
            if channel_id is not None and channels.get(tx, channel_id) is None:
                raise Refused("no_such_channel", id=str(channel_id))
            wishes.prefer(tx, conversation_id, channel_id, source.strip(), self._agent.id, self._clock())

        await self._store.run(write)

    async def link(self, conversation_id: ConversationId, identity_id: IdentityId, reason: str = "") -> None:
        """Link both as the same citizen's. `Refused` no_such_identity, deed_needs_reason, deed_blocked."""

        def happens(tx: Transaction, detail: ConversationDetail) -> list[tuple[ChannelKind, str]]:
            theirs = linking.kind_of(tx, identity_id)
            return [(kind, "action:profile") for kind in sorted({detail.row.kind, theirs})]

        def work(tx: Transaction, _: ConversationDetail) -> None:
            linking.link(tx, conversation_id, identity_id, self._agent.id, self._clock())

        await self._deeds.do(conversation_id, happens, work, reason)

    async def unlink(self, conversation_id: ConversationId, link_id: LinkId) -> None:
        """Undo a link. `Refused` no_such_link."""
        await self._store.run(lambda tx: linking.unlink(tx, conversation_id, link_id, self._agent.id, self._clock()))

    async def decline(self, conversation_id: ConversationId, identity_id: IdentityId) -> None:
        """Decline a proposal, so that it is not made again."""
        await self._store.run(
            lambda tx: linking.decline(tx, conversation_id, identity_id, self._agent.id, self._clock())
        )
