"""The database's clock: the one that all desktops of a team have in common, whatever their own say."""

from datetime import datetime

from app.storage import values
from app.storage.database import Later, Transaction


def now(tx: Transaction) -> int:
    """This moment in milliseconds since 1970 UTC."""
    return asked_now(tx)()


def asked_now(tx: Transaction) -> Later[int]:
    """As `now`."""
    rows = tx.ask(f"SELECT {tx.dialect.clock.now}")
    return lambda: int(next(rows)[0])


def moment(tx: Transaction) -> datetime:
    """The same as an aware time."""
    return values.moment(now(tx))
