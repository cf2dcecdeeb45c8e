"""Original payloads of providers, on each database: deleted after a number of days once they were fully parsed."""

from datetime import timedelta

from app.domain.ids import RawEventId
from app.storage import raw_events
from app.storage.database import Transaction
from tests.fakes.town import NOON, Town

BODIES = (b"read", b"odd", b"read too", b"waits", b"read later")


def lay_out(tx: Transaction, town: Town) -> list[RawEventId]:
    """Five bodies, a day apart: two parsed, one in quarantine between them, one unread, and one after it."""
    ids = []
    for day, body in enumerate(BODIES):
        (raw,) = raw_events.append(tx, town.channel.id, [body], NOON + timedelta(days=day), None)
        ids.append(raw.id)
        if body != b"waits":
            raw_events.settle(tx, raw.id, ["strange"] if body == b"odd" else [])
    return ids


def bodies(town: Town) -> list[bytes]:
    return town.read(lambda tx: [bytes(body) for (body,) in tx.all("SELECT body FROM raw_event ORDER BY id", {})])


def empty(town: Town, days: float, most: int = 10) -> bool:
    return town.write(lambda tx: raw_events.empty(tx, NOON + timedelta(days=days), most))


def test_only_what_is_old_and_understood_is_emptied(town: Town) -> None:
    town.write(lambda tx: lay_out(tx, town))
    assert not empty(town, 0)
    assert bodies(town) == list(BODIES)
    assert not empty(town, 2.5)
    assert bodies(town) == [b"", b"odd", b"", b"waits", b"read later"]
    assert not empty(town, 99)
    assert bodies(town)[3:] == [b"waits", b"read later"], "what nobody has read yet stops it"


def test_it_goes_on_where_it_ended(town: Town) -> None:
    town.write(lambda tx: lay_out(tx, town))
    assert empty(town, 99, most=1)
    assert bodies(town)[0] == b""
    assert empty(town, 99, most=2)
    assert not empty(town, 99, most=2)
    assert bodies(town) == [b"", b"odd", b"", b"waits", b"read later"]


def test_what_was_read_at_last_is_emptied_as_well(town: Town) -> None:
    ids = town.write(lambda tx: lay_out(tx, town))
    empty(town, 99)

    def read_again(tx: Transaction) -> None:
        raw_events.retry_quarantined(tx)
        raw_events.empty_from_the_start(tx)
        for raw_id in ids:
            raw_events.settle(tx, raw_id)

    town.write(read_again)
    assert not empty(town, 99)
    assert set(bodies(town)) == {b""}
