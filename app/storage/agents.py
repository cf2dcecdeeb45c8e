"""The agents: the people who answer."""

from collections.abc import Sequence

from msgspec import Struct

from app.domain.changes import Changes
from app.domain.ids import AgentId, ConversationId
from app.domain.team import Parting, SignIn
from app.storage.database import Transaction
from app.storage.endings import Ending
from app.storage.values import storable


class Agent(Struct, frozen=True):
    """`login` is the name in the operating system or the directory, `name` what colleagues and citizens see."""

    id: AgentId
    login: str
    name: str


def ensure(tx: Transaction, login: str, name: str) -> Agent:
    """The agent with this login, created or renamed if necessary."""
    row = next(
        tx.execute(
            """INSERT INTO agent (login, name) VALUES (:login, :name)
           ON CONFLICT (login) DO UPDATE SET name = excluded.name RETURNING id, login, name""",
            {"login": login, "name": name},
        )
    )
    return Agent(*row)


def hire(tx: Transaction, login: str, name: str) -> Agent | None:
    """Add an agent, or bring one back who left; None if the login is taken. On a server, for administrators."""
    row = tx.one(
        """INSERT INTO agent (login, name) VALUES (:login, :name)
           ON CONFLICT (login) DO UPDATE SET name = excluded.name, ended = 0 WHERE agent.ended = 1
           RETURNING id, login, name""",
        {"login": storable(login), "name": storable(name)},
    )
    tx.note(Changes(team=True))
    return None if row is None else Agent(*row)


def rename(tx: Transaction, agent_id: AgentId, name: str) -> bool:
    """Rename an agent; whether that was possible. On a server, other agents' names are for administrators."""
    sql = "UPDATE agent SET name = :name WHERE id = :id RETURNING id"
    done = tx.one(sql, {"name": storable(name), "id": agent_id}) is not None
    tx.note(Changes(team=True, labels=True))
    return done


def lookalike(tx: Transaction, name: str, login: str) -> str | None:
    """The name of a colleague other than `login` that looks like `name`, if any. Ignores those who left."""
    from app.domain.likeness import as_seen  # noqa: PLC0415 - needed when somebody comes or changes their name

    seen = as_seen(name)
    rows = tx.execute("SELECT name FROM agent WHERE ended = 0 AND login <> :login ORDER BY id", {"login": login})
    return next((other for (other,) in rows if as_seen(other) == seen), None)


def leaves_behind(tx: Transaction, agent_id: AgentId) -> Parting:
    """What an agent who leaves would leave behind. On a server, for administrators."""
    return Parting(*next(tx.execute(tx.dialect.counts.leaves_behind, {"agent": agent_id})))


def end(tx: Transaction, agent_id: AgentId, by: AgentId | None) -> int:
    """Remove an agent: their open conversations return to everybody, and they get no new ones. Returns how many
    conversations. On a server, for administrators.
    """
    tx.note(Changes(here=True))  # they have nothing open any more, which would hold up colleagues' answers
    return _noted(tx, tx.dialect.ending(tx, Ending.END_AGENT, agent_id, by))


def left(tx: Transaction) -> list[Agent]:
    """Who worked here and left, by name."""
    rows = tx.execute("SELECT id, login, name FROM agent WHERE ended = 1 ORDER BY lower(name), id")
    return [Agent(*row) for row in rows]


def bring_back(tx: Transaction, agent_id: AgentId, by: AgentId | None) -> int:
    """Bring back an agent who left, with what they had and nobody has taken since: returns how many conversations. On a
    server, for administrators.
    """
    return _noted(tx, tx.dialect.ending(tx, Ending.BRING_BACK_AGENT, agent_id, by))


def sign_ins(tx: Transaction) -> dict[AgentId, SignIn]:
    """The role in which the database lets each agent sign in; empty if it knows nobody by name."""
    return {AgentId(one): SignIn(word) for one, word in tx.execute(tx.dialect.sign_ins) if word is not None}


def by_login(tx: Transaction, login: str) -> Agent | None:
    """The agent with exactly this login."""
    row = tx.one("SELECT id, login, name FROM agent WHERE login = :login", {"login": login})
    return None if row is None else Agent(*row)


def find(tx: Transaction, login_or_name: str) -> Agent | None:
    """An agent by login, or else by unique name, ignoring case. Nobody who left."""
    rows = tx.all(
        """SELECT id, login, name FROM agent
           WHERE ended = 0 AND (lower(login) = lower(:text) OR lower(name) = lower(:text))
           ORDER BY lower(login) = lower(:text) DESC, id LIMIT 3""",
        {"text": login_or_name},
    )
    if not rows or (len(rows) > 1 and rows[0][1].lower() != login_or_name.lower()):
        return None
    return Agent(*rows[0])


def all_agents(tx: Transaction) -> list[Agent]:
    """Every agent who works here, by name."""
    rows = tx.execute("SELECT id, login, name FROM agent WHERE ended = 0 ORDER BY lower(name), id")
    return [Agent(*row) for row in rows]


def names(tx: Transaction) -> dict[AgentId, str]:
    """The names of all agents, including those who left."""
    return dict(tx.all("SELECT id, name FROM agent"))


def name_of(tx: Transaction, agent_id: AgentId) -> str:
    """A colleague's name; empty where there is no such colleague."""
    row = tx.one("SELECT name FROM agent WHERE id = :id", {"id": agent_id})
    return "" if row is None else str(row[0])


def _noted(tx: Transaction, concerned: Sequence[int]) -> int:
    tx.note(Changes(frozenset(map(ConversationId, concerned)), channels=True, team=True))
    return len(concerned)
