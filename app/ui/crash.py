"""What goes wrong inside is written to the profile's log, and never ends the program without a word."""

import faulthandler
import logging
import sys
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import IO, Final

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

_log = logging.getLogger(__name__)
_LEVELS: Final = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


class CrashWatch:
    """Takes over the hooks of Python and Qt until `close`."""

    def __init__(self, folder: Path, report: Callable[[], None]) -> None:
        """`report` tells the agent that something went wrong; hard crashes leave their stack in `folder`/crash.log."""
        self._report = report
        self._file: IO[bytes] | None = None
        self._hook = sys.excepthook
        sys.excepthook = self._uncaught
        qInstallMessageHandler(_from_qt)
        try:
            self._file = (folder / "crash.log").open("ab", buffering=0)
            faulthandler.enable(self._file)
        except OSError as error:
            _log.warning("No crash log: %s", error.strerror)

    def close(self) -> None:
        """Give the hooks back."""
        sys.excepthook = self._hook
        qInstallMessageHandler(None)
        if self._file is not None:
            faulthandler.disable()
            self._file.close()

    def _uncaught(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt | SystemExit):
            self._hook(kind, error, trace)
            return
        _log.critical("Uncaught in the window", exc_info=(kind, error, trace))
        self._report()


def _from_qt(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    _log.log(_LEVELS.get(kind, logging.WARNING), "Qt (%s): %s", context.category or "default", message)
