"""Example payloads, and ways to damage them."""

import copy
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from app.domain.events import MessageEdited, MessageReceived, Parsed, ReactionChanged

FIXTURES = Path(__file__).parents[2] / "fixtures"
WHATSAPP = FIXTURES / "payloads" / "whatsapp"
HOSTILE = FIXTURES / "hostile" / "json"

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=20),
    lambda children: st.lists(children, max_size=4) | st.dictionaries(st.text(max_size=12), children, max_size=4),
    max_leaves=12,
)


def load(path: Path) -> Any:
    """The JSON in `path`."""
    return json.loads(path.read_text("utf-8"))


def raw(value: object) -> bytes:
    """`value` as sent over the wire: escaped as by Meta."""
    return json.dumps(value).encode()


def places(value: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """The path to every part of `value`, except itself."""
    entries = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, entry in entries:
        yield (*path, key)
        yield from places(entry, (*path, key))


def spoiled(value: Any, path: tuple[str | int, ...], how: str, other: Any) -> Any:
    """A copy of `value` in which the part at `path` is changed in the manner `how`."""
    changed = copy.deepcopy(value)
    parent = changed
    for key in path[:-1]:
        parent = parent[key]
    last = path[-1]
    match how:
        case "remove":
            del parent[last]
        case "replace":
            parent[last] = other
        case "list":
            parent[last] = [parent[last]]
        case "object":
            parent[last] = {"x": parent[last]}
        case "twice":
            parent[last] = [parent[last], parent[last]]
        case "text":
            parent[last] = json.dumps(parent[last])
        case _:
            parent[last] = None
    return changed


HOW = ("remove", "replace", "list", "object", "twice", "none")


@st.composite
def mutations(draw: st.DrawFn, value: Any, most: int = 3) -> Any:
    """`value`, damaged in one to `most` places."""
    for _ in range(draw(st.integers(1, most))):
        ways = list(places(value))
        if not ways:
            return value
        value = spoiled(value, draw(st.sampled_from(ways)), draw(st.sampled_from(HOW)), draw(JSON))
    return value


def texts(parsed: Parsed) -> str:
    """All text in the events of `parsed`."""
    said: list[str] = []
    for event in parsed.events:
        if isinstance(event, MessageReceived):
            said += [event.text.raw, *(file.file_name.raw for file in event.files if file.file_name)]
            said += [event.location.name.raw] if event.location and event.location.name else []
        elif isinstance(event, MessageEdited):
            said.append(event.text.raw)
        elif isinstance(event, ReactionChanged) and event.emoji:
            said.append(event.emoji.raw)
    return "\n".join(said)


def only(parsed: Parsed) -> MessageReceived:
    """The one message in `parsed`, which contains nothing else."""
    assert not parsed.quarantined, parsed.quarantined
    assert not parsed.ignored, parsed.ignored
    (event,) = parsed.events
    assert isinstance(event, MessageReceived)
    return event
