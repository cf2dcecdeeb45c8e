"""A daemon on loopback that answers as signal-cli 0.13 was observed to answer over HTTP, and its citizens.

Copied from the real one: status codes and JSON-RPC errors, batches out of order, notifications with 201, the event
stream with its bare `:` at intervals and no replay. What it receives while nobody is listening waits, as with
`--receive-mode=manual`. With a spool it first writes every notification to a file, like the redirected output of the
real one.
"""

import asyncio
import base64
import json
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from tests.fakes.loopback import Reply, Request

NUMBER = "+31701234567"
ACI = "0a4c6f0e-7b51-4d0e-9e1b-2f1d5c3b7a90"
CITIZEN = "7ccae375-cd51-4c82-8b1e-7be3280aa485"
CITIZEN_NUMBER = "+31612345678"


class RpcError(Exception):
    """A method that fails with `code`."""

    def __init__(self, code: int, message: str, data: object = None) -> None:
        super().__init__(message)
        self.body = {"code": code, "message": message, "data": data}


@dataclass
class SignalDaemon:
    """The daemon's state, accessible to the test."""

    accounts: list[str] = field(default_factory=lambda: [NUMBER])
    spool: Path | None = None
    keep_alive: float = 15.0
    single_account: bool = False
    sent: list[dict[str, Any]] = field(default_factory=list)
    receipts: list[dict[str, Any]] = field(default_factory=list)
    typing: list[dict[str, Any]] = field(default_factory=list)
    attachments: dict[str, bytes] = field(default_factory=dict)
    version: str = "0.13.19"
    numbered: bool = False
    """Sends the id of each event and serves those after a `Last-Event-ID`, like newer versions."""
    kept: list[bytes] = field(default_factory=list)
    receives_by_itself: bool = False
    """Started with `--receive-mode=on-start`, the default."""
    identities: list[dict[str, Any]] = field(default_factory=list)
    proofs: list[dict[str, Any]] = field(default_factory=list)
    captcha: str = "signalcaptcha://solved"
    send_fails: Callable[[dict[str, Any]], RpcError | None] = lambda _parameters: None
    clock: int = 1_795_473_028_000
    _waiting: list[bytes] = field(default_factory=list)
    _listeners: set["asyncio.Queue[bytes]"] = field(default_factory=set)

    def tick(self) -> int:
        """The next timestamp, in milliseconds."""
        self.clock += 1000
        return self.clock

    def envelope(self, **content: object) -> dict[str, Any]:
        """An envelope from the citizen with this content."""
        stamp = content.pop("timestamp", None) or self.tick()
        return {
            "source": CITIZEN_NUMBER,
            "sourceNumber": CITIZEN_NUMBER,
            "sourceUuid": CITIZEN,
            "sourceName": "Fatima El Amrani",
            "sourceDevice": 1,
            "timestamp": stamp,
            "serverReceivedTimestamp": stamp,
            "serverDeliveredTimestamp": stamp,
            **content,
        }

    def data(self, message: str | None, stamp: int | None = None, **more: object) -> dict[str, Any]:
        """An envelope with a data message."""
        stamp = stamp or self.tick()
        said = {"timestamp": stamp, "message": message, "expiresInSeconds": 0, "viewOnce": False, **more}
        return self.envelope(timestamp=stamp, dataMessage=said)

    def deliver(self, envelope: dict[str, Any], **beside: object) -> None:
        """Signal delivers: to the spool, to every listener, or to nobody yet."""
        line = json.dumps({"envelope": envelope, "account": self.accounts[0], **beside}, ensure_ascii=False).encode()
        if self.spool is not None:
            with self.spool.open("ab") as file:
                file.write(line + b"\n")
        self.kept.append(line)
        if not self._listeners:
            self._waiting.append(line)
        for listener in self._listeners:
            listener.put_nowait(line)

    async def __call__(self, request: Request) -> Reply:
        match (request.method, request.path):
            case ("GET", "/api/v1/check"):
                return Reply(200, b"", "text/plain")
            case ("POST", "/api/v1/rpc"):
                return self._rpc(request)
            case ("GET", "/api/v1/events"):
                if request.query.get("account", *self.accounts[:1]) not in self.accounts:
                    return Reply(400, b"", "text/plain")
                last = request.headers.get("last-event-id")
                return Reply(media_type="text/event-stream", stream=self._stream(last))
            case (_, "/api/v1/check" | "/api/v1/rpc" | "/api/v1/events"):
                return Reply(405, b"", "text/plain")
            case _:
                return Reply(404, b"", "text/plain")

    async def _stream(self, last: str | None) -> AsyncIterator[bytes]:
        queue: asyncio.Queue[bytes] = asyncio.Queue()
        if self.numbered and last is not None:
            for number, line in enumerate(self.kept):
                if number > int(last):
                    yield self._framed(number, line)
            self._waiting.clear()
        for line in self._waiting:
            queue.put_nowait(line)
        self._waiting.clear()
        self._listeners.add(queue)
        try:
            yield b":\n"
            while True:
                try:
                    async with asyncio.timeout(self.keep_alive):
                        line = await queue.get()
                except TimeoutError:
                    yield b":\n"
                else:
                    yield self._framed(self.kept.index(line), line)
        finally:
            self._listeners.discard(queue)

    def _framed(self, number: int, line: bytes) -> bytes:
        name = f"id:{number}\n".encode() if self.numbered else b""
        return name + b"event:receive\ndata:" + line + b"\n\n"

    def _rpc(self, request: Request) -> Reply:
        if not request.headers.get("content-type", "").startswith("application/json"):
            return Reply(415, b"", "text/plain")
        try:
            asked = request.json()
        except ValueError:
            return Reply.of(_answer(None, error=RpcError(-32700, "Unexpected character").body))
        if isinstance(asked, list):
            if not asked:
                return Reply.of(_answer(None, error=RpcError(-32600, "invalid request").body))
            answers = [answer for entry in reversed(asked) if (answer := self._one(entry)) is not None]
            return Reply.of(answers)
        answer = self._one(asked)
        return Reply(201, b"", "text/plain") if answer is None else Reply.of(answer)

    def _one(self, asked: dict[str, Any]) -> dict[str, Any] | None:
        try:
            result = self._method(asked.get("method"), asked.get("params") or {})
        except RpcError as error:
            return None if "id" not in asked else _answer(asked["id"], error=error.body)
        return None if "id" not in asked else _answer(asked["id"], result=result)

    def _method(self, method: str | None, parameters: Any) -> object:
        if not isinstance(parameters, dict):
            raise RpcError(-32600, "Problem deserializing property 'params'")
        if method is None:
            raise RpcError(-32600, "method field must be set")
        if method == "version":
            return {"version": self.version}
        if method == "listAccounts" and not self.single_account:
            return [{"number": number} for number in self.accounts]
        if method not in _METHODS:
            raise RpcError(-32601, "Method not implemented")
        if "account" not in parameters:
            raise RpcError(-32602, "Method requires valid account parameter")
        if parameters["account"] not in self.accounts:
            raise RpcError(-32602, "Specified account does not exist")
        return _METHODS[method](self, parameters)

    def _send(self, parameters: dict[str, Any]) -> object:
        if (error := self.send_fails(parameters)) is not None:
            raise error
        stamp = self.tick()
        self.sent.append({**parameters, "timestamp": stamp})
        return {"timestamp": stamp, "results": [result_of("SUCCESS", to) for to in parameters["recipient"]]}

    def _receipt(self, parameters: dict[str, Any]) -> object:
        self.receipts.append(parameters)
        return {"timestamp": self.tick(), "results": []}

    def _typing(self, parameters: dict[str, Any]) -> object:
        self.typing.append(parameters)
        return {"timestamp": self.tick(), "results": []}

    def _contacts(self, parameters: dict[str, Any]) -> object:
        return []

    def _receive(self, parameters: dict[str, Any]) -> object:
        if self.receives_by_itself or self.spool is not None or self._listeners:
            raise RpcError(-1, "Receive command cannot be used if messages are already being received.")
        assert parameters["maxMessages"] == 0, "more would be consumed"
        return []

    def _identities(self, parameters: dict[str, Any]) -> list[dict[str, Any]]:
        return [one for one in self.identities if parameters["recipient"] in (one["uuid"], one["number"])]

    def _trust(self, parameters: dict[str, Any]) -> object:
        everything = parameters.get("trustAllKnownKeys")
        wanted = [
            one
            for one in self._identities(parameters)
            if everything or one["safetyNumber"] == parameters.get("verifiedSafetyNumber")
        ]
        if not wanted:
            raise RpcError(-1, "Failed to set the trust for this number, make sure the number is correct.")
        for one in wanted:
            one["trustLevel"] = "TRUSTED_UNVERIFIED" if everything else "TRUSTED_VERIFIED"
        return {}

    def _challenge(self, parameters: dict[str, Any]) -> object:
        self.proofs.append(parameters)
        if parameters["captcha"] != self.captcha:
            raise RpcError(-6, "Captcha rejected, it may be outdated, already used or solved from a different IP.")
        return {}

    def _attachment(self, parameters: dict[str, Any]) -> object:
        content = self.attachments.get(parameters["id"])
        if content is None:
            raise RpcError(-1, f"Could not find attachment with ID: {parameters['id']}")
        return {"data": base64.b64encode(content).decode()}


_METHODS: Final[dict[str, Callable[[SignalDaemon, dict[str, Any]], object]]] = {
    "send": SignalDaemon._send,
    "sendReceipt": SignalDaemon._receipt,
    "sendTyping": SignalDaemon._typing,
    "getAttachment": SignalDaemon._attachment,
    "listContacts": SignalDaemon._contacts,
    "receive": SignalDaemon._receive,
    "trust": SignalDaemon._trust,
    "listIdentities": SignalDaemon._identities,
    "submitRateLimitChallenge": SignalDaemon._challenge,
}


def result_of(kind: str, to: str = CITIZEN, **more: object) -> dict[str, Any]:
    """The result of sending to one recipient."""
    return {"recipientAddress": {"uuid": to, "number": None, "username": None}, "type": kind, **more}


def _answer(request_id: object, **outcome: object) -> dict[str, Any]:
    return {"jsonrpc": "2.0", **outcome, "id": request_id}
