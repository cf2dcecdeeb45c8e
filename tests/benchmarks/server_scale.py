"""What a desktop asks of a team's PostgreSQL, on a scaled store: list, conversation, search and board, as an agent.

The agent's team answers all 53 channels, so row security lets everything through and has everything to look at. Times
are on the clock, from the asking to the last row; the server runs on the same machine, so there is no network in them.
`BALIE_BENCHMARK_CONVERSATIONS` says how many conversations (otherwise a tenth of a year).
"""

import os
import random
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import Any, Final

from app.domain.conversation import Query, View
from app.domain.ids import AgentId, ConversationId
from app.storage import board, conversations, messages, search
from app.storage.database import Store, Transaction
from app.storage.postgresql import schema
from app.storage.postgresql.store import open_store
from tests.benchmarks.crowd import CHANNELS, FULL, LABELS, Crowd
from tests.benchmarks.figure import Figure
from tests.fakes import postgres
from tests.fakes.postgres import PostgresServer

NAMES: Final = (
    "server_list_ms", "server_rows_ms", "server_counts_ms", "server_open_ms", "server_word_ms", "server_prefix_ms",
    "server_board_ms",
)  # fmt: skip
_AGENT: Final = AgentId(2)
_FILLED: Final = ("identity", "identity_address", "conversation", "conversation_label", "message", "happening")
_DAY_MS: Final = 86_400_000


def measure(*, small: bool) -> Iterator[Figure]:
    """Start a server, fill it, and ask."""
    amount = 2_000 if small else int(os.environ.get("BALIE_BENCHMARK_CONVERSATIONS", FULL // 10))
    crowd = Crowd(amount, int(time.time() * 1000))
    server = postgres.start(
        shared_buffers="1GB" if not small else "32MB", work_mem="16MB", maintenance_work_mem="512MB"
    )
    with ExitStack() as stack:
        stack.callback(server.stop)
        server.run("CREATE DATABASE balie", database="postgres")
        schema.migrate(server.administrator())
        fill(server, crowd)
        store = open_store(server.as_user("agent2"))
        stack.callback(store.close)
        yield from _asked(store, crowd, 5 if small else 100)


def fill(server: PostgresServer, crowd: Crowd) -> None:
    """Every row of `crowd`, and a team of one agent that answers all channels."""
    names = ", ".join(f"'{table}'" for table in _FILLED)
    with server.connection() as connection:
        connection.execute("SET session_replication_role = replica")
        indexes = connection.execute(
            f"""SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = 'balie' AND tablename IN ({names})
                AND indexname NOT IN (SELECT conname FROM pg_constraint)"""
        ).fetchall()
        for name, _ in indexes:
            connection.execute(f"DROP INDEX {name}")
        connection.execute("INSERT INTO agent (id, login, name) VALUES (1, 'agent1', 'Agent 1')")
        for table, columns, rows in crowd.tables():
            with connection.cursor().copy(f"COPY {table} ({columns}) FROM STDIN") as copy:
                for row in rows:
                    copy.write_row(row)
        for _, sql in indexes:
            connection.execute(sql)
        # The texts hold letters, digits and dashes alone: this is what the product's own `plain_words` makes of them.
        connection.execute(
            "INSERT INTO message_text SELECT id, indexed_words(replace(lower(text), '-', ' ')) FROM message"
        )
        connection.execute(
            """INSERT INTO person_text
               SELECT id, indexed_words(lower(name) || ' ' || substr(address, 2)) FROM identity"""
        )
        connection.execute("INSERT INTO team (id, name) VALUES (1, 'Front office')")
        connection.execute("INSERT INTO team_member (team_id, agent_id) VALUES (1, 2)")
        connection.execute(f"INSERT INTO team_channel SELECT 1, number FROM generate_series(1, {CHANNELS}) AS number")
        connection.execute("CREATE ROLE agent2 LOGIN IN ROLE balie_agent, balie_lead")
        connection.execute("VACUUM ANALYZE")


def _asked(store: Store, crowd: Crowd, rounds: int) -> Iterator[Figure]:
    chance = random.Random(5)
    views = [Query(view) for view in View]
    views += [Query(View.OPEN, channel_id=number) for number in range(1, CHANNELS + 1, 9)]  # type: ignore[arg-type]
    views += [Query(View.CLOSED, channel_id=number) for number in range(1, CHANNELS + 1, 9)]  # type: ignore[arg-type]
    views += [Query(View.OPEN, label_id=number) for number in range(1, LABELS + 1, 9)]  # type: ignore[arg-type]
    words = [word for word in (*crowd.words[:80], *crowd.words[100::40]) if len(word) >= 3]

    def one() -> ConversationId:
        return ConversationId(chance.randrange(crowd.conversations) + 1)

    asks: dict[str, Callable[[int], Callable[[Transaction], Any]]] = {
        "server_list_ms": lambda n: lambda tx: conversations.ids(tx, views[n % len(views)], _AGENT, limit=500),
        "server_rows_ms": lambda _: lambda tx: conversations.rows(tx, [one() for _ in range(128)]),
        "server_counts_ms": lambda _: lambda tx: conversations.counts(tx, _AGENT),
        "server_open_ms": lambda _: lambda tx: _opened(tx, one()),
        "server_word_ms": lambda n: lambda tx: search.search(tx, f"{words[n * 7 % len(words)]} ", agent_id=_AGENT),
        "server_prefix_ms": lambda n: lambda tx: search.search(tx, words[n * 7 % len(words)][:3], agent_id=_AGENT),
        "server_board_ms": lambda _: _board,
    }
    for name, ask in asks.items():
        samples = []
        for number in range(rounds):
            begun = time.perf_counter()
            store.submit_read(ask(number)).result()
            samples.append((time.perf_counter() - begun) * 1000)
        yield Figure.of(name, samples, "ms")


def _opened(tx: Transaction, conversation: ConversationId) -> None:
    assert conversations.detail(tx, conversation) is not None
    messages.timeline(tx, conversation)


def _board(tx: Transaction) -> None:
    now = int(time.time() * 1000)
    board.day(tx, now - now % _DAY_MS, now, 60)
    board.waits(tx, now - 3_600_000)
    board.expiring(tx, now, 20)
