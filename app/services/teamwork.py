"""Everything that one agent does with colleagues, in one."""

from msgspec import Struct

from app.services.board import Boards
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


class Teamwork(Struct, frozen=True):
    """The services of working together. `rights`: what this agent may do beside answering."""

    presence: Presence
    dividing: Dividing
    handovers: Handovers
    shifts: Shifts
    boards: Boards
    labels: Labels
    teams: Teams
    staff: Staff
    rights: frozenset[Right]


def teamwork(store: Store, agent: Agent, rights: frozenset[Right], *, shared: bool) -> Teamwork:
    """The services over this store for this agent. `shared`: there are other desktops."""
    return Teamwork(
        Presence(store, agent, shared=shared),
        Dividing(store, agent),
        Handovers(store, agent),
        Shifts(store, agent),
        Boards(store),
        Labels(store, agent),
        Teams(store, agent),
        Staff(store, agent),
        rights,
    )
