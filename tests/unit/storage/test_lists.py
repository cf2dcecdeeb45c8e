"""Every list is an index scan: nothing is sorted, however many conversations there are."""

from collections.abc import Iterator, Mapping
from itertools import product

import pytest

from app.domain.conversation import Query, Sort, View
from app.domain.ids import ChannelId, LabelId
from app.storage import conversations
from app.storage.database import NOTHING, Row, Transaction
from tests.fakes.town import NOON, Town

SORTED_WALKS = {
    # Sorted are: a label's conversations over all states, and expiry among few (an agent's, a label's, failed ones) or
    # among those that are not open.
    *product((View.ALL,), Sort, (None, 1), (1,)),
    *product(View, (Sort.EXPIRING,), (None, 1), (1,)),
    *product(set(View) - {View.OPEN, View.EXPIRING}, (Sort.EXPIRING,), (None, 1), (None,)),
    # Mentions are few; and expiry is viewed in another order only on request.
    *product((View.MENTIONED,), Sort, (None, 1), (None, 1)),
    *product((View.EXPIRING,), (Sort.NEWEST, Sort.OLDEST), (None, 1), (None, 1)),
}


class Explaining:
    """A transaction that records the plan of every statement."""

    def __init__(self, tx: Transaction) -> None:
        self.tx = tx
        self.dialect = tx.dialect
        self.note, self.gather = tx.note, tx.gather
        self.one = tx.one
        self.all = tx.all
        self.plans: list[str] = []

    def execute(self, sql: str, parameters: Mapping[str, object] = NOTHING) -> Iterator[Row]:
        self.plans += [row[3] for row in self.tx.execute(f"EXPLAIN QUERY PLAN {sql}", parameters)]
        return self.tx.execute(sql, parameters)

    def ask(self, sql: str, parameters: Mapping[str, object] = NOTHING) -> Iterator[Row]:
        return iter(list(self.execute(sql, parameters)))


@pytest.mark.parametrize(
    ("view", "sort", "channel", "label"),
    [case for case in product(View, Sort, (None, 1), (None, 1)) if case not in SORTED_WALKS],
)
def test_lists_are_index_scans(town: Town, view: View, sort: Sort, channel: int | None, label: int | None) -> None:
    query = Query(view, ChannelId(channel) if channel else None, LabelId(label) if label else None, sort)

    def plans(tx: Transaction) -> list[str]:
        explaining = Explaining(tx)
        conversations.ids(explaining, query, town.anna.id, now=NOON)
        return explaining.plans

    found = town.read(plans)
    assert found
    assert not [plan for plan in found if "TEMP B-TREE" in plan]
    # Failed ones are looked up in the table, and so are the assignees of a label's conversations; nothing else is.
    looked_up = ("COVERING INDEX", "conversation_failed", "conversation_emergency", "KEY")
    assert all(any(one in plan for one in looked_up) for plan in found), found


def test_counters_are_read_from_indexes(town: Town) -> None:
    def plans(tx: Transaction) -> list[str]:
        explaining = Explaining(tx)
        conversations.counts(explaining, town.anna.id)
        return explaining.plans

    for plan in town.read(plans):
        assert "SCAN c" not in plan or "conversation_failed" in plan or "conversation_emergency" in plan, plan
