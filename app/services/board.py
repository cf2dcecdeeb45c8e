"""The team lead's board: read in one go, and exported without a word that any citizen wrote."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Final

from app.domain.assignment import distribute
from app.domain.board import Agreements, Board, Day, Share, Waiting
from app.domain.changes import Changes
from app.domain.ids import ChannelId
from app.domain.team import Colleague, Method
from app.services.dividing import ABSENT_MINUTES, absent_minutes
from app.services.report_tables import Table
from app.storage import assignments, clock, colleagues, conversations, report, settings
from app.storage import board as figures
from app.storage.database import Store, Transaction
from app.storage.values import moment, ms

__all__ = ["Agreements", "Board", "Boards", "Day", "Share", "Waiting"]

SERVICE_NORM: Final = "service_norm_minutes"
"""The store's setting: within how many minutes a first answer is on time."""
_NORM: Final = 10
_DAY: Final = 1_440
_SHOWN: Final = 50


class Boards:
    """Reads the board for whoever may see the conversations."""

    def __init__(self, store: Store) -> None:
        self._store = store

    async def now(self) -> Board:
        """As it is at this moment, by the clock of the database."""
        return await self._store.read(read)

    async def agreements(self) -> Agreements:
        """What leads have decided, or else what holds until they do."""
        return await self._store.read(lambda tx: Agreements(_norm(tx), absent_minutes(tx)))

    async def agree(self, wanted: Agreements) -> None:
        """Have these hold from now on. For leads."""

        def work(tx: Transaction) -> None:
            settings.put(tx, SERVICE_NORM, str(max(1, min(wanted.norm, _DAY))))
            settings.put(tx, ABSENT_MINUTES, str(max(0, min(wanted.absent, _DAY))))
            tx.note(Changes(team=True))

        await self._store.run(work)

    async def per_day(self, last: date, days: int = 30) -> dict[ChannelId, dict[date, int]]:
        """Conversations begun on each of the last days, by channel."""
        first = last - timedelta(days=days - 1)
        return await self._store.read(lambda tx: report.per_day(tx, first, last, datetime.astimezone))


def shares_table(board: Board) -> Table:
    """One row a colleague."""
    headings = ("agent", "status", "there", "open", "capacity", "overdue", "oldest_wait_minutes")
    return headings, [
        (
            one.colleague.name, one.colleague.status.value, int(one.colleague.there), one.colleague.open,
            one.colleague.capacity, one.overdue,
            None if one.oldest is None else int((board.at - one.oldest).total_seconds() // 60),
        )
        for one in board.shares
    ]  # fmt: skip


def _norm(tx: Transaction) -> int:
    return int(settings.get(tx, SERVICE_NORM, str(_NORM)))


def _answering(people: Sequence[Colleague]) -> list[Colleague]:
    """Without who only looks after things: in no team where others are in one, and with nothing."""
    teamed = any(one.teams for one in people)
    return [one for one in people if one.teams or one.open or not teamed]


def read(tx: Transaction) -> Board:
    """As `Boards.now`: first what time it is there, then everything, then the rows of what that showed."""
    asked_now, asked_norm = clock.asked_now(tx), settings.asked(tx, SERVICE_NORM, str(_NORM))
    now, norm = asked_now(), int(asked_norm())
    at = moment(now)
    midnight = report.midnight(at.astimezone().date(), datetime.astimezone)
    asked_people, asked_waits = colleagues.asked_colleagues(tx, now), figures.waits(tx, now - norm * 60_000)
    asked_cases, asked_rules = assignments.asked_unassigned(tx, confidential=True), assignments.asked_rules(tx)
    day, expiring = figures.day(tx, ms(midnight), now, norm), figures.expiring(tx, now, _SHOWN)
    people, waits, cases = asked_people(), asked_waits(), asked_cases()
    divided = distribute(
        [case for case in cases if not case.confidential], people, asked_rules(), otherwise=Method.LOAD
    )
    proposed = {one.conversation_id: one.agent_id for one in divided}
    first = {case.id: case for case in cases[:_SHOWN]}
    waiting_rows, expiring_rows = conversations.asked_rows(tx, list(first)), conversations.asked_rows(tx, expiring())
    return Board(
        at=at,
        day=day(),
        shares=tuple(
            Share(one, late, moment(oldest) if oldest is not None else None)
            for one in _answering(people)
            for late, oldest in [waits.get(one.id, (0, None))]
        ),
        waiting=tuple(
            Waiting(row, case.waiting_since, proposed.get(row.id), case.urgent, case.confidential)
            for row in waiting_rows()
            for case in [first[row.id]]
        ),
        expiring=tuple(expiring_rows()),
    )
