"""A page with both polling and webhooks: messages that arrive by both are stored once, and each works without the
other.
"""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import aclosing

import pytest

from app.channels.base import Batch, Channel, Rejected
from app.channels.messenger.client import MessengerChannel
from app.channels.messenger.merging import Places
from app.domain.channel import ChannelKind
from app.domain.ids import ProviderId
from app.storage import arrivals, channels
from tests.contract.harness_messenger import CITIZEN, PAGE, HookedHarness, by_webhooks
from tests.fakes.loopback import Reply, Request
from tests.fakes.town import Town, assess


def store(town: Town, channel: Channel, batch: Batch) -> None:
    """Apply a batch as the engine does."""
    for body in batch.bodies:
        for event in channel.parse(body).events:
            town.write(
                lambda tx, event=event: arrivals.apply(  # type: ignore[misc]
                    tx, town.channel, event, received_at=batch.received_at, raw_id=None, assess=assess
                )
            )


def on_page(town: Town) -> Town:
    """The town's channel is a page."""
    town.channel = town.write(lambda tx: channels.add(tx, ChannelKind.MESSENGER, "Pagina", PAGE, {}))
    return town


async def received(harness: HookedHarness, cursor: str | None) -> AsyncGenerator[Batch, None]:
    """The non-empty batches after `cursor`."""
    assert isinstance(harness.channel, MessengerChannel)
    async with aclosing(harness.channel.receive(cursor)) as batches:
        async for batch in batches:
            if batch.bodies:
                yield batch


async def also_polled(harness: HookedHarness, mid: ProviderId, text: str) -> None:
    """The message that arrived as a webhook is also in the thread, with the citizen's name."""
    harness.page.add(CITIZEN, PAGE, message=text)
    harness.page.messages[-1]["id"] = mid


async def test_a_message_that_comes_both_ways_is_one_message(town: Town) -> None:
    on_page(town)
    async with by_webhooks("0.02") as harness, aclosing(received(harness, None)) as batches:
        mid = await harness.citizen_writes("Zijn jullie open?")
        cursors = [await _taken(town, harness.channel, await anext(batches))]
        await also_polled(harness, mid, "Zijn jullie open?")
        cursors.append(await _taken(town, harness.channel, await anext(batches)))
    (message,) = town.messages()
    assert (message.text.raw, town.row().contact.raw, town.row().unread) == ("Zijn jullie open?", "Jan", 1)
    assert not Places.of(cursors[0]).polled
    assert Places.of(cursors[1]).polled
    assert Places.of(cursors[1]).relayed == Places.of(cursors[0]).relayed != ""


async def _taken(town: Town, channel: Channel, batch: Batch) -> str:
    await asyncio.to_thread(store, town, channel, batch)
    assert batch.cursor is not None
    await channel.acknowledge(batch.cursor)
    return batch.cursor


async def test_what_was_acknowledged_does_not_come_again_and_the_rest_does() -> None:
    async with by_webhooks() as harness:
        await harness.citizen_writes("een")
        async with aclosing(received(harness, None)) as batches:
            first = await anext(batches)
        assert first.cursor is not None
        await harness.channel.acknowledge(first.cursor)
        await harness.citizen_writes("twee")
        async with aclosing(received(harness, first.cursor)) as batches:
            second = await anext(batches)
        assert b"twee" in b"".join(second.bodies)
        assert b"een" not in b"".join(second.bodies)


async def test_polling_goes_on_while_the_relay_is_away() -> None:
    async with by_webhooks("0.02") as harness:
        far = harness._far
        answers = far.answers

        async def without_relay(request: Request) -> Reply:
            return Reply(502, b"", "text/plain") if request.path.startswith("/v1/") else await answers(request)

        far.answers = without_relay
        harness.page.add(CITIZEN, PAGE, message="hallo")
        async with aclosing(received(harness, None)) as batches, asyncio.timeout(10):
            assert b"hallo" in b"".join((await anext(batches)).bodies)


async def test_the_check_says_that_webhooks_are_off() -> None:
    async with by_webhooks() as harness:
        assert await harness.channel.check() == "Gemeente Duinstad"
        harness.page.subscribed = ["feed"]
        with pytest.raises(Rejected) as caught:
            await harness.channel.check()
        assert caught.value.code == "webhooks_off"


def test_places_in_a_cursor() -> None:
    assert Places.of(None) == Places()
    assert Places.of("1764000000") == Places("1764000000", "")
    assert Places.of(str(Places("5", "7"))) == Places("5", "7")
