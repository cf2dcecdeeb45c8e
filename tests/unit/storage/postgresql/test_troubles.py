"""Whatever goes wrong between a desktop and its server: one sentence that says what to do, and nothing lost."""

import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
from msgspec.structs import replace

from app.domain.changes import Changes
from app.storage import settings
from app.storage.database import StoreError, Transaction, Unhurried
from app.storage.migrations import steps
from app.storage.postgresql import feed, schema
from app.storage.postgresql.server import Line, Server, connect, problem
from app.storage.postgresql.store import PostgresStore, open_store
from tests.fakes import hall as halls
from tests.fakes import postgres
from tests.fakes.cut_line import CutLine
from tests.fakes.hall import Hall, faults
from tests.fakes.postgres import PASSWORD, needs_tls


def _refused(server: Server) -> str:
    with pytest.raises(StoreError) as refused:
        open_store(server).close()
    assert refused.value.sentence().count("…") == 0, "an argument is missing"
    return refused.value.code


# Connecting


@needs_tls
def test_the_right_password_over_tls(hall: Hall) -> None:
    open_store(hall.server.over_tls("anna", PASSWORD)).close()


@needs_tls
def test_connection_errors(hall: Hall) -> None:
    right = hall.server.over_tls("anna", PASSWORD)
    assert _refused(replace(right, password="another")) == "store_password_wrong"
    assert _refused(replace(right, password="")) == "store_password_wrong"
    assert _refused(replace(right, user="nobody_here")) == "store_right_missing"
    assert _refused(replace(right, user="not a role at all")) == "store_password_wrong"
    assert _refused(replace(right, database="another")) in ("store_no_database", "store_right_missing")
    assert _refused(replace(right, port=1)) == "store_unreachable"
    assert _refused(replace(right, host="no-such-host.invalid")) == "store_host_unknown"
    assert _refused(replace(hall.server.as_user("postgres"), database="postgres")) == "store_no_schema"


_FORESEEN = (
    "store_password_wrong", "store_no_database", "store_role_refused", "store_too_many", "store_right_missing",
)  # fmt: skip
SAID = {"de_DE": _FORESEEN, "fr_FR": _FORESEEN, "it_IT": ("store_turned_away",) * 5}
_PLAIN = Path("/usr/lib/locale/C.utf8")


@needs_tls
@pytest.mark.skipif(
    not (_PLAIN.is_dir() and all([*Path("/usr/share/locale").glob(f"{one[:2]}/*/postgres-*.mo")] for one in SAID)),
    reason="needs the catalogues of Debian's postgresql",
)
def test_connection_errors_of_a_server_in_another_language(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its catalogues follow the name of the locale, whatever it contains. Unexpected errors are passed on literally."""
    with tempfile.TemporaryDirectory() as locales:
        Path(locales).chmod(0o755)
        for name in SAID:
            (Path(locales) / f"{name}.UTF-8").symlink_to(_PLAIN)
        monkeypatch.setenv("LOCPATH", locales)
        server = postgres.start()
        try:
            server.run(
                f"CREATE ROLE anna LOGIN PASSWORD '{PASSWORD}'", "CREATE ROLE full LOGIN CONNECTION LIMIT 0",
                "CREATE ROLE shut", "CREATE DATABASE balie", "REVOKE ALL ON DATABASE balie FROM PUBLIC",
                database="postgres",
            )  # fmt: skip
            for language, codes in SAID.items():
                _speak(server, f"{language}.UTF-8")
                assert tuple(map(_refused, _doors(server))) == codes, language
        finally:
            server.stop()


WINDOWS = {
    "could not acquire SSPI credentials: The token is not valid. (80090308)": "store_ticket_missing",
    "SSPI continuation error: No credentials are available in the security package (8009030e)": "store_ticket_missing",
    "SSPI continuation error: Das angegebene Ziel ist unbekannt. (80090303)": "store_ticket_failed",
    "SSPI continuation error: SSPI error 80090324": "store_ticket_failed",
}
"""libpq's error there (fe-auth.c, pg_SSPI_error): the text is the system's, the number is not."""


def test_a_ticket_that_windows_does_not_give() -> None:
    for said, code in WINDOWS.items():
        told = problem(psycopg.OperationalError(f'connection to server at "db" failed: {said}'), Server("db", "b", "u"))
        assert isinstance(told, StoreError)
        assert told.code == code, said


def _speak(server: postgres.PostgresServer, language: str) -> None:
    server.run(f"ALTER SYSTEM SET lc_messages = '{language}'", "SELECT pg_reload_conf()", database="postgres")
    while server.run("SHOW lc_messages", database="postgres") != [(language,)]:
        time.sleep(0.01)


def _doors(server: postgres.PostgresServer) -> tuple[Server, ...]:
    return (
        server.over_tls("anna", "another"),
        server.as_user("anna", "none"),
        server.as_user("shut", "postgres"),
        server.as_user("full", "postgres"),
        server.as_user("anna"),
    )


@needs_tls
def test_no_server_that_nobody_vouches_for_gets_a_password(hall: Hall, tmp_path: Path) -> None:
    right = hall.server.over_tls("anna", PASSWORD)
    stranger = tmp_path / "stranger.pem"
    stranger.write_text((Path(postgres.__file__).parent.parent / "fixtures" / "tls" / "server.pem").read_text())
    assert _refused(replace(right, root_certificate=str(stranger))) == "store_not_trusted"
    # The certificate is for localhost and 127.0.0.1, not for this other name of the same machine.
    assert _refused(replace(right, host="127.0.0.2")) == "store_unreachable"
    plain = postgres.start(ssl="off")
    try:
        plain.run("SELECT 1", database="postgres")
        assert _refused(replace(right, port=plain.port)) == "store_not_trusted"
    finally:
        plain.stop()


def test_a_server_that_asks_for_md5_is_refused(hall: Hall) -> None:
    """A man in the middle could ask for the password in a form that can be replayed."""
    options = hall.server.over_tls("anna", PASSWORD).options()
    assert options["require_auth"] == "scram-sha-256"
    assert options["channel_binding"] == "require"
    assert options["sslmode"] == "verify-full"


# The schema


@pytest.fixture
def empty() -> Iterator[Server]:
    """A database without a store."""
    server = postgres.server()
    server.run("CREATE DATABASE another", database="postgres")
    yield server.administrator("another")
    server.run("DROP DATABASE another WITH (FORCE)", database="postgres")


def test_steps_are_taken_once_and_in_order(empty: Server) -> None:
    newest = steps(schema.FOLDER)[-1][0]
    assert _refused(empty) == "store_no_schema"
    assert schema.migrate(empty) == (0, newest)
    assert schema.migrate(empty) == (newest, newest)
    open_store(empty).close()


_SHAPE = """
    SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = 'balie'
    UNION ALL SELECT table_name || '.' || column_name, data_type FROM information_schema.columns
    WHERE table_schema = 'balie' UNION ALL SELECT tablename || ' ' || policyname, qual FROM pg_policies
    UNION ALL SELECT tgrelid::regclass || ' ' || tgname, pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal
    ORDER BY 1, 2"""


def test_a_store_in_use_becomes_what_a_new_one_is(empty: Server, tmp_path: Path) -> None:
    """Also if the creation of an index was interrupted in an earlier attempt."""
    for number, file in steps(schema.FOLDER):
        if number < 32:
            (tmp_path / file.name).write_bytes(file.read_bytes())
    schema.migrate(empty, tmp_path)
    with connect(empty, autocommit=True) as connection:
        connection.execute("CREATE INDEX conversation_open ON balie.conversation (id)")
        connection.execute(
            "UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'balie.conversation_open'::regclass"
        )
    assert schema.migrate(empty) == (31, steps(schema.FOLDER)[-1][0])
    with connect(empty) as used, connect(postgres.server().administrator()) as new:
        assert used.execute(_SHAPE).fetchall() == new.execute(_SHAPE).fetchall()


def test_two_administrators_at_once(empty: Server) -> None:
    outcomes: list[tuple[int, int]] = []
    both = [threading.Thread(target=lambda: outcomes.append(schema.migrate(empty))) for _ in range(2)]
    for thread in both:
        thread.start()
    for thread in both:
        thread.join()
    newest = steps(schema.FOLDER)[-1][0]
    assert sorted(outcomes) == [(0, newest), (newest, newest)]


def test_a_step_that_fails_leaves_everything_as_it_was(empty: Server, tmp_path: Path) -> None:
    schema.migrate(empty)
    newest = steps(schema.FOLDER)[-1][0]
    folder = tmp_path / "schema"
    folder.mkdir()
    for _, file in steps(schema.FOLDER):
        (folder / file.name).write_bytes(file.read_bytes())
    (folder / f"{newest + 1:04}_bad.sql").write_text(
        f"SET LOCAL search_path = balie; INSERT INTO schema_step VALUES ({newest + 1}, 1, 1);"
        "CREATE TABLE half (x int); SELECT no_such_function();"
    )
    with pytest.raises(psycopg.errors.UndefinedFunction):
        schema.migrate(empty, folder)
    with connect(empty) as connection:
        assert schema.version(connection) == newest
        assert connection.execute("SELECT to_regclass('balie.half')").fetchone() == (None,)


def test_an_older_and_a_newer_schema(hall: Hall) -> None:
    newest = steps(schema.FOLDER)[-1][0]
    anna = hall.server.as_user("anna")
    (gone,) = hall.server.run(
        f"DELETE FROM schema_step WHERE number = {newest} RETURNING number, min_reader, min_writer"
    )
    try:
        assert _refused(anna) == "store_older"
    finally:
        hall.server.run(f"INSERT INTO schema_step (number, min_reader, min_writer) VALUES {gone}")
    step = f"INSERT INTO schema_step (number, min_reader, min_writer) VALUES ({newest + 1}, %s, %s)"
    try:
        hall.server.run(step % (newest + 1, newest + 1))
        assert _refused(anna) == "store_newer"
        with pytest.raises(StoreError, match="newer Balie"):
            schema.migrate(hall.server.administrator())
        hall.server.run(f"DELETE FROM schema_step WHERE number > {newest}", step % (newest, newest + 1))
        store = open_store(anna)
        try:
            assert store.submit_read(lambda tx: settings.get(tx, "k", "read")).result(10) == "read"
            with pytest.raises(StoreError, match="can only read"):
                store.submit(lambda tx: settings.put(tx, "k", "v")).result(10)
        finally:
            store.close()
        hall.server.run(f"DELETE FROM schema_step WHERE number > {newest}", step % (1, 1))
        open_store(anna).close()
    finally:
        hall.server.run(f"DELETE FROM schema_step WHERE number > {newest}")


def test_a_desktop_that_runs_while_the_store_is_brought_further_writes_no_more(hall: Hall) -> None:
    """It had been admitted, and is as old as one that would not be."""
    newest = steps(schema.FOLDER)[-1][0]
    step = f"INSERT INTO schema_step (number, min_reader, min_writer) VALUES ({newest + 1}, %s, %s)"
    store = hall.store("engine_1")

    def write() -> None:
        store.submit(lambda tx: settings.put(tx, "k", "v")).result(10)

    def read() -> str:
        return store.submit_read(lambda tx: settings.get(tx, "k", "nothing")).result(10)

    try:
        hall.server.run(step % (1, 1))
        write()
        hall.server.run(f"DELETE FROM schema_step WHERE number > {newest}", step % (1, newest + 1))
        with pytest.raises(StoreError) as refused:
            write()
        assert (refused.value.code, read()) == ("store_newer_reads", "v")
        hall.server.run(f"DELETE FROM schema_step WHERE number > {newest}", step % (newest + 1, newest + 1))
        with pytest.raises(StoreError) as refused:
            store.submit_read(lambda tx: tx.all("SELECT a_column_that_went FROM setting")).result(10)
        assert refused.value.code == "store_newer"
    finally:
        hall.server.run(f"DELETE FROM schema_step WHERE number > {newest}")


def test_a_step_waits_for_nobody_who_works_and_says_so(empty: Server, tmp_path: Path) -> None:
    """A desktop that holds what the step needs does not have to queue behind it, and neither does anybody else."""
    schema.migrate(empty)
    newest = steps(schema.FOLDER)[-1][0]
    (tmp_path / f"{newest + 1:04}_waits.sql").write_text(
        "SET LOCAL search_path = balie; SET LOCAL lock_timeout = '50ms';"
        f"INSERT INTO schema_step VALUES ({newest + 1}, 1, 1); ALTER TABLE setting ADD COLUMN x int;"
    )
    with connect(empty) as busy:
        busy.execute("SELECT * FROM balie.setting")
        with pytest.raises(StoreError) as refused:
            schema.migrate(empty, tmp_path)
    assert refused.value.code == "store_busy"
    with connect(empty) as connection:
        assert schema.version(connection) == newest
    # When the desktop and the step deadlock, the server ends either; the step is retried.
    (tmp_path / f"{newest + 1:04}_waits.sql").write_text(
        "DO $$ BEGIN IF nextval('tries') < 3 THEN RAISE 'both' USING ERRCODE = 'deadlock_detected'; END IF; END $$;"
        f"INSERT INTO balie.schema_step VALUES ({newest + 1}, 1, 1);"
    )
    with connect(empty, autocommit=True) as administrator:
        administrator.execute("CREATE SEQUENCE tries")
    assert schema.migrate(empty, tmp_path) == (newest, newest + 1)


# Interrupted


@pytest.fixture
def line(monkeypatch: pytest.MonkeyPatch) -> Iterator[CutLine]:
    options = Server.options
    # Prepared statements are not sent again, and a connection is cut at the statement.
    monkeypatch.setattr(Server, "options", lambda *about: options(*about) | {"prepare_threshold": None})
    cut = CutLine(postgres.server().as_user(postgres.EVERYTHING))
    yield cut
    cut.close()


@pytest.fixture
def store(hall: Hall, line: CutLine) -> Iterator[PostgresStore]:
    opened = open_store(line.server)
    # It also commits once, after catching up.
    assert opened.feed.wait_connected(20)
    yield opened
    opened.close()


def _count(tx: Transaction) -> int:
    """Add one, and announce it."""
    n = int(settings.get(tx, "n", "0")) + 1
    settings.put(tx, "n", str(n))
    tx.note(Changes(answers=True))
    return n


def _n(hall: Hall) -> str:
    return hall.sees("engine_1", lambda tx: settings.get(tx, "n", "0"))


def test_a_line_that_breaks_before_the_end_is_no_matter(hall: Hall, line: CutLine, store: PostgresStore) -> None:
    for word in (b"BEGIN", b"INSERT INTO setting", b"INSERT INTO change"):
        line.cut_at = word
        store.submit(_count).result(20)
    assert line.cuts == 3
    assert _n(hall) == "3"


def test_a_commit_whose_answer_is_lost_is_not_done_twice(hall: Hall, line: CutLine, store: PostgresStore) -> None:
    heard: list[object] = []
    store.subscribe(heard.append)
    for n in range(1, 6):
        line.cut_at = b"COMMIT"
        assert store.submit(_count).result(20) == n
    assert line.cuts == 5
    assert _n(hall) == "5"
    assert len(heard) == 5


def test_work_in_the_middle_of_which_the_computer_slept_begins_again(hall: Hall, store: PostgresStore) -> None:
    """The server stops waiting for the next statement, and rolls back."""
    naps = [0.4, 0.0]

    def sleepy(tx: Transaction) -> int:
        tx.execute("SELECT set_config('idle_in_transaction_session_timeout', '50ms', true)")
        n = _count(tx)
        time.sleep(naps.pop(0))
        return n

    assert store.submit(sleepy).result(20) == 1
    assert (naps, _n(hall)) == ([], "1")


def test_idle_lines_that_broke_meanwhile_are_replaced(hall: Hall, line: CutLine, store: PostgresStore) -> None:
    store.submit(_count).result(20)
    for _ in range(5):
        line.cut_all()
        store.submit(_count).result(20)
        assert store.submit_read(lambda tx: settings.get(tx, "n")).result(20) == _n(hall)
    assert _n(hall) == "6"


def test_a_server_that_is_gone_is_told_and_found_again(
    hall: Hall, line: CutLine, store: PostgresStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.submit(_count).result(20)
    line.dead = True
    line.cut_all()
    monkeypatch.setattr(store, "wait", 0.5)
    with pytest.raises(StoreError) as gone:
        store.submit(_count).result(20)
    assert gone.value.code == "store_unreachable"
    line.dead = False
    assert store.feed.wait_connected(20)
    monkeypatch.undo()
    assert store.submit(_count).result(20) == 2


def test_a_store_whose_server_is_away_keeps_nobody_who_leaves(line: CutLine, store: PostgresStore) -> None:
    line.dead = True
    line.cut_all()
    while store.feed.obstacle is None:
        time.sleep(0.01)
    waiting = [store.submit(_count) for _ in range(5)]
    began = time.monotonic()
    store.close()
    assert time.monotonic() - began < store.wait / 2
    for one in waiting:
        with pytest.raises(StoreError, match="cannot be reached"):
            one.result(0)


def test_a_server_that_hangs_is_not_connected_and_keeps_nobody_who_leaves(
    hall: Hall, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Line, "patience", 0.2)
    monkeypatch.setattr(feed, "_LOOK_ANYWAY", 0.05)
    store = open_store(postgres.server().as_user(postgres.EVERYTHING))
    assert store.feed.wait_connected(20)

    def patience(_: Transaction) -> list[float]:
        return [one.patience for one in store._at_work]

    assert store.submit_read(patience).result(20) == [10], "whoever waits is told"
    assert store.submit_read(Unhurried(patience)).result(20) == [600], "a report may last"
    store.submit(_count).result(20)
    with hall.server.hanging(postgres.EVERYTHING):
        while store.caught_up:
            time.sleep(0.01)
        waiting = store.submit(_count)
        store.close()
        assert not waiting.done()
    assert waiting.result(20) == 2, "nothing was broken off"
    assert _n(hall) == "2"
    for thread in (*store._threads, store.feed._thread):
        thread.join(20)
        assert not thread.is_alive()


_LIMITS = "SHOW statement_timeout", "SHOW idle_in_transaction_session_timeout", "SHOW client_connection_check_interval"


def test_nothing_keeps_the_server_for_long_whatever_program_asks_for_it(hall: Hall) -> None:
    with hall.server.connection(user="anna") as psql:
        assert [psql.execute(one).fetchone() for one in _LIMITS] == [("5min",), ("5min",), ("10s",)]
    assert hall.sees("anna", lambda tx: [tx.one(one) for one in _LIMITS]) == [("5min",), ("30s",), ("10s",)]
    assert hall.store("anna").submit_read(Unhurried(lambda tx: tx.one(_LIMITS[0]))).result(20) == ("0",)
    with connect(replace(hall.server.administrator(), limit_s=0)) as migrating:
        assert migrating.execute(_LIMITS[0]).fetchone() == ("0",)
    # A limit that an administrator has set stays, also when the store is migrated.
    hall.server.run("ALTER DATABASE balie SET statement_timeout = '1h'")
    try:
        schema.migrate(hall.server.administrator())
        with hall.server.connection(user="anna") as psql:
            assert psql.execute(_LIMITS[0]).fetchone() == ("1h",)
    finally:
        hall.server.run("ALTER DATABASE balie SET statement_timeout = '5min'")
    with hall.server.connection() as administrator:
        assert administrator.execute(_LIMITS[0]).fetchone() == ("0",), "who makes indexes and looks after the server"


def _obstacle(store: PostgresStore) -> str:
    while (found := store.obstacle) is None:
        time.sleep(0.01)
    return found.code


def test_a_standby_is_read_and_says_why_nothing_is_stored_there() -> None:
    """Until it is promoted, after which everything goes on by itself."""
    first, second = postgres.start_with_standby()
    try:
        first.run("CREATE DATABASE balie", database="postgres")
        schema.migrate(first.administrator())
        first.run(f"CREATE ROLE {postgres.EVERYTHING} LOGIN IN ROLE balie_engine")
        while not second.run("SELECT 1 FROM pg_roles WHERE rolname = 'tester'", database="postgres"):
            time.sleep(0.05)
        store = open_store(second.as_user(postgres.EVERYTHING))
        try:
            assert store.submit_read(lambda tx: settings.get(tx, "n", "read")).result(20) == "read"
            with pytest.raises(StoreError) as refused:
                store.submit(_count).result(20)
            assert refused.value.code == "store_server_reads_only"
            assert _obstacle(store) == "store_server_reads_only"
            assert not store.caught_up
            second.promote()
            assert store.feed.wait_connected(20)
            assert store.obstacle is None
            assert store.submit(_count).result(20) == 1
        finally:
            store.close()
    finally:
        first.stop()
        second.stop()


@pytest.mark.parametrize("write", [True, False])
def test_what_takes_too_long_is_stopped_once_and_said(hall: Hall, write: bool) -> None:
    tries = []

    def slow(tx: Transaction) -> None:
        tries.append(1)
        tx.all("SELECT set_config('statement_timeout', '50ms', true)")
        tx.all("SELECT pg_sleep(60)")

    store = hall.store("anna")
    with pytest.raises(StoreError) as refused:
        (store.submit(slow) if write else store.submit_read(slow)).result(20)
    assert (refused.value.code, len(tries)) == ("store_slow", 1)
    assert hall.does("engine_1", _count) == 1


@pytest.mark.parametrize(
    ("shut", "opened", "code"),
    [
        ("ALTER ROLE anna CONNECTION LIMIT 1", "ALTER ROLE anna CONNECTION LIMIT -1", "store_too_many"),
        ("ALTER ROLE anna NOLOGIN", "ALTER ROLE anna LOGIN", "store_role_refused"),
    ],
)
def test_why_a_desktop_that_still_hears_of_others_gets_no_second_line_is_said(
    hall: Hall, monkeypatch: pytest.MonkeyPatch, shut: str, opened: str, code: str
) -> None:
    """It has had nothing to do for a while, and kept the feed's connection alone."""
    store = hall.store("anna")
    assert store.feed.wait_connected(20)
    monkeypatch.setattr(store, "wait", 0.3)
    hall.server.run(shut)
    try:
        with pytest.raises(StoreError) as refused:
            store.submit_read(lambda tx: tx.one("SELECT 1")).result(20)
    finally:
        hall.server.run(opened)
    assert refused.value.code == code
    monkeypatch.undo()
    assert store.submit_read(lambda tx: tx.one("SELECT 1")).result(20) == (1,)


def test_a_full_disk(hall: Hall) -> None:
    """PostgreSQL's error if a file cannot grow."""
    full = "CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE disk_full; END $$"
    hall.server.run(full, "CREATE TRIGGER full_disk BEFORE INSERT ON setting EXECUTE FUNCTION full_disk()")
    try:
        with pytest.raises(StoreError) as refused:
            hall.does("engine_1", lambda tx: settings.put(tx, "k", "v"))
    finally:
        hall.server.run("DROP TRIGGER full_disk ON setting", "DROP FUNCTION full_disk()")
    assert refused.value.code == "store_server_full"
    hall.does("engine_1", lambda tx: settings.put(tx, "k", "v"))


def _note(tx: Transaction) -> None:
    """Change nothing except what is announced."""
    tx.note(Changes(answers=True))


@pytest.fixture(scope="module")
def hosted() -> Iterator[postgres.PostgresServer]:
    """A server where nobody in the municipality is a superuser, as with hosted ones."""
    server = postgres.start_newest(max_notify_queue_pages="64")
    try:
        server.run(
            "CREATE ROLE dba LOGIN CREATEROLE CREATEDB", "CREATE ROLE owner LOGIN", "CREATE ROLE guest LOGIN",
            "CREATE DATABASE balie OWNER dba", database="postgres",
        )  # fmt: skip
        schema.migrate(server.as_user("dba"))
        halls.peopled(server)
        yield server
    finally:
        server.stop()


def test_without_a_superuser_a_store_is_made_and_what_it_lacks_is_said(hosted: postgres.PostgresServer) -> None:
    store = open_store(hosted.as_user("engine_1"))
    try:
        stalling, locks = store.submit_read(faults).result(20)
        assert "Engines may not end a session that keeps others waiting." in stalling
        hosted.run(stalling[stalling.index("GRANT") :])
        assert "locks by which engines hold their channels" in locks
        assert store.submit_read(faults).result(20) == [], "engines end whoever takes their locks"
        hosted.run("GRANT balie_admin TO dba")
        with hosted.connection(user="anna") as anna, hosted.connection(user="dba") as dba:
            for one in (anna, dba):
                one.execute("SELECT pg_advisory_lock(%s)", (one.info.backend_pid,))
            with hosted.connection(user="engine_1") as engine:
                ended = engine.execute("SELECT * FROM end_stalling('1 day', '1 day')").fetchall()
            assert ended == [(anna.info.backend_pid,)], "and not whoever migrates"
        hosted.run("REVOKE balie_admin FROM dba")
    finally:
        store.close()


@pytest.mark.parametrize("login", ["owner", "guest"])
def test_who_may_make_no_roles_is_told_what_the_administrator_runs(hosted: postgres.PostgresServer, login: str) -> None:
    """Whether the database is their own or not."""
    hosted.run(f"CREATE DATABASE other OWNER {'owner' if login == 'owner' else 'postgres'}", database="postgres")
    try:
        with pytest.raises(StoreError) as refused:
            schema.migrate(hosted.as_user(login, "other"))
        assert refused.value.code == "store_roles_missing"
        told = refused.value.sentence()
        roles = (schema.FOLDER / "roles.sql").read_text()
        hosted.run(roles, told[told.index("GRANT") : told.rindex(".")], database="other")
        assert schema.migrate(hosted.as_user(login, "other")) == (0, schema.newest())
    finally:
        hosted.run(f"REVOKE balie_owner FROM {login}", database="postgres")
        hosted.run("DROP DATABASE other WITH (FORCE)", database="postgres")
    with pytest.raises(StoreError) as refused:
        schema.migrate(hosted.as_user("anna"))
    assert refused.value.code == "store_right_missing"


def test_a_full_queue_of_notifications_loses_nothing_and_empties(hosted: postgres.PostgresServer) -> None:
    """A transaction that fills it and fails wakes nobody, so nobody fetches what keeps it full."""
    with halls.opened_on(hosted) as hall, hosted.connection(user="niels") as flood:
        stores = [hall.store(login) for login in ("engine_1", "anna", "petra")]
        heard: list[Changes] = []
        stores[1].subscribe(heard.append)
        with pytest.raises(psycopg.errors.ProgramLimitExceeded), flood.transaction():
            flood.execute("SELECT pg_notify('x', repeat(n::text, 1900)) FROM generate_series(1000, 1999) n")
        for store in stores:
            with pytest.raises(StoreError, match="Too many changes at once"):
                store.submit(_note).result(20)
        for store in stores:
            assert store.feed.wait_connected(20)
        stores[0].submit(_note).result(20)
        deadline = time.monotonic() + 20
        while not heard:
            assert time.monotonic() < deadline
            time.sleep(0.01)
        assert hosted.run("SELECT count(*) FROM change WHERE answers = 1") == [(1,)]


# Simultaneous writes


def test_two_desktops_that_write_the_same_at_once(hall: Hall) -> None:
    """Each sees what the other did, whoever is first."""

    def submit(login: str) -> None:
        for future in [hall.store(login).submit(_count) for _ in range(40)]:
            future.result(30)

    stores = ("engine_1", "engine_2", "petra")
    for login in stores:
        hall.store(login)
    threads = [threading.Thread(target=submit, args=(login,)) for login in stores]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert _n(hall) == "120"
