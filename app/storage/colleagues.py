"""Who works now, how much each can take on and has, and what each knows. `now` is by the clock of the database."""

from collections.abc import Callable
from typing import Final

from app.domain.changes import Changes
from app.domain.ids import AgentId, LabelId
from app.domain.team import Colleague, Status
from app.storage.database import Transaction
from app.storage.many import sets
from app.storage.values import moment_or_none

GONE_MS: Final = 90_000
"""Milliseconds after which a silent window counts as closed: its computer may sleep."""


def say(tx: Transaction, agent_id: AgentId, status: Status, now: int, until: int | None = None) -> None:
    """Set the agent's status: available, on a break (`until` some time) or gone home."""
    tx.execute(
        """INSERT INTO agent_status (agent_id, status, since, until) VALUES (:agent, :status, :now, :until)
           ON CONFLICT (agent_id) DO UPDATE SET status = excluded.status, until = excluded.until,
               since = CASE WHEN agent_status.status = excluded.status THEN agent_status.since
                            ELSE excluded.since END""",
        {"agent": agent_id, "status": status.value, "now": now, "until": until},
    )
    tx.note(Changes(team=True))


def sign_of_life(tx: Transaction, agent_id: AgentId, now: int) -> None:
    """The agent's window is open. Others are notified if it was not seen for a while."""
    before = tx.one("SELECT seen_at FROM agent_status WHERE agent_id = :agent", {"agent": agent_id})
    tx.execute(
        """INSERT INTO agent_status (agent_id, status, since, seen_at) VALUES (:agent, 'available', :now, :now)
           ON CONFLICT (agent_id) DO UPDATE SET seen_at = excluded.seen_at""",
        {"agent": agent_id, "now": now},
    )
    if before is None or before[0] is None or before[0] <= now - GONE_MS:
        tx.note(Changes(team=True))


def set_capacity(tx: Transaction, agent_id: AgentId, capacity: int, now: int) -> None:
    """Set how many open conversations the agent can have at once: 1 to 999."""
    tx.execute(
        """INSERT INTO agent_status (agent_id, status, since, capacity) VALUES (:agent, 'away', :now, :capacity)
           ON CONFLICT (agent_id) DO UPDATE SET capacity = excluded.capacity""",
        {"agent": agent_id, "capacity": capacity, "now": now},
    )
    tx.note(Changes(team=True))


def skills_of(tx: Transaction, agent_id: AgentId) -> frozenset[LabelId]:
    """The topics that the agent knows."""
    rows = tx.execute("SELECT label_id FROM agent_skill WHERE agent_id = :agent", {"agent": agent_id})
    return frozenset(LabelId(row[0]) for row in rows)


def set_skills(tx: Transaction, agent_id: AgentId, labels: frozenset[LabelId]) -> None:
    """Replace the topics that the agent knows."""
    tx.execute("DELETE FROM agent_skill WHERE agent_id = :agent", {"agent": agent_id})
    for label_id in sorted(labels):
        tx.execute(
            "INSERT INTO agent_skill (agent_id, label_id) VALUES (:agent, :label)",
            {"agent": agent_id, "label": label_id},
        )
    tx.note(Changes(team=True))


def all_colleagues(tx: Transaction, now: int) -> list[Colleague]:
    """Everybody who works here, by name, with their present state."""
    return asked_colleagues(tx)(now)


def asked_colleagues(tx: Transaction) -> Callable[[int], list[Colleague]]:
    """As `all_colleagues`; what time it is may be asked meanwhile."""
    loaded = tx.ask(tx.dialect.counts.open_of_agents)
    skilled = tx.ask("SELECT agent_id, label_id FROM agent_skill")
    members = tx.ask("SELECT agent_id, team_id FROM team_member")
    rows = tx.ask(
        """SELECT a.id, a.name, a.login, s.status, s.until, s.seen_at, s.capacity,
                  (SELECT max(g.at) FROM assignment g WHERE g.agent_id = a.id)
           FROM agent a LEFT JOIN agent_status s ON s.agent_id = a.id WHERE a.ended = 0 ORDER BY lower(a.name), a.id"""
    )

    def read(now: int) -> list[Colleague]:
        load: dict[int, int] = dict(loaded)
        skills, teams = sets(skilled), sets(members)
        return [
            Colleague(
                agent_id,
                name,
                Status(status) if status else Status.AWAY,
                moment_or_none(until),
                there=status is not None and (seen_at is None or seen_at > now - GONE_MS),
                capacity=capacity or 8,
                open=load.get(agent_id, 0),
                skills=frozenset(skills[agent_id]),
                teams=frozenset(teams[agent_id]),
                last_given=moment_or_none(last),
                login=login,
            )
            for agent_id, name, login, status, until, seen_at, capacity, last in rows
        ]

    return read


def absent(tx: Transaction, now: int, grace_ms: int) -> list[AgentId]:
    """Who went home, whose window was closed, or whose pause ended without them, at least `grace_ms` ago; on a server
    also who has been given nothing since then and never was there. Where nobody signs in, who never said anything is
    not absent."""
    rows = tx.execute(
        """SELECT agent_id FROM agent_status WHERE (status = 'away' AND since <= :before) OR seen_at <= :before
             OR (status = 'pause' AND until <= :before)
           UNION SELECT a.id FROM agent a WHERE :signed = 1
             AND NOT EXISTS (SELECT 1 FROM agent_status s WHERE s.agent_id = a.id)
             AND (SELECT max(g.at) FROM assignment g WHERE g.agent_id = a.id) <= :before
           ORDER BY 1""",
        {"before": now - grace_ms, "signed": int(tx.dialect.signed_in(tx) is not None)},
    )
    return [AgentId(row[0]) for row in rows]
