"""Who is present and which conversations they have open, as one agent's window reports and reads it."""

from datetime import datetime, timedelta

from app.domain.ids import AgentId, ConversationId
from app.domain.problems import InboxError, Refused
from app.domain.team import Colleague, Here, Status
from app.services.clock import TeamClock
from app.storage import clock, colleagues, presence
from app.storage.agents import Agent
from app.storage.database import Store, Transaction
from app.storage.values import moment, ms

__all__ = ["Presence"]


class Presence:
    """Presence for one agent. `shared`: there are other desktops; without them, nothing is written for them."""

    def __init__(self, store: Store, agent: Agent, *, shared: bool, clock: TeamClock | None = None) -> None:
        """`clock` is told the server's time at every `look_after`."""
        self._store, self._agent, self.shared = store, agent, shared
        self.clock = clock or TeamClock()

    @property
    def skew(self) -> timedelta:
        """How far this computer's clock was ahead of the database's when `look_after` was last called."""
        return self.clock.ahead

    @property
    def caught_up(self) -> bool:
        """Whether this desktop has heard of everything that others have committed."""
        return self._store.caught_up

    @property
    def obstacle(self) -> InboxError | None:
        """Why this desktop cannot reach the server, where more is known than that it cannot."""
        found = self._store.obstacle
        return None if found is None or found.code == "store_unreachable" else found

    def look_again(self) -> None:
        """Reconnect after sleep. Until that succeeds, this desktop counts as behind."""
        self._store.look_again()

    async def look_after(self, conversation_id: ConversationId | None) -> list[Here]:
        """Claim that this conversation (None: none) is open here for the next minute; returns who else has something
        open.

        Call it when another one is opened, and every 20 seconds.
        """

        def work(tx: Transaction) -> list[Here]:
            now = clock.now(tx)
            self.clock.heard(moment(now))
            colleagues.sign_of_life(tx, self._agent.id, now)
            if conversation_id is None:
                presence.leave(tx, self._agent.id)
            else:
                presence.enter(tx, conversation_id, self._agent.id, now)
            return presence.others(tx, self._agent.id, now)

        return await self._store.run(work) if self.shared else []

    async def others(self) -> list[Here]:
        """Who else has something open."""
        if not self.shared:
            return []
        return await self._store.read(lambda tx: presence.others(tx, self._agent.id, clock.now(tx)))

    async def typing(self, conversation_id: ConversationId, active: bool) -> None:
        """The agent types an answer there, or has stopped. Call it every few seconds while it lasts."""
        if self.shared:
            await self._store.run(
                lambda tx: presence.types(tx, conversation_id, self._agent.id, clock.now(tx), active=active)
            )

    async def go(self) -> None:
        """Drop the claim, because the window closes."""
        if self.shared:
            await self._store.run(lambda tx: presence.leave(tx, self._agent.id))

    async def colleagues(self) -> list[Colleague]:
        """Everybody, the agent included, by name."""
        return await self._store.read(lambda tx: colleagues.all_colleagues(tx, clock.now(tx)))

    async def me(self) -> Colleague:
        """The agent, as colleagues see them. `Refused` not_here_any_more."""
        if (found := next((one for one in await self.colleagues() if one.id == self._agent.id), None)) is None:
            raise Refused("not_here_any_more")
        return found

    async def say(self, status: Status, until: datetime | None = None, agent_id: AgentId | None = None) -> None:
        """Set the agent's status: available, on a break (`until` some time), or gone home. `agent_id`: a lead sets
        another's.
        """
        who = self._agent.id if agent_id is None else agent_id
        back = None if until is None else ms(until)
        await self._store.run(lambda tx: colleagues.say(tx, who, status, clock.now(tx), back))

    async def set_capacity(self, capacity: int, agent_id: AgentId | None = None) -> None:
        """Set how many open conversations the agent or (for a lead) `agent_id` can have at once."""
        who = self._agent.id if agent_id is None else agent_id
        await self._store.run(lambda tx: colleagues.set_capacity(tx, who, max(1, min(capacity, 999)), clock.now(tx)))
