"""Several engines on one store: each channel is one engine's, and passes on when it ends, however it ends."""

import asyncio

import pytest

from app.storage import raw_events
from app.storage.database import NotOurs, StoreError
from app.storage.postgresql.leases import Leases
from tests import kills
from tests.fakes.hall import Hall
from tests.fakes.town import NOON


def _leases(hall: Hall, login: str) -> Leases:
    store = hall.store(login)
    return Leases(store.server, store)


async def test_a_channel_is_one_engines(hall: Hall) -> None:
    first, second = _leases(hall, "engine_1"), _leases(hall, "engine_2")
    both = (hall.town.channel.id, hall.other.id)
    await first.seek(both[:1])
    await second.seek(both)
    assert [first.holds(channel) for channel in both] == [True, False]
    assert [second.holds(channel) for channel in both] == [False, True]
    with pytest.raises(NotOurs):
        second.store(both[0])
    await first.release()
    await second.seek(both)
    assert second.holds(both[0])
    await second.release()


async def test_an_engine_that_does_not_know_that_it_lost_the_channel_writes_nothing(hall: Hall) -> None:
    """Its session ended on the server: a failover, a firewall; its process lives on."""
    first, second = _leases(hall, "engine_1"), _leases(hall, "engine_2")
    channel = hall.town.channel.id
    await first.seek([channel])
    before = first.store(channel)
    await before.run(lambda tx: raw_events.append(tx, channel, [b"1"], NOON, "c1"))
    hall.server.run(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'balie engine leases'"
    )
    async with asyncio.timeout(10):
        while not second.holds(channel):
            await second.seek([channel])
    assert first.holds(channel), "it has not looked yet"
    with pytest.raises(NotOurs):
        await before.run(lambda tx: raw_events.append(tx, channel, [b"2"], NOON, "c2"))
    await second.store(channel).run(lambda tx: raw_events.append(tx, channel, [b"3"], NOON, "c3"))
    await first.seek([channel])
    assert not first.holds(channel)
    assert [event.body for event in hall.town.read(lambda tx: raw_events.unparsed(tx, 9, channel))] == [b"1", b"3"]
    await second.release()


async def test_an_agent_cannot_hold_a_channel(hall: Hall) -> None:
    agent = _leases(hall, "anna")
    with pytest.raises(StoreError) as refused:
        await agent.seek([hall.town.channel.id])
    assert refused.value.code == "store_right_missing"
    assert not agent.holds(hall.town.channel.id)
    engine = _leases(hall, "engine_1")
    await engine.seek([hall.town.channel.id])
    assert engine.holds(hall.town.channel.id)
    await engine.release()
    await agent.release()


async def test_killed_engines_lose_nothing_and_send_nothing_twice(hall: Hall) -> None:
    found = await kills.play(hall, 3, seed=7)
    assert (found.lost, found.doubled, found.sent_twice, found.unsettled) == (0, 0, 0, 0)
