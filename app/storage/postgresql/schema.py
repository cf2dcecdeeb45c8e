"""Creates and updates a server's schema from the same numbered files that an administrator can run by hand."""

from contextlib import closing
from pathlib import Path
from typing import Final

import psycopg
from msgspec.structs import replace

from app.storage.database import Row, StoreError
from app.storage.migrations import steps
from app.storage.postgresql.server import Server, connect, problem
from app.storage.postgresql.transaction import PostgresTransaction

FOLDER: Final = Path(__file__).parent.parent / "schema" / "postgresql"
_ROLES: Final = FOLDER / "roles.sql"
_TRIES: Final = 10
_MADE_FOR_US: Final = """
    SELECT bool_and(pg_has_role(n.nspowner, 'USAGE')) FROM pg_namespace n
    WHERE n.nspname = 'balie' AND pg_get_userbyid(n.nspowner) = 'balie_owner'"""
"""Whether somebody else has run roles.sql, and whether we may act as the owner; None before that."""
_HALF_MADE: Final = """
    SELECT quote_ident(c.relname) FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
    WHERE NOT i.indisvalid AND c.relnamespace = 'balie'::regnamespace"""
"""An index whose creation was interrupted is maintained but never used."""


def newest() -> int:
    """The last step that this program knows."""
    return steps(FOLDER)[-1][0]


def fitting(tx: PostgresTransaction, server: Server) -> bool:
    """Whether this program may write to the store, rather than only read. Raises `StoreError` if it may not even
    read.
    """
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
    """The last step applied to the database; 0 for a new one."""
    row = connection.execute("SELECT to_regclass('balie.schema_step')").fetchone()
    if row is None or row[0] is None:
        return 0
    newest = connection.execute("SELECT max(number) FROM balie.schema_step").fetchone()
    return 0 if newest is None or newest[0] is None else int(newest[0])


def migrate(server: Server, folder: Path = FOLDER) -> tuple[int, int]:
    """Make the roles and take every step that is missing; the version before and after.

    A new store is made whole or not at all. One that is in use takes one step after the other, each whole or not at
    all; what takes long (the file of the same name in `before`) is made first, while everybody works.
    `server` names an administrator who may make roles. Raises `StoreError`; a database by a newer Balie stays as it is.
    """
    # An index over a year of messages takes as long as it takes.
    connection = connect(replace(server, limit_s=0), autocommit=True, application="balie store migrate")
    try:
        with closing(connection):
            # If two administrators run this at once, the second waits and finds nothing left to do.
            connection.execute("SELECT pg_advisory_lock(hashtextextended('balie schema', 0))")
            before, known = version(connection), steps(folder)
            if before > known[-1][0]:
                raise StoreError("store_newer", found=str(before), known=str(known[-1][0]))
            with connection.transaction():
                _make_roles(connection, server)
                if not before:
                    for number, file in known:
                        connection.execute(_early(file).replace(" CONCURRENTLY", ""))
                        _take(connection, number, file)
            for number, file in known if before else ():
                if number > before:
                    _prepare(connection, file)
                    _take_among_others(connection, number, file)
            return before, known[-1][0]
    except psycopg.Error as error:
        raise problem(error, server) from error


def _make_roles(connection: "psycopg.Connection[Row]", server: Server) -> None:
    """Create the roles, unless somebody with the right to has done so and lets us act as the owner."""
    try:
        with connection.transaction():
            _run(connection, _ROLES)
    except psycopg.errors.InsufficientPrivilege as error:
        ((made_for_us,),) = connection.execute(_MADE_FOR_US).fetchall()
        if made_for_us is None:
            raise StoreError("store_roles_missing", server=server.name, user=server.user) from error
        if not made_for_us:
            raise


def _early(file: Path) -> str:
    early = file.parent / "before" / file.name
    return early.read_text(encoding="utf-8") if early.exists() else ""


def _prepare(connection: "psycopg.Connection[Row]", file: Path) -> None:
    """Run each paragraph as a statement and transaction of its own. What an earlier attempt left half done is
    redone.
    """
    for (half_made,) in connection.execute(_HALF_MADE).fetchall():
        connection.execute(f"DROP INDEX CONCURRENTLY balie.{half_made}")
    for statement in _early(file).split("\n\n"):
        connection.execute(statement)
    connection.execute("RESET ROLE")


def _take_among_others(connection: "psycopg.Connection[Row]", number: int, file: Path) -> None:
    """A desktop at work may hold what the step needs, and wait for what the step holds; the server then ends one."""
    for tries_left in reversed(range(_TRIES)):
        try:
            with connection.transaction():
                _take(connection, number, file)
            return
        except psycopg.errors.DeadlockDetected:
            if not tries_left:
                raise


def _take(connection: "psycopg.Connection[Row]", number: int, file: Path) -> None:
    _run(connection, file)
    connection.execute("RESET ROLE")
    if version(connection) != number:
        raise RuntimeError(f"{file.name} does not say that it is step {number}")


def _run(connection: "psycopg.Connection[Row]", file: Path) -> None:
    # Our own files without parameters: several statements in one call.
    connection.execute(file.read_text(encoding="utf-8"))
