"""Pulling webhooks from the relay: yields them as they were stored, and acknowledges them once they are committed here.

The cursor is the relay's `next`. Each channel needs its own reader in the relay's settings: what one reader
acknowledges is gone for that reader only.
"""

import base64
import binascii
from collections.abc import AsyncGenerator
from datetime import UTC, datetime
from typing import Any, Final

from app.channels.base import Batch, Unreachable
from app.channels.http import Call, Http
from app.channels.payload import mapping, sequence, text, whole

RELAY: Final = "Relay"
"""The relay's name in errors, which do not concern the provider behind it."""

_WAIT_SECONDS: Final = 25
_PAGE: Final = 100
_ANSWER_LIMIT: Final = 64 * 1024 * 1024
"""Bytes. The relay fills a page to about 4 MiB, but one body may have 3 MiB, and base64 makes it larger."""


class RelayFeed:
    """One relay, read with one token. Owns `http`."""

    def __init__(self, http: Http) -> None:
        self._http = http

    async def receive(self, cursor: str | None) -> AsyncGenerator[Batch, None]:
        """Yield batches after `cursor`, without end. What is waiting is requested at once, so that its end is
        noticed.
        """
        after, wait = cursor or "0", 0
        while True:
            page = await self._page(after, wait, _PAGE)
            position = whole(page.get("next"))
            bodies = tuple(_body(mapping(event)) for event in sequence(page.get("events")))
            if position is None:
                raise Unreachable(channel=self._http.name)
            after = str(position)
            if bodies:
                yield Batch(bodies, after, datetime.now(UTC))
            elif not wait:
                wait = _WAIT_SECONDS
                yield Batch((), None, datetime.now(UTC))

    async def acknowledge(self, cursor: str) -> None:
        """Let the relay delete everything up to `cursor`, which is committed here."""
        call = Call("POST", "/v1/ack", json={"seq": whole(cursor) or 0}, repeatable=True)
        answer = await self._http.request(call)
        if problem := answer.problem(repeatable=True, name=self._http.name):
            raise problem

    async def check(self) -> None:
        """Verify that the relay answers and knows us."""
        await self._page("0", 0, 1)

    async def close(self) -> None:
        """Let go of the connection."""
        await self._http.close()

    async def _page(self, after: str, wait: int, limit: int) -> Any:
        params = {"after": after, "wait": str(wait), "limit": str(limit)}
        answer = await self._http.request(
            Call("GET", "/v1/events", params=params, deadline=wait + 20.0, limit=_ANSWER_LIMIT)
        )
        if problem := answer.problem(repeatable=True, name=self._http.name):
            raise problem
        return answer.data()


def _body(event: Any) -> bytes:
    encoded = text(event.get("body"))
    try:
        return base64.b64decode(encoded, validate=True)
    except (ValueError, binascii.Error):
        # Our relay never does this; stored as it is, so that the codec can quarantine it.
        return encoded.encode("utf-8", "replace")
