"""The common parts of the Graph APIs: fields, pages, and rate limits."""

from typing import Any

import pytest
import time_machine
from hypothesis import given
from hypothesis import strategies as st

from app.practice.buckets import Bucket
from app.practice.graph import GraphError, page, selection

NODE: dict[str, Any] = {
    "id": "t_1",
    "updated_time": "2026",
    "messages": {"data": [{"id": "m_1", "message": "hoi", "from": {"id": "1", "name": "A"}}], "paging": {"x": 1}},
}


def test_fields_are_selected_at_every_depth() -> None:
    assert selection("").apply(NODE) == NODE
    assert selection("updated_time").apply(NODE) == {"id": "t_1", "updated_time": "2026"}
    wanted = selection("messages.limit(5){message,from{name}}")
    assert wanted.fields["messages"].limit == 5
    message = wanted.apply(NODE)["messages"]
    assert message["data"] == [{"id": "m_1", "message": "hoi", "from": {"id": "1", "name": "A"}}]
    assert message["paging"] == {"x": 1}


@given(st.text(max_size=60))
def test_any_fields_parameter_is_read_or_refused(fields: str) -> None:
    try:
        selection(fields)
    except GraphError as error:
        assert error.code == 2500  # noqa: PT017 - both outcomes are right


@given(st.integers(0, 50), st.integers(1, 20))
def test_pages_hold_everything_once(count: int, limit: int) -> None:
    entries = [{"id": str(n)} for n in range(count)]
    found: list[dict[str, Any]] = []
    query = {"limit": str(limit)}
    while True:
        answer = page(entries, query, 25, 100, "http://localhost/edge")
        found += answer["data"]
        assert len(answer["data"]) <= limit
        if "next" not in answer.get("paging", {}):
            break
        query["after"] = answer["paging"]["cursors"]["after"]
    assert found == entries


def test_an_invalid_cursor_is_refused() -> None:
    with pytest.raises(GraphError):
        page([], {"after": "%%%"}, 25, 100, "")


def test_a_bucket_fills_again() -> None:
    with time_machine.travel(0, tick=False):
        bucket = Bucket(burst=2, per_second=1_000_000)
        assert bucket.take() is None
    slow = Bucket(burst=2, per_second=0.001)
    assert [slow.take(), slow.take()] == [None, None]
    wait = slow.take()
    assert wait is not None
    assert 900 < wait <= 1000
