"""What guards the rows: findings about tables, views, functions, triggers, schemas and settings of the server."""

from collections.abc import Iterator
from typing import Final

from app.storage.database import Transaction
from app.storage.postgresql.remedies import BY_STATEMENT

_STRANGE: Final = """
    WITH thing (kind, name) AS (
        SELECT CASE relkind WHEN 'v' THEN 'view' WHEN 'm' THEN 'materialized view' WHEN 'S' THEN 'sequence'
                            WHEN 'f' THEN 'foreign table' ELSE 'table' END, quote_ident(relname)
        FROM pg_class c WHERE relnamespace = 'balie'::regnamespace AND relkind IN ('r', 'p', 'v', 'm', 'S', 'f')
          AND NOT (relkind = 'S' AND EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.deptype IN ('a', 'i')))
          AND NOT relispartition
        UNION ALL
        SELECT CASE prokind WHEN 'p' THEN 'procedure' WHEN 'a' THEN 'aggregate' ELSE 'function' END,
               quote_ident(proname) || '(' || pg_get_function_identity_arguments(oid) || ')'
        FROM pg_proc WHERE pronamespace = 'balie'::regnamespace
    )
    SELECT kind, name FROM thing WHERE name <> ALL (:ours) ORDER BY 1, 2"""

_UNGUARDED: Final = """
    WITH tables AS (
        SELECT oid, quote_ident(relname) AS name, relrowsecurity AND relforcerowsecurity AS forced
        FROM pg_class WHERE relnamespace = 'balie'::regnamespace AND quote_ident(relname) = ANY (:tables)
    ), routine AS (
        SELECT oid, quote_ident(proname) || '(' || pg_get_function_identity_arguments(oid) || ')' AS name, proconfig
        FROM pg_proc WHERE pronamespace = 'balie'::regnamespace
    ), view AS (
        SELECT oid, CASE relkind WHEN 'm' THEN 'MATERIALIZED ' ELSE '' END AS kind,
               CASE relnamespace WHEN 'balie'::regnamespace THEN '' ELSE relnamespace::regnamespace || '.' END
               || quote_ident(relname) AS name, relnamespace::regnamespace || '.' || quote_ident(relname) AS full_name,
               CASE WHEN relkind = 'v' AND CAST(current_setting('server_version_num') AS integer) >= 150000
                    THEN 'ALTER VIEW ' || relnamespace::regnamespace || '.' || quote_ident(relname)
                         || ' SET (security_invoker = true);' END AS remedy
        FROM pg_class WHERE relkind IN ('v', 'm')
          AND NOT coalesce(array_to_string(reloptions, ',') ~ 'security_invoker=(true|on|1)', false)
    )
    SELECT 'The table ' || name || ' has no forced row security.',
           'ALTER TABLE balie.' || name || ' ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;'
    FROM tables WHERE NOT forced
    UNION ALL
    SELECT 'The view ' || v.name || ' runs with the rights of its owner.',
           coalesce(remedy, 'DROP ' || kind || 'VIEW ' || full_name || ';')
    FROM view v JOIN pg_class c ON c.oid = v.oid WHERE relnamespace = 'balie'::regnamespace
    UNION ALL
    SELECT DISTINCT 'The view ' || v.name || ' shows what is in the table ' || t.name
           || ' to whom its owner lets see it.', coalesce(remedy, 'DROP ' || kind || 'VIEW ' || full_name || ';')
    FROM tables t JOIN pg_depend d ON d.refclassid = 'pg_class'::regclass AND d.refobjid = t.oid
        JOIN pg_rewrite r ON d.classid = 'pg_rewrite'::regclass AND r.oid = d.objid JOIN view v ON v.oid = r.ev_class
    WHERE v.oid NOT IN (SELECT oid FROM pg_class WHERE relnamespace = 'balie'::regnamespace)
    UNION ALL
    SELECT 'The function ' || name || ' has no search path of its own.',
           'ALTER FUNCTION balie.' || name || ' SET search_path = balie, pg_temp;'
    FROM routine WHERE name = ANY (:ours)
      AND NOT coalesce(array_to_string(proconfig, ',') ~ '^search_path=balie, pg_temp$', false)
    UNION ALL
    SELECT 'Everybody may call the function ' || name || '.',
           'REVOKE EXECUTE ON FUNCTION balie.' || name || ' FROM PUBLIC;'
    FROM routine WHERE name = ANY (:ours) AND has_function_privilege('public', oid, 'EXECUTE')
    UNION ALL
    SELECT 'The ' || kind || ' ' || name || ' belongs to ' || pg_get_userbyid(owner) || ', not to balie_owner.',
           'ALTER ' || upper(kind) || ' ' || CASE kind WHEN 'schema' THEN '' ELSE 'balie.' END || name
           || ' OWNER TO balie_owner;'
    FROM (
        SELECT CASE relkind WHEN 'v' THEN 'view' WHEN 'S' THEN 'sequence' ELSE 'table' END, quote_ident(relname),
               relowner
        FROM pg_class c WHERE relnamespace = 'balie'::regnamespace AND relkind IN ('r', 'p', 'v')
        UNION ALL SELECT 'function', name, proowner FROM routine JOIN pg_proc p ON p.oid = routine.oid
        UNION ALL SELECT 'schema', nspname, nspowner FROM pg_namespace WHERE nspname = 'balie'
    ) AS found (kind, name, owner)
    WHERE owner <> 'balie_owner'::regrole AND (name = ANY (:ours) OR kind = 'schema')
    UNION ALL
    SELECT 'The function ' || p.oid::regprocedure || ' runs with the rights of ' || pg_get_userbyid(proowner)
           || ', who sees every conversation.',
           'ALTER FUNCTION ' || p.oid::regprocedure || ' SECURITY INVOKER;'
    FROM pg_proc p JOIN pg_roles o ON o.oid = proowner
    WHERE prosecdef AND pronamespace::regnamespace::text NOT IN ('balie', 'pg_catalog', 'information_schema')
      AND (rolsuper OR rolbypassrls OR pg_has_role(o.oid, 'balie_owner', 'MEMBER')
           OR pg_has_role(o.oid, 'balie_engine', 'MEMBER'))
      AND NOT EXISTS (SELECT FROM pg_depend e WHERE e.objid = p.oid AND e.deptype = 'e')
    UNION ALL
    SELECT 'The role ' || rolname || ' may do to the table ' || name || ' what no row security stops.',
           'REVOKE TRUNCATE, TRIGGER, REFERENCES ON balie.' || name || ' FROM ' || rolname || ';'
    FROM pg_roles, tables
    WHERE rolname IN ('balie_agent', 'balie_lead', 'balie_admin', 'balie_engine')
      AND has_table_privilege(rolname, tables.oid, 'TRUNCATE, TRIGGER, REFERENCES')
    UNION ALL
    SELECT 'The role ' || rolname || ' may change or erase the compliance log.',
           'REVOKE UPDATE, DELETE, TRUNCATE ON balie.compliance_event FROM ' || rolname || ';'
    FROM pg_roles, tables WHERE rolname IN ('balie_agent', 'balie_lead', 'balie_admin', 'balie_engine')
      AND name = 'compliance_event' AND has_table_privilege(rolname, tables.oid, 'UPDATE, DELETE, TRUNCATE')
    UNION ALL
    SELECT 'Everybody may make tables in the schema ' || nspname || '.',
           'REVOKE CREATE ON SCHEMA ' || nspname || ' FROM PUBLIC;' FROM pg_namespace
    WHERE nspname IN ('public', 'balie') AND has_schema_privilege('public', oid, 'CREATE')
    UNION ALL
    SELECT 'The trigger ' || quote_ident(tgname) || ' of the table ' || name || ' is switched off.',
           'ALTER TABLE balie.' || name || ' ENABLE TRIGGER ' || quote_ident(tgname) || ';'
    FROM pg_trigger JOIN tables ON tables.oid = tgrelid
    WHERE tgenabled NOT IN ('O', 'A') AND NOT tgisinternal
    UNION ALL
    SELECT 'What checks the references of the table ' || name || ' is switched off.',
           'ALTER TABLE balie.' || name || ' ENABLE TRIGGER ALL;'
    FROM tables WHERE EXISTS (
        SELECT FROM pg_trigger WHERE tgrelid = tables.oid AND tgisinternal AND tgenabled NOT IN ('O', 'A'))
    UNION ALL
    SELECT 'The index ' || quote_ident(x.relname) || ' of the table ' || name || ' is broken, so nothing uses it.',
           'REINDEX INDEX CONCURRENTLY balie.' || quote_ident(x.relname) || ';'
    FROM pg_index i JOIN pg_class x ON x.oid = indexrelid JOIN tables ON tables.oid = indrelid WHERE NOT indisvalid
    UNION ALL
    SELECT 'Engines may not end a session that keeps others waiting.',
           'GRANT pg_signal_backend, pg_read_all_stats TO balie_owner;'
    WHERE NOT (pg_has_role('balie_owner', 'pg_signal_backend', 'USAGE')
               AND pg_has_role('balie_owner', 'pg_read_all_stats', 'USAGE'))"""

_OF_THE_SERVER: Final = """
    SELECT 'Everybody who signs in may prepare transactions, whose locks outlast every session. Set '
           || 'max_prepared_transactions = 0 in postgresql.conf, and start the server again.'
    WHERE CAST(current_setting('max_prepared_transactions') AS integer) > 0
    UNION ALL
    SELECT 'Everybody who signs in may take the locks by which engines hold their channels, and no engine may end '
           || 'that. A superuser bars it by running roles.sql; with what is granted above, engines end it within a '
           || 'second.'
    WHERE has_function_privilege('public', 'pg_catalog.pg_try_advisory_lock(bigint)', 'EXECUTE')
      AND NOT (pg_has_role('balie_owner', 'pg_signal_backend', 'USAGE')
               AND pg_has_role('balie_owner', 'pg_read_all_stats', 'USAGE'))"""


def strangers(tx: Transaction, ours: list[str]) -> list[tuple[str, str]]:
    """What somebody else made in the schema: kind and name, quoted where SQL wants it. `ours`: tables and functions."""
    return [(kind, name) for kind, name in tx.all(_STRANGE, {"ours": ours})]


def findings(tx: Transaction, tables: list[str], functions: list[str]) -> Iterator[str]:
    """An English finding for each; `tables` and `functions` are Balie's."""
    ours = [*tables, *functions]
    for kind, name in strangers(tx, ours):
        if kind.endswith("view"):
            continue  # which harms nobody, unless it runs with its owner's rights: see below
        yield (
            f"There is a {kind} {name} in the schema balie, which Balie did not make.{BY_STATEMENT}"
            f"ALTER {kind.upper()} balie.{name} SET SCHEMA public;"
        )
    for what, statement in tx.all(_UNGUARDED, {"ours": ours, "tables": tables}):
        yield f"{what}{BY_STATEMENT}{statement}"
    for (sentence,) in tx.all(_OF_THE_SERVER):
        yield sentence
