"""Tasks run to completion, report errors, and are drained at exit."""

import asyncio
import gc
import logging
from collections.abc import Callable

import pytest

from app.domain.problems import InboxError
from app.ui.tasks import Tasks
from tests.ui.conftest import Reports, Run


def test_a_problem_is_shown_and_a_bug_is_logged_with_the_tasks_name(
    run: Run, tasks: Tasks, reports: Reports, caplog: pytest.LogCaptureFixture
) -> None:
    async def problem() -> None:
        raise InboxError("store_full")

    async def bug() -> None:
        raise ZeroDivisionError

    async def both() -> None:
        tasks.spawn(problem(), "reading")
        tasks.spawn(bug(), "counting")
        await tasks.drain()

    with caplog.at_level(logging.ERROR):
        run(both())
    assert sorted(one.code for one in reports) == ["bug", "store_full"]
    assert [record.getMessage() for record in caplog.records] == ["Task counting failed"]


def test_nobody_else_need_hold_a_task(run: Run, tasks: Tasks) -> None:
    ended: list[bool] = []

    async def work() -> None:
        await asyncio.sleep(0.01)
        ended.append(True)

    async def begin() -> None:
        tasks.spawn(work(), "work")
        gc.collect()
        await tasks.drain()

    run(begin())
    assert ended == [True]


def test_whoever_rests_goes_on_at_once_when_all_is_drained(run: Run, tasks: Tasks) -> None:
    went_on: list[str] = []

    async def work(when: str) -> None:
        await tasks.rest(3_600)
        went_on.append(when)

    async def scene() -> None:
        for when in ("before", "too"):
            tasks.spawn(work(when), when)
        await asyncio.sleep(0.01)
        assert went_on == []
        await tasks.rest(0.001)
        await tasks.drain()
        assert went_on == ["before", "too"]
        await tasks.rest(3_600)

    run(scene())


def test_drain_waits_and_what_comes_later_is_cancelled(run: Run, tasks: Tasks, reports: Reports) -> None:
    async def late() -> None:
        await asyncio.sleep(10)

    async def scene() -> None:
        await tasks.drain()
        task = tasks.spawn(late(), "late")
        await asyncio.gather(task, return_exceptions=True)
        assert task.cancelled()
        assert len(tasks) == 0

    run(scene())
    assert not reports


def test_the_loop_reports_what_nobody_awaited(run: Run, caplog: pytest.LogCaptureFixture) -> None:
    def fail() -> None:
        raise ZeroDivisionError

    async def scene() -> None:
        asyncio.get_running_loop().call_soon(fail)
        await asyncio.sleep(0.02)

    with caplog.at_level(logging.ERROR, "app.ui.loop"):
        run(scene())
    assert [record.exc_info[0] for record in caplog.records if record.exc_info] == [ZeroDivisionError]


def test_a_worker_thread_comes_back_to_the_loop(run: Run) -> None:
    async def scene() -> int:
        return await asyncio.to_thread(sum, (1, 2, 3))

    work: Callable[[], int] = lambda: run(scene())  # noqa: E731
    assert work() == 6
