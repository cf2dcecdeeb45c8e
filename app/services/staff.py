"""Who works here: colleagues who join, how much each can take on and what they know, and who leaves."""

from collections.abc import Collection

from msgspec import Struct

from app.domain.changes import Changes
from app.domain.ids import AgentId, LabelId, TeamId
from app.domain.problems import Refused
from app.domain.team import Parting, SignIn
from app.storage import agents, clock, colleagues, teams
from app.storage.agents import Agent
from app.storage.database import Store, Transaction

__all__ = ["Agent", "Parting", "SignIn", "Staff", "Work"]


class Work(Struct, frozen=True):
    """A colleague's: how many conversations at once (1 to 999), the topics that they know, and their teams."""

    capacity: int
    skills: frozenset[LabelId]
    teams: frozenset[TeamId]


class Staff:
    """What one agent does about colleagues. On a server, `hire`, `parting`, `leave` and `bring_back` raise
    `StoreError` for who is no administrator, and `set_work` for who is no lead either."""

    def __init__(self, store: Store, agent: Agent) -> None:
        self._store, self._agent = store, agent

    async def sign_ins(self) -> dict[AgentId, SignIn]:
        """As what a server lets each in; empty where the store asks nobody for a name."""
        return await self._store.read(agents.sign_ins)

    async def hire(self, login: str, name: str, members: frozenset[TeamId] = frozenset()) -> Agent:
        """A new colleague in these teams, or one who left and is back. `login` is the name at the server: who may sign
        in there, and as what, its administrator decides. `Refused` login_taken, name_taken."""

        def work(tx: Transaction) -> Agent:
            _of_nobody_else(tx, name, login)
            made = agents.hire(tx, login, name)
            if made is None:
                known = agents.by_login(tx, login)
                raise Refused("login_taken", name=known.name if known else login, login=login)
            _move(tx, made.id, teams.teams_of(tx, made.id), members)
            return made

        return await self._store.run(work)

    async def keep(self, login: str, name: str) -> Agent:
        """The colleague with this login: made, back, or given this name. On a server everybody may give themselves
        one. `Refused` name_taken."""

        def work(tx: Transaction) -> Agent:
            _of_nobody_else(tx, name, login)
            here = next((one for one in agents.all_agents(tx) if one.login == login), None)
            if here is not None and agents.rename(tx, here.id, name):
                return agents.Agent(here.id, login, name)
            return agents.hire(tx, login, name) or agents.ensure(tx, login, name)

        return await self._store.run(work)

    async def rename(self, agent_id: AgentId, name: str) -> None:
        """What colleagues and citizens see from now on. `Refused` not_their_name, name_taken."""

        def work(tx: Transaction) -> None:
            _of_nobody_else(tx, name, next((one.login for one in agents.all_agents(tx) if one.id == agent_id), ""))
            if not agents.rename(tx, agent_id, name):
                raise Refused("not_their_name", name=agents.name_of(tx, agent_id))

        await self._store.run(work)

    async def set_work(self, agent_id: AgentId, seen: Work, wanted: Work) -> None:
        """Change it from how it was seen to how it is wanted, all of it or nothing. What others changed meanwhile
        stays."""

        def work(tx: Transaction) -> None:
            if wanted.capacity != seen.capacity:
                colleagues.set_capacity(tx, agent_id, max(1, min(wanted.capacity, 999)), clock.now(tx))
            if wanted.skills != seen.skills:
                known = colleagues.skills_of(tx, agent_id)
                colleagues.set_skills(tx, agent_id, known - (seen.skills - wanted.skills) | wanted.skills - seen.skills)
            _move(tx, agent_id, seen.teams, wanted.teams)

        await self._store.run(work)

    async def set_skills(self, agent_id: AgentId, labels: frozenset[LabelId]) -> None:
        """The topics that a colleague knows, these and no others."""
        await self._store.run(lambda tx: colleagues.set_skills(tx, agent_id, labels))

    async def parting(self, agent_id: AgentId) -> Parting:
        """What they would leave behind."""
        return await self._store.read(lambda tx: agents.leaves_behind(tx, agent_id))

    async def leave(self, agent_id: AgentId) -> int:
        """A colleague works here no longer: what is not closed of theirs goes back to everybody; how many that are.

        What they did keeps their name. `Refused` not_yourself, alone_in_confidence.
        """

        def work(tx: Transaction) -> int:
            if agent_id == self._agent.id:
                raise Refused("not_yourself")
            if alone := agents.leaves_behind(tx, agent_id).alone:
                raise Refused("alone_in_confidence", name=agents.name_of(tx, agent_id), count=str(alone))
            return agents.end(tx, agent_id, self._agent.id)

        return await self._store.run(work)

    async def left(self) -> list[Agent]:
        """Who worked here and left."""
        return await self._store.read(agents.left)

    async def bring_back(self, agent_id: AgentId) -> int:
        """Somebody who left works here again, in the teams and with the topics that they had, and has the conversations
        that nobody has taken since; how many. `Refused` name_taken."""

        def work(tx: Transaction) -> int:
            for one in agents.left(tx):
                if one.id == agent_id:
                    _of_nobody_else(tx, one.name, one.login)
            return agents.bring_back(tx, agent_id, self._agent.id)

        return await self._store.run(work)


def _of_nobody_else(tx: Transaction, name: str, login: str) -> None:
    """Two colleagues whose names look the same would be taken for each other, by citizens too."""
    if (other := agents.lookalike(tx, name, login)) is not None:
        raise Refused("name_taken", name=other)


def _move(tx: Transaction, agent_id: AgentId, seen: Collection[TeamId], wanted: Collection[TeamId]) -> None:
    for team_id in set(wanted) - set(seen):
        teams.join(tx, team_id, agent_id)
    for team_id in set(seen) - set(wanted):
        teams.leave(tx, team_id, agent_id)
    tx.note(Changes(channels=True, team=True))
