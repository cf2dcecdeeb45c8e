"""Makes a server's schema and brings it up to date: the same numbered files that an administrator can run by hand."""

from pathlib import Path
from typing import Final

import psycopg

from app.storage.database import Row, StoreError
from app.storage.migrations import steps
from app.storage.postgresql.server import Server, connect, problem
from app.storage.postgresql.transaction import PostgresTransaction

FOLDER: Final = Path(__file__).parent.parent / "schema" / "postgresql"
_ROLES: Final = FOLDER / "roles.sql"


def newest() -> int:
    """The last step that this program knows."""
    return steps(FOLDER)[-1][0]


def fitting(tx: PostgresTransaction, server: Server) -> bool:
    """Whether this program may write to the store, and not only read. Raises `StoreError` where not even that."""
    known = newest()
    ((found, min_reader, min_writer),) = tx.all("SELECT max(number), max(min_reader), max(min_writer) FROM schema_step")
    if found is None:
        raise StoreError("store_no_schema", server=server.name)
    if found < known:
        raise StoreError("store_older", found=str(found), known=str(known))
    if known < min_reader:
        raise StoreError("store_newer", found=str(found), known=str(known))
    return bool(known >= min_writer)


def version(connection: "psycopg.Connection[Row]") -> int:
    """The last step that the database has taken; 0 for a new one."""
    row = connection.execute("SELECT to_regclass('balie.schema_step')").fetchone()
    if row is None or row[0] is None:
        return 0
    newest = connection.execute("SELECT max(number) FROM balie.schema_step").fetchone()
    return 0 if newest is None or newest[0] is None else int(newest[0])


def migrate(server: Server, folder: Path = FOLDER) -> tuple[int, int]:
    """Make the roles and take every step that is missing, all or nothing; the version before and after.

    `server` names an administrator who may make roles. Raises `StoreError`; a database by a newer Balie stays as it is.
    """
    connection = connect(server, application="balie store migrate")
    try:
        with connection, connection.transaction():
            # Two administrators at once: the second waits, and finds nothing left to do.
            connection.execute("SELECT pg_advisory_xact_lock(hashtextextended('balie schema', 0))")
            before = version(connection)
            known = steps(folder)
            if before > known[-1][0]:
                raise StoreError("store_newer", found=str(before), known=str(known[-1][0]))
            _run(connection, _ROLES)
            for number, file in known:
                if number > before:
                    _run(connection, file)
                    connection.execute("RESET ROLE")
                    if version(connection) != number:
                        raise RuntimeError(f"{file.name} does not say that it is step {number}")
            return before, known[-1][0]
    except psycopg.Error as error:
        raise problem(error, server) from error


def _run(connection: "psycopg.Connection[Row]", file: Path) -> None:
    # Our own files, and no parameters: several statements in one go.
    connection.execute(file.read_text(encoding="utf-8"))
