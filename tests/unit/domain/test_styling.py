"""Typed formatting marks, interpreted as by WhatsApp."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.styling import Formatting, Style, StyledRange, StyledText, as_shown, read_marks

BOLD, ITALIC, STRIKE, MONO = Style.BOLD, Style.ITALIC, Style.STRIKE, Style.MONO


def looks(text: str) -> tuple[str, list[tuple[Style, str]]]:
    """The text without marks, and the text of each range."""
    found = read_marks(text)
    return found.text, [(one.style, found.text[one.start : one.end]) for one in found.ranges]


@pytest.mark.parametrize(
    ("text", "shown", "ranges"),
    [
        ("Neem *uw paspoort* mee", "Neem uw paspoort mee", [(BOLD, "uw paspoort")]),
        ("_schuin_ en ~weg~", "schuin en weg", [(ITALIC, "schuin"), (STRIKE, "weg")]),
        ("*_beide_*", "beide", [(BOLD, "beide"), (ITALIC, "beide")]),
        ("*vet _en schuin_ samen*", "vet en schuin samen", [(BOLD, "vet en schuin samen"), (ITALIC, "en schuin")]),
        ("```a *b*\n c```", "a *b*\n c", [(MONO, "a *b*\n c")]),
        ("typ `*x*` zo", "typ *x* zo", [(MONO, "*x*")]),
        ("(*haakjes*), *punt*.", "(haakjes), punt.", [(BOLD, "haakjes"), (BOLD, "punt")]),
        (
            "*https://duinstad.example/_a_/b*",
            "https://duinstad.example/_a_/b",
            [(BOLD, "https://duinstad.example/_a_/b")],
        ),
        (
            "_jan_ of *jan@duinstad.example*",
            "jan of jan@duinstad.example",
            [(ITALIC, "jan"), (BOLD, "jan@duinstad.example")],
        ),
        ("*vet*\n*nog eens*", "vet\nnog eens", [(BOLD, "vet"), (BOLD, "nog eens")]),
        ("👍 *ja* 👍", "👍 ja 👍", [(BOLD, "ja")]),
    ],
)
def test_marks(text: str, shown: str, ranges: list[tuple[Style, str]]) -> None:
    assert looks(text) == (shown, ranges)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "gewoon",
        "2*3*4",
        "* een punt\n* nog een",
        "*niet * gesloten",
        "*over\nregels*",
        "_a *b_ c*d",
        "mijn_bestand_naam.pdf",
        "https://x.example/_a_ en https://x.example/*b*c",
        "**",
        "****",
        "``` ```",
        "``",
        "_jan_de_wit@x.example",
    ],
)
def test_what_is_no_mark_stays(text: str) -> None:
    found = read_marks(text)
    if text.startswith("_a "):
        assert found.text == "a *b c*d"  # the bold was opened inside and not closed there
    else:
        assert found == StyledText(text)


def test_each_channel_shows_what_it_shows() -> None:
    brought = (StyledRange(BOLD, 0, 1),)
    assert as_shown("*a*", Formatting.PLAIN, typed=True) == StyledText("*a*")
    assert as_shown("*a*", Formatting.MARKS, typed=False) == StyledText("a", (StyledRange(BOLD, 0, 1),))
    assert as_shown("*a*", Formatting.RANGES, typed=True) == StyledText("a", (StyledRange(BOLD, 0, 1),))
    assert as_shown("*a*", Formatting.RANGES, typed=False, ranges=brought) == StyledText("*a*", brought)


@given(st.text(alphabet="ab1 \n*_~`.@:/é👍", max_size=60))
def test_nothing_but_marks_is_taken_out(text: str) -> None:
    found = read_marks(text)
    kept = iter(text)
    assert all(letter in kept for letter in found.text)  # in the same order
    removed = sorted(text)
    for letter in found.text:
        removed.remove(letter)
    assert set(removed) <= set("*_~`")
    for one in found.ranges:
        assert 0 <= one.start < one.end <= len(found.text)
        assert found.text[one.start : one.end].strip() or one.style is MONO


@pytest.mark.parametrize("text", ["*a" * 50_000, "```" * 50_000, "`" * 99_999, "*_~" * 50_000, "a@" * 50_000])
def test_a_hostile_text_is_soon_read(text: str) -> None:
    assert len(read_marks(text).text) <= len(text)
