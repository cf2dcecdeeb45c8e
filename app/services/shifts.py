"""The end of a shift: afterwards nothing is left with somebody who went home."""

from collections.abc import Mapping
from datetime import datetime

from app.domain.conversation import ConversationRow, ConversationState, Query, View
from app.domain.ids import ConversationId, TeamId
from app.domain.problems import Refused
from app.domain.team import OfferState, Status
from app.storage import assignments, clock, colleagues, conversations, emergencies, handovers, presence, teams
from app.storage.agents import Agent
from app.storage.database import Store, Transaction

__all__ = ["Shifts"]

Leave = datetime | TeamId | None
"""What becomes of a conversation: snoozed and still the agent's, given to a team, or to everybody."""


class Shifts:
    """The shift of one agent."""

    def __init__(self, store: Store, agent: Agent) -> None:
        self._store, self._agent = store, agent

    async def mine(self) -> list[ConversationRow]:
        """The agent's open conversations, about which something must be decided."""
        return await self._store.read(lambda tx: conversations.rows(tx, self._open(tx)))

    async def end(self, choices: Mapping[ConversationId, Leave]) -> None:
        """End the shift: the agent goes home. Undecided and newly arrived conversations, and emergencies, go to
        everybody.

        Offers to this agent in person are returned, so that nobody waits for them. `Refused` not_their_channel. All or
        nothing.
        """

        def work(tx: Transaction) -> None:
            now = clock.now(tx)
            for conversation_id in self._open(tx):
                self._leave(tx, ConversationId(conversation_id), choices.get(ConversationId(conversation_id)), now)
            for offer in handovers.open_offers(tx, now):
                if offer.giver == self._agent.id:
                    handovers.settle(tx, offer.id, OfferState.WITHDRAWN, self._agent.id, now)
                elif offer.to_agent == self._agent.id:
                    handovers.tell(tx, offer, "offer_declined", self._agent.id, now)
                    handovers.settle(tx, offer.id, OfferState.DECLINED, self._agent.id, now)
            presence.leave(tx, self._agent.id)
            colleagues.say(tx, self._agent.id, Status.AWAY, now)

        await self._store.run(work)

    def _open(self, tx: Transaction) -> list[int]:
        return list(conversations.ids(tx, Query(View.MINE), self._agent.id))

    def _leave(self, tx: Transaction, conversation_id: ConversationId, choice: Leave, now: int) -> None:
        me = self._agent.id
        if isinstance(choice, datetime) and not emergencies.open_emergency(tx, conversation_id):
            conversations.set_state(tx, conversation_id, ConversationState.SNOOZED, me, until=choice)
        elif isinstance(choice, int):
            name = next((team.name for team in teams.all_teams(tx) if team.id == choice), "")
            if not assignments.give_to_team(tx, conversation_id, choice, name, me, now):
                raise Refused("not_their_channel", name=name)
        else:
            assignments.give(tx, conversation_id, None, me, "shift_end", now)
