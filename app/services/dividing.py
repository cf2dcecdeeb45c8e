"""Distributing conversations among colleagues: by hand, in bulk, by rule, and back from somebody who is absent."""

from collections.abc import Collection, Mapping, Sequence
from datetime import timedelta
from typing import Final

from msgspec import Struct

from app.domain.assignment import distribute, resulting_load, rules_for
from app.domain.conversation import ConversationRow, ConversationState, Holder
from app.domain.ids import AgentId, ConversationId, TeamId
from app.domain.problems import Refused
from app.domain.team import Colleague, Method, OfferState, Proposal, Rule
from app.storage import (
    agents,
    assignments,
    clock,
    colleagues,
    conversations,
    handovers,
    happenings,
    presence,
    settings,
    teams,
)
from app.storage.agents import Agent
from app.storage.assignments import Given
from app.storage.database import Store, Transaction
from app.storage.teams import Team
from app.storage.values import moment

__all__ = ["Dividing", "Given", "Load", "Possible", "Team"]

ABSENT_MINUTES: Final = "absent_minutes"
"""The store's setting: after how many minutes of absence what waits for an answer goes back to everybody; 0: it does
not."""
_GRACE_MINUTES: Final = 15
SERVICE_NORM: Final = "service_norm_minutes"
"""The store's setting: within how many minutes a first answer is on time."""
NORM_MINUTES: Final = 10
_LATELY_MS: Final = 600_000
_MOST: Final = 500
"""How many conversations are divided at once, those that have waited longest."""


class Load(Struct, frozen=True):
    """How many open conversations a colleague has, and would have."""

    colleague: Colleague
    after: int

    @property
    def over(self) -> bool:
        """More than they can take."""
        return self.after > self.colleague.capacity


class Possible(Struct, frozen=True):
    """Who could take certain conversations. A load's `after` is with all of them."""

    loads: tuple[Load, ...]
    barred: frozenset[AgentId]
    """Colleagues who would not see every one of them."""
    teams: tuple[Team, ...]
    barred_teams: frozenset[TeamId]
    """Teams that do not answer every channel of theirs."""
    holders: Mapping[ConversationId, Holder]
    """Who has each of those that are still in sight."""

    def ordered(self, own: AgentId) -> list[Load]:
        """The agent who asks first, then who is there, the least full before the others."""

        def order(load: Load) -> tuple[bool, bool, float, str]:
            one = load.colleague
            return one.id != own, not one.takes, one.open / one.capacity, one.name.lower()

        return sorted(self.loads, key=order)


class Dividing:
    """What one agent does about who has what. Each call may raise `StoreError`; on a server, a right is missing where
    it does not see a conversation or is no lead."""

    def __init__(self, store: Store, agent: Agent) -> None:
        self._store, self._agent = store, agent

    async def give(self, wanted: Sequence[ConversationId], agent_id: AgentId | None) -> int:
        """Give these to an agent or (None) to everybody; how many were not so already.

        All or nothing: `Refused` cannot_have_it where the agent would not see one of them.
        """

        def work(tx: Transaction) -> int:
            now = clock.now(tx)
            return sum(give(tx, one, agent_id, self._agent.id, now) for one in wanted)

        return await self._store.run(work)

    async def give_to_team(self, wanted: Sequence[ConversationId], team_id: TeamId) -> None:
        """Give these to a team, for whoever takes them there. All or nothing: `Refused` not_their_channel."""

        await self._store.run(lambda tx: self._give_to_team(tx, wanted, team_id))

    async def give_as_seen(
        self, seen: Mapping[ConversationId, Holder], agent_id: AgentId | None, team_id: TeamId | None = None
    ) -> list[Given | None]:
        """Give those that are still with whom they were seen to an agent, to a team, or (both None) back to everybody.

        The others stay where they are: of each, who gave it to whom meanwhile; None where it is out of sight by now.
        Of what is to go, all or nothing. Raises as `give` and `give_to_team`.
        """

        def work(tx: Transaction) -> list[Given | None]:
            now = clock.now(tx)
            has = {row.id: row.holder for row in conversations.rows(tx, list(seen))}
            last = {
                one: next(reversed(assignments.history(tx, one)), None)
                for one, whose in seen.items()
                if has.get(one) != whose
            }
            # A change that the agent just made and does not see yet is no conflict.
            moved = [one for one, given in last.items() if given is None or given.by_id != self._agent.id]
            still = [one for one in seen if one not in moved]
            if team_id is not None:
                self._give_to_team(tx, still, team_id)
            else:
                for one in still:
                    give(tx, one, agent_id, self._agent.id, now)
            return [last[one] for one in moved]

        return await self._store.run(work)

    def _give_to_team(self, tx: Transaction, wanted: Sequence[ConversationId], team_id: TeamId) -> None:
        now, name = clock.now(tx), _team_name(tx, team_id)
        for one in wanted:
            if not assignments.give_to_team(tx, one, team_id, name, self._agent.id, now):
                raise Refused("not_their_channel", name=name)

    async def may_be_named(self, conversation_id: ConversationId) -> dict[AgentId, tuple[str, bool]]:
        """As `teams.may_be_named`."""
        return await self._store.read(lambda tx: teams.may_be_named(tx, conversation_id))

    async def confide(self, conversation_id: ConversationId, named: Collection[AgentId] | None) -> None:
        """Only these see it from now on, with the agent and whoever has it; None: everybody whose team answers it.

        `Refused` no_such_conversation.
        """

        def work(tx: Transaction) -> None:
            row = next(iter(conversations.rows(tx, [conversation_id])), None)
            if row is None:
                raise Refused("no_such_conversation", id=str(conversation_id))
            known = teams.may_be_named(tx, conversation_id)
            before = {one for one, (_, already) in known.items() if already}
            wanted = set() if named is None else {*named, self._agent.id, row.assignee or self._agent.id}
            if wanted == before:
                return
            names = ", ".join(name for one, (name, _) in known.items() if one in wanted)
            code = "confided" if wanted else "shown_to_all"
            happenings.write(tx, conversation_id, code, self._agent.id, detail=names or None)
            teams.confide(tx, conversation_id, wanted)

        await self._store.run(work)

    async def possible(self, wanted: Sequence[ConversationId]) -> Possible:
        """Who could take these, and the load of each then."""

        def read(tx: Transaction) -> Possible:
            people = colleagues.all_colleagues(tx, clock.now(tx))
            rows, groups = conversations.rows(tx, wanted), teams.all_teams(tx)
            channels = {row.channel_id for row in rows}
            return Possible(
                tuple(Load(one, one.open + sum(_adds(row, one.id) for row in rows)) for one in people),
                assignments.barred(tx, wanted),
                tuple(groups),
                frozenset(team.id for team in groups if not channels <= set(team.channels)),
                {row.id: row.holder for row in rows},
            )

        return await self._store.read(read)

    async def dry_run(self, tried: Rule | None = None) -> tuple[list[Proposal], list[Load]]:
        """Who would get what nobody has, the longest wait first; and the load that would result. Changes nothing.

        `tried`: as if this were its team's rule already; then only what that team may have, and by this rule alone.
        """
        return await self._store.read(lambda tx: _planned(tx) if tried is None else _tried(tx, tried))

    async def left(self) -> int:
        """How many wait to be divided; `dry_run` and `distribute` take up to 500 of them at once."""
        return await self._store.read(assignments.count_unassigned)

    async def distribute(self, only: Sequence[ConversationId] | None = None) -> list[Proposal]:
        """Do it (`only` these); what was given to somebody."""

        def work(tx: Transaction) -> list[Proposal]:
            now = clock.now(tx)
            proposals, _ = _planned(tx)
            done = []
            for one in proposals:
                if one.agent_id is not None and (only is None or one.conversation_id in only):
                    assignments.give(tx, one.conversation_id, one.agent_id, self._agent.id, "divided", now)
                    done.append(one)
            return done

        return await self._store.run(work)

    async def take_back(self, agent_id: AgentId) -> list[ConversationId]:
        """Everything open of this colleague goes back to everybody; which that is."""

        def work(tx: Transaction) -> list[ConversationId]:
            now = clock.now(tx)
            theirs = [conversation_id for conversation_id, _ in assignments.open_of(tx, [agent_id])]
            for conversation_id in theirs:
                assignments.give(tx, conversation_id, None, self._agent.id, "taken_back", now)
            return theirs

        return await self._store.run(work)

    async def received(self) -> dict[int, str | None]:
        """As `assignments.given_to`, of this agent and the last minutes."""
        return await self._store.read(lambda tx: assignments.given_to(tx, self._agent.id, clock.now(tx) - _LATELY_MS))

    async def history(self, conversation_id: ConversationId) -> list[Given]:
        """Who had it, oldest first."""
        return await self._store.read(lambda tx: assignments.history(tx, conversation_id))


def give(
    tx: Transaction, conversation_id: ConversationId, agent_id: AgentId | None, by: AgentId | None, now: int
) -> bool:
    """Give one to an agent or to nobody. `Refused` cannot_have_it where the agent would not see it."""
    if agent_id is not None and not assignments.may_have(tx, conversation_id, agent_id):
        raise Refused("cannot_have_it", name=agents.name_of(tx, agent_id))
    reason = "returned" if agent_id is None else "taken" if agent_id == by else "given"
    return assignments.give(tx, conversation_id, agent_id, by, reason, now)


def absent_minutes(tx: Transaction) -> int:
    """See `ABSENT_MINUTES`."""
    return int(settings.get(tx, ABSENT_MINUTES, str(_GRACE_MINUTES)))


def service_norm(tx: Transaction) -> int:
    """See `SERVICE_NORM`."""
    return int(settings.get(tx, SERVICE_NORM, str(NORM_MINUTES)))


def _patience(tx: Transaction) -> timedelta:
    """How long what is new waits for the label by which a rule chooses."""
    return timedelta(minutes=service_norm(tx)) / 2


def keep_order(tx: Transaction) -> None:
    """What happens without a person: hand-overs that nobody accepted, or that nobody can accept any more, come back;
    what waits with somebody who is absent goes to everybody, and teams whose rule says so divide what nobody has. For
    the engine.

    People put labels on what is new: a rule by skill gives them half of the service norm for it."""
    now = clock.now(tx)
    presence.forget_expired(tx, now)
    handovers.end_of_closed(tx, now)
    for offer in handovers.open_offers(tx, now):
        if offer.seconds and assignments.may_be_accepted(tx, offer):
            continue
        handovers.settle(tx, offer.id, OfferState.RETURNED, None, now)
        handovers.tell(tx, offer, "offer_impossible" if offer.seconds else "offer_returned", None, now)
    grace = absent_minutes(tx) * 60_000
    if grace and (absent := colleagues.absent(tx, now, grace)):
        for conversation_id in assignments.waiting_with(tx, absent, now - grace):
            assignments.give(tx, conversation_id, None, None, "absent", now)
    rules = {team: rule for team, rule in assignments.rules(tx).items() if rule.automatic}
    people = colleagues.all_colleagues(tx, now) if rules else []
    able = _able(people) & rules.keys()
    if not able or not (cases := assignments.unassigned(tx, able, _MOST)):
        return
    for one in distribute(cases, people, rules, otherwise=None, now=moment(now), patience=_patience(tx)):
        if one.agent_id is not None:
            assignments.give(tx, one.conversation_id, one.agent_id, None, "divided", now)


def _able(people: Collection[Colleague]) -> set[TeamId]:
    """The teams with somebody who is there and has room."""
    return {team for one in people if one.takes and one.room for team in one.teams}


def _planned(tx: Transaction) -> tuple[list[Proposal], list[Load]]:
    people = colleagues.all_colleagues(tx, clock.now(tx))
    cases = assignments.unassigned(tx, limit=_MOST)
    if len(cases) == _MOST and (able := _able(people)):
        # What waits with teams that nobody is there for does not hold up the others.
        cases = assignments.unassigned(tx, able, _MOST)
    proposals = distribute(cases, people, assignments.rules(tx), otherwise=Method.LOAD)
    after = resulting_load(people, proposals)
    return proposals, [Load(one, after[one.id]) for one in people]


def _tried(tx: Transaction, rule: Rule) -> tuple[list[Proposal], list[Load]]:
    now = clock.now(tx)
    people = colleagues.all_colleagues(tx, now)
    theirs = assignments.unassigned(tx, [rule.team_id], _MOST)
    rules = assignments.rules(tx) | {rule.team_id: rule}
    cases = [case for case in theirs if rules_for(case, rules)[:1] in ([rule], [])]
    # What a person distributes waits no longer.
    patience = _patience(tx) if rule.automatic else timedelta()
    proposals = distribute(cases, people, rules, otherwise=None, now=moment(now), patience=patience)
    after = resulting_load(people, proposals)
    return proposals, [Load(one, after[one.id]) for one in people]


def _adds(row: ConversationRow, agent_id: AgentId) -> bool:
    return row.state in (ConversationState.OPEN, ConversationState.PENDING) and row.assignee != agent_id


def _team_name(tx: Transaction, team_id: TeamId) -> str:
    return next((team.name for team in teams.all_teams(tx) if team.id == team_id), "")
