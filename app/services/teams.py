"""Teams: created, named, ended, and given channels, colleagues and a rule for distributing work, all by leads."""

from msgspec import Struct

from app.domain.changes import Changes
from app.domain.conversation import Use
from app.domain.ids import AgentId, ChannelId, TeamId
from app.domain.problems import Refused
from app.domain.team import Rule
from app.storage import assignments, channels, teams
from app.storage.agents import Agent
from app.storage.database import Store, Transaction
from app.storage.teams import Team

__all__ = ["Shape", "Team", "Teams", "Use"]


class Shape(Struct, frozen=True):
    """What a team is: what it is called, which channels it answers, and who is in it."""

    name: str
    channels: frozenset[ChannelId] = frozenset()
    members: frozenset[AgentId] = frozenset()


class Teams:
    """What one agent does to teams. On a server, what changes one raises `StoreError` for who is no lead."""

    def __init__(self, store: Store, agent: Agent) -> None:
        self._store, self._agent = store, agent

    async def all(self) -> list[Team]:
        """Every team, by name."""
        return await self._store.read(teams.all_teams)

    async def blind(self) -> str:
        """Why the agent sees no conversation at all, as a problem code; empty where they do."""
        return await self._store.read(lambda tx: teams.blind(tx, self._agent.id))

    async def uses(self) -> dict[TeamId, Use]:
        """How much each team has and sees, also of teams that the agent is not in. For leads."""
        return await self._store.read(teams.uses)

    async def channels(self) -> dict[ChannelId, str]:
        """What every channel is called, also those that the agent does not see. For leads."""
        return await self._store.read(channels.labels)

    async def rules(self) -> dict[TeamId, Rule]:
        """How each team divides; one that is not in it divides by hand."""
        return await self._store.read(assignments.rules)

    async def create(self, shape: Shape) -> TeamId:
        """A new team. `Refused` team_name_taken."""

        def work(tx: Transaction) -> TeamId:
            team_id = teams.create(tx, shape.name)
            if team_id is None:
                raise Refused("team_name_taken", name=shape.name)
            _change(tx, team_id, Shape(shape.name), shape)
            return team_id

        return await self._store.run(work)

    async def change(self, team_id: TeamId, seen: Shape, wanted: Shape) -> None:
        """Change a team from how it was seen to how it is wanted. What was not seen of it, or changed meanwhile, stays.
        `Refused` team_name_taken, team_gone."""

        def work(tx: Transaction) -> None:
            if all(team.id != team_id for team in teams.all_teams(tx)):
                raise Refused("team_gone")
            if wanted.name != seen.name:
                teams.rename(tx, team_id, wanted.name)
            _change(tx, team_id, seen, wanted)

        await self._store.run(work)

    async def set_rule(self, rule: Rule, seen: Rule | None = None) -> None:
        """Have a team divide like this. `seen`: how it did when this was chosen; `Refused` rule_changed if somebody
        else had it divide otherwise since, and team_gone if it ended.
        """

        def work(tx: Transaction) -> None:
            team = next((one for one in teams.all_teams(tx) if one.id == rule.team_id), None)
            if team is None:
                raise Refused("team_gone")
            if seen is not None and assignments.rules(tx).get(team.id, Rule(team.id)) not in (seen, rule):
                raise Refused("rule_changed", name=team.name)
            assignments.set_rule(tx, rule)

        await self._store.run(work)

    async def end(self, team_id: TeamId, heir: TeamId | None) -> int:
        """End a team. What it has, the channels that it answers and who is in it go to `heir`; only a team that has and
        answers nothing needs none. How many conversations that are not closed went there.

        What happened keeps its name. `Refused` team_gone, team_needs_heir.
        """

        def work(tx: Transaction) -> int:
            known = {team.id: team for team in teams.all_teams(tx)}
            if team_id not in known or (heir is not None and heir not in known) or heir == team_id:
                raise Refused("team_gone")
            if heir is None and (known[team_id].channels or teams.uses(tx)[team_id].conversations):
                raise Refused("team_needs_heir", name=known[team_id].name)
            return teams.end(tx, team_id, heir, self._agent.id)

        return await self._store.run(work)

    async def ended(self) -> list[tuple[TeamId, str]]:
        """The teams that ended, with their names."""
        return await self._store.read(teams.ended)

    async def bring_back(self, team_id: TeamId) -> int:
        """A team that ended has again the channels, the colleagues, the rule, the answers and the conversations that it
        had, and its heir no longer what it had not before. How many conversations that are not closed go somewhere else
        with that: back to the team, or to everybody where they lie with somebody who would not see them any more."""
        return await self._store.run(lambda tx: teams.bring_back(tx, team_id, self._agent.id))


def _change(tx: Transaction, team_id: TeamId, seen: Shape, wanted: Shape) -> None:
    for channel_id in wanted.channels - seen.channels:
        teams.give(tx, team_id, channel_id)
    for channel_id in seen.channels - wanted.channels:
        teams.take(tx, team_id, channel_id)
    for agent_id in wanted.members - seen.members:
        teams.join(tx, team_id, agent_id)
    for agent_id in seen.members - wanted.members:
        teams.leave(tx, team_id, agent_id)
    tx.note(Changes(channels=True, team=True))
