"""Canned answers: one identity, several wordings, and a closed list of variables filled in one pass."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from app.domain.channel import ChannelKind
from app.domain.ids import AnswerId

VARIABLES: Final = ("citizen", "agent", "channel", "date", "municipality")
"""Every variable that an answer may use, written {{name}}."""

_VARIABLE = re.compile(r"\{\{\s*([^{}]{0,40}?)\s*\}\}")


@dataclass(frozen=True, slots=True)
class Variant:
    """One wording. None means: for every channel."""

    text: str
    language: str = "nl"
    kind: ChannelKind | None = None


@dataclass(frozen=True, slots=True)
class CannedAnswer:
    """`key` is what an agent types after the slash; `keywords` help the search."""

    id: AnswerId
    key: str
    title: str
    variants: tuple[Variant, ...]
    keywords: tuple[str, ...] = ()

    def variant_for(self, kind: ChannelKind, language: str = "nl") -> Variant:
        """The wording that fits best: channel and language, then language, then channel, then any."""

        def fit(variant: Variant) -> tuple[bool, bool, bool]:
            return (
                variant.language == language and variant.kind in (kind, None),
                variant.kind == kind,
                variant.kind is None,
            )

        return max(self.variants, key=fit)


@dataclass(frozen=True, slots=True)
class Filled:
    """An answer with its variables filled; `missing` are spans in `text` that still hold a {{variable}}."""

    text: str
    missing: tuple[tuple[int, int], ...] = ()


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
