"""JSON that real programs never send, derived from JSON that they do."""

import copy
from typing import Any

from hypothesis import strategies as st

ODD_TEXT = st.one_of(
    st.text(max_size=20),
    st.sampled_from(["", "\ud800", "\x00", "\u202etxt", "<b>x</b>", "1" * 30, "-1", "99999999999999999999", "\ufffc"]),
)
ODD_NUMBER = st.one_of(
    st.integers(),
    st.integers(-(2**70), 2**70),
    st.floats(allow_nan=False, allow_infinity=False),
    st.sampled_from([0, -1, 2**53, 2**63, 10**25]),
)
JSON = st.recursive(
    st.one_of(st.none(), st.booleans(), ODD_NUMBER, ODD_TEXT),
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(ODD_TEXT, inner, max_size=4)),
    max_leaves=12,
)


def places(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The path of every value inside `value`, including itself."""
    found = [path]
    if isinstance(value, dict):
        for key, entry in value.items():
            found += places(entry, (*path, key))
    elif isinstance(value, list):
        for index, entry in enumerate(value):
            found += places(entry, (*path, index))
    return found


def replaced(value: Any, path: tuple[Any, ...], new: Any) -> Any:
    """A copy of `value` with `new` at `path`."""
    if not path:
        return new
    whole = copy.deepcopy(value)
    inner = whole
    for step in path[:-1]:
        inner = inner[step]
    inner[path[-1]] = new
    return whole


@st.composite
def mutated(draw: st.DrawFn, examples: list[Any], spared: tuple[Any, ...] | None = None) -> Any:
    """One of `examples` with one to three values replaced, but nothing on the path to `spared`."""
    value = draw(st.sampled_from(examples))
    for _ in range(draw(st.integers(1, 3))):
        paths = [path for path in places(value) if spared is None or path != spared[: len(path)]]
        if not paths:
            break
        value = replaced(value, draw(st.sampled_from(paths)), draw(JSON))
    return value
