"""Who has which conversation: assigning, returning and distributing, with the history and the teams' rules.

`now` is by the clock of the database.
"""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Final

from msgspec import Struct

from app.domain.changes import Changes
from app.domain.ids import AgentId, ConversationId, TeamId
from app.domain.problems import Refused
from app.domain.team import Case, Method, Offer, OfferState, Rule
from app.storage import agents, conversations, handovers, happenings
from app.storage.database import Later, Transaction
from app.storage.many import sets
from app.storage.values import moment

WAITING_SINCE: Final = """
    CASE WHEN c.first_response_at IS NULL THEN coalesce(c.first_inbound_at, c.last_at)
         WHEN c.last_direction = 'inbound' THEN coalesce(c.last_inbound_at, c.last_at) END"""
"""SQL over the conversation `c`: since when the citizen waits for us, as it came in; NULL: not at all.

Before the first answer that is the citizen's first message, after it the last one. On a server an index has it."""
WAITS: Final = "(c.first_response_at IS NULL OR c.last_direction = 'inbound')"
"""SQL over the conversation `c`: whether that is not NULL."""
_MAY_HAVE: Final = """
    (c.confidential = 0 OR EXISTS (SELECT 1 FROM conversation_access x
                                   WHERE x.conversation_id = c.id AND x.agent_id = a.id))
    AND (NOT EXISTS (SELECT 1 FROM team_channel t WHERE t.channel_id = c.channel_id)
         OR EXISTS (SELECT 1 FROM team_channel t JOIN team_member m ON m.team_id = t.team_id
                    WHERE t.channel_id = c.channel_id AND m.agent_id = a.id))"""
"""SQL over the conversation `c` and the agent `a`: see `may_have`."""
_NOBODY_WAITS: Final = f"(CASE WHEN {WAITS} THEN 0 ELSE 1 END)"
"""SQL over the conversation `c`, as the index has it by which it is divided."""


class Given(Struct, frozen=True):
    """One line of the history. `agent` and `team` None: back to everybody. `by` None: Balie did it."""

    at: datetime
    agent: str | None
    team: str | None
    by: str | None
    by_id: AgentId | None
    reason: str


def give(
    tx: Transaction,
    conversation_id: ConversationId,
    agent_id: AgentId | None,
    by: AgentId | None,
    reason: str,
    now: int,
    *,
    ends: OfferState = OfferState.WITHDRAWN,
) -> bool:
    """Give it to an agent or (None) to nobody; False where that is so already. A hand-over under way `ends` so."""
    row = tx.one("SELECT assignee_id, team_id FROM conversation WHERE id = :id", {"id": conversation_id})
    if row is None or row[0] == agent_id:
        return False
    team_id = None if agent_id is None else team_of(tx, conversation_id, agent_id)
    _write(tx, conversation_id, agent_id, None, by, reason, now)
    # Whoever takes it may see it only because it is offered; whoever gives it away sees it only until it is given.
    takes = agent_id == by
    if not takes:
        handovers.settle_open(tx, conversation_id, ends, by, now)
    if agent_id is None or team_id in (None, row[1]):
        conversations.assign(tx, conversation_id, agent_id, by)
    else:
        name = agents.name_of(tx, agent_id)
        happenings.write(tx, conversation_id, "assigned", by, detail=name, at=now)
        if not _give_away(tx, conversation_id, team_id, agent_id):
            raise Refused("cannot_have_it", name=name)
    if takes:
        handovers.settle_open(tx, conversation_id, ends, by, now)
    return True


def give_to_team(
    tx: Transaction, conversation_id: ConversationId, team_id: TeamId, name: str, by: AgentId | None, now: int
) -> bool:
    """Give it to a team, and to nobody in it. False where the team does not answer that channel: undo the rest then.

    Whoever is in another team than this does not see it any more.
    """
    # Before it is out of this agent's sight: nothing can be written about it afterwards.
    _write(tx, conversation_id, None, team_id, by, "team", now)
    handovers.settle_open(tx, conversation_id, OfferState.WITHDRAWN, by, now)
    happenings.write(tx, conversation_id, "given_to_team", by, detail=name, at=now)
    return _give_away(tx, conversation_id, team_id, None)


def history(tx: Transaction, conversation_id: ConversationId) -> list[Given]:
    """Who had it, oldest first."""
    rows = tx.execute(
        """SELECT g.at, a.name, t.name, b.name, g.by_agent_id, g.reason FROM assignment g
           LEFT JOIN agent a ON a.id = g.agent_id LEFT JOIN team t ON t.id = g.team_id
           LEFT JOIN agent b ON b.id = g.by_agent_id
           WHERE g.conversation_id = :id ORDER BY g.at, g.id""",
        {"id": conversation_id},
    )
    return [Given(moment(at), *rest) for at, *rest in rows]


def given_to(tx: Transaction, agent_id: AgentId, since: int) -> dict[int, str | None]:
    """What others gave this agent since then and the agent still has: each time's number, and by whom (None: Balie)."""
    rows = tx.execute(
        """SELECT g.id, b.name FROM assignment g
           JOIN conversation c ON c.id = g.conversation_id AND c.assignee_id = :agent
           LEFT JOIN agent b ON b.id = g.by_agent_id
           WHERE g.agent_id = :agent AND g.at > :since AND coalesce(g.by_agent_id, 0) <> :agent ORDER BY g.at, g.id""",
        {"agent": agent_id, "since": since},
    )
    return dict(rows)


def rules(tx: Transaction) -> dict[TeamId, Rule]:
    """How each team divides its work; a team without a rule does so by hand."""
    return asked_rules(tx)()


def asked_rules(tx: Transaction) -> Later[dict[TeamId, Rule]]:
    """As `rules`."""
    rows = tx.ask(
        """SELECT r.team_id, r.method, r.automatic, r.same_agent FROM assignment_rule r
           JOIN team t ON t.id = r.team_id AND t.ended = 0"""
    )
    return lambda: {
        team_id: Rule(team_id, Method(method), bool(automatic), bool(same_agent))
        for team_id, method, automatic, same_agent in rows
    }


def set_rule(tx: Transaction, rule: Rule) -> None:
    """Have a team divide its work like this from now on."""
    tx.execute(
        """INSERT INTO assignment_rule (team_id, method, automatic, same_agent)
           VALUES (:team, :method, :automatic, :same)
           ON CONFLICT (team_id) DO UPDATE SET method = excluded.method, automatic = excluded.automatic,
               same_agent = excluded.same_agent""",
        {
            "team": rule.team_id,
            "method": rule.method.value,
            "automatic": int(rule.automatic),
            "same": int(rule.same_agent),
        },
    )
    tx.note(Changes(team=True))


def unassigned(tx: Transaction, teams: Collection[TeamId] = (), limit: int = 500) -> list[Case]:
    """Open conversations to be divided: nobody has them and they are not being handed over. Emergencies first, then who
    waits for us, the longest wait first, then the others. Of their labels those that somebody knows about. `teams`:
    only what one of these may have."""
    return asked_unassigned(tx, teams, limit)()


def first_unassigned(limit: int, *, confidential: bool) -> str:
    """SQL for the ids of the first of `unassigned`."""
    return f"SELECT c.id {_to_divide(limit, confidential=confidential)}"


def count_unassigned(tx: Transaction) -> int:
    """How many `unassigned` would find without a limit."""
    (count,) = next(tx.execute(f"SELECT count(*) {_free(confidential=False)}"))
    return int(count)


def _free(narrower: str = "", *, confidential: bool) -> str:
    return f"""
        FROM conversation c
        WHERE c.shelf = 0 AND c.assignee_id IS NULL AND c.confidential <= {int(confidential)} {narrower}
          AND c.id NOT IN (SELECT h.conversation_id FROM handover h WHERE h.state = 'offered')"""


def _to_divide(limit: int, narrower: str = "", *, confidential: bool) -> str:
    return f"""{_free(narrower, confidential=confidential)}
        ORDER BY c.emergency DESC, {_NOBODY_WAITS}, coalesce({WAITING_SINCE}, c.last_at), c.id LIMIT {limit}"""


def asked_unassigned(
    tx: Transaction, teams: Collection[TeamId] = (), limit: int = 500, *, confidential: bool = False
) -> Later[list[Case]]:
    """As `unassigned`; with the `confidential` ones in sight, which no rule divides."""
    marks = ", ".join(str(int(one)) for one in teams)
    theirs = (
        f"""AND (c.team_id IN ({marks}) OR c.team_id IS NULL AND c.channel_id IN (
                SELECT t.channel_id FROM team_channel t WHERE t.team_id IN ({marks})))"""
        if marks
        else ""
    )
    rows = tx.ask(
        f"""SELECT c.id, coalesce({WAITING_SINCE}, c.last_at), c.channel_id, c.team_id,
                   (SELECT b.assignee_id FROM conversation b WHERE b.identity_id = c.identity_id AND b.id <> c.id
                    AND b.assignee_id IS NOT NULL ORDER BY b.last_at DESC LIMIT 1), c.emergency,
                   c.confidential, {_NOBODY_WAITS} {_to_divide(limit, theirs, confidential=confidential)}"""
    )
    labelled = tx.ask(
        """SELECT conversation_id, label_id FROM conversation_label
           WHERE shelf = 0 AND label_id IN (SELECT label_id FROM agent_skill)"""
    )
    answering = tx.ask("SELECT channel_id, team_id FROM team_channel")

    def read() -> list[Case]:
        labels, by_channel = sets(labelled), sets(answering)
        return [
            Case(
                conversation_id,
                moment(since),
                frozenset(by_channel[channel_id] if team_id is None else {team_id}),
                frozenset(labels[conversation_id]),
                before,
                bool(emergency),
                bool(confided),
                not nobody_waits,
            )
            for conversation_id, since, channel_id, team_id, before, emergency, confided, nobody_waits in rows
        ]

    return read


def may_have(tx: Transaction, conversation_id: ConversationId, agent_id: AgentId) -> bool:
    """Whether the agent sees the conversation, or would once it is theirs: one of their teams answers its channel, and
    they are named where it is confidential. On a desktop without teams everybody does."""
    found = tx.one(
        f"""SELECT 1 FROM conversation c JOIN agent a ON a.id = :agent AND a.ended = 0
            WHERE c.id = :id AND {_MAY_HAVE}""",
        {"id": conversation_id, "agent": agent_id},
    )
    return found is not None


def may_be_accepted(tx: Transaction, offer: Offer) -> bool:
    """Whether there is somebody who could accept it: the agent may have it, or the team has others than the giver and
    answers the channel."""
    if offer.to_agent is not None:
        return may_have(tx, offer.conversation_id, offer.to_agent)
    found = tx.one(
        """SELECT 1 FROM conversation c JOIN team_channel t ON t.channel_id = c.channel_id AND t.team_id = :team
             JOIN team_member m ON m.team_id = t.team_id AND m.agent_id <> :giver WHERE c.id = :id LIMIT 1""",
        {"team": offer.to_team, "giver": offer.giver, "id": offer.conversation_id},
    )
    return found is not None


def barred(tx: Transaction, wanted: Sequence[ConversationId]) -> frozenset[AgentId]:
    """The agents who may not have (`may_have`) every one of these conversations."""
    marks = ", ".join(str(int(one)) for one in wanted) or "0"
    rows = tx.execute(
        f"""SELECT a.id FROM agent a WHERE EXISTS (
              SELECT 1 FROM conversation c WHERE c.id IN ({marks}) AND NOT ({_MAY_HAVE}))"""
    )
    return frozenset(AgentId(one) for (one,) in rows)


def team_of(tx: Transaction, conversation_id: ConversationId, agent_id: AgentId) -> TeamId | None:
    """The team in which the agent can have it: the one that it is given to where they are in it, else the first of
    theirs that answers its channel; None where it is every team's, or nobody's."""
    row = tx.one(
        """SELECT m.team_id FROM conversation c JOIN team_channel t ON t.channel_id = c.channel_id
             JOIN team_member m ON m.team_id = t.team_id AND m.agent_id = :agent
           WHERE c.id = :id AND c.team_id IS NOT NULL
           ORDER BY CASE WHEN m.team_id = c.team_id THEN 0 ELSE 1 END, m.team_id LIMIT 1""",
        {"id": conversation_id, "agent": agent_id},
    )
    return None if row is None else TeamId(row[0])


def waiting_with(tx: Transaction, agents: Sequence[AgentId], before: int) -> list[ConversationId]:
    """Open conversations of these agents that wait for an answer: the citizen does, or the snooze was over `before`
    that and nobody has written since. Only what was given to them `before` that: who comes in soon finds it there."""
    marks = ", ".join(str(int(one)) for one in agents) or "0"
    rows = tx.execute(
        f"""SELECT c.id FROM conversation c WHERE c.shelf = 0 AND c.assignee_id IN ({marks})
            AND (c.last_direction = 'inbound' OR c.first_response_at IS NULL OR EXISTS (
                SELECT 1 FROM happening w
                WHERE w.conversation_id = c.id AND w.code = 'woke' AND w.at > c.last_at AND w.at <= :before))
            AND NOT EXISTS (SELECT 1 FROM assignment g
                            WHERE g.conversation_id = c.id AND g.agent_id = c.assignee_id AND g.at > :before)
            ORDER BY c.last_at, c.id""",
        {"before": before},
    )
    return [ConversationId(row[0]) for row in rows]


def open_of(tx: Transaction, agents: Sequence[AgentId]) -> list[tuple[ConversationId, AgentId]]:
    """The open conversations of these agents."""
    marks = ", ".join(str(int(one)) for one in agents) or "0"
    rows = tx.execute(f"SELECT id, assignee_id FROM conversation WHERE shelf = 0 AND assignee_id IN ({marks})")
    return [(ConversationId(one), AgentId(agent)) for one, agent in rows]


def _give_away(
    tx: Transaction, conversation_id: ConversationId, team_id: TeamId | None, agent_id: AgentId | None
) -> bool:
    parameters = {"conversation": conversation_id, "team": team_id, "agent": agent_id}
    tx.note(Changes(frozenset({conversation_id}), team=True))
    return tx.one(tx.dialect.give_away, parameters) is not None


def _write(
    tx: Transaction,
    conversation_id: ConversationId,
    agent_id: AgentId | None,
    team_id: TeamId | None,
    by: AgentId | None,
    reason: str,
    now: int,
) -> None:
    tx.execute(
        """INSERT INTO assignment (conversation_id, agent_id, team_id, by_agent_id, reason, at)
           VALUES (:conversation, :agent, :team, :by, :reason, :now)""",
        {
            "conversation": conversation_id,
            "agent": agent_id,
            "team": team_id,
            "by": by,
            "reason": reason,
            "now": now,
        },
    )
