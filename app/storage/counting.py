"""What is counted: on a server by functions, of what a lead or an administrator may not see, and from sums it keeps."""

from typing import Final

from msgspec import Struct


class Counts(Struct, frozen=True):
    """Statements over what one may not see as well: numbers and labels alone. The first two stand behind FROM, and
    have what one sees."""

    open_work: str
    """Rows of (channel_id, assignee_id, conversations): what is open, in parts that are to be summed up."""
    open_labels: str
    """Rows of (label_id, conversations): what is open with that label, likewise."""
    open_of_agents: str
    """Rows of (agent, how many open conversations are theirs)."""
    label_uses: str
    """Rows of (label, on how many conversations, on how many open ones)."""
    team_uses: str
    """Rows of (team, how many conversations are given to it, how many of them open, how many open ones it sees)."""
    channel_use: str
    """One row: how many conversations `:channel` has, how many not closed, and how many messages still to be sent."""
    leaves_behind: str
    """One row: how many conversations `:agent` has open, how many snoozed, and is named for as the only one."""
    channel_labels: str
    """Rows of (channel, what it is called)."""
    tables: str
    """Lists the tables whose rows whoever signed in may count."""
    fold: str
    """Puts together what changed of the sums that are kept; for engines."""


ON_DESKTOP: Final = Counts(
    open_work="(SELECT n.channel_id, n.assignee_id, 1 AS conversations FROM conversation n WHERE n.shelf = 0)",
    open_labels="(SELECT n.label_id, 1 AS conversations FROM conversation_label n WHERE n.shelf = 0)",
    open_of_agents="""
    SELECT assignee_id, count(*) FROM conversation WHERE shelf = 0 AND assignee_id IS NOT NULL GROUP BY 1""",
    label_uses="""
    SELECT label_id, count(*), sum(CASE WHEN shelf = 0 THEN 1 ELSE 0 END) FROM conversation_label GROUP BY 1""",
    team_uses="""
    SELECT t.id,
           (SELECT count(*) FROM conversation c WHERE c.team_id = t.id),
           (SELECT count(*) FROM conversation c WHERE c.team_id = t.id AND c.shelf = 0),
           (SELECT count(*) FROM conversation c WHERE c.shelf = 0 AND (c.team_id = t.id OR c.team_id IS NULL)
              AND c.channel_id IN (SELECT m.channel_id FROM team_channel m WHERE m.team_id = t.id))
    FROM team t WHERE t.ended = 0""",
    channel_use="""
    SELECT count(*), coalesce(sum(CASE WHEN shelf < 2 THEN 1 ELSE 0 END), 0),
           (SELECT count(*) FROM outbox o JOIN conversation c ON c.id = o.conversation_id
            WHERE o.state <> 'parked' AND c.channel_id = :channel)
    FROM conversation WHERE channel_id = :channel""",
    leaves_behind="""
    SELECT (SELECT count(*) FROM conversation WHERE assignee_id = :agent AND shelf = 0),
           (SELECT count(*) FROM conversation WHERE assignee_id = :agent AND shelf = 1),
           (SELECT count(*) FROM conversation_access x WHERE x.agent_id = :agent AND NOT EXISTS (
               SELECT 1 FROM conversation_access y JOIN agent a ON a.id = y.agent_id
               WHERE y.conversation_id = x.conversation_id AND y.agent_id <> :agent AND a.ended = 0))""",
    channel_labels="SELECT id, label FROM channel WHERE removed = 0 ORDER BY id",
    tables="SELECT name FROM sqlite_schema WHERE type = 'table'",
    fold="SELECT 1",
)

ON_SERVER: Final = Counts(
    open_work="""(SELECT channel_id, nullif(assignee_id, 0) AS assignee_id, conversations FROM open_sum
    UNION ALL SELECT channel_id, assignee_id, 1 FROM conversation
    WHERE shelf = 0 AND (team_id IS NOT NULL OR confidential = 1))""",
    open_labels="""(SELECT label_id, conversations FROM label_sum
    UNION ALL SELECT label_id, 1 FROM conversation_label WHERE shelf = 0 AND guarded = 1)""",
    open_of_agents="SELECT agent_id, conversations FROM open_of_agents()",
    label_uses="SELECT label_id, conversations, open FROM label_uses()",
    team_uses="SELECT team_id, conversations, open, sees FROM team_uses()",
    channel_use="""SELECT conversations, open, channel_waiting(CAST(:channel AS bigint))
                   FROM channel_use(CAST(:channel AS bigint))""",
    leaves_behind="SELECT open, snoozed, alone FROM leaves_behind(CAST(:agent AS bigint))",
    channel_labels="SELECT channel_id, label FROM channel_labels() ORDER BY channel_id",
    tables="""SELECT relname FROM pg_class
    WHERE relnamespace = 'balie'::regnamespace AND has_any_column_privilege(oid, 'SELECT')""",
    fold="SELECT fold_sums()",
)
