"""Finds the newest messages for a word that is still being typed.

FTS5 has the first three letters of every word in an index. For a longer prefix it first merges all words with that
prefix before it can say which message is the newest: 15 ms for a common word in a year of 11.6 million messages. But
many of the newest messages with the first three letters contain the word too, so those are read and checked.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from typing import Final

from app.domain.warning import masked
from app.storage.database import Row, Transaction
from app.storage.many import ask
from app.storage.values import findings_from

_READY: Final = 3
PAGE: Final = 128
"""Messages read at a time."""
_FIRST: Final = 16
"""Messages from which the frequency of the word is estimated."""
_DEAR: Final = 24
"""Reading a message costs as much as merging this many in the index."""
_QUICK: Final = 4_000
"""The index merges this many within a millisecond."""
_MOST: Final = 2_000
"""Most messages to read, whatever the estimate."""
_TEXTS: Final = "SELECT m.id, m.text, m.findings FROM message m WHERE m.id IN (:ids)"
_ACCENTS: Final = re.compile("[\u0300-\u036f]+")


def newest(tx: Transaction, terms: Sequence[str], limit: int) -> list[int] | None:
    """At most `limit` messages with all of `terms`, newest first; the last term may be a prefix.

    None if the index should be asked instead: it has the prefix ready, or the prefix is rare.
    """
    *others, begun = terms
    word, older = _plain(begun), tx.dialect.messages.older
    if older is None or not word.isalnum() or len(word) <= _READY:
        return None
    has = re.compile(rf"(?<![^\W_]){word}").search
    found: list[int] = []
    looked = 0
    for page in _pages(tx, older, tx.dialect.match([*others, word[:_READY]], prefix=True)):
        if not looked and _count(page) < _QUICK:
            return None
        said = {row[0]: _words(row) for row in ask(tx, _TEXTS, page)}
        found += [message for message in page if has(said.get(message, ""))]
        looked += len(page)
        if len(found) >= limit:
            break
        if looked > _MOST or (looked == _FIRST and not _pays(_count(page), len(found) / looked, limit)):
            return None
    return found[:limit]


def _pages(tx: Transaction, older: str, query: str) -> Iterator[list[int]]:
    """The matches of `query`, newest first, in pages that start small."""
    before, size = 2**63 - 1, _FIRST
    while True:
        page = [row[0] for row in tx.all(older, {"query": query, "before": before, "limit": size})]
        yield page
        if len(page) < size:
            return
        before, size = page[-1], PAGE


def _count(page: Sequence[int]) -> float:
    """An estimate of the number of matching messages, given the newest ones in `page`: ids are evenly spread."""
    return page[0] * len(page) / (page[0] - page[-1] + 1) if page else 0.0


def _pays(count: float, share: float, limit: int) -> bool:
    """Whether reading messages until `limit` match is quicker than the index, if `share` of `count` messages match."""
    return share > 0 and count * share > max(_QUICK, _DEAR * limit / share)


def _words(row: Row) -> str:
    """The text of a message as indexed, without what is masked."""
    _, text, findings = row
    return _plain(masked(text, findings_from(findings)) if findings else text)


def _plain(text: str) -> str:
    """Lower case, without accents."""
    return text.lower() if text.isascii() else _ACCENTS.sub("", unicodedata.normalize("NFD", text.lower()))
