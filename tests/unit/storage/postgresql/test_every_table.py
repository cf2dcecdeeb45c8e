"""Every table, including those added later: an agent can neither read nor change other people's rows.

The catalogue lists the tables and their references; each table gets a row that belongs to another team's conversation,
to a colleague, or to another team's channel.
"""

from dataclasses import dataclass
from typing import Any, Final

import psycopg
import pytest

from tests.fakes.hall import Hall

_REFERENCES: Final = """
    SELECT a.attname, t.relname, a.attnotnull, format_type(a.atttypid, NULL), a.attidentity <> '' OR a.atthasdef
    FROM pg_attribute a
    LEFT JOIN pg_constraint c ON c.conrelid = a.attrelid AND c.contype = 'f' AND a.attnum = ANY (c.conkey)
    LEFT JOIN pg_class t ON t.oid = c.confrelid
    WHERE a.attrelid = %s::regclass AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum"""
_VALUES: Final = {"bigint": 1, "integer": 1, "smallint": 1, "text": "x", "bytea": b"x", "boolean": False}
_WORDS: Final = {
    ("agent_status", "status"): "away",
    ("assignment_rule", "method"): "load",
    ("canned_change", "lines"): "[]",
    ("channel_phase", "phase"): "closed",
    ("draft_file", "kind"): "image",
    ("wind_down", "ends_on"): "2027-01-01",
}
"""Columns that accept only certain values."""
_ONE_OF_TWO: Final = {"handover": ("to_team_id",)}
"""Columns that stay empty because another one is filled."""
_EVERYBODYS: Final = frozenset(
    {
        "agent", "agent_skill", "agent_status", "assignment_rule", "canned_answer", "canned_change", "channel_lease",
        "change", "channel_phase", "label", "setting", "schema_step", "team", "team_channel",
        "team_member", "wind_down",
    }
)  # fmt: skip
"""What every desktop may read: no row of it is about a single citizen."""
_LEADS: Final = _EVERYBODYS | {"compliance_event"}
"""What a lead may also read."""
_DEFINERS: Final = frozenset(
    {
        "found_hits", "found_messages", "found_people", "give_away", "has_been_called", "knows_contact",
        "knows_identity", "knows_identity_on", "me", "my_channels", "my_confidential", "my_offers",
        "my_teams", "namesakes", "open_of_agents", "take_drafts_along", "was_of_contact", "withdraw",
    }
)  # fmt: skip
"""Functions that run with the owner's rights when called by an agent. A new one is added here once it has been
reviewed, and to the list of refused calls (`attacks.REFUSED`).
"""


@dataclass(frozen=True)
class Others:
    """A row of somebody else: its table, and a condition that finds it."""

    table: str
    where: str


def _fill(hall: Hall) -> list[Others]:
    joris = hall.joris()
    ((message, identity, contact),) = hall.server.run(
        f"""SELECT m.id, i.id, i.contact_id FROM conversation c JOIN identity i ON i.id = c.identity_id
            JOIN message m ON m.conversation_id = c.id WHERE c.id = {joris}"""
    )
    ((zorg,),) = hall.server.run("SELECT id FROM team WHERE name = 'Zorg'")
    theirs = {
        "conversation": joris, "message": message, "identity": identity, "contact": contact, "channel": hall.other.id,
        "agent": hall.town.niels.id, "team": zorg,
    }  # fmt: skip
    found = [Others(table, f"id = {number}") for table, number in theirs.items()]
    with hall.server.connection() as connection:
        connection.execute("SET session_replication_role = replica")
        tables = connection.execute(
            "SELECT relname FROM pg_class WHERE relnamespace = 'balie'::regnamespace AND relkind = 'r' ORDER BY relname"
        ).fetchall()
        for (table,) in tables:
            columns = connection.execute(_REFERENCES, [f"balie.{table}"]).fetchall()
            mine = {
                name: theirs[to] for name, to, *_ in columns if to in theirs and name not in _ONE_OF_TWO.get(table, ())
            }
            if mine and table not in theirs:
                copied = {name: theirs["channel"] for name, to, *_ in columns if name == "channel_id" and to is None}
                _insert(connection, table, copied | mine, columns)
                # By its references first: somebody may have inserted a row there with more or fewer of them.
                found.append(Others(table, next(f"{name} = {value}" for name, value in mine.items())))
        for one in found:
            assert connection.execute(f"SELECT 1 FROM balie.{one.table} WHERE {one.where}").fetchone(), one
    return found


def _insert(connection: "psycopg.Connection[Any]", table: str, mine: dict[str, int], columns: list[Any]) -> None:
    row: dict[str, Any] = dict(mine)
    for name, _, needed, kind, given in columns:
        if needed and not given and name not in row:
            row[name] = _WORDS.get((table, name), _VALUES[kind])
    marks = ", ".join(f"%({name})s" for name in row)
    connection.execute(f"INSERT INTO balie.{table} ({', '.join(row)}) VALUES ({marks}) ON CONFLICT DO NOTHING", row)


def _touched(hall: Hall, sql: str, login: str = "anna") -> int:
    with hall.server.connection(user=login) as connection:
        connection.autocommit = False
        try:
            return connection.execute(sql).rowcount
        except (psycopg.errors.InsufficientPrivilege, psycopg.errors.CheckViolation):
            return 0
        finally:
            connection.rollback()


def test_an_agent_reads_changes_and_deletes_nothing_of_others(hall: Hall) -> None:
    others = _fill(hall)
    assert len(others) > 40, "nearly every table refers to a conversation, a channel, a team or an agent"
    wrong = []
    for one in others:
        column = one.where.partition(" ")[0]
        for sql in (
            f"SELECT 1 FROM balie.{one.table} WHERE {one.where}",
            f"UPDATE balie.{one.table} SET {column} = {column} WHERE {one.where}",
            f"DELETE FROM balie.{one.table} WHERE {one.where}",
        ):
            if _touched(hall, sql) and not (sql.startswith("SELECT") and one.table in _EVERYBODYS):
                wrong.append(sql)
    assert wrong == []
    read = {
        one.table for one in others if _touched(hall, f"SELECT 1 FROM balie.{one.table} WHERE {one.where}", "petra")
    }
    assert read - _LEADS == set()


def test_the_same_is_noticed_where_row_security_is_left_out(hall: Hall) -> None:
    (note,) = (one for one in _fill(hall) if one.table == "note")
    sql = f"SELECT 1 FROM balie.note WHERE {note.where}"
    assert _touched(hall, sql) == 0
    hall.server.run("ALTER TABLE note DISABLE ROW LEVEL SECURITY")
    try:
        assert _touched(hall, sql) == 1
    finally:
        hall.server.run("ALTER TABLE note ENABLE ROW LEVEL SECURITY")


def test_what_an_agent_may_call_with_the_owners_rights_is_known(hall: Hall) -> None:
    found = hall.server.run(
        """SELECT proname FROM pg_proc WHERE pronamespace = 'balie'::regnamespace AND prosecdef
           AND prorettype <> 'trigger'::regtype AND has_function_privilege('balie_agent', oid, 'EXECUTE')"""
    )
    assert {name for (name,) in found} == _DEFINERS


@pytest.fixture(autouse=True)
def _emptied(hall: Hall) -> Any:
    """Remove whatever was inserted there against the rules."""
    yield
    hall.server.empty()
