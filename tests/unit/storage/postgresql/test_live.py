"""Commits by others are heard exactly once, in whatever order they commit and however often the connection breaks."""

import random
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import partial
from typing import Any, Final

import psycopg
import pytest

from app.domain.changes import Changes
from app.domain.ids import ConversationId
from app.storage import changes
from app.storage.listeners import Listeners
from app.storage.postgresql import feed, server
from app.storage.postgresql.feed import Feed, Position
from app.storage.postgresql.store import open_store
from app.storage.postgresql.transaction import PostgresTransaction
from tests.fakes.cut_line import CutLine
from tests.fakes.hall import Hall

PATIENCE: Final = 20.0

Writers = list["psycopg.Connection[tuple[Any, ...]]"]
Read = Callable[[PostgresTransaction, Position], set[int]]


class Ear:
    """What a listener has heard: all conversations that arrived, with repetitions."""

    def __init__(self, hall: Hall, login: str) -> None:
        self.arrived: list[int] = []
        self.all: list[Changes] = []
        self._news = threading.Condition()
        hall.store(login).subscribe(self._hear)

    def _hear(self, heard: Changes) -> None:
        with self._news:
            self.all.append(heard)
            self.arrived += heard.arrived
            self._news.notify_all()

    def waits_for(self, number: int) -> None:
        with self._news:
            assert self._news.wait_for(lambda: len(self.arrived) >= number, PATIENCE), self.arrived


@pytest.fixture
def anna(hall: Hall) -> Ear:
    return Ear(hall, "anna")


def _tell(tx: PostgresTransaction, number: int) -> int:
    told = frozenset({ConversationId(number)})
    return changes.write(tx, Changes(conversations=told, arrived=told), "somebody")


@pytest.fixture
def writers(hall: Hall) -> Iterator[Writers]:
    with ExitStack() as stack:
        yield [stack.enter_context(hall.server.connection(user="engine_2")) for _ in range(4)]


def test_who_commits_late_is_heard_too(hall: Hall, anna: Ear, writers: Writers) -> None:
    slow, fast, *_ = writers
    slow.execute("BEGIN")
    early = _tell(PostgresTransaction(slow), 1)
    late = _tell(PostgresTransaction(fast), 2)
    assert early < late
    anna.waits_for(1)
    # At once, while the slow transaction still holds the cursor back.
    assert anna.arrived == [2]
    slow.execute("COMMIT")
    anna.waits_for(2)
    assert anna.arrived == [2, 1]
    _tell(PostgresTransaction(fast), 3)
    anna.waits_for(3)
    assert anna.arrived == [2, 1, 3]


def _ours(tx: PostgresTransaction, seen: Position) -> set[int]:
    return set(feed.read(tx, seen, "nobody").arrived)


def _naive(tx: PostgresTransaction, seen: Position) -> set[int]:
    """A cursor on the sequence alone."""
    rows = tx.all("SELECT sequence, arrived FROM change WHERE sequence > :newest", {"newest": seen.newest})
    seen.newest = max([seen.newest, *(row[0] for row in rows)])
    return {int(row[1].strip("[]")) for row in rows}


def _played(hall: Hall, writers: Writers, read: Read, seed: int) -> list[int]:
    """Let four writers begin, commit and roll back in any order, with a reader between; returns what was lost or
    duplicated.
    """
    dice = random.Random(seed)
    number = 0
    open_work: dict[int, list[int]] = {}
    committed: list[int] = []
    heard: list[int] = []
    with hall.server.connection(user="anna") as connection:
        tx = PostgresTransaction(connection)
        with connection.transaction():
            seen = feed.position(tx)
        for _ in range(60):
            which = dice.randrange(len(writers))
            if which not in open_work:
                writers[which].execute("BEGIN")
                open_work[which] = []
            elif dice.random() < 0.5:
                number += 1
                _tell(PostgresTransaction(writers[which]), number)
                open_work[which].append(number)
            else:
                keep = dice.random() < 0.8
                writers[which].execute("COMMIT" if keep else "ROLLBACK")
                committed += open_work.pop(which) if keep else open_work.pop(which)[:0]
            if dice.random() < 0.5:
                with connection.transaction():
                    heard += read(tx, seen)
        for which in open_work:
            writers[which].execute("ROLLBACK")
        with connection.transaction():
            heard += read(tx, seen)
    return sorted(set(committed) ^ set(heard)) + sorted(n for n in set(heard) if heard.count(n) > 1)


def test_nothing_is_lost_and_nothing_told_twice_in_any_order(hall: Hall, writers: Writers) -> None:
    assert [_played(hall, writers, _ours, seed) for seed in range(8)] == [[]] * 8


def test_the_same_play_catches_the_naive_cursor(hall: Hall, writers: Writers) -> None:
    assert any(_played(hall, writers, _naive, seed) for seed in range(8))


def _break_the_feed(hall: Hall) -> None:
    """The server closes all listening connections, as in a failover, a firewall timeout, or sleep."""
    hall.server.run(
        """SELECT pg_terminate_backend(pid) FROM pg_stat_activity
           WHERE pid <> pg_backend_pid() AND (query LIKE 'LISTEN%' OR query LIKE '%FROM change%')"""
    )


def test_a_broken_line_loses_nothing_and_tells_nothing_twice(hall: Hall, anna: Ear, writers: Writers) -> None:
    tx = PostgresTransaction(writers[0])
    for number in range(1, 31):
        if number % 5 == 0:
            _break_the_feed(hall)
        _tell(tx, number)
    anna.waits_for(30)
    assert sorted(anna.arrived) == list(range(1, 31))


def test_whoever_was_away_for_too_long_looks_at_everything(hall: Hall, writers: Writers) -> None:
    samira = hall.samira()
    line = CutLine(hall.server.as_user("anna"))
    store = open_store(line.server)
    heard: list[Changes] = []
    caught_up = threading.Event()
    store.subscribe(heard.append)
    store.subscribe(lambda _: caught_up.set())
    try:
        assert store.feed.wait_connected(PATIENCE)
        line.dead = True
        line.cut_all()
        for number in range(100, 105):
            _tell(PostgresTransaction(writers[0]), number)
        hall.server.run("DELETE FROM change WHERE sequence < (SELECT max(sequence) FROM change)")
        line.dead = False
        assert caught_up.wait(PATIENCE)
    finally:
        store.close()
        line.close()
    assert heard[0].conversations == {samira, 104}
    told = heard[0]
    assert all((told.channels, told.labels, told.answers, told.outbox, told.team, told.here))


def test_after_sleep_a_desktop_is_behind_until_it_has_caught_up_over_another_line(hall: Hall, writers: Writers) -> None:
    line = CutLine(hall.server.as_user("anna"))
    store = open_store(line.server)

    def caught_up() -> bool:
        return store.caught_up

    heard: list[Changes] = []
    told = threading.Event()
    store.subscribe(heard.append)
    store.subscribe(lambda _: told.set())
    try:
        assert store.feed.wait_connected(PATIENCE)
        store.submit_read(lambda tx: tx.one("SELECT 1")).result(PATIENCE)  # an idle connection
        line.deafen_all()
        _tell(PostgresTransaction(writers[0]), 100)
        assert not told.wait(0.3)
        assert caught_up(), "nobody has said that the line is dead"
        began = time.monotonic()
        store.look_again()
        assert not caught_up()
        assert told.wait(PATIENCE)
        assert store.feed.wait_connected(PATIENCE)
        assert store.submit_read(lambda tx: tx.one("SELECT 1")).result(PATIENCE) == (1,)
        assert time.monotonic() - began < server._CONNECT_SECONDS, "not when the old line times out"
    finally:
        line.cut_all()
        store.close()
        line.close()
    assert heard[0].arrived == {100}


def test_notifications_that_stand_for_nothing_cost_next_to_nothing(
    hall: Hall, anna: Ear, monkeypatch: pytest.MonkeyPatch, writers: Writers
) -> None:
    """Any role can send them."""
    looks: list[float] = []
    look = Feed._look

    def counted(self: Feed, connection: "psycopg.Connection[tuple[Any, ...]]", **options: bool) -> bool:
        if self is hall.store("anna").feed:
            looks.append(time.monotonic())
        return look(self, connection, **options)

    monkeypatch.setattr(Feed, "_look", counted)
    began = time.monotonic()
    while time.monotonic() - began < 1.5:
        writers[0].execute("NOTIFY balie_change")
    # 0.01 + 0.02 + … seconds apart, finally one per second.
    assert len(looks) <= 10
    _tell(PostgresTransaction(writers[1]), 1)
    anna.waits_for(1)


def test_on_a_server_that_began_anew_everything_is_looked_at(hall: Hall, writers: Writers) -> None:
    """After a crash, or on a promoted standby, numbers that have been seen can occur again."""
    samira = hall.samira()
    heard: list[Changes] = []
    news = threading.Condition()

    def hear(changes: Changes) -> None:
        with news:
            heard.append(changes)
            news.notify_all()

    listeners = Listeners()
    listeners.add(hear)
    far_ahead = Position(xid=str(2**40), sequence=0, newest=2**40, server="another one")
    connect = partial(server.connect, hall.server.as_user("anna"), autocommit=True)
    following = Feed(connect, lambda error: error, far_ahead, "nobody", listeners)
    try:
        assert following.wait_connected(PATIENCE)
        _tell(PostgresTransaction(writers[0]), 7)
        with news:
            assert news.wait_for(lambda: len(heard) == 2, PATIENCE)
    finally:
        following.close()
    assert heard[0].conversations == {samira}
    assert heard[0].channels
    assert heard[1].arrived == {7}


def test_a_row_that_cannot_be_read_stops_nobody(hall: Hall, anna: Ear, writers: Writers) -> None:
    """However it got there: the rows after it are heard."""
    for nonsense in ("no list", "7", "[[1]]"):
        hall.server.run(
            f"""INSERT INTO change (origin, conversations, arrived, channels, labels, answers, outbox)
                VALUES ('x', '{nonsense}', '[]', 0, 0, 0, 0)"""
        )
    _tell(PostgresTransaction(writers[0]), 1)
    anna.waits_for(1)
    assert anna.arrived == [1]
