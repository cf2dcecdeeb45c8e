"""Colleagues who work, as a load on a team's server: `python -m tests.benchmarks.server_day HOST PORT LOGIN…`.

Each has a store as a desktop does. A desktop opens a conversation every fifteen seconds, chooses a view every thirty
and searches every minute; and whenever it hears of a change it reads the counters, as often as the window does
(`rest_after`). The login `motor` is an engine that takes in two messages a second. Prints a line when all have signed
in and works until its input ends.
"""

import asyncio
import random
import sys
import time
from typing import Final

from app.domain.changes import Changes
from app.domain.conversation import Query, View
from app.domain.ids import AgentId, ConversationId
from app.services.courtesies import Courtesies
from app.services.inbox import Agent, Inbox, rest_after
from app.storage import conversations
from app.storage.database import Transaction
from app.storage.postgresql.server import Server
from app.storage.postgresql.store import PostgresStore, open_store
from tests.benchmarks.crowd import Crowd

ENGINE: Final = "motor"
_APART: Final = 0.5
_OPENS, _CHOOSES, _SEARCHES = 15.0, 30.0, 60.0
_VIEWS: Final = (View.OPEN, View.MINE, View.UNASSIGNED, View.CLOSED)


def inbox_of(store: PostgresStore, number: int) -> Inbox:
    """What `agent<number>` sees."""
    return Inbox(store, Agent(AgentId(number), f"agent{number}", f"Agent {number}"), Courtesies())


async def _desktop(store: PostgresStore, number: int, words: list[str]) -> None:
    inbox, chance, news = inbox_of(store, number), random.Random(number), asyncio.Event()
    loop = asyncio.get_running_loop()

    def hear(_: Changes) -> None:
        loop.call_soon_threadsafe(news.set)

    store.subscribe(hear)

    async def count() -> None:
        while True:
            await news.wait()
            news.clear()
            began = time.perf_counter()
            await inbox.counts()
            await asyncio.sleep(rest_after(time.perf_counter() - began))

    async def repeat(every: float, deed: str) -> None:
        while True:
            await asyncio.sleep(chance.expovariate(1 / every))
            if deed == "open":
                await inbox.conversation(ConversationId(chance.choice(seen)))
            elif deed == "choose":
                await inbox.head(Query(chance.choice(_VIEWS)), 500, 30)
            else:
                await inbox.search(f"{chance.choice(words)} ")

    seen, _ = await inbox.head(Query(View.OPEN), 500, 30)
    await asyncio.gather(count(), repeat(_OPENS, "open"), repeat(_CHOOSES, "choose"), repeat(_SEARCHES, "search"))


async def _engine(store: PostgresStore) -> None:
    """A citizen writes in an open conversation: what changes of it, and what the feed tells."""
    chance = random.Random(2)
    ids = await store.read(lambda tx: conversations.ids(tx, Query(View.OPEN), None))
    while True:
        one = ConversationId(chance.choice(ids))

        def take(tx: Transaction, one: ConversationId = one) -> None:
            tx.execute("UPDATE conversation SET last_at = last_at + 1, unread = unread WHERE id = :id", {"id": one})
            tx.note(Changes(conversations=frozenset({one}), arrived=frozenset({one})))

        await store.run(take)
        await asyncio.sleep(_APART)


async def _work(host: str, port: int, logins: list[str]) -> None:
    words = [word for word in Crowd(0, 0).words[:3_000] if len(word) >= 3]
    stores = {login: open_store(Server(host, "balie", login, port)) for login in logins}
    print("signed in", flush=True)
    async with asyncio.TaskGroup() as group:
        work = [
            group.create_task(
                _engine(store) if login == ENGINE else _desktop(store, int(login.removeprefix("agent")), words)
            )
            for login, store in stores.items()
        ]
        await asyncio.to_thread(sys.stdin.read)
        for one in work:
            one.cancel()
    for store in stores.values():
        store.close()


if __name__ == "__main__":
    asyncio.run(_work(sys.argv[1], int(sys.argv[2]), sys.argv[3:]))
