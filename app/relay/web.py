"""The relay's HTTP endpoints.

    GET  /webhooks/{source}?hub.mode=subscribe&hub.verify_token=…&hub.challenge=…    Meta asks whether we are we
    POST /webhooks/{source}     X-Hub-Signature-256: sha256=<hex>     200 once the body is on the disk
    GET  /v1/events?after=SEQ&wait=SECONDS&limit=COUNT    Authorization: Bearer …
         → {"events": [{"seq", "received_at", "source", "headers", "body": base64}, …], "next": SEQ}
    POST /v1/ack {"seq": SEQ}   Authorization: Bearer …   → {"seq": SEQ}; everything up to it is deleted
    GET  /v1/health             → 200 {"status": "ok"}, or 503 {"status": "full"} while webhooks cannot be kept;
                                  with a token also {"waiting": COUNT}, of what this reader has not acknowledged
    GET  /v1/metrics            Authorization: Bearer …   → counters in Prometheus' text format

What a reader acknowledges is gone for that reader, and deleted once every reader of its source has acknowledged it:
two numbers of one app are two readers of one source, and neither takes anything from the other.

A webhook's body is never parsed here, signed or not. Answers to Meta: 200 kept, 400 empty, 401 not signed by the app,
404 no such source, 408 too slow, 413 over 3 MiB, 503 the disk is full (Meta then tries again for days).
`received_at` is UTC. `next` is what to ask for next, also when nothing came; a reader keeps it
together with the events, and acknowledges only what it has committed.
"""

import asyncio
import hashlib
import hmac
import json
import logging
import re
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

import msgspec
from starlette.applications import Starlette
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

from app.relay.config import Reader, RelayConfig, Source
from app.relay.keeper import Keeper
from app.relay.log import Entry
from app.relay.metrics import Metrics

BODY_LIMIT: Final = 3 * 1024 * 1024
_BODY_SECONDS: Final = 20.0
_LONGEST_WAIT: Final = 60
_MOST_EVENTS: Final = 1000
_KEPT_HEADERS: Final = ("content-type", "x-hub-signature-256")
_CHALLENGE = re.compile(r"[A-Za-z0-9_.-]{1,200}")

log = logging.getLogger(__name__)


class _Refused(Exception):
    """A request that is answered with this status only."""

    def __init__(self, status: int) -> None:
        super().__init__(status)
        self.status = status


def relay_app(log_file: Path, config: RelayConfig) -> Starlette:
    """The relay as an ASGI application with its log at `log_file`; opened and closed by its lifespan."""
    return Relay(Keeper(log_file, config.readers), config).app()


@dataclass
class Relay:
    """The endpoints for a log that may already be open."""

    keeper: Keeper
    config: RelayConfig
    metrics: Metrics = field(default_factory=Metrics)

    async def reconfigure(self, config: RelayConfig) -> None:
        """Replace sources and readers without interrupting anybody."""
        # The log first: otherwise it would tell an unknown reader that there is nothing.
        await self.keeper.follow(config.readers)
        self.config = config

    def app(self) -> Starlette:
        """The relay as an ASGI application; the log is opened and closed by its lifespan."""
        return Starlette(
            lifespan=self._lifespan,
            routes=[
                Route("/webhooks/{source}", self.verify, methods=["GET"]),
                Route("/webhooks/{source}", self.receive, methods=["POST"]),
                Route("/v1/events", self.events, methods=["GET"]),
                Route("/v1/ack", self.acknowledge, methods=["POST"]),
                Route("/v1/health", self.health, methods=["GET"]),
                Route("/v1/metrics", self.measures, methods=["GET"]),
            ],
        )

    @asynccontextmanager
    async def _lifespan(self, _: Starlette) -> AsyncIterator[None]:
        await self.keeper.open()
        yield
        await self.keeper.close()

    async def verify(self, request: Request) -> Response:
        """Answer Meta's verification request: return its challenge if it knows our token."""
        source = self.config.sources.get(request.path_params["source"])
        if source is None:
            return PlainTextResponse("", 404)
        query = request.query_params
        challenge = query.get("hub.challenge", "")
        known = hmac.compare_digest(query.get("hub.verify_token", "").encode("utf-8", "replace"), source.verify_token)
        if not known or query.get("hub.mode") != "subscribe":
            return PlainTextResponse("", 403)
        if not _CHALLENGE.fullmatch(challenge):
            return PlainTextResponse("", 400)
        return PlainTextResponse(challenge, headers={"X-Content-Type-Options": "nosniff"})

    async def receive(self, request: Request) -> Response:
        """Receive a webhook: count, check, store and confirm it."""
        name, began = request.path_params["source"], time.perf_counter()
        answer = await self._received(name, request)
        known = name if name in self.config.sources else "unknown"
        self.metrics.took(known, answer.status_code, time.perf_counter() - began)
        return answer

    async def _received(self, name: str, request: Request) -> Response:
        try:
            body = await self._signed_body(name, request)
            headers = {key: request.headers[key] for key in _KEPT_HEADERS if key in request.headers}
            await self.keeper.keep(name, headers, body)
        except _Refused as refused:
            return PlainTextResponse("", refused.status)
        except OSError as error:
            log.warning("a webhook could not be kept (%s); its sender is asked to try again", error.strerror)
            return PlainTextResponse("", 503, headers={"Retry-After": "30"})
        return PlainTextResponse("")

    async def _signed_body(self, name: str, request: Request) -> bytes:
        source = self.config.sources.get(name)
        if source is None:
            raise _Refused(404)
        body = await _body(request)
        signatures = request.headers.getlist("x-hub-signature-256")
        if len(signatures) != 1 or not _is_signed(signatures[0], body, source):
            log.warning("a request to %s without a valid signature was refused", name)
            raise _Refused(401)
        if not body:
            raise _Refused(400)
        return body

    async def events(self, request: Request) -> Response:
        """Return the events after a number; waits for one if asked to."""
        reader = self._reader(request)
        if reader is None:
            return _unauthorized()
        query = request.query_params
        numbers = [
            _number(query.get(key, default)) for key, default in (("after", "0"), ("wait", "0"), ("limit", "100"))
        ]
        after, wait, limit = numbers
        if after is None or wait is None or not limit:
            return PlainTextResponse("after, wait and limit are whole numbers\n", 400)
        self.metrics.read_by(reader.name)
        found, position = await self.keeper.read(after, reader.name, min(limit, _MOST_EVENTS), min(wait, _LONGEST_WAIT))
        return Response(
            msgspec.json.encode({"events": [_shown(entry) for entry in found], "next": position}),
            media_type="application/json",
        )

    async def acknowledge(self, request: Request) -> Response:
        """Record that the reader has committed everything up to a number."""
        reader = self._reader(request)
        if reader is None:
            return _unauthorized()
        try:
            seq = json.loads(await _body(request)).get("seq")
        except (ValueError, AttributeError, RecursionError, _Refused):
            seq = None
        if not isinstance(seq, int) or isinstance(seq, bool) or seq < 0:
            return PlainTextResponse("seq is a whole number\n", 400)
        return JSONResponse({"seq": await self.keeper.acknowledge(reader.name, seq)})

    async def health(self, request: Request) -> Response:
        """Report whether webhooks can be stored; a reader also learns how many are waiting for it."""
        status, code = ("full", 503) if self.keeper.full else ("ok", 200)
        reader = self._reader(request)
        if reader is None:
            return JSONResponse({"status": status}, code)
        return JSONResponse({"status": status, "waiting": (await self.keeper.waiting()).get(reader.name, 0)}, code)

    async def measures(self, request: Request) -> Response:
        """Return the metrics for a monitoring system."""
        offered, wanted = _token(request), self.config.metrics_token
        # Every token is compared, so that timing does not reveal a near match.
        may = hmac.compare_digest(offered, wanted) and bool(wanted)
        if self._reader(request) is None and not may:
            return _unauthorized()
        text = self.metrics.text(await self.keeper.waiting(), await self.keeper.size(), full=self.keeper.full)
        return Response(text, media_type=Metrics.MEDIA_TYPE)

    def _reader(self, request: Request) -> Reader | None:
        """The reader with this token; None for a stranger."""
        offered = _token(request)
        found = [
            reader for reader in self.config.readers for token in reader.tokens if hmac.compare_digest(offered, token)
        ]
        return found[0] if found else None


def _token(request: Request) -> bytes:
    kind, _, token = request.headers.get("authorization", "").partition(" ")
    return token.strip().encode("utf-8", "replace") if kind.lower() == "bearer" else b""


async def _body(request: Request) -> bytes:
    """The raw body. Refused as soon as it is too large, before anything is computed from it."""
    announced = request.headers.get("content-length", "")
    if announced.isdigit() and int(announced) > BODY_LIMIT:
        raise _Refused(413)
    body = bytearray()
    try:
        async with asyncio.timeout(_BODY_SECONDS):
            async for chunk in request.stream():
                body += chunk
                if len(body) > BODY_LIMIT:
                    raise _Refused(413)
    except (TimeoutError, ClientDisconnect):
        raise _Refused(408) from None
    return bytes(body)


def _is_signed(signature: str, body: bytes, source: Source) -> bool:
    # As bytes, because comparing non-ASCII text raises; and against all secrets, to take constant time.
    offered = signature.encode("latin-1", "replace")
    valid = [
        hmac.compare_digest(offered, b"sha256=" + hmac.new(secret, body, hashlib.sha256).hexdigest().encode())
        for secret in source.app_secrets
    ]
    return any(valid)


def _shown(entry: Entry) -> dict[str, object]:
    received_at = datetime.fromtimestamp(entry.received_at / 1000, UTC)
    return {**msgspec.structs.asdict(entry), "received_at": received_at}


def _number(value: str) -> int | None:
    return int(value) if value.isascii() and value.isdigit() and len(value) < 18 else None


def _unauthorized() -> Response:
    return PlainTextResponse("", 401, headers={"WWW-Authenticate": "Bearer"})
