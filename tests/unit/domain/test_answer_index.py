"""Finding a canned answer while typing: the index gives the same results as a search of all answers."""

from collections.abc import Sequence
from datetime import date
from unittest.mock import patch

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from app.domain import answer_index
from app.domain.answer import CannedAnswer, Variant, by_use
from app.domain.answer_index import AnswerIndex
from app.domain.channel import ChannelKind
from app.domain.ids import AnswerId
from app.domain.text import folded

TODAY = date(2026, 11, 27)
KINDS, LANGUAGES = (ChannelKind.WHATSAPP, ChannelKind.SIGNAL), ("nl", "en")
words = st.text("abÉ-0", min_size=1, max_size=4)
phrases = st.lists(words, min_size=1, max_size=4).map(" ".join)
variants = st.builds(Variant, phrases, st.sampled_from(LANGUAGES), st.sampled_from([None, *KINDS]))
answers = st.builds(
    CannedAnswer,
    st.just(AnswerId(0)), words, phrases, st.lists(variants, min_size=1, max_size=3).map(tuple),
    st.lists(phrases, max_size=2).map(tuple),
    valid_until=st.sampled_from([None, date(2026, 11, 26), TODAY]),
    used=st.integers(0, 2), mine=st.integers(0, 2),
)  # fmt: skip


def points(answer: CannedAnswer, term: str, kind: ChannelKind, language: str) -> int:
    key, title = folded(answer.key), folded(answer.title)
    texts = [(one.language == language and one.kind in (kind, None), folded(one.text)) for one in answer.variants]
    worth = (
        (10_000, key == term),
        (5_000, key.startswith(term)),
        (2_000, term in key),
        (800, any(folded(one).startswith(term) for one in answer.keywords)),
        (700, any(word.startswith(term) for word in title.split())),
        (400, term in title),
        (40, any(own and term in text for own, text in texts)),
        (20, any(term in text for _, text in texts)),
    )
    return next((points for points, so in worth if so), 0)


def looked_at_one_by_one(
    all_of_them: Sequence[CannedAnswer], terms: Sequence[str], kind: ChannelKind, language: str
) -> list[AnswerId]:
    offered = [one for one in all_of_them if not one.expired(TODAY)]
    each = [([points(one, term, kind, language) for term in terms], one) for one in offered]
    found = [(sum(worth), one) for worth, one in each if all(worth)]
    return [one.id for _, one in sorted(found, key=lambda pair: (-pair[0], by_use(pair[1])))]


@given(
    st.lists(answers, min_size=1, max_size=24),
    st.lists(st.text("abé-01", min_size=1, max_size=4).map(folded), min_size=1, max_size=3),
    st.sampled_from(KINDS), st.sampled_from(LANGUAGES), st.lists(st.integers(0, 23), max_size=3),
    st.integers(0, 3), st.sampled_from([0, 2]), st.integers(1, 12),
)  # fmt: skip
def test_the_index_gives_the_same_answers_in_the_same_order_as_looking_at_each(
    made: list[CannedAnswer], terms: list[str], kind: ChannelKind, language: str, used: list[int], many: int,
    short: int, limit: int,
) -> None:  # fmt: skip
    # Keys differ within a scope, so the order of equal results is never random.
    made = [answer_with(one, number) for number, one in enumerate(made)]
    with patch.multiple(answer_index, _MANY=many, _SHORT=short):
        index = AnswerIndex(made)
        for number in used:
            index.count_use(AnswerId(number))
        found = [one.id for one in index.search(terms, kind, language, TODAY, limit)]
        assert found == looked_at_one_by_one(list(index), terms, kind, language)[:limit]
        assert [one.id for one in index] == [one.id for one in sorted(index, key=by_use)]


def answer_with(answer: CannedAnswer, number: int) -> CannedAnswer:
    return replace(answer, id=AnswerId(number), key=f"{answer.key}{number}")
