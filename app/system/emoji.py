"""Emoji by what people call them, in Dutch and English: Unicode's own words (resources/emoji/README.md)."""

from functools import cache

from msgspec import Struct

from app.system.paths import resource

_MEANT_MOST = ("❤️", "👍️", "😀", "🙂", "😊", "😂", "🙏", "👋", "🎉", "👏", "☀️", "💐", "😢", "🤔", "✅️", "⚠️")
"""What people mean most often by a word that many have: `:hart` is the red one, not the organ."""


class Emoji(Struct, frozen=True):
    """`sign` is what is sent."""

    sign: str
    name: str
    words: tuple[str, ...]
    """In small letters, the name's among them."""


@cache
def all_emoji() -> tuple[Emoji, ...]:
    """Every emoji in the usual order: faces first. Reads a file of 200 kB the first time."""
    found = []
    for line in (resource("emoji") / "emoji.tsv").read_text("utf-8").splitlines():
        sign, name, words = line.split("\t")
        found.append(Emoji(sign, name, (name.casefold(), *(word.casefold() for word in words.split(";")))))
    return tuple(found)


def search(text: str, limit: int) -> list[Emoji]:
    """Those with a word that begins with each of the words of `text`: the most meant, then names and whole words."""
    terms = text.casefold().split()
    if not terms:
        return list(all_emoji()[:limit])
    scored = [(_score(one, terms), one) for one in all_emoji()]
    best = sorted((pair for pair in scored if pair[0]), key=lambda pair: -pair[0])
    return [one for _, one in best[:limit]]


def _score(emoji: Emoji, terms: list[str]) -> int:
    """0 where a term begins none of its words. A short name that holds the term is what people mean most often."""
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
