"""WhatsApp's client beyond the contract suite: files, settings, unusual answers of the relay."""

import asyncio
import base64
import hashlib
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from itertools import count
from typing import Any

import pytest
from aiolimiter import AsyncLimiter

from app.channels.base import (
    ChannelError,
    OutcomeUnknown,
    Outgoing,
    OutgoingFile,
    RateLimited,
    Rejected,
    Scope,
    Unreachable,
)
from app.channels.whatsapp import CAPABILITIES, FIELDS, connect
from app.channels.whatsapp.client import WhatsAppChannel
from app.channels.whatsapp.pairs import Pairs
from app.domain.ids import Address, ClientId
from app.domain.message import MessageKind
from app.domain.problems import InboxError
from tests.fakes.loopback import Loopback, Reply, Request, loopback

NUMBER = "106540352242922"
SECRETS = {"access_token": "canary-token", "relay_token": "canary-relay"}


@asynccontextmanager
async def connected(answer: Any, **more: str) -> AsyncIterator[tuple[WhatsAppChannel, Loopback]]:
    async with loopback(answer) as far:
        settings = {"base_url": far.url, "relay_url": far.url, "phone_number_id": NUMBER, **more}
        channel = connect(settings, SECRETS, NUMBER)
        assert isinstance(channel, WhatsAppChannel)
        try:
            yield channel, far
        finally:
            await channel.close()


class Media:
    """A media endpoint: metadata at /v26.0/77, bytes at /file."""

    def __init__(self, content: bytes = b"pixels", **facts: object) -> None:
        self.far: Loopback | None = None
        self.content = content
        self.facts = {"mime_type": "image/png", "id": "77", **facts}
        self.stale = 0

    def __call__(self, request: Request) -> Reply:
        assert self.far is not None
        if request.path == "/file":
            self.stale -= 1
            return Reply(404 if self.stale >= 0 else 200, self.content, "image/png")
        assert request.query == {"phone_number_id": NUMBER}
        return Reply.of({"url": f"{self.far.url}/file", **self.facts})


@pytest.mark.parametrize("written", ["hexadecimal", "base64", "none"])
async def test_a_download_is_checked_against_its_digest(written: str) -> None:
    digest = hashlib.sha256(b"pixels").digest()
    forms = {"hexadecimal": digest.hex(), "base64": base64.b64encode(digest).decode(), "none": "<HASH>"}
    media = Media(sha256=forms[written], file_size="6")
    async with connected(media) as (channel, far):
        media.far = far
        got = await channel.download("77", 100)
        assert (got.content, got.media_type) == (b"pixels", "image/png")
        media.content = b"other!"
        if written != "none":
            with pytest.raises(Rejected) as caught:
                await channel.download("77", 100)
            assert caught.value.code == "attachment_damaged"


async def test_a_stale_address_is_asked_for_again_once() -> None:
    media = Media()
    async with connected(media) as (channel, far):
        media.far, media.stale = far, 1
        assert (await channel.download("77", 100)).content == b"pixels"
        media.stale = 2
        with pytest.raises(Rejected) as caught:
            await channel.download("77", 100)
        assert caught.value.code == "attachment_gone"


async def test_a_file_that_says_it_is_too_large_is_not_fetched() -> None:
    media = Media(file_size="999999")
    async with connected(media) as (channel, far):
        media.far = far
        with pytest.raises(Rejected) as caught:
            await channel.download("77", 100)
        assert caught.value.code == "attachment_refused"
        assert all(request.path != "/file" for request in far.requests)


async def test_a_file_elsewhere_is_not_fetched() -> None:
    media = Media(url="https://evil.example/x")
    async with connected(media) as (channel, far):
        media.far = far
        with pytest.raises(Rejected):
            await channel.download("77", 100)


@pytest.mark.parametrize(
    ("kind", "media_type", "size", "text", "code"),
    [
        (MessageKind.IMAGE, "image/tiff", 10, "", "attachment_refused"),
        (MessageKind.IMAGE, "image/png", 6 * 1024 * 1024, "", "attachment_refused"),
        (MessageKind.CONTACTS, "text/vcard", 10, "", "attachment_refused"),
        (MessageKind.AUDIO, "audio/ogg", 10, "met tekst", "caption_refused"),
    ],
)
async def test_what_whatsapp_does_not_take_never_leaves(
    kind: MessageKind, media_type: str, size: int, text: str, code: str
) -> None:
    file = OutgoingFile(kind, media_type, "x", b"x" * size)
    async with connected(lambda _: Reply.of({})) as (channel, far):
        with pytest.raises(Rejected) as caught:
            await channel.send(Outgoing(ClientId("c"), Address("31612345678"), text, file))
        assert caught.value.code == code
        assert not far.requests


async def test_a_media_type_may_say_more() -> None:
    file = OutgoingFile(MessageKind.VOICE, "audio/ogg; codecs=opus", "x.ogg", b"x")
    answers = iter([Reply.of({"id": "77"}), Reply.of({"messages": [{"id": "wamid.1"}]})])
    async with connected(lambda _: next(answers)) as (channel, _):
        assert (await channel.send(Outgoing(ClientId("c"), Address("31612345678"), "", file))).provider_id == "wamid.1"


async def test_one_citizen_gets_45_at_once_and_then_one_every_six_seconds(monkeypatch: pytest.MonkeyPatch) -> None:
    pairs, now = Pairs(), [1_000.0]
    monkeypatch.setattr(asyncio.get_running_loop(), "time", lambda: now[0])
    samira, joris = Address("31612345678"), Address("NL.1")
    for _ in range(45):
        assert pairs.wait(samira) is None
        await pairs.count(samira)
    assert (pairs.wait(samira), pairs.wait(joris)) == (6.0, None)
    for _ in range(3):
        now[0] += 6.0
        assert pairs.wait(samira) is None
        await pairs.count(samira)
        assert pairs.wait(samira) == 6.0


async def test_too_many_to_one_citizen_never_leave_and_hold_up_nobody_else() -> None:
    numbers = count(1)
    async with connected(lambda _: Reply.of({"messages": [{"id": f"wamid.{next(numbers)}"}]})) as (channel, far):
        many = [Outgoing(ClientId(f"c{i}"), Address("31612345678"), "x") for i in range(46)]
        for message in many[:45]:
            channel._pairs._limits.setdefault(message.to, AsyncLimiter(45, 270))
            await channel._pairs.count(message.to)
        with pytest.raises(RateLimited) as caught:
            await channel.send(many[45])
        assert (caught.value.retry_after, caught.value.scope) == (6.0, Scope.CITIZEN)
        assert not far.requests
        await channel.send(Outgoing(ClientId("d"), Address("31600000002"), "x"))
        assert len(far.requests) == 1


@pytest.mark.parametrize(("written", "most"), [("", 80), ("20", 20), ("1000", 1000)])
async def test_no_second_has_more_than_the_number_may_send(
    written: str, most: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with connected(lambda _: Reply.of({}), messages_per_second=written) as (channel, _):
        now = [1_000.0]
        monkeypatch.setattr(asyncio.get_running_loop(), "time", lambda: now[0])
        sent = 0
        for _ in range(1000):
            while channel._pace.has_capacity():
                await channel._pace.acquire()
                sent += 1
            now[0] += 0.001
        assert most * 0.8 <= sent <= most + 1


async def test_an_acceptance_without_an_id_is_uncertain() -> None:
    async with connected(lambda _: Reply.of({"messages": []})) as (channel, _):
        with pytest.raises(OutcomeUnknown):
            await channel.send(Outgoing(ClientId("c"), Address("31612345678"), "x"))


async def test_a_token_of_another_number() -> None:
    async with connected(lambda _: Reply.of({"id": "999", "verified_name": "x"})) as (channel, far):
        for reply in (Reply.of({"id": "999"}), Reply.of({"error": {"code": 803}}, 404)):
            far.answer = lambda _, reply=reply: reply  # type: ignore[misc]
            with pytest.raises(Rejected) as caught:
                await channel.check()
            assert caught.value.code == "wrong_account"


@pytest.mark.parametrize("answer", [{}, {"next": "soon"}, {"events": []}, []])
async def test_a_relay_that_makes_no_sense_is_none(answer: Any) -> None:
    async with connected(lambda _: Reply.of(answer)) as (channel, _):
        with pytest.raises(Unreachable):
            await anext(channel.receive("5"))


async def test_a_body_that_is_not_in_base64_is_kept_as_it_is() -> None:
    async with connected(lambda _: Reply.of({"events": [{"seq": 7, "body": "é"}, 3], "next": 8})) as (channel, far):
        batch = await anext(channel.receive(None))
        assert batch.cursor == "8"
        assert batch.bodies == ("é".encode(), b"")
        assert far.requests[0].query["after"] == "0"
        assert channel.parse(batch.bodies[0]).quarantined


@pytest.mark.parametrize(
    ("error", "code", "field"),
    [
        ({"code": 100, "error_subcode": 33}, "wrong_account", "waba_id"),
        ({"code": 200}, "missing_permission", "access_token"),
    ],
)
async def test_the_account_for_templates_is_looked_at_by_itself(error: dict[str, int], code: str, field: str) -> None:
    def answer(request: Request) -> Reply:
        refused = request.path.endswith("/message_templates")
        return Reply.of({"error": error}, 400) if refused else Reply.of({"id": NUMBER, "events": [], "next": 1})

    async with connected(answer, waba_id="111") as (channel, _):
        await channel.check()
        with pytest.raises(ChannelError) as caught:
            await channel.templates()
    assert (caught.value.code, caught.value.arguments["key"]) == (code, field)


async def test_another_service_at_the_relay_s_address_is_told_as_that() -> None:
    def answer(request: Request) -> Reply:
        return Reply.of({}, 404) if request.path == "/v1/events" else Reply.of({"id": NUMBER})

    async with connected(answer) as (channel, _):
        with pytest.raises(Rejected) as caught:
            await channel.check()
    assert (caught.value.code, caught.value.arguments) == ("other_service", {"channel": "Relay", "key": "relay_url"})


async def test_no_token_goes_to_the_other_end() -> None:
    async with connected(lambda _: Reply.of({"id": NUMBER, "events": [], "next": 1})) as (channel, far):
        await channel.check()
        sent = {request.path: request.headers["authorization"] for request in far.requests}
        assert sent == {f"/v26.0/{NUMBER}": "Bearer canary-token", "/v1/events": "Bearer canary-relay"}


@pytest.mark.parametrize(
    ("settings", "secrets", "code"),
    [
        ({}, SECRETS, "incomplete_channel"),
        ({"relay_url": "https://relay.example"}, {}, "incomplete_channel"),
        ({"relay_url": "https://relay.example", "phone_number_id": "../x"}, SECRETS, "bad_setting"),
        ({"relay_url": "https://relay.example", "api_version": "latest"}, SECRETS, "bad_setting"),
        ({"relay_url": "http://relay.example"}, SECRETS, "unsafe_address"),
        ({"relay_url": "https://relay.example", "base_url": "http://graph.example"}, SECRETS, "unsafe_address"),
    ],
)
def test_settings_that_cannot_be_used(settings: dict[str, str], secrets: dict[str, str], code: str) -> None:
    with pytest.raises(InboxError) as caught:
        connect(settings, secrets, NUMBER)
    assert caught.value.code == code


def test_what_to_fill_in() -> None:
    keys = [field.key for field in FIELDS]
    assert len(keys) == len(set(keys))
    assert {field.key for field in FIELDS if field.secret} == {"access_token", "relay_token"}
    assert CAPABILITIES.window is not None
