"""Finds what is new in a page's threads by polling.

The cursor is the time of the newest change that was yielded, in seconds since 1970. Each round reads the list of
threads, newest first, back to five minutes before that time, and then the messages of every thread that changed.
Duplicates are recognised by their id.
"""

import asyncio
import hashlib
import json
import logging
from collections.abc import AsyncGenerator, Awaitable, Callable, Mapping
from datetime import UTC, datetime, timedelta
from typing import Final

from msgspec import Struct

from app.channels.answer import Answer
from app.channels.base import Batch, Rejected
from app.channels.messenger import requests
from app.channels.messenger.requests import Thread
from app.channels.payload import whole

OVERLAP: Final = timedelta(minutes=5)
_FIRST_LOOK_BACK: Final = timedelta(days=30)
_SETTLED_AFTER: Final = timedelta(seconds=5)
_THREADS_A_PAGE: Final = 50
_MESSAGES_A_PAGE: Final = 25
"""More than the 20 messages that Meta gives details of, so that the existence of others shows."""
_MOST_PAGES: Final = 200

Get = Callable[[str, Mapping[str, str]], Awaitable[Answer]]
"""(edge or node, parameters) → the answer, at the rate that Meta allows."""

log = logging.getLogger(__name__)


class _Handed(Struct, frozen=True):
    """What has been yielded of a thread. `settled`: long enough after the change that nothing else has the same
    time.
    """

    updated: datetime
    digest: bytes
    settled: bool


class Polling:
    """One run of polling, starting from a cursor."""

    def __init__(self, get: Get, page_id: str, cursor: str | None) -> None:
        self._get = get
        self._page_id = page_id
        self._high = time_of_cursor(cursor)
        self._handed: dict[str, _Handed] = {}
        self._now = self._high
        self._fields = requests.THREAD_FIELDS + requests.OWNER_FIELD

    async def rounds(self, seconds: float) -> AsyncGenerator[Batch, None]:
        """Yield pages of messages from every changed thread, oldest change first; repeat after `seconds`."""
        told = False
        while True:
            start = self._high
            for thread in await self._changed(start - OVERLAP):
                bodies = await self._messages(thread, start)
                handed = _Handed(thread.updated, _digest(bodies), self._now - thread.updated > _SETTLED_AFTER)
                known = self._handed.get(thread.id)
                if bodies and (known is None or known.digest != handed.digest):
                    self._high = max(self._high, thread.updated)
                    yield Batch(tuple(bodies), str(int(self._high.timestamp())), datetime.now(UTC))
                self._handed[thread.id] = handed
            recent = self._high - OVERLAP
            self._handed = {key: handed for key, handed in self._handed.items() if handed.updated >= recent}
            if not told:
                told = True
                yield Batch((), None, datetime.now(UTC))
            await asyncio.sleep(seconds)

    async def _changed(self, since: datetime) -> list[Thread]:
        """Threads that changed after `since` and were not yielded in that state yet, oldest change first."""
        found: dict[str, Thread] = {}
        after: str | None = None
        for _ in range(_MOST_PAGES):
            answer = await self.threads(after, _THREADS_A_PAGE)
            self._now = answer.date
            page = requests.threads(answer.data())
            found |= {thread.id: thread for thread in page if thread.updated >= since}
            after = requests.next_page(answer.data())
            if after is None or not page or page[-1].updated < since:
                break
        return sorted(thread for thread in found.values() if not self._is_done(thread))

    def _is_done(self, thread: Thread) -> bool:
        handed = self._handed.get(thread.id)
        return handed is not None and handed.updated == thread.updated and handed.settled

    async def threads(self, after: str | None, limit: int) -> Answer:
        """Request one page of the list of threads."""
        try:
            return await self._list(after, limit)
        except Rejected:
            if self._fields == requests.THREAD_FIELDS:
                raise
            # For a page without routing, Meta may not say who owns a thread: then all of them are ours.
            self._fields = requests.THREAD_FIELDS
            return await self._list(after, limit)

    async def _list(self, after: str | None, limit: int) -> Answer:
        params = {"platform": "messenger", "fields": self._fields, "limit": str(limit)}
        return await self._get(
            f"{self._page_id}/conversations", params if after is None else {**params, "after": after}
        )

    async def _messages(self, thread: Thread, start: datetime) -> list[bytes]:
        """Fetch the newest messages of a thread, page by page, as far back as something may be new."""
        known = self._handed.get(thread.id)
        since = (known.updated if known else start) - OVERLAP
        params = {"fields": requests.MESSAGE_FIELDS, "limit": str(_MESSAGES_A_PAGE)}
        bodies: list[bytes] = []
        try:
            for _ in range(_MOST_PAGES):
                answer = await self._get(f"{requests.node(thread.id)}/messages", params)
                bodies.append(_of_another(thread, answer.body) if thread.aside else answer.body)
                oldest, after = requests.oldest(answer.data()), requests.next_page(answer.data())
                if after is None or oldest is None or oldest < since:
                    break
                params["after"] = after
        except Rejected as refused:
            # One unreadable thread must not hold up the others.
            log.warning("a thread cannot be read: %s", refused.code)
        return bodies


def _of_another(thread: Thread, page: bytes) -> bytes:
    """A page of messages with the list's information about its thread, in the shape in which Meta gives both."""
    return b'{"id":%s,"is_owner":false,"messages":%s}' % (json.dumps(thread.id).encode(), page)


def time_of_cursor(cursor: str | None) -> datetime:
    """The time in a cursor; without one, as far back as the first poll goes."""
    number = whole(cursor)
    if number is None:
        return datetime.now(UTC) - _FIRST_LOOK_BACK
    return datetime.fromtimestamp(number, UTC)


def _digest(bodies: list[bytes]) -> bytes:
    return hashlib.sha256(b"".join(bodies)).digest()
