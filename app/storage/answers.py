"""Canned answers, known by their key."""

from collections import defaultdict
from collections.abc import Iterable

from app.domain.answer import CannedAnswer, Variant
from app.domain.changes import Changes
from app.domain.channel import ChannelKind
from app.domain.ids import AnswerId
from app.storage.database import Transaction
from app.storage.values import from_json, to_json


def all_answers(tx: Transaction) -> list[CannedAnswer]:
    """Every answer, the most used first."""
    variants: defaultdict[int, list[Variant]] = defaultdict(list)
    for answer_id, language, kind, text in tx.execute(
        "SELECT answer_id, language, kind, text FROM canned_variant ORDER BY answer_id, position"
    ):
        variants[answer_id].append(Variant(text, language, ChannelKind(kind) if kind else None))
    return [
        CannedAnswer(answer_id, key, title, tuple(variants[answer_id]), tuple(from_json(keywords)))
        for answer_id, key, title, keywords in tx.execute(
            "SELECT id, key, title, keywords FROM canned_answer ORDER BY used DESC, key"
        )
    ]


def upsert(tx: Transaction, answers: Iterable[CannedAnswer]) -> None:
    """Write these answers over those with the same key. Their `id`s do not matter: the store gives its own."""
    for answer in answers:
        (answer_id,) = next(
            tx.execute(
                """INSERT INTO canned_answer (key, title, keywords) VALUES (:key, :title, :keywords)
                   ON CONFLICT (key) DO UPDATE SET title = excluded.title, keywords = excluded.keywords
                   RETURNING id""",
                {"key": answer.key, "title": answer.title, "keywords": to_json(list(answer.keywords))},
            )
        )
        tx.execute("DELETE FROM canned_variant WHERE answer_id = :id", {"id": answer_id})
        for position, variant in enumerate(answer.variants):
            tx.execute(
                """INSERT INTO canned_variant (answer_id, position, language, kind, text)
                   VALUES (:id, :position, :language, :kind, :text)""",
                {
                    "id": answer_id,
                    "position": position,
                    "language": variant.language,
                    "kind": variant.kind,
                    "text": variant.text,
                },
            )
    tx.note(Changes(answers=True))


def replace_all(tx: Transaction, answers: Iterable[CannedAnswer]) -> None:
    """`upsert`, and forget every other answer."""
    wanted = list(answers)
    upsert(tx, wanted)
    keys = {answer.key for answer in wanted}
    for answer_id, key in tx.all("SELECT id, key FROM canned_answer"):
        if key not in keys:
            tx.execute("DELETE FROM canned_answer WHERE id = :id", {"id": answer_id})


def count_use(tx: Transaction, answer_id: AnswerId) -> None:
    """Somebody inserted this answer."""
    tx.execute("UPDATE canned_answer SET used = used + 1 WHERE id = :id", {"id": answer_id})
