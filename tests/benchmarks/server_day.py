"""Colleagues who work, as a load on a team's server: `python -m tests.benchmarks.server_day HOST PORT LOGIN…`.

Each has a store as a desktop does. A desktop opens a conversation every fifteen seconds, chooses a view every thirty
and searches every minute; and whenever it hears of a change it reads what the window does: the list (as
`app.ui.presenters.inbox`), the emergencies, and the counters as often as it may (`rest_after`). The login `motor` is an
engine that takes in two messages a second. Prints a line when all have signed in and works until its input ends.
"""

import asyncio
import random
import sys
import time
from array import array
from collections.abc import Awaitable, Callable
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
_HEAD, _AT_ONCE, _WHOLE, _SHOWN = 500, 2_000, 20_000, 30
_PAUSE: Final = 2.0
_VIEWS: Final = (View.OPEN, View.MINE, View.UNASSIGNED, View.CLOSED)


def inbox_of(store: PostgresStore, number: int) -> Inbox:
    """The inbox of `agent<number>`."""
    return Inbox(store, Agent(AgentId(number), f"agent{number}", f"Agent {number}"), Courtesies())


class _Desktop:
    """A window's queries while somebody works in it, and whenever it hears of a change."""

    def __init__(self, store: PostgresStore, number: int, words: list[str]) -> None:
        self._inbox, self._chance, self._words = inbox_of(store, number), random.Random(number), words
        self._query, self._ids = Query(View.OPEN), array("q")
        self._news, self._listed, self._more = asyncio.Event(), asyncio.Event(), asyncio.Event()
        self._changed: frozenset[int] = frozenset()
        self._loop = asyncio.get_running_loop()
        store.subscribe(self._hear_elsewhere)

    async def work(self) -> None:
        """Until it is cancelled."""
        await self._choose(self._query)
        await asyncio.gather(
            self._count(), self._follow(), self._read_on(),
            self._repeat(_OPENS, self._open), self._repeat(_CHOOSES, self._look), self._repeat(_SEARCHES, self._search),
        )  # fmt: skip

    def _hear_elsewhere(self, changes: Changes) -> None:
        self._loop.call_soon_threadsafe(self._hear, changes)

    def _hear(self, changes: Changes) -> None:
        self._changed |= changes.conversations
        self._news.set()
        self._listed.set()

    async def _count(self) -> None:
        while True:
            await self._news.wait()
            self._news.clear()
            began = time.perf_counter()
            await self._inbox.counts()
            await asyncio.sleep(rest_after(time.perf_counter() - began))

    async def _follow(self) -> None:
        """Read the list again, as far as it was loaded, and the changes to the visible rows; then the emergencies."""
        while True:
            await self._listed.wait()
            self._listed.clear()
            changed, self._changed = self._changed, frozenset()
            whole = len(self._ids) < _AT_ONCE
            ids = await self._inbox.ids(self._query, _WHOLE if whole else _HEAD)
            if whole:
                self._ids = ids
            else:
                self._more.set()
            await self._inbox.rows([one for one in ids[:_SHOWN] if one in changed])
            await self._inbox.ids(Query(View.EMERGENCY))

    async def _read_on(self) -> None:
        """Read the rest of a long list, some time after a change."""
        while True:
            await self._more.wait()
            await asyncio.sleep(_PAUSE)
            self._more.clear()
            self._ids = await self._inbox.ids(self._query, _WHOLE)

    async def _repeat(self, every: float, deed: Callable[[], Awaitable[object]]) -> None:
        while True:
            await asyncio.sleep(self._chance.expovariate(1 / every))
            await deed()

    async def _open(self) -> None:
        await self._inbox.conversation(ConversationId(self._chance.choice(self._ids)))

    async def _look(self) -> None:
        await self._choose(Query(self._chance.choice(_VIEWS)))

    async def _choose(self, query: Query) -> None:
        self._query = query
        self._ids, _ = await self._inbox.head(query, _HEAD, _SHOWN)
        if len(self._ids) == _HEAD:
            self._ids = await self._inbox.ids(query, _WHOLE)

    async def _search(self) -> None:
        await self._inbox.search(f"{self._chance.choice(self._words)} ")


async def _engine(store: PostgresStore) -> None:
    """A citizen writes in an open conversation: the changes to it, and the feed."""
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
                _engine(store) if login == ENGINE else _Desktop(store, int(login.removeprefix("agent")), words).work()
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
