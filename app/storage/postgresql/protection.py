"""Compares what a team's database is made of (privileges, policies, triggers, functions, columns, indexes) with what
Balie creates.

`protection.txt`, beside the schema's files, describes a new store: one line per object, with a fingerprint or the
privileges themselves. `python -m tests.protection` regenerates it; a test fails while it is out of date.
"""

import hashlib
import re
from pathlib import Path
from typing import Final

from app.storage.database import Transaction

FILE: Final = Path(__file__).parent.parent / "schema" / "postgresql" / "protection.txt"

_CATALOGUE: Final = """
    SELECT 'policy ' || polname || ' of the table ' || relname,
           concat_ws(' ', polcmd, polpermissive, (
               SELECT string_agg(CASE r WHEN 0 THEN 'public' ELSE pg_get_userbyid(r) END, ',' ORDER BY r <> 0,
                                 pg_get_userbyid(r)) FROM unnest(polroles) r),
               'using', pg_get_expr(polqual, polrelid), 'check', pg_get_expr(polwithcheck, polrelid))
    FROM pg_policy JOIN pg_class c ON c.oid = polrelid WHERE relnamespace = 'balie'::regnamespace
    UNION ALL
    SELECT 'trigger ' || tgname || ' of the table ' || relname, pg_get_triggerdef(t.oid)
    FROM pg_trigger t JOIN pg_class c ON c.oid = tgrelid
    WHERE relnamespace = 'balie'::regnamespace AND NOT tgisinternal
    UNION ALL
    SELECT 'rule ' || rulename || ' of the table ' || relname,
           CASE rulename WHEN '_RETURN' THEN regexp_replace(pg_get_viewdef(ev_class), '\\m\\w+\\.', '', 'g')
                         ELSE pg_get_ruledef(r.oid) END
    FROM pg_rewrite r JOIN pg_class c ON c.oid = ev_class
    WHERE relnamespace = 'balie'::regnamespace
    UNION ALL
    SELECT 'constraint ' || conname || ' of the table ' || relname, pg_get_constraintdef(n.oid)
    FROM pg_constraint n JOIN pg_class c ON c.oid = conrelid
    WHERE relnamespace = 'balie'::regnamespace AND contype IN ('c', 'f', 'p', 'u')
    UNION ALL
    SELECT 'index ' || x.relname || ' of the table ' || c.relname,
           pg_get_indexdef(indexrelid) || CASE WHEN indisvalid THEN '' ELSE ' broken' END
    FROM pg_index i JOIN pg_class x ON x.oid = indexrelid JOIN pg_class c ON c.oid = indrelid
    WHERE c.relnamespace = 'balie'::regnamespace
    UNION ALL
    SELECT 'shape of the table ' || relname, string_agg(concat_ws(
               ' ', attname, format_type(atttypid, atttypmod), attnotnull, attidentity, attgenerated,
               pg_get_expr(adbin, adrelid)), ',' ORDER BY attname)
    FROM pg_attribute a JOIN pg_class c ON c.oid = attrelid
        LEFT JOIN pg_attrdef d ON (adrelid, adnum) = (attrelid, attnum)
    WHERE relnamespace = 'balie'::regnamespace AND relkind = 'r' AND attnum > 0 AND NOT attisdropped GROUP BY relname
    UNION ALL
    SELECT 'list of the steps', string_agg(concat_ws(' ', number, min_reader, min_writer), ',' ORDER BY number)
    FROM balie.schema_step
    UNION ALL
    SELECT 'function ' || proname || '(' || pg_get_function_identity_arguments(oid) || ')',
           concat_ws(' ', prosecdef, provolatile, array_to_string(proconfig, ','), prosrc)
    FROM pg_proc WHERE pronamespace = 'balie'::regnamespace"""

_RIGHTS: Final = """
    SELECT held_by || ' on ' || thing, string_agg(DISTINCT held, ', ' ORDER BY held) FROM (
        SELECT CASE x.grantee WHEN 0 THEN 'everybody' ELSE pg_get_userbyid(x.grantee) END AS held_by,
               relname AS thing, x.privilege_type AS held
        FROM pg_class c, aclexplode(relacl) x WHERE relnamespace = 'balie'::regnamespace AND x.grantee <> relowner
        UNION ALL
        SELECT CASE x.grantee WHEN 0 THEN 'everybody' ELSE pg_get_userbyid(x.grantee) END, relname,
               x.privilege_type || '(' || string_agg(attname, ', ' ORDER BY attname) || ')'
        FROM pg_attribute a JOIN pg_class c ON c.oid = attrelid, aclexplode(attacl) x
        WHERE relnamespace = 'balie'::regnamespace AND x.grantee <> relowner
        GROUP BY x.grantee, relname, x.privilege_type
        UNION ALL
        SELECT CASE x.grantee WHEN 0 THEN 'everybody' ELSE pg_get_userbyid(x.grantee) END,
               'function ' || proname || '(' || pg_get_function_identity_arguments(oid) || ')', x.privilege_type
        FROM pg_proc, aclexplode(coalesce(proacl, acldefault('f', proowner))) x
        WHERE pronamespace = 'balie'::regnamespace AND x.grantee <> proowner
        UNION ALL
        SELECT CASE x.grantee WHEN 0 THEN 'everybody' ELSE pg_get_userbyid(x.grantee) END,
               'schema ' || nspname, x.privilege_type
        FROM pg_namespace, aclexplode(nspacl) x WHERE nspname = 'balie' AND x.grantee <> nspowner
        UNION ALL
        SELECT CASE x.grantee WHEN 0 THEN 'everybody' ELSE pg_get_userbyid(x.grantee) END, 'the database',
               x.privilege_type
        FROM pg_database, aclexplode(coalesce(datacl, acldefault('d', datdba))) x
        WHERE datname = current_database() AND x.grantee <> datdba AND x.privilege_type <> 'CONNECT'
        UNION ALL
        SELECT pg_get_userbyid(member), 'role ' || pg_get_userbyid(roleid), 'member' FROM pg_auth_members
        WHERE pg_get_userbyid(member) IN ('balie_agent', 'balie_lead', 'balie_admin', 'balie_engine')
    ) AS rights GROUP BY held_by, thing"""

_RIGHTS_OF: Final = "rights of "
_MADE_UP: Final = re.compile(r"[\s()]+|::[a-z]+(\[\])?")
"""What one version of the server writes and another leaves out."""


def found(tx: Transaction) -> dict[str, str]:
    """What is there: by what it is, its fingerprint or the rights themselves."""
    catalogue = {what: _fingerprint(says) for what, says in tx.all(_CATALOGUE)}
    return catalogue | {f"{_RIGHTS_OF}{what}": says for what, says in tx.all(_RIGHTS)}


def made() -> dict[str, str]:
    """The same, as Balie makes it."""
    lines = FILE.read_text(encoding="utf-8").splitlines()
    return dict(line.split("\t", 1) for line in lines)


def differences(tx: Transaction) -> list[str]:
    """An English sentence for each thing that is not as Balie makes it."""
    here, wanted = found(tx), made()
    return [
        _sentence(what, here.get(what), wanted.get(what))
        for what in sorted(here.keys() | wanted.keys())
        if here.get(what) != wanted.get(what)
        # An administrator may have added one that helps.
        and not (what.startswith("index ") and what not in wanted)
    ]


def _sentence(what: str, here: str | None, wanted: str | None) -> str:
    if what.startswith(_RIGHTS_OF):
        who = what.removeprefix(_RIGHTS_OF)
        return f"The rights of {who} are {here or 'none'}, where Balie gives {wanted or 'none'}."
    if wanted is None:
        return f"There is a {what}, which Balie did not make."
    return f"The {what} is gone." if here is None else f"The {what} is not as Balie makes it."


def _fingerprint(says: str) -> str:
    return hashlib.sha256(_MADE_UP.sub("", says).encode()).hexdigest()[:16]
