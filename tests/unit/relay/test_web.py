"""The relay's endpoints, from the point of view of Meta and the engine."""

import asyncio
import base64
import hashlib
import hmac
import json
import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.relay.config import Reader, RelayConfig, Source
from app.relay.keeper import Keeper
from app.relay.web import BODY_LIMIT, Relay, relay_app

HOSTILE = Path(__file__).parents[2] / "fixtures" / "hostile" / "json"
SECRET, VERIFY, TOKEN = "corpus-app-secret", "verify-me-please", "reader-token-0123456789"
OLD_TOKEN = "reader-token-of-before"
POISON = {path.name: path.read_bytes() for path in HOSTILE.glob("*.json")}
HMAC_CASES = [json.loads(line) for line in (HOSTILE / "hmac_cases.jsonl").read_text("utf-8").splitlines()]


def config() -> RelayConfig:
    source = Source((SECRET.encode(), b"the-old-secret"), VERIFY.encode())
    both = frozenset({"whatsapp", "messenger"})
    readers = (
        Reader("balie", (TOKEN.encode(), OLD_TOKEN.encode()), both),
        Reader("second", (b"only-messenger-0123",), frozenset({"messenger"})),
    )
    return RelayConfig({"whatsapp": source, "messenger": Source((b"other",), b"v")}, readers)


@asynccontextmanager
async def running(path: Path) -> AsyncIterator[httpx.AsyncClient]:
    app = relay_app(path, config())
    async with app.router.lifespan_context(app):
        transport = httpx.ASGITransport(app)
        async with httpx.AsyncClient(transport=transport, base_url="http://relay", trust_env=False) as client:
            yield client


def signed(body: bytes, secret: str = SECRET) -> dict[str, str]:
    return {"X-Hub-Signature-256": "sha256=" + hmac.new(secret.encode(), body, hashlib.sha256).hexdigest()}


def bearer(token: str = TOKEN) -> dict[str, str]:
    return {"Authorization": f"Bearer {token}"}


async def post(client: httpx.AsyncClient, body: bytes, source: str = "whatsapp", secret: str = SECRET) -> int:
    return (await client.post(f"/webhooks/{source}", content=body, headers=signed(body, secret))).status_code


async def events(client: httpx.AsyncClient, after: int = 0, token: str = TOKEN, **params: int) -> dict[str, Any]:
    answer = await client.get("/v1/events", params={"after": after, **params}, headers=bearer(token))
    assert answer.status_code == 200
    found: dict[str, Any] = answer.json()
    return found


async def test_a_webhook_comes_through_byte_for_byte(tmp_path: Path) -> None:
    body = rb'{"t": "\u00e4", "raw": "' + bytes(range(128, 256)) + b'"}\n'
    async with running(tmp_path / "log") as client:
        assert await post(client, body) == 200
        got = await events(client)
        event = got["events"][0]
        assert base64.b64decode(event["body"]) == body
        assert event["source"] == "whatsapp"
        assert event["received_at"].endswith("Z")
        assert event["headers"]["x-hub-signature-256"].startswith("sha256=")
        assert got["next"] == event["seq"]
        assert await events(client, got["next"]) == {"events": [], "next": got["next"]}


@pytest.mark.parametrize("case", HMAC_CASES, ids=[case["id"] for case in HMAC_CASES])
async def test_signatures(case: dict[str, Any], tmp_path: Path) -> None:
    body = bytes.fromhex(case["body_hex"])
    headers = [] if case["header"] is None else [(b"X-Hub-Signature-256", case["header"].encode("utf-8"))]
    async with running(tmp_path / "log") as client:
        status = (await client.post("/webhooks/whatsapp", content=body, headers=headers)).status_code
        kept = (await events(client))["events"]
    if case["id"] == "spaces":
        assert status in (200, 401)
    else:
        assert status == (case["expect"] if isinstance(case["expect"], int) else 200)
    assert len(kept) == (status == 200)


async def test_two_signatures_are_none(tmp_path: Path) -> None:
    good = (b"x-hub-signature-256", signed(b"{}")["X-Hub-Signature-256"].encode())
    async with running(tmp_path / "log") as client:
        answer = await client.post("/webhooks/whatsapp", content=b"{}", headers=[good, good])
        assert answer.status_code == 401


async def test_the_old_secret_counts_while_it_is_being_replaced(tmp_path: Path) -> None:
    async with running(tmp_path / "log") as client:
        assert await post(client, b"{}", secret="the-old-secret") == 200
        assert await post(client, b"{}", secret="older-still") == 401
        assert await post(client, b"{}", source="messenger") == 401
        assert await post(client, b"{}", source="nowhere") == 404


@pytest.mark.parametrize("name", sorted(POISON))
async def test_poison_is_kept_or_refused_but_never_an_error(name: str, tmp_path: Path) -> None:
    body = POISON[name]
    async with running(tmp_path / "log") as client:
        unsigned = await client.post("/webhooks/whatsapp", content=body)
        assert unsigned.status_code == 401
        assert await post(client, body) == (200 if body else 400)
        kept = [base64.b64decode(event["body"]) for event in (await events(client))["events"]]
        assert kept == ([body] if body else [])


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    body=st.binary(max_size=200),
    header=st.one_of(st.none(), st.binary(max_size=90).filter(lambda value: not set(value) & set(b"\r\n\0"))),
)
def test_whatever_comes_is_refused_politely(body: bytes, header: bytes | None, tmp_path: Path) -> None:
    async def once() -> int:
        async with running(tmp_path / os.urandom(8).hex()) as client:
            headers = [] if header is None else [(b"x-hub-signature-256", header)]
            return (await client.post("/webhooks/whatsapp", content=body, headers=headers)).status_code

    assert asyncio.run(once()) == 401


async def test_a_body_may_have_three_mebibytes_and_no_more(tmp_path: Path) -> None:
    async def pieces() -> AsyncIterator[bytes]:
        for _ in range(4):
            yield b"x" * 1024 * 1024

    async with running(tmp_path / "log") as client:
        assert await post(client, b"x" * BODY_LIMIT) == 200
        assert await post(client, b"x" * (BODY_LIMIT + 1)) == 413
        # Refused while it is being received, before anything is computed from it.
        assert (await client.post("/webhooks/whatsapp", content=pieces())).status_code == 413


@pytest.mark.parametrize(
    ("query", "status"),
    [
        ({"hub.mode": "subscribe", "hub.verify_token": VERIFY, "hub.challenge": "1158201444"}, 200),
        ({"hub.mode": "subscribe", "hub.verify_token": "wrong", "hub.challenge": "1"}, 403),
        ({"hub.mode": "subscribe", "hub.verify_token": "é\u20ac", "hub.challenge": "1"}, 403),
        ({"hub.mode": "unsubscribe", "hub.verify_token": VERIFY, "hub.challenge": "1"}, 403),
        ({"hub.mode": "subscribe", "hub.verify_token": VERIFY, "hub.challenge": "<script>"}, 400),
        ({"hub.mode": "subscribe", "hub.verify_token": VERIFY}, 400),
        ({}, 403),
    ],
)
async def test_meta_asks_whether_we_are_we(query: dict[str, str], status: int, tmp_path: Path) -> None:
    async with running(tmp_path / "log") as client:
        answer = await client.get("/webhooks/whatsapp", params=query)
        assert answer.status_code == status
        if status == 200:
            assert answer.content == b"1158201444"
            assert answer.headers["content-type"].startswith("text/plain")
        assert (await client.get("/webhooks/nowhere", params=query)).status_code == 404


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"Authorization": ""},
        {"Authorization": "Bearer"},
        {"Authorization": "Bearer wrong"},
        {"Authorization": f"Basic {TOKEN}"},
        {"Authorization": "Bearer é".encode().decode("latin-1")},
        {"Authorization": f"Bearer {TOKEN}x"},
        {"Authorization": f"Bearer {SECRET}"},
    ],
)
async def test_strangers_read_and_delete_nothing(headers: dict[str, str], tmp_path: Path) -> None:
    raw = [(name.encode(), value.encode("latin-1")) for name, value in headers.items()]
    async with running(tmp_path / "log") as client:
        await post(client, b"{}")
        assert (await client.get("/v1/events", headers=raw)).status_code == 401
        assert (await client.post("/v1/ack", json={"seq": 10**15}, headers=raw)).status_code == 401
        assert (await client.get("/v1/health", headers=raw)).json() == {"status": "ok"}
        assert len((await events(client))["events"]) == 1


async def test_a_reader_sees_and_deletes_only_its_sources(tmp_path: Path) -> None:
    async with running(tmp_path / "log") as client:
        await post(client, b"w")
        await post(client, b"m", "messenger", "other")
        got = await events(client, token="only-messenger-0123")
        assert [event["source"] for event in got["events"]] == ["messenger"]
        await client.post("/v1/ack", json={"seq": got["next"]}, headers=bearer("only-messenger-0123"))
        assert (await events(client, token="only-messenger-0123"))["events"] == []
        # The other reader of this source has not received it yet.
        assert [event["source"] for event in (await events(client))["events"]] == ["whatsapp", "messenger"]
        health = (await client.get("/v1/health", headers=bearer())).json()
        assert health == {"status": "ok", "waiting": 2}


async def test_two_numbers_of_one_app_take_nothing_from_each_other(tmp_path: Path) -> None:
    tokens = ("burgerzaken-00001", "parkeren-00000001")
    readers = tuple(Reader(token[:8], (token.encode(),), frozenset({"whatsapp"})) for token in tokens)
    both = RelayConfig({"whatsapp": config().sources["whatsapp"]}, readers)
    app = relay_app(tmp_path / "log", both)
    async with (
        app.router.lifespan_context(app),
        httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://relay", trust_env=False) as client,
    ):
        assert await post(client, b'{"number": 1}') == 200
        assert await post(client, b'{"number": 2}') == 200
        for token in tokens:
            got = await events(client, token=token)
            assert len(got["events"]) == 2
            await client.post("/v1/ack", json={"seq": got["next"]}, headers=bearer(token))
    assert {file.name for file in await asyncio.to_thread(lambda: list(tmp_path.iterdir()))} == {
        "log.acked",
        "log.lock",
    }


async def test_either_token_of_a_reader_counts_while_it_is_being_replaced(tmp_path: Path) -> None:
    async with running(tmp_path / "log") as client:
        await post(client, b"w")
        got = await events(client, token=OLD_TOKEN)
        await client.post("/v1/ack", json={"seq": got["next"]}, headers=bearer(OLD_TOKEN))
        assert (await events(client, token=TOKEN))["events"] == []


async def test_a_new_configuration_holds_at_once_and_loses_nothing(tmp_path: Path) -> None:
    relay = Relay(Keeper(tmp_path / "log", config().readers), config())
    app = relay.app()
    async with (
        app.router.lifespan_context(app),
        httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://relay", trust_env=False) as client,
    ):
        await post(client, b"before")
        newer = Source((b"newer-secret",), b"v")
        readers = (Reader("balie", (b"newer-token-00001",), frozenset({"whatsapp"})),)
        await relay.reconfigure(RelayConfig({"whatsapp": newer}, readers))
        assert await post(client, b"old secret") == 401
        assert await post(client, b"after", secret="newer-secret") == 200
        assert (await client.get("/v1/events", headers=bearer())).status_code == 401
        got = await events(client, token="newer-token-00001")
        assert [base64.b64decode(event["body"]) for event in got["events"]] == [b"before", b"after"]


async def test_measures_are_for_whoever_has_a_token(tmp_path: Path) -> None:
    async with running(tmp_path / "log") as client:
        assert (await client.get("/v1/metrics")).status_code == 401
        assert (await client.get("/v1/metrics", headers=bearer("wrong"))).status_code == 401
        assert (await client.get("/v1/metrics", headers={"Authorization": "Bearer "})).status_code == 401
        await post(client, b"w")
        await post(client, b"forged", secret="not-the-secret")
        await client.post("/webhooks/<b>nowhere", content=b"x")
        await events(client)
        answer = await client.get("/v1/metrics", headers=bearer())
        assert answer.headers["content-type"].startswith("text/plain")
        found = dict(line.rsplit(" ", 1) for line in answer.text.splitlines() if not line.startswith("#"))
        assert found['balie_relay_webhooks_total{source="whatsapp",status="200"}'] == "1.0"
        assert found['balie_relay_webhooks_total{source="whatsapp",status="401"}'] == "1.0"
        assert found['balie_relay_webhooks_total{source="unknown",status="404"}'] == "1.0"
        assert found['balie_relay_waiting{reader="balie"}'] == "1.0"
        assert float(found['balie_relay_last_read_seconds{reader="balie"}']) > 1_700_000_000
        assert float(found["balie_relay_log_bytes"]) > 0
        assert found["balie_relay_full"] == "0.0"
        assert found["balie_relay_webhook_seconds_count"] == "3.0"
        assert "nowhere" not in answer.text


async def test_acknowledging(tmp_path: Path) -> None:
    async with running(tmp_path / "log") as client:
        for i in range(5):
            await post(client, b"%d" % i)
        got = await events(client, limit=3)
        assert len(got["events"]) == 3
        answer = await client.post("/v1/ack", json={"seq": got["next"]}, headers=bearer())
        assert answer.json() == {"seq": got["next"]}
        assert [base64.b64decode(event["body"]) for event in (await events(client))["events"]] == [b"3", b"4"]


@pytest.mark.parametrize(
    "body", [b"", b"[]", b"{}", b'{"seq": "1"}', b'{"seq": -1}', b'{"seq": true}', b"\xff", b"1e9"]
)
async def test_an_acknowledgement_that_makes_no_sense(body: bytes, tmp_path: Path) -> None:
    async with running(tmp_path / "log") as client:
        await post(client, b"{}")
        assert (await client.post("/v1/ack", content=body, headers=bearer())).status_code == 400
        assert len((await events(client))["events"]) == 1


@pytest.mark.parametrize("query", ["after=x", "after=-1", "wait=1.5", "limit=0", "after=99999999999999999999"])
async def test_a_question_that_makes_no_sense(query: str, tmp_path: Path) -> None:
    async with running(tmp_path / "log") as client:
        assert (await client.get(f"/v1/events?{query}", headers=bearer())).status_code == 400


async def test_a_reader_waits_for_news(tmp_path: Path) -> None:
    async with running(tmp_path / "log") as client:
        waiting = asyncio.get_running_loop().create_task(events(client, wait=20))
        elsewhere = asyncio.get_running_loop().create_task(events(client, wait=20, token="only-messenger-0123"))
        await asyncio.sleep(0)
        await post(client, b"news")
        assert len((await waiting)["events"]) == 1
        assert not elsewhere.done()
        await post(client, b"m", "messenger", "other")
        assert len((await elsewhere)["events"]) == 1


async def test_a_wait_ends_by_itself(tmp_path: Path) -> None:
    async with running(tmp_path / "log") as client:
        assert (await events(client, wait=1))["events"] == []


async def test_waiting_readers_go_when_the_relay_stops(tmp_path: Path) -> None:
    async with running(tmp_path / "log") as client:
        waiting = asyncio.get_running_loop().create_task(events(client, wait=50))
        await asyncio.sleep(0)
    assert (await waiting)["events"] == []


async def test_a_full_disk_asks_meta_to_try_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with running(tmp_path / "log") as client:
        await post(client, b"before")
        with monkeypatch.context() as patch:

            def full(_: int, __: object) -> int:
                raise OSError(28, "No space left on device")

            patch.setattr(os, "write", full)
            answer = await client.post("/webhooks/whatsapp", content=b"lost?", headers=signed(b"lost?"))
            assert answer.status_code == 503
            assert answer.headers["retry-after"]
            health = await client.get("/v1/health")
            assert (health.status_code, health.json()) == (503, {"status": "full"})
        assert await post(client, b"after") == 200
        assert (await client.get("/v1/health")).status_code == 200
        got = [base64.b64decode(event["body"]) for event in (await events(client))["events"]]
        assert got == [b"before", b"after"]


async def test_many_requests_share_one_flush(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    flushes = 0
    real = os.fsync

    def counting(descriptor: int) -> None:
        nonlocal flushes
        flushes += 1
        real(descriptor)

    monkeypatch.setattr(os, "fsync", counting)
    async with running(tmp_path / "log") as client:
        statuses = await asyncio.gather(*(post(client, b"%d" % i) for i in range(200)))
        assert statuses == [200] * 200
        assert len((await events(client, limit=1000))["events"]) == 200
    assert flushes < 100
