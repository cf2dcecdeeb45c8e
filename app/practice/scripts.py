"""Reads the citizens' scripts from resources/practice/*.toml.

One file a channel: `channel` and tables `[[conversation]]` with

    citizen = "samira"           unique over all files
    name = "Samira Bakker"
    number = "31600000112"       only where the channel shows one
    topic = "Gaslucht"           the subject that the municipality's own app shows
    language = "nl"              of the thanks when the script is used up
    manner = { reads = false }   see `Manner`
    lines = [{ ago = "2d 3h", text = "…" }, { ago = "2d 2h", us = "…", state = "read" }]
    later = [{ text = "…" }]     said unasked after the start
    replies = ["…", "…"]         said after our first, second, … answer

A line holds `text` (the citizen's) or `us` (ours), and may hold a file (`image`, `voice`, `document`, `sticker` = its
name in media/, the text being its caption), `location = { latitude, longitude, name, address }`,
`contact = { name, number }`, `kind` (one of the kinds without content of their own), `id`, and what it refers to:
`re` answers, `edits`, `deletes` or `reacts` act upon the line with that id, or upon our last answer (`"answer"`). In a
list of replies a plain text will do.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from datetime import timedelta
from pathlib import Path
from typing import Any

from msgspec import Struct

from app.domain.channel import ChannelKind
from app.domain.message import DeliveryState
from app.practice.item import Card, Citizen, Kind, Manner, MediaFile, Place

_PIECE = re.compile(r"(\d+)\s*([dhms])")
_UNITS = {"d": "days", "h": "hours", "m": "minutes", "s": "seconds"}
_FILES = (Kind.IMAGE, Kind.VOICE, Kind.VIDEO, Kind.DOCUMENT, Kind.STICKER)
OUR_LAST_ANSWER = "answer"
_ACTS = {"edits": Kind.EDIT, "deletes": Kind.DELETE, "reacts": Kind.REACTION}


class BadScript(ValueError):
    """A script that cannot be played; the text says where and why."""


class Line(Struct, frozen=True):
    """One thing to say or do. `ago` counts back from the start; None for what happens after it."""

    kind: Kind
    text: str = ""
    ours: bool = False
    ago: timedelta | None = None
    file: MediaFile | None = None
    place: Place | None = None
    card: Card | None = None
    id: str | None = None
    target: str | None = None
    state: DeliveryState = DeliveryState.READ
    expires: int = 0


class Script(Struct, frozen=True):
    """A citizen and everything that they will say."""

    citizen: Citizen
    topic: str
    language: str
    lines: tuple[Line, ...]
    later: tuple[Line, ...]
    replies: tuple[Line, ...]


class Fallback(Struct, frozen=True):
    """What a citizen says after the end of the script, by language."""

    thanks: Mapping[str, tuple[str, ...]]
    nudges: Mapping[str, tuple[str, ...]]
    """Questions of somebody who is waiting for an answer."""


def read_scripts(folder: Path) -> list[Script]:
    """Read every conversation in the folder's files, in a fixed order. Raises `BadScript`."""
    media = read_media(folder / "media")
    scripts: list[Script] = []
    for path in sorted(folder.glob("*.toml")):
        table = tomllib.loads(path.read_text(encoding="utf-8"))
        if "channel" in table:
            channel = ChannelKind(table["channel"])
            scripts += (_script(entry, channel, media, path.name) for entry in table["conversation"])
    keys = [script.citizen.key for script in scripts]
    if twice := {key for key in keys if keys.count(key) > 1}:
        raise BadScript(f"two citizens are called {', '.join(sorted(twice))}")
    return scripts


def read_media(folder: Path) -> dict[str, MediaFile]:
    """Read the files that media.toml lists, by name."""
    table = tomllib.loads((folder / "media.toml").read_text(encoding="utf-8"))
    return {
        name: MediaFile(
            name=name,
            media_type=facts["type"],
            content=(folder / name).read_bytes(),
            width=facts.get("width"),
            height=facts.get("height"),
            seconds=facts.get("seconds"),
        )
        for name, facts in table.items()
    }


def read_fallback(folder: Path) -> Fallback:
    """Read what citizens say after the end of their scripts: fallback.toml, `[thanks]` and `[nudges]` by language."""
    table = tomllib.loads((folder / "fallback.toml").read_text(encoding="utf-8"))
    return Fallback(
        thanks={language: tuple(wordings) for language, wordings in table["thanks"].items()},
        nudges={language: tuple(wordings) for language, wordings in table["nudges"].items()},
    )


def duration(text: str) -> timedelta:
    """Parse `"2d 3h 20m"`. Raises `BadScript`."""
    if not re.fullmatch(r"(\s*\d+\s*[dhms])+\s*", text):
        raise BadScript(f"“{text}” is no span of time")
    total = timedelta()
    for number, unit in _PIECE.findall(text):
        total += timedelta(**{_UNITS[unit]: int(number)})
    return total


def _script(entry: Mapping[str, Any], channel: ChannelKind, media: Mapping[str, MediaFile], file: str) -> Script:
    try:
        citizen = Citizen(
            key=entry["citizen"],
            name=entry["name"],
            channel=channel,
            number=entry.get("number", ""),
            manner=Manner(**entry.get("manner", {})),
        )
        lines = tuple(line_of(line, media) for line in entry.get("lines", []))
        script = Script(
            citizen=citizen,
            topic=entry.get("topic", ""),
            language=entry.get("language", "nl"),
            lines=lines,
            later=tuple(line_of(line, media) for line in entry.get("later", [])),
            replies=tuple(line_of(line, media) for line in entry.get("replies", [])),
        )
        _check(script)
    except (KeyError, TypeError, ValueError) as error:
        raise BadScript(f"{file}, citizen {entry.get('citizen', '?')}: {error}") from error
    return script


def line_of(entry: Mapping[str, Any] | str, media: Mapping[str, MediaFile]) -> Line:
    """Parse one line of a script, or of a request to the control server. Raises `BadScript` or `KeyError`."""
    if isinstance(entry, str):
        return Line(Kind.TEXT, entry)
    kind, file = _kind_and_file(entry, media)
    place = Place(**entry["location"]) if "location" in entry else None
    card = Card(**entry["contact"]) if "contact" in entry else None
    acts = [name for name in _ACTS if name in entry]
    text = entry.get("us", entry.get("text", ""))
    if kind is Kind.TEXT and not text:
        raise BadScript("a line without content")
    return Line(
        kind=kind,
        text=text,
        ours="us" in entry,
        ago=duration(entry["ago"]) if "ago" in entry else None,
        file=file,
        place=place,
        card=card,
        id=entry.get("id"),
        target=entry[acts[0]] if acts else entry.get("re"),
        state=DeliveryState(entry.get("state", "read")),
        expires=int(entry.get("expires", 0)),
    )


def _kind_and_file(entry: Mapping[str, Any], media: Mapping[str, MediaFile]) -> tuple[Kind, MediaFile | None]:
    for kind in _FILES:
        if kind in entry:
            return kind, media[entry[kind]]
    for name, kind in _ACTS.items():
        if name in entry:
            return kind, None
    if "location" in entry:
        return Kind.LOCATION, None
    if "contact" in entry:
        return Kind.CONTACT, None
    return Kind(entry.get("kind", "text")), None


def _check(script: Script) -> None:
    known = {OUR_LAST_ANSWER}
    for line in _all_lines(script):
        if line.target is not None and line.target not in known:
            raise BadScript(f"refers to “{line.target}”, which was not said before")
        if line.id is not None:
            known.add(line.id)
    spans = [line.ago for line in script.lines]
    if None in spans:
        raise BadScript("a line of the history without “ago”")
    told = [span for span in spans if span is not None]
    if told != sorted(told, reverse=True):
        raise BadScript("the history is not in order")


def _all_lines(script: Script) -> Iterator[Line]:
    yield from script.lines
    yield from script.later
    yield from script.replies
