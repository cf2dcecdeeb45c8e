"""The compliance log, if an administrator of the server bypasses its protection."""

from app.domain.ledger import Fault
from app.storage import compliance_log
from tests.fakes.hall import Hall
from tests.fakes.town import NOON

TAMPERINGS = {
    "a byte of a reason": ("UPDATE compliance_event SET reason = 'reason 2.' WHERE seq = 2", 2, Fault.CHANGED),
    "one taken out": ("DELETE FROM compliance_event WHERE seq = 2", 2, Fault.MISSING),
    "the end cut off": ("DELETE FROM compliance_event WHERE seq > 2", 3, Fault.CUT_OFF),
    "exchanged": ("UPDATE compliance_event SET seq = 5 - seq WHERE seq IN (2, 3)", 2, Fault.DETACHED),
    "a tail of its own": (
        "UPDATE compliance_event SET reason = 'x', previous = sha256(previous), hash = sha256(hash) WHERE seq > 2",
        3,
        Fault.DETACHED,
    ),
}


def test_what_an_administrator_of_the_server_changed_is_found_and_the_first_broken_link_named(hall: Hall) -> None:
    for number in range(1, 5):
        hall.does(
            "engine_1",
            lambda tx, number=number: compliance_log.append(  # type: ignore[misc]
                tx, agent_id=None, conversation_id=None, message_id=None, rule_id="R", rule_version="1",
                decision="override", reason=f"reason {number}", text_sha256=None, now=NOON,
            ),
        )  # fmt: skip
    with hall.server.connection() as connection:
        connection.execute("SET session_replication_role = replica")
        connection.execute("CREATE TEMP TABLE kept AS TABLE compliance_event")
        for what, (statement, broken, fault) in TAMPERINGS.items():
            # A duplicate number for a moment, while two are exchanged.
            connection.execute("ALTER TABLE compliance_event DROP CONSTRAINT compliance_event_pkey CASCADE")
            connection.execute(statement)
            connection.execute("ALTER TABLE compliance_event ADD PRIMARY KEY (seq)")
            found = hall.sees("petra", compliance_log.verify)
            assert (found.broken, found.fault, found.head.seq) == (broken, fault, broken - 1), what
            connection.execute("DELETE FROM compliance_event")
            connection.execute("INSERT INTO compliance_event SELECT * FROM kept")
        assert hall.sees("petra", compliance_log.verify).fault is None
