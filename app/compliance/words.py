"""A normalised text as sentences of words, which is what the detectors' phrases match against."""

import re
from typing import Final

from msgspec import Struct

_PIECES: Final = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*|\d+|\.{2,}|[.!?\n;\u061f]+")
_REPEATED: Final = re.compile(r"([^\W\d_])\1{2,}")


class Words(Struct, frozen=True):
    """A text's words: word `i` is at `starts[i]:ends[i]` in sentence `sentences[i]`; sentences in `asked` end in
    "?".
    """

    words: list[str]
    starts: list[int]
    ends: list[int]
    sentences: list[int]
    asked: frozenset[int]

    def asks(self, here: slice) -> bool:
        """Whether the sentence of the words `here` is a question."""
        return not self.asked.isdisjoint(self.sentences[here])


def words_of(text: str) -> Words:
    """The words of a normalised text. Apostrophes inside a word are dropped ("z'n" is "zn"); digits are words of their
    own.
    """
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    sentences: list[int] = []
    asked = set()
    sentence = 0
    for found in _PIECES.finditer(text):
        piece = found.group()
        first = piece[0]
        if first in ".!?\n;\u061f":
            # An ellipsis is a pause, not the end of a sentence.
            if piece.startswith("..") or not words or sentences[-1] != sentence:
                continue
            if "?" in piece or "\u061f" in piece:
                asked.add(sentence)
            sentence += 1
            continue
        words.append(piece.replace("'", "") if "'" in piece else piece)
        starts.append(found.start())
        ends.append(found.end())
        sentences.append(sentence)
    return Words(words, starts, ends, sentences, frozenset(asked))


def forms(word: str) -> tuple[str, ...]:
    """`word` and, if letters are drawn out, with those once and twice: "heeelp" may be "help" or "heelp"."""
    if not _REPEATED.search(word):
        return (word,)
    return word, _REPEATED.sub(r"\1", word), _REPEATED.sub(r"\1\1", word)
