"""An HTTP/1.1 server on loopback that does exactly what a test says, including mistakes.

It reads whole requests and passes them to one function, which answers, drops the connection, or drips. Small on
purpose: the program's own servers are not the subject of these tests.
"""

import asyncio
import contextlib
import json
import ssl
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qs, urlsplit


@dataclass
class Request:
    """A request as received. Names of `headers` are in lower case."""

    method: str
    path: str
    query: dict[str, str]
    headers: dict[str, str]
    body: bytes

    def json(self) -> Any:
        """The parsed JSON body."""
        return json.loads(self.body)


@dataclass
class Reply:
    """The answer. `raw` replaces headers and body; `drop` closes without an answer, `drip` is the delay between bytes
    in seconds.

    `stream` is a body of unknown length: written piece by piece, then the connection is closed.
    """

    status: int = 200
    body: bytes = b""
    media_type: str = "application/json"
    headers: Mapping[str, str] = field(default_factory=dict)
    raw: bytes | None = None
    drop: bool = False
    drip: float = 0.0
    stream: AsyncIterator[bytes] | None = None

    @classmethod
    def of(cls, value: object, status: int = 200, **headers: str) -> "Reply":
        """An answer in JSON; underscores in header names stand for hyphens."""
        return cls(status, json.dumps(value).encode(), headers={k.replace("_", "-"): v for k, v in headers.items()})

    def head(self) -> bytes:
        """Status line and headers."""
        lines = [f"HTTP/1.1 {self.status} X", f"Content-Type: {self.media_type}"]
        lines += [f"{name}: {value}" for name, value in self.headers.items()]
        said = any(name.lower() in ("content-length", "transfer-encoding") for name in self.headers)
        if self.stream is None and not said:
            lines.append(f"Content-Length: {len(self.body)}")
        return ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1")


Answering = Callable[[Request], Reply | Awaitable[Reply]]


@dataclass
class Loopback:
    """A running server: its address, the requests it has received, and the current way of answering."""

    url: str
    port: int
    answer: Answering
    requests: list[Request] = field(default_factory=list)


async def _read(reader: asyncio.StreamReader) -> Request | None:
    try:
        head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
    except (asyncio.IncompleteReadError, ConnectionError):
        return None
    first, *lines = head.rstrip("\r\n").split("\r\n")
    method, target, _ = first.split(" ", 2)
    headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
    body = await reader.readexactly(int(headers.get("content-length", "0")))
    parts = urlsplit(target)
    query = {name: values[-1] for name, values in parse_qs(parts.query, keep_blank_values=True).items()}
    return Request(method, parts.path, query, headers, body)


async def _write(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, reply: Reply) -> None:
    data = reply.raw if reply.raw is not None else reply.head() + reply.body
    if reply.stream is not None:
        await _stream(reader, writer, data, reply.stream)
        return
    if not reply.drip:
        writer.write(data)
        await writer.drain()
        return
    for byte in data:
        writer.write(bytes((byte,)))
        await writer.drain()
        await asyncio.sleep(reply.drip)


async def _stream(
    reader: asyncio.StreamReader, writer: asyncio.StreamWriter, head: bytes, body: AsyncIterator[bytes]
) -> None:
    """Write `body` until it ends or the other side disconnects."""

    async def write() -> None:
        with contextlib.suppress(ConnectionError):
            writer.write(head)
            await writer.drain()
            async for piece in body:
                writer.write(piece)
                await writer.drain()

    async with asyncio.TaskGroup() as group:
        hung_up, written = group.create_task(reader.read(1)), group.create_task(write())
        await asyncio.wait((hung_up, written), return_when=asyncio.FIRST_COMPLETED)
        hung_up.cancel()
        written.cancel()


@asynccontextmanager
async def loopback(answer: Answering, tls: ssl.SSLContext | None = None, port: int = 0) -> AsyncIterator[Loopback]:
    """Serve `answer` on 127.0.0.1 until the block is left; open connections are then cut."""
    tasks: set[asyncio.Task[None]] = set()

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        tasks.add(task)
        try:
            while (request := await _read(reader)) is not None:
                far.requests.append(request)
                reply = far.answer(request)
                if not isinstance(reply, Reply):
                    reply = await reply
                if reply.drop:
                    break
                await _write(reader, writer, reply)
                if reply.stream is not None:
                    break
        except (ConnectionError, asyncio.CancelledError):
            pass
        finally:
            tasks.discard(task)
            writer.close()

    server = await asyncio.start_server(serve, "127.0.0.1", port, ssl=tls, limit=16 * 1024 * 1024)
    number = server.sockets[0].getsockname()[1]
    far = Loopback(f"http{'s' if tls else ''}://127.0.0.1:{number}", number, answer)
    try:
        yield far
    finally:
        server.close()
        for task in list(tasks):
            task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await asyncio.gather(*tasks, return_exceptions=True)
