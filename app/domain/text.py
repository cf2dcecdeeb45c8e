"""Text from outside has a type of its own, so that it cannot reach a screen or a log by accident."""

import re
import unicodedata
from typing import Final

from msgspec import Struct

REPLACEMENT: Final = "\ufffd"

# Unpaired surrogates cannot be encoded and PostgreSQL cannot store U+0000; the exact bytes stay in the raw event.
_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")
# Embeddings and overrides (not isolates, not marks): they reorder what stands beside them and no keyboard types them.
_OVERRIDES = re.compile("[\u202a-\u202e]")
# Control characters other than tab and line feed have no glyph and break layout.
_CONTROLS = re.compile("[\x01-\x08\x0b-\x1f\x7f-\x9f]")

_LONGEST_WORD: Final = 60


class CitizenText(Struct, frozen=True):
    """Text from outside: message bodies, names, file names, captions, and providers' error messages.

    `raw` is for codecs, the store and detectors. A window displays it only through `app.ui.citizen_text`. `str()` and
    `repr()` give its length, so that an f-string or a log line never leaks the text.
    """

    raw: str

    @classmethod
    def of(cls, value: object) -> "CitizenText":
        """Wrap any value that a payload may hold where text belongs; never raises."""
        return cls(_UNSTORABLE.sub(REPLACEMENT, value if isinstance(value, str) else str(value)))

    def __str__(self) -> str:
        return f"<{len(self.raw)} characters>"

    def __repr__(self) -> str:
        return f"CitizenText({len(self.raw)} characters)"

    def __bool__(self) -> bool:
        return bool(self.raw)


def visible(raw: str) -> str:
    """`raw` without characters that draw nothing or reorder their neighbours. For every display."""
    if raw.isascii() and raw.isprintable():
        return raw
    text = raw.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n")
    return _CONTROLS.sub("", _OVERRIDES.sub("", text))


def one_line(raw: str, limit: int = 200) -> str:
    """`raw` for a list row or a title: visible, with white space collapsed, at most `limit` characters."""
    return " ".join(visible(raw[: limit * 4]).split())[:limit]


def folded(text: str) -> str:
    """`text` without case and accents, for comparing."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(character for character in decomposed if not unicodedata.combining(character))


def plain_words(text: str) -> str:
    """The words of `text` with only letters and digits: lower case, no accents, at most 60 characters each, separated
    by one space.
    """
    return " ".join([word[:_LONGEST_WORD] for word in text.lower().translate(_PLAIN).split()])


class _Plain(dict[int, str]):
    """Translation table for lower-case text, computed for each character when it first occurs."""

    def __missing__(self, code: int) -> str:
        pieces = unicodedata.normalize("NFKD", chr(code))
        kept = "".join(c if c.isalnum() else " " for c in pieces if not unicodedata.combining(c))
        return self.setdefault(code, kept)


_PLAIN: Final = _Plain()
