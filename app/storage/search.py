"""Full-text search over masked text, newest first."""

from app.domain.conversation import SearchHit
from app.storage.database import Transaction


def search(tx: Transaction, text: str, limit: int = 50) -> list[SearchHit]:
    """Messages that hold every word of `text`; the last word may be a beginning of three characters or more."""
    raise NotImplementedError


def index_pending(tx: Transaction, limit: int) -> int:
    """Put up to `limit` new or changed messages into the index; how many there were. 0: up to date."""
    raise NotImplementedError


def tidy(tx: Transaction, pages: int = 200) -> bool:
    """Merge a part of the index, for when nothing else is to be done. False when there is nothing (more) to merge."""
    raise NotImplementedError
