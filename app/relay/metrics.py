"""The relay's metrics in Prometheus' text format.

Names of sources and readers are the configuration's own; nothing here comes from a webhook.
"""

import time
from collections.abc import Mapping
from typing import Final

from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, Counter, Gauge, Histogram, ProcessCollector
from prometheus_client.exposition import generate_latest

_SECONDS: Final = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 10.0)
"""Meta asks for a median under 250 ms and few above a second."""


class Metrics:
    """Counters for the lifetime of the process."""

    MEDIA_TYPE: Final = CONTENT_TYPE_LATEST

    def __init__(self) -> None:
        self._registry = registry = CollectorRegistry()
        ProcessCollector(registry=registry)
        self._webhooks = Counter(
            "balie_relay_webhooks", "Webhooks, by what they were answered.", ("source", "status"), registry=registry
        )
        self._seconds = Histogram(
            "balie_relay_webhook_seconds", "From the request to the answer.", buckets=_SECONDS, registry=registry
        )
        self._waiting = Gauge(
            "balie_relay_waiting", "Webhooks that a reader has not acknowledged.", ("reader",), registry=registry
        )
        self._read = Gauge(
            "balie_relay_last_read_seconds", "When a reader last asked, since 1970.", ("reader",), registry=registry
        )
        self._bytes = Gauge("balie_relay_log_bytes", "Bytes that are kept on the disk.", registry=registry)
        self._full = Gauge(
            "balie_relay_full", "1 while webhooks cannot be kept and their sender is told to try again.",
            registry=registry,
        )  # fmt: skip

    def took(self, source: str, status: int, seconds: float) -> None:
        """Count an answered webhook."""
        self._webhooks.labels(source, str(status)).inc()
        self._seconds.observe(seconds)

    def read_by(self, reader: str) -> None:
        """Count a reader's request for new events."""
        self._read.labels(reader).set(time.time())

    def text(self, waiting: Mapping[str, int], size: int, *, full: bool) -> bytes:
        """All metrics with their current values."""
        self._waiting.clear()
        for reader, count in waiting.items():
            self._waiting.labels(reader).set(count)
        self._bytes.set(size)
        self._full.set(int(full))
        return generate_latest(self._registry)
