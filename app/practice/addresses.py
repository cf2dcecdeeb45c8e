"""The practice servers' addresses and credentials, under the keys that `balie channels add` takes."""

from collections.abc import Mapping
from typing import Self

import msgspec
from msgspec import Struct

from app.domain.channel import ChannelKind


class PracticeChannel(Struct, frozen=True):
    """One channel, ready to add."""

    label: str
    account: str
    settings: Mapping[str, str]
    secrets: Mapping[str, str]


class RelayKeys(Struct, frozen=True):
    """What the relay needs: Meta's app secret, the subscription's verify token, and the reader's token."""

    app_secret: str
    verify_token: str
    pull_token: str


class Practice(Struct, frozen=True):
    """The running practice servers. `started_at` is the moment that the scripts count from, in ISO 8601."""

    municipality: str
    started_at: str
    control_url: str
    relay: Mapping[str, str]
    channels: Mapping[ChannelKind, PracticeChannel]

    def as_json(self) -> str:
        """The one line that `balie practice-servers` prints."""
        return msgspec.json.encode(self).decode()

    @classmethod
    def from_json(cls, line: str) -> Self:
        """Parse that line. Raises `ValueError` for anything else."""
        return msgspec.json.decode(line, type=cls, dec_hook=lambda kind, value: kind(value))
