"""Reads one message: combines numbers, credentials, phrases and learnt weights into findings.

A detector's phrases have roles. `fires`: this is it, unless the same sentence is calm. `certain`: this is it, calm or
not. `calms`: in this sentence nothing is happening now (a past date, a question about policy). `now`: in this sentence
it is happening, whatever calms it. `spares`: these very words mean something else. `settles`: the same, whatever the
training messages say. `voids`: the whole message is about something else (an exercise, homework).

Where a detector has learnt weights (`weights`), they decide how much a phrase counts: a phrase in a message about
something else does not fire, and a message without a known phrase may. There are few training messages for what we
write ourselves, and it is worded in the usual ways: there a phrase always counts.
"""

import re
import sys
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, Final, NamedTuple

from msgspec import Struct

from app.compliance.credentials import credentials
from app.compliance.normalise import normalise
from app.compliance.numbers import numbers
from app.compliance.phrases import Found, PhraseBook
from app.compliance.weights import Weights, weights
from app.compliance.words import Words, words_of
from app.domain.message import Direction
from app.domain.warning import Finding

ROLES: Final = ("fires", "certain", "calms", "now", "spares", "settles", "voids")
_CREDENTIALS: Final = "digid"
"""Detectors for which weights can tell that a text discloses something but not where: then all of it is masked."""
_USUAL: Final = re.compile(
    r"\b(?:I|ID|QR|PIN|BSN|SMS|DIGID|DigiD|Digid)\b|(?:^|[.!?\n]\s{0,3})[A-ZÀ-Ý]|[a-zß-ÿ'’,.!?\s-]"
)
"""Characters of an ordinary sentence. Secrets have digits, capitals or symbols, or words of their own."""
_INBOUND_ONLY: Final = frozenset({"plate", "vnumber", "id_document"})


class _Book(Struct, frozen=True):
    """The phrases for one direction, and the purpose of each by its tag."""

    tags: tuple["_Tag", ...]
    phrases: PhraseBook


class _Tag(NamedTuple):
    """What a phrase is for."""

    detector: str
    role: str


def read(text: str, direction: Direction, previous: str, learnt: Weights | None = None) -> tuple[Finding, ...]:
    """All findings in `text`, in order of position; spans count code points of the original text. Never raises.

    A span is empty where credentials are mentioned as if given away, with nothing to mask. `learnt`: weights to
    evaluate instead of the built-in ones.
    """
    folded = normalise(text)
    before = normalise(previous[-200:]).text if previous else ""
    found = [f for f in numbers(folded.text, before) if direction is Direction.INBOUND or f.id not in _INBOUND_ONLY]
    secrets = list(credentials(folded.text))
    words, learnt = words_of(folded.text), learnt or weights(_folder())
    found += secrets
    for one in _said(words, direction, learnt):
        if one.id != _CREDENTIALS:
            found.append(one)
        elif not secrets:
            # "Ik krijg geen code van DigiD" contains nothing to mask, whatever it sounds like.
            usual = learnt.know(words.words) and not _USUAL.sub("", text.strip())
            found.append(Finding(one.id, one.start, one.start) if usual else one)
    # Somebody who swallowed something may need an ambulance: the 112 rule always accompanies the poison rule.
    found += [Finding("emergency", f.start, f.end) for f in found if f.id == "poison"]
    written = {Finding(f.id, *folded.span(f.start, f.end)) for f in _merged(found)}
    return tuple(sorted(written, key=lambda f: (f.start, f.end, f.id)))


def _said(text: Words, direction: Direction, learnt: Weights) -> Iterator[Finding]:
    """The findings of phrases and weights, as positions in the normalised text."""
    roles = _roles(text, direction)
    told = {detector: [(found.start, found.end) for found in _standing(said)] for detector, said in roles.items()}
    if text.words:
        speaking = learnt.weigh(text, direction, {detector for detector, places in told.items() if places})
        for detector, telling in speaking.items():
            said = roles.get(detector, {})
            stands = direction is Direction.OUTBOUND or bool(said.get("certain"))
            if said.get("voids") or not (telling or (stands and told.get(detector))):
                told[detector] = []
            elif telling and not told.get(detector):
                settled = any(one.start < telling[1] and telling[0] < one.end for one in said.get("settles", ()))
                told[detector] = [] if settled else [(0, len(text.words)) if detector == _CREDENTIALS else telling]
    for detector, places in told.items():
        for start, end in places:
            yield Finding(detector, text.starts[start], text.ends[end - 1])


def phrases_say(text: Words, direction: Direction) -> set[str]:
    """The detectors that phrases alone would trigger, against which packaging/learn_detectors.py trains the weights."""
    return {detector for detector, roles in _roles(text, direction).items() if any(_standing(roles))}


def _roles(text: Words, direction: Direction) -> dict[str, dict[str, list[Found]]]:
    """Every phrase found in the text, by detector and role."""
    book = _books()[direction]
    roles: dict[str, dict[str, list[Found]]] = {}
    for found in book.phrases.search(text):
        tag = book.tags[found.tag]
        roles.setdefault(tag.detector, {}).setdefault(tag.role, []).append(found)
    return roles


def _standing(roles: Mapping[str, list[Found]]) -> Iterator[Found]:
    """The findings of one detector that no other phrase cancels."""
    if roles.get("voids"):
        return
    calm = {found.sentence for found in roles.get("calms", ())} - {found.sentence for found in roles.get("now", ())}
    spared = [*roles.get("spares", ()), *roles.get("settles", ())]
    for found in roles.get("certain", ()):
        if not _overlaps(found, spared):
            yield found
    for found in roles.get("fires", ()):
        if found.sentence not in calm and not _overlaps(found, spared):
            yield found


def _overlaps(found: Found, others: Sequence[Found]) -> bool:
    return any(other.start < found.end and found.start < other.end for other in others)


def _merged(found: list[Finding]) -> Iterator[Finding]:
    """One detector's findings, with overlapping ones merged."""
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
def _books() -> Mapping[Direction, _Book]:
    words = tomllib.loads((_folder() / "words.toml").read_text("utf-8"))
    known = frozenset(words["known"].split())
    return {direction: _book(direction, words["classes"], known) for direction in Direction}


def _book(direction: Direction, classes: Mapping[str, str], known: frozenset[str]) -> _Book:
    entries = tomllib.loads((_folder() / f"{direction}.toml").read_text("utf-8"))
    phrases = PhraseBook(classes, known)
    tags: dict[_Tag, int] = {}
    for detector, roles in entries.items():
        for role, line in _lines(roles):
            phrases.add(line, tags.setdefault(_Tag(detector, role), len(tags)))
    phrases.close()
    return _Book(tuple(tags), phrases)


def _lines(detector: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield (role, phrase) pairs; lines that begin with `# ` are comments."""
    for role, languages in detector.items():
        for block in languages.values():
            for line in block.splitlines():
                if line and not line.startswith("# "):
                    yield role, normalise(line).text


@cache
def _folder() -> Path:
    """The folder of the phrases: inside the package (a wheel, a frozen program) or beside it (a checkout)."""
    package = Path(__file__).resolve().parent.parent
    frozen = getattr(sys, "_MEIPASS", None)
    packed = (Path(frozen) / "app" if frozen else package) / "_data" / "resources" / "detectors"
    return packed if packed.is_dir() else package.parent / "resources" / "detectors"
