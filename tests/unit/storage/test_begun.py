"""A word still being typed finds what the index would have found, however few messages are read."""

import random

import pytest

from app.storage import begun, search
from app.storage.begun import PAGE
from app.storage.database import Transaction
from tests.fakes.town import Town

_SAID = (
    *("afval", "Afvalbak", "afvál", "àfvalzak", "xafval", "af_val", "val-afval", "afv", "afvoer", "afwas", "fietsen"),
    *("huis", "straße", "ÀFVALLIG", "afval,", "éafval", "bsn 123456782"),
)
_BEGUN = ("afva", "afval", "AFVAL", "afvalb", "afvoe", "fiets", "huis", "1234", "stra", "afvalz", "àfvall", "nooit")


def test_it_finds_what_the_index_finds(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    chance = random.Random(7)
    for n in range(PAGE + 60):
        town.says(" ".join(chance.choices(_SAID, k=3)), minutes=n)
    while town.write(lambda tx: search.index_pending(tx, 500)):
        pass

    def answered(tx: Transaction) -> int:
        count = 0
        for terms in [[one] for one in _BEGUN] + [["huis", one] for one in _BEGUN]:
            for limit in (1, 20, 500):
                query = {"query": tx.dialect.match(terms, prefix=True), "limit": limit}
                found = begun.newest(tx, terms, limit)
                count += found is not None
                assert found in (None, [row[0] for row in tx.all(tx.dialect.messages.search, query)]), (terms, limit)
        return count

    assert town.read(answered) == 0, "so few the index puts together at once"
    monkeypatch.setattr(begun, "_QUICK", 0)
    monkeypatch.setattr(begun, "_DEAR", 0)
    assert town.read(answered) > 40
    ready = ("afv", "val-af", "a", "“")
    assert town.read(lambda tx: [begun.newest(tx, [one], 50) for one in ready]) == [None] * len(ready)
