"""`store check` for a team: the protection of the database, its references, its compliance log."""

from datetime import datetime
from typing import Final

from app.storage import compliance_log
from app.storage.database import Transaction
from app.storage.postgresql import protection, schema
from app.storage.values import moment

_UNGUARDED: Final = """
    WITH ours AS (SELECT member FROM pg_auth_members WHERE pg_get_userbyid(roleid) IN (
        'balie_agent', 'balie_lead', 'balie_admin', 'balie_engine') AND pg_has_role(member, roleid, 'USAGE'))
    SELECT 'The table ' || relname || ' has no forced row security.' FROM pg_class
    WHERE relnamespace = 'balie'::regnamespace AND relkind IN ('r', 'p')
      AND NOT (relrowsecurity AND relforcerowsecurity)
    UNION ALL
    SELECT 'The view ' || relname || ' runs with the rights of its owner.' FROM pg_class
    WHERE relnamespace = 'balie'::regnamespace AND relkind IN ('v', 'm')
      AND NOT coalesce(array_to_string(reloptions, ',') ~ 'security_invoker=(true|on|1)', false)
    UNION ALL
    SELECT 'The function ' || proname || ' has no search path of its own.' FROM pg_proc
    WHERE pronamespace = 'balie'::regnamespace
      AND NOT coalesce(array_to_string(proconfig, ',') ~ '^search_path=balie, pg_temp$', false)
    UNION ALL
    SELECT 'Everybody may call the function ' || proname || '.' FROM pg_proc
    WHERE pronamespace = 'balie'::regnamespace AND has_function_privilege('public', oid, 'EXECUTE')
    UNION ALL
    SELECT 'The role ' || rolname || ' passes row security by.' FROM pg_roles
    WHERE (rolname ~ '^balie_' OR oid IN (SELECT member FROM ours)) AND (rolsuper OR rolbypassrls)
    UNION ALL
    SELECT 'The role ' || rolname || ' is a member of ' || pg_get_userbyid(roleid) || ', which nobody at Balie needs.'
    FROM pg_roles r JOIN pg_auth_members m ON m.member = r.oid
    WHERE r.oid IN (SELECT member FROM ours) AND pg_get_userbyid(roleid) ~ '^pg_'
    UNION ALL
    SELECT thing || ' belongs to ' || pg_get_userbyid(owner) || ', not to balie_owner.' FROM (
        SELECT CASE relkind WHEN 'v' THEN 'The view ' WHEN 'S' THEN 'The sequence ' ELSE 'The table ' END || relname,
               relowner
        FROM pg_class WHERE relnamespace = 'balie'::regnamespace AND relkind IN ('r', 'p', 'v', 'm', 'S')
        UNION ALL SELECT 'The function ' || proname, proowner FROM pg_proc WHERE pronamespace = 'balie'::regnamespace
        UNION ALL SELECT 'The schema ' || nspname, nspowner FROM pg_namespace WHERE nspname = 'balie'
    ) AS found (thing, owner) WHERE owner <> 'balie_owner'::regrole
    UNION ALL
    SELECT 'The role ' || rolname || ' may sign in, which only people and engines do.' FROM pg_roles
    WHERE rolname IN ('balie_owner', 'balie_agent', 'balie_lead', 'balie_admin', 'balie_engine') AND rolcanlogin
    UNION ALL
    SELECT 'The role ' || rolname || ' may make roles, copy the server or act as a superuser.' FROM pg_roles r
    WHERE (rolname ~ '^balie_' OR oid IN (SELECT member FROM ours)) AND NOT rolsuper
      AND (rolcreaterole OR rolreplication
           OR EXISTS (SELECT FROM pg_roles s WHERE s.rolsuper AND pg_has_role(r.oid, s.oid, 'MEMBER')))
    UNION ALL
    SELECT 'What is set for ' || coalesce(pg_get_userbyid(nullif(setrole, 0)), 'everybody') || ' switches triggers off.'
    FROM pg_db_role_setting WHERE array_to_string(setconfig, ',') ~ 'session_replication_role'
    UNION ALL
    SELECT DISTINCT 'The view ' || v.relnamespace::regnamespace || '.' || v.relname || ' shows what is in the table '
           || t.relname || ' to whom its owner lets see it.'
    FROM pg_class t JOIN pg_depend d ON d.refclassid = 'pg_class'::regclass AND d.refobjid = t.oid
        JOIN pg_rewrite r ON d.classid = 'pg_rewrite'::regclass AND r.oid = d.objid
        JOIN pg_class v ON v.oid = r.ev_class
    WHERE t.relnamespace = 'balie'::regnamespace AND v.relnamespace <> 'balie'::regnamespace
      AND NOT coalesce(array_to_string(v.reloptions, ',') ~ 'security_invoker=(true|on|1)', false)
    UNION ALL
    SELECT 'The function ' || p.oid::regprocedure || ' runs with the rights of ' || pg_get_userbyid(proowner)
           || ', who sees every conversation.'
    FROM pg_proc p JOIN pg_roles o ON o.oid = proowner
    WHERE prosecdef AND pronamespace::regnamespace::text NOT IN ('balie', 'pg_catalog', 'information_schema')
      AND (rolsuper OR rolbypassrls OR pg_has_role(o.oid, 'balie_owner', 'MEMBER')
           OR pg_has_role(o.oid, 'balie_engine', 'MEMBER'))
      AND NOT EXISTS (SELECT FROM pg_depend e WHERE e.objid = p.oid AND e.deptype = 'e')
    UNION ALL
    SELECT 'The role ' || rolname || ' may act as the owner of the tables.' FROM pg_roles
    WHERE (rolname IN ('balie_agent', 'balie_lead', 'balie_admin', 'balie_engine') OR oid IN (SELECT member FROM ours))
      AND NOT rolsuper AND pg_has_role(rolname, 'balie_owner', 'MEMBER')
    UNION ALL
    SELECT 'The role ' || rolname || ' may do to the table ' || relname || ' what no row security stops.'
    FROM pg_roles, pg_class
    WHERE rolname IN ('balie_agent', 'balie_lead', 'balie_admin', 'balie_engine')
      AND relnamespace = 'balie'::regnamespace AND relkind IN ('r', 'p')
      AND has_table_privilege(rolname, pg_class.oid, 'TRUNCATE, TRIGGER, REFERENCES')
    UNION ALL
    SELECT 'Everybody may make tables in the schema ' || nspname || '.' FROM pg_namespace
    WHERE nspname IN ('public', 'balie') AND has_schema_privilege('public', oid, 'CREATE')
    UNION ALL
    SELECT 'The role ' || rolname || ' may change or erase the compliance log.' FROM pg_roles
    WHERE rolname IN ('balie_agent', 'balie_lead', 'balie_admin', 'balie_engine')
      AND has_table_privilege(rolname, 'balie.compliance_event', 'UPDATE, DELETE, TRUNCATE')
    UNION ALL
    SELECT 'The trigger ' || tgname || ' of the table ' || relname || ' is switched off.'
    FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid
    WHERE relnamespace = 'balie'::regnamespace AND tgenabled NOT IN ('O', 'A')
    UNION ALL
    SELECT 'Everybody who signs in may prepare transactions, whose locks outlast every session. Set '
           || 'max_prepared_transactions = 0 in postgresql.conf.'
    WHERE CAST(current_setting('max_prepared_transactions') AS integer) > 0
    UNION ALL
    SELECT 'Engines may not end a session that keeps others waiting. An administrator of the server may allow it: '
           || 'GRANT pg_signal_backend, pg_read_all_stats TO balie_owner;'
    WHERE NOT (pg_has_role('balie_owner', 'pg_signal_backend', 'USAGE')
               AND pg_has_role('balie_owner', 'pg_read_all_stats', 'USAGE'))
    UNION ALL
    SELECT 'Everybody who signs in may take the locks by which engines hold their channels, and no engine may end '
           || 'that. A superuser bars it with roles.sql; with what is granted above, engines end it within a second.'
    WHERE has_function_privilege('public', 'pg_catalog.pg_try_advisory_lock(bigint)', 'EXECUTE')
      AND NOT (pg_has_role('balie_owner', 'pg_signal_backend', 'USAGE')
               AND pg_has_role('balie_owner', 'pg_read_all_stats', 'USAGE'))"""

_REFERENCES: Final = """
    SELECT r.relname, a.attname, o.relname, b.attname FROM pg_constraint k
        JOIN pg_class r ON r.oid = k.conrelid JOIN pg_class o ON o.oid = k.confrelid
        JOIN pg_attribute a ON a.attrelid = r.oid AND a.attnum = k.conkey[1]
        JOIN pg_attribute b ON b.attrelid = o.oid AND b.attnum = k.confkey[1]
    WHERE k.contype = 'f' AND r.relnamespace = 'balie'::regnamespace AND cardinality(k.conkey) = 1 ORDER BY 1, 2"""


_MISCOUNTED: Final = """
    SELECT 1 FROM (SELECT channel_id, coalesce(assignee_id, 0) AS assignee_id, count(*) AS there FROM conversation
                   WHERE shelf = 0 AND team_id IS NULL AND confidential = 0 GROUP BY 1, 2) c
        FULL JOIN (SELECT channel_id, assignee_id, sum(conversations) AS kept FROM open_sum GROUP BY 1, 2) s
        USING (channel_id, assignee_id) WHERE coalesce(there, 0) <> coalesce(kept, 0)
    UNION ALL
    SELECT 1 FROM (SELECT channel_id, label_id, count(*) AS there FROM conversation_label
                   WHERE shelf = 0 AND guarded = 0 GROUP BY 1, 2) c
        FULL JOIN (SELECT channel_id, label_id, sum(conversations) AS kept FROM label_sum GROUP BY 1, 2) s
        USING (channel_id, label_id) WHERE coalesce(there, 0) <> coalesce(kept, 0)
    LIMIT 1"""


def server_time(tx: Transaction) -> datetime:
    """What the server's clock says: the one that all desktops have in common."""
    (milliseconds,) = next(tx.execute("SELECT CAST(extract(epoch FROM clock_timestamp()) * 1000 AS bigint)"))
    return moment(milliseconds)


def findings(tx: Transaction) -> list[str]:
    """One English sentence for each thing that is wrong; empty where nothing is. Reads the whole log.

    For a team lead, an administrator or an engine: an agent may not read the log.
    """
    found = [str(row[0]) for row in tx.execute(_UNGUARDED)]
    if tx.all("SELECT 1 WHERE sees_all()"):
        found += _dangling(tx)
    if tx.all("SELECT max(number) FROM schema_step") == [(schema.newest(),)]:
        found += protection.differences(tx)
        if tx.all("SELECT 1 WHERE sees_all()"):
            found += _miscounted(tx)
    verdict = compliance_log.verify(tx)
    if verdict.fault is not None:
        found.append(f"Link {verdict.broken} of the compliance log is broken. See: balie compliance verify.")
    return found


def _miscounted(tx: Transaction) -> list[str]:
    """Totals that differ from what they count, and ids that would be given again."""
    found = []
    if tx.all(_MISCOUNTED):
        found.append(
            "The totals of open conversations are not what is open. An administrator of the server counts them anew: "
            "SET ROLE balie_owner; SELECT balie.recount_sums();"
        )
    found += [
        f"The numbers of the table {table} begin where rows are already. An administrator of the server sets "
        f"them: SELECT setval(pg_get_serial_sequence('balie.{table}', '{column}'), max({column})) FROM balie.{table};"
        for table, column in tx.all("SELECT * FROM sequences_behind() ORDER BY 1")
    ]
    return found


def _dangling(tx: Transaction) -> list[str]:
    """Rows whose other half somebody deleted past every constraint. Only who sees all rows can say so."""
    return [
        f"Rows of the table {table} belong to rows of {other} that are gone. Restore a backup, or ask for help."
        for table, column, other, key in tx.all(_REFERENCES)
        if tx.all(
            f"""SELECT 1 FROM {table} t WHERE t.{column} IS NOT NULL
                AND NOT EXISTS (SELECT FROM {other} o WHERE o.{key} = t.{column}) LIMIT 1"""
        )
    ]
