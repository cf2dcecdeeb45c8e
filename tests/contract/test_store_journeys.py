"""Round trips to a server: one for all queries made before a result is read."""

from collections.abc import Callable, Iterator, Mapping

import pytest

from app.domain.conversation import Query, View
from app.domain.ids import ConversationId
from app.services import board, inbox
from app.storage import conversations, search
from app.storage.database import NOTHING, Row, Transaction
from tests.fakes.town import NOON, Town


class Line:
    """A transaction that counts round trips: a query whose result is awaited takes along all before it."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx
        self.dialect = tx.dialect
        self.note, self.gather = tx.note, tx.gather
        self.journeys = 0
        self._asked = 0
        self._answered = 0

    def ask(self, sql: str, parameters: Mapping[str, object] = NOTHING) -> Iterator[Row]:
        rows = self._tx.all(sql, parameters)
        self._asked += 1
        return self._looked_at(rows, self._asked)

    def _looked_at(self, rows: list[Row], number: int) -> Iterator[Row]:
        if number > self._answered:
            self._answered = self._asked
            self.journeys += 1
        yield from rows

    def execute(self, sql: str, parameters: Mapping[str, object] = NOTHING) -> Iterator[Row]:
        return iter(list(self.ask(sql, parameters)))

    def one(self, sql: str, parameters: Mapping[str, object] = NOTHING) -> Row | None:
        return next(self.ask(sql, parameters), None)

    def all(self, sql: str, parameters: Mapping[str, object] = NOTHING) -> list[Row]:
        return list(self.ask(sql, parameters))


@pytest.mark.parametrize(
    "read",
    [
        lambda tx, town: inbox.read_head(tx, Query(View.OPEN), town.anna.id, 500, 30, NOON),
        lambda tx, _: conversations.rows(tx, [1, 2, 3]),
        lambda tx, town: conversations.counts(tx, town.anna.id),
        lambda tx, town: inbox.read_conversation(tx, ConversationId(1), town.anna.id, 50),
        lambda tx, town: search.search(tx, "paspoort ", agent_id=town.anna.id),
        lambda tx, town: search.search(tx, "Sam", agent_id=town.anna.id),
        lambda tx, _: board.read(tx),
    ],
    ids=["list", "scroll", "counters", "conversation", "word", "beginning", "board"],
)
def test_what_a_window_asks_takes_one_journey(town: Town, read: Callable[[Transaction, Town], object]) -> None:
    town.says("Mijn paspoort is kwijt")
    assert town.row().id == 1

    def counted(tx: Transaction) -> int:
        line = Line(tx)
        read(line, town)
        return line.journeys

    assert town.read(counted) == 1
