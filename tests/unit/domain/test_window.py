"""Messaging windows: to the second, across both daylight saving changes, in any time zone."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.channel import ChannelKind
from app.domain.window import Window, WindowRule, WindowState, window_at
from app.main import KITS, capabilities

DAY = timedelta(hours=24)
SECOND = timedelta(seconds=1)
AMSTERDAM = ZoneInfo("Europe/Amsterdam")
RULE = WindowRule(DAY)
HUMAN = WindowRule(DAY, timedelta(days=7))

# 25 October 2026 has 25 hours, 28 March 2027 has 23; the clocks change at 01:00 UTC.
MOMENTS = [
    datetime(2026, 11, 24, 12, 0, 0, tzinfo=UTC),
    datetime(2026, 10, 24, 14, 30, tzinfo=AMSTERDAM),
    datetime(2026, 10, 25, 0, 59, 59, tzinfo=UTC),
    datetime(2026, 10, 25, 2, 30, tzinfo=AMSTERDAM, fold=0),
    datetime(2026, 10, 25, 2, 30, tzinfo=AMSTERDAM, fold=1),
    datetime(2027, 3, 27, 14, 30, tzinfo=AMSTERDAM),
    datetime(2027, 3, 28, 0, 59, 59, tzinfo=UTC),
    datetime(2027, 3, 28, 3, 0, tzinfo=AMSTERDAM),
    datetime(2028, 2, 28, 12, 0, tzinfo=UTC),
    datetime(2026, 12, 31, 23, 59, 59, tzinfo=UTC),
]


@pytest.mark.parametrize("zone", [UTC, AMSTERDAM, ZoneInfo("America/New_York")], ids=str)
@pytest.mark.parametrize("wrote", MOMENTS, ids=str)
@pytest.mark.parametrize(
    ("after", "state"),
    [
        (timedelta(0), WindowState.OPEN),
        (timedelta(hours=22), WindowState.OPEN),
        (timedelta(hours=22, seconds=1), WindowState.ENDING),
        (timedelta(hours=23, minutes=59, seconds=59), WindowState.ENDING),
        (timedelta(hours=24), WindowState.ENDING),
        (timedelta(hours=24, microseconds=1), WindowState.CLOSED),
        (timedelta(hours=24, seconds=1), WindowState.CLOSED),
    ],
    ids=str,
)
def test_to_the_second_in_every_zone(wrote: datetime, zone: ZoneInfo, after: timedelta, state: WindowState) -> None:
    now = (wrote.astimezone(UTC) + after).astimezone(zone)
    window = window_at(RULE, wrote, now)
    assert window.state is state
    assert window.expires_at == wrote.astimezone(UTC) + DAY


def test_a_day_with_a_change_of_the_clock_is_an_hour_longer_or_shorter_on_the_wall() -> None:
    for wrote, wall in (
        (datetime(2026, 10, 24, 14, 30, tzinfo=AMSTERDAM), (25, 13, 30)),
        (datetime(2027, 3, 27, 14, 30, tzinfo=AMSTERDAM), (28, 15, 30)),
    ):
        expires = window_at(RULE, wrote, wrote).expires_at
        assert expires is not None
        local = expires.astimezone(AMSTERDAM)
        assert (local.day, local.hour, local.minute) == wall


@pytest.mark.parametrize("wrote", MOMENTS, ids=str)
def test_the_extended_window_of_seven_days(wrote: datetime) -> None:
    start = wrote.astimezone(UTC)
    week = timedelta(days=7)
    assert window_at(HUMAN, wrote, start + DAY).state is WindowState.ENDING
    assert window_at(HUMAN, wrote, start + DAY + SECOND) == Window(WindowState.EXTENDED, start + week)
    assert window_at(HUMAN, wrote, start + week).state is WindowState.EXTENDED
    assert window_at(HUMAN, wrote, start + week + SECOND).state is WindowState.CLOSED


def test_without_a_message_of_the_citizen_it_is_closed_and_without_a_window_there_is_none() -> None:
    now = MOMENTS[0]
    assert window_at(RULE, None, now) == Window(WindowState.CLOSED)
    assert window_at(None, None, now) == Window(WindowState.NONE)


def test_the_channels_have_the_windows_of_their_sources() -> None:
    windows = {kind: capabilities(kind).window for kind in KITS}
    assert windows == {
        ChannelKind.WHATSAPP: RULE, ChannelKind.MESSENGER: HUMAN, ChannelKind.SIGNAL: None, ChannelKind.MATRIX: None,
    }  # fmt: skip


@given(
    st.timedeltas(timedelta(0), timedelta(days=730)).map(lambda passed: datetime(2026, 1, 1, tzinfo=UTC) + passed),
    st.timedeltas(timedelta(seconds=-5), timedelta(days=9)),
    st.sampled_from([RULE, HUMAN]),
)
def test_time_only_ever_closes_it(wrote: datetime, after: timedelta, rule: WindowRule) -> None:
    order = [WindowState.OPEN, WindowState.ENDING, WindowState.EXTENDED, WindowState.CLOSED]
    start = wrote.astimezone(UTC)
    now, later = (order.index(window_at(rule, wrote, start + passed).state) for passed in (after, after + SECOND))
    assert now <= later
    assert (window_at(rule, wrote, start + after).state is WindowState.CLOSED) == (after > (rule.extended or rule.free))
