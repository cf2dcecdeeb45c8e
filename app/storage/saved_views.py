"""An agent's saved views: a name for a search, in the language of the search field, and its order."""

from app.domain.conversation import Query, SavedView, Sort, View
from app.domain.ids import AgentId, SavedViewId
from app.domain.problems import Refused
from app.storage.database import Transaction
from app.storage.values import storable


def all_of(tx: Transaction, agent_id: AgentId) -> list[SavedView]:
    """The views of one agent, by name."""
    rows = tx.execute(
        "SELECT id, name, wanted, sort FROM saved_view WHERE agent_id = :agent ORDER BY lower(name), id",
        {"agent": agent_id},
    )
    return [
        SavedView(view_id, name, Query(View.ALL, sort=Sort(sort), wanted=wanted))
        for view_id, name, wanted, sort in rows
    ]


def add(tx: Transaction, agent_id: AgentId, name: str, query: Query) -> SavedViewId:
    """Save it. `Refused` view_name_taken if the agent has a view with this name, ignoring case."""
    made = tx.one(
        """INSERT INTO saved_view (agent_id, name, wanted, sort) VALUES (:agent, :name, :wanted, :sort)
           ON CONFLICT (agent_id, lower(name)) DO NOTHING RETURNING id""",
        {"agent": agent_id, "name": storable(name), "wanted": storable(query.wanted), "sort": query.sort.value},
    )
    if made is None:
        raise Refused("view_name_taken", name=name)
    return SavedViewId(made[0])


def remove(tx: Transaction, agent_id: AgentId, view_id: SavedViewId) -> None:
    """Delete it."""
    tx.execute("DELETE FROM saved_view WHERE id = :id AND agent_id = :agent", {"id": view_id, "agent": agent_id})
