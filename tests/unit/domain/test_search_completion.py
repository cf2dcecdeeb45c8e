"""Suggestions in the search field: they match what was typed, in the agent's language, and can be parsed."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.search_completion import completions
from app.domain.search_language import parse
from app.domain.search_words import Field

NAMES = {Field.LABEL: ("afval", "grof vuil", 'een "rare"'), Field.CHANNEL: ("Burgerzaken",), Field.ASSIGNEE: ("Niels",)}
NAMES |= {Field.CASE: ("2026-12345", "Z/77")}


@pytest.mark.parametrize(
    ("before", "dutch", "options"),
    [
        ("kan", True, ("kanaal:",)),
        ("chan", False, ("channel:",)),
        ("chan", True, ()),
        ("-la", True, ("-label:",)),
        ("cas", False, ("case:",)),
        ("zaak:2026", True, ("2026-12345",)),
        ("label:", True, ("afval", '"grof vuil"', '"een rare"')),
        ("label:v", True, ('"grof vuil"', "afval")[::-1]),
        ('label:"grof v', True, ('"grof vuil"',)),
        ("label:afval,gr", True, ('"grof vuil"',)),
        ("label:afval", True, ()),
        ("paspoort bij:", True, ("mij", "niemand", "Niels")),
        ("is:un", False, ("unread",)),
        ("verloopt:", True, ("<2u", "<1d")),
        ("van:vand", True, ("vandaag",)),
        ("", True, ()),
        ("om 14:", True, ()),
        ('"kan', True, ()),
    ],
)
def test_completions_for_what_has_been_typed(before: str, dutch: bool, options: tuple[str, ...]) -> None:
    assert completions(before, NAMES, dutch=dutch).options == options


@given(st.text(st.sampled_from('labelkn:," -x'), max_size=20), st.booleans())
def test_whatever_is_taken_can_be_read(before: str, dutch: bool) -> None:
    found = completions(before, NAMES, dutch=dutch)
    assert 0 <= found.start <= len(before)
    for option in found.options:
        if not option.endswith(":"):
            last = f"{before[found.start :].rpartition(':')[0]}"
            assert last == "" or ":" not in option
            parse(f"label:{option}", datetime(2026, 1, 1, tzinfo=UTC))
