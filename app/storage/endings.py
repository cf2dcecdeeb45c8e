"""What goes with a label, a team or a colleague, statement by statement, on SQLite.

A server has functions that do the same: whoever decides it there does not see every conversation.
"""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from app.storage.dialects import Statements

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

TEAM: Final = (
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
    "DELETE FROM assignment_rule WHERE team_id = :gone",
    "UPDATE team SET ended = 1 WHERE id = :gone",
)
"""The team `:gone` ends; what it has, answers and who is in it goes to `:heir`, if that is given."""

_THEIRS: Final = "FROM conversation WHERE assignee_id = :gone AND shelf < 2"
AGENT: Final = (
    f"INSERT INTO happening (conversation_id, code, at, agent_id) SELECT id, 'unassigned', :now, :by {_THEIRS}",
    f"INSERT INTO assignment (conversation_id, by_agent_id, reason, at) SELECT id, :by, 'left', :now {_THEIRS}",
    "UPDATE conversation SET assignee_id = NULL WHERE assignee_id = :gone AND shelf < 2",
    """UPDATE handover SET state = CASE giver_id WHEN :gone THEN 'withdrawn' ELSE 'returned' END, settled_at = :now,
       settled_by = :by WHERE state = 'offered' AND (giver_id = :gone OR to_agent_id = :gone)""",
    "DELETE FROM team_member WHERE agent_id = :gone",
    "DELETE FROM agent_skill WHERE agent_id = :gone",
    "DELETE FROM agent_status WHERE agent_id = :gone",
    "DELETE FROM presence WHERE agent_id = :gone",
    "DELETE FROM conversation_access WHERE agent_id = :gone",
    "UPDATE agent SET ended = 1 WHERE id = :gone",
)
"""The colleague `:gone` leaves; what they had goes back to everybody."""


def carry_out(tx: "Statements", statements: Sequence[str], values: Mapping[str, object]) -> None:
    """Run them in this order, each with those of `values` that it names."""
    for statement in statements:
        tx.execute(statement, {name: value for name, value in values.items() if f":{name}" in statement})
