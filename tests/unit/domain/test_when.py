"""Times as people write them, in both languages; local time across daylight saving; nothing else is raised."""

import time as clock
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.problems import Refused
from app.domain.when import moment, on_the_wall, past_days, span

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
FRIDAY = datetime(2026, 11, 27, 10, 30, tzinfo=AMSTERDAM)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("morgen 9:00", "2026-11-28 09:00"),
        ("morgen", "2026-11-28 09:00"),
        ("morgenmiddag", "2026-11-28 14:00"),
        ("morgenochtend 8.30", "2026-11-28 08:30"),
        ("vanavond", "2026-11-27 19:00"),
        ("vanmiddag", "2026-11-27 14:00"),
        ("overmorgen om 14 uur", "2026-11-29 14:00"),
        ("volgende week maandag", "2026-11-30 09:00"),
        ("volgende week donderdag 14:00", "2026-12-03 14:00"),
        ("volgende week", "2026-11-30 09:00"),
        ("over 2 uur", "2026-11-27 12:30"),
        ("over anderhalf uur", "2026-11-27 12:00"),
        ("over een half uur", "2026-11-27 11:00"),
        ("over een kwartier", "2026-11-27 10:45"),
        ("over 2 uur 15", "2026-11-27 12:45"),
        ("30 min", "2026-11-27 11:00"),
        ("over 3 dagen", "2026-11-30 09:00"),
        ("over een week om 10", "2026-12-04 10:00"),
        ("ma 14u", "2026-11-30 14:00"),
        ("ma 14u30", "2026-11-30 14:30"),
        ("vrijdag 16:00", "2026-11-27 16:00"),
        ("vrijdag", "2026-12-04 09:00"),
        ("vr 9:00", "2026-12-04 09:00"),
        ("14:00", "2026-11-27 14:00"),
        ("9:00", "2026-11-28 09:00"),
        ("half 3", "2026-11-27 14:30"),
        ("'s avonds", "2026-11-27 19:00"),
        ("1 december", "2026-12-01 09:00"),
        ("1 dec 2027 11:15", "2027-12-01 11:15"),
        ("3-1", "2027-01-03 09:00"),
        ("3/1/27 8:00", "2027-01-03 08:00"),
        ("2026-12-24 13:00", "2026-12-24 13:00"),
        ("tomorrow 9am", "2026-11-28 09:00"),
        ("tomorrow at 2 pm", "2026-11-28 14:00"),
        ("next week monday", "2026-11-30 09:00"),
        ("monday next week 10:00", "2026-11-30 10:00"),
        ("next Tuesday", "2026-12-01 09:00"),
        ("in 2 hours", "2026-11-27 12:30"),
        ("in a week", "2026-12-04 09:00"),
        ("this afternoon", "2026-11-27 14:00"),
        ("tonight", "2026-11-27 19:00"),
        ("day after tomorrow noon", "2026-11-29 12:00"),
        ("dec 24", "2026-12-24 09:00"),
        ("29 feb", "2028-02-29 09:00"),
        ("morgen 9", "2026-11-28 09:00"),
        ("volgende week dinsdag 15", "2026-12-01 15:00"),
        ("maandagmiddag", "2026-11-30 14:00"),
        ("over 3 maanden", "2027-02-27 09:00"),
        ("eind van de maand", "2026-11-30 16:00"),
        ("end of the month", "2026-11-30 16:00"),
        ("einde volgende maand", "2026-12-31 16:00"),
        ("eind januari", "2027-01-29 16:00"),
        ("volgende maand 10:00", "2026-12-01 10:00"),
        ("eind van de week", "2026-11-27 16:00"),
        ("eind van de dag", "2026-11-27 16:00"),
        ("begin volgende week", "2026-11-30 09:00"),
        ("na het weekend", "2026-11-30 09:00"),
        ("dinsdag over een week", "2026-12-08 09:00"),
        ("a.s. maandag", "2026-11-30 09:00"),
        ("half drie", "2026-11-27 14:30"),
        ("morgen kwart voor 9", "2026-11-28 08:45"),
        ("kwart over twee", "2026-11-27 14:15"),
        ("vanmiddag 3 uur", "2026-11-27 15:00"),
        ("over 1,5 uur", "2026-11-27 12:00"),
        ("over zes dagen", "2026-12-03 09:00"),
        ("eind volgende week", "2026-12-04 16:00"),
        ("begin januari", "2027-01-01 09:00"),
        ("donderdag 3 december 14:00", "2026-12-03 14:00"),
        ("maandag a.s. om tien uur", "2026-11-30 10:00"),
        ("morgenvroeg half 7", "2026-11-28 06:30"),
        ("vijf voor half drie", "2026-11-27 14:25"),
        ("half past two", "2026-11-27 14:30"),
        ("3rd of December, 2026", "2026-12-03 09:00"),
        ("3 jun", "2027-06-03 09:00"),
        ("over een halfuurtje", "2026-11-27 11:00"),
        ("over een jaar", "2027-11-27 09:00"),
        ("3d", "2026-11-30 09:00"),
        ("2w", "2026-12-11 09:00"),
    ],
)
def test_times_as_people_write_them(text: str, meant: str) -> None:
    assert f"{moment(text, FRIDAY, AMSTERDAM):%Y-%m-%d %H:%M}" == meant


_NO_MOMENTS = [
    "",
    "ooit",
    "25:00",
    "morgen morgen",
    "32 december",
    "morgen 24",
    "maand",
    "maandag dinsdag",
    "dinsdag 3 december",
    "over",
    "x" * 99,
]
_TOO_FAR = [("vandaag 9:00", "when_past"), ("gisteren", "when_past"), ("1-1-2099", "when_far")]


@pytest.mark.parametrize(
    ("dutch", "german", "frisian"),
    [
        ("morgen 9:00", "morgen 9:00", "moarn 9:00"),
        ("maandag 14:00", "Montag 14:00", "moandei 14:00"),
        ("over 2 uur", "in 2 Stunden", "oer 2 oeren"),
        ("volgende week", "nächste Woche", "takom wike"),
        ("volgende week donderdag 14:00", "nächste Woche Donnerstag 14:00", "takom wike tongersdei 14:00"),
        ("overmorgen om 14 uur", "übermorgen um 14 Uhr", "oermoarn om 14 oere"),
        ("3 december", "3. Dezember", "3 desimber"),
        ("over een maand", "in einem Monat", "oer ien moanne"),
        ("eind van de maand", "Ende des Monats", "ein fan 'e moanne"),
        ("3-12 14:00", "am 3.12. 14:00", "3 desimber 14:00"),
        ("wo 14:00", "Mi 14:00", "wo 14:00"),
        ("3 december 2026", "03.12.2026", "3 desimber 2026"),
        ("maandagochtend half 10", "am Montagmorgen um halb zehn", "moandeitemoarn healwei tsien"),
        ("vanavond 8 uur", "heute Abend um acht Uhr", "fanjûn 8 oere"),
        ("over een half uur", "in einer halben Stunde", "oer in healoere"),
        ("na het weekend", "nach dem Wochenende", "nei it wykein"),
        ("kwart voor drie", "Viertel vor drei", "kertier foar trijen"),
    ],
)
def test_german_and_frisian_mean_what_dutch_does(dutch: str, german: str, frisian: str) -> None:
    meant = moment(dutch, FRIDAY, AMSTERDAM)
    assert moment(german, FRIDAY, AMSTERDAM) == meant
    assert moment(frisian, FRIDAY, AMSTERDAM) == meant


@pytest.mark.parametrize("text", _NO_MOMENTS)
def test_what_means_no_moment_says_so(text: str) -> None:
    with pytest.raises(Refused) as refused:
        moment(text, FRIDAY, AMSTERDAM)
    assert refused.value.code == "when_unclear"


@pytest.mark.parametrize(("text", "code"), _TOO_FAR)
def test_what_is_over_or_far_away_says_so(text: str, code: str) -> None:
    with pytest.raises(Refused) as refused:
        moment(text, FRIDAY, AMSTERDAM)
    assert refused.value.code == code


_WORDS = "morgen over 2 uur maandag 9:00 14u volgende week in 30 min dec 12 half - / . ' vandaag 1e9".split()  # noqa: SIM905 - reads better
_NOW = st.integers(0, 2_000_000).map(lambda minutes: datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes))


@given(st.one_of(st.text(max_size=70), st.lists(st.sampled_from(_WORDS), max_size=6).map(" ".join)), _NOW)
def test_whatever_is_typed_there_is_a_later_moment_or_a_reason(text: str, now: datetime) -> None:
    found, problem = now + timedelta(1), None
    try:
        found = moment(text, now, AMSTERDAM)
    except Refused as refused:
        problem = refused
    assert now < found
    assert problem is None or problem.sentence()


@given(_NOW, st.integers(0, 6), st.integers(0, 23), st.sampled_from([0, 15, 30, 59]))
def test_a_weekday_and_a_time_come_within_a_week(now: datetime, day: int, hour: int, minute: int) -> None:
    name = ("ma", "dinsdag", "wo", "thursday", "fri", "zaterdag", "zo")[day]
    found = moment(f"{name} {hour}:{minute:02}", now, AMSTERDAM)
    assert now < found <= now + timedelta(days=7, hours=1)
    assert found.astimezone(AMSTERDAM).weekday() == day
    skipped = found.month == 3 and found.hour == 3 and hour == 2
    assert (found.hour, found.minute) == (hour, minute) or skipped


@given(_NOW, st.integers(1, 400))
def test_hours_are_hours_and_days_are_days_through_daylight_saving(now: datetime, amount: int) -> None:
    assert moment(f"over {amount} uur", now, AMSTERDAM) - now == timedelta(hours=amount)
    later = moment(f"over {amount} dagen om 14:00", now, AMSTERDAM).astimezone(AMSTERDAM)
    assert (later.date(), later.hour) == (now.astimezone(AMSTERDAM).date() + timedelta(days=amount), 14)


def test_the_hour_that_is_skipped_and_the_hour_that_comes_twice() -> None:
    before = datetime(2027, 3, 27, 12, tzinfo=AMSTERDAM)
    assert moment("morgen 2:30", before, AMSTERDAM).isoformat() == "2027-03-28T03:30:00+02:00"
    assert moment("over een maand", datetime(2027, 1, 30, 12, tzinfo=AMSTERDAM), AMSTERDAM).day == 28
    assert moment("eind van de maand", datetime(2026, 11, 30, 10, tzinfo=AMSTERDAM), AMSTERDAM).hour == 16
    autumn = datetime(2027, 10, 30, 12, tzinfo=AMSTERDAM)
    assert moment("morgen 2:30", autumn, AMSTERDAM).isoformat() == "2027-10-31T02:30:00+02:00"


@pytest.mark.skipif(not hasattr(clock, "tzset"), reason="the zone of this system cannot be chosen for a test")
def test_the_hour_that_is_skipped_by_the_machines_own_zone(monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setenv("TZ", "Europe/Amsterdam")
        clock.tzset()
        assert on_the_wall(date(2027, 3, 28), time(2, 30)) == datetime(2027, 3, 28, 1, 30, tzinfo=UTC)
        assert on_the_wall(date(2027, 7, 1), time(9, 0)) == datetime(2027, 7, 1, 7, tzinfo=UTC)
    clock.tzset()


@pytest.mark.parametrize(
    ("text", "day"),
    [("vandaag", 27), ("gisteren", 26), ("yesterday", 26), ("maandag", 23), ("vr", 27), ("3d", 24), ("vorige week", 16),
     ("deze week", 23), ("1-11", 1), ("2026-11-05", 5), ("12 nov", 12)],
)  # fmt: skip
def test_days_that_are_over(text: str, day: int) -> None:
    assert past_days(text, FRIDAY.date())[0] == date(2026, 11, day)


@pytest.mark.parametrize(
    ("text", "first", "after"),
    [
        ("gisteren", "11-26", "11-27"), ("3d", "11-24", "11-25"), ("laatste 3 dagen", "11-24", "11-28"),
        ("vorige week", "11-16", "11-23"), ("afgelopen week", "11-20", "11-28"), ("deze maand", "11-01", "12-01"),
        ("vorige maand", "10-01", "11-01"), ("last month", "10-01", "11-01"), ("maart", "03-01", "04-01"),
        ("past 2 months", "09-27", "11-28"),
    ],
)  # fmt: skip
def test_whole_stretches_that_are_over(text: str, first: str, after: str) -> None:
    assert past_days(text, FRIDAY.date()) == (date.fromisoformat(f"2026-{first}"), date.fromisoformat(f"2026-{after}"))
    assert past_days("december", FRIDAY.date())[0] == date(2025, 12, 1)


def test_durations_are_read_and_nonsense_is_refused() -> None:
    assert (span("2u"), span("30 min"), span("1d")) == (timedelta(hours=2), timedelta(minutes=30), timedelta(days=1))
    for text in ("twee", "2", "2 kilo", ""):
        with pytest.raises(Refused):
            span(text)
