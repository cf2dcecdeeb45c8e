"""The figures of a scripted year of 53 municipalities, and of the days when the clocks change."""

import csv
import io
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from app.domain.report import ChannelUse, Report, Times
from app.services import report_tables
from app.storage import report
from tests.fakes import year
from tests.fakes.stores import sqlite

PER_DAY = 60
NAMES = ("Den Haag", "Amsterdam")


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Report]:
    store = sqlite(tmp_path_factory.mktemp("year"))
    year.write(store, year.municipalities(PER_DAY))
    yield store.submit_read(lambda tx: report.read(tx, year.FIRST, year.LAST, year.local)).result(60)
    store.close()


def use(whole: Report, name: str) -> ChannelUse:
    return next(one for one in whole.channels if one.label == name)


def test_a_year_of_53_municipalities(whole: Report) -> None:
    assert len(whole.channels) == 53
    den_haag, amsterdam = (use(whole, name).total for name in NAMES)
    assert den_haag.conversations == 60 * 365 == 21_900
    assert amsterdam.conversations == 72 * 365 == 26_280
    assert amsterdam.conversations * 5 == den_haag.conversations * 6, "20 percent more"
    assert whole.total.conversations == (60 + 72 + 51) * 365
    assert whole.total.received == whole.total.sent == whole.total.conversations
    assert (den_haag.citizens, amsterdam.citizens) == (7 * 60, 7 * 72)
    assert whole.total.citizens == 7 * (60 + 72 + 51)


def test_every_week_of_it(whole: Report) -> None:
    assert len(whole.weeks) == 53
    assert (whole.weeks[0], whole.weeks[-1]) == (date(2025, 12, 29), date(2026, 12, 28))
    for name, per_day in (("Den Haag", 60), ("Amsterdam", 72), ("Gemeente 53", 1)):
        weeks = use(whole, name).weeks
        assert tuple(weeks) == whole.weeks
        # The year starts and ends on a Thursday.
        assert [figures.conversations for figures in weeks.values()] == [4 * per_day, *[7 * per_day] * 51, 4 * per_day]
        assert all(figures.citizens == figures.conversations for figures in weeks.values())


def test_how_long_it_took(whole: Report) -> None:
    first, handling = use(whole, "Den Haag").total.first_response, use(whole, "Den Haag").total.handling
    assert (first.count, first.median, first.most) == (21_900, 120.0, 240.0)
    assert (handling.count, handling.median, handling.most) == (21_900 * 4 // 5, 3600.0, 3600.0)
    assert Times.of([]) == Times()
    assert Times.of([7.0]) == Times(1, 7.0, 7.0)
    assert Times.of(range(1, 11)) == Times(10, 5, 9)


def test_the_hours_are_those_of_the_clock_on_the_wall_in_summer_and_winter(whole: Report) -> None:
    hours = use(whole, "Den Haag").total.hours
    assert sum(hours) == 21_900
    assert [hour for hour, count in enumerate(hours) if count] == list(year.HOURS)
    # 60 a day over eight hours: the first four hours get one more.
    assert hours[9:17] == (8 * 365,) * 4 + (7 * 365,) * 4


def test_topics_and_rules(whole: Report) -> None:
    den_haag = use(whole, "Den Haag").total
    assert dict(den_haag.labels) == {"paspoort": 20 * 365, "afval": 20 * 365}
    assert dict(den_haag.rules) == {"ALL-BSN-2": 6 * 365}
    assert dict(den_haag.decisions) == {}


def test_it_holds_no_word_that_anybody_wrote_and_no_address(whole: Report) -> None:
    tables = {name: report_tables.as_csv(table(whole)) for name, table in report_tables.TABLES.items()}
    rows = list(csv.reader(io.StringIO(tables["weeks"]), delimiter=";"))
    assert {len(row) for row in rows} == {13}
    assert len(rows) == 1 + 53 * 53
    known = {"Den Haag", "Amsterdam", *(f"Gemeente {number:02}" for number in range(3, 54)), "whatsapp", "*"}
    known |= {"paspoort", "afval", "ALL-BSN-2", ""}
    for text in tables.values():
        for row in list(csv.reader(io.StringIO(text), delimiter=";"))[1:]:
            words = {cell for cell in row if not cell.replace(".", "").replace("-", "").isdigit()}
            assert words <= known, words - known


def test_no_number_is_one_that_a_dutch_spreadsheet_reads_otherwise() -> None:
    assert report_tables.as_csv((("seconds",), [(23874.935,), (2400.0,), (7,), (None,)])).split() == [
        "seconds", "23875", "2400", "7", '""',
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("first", "last", "days"),
    [
        (date(2026, 10, 25), date(2026, 10, 25), 1),
        (date(2026, 3, 29), date(2026, 3, 29), 1),
        (date(2026, 3, 28), date(2026, 3, 30), 3),
        (date(2026, 1, 1), date(2026, 1, 4), 4),
    ],
)
def test_a_day_of_23_or_25_hours_is_a_day(tmp_path: Path, first: date, last: date, days: int) -> None:
    store = sqlite(tmp_path)
    year.write(store, [year.Municipality("Klein", 8)])
    found = store.submit_read(lambda tx: report.read(tx, first, last, year.local)).result(10)
    store.close()
    assert found.total.conversations == 8 * days
    assert found.total.hours[9:17] == (days,) * 8


def test_the_edges_of_a_period_are_midnights_on_the_wall() -> None:
    for day, hours in ((date(2026, 10, 25), 25), (date(2026, 3, 29), 23), (date(2026, 7, 1), 24)):
        period = report._period(day, day, year.local)
        assert period.end - period.start == hours * 3_600_000
        start = datetime.fromtimestamp(period.start / 1000, UTC).astimezone(year.AMSTERDAM)
        assert (start.date(), start.hour, start.minute) == (day, 0, 0)
    assert report._period(date(2026, 1, 1), date(2026, 12, 31), year.local).offsets[1:] == tuple(
        (int(at.timestamp()) * 1000, offset * 3_600_000)
        for at, offset in ((datetime(2026, 3, 29, 1, tzinfo=UTC), 2), (datetime(2026, 10, 25, 1, tzinfo=UTC), 1))
    )


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("=1+1", "'=1+1"),
        ("+31", "'+31"),
        ("-2", "'-2"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'\t=1"),
        ("  =1", "'  =1"),
        ("|calc", "'|calc"),
        ("'=1", "''=1"),
        ('paspoort; "x"', 'paspoort; "x"'),
        ("gewoon", "gewoon"),
    ],
)
def test_no_cell_is_a_formula(tmp_path: Path, name: str, shown: str) -> None:
    store = sqlite(tmp_path)
    year.write(store, [year.Municipality(name, 3)])
    store.submit(lambda tx: tx.execute("UPDATE label SET name = :name WHERE id = 1", {"name": name})).result(5)
    found = store.submit_read(lambda tx: report.read(tx, date(2026, 5, 4), date(2026, 5, 10), year.local)).result(5)
    store.close()
    rows = list(csv.DictReader(io.StringIO(report_tables.as_csv(report_tables.labels(found))), delimiter=";"))
    assert {row["channel"] for row in rows} == {shown}
    assert shown in {row["label"] for row in rows}
    assert {row["conversations"] for row in rows} == {"7"}
