"""The compliance log, if somebody has the store's key and a database tool."""

from collections.abc import Callable, Iterator
from pathlib import Path

import apsw
import pytest

from app.domain.ledger import Fault
from app.storage import compliance_log
from app.storage.database import Transaction
from app.storage.sqlite import SqliteStore, check, open_store
from tests.fakes.stores import KEY
from tests.fakes.town import NOON

Tampering = Callable[[apsw.Connection], object]

COLUMNS = "seq, at, agent_id, conversation_id, message_id, rule_id, rule_version, decision, reason, text_sha256"


def log(tx: Transaction, reason: str) -> int:
    return compliance_log.append(
        tx, agent_id=None, conversation_id=None, message_id=None, rule_id="R", rule_version="1",
        decision="override", reason=reason, text_sha256=b"\x01" * 32, now=NOON,
    )  # fmt: skip


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqliteStore]:
    """Four entries."""
    opened = open_store(tmp_path / "store.db", KEY, create=True)
    try:
        for n in range(1, 5):
            opened.submit(lambda tx, n=n: log(tx, f"reason {n}")).result(10)  # type: ignore[misc]
        yield opened
    finally:
        opened.close()


def says(sql: str) -> Tampering:
    return lambda connection: connection.execute(sql).fetchall()


def sets(assignment: str, seq: int) -> Tampering:
    return says(f"UPDATE compliance_event SET {assignment} WHERE seq = {seq}")


def rewritten(seq: int, reason: str, *, rest: bool = False, head: bool = False) -> Tampering:
    """Change an entry's reason and its hash; `rest`: and those of all later entries; `head`: and the recorded head."""

    def tamper(connection: apsw.Connection) -> None:
        connection.execute("UPDATE compliance_event SET reason = ? WHERE seq = ?", (reason, seq)).fetchall()
        chained(connection, seq, 4 if rest else seq)
        if head:
            (digest,) = next(connection.execute("SELECT hash FROM compliance_event WHERE seq = 4"))
            connection.execute(
                "UPDATE setting SET value = ? WHERE key = ?", (f"4 {digest.hex()}", "compliance_log.head")
            )

    return tamper


def chained(connection: apsw.Connection, first: int, last: int) -> None:
    for seq in range(first, last + 1):
        row = connection.execute("SELECT hash FROM compliance_event WHERE seq = ?", (seq - 1,)).fetchone()
        previous = bytes(32) if row is None else bytes(row[0])
        (entry,) = connection.execute(f"SELECT {COLUMNS} FROM compliance_event WHERE seq = ?", (seq,)).fetchall()
        digest = compliance_log._hash(entry, previous)
        connection.execute(
            "UPDATE compliance_event SET previous = ?, hash = ? WHERE seq = ?", (previous, digest, seq)
        ).fetchall()


def exchanged(connection: apsw.Connection) -> None:
    """Swap the second and the third entry without changing their contents."""
    for old, new in ((2, 90), (3, 2), (90, 3)):
        connection.execute("UPDATE compliance_event SET seq = ? WHERE seq = ?", (new, old)).fetchall()


def one_more(connection: apsw.Connection) -> None:
    """A fifth entry that follows from the fourth, but was not written by Balie."""
    connection.execute(
        f"""INSERT INTO compliance_event ({COLUMNS}, previous, hash)
            SELECT 5, at, agent_id, conversation_id, message_id, rule_id, rule_version, decision, reason, text_sha256,
                   hash, hash FROM compliance_event WHERE seq = 4"""
    ).fetchall()
    chained(connection, 5, 5)


TAMPERINGS = {
    "a reason": (sets("reason = 'other'", 2), 2, Fault.CHANGED),
    "a hash of the text": (sets("text_sha256 = NULL", 3), 3, Fault.CHANGED),
    "a hash": (sets("hash = zeroblob(32)", 2), 2, Fault.CHANGED),
    "a hash that is none": (sets("hash = 'x'", 2), 2, Fault.CHANGED),
    "a hash of the text that is none": (sets("text_sha256 = 'x'", 2), 2, Fault.CHANGED),
    "a reason that is no text": (sets("reason = x'00ff'", 3), 3, Fault.CHANGED),
    "a reason that is no UTF-8": (sets("reason = CAST(x'eda080' AS TEXT)", 3), 3, Fault.CHANGED),
    "a time that is none": (sets("at = 9000000000000000000", 3), 3, Fault.CHANGED),
    "a link that is none": (sets("previous = 7", 3), 3, Fault.DETACHED),
    "the newest link, beyond reading": (
        says("UPDATE setting SET value = 'x' WHERE key = 'compliance_log.head'"),
        1,
        Fault.APPENDED,
    ),
    "a link": (sets("previous = zeroblob(32)", 3), 3, Fault.DETACHED),
    "one taken out": (says("DELETE FROM compliance_event WHERE seq = 2"), 2, Fault.MISSING),
    "the last one taken out": (says("DELETE FROM compliance_event WHERE seq = 4"), 4, Fault.CUT_OFF),
    "the end cut off": (says("DELETE FROM compliance_event WHERE seq > 1"), 2, Fault.CUT_OFF),
    "all of it": (says("DELETE FROM compliance_event"), 1, Fault.CUT_OFF),
    "exchanged": (exchanged, 2, Fault.DETACHED),
    "changed, with a hash that fits": (rewritten(2, "other"), 3, Fault.DETACHED),
    "the last one changed, with a hash that fits": (rewritten(4, "other"), 4, Fault.CHANGED),
    "written anew to the end": (rewritten(2, "other", rest=True), 4, Fault.CHANGED),
    "put in behind": (one_more, 5, Fault.APPENDED),
    "the newest link": (
        says("UPDATE setting SET value = '3 ' || hex(zeroblob(32)) WHERE key = 'compliance_log.head'"),
        3,
        Fault.CHANGED,
    ),
}  # fmt: skip


def tamper(store: SqliteStore, how: Tampering) -> None:
    connection = store.connection()
    connection.execute("DROP TRIGGER compliance_event_stays; DROP TRIGGER compliance_event_kept").fetchall()
    how(connection)
    connection.close()


@pytest.mark.parametrize("what", TAMPERINGS)
def test_tampering_with_the_log_is_found_and_the_first_broken_link_named(store: SqliteStore, what: str) -> None:
    how, broken, fault = TAMPERINGS[what]
    tamper(store, how)
    found = store.submit_read(compliance_log.verify).result(10)
    assert (found.broken, found.fault, found.head.seq) == (broken, fault, broken - 1)
    assert check(store) == [f"Link {broken} of the compliance log is broken. See: balie compliance verify."]


@pytest.mark.parametrize(
    "what", ["a reason that is no text", "a reason that is no UTF-8", "a time that is none", "a time beyond clocks"]
)
def test_an_entry_that_nobody_can_read_is_named_and_hides_no_other(store: SqliteStore, what: str) -> None:
    beyond = sets("at = 253402300799000", 3), 3, Fault.CHANGED
    tamper(store, {**TAMPERINGS, "a time beyond clocks": beyond}[what][0])
    for how, order in (({"after": 0}, [1, 2, 3, 4]), ({"before": 4, "decision": "override"}, [3, 2, 1])):
        found = store.submit_read(lambda tx, how=how: compliance_log.entries(tx, **how)).result(10)  # type: ignore[misc]
        assert [(one.seq, one.readable) for one in found] == [(seq, seq != 3) for seq in order]


def test_a_log_that_was_written_anew_whole_differs_from_a_link_that_was_noted_elsewhere(store: SqliteStore) -> None:
    """Anybody with write access can forge everything in the store: that is why verify prints a link to record
    elsewhere.
    """
    noted = store.submit_read(compliance_log.head).result(10)
    tamper(store, rewritten(2, "other", rest=True, head=True))
    assert store.submit_read(compliance_log.verify).result(10).fault is None
    found = store.submit_read(lambda tx: compliance_log.verify(tx, noted)).result(10)
    assert (found.broken, found.fault) == (4, Fault.NOT_AS_NOTED)
