"""The differences between two answers, by line and by word."""

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from app.domain.answer import CannedAnswer, Variant
from app.domain.answer_changes import ADDED, REMOVED, changed_lines, changed_words
from app.domain.ids import AnswerId, TeamId


def _answer(*texts: str) -> CannedAnswer:
    return CannedAnswer(AnswerId(1), "k", "Titel", tuple(Variant(text) for text in texts))


def _marked(line: str, spans: tuple[tuple[int, int], ...]) -> list[str]:
    return [line[start:end] for start, end in spans]


def test_words_that_differ_are_told_apart_from_those_that_stay() -> None:
    lines = changed_lines(_answer("Bel 14 070 op maandag."), _answer("Bel 14 070 op dinsdag of woensdag."), {})
    assert lines == ("− nl: Bel 14 070 op maandag.", "+ nl: Bel 14 070 op dinsdag of woensdag.")
    old, new = changed_words(lines)
    assert (_marked(lines[0], old), _marked(lines[1], new)) == (["maandag"], ["dinsdag of woensdag"])


def test_a_line_that_is_new_or_gone_has_no_words_apart() -> None:
    assert changed_words(("+ nieuw", "− weg", "+ anders en meer")) == [(), ((2, 5),), ((2, 16),)]
    assert changed_words(("− weg",)) == [()]


def test_for_whom_it_is_counts_as_well() -> None:
    everybodys, theirs = _answer("x"), replace(_answer("x"), team=TeamId(3))
    assert changed_lines(everybodys, theirs, {TeamId(3): "Zorg"}) == ("+ team: Zorg",)
    assert changed_lines(theirs, everybodys, {}) == ("− team: 3",)


_TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Zl", "Zp")), max_size=40)


@given(st.lists(_TEXTS, max_size=4), st.lists(_TEXTS, max_size=4))
def test_what_is_removed_and_added_makes_the_one_into_the_other(before: list[str], after: list[str]) -> None:
    lines = changed_lines(_answer(*before), _answer(*after), {})
    for texts, sign in ((before, REMOVED), (after, ADDED)):
        there = ["Titel", *(f"nl: {line}" for text in texts for line in text.splitlines())]
        assert all(line[2:] in there for line in lines if line.startswith(sign))
    assert (lines == ()) == (
        [line for one in before for line in one.splitlines()] == [line for one in after for line in one.splitlines()]
    )
    for line, spans in zip(lines, changed_words(lines), strict=True):
        assert all(2 <= start < end <= len(line) for start, end in spans)
