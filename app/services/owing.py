"""Reasons that rules still require for a channel that a script added, when nobody could be asked."""

from collections.abc import Iterable, Mapping
from typing import Final

from app.domain.ids import ChannelId
from app.domain.problems import Refused
from app.services.deeds import Deeds
from app.storage import settings
from app.storage.database import Store, Transaction

_KEY: Final = "channel/{}/reasons_owed"


class OwedReasons:
    """The owed reasons, and giving them. `deeds` writes them to the log; None on a practice profile, where none are
    owed.
    """

    def __init__(self, store: Store, deeds: Deeds | None) -> None:
        self._store, self._deeds = store, deeds

    async def of(self, channel_id: ChannelId) -> tuple[str, ...]:
        """The rules that are owed a reason for this channel."""
        return await self._store.read(lambda tx: _kept(tx, channel_id))

    async def by(self, channel_ids: Iterable[ChannelId]) -> dict[ChannelId, tuple[str, ...]]:
        """The rules that are owed a reason, for each of several channels."""
        return await self._store.read(lambda tx: {one: _kept(tx, one) for one in channel_ids})

    async def give(self, channel_id: ChannelId, reasons: Mapping[str, str]) -> None:
        """Give some of them: rule id → why. `Refused` no_such_rule, setup_needs_reason (with `rule`)."""
        owed = await self.of(channel_id)
        if strange := [rule_id for rule_id in reasons if rule_id not in owed]:
            raise Refused("no_such_rule", id=strange[0])
        if self._deeds is not None:
            await self._deeds.explain(reasons)
        left = tuple(rule_id for rule_id in owed if rule_id not in reasons)
        await self._store.run(lambda tx: keep(tx, channel_id, left))


def keep(tx: Transaction, channel_id: ChannelId, rule_ids: tuple[str, ...]) -> None:
    """Record that these rules are owed a reason."""
    settings.put(tx, _KEY.format(channel_id), " ".join(rule_ids))


def _kept(tx: Transaction, channel_id: ChannelId) -> tuple[str, ...]:
    return tuple(settings.get(tx, _KEY.format(channel_id), "").split())
