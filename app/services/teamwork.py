"""Everything that one agent does with colleagues, bundled."""

from msgspec import Struct

from app.services.board import Boards
from app.services.clock import TeamClock
from app.services.dividing import Dividing
from app.services.handovers import Handovers
from app.services.labels import Labels
from app.services.presence import Presence
from app.services.shifts import Shifts
from app.services.staff import Staff
from app.services.teams import Teams
from app.storage.agents import Agent
from app.storage.database import Store
from app.storage.dialects import Right

__all__ = ["Right", "Teamwork", "teamwork"]


class Teamwork(Struct):
    """The services of working together. `rights`: what this agent may do beside answering, as last looked."""

    store: Store
    presence: Presence
    dividing: Dividing
    handovers: Handovers
    shifts: Shifts
    boards: Boards
    labels: Labels
    teams: Teams
    staff: Staff
    rights: frozenset[Right]

    async def look_at_rights(self) -> bool:
        """A server's administrator gives and takes them at any time; whether they are others than before."""
        before, self.rights = self.rights, await self.store.read(lambda tx: tx.dialect.rights(tx))
        return self.rights != before


def teamwork(
    store: Store, agent: Agent, rights: frozenset[Right], *, shared: bool, clock: TeamClock | None = None
) -> Teamwork:
    """The services over this store for this agent. `shared`: there are other desktops, which have `clock` in common."""
    return Teamwork(
        store,
        Presence(store, agent, shared=shared, clock=clock),
        Dividing(store, agent),
        Handovers(store, agent),
        Shifts(store, agent),
        Boards(store),
        Labels(store, agent),
        Teams(store, agent),
        Staff(store, agent),
        rights,
    )
