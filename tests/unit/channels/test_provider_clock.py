"""What a response's date says about the provider's clock."""

from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.channels.provider_clock import skew_of

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
seconds = st.floats(0, 4.9).map(lambda value: timedelta(seconds=value))


def header(at: datetime) -> str:
    return format_datetime(at.replace(microsecond=0), usegmt=True)


@given(seconds, seconds, st.integers(0, 999_999))
def test_clocks_that_agree_are_found_to_agree(before: timedelta, after: timedelta, fraction: int) -> None:
    written = NOON + timedelta(microseconds=fraction)
    began, ended = written - before / 2, written + after / 2
    assert skew_of(header(written), began, ended) == timedelta(0)


@given(st.integers(-86_400, 86_400), seconds, st.integers(0, 999_999))
def test_a_difference_is_found_to_a_second_and_the_exchange(ahead: int, took: timedelta, fraction: int) -> None:
    began = NOON + timedelta(microseconds=fraction)
    skew = skew_of(header(began + took / 2 + timedelta(seconds=ahead)), began, began + took)
    assert skew is not None
    assert abs(skew - timedelta(seconds=ahead)) <= timedelta(seconds=1) + took
    assert abs(skew) <= abs(timedelta(seconds=ahead)), "never more than what the header proves"


@pytest.mark.parametrize("said", ["", "yesterday", "0", "Thu, 99 Nov 2026 12:00:00 GMT"])
def test_what_is_no_date_says_nothing(said: str) -> None:
    assert skew_of(said, NOON, NOON) is None


def test_a_slow_exchange_says_nothing() -> None:
    assert skew_of(header(NOON), NOON, NOON + timedelta(seconds=25)) is None
