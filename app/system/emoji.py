"""Emoji by what people call them, in Dutch and English: Unicode's own words (resources/emoji/README.md)."""

from functools import cache

from msgspec import Struct

from app.system.paths import resource

_MEANT_MOST = ("❤️", "👍️", "😀", "🙂", "😊", "😂", "🙏", "👋", "🎉", "👏", "☀️", "💐", "😢", "🤔", "✅️", "⚠️")
"""What people usually mean by an ambiguous word: `:hart` is the red heart, not the organ."""


class Emoji(Struct, frozen=True):
    """One emoji. `sign` is the character sequence that is sent."""

    sign: str
    name: str
    words: tuple[str, ...]
    """Search words in lower case, including those of the name."""


@cache
def all_emoji() -> tuple[Emoji, ...]:
    """Every emoji in the usual order, faces first. The first call reads a file of 200 kB."""
    found = []
    for line in (resource("emoji") / "emoji.tsv").read_text("utf-8").splitlines():
        sign, name, words = line.split("\t")
        found.append(Emoji(sign, name, (name.casefold(), *(word.casefold() for word in words.split(";")))))
    return tuple(found)


def search(text: str, limit: int) -> list[Emoji]:
    """Emoji with a word that starts with each word of `text`: the most usual first, then names and whole words."""
    terms = text.casefold().split()
    if not terms:
        return list(all_emoji()[:limit])
    scored = [(_score(one, terms), one) for one in all_emoji()]
    best = sorted((pair for pair in scored if pair[0]), key=lambda pair: -pair[0])
    return [one for _, one in best[:limit]]


def _score(emoji: Emoji, terms: list[str]) -> int:
    """The score of a match; 0 if a term starts none of its words. Short names that contain the term score highest."""
    name = emoji.words[0]
    total = 100 * (name == " ".join(terms))
    for term in terms:
        whole, begins = (
            term in emoji.words,
            any(part.startswith(term) for words in emoji.words for part in words.split()),
        )
        if not begins:
            return 0
        # "sparkling heart" is a heart; a love letter only has to do with one.
        is_one = any(words.endswith(f" {term}") for words in emoji.words)
        total += 20 + 20 * whole + 20 * (term in name.split()) + 10 * is_one
    return total + 200 * (emoji.sign in _MEANT_MOST) - min(len(name.split()), 9)
