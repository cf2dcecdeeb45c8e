"""How much an engine takes in on a team's PostgreSQL: messages stored as raw bytes, parsed, stored and indexed.

`server_intake_rate` is the number per second and CPU, counting the server's work and the engine's together; without
rules. Bodies arrive a hundred at a time, from a tenth as many citizens.
"""

import asyncio
import time
from collections.abc import Iterator
from contextlib import ExitStack
from datetime import UTC, datetime
from typing import Final

from app.channels.whatsapp import codec
from app.domain.channel import ChannelKind
from app.services import arrivals
from app.storage import channels, search
from app.storage.database import Store, Transaction
from app.storage.postgresql import schema
from app.storage.postgresql.store import open_store
from tests.benchmarks import profile as made_up
from tests.benchmarks.figure import Figure
from tests.benchmarks.presence import processor_seconds
from tests.fakes import postgres

NAMES: Final = ("server_intake_rate",)
_AT_ONCE: Final = 100


def measure(*, small: bool) -> Iterator[Figure]:
    """Start a server and receive the messages."""
    messages = 200 if small else 5_000
    server = postgres.start(shared_buffers="256MB")
    with ExitStack() as stack:
        stack.callback(server.stop)
        server.run("CREATE DATABASE balie", database="postgres")
        schema.migrate(server.administrator())
        server.run("CREATE ROLE motor LOGIN IN ROLE balie_engine")
        store = open_store(server.as_user("motor"))
        stack.callback(store.close)
        asyncio.run(_take(store, messages // 10))
        before = processor_seconds(server) + time.process_time()
        asyncio.run(_take(store, messages))
        worked = processor_seconds(server) + time.process_time() - before
        yield Figure("server_intake_rate", round(messages / worked), "messages/s")


async def _take(store: Store, messages: int) -> None:
    def begin(tx: Transaction) -> arrivals.Reading:
        settings = {"phone_number_id": made_up.PHONE_NUMBER_ID}
        channel = channels.add(tx, ChannelKind.WHATSAPP, f"Balie {messages}", made_up.PHONE_NUMBER_ID, settings)
        return arrivals.Reading(channel, codec.parse, lambda _text, _before: ((), ()))

    reading = await store.run(begin)
    seconds = int(time.time()) - messages
    bodies = [
        made_up.webhook(n % (messages // 10), messages * 10 + n, made_up.text(n), seconds + n) for n in range(messages)
    ]
    for start in range(0, messages, _AT_ONCE):
        await arrivals.take(store, reading, bodies[start : start + _AT_ONCE], None, datetime.now(UTC))
    while await store.run(lambda tx: search.index_pending(tx, 200)):
        pass
