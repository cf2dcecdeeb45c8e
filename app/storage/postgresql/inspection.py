"""`store check` for a team: the protection of the database, who may sign in, its rows, its compliance log."""

from datetime import datetime
from typing import Final

from msgspec import Struct, field

from app.storage import compliance_log
from app.storage.database import Transaction
from app.storage.postgresql import contents, guards, logins, protection, schema
from app.storage.values import moment

_OF_EVERYBODY: Final = (
    "rows that belong to what is gone, the totals of open conversations, and the next numbers of the tables"
)


class Inspection(Struct):
    """What a look through the store found, and what this login could not look at; English sentences."""

    found: list[str] = field(default_factory=list)
    """What is wrong, each with what to do about it."""
    unseen: list[str] = field(default_factory=list)


def server_time(tx: Transaction) -> datetime:
    """What the server's clock says: the one that all desktops have in common."""
    (milliseconds,) = next(tx.execute("SELECT CAST(extract(epoch FROM clock_timestamp()) * 1000 AS bigint)"))
    return moment(milliseconds)


def inspect(tx: Transaction) -> Inspection:
    """Look through everything that this login may see. Reads the whole log.

    For a team lead, an administrator or an engine: an agent may not read the log.
    """
    if without := logins.missing(tx):
        return Inspection(without)
    seen = Inspection()
    newest = tx.all("SELECT max(number) FROM schema_step") == [(schema.newest(),)]
    tables, functions = protection.named(protection.made() if newest else protection.found(tx))
    seen.found += guards.findings(tx, tables, functions)
    if newest:
        strange = [name for _, name in guards.strangers(tx, [*tables, *functions])]
        seen.found += protection.differences(tx, strange)
    else:
        seen.unseen.append(
            "Not looked at, as the store is of a newer Balie: whether all is as that one makes it. Use its own check."
        )
    seen.found += logins.findings(tx)
    _look_at_rows(tx, seen, tables, newest=newest)
    verdict = compliance_log.verify(tx)
    if verdict.fault is not None:
        seen.found.append(
            f"Link {verdict.broken} of the compliance log is broken. See which, and what can be told about it, with: "
            "balie compliance verify."
        )
    return seen


def _look_at_rows(tx: Transaction, seen: Inspection, tables: list[str], *, newest: bool) -> None:
    """Only who sees all rows can say what is wrong with them."""
    if not tx.all("SELECT 1 WHERE sees_all()"):
        seen.unseen.append(
            f"Not looked at, as this login does not see every conversation: {_OF_EVERYBODY}. An administrator of the "
            "server can, with: balie store check --as postgres; or an engine's login."
        )
        return
    closed = contents.unreadable(tx, tables)
    readable = [table for table in tables if table not in closed]
    seen.found += contents.dangling(tx, readable)
    missed = [f"the rows of {table}, which this login may not read" for table in closed]
    if newest:
        seen.found += contents.miscounted(tx, readable)
        for sentence, looked_at in contents.given_again(tx, tables):
            (seen.found if looked_at else missed).append(sentence)
    if missed:
        seen.unseen.append(f"Not looked at: {'; '.join(missed)}. Mend what is said above, then run it again.")
