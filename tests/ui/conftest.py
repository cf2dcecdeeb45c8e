"""Fixtures for the window's tests: no screen is needed, and nothing may be left behind."""

import asyncio
import gc
import os
from collections.abc import Callable, Coroutine, Iterator
from functools import partial
from pathlib import Path
from typing import Any, Protocol, TypeVar

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
import shiboken6
import time_machine
from PySide6.QtCore import QAbstractItemModel, QCoreApplication, QEvent, QLocale, QTimer
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QWidget

from app.domain.problems import InboxError
from app.ui.tasks import Tasks
from app.ui.theme.theme import Theme
from app.ui.views import lazy_column
from tests.fakes.stores import sqlite
from tests.fakes.town import Town, at
from tests.screens.stage import theme_of
from tests.ui.talk_desk import Play, Scene, play_scene

T = TypeVar("T")


class Run(Protocol):
    """Runs a coroutine to completion on Qt's loop."""

    def __call__(self, work: Coroutine[Any, Any, T]) -> T: ...


def flush() -> None:
    """Let Qt process its deferred deletions."""
    for _ in range(3):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QCoreApplication.processEvents()


async def deleted() -> None:
    """The same on the running loop, which must not be nested."""
    for _ in range(3):
        await asyncio.sleep(0)


def _running_timers() -> list[QTimer]:
    return [one for one in gc.get_objects() if type(one) is QTimer and shiboken6.isValid(one) and one.isActive()]


@pytest.fixture(autouse=True)
def an_afternoon() -> Iterator[None]:
    """The clock runs on from an afternoon in the town, so that office hours never end during a test."""
    with time_machine.travel(at(60)):
        yield


@pytest.fixture(autouse=True)
def nobody_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """Notifications of a test are not shown on the desktop of whoever runs it."""
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere")


@pytest.fixture
def time_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    """Visible rows are laid out in one go, however busy the machine is."""
    monkeypatch.setattr(lazy_column, "_BUDGET_SECONDS", 60.0)


@pytest.fixture(autouse=True)
def nothing_left(qapp: QApplication) -> Iterator[None]:
    """A widget, or a running timer, that is left after the test is a leak."""
    QLocale.setDefault(QLocale("nl_NL"))
    before = set(qapp.topLevelWidgets())
    # Existing objects are no leaks of this test, and need not be searched after it.
    gc.freeze()
    yield
    # Clipboard data owned by Python that outlives the interpreter crashes the process.
    qapp.clipboard().clear()
    gc.collect()
    flush()
    left = [one for one in qapp.topLevelWidgets() if one not in before and shiboken6.isValid(one)]
    assert not left, f"left behind: {left}"
    assert not _running_timers(), "a timer still runs"


@pytest.fixture(scope="session")
def theme(qapp: QApplication) -> Theme:
    """The light theme."""
    return theme_of(qapp, dark=False)


@pytest.fixture
def show(qapp: QApplication) -> Iterator[Callable[[QWidget], None]]:
    """Shows a widget and removes it after the test."""
    shown: list[QWidget] = []

    def show_it(widget: QWidget) -> None:
        shown.append(widget)
        widget.show()
        widget.activateWindow()
        flush()

    yield show_it
    for widget in shown:
        if shiboken6.isValid(widget):
            widget.hide()
            widget.deleteLater()
    flush()


@pytest.fixture
def checked() -> Callable[[QAbstractItemModel], QAbstractItemModelTester]:
    """Puts a model under Qt's own tester, whose warnings fail the test."""

    def check(model: QAbstractItemModel) -> QAbstractItemModelTester:
        return QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning, model)

    return check


@pytest.fixture
def run(qapp: QApplication) -> Iterator[Run]:
    """Qt's loop, as in the program; a task that outlives the test is a leak."""
    from app.ui.loop import close_loop, new_loop

    loop = new_loop(qapp)
    asyncio.set_event_loop(loop)
    yield lambda work: loop.run_until_complete(asyncio.wait_for(work, 20))
    left = [task.get_name() for task in asyncio.all_tasks(loop)]
    close_loop(loop)
    asyncio.set_event_loop(None)
    assert not left, f"tasks left: {left}"


class Reports(list[InboxError]):
    """Errors reported by tasks; must be empty at the end unless the test says otherwise."""


@pytest.fixture
def reports() -> Reports:
    return Reports()


@pytest.fixture
def tasks(reports: Reports) -> Tasks:
    return Tasks(reports.append)


async def until(condition: Callable[[], object], what: str = "") -> None:
    """Wait, on the running loop, until the condition is true."""
    for _ in range(2_000):
        if condition():
            return
        await asyncio.sleep(0.005)
    raise AssertionError(f"never happened: {what or condition}")


@pytest.fixture
def town(tmp_path: Path) -> Iterator[Town]:
    """A small municipality on a real store."""
    store = sqlite(tmp_path)
    yield Town.found(store)
    store.close()


@pytest.fixture
def play(town: Town, play_on: Callable[[Town], Play]) -> Play:
    """Plays a scene with the conversation column on the screen."""
    return play_on(town)


@pytest.fixture
def play_on(theme: Theme, tasks: Tasks, run: Run, qapp: QApplication) -> Callable[[Town], Play]:
    """The same in a town provided by the test."""

    def play_it(town: Town, scene: Scene) -> None:
        before = set(qapp.topLevelWidgets())
        try:
            run(play_scene(town, theme, tasks, scene))
        finally:
            for widget in qapp.topLevelWidgets():
                if widget not in before and shiboken6.isValid(widget):
                    widget.hide()
                    widget.deleteLater()
            flush()

    return lambda town: partial(play_it, town)
