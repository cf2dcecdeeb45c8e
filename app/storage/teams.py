"""Teams: their members and the channels they answer; and confidential conversations, which only named agents see.

On a server this decides what an agent can see at all; in a single desktop's store it is kept and has no effect.
"""

from collections.abc import Collection, Iterator, Sequence

from msgspec import Struct

from app.domain.changes import Changes
from app.domain.conversation import Use
from app.domain.ids import AgentId, ChannelId, ConversationId, TeamId
from app.domain.problems import Refused
from app.storage.database import Transaction
from app.storage.endings import Ending
from app.storage.values import storable


class Team(Struct, frozen=True):
    """A team. `members` are logins."""

    id: TeamId
    name: str
    channels: tuple[ChannelId, ...]
    members: tuple[str, ...]


def ensure(tx: Transaction, name: str) -> TeamId:
    """The team with this name, ignoring case, created if necessary."""
    return create(tx, name) or TeamId(next(_found(tx, name)))


def create(tx: Transaction, name: str) -> TeamId | None:
    """Create a team, or revive one that ended, empty; None if the name is taken, ignoring case."""
    made = tx.one(
        """INSERT INTO team (name) VALUES (:name)
           ON CONFLICT (lower(name)) DO UPDATE SET name = excluded.name, ended = 0 WHERE team.ended = 1 RETURNING id""",
        {"name": storable(name)},
    )
    if made is None:
        return None
    tx.execute("DELETE FROM assignment_rule WHERE team_id = :id", {"id": made[0]})
    return TeamId(made[0])


def rename(tx: Transaction, team_id: TeamId, name: str) -> bool:
    """Rename a team; whether it exists. `Refused` team_name_taken if another has or had the name."""
    wanted = {"id": team_id, "name": storable(name)}
    if tx.one("SELECT 1 FROM team WHERE lower(name) = lower(:name) AND id <> :id", wanted) is not None:
        raise Refused("team_name_taken", name=name)
    return tx.one("UPDATE team SET name = :name WHERE id = :id AND ended = 0 RETURNING id", wanted) is not None


def uses(tx: Transaction) -> dict[TeamId, Use]:
    """How much each team has and sees, including teams that one is not in. For leads."""
    return {team_id: Use(*numbers) for team_id, *numbers in tx.execute(tx.dialect.counts.team_uses)}


def end(tx: Transaction, team_id: TeamId, heir: TeamId | None, by: AgentId | None) -> int:
    """End a team: its conversations, channels and members go to `heir`. Returns how many conversations are not
    closed.
    """
    return _noted(tx, tx.dialect.ending(tx, Ending.END_TEAM, team_id, by, heir))


def ended(tx: Transaction) -> list[tuple[TeamId, str]]:
    """The teams that ended, by name."""
    rows = tx.all("SELECT id, name FROM team WHERE ended = 1 ORDER BY lower(name)")
    return [(TeamId(one), name) for one, name in rows]


def bring_back(tx: Transaction, team_id: TeamId, by: AgentId | None) -> int:
    """A team that ended has again what it had, and its heir what it had before: how many conversations that are not
    closed go somewhere else with that."""
    return _noted(tx, tx.dialect.ending(tx, Ending.BRING_BACK_TEAM, team_id, by))


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
        for team_id, name in tx.all("SELECT id, name FROM team WHERE ended = 0 ORDER BY lower(name)")
    ]


def teams_of(tx: Transaction, agent_id: AgentId) -> frozenset[TeamId]:
    """The teams that an agent is in."""
    rows = tx.execute("SELECT team_id FROM team_member WHERE agent_id = :id", {"id": agent_id})
    return frozenset(TeamId(one) for (one,) in rows)


def blind(tx: Transaction, agent_id: AgentId) -> str:
    """Why this agent sees no conversation at all, as a problem code: not_here_any_more, sees_no_citizens, in_no_team;
    empty: they do."""
    if tx.dialect.signed_in(tx) is None:
        return ""
    if tx.one("SELECT 1 FROM agent WHERE id = :id AND ended = 1", {"id": agent_id}):
        return "not_here_any_more"
    if not tx.dialect.sees_citizens(tx):
        return "sees_no_citizens"
    answers = "SELECT 1 FROM team_member m JOIN team_channel t ON t.team_id = m.team_id WHERE m.agent_id = :id LIMIT 1"
    return "" if tx.one(answers, {"id": agent_id}) else "in_no_team"


def find(tx: Transaction, name: str) -> TeamId | None:
    """The team with this name, if there is one."""
    return next((TeamId(found) for found in _found(tx, name)), None)


def give(tx: Transaction, team_id: TeamId, channel_id: ChannelId) -> None:
    """Let the team answer this channel."""
    tx.execute(
        """INSERT INTO team_channel (team_id, channel_id) VALUES (:team, :channel)
           ON CONFLICT (team_id, channel_id) DO NOTHING""",
        {"team": team_id, "channel": channel_id},
    )
    tx.note(Changes(channels=True))


def take(tx: Transaction, team_id: TeamId, channel_id: ChannelId) -> None:
    """Let the team answer this channel no longer."""
    tx.execute(
        "DELETE FROM team_channel WHERE team_id = :team AND channel_id = :channel",
        {"team": team_id, "channel": channel_id},
    )
    tx.note(Changes(channels=True))


def join(tx: Transaction, team_id: TeamId, agent_id: AgentId) -> None:
    """Add the agent to the team."""
    tx.execute(
        """INSERT INTO team_member (team_id, agent_id) VALUES (:team, :agent)
           ON CONFLICT (team_id, agent_id) DO NOTHING""",
        {"team": team_id, "agent": agent_id},
    )
    tx.note(Changes(channels=True))


def leave(tx: Transaction, team_id: TeamId, agent_id: AgentId) -> None:
    """Remove the agent from the team."""
    tx.execute(
        "DELETE FROM team_member WHERE team_id = :team AND agent_id = :agent", {"team": team_id, "agent": agent_id}
    )
    tx.note(Changes(channels=True))


def assign(tx: Transaction, conversation_id: ConversationId, team_id: TeamId | None) -> None:
    """Assign the conversation to one team, or (None) to every team with its channel."""
    tx.execute("UPDATE conversation SET team_id = :team WHERE id = :id", {"team": team_id, "id": conversation_id})
    tx.note(Changes(conversations=frozenset({conversation_id})))


def may_be_named(tx: Transaction, conversation_id: ConversationId) -> dict[AgentId, tuple[str, bool]]:
    """By agent, in the order of names: who sees the conversation, or would if they were named; whether they are."""
    rows = tx.execute(
        """SELECT a.id, a.name, c.confidential = 1 AND EXISTS (
                    SELECT 1 FROM conversation_access x WHERE x.conversation_id = c.id AND x.agent_id = a.id)
           FROM conversation c JOIN agent a ON a.ended = 0
           WHERE c.id = :id AND (NOT EXISTS (SELECT 1 FROM team_channel t WHERE t.channel_id = c.channel_id)
                 OR EXISTS (SELECT 1 FROM team_channel t JOIN team_member m ON m.team_id = t.team_id
                            WHERE t.channel_id = c.channel_id AND m.agent_id = a.id
                              AND (c.team_id IS NULL OR c.team_id = t.team_id)))
           ORDER BY lower(a.name), a.id""",
        {"id": conversation_id},
    )
    return {AgentId(agent_id): (str(name), bool(named)) for agent_id, name, named in rows}


def who_see(tx: Transaction, conversation_id: ConversationId) -> frozenset[AgentId]:
    """Everybody who sees the conversation."""
    known = may_be_named(tx, conversation_id)
    # Where somebody is named, it is confidential.
    return frozenset(one for one, (_, named) in known.items() if named) or frozenset(known)


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
    # Last, and in one statement: whoever is no longer named, perhaps this very agent, then sees nothing any more.
    kept = ", ".join(str(int(agent_id)) for agent_id in named) or "0"
    tx.execute(f"DELETE FROM conversation_access WHERE conversation_id = :id AND agent_id NOT IN ({kept})", here)
    tx.note(Changes(conversations=frozenset({conversation_id})))


def _noted(tx: Transaction, concerned: Sequence[int]) -> int:
    tx.note(Changes(frozenset(map(ConversationId, concerned)), channels=True, answers=True, team=True))
    return len(concerned)


def _found(tx: Transaction, name: str) -> Iterator[int]:
    sql = "SELECT id FROM team WHERE lower(name) = lower(:name) AND ended = 0"
    for row in tx.execute(sql, {"name": storable(name)}):
        yield int(row[0])
