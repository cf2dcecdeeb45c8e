"""Messenger's client beyond the contract suite: polling in detail, messaging windows, expired addresses."""

import asyncio
import hashlib
import hmac
import json
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import aclosing, asynccontextmanager
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from aiolimiter import AsyncLimiter

from app.channels.answer import Answer
from app.channels.base import (
    Batch,
    ChannelError,
    OutcomeUnknown,
    Outgoing,
    OutgoingFile,
    RateLimited,
    Rejected,
    SignedOut,
)
from app.channels.graph import problem_of
from app.channels.messenger import CAPABILITIES, connect
from app.channels.messenger.client import MessengerChannel
from app.channels.messenger.errors import meaning
from app.domain.events import MessageReceived
from app.domain.ids import Address, ClientId
from app.domain.message import MessageKind
from app.domain.problems import InboxError
from app.domain.window import WindowState, window_at
from tests.fakes.loopback import Loopback, Reply, Request, loopback
from tests.unit.channels.messenger.shapes import CITIZEN, PAGE, polled

NOW = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)


def stamp(moment: datetime) -> str:
    return moment.strftime("%Y-%m-%dT%H:%M:%S+0000")


class Page:
    """Threads and their messages, newest first, in pages as requested."""

    def __init__(self) -> None:
        self.threads: dict[str, tuple[datetime, list[dict[str, Any]]]] = {}
        self.now = NOW
        self.broken: set[str] = set()
        self.held_elsewhere: set[str] = set()
        self.knows_owners = True

    def __call__(self, request: Request) -> Reply:
        date = {"Date": self.now.strftime("%a, %d %b %Y %H:%M:%S GMT")}
        path = request.path.removeprefix("/v26.0/")
        if path.endswith("/conversations"):
            ordered = sorted(self.threads, key=lambda key: self.threads[key][0], reverse=True)
            if "is_owner" in request.query["fields"] and not self.knows_owners:
                return Reply.of({"error": {"code": 100}}, 400)
            entries: list[dict[str, Any]] = [
                {"id": key, "updated_time": stamp(self.threads[key][0])} for key in ordered
            ]
            if "is_owner" in request.query["fields"]:
                entries = [{**entry, "is_owner": entry["id"] not in self.held_elsewhere} for entry in entries]
        else:
            thread = path.partition("/")[0]
            if thread in self.broken:
                return Reply.of({"error": {"code": 100}}, 400)
            entries = self.threads[thread][1][::-1]
        start, limit = int(request.query.get("after", "0")), int(request.query["limit"])
        more = start + limit < len(entries)
        paging = {"cursors": {"after": str(start + limit)}, **({"next": "https://evil.example/"} if more else {})}
        reply = Reply.of({"data": entries[start : start + limit], "paging": paging})
        reply.headers = date
        return reply

    def say(self, thread: str, number: str, at: datetime) -> None:
        """Add a message to a thread, which updates the thread."""
        _, messages = self.threads.get(thread, (at, []))
        message = polled(number, message=number, created_time=stamp(at))
        self.threads[thread] = (at, [*messages, message])


@asynccontextmanager
async def connected(answer: Any, **secrets: str) -> AsyncIterator[tuple[MessengerChannel, Loopback]]:
    async with loopback(answer) as far:
        settings = {"base_url": far.url, "page_id": PAGE, "poll_seconds": "0.01"}
        channel = connect(settings, {"page_token": "canary", **secrets}, PAGE)
        assert isinstance(channel, MessengerChannel)
        channel._reads = AsyncLimiter(1000, 1)
        try:
            yield channel, far
        finally:
            await channel.close()


def ids(channel: MessengerChannel, batch: Batch) -> list[str]:
    found = [event for body in batch.bodies for event in channel.parse(body).events]
    return [event.provider_id for event in found if isinstance(event, MessageReceived)]


async def filled(channel: MessengerChannel, cursor: str | None) -> AsyncGenerator[Batch, None]:
    """The batches received, without the empty one that says that nothing more is waiting."""
    async with aclosing(channel.receive(cursor)) as batches:
        async for batch in batches:
            if batch.bodies:
                yield batch


def cursor(moment: datetime) -> str:
    return str(int(moment.timestamp()))


async def test_threads_come_oldest_change_first_and_the_cursor_follows() -> None:
    page = Page()
    page.say("t_2", "m_2", NOW - timedelta(minutes=1))
    page.say("t_1", "m_1", NOW - timedelta(minutes=2))
    async with connected(page) as (channel, _), aclosing(filled(channel, cursor(NOW - timedelta(hours=1)))) as batches:
        first, second = await anext(batches), await anext(batches)
        assert (ids(channel, first), ids(channel, second)) == (["m_1"], ["m_2"])
        assert first.cursor == cursor(NOW - timedelta(minutes=2))
        assert second.cursor == cursor(NOW - timedelta(minutes=1))


async def test_a_thread_that_another_program_holds_is_marked_and_so_is_none_where_meta_does_not_say() -> None:
    for knows in (True, False):
        page = Page()
        page.knows_owners = knows
        page.held_elsewhere = {"t_2"}
        page.say("t_1", "m_1", NOW - timedelta(minutes=2))
        page.say("t_2", "m_2", NOW - timedelta(minutes=1))
        async with (
            connected(page) as (channel, _),
            aclosing(filled(channel, cursor(NOW - timedelta(hours=1)))) as batches,
        ):
            bodies = [body for batch in [await anext(batches), await anext(batches)] for body in batch.bodies]
            events = [event for body in bodies for event in channel.parse(body).events]
        found = {event.provider_id: event.note for event in events if isinstance(event, MessageReceived)}
        assert found == {"m_1": None, "m_2": "other_app_owns" if knows else None}


async def test_the_overlap_is_read_again_but_nothing_older() -> None:
    page = Page()
    for minutes in (1, 4, 6, 600):
        page.say(f"t_{minutes}", f"m_{minutes}", NOW - timedelta(minutes=minutes))
    async with connected(page) as (channel, far), aclosing(filled(channel, cursor(NOW))) as batches:
        found = ids(channel, await anext(batches)) + ids(channel, await anext(batches))
        assert found == ["m_4", "m_1"]
        assert {request.path for request in far.requests if "t_" in request.path} == {
            "/v26.0/t_1/messages",
            "/v26.0/t_4/messages",
        }


async def test_what_does_not_change_is_not_handed_on_again() -> None:
    page = Page()
    page.say("t_1", "m_1", NOW - timedelta(minutes=1))
    async with connected(page) as (channel, far), aclosing(filled(channel, cursor(NOW))) as batches:
        await anext(batches)
        async with asyncio.TaskGroup() as tasks:
            waiting = tasks.create_task(anext(batches))
            while len(far.requests) < 6:
                await asyncio.sleep(0.005)
            assert not waiting.done()
            page.say("t_1", "m_2", NOW)
        assert "m_2" in ids(channel, waiting.result())


async def test_a_second_change_within_the_same_second_is_not_missed() -> None:
    page = Page()
    page.say("t_1", "m_1", NOW)
    async with connected(page) as (channel, _), aclosing(filled(channel, cursor(NOW))) as batches:
        await anext(batches)
        page.say("t_1", "m_2", NOW)
        async with asyncio.timeout(10):
            assert ids(channel, await anext(batches)) == ["m_1", "m_2"]


async def test_long_threads_and_long_lists_are_read_in_pages_by_cursor_alone() -> None:
    page = Page()
    for i in range(45):
        page.say("t_long", f"m_{i}", NOW - timedelta(minutes=60 - i))
    for i in range(60):
        page.say(f"t_{i}", f"m_t{i}", NOW - timedelta(minutes=90, seconds=i))
    async with (
        connected(page) as (channel, far),
        aclosing(filled(channel, cursor(NOW - timedelta(hours=2)))) as batches,
    ):
        found: set[str] = set()
        while "m_44" not in found:
            found |= set(ids(channel, await anext(batches)))
        assert len(found) == 105
        assert all(request.query.get("after", "0").isdigit() for request in far.requests)


async def test_a_thread_that_cannot_be_read_does_not_hold_up_the_others() -> None:
    page = Page()
    page.say("t_bad", "m_bad", NOW - timedelta(minutes=3))
    page.say("t_good", "m_good", NOW - timedelta(minutes=1))
    page.broken.add("t_bad")
    async with connected(page) as (channel, _), aclosing(filled(channel, cursor(NOW))) as batches:
        assert ids(channel, await anext(batches)) == ["m_good"]


async def test_a_list_that_never_ends_does() -> None:
    entry = {"id": "t_1", "updated_time": stamp(NOW)}
    endless = {"data": [entry], "paging": {"cursors": {"after": "x"}, "next": "https://x.example"}}

    def answer(request: Request) -> Reply:
        return Reply.of(endless if "conversations" in request.path else {"data": [polled("m_1", message="x")]})

    async with connected(answer) as (channel, far), aclosing(filled(channel, cursor(NOW))) as batches:
        await anext(batches)
        assert len(far.requests) < 500


async def test_answers_of_a_list_that_make_no_sense() -> None:
    replies = iter(
        [
            Reply.of([]),
            Reply.of({"data": 7}),
            Reply.of({"data": [3, {"id": None}, {"id": "t_1", "updated_time": 2**70}]}),
            Reply.of({"error": {"code": 190}}, 400),
        ]
    )
    async with connected(lambda _: next(replies)) as (channel, _), aclosing(channel.receive(None)) as batches:
        assert not (await anext(batches)).bodies
        with pytest.raises(SignedOut):
            await anext(batches)


async def test_an_expired_address_is_asked_for_anew() -> None:
    def answer(request: Request) -> Reply:
        if request.path == "/old":
            return Reply(403, b"URL signature expired", "text/plain")
        if request.path == "/new":
            return Reply(200, b"pixels", "image/png")
        assert request.path == "/v26.0/m_1"
        entries = [{"file_url": "https://x.example"}, {"image_data": {"url": f"{url}/new"}}]
        return Reply.of({"id": "m_1", "attachments": {"data": entries}})

    async with connected(answer) as (channel, far):
        url = far.url
        reference = json.dumps({"url": f"{url}/old", "message": "m_1", "index": 1})
        assert (await channel.download(reference, 100)).content == b"pixels"


async def test_a_hostile_address_is_not_fetched() -> None:
    async with connected(lambda _: Reply(200, b"x")) as (channel, far):
        for url in ("http://127.0.0.1:9/x", "https://evil.example/x", "file:///etc/passwd"):
            with pytest.raises(Rejected) as caught:
                await channel.download(json.dumps({"url": url, "message": "m_1", "index": 0}), 100)
            assert caught.value.code == "attachment_refused"
        assert not far.requests


async def test_a_persons_answer_after_a_day_says_so() -> None:
    async with connected(lambda _: Reply.of({"message_id": "m_1"})) as (channel, far):
        await channel.send(Outgoing(ClientId("c"), Address(CITIZEN), "x"))
        await channel.send(Outgoing(ClientId("c"), Address(CITIZEN), "x", extended_window=True))
    first, second = (request.json() for request in far.requests)
    assert (first["messaging_type"], "tag" in first) == ("RESPONSE", False)
    assert (second["messaging_type"], second["tag"]) == ("MESSAGE_TAG", "HUMAN_AGENT")
    states = [window_at(CAPABILITIES.window, NOW, NOW + timedelta(hours=hours)).state for hours in (1, 30, 200)]
    assert states == [WindowState.OPEN, WindowState.EXTENDED, WindowState.CLOSED]


async def test_a_conversation_is_taken_over_before_it_is_answered() -> None:
    async with connected(lambda _: Reply.of({"message_id": "m_1", "success": True})) as (channel, far):
        await channel.send(Outgoing(ClientId("c"), Address(CITIZEN), "x", take_over=True))
    taken, sent = far.requests
    assert taken.path == f"/v26.0/{PAGE}/take_thread_control"
    assert taken.json()["recipient"] == {"id": CITIZEN}
    assert sent.path == f"/v26.0/{PAGE}/messages"


async def test_proof_of_the_app_secret_goes_along_and_the_secrets_do_not() -> None:
    proof = hmac.new(b"app-canary", b"canary", hashlib.sha256).hexdigest()
    async with connected(lambda _: Reply.of({"id": PAGE, "name": "x"}), app_secret="app-canary") as (channel, far):
        assert await channel.check() == "x"
        with pytest.raises(OutcomeUnknown):
            await channel.send(Outgoing(ClientId("c"), Address(CITIZEN), "x"))
    assert far.requests[0].query["appsecret_proof"] == proof
    assert far.requests[-1].json()["appsecret_proof"] == proof
    for request in far.requests:
        assert "canary" not in f"{request.path} {request.query}"


async def test_reads_keep_metas_pace() -> None:
    async with connected(lambda _: Reply.of({"id": PAGE})) as (channel, _):
        channel._reads = AsyncLimiter(2, 1)
        started = asyncio.get_running_loop().time()
        await channel.check()
        await channel.check()
        assert asyncio.get_running_loop().time() - started > 0.8


@pytest.mark.parametrize(
    ("kind", "size", "text", "code"),
    [
        (MessageKind.IMAGE, 9 * 1024 * 1024, "", "attachment_refused"),
        (MessageKind.STICKER, 10, "", "attachment_refused"),
        (MessageKind.IMAGE, 10, "met tekst", "caption_refused"),
    ],
)
async def test_what_messenger_does_not_take_never_leaves(kind: MessageKind, size: int, text: str, code: str) -> None:
    async with connected(lambda _: Reply.of({})) as (channel, far):
        file = OutgoingFile(kind, "image/png", "x.png", b"x" * size)
        with pytest.raises(Rejected) as caught:
            await channel.send(Outgoing(ClientId("c"), Address(CITIZEN), text, file))
        assert caught.value.code == code
        assert not far.requests


@pytest.mark.parametrize(
    ("code", "subcode", "status", "kind", "reason"),
    [
        (10, 2018278, 400, Rejected, "window_closed"),
        (10, 2018065, 400, Rejected, "window_closed"),
        (10, 2018300, 400, Rejected, "other_app_owns"),
        (10, 1893063, 400, Rejected, "account_restricted"),
        (10, 0, 403, SignedOut, "missing_permission"),
        (100, 2018001, 400, Rejected, "recipient_unavailable"),
        (100, 2018109, 400, Rejected, "attachment_refused"),
        (100, 0, 400, Rejected, "rejected"),
        (190, 463, 401, SignedOut, "signed_out"),
        (200, 2018028, 403, SignedOut, "missing_permission"),
        (200, 1545041, 400, Rejected, "recipient_unavailable"),
        (551, 1545041, 400, Rejected, "recipient_unavailable"),
        (613, 0, 429, RateLimited, "rate_limited"),
        (4, 0, 400, RateLimited, "rate_limited"),
        (80006, 0, 400, RateLimited, "rate_limited"),
        (2, 0, 503, RateLimited, "rate_limited"),
        (1200, 0, 400, RateLimited, "rate_limited"),
        (1200, 0, 500, OutcomeUnknown, "uncertain"),
        (368, 0, 400, Rejected, "account_restricted"),
        (424242, 0, 500, OutcomeUnknown, "uncertain"),
        (424242, 0, 400, Rejected, "rejected"),
    ],
)
def test_errors(code: int, subcode: int, status: int, kind: type[ChannelError], reason: str) -> None:
    body = json.dumps({"error": {"message": "<b>", "code": code, "error_subcode": subcode}}).encode()
    answer = Answer(status, {"content-type": "application/json"}, body)
    found = problem_of(answer, meaning, repeatable=False, name="Messenger")
    assert isinstance(found, kind)
    assert found.code == reason
    assert "<b>" not in found.sentence()


def test_a_wrong_app_secret_is_told_from_a_wrong_page() -> None:
    body = json.dumps({"error": {"message": "Invalid appsecret_proof provided", "code": 100}}).encode()
    answer = Answer(400, {"content-type": "application/json"}, body)
    found = problem_of(answer, meaning, repeatable=True, name="Messenger")
    assert isinstance(found, SignedOut)
    assert found.arguments["key"] == "app_secret"


@pytest.mark.parametrize(
    ("settings", "secrets", "code"),
    [
        ({}, {}, "incomplete_channel"),
        ({"page_id": "../x"}, {"page_token": "t"}, "bad_setting"),
        ({"poll_seconds": "often"}, {"page_token": "t"}, "bad_setting"),
        ({"poll_seconds": "0"}, {"page_token": "t"}, "bad_setting"),
        ({"base_url": "http://graph.example"}, {"page_token": "t"}, "unsafe_address"),
        ({"api_version": "x"}, {"page_token": "t"}, "bad_setting"),
    ],
)
def test_settings_that_cannot_be_used(settings: dict[str, str], secrets: dict[str, str], code: str) -> None:
    with pytest.raises(InboxError) as caught:
        connect(settings, secrets, PAGE)
    assert caught.value.code == code
