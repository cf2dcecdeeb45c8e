"""Posts signed webhooks as Meta does: several changes in one body, repeated until they are accepted."""

import asyncio
import hashlib
import hmac
import json
import logging
from collections import deque
from typing import Any, Final
from urllib.parse import urlsplit

_log = logging.getLogger(__name__)

MOST_IN_ONE_BODY: Final = 25
_RETRIES: Final = (0.1, 0.3, 1.0, 3.0, 5.0)
"""Seconds before each retry; the last one applies to all that follow."""
_ANSWER_SECONDS: Final = 10.0


def encoded(body: object) -> bytes:
    """JSON as Meta writes it: everything outside ASCII as lowercase \\uXXXX, and slashes escaped."""
    return json.dumps(body, ensure_ascii=True, separators=(",", ":")).replace("/", "\\/").encode()


def signature(body: bytes, app_secret: str) -> str:
    """The value of `X-Hub-Signature-256` for exactly these bytes."""
    return "sha256=" + hmac.new(app_secret.encode(), body, hashlib.sha256).hexdigest()


class Webhooks:
    """Deliveries to one callback address, in order, by the task that runs `run`."""

    def __init__(self, envelope_object: str, account: str, app_secret: str) -> None:
        self._object = envelope_object
        self._account = account
        self._secret = app_secret
        self._waiting: deque[dict[str, Any] | bytes] = deque()
        self._news = asyncio.Event()

    def change(self, field: str, value: dict[str, Any]) -> None:
        """Queue one change."""
        self._waiting.append({"value": value, "field": field})
        self._news.set()

    def broken(self, body: bytes) -> None:
        """Queue a body that is correctly signed but cannot be parsed."""
        self._waiting.append(body)
        self._news.set()

    async def run(self, callback: str) -> None:
        """Deliver to `callback` until cancelled."""
        while True:
            self._news.clear()
            while self._waiting:
                await self._deliver(callback, self._next_body())
            await self._news.wait()

    def _next_body(self) -> bytes:
        first = self._waiting.popleft()
        if isinstance(first, bytes):
            return first
        changes = [first]
        while self._waiting and len(changes) < MOST_IN_ONE_BODY:
            following = self._waiting[0]
            if isinstance(following, bytes):
                break
            changes.append(following)
            self._waiting.popleft()
        return encoded({"object": self._object, "entry": [{"id": self._account, "changes": changes}]})

    async def _deliver(self, callback: str, body: bytes) -> None:
        tries = 0
        while (status := await _post(callback, body, signature(body, self._secret))) != 200:
            _log.info("The callback answered %s; the webhook waits for the next try", status)
            await asyncio.sleep(_RETRIES[min(tries, len(_RETRIES) - 1)])
            tries += 1


async def _post(address: str, body: bytes, signed: str) -> int:
    """Post and return the status of the answer; 0 if there was none. Never in a thread: stopping must not wait
    for it.
    """
    parts = urlsplit(address)
    head = (
        f"POST {parts.path} HTTP/1.1\r\nHost: {parts.netloc}\r\nConnection: close\r\n"
        f"Content-Type: application/json\r\nContent-Length: {len(body)}\r\n"
        f"User-Agent: facebookexternalua\r\nX-Hub-Signature-256: {signed}\r\n\r\n"
    )
    try:
        async with asyncio.timeout(_ANSWER_SECONDS):
            reader, writer = await asyncio.open_connection(parts.hostname, parts.port)
            try:
                writer.write(head.encode("ascii") + body)
                await writer.drain()
                status = (await reader.readline()).split()
            finally:
                writer.close()
    except (OSError, TimeoutError):
        return 0
    return int(status[1]) if len(status) > 1 and status[1].isdigit() else 0
