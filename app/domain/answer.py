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
from app.domain.text import visible

NUMBERS: Final = tuple(
    f"number.{name}" for name in ("emergency", "emergency_app", "suicide", "home", "child", "animal", "police", "gas")
)
"""The emergency and help numbers, as variables; their values come from the policy packs."""

VARIABLES: Final = ("citizen", "agent", "channel", "date", "municipality", *NUMBERS)
"""Every variable that an answer may use, written {{name}}."""

_EVERYBODYS: Final = ("nl", "en")
"""The languages for somebody whose own language an answer does not have: both."""

MOST_FILE_BYTES: Final = 5_000_000
"""Bytes, per file. The smallest limit that any channel has for a picture."""

_VARIABLE = re.compile(r"\{\{\s*([^{}]{0,40}?)\s*\}\}")


def tidy_key(typed: str) -> str:
    """A key as it can be typed after the slash: small letters, nothing unseen, no spaces; empty where none is left."""
    return "-".join(visible(typed).lower().split()).lstrip("/")


class Tone(StrEnum):
    """How a wording addresses the citizen."""

    FORMAL = "formal"
    """Dutch u, German Sie."""
    INFORMAL = "informal"
    """Dutch je, German du."""


class Variant(Struct, frozen=True):
    """One wording. `kind` and `tone` None: for every kind of channel, for every tone."""

    text: str
    language: str = "nl"
    kind: ChannelKind | None = None
    tone: Tone | None = None


class AnswerFile(Struct, frozen=True):
    """A file that is sent with an answer. `content` is None where only its name was loaded."""

    name: str
    media_type: str
    size: int
    """Bytes."""
    content: bytes | None = None


class CannedAnswer(Struct, frozen=True):
    """A canned answer. `key` is what an agent types after the slash; `keywords` help to find it."""

    id: AnswerId
    key: str
    title: str
    variants: tuple[Variant, ...]
    keywords: tuple[str, ...] = ()
    files: tuple[AnswerFile, ...] = ()
    valid_until: date | None = None
    """The last day on which it is offered; None: no end."""
    owner: AgentId | None = None
    """Who maintains it; None for one that came with the program or from a file."""
    personal: bool = False
    """Only its owner sees it."""
    team: TeamId | None = None
    """Only this team sees it; None: everybody."""
    changed_at: datetime | None = None
    used: int = 0
    """How often anybody inserted it."""
    mine: int = 0
    """How often the current agent inserted it."""

    def variant_for(self, kind: ChannelKind, language: str = "nl", tone: Tone | None = None) -> Variant:
        """The best-fitting wording: see `variants_for`."""
        return self.variants_for(kind, language, tone)[0]

    def variants_for(self, kind: ChannelKind, language: str = "nl", tone: Tone | None = None) -> Sequence[Variant]:
        """Every wording, best fit first: by channel and language, then language, tone and channel."""

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
        """The wording for somebody who writes `language`; if there is none in it, the Dutch and the English one."""
        own = self.variant_for(kind, language, tone)
        if own.language == language:
            return (own,)
        return tuple(dict.fromkeys(self.variant_for(kind, one, tone) for one in _EVERYBODYS))

    def expired(self, today: date) -> bool:
        """Whether its last day has passed."""
        return self.valid_until is not None and self.valid_until < today

    @property
    def scope(self) -> tuple[bool, AgentId | None]:
        """The scope in which its key is unique: everybody's answers, or one agent's own."""
        return self.personal, self.owner if self.personal else None


def by_use(answer: CannedAnswer) -> tuple[int, int, str]:
    """Sort key for answers that fit equally well: most used by this agent first, then most used by anybody."""
    return -answer.mine, -answer.used, answer.key


class Filled(Struct, frozen=True):
    """An answer with its variables filled in; `missing` are the spans of `text` that still hold a {{variable}}."""

    text: str
    missing: tuple[tuple[int, int], ...] = ()


def joined(parts: Sequence[Filled]) -> Filled:
    """Several answers, separated by an empty line."""
    between, text = "\n\n", ""
    missing: list[tuple[int, int]] = []
    for part in parts:
        text += between if text else ""
        missing += [(start + len(text), end + len(text)) for start, end in part.missing]
        text += part.text
    return Filled(text, tuple(missing))


@functools.lru_cache(4_096)
def longest_stretch(template: str) -> str:
    """The longest part of `template` that `fill` leaves unchanged, without surrounding white space."""
    return max((between.strip() for between in _VARIABLE.split(template)[::2]), key=len)


def fill(template: str, values: Mapping[str, str]) -> Filled:
    """Fill in the variables in one pass: a value that looks like a variable itself is left as it is.

    A variable that is unknown or has no value stays in the text and is reported, so that it cannot be sent unnoticed.
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
