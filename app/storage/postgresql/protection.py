"""Compares what a team's database is made of (privileges, policies, triggers, functions, columns, indexes) with what
Balie creates.

`protection.txt`, beside the schema's files, describes a new store: one line per object, with a fingerprint or the
privileges themselves. `python -m tests.protection` regenerates it; a test fails while it is out of date.
"""

import hashlib
import re
from collections.abc import Collection, Iterable
from pathlib import Path
from typing import Final

from app.storage.database import Transaction
from app.storage.postgresql.remedies import BY_HAND, BY_STATEMENT

FILE: Final = Path(__file__).parent.parent / "schema" / "postgresql" / "protection.txt"

_CATALOGUE: Final = """
    SELECT 'policy ' || quote_ident(polname) || ' of the table ' || quote_ident(relname),
           concat_ws(' ', polcmd, polpermissive, (
               SELECT string_agg(CASE r WHEN 0 THEN 'public' ELSE pg_get_userbyid(r) END, ',' ORDER BY r <> 0,
                                 pg_get_userbyid(r)) FROM unnest(polroles) r),
               'using', pg_get_expr(polqual, polrelid), 'check', pg_get_expr(polwithcheck, polrelid))
    FROM pg_policy JOIN pg_class c ON c.oid = polrelid WHERE relnamespace = 'balie'::regnamespace
    UNION ALL
    SELECT 'trigger ' || quote_ident(tgname) || ' of the table ' || quote_ident(relname), pg_get_triggerdef(t.oid)
    FROM pg_trigger t JOIN pg_class c ON c.oid = tgrelid
    WHERE relnamespace = 'balie'::regnamespace AND NOT tgisinternal
    UNION ALL
    SELECT 'rule ' || quote_ident(rulename) || ' of the table ' || quote_ident(relname),
           CASE rulename WHEN '_RETURN' THEN regexp_replace(pg_get_viewdef(ev_class), '\\m\\w+\\.', '', 'g')
                         ELSE pg_get_ruledef(r.oid) END
    FROM pg_rewrite r JOIN pg_class c ON c.oid = ev_class
    WHERE relnamespace = 'balie'::regnamespace
    UNION ALL
    SELECT 'constraint ' || quote_ident(conname) || ' of the table ' || quote_ident(relname),
           pg_get_constraintdef(n.oid)
    FROM pg_constraint n JOIN pg_class c ON c.oid = conrelid
    WHERE relnamespace = 'balie'::regnamespace AND contype IN ('c', 'f', 'p', 'u')
    UNION ALL
    SELECT 'index ' || quote_ident(x.relname) || ' of the table ' || quote_ident(c.relname),
           pg_get_indexdef(indexrelid)
    FROM pg_index i JOIN pg_class x ON x.oid = indexrelid JOIN pg_class c ON c.oid = indrelid
    WHERE c.relnamespace = 'balie'::regnamespace
    UNION ALL
    SELECT 'shape of the table ' || quote_ident(relname), string_agg(concat_ws(
               ' ', attname, format_type(atttypid, atttypmod), attnotnull, attidentity, attgenerated,
               pg_get_expr(adbin, adrelid)), ',' ORDER BY attname)
    FROM pg_attribute a JOIN pg_class c ON c.oid = attrelid
        LEFT JOIN pg_attrdef d ON (adrelid, adnum) = (attrelid, attnum)
    WHERE relnamespace = 'balie'::regnamespace AND relkind = 'r' AND attnum > 0 AND NOT attisdropped GROUP BY relname
    UNION ALL
    SELECT 'list of the steps', string_agg(concat_ws(' ', number, min_reader, min_writer), ',' ORDER BY number)
    FROM balie.schema_step
    UNION ALL
    SELECT 'function ' || quote_ident(proname) || '(' || pg_get_function_identity_arguments(oid) || ')',
           concat_ws(' ', prosecdef, provolatile, array_to_string(proconfig, ','), prosrc)
    FROM pg_proc WHERE pronamespace = 'balie'::regnamespace"""

_RIGHTS: Final = """
    SELECT held_by || ' on ' || thing, string_agg(DISTINCT held, ', ' ORDER BY held) FROM (
        SELECT CASE x.grantee WHEN 0 THEN 'everybody' ELSE quote_ident(pg_get_userbyid(x.grantee)) END AS held_by,
               quote_ident(relname) AS thing, x.privilege_type AS held
        FROM pg_class c, aclexplode(relacl) x WHERE relnamespace = 'balie'::regnamespace AND x.grantee <> relowner
        UNION ALL
        SELECT CASE x.grantee WHEN 0 THEN 'everybody' ELSE quote_ident(pg_get_userbyid(x.grantee)) END,
               quote_ident(relname),
               x.privilege_type || '(' || string_agg(quote_ident(attname), ', ' ORDER BY attname) || ')'
        FROM pg_attribute a JOIN pg_class c ON c.oid = attrelid, aclexplode(attacl) x
        WHERE relnamespace = 'balie'::regnamespace AND x.grantee <> relowner
        GROUP BY x.grantee, relname, x.privilege_type
        UNION ALL
        SELECT CASE x.grantee WHEN 0 THEN 'everybody' ELSE quote_ident(pg_get_userbyid(x.grantee)) END,
               'function ' || quote_ident(proname) || '(' || pg_get_function_identity_arguments(oid) || ')',
               x.privilege_type
        FROM pg_proc, aclexplode(coalesce(proacl, acldefault('f', proowner))) x
        WHERE pronamespace = 'balie'::regnamespace AND x.grantee <> proowner
        UNION ALL
        SELECT CASE x.grantee WHEN 0 THEN 'everybody' ELSE quote_ident(pg_get_userbyid(x.grantee)) END,
               'schema ' || nspname, x.privilege_type
        FROM pg_namespace, aclexplode(nspacl) x WHERE nspname = 'balie' AND x.grantee <> nspowner
        UNION ALL
        SELECT CASE x.grantee WHEN 0 THEN 'everybody' ELSE quote_ident(pg_get_userbyid(x.grantee)) END, 'the database',
               x.privilege_type
        FROM pg_database, aclexplode(coalesce(datacl, acldefault('d', datdba))) x
        WHERE datname = current_database() AND x.grantee <> datdba AND x.privilege_type <> 'CONNECT'
        UNION ALL
        SELECT pg_get_userbyid(member), 'role ' || pg_get_userbyid(roleid), 'member' FROM pg_auth_members
        WHERE pg_get_userbyid(member) IN ('balie_agent', 'balie_lead', 'balie_admin', 'balie_engine')
    ) AS rights GROUP BY held_by, thing"""

_RIGHTS_OF: Final = "rights of "
_SHAPE_OF: Final = "shape of the table "
_MADE_UP: Final = re.compile(r"[\s()]+|::[a-z]+(\[\])?")
"""What one version of the server writes and another leaves out."""
_RIGHT: Final = re.compile(r"[A-Z]+(?:\([^)]*\))?")
_PART: Final = re.compile(r"(policy|trigger|rule|constraint|index) (.+) of the table (.+)")


def found(tx: Transaction) -> dict[str, str]:
    """What is there: by what it is, its fingerprint or the rights themselves."""
    catalogue = {what: _fingerprint(says) for what, says in tx.all(_CATALOGUE)}
    return catalogue | {f"{_RIGHTS_OF}{what}": says for what, says in tx.all(_RIGHTS)}


def made() -> dict[str, str]:
    """The same, as Balie makes it."""
    lines = FILE.read_text(encoding="utf-8").splitlines()
    return dict(line.split("\t", 1) for line in lines)


def named(what: Iterable[str]) -> tuple[list[str], list[str]]:
    """Of what is found or made: the tables, and the functions with what they take."""
    things = list(what)
    return (
        [one.removeprefix(_SHAPE_OF) for one in things if one.startswith(_SHAPE_OF)],
        [one.removeprefix("function ") for one in things if one.startswith("function ")],
    )


def differences(tx: Transaction, strange: Collection[str]) -> list[str]:
    """An English finding for each thing that is not as Balie makes it, except `strange`: tables, views and functions
    that somebody else made.
    """
    here, wanted = found(tx), made()
    ((database,),) = tx.all("SELECT quote_ident(current_database())")
    return [
        _sentence(what, here.get(what), wanted.get(what), database)
        for what in sorted(here.keys() | wanted.keys())
        if here.get(what) != wanted.get(what)
        # An administrator may have added one that helps.
        and not (what.startswith("index ") and what not in wanted)
        and not _about(what, strange)
    ]


def _about(what: str, strange: Collection[str]) -> bool:
    """Whether it belongs to one of them."""
    if what.startswith(_RIGHTS_OF):
        what = what.split(" on ", 1)[1]
    return any(what in (name, f"function {name}") or what.endswith(f" of the table {name}") for name in strange)


def _sentence(what: str, here: str | None, wanted: str | None, database: str) -> str:
    if what.startswith(_RIGHTS_OF):
        who = what.removeprefix(_RIGHTS_OF)
        said = f"The rights of {who} are {here or 'none'}, where Balie gives {wanted or 'none'}."
        return f"{said}{BY_STATEMENT}{_rights_again(who, here or '', wanted or '', database)}"
    if wanted is None and (part := _PART.fullmatch(what)):
        kind, name, table = part.groups()
        drop = (
            f"ALTER TABLE balie.{table} DROP CONSTRAINT {name};" if kind == "constraint"
            else f"DROP {kind.upper()} {name} ON balie.{table};"
        )  # fmt: skip
        return f"There is a {what}, which Balie did not make.{BY_STATEMENT}{drop}"
    return f"The {what} is gone.{BY_HAND}" if here is None else f"The {what} is not as Balie makes it.{BY_HAND}"


def _rights_again(who: str, here: str, wanted: str, database: str) -> str:
    """The statements that take what is too much and give what Balie gives."""
    role, thing = who.split(" on ", 1)
    role = "PUBLIC" if role == "everybody" else role
    if thing.startswith("role "):
        group = thing.removeprefix("role ")
        return f"GRANT {group} TO {role};" if wanted else f"REVOKE {group} FROM {role};"
    kind, _, name = thing.partition(" ")
    on = {"function": f"FUNCTION balie.{name}", "schema": f"SCHEMA {name}", "the": f"DATABASE {database}"}.get(
        kind, f"balie.{thing}"
    )
    too_much = [right for right in _RIGHT.findall(here) if right not in _RIGHT.findall(wanted)]
    taken = f"REVOKE {', '.join(too_much)} ON {on} FROM {role};" if too_much else ""
    given = f"GRANT {wanted} ON {on} TO {role};" if wanted else ""
    return f"{taken} {given}".strip()


def _fingerprint(says: str) -> str:
    return hashlib.sha256(_MADE_UP.sub("", says).encode()).hexdigest()[:16]
