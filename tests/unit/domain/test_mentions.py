"""Mentions in a note."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.ids import AgentId
from app.domain.mentions import mentioned

PEOPLE = [(AgentId(n), *who) for n, who in enumerate(
    (("anna", "Anna Jansen"), ("niels", "Niels de Boer"), ("jvries", "Joris de Vries"), ("jk", "Joris Klein"),
     ("fy", "Fatma Yılmaz")), 1)]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("@Niels kijk je mee?", {2}),
        ("@niels de boer, en @ANNA!", {1, 2}),
        ("mail naar info@anna.nl", set()),
        ("@Joris", set()),
        ("@joris klein en @jvries", {3, 4}),
        ("@Nielsje", set()),
        ("(@fatma)", {5}),
        ("@@anna", set()),
        ("@", set()),
        ("", set()),
    ],
)
def test_a_mention_names_the_colleagues_it_means(text: str, who: set[int]) -> None:
    assert mentioned(text, PEOPLE) == who


@given(st.text())
def test_nobody_without_an_at(text: str) -> None:
    assert "@" in text or mentioned(text, PEOPLE) == frozenset()
