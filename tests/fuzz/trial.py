"""Runs payloads through a codec one by one, and records the outcome of each."""

import json
import time
from collections import Counter
from dataclasses import dataclass, field
from functools import cache
from random import Random
from typing import Any

from app.channels.spoken import unpacked
from tests.fuzz.seeds import codecs
from tests.fuzz.spoil import spoilt, spoilt_bytes
from tests.unit.channels.payloads import texts

MARK = "KOOLMEES"
"""Stands for a citizen's text."""

_NO_WORDS = frozenset(
    {"mentions", "sourceName", "url", "link", "referral", "m.file", "geo_uri", "emoji", "formatted_body"}
)
"""Places in an example with names and addresses that are shown, but without anybody's text; and an HTML copy of the
text beside it.
"""

_EMPTY = frozenset(
    {"nothing in it", "an envelope without content", "a message without content", "nothing new in any room"}
    | {"a thread without its messages", "an empty change"}
)
"""Reasons that claim that there is nothing, which is wrong."""


@dataclass
class Report:
    """The outcome of many payloads. A trial is identified by its number, which reproduces it."""

    trials: int = 0
    seconds: float = 0.0
    slowest: float = 0.0
    became: Counter[str] = field(default_factory=Counter)
    """For payloads in which a citizen's text was still readable: shown, quarantined, or ignored and why."""
    raised: dict[int, str] = field(default_factory=dict)
    lost: dict[int, str] = field(default_factory=dict)
    """Trials in which the text was lost, with the payload."""

    def add(self, other: "Report") -> None:
        """Add the counts of `other`."""
        self.trials += other.trials
        self.seconds += other.seconds
        self.slowest = max(self.slowest, other.slowest)
        self.became += other.became
        self.raised |= other.raised
        self.lost |= other.lost


def run(name: str, seed: int, numbers: range) -> Report:
    """Run the trials with these `numbers` on one codec."""
    report = Report()
    for number in numbers:
        _try(name, seed, number, report)
    return report


def payload(name: str, seed: int, number: int) -> tuple[bytes, bool]:
    """The body of one trial, and whether a citizen's text can still be read in it."""
    random = Random(f"{name} {seed} {number}")
    codec = codecs()[name]
    index = random.randrange(len(codec.seeds))
    while not _speaking(name, index) and random.random() < 0.7:
        index = random.randrange(len(codec.seeds))
    value = json.loads(_written(name, index))
    place = random.choice(_speaking(name, index) or [()])
    if place:
        _put(value, place, MARK)
    for _ in range(random.choice((1, 1, 2, 3, 6))):
        value = spoilt(value, random, codec.seeds, MARK)
    body = json.dumps(value, ensure_ascii=random.random() < 0.5).encode("utf-8", "surrogatepass")
    if random.random() < 0.25:
        return spoilt_bytes(body, random), False
    return body, bool(place) and _stands(value, [step for step in place if isinstance(step, str)])


def _try(name: str, seed: int, number: int, report: Report) -> None:
    body, has_words = payload(name, seed, number)
    begun = time.process_time()
    try:
        parsed = codecs()[name].parse(body)
    except Exception as error:  # noqa: BLE001 - that none comes is what is tried
        report.raised[number] = f"{type(error).__name__}: {error} ({body[:2000]!r})"
        return
    taken = time.process_time() - begun
    report.trials += 1
    report.seconds += taken
    report.slowest = max(report.slowest, taken)
    if not (parsed.events or parsed.ignored or parsed.quarantined):
        report.lost[number] = f"said nothing at all ({body[:2000]!r})"
    if not has_words:
        return
    if MARK in texts(parsed):
        report.became["shown"] += 1
    elif parsed.quarantined:
        report.became["kept for later"] += 1
    elif parsed.ignored and _EMPTY.isdisjoint(parsed.ignored):
        report.became[f"ignored: {parsed.ignored[0]}"] += 1
    else:
        report.lost[number] = repr(body[:2000])


@cache
def _written(name: str, index: int) -> str:
    return json.dumps(codecs()[name].seeds[index])


@cache
def _speaking(name: str, index: int) -> list[tuple[Any, ...]]:
    """The places in an example with a citizen's text: what is written there is shown."""
    codec, written = codecs()[name], _written(name, index)
    found = []
    for place in _leaves(json.loads(written)):
        if not _NO_WORDS.isdisjoint(place):
            continue
        value = json.loads(written)
        if "m.new_content" in _put(value, place, MARK):
            continue  # beside the new text of an edit is a copy for programs that do not support edits
        if MARK in texts(codec.parse(json.dumps(value).encode())):
            found.append(place)
    return found


def _stands(value: Any, way: list[str]) -> bool:
    """Whether the text is still in its place: under the same keys, whatever else has come between."""
    if isinstance(value, str):
        inner = unpacked(value)
        return _stands(inner, way) if isinstance(inner, dict | list) else not way and MARK in value
    if isinstance(value, dict):
        return any(_stands(entry, way[1:] if way and key == way[0] else way) for key, entry in value.items())
    return isinstance(value, list) and any(_stands(entry, way) for entry in value)


def _leaves(value: Any, place: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    if isinstance(value, str):
        return [place]
    entries = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [leaf for key, entry in entries for leaf in _leaves(entry, (*place, key))]


def _put(value: Any, place: tuple[Any, ...], words: str) -> Any:
    """Write `words` at `place` of `value`; returns the value around it."""
    for key in place[:-1]:
        value = value[key]
    value[place[-1]] = words
    return value
