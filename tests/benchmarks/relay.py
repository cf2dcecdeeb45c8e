"""The relay under the load of a full number: how fast it answers, what a webhook costs, and whether all are on disk.

Webhooks are sent at their scheduled times, whether or not earlier ones were answered, over persistent connections like
Meta's; each is timed from its scheduled moment. The sender shares the machine with the relay, so the relay's own CPU
time per webhook is given as well. Finally the relay is killed, and its log must contain every webhook that it
confirmed.

A number that sends 80 messages a second gets three statuses for each (sent, delivered, read) and at most as many
messages from citizens: 320 webhooks a second.
"""

import asyncio
import hashlib
import hmac
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter
from typing import Final

from app.relay.log import Log
from tests.benchmarks.figure import Figure

NAMES: Final = ("relay_webhooks", "relay_full_number_ms", "relay_triple_ms", "relay_most_ms", "relay_cpu_ms")
_SECRET: Final = b"benchmark-secret"
_TOKEN: Final = "benchmark-token-01"
_CONNECTIONS: Final = 100
_FULL_NUMBER: Final = 4 * 80
_RATES: Final = (
    ("relay_full_number_ms", _FULL_NUMBER),
    ("relay_triple_ms", 3 * 80 * 3),
    ("relay_most_ms", 1000),
)


def measure(*, small: bool) -> Iterator[Figure]:
    """A full number, three times its statuses, and a thousand a second; then whether nothing is missing."""
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as folder:
        log = Path(folder) / "log"
        relay = _started(log)
        confirmed: set[bytes] = set()
        try:
            address = json.loads(relay.stdout.readline() if relay.stdout else "{}")["address"]
            port = int(address.rpartition(":")[2])
            for name, rate in _RATES:
                run = _Run(port, rate, 1.0 if small else 15.0, name)
                before = _cpu_seconds(relay.pid)
                asyncio.run(run.drive())
                spent = _cpu_seconds(relay.pid) - before
                confirmed |= run.confirmed
                yield Figure.of(name, run.milliseconds, "ms")
            yield Figure("relay_webhooks", round(len(run.confirmed) / run.seconds, 1), "webhooks/s confirmed")
            yield Figure(
                "relay_cpu_ms", round(1000 * spent / max(len(run.confirmed), 1), 3), "ms of processor a webhook"
            )
        finally:
            relay.kill()
            relay.wait()
            if relay.stdout:
                relay.stdout.close()
        _must_hold(log, confirmed)


@dataclass
class _Run:
    port: int
    rate: int
    length: float
    name: str
    milliseconds: list[float] = field(default_factory=list)
    confirmed: set[bytes] = field(default_factory=set)
    seconds: float = 0.0
    _next: int = 0

    async def drive(self) -> None:
        """Send everything, and wait for every answer."""
        count = int(self.rate * self.length)
        requests = [_request(f"{self.name}-{number}") for number in range(count)]
        connections = [await asyncio.open_connection("127.0.0.1", self.port) for _ in range(_CONNECTIONS)]
        begun = perf_counter() + 0.1
        await asyncio.gather(*(self._one(begun, requests, *connection) for connection in connections))
        self.seconds = perf_counter() - begun
        for _, writer in connections:
            writer.close()

    async def _one(
        self,
        begun: float,
        requests: list[tuple[bytes, bytes]],
        reader: asyncio.StreamReader,
        writer: asyncio.StreamWriter,
    ) -> None:
        while self._next < len(requests):
            number, self._next = self._next, self._next + 1
            due = begun + number / self.rate
            if (wait := due - perf_counter()) > 0:
                await asyncio.sleep(wait)
            body, request = requests[number]
            writer.write(request)
            head = await reader.readuntil(b"\r\n\r\n")
            self.milliseconds.append((perf_counter() - due) * 1000)
            if head.startswith(b"HTTP/1.1 200 "):
                self.confirmed.add(body)


def _request(identifier: str) -> tuple[bytes, bytes]:
    """A signed status webhook, as from Meta."""
    status = {
        "id": f"wamid.{identifier}",
        "status": "delivered",
        "timestamp": "1764000000",
        "recipient_id": "31612345678",
        "biz_opaque_callback_data": "0193b7a0-7b1e-7c3d-9f63-1c5d9f3c1a11",
        "conversation": {"id": "c" * 32, "origin": {"type": "service"}},
        "pricing": {"billable": False, "pricing_model": "PMP", "category": "service", "type": "free_customer_service"},
    }
    metadata = {"display_phone_number": "31703533000", "phone_number_id": "106540352242922"}
    value = {"messaging_product": "whatsapp", "metadata": metadata, "statuses": [status]}
    entry = {"id": "419561250000477", "changes": [{"value": value, "field": "messages"}]}
    body = json.dumps({"object": "whatsapp_business_account", "entry": [entry]}).encode()
    signature = hmac.new(_SECRET, body, hashlib.sha256).hexdigest()
    head = (
        "POST /webhooks/whatsapp HTTP/1.1\r\nHost: relay\r\nUser-Agent: facebookexternalua\r\n"
        f"Content-Type: application/json\r\nContent-Length: {len(body)}\r\n"
        f"X-Hub-Signature-256: sha256={signature}\r\n\r\n"
    )
    return body, head.encode() + body


def _started(log: Path) -> "subprocess.Popen[str]":
    environment = {
        **os.environ,
        "BALIE_RELAY_APP_SECRET_WHATSAPP": _SECRET.decode(),
        "BALIE_RELAY_VERIFY_TOKEN_WHATSAPP": "verify",
        "BALIE_RELAY_TOKEN_WHATSAPP": _TOKEN,
    }
    command = [sys.executable, "-m", "app", "relay", "--json", "--listen", "127.0.0.1:0", "--log", str(log)]
    return subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)


def _cpu_seconds(process: int) -> float:
    """The CPU time of a process so far: user and system time, without children."""
    fields = Path(f"/proc/{process}/stat").read_text("ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _must_hold(path: Path, confirmed: set[bytes]) -> None:
    log = Log(path, {"whatsapp": frozenset({"whatsapp"})})
    try:
        kept: set[bytes] = set()
        after = 0
        while True:
            found, after = log.read(after, "whatsapp", 1000)
            if not found:
                break
            kept.update(entry.body for entry in found)
    finally:
        log.close()
    if missing := len(confirmed - kept):
        raise AssertionError(f"{missing} webhooks were confirmed and are not in the log")
