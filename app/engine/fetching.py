"""Downloads the files that citizens send as soon as they arrive: some providers keep them for minutes only."""

import asyncio
import logging
import random
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final

from app.channels.base import ChannelError, RateLimited, Rejected, SignedOut
from app.domain.ids import AttachmentId
from app.domain.problems import InboxError
from app.engine.backoff import Uniform, asked_delay, delay
from app.engine.clients import Clients
from app.engine.leases import ChannelLeases
from app.engine.roster import Roster
from app.engine.shelf import Shelf
from app.engine.wakeups import woken
from app.services.clock import Clock
from app.storage import attachments
from app.storage.attachments import WaitingFile
from app.storage.database import Store, StoreError

_log = logging.getLogger(__name__)

_AT_ONCE: Final = 500
_SIDE_BY_SIDE: Final = 4
_ATTEMPTS: Final = 40
"""With waits of up to an hour, this is more than a day."""
_LONGEST_WAIT: Final = 3_600.0
_DEADLINE: Final = 300.0
"""Seconds for one file. A large one gets as many as it takes at `_SLOWEST`."""
_SLOWEST: Final = 100_000
"""Bytes per second."""
_PIECE: Final = 64 * 1024


@dataclass(slots=True)
class Fetching:
    """Downloads waiting files. `wake` is set when a conversation or a channel changed."""

    store: Store
    clients: Clients
    roster: Roster
    leases: ChannelLeases
    wake: asyncio.Event
    clock: Clock
    uniform: Uniform = random.uniform
    _later: dict[AttachmentId, datetime] = field(default_factory=dict)
    """When each failed file is due again. The store knows too; this saves asking it."""

    async def run(self) -> None:
        """Download until cancelled."""
        while True:
            self.wake.clear()
            left_alone = {*self.roster.signed_out, *self.roster.elsewhere}
            waiting = [file for file in await self._waiting() if file.channel_id not in left_alone]
            for start in range(0, len(waiting), _SIDE_BY_SIDE):
                group = (self._fetch(file) for file in waiting[start : start + _SIDE_BY_SIDE])
                for error in await asyncio.gather(*group, return_exceptions=True):
                    if error is not None:
                        raise error
            if not waiting:
                await woken(self.wake, self._seconds_until_next())

    async def _waiting(self) -> list[WaitingFile]:
        moment = self.clock()
        return await self.store.read(lambda tx: attachments.waiting(tx, moment, _AT_ONCE))

    def _seconds_until_next(self) -> float | None:
        moment = self.clock()
        self._later = {file: until for file, until in self._later.items() if until > moment}
        # No longer than a minute: the loop's clock stops while the machine sleeps.
        return min(60.0, (min(self._later.values()) - moment).total_seconds() + 0.001) if self._later else None

    async def _fetch(self, file: WaitingFile) -> None:
        try:
            await self._fetched(file)
        except Rejected as error:
            _log.info("File %s: %s", file.id, error.code)
            code = error.code
            keep = attachments.refused if code == "attachment_refused" else attachments.failed
            await self.leases.store(file.channel_id).run(lambda tx: keep(tx, file.id, code))
        except StoreError:
            raise
        except InboxError as error:
            if isinstance(error, SignedOut):
                await self.roster.sign_out(file.channel_id, error.code)
            await self._later_or_never(file, error)
        except Exception:  # noqa: BLE001 - one file that cannot be fetched stops no other
            _log.exception("File %s: fetching failed", file.id)
            await self._later_or_never(file, InboxError("bug"))

    async def _fetched(self, file: WaitingFile) -> None:
        channel = self.roster.channel(file.channel_id)
        if channel is None:
            raise Rejected("attachment_gone", channel="")
        client = await self.clients.get(channel)
        limit = client.capabilities.largest_inbound
        shelf = Shelf(self.leases.store(file.channel_id), file.id, limit, channel.label)
        try:
            async with asyncio.timeout(max(_DEADLINE, limit / _SLOWEST)):
                downloaded = await client.download(file.reference, limit, shelf)
                if downloaded.content:
                    await _put(downloaded.content, shelf)
        except TimeoutError:
            raise ChannelError("unreachable", channel=channel.label) from None
        if file.sha256 is not None and shelf.digest() != file.sha256:
            raise ChannelError("attachment_damaged")
        await shelf.finish(downloaded.media_type)

    async def _later_or_never(self, file: WaitingFile, error: InboxError) -> None:
        if isinstance(error, RateLimited):
            seconds = asked_delay(error.retry_after, file.attempts, uniform=self.uniform)
        else:
            seconds = delay(file.attempts, longest=_LONGEST_WAIT, uniform=self.uniform)
        last = 3 if error.code == "attachment_damaged" else _ATTEMPTS
        until = self.clock() + timedelta(seconds=seconds) if file.attempts + 1 < last else None
        if until is not None:
            self._later[file.id] = until
        _log.info("File %s: %s, attempt %d", file.id, error.code, file.attempts + 1)
        await self.leases.store(file.channel_id).run(lambda tx: attachments.failed(tx, file.id, error.code, until))


async def _put(content: bytes, shelf: Shelf) -> None:
    """Store a file that a channel could only return whole, in small steps that hold up nobody."""
    await shelf.begin()
    for start in range(0, len(content), _PIECE):
        await shelf.take(content[start : start + _PIECE])
