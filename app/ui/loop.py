"""One event loop for asyncio and Qt. The only module that imports qasync, after the first paint: it costs 40 ms."""

import asyncio
import logging
import os
from collections.abc import Coroutine
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

# qasync takes whichever Qt binding it finds first, unless told.
os.environ["QT_API"] = "pyside6"

import qasync

_log = logging.getLogger(__name__)


def new_loop(application: QApplication) -> asyncio.AbstractEventLoop:
    """Create a loop, not yet running. Pass it to `close_loop` afterwards."""
    loop: asyncio.AbstractEventLoop = qasync.QEventLoop(application)
    loop.set_default_executor(ThreadPoolExecutor(max_workers=8, thread_name_prefix="window"))
    loop.set_exception_handler(_report)
    return loop


def close_loop(loop: asyncio.AbstractEventLoop) -> None:
    """Cancel the remaining tasks, wait for them, and detach the loop from Qt. A loop closed by garbage collection
    prints at exit.
    """
    left = asyncio.all_tasks(loop)
    for task in left:
        task.cancel()
    if left:
        loop.run_until_complete(asyncio.gather(*left, return_exceptions=True))
    loop.run_until_complete(loop.shutdown_asyncgens())
    loop.close()
    # Scheduled callbacks are still Qt timers. A thread that collects the loop as garbage could not stop
    # them, and they would fire in an object that no longer exists.
    timers: QObject = vars(loop)["_timer"]
    timers.deleteLater()


def run(application: QApplication, main: Coroutine[Any, Any, int]) -> int:
    """Run `main` on Qt's loop and return its result. Stop by returning from it, never with `quit`."""
    loop = new_loop(application)
    asyncio.set_event_loop(loop)
    try:
        return loop.run_until_complete(main)
    finally:
        close_loop(loop)
        asyncio.set_event_loop(None)


def _report(_: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
    """Log an unhandled error by its type, never with its message, which may quote a citizen.

    asyncio's own message may name a callback with its arguments, in parentheses.
    """
    error = context.get("exception")
    trace = (type(error), error, error.__traceback__) if error is not None else None
    _log.error("The loop reports: %s", str(context.get("message")).partition("(")[0], exc_info=trace)
