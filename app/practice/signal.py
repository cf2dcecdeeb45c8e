"""signal-cli's HTTP daemon, simulated: `check`, `rpc`, `events`, and the spool file that its output is redirected to.

What arrives while nobody is listening waits for the first listener, and nothing is sent twice; the spool contains
everything.
"""

import json
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any, Final

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import Route

from app.domain.channel import ChannelKind
from app.practice import signal_wire as wire
from app.practice.bell import Bell
from app.practice.item import ACTS_ON_ANOTHER, Progressed, Said, Typed, WorldEvent
from app.practice.signal_methods import AnswerLost, Methods, RpcError
from app.practice.troubles import BrokenOff, Trouble, Troubles
from app.practice.world import World

KEEP_ALIVE_SECONDS: Final = 15.0
_NO_ID: Final = object()


class Signal:
    """One account behind one daemon. `spool` is appended to; None: there is none."""

    def __init__(self, world: World, troubles: Troubles, spool: Path | None) -> None:
        self.bell = Bell()
        self._world = world
        self._troubles = troubles
        self._methods = Methods(world, troubles, self._print)
        self._spool = spool
        self._lines: list[str] = []
        self._handed_out = 0
        self._listeners = 0
        world.subscribe(self._watch)

    def app(self) -> Starlette:
        """The ASGI application."""
        return Starlette(
            routes=[
                Route("/api/v1/check", self._check, methods=["GET"]),
                Route("/api/v1/rpc", self._rpc, methods=["POST"]),
                Route("/api/v1/events", self._events, methods=["GET"]),
            ]
        )

    def _watch(self, event: WorldEvent) -> None:
        now = round(self._world.now().timestamp() * 1000)
        match event:
            case Said(item) if item.citizen.channel == ChannelKind.SIGNAL:
                self._methods.remember(item)
                if not item.ours:
                    self._print(wire.received(item))
                elif not item.live:
                    self._print(wire.sent_elsewhere(item))
            case Progressed(item, state, at) if item.citizen.channel == ChannelKind.SIGNAL:
                if item.kind not in ACTS_ON_ANOTHER:
                    moment = round(at.timestamp() * 1000) + 1000
                    if (told := wire.receipt(item, state, moment)) is not None:
                        self._print(told)
            case Typed(citizen, active) if citizen.channel == ChannelKind.SIGNAL:
                self._print(wire.typing(citizen, active=active, at=now))
            case _:
                return

    def _print(self, envelope: dict[str, Any]) -> None:
        line = json.dumps(envelope, ensure_ascii=False, separators=(",", ":"))
        if self._spool is not None:
            with self._spool.open("a", encoding="utf-8") as file:
                file.write(line + "\n")
        self._lines.append(line)
        self.bell.ring()

    async def _check(self, request: Request) -> Response:
        return _misdirected(request) or Response()

    async def _events(self, request: Request) -> Response:
        if refusal := _misdirected(request):
            return refusal
        if request.query_params.get("account", wire.ACCOUNT) != wire.ACCOUNT:
            return Response(status_code=400)
        return StreamingResponse(self._stream(), media_type="text/event-stream", headers={"Cache-Control": "no-cache"})

    async def _stream(self) -> AsyncIterator[str]:
        position = len(self._lines) if self._listeners else self._handed_out
        self._listeners += 1
        try:
            # Something must be sent at once, or the response's headers wait for the first keep-alive.
            yield ":\n"
            while not self.bell.closed:
                while position < len(self._lines):
                    line = self._lines[position]
                    position += 1
                    self._handed_out = max(self._handed_out, position)
                    yield f"event:receive\ndata:{line}\n\n"
                if not await self.bell.wait(KEEP_ALIVE_SECONDS):
                    yield ":\n"
        finally:
            self._listeners -= 1

    async def _rpc(self, request: Request) -> Response:
        refusal = _misdirected(request)
        if refusal is None and self._troubles.of_request() is Trouble.BROKEN:
            refusal = Response(status_code=503)
        if refusal is None and request.headers.get("content-type", "").partition(";")[0].strip() != "application/json":
            refusal = Response(status_code=415)
        if refusal is not None:
            return refusal
        try:
            return self._told(json.loads(await request.body()))
        except ValueError as error:
            return JSONResponse(_failed(None, RpcError(-32700, str(error))))
        except AnswerLost:
            return BrokenOff()

    def _told(self, body: Any) -> Response:
        if isinstance(body, list) and body:
            # A batch runs in parallel, so its answers have no particular order.
            answers = [self._answer(request) for request in reversed(body)]
            return JSONResponse([answer for answer in answers if answer is not None])
        answer = self._answer(body)
        return Response(status_code=201) if answer is None else JSONResponse(answer)

    def _answer(self, request: Any) -> dict[str, Any] | None:
        number = request.get("id", _NO_ID) if isinstance(request, dict) else None
        try:
            result = self._methods.call(*_call(request))
        except RpcError as error:
            return None if number is _NO_ID else _failed(number, error)
        return None if number is _NO_ID else {"jsonrpc": "2.0", "result": result, "id": number}


def _call(request: Any) -> tuple[str, dict[str, Any]]:
    """The method and its parameters. Raises `RpcError`."""
    if not isinstance(request, dict):
        raise RpcError(-32600, "invalid request")
    if not isinstance(request.get("method"), str):
        raise RpcError(-32600, "method field must be set")
    parameters = request.get("params") or {}
    if not isinstance(parameters, dict):
        raise RpcError(-32600, "Problem deserializing property 'params'")
    return request["method"], parameters


def _failed(number: object, error: RpcError) -> dict[str, Any]:
    told = {"code": error.code, "message": error.message, "data": error.data}
    return {"jsonrpc": "2.0", "error": told, "id": number}


def _misdirected(request: Request) -> Response | None:
    """Refuse a request for any host but the one that the daemon listens on."""
    host, _, port = request.headers.get("host", "").rpartition(":")
    own_port = str((request.scope.get("server") or ("", ""))[1])
    known = host in {"localhost", "127.0.0.1", "[::1]"} and port == own_port
    return None if known else Response(status_code=421)
