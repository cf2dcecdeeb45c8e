"""How channels are used, for a council, a privacy officer or a team lead."""

from datetime import MAXYEAR, date, datetime, timedelta
from typing import Final

from app.domain.problems import Refused
from app.domain.report import Report
from app.storage import report
from app.storage.database import Store, Unhurried
from app.storage.report import Local

__all__ = ["Inventory", "Report"]

_LONGEST: Final = timedelta(days=20 * 366)


class Inventory:
    """Reads figures, never any text."""

    def __init__(self, store: Store, local: Local = datetime.astimezone) -> None:
        """`local`: the municipality's time; this machine's unless another is given."""
        self._store = store
        self._local = local

    async def use(self, first: date, last: date) -> Report:
        """The report for the days `first` to `last`, both included. `Refused` period_out_of_order, period_too_long."""
        if last < first:
            raise Refused("period_out_of_order")
        if last - first > _LONGEST or last.year == MAXYEAR:
            raise Refused("period_too_long", years=str(_LONGEST.days // 366))
        return await self._store.read(Unhurried(lambda tx: report.read(tx, first, last, self._local)))
