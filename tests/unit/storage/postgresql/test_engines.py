"""Several engines on one store: each channel belongs to one engine, and is passed on when that ends, however it
ends.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import ExitStack, asynccontextmanager
from datetime import timedelta

import httpx
import psycopg
import pytest
import time_machine

from app.channels import base
from app.domain.channel import Channel, ChannelKind, Connection
from app.domain.ids import ChannelId, ClientId, ConversationId
from app.domain.problems import InboxError
from app.engine.engine import Engine, Parts
from app.engine.health import Health
from app.services.clock import TeamClock, now
from app.services.courtesies import Courtesies
from app.storage import channels, outbox, raw_events
from app.storage.database import NotOurs, StoreError, Transaction
from app.storage.postgresql import leases
from app.storage.postgresql.leases import Leases
from app.storage.values import moment
from tests import kills
from tests.fakes.hall import Hall
from tests.fakes.rules import SmallRules
from tests.fakes.scripted_channel import PLAIN, ScriptedChannel, said
from tests.fakes.town import NOON


def _leases(hall: Hall, login: str) -> Leases:
    store = hall.store(login)
    return Leases(store.server, store)


async def test_a_channel_is_one_engines(hall: Hall) -> None:
    first, second = _leases(hall, "engine_1"), _leases(hall, "engine_2")
    mine, other = hall.town.channel.id, hall.other.id
    assert await first.acquire()
    assert not await second.acquire()
    new = hall.town.write(lambda tx: channels.add(tx, ChannelKind.SIGNAL, "Belasting", "+31700000002", {})).id
    assert await second.acquire()
    assert [[one.holds(channel) for channel in (mine, other, new)] for one in (first, second)] == [
        [True, True, False],
        [False, False, True],
    ]
    with pytest.raises(NotOurs):
        second.store(mine)
    await first.release()
    assert await second.acquire()
    assert second.holds(mine)
    await second.release()


async def test_an_engine_that_lives_and_stands_still_loses_its_channels(
    hall: Hall, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(leases, "_STOOD_STILL", timedelta(seconds=0.5))
    first, second = _leases(hall, "engine_1"), _leases(hall, "engine_2")
    channel = hall.town.channel.id
    await first.acquire()
    before = first.store(channel)
    async with asyncio.timeout(10):
        while not second.holds(channel):
            await second.acquire()
            await asyncio.sleep(0.05)
    with pytest.raises(NotOurs):
        await before.run(lambda tx: raw_events.append(tx, channel, [b"1"], NOON, "c1"))
    await first.acquire()
    assert not first.holds(channel), "it goes on, and sees that another has it"
    assert second.holds(channel)
    await second.release()


async def test_an_engine_that_does_not_know_that_it_lost_the_channel_writes_nothing(hall: Hall) -> None:
    """The server ended its session (a failover, a firewall) while its process lives on."""
    first, second = _leases(hall, "engine_1"), _leases(hall, "engine_2")
    channel = hall.town.channel.id
    await first.acquire()
    before = first.store(channel)
    await before.run(lambda tx: raw_events.append(tx, channel, [b"1"], NOON, "c1"))
    patience = await before.run(lambda tx: tx.one("SHOW idle_in_transaction_session_timeout"))
    assert patience == ("4s",), "whoever falls silent in the middle of it keeps nobody waiting for longer"
    hall.server.run(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'balie engine leases'"
    )
    async with asyncio.timeout(10):
        while not second.holds(channel):
            await second.acquire()
    assert first.holds(channel), "it has not looked yet"
    with pytest.raises(NotOurs):
        await before.run(lambda tx: raw_events.append(tx, channel, [b"2"], NOON, "c2"))
    await second.store(channel).run(lambda tx: raw_events.append(tx, channel, [b"3"], NOON, "c3"))
    await first.acquire()
    assert not first.holds(channel)
    assert [event.body for event in hall.town.read(lambda tx: raw_events.unparsed(tx, 9, channel))] == [b"1", b"3"]
    await second.release()


@asynccontextmanager
async def _engine(hall: Hall, login: str, lacks: set[ChannelId]) -> AsyncIterator[Engine]:
    """An engine without the secrets of the channels in `lacks`."""

    async def line(channel: Channel) -> base.Channel:
        if channel.id in lacks:
            raise InboxError("secret_missing", key="token", channel=channel.label)
        return ScriptedChannel()

    store = hall.store(login)
    engine = Engine(Parts(store, line, SmallRules(), lambda _kind: PLAIN, Courtesies(), None, _leases(hall, login)))
    await engine.start()
    try:
        yield engine
    finally:
        await engine.stop()


@pytest.mark.parametrize("minutes", [-15, 15])
async def test_an_engine_whose_clock_is_wrong_sends_and_receives_by_the_servers(hall: Hall, minutes: int) -> None:
    samira, clock, line = hall.samira(), TeamClock(), ScriptedChannel(skew=timedelta(minutes=-minutes))
    hold, shift = timedelta(seconds=3), timedelta(minutes=minutes)

    async def lines(channel: Channel) -> base.Channel:
        return line if channel.id == hall.town.channel.id else ScriptedChannel()

    store = hall.store("engine_1")
    parts = Parts(
        store, lines, SmallRules(), lambda _kind: PLAIN, Courtesies(), None, _leases(hall, "engine_1"), clock=clock
    )
    with time_machine.travel(now() + shift):
        engine = Engine(parts)
        await engine.start()
        try:
            assert abs(clock.off() - shift) < timedelta(seconds=2)
            line.deliver(said("w1", by="+31600000001"))
            told = now() - shift
            hall.does("anna", lambda tx: outbox.queue(
                tx, conversation_id=samira, agent_id=hall.town.anna.id, client_id=ClientId("c"), text="Dag", now=told,
                not_before=told + hold,
            ))  # fmt: skip
            async with asyncio.timeout(20):
                while not line.sent:
                    await asyncio.sleep(0.02)
            # How far a clock is off is known to a few milliseconds.
            assert now() - shift - told > hold - timedelta(milliseconds=100), "until then it can be taken back"
        finally:
            await engine.stop()
        ((received,), *_) = hall.town.read(lambda tx: tx.all("SELECT received_at FROM raw_event"))
        assert abs(moment(received) - (now() - shift)) < timedelta(minutes=1)
    skew = hall.town.read(lambda tx: channels.skew(tx, hall.town.channel.id))
    assert abs(skew) < timedelta(seconds=2), "the provider's clock and the server's agree"


async def test_an_engine_without_a_channels_secrets_leaves_it_to_one_that_has_them(
    hall: Hall, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """If no engine has them, everybody is told; and it checks again, because secrets may be added later."""
    monkeypatch.setattr(leases, "_AGAIN", 0.0)
    monkeypatch.setattr(Leases, "interval", 0.02)
    mine, other = hall.town.channel.id, hall.other.id
    lacks = {mine}

    async def until(engine: Engine, said: Connection) -> None:
        async with asyncio.timeout(10):
            while not (engine.holds(mine) is (said is Connection.CONNECTED) and state() is said):
                await asyncio.sleep(0.01)

    def state() -> Connection:
        found = hall.town.read(lambda tx: channels.get(tx, mine))
        assert found is not None
        assert found.problem in (None, "secret_nowhere")
        return found.connection

    async with _engine(hall, "engine_1", lacks) as poor:
        await until(poor, Connection.SIGNED_OUT)
        assert poor.holds(other)
        async with _engine(hall, "engine_2", set()) as rich:
            await until(rich, Connection.CONNECTED)
            assert (poor.unable(mine), poor.unable(other), rich.unable(mine)) == ("secret_missing", None, None)
            health = httpx.ASGITransport(Health(hall.town.store, poor.holds, poor.unable, now).app())
            async with httpx.AsyncClient(transport=health, base_url="http://engine") as asked:
                assert (await asked.get("/health")).json()["channels"][str(mine)] == {
                    "held": False,
                    "connection": "connected",
                    "lacks": "secret_missing",
                }
                lines = (await asked.get("/metrics")).text.splitlines()
                assert f'balie_channel_unable{{channel="{mine}",kind="whatsapp"}} 1.0' in lines
        await until(poor, Connection.SIGNED_OUT)
        lacks.clear()
        await until(poor, Connection.CONNECTED)
        assert poor.unable(mine) is None
    warned = [record.message for record in caplog.records if "secret_missing" in record.message]
    assert len(warned) == 1, "not at every look"


async def test_a_server_that_does_not_answer_is_told_in_time(hall: Hall, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.engine.health._PATIENCE", 0.2)
    health = Health(hall.store("engine_1"), lambda _: True, lambda _: None, now)
    transport = httpx.ASGITransport(health.app())
    async with httpx.AsyncClient(transport=transport, base_url="http://engine", timeout=10) as asked:
        assert (await asked.get("/health")).status_code == 200
        with hall.server.connection() as other, other.transaction():
            other.execute("LOCK TABLE raw_event IN ACCESS EXCLUSIVE MODE")
            told = await asked.get("/health")
            assert (told.status_code, told.json()) == (503, {"status": "store_unreachable"})
            assert "balie_store_up 0.0" in (await asked.get("/metrics")).text.splitlines()
        assert (await asked.get("/health")).status_code == 200


async def test_an_agent_cannot_hold_a_channel(hall: Hall) -> None:
    agent = _leases(hall, "anna")
    with pytest.raises(StoreError) as refused:
        await agent.acquire()
    assert refused.value.code == "store_right_missing"
    assert not agent.holds(hall.town.channel.id)
    engine = _leases(hall, "engine_1")
    await engine.acquire()
    assert engine.holds(hall.town.channel.id)
    await engine.release()
    await agent.release()


_STALLING = (
    "LOCK TABLE draft IN ACCESS EXCLUSIVE MODE",
    "UPDATE conversation SET assignee_id = assignee_id",
    "SELECT 1 FROM conversation FOR UPDATE",
)


def _touch(tx: Transaction, conversation_id: ConversationId) -> None:
    tx.execute("UPDATE conversation SET assignee_id = assignee_id WHERE id = :id", {"id": conversation_id})
    tx.execute("DELETE FROM draft WHERE conversation_id = :id", {"id": conversation_id})


@pytest.mark.parametrize("sql", _STALLING)
def test_an_agent_who_keeps_others_waiting_is_disconnected(hall: Hall, sql: str) -> None:
    """What row security cannot refuse, because a desktop needs the privilege."""
    samira = hall.samira()
    end = "SELECT * FROM end_stalling('0 s', '1 day')"
    hall.store("engine_1")
    with hall.server.connection(user="anna") as anna, hall.server.connection(user="engine_1") as engine:
        anna.execute("BEGIN")
        anna.execute(sql)
        assert engine.execute(end).fetchall() == [], "nobody waits yet"
        waits = hall.store("engine_2").submit(lambda tx: _touch(tx, samira))
        while not (ended := engine.execute(end).fetchall()):
            assert not waits.done()
        assert ended == [(anna.info.backend_pid,)]
        waits.result(10)
        with pytest.raises(psycopg.OperationalError):
            anna.execute("COMMIT")


def test_an_agents_transaction_that_lasts_is_ended_and_nobody_elses(hall: Hall) -> None:
    with ExitStack() as stack:
        anna, admin, engine = (
            stack.enter_context(hall.server.connection(user=login)) for login in ("anna", "beheer", "engine_1")
        )
        for one in (anna, admin):
            one.execute("BEGIN")
            one.execute("SELECT 1 FROM channel")
        ended = engine.execute("SELECT * FROM end_stalling('1 day', '0 s')").fetchall()
        assert ended == [(anna.info.backend_pid,)]
        with pytest.raises(psycopg.OperationalError):
            anna.execute("COMMIT")
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            admin.execute("SELECT * FROM end_stalling('1 day', '0 s')")


async def test_killed_engines_lose_nothing_and_send_nothing_twice(hall: Hall) -> None:
    found = await kills.play(hall, 3, seed=7)
    assert (found.lost, found.doubled, found.sent_twice, found.unsettled) == (0, 0, 0, 0)
