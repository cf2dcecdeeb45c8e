"""Canned answers: one key, several wordings, and a fixed set of variables filled in a single pass."""

import functools
import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from enum import StrEnum
from typing import Final

from msgspec import Struct

from app.domain.channel import ChannelKind
from app.domain.ids import AgentId, AnswerId, TeamId

NUMBERS: Final = tuple(
    f"number.{name}" for name in ("emergency", "emergency_app", "suicide", "home", "child", "animal", "police", "gas")
)
"""The numbers to which citizens in need are referred, as variables; their values come from the policy packs."""

VARIABLES: Final = ("citizen", "agent", "channel", "date", "municipality", *NUMBERS)
"""Every variable that an answer may use, written {{name}}."""

_EVERYBODYS: Final = ("nl", "en")
"""What is said to somebody whose own language an answer does not speak: both."""

MOST_FILE_BYTES: Final = 5_000_000
"""Of one file that goes along with an answer: the least that any channel takes of a picture."""

_VARIABLE = re.compile(r"\{\{\s*([^{}]{0,40}?)\s*\}\}")


class Tone(StrEnum):
    """How a wording speaks to the citizen."""

    FORMAL = "formal"
    """Dutch u, German Sie."""
    INFORMAL = "informal"
    """Dutch je, German du."""


class Variant(Struct, frozen=True):
    """One wording. None means: for every channel, for every tone."""

    text: str
    language: str = "nl"
    kind: ChannelKind | None = None
    tone: Tone | None = None


class AnswerFile(Struct, frozen=True):
    """A file that goes along with an answer. `content` is None where only its name was read."""

    name: str
    media_type: str
    size: int
    """Bytes."""
    content: bytes | None = None


class CannedAnswer(Struct, frozen=True):
    """`key` is what an agent types after the slash; `keywords` help the search."""

    id: AnswerId
    key: str
    title: str
    variants: tuple[Variant, ...]
    keywords: tuple[str, ...] = ()
    files: tuple[AnswerFile, ...] = ()
    valid_until: date | None = None
    """The last day on which it is offered; None: for ever."""
    owner: AgentId | None = None
    """Who keeps it up to date; nobody in particular where it came with the program or from a file."""
    personal: bool = False
    """Only its owner sees it."""
    team: TeamId | None = None
    """Only this team sees it; None: everybody."""
    changed_at: datetime | None = None
    used: int = 0
    """How often anybody inserted it."""
    mine: int = 0
    """How often the agent who looks at it did."""

    def variant_for(self, kind: ChannelKind, language: str = "nl", tone: Tone | None = None) -> Variant:
        """The wording that fits best: see `variants_for`."""
        return self.variants_for(kind, language, tone)[0]

    def variants_for(self, kind: ChannelKind, language: str = "nl", tone: Tone | None = None) -> Sequence[Variant]:
        """Every wording, the one that fits best first: by channel and language, language, tone, then channel."""

        def fit(variant: Variant) -> tuple[bool, bool, bool, bool, bool]:
            return (
                variant.language == language and variant.kind in (kind, None),
                variant.language == language,
                variant.tone in (tone, None) or tone is None,
                variant.kind == kind,
                variant.kind is None,
            )

        return sorted(self.variants, key=fit, reverse=True)

    def wordings_for(self, kind: ChannelKind, language: str, tone: Tone | None = None) -> tuple[Variant, ...]:
        """What to say to somebody who writes `language`: the wording in it; where there is none, Dutch and English."""
        own = self.variant_for(kind, language, tone)
        if own.language == language:
            return (own,)
        return tuple(dict.fromkeys(self.variant_for(kind, one, tone) for one in _EVERYBODYS))

    def expired(self, today: date) -> bool:
        """Whether its last day is over."""
        return self.valid_until is not None and self.valid_until < today

    @property
    def scope(self) -> tuple[bool, AgentId | None]:
        """Within what its key is the only one: everybody's answers, or one agent's own."""
        return self.personal, self.owner if self.personal else None


def by_use(answer: CannedAnswer) -> tuple[int, int, str]:
    """The order among answers that fit alike: those that the agent uses most, then those that anybody does."""
    return -answer.mine, -answer.used, answer.key


class Filled(Struct, frozen=True):
    """An answer with its variables filled; `missing` are spans in `text` that still hold a {{variable}}."""

    text: str
    missing: tuple[tuple[int, int], ...] = ()


def joined(parts: Sequence[Filled]) -> Filled:
    """Several one below the other."""
    between, text = "\n\n", ""
    missing: list[tuple[int, int]] = []
    for part in parts:
        text += between if text else ""
        missing += [(start + len(text), end + len(text)) for start, end in part.missing]
        text += part.text
    return Filled(text, tuple(missing))


@functools.lru_cache(4_096)
def longest_stretch(template: str) -> str:
    """The longest stretch that `fill` leaves as it is, without the space around it."""
    return max((between.strip() for between in _VARIABLE.split(template)[::2]), key=len)


def fill(template: str, values: Mapping[str, str]) -> Filled:
    """Fill variables in one pass: a value that itself looks like a variable is left as it is.

    A variable that is unknown or has no value stays standing and is reported, so that it cannot be sent unseen.
    """
    parts: list[str] = []
    missing: list[tuple[int, int]] = []
    length = last = 0
    for match in _VARIABLE.finditer(template):
        before = template[last : match.start()]
        name = match.group(1)
        known = name in VARIABLES and bool(values.get(name))
        piece = values[name] if known else match.group(0)
        length += len(before)
        if not known:
            missing.append((length, length + len(piece)))
        length += len(piece)
        parts += (before, piece)
        last = match.end()
    parts.append(template[last:])
    return Filled("".join(parts), tuple(missing))
