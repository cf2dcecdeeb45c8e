"""How soon desktops hear of what an engine commits, with fifty desktops on one real PostgreSQL.

Each desktop is a separate process that signs in as an agent and listens like a window; nothing is painted.
`commit_to_heard_ms` runs from the moment the commit has returned to the engine until a listener of a desktop's store is
called; every desktop counts for every commit. The server syncs its log to disk, as a real one does.
"""

import json
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack
from typing import Final

from msgspec.structs import replace

from app.domain.changes import Changes
from app.domain.ids import ConversationId
from app.storage.postgresql import schema
from app.storage.postgresql.server import Server
from app.storage.postgresql.store import open_store
from tests.benchmarks.figure import Figure
from tests.fakes import postgres

NAMES: Final = ("commit_to_heard_ms",)
_APART: Final = 0.3
"""Seconds between two commits: twice the rate of 3,180 conversations in eight hours with fifteen changes each."""


def measure(*, small: bool) -> Iterator[Figure]:
    """Start the server and the desktops, commit, and collect what they heard and when."""
    desktops, commits = (3, 20) if small else (50, 100)
    server = postgres.start(fsync="on", synchronous_commit="on", max_connections="300")
    with ExitStack() as stack:
        stack.callback(server.stop)
        server.run("CREATE DATABASE balie", database="postgres")
        schema.migrate(server.administrator())
        server.run("CREATE ROLE motor LOGIN IN ROLE balie_engine", "CREATE ROLE anna LOGIN IN ROLE balie_agent")
        children = [_desktop(stack, server.as_user("anna")) for _ in range(desktops)]
        for child in children:
            assert child.stdout is not None
            child.stdout.readline()
        returned = _committed(server.as_user("motor"), commits)
        samples = []
        for child in children:
            heard: dict[str, float] = json.loads(child.communicate(f"{max(returned)}\n")[0])
            samples += [(heard[str(number)] - at) * 1000 for number, at in returned.items()]
        yield Figure.of("commit_to_heard_ms", [max(0.0, sample) for sample in samples], "ms")


def _committed(server: Server, commits: int) -> dict[int, float]:
    """The time at which each commit returned, by the conversation that it is about."""
    store = open_store(server)
    try:
        returned = {}
        for number in range(1, commits + 1):
            told = Changes(conversations=frozenset({ConversationId(number)}))
            store.submit(lambda tx, told=told: tx.note(told)).result(30)  # type: ignore[misc]
            returned[number] = time.monotonic()
            time.sleep(_APART)
        return returned
    finally:
        store.close()


def _desktop(stack: ExitStack, server: Server) -> "subprocess.Popen[str]":
    child = subprocess.Popen(
        [sys.executable, "-m", "tests.benchmarks.live", server.host, str(server.port)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    stack.callback(child.kill)
    return child


def _listen(host: str, port: int) -> None:
    """A desktop: prints a line when it is listening, and what it heard when told to stop."""
    heard: dict[int, float] = {}

    def hear(changes: Changes) -> None:
        now = time.monotonic()
        for number in changes.conversations:
            heard.setdefault(number, now)

    store = open_store(replace(Server(host, "balie", "anna"), port=port))
    store.subscribe(hear)
    assert store.feed.wait_connected(30)
    print("listening", flush=True)
    last, deadline = int(sys.stdin.readline()), time.monotonic() + 30
    while last not in heard and time.monotonic() < deadline:
        time.sleep(0.05)
    store.close()
    print(json.dumps(heard))


if __name__ == "__main__":
    _listen(sys.argv[1], int(sys.argv[2]))
