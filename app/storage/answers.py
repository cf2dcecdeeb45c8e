"""Canned answers, known by their key."""

from collections.abc import Iterable

from app.domain.answer import CannedAnswer
from app.domain.ids import AnswerId
from app.storage.database import Transaction


def all_answers(tx: Transaction) -> list[CannedAnswer]:
    """Every answer, the most used first."""
    raise NotImplementedError


def upsert(tx: Transaction, answers: Iterable[CannedAnswer]) -> None:
    """Write these answers over those with the same key. Their `id`s do not matter: the store gives its own."""
    raise NotImplementedError


def replace_all(tx: Transaction, answers: Iterable[CannedAnswer]) -> None:
    """`upsert`, and forget every other answer."""
    raise NotImplementedError


def count_use(tx: Transaction, answer_id: AnswerId) -> None:
    """Somebody inserted this answer."""
    raise NotImplementedError
