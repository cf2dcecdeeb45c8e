"""Finding a citizen's words in parts of a payload that a codec does not know.

Formats grow, and payloads are not always as documented. A codec reads the parts that it knows into their fields; text
elsewhere, under a key that usually holds words, is found here, so that it is shown rather than lost.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from msgspec import Struct

from app.channels.payload import NUMBER, Unreadable, decode, mapping, words

_SINGLE: Final = (str, *NUMBER)


class Vocabulary(Struct, frozen=True):
    """Which keys of a format carry words. `spoken`: at whatever depth; `unspoken`: nothing below them is a citizen's;
    `technical`: never words themselves."""

    spoken: frozenset[str]
    unspoken: frozenset[str]
    technical: frozenset[str]

    def leaves(self, value: object, spoken: bool = False, numbers: bool = False) -> Iterator[str]:
        """Every string under a spoken key in `value`, and every number in place of one.

        With `spoken`, every string except technical ones.
        """
        if isinstance(value, dict):
            for key, entry in value.items():
                if not self._is_beside_the_point(key, entry):
                    known = key in self.spoken
                    yield from self.leaves(entry, spoken or known, numbers or known)
        elif isinstance(value, list):
            for entry in value:
                yield from self.leaves(entry, spoken, numbers)
        elif _is_word(value, spoken, numbers):
            yield words(value)
        elif isinstance(value, str) and isinstance(inner := unpacked(value), dict | list):
            yield from self.leaves(inner)

    def completed(self, said: str, part: object, known: Iterable[str] = ()) -> str:
        """`said`, followed by any other text in `part` except under `known`."""
        present = [said, *known]
        missing: list[str] = []
        for leaf in self.leaves(part):
            for found in self._inside(leaf):
                if not any(found in other for other in (*present, *missing)):
                    missing.append(found)
        return "\n".join(filter(None, (said, *missing)))

    def everything(self, part: object) -> str:
        """Every string in `part` that may be a citizen's, for an unknown kind of content."""
        return "\n".join(dict.fromkeys(self.leaves(part, True)))

    def _is_beside_the_point(self, key: str, value: object) -> bool:
        return key in self.unspoken or (key in self.technical and isinstance(value, _SINGLE))

    def _inside(self, leaf: str) -> Iterator[str]:
        """`leaf`, or the texts in it if it is JSON itself."""
        value = unpacked(leaf)
        if isinstance(value, dict | list):
            yield from self.leaves(value, True)
        else:
            yield value if isinstance(value, str) else leaf


def unpacked(leaf: str) -> object:
    """The JSON object, array or string in a string; the string itself without any."""
    if not leaf.lstrip().startswith(("{", "[", '"')):
        return leaf
    try:
        return decode(leaf.encode("utf-8", "surrogatepass"))
    except Unreadable:
        return leaf


def written_out(value: object) -> Mapping[str, Any]:
    """`value` if it is a JSON object, even inside a string; else an empty one."""
    return mapping(unpacked(value) if isinstance(value, str) else value)


def _is_word(value: object, spoken: bool, numbers: bool) -> bool:
    if isinstance(value, str):
        return spoken and bool(value.strip())
    return numbers and isinstance(value, NUMBER) and not isinstance(value, bool)


def lines(*values: object) -> str:
    """The texts among `values`, one per line."""
    return "\n".join(filter(None, (words(value) for value in values)))
