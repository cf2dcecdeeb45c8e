"""What a message is about that a rule may want to know: spans of it, by detector id.

The patterns are data (resources/detectors/patterns.toml), one list a language. All languages run on every text: people
mix them, and guessing the language first would make a wrong guess a missed emergency.
"""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Final

from app.compliance.normalise import Normalised, normalise
from app.compliance.numbers import numbers
from app.domain.message import Direction
from app.domain.warning import Finding

MOST_READ: Final = 20_000
"""Code points of one message that are looked at: from the beginning and, of a longer one, the end as well."""

_INBOUND_ONLY: Final = frozenset({"plate", "vnumber"})


@dataclass(frozen=True, slots=True)
class _Detector:
    id: str
    direction: Direction | None
    fires: re.Pattern[str]
    spares: re.Pattern[str] | None


def detect(text: str, direction: Direction, previous: str = "") -> tuple[Finding, ...]:
    """Everything found in `text`, in order of place; spans count code points of `text` as written. Never raises.

    `previous` is the same writer's message before: a label there ("mijn bsn is") speaks for the number here.
    """
    if len(text) > MOST_READ:
        half = MOST_READ // 2
        tail = len(text) - half
        late = (Finding(f.id, f.start + tail, f.end + tail) for f in detect(text[tail:], direction))
        return (*detect(text[:half], direction, previous), *late)
    read = normalise(text)
    known = numbers(read.text, normalise(previous[-200:]).text)
    found = [f for f in known if direction is Direction.INBOUND or f.id not in _INBOUND_ONLY]
    for detector in _detectors():
        if detector.direction in (None, direction):
            found += _search(detector, read.text)
    # Somebody who swallowed something may need an ambulance: the 112 card always stands beside the poison card.
    found += [Finding("emergency", f.start, f.end) for f in found if f.id == "poison"]
    return tuple(sorted((_written(read, f) for f in set(found)), key=lambda f: (f.start, f.end, f.id)))


def _search(detector: _Detector, text: str) -> list[Finding]:
    fired = [found.span() for found in detector.fires.finditer(text) if found.end() > found.start()]
    if not fired or detector.spares is None:
        return [Finding(detector.id, *span) for span in fired]
    spared = [found.span() for found in detector.spares.finditer(text)]
    return [Finding(detector.id, s, e) for s, e in fired if not any(a < e and s < b for a, b in spared)]


def _written(read: Normalised, found: Finding) -> Finding:
    return Finding(found.id, *read.span(found.start, found.end))


@cache
def _detectors() -> tuple[_Detector, ...]:
    return tuple(_load(_pattern_file()))


def _pattern_file() -> Path:
    beside = Path(__file__).resolve().parents[2] / "resources" / "detectors" / "patterns.toml"
    return (
        beside if beside.exists() else Path(str(files("app"))) / "_data" / "resources" / "detectors" / "patterns.toml"
    )


def _load(path: Path) -> list[_Detector]:
    detectors = []
    for id_, entry in tomllib.loads(path.read_text("utf-8")).items():
        direction = None if entry["direction"] == "both" else Direction(entry["direction"])
        fires = [pattern for language in entry["fires"].values() for pattern in language]
        spares = entry.get("spares", [])
        detectors.append(_Detector(id_, direction, _any(fires), _any(spares) if spares else None))
    return detectors


def _any(patterns: list[str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE)
