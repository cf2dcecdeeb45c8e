"""Where the practice servers are and what they ask for: the keys that `balie channels add` takes."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any, Self

from app.domain.channel import ChannelKind


@dataclass(frozen=True, slots=True)
class PracticeChannel:
    """One channel, ready to be added."""

    label: str
    account: str
    settings: Mapping[str, str]
    secrets: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class RelayKeys:
    """What the relay needs: Meta's app secret, the token of the subscription, and the token of whoever pulls."""

    app_secret: str
    verify_token: str
    pull_token: str


@dataclass(frozen=True, slots=True)
class Practice:
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
