"""Health checks and Prometheus metrics for an operator's tools.

    GET /health    {"status": "ok", "channels": {"3": {"held": true, "connection": "connected", "lacks": null}}}, or 503
                   and {"status": "store_unreachable"} (a problem's code) where the store cannot be read, or not within
                   five seconds; "lacks" is the code of why this engine leaves the channel to others: "secret_missing"
    GET /metrics   Prometheus' text format; every name begins with balie_

Both contain only counts and states, nothing about any citizen; whoever reaches the address may read them.
"""

import asyncio
import contextlib
import socket
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import uvicorn
from msgspec import Struct
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest
from prometheus_client.core import GaugeMetricFamily, Metric
from prometheus_client.registry import Collector, CollectorRegistry
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from app.domain.channel import Connection
from app.domain.ids import ChannelId
from app.domain.problems import InboxError
from app.services.clock import Clock
from app.storage import figures
from app.storage.database import Store, StoreError
from app.storage.figures import ChannelFigures
from app.storage.values import ms
from app.system.web_server import Server

_LABELS: Final = ("channel", "kind")
_PATIENCE: Final = 5.0
"""Seconds for the store to answer: half of what Prometheus waits."""


class Health(Struct, frozen=True):
    """The health of one engine. `holds`: whether it works on a channel; `unable`: why it leaves one to others."""

    store: Store
    holds: Callable[[ChannelId], bool]
    unable: Callable[[ChannelId], str | None]
    clock: Clock

    def app(self) -> Starlette:
        """The web application with the two endpoints."""
        return Starlette(routes=[Route("/health", self._health), Route("/metrics", self._metrics)])

    async def _health(self, _request: Request) -> Response:
        try:
            found = await self._figures()
        except StoreError as error:
            return JSONResponse({"status": error.code}, 503)
        channels = {
            str(one.id): {
                "held": self.holds(one.id),
                "connection": one.connection.value,
                "lacks": self.unable(one.id),
            }
            for one in found
        }
        return JSONResponse({"status": "ok", "channels": channels})

    async def _metrics(self, _request: Request) -> Response:
        found: Sequence[ChannelFigures] | None = None
        with contextlib.suppress(StoreError):
            found = await self._figures()
        registry = CollectorRegistry(auto_describe=False)
        registry.register(_Figures(found, self.holds, self.unable, ms(self.clock())))
        return Response(generate_latest(registry), media_type=CONTENT_TYPE_LATEST)

    async def _figures(self) -> list[ChannelFigures]:
        """Raises `StoreError` also for a server that does not answer: nothing else may ever end such a read."""
        try:
            async with asyncio.timeout(_PATIENCE):
                return await self.store.read(figures.of_channels)
        except TimeoutError:
            raise StoreError("store_unreachable") from None


@dataclass(frozen=True, slots=True, eq=False)
class _Figures(Collector):
    found: Sequence[ChannelFigures] | None
    holds: Callable[[ChannelId], bool]
    unable: Callable[[ChannelId], str | None]
    now: int

    def collect(self) -> Iterator[Metric]:
        yield GaugeMetricFamily("balie_store_up", "Whether the store could be read.", float(self.found is not None))
        for name, words, value in self._gauges():
            family = GaugeMetricFamily(name, words, labels=_LABELS)
            for one in self.found or ():
                family.add_metric((str(one.id), one.kind), value(one))
            yield family

    def _gauges(self) -> Iterator[tuple[str, str, Callable[[ChannelFigures], float]]]:
        yield "balie_channel_held", "Whether this engine works on the channel.", lambda one: self.holds(one.id)
        yield "balie_channel_unable", "Whether this engine lacks what it takes, its secrets mostly.", self._lacks
        yield "balie_channel_connected", "Whether the provider is reached.", _is_connected
        yield "balie_outbox_waiting", "Messages that wait to be sent.", lambda one: one.waiting
        yield "balie_outbox_oldest_seconds", "How long the oldest of them has waited.", self._waited
        yield "balie_payloads_unread", "Payloads that were kept and not looked into yet.", lambda one: one.unread
        yield "balie_payloads_quarantined", "Payloads that were not understood.", lambda one: one.quarantined

    def _lacks(self, one: ChannelFigures) -> float:
        return self.unable(one.id) is not None

    def _waited(self, one: ChannelFigures) -> float:
        return 0 if one.oldest is None else max(0, self.now - one.oldest) / 1000


def _is_connected(one: ChannelFigures) -> float:
    return one.connection is Connection.CONNECTED


@contextlib.asynccontextmanager
async def serving(listen: str, health: Health) -> AsyncIterator[str]:
    """Serve at `listen` ("host:port") while the context lasts; yields the address. `InboxError` address_in_use."""
    host, _, port = listen.rpartition(":")
    try:
        listener = socket.create_server((host.strip("[]") or "127.0.0.1", int(port)))
    except (OSError, ValueError):
        raise InboxError("address_in_use", address=listen) from None
    with listener:
        server = Server(_config(health.app()))
        task = asyncio.get_running_loop().create_task(server.serve([listener]), name="health")
        try:
            yield "http://{}:{}".format(*listener.getsockname()[:2])
        finally:
            server.leaving.set()
            await asyncio.wait([task])


def _config(app: Starlette) -> uvicorn.Config:
    return uvicorn.Config(
        app, log_config=None, access_log=False, server_header=False, ws="none", timeout_graceful_shutdown=1
    )
