"""Pipelined reads still report errors at once and in full."""

import psycopg
import pytest

from app.storage.database import Transaction
from tests.fakes.hall import Hall


def test_answers_come_to_those_who_asked_in_whatever_order_they_look(hall: Hall) -> None:
    def work(tx: Transaction) -> list[object]:
        asked = [tx.ask("SELECT CAST(:n AS bigint)", {"n": n}) for n in range(200)]
        return [next(asked[n])[0] for n in (150, 0, 199, 7)] + [len(list(asked[8]))]

    assert hall.sees("anna", work) == [150, 0, 199, 7, 1]


def test_an_error_in_what_nobody_looked_at_is_raised_and_the_next_reading_works(hall: Hall) -> None:
    def work(tx: Transaction) -> str:
        tx.ask("SELECT 1 / 0")
        return "never handed over"

    with pytest.raises(psycopg.errors.DivisionByZero):
        hall.sees("anna", work)
    assert hall.sees("anna", lambda tx: tx.one("SELECT 1")) == (1,)


def test_a_reading_that_writes_is_refused_and_the_next_one_works(hall: Hall) -> None:
    with pytest.raises(psycopg.errors.ReadOnlySqlTransaction):
        hall.sees("anna", lambda tx: tx.execute("INSERT INTO change (conversations) VALUES ('[]')"))
    assert hall.sees("anna", lambda tx: tx.one("SELECT 1")) == (1,)


def test_everything_asked_in_one_reading_is_of_one_moment(hall: Hall) -> None:
    def work(tx: Transaction) -> tuple[object, object]:
        before = tx.one("SELECT count(*) FROM message")
        hall.samira()
        return before, tx.one("SELECT count(*) FROM message")

    before, after = hall.sees("anna", work)
    assert before == after == (0,)
    assert hall.sees("anna", lambda tx: tx.one("SELECT count(*) FROM message")) == (1,)
