"""Text normalised for the detectors, with a map back to each character's original position."""

import re
import unicodedata
from functools import lru_cache
from typing import Final

from msgspec import Struct

# Joined into words by senders and keyboards; they have no width and would hide a word from a pattern.
_INVISIBLE: Final = frozenset(
    "\u00ad\u180e\u200b\u200c\u200d\u200e\u200f\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\ufeff"
)
_SPECIAL: Final = {
    "\u2018": "'", "\u2019": "'", "\u02bc": "'", "\u00b4": "'", "`": "'",
    "\u201c": '"', "\u201d": '"', "\u201e": '"',
    "\u2010": "-", "\u2011": "-", "\u2012": "-", "\u2013": "-", "\u2014": "-", "\u2212": "-",
    "ı": "i", "ł": "l", "ø": "o", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "ð": "d",
    # Arabic: writers leave out hamza, dots and lengthening freely.
    "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ة": "ه", "ى": "ي", "ـ": "", "ؤ": "و", "ئ": "ي",
}  # fmt: skip
_STRETCH: Final = re.compile("[!-~]+(?: [!-~]+)*|.", re.DOTALL)
"""A run of characters that map to themselves, else a single one."""
_LINE: Final = frozenset("\n\r\u2028\u2029\x0b\x0c\x85")


class Normalised(Struct, frozen=True):
    """`text`: lower case, NFKC, without accents or invisible characters, white space folded (a line break stays one).

    `origin[i]` is the place of `text[i]` in what was written; None where both are the same. `length` is that of the
    written text.
    """

    text: str
    origin: tuple[int, ...] | None
    length: int

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The span of the written text that `text[start:end]` came from; empty for an empty one."""
        if start >= end:
            return (0, 0)
        if self.origin is None:
            return (start, end)
        # One original character may have become several; the span ends after the whole original character.
        return self.origin[start], self.origin[end - 1] + 1


def normalise(written: str) -> Normalised:
    """Normalise `written` for the detectors. Linear in its length; never raises."""
    if written.isascii() and _is_plain(written):
        return Normalised(_lowered(written), None, len(written))
    characters: list[str] = []
    origin: list[int] = []
    last = ""
    for found in _STRETCH.finditer(written):
        stretch, place = found.group(), found.start()
        if "!" <= stretch[0] <= "~":
            characters.append(_lowered(stretch))
            origin.extend(range(place, found.end()))
            last = stretch[-1]
            continue
        for piece in _folded(stretch):
            if piece in " \n":
                if last in ("\n", piece):
                    continue
                if last == " ":  # a line break swallows the space before it
                    characters[-1], origin[-1], last = piece, place, piece
                    continue
            characters.append(piece)
            origin.append(place)
            last = piece
    return Normalised("".join(characters), tuple(origin), len(written))


def _is_plain(written: str) -> bool:
    """Whether every character of an ASCII text maps to itself."""
    return written.isprintable() and "  " not in written


def _lowered(plain: str) -> str:
    return plain.lower().replace("`", "'")


@lru_cache(maxsize=4096)
def _folded(character: str) -> str:
    if character in _INVISIBLE:
        return ""
    if character in _LINE:
        return "\n"
    special = _SPECIAL.get(character)
    if special is not None:
        return special
    pieces = unicodedata.normalize("NFD", unicodedata.normalize("NFKC", character).lower())
    kept = (_SPECIAL.get(piece, piece) for piece in pieces if unicodedata.category(piece) != "Mn")
    return "".join(" " if piece.isspace() else piece for piece in kept)
