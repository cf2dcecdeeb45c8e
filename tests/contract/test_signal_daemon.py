"""Signal with a daemon that answers like signal-cli: what the suite for all channels does not cover."""

import asyncio
import json
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import aclosing, asynccontextmanager
from pathlib import Path
from typing import cast

import pytest

from app.channels.base import Batch, OutcomeUnknown, Outgoing, ProofRequired, Rejected, SignedOut, Unreachable
from app.channels.http import Http
from app.channels.signal.client import SignalChannel
from app.domain.events import MessageReceived
from app.domain.ids import Address, ClientId
from tests.fakes.loopback import Loopback, Reply, Request, loopback
from tests.fakes.signal_daemon import CITIZEN, NUMBER, RpcError, SignalDaemon


@asynccontextmanager
async def channel_on(
    far: Loopback, spool: Path | None = None, dead_after: float = 45.0
) -> AsyncIterator[SignalChannel]:
    http = Http(far.url, name="Signal")
    channel = SignalChannel(http, NUMBER, spool, dead_after=dead_after, retry_after=(0.0, 0.0))
    try:
        yield channel
    finally:
        await channel.close()


async def texts(channel: SignalChannel, count: int, cursor: str | None = None) -> tuple[list[str], str | None]:
    """The first `count` texts after `cursor`, and the cursor after them."""
    found: list[str] = []
    batches = cast("AsyncGenerator[Batch, None]", channel.receive(cursor))
    async with asyncio.timeout(10), aclosing(batches):
        async for batch in batches:
            cursor = batch.cursor or cursor
            for body in batch.bodies:
                events = channel.parse(body).events
                found += [event.text.raw for event in events if isinstance(event, MessageReceived)]
            if len(found) >= count:
                break
    return found, cursor


def message(text: str = "hallo") -> Outgoing:
    return Outgoing(ClientId("0199-a"), Address(CITIZEN), text)


async def test_the_stream_brings_what_waited_and_what_comes() -> None:
    daemon = SignalDaemon()
    daemon.deliver(daemon.data("eerder"))
    async with loopback(daemon) as far, channel_on(far) as channel:
        asyncio.get_running_loop().call_later(0.05, lambda: daemon.deliver(daemon.data("later")))
        assert await texts(channel, 2) == (["eerder", "later"], "manual:")
        assert far.requests[-1].query == {"account": NUMBER}


async def test_signs_of_life_keep_a_silent_stream_alive() -> None:
    daemon = SignalDaemon(keep_alive=0.02)
    async with loopback(daemon) as far, channel_on(far, dead_after=0.3) as channel:
        asyncio.get_running_loop().call_later(0.6, lambda: daemon.deliver(daemon.data("eindelijk")))
        assert await texts(channel, 1) == (["eindelijk"], "manual:")


async def test_a_stream_without_signs_of_life_is_dead() -> None:
    async with loopback(SignalDaemon(keep_alive=60)) as far, channel_on(far, dead_after=0.1) as channel:
        with pytest.raises(Unreachable):
            await texts(channel, 1)


async def test_a_stream_that_ends_is_an_interruption() -> None:
    async def short() -> AsyncIterator[bytes]:
        yield b":\n"

    daemon = SignalDaemon()

    async def answer(request: Request) -> Reply:
        if request.path == "/api/v1/events":
            return Reply(media_type="text/event-stream", stream=short())
        return await daemon(request)

    async with loopback(answer) as far, channel_on(far) as channel:
        with pytest.raises(Unreachable):
            await texts(channel, 1)


async def test_the_spool_is_read_while_the_daemon_is_down(tmp_path: Path) -> None:
    spool = tmp_path / "spool.jsonl"
    daemon = SignalDaemon(spool=spool)
    daemon.deliver(daemon.data("een"))
    daemon.deliver(daemon.data("twee"))
    async with loopback(lambda _request: Reply(drop=True)) as far, channel_on(far, spool) as channel:
        found, cursor = await texts(channel, 2)
        assert found == ["een", "twee"]
        with pytest.raises(Unreachable):
            await texts(channel, 1, cursor)
    daemon.deliver(daemon.data("drie"))
    async with loopback(daemon) as far, channel_on(far, spool) as channel:
        assert (await texts(channel, 1, cursor))[0] == ["drie"]


async def test_a_spool_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    spool = tmp_path / "weg" / "spool.jsonl"
    async with loopback(SignalDaemon()) as far, channel_on(far, spool) as channel:
        with pytest.raises(Unreachable) as missing:
            await texts(channel, 1)
    assert (missing.value.code, missing.value.arguments["path"]) == ("file_unreadable", str(spool))


async def test_the_daemon_knows_our_number_or_another() -> None:
    async with loopback(SignalDaemon()) as far, channel_on(far) as channel:
        assert await channel.check() == NUMBER
    async with loopback(SignalDaemon(accounts=["+31709999999"])) as far, channel_on(far) as channel:
        for call in (channel.check(), texts(channel, 1), channel.send(message())):
            with pytest.raises(SignedOut) as wrong:
                await call
            assert wrong.value.code == "wrong_account"


async def test_a_daemon_of_one_account_cannot_list_them() -> None:
    async with loopback(SignalDaemon(single_account=True)) as far, channel_on(far) as channel:
        assert await channel.check() == NUMBER


async def test_a_daemon_that_insists_on_its_own_name() -> None:
    async with loopback(lambda _request: Reply(421)) as far, channel_on(far) as channel:
        with pytest.raises(Unreachable) as refused:
            await channel.check()
    assert refused.value.code == "host_refused"


@pytest.mark.parametrize("body", [b"", b"{}", b"[]", b"null", b'{"jsonrpc":"2.0","id":1}', b"\xff"])
async def test_an_answer_that_makes_no_sense_leaves_it_open(body: bytes) -> None:
    async with loopback(lambda _request: Reply(200, body)) as far, channel_on(far) as channel:
        with pytest.raises(OutcomeUnknown):
            await channel.send(message())
        with pytest.raises(Unreachable):
            await channel.check()


async def test_the_request_is_as_the_daemon_wants_it() -> None:
    daemon = SignalDaemon()
    async with loopback(daemon) as far, channel_on(far) as channel:
        sent = await channel.send(message("Tot morgen 👍"))
        assert sent.provider_id == f"{NUMBER}:{daemon.sent[0]['timestamp']}"
        asked = json.loads(far.requests[-1].body)
    assert asked["method"] == "send"
    assert asked["id"] == "0199-a"
    assert asked["params"] == {"account": NUMBER, "recipient": [CITIZEN], "message": "Tot morgen 👍"}


async def test_a_file_that_lags_behind_is_asked_for_again() -> None:
    daemon = SignalDaemon()

    async def answer(request: Request) -> Reply:
        reply = await daemon(request)
        daemon.attachments["a1.jpg"] = b"picture"
        return reply

    async with loopback(answer) as far, channel_on(far) as channel:
        assert (await channel.download(f"{CITIZEN} a1.jpg", 1000)).content == b"picture"
        with pytest.raises(Rejected) as gone:
            await channel.download(f"{CITIZEN} weg.jpg", 1000)
        assert gone.value.code == "attachment_gone"
        daemon.attachments["groot.jpg"] = b"x" * 5000
        with pytest.raises(Rejected) as large:
            await channel.download(f"{CITIZEN} groot.jpg", 4000)
        assert large.value.code == "attachment_refused"


async def test_a_group_is_told_nothing() -> None:
    daemon = SignalDaemon()
    group = Address("group:q83v==")
    async with loopback(daemon) as far, channel_on(far) as channel:
        await channel.mark_read(group, [])
        await channel.typing(group, True, None)
        assert far.requests == []


async def test_a_refusal_names_what_the_agent_can_do() -> None:
    daemon = SignalDaemon(send_fails=lambda _parameters: RpcError(-4, "Untrusted identity"))
    async with loopback(daemon) as far, channel_on(far) as channel:
        with pytest.raises(Rejected) as refused:
            await channel.send(message())
    assert refused.value.code == "identity_changed"


async def test_events_with_ids_are_taken_up_after_the_last_one_kept() -> None:
    daemon = SignalDaemon(numbered=True)
    async with loopback(daemon) as far:
        daemon.deliver(daemon.data("een"))
        async with channel_on(far) as channel:
            found, cursor = await texts(channel, 1)
        assert (found, cursor) == (["een"], "manual:0")
        # The daemon has sent this one to the connection that broke.
        daemon.kept.append(json.dumps({"envelope": daemon.data("verloren"), "account": NUMBER}).encode())
        daemon.deliver(daemon.data("drie"))
        async with channel_on(far) as channel:
            assert await texts(channel, 2, cursor) == (["verloren", "drie"], "manual:2")
            assert far.requests[-1].headers["last-event-id"] == "0"


async def test_a_daemon_that_receives_by_itself_is_explained_and_heard_all_the_same() -> None:
    daemon = SignalDaemon(receives_by_itself=True)
    async with loopback(daemon) as far, channel_on(far) as channel:
        daemon.deliver(daemon.data("toch"))
        assert (await texts(channel, 1))[0] == ["toch"]
        with pytest.raises(Unreachable) as wrong:
            await channel.check()
        assert wrong.value.code == "receive_mode"
        assert "--receive-mode=manual" in wrong.value.sentence()


async def test_our_own_connection_of_a_moment_ago_is_no_wrong_mode() -> None:
    daemon = SignalDaemon()
    async with loopback(daemon) as far, channel_on(far) as channel:
        daemon.deliver(daemon.data("een"))
        _, cursor = await texts(channel, 1)
        assert cursor == "manual:"
        daemon.receives_by_itself = True  # until the daemon notices
        asyncio.get_running_loop().call_later(0.1, lambda: daemon.deliver(daemon.data("twee")))
        async with channel_on(far) as again:
            await texts(again, 1, cursor)
            assert await again.check() == NUMBER


async def test_a_daemon_that_came_back_in_the_wrong_mode_is_noticed() -> None:
    daemon = SignalDaemon()
    down = True

    async def answer(request: Request) -> Reply:
        return Reply(drop=True) if down else await daemon(request)

    async with loopback(answer) as far, channel_on(far) as channel:
        with pytest.raises(Unreachable):
            await texts(channel, 1, "manual:")
        down, daemon.receives_by_itself = False, True
        daemon.deliver(daemon.data("twee"))
        await texts(channel, 1, "manual:")
        with pytest.raises(Unreachable) as wrong:
            await channel.check()
        assert wrong.value.code == "receive_mode"


async def test_a_spool_that_nobody_fills_is_noticed(tmp_path: Path) -> None:
    spool = tmp_path / "spool.jsonl"
    async with loopback(SignalDaemon()) as far, channel_on(far, spool) as channel:
        with pytest.raises(Unreachable) as missing:
            await channel.check()
        assert missing.value.code == "file_unreadable"
        spool.touch()
        with pytest.raises(Unreachable) as idle:
            await channel.check()
        assert idle.value.code == "spool_idle"
    async with loopback(SignalDaemon(spool=spool)) as far, channel_on(far, spool) as channel:
        assert await channel.check() == NUMBER


@pytest.mark.parametrize(
    ("version", "fits"), [("0.12.8", False), ("0.13.0", True), ("0.14.6", True), ("1.0", True), ("nightly", True)]
)
async def test_a_daemon_that_is_too_old_is_named(version: str, fits: bool) -> None:
    async with loopback(SignalDaemon(version=version)) as far, channel_on(far) as channel:
        if fits:
            assert await channel.check() == NUMBER
        else:
            with pytest.raises(Unreachable) as old:
                await channel.check()
            assert old.value.code == "daemon_too_old"
            assert "0.12.8" in old.value.sentence()


def known(trust: str, number: str, added: int) -> dict[str, object]:
    return {"uuid": CITIZEN, "number": None, "safetyNumber": number, "trustLevel": trust, "addedTimestamp": added}


async def test_the_new_safety_number_is_shown_and_trusted() -> None:
    daemon = SignalDaemon(identities=[known("UNTRUSTED", "2" * 60, 5), known("TRUSTED_UNVERIFIED", "1" * 60, 9)])
    async with loopback(daemon) as far, channel_on(far) as channel:
        to = Address(CITIZEN)
        assert await channel.safety_number(to) == "2" * 60
        with pytest.raises(Rejected) as other:
            await channel.trust(to, "3" * 60)
        assert other.value.code == "number_differs"
        await channel.trust(to, "2" * 60)
        assert daemon.identities[0]["trustLevel"] == "TRUSTED_VERIFIED"
        await channel.trust(to, None)
        assert {one["trustLevel"] for one in daemon.identities} == {"TRUSTED_UNVERIFIED"}
        daemon.identities.clear()
        assert await channel.safety_number(to) == ""


async def test_a_puzzle_is_named_and_its_solution_handed_in() -> None:
    limit = {"type": "RATE_LIMIT_FAILURE", "token": "challenge-1", "retryAfterSeconds": 86_400}
    refusal = RpcError(-5, "Failed to send message due to rate limiting", {"response": {"results": [limit]}})
    daemon = SignalDaemon(send_fails=lambda _parameters: refusal)
    async with loopback(daemon) as far, channel_on(far) as channel:
        with pytest.raises(ProofRequired) as asked:
            await channel.send(message())
        assert (asked.value.challenge, asked.value.retry_after) == ("challenge-1", 86_400)
        assert asked.value.code == "proof_required"
        with pytest.raises(Rejected) as wrong:
            await channel.prove("challenge-1", "signalcaptcha://oud")
        assert wrong.value.code == "captcha_rejected"
        await channel.prove("challenge-1", daemon.captcha)
        assert daemon.proofs[-1] == {"account": NUMBER, "challenge": "challenge-1", "captcha": daemon.captcha}
