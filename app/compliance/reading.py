"""One message read: numbers, credentials and phrases put together.

A detector's phrases come in roles. `fires`: this is it, unless the same sentence is calm. `certain`: this is it, calm
or not. `calms`: in this sentence nothing is going on now (a past date, a policy question). `now`: in this sentence it
does go on, whatever calms. `spares`: these very words mean something else. `voids`: the whole message is about
something else (an exercise, homework).

Much is said in words that mean little alone: "he is grey", "he grabs his chest". `weighs` puts them on the scales: each
line is a field of meaning, begins with its points (+2, -1) and counts once within `NEAR` words. Where `ENOUGH` points
come together, not all of them hints, and no other alarm was raised, the detector fires. Lines with less than no points
are doubts ("permit", "how much is"): with one near it, a phrase that fires weighs `SAID` points and needs `ENOUGH` too.
"""

import sys
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final, NamedTuple

from app.compliance.credentials import credentials
from app.compliance.normalise import normalise
from app.compliance.numbers import numbers
from app.compliance.phrases import Found, PhraseBook
from app.compliance.words import Words, words_of
from app.domain.message import Direction
from app.domain.warning import Finding

ROLES: Final = ("fires", "certain", "calms", "now", "spares", "voids", "weighs")
ENOUGH: Final = 4
SAID: Final = 3
NEAR: Final = 25
_MOST_WEIGHED: Final = 60
"""How many fields are weighed together: of text without end no more."""
_ALARMS: Final = frozenset({"emergency", "crisis", "domestic_violence", "animal", "police", "gas", "poison", "threat"})
"""Where one of these speaks, words that mean little alone say nothing more."""
_INBOUND_ONLY: Final = frozenset({"plate", "vnumber", "id_document"})


@dataclass(frozen=True, slots=True)
class _Book:
    """The phrases that hold for one direction, and by the tag of each what it is for."""

    tags: tuple["_Tag", ...]
    phrases: PhraseBook


class _Tag(NamedTuple):
    """What a phrase is for. Those that weigh have one each, the others share one by detector and role."""

    detector: str
    role: str
    points: int = 0
    field: int = 0


def read(text: str, direction: Direction, previous: str) -> tuple[Finding, ...]:
    """Everything found in `text`, in order of place; spans count code points of `text` as written. Never raises."""
    folded = normalise(text)
    before = normalise(previous[-200:]).text if previous else ""
    found = [f for f in numbers(folded.text, before) if direction is Direction.INBOUND or f.id not in _INBOUND_ONLY]
    found += credentials(folded.text)
    found += _said(words_of(folded.text), direction)
    # Somebody who swallowed something may need an ambulance: the 112 card always stands beside the poison card.
    found += [Finding("emergency", f.start, f.end) for f in found if f.id == "poison"]
    written = {Finding(f.id, *folded.span(f.start, f.end)) for f in _merged(found)}
    return tuple(sorted(written, key=lambda f: (f.start, f.end, f.id)))


def _said(text: Words, direction: Direction) -> Iterator[Finding]:
    """What the phrases find, in places of the normalised text."""
    book = _book(direction)
    by_detector: dict[str, dict[str, list[Found]]] = {}
    for found in book.phrases.search(text):
        tag = book.tags[found.tag]
        by_detector.setdefault(tag.detector, {}).setdefault(tag.role, []).append(found)
    told = {detector: list(_standing(roles, book.tags)) for detector, roles in by_detector.items()}
    alarmed = any(told.get(detector) for detector in _ALARMS)
    for detector, standing in told.items():
        weighty = () if standing or alarmed else _outweighing(by_detector[detector], book.tags)
        for found in (*standing, *weighty):
            yield Finding(detector, text.starts[found.start], text.ends[found.end - 1])


def _standing(roles: Mapping[str, list[Found]], tags: Sequence[_Tag]) -> Iterator[Found]:
    """The findings of one detector that nothing takes back."""
    if roles.get("voids"):
        return
    calm = _calm(roles)
    spared = roles.get("spares", ())
    for found in roles.get("certain", ()):
        if not _overlaps(found, spared):
            yield found
    weighed = _weighed(roles, tags)
    for found in roles.get("fires", ()):
        if found.sentence not in calm and not _overlaps(found, spared) and not _doubted(found, weighed, tags):
            yield found


def _weighed(roles: Mapping[str, list[Found]], tags: Sequence[_Tag]) -> list[Found]:
    """What lies on the scales, in order of place; words that mean something else have no weight."""
    spared = roles.get("spares", ())
    weighed = (f for f in roles.get("weighs", ()) if tags[f.tag].points < 0 or not _overlaps(f, spared))
    return sorted(weighed, key=lambda found: found.start)


def _points(found: Sequence[Found], tags: Sequence[_Tag]) -> int:
    """Points of what was found; a field counts once."""
    return sum(tags[tag].points for tag in {one.tag for one in found})


def _is_clear(found: Sequence[Found], tags: Sequence[_Tag]) -> bool:
    """Whether something of weight is among it: two fields of two points, or one of more. Hints alone are chance."""
    strong = [points for points in (tags[tag].points for tag in {one.tag for one in found}) if points > 1]
    return len(strong) > 1 or any(points > 2 for points in strong)


def _doubted(fired: Found, weighed: Sequence[Found], tags: Sequence[_Tag]) -> bool:
    """Whether doubts near what was said outweigh it."""
    near = [found for found in weighed if abs(found.start - fired.start) < NEAR]
    return any(tags[found.tag].points < 0 for found in near) and SAID + _points(near, tags) < ENOUGH


def _outweighing(roles: Mapping[str, list[Found]], tags: Sequence[_Tag]) -> Iterator[Found]:
    """The first stretch of text in which enough points come together, where nothing says that it is calm."""
    if roles.get("voids") or _calm(roles):
        return
    weighed = _weighed(roles, tags)
    for i, first in enumerate(weighed):
        near = [found for found in weighed[i : i + _MOST_WEIGHED] if found.start - first.start < NEAR]
        if _points(near, tags) >= ENOUGH and _is_clear(near, tags):
            yield Found(first.tag, first.start, max(found.end for found in near), first.sentence)
            return


def _calm(roles: Mapping[str, list[Found]]) -> set[int]:
    """The sentences in which nothing is going on."""
    return {found.sentence for found in roles.get("calms", ())} - {found.sentence for found in roles.get("now", ())}


def _overlaps(found: Found, others: Sequence[Found]) -> bool:
    return any(other.start < found.end and found.start < other.end for other in others)


def _merged(found: list[Finding]) -> Iterator[Finding]:
    """Findings of one detector that overlap, as one."""
    last: dict[str, Finding] = {}
    for finding in sorted(found, key=lambda f: (f.start, f.end)):
        before = last.get(finding.id)
        if before is not None and finding.start < before.end:
            last[finding.id] = Finding(finding.id, before.start, max(before.end, finding.end))
            continue
        if before is not None:
            yield before
        last[finding.id] = finding
    yield from last.values()


@cache
def _book(direction: Direction) -> _Book:
    folder = _folder()
    words = tomllib.loads((folder / "words.toml").read_text("utf-8"))
    entries = tomllib.loads((folder / f"{direction}.toml").read_text("utf-8"))
    phrases = PhraseBook(words["classes"], words["known"].split())
    tags: dict[_Tag, int] = {}
    for detector, roles in entries.items():
        for role, line in _lines(roles):
            points, phrase = line.split(" ", 1) if role == "weighs" else ("0", line)
            tag = _Tag(detector, role, int(points), len(tags) if role == "weighs" else 0)
            phrases.add(phrase, tags.setdefault(tag, len(tags)))
    phrases.close()
    return _Book(tuple(tags), phrases)


def _lines(detector: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Role and phrase, one by one; lines that begin with `# ` are remarks."""
    for role, languages in detector.items():
        for block in languages.values():
            for line in block.splitlines():
                if line and not line.startswith("# "):
                    yield role, normalise(line).text


def _folder() -> Path:
    """Where the phrases lie: packed into the package (a wheel, a frozen program) or beside it (a checkout)."""
    package = Path(__file__).resolve().parent.parent
    frozen = getattr(sys, "_MEIPASS", None)
    packed = (Path(frozen) / "app" if frozen else package) / "_data" / "resources" / "detectors"
    return packed if packed.is_dir() else package.parent / "resources" / "detectors"
