"""Text as the patterns read it, with the way back to where each character stood."""

import unicodedata
from dataclasses import dataclass
from typing import Final

# Joined into words by senders and keyboards; they have no width and would hide a word from a pattern.
_INVISIBLE: Final = frozenset("\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\u2066\u2067\u2068\u2069\ufeff")
_QUOTES: Final = str.maketrans(
    {"\u2018": "'", "\u2019": "'", "\u02bc": "'", "\u201c": '"', "\u201d": '"', "\u2013": "-"}
)


@dataclass(frozen=True, slots=True)
class Normalised:
    """`text` in lower case, NFKC, white space folded; `origin[i]` is the place of `text[i]` in what was written."""

    text: str
    origin: tuple[int, ...]
    length: int

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The span of the written text that `text[start:end]` came from."""
        if start >= end:
            return (0, 0)
        last = self.origin[end - 1]
        # A character of the original may have become several; the span ends after the whole original character.
        return self.origin[start], min(last + 1, self.length)


def normalise(written: str) -> Normalised:
    """Fold `written` for the patterns. Linear in its length."""
    characters: list[str] = []
    origin: list[int] = []
    for place, character in enumerate(written):
        if character in _INVISIBLE:
            continue
        folded = character if character.isascii() else unicodedata.normalize("NFKC", character)
        for piece in folded.lower().translate(_QUOTES):
            if piece.isspace():
                if characters and characters[-1] == " ":
                    continue
                piece = " "  # noqa: PLW2901 - every kind of white space is one space
            characters.append(piece)
            origin.append(place)
    return Normalised("".join(characters), tuple(origin), len(written))
