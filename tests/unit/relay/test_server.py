"""The relay as a process: whatever it confirmed outlives it, however it ends."""

import asyncio
import base64
import hashlib
import hmac
import json
import signal
import subprocess
import sys
from pathlib import Path

import httpx
import pytest

from app.domain.problems import InboxError
from app.relay.config import RelayConfig
from app.relay.server import serve

SECRET, TOKEN = "app-secret", "reader-token-0123456789"
PROGRAM = f"""
import sys
from pathlib import Path
from app.relay.config import RelayConfig
from app.relay.server import serve
serve("127.0.0.1:0", Path(sys.argv[1]), RelayConfig.simple("whatsapp", "{SECRET}", "verify", "{TOKEN}"),
      lambda address: print(address, flush=True))
"""


class Relay:
    def __init__(self, path: Path, command: list[str] | None = None) -> None:
        self.process = subprocess.Popen(
            command or [sys.executable, "-c", PROGRAM, str(path)],
            stdout=subprocess.PIPE,
            text=True,
            cwd=Path(__file__).parents[3],
        )
        assert self.process.stdout is not None
        self.address = self.process.stdout.readline().strip()

    def end(self, number: int) -> int:
        self.process.send_signal(number)
        code = self.process.wait(20)
        assert self.process.stdout is not None
        self.process.stdout.close()
        return code


def headers(body: bytes) -> dict[str, str]:
    return {"X-Hub-Signature-256": "sha256=" + hmac.new(SECRET.encode(), body, hashlib.sha256).hexdigest()}


async def fill(address: str, confirmed: set[bytes], enough: asyncio.Event) -> None:
    async def one(worker: int, client: httpx.AsyncClient) -> None:
        for i in range(10_000):
            body = b'{"n": "%d/%d"}' % (worker, i)
            try:
                answer = await client.post(f"{address}/webhooks/whatsapp", content=body, headers=headers(body))
            except httpx.TransportError:
                return
            if answer.status_code == 200:
                confirmed.add(body)
            if len(confirmed) > 100:
                enough.set()

    async with httpx.AsyncClient(trust_env=False) as client:
        await asyncio.gather(*(one(worker, client) for worker in range(8)))


def read_all(address: str) -> list[bytes]:
    found: list[bytes] = []
    after = 0
    with httpx.Client(trust_env=False, headers={"Authorization": f"Bearer {TOKEN}"}) as client:
        while True:
            got = client.get(f"{address}/v1/events", params={"after": after, "limit": 500}).json()
            if not got["events"]:
                return found
            found += [base64.b64decode(event["body"]) for event in got["events"]]
            after = got["next"]


async def test_killed_at_any_moment_it_keeps_what_it_confirmed(tmp_path: Path) -> None:
    confirmed: set[bytes] = set()
    for _ in range(2):
        relay = await asyncio.to_thread(Relay, tmp_path / "log")
        before, enough = len(confirmed), asyncio.Event()
        more: set[bytes] = set()
        filling = asyncio.get_running_loop().create_task(fill(relay.address, more, enough))
        await enough.wait()
        await asyncio.to_thread(relay.end, signal.SIGKILL)
        await filling
        confirmed |= more
        assert len(confirmed) > before
    relay = await asyncio.to_thread(Relay, tmp_path / "log")
    found = await asyncio.to_thread(read_all, relay.address)
    assert confirmed <= set(found)
    assert await asyncio.to_thread(relay.end, signal.SIGTERM) == 0


async def test_a_token_is_replaced_without_a_pause(tmp_path: Path) -> None:
    settings = tmp_path / "relay.toml"

    def write(*tokens: str) -> None:
        listed = ", ".join(f'"{token}"' for token in tokens)
        source = f'[sources.whatsapp]\napp_secret = "{SECRET}"\nverify_token = "verify"\n'
        settings.write_text(f'{source}[[readers]]\ntokens = [{listed}]\nsources = ["whatsapp"]\n', "utf-8")

    await asyncio.to_thread(write, TOKEN)
    command = [sys.executable, "-m", "app", "relay", "--json", "--listen", "127.0.0.1:0"]
    command += ["--log", str(tmp_path / "log"), "--config", str(settings)]
    relay = await asyncio.to_thread(Relay, tmp_path / "log", command)
    address = json.loads(relay.address)["address"]
    async with httpx.AsyncClient(trust_env=False, base_url=address) as client:

        async def status(token: str) -> int:
            return (await client.get("/v1/events", headers={"Authorization": f"Bearer {token}"})).status_code

        async def becomes(token: str, wanted: int) -> None:
            relay.process.send_signal(signal.SIGHUP)
            async with asyncio.timeout(10):
                while await status(token) != wanted:
                    await asyncio.sleep(0.01)

        assert (await status(TOKEN), await status("newer-token-00001")) == (200, 401)
        await asyncio.to_thread(write, "newer-token-00001", TOKEN)
        await becomes("newer-token-00001", 200)
        assert await status(TOKEN) == 200
        await asyncio.to_thread(write, "newer-token-00001")
        await becomes(TOKEN, 401)
        await asyncio.to_thread(settings.write_text, "[[", "utf-8")
        relay.process.send_signal(signal.SIGHUP)
        body = b"still here"
        assert (await client.post("/webhooks/whatsapp", content=body, headers=headers(body))).status_code == 200
        assert await status("newer-token-00001") == 200
    assert await asyncio.to_thread(relay.end, signal.SIGTERM) == 0


async def test_it_stops_at_once_and_in_order_with_a_reader_waiting(tmp_path: Path) -> None:
    relay = await asyncio.to_thread(Relay, tmp_path / "log")
    async with httpx.AsyncClient(trust_env=False, timeout=30) as client:
        asking = client.get(
            f"{relay.address}/v1/events", params={"wait": 50}, headers={"Authorization": f"Bearer {TOKEN}"}
        )
        waiting = asyncio.get_running_loop().create_task(asking)
        while (await client.get(f"{relay.address}/v1/health")).status_code != 200:
            pass
        assert await asyncio.to_thread(relay.end, signal.SIGTERM) == 0
        answer = await asyncio.gather(waiting, return_exceptions=True)
        assert isinstance(answer[0], httpx.Response | httpx.TransportError)


def simple() -> RelayConfig:
    return RelayConfig.simple("whatsapp", SECRET, "verify", TOKEN)


@pytest.mark.parametrize(
    ("listen", "code"),
    [
        ("nonsense", "relay_config"),
        ("127.0.0.1:99999", "relay_config"),
        ("127.0.0.1:x", "relay_config"),
        ("192.0.2.1:80", "address_in_use"),
    ],
)
def test_an_address_that_cannot_be_listened_at(listen: str, code: str, tmp_path: Path) -> None:
    with pytest.raises(InboxError) as caught:
        serve(listen, tmp_path / "log", simple())
    assert caught.value.code == code


def test_a_log_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(InboxError) as caught:
        serve("127.0.0.1:0", tmp_path / "file" / "log", simple())
    assert caught.value.code == "file_unwritable"


def test_a_certificate_that_is_not_there(tmp_path: Path) -> None:
    config = simple()
    broken = RelayConfig(config.sources, config.readers, str(tmp_path / "none.pem"), str(tmp_path / "none.key"))
    with pytest.raises(InboxError) as caught:
        serve("127.0.0.1:0", tmp_path / "log", broken)
    assert caught.value.code == "file_unreadable"


def test_a_second_relay_on_one_log(tmp_path: Path) -> None:
    relay = Relay(tmp_path / "log")
    try:
        with pytest.raises(InboxError) as caught:
            serve("127.0.0.1:0", tmp_path / "log", simple())
        assert caught.value.code == "relay_log_in_use"
    finally:
        relay.end(signal.SIGTERM)
