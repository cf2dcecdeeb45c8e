"""One message read: numbers, credentials and phrases put together.

A detector's phrases come in roles. `fires`: this is it, unless the same sentence is calm. `certain`: this is it, calm
or not. `calms`: in this sentence nothing is going on now (a past date, a policy question). `now`: in this sentence it
does go on, whatever calms. `spares`: these very words mean something else. `voids`: the whole message is about
something else (an exercise, homework).
"""

import sys
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final

from app.compliance.credentials import credentials
from app.compliance.normalise import normalise
from app.compliance.numbers import numbers
from app.compliance.phrases import Found, PhraseBook
from app.compliance.words import Words, words_of
from app.domain.message import Direction
from app.domain.warning import Finding

ROLES: Final = ("fires", "certain", "calms", "now", "spares", "voids")
_INBOUND_ONLY: Final = frozenset({"plate", "vnumber", "id_document"})


@dataclass(frozen=True, slots=True)
class _Book:
    """The phrases that hold for one direction. Tag of a phrase: its detector's place times the roles, plus its role."""

    ids: tuple[str, ...]
    phrases: PhraseBook


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
    by_detector: dict[int, dict[str, list[Found]]] = {}
    for found in book.phrases.search(text):
        detector, role = divmod(found.tag, len(ROLES))
        by_detector.setdefault(detector, {}).setdefault(ROLES[role], []).append(found)
    for detector, roles in by_detector.items():
        for found in _standing(roles):
            yield Finding(book.ids[detector], text.starts[found.start], text.ends[found.end - 1])


def _standing(roles: Mapping[str, list[Found]]) -> Iterator[Found]:
    """The findings of one detector that nothing takes back."""
    if roles.get("voids"):
        return
    going_on = {found.sentence for found in roles.get("now", ())}
    calm = {found.sentence for found in roles.get("calms", ())} - going_on
    spared = roles.get("spares", ())
    for role in ("fires", "certain"):
        for found in roles.get(role, ()):
            if role == "fires" and found.sentence in calm:
                continue
            if not any(spare.start < found.end and found.start < spare.end for spare in spared):
                yield found


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
    for place, detector in enumerate(entries.values()):
        for role, line in _lines(detector):
            phrases.add(line, place * len(ROLES) + ROLES.index(role))
    phrases.close()
    return _Book(tuple(entries), phrases)


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
