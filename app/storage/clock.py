"""The clock of the database: the one that all desktops of a team have in common, whatever their own say."""

from datetime import datetime

from app.storage import values
from app.storage.database import Transaction


def now(tx: Transaction) -> int:
    """This moment in milliseconds since 1970 UTC."""
    (moment,) = next(tx.execute(f"SELECT {tx.dialect.clock}"))
    return int(moment)


def moment(tx: Transaction) -> datetime:
    """The same as an aware time."""
    return values.moment(now(tx))
