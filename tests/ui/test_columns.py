"""Which columns fit, and that nothing is ever wider than the window."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.ui.views.columns import LIST, NAVIGATION, PANEL, TALK, Shown, arrange

wish = st.sampled_from([None, True, False])


def least(shown: Shown) -> int:
    return shown.navigation * NAVIGATION + shown.list * LIST + shown.talk * TALK + shown.panel * PANEL


@given(st.integers(LIST + TALK, 4_000), wish, wish)
def test_what_is_shown_fits(width: int, navigation: bool | None, panel: bool | None) -> None:
    shown = arrange(width, navigation, panel)
    assert least(shown) <= width
    assert shown.list or shown.talk


@pytest.mark.parametrize(
    ("width", "expected"),
    [
        (1440, Shown()),
        (1280, Shown()),
        (1024, Shown(panel=False)),
        (800, Shown(navigation=False, panel=False)),
    ],
)
def test_which_columns_fit_without_a_choice(width: int, expected: Shown) -> None:
    assert arrange(width, None, None) == expected


@given(st.integers(LIST + TALK, 4_000), wish)
def test_what_was_asked_for_is_shown(width: int, other: bool | None) -> None:
    assert arrange(width, True, other).navigation
    if not other:
        assert arrange(width, other, True).panel


def test_what_was_sent_away_stays_away() -> None:
    assert not arrange(2_000, False, None).navigation
    assert not arrange(2_000, None, False).panel
