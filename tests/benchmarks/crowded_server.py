"""`python -m tests.benchmarks.crowded_server FOLDER [CONVERSATIONS]`: a PostgreSQL with `Crowd`, for later runs.

Agents 2 to 26 are the front office, which answers all channels; each of the others answers two municipalities, as a
member of their two teams. Agent 2 is a lead.
"""

import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import psycopg

from app.storage.postgresql import schema
from tests.benchmarks.crowd import AGENTS, CHANNELS, FULL, Crowd
from tests.fakes import postgres
from tests.fakes.postgres import PostgresServer

OF_ALL: Final = range(2, 27)
"""The agents who answer every channel."""
OF_TWO: Final = range(27, AGENTS + 1)
"""The agents who answer two."""
_FILLED: Final = (
    "identity", "identity_address", "conversation", "conversation_label", "message", "happening", "message_text",
)  # fmt: skip
_SETTINGS: Final = {
    "shared_buffers": "1GB",
    "work_mem": "16MB",
    "maintenance_work_mem": "1GB",
    "max_connections": "400",
}


def start(folder: Path | None = None, **settings: str) -> PostgresServer:
    """A server with the settings of a real team's: in `folder`, with its contents, or a new one."""
    return postgres.start(kept=folder, **_SETTINGS | {"autovacuum": "on", "max_wal_size": "2GB"} | settings)


def fill(server: PostgresServer, crowd: Crowd) -> None:
    """Create the store with all rows of `crowd`, and the teams."""
    server.run("CREATE DATABASE balie", database="postgres")
    schema.migrate(server.administrator())
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
            _copy(connection, f"{table} ({columns})", rows)
        _copy(connection, "message_text (id, words)", _words(_lexemes(connection, crowd), crowd))
        for _, sql in indexes:
            connection.execute(sql)
        connection.execute(
            """INSERT INTO person_text
               SELECT id, indexed_words(lower(name) || ' ' || substr(address, 2)) FROM identity"""
        )
        _sum_up(connection)
        _make_teams(connection)
        connection.execute("VACUUM ANALYZE")
        _check(connection)


def _copy(connection: "psycopg.Connection[Any]", table: str, rows: Iterator[tuple[Any, ...]]) -> None:
    with connection.cursor().copy(f"COPY {table} FROM STDIN") as copy:
        for row in rows:
            copy.write_row(row)


def _lexemes(connection: "psycopg.Connection[Any]", crowd: Crowd) -> dict[str, str]:
    """The word itself and its stems, for each word."""
    found = connection.execute(
        "SELECT word, ts_lexize('dutch_stem', word) FROM unnest(%s::text[]) AS word", (crowd.words,)
    )
    return {word: " ".join(dict.fromkeys((word, *stems))) for word, stems in found}


def _words(lexemes: dict[str, str], crowd: Crowd) -> Iterator[tuple[int, str]]:
    """What the product puts into the index for each text; in SQL this would take a quarter of an hour."""
    for number, channel, text in crowd.said():
        said, _, ticket = text.partition(" ZK-")
        words = " ".join(lexemes[word] for word in said.split(" "))
        yield number, f"{words} @{channel}" + (f" zk {ticket.replace('-', ' ')}" if ticket else "")


def _sum_up(connection: "psycopg.Connection[Any]") -> None:
    """Write the totals that the triggers would have kept."""
    connection.execute(
        """INSERT INTO open_sum SELECT channel_id, coalesce(assignee_id, 0), count(*) FROM conversation
           WHERE shelf = 0 GROUP BY 1, 2"""
    )
    connection.execute(
        """INSERT INTO label_sum SELECT channel_id, label_id, count(*) FROM conversation_label
           WHERE shelf = 0 GROUP BY 1, 2"""
    )


def _check(connection: "psycopg.Connection[Any]") -> None:
    """Check that the word index contains what the product would have put there. The texts are letters, digits and
    dashes.
    """
    wrong = connection.execute(
        """SELECT count(*) FROM message_text t JOIN message m USING (id)
           WHERE t.id % 1999 IN (0, 33) AND t.words <>
             indexed_words(replace(lower(m.text), '-', ' ')) || array_to_tsvector(ARRAY['@' || m.channel_id])"""
    ).fetchone()
    assert wrong == (0,)


def _make_teams(connection: "psycopg.Connection[Any]") -> None:
    connection.execute("INSERT INTO team (id, name) VALUES (1, 'Front office')")
    connection.execute("INSERT INTO team SELECT n + 1, 'Gemeente ' || n FROM generate_series(1, %s) n", (CHANNELS,))
    connection.execute("INSERT INTO team_channel SELECT 1, n FROM generate_series(1, %s) n", (CHANNELS,))
    connection.execute("INSERT INTO team_channel SELECT n + 1, n FROM generate_series(1, %s) n", (CHANNELS,))
    members = [(1, agent) for agent in OF_ALL]
    members += [(2 + (agent * 2 + n) % CHANNELS, agent) for agent in OF_TWO for n in range(2)]
    _copy(connection, "team_member (team_id, agent_id)", iter(members))
    for agent in range(2, AGENTS + 1):
        connection.execute(f"CREATE ROLE agent{agent} LOGIN IN ROLE {'balie_lead' if agent == 2 else 'balie_agent'}")
    connection.execute("CREATE ROLE motor LOGIN IN ROLE balie_engine")


def main() -> None:
    """Create it and print its size."""
    begun = time.perf_counter()
    crowd = Crowd(int(sys.argv[2]) if len(sys.argv) > 2 else FULL, int(time.time() * 1000))
    server = start(Path(sys.argv[1]))
    try:
        fill(server, crowd)
        ((size,),) = server.run("SELECT pg_database_size('balie') / 1000000")
    finally:
        server.stop()
    print(f"{size} MB in {time.perf_counter() - begun:.0f} s")


if __name__ == "__main__":
    main()
