"""Managing canned answers: creating, changing and deleting them, and importing and exporting files."""

import asyncio
from collections.abc import Mapping
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from app.domain.answer import CannedAnswer, tidy_key
from app.domain.answer_changes import AnswerChange, changed_lines
from app.domain.ids import AgentId, AnswerId, TeamId
from app.domain.problems import Refused
from app.services.answer_files import Difference, difference, read_file, write_file
from app.services.clock import Clock
from app.storage import agents, answer_changes, answers, channels, teams
from app.storage.agents import Agent
from app.storage.database import Store, Transaction


class Kept(Struct, frozen=True):
    """Every answer that the agent may see here, and the names of their owners."""

    answers: tuple[CannedAnswer, ...]
    agents: Mapping[AgentId, str]
    teams: Mapping[TeamId, str]
    me: AgentId


class AnswerKeeping:
    """Managing answers. On a server, only leads may change those that are not the agent's own."""

    def __init__(self, store: Store, agent: Agent, clock: Clock) -> None:
        self._store = store
        self._agent = agent
        self._clock = clock

    async def kept(self) -> Kept:
        """All answers that this agent may manage, with their owners, for the page of answers."""
        me = self._agent.id

        def read(tx: Transaction) -> Kept:
            return Kept(
                tuple(answers.all_answers(tx, me, every_team=True)),
                agents.names(tx),
                {team.id: team.name for team in teams.all_teams(tx)},
                me,
            )

        return await self._store.read(read)

    async def published(self, answer: CannedAnswer) -> tuple[str, ...]:
        """What saving this would change for others, as `changed_lines`. `Refused` key_missing, text_missing."""
        made, me = self._tidy(answer), self._agent.id
        return await self._store.read(lambda tx: _published(tx, _known(tx, me, answer.id), made))

    async def save(self, answer: CannedAnswer) -> None:
        """Store a new or edited answer; without an owner it becomes this agent's. Changes to everybody's are recorded.

        `Refused` key_missing, text_missing, key_taken, no_such_answer; answer_changed if somebody else changed it since
        it was read.
        """
        made, me, moment = self._tidy(answer), self._agent.id, self._clock()

        def work(tx: Transaction) -> None:
            before = _known(tx, me, made.id)
            if before is not None and before.changed_at != made.changed_at:
                raise Refused("answer_changed", key=before.key)
            answer_id = answers.save(tx, made, moment)
            answer_changes.record(tx, answer_id, made.key, me, _published(tx, before, made), moment)

        await self._store.run(work)

    async def history(self, answer_id: AnswerId) -> list[AnswerChange]:
        """Who changed it, the newest first."""
        return await self._store.read(lambda tx: answer_changes.history(tx, answer_id))

    def _tidy(self, answer: CannedAnswer) -> CannedAnswer:
        key = tidy_key(answer.key)
        if not key or not answer.title.strip():
            raise Refused("key_missing")
        if not any(variant.text.strip() for variant in answer.variants):
            raise Refused("text_missing")
        variants = tuple(one for one in answer.variants if one.text.strip())
        owner = self._agent.id if answer.personal or answer.owner is None else answer.owner
        team = None if answer.personal else answer.team
        return replace(answer, key=key, title=answer.title.strip(), variants=variants, owner=owner, team=team)

    async def delete(self, answer_id: AnswerId) -> None:
        """Delete it for good. `Refused` no_such_answer."""
        me, moment = self._agent.id, self._clock()

        def work(tx: Transaction) -> None:
            before = _known(tx, me, answer_id)
            answers.delete(tx, answer_id)
            if before is not None:
                answer_changes.record(tx, None, before.key, me, _published(tx, before, None), moment)

        await self._store.run(work)

    async def compared(self, path: Path) -> Difference:
        """What importing this file would add, change and remove; nothing is written. `InboxError` as
        `read_file`."""
        me = self._agent.id

        def read(tx: Transaction) -> tuple[list[CannedAnswer], set[str]]:
            return answers.all_answers(tx, me, every_team=True), {one.kind for one in channels.all_channels(tx)}

        known, kinds = await self._store.read(read)
        return difference(known, await asyncio.to_thread(read_file, path, kinds))

    async def take_over(self, wanted: Difference, *, remove: bool) -> None:
        """Carry out what `compared` found; `remove`: also delete everybody's answers that are not in the file."""
        me, moment = self._agent.id, self._clock()

        def work(tx: Transaction) -> None:
            before = {one.key: one for one in answers.all_answers(tx, me, every_team=True) if not one.personal}
            fresh = [replace(one, owner=one.owner or me) for one in (*wanted.added, *wanted.changed)]
            for answer_id, one in zip(answers.upsert(tx, fresh, moment), fresh, strict=True):
                lines = _published(tx, before.get(one.key), one)
                answer_changes.record(tx, answer_id, one.key, me, lines, moment)
            for answer in wanted.removed if remove else ():
                answers.delete(tx, answer.id)
                answer_changes.record(tx, None, answer.key, me, _published(tx, answer, None), moment)

        await self._store.run(work)

    async def export(self, path: Path) -> int:
        """Write everybody's answers to a file, `.csv` or `.toml`; returns how many. `InboxError` file_unwritable."""
        me = self._agent.id

        def read(tx: Transaction) -> list[CannedAnswer]:
            shared = [one for one in answers.all_answers(tx, me, every_team=True) if not one.personal]
            return [replace(one, files=answers.file_contents(tx, one.id) if one.files else ()) for one in shared]

        found = sorted(await self._store.read(read), key=lambda one: one.key)
        await asyncio.to_thread(write_file, path, found)
        return len(found)


def _known(tx: Transaction, agent_id: AgentId, answer_id: AnswerId) -> CannedAnswer | None:
    """The answer as stored; None if it is new, or gone."""
    known = answers.all_answers(tx, agent_id, every_team=True) if answer_id else []
    return next((one for one in known if one.id == answer_id), None)


def _published(tx: Transaction, before: CannedAnswer | None, after: CannedAnswer | None) -> tuple[str, ...]:
    """What changes for others."""
    names = {team.id: team.name for team in teams.all_teams(tx)}
    return changed_lines(_shared(before), _shared(after), names)


def _shared(answer: CannedAnswer | None) -> CannedAnswer | None:
    """An answer as far as others can see it."""
    return None if answer is None or answer.personal else answer
