"""What it costs that colleagues open conversations and type, with fifty desktops on one real PostgreSQL.

One desktop is a real window in a process of its own; the other forty-nine say and hear what a window does. Together
they open another conversation five times a second, and report typing five times a second: each of them opens one every
ten seconds, and types half of the time. `presence_statements_a_second` is what the one real window asks of the server
because of that, `presence_changes_a_second` how often all are notified, `presence_server_cpu_percent` what all of the
server's processes use of one processor, `presence_window_cpu_percent` what the window does.
"""

import contextlib
import os
import re
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack
from itertools import cycle
from pathlib import Path
from typing import Final

from app.domain.ids import AgentId, ConversationId
from app.storage import agents, clock, colleagues, presence, teams
from app.storage.database import Transaction
from app.storage.postgresql import schema
from app.storage.postgresql.store import PostgresStore, open_store
from tests.benchmarks.figure import Figure
from tests.benchmarks.painted import settled
from tests.end2end.desks import desk
from tests.fakes import postgres
from tests.fakes.town import Town

NAMES: Final = (
    "presence_statements_a_second",
    "presence_changes_a_second",
    "presence_server_cpu_percent",
    "presence_window_cpu_percent",
)
_CITIZENS: Final = 60
_APART: Final = 0.1
"""Seconds between two actions of the colleagues together."""
_ASKED = re.compile(rb"^anna LOG:  (statement|execute)", re.MULTILINE)
_TICKS: Final = os.sysconf("SC_CLK_TCK")


def measure(*, small: bool) -> Iterator[Figure]:
    """Start the server, the window and the colleagues; let them move around; count the server's statements."""
    others, seconds = (3, 2.0) if small else (49, 30.0)
    server = postgres.start(
        max_connections="400", log_min_messages="log", log_statement="all", log_line_prefix="%u "
    )  # fmt: skip
    with ExitStack() as stack:
        stack.callback(server.stop)
        server.run("CREATE DATABASE balie", database="postgres")
        schema.migrate(server.administrator())
        names = [f"agent{number}" for number in range(others)]
        server.run(*(f"CREATE ROLE {name} LOGIN IN ROLE balie_agent" for name in ("anna", *names)))
        server.run("CREATE ROLE motor LOGIN IN ROLE balie_engine")
        engine = _open(stack, server, "motor")
        town = Town(engine, *engine.submit(settled).result(10))
        for number in range(_CITIZENS):
            town.says("Goedemiddag", by=f"+316{number:08}", minutes=number)
        found = engine.submit(lambda tx: [_join(tx, name) for name in names]).result(10)
        walkers = [(_open(stack, server, name), agent) for name, agent in zip(names, found, strict=True)]
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        window = stack.enter_context(desk(server.as_user("anna"), folder))
        window("show", "unassigned")
        window.until(lambda state: len(state["ids"]) == _CITIZENS, "the list")
        _walk(walkers, 1.5 * others * _APART)  # until each has been seen once
        before = _so_far(server, window._process.pid)
        began = time.monotonic()
        _walk(walkers, seconds)
        took = time.monotonic() - began
        after = _so_far(server, window._process.pid)
    figures = [(b - a) / took for a, b in zip(before, after, strict=True)]
    for name, value, unit in zip(NAMES, figures, ("a second", "a second", "%", "%"), strict=True):
        yield Figure(name, round(value * (100 if unit == "%" else 1), 2), unit)


def _walk(walkers: list[tuple[PostgresStore, AgentId]], seconds: float) -> None:
    """Each in turn opens another conversation and then types in it."""
    until = time.monotonic() + seconds
    at = dict.fromkeys((agent for _, agent in walkers), 0)
    for number, (store, agent) in enumerate(cycle(walkers)):
        if time.monotonic() > until:
            return
        begins = (number // len(walkers)) % 2 == 0
        at[agent] = at[agent] if not begins else (number * 7 + agent) % _CITIZENS + 1

        def work(tx: Transaction, agent: AgentId = agent, begins: bool = begins) -> None:
            now, one = clock.now(tx), ConversationId(at[agent])
            if begins:
                colleagues.sign_of_life(tx, agent, now)
                presence.enter(tx, one, agent, now)
                presence.others(tx, agent, now)
            else:
                presence.types(tx, one, agent, now, active=True)

        store.submit(work)
        time.sleep(_APART)


def _so_far(server: postgres.PostgresServer, window: int) -> tuple[float, float, float, float]:
    """Statements of the window, changes, CPU seconds of the server and of the window."""
    ((changes,),) = server.run("SELECT coalesce(max(sequence), 0) FROM change")
    asked = len(_ASKED.findall((server.folder / "log").read_bytes()))
    return asked, changes, processor_seconds(server), _used(window)


def processor_seconds(server: postgres.PostgresServer) -> float:
    """The CPU seconds of all of its processes."""
    return sum(map(_used, _family(server._process.pid)))


def _family(parent: int) -> list[int]:
    return [parent, *map(int, Path(f"/proc/{parent}/task/{parent}/children").read_text().split())]


def _used(process: int) -> float:
    """CPU seconds, including children that have ended; 0 if the process has ended meanwhile."""
    with contextlib.suppress(FileNotFoundError):
        fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
        return sum(map(int, fields[11:15])) / _TICKS
    return 0.0


def _open(stack: ExitStack, server: postgres.PostgresServer, login: str) -> PostgresStore:
    store = open_store(server.as_user(login))
    stack.callback(store.close)
    return store


def _join(tx: Transaction, name: str) -> AgentId:
    agent, team = agents.ensure(tx, name, name.title()), teams.ensure(tx, "Burgerzaken")
    teams.join(tx, team, agent.id)
    return agent.id
