"""How soon what an engine commits is painted in a colleague's window, with fifty desktops on one real PostgreSQL.

One of the desktops is a real window in a process of its own, in which the list is shown; the other forty-nine listen as
a window does. `commit_to_painted_ms` runs from the moment the commit has returned to the engine to the turn of the
window's loop after the row with the new text was painted. `commit_to_painted_quickest_ms` is the smallest of them: what
remains when nothing else runs on the machine. The server syncs its log to the disk, as a real one does.
"""

import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Final

from app.domain.channel import Channel, ChannelKind
from app.storage import agents, channels, teams
from app.storage.agents import Agent
from app.storage.database import Transaction
from app.storage.postgresql import schema
from app.storage.postgresql.store import open_store
from tests.benchmarks import live
from tests.benchmarks.figure import Figure
from tests.end2end.desks import Desk, desk
from tests.fakes import postgres
from tests.fakes.town import DAY, Town

NAMES: Final = ("commit_to_painted_ms", "commit_to_painted_quickest_ms")
_APART: Final = 0.3
_CITIZENS: Final = 40


def measure(*, small: bool) -> Iterator[Figure]:
    """Start the server, the window and the listeners; let citizens write; collect when each text was painted."""
    desktops, commits = (3, 10) if small else (50, 150)
    server = postgres.start(fsync="on", synchronous_commit="on", max_connections="300")
    with ExitStack() as stack:
        stack.callback(server.stop)
        server.run("CREATE DATABASE balie", database="postgres")
        schema.migrate(server.administrator())
        server.run("CREATE ROLE motor LOGIN IN ROLE balie_engine", "CREATE ROLE anna LOGIN IN ROLE balie_agent")
        store = open_store(server.as_user("motor"))
        stack.callback(store.close)
        town = Town(store, *store.submit(settled).result(10))
        for number in range(_CITIZENS):
            town.says("Goedemiddag", by=f"+316{number:08}", minutes=number)
        listeners = [live._desktop(stack, server.as_user("anna")) for _ in range(desktops - 1)]
        for child in listeners:
            assert child.stdout is not None
            child.stdout.readline()
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        window = stack.enter_context(desk(server.as_user("anna"), folder))
        window("show", "unassigned")
        window.until(lambda state: len(state["ids"]) == _CITIZENS, "the list")
        samples = _samples(window, town, commits)
        for child in listeners:
            child.communicate("1\n")
        yield Figure.of("commit_to_painted_ms", samples, "ms")
        yield Figure("commit_to_painted_quickest_ms", round(min(samples), 4), "ms")


def _samples(window: Desk, town: Town, commits: int) -> list[float]:
    returned = {}
    for number in range(commits):
        text = f"bericht {number}"
        town.says(text, by=f"+316{number % _CITIZENS:08}", minutes=100 + number)
        returned[text] = time.monotonic()
        time.sleep(_APART)
    painted: dict[str, float] = window("painted")
    return [max(0.0, painted[text] - at) * 1000 for text, at in returned.items()]


def settled(tx: Transaction) -> tuple[Channel, Agent, Agent]:
    channel = channels.add(tx, ChannelKind.WHATSAPP, "Burgerzaken", "31700000000", {"base_url": "x"}, DAY)
    anna, niels = agents.ensure(tx, "anna", "Anna"), agents.ensure(tx, "niels", "Niels")
    team = teams.ensure(tx, "Burgerzaken")
    teams.give(tx, team, channel.id)
    teams.join(tx, team, anna.id)
    return channel, anna, niels
