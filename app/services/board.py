"""The team lead's board: read in one go, and exported without a word that any citizen wrote."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Final

from app.domain.assignment import distribute
from app.domain.board import Agreements, Board, Day, Share, Waiting
from app.domain.changes import Changes
from app.domain.ids import ChannelId
from app.domain.team import Colleague, Method
from app.services.clock import now as own_now
from app.services.dividing import ABSENT_MINUTES, NORM_MINUTES, SERVICE_NORM, absent_minutes, service_norm
from app.services.report_tables import Table
from app.storage import assignments, clock, colleagues, conversations, report, settings
from app.storage import board as figures
from app.storage.database import Store, Transaction
from app.storage.values import moment, ms

__all__ = ["Agreements", "Board", "Boards", "Day", "Share", "Waiting"]

_DAY: Final = 1_440
_SHOWN: Final = 50


class Boards:
    """Reads the board for whoever may see the conversations."""

    def __init__(self, store: Store) -> None:
        self._store = store

    async def now(self) -> Board:
        """The board at this moment, by the clock of the database."""
        return await self._store.read(read)

    async def agreements(self) -> Agreements:
        """What leads have decided, or else the defaults."""
        return await self._store.read(lambda tx: Agreements(service_norm(tx), absent_minutes(tx)))

    async def agree(self, wanted: Agreements) -> None:
        """Store the agreements. For leads."""

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
    """A table with one row per colleague."""
    headings = ("agent", "status", "there", "open", "capacity", "overdue", "oldest_wait_minutes")
    return headings, [
        (
            one.colleague.name, one.colleague.status.value, int(one.colleague.there), one.colleague.open,
            one.colleague.capacity, one.overdue,
            None if one.oldest is None else int((board.at - one.oldest).total_seconds() // 60),
        )
        for one in board.shares
    ]  # fmt: skip


def _midnight(at: datetime) -> int:
    return ms(report.midnight(at.astimezone().date(), datetime.astimezone))


def _answering(people: Sequence[Colleague]) -> list[Colleague]:
    """Without who only looks after things: in no team where others are in one, and with nothing."""
    teamed = any(one.teams for one in people)
    return [one for one in people if one.teams or one.open or not teamed]


def read(tx: Transaction) -> Board:
    """As `Boards.now`. All is asked at once; what is of today once more, where another day is there than here."""
    now = tx.dialect.clock.began
    asked_now, asked_norm = clock.asked_now(tx), settings.asked(tx, SERVICE_NORM, str(NORM_MINUTES))
    here = _midnight(own_now())
    asked_today, asked_work = figures.today(tx, here, now), figures.work(tx)
    asked_people = colleagues.asked_colleagues(tx)
    asked_waits = figures.waits(tx, f"(SELECT {now}) - 60000 * {settings.number(SERVICE_NORM, NORM_MINUTES)}")
    asked_cases = assignments.asked_unassigned(tx, limit=_SHOWN, confidential=True)
    asked_rules = assignments.asked_rules(tx)
    asked_ending = figures.expiring(tx, now, _SHOWN)
    asked_rows = conversations.asked_rows_of(tx, figures.shown(now, _SHOWN))
    at = moment(asked_now())
    there = _midnight(at)
    today = asked_today() if there == here else figures.today(tx, there, now)()
    people, waits, cases, rows = asked_people(ms(at)), asked_waits(), asked_cases(), asked_rows()
    divided = distribute(
        [case for case in cases if not case.confidential], people, asked_rules(), otherwise=Method.LOAD
    )
    proposed = {one.conversation_id: one.agent_id for one in divided}
    return Board(
        at=at,
        day=figures.day(asked_work(), today, int(asked_norm())),
        shares=tuple(
            Share(one, late, moment(oldest) if oldest is not None else None)
            for one in _answering(people)
            for late, oldest in [waits.get(one.id, (0, None))]
        ),
        waiting=tuple(
            Waiting(
                rows[case.id],
                case.waiting_since if case.waits else None,
                proposed.get(case.id),
                case.urgent,
                case.confidential,
            )
            for case in cases
        ),
        # On a desktop, the time of one may end between the two questions.
        expiring=tuple(rows[one] for one in asked_ending() if one in rows),
    )
