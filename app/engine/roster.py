"""Which channels the engine receives from, kept in step with the store and with the channels that it holds."""

import asyncio
import contextlib
import logging
from collections.abc import Callable, Collection
from typing import Final

from app.domain.channel import Channel, ChannelPhase, Connection, connection_after
from app.domain.ids import ChannelId
from app.domain.problems import InboxError
from app.engine.clients import Clients
from app.engine.leases import ChannelLeases
from app.engine.receiving import MakeReading, Reception
from app.services.backlog import Backlog
from app.storage import channels
from app.storage.database import NotOurs, Store, Transaction
from app.system.secrets import SecretsError

_log = logging.getLogger(__name__)

_LACKING: Final = frozenset({"secret_missing", "channel_not_allowed"})
"""Problems that concern this engine alone, as do those of its keyring."""

Recover = Callable[[Transaction, ChannelId], None]
"""Settles what an earlier run, or the previous engine, left behind on a channel."""


class Roster:
    """The channels in use and their receptions. Call `refresh` after every change to a channel."""

    def __init__(
        self,
        store: Store,
        leases: ChannelLeases,
        clients: Clients,
        make_reading: MakeReading,
        recover: Recover,
        backlog: Backlog,
    ) -> None:
        self._store = store
        self._leases = leases
        self._recover = recover
        self._begun: dict[ChannelId, Store] = {}
        """The lease under which each channel was started. One lost and re-acquired meanwhile is a different lease."""
        self._known: list[ChannelId] = []
        self._clients = clients
        self._make_reading = make_reading
        self._backlog = backlog
        self._unable: dict[ChannelId, str] = {}
        """Channels left to other engines, with the code of what this engine lacks for them."""
        self._receptions: dict[ChannelId, Reception] = {}
        self._tasks: dict[ChannelId, asyncio.Task[None]] = {}

    async def refresh(self) -> None:
        """Start receiving from new and changed channels that are ours, and stop for removed, closed and lost ones."""
        await self._look_who_holds()
        said = {channel_id: reception.said for channel_id, reception in self._receptions.items()}
        wanted = {
            channel.id: channel
            for channel in await self._store.read(channels.all_channels)
            if channel.phase is not ChannelPhase.CLOSED and channel.id in self._begun
        }
        for channel_id in self._receptions.keys() - wanted.keys():
            await self._end(channel_id)
            self._backlog.lose(channel_id)
        for channel in wanted.values():
            reception = self._receptions.get(channel.id)
            if reception is not None and _differs(reception.channel, channel, said.get(channel.id)):
                await self._end(channel.id)
            if channel.id not in self._receptions and self._leases.holds(channel.id):
                self._start(channel)

    def channel(self, channel_id: ChannelId) -> Channel | None:
        """The channel, if it is in use."""
        reception = self._receptions.get(channel_id)
        return None if reception is None else reception.channel

    def serves(self, channel_id: ChannelId) -> bool:
        """Whether the channel is ours and, as far as we know, accepts our sign-in."""
        return self._is_ours(channel_id) and channel_id not in self.signed_out

    def unable(self, channel_id: ChannelId) -> str | None:
        """The problem code of why the channel was left to other engines."""
        return self._unable.get(channel_id)

    @property
    def elsewhere(self) -> Collection[ChannelId]:
        """The channels that are not ours: another engine sends on them."""
        return [channel_id for channel_id in self._known if not self._is_ours(channel_id)]

    @property
    def in_use(self) -> Collection[ChannelId]:
        """The channels that this engine works on."""
        return self._receptions.keys()

    @property
    def signed_out(self) -> Collection[ChannelId]:
        """The channels that no longer accept our sign-in: nothing is sent on them either."""
        return {
            channel_id for channel_id, reception in self._receptions.items() if reception.said is Connection.SIGNED_OUT
        }

    async def renew(self) -> None:
        """Reconnect all channels but those that do not accept our sign-in: their connections may be dead."""
        for channel_id in self._receptions.keys() - self.signed_out:
            await self._end(channel_id)
        await self.refresh()

    async def sign_out(self, channel_id: ChannelId, code: str) -> None:
        """Stop receiving too, because sending found that the channel does not accept our sign-in."""
        reception = self._receptions.get(channel_id)
        if reception is not None and reception.said is not Connection.SIGNED_OUT:
            await _cancelled(self._tasks[channel_id])
            await reception.stopped(code)

    async def end(self) -> None:
        """Stop receiving from every channel."""
        for channel_id in list(self._receptions):
            await self._end(channel_id)

    def _is_ours(self, channel_id: ChannelId) -> bool:
        return channel_id in self._begun and self._leases.holds(channel_id)

    async def _look_who_holds(self) -> None:
        self._known = await self._store.read(channels.every_id)
        for channel_id in self._known:
            try:
                lease = self._leases.store(channel_id)
            except NotOurs:
                self._begun.pop(channel_id, None)
            else:
                if self._begun.get(channel_id) is not lease:
                    await self._take_over(channel_id, lease)

    async def _take_over(self, channel_id: ChannelId, lease: Store) -> None:
        """Forget what an earlier run recorded about the connection, and settle what it left behind."""
        if self._begun.pop(channel_id, None) is not None and channel_id in self._receptions:
            await self._end(channel_id)
        if await self._left_to_others(channel_id, lease):
            return

        def begin(tx: Transaction) -> None:
            self._recover(tx, channel_id)
            channels.set_connection(tx, channel_id, Connection.UNKNOWN, None)

        try:
            await lease.run(begin)
        except NotOurs as error:
            _log.warning("Channel %s: %s", channel_id, error.code)
        else:
            self._begun[channel_id] = lease

    async def _left_to_others(self, channel_id: ChannelId, lease: Store) -> bool:
        """Leave a channel to other engines if this one lacks something for it; whether that was so.

        What is missing is shown to everybody: as long as no engine has it, the channel stands still.
        """
        channel = await self._store.read(lambda tx: channels.get(tx, channel_id))
        if self._leases.interval is None or channel is None or channel.phase is ChannelPhase.CLOSED:
            return False
        if (code := await self._lacking(channel)) is None:
            self._unable.pop(channel_id, None)
            return False
        if self._unable.get(channel_id) != code:
            _log.warning("Channel %s: %s; it is left to other engines, and looked at again", channel_id, code)
        self._unable[channel_id] = code
        # Everybody sees this, including desktops that do not have such secrets either.
        said = connection_after(code), code
        if code == "secret_missing":
            said = Connection.SIGNED_OUT, "secret_nowhere"
        with contextlib.suppress(NotOurs):  # then the engine that holds it says how it is
            await lease.run(lambda tx: channels.set_connection(tx, channel_id, *said))
        await self._leases.give_back(channel_id)
        return True

    async def _lacking(self, channel: Channel) -> str | None:
        """What this engine alone lacks for a channel. The reception reports what is wrong with the channel itself."""
        try:
            await self._clients.get(channel)
        except InboxError as error:
            return error.code if error.code in _LACKING or isinstance(error, SecretsError) else None
        except Exception:  # noqa: BLE001 - a bug in one channel stops no other
            return None
        return None

    def _start(self, channel: Channel) -> None:
        reception = Reception(self._begun[channel.id], channel, self._clients, self._make_reading, self._backlog)
        self._receptions[channel.id] = reception
        loop = asyncio.get_running_loop()
        self._tasks[channel.id] = loop.create_task(reception.run(), name=f"channel-{channel.id}")

    async def _end(self, channel_id: ChannelId) -> None:
        del self._receptions[channel_id]
        await _cancelled(self._tasks.pop(channel_id))
        await self._clients.drop(channel_id)


def _differs(before: Channel, now: Channel, said: Connection | None) -> bool:
    """Whether a person changed or tested the channel since its reception started.

    A change sets the connection to unknown, a successful test to connected; `said` is what the reception stored itself.
    """
    if (before.settings, before.account, before.label) != (now.settings, now.account, now.label):
        return True
    if said is Connection.SIGNED_OUT:
        return now.connection is not Connection.SIGNED_OUT
    return said is not None and now.connection is Connection.UNKNOWN


async def _cancelled(task: asyncio.Task[None]) -> None:
    task.cancel()
    await asyncio.wait([task])
    if not task.cancelled() and (error := task.exception()) is not None:
        _log.error("%s ended badly", task.get_name(), exc_info=error)
