"""Who answers a conversation, when it comes back, and when it is done."""

from datetime import datetime

from app.compliance.rulebook import RuleBook
from app.domain.channel import ChannelKind
from app.domain.conversation import ConversationDetail, ConversationState, Label
from app.domain.ids import AgentId, ConversationId, LabelId
from app.domain.mentions import mentioned
from app.domain.problems import Refused
from app.domain.warning import Hit
from app.services import dividing
from app.services.cases import Cases
from app.services.clock import Clock, now
from app.services.deeds import Deeds
from app.services.inbox import require_conversation
from app.storage import agents, clock, conversations, drafts, emergencies, labels, mentions, notes, records, teams
from app.storage.agents import Agent
from app.storage.database import Store, Transaction
from app.storage.emergencies import Outcome

__all__ = ["Outcome", "Triage"]


class Triage:
    """What one agent does with whole conversations. Each method raises `Refused` no_such_conversation if it is gone."""

    def __init__(self, store: Store, agent: Agent, rules: RuleBook, clock: Clock = now) -> None:
        self._store = store
        self._agent = agent
        self._deeds = Deeds(store, agent, rules, clock)
        self._clock = clock
        self.cases = Cases(store, agent)

    async def assign_to(self, conversation_id: ConversationId, login_or_name: str) -> Agent:
        """Assign it to an agent by login or name. `Refused` no_such_agent, cannot_have_it."""

        def work(tx: Transaction) -> Agent:
            require_conversation(tx, conversation_id)
            agent = agents.find(tx, login_or_name)
            if agent is None:
                raise Refused("no_such_agent", id=login_or_name)
            dividing.give(tx, conversation_id, agent.id, self._agent.id, clock.now(tx))
            return agent

        return await self._store.run(work)

    async def colleague(self, login: str, name: str) -> Agent:
        """The agent with this login, created or renamed if necessary."""
        return await self._store.run(lambda tx: agents.ensure(tx, login, name))

    async def take(self, conversation_id: ConversationId, seen: AgentId | None) -> None:
        """Assign it to this agent. `seen`: who had it, as far as this agent knew; None: nobody.

        `Refused` taken_meanwhile (with `name`) if a colleague was faster.
        """

        def work(tx: Transaction) -> None:
            if (has := require_conversation(tx, conversation_id).row.assignee) not in (None, seen, self._agent.id):
                raise Refused("taken_meanwhile", name=agents.name_of(tx, has))
            dividing.give(tx, conversation_id, self._agent.id, self._agent.id, clock.now(tx))

        await self._store.run(work)

    async def close(
        self, conversation_id: ConversationId, *, recorded: str = "", reason: str = "", emergency: Outcome | None = None
    ) -> None:
        """Close it. `recorded`: where it is on record now; `reason`: why it need not be; `emergency`: what was done
        about an emergency, which is recorded only if the conversation is closed.

        `Refused` emergency_open until somebody has recorded what was done about an emergency; deed_needs_reason if a
        rule wants it on record first.
        """
        where = recorded.strip()

        def happens(tx: Transaction, detail: ConversationDetail) -> list[tuple[ChannelKind, str]]:
            if emergency is None and emergencies.open_emergency(tx, conversation_id):
                raise Refused("emergency_open")
            if detail.row.state is ConversationState.CLOSED or where or records.on_record(tx, conversation_id):
                return []
            vanishes = records.will_vanish(tx, conversation_id)
            deeds = ("action:close", "action:disappearing") if vanishes else ("action:close",)
            return [(detail.row.kind, deed) for deed in deeds]

        def work(tx: Transaction, _: ConversationDetail) -> None:
            if emergency is not None:
                emergencies.record(tx, conversation_id, self._agent.id, emergency, self._clock())
            if where:
                records.recorded(tx, conversation_id, where, self._agent.id, self._clock())
            conversations.set_state(tx, conversation_id, ConversationState.CLOSED, self._agent.id)

        await self._deeds.do(conversation_id, happens, work, reason)

    async def ask(self, conversation_id: ConversationId, deed: str, reason: str = "") -> tuple[Hit, ...]:
        """The rules that warn about doing this (`deeds.ASKED`) with it. `Refused` deed_blocked, deed_needs_reason."""
        return await self._deeds.ask(conversation_id, deed, reason)

    async def save_file(self, conversation_id: ConversationId) -> None:
        """Log that the agent has read the rules for a citizen's file, after which it may be saved."""
        await self._deeds.save_file(conversation_id)

    async def reopen(self, conversation_id: ConversationId) -> None:
        """Reopen it."""
        await self._state(conversation_id, ConversationState.OPEN)

    async def wait(self, conversation_id: ConversationId) -> None:
        """Mark it as waiting for somebody other than the citizen."""
        await self._state(conversation_id, ConversationState.PENDING)

    async def snooze(self, conversation_id: ConversationId, until: datetime) -> None:
        """Hide it until then, or until the citizen writes. `Refused` emergency_open, as for closing."""

        def work(tx: Transaction) -> None:
            require_conversation(tx, conversation_id)
            conversations.set_state(tx, conversation_id, ConversationState.SNOOZED, self._agent.id, until=until)

        await self._store.run(work)

    async def add_label(self, conversation_id: ConversationId, label_id: LabelId) -> None:
        """Put a label on it."""
        await self._store.run(lambda tx: labels.attach(tx, conversation_id, label_id, self._agent.id))

    async def remove_label(self, conversation_id: ConversationId, label_id: LabelId) -> None:
        """Remove a label from it."""
        await self._store.run(lambda tx: labels.detach(tx, conversation_id, label_id, self._agent.id))

    async def new_label(self, name: str, colour: str = "grey") -> Label:
        """The label with this name, created if necessary. `colour` is a key of the theme's label colours."""
        return await self._store.run(lambda tx: labels.ensure(tx, name.strip(), colour))

    async def note(self, conversation_id: ConversationId, text: str) -> tuple[str, ...]:
        """Write an internal note, notify those it mentions with an @, and delete its draft; the answer's files stay.
        The names of those whom it mentions in vain, because they do not see the conversation.

        `Refused` nothing_to_send if it is empty.
        """
        if not text.strip():
            raise Refused("nothing_to_send")

        def work(tx: Transaction) -> tuple[str, ...]:
            require_conversation(tx, conversation_id)
            draft = drafts.load(tx, conversation_id, self._agent.id)
            if draft is not None and draft.is_note and draft.files:
                drafts.save(tx, conversation_id, self._agent.id, "", False, self._clock())
            elif draft is not None and draft.is_note:
                drafts.discard(tx, conversation_id, self._agent.id)
            note_id = notes.add(tx, conversation_id, self._agent.id, text, self._clock())
            people = [(agent.id, agent.login, agent.name) for agent in agents.all_agents(tx)]
            called = mentioned(text, people) - {self._agent.id}
            mentions.add(tx, note_id, called)
            blind = called - teams.who_see(tx, conversation_id) if called else frozenset()
            return tuple(name for agent_id, _, name in people if agent_id in blind)

        return await self._store.run(work)

    async def record_emergency(self, conversation_id: ConversationId, outcome: Outcome) -> None:
        """Record what was done about an emergency: "referred", "called" or "false_alarm"."""
        await self._store.run(
            lambda tx: emergencies.record(tx, conversation_id, self._agent.id, outcome, self._clock())
        )

    async def _state(self, conversation_id: ConversationId, state: ConversationState) -> None:
        def work(tx: Transaction) -> None:
            require_conversation(tx, conversation_id)
            conversations.set_state(tx, conversation_id, state, self._agent.id)

        await self._store.run(work)
