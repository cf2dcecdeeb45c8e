"""The channels that the municipality has set up. Nothing secret: secrets lie in the keyring."""

from collections.abc import Mapping
from datetime import timedelta

from app.domain.channel import Channel, ChannelKind, ChannelPhase, Connection
from app.domain.ids import ChannelId
from app.storage.database import Transaction


def add(
    tx: Transaction,
    kind: ChannelKind,
    label: str,
    account: str,
    settings: Mapping[str, str],
    window: timedelta | None = None,
) -> Channel:
    """A new channel. `window`: how long its provider lets us answer freely (`Capabilities.window.free`)."""
    raise NotImplementedError


def get(tx: Transaction, channel_id: ChannelId) -> Channel | None:
    """One channel, unless it was removed."""
    raise NotImplementedError


def all_channels(tx: Transaction) -> list[Channel]:
    """Every channel that was not removed, oldest first."""
    raise NotImplementedError


def remove(tx: Transaction, channel_id: ChannelId) -> None:
    """Remove a channel; its conversations stay and can be read."""
    raise NotImplementedError


def set_connection(tx: Transaction, channel_id: ChannelId, connection: Connection, problem: str | None) -> None:
    """How the engine is getting on with it."""
    raise NotImplementedError


def set_phase(tx: Transaction, channel_id: ChannelId, phase: ChannelPhase) -> None:
    """Where it stands in its life."""
    raise NotImplementedError


def set_window(tx: Transaction, channel_id: ChannelId, window: timedelta | None) -> None:
    """Its provider's window, which decides `window_expires_at` and the order "expires first"."""
    raise NotImplementedError


def cursor(tx: Transaction, channel_id: ChannelId) -> str | None:
    """How far was received."""
    raise NotImplementedError


def update_settings(tx: Transaction, channel_id: ChannelId, settings: Mapping[str, str]) -> None:
    """Replace its settings."""
    raise NotImplementedError
