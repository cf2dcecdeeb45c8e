"""Merges the two ways in which a page's messages arrive: polling, and webhooks through the relay. Each has a cursor.

The same message arrives by both with the same id, so it does not matter which is first, and each closes the other's
gaps.
"""

import asyncio
import logging
from collections.abc import AsyncGenerator, Callable
from contextlib import aclosing
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from app.channels.base import Batch, ChannelError
from app.channels.relay_feed import RelayFeed

_AGAIN_AFTER: Final = 30.0
"""Seconds before a failed relay is tried again."""

log = logging.getLogger(__name__)


class Places(Struct, frozen=True):
    """The cursor of each way. A page with both has the cursor `polled/relayed`; "" for a way that has not begun."""

    polled: str = ""
    relayed: str = ""

    @classmethod
    def of(cls, cursor: str | None) -> "Places":
        """Read the places from a cursor. The cursor of a page that was only polled until now becomes the first half."""
        polled, _, relayed = (cursor or "").partition("/")
        return cls(polled, relayed)

    def __str__(self) -> str:
        return f"{self.polled}/{self.relayed}"


async def both_ways(
    rounds: AsyncGenerator[Batch, None], feed: RelayFeed, cursor: str | None
) -> AsyncGenerator[Batch, None]:
    """Yield batches of both as they arrive. Each is asked for its next one when the last was committed."""
    places = Places.of(cursor)
    took: dict[str, Callable[[str], Places]] = {
        "polled": lambda place: replace(places, polled=place),
        "relayed": lambda place: replace(places, relayed=place),
    }
    async with aclosing(rounds), aclosing(_patient(feed, places.relayed)) as hooks:
        ways = {"polled": rounds, "relayed": hooks}
        loop = asyncio.get_running_loop()
        waiting = {loop.create_task(_next(way)): name for name, way in ways.items()}
        try:
            while True:
                done, _ = await asyncio.wait(waiting, return_when=asyncio.FIRST_COMPLETED)
                for task in done:
                    name, batch = waiting.pop(task), task.result()
                    if batch.cursor is not None:
                        places = took[name](batch.cursor)
                    # Polling delivers everything, so polling alone can say that nothing more is waiting.
                    if batch.bodies or name == "polled":
                        yield Batch(batch.bodies, str(places), batch.received_at)
                    waiting[loop.create_task(_next(ways[name]))] = name
        finally:
            for task in waiting:
                task.cancel()
            await asyncio.gather(*waiting, return_exceptions=True)


async def _next(way: AsyncGenerator[Batch, None]) -> Batch:
    return await anext(way)


async def _patient(feed: RelayFeed, place: str) -> AsyncGenerator[Batch, None]:
    """The relay's batches. If it fails, polling alone continues; `check` says what is wrong."""
    while True:
        try:
            async with aclosing(feed.receive(place or None)) as batches:
                async for batch in batches:
                    place = batch.cursor or place
                    yield batch
        except ChannelError as error:
            log.warning("the relay: %s", error.code)
        await asyncio.sleep(_AGAIN_AFTER)
