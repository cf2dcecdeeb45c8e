"""Who may sign in with more than Balie gives: findings about roles and logins."""

from collections.abc import Iterator
from typing import Final

from app.storage.database import Transaction
from app.storage.postgresql.remedies import BY_STATEMENT, acts_as

ROLES: Final = ("balie_owner", "balie_agent", "balie_lead", "balie_admin", "balie_engine")

_OURS: Final = f"""
    WITH RECURSIVE membership AS (
        SELECT member, roleid, CASE WHEN CAST(current_setting('server_version_num') AS integer) < 160000 THEN ''
            ELSE ' GRANTED BY ' || quote_ident(pg_get_userbyid(grantor)) END AS granted
        FROM pg_auth_members WHERE {acts_as("member", "roleid")}
    ), role AS (
        SELECT oid, quote_ident(rolname) AS name, rolsuper AS super, rolbypassrls AS bypasses, rolcanlogin AS signs_in,
               rolcreaterole AS makes_roles, rolreplication AS copies, rolname ~ '^balie_' AS is_balies
        FROM pg_roles
    ), working AS (
        SELECT oid FROM role WHERE name IN ('balie_agent', 'balie_lead', 'balie_admin', 'balie_engine')
        UNION SELECT member FROM membership JOIN working ON roleid = oid
    )"""
"""`working`: the roles that people and engines work with, and whoever has one of them."""

_STRONG: Final = f"""{_OURS}
    SELECT 'The role ' || name || ' passes row security by.', 'ALTER ROLE ' || name || ' NOSUPERUSER NOBYPASSRLS;'
    FROM role WHERE (is_balies OR oid IN (SELECT oid FROM working)) AND (super OR bypasses)
    UNION ALL
    SELECT 'The role ' || name || ' may sign in, which only people and engines do.',
           'ALTER ROLE ' || name || ' NOLOGIN;'
    FROM role WHERE is_balies AND name IN ('balie_owner', 'balie_agent', 'balie_lead', 'balie_admin', 'balie_engine')
      AND signs_in
    UNION ALL
    SELECT 'The role ' || name || ' may make roles or copy the server.',
           'ALTER ROLE ' || name || ' NOCREATEROLE NOREPLICATION;'
    FROM role WHERE (is_balies OR oid IN (SELECT oid FROM working)) AND NOT super AND (makes_roles OR copies)
    UNION ALL
    SELECT 'The role ' || r.name || ' is a member of ' || g.name || ', which nobody at Balie needs.',
           'REVOKE ' || g.name || ' FROM ' || r.name || granted || ';'
    FROM membership JOIN role r ON r.oid = member JOIN role g ON g.oid = roleid
    WHERE (r.is_balies AND r.name <> 'balie_owner' OR r.oid IN (SELECT oid FROM working)) AND g.name ~ '^pg_'
    UNION ALL
    SELECT 'The role ' || r.name || ' may act as a superuser.',
           'REVOKE ' || g.name || ' FROM ' || r.name || granted || ';'
    FROM membership JOIN role r ON r.oid = member JOIN role g ON g.oid = roleid
    WHERE (r.is_balies OR r.oid IN (SELECT oid FROM working)) AND NOT r.super
      AND EXISTS (SELECT FROM role s WHERE s.super AND {acts_as("g.oid", "s.oid")})"""

_OWNERS: Final = f"""{_OURS}, administrator AS (
        SELECT r.oid FROM role r, pg_database d WHERE d.datname = current_database()
          AND (r.super OR r.makes_roles OR {acts_as("r.oid", "d.datdba")}))
    SELECT 'The role ' || r.name || ' may act as the owner of the tables, and so read and change all of it.',
           'REVOKE ' || g.name || ' FROM ' || r.name || granted || ';'
           || CASE WHEN r.oid IN (SELECT oid FROM working) THEN '' ELSE ' or, if this login is there to migrate the '
              || 'store: ALTER DATABASE ' || quote_ident(current_database()) || ' OWNER TO ' || r.name || ';' END
    FROM membership JOIN role r ON r.oid = member JOIN role g ON g.oid = roleid
    WHERE NOT r.super AND CASE
        WHEN g.name = 'balie_owner'
            THEN r.oid IN (SELECT oid FROM working) OR r.oid NOT IN (SELECT oid FROM administrator)
        ELSE r.oid IN (SELECT oid FROM working) AND NOT g.super AND {acts_as("g.oid", "'balie_owner'")}
             AND g.oid IN (SELECT oid FROM administrator) AND g.oid NOT IN (SELECT oid FROM working) END"""

_SEVERAL: Final = f"""{_OURS}
    SELECT 'The login ' || l.name || ' is {{words}}',
           string_agg('REVOKE ' || g.name || ' FROM ' || l.name || granted || ';', ' ')
    FROM role l JOIN membership ON member = l.oid JOIN role g ON g.oid = roleid
    WHERE l.signs_in AND NOT l.super AND NOT l.is_balies
      AND {acts_as("l.oid", "'{much}'")} AND ({{others}})
      AND {acts_as("g.oid", "'{much}'")} AND (g.name = '{{much}}' OR NOT g.is_balies)
    GROUP BY l.oid, l.name"""

_ENGINES: Final = _SEVERAL.format(
    words="an engine''s, which sees every conversation, and that of somebody who works here.",
    much="balie_engine",
    others=" OR ".join(acts_as("l.oid", f"'balie_{role}'") for role in ("agent", "admin")),
)
_BOTH: Final = _SEVERAL.format(
    words="an administrator''s, who sees no conversation, and an agent''s: give each of the two a login of its own.",
    much="balie_admin",
    others=acts_as("l.oid", "'balie_agent'") + " AND NOT " + acts_as("l.oid", "'balie_engine'"),
)

_LEFT: Final = f"""{_OURS}
    SELECT 'The login ' || r.name || ' is that of a colleague who has left, and may still sign in.',
           'ALTER ROLE ' || r.name || ' NOLOGIN;'
    FROM agent a JOIN pg_roles p ON p.rolname = a.login JOIN role r ON r.oid = p.oid
    WHERE a.ended = 1 AND r.signs_in AND r.oid IN (SELECT oid FROM working)"""

_SETTINGS: Final = """
    SELECT 'What is set for ' || coalesce(quote_ident(r.rolname), 'everybody') || ' switches triggers off.',
           CASE WHEN r.oid IS NULL THEN 'ALTER DATABASE ' || quote_ident(d.datname)
                ELSE 'ALTER ROLE ' || quote_ident(r.rolname) || coalesce(' IN DATABASE ' || quote_ident(d.datname), '')
                END || ' RESET session_replication_role;'
    FROM pg_db_role_setting s LEFT JOIN pg_roles r ON r.oid = s.setrole LEFT JOIN pg_database d ON d.oid = s.setdatabase
    WHERE array_to_string(setconfig, ',') ~ 'session_replication_role'
      AND (s.setdatabase = 0 OR d.datname = current_database())"""


def missing(tx: Transaction) -> list[str]:
    """Which of Balie's roles the server does not have: without them nothing else can be looked at."""
    there = {name for (name,) in tx.all("SELECT rolname FROM pg_roles WHERE rolname ~ '^balie_'")}
    lost = ", ".join(role for role in ROLES if role not in there)
    if not lost:
        return []
    said = (
        f"These roles are gone, and with them what protects the store: {lost}. Restore it once more, into a new "
        "database in which roles.sql has been run first: docs/team-server.md says how, under “Operating the server”."
    )
    return [said]


def findings(tx: Transaction) -> Iterator[str]:
    """An English finding for each."""
    for question in (_STRONG, _OWNERS, _ENGINES, _BOTH, _LEFT, _SETTINGS):
        for what, statement in tx.all(question):
            yield f"{what}{BY_STATEMENT}{statement}"
