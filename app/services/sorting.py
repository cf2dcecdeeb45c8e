"""Bulk actions on several conversations, and undoing them. Each conversation is checked against the rules by itself."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import datetime

from msgspec import Struct, field

from app.domain.conversation import ConversationState
from app.domain.ids import AgentId, ConversationId, LabelId
from app.domain.problems import Refused
from app.services import dividing
from app.services.triage import Triage
from app.storage import clock, conversations, labels
from app.storage.agents import Agent
from app.storage.database import Store, Transaction

Do = Callable[[ConversationId], Awaitable[object]]


class Before(Struct, frozen=True):
    """A conversation's state before an action."""

    id: ConversationId
    state: ConversationState
    snoozed_until: datetime | None
    assignee: AgentId | None
    labels: frozenset[LabelId]


Given = tuple[AgentId | None] | None
"""An agent, or (None) everybody."""


class Done(Struct, frozen=True):
    """The outcome of an action: `before` is enough to undo it."""

    before: tuple[Before, ...]
    kept: Mapping[ConversationId, Refused] = field(default_factory=dict)
    """The conversations that were left alone, with the reason."""
    label: LabelId | None = None
    """The label that was added, if that was the action."""
    given: Given = None
    """To whom they were assigned, if that was the action; else the agent who acted."""
    divided: Mapping[ConversationId, AgentId] = field(default_factory=dict)
    """To whom each was assigned, if they were distributed."""
    final: bool = False
    """They were given to a team, and are out of the agent's hands."""


class Sorting:
    """Works through conversations one by one, so that one that must stay as it is does not hold up the others."""

    def __init__(self, store: Store, agent: Agent, triage: Triage) -> None:
        self._store, self._agent, self._triage = store, agent, triage

    async def take(self, wanted: Mapping[ConversationId, AgentId | None]) -> Done:
        """Assign them to this agent, who saw that these had them."""
        return await self._each(tuple(wanted), lambda one: self._triage.take(one, wanted[one]))

    async def label(self, wanted: Sequence[ConversationId], label_id: LabelId) -> Done:
        """Put a label on them."""
        return await self._each(wanted, lambda one: self._triage.add_label(one, label_id), label_id)

    async def snooze(self, wanted: Sequence[ConversationId], until: datetime) -> Done:
        """Snooze them. Closed ones stay closed, and unrecorded emergencies stay in sight."""
        return await self._each(wanted, lambda one: self._triage.snooze(one, until), but_not=ConversationState.CLOSED)

    async def close(self, wanted: Sequence[ConversationId], *, recorded: str = "", reason: str = "") -> Done:
        """Close them. Unrecorded emergencies stay open, as do those that a rule wants on record first.

        `recorded`: where all of them are on record now; `reason`: why they need not be.
        """

        async def close(one: ConversationId) -> None:
            await self._triage.close(one, recorded=recorded, reason=reason)

        return await self._each(wanted, close, but_not=ConversationState.CLOSED)

    async def standing(self, wanted: Sequence[ConversationId], given: Given = None) -> Done:
        """Their present state, with which the next action can be undone; `given`: as in `Done`."""
        return Done(tuple(await self._store.read(lambda tx: _standing(tx, wanted))), given=given)

    async def undo(self, done: Done) -> None:
        """Restore their previous state, as far as nobody has changed them since."""

        def work(tx: Transaction) -> None:
            for before in done.before:
                self._restore(tx, before, done)

        await self._store.run(work)

    async def _each(
        self,
        wanted: Sequence[ConversationId],
        do: Do,
        label: LabelId | None = None,
        *,
        but_not: ConversationState | None = None,
    ) -> Done:
        before, done, kept = await self._store.read(lambda tx: _standing(tx, wanted)), [], {}
        for one in before:
            if one.state is but_not:
                continue
            try:
                await do(one.id)
                done.append(one)
            except Refused as refused:
                kept[one.id] = refused
        return Done(tuple(done), kept, label)

    def _restore(self, tx: Transaction, before: Before, done: Done) -> None:
        now = next(iter(_standing(tx, (before.id,))), None)
        if now is None:
            return
        if done.label is not None and done.label not in before.labels:
            labels.detach(tx, before.id, done.label, self._agent.id)
        (has,) = done.given or (done.divided.get(before.id, self._agent.id),)
        if now.assignee != before.assignee and now.assignee == has:
            dividing.give(tx, before.id, before.assignee, self._agent.id, clock.now(tx))
        # Conversations that the citizen has reopened meanwhile stay open.
        if now.state in (ConversationState.CLOSED, ConversationState.SNOOZED):
            conversations.set_state(tx, before.id, before.state, self._agent.id, until=before.snoozed_until)


def _standing(tx: Transaction, wanted: Sequence[ConversationId]) -> list[Before]:
    return [
        Before(row.id, row.state, row.snoozed_until, row.assignee, frozenset(label.id for label in row.labels))
        for row in conversations.rows(tx, wanted)
    ]
