"""A real signal-cli and the fake one of the other tests give the same answers; and how our client reads them.

Without an account the real one can neither send nor receive, but all rules of its interface can be tested.
"""

import json
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from typing import Any

import httpx
import pytest

from app.channels.base import Outgoing, SignedOut, Unreachable
from app.channels.http import Http
from app.channels.signal.client import SignalChannel
from app.domain.ids import Address, ClientId, ProviderId
from tests import signal_cli
from tests.fakes.loopback import loopback
from tests.fakes.signal_daemon import CITIZEN, NUMBER, SignalDaemon

JSON = {"Content-Type": "application/json"}


@pytest.fixture(scope="session")
def real_one() -> str:
    return signal_cli.running()


@pytest.fixture(params=["real", "fake"])
async def daemon(request: pytest.FixtureRequest) -> AsyncIterator[str]:
    """The address of a daemon without accounts."""
    async with AsyncExitStack() as stack:
        if request.param == "real":
            yield request.getfixturevalue("real_one")
        else:
            yield (await stack.enter_async_context(loopback(SignalDaemon(accounts=[])))).url


@pytest.fixture
async def http() -> AsyncIterator[httpx.AsyncClient]:
    async with httpx.AsyncClient(trust_env=False, timeout=20) as client:
        yield client


@pytest.fixture
async def channel(daemon: str) -> AsyncIterator[SignalChannel]:
    channel = SignalChannel(Http(daemon, name="Signal"), NUMBER, retry_after=(0.0,))
    yield channel
    await channel.close()


async def told(http: httpx.AsyncClient, daemon: str, asked: object) -> Any:
    answer = await http.post(f"{daemon}/api/v1/rpc", content=json.dumps(asked), headers=JSON)
    assert answer.status_code == 200
    return answer.json()


async def test_it_is_up_and_minds_the_verb(daemon: str, http: httpx.AsyncClient) -> None:
    up = await http.get(f"{daemon}/api/v1/check")
    assert (up.status_code, up.content) == (200, b"")
    assert (await http.post(f"{daemon}/api/v1/check")).status_code == 405
    assert (await http.get(f"{daemon}/api/v1/rpc")).status_code == 405
    assert (await http.post(f"{daemon}/api/v1/events")).status_code == 405


async def test_it_wants_json(daemon: str, http: httpx.AsyncClient) -> None:
    plain = await http.post(f"{daemon}/api/v1/rpc", content="{}", headers={"Content-Type": "text/plain"})
    assert plain.status_code == 415


async def test_events_of_an_account_that_it_has_not(daemon: str, http: httpx.AsyncClient) -> None:
    assert (await http.get(f"{daemon}/api/v1/events", params={"account": NUMBER})).status_code == 400


@pytest.mark.parametrize(
    ("asked", "code"),
    [
        ({"method": "listContacts"}, -32602),
        ({"method": "listContacts", "params": {"account": NUMBER}}, -32602),
        ({"method": "trust", "params": {"account": NUMBER, "recipient": CITIZEN, "trustAllKnownKeys": True}}, -32602),
        ({"method": "receive", "params": {"account": NUMBER, "maxMessages": 0}}, -32602),
        ({"method": "submitRateLimitChallenge", "params": {"account": NUMBER}}, -32602),
        ({"method": "noSuchMethod"}, -32601),
        ({"method": "subscribeReceive"}, -32601),
        ({}, -32600),
        ({"method": "version", "params": "x"}, -32600),
    ],
)
async def test_refused_requests(daemon: str, http: httpx.AsyncClient, asked: dict[str, Any], code: int) -> None:
    error = (await told(http, daemon, {"jsonrpc": "2.0", "id": 1, **asked}))["error"]
    assert (error["code"], error["data"]) == (code, None)


async def test_a_batch_and_a_notification(daemon: str, http: httpx.AsyncClient) -> None:
    both = [{"jsonrpc": "2.0", "id": 1, "method": "version"}, {"jsonrpc": "2.0", "id": 2, "method": "listAccounts"}]
    answers = {answer["id"]: answer["result"] for answer in await told(http, daemon, both)}
    assert answers == {1: {"version": signal_cli.VERSION}, 2: []}
    assert (await told(http, daemon, []))["error"]["code"] == -32600
    silent = {"jsonrpc": "2.0", "method": "version"}
    answer = await http.post(f"{daemon}/api/v1/rpc", content=json.dumps(silent), headers=JSON)
    assert (answer.status_code, answer.content) == (201, b"")


async def test_our_client_hears_that_the_account_is_not_there(channel: SignalChannel) -> None:
    with pytest.raises(SignedOut) as checked:
        await channel.check()
    assert checked.value.code == "wrong_account"
    for call in (
        channel.send(Outgoing(ClientId("0199-a"), Address(CITIZEN), "Goedemorgen")),
        channel.mark_read(Address(CITIZEN), [ProviderId(f"{CITIZEN}:1")]),
        channel.typing(Address(CITIZEN), True, None),
        channel.download(f"{CITIZEN} a1.jpg", 1000),
        anext(aiter(channel.receive(None))),
    ):
        with pytest.raises((SignedOut, Unreachable)) as refused:
            await call
        assert refused.value.code == "wrong_account"
