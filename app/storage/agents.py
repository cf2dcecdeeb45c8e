"""The people who answer."""

from dataclasses import dataclass

from app.domain.ids import AgentId
from app.storage.database import Transaction


@dataclass(frozen=True, slots=True)
class Agent:
    """`login` is the name in the operating system or the directory, `name` what colleagues and citizens see."""

    id: AgentId
    login: str
    name: str


def ensure(tx: Transaction, login: str, name: str) -> Agent:
    """The agent with this login; made, or given this name, where needed."""
    row = next(
        tx.execute(
            """INSERT INTO agent (login, name) VALUES (:login, :name)
           ON CONFLICT (login) DO UPDATE SET name = excluded.name RETURNING id, login, name""",
            {"login": login, "name": name},
        )
    )
    return Agent(*row)


def by_login(tx: Transaction, login: str) -> Agent | None:
    """The agent with exactly this login."""
    row = tx.one("SELECT id, login, name FROM agent WHERE login = :login", {"login": login})
    return None if row is None else Agent(*row)


def find(tx: Transaction, login_or_name: str) -> Agent | None:
    """An agent by login, or else by name where only one has it; letter case does not matter."""
    rows = tx.all(
        """SELECT id, login, name FROM agent WHERE lower(login) = lower(:text) OR lower(name) = lower(:text)
           ORDER BY lower(login) = lower(:text) DESC, id LIMIT 3""",
        {"text": login_or_name},
    )
    if not rows or (len(rows) > 1 and rows[0][1].lower() != login_or_name.lower()):
        return None
    return Agent(*rows[0])


def all_agents(tx: Transaction) -> list[Agent]:
    """Every agent, by name."""
    return [Agent(*row) for row in tx.execute("SELECT id, login, name FROM agent ORDER BY lower(name), id")]


def name_of(tx: Transaction, agent_id: AgentId) -> str:
    """A colleague's name; empty where there is no such colleague."""
    row = tx.one("SELECT name FROM agent WHERE id = :id", {"id": agent_id})
    return "" if row is None else str(row[0])
