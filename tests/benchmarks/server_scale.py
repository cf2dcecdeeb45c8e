"""What a desktop asks of a team's PostgreSQL, on a scaled store, by the product's own readings and as agents who are
bound by row security: one who answers all 53 municipalities, and (`…_of_two_…`) one who answers two of them.

`BALIE_BENCHMARK_SERVER` names a folder in which `python -m tests.benchmarks.crowded_server` has made a store; without
it a tenth of a year is made first. Forty-eight colleagues are signed in and work (`server_day`) while it is measured.

    server_…_ms         from the asking to the last row, on the clock; the server is on this machine
    server_…_cpu_ms     what the server's processes for this agent worked for one of them, in the middle of all
    server_…_far_ms     the time over a line with a millisecond between question and answer, nobody else at work
    server_…_journeys   how often the agent waits for the line: what 20 ms more of it add, divided by that
    server_crowd_cpu_percent   what all of the server's processes use of one processor while they work
"""

import asyncio
import os
import random
import statistics
import subprocess
import sys
import time
from collections.abc import Awaitable, Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Final

from msgspec import Struct

from app.domain.conversation import Query, View
from app.domain.ids import ChannelId, ConversationId, LabelId
from app.services.board import Boards
from app.storage.postgresql import schema
from app.storage.postgresql.server import Server
from app.storage.postgresql.store import PostgresStore, open_store
from tests.benchmarks import crowded_server
from tests.benchmarks.crowd import AGENTS, CHANNELS, FULL, LABELS, Crowd
from tests.benchmarks.far import FarLine
from tests.benchmarks.figure import Figure
from tests.benchmarks.presence import processor_seconds
from tests.benchmarks.server_day import ENGINE, inbox_of
from tests.fakes.postgres import PostgresServer

_ASKED: Final = ("list", "scroll", "counts", "open", "word", "prefix", "board")
_KINDS: Final = ("ms", "cpu_ms", "far_ms", "journeys")
NAMES: Final = (
    *(f"server_{name}_{kind}" for name in _ASKED for kind in _KINDS),
    *(f"server_{name}_of_two_{kind}" for name in _ASKED for kind in _KINDS),
    "server_crowd_cpu_percent",
)  # fmt: skip
_LEAD, _OF_TWO = 2, AGENTS
_PROCESSES: Final = 4
_FAR_S, _VERY_FAR_S = 0.001, 0.02
_Ask = Callable[[int], Awaitable[object]]


class _Who(Struct, frozen=True):
    """One agent, with connections to the server without and with latency."""

    name: str
    number: int
    near: PostgresStore
    far: PostgresStore


def measure(*, small: bool) -> Iterator[Figure]:
    """Start the server, fill it if it is empty, and query it: first alone and with latency, then while others work."""
    kept, rounds = os.environ.get("BALIE_BENCHMARK_SERVER"), 3 if small else 100
    with ExitStack() as stack:
        server = crowded_server.start(Path(kept) if kept and not small else None)
        stack.callback(server.stop)
        if kept and not small:
            schema.migrate(server.administrator())
        else:
            crowded_server.fill(server, Crowd(2_000 if small else FULL // 10, int(time.time() * 1000)))
        line = FarLine(server.folder, server.port)
        stack.callback(line.close)
        agents = [_sign_in(stack, server, line, *one) for one in (("", _LEAD), ("of_two_", _OF_TWO))]
        asks = {who.name: _asks(who.near, who.number) for who in agents}
        for who in agents:
            yield from _alone(who, line, rounds)
        others = [n for n in (*crowded_server.OF_ALL, *crowded_server.OF_TWO) if n not in (_LEAD, _OF_TWO)]
        _have_work(stack, server, others[:: 8 if small else 1])
        worked, began = processor_seconds(server), time.monotonic()
        time.sleep(0.5 if small else 20)
        share = (processor_seconds(server) - worked) / (time.monotonic() - began)
        yield Figure("server_crowd_cpu_percent", round(100 * share, 1), "%")
        for who in agents:
            for name, ask in asks[who.name].items():
                yield from _among_others(f"server_{name}_{who.name}", server, who, ask, rounds)


def _sign_in(stack: ExitStack, server: PostgresServer, line: FarLine, name: str, number: int) -> _Who:
    login = f"agent{number}"
    far = Server(str(line.folder), "balie", login, server.port)
    who = _Who(name, number, open_store(server.as_user(login)), open_store(far))
    stack.callback(who.near.close)
    stack.callback(who.far.close)
    return who


def _asks(store: PostgresStore, number: int) -> dict[str, _Ask]:
    inbox, boards, chance = inbox_of(store, number), Boards(store), random.Random(5)
    known = Crowd(0, 0).words
    words = [word for word in (*known[:80], *known[100::40]) if len(word) >= 3]
    mine = [channel.id for channel in asyncio.run(inbox.channels())]
    views = [Query(view) for view in View]
    views += [Query(View.OPEN, channel_id=ChannelId(n)) for n in mine[:: max(1, CHANNELS // 9)]]
    views += [Query(View.CLOSED, channel_id=ChannelId(n)) for n in mine[:: max(1, CHANNELS // 9)]]
    views += [Query(View.OPEN, label_id=LabelId(n)) for n in range(1, LABELS + 1, 9)]
    everything = asyncio.run(inbox.ids(Query(View.ALL), 20_000))

    def some(amount: int) -> list[ConversationId]:
        return [ConversationId(chance.choice(everything)) for _ in range(amount)]

    return {
        "list": lambda n: inbox.head(views[n % len(views)], 500, 30),
        "scroll": lambda _: inbox.rows(some(128)),
        "counts": lambda _: inbox.counts(),
        "open": lambda _: inbox.conversation(some(1)[0]),
        "word": lambda n: inbox.search(f"{words[n * 7 % len(words)]} "),
        "prefix": lambda n: inbox.search(words[n * 7 % len(words)][:3]),
        "board": lambda _: boards.now(),
    }


def _alone(who: _Who, line: FarLine, rounds: int) -> Iterator[Figure]:
    for name, ask in _asks(who.far, who.number).items():
        for number in range(10):  # until each statement is prepared
            asyncio.run(_timed(ask, number))
        near, far, very_far = (_over(line, delay, ask, rounds) for delay in (0.0, _FAR_S, _VERY_FAR_S))
        yield Figure.of(f"server_{name}_{who.name}far_ms", far, "ms")
        added = statistics.median(very_far) - statistics.median(near)
        yield Figure(f"server_{name}_{who.name}journeys", round(added / 1000 / _VERY_FAR_S, 1), "journeys")


def _over(line: FarLine, delay: float, ask: _Ask, rounds: int) -> list[float]:
    line.take(delay / 2)
    try:
        return [asyncio.run(_timed(ask, number)) for number in range(rounds)]
    finally:
        line.take(0.0)


def _among_others(name: str, server: PostgresServer, who: _Who, ask: _Ask, rounds: int) -> Iterator[Figure]:
    for number in range(rounds // 10):
        asyncio.run(_timed(ask, number))
    times, worked = [], []
    for number in range(rounds):
        before = _worked_ms(server, who.number)
        times.append(asyncio.run(_timed(ask, number)))
        time.sleep(0.002)  # the server ends the transaction
        worked.append(_worked_ms(server, who.number) - before)
    yield Figure.of(f"{name}ms", times, "ms")
    yield Figure(f"{name}cpu_ms", round(statistics.median(worked), 3), "ms")


async def _timed(ask: _Ask, number: int) -> float:
    begun = time.perf_counter()
    await ask(number)
    return (time.perf_counter() - begun) * 1000


def _worked_ms(server: PostgresServer, number: int) -> float:
    """CPU milliseconds of the server's processes for this agent, on both connections."""
    found = server.run(f"SELECT pid FROM pg_stat_activity WHERE usename = 'agent{number}'")
    return sum(int(Path(f"/proc/{pid}/schedstat").read_text().split()[0]) for (pid,) in found) / 1e6


def _have_work(stack: ExitStack, server: PostgresServer, agents: list[int]) -> None:
    """Start the colleagues and an engine, in a few processes."""
    logins = [ENGINE, *(f"agent{number}" for number in agents)]
    for part in range(_PROCESSES):
        child = subprocess.Popen(
            [sys.executable, "-m", "tests.benchmarks.server_day", str(server.folder), str(server.port),
             *logins[part::_PROCESSES]],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
        )  # fmt: skip
        stack.callback(child.wait)
        stack.callback(child.stdin.close)  # type: ignore[union-attr]
        assert child.stdout is not None
        assert child.stdout.readline() == "signed in\n"
