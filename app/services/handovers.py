"""Handing a conversation over, with what the next agent must know; somebody has to accept it."""

from typing import Final

from app.domain.ids import AgentId, ConversationId, HandoverId, TeamId
from app.domain.problems import Refused
from app.domain.team import Offer, OfferState
from app.services.inbox import require_conversation
from app.storage import agents, assignments, clock, draft_files, drafts, handovers, teams
from app.storage.agents import Agent
from app.storage.database import Store, Transaction
from app.storage.dialects import Right

__all__ = ["Handovers"]

MINUTES: Final = 15
"""How long somebody has to accept."""
SUMMARY_LIMIT: Final = 500


class Handovers:
    """Hand-overs as one agent makes and gets them. Each may raise `Refused` offer_gone: it does not stand any more."""

    def __init__(self, store: Store, agent: Agent) -> None:
        self._store, self._agent = store, agent

    async def offer(
        self,
        conversation_id: ConversationId,
        summary: str,
        *,
        agent_id: AgentId | None = None,
        team_id: TeamId | None = None,
        minutes: int = MINUTES,
    ) -> HandoverId:
        """Offer it to an agent or to a team. What this agent had typed as an answer goes along.

        It stays where it is until it is accepted; what nobody had is this agent's, whom it comes back to. `Refused`
        summary_missing, cannot_have_it, not_their_channel. What a colleague has offered is this agent's first.
        """
        if not summary.strip():
            raise Refused("summary_missing")

        def work(tx: Transaction) -> HandoverId:
            assignee = require_conversation(tx, conversation_id).row.assignee
            loose = assignee is None or self._offered_by_another(tx, conversation_id)
            self._fitting(tx, conversation_id, agent_id, team_id)
            draft = drafts.load(tx, conversation_id, self._agent.id)
            text = "" if draft is None or draft.is_note else draft.text
            now = clock.now(tx)
            if loose:
                assignments.give(tx, conversation_id, self._agent.id, self._agent.id, "taken", now)
            return handovers.offer(
                tx,
                conversation_id,
                self._agent.id,
                (agent_id, team_id),
                (summary.strip()[:SUMMARY_LIMIT], text),
                (now, now + minutes * 60_000),
            )

        return await self._store.run(work)

    async def open_offers(self) -> tuple[list[Offer], list[Offer]]:
        """What is offered to this agent, and what this agent has offered; what comes back first stands first."""

        def read(tx: Transaction) -> tuple[list[Offer], list[Offer]]:
            mine = self._teams(tx)
            offers = handovers.open_offers(tx, clock.now(tx))
            given = [one for one in offers if one.giver == self._agent.id]
            return [one for one in offers if one.giver != self._agent.id and self._for_me(one, mine)], given

        return await self._store.read(read)

    async def outcome(self, handover_id: HandoverId) -> OfferState:
        """How far one of this agent's hand-overs has come."""
        return await self._store.read(lambda tx: handovers.state(tx, handover_id))

    async def accept(self, handover_id: HandoverId) -> ConversationId:
        """Take it: the conversation is this agent's, with what the giver had typed and added as the own draft."""

        def work(tx: Transaction) -> ConversationId:
            now = clock.now(tx)
            offer = self._standing(tx, handover_id, now)
            # While it is on offer, the recipient may read what the giver added.
            self._take_draft(tx, offer)
            # If it was this agent's all along, only the offer ends.
            given = assignments.give(
                tx, offer.conversation_id, self._agent.id, self._agent.id, "handed_over", now, ends=OfferState.ACCEPTED
            )
            if not given:
                handovers.tell(tx, offer, "offer_accepted", self._agent.id, now)
                handovers.settle(tx, handover_id, OfferState.ACCEPTED, self._agent.id, now)
            return offer.conversation_id

        return await self._store.run(work)

    async def decline(self, handover_id: HandoverId) -> None:
        """Not for this agent: the giver keeps it."""

        def work(tx: Transaction) -> None:
            now = clock.now(tx)
            self._end(tx, self._standing(tx, handover_id, now), OfferState.DECLINED, now)

        await self._store.run(work)

    async def withdraw(self, handover_id: HandoverId) -> None:
        """The giver keeps it after all, or a lead says so. `Refused` not_your_offer."""

        def work(tx: Transaction) -> None:
            now = clock.now(tx)
            offer = handovers.find(tx, handover_id, now)
            if offer is None:
                raise Refused("offer_gone")
            if offer.giver != self._agent.id and Right.LEAD not in tx.dialect.rights(tx):
                raise Refused("not_your_offer", name=offer.giver_name)
            self._end(tx, offer, OfferState.WITHDRAWN, now)

        await self._store.run(work)

    def _end(self, tx: Transaction, offer: Offer, state: OfferState, now: int) -> None:
        handovers.tell(tx, offer, f"offer_{state.value}", self._agent.id, now)
        handovers.settle(tx, offer.id, state, self._agent.id, now)

    def _offered_by_another(self, tx: Transaction, conversation_id: ConversationId) -> bool:
        """Which is theirs to take back, unless the conversation changes hands."""
        standing = handovers.standing(tx, conversation_id)
        return standing is not None and standing != self._agent.id

    def _standing(self, tx: Transaction, handover_id: HandoverId, now: int) -> Offer:
        offer = handovers.find(tx, handover_id, now)
        if offer is None or not self._for_me(offer, self._teams(tx)):
            raise Refused("offer_gone")
        return offer

    def _teams(self, tx: Transaction) -> set[TeamId]:
        return {team.id for team in teams.all_teams(tx) if self._agent.login in team.members}

    def _for_me(self, offer: Offer, mine: set[TeamId]) -> bool:
        return offer.to_agent == self._agent.id or offer.to_team in mine

    @staticmethod
    def _fitting(
        tx: Transaction, conversation_id: ConversationId, agent_id: AgentId | None, team_id: TeamId | None
    ) -> None:
        if agent_id is not None:
            if not assignments.may_have(tx, conversation_id, agent_id):
                raise Refused("cannot_have_it", name=agents.name_of(tx, agent_id))
            return
        team = next((one for one in teams.all_teams(tx) if one.id == team_id), None)
        if team is None or require_conversation(tx, conversation_id).row.channel_id not in team.channels:
            raise Refused("not_their_channel", name="" if team is None else team.name)

    def _take_draft(self, tx: Transaction, offer: Offer) -> None:
        me, where = self._agent.id, offer.conversation_id
        files = draft_files.load(tx, where, offer.giver) if offer.giver != me else ()
        if not offer.draft and not files:
            return
        mine = drafts.load(tx, where, me)
        text = offer.draft
        if mine is not None and mine.text != offer.draft:
            text = "\n\n".join(part for part in (mine.text, offer.draft) if part)
        if mine is None or mine.text != text or files:
            drafts.save(tx, where, me, text, False, clock.moment(tx))
            draft_files.keep(tx, where, me, (*draft_files.load(tx, where, me), *files))
