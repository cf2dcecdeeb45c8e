"""Teams: who is in them and which channels they answer; and conversations that only named agents see.

On a server this decides what an agent can see at all; in a store of one desktop it is kept and changes nothing.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from app.domain.changes import Changes
from app.domain.ids import AgentId, ChannelId, ConversationId, TeamId
from app.storage.database import Transaction


@dataclass(frozen=True, slots=True)
class Team:
    """A team. `members` are logins."""

    id: TeamId
    name: str
    channels: tuple[ChannelId, ...]
    members: tuple[str, ...]


def ensure(tx: Transaction, name: str) -> TeamId:
    """The team with this name, whatever its letter case; made where needed."""
    made = tx.one(
        "INSERT INTO team (name) VALUES (:name) ON CONFLICT (lower(name)) DO NOTHING RETURNING id", {"name": name}
    )
    return TeamId(made[0]) if made is not None else TeamId(next(_found(tx, name)))


def all_teams(tx: Transaction) -> list[Team]:
    """Every team, by name."""
    return [
        Team(
            team_id,
            name,
            tuple(
                row[0]
                for row in tx.execute(
                    "SELECT channel_id FROM team_channel WHERE team_id = :id ORDER BY channel_id", {"id": team_id}
                )
            ),
            tuple(
                row[0]
                for row in tx.execute(
                    """SELECT a.login FROM team_member m JOIN agent a ON a.id = m.agent_id
                       WHERE m.team_id = :id ORDER BY a.login""",
                    {"id": team_id},
                )
            ),
        )
        for team_id, name in tx.all("SELECT id, name FROM team ORDER BY lower(name)")
    ]


def find(tx: Transaction, name: str) -> TeamId | None:
    """The team with this name, if there is one."""
    return next((TeamId(found) for found in _found(tx, name)), None)


def give(tx: Transaction, team_id: TeamId, channel_id: ChannelId) -> None:
    """The team answers this channel too."""
    tx.execute(
        """INSERT INTO team_channel (team_id, channel_id) VALUES (:team, :channel)
           ON CONFLICT (team_id, channel_id) DO NOTHING""",
        {"team": team_id, "channel": channel_id},
    )
    tx.note(Changes(channels=True))


def take(tx: Transaction, team_id: TeamId, channel_id: ChannelId) -> None:
    """The team no longer answers this channel."""
    tx.execute(
        "DELETE FROM team_channel WHERE team_id = :team AND channel_id = :channel",
        {"team": team_id, "channel": channel_id},
    )
    tx.note(Changes(channels=True))


def join(tx: Transaction, team_id: TeamId, agent_id: AgentId) -> None:
    """The agent is in the team."""
    tx.execute(
        """INSERT INTO team_member (team_id, agent_id) VALUES (:team, :agent)
           ON CONFLICT (team_id, agent_id) DO NOTHING""",
        {"team": team_id, "agent": agent_id},
    )
    tx.note(Changes(channels=True))


def leave(tx: Transaction, team_id: TeamId, agent_id: AgentId) -> None:
    """The agent is no longer in the team."""
    tx.execute(
        "DELETE FROM team_member WHERE team_id = :team AND agent_id = :agent", {"team": team_id, "agent": agent_id}
    )
    tx.note(Changes(channels=True))


def assign(tx: Transaction, conversation_id: ConversationId, team_id: TeamId | None) -> None:
    """Give the conversation to one team, or (None) to every team with its channel."""
    tx.execute("UPDATE conversation SET team_id = :team WHERE id = :id", {"team": team_id, "id": conversation_id})
    tx.note(Changes(conversations=frozenset({conversation_id})))


def confide(tx: Transaction, conversation_id: ConversationId, named: Collection[AgentId]) -> None:
    """Only the named agents see the conversation from now on; nobody named: every agent of its channel again."""
    here = {"id": conversation_id}
    for agent_id in named:
        tx.execute(
            """INSERT INTO conversation_access (conversation_id, agent_id) VALUES (:id, :agent)
               ON CONFLICT (conversation_id, agent_id) DO NOTHING""",
            here | {"agent": agent_id},
        )
    tx.execute("UPDATE conversation SET confidential = :on WHERE id = :id", here | {"on": int(bool(named))})
    # At the end and at once: whoever is no longer named, perhaps the one who does this, then sees nothing any more.
    kept = ", ".join(str(int(agent_id)) for agent_id in named) or "0"
    tx.execute(f"DELETE FROM conversation_access WHERE conversation_id = :id AND agent_id NOT IN ({kept})", here)
    tx.note(Changes(conversations=frozenset({conversation_id})))


def _found(tx: Transaction, name: str) -> Iterator[int]:
    for row in tx.execute("SELECT id FROM team WHERE lower(name) = lower(:name)", {"name": name}):
        yield int(row[0])
