"""The example of `docs/adding-a-channel.md` in the contract suite: its channel, and a chat's server on loopback."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from typing import Any

from app.channels.base import Channel
from app.domain.ids import Address, ProviderId
from app.domain.message import DeliveryState
from tests.contract.far_side import FarSide, far_side
from tests.contract.harness import Ability, Arrived, Trouble
from tests.example.webchat import connect
from tests.fakes.loopback import Reply, Request

TOKEN, VISITOR = "webchat-canary-5b1d", "visitor-7"


class ChatServer:
    """All messages, numbered from 1; `GET` waits for a new one."""

    def __init__(self) -> None:
        self.messages: list[dict[str, Any]] = []
        self._news = asyncio.Event()

    async def __call__(self, request: Request) -> Reply:
        if request.headers.get("authorization") != f"Bearer {TOKEN}":
            return Reply(401)
        if request.method == "POST":
            return _json({"id": self._take(request.json())})
        after, wait = int(request.query["after"]), float(request.query["wait"])
        if after >= len(self.messages) and wait:
            self._news.clear()
            await asyncio.wait_for(self._news.wait(), wait)
        return _json({"messages": self.messages[after:], "next": str(len(self.messages))})

    def says(self, text: str, **more: Any) -> ProviderId:
        """Somebody writes."""
        number, at = f"w{len(self.messages) + 1}", round(datetime.now(UTC).timestamp() * 1000)
        self.messages.append({"id": number, "visitor": VISITOR, "name": "Sam", "text": text, "at": at, **more})
        self._news.set()
        return ProviderId(number)

    def _take(self, sent: Any) -> str:
        known = (one for one in self.messages if one.get("client_id") == sent["client_id"])
        message = next(known, None)
        if message is None:
            return self.says(**sent, ours=True)
        return str(message["id"])


class WebChatHarness:
    """See `tests.contract.harness.Harness`."""

    abilities = frozenset({Ability.ECHO, Ability.REPLAY, Ability.NOTICES})
    secrets = (TOKEN,)
    citizen = Address(VISITOR)

    def __init__(self, channel: Channel, far: FarSide, server: ChatServer) -> None:
        self.channel = channel
        self.troubles = far.troubles
        self.trouble = far.act
        self.url = far.url
        self._server = server

    async def citizen_writes(self, text: str, reply_to: ProviderId | None = None) -> ProviderId:
        return self._server.says(text)

    async def deliver_again(self, message: ProviderId) -> None:
        self._server.messages.append(next(one for one in self._server.messages if one["id"] == message))

    async def echo(self, message: ProviderId) -> None:
        """The server does it by itself."""

    def arrived(self) -> list[Arrived]:
        ours = (one for one in self._server.messages if one.get("ours"))
        return [Arrived(Address(one["visitor"]), one["text"], ProviderId(one["id"]), one["client_id"]) for one in ours]

    # Not supported by this chat.

    async def citizen_sends_file(self, content: bytes, media_type: str) -> ProviderId:
        raise NotImplementedError

    async def citizen_edits(self, target: ProviderId, text: str) -> None:
        raise NotImplementedError

    async def citizen_deletes(self, target: ProviderId) -> None:
        raise NotImplementedError

    async def citizen_reacts(self, target: ProviderId, emoji: str | None) -> None:
        raise NotImplementedError

    async def report(self, message: ProviderId, state: DeliveryState) -> None:
        raise NotImplementedError

    def read_up_to(self) -> list[ProviderId]:
        return []

    def typing(self) -> list[bool]:
        return []


def _json(value: object, status: int = 200, **headers: str) -> Reply:
    return Reply(status, json.dumps(value).encode(), headers=headers)


_REFUSALS = {
    Trouble.LIMITED: lambda _request: _json({}, 429, **{"Retry-After": "7"}),
    Trouble.SIGNED_OUT: lambda _request: _json({}, 401),
    Trouble.REFUSED: lambda request: _json({}, 403) if request.method == "POST" else None,
}


@asynccontextmanager
async def on_loopback() -> AsyncIterator[WebChatHarness]:
    """One desk, and one visitor."""
    server = ChatServer()
    async with far_side(server, _REFUSALS) as far:
        channel = connect({"base_url": far.url, "desk": "Balie"}, {"token": TOKEN}, "Balie")
        try:
            yield WebChatHarness(channel, far, server)
        finally:
            await channel.close()
