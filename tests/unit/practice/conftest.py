"""The practice servers in quiet mode, and a relay that only records what was posted to it."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from typing import Any

import httpx
import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import ASGIApp

from app.domain.channel import ChannelKind
from app.practice.addresses import Practice, PracticeChannel, RelayKeys
from app.practice.director import Pace
from app.practice.servers import Options, practice_servers


@dataclass
class Hooks:
    """The webhooks that Meta would have delivered. `refuse`: how many to refuse first."""

    bodies: list[tuple[bytes, str]] = field(default_factory=list)
    refuse: int = 0
    changed: asyncio.Condition = field(default_factory=asyncio.Condition)

    def app(self, _: RelayKeys) -> ASGIApp:
        async def take(request: Request) -> Response:
            if self.refuse:
                self.refuse -= 1
                return Response(status_code=503)
            body = await request.body()
            async with self.changed:
                self.bodies.append((body, request.headers["x-hub-signature-256"]))
                self.changed.notify_all()
            return Response()

        return Starlette(routes=[Route("/webhooks/whatsapp", take, methods=["POST"])])

    def values(self, name: str) -> list[dict[str, Any]]:
        """All entries of the list `name` (messages, statuses, message_echoes) in the deliveries so far."""
        found: list[dict[str, Any]] = []
        for body, _ in self.bodies:
            try:
                table = json.loads(body)
            except ValueError:
                continue
            changes = [change for entry in table["entry"] for change in entry["changes"]]
            found += [one for change in changes for one in change["value"].get(name, [])]
        return found

    async def until(self, condition: Callable[[], bool]) -> None:
        async with asyncio.timeout(10), self.changed:
            await self.changed.wait_for(condition)


@pytest.fixture
def hooks() -> Hooks:
    return Hooks()


@pytest.fixture
def options() -> Options:
    return Options(pace=Pace(quiet=True))


@pytest.fixture
async def practice(hooks: Hooks, options: Options) -> AsyncIterator[Practice]:
    async with practice_servers(hooks.app, options) as running:
        yield running


class Client:
    """One channel's address and credentials."""

    def __init__(self, http: httpx.AsyncClient, channel: PracticeChannel) -> None:
        self.http = http
        self.channel = channel
        self.base = channel.settings.get("base_url") or channel.settings["homeserver"]
        secrets = channel.secrets
        token = secrets.get("access_token") or secrets.get("page_token") or ""
        self.headers = {"Authorization": f"Bearer {token}"} if token else {}

    async def get(self, path: str, headers: dict[str, str] | None = None, **query: Any) -> httpx.Response:
        return await self.http.get(self.base + path, params=query, headers=self.headers if headers is None else headers)

    async def post(self, path: str, body: Any = None, **more: Any) -> httpx.Response:
        return await self.http.post(self.base + path, json=body, headers=self.headers, **more)

    async def put(self, path: str, body: Any = None, **more: Any) -> httpx.Response:
        return await self.http.put(self.base + path, json=body, headers=self.headers, **more)


class Control:
    """The control server."""

    def __init__(self, http: httpx.AsyncClient, address: str) -> None:
        self.http = http
        self.address = address

    async def _post(self, path: str, body: dict[str, Any]) -> dict[str, Any]:
        response = await self.http.post(self.address + path, json=body)
        assert response.status_code == 200, response.text
        table: dict[str, Any] = response.json()
        return table

    async def say(self, citizen: str, **line: Any) -> None:
        await self._post("/control/say", {"citizen": citizen, **line})

    async def tick(self, steps: int = 1) -> list[dict[str, Any]]:
        did: list[dict[str, Any]] = (await self._post("/control/tick", {"steps": steps}))["did"]
        return did

    async def trouble(self, channel: str, trouble: str, times: int = 1, sends_only: bool = True) -> None:
        wish = {"channel": channel, "trouble": trouble, "times": times, "sends_only": sends_only}
        await self._post("/control/trouble", wish)

    async def received(self) -> list[dict[str, Any]]:
        messages: list[dict[str, Any]] = (await self.http.get(self.address + "/control/received")).json()["messages"]
        return messages


@pytest.fixture
async def http() -> AsyncIterator[httpx.AsyncClient]:
    async with httpx.AsyncClient(timeout=10, trust_env=False) as client:
        yield client


@pytest.fixture
def control(practice: Practice, http: httpx.AsyncClient) -> Control:
    return Control(http, practice.control_url)


@pytest.fixture
def whatsapp(practice: Practice, http: httpx.AsyncClient) -> Client:
    return Client(http, practice.channels[ChannelKind.WHATSAPP])


@pytest.fixture
def messenger(practice: Practice, http: httpx.AsyncClient) -> Client:
    return Client(http, practice.channels[ChannelKind.MESSENGER])


@pytest.fixture
def signal(practice: Practice, http: httpx.AsyncClient) -> Client:
    return Client(http, practice.channels[ChannelKind.SIGNAL])


@pytest.fixture
def matrix(practice: Practice, http: httpx.AsyncClient) -> Client:
    return Client(http, practice.channels[ChannelKind.MATRIX])
