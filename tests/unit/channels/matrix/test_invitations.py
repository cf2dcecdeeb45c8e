"""Many invitations at once, from a homeserver that limits how many rooms an account can join at a time."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import aclosing
from typing import Any, cast
from urllib.parse import unquote

import pytest

from app.channels.base import Batch, RateLimited
from app.channels.matrix.client import connected
from app.domain.events import MessageReceived
from tests.fakes.loopback import Loopback, Reply, Request, loopback

BALIE, TOKEN = "@balie:duinstad.example", "a-token"
INVITED = tuple(f"!kamer{number}:duinstad.example" for number in range(300))
KNOWN = "!bekend:duinstad.example"


class Homeserver:
    """Requires every fifth join to be repeated, and refuses those in `gone`; every room contains one message."""

    def __init__(self, gone: frozenset[str] = frozenset(), pause_ms: int = 1) -> None:
        self.gone, self.pause_ms = gone, pause_ms
        self.asked: set[str] = set()
        self.joined: list[str] = []
        self.inside = self.most_inside = 0

    async def answer(self, request: Request) -> Reply:
        if request.path.endswith("/sync"):
            return Reply.of(self.sync(request.query.get("since")))
        self.inside += 1
        self.most_inside = max(self.most_inside, self.inside)
        await asyncio.sleep(0)
        self.inside -= 1
        return self.join(unquote(request.path.split("/")[-2]))

    def join(self, room_id: str) -> Reply:
        if room_id in self.gone:
            return Reply.of({"errcode": "M_FORBIDDEN", "error": "You are not invited to this room."}, 403)
        if room_id not in self.asked and INVITED.index(room_id) % 5 == 0:
            self.asked.add(room_id)
            return Reply.of({"errcode": "M_LIMIT_EXCEEDED", "retry_after_ms": self.pause_ms}, 429)
        self.joined.append(room_id)
        return Reply.of({"room_id": room_id})

    def sync(self, since: str | None) -> dict[str, Any]:
        invited = [room_id for room_id in INVITED if room_id not in self.joined]
        inside = {room_id: said(room_id) for room_id in ([KNOWN] if since is None else self.joined)}
        waiting: dict[str, Any] = {room_id: {"invite_state": {"events": []}} for room_id in invited}
        return {"next_batch": "s2" if since else "s1", "rooms": {"join": inside, "invite": waiting}}


def said(room_id: str) -> dict[str, Any]:
    event = {
        "type": "m.room.message",
        "event_id": f"${room_id}",
        "sender": "@jan:duinstad.example",
        "origin_server_ts": 1795473028733,
        "content": {"msgtype": "m.text", "body": f"vraag in {room_id}"},
    }
    return {"timeline": {"events": [event], "limited": False}}


async def received(far: Loopback, cursors: int) -> tuple[list[str], list[str]]:
    """The texts until the cursor has moved this often, and the cursors."""
    channel = connected({"homeserver": far.url}, {"access_token": TOKEN}, BALIE)
    texts: list[str] = []
    moved: list[str] = []
    batches = cast("AsyncGenerator[Batch, None]", channel.receive(None))
    try:
        async with asyncio.timeout(60), aclosing(batches):
            async for batch in batches:
                events = [event for body in batch.bodies for event in channel.parse(body).events]
                texts += [event.text.raw for event in events if isinstance(event, MessageReceived)]
                if batch.cursor is not None:
                    moved.append(batch.cursor)
                    if len(moved) == cursors:
                        break
    finally:
        await channel.close()
    return texts, moved


async def test_three_hundred_invitations_are_accepted_a_few_at_a_time_and_the_rooms_are_read() -> None:
    gone = frozenset(INVITED[7:9])
    homeserver = Homeserver(gone)
    async with loopback(homeserver.answer) as far:
        texts, moved = await received(far, 2)
    assert sorted(homeserver.joined) == sorted(set(INVITED) - gone)
    assert homeserver.most_inside <= 8
    assert sorted(texts) == sorted(f"vraag in {room_id}" for room_id in (KNOWN, *homeserver.joined))
    assert moved == ["s1", "s2"]


async def test_messages_do_not_wait_for_invitations_that_take_their_time() -> None:
    homeserver = Homeserver(pause_ms=600_000)
    async with loopback(homeserver.answer) as far:
        channel = connected({"homeserver": far.url}, {"access_token": TOKEN}, BALIE)
        batches = cast("AsyncGenerator[Batch, None]", channel.receive(None))
        try:
            async with asyncio.timeout(60), aclosing(batches):
                first = await anext(batches)
                (event,) = channel.parse(first.bodies[0]).events
                assert isinstance(event, MessageReceived)
                assert (event.text.raw, first.cursor) == (f"vraag in {KNOWN}", None)
                with pytest.raises(RateLimited):  # and so the cursor stays: nothing has been accepted yet
                    await anext(batches)
        finally:
            await channel.close()
