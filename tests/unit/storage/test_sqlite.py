"""The encrypted file: who can open it, what happens if it is damaged, and what other programs do to it."""

import os
import resource
import shutil
import signal
import subprocess
import sys
import textwrap
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import apsw
import pytest

from app.domain.changes import Changes
from app.storage import changes, clock, settings
from app.storage.connection import connect
from app.storage.database import StoreError, Transaction
from app.storage.migrations import migrate, steps, version_of
from app.storage.sqlite import SqliteStore, backup, check, open_store, schema_version
from app.storage.values import now_ms
from tests.fakes.stores import KEY
from tests.fakes.town import Town

OTHER_KEY = bytes(32)


@contextmanager
def opened(path: Path, key: bytes = KEY, *, create: bool = False) -> Iterator[SqliteStore]:
    store = open_store(path, key, create=create)
    try:
        yield store
    finally:
        store.close()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A closed store with a conversation."""
    file = tmp_path / "store.db"
    with opened(file, create=True) as store:
        town = Town.found(store)
        town.says("een heel herkenbaar zinnetje", name="Samira Bakker")
        town.write(lambda tx: settings.put(tx, "kept", "yes"))
    return file


def refused(path: Path, key: bytes = KEY, *, create: bool = False) -> StoreError:
    with pytest.raises(StoreError) as error:
        open_store(path, key, create=create)
    return error.value


def test_the_connections_are_set_up_for_safety(path: Path) -> None:
    pragmas = {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "trusted_schema": 0, "cell_size_check": 1}

    def read(tx: Transaction) -> dict[str, object]:
        return {name: next(tx.execute(f"PRAGMA {name}"))[0] for name in pragmas}

    with opened(path) as store:
        assert store.submit(read).result(10) == pragmas
        assert store.submit_read(read).result(10) == pragmas


def test_nothing_can_be_read_from_the_files(path: Path) -> None:
    with opened(path) as store:
        Town.found(store).says("nog een herkenbaar zinnetje", name="Joris", by="+31687654321")
        files = list(path.parent.iterdir())
        content = b"".join(file.read_bytes() for file in files)
    assert path.with_name("store.db-wal") in files
    for secret in ("herkenbaar", "Samira", "Joris", "+316", "conversation", "SQLite format"):
        assert secret.encode() not in content
        assert secret.encode("utf-16-le") not in content
    assert KEY not in content


@pytest.mark.skipif(os.name != "posix", reason="rights are a matter of POSIX")
def test_the_file_is_the_owners_alone(path: Path) -> None:
    assert path.stat().st_mode & 0o777 == 0o600


def test_a_wrong_key_opens_nothing_and_changes_nothing(path: Path) -> None:
    before = path.read_bytes()
    assert refused(path, OTHER_KEY).code == "store_key_wrong"
    assert refused(path, OTHER_KEY, create=True).code == "store_key_wrong"
    assert path.read_bytes() == before
    with opened(path) as store:
        assert store.submit_read(lambda tx: settings.get(tx, "kept")).result(10) == "yes"


def test_a_missing_store_is_not_made_by_itself(tmp_path: Path) -> None:
    assert refused(tmp_path / "none.db").code == "store_missing"
    with pytest.raises(StoreError):
        schema_version(tmp_path / "none.db", KEY)
    assert list(tmp_path.iterdir()) == []
    assert refused(tmp_path / "nowhere" / "none.db", create=True).code == "store_unreadable"


@pytest.mark.parametrize("create", [False, True])
@pytest.mark.parametrize("damage", ["empty", "cut", "page 1", "plain"])
def test_a_damaged_store_is_never_replaced(path: Path, damage: str, create: bool) -> None:
    content = bytearray(path.read_bytes())
    if damage == "empty":
        content = bytearray()
    elif damage == "cut":
        content = content[:100]
    elif damage == "page 1":
        content[2000:2100] = bytes(100)
    else:
        content = bytearray(b"SQLite format 3\x00") + content[16:]
    path.write_bytes(content)
    assert refused(path, create=create).code == "store_damaged"
    assert path.read_bytes() == content


def test_damage_further_on_is_reported_when_it_is_met(path: Path) -> None:
    content = bytearray(path.read_bytes())
    for page in range(2, len(content) // 4096):
        content[page * 4096 + 1000 : page * 4096 + 1010] = bytes(10)
    path.write_bytes(content)
    with pytest.raises(StoreError) as error, opened(path) as store:
        store.submit_read(lambda tx: tx.all("SELECT * FROM message")).result(10)
    assert error.value.code == "store_damaged"


def test_a_crash_while_a_store_is_made_leaves_no_half_store(tmp_path: Path) -> None:
    (tmp_path / "store.db.new").write_bytes(b"half")
    with opened(tmp_path / "store.db", create=True) as store:
        assert check(store) == []
    assert {file.name for file in tmp_path.iterdir()} == {"store.db"}


# Versions


def test_a_newer_store_is_refused(path: Path) -> None:
    connection = connect(path, KEY)
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    error = refused(path)
    assert (error.code, error.arguments["found"]) == ("store_newer", "99")
    assert schema_version(path, KEY) == 99


def test_the_steps_are_numbered_without_gaps() -> None:
    assert [number for number, _ in steps()] == list(range(1, len(steps()) + 1))


def test_a_store_of_an_older_version_is_copied_and_brought_up(path: Path, tmp_path: Path) -> None:
    folder = tmp_path / "steps"
    shutil.copytree(steps()[0][1].parent, folder)
    last = steps()[-1][0]
    (folder / f"{last + 1:04}_topic.sql").write_text(
        "ALTER TABLE conversation ADD COLUMN topic TEXT NOT NULL DEFAULT ''; UPDATE conversation SET topic = last_text;"
    )
    connection = connect(path, KEY)
    copied: list[int] = []
    migrate(connection, copied.append, folder)
    assert (copied, version_of(connection)) == ([last], last + 1)
    assert connection.execute("SELECT topic FROM conversation").fetchall() == [("een heel herkenbaar zinnetje",)]
    migrate(connection, copied.append, folder)
    assert copied == [last]
    connection.close()


def test_opening_an_older_store_leaves_a_copy_of_it(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "steps"
    shutil.copytree(steps()[0][1].parent, folder)
    last = steps()[-1][0]
    (folder / f"{last + 1:04}_gone.sql").write_text("DROP TABLE draft;")
    monkeypatch.setattr("app.storage.sqlite.migrate", partial(migrate, folder=folder))
    with opened(path):
        pass
    assert schema_version(path, KEY) == last + 1
    copy = path.with_name(f"store.db.v{last}.backup")
    assert schema_version(copy, KEY) == last
    assert b"herkenbaar" not in copy.read_bytes()
    monkeypatch.undo()
    with opened(copy) as store:
        assert store.submit_read(lambda tx: settings.get(tx, "kept")).result(10) == "yes"
    assert refused(path).code == "store_newer"


@pytest.mark.parametrize(
    ("script", "error"),
    [
        ("CREATE TABLE half (x); UPDATE conversation SET nonsense = 1;", apsw.SQLError),
        ("CREATE TABLE half (x); DELETE FROM identity;", RuntimeError),
    ],
)
def test_a_step_that_fails_is_not_taken_at_all(path: Path, tmp_path: Path, script: str, error: type[Exception]) -> None:
    folder = tmp_path / "steps"
    shutil.copytree(steps()[0][1].parent, folder)
    (folder / "0099_broken.sql").write_text(script)
    connection = connect(path, KEY)
    with pytest.raises(error):
        migrate(connection, lambda _version: None, folder)
    assert version_of(connection) == steps()[-1][0]
    assert connection.execute("SELECT 1 FROM sqlite_schema WHERE name = 'half'").fetchall() == []
    assert connection.execute("SELECT count(*) FROM identity").fetchall() == [(1,)]
    assert connection.pragma("foreign_keys") == 1
    connection.close()
    with opened(path) as store:
        assert check(store) == []


def test_a_copy_is_whole_encrypted_and_opens_with_the_same_key(path: Path, tmp_path: Path) -> None:
    target = tmp_path / "copy.db"
    target.write_bytes(b"an older copy")
    with opened(path) as store:
        store.submit(lambda tx: settings.put(tx, "late", "too")).result(10)
        backup(store, target)
    assert refused(target, OTHER_KEY).code == "store_key_wrong"
    assert b"herkenbaar" not in target.read_bytes()
    with opened(target) as copy:
        assert copy.submit_read(lambda tx: settings.get(tx, "late")).result(10) == "too"
        assert check(copy) == []
        with pytest.raises(StoreError) as error:
            backup(copy, tmp_path / "nowhere" / "copy.db")
        assert error.value.code == "store_unreadable"


# A full disk


def _fill(store: SqliteStore) -> tuple[StoreError, int]:
    for n in range(1000):
        try:
            store.submit(lambda tx, n=n: settings.put(tx, f"fill {n}", "x" * 20_000)).result(10)  # type: ignore[misc]
        except StoreError as error:
            return error, n
    raise AssertionError("the disk never filled")


def _leave_little_room(tx: Transaction) -> None:
    """Enough for a few of `_fill`'s rows, however large an empty store has become."""
    ((pages,),) = tx.all("PRAGMA page_count")
    tx.execute(f"PRAGMA max_page_count = {pages + 30}")


def test_a_full_store_says_so_reads_on_and_recovers_by_itself(path: Path) -> None:
    with opened(path) as store:
        store.submit(_leave_little_room).result(10)
        error, stored = _fill(store)
        assert error.code == "store_full"
        assert stored > 2
        read = store.submit_read(lambda tx: settings.get(tx, f"fill {stored - 1}")).result(10)
        assert read == "x" * 20_000
        assert store.submit_read(lambda tx: settings.get(tx, f"fill {stored}")).result(10) is None
        store.submit(lambda tx: tx.execute("PRAGMA max_page_count = 100000")).result(10)
        store.submit(lambda tx: settings.put(tx, "after", "space")).result(10)
        assert check(store) == []


@pytest.mark.skipif(os.name != "posix", reason="the limit is a matter of POSIX")
def test_a_disk_that_takes_no_more_bytes(path: Path) -> None:
    """The kernel refuses to let any file grow: the write fails inside SQLite, for the log as well as for the file."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    told: list[Changes] = []
    with opened(path) as store:
        store.subscribe(told.append)
        resource.setrlimit(resource.RLIMIT_FSIZE, (600_000, hard))
        try:
            error, stored = _fill(store)
            assert error.code == "store_full"
            again = store.submit(lambda tx: settings.put(tx, "again", "x" * 200_000))
            assert isinstance(again.exception(10), StoreError)
            assert store.submit_read(lambda tx: settings.get(tx, "kept")).result(10) == "yes"
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        store.submit(lambda tx: settings.put(tx, "after", "space")).result(10)
        assert store.submit_read(lambda tx: settings.get(tx, "after")).result(10) == "space"
        for n in range(stored):
            assert store.submit_read(lambda tx, n=n: settings.get(tx, f"fill {n}")).result(10) is not None  # type: ignore[misc]
        assert check(store) == []


# Other programs


def _child(path: Path, body: str) -> subprocess.Popen[str]:
    script = f"""
        import os, signal, sys
        from pathlib import Path
        from app.storage import settings
        from app.storage.sqlite import open_store
        from tests.fakes.stores import KEY
        from tests.fakes.town import Town

        store = open_store(Path({str(path)!r}), KEY)
    """
    return subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(script) + textwrap.dedent(body)],
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[3],
    )


def test_a_store_that_another_program_holds(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.storage.connection._BUSY_MS", 20)
    with opened(path) as store:
        other = store.connection()
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError) as error:
            store.submit(lambda tx: settings.put(tx, "k", "v")).result(10)
        assert error.value.code == "store_locked"
        assert store.submit_read(lambda tx: settings.get(tx, "kept")).result(10) == "yes"
        other.execute("ROLLBACK")
        store.submit(lambda tx: settings.put(tx, "k", "v")).result(10)
        other.close()


def test_a_statement_keeps_its_plan_whatever_its_values_are(path: Path) -> None:
    def plan(tx: Transaction) -> list[str]:
        # With a literal, SQLite would see that a partial index contains just these rows.
        sql = "EXPLAIN QUERY PLAN SELECT id FROM canned_answer WHERE key = :key AND personal = :personal"
        return [row[3] for row in tx.execute(sql, {"key": "groet", "personal": 0})]

    with opened(path) as store:
        assert store.submit(plan).result(10) == ["SCAN canned_answer"]
        assert store.submit_read(plan).result(10) == ["SCAN canned_answer"]


def test_what_another_program_commits_is_heard(path: Path) -> None:
    heard = threading.Event()
    told: list[Changes] = []

    def listen(change: Changes) -> None:
        told.append(change)
        heard.set()

    with opened(path) as store:
        before = store.submit_read(changes.latest).result(10)
        store.subscribe(listen)
        with _child(path, "Town.found(store).says('van een ander'); store.close()") as child:
            assert heard.wait(10)
            assert child.wait(10) == 0
        newest = store.submit_read(changes.latest).result(10)
        while told[-1].sequence < newest:
            heard.clear()
            assert heard.wait(10)
        missed = store.submit_read(lambda tx: changes.since(tx, before)).result(10)
        assert frozenset().union(*(change.conversations for change in told)) == missed.conversations
        # Our own commits are announced once, by ourselves.
        told.clear()
        store.submit(lambda tx: tx.note(Changes(labels=True))).result(10)
        with _child(path, "store.submit(lambda tx: settings.put(tx, 'k', 'v')).result(); store.close()") as child:
            assert child.wait(10) == 0
        store.submit(lambda tx: tx.note(Changes(answers=True))).result(10)
        assert [(change.labels, change.answers) for change in told] == [(True, False), (False, True)]


def test_two_programs_write_at_once(path: Path) -> None:
    body = """
        for n in range(100):
            store.submit(lambda tx: settings.put(tx, "count", str(int(settings.get(tx, "count", "0")) + 1))).result()
        store.close()
    """
    with _child(path, body) as first, _child(path, body) as second:
        assert (first.wait(30), second.wait(30)) == (0, 0)
    with opened(path) as store:
        assert store.submit_read(lambda tx: settings.get(tx, "count")).result(10) == "200"


@pytest.mark.skipif(os.name != "posix", reason="SIGKILL is a matter of POSIX")
@pytest.mark.parametrize("after", [1, 7, 20, 53])
def test_a_killed_program_loses_nothing_that_was_committed(path: Path, after: int) -> None:
    body = """
        town = Town.found(store)
        for n in range(100_000):
            town.says(f"bericht {n}", mid=f"kill-{n}", by=f"+{n % 7}", minutes=n / 100)
            print(n, flush=True)
    """
    with _child(path, body) as child:
        assert child.stdout is not None
        for line in child.stdout:
            if int(line) >= after:
                child.send_signal(signal.SIGKILL)
                break
        confirmed = [int(line) for line in child.stdout.read().split()]
        child.wait(10)
    last = confirmed[-1] if confirmed else after
    with opened(path) as store:
        rows = store.submit_read(
            lambda tx: tx.all("SELECT provider_id FROM message WHERE provider_id LIKE 'kill-%' ORDER BY id")
        ).result(10)
        found = [name for (name,) in rows]
        assert found in ([f"kill-{n}" for n in range(last + 1)], [f"kill-{n}" for n in range(last + 2)])
        unread = store.submit_read(lambda tx: tx.all("SELECT sum(unread) FROM conversation")).result(10)
        assert unread == [(len(found) + 1,)]
        assert check(store) == []


@pytest.mark.skipif(os.name != "posix", reason="SIGKILL is a matter of POSIX")
def test_a_program_killed_inside_a_unit_of_work_leaves_none_of_it(path: Path) -> None:
    body = """
        def work(tx):
            for n in range(500):
                settings.put(tx, f"half {n}", "x" * 5000)
            os.kill(os.getpid(), signal.SIGKILL)

        store.submit(work).result()
    """
    with _child(path, body) as child:
        assert child.wait(20) == -signal.SIGKILL
    with opened(path) as store:
        assert store.submit_read(lambda tx: settings.get(tx, "half 0")).result(10) is None
        assert store.submit_read(lambda tx: settings.get(tx, "kept")).result(10) == "yes"
        assert check(store) == []


def test_the_log_file_does_not_grow_without_end(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.storage.sqlite._CHECKPOINT_PAGES", 50)
    monkeypatch.setattr("app.storage.sqlite._LOG_LIMIT_PAGES", 200)
    with opened(path) as store:
        for n in range(100):
            store.submit(lambda tx, n=n: settings.put(tx, f"big {n % 3}", str(n) * 50_000)).result(10)  # type: ignore[misc]
        written = 100 * 100_000
        assert path.with_name("store.db-wal").stat().st_size < written / 2
    assert not path.with_name("store.db-wal").exists()


def test_the_clock_of_the_database_is_no_millisecond_behind_the_machines(path: Path) -> None:
    """Otherwise things dated by the two clocks would be in the wrong order."""

    def read(tx: Transaction) -> list[tuple[int, int, int]]:
        return [(now_ms(), clock.now(tx), now_ms()) for _ in range(200)]

    with opened(path) as store:
        assert all(before <= now <= after for before, now, after in store.submit_read(read).result(10))
