"""The server's totals equal a full count, whatever happened and whoever looks."""

import random

from app.storage.database import Row, Transaction
from tests.fakes.hall import Hall

_COUNTED = (
    "SELECT channel_id, assignee_id, count(*) FROM conversation WHERE shelf = 0 GROUP BY 1, 2",
    "SELECT label_id, count(*) FROM conversation_label WHERE shelf = 0 GROUP BY 1",
)
_LOAD = "SELECT assignee_id, count(*) FROM conversation WHERE shelf = 0 AND assignee_id IS NOT NULL GROUP BY 1"


def _agree(hall: Hall) -> int:
    """Compare as every user; returns an engine's count of conversations."""

    def look(tx: Transaction) -> set[Row]:
        counts = tx.dialect.counts
        kept = (
            f"SELECT channel_id, assignee_id, sum(conversations) FROM {counts.open_work} w GROUP BY 1, 2",
            f"SELECT label_id, sum(conversations) FROM {counts.open_labels} w GROUP BY 1",
        )
        for summed, counted in zip(kept, _COUNTED, strict=True):
            assert {row for row in tx.all(summed) if row[-1]} == set(tx.all(counted))
        return set(tx.all(_COUNTED[0]))

    seen = {login: hall.sees(login, look) for login in ("anna", "niels", "beheer", "engine_1")}
    load = hall.sees("engine_1", lambda tx: set(tx.all(_LOAD)))
    assert hall.sees("niels", lambda tx: set(tx.all(tx.dialect.counts.open_of_agents))) == load
    assert not seen["beheer"]
    return sum(int(row[-1]) for row in seen["engine_1"])


def _rows(hall: Hall) -> int:
    with hall.server.connection() as connection:
        found = connection.execute("SELECT count(*) FROM (TABLE open_sum UNION ALL TABLE label_sum) s").fetchone()
    assert found is not None
    return int(found[0])


def test_the_sums_are_what_is_open_whatever_happened(hall: Hall) -> None:
    chance, ids = random.Random(56), [hall.samira(), hall.joris()]
    niels, anna = hall.town.niels.id, hall.town.anna.id
    hall.town.write(
        lambda tx: tx.execute("INSERT INTO label (id, name, colour) VALUES (1, 'a', '#00f'), (2, 'b', '#0f0')")
    )
    label = """INSERT INTO conversation_label (conversation_id, label_id, shelf, last_at, channel_id)
               SELECT id, {}, shelf, last_at, channel_id FROM conversation WHERE id = :id ON CONFLICT DO NOTHING"""
    deeds = (
        "UPDATE conversation SET state = 'closed', shelf = 2 WHERE id = :id",
        "UPDATE conversation SET state = 'snoozed', shelf = 1 WHERE id = :id",
        *["UPDATE conversation SET state = 'open', shelf = 0 WHERE id = :id"] * 3,
        "UPDATE conversation SET assignee_id = NULL WHERE id = :id",
        f"UPDATE conversation SET assignee_id = {anna} WHERE id = :id",
        f"UPDATE conversation SET assignee_id = {niels}, last_at = last_at + 1 WHERE id = :id",
        "UPDATE conversation SET team_id = 2 WHERE id = :id",
        "UPDATE conversation SET team_id = NULL WHERE id = :id",
        "UPDATE conversation SET confidential = 1 - confidential WHERE id = :id",
        f"INSERT INTO conversation_access (conversation_id, agent_id) VALUES (:id, {niels}) ON CONFLICT DO NOTHING",
        label.format(1),
        label.format(2),
        "DELETE FROM conversation_label WHERE conversation_id = :id AND label_id = 1",
    )
    most = 0
    for turn in range(60):
        deed, names = chance.choice(deeds), {"id": chance.choice(ids)}
        hall.town.write(lambda tx, deed=deed, names=names: list(tx.execute(deed, names)))  # type: ignore[misc]
        if turn % 3 == 0:
            most = max(most, _agree(hall))
    assert most == len(ids), "both were open at some time"
    before = _rows(hall)
    hall.town.write(lambda tx: tx.one(tx.dialect.counts.fold))
    left = _rows(hall)
    assert left < before
    _agree(hall)
    hall.town.write(lambda tx: tx.one(tx.dialect.counts.fold))
    assert _rows(hall) == left
