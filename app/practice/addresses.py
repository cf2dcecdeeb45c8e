"""Where the practice servers are and what they ask for: the keys that `balie channels add` takes."""

import json
from collections.abc import Mapping
from typing import Any, Self

from msgspec import Struct
from msgspec.structs import asdict

from app.domain.channel import ChannelKind


class PracticeChannel(Struct, frozen=True):
    """One channel, ready to be added."""

    label: str
    account: str
    settings: Mapping[str, str]
    secrets: Mapping[str, str]


class RelayKeys(Struct, frozen=True):
    """What the relay needs: Meta's app secret, the token of the subscription, and the token of whoever pulls."""

    app_secret: str
    verify_token: str
    pull_token: str


class Practice(Struct, frozen=True):
    """The running practice servers. `started_at` is the moment from which the scripts count, in ISO 8601."""

    municipality: str
    started_at: str
    control_url: str
    relay: Mapping[str, str]
    channels: Mapping[ChannelKind, PracticeChannel]

    def as_json(self) -> str:
        """One line: what `balie practice-servers` prints."""
        return json.dumps(asdict(self))

    @classmethod
    def from_json(cls, line: str) -> Self:
        """The same, read back. Raises `ValueError` or `KeyError` for anything else."""
        table: dict[str, Any] = json.loads(line)
        channels = {ChannelKind(kind): PracticeChannel(**entry) for kind, entry in table["channels"].items()}
        return cls(**{**table, "channels": channels})
