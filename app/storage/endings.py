"""What is deleted with a label, a team or a colleague, and restored with the last two. For SQLite.

A server has functions that do the same, because whoever decides it there does not see every conversation.
"""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from app.storage.dialects import Statements


class Ending(StrEnum):
    """What happens to a team or a colleague; on a server, the name of the function that does it."""

    END_TEAM = "end_team"
    END_AGENT = "end_agent"
    BRING_BACK_TEAM = "bring_back_team"
    BRING_BACK_AGENT = "bring_back_agent"


LABEL: Final = (
    """INSERT INTO happening (conversation_id, code, at, agent_id, detail)
       SELECT l.conversation_id, 'unlabelled', :now, :by, b.name
       FROM conversation_label l JOIN label b ON b.id = l.label_id WHERE l.label_id = :gone""",
    """INSERT INTO happening (conversation_id, code, at, agent_id, detail)
       SELECT l.conversation_id, 'labelled', :now, :by, b.name
       FROM conversation_label l JOIN label b ON b.id = :kept
       WHERE l.label_id = :gone AND NOT EXISTS (
         SELECT 1 FROM conversation_label k WHERE k.conversation_id = l.conversation_id AND k.label_id = :kept)""",
    """INSERT INTO conversation_label (conversation_id, label_id, shelf, last_at, channel_id)
       SELECT conversation_id, :kept, shelf, last_at, channel_id FROM conversation_label
       WHERE label_id = :gone AND :kept IS NOT NULL ON CONFLICT DO NOTHING""",
    """INSERT INTO agent_skill (agent_id, label_id)
       SELECT agent_id, :kept FROM agent_skill WHERE label_id = :gone AND :kept IS NOT NULL ON CONFLICT DO NOTHING""",
    "DELETE FROM conversation_label WHERE label_id = :gone",
    "DELETE FROM agent_skill WHERE label_id = :gone",
    "DELETE FROM label WHERE id = :gone",
)
"""The label `:gone` goes; what had it has `:kept` instead, if that is given."""


def _part(what: str, whose: str = "team_id") -> str:
    return f"SELECT number FROM ended_part WHERE {whose} = :gone AND what = '{what}'"


_TEAM: Final = (
    "DELETE FROM ended_part WHERE team_id = :gone",
    """INSERT INTO ended_part (team_id, what, number)
       SELECT :gone, 'heir', :heir WHERE :heir IS NOT NULL
       UNION ALL SELECT :gone, 'channel', channel_id FROM team_channel WHERE team_id = :gone
       UNION ALL SELECT :gone, 'member', agent_id FROM team_member WHERE team_id = :gone
       UNION ALL SELECT :gone, 'conversation', id FROM conversation WHERE team_id = :gone
       UNION ALL SELECT :gone, 'answer', id FROM canned_answer WHERE team_id = :gone
       UNION ALL SELECT :gone, 'gained_channel', m.channel_id FROM team_channel m WHERE m.team_id = :gone
         AND NOT EXISTS (SELECT 1 FROM team_channel h WHERE h.team_id = :heir AND h.channel_id = m.channel_id)
       UNION ALL SELECT :gone, 'gained_member', m.agent_id FROM team_member m WHERE m.team_id = :gone
         AND NOT EXISTS (SELECT 1 FROM team_member h WHERE h.team_id = :heir AND h.agent_id = m.agent_id)""",
    """INSERT INTO happening (conversation_id, code, at, agent_id, detail)
       SELECT c.id, 'given_to_team', :now, :by, t.name FROM conversation c JOIN team t ON t.id = :heir
       WHERE c.team_id = :gone AND c.shelf < 2""",
    "UPDATE conversation SET team_id = :heir WHERE team_id = :gone",
    "UPDATE canned_answer SET team_id = :heir WHERE team_id = :gone",
    "UPDATE handover SET to_team_id = :heir WHERE to_team_id = :gone AND state = 'offered' AND :heir IS NOT NULL",
    """INSERT INTO team_channel (team_id, channel_id)
       SELECT :heir, channel_id FROM team_channel WHERE team_id = :gone AND :heir IS NOT NULL ON CONFLICT DO NOTHING""",
    """INSERT INTO team_member (team_id, agent_id)
       SELECT :heir, agent_id FROM team_member WHERE team_id = :gone AND :heir IS NOT NULL ON CONFLICT DO NOTHING""",
    "DELETE FROM team_channel WHERE team_id = :gone",
    "DELETE FROM team_member WHERE team_id = :gone",
    "UPDATE team SET ended = 1 WHERE id = :gone",
)
"""The team `:gone` ends; what it has, answers and who is in it goes to `:heir`, if that is given, and is remembered."""

_HEIR: Final = f"({_part('heir')})"
_RETURNING: Final = f"""FROM conversation WHERE team_id = {_HEIR}
    AND (id IN ({_part("conversation")}) OR channel_id IN ({_part("gained_channel")}))"""
"""What goes back to the team `:gone`."""
_TEAM_BACK: Final = (
    "UPDATE team SET ended = 0 WHERE id = :gone",
    f"INSERT INTO team_channel (team_id, channel_id) SELECT :gone, number FROM ({_part('channel')})",
    f"""INSERT INTO team_member (team_id, agent_id) SELECT :gone, id FROM agent
        WHERE ended = 0 AND id IN ({_part("member")})""",
    f"DELETE FROM team_channel WHERE team_id = {_HEIR} AND channel_id IN ({_part('gained_channel')})",
    f"DELETE FROM team_member WHERE team_id = {_HEIR} AND agent_id IN ({_part('gained_member')})",
    f"UPDATE canned_answer SET team_id = :gone WHERE team_id = {_HEIR} AND id IN ({_part('answer')})",
    f"""INSERT INTO happening (conversation_id, code, at, agent_id, detail)
        SELECT id, 'given_to_team', :now, :by, (SELECT name FROM team WHERE id = :gone) {_RETURNING} AND shelf < 2""",
    f"UPDATE conversation SET team_id = :gone WHERE id IN (SELECT id {_RETURNING})",
)
"""The team `:gone` has again what it had, and its heir no longer what it had not before."""

_LOST: Final = f"""FROM conversation WHERE shelf < 2 AND assignee_id IS NOT NULL
    AND EXISTS (SELECT 1 FROM ended_part WHERE team_id = :gone)
    AND (team_id IN (:gone, {_HEIR}) OR channel_id IN (SELECT channel_id FROM team_channel WHERE team_id = :gone))
    AND NOT EXISTS (
        SELECT 1 FROM team_channel t JOIN team_member m ON m.team_id = t.team_id
        WHERE t.channel_id = conversation.channel_id AND m.agent_id = conversation.assignee_id
          AND (conversation.team_id IS NULL OR conversation.team_id = m.team_id))"""
"""What lies with somebody who no longer sees it."""
_LOST_BACK: Final = (
    f"INSERT INTO happening (conversation_id, code, at, agent_id) SELECT id, 'unassigned', :now, :by {_LOST}",
    f"INSERT INTO assignment (conversation_id, by_agent_id, reason, at) SELECT id, :by, 'returned', :now {_LOST}",
    f"UPDATE conversation SET assignee_id = NULL WHERE id IN (SELECT id {_LOST})",
    "DELETE FROM ended_part WHERE team_id = :gone",
)
"""That goes back to everybody."""

_THEIRS: Final = "FROM conversation WHERE assignee_id = :gone AND shelf < 2"
_AGENT: Final = (
    "DELETE FROM ended_part WHERE agent_id = :gone",
    f"""INSERT INTO ended_part (agent_id, what, number)
        SELECT :gone, 'team', team_id FROM team_member WHERE agent_id = :gone
        UNION ALL SELECT :gone, 'skill', label_id FROM agent_skill WHERE agent_id = :gone
        UNION ALL SELECT :gone, 'access', conversation_id FROM conversation_access WHERE agent_id = :gone
        UNION ALL SELECT :gone, 'conversation', id {_THEIRS}""",
    f"INSERT INTO happening (conversation_id, code, at, agent_id) SELECT id, 'unassigned', :now, :by {_THEIRS}",
    f"INSERT INTO assignment (conversation_id, by_agent_id, reason, at) SELECT id, :by, 'left', :now {_THEIRS}",
    "UPDATE conversation SET assignee_id = NULL WHERE assignee_id = :gone AND shelf < 2",
    """UPDATE handover SET state = CASE giver_id WHEN :gone THEN 'withdrawn' ELSE 'returned' END, settled_at = :now,
       settled_by = :by WHERE state = 'offered' AND (giver_id = :gone OR to_agent_id = :gone)""",
    "DELETE FROM team_member WHERE agent_id = :gone",
    "DELETE FROM agent_skill WHERE agent_id = :gone",
    "DELETE FROM presence WHERE agent_id = :gone",
    "DELETE FROM conversation_access WHERE agent_id = :gone",
    "UPDATE agent SET ended = 1 WHERE id = :gone",
)
"""The colleague `:gone` leaves; what they had goes back to everybody, and is remembered."""

_UNTAKEN: Final = f"""FROM conversation WHERE assignee_id IS NULL AND shelf < 2
    AND id IN ({_part("conversation", "agent_id")})"""
"""What the colleague `:gone` had and nobody has taken since."""
_AGENT_BACK: Final = (
    "UPDATE agent SET ended = 0 WHERE id = :gone",
    "UPDATE agent_status SET status = 'away', since = :now, until = NULL, seen_at = NULL WHERE agent_id = :gone",
    f"""INSERT INTO team_member (team_id, agent_id) SELECT id, :gone FROM team
        WHERE ended = 0 AND id IN ({_part("team", "agent_id")})""",
    f"""INSERT INTO agent_skill (agent_id, label_id) SELECT :gone, id FROM label
        WHERE id IN ({_part("skill", "agent_id")})""",
    f"""INSERT INTO conversation_access (conversation_id, agent_id) SELECT id, :gone FROM conversation
        WHERE confidential = 1 AND id IN ({_part("access", "agent_id")})""",
    f"""INSERT INTO happening (conversation_id, code, at, agent_id, detail)
        SELECT id, 'assigned', :now, :by, (SELECT name FROM agent WHERE id = :gone) {_UNTAKEN}""",
    f"""INSERT INTO assignment (conversation_id, agent_id, by_agent_id, reason, at)
        SELECT id, :gone, :by, 'given', :now {_UNTAKEN}""",
    f"UPDATE conversation SET assignee_id = :gone WHERE id IN (SELECT id {_UNTAKEN})",
    "DELETE FROM ended_part WHERE agent_id = :gone",
)
"""They have again what they had; they are away until their own window says otherwise."""


_STEPS: Final[Mapping[Ending, Sequence[tuple[str, Sequence[str]]]]] = {
    Ending.END_TEAM: (("SELECT id FROM conversation WHERE team_id = :gone AND shelf < 2", _TEAM),),
    Ending.END_AGENT: ((f"SELECT id {_THEIRS}", _AGENT),),
    Ending.BRING_BACK_TEAM: (
        (f"SELECT id {_RETURNING} AND shelf < 2", _TEAM_BACK),
        (f"SELECT id {_LOST}", _LOST_BACK),
    ),
    Ending.BRING_BACK_AGENT: ((f"SELECT id {_UNTAKEN}", _AGENT_BACK),),
}
"""What asks which conversations a step concerns, and the step."""


def carry_out(tx: "Statements", what: Ending, values: Mapping[str, object]) -> list[int]:
    """Do it, and which conversations that are not closed it concerns."""
    concerned: list[int] = []
    for asks, statements in _STEPS[what]:
        concerned += [one for (one,) in list(tx.execute(asks, {"gone": values["gone"]}))]
        run(tx, statements, values)
    return list(dict.fromkeys(concerned))


def run(tx: "Statements", statements: Sequence[str], values: Mapping[str, object]) -> None:
    """Run them in this order, each with those of `values` that it names."""
    for statement in statements:
        tx.execute(statement, {name: value for name, value in values.items() if f":{name}" in statement})
