"""Looking after the canned answers: making, changing and forgetting one, and carrying them in and out as a file."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from app.domain.answer import CannedAnswer
from app.domain.ids import AgentId, AnswerId, TeamId
from app.domain.problems import Refused
from app.services.answer_files import Difference, difference, read_file, write_file
from app.services.clock import Clock
from app.storage import agents, answers, teams
from app.storage.agents import Agent
from app.storage.database import Store, Transaction


@dataclass(frozen=True, slots=True)
class Kept:
    """Every answer that an agent may see here, and the names of who keeps them."""

    answers: tuple[CannedAnswer, ...]
    agents: Mapping[AgentId, str]
    teams: Mapping[TeamId, str]
    me: AgentId


class AnswerKeeping:
    """The answers as their owners see them. On a server, only a lead shapes what is not an agent's own."""

    def __init__(self, store: Store, agent: Agent, clock: Clock) -> None:
        self._store = store
        self._agent = agent
        self._clock = clock

    async def kept(self) -> Kept:
        """All that this agent may look after, with whose they are, for the page of the answers."""
        me = self._agent.id

        def read(tx: Transaction) -> Kept:
            return Kept(
                tuple(answers.all_answers(tx, me, every_team=True)),
                {agent.id: agent.name for agent in agents.all_agents(tx)},
                {team.id: team.name for team in teams.all_teams(tx)},
                me,
            )

        return await self._store.read(read)

    async def save(self, answer: CannedAnswer) -> None:
        """Write an answer that was made or edited; without an owner it is this agent's.

        `Refused` key_missing, text_missing, key_taken, no_such_answer.
        """
        key = "-".join(answer.key.lower().strip().removeprefix("/").split())
        if not key or not answer.title.strip():
            raise Refused("key_missing")
        if not any(variant.text.strip() for variant in answer.variants):
            raise Refused("text_missing")
        variants = tuple(one for one in answer.variants if one.text.strip())
        owner = self._agent.id if answer.personal or answer.owner is None else answer.owner
        team = None if answer.personal else answer.team
        made = replace(answer, key=key, title=answer.title.strip(), variants=variants, owner=owner, team=team)
        await self._store.run(lambda tx: answers.save(tx, made, self._clock()))

    async def delete(self, answer_id: AnswerId) -> None:
        """Forget it for good. `Refused` no_such_answer."""
        await self._store.run(lambda tx: answers.delete(tx, answer_id))

    async def compared(self, path: Path) -> Difference:
        """What importing this file would add, change and remove; nothing is written. `InboxError` bad_answer_file."""
        found, me = await asyncio.to_thread(read_file, path), self._agent.id
        known = await self._store.read(lambda tx: answers.all_answers(tx, me, every_team=True))
        return difference(known, found)

    async def take_over(self, wanted: Difference, *, remove: bool) -> None:
        """Write what `compared` found; `remove`: also forget everybody's answers that are not in the file."""
        me, moment = self._agent.id, self._clock()

        def work(tx: Transaction) -> None:
            fresh = [replace(one, owner=one.owner or me) for one in (*wanted.added, *wanted.changed)]
            answers.upsert(tx, fresh, moment)
            for answer in wanted.removed if remove else ():
                answers.delete(tx, answer.id)

        await self._store.run(work)

    async def export(self, path: Path) -> int:
        """Write everybody's answers to a file, `.csv` or `.toml`; how many. `InboxError` file_unwritable."""
        me = self._agent.id

        def read(tx: Transaction) -> list[CannedAnswer]:
            shared = [one for one in answers.all_answers(tx, me, every_team=True) if not one.personal]
            return [replace(one, files=answers.file_contents(tx, one.id) if one.files else ()) for one in shared]

        found = sorted(await self._store.read(read), key=lambda one: one.key)
        await asyncio.to_thread(write_file, path, found)
        return len(found)
