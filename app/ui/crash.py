"""Handles unexpected errors: they are logged in the profile, and never end the program silently."""

import faulthandler
import logging
import re
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import IO, Final

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler, qVersion

from app import __version__
from app.system.log import kinds

_log = logging.getLogger(__name__)
_ORIGIN: Final = re.compile(r"(Q\w+(?:::~?\w+)*) ?[:(](?!:)")
"""The beginning of a Qt message: QFile::open (…), QFont::setPointSize: …"""
_LEVELS: Final = {
    "QtDebugMsg": logging.DEBUG,
    "QtInfoMsg": logging.INFO,
    "QtWarningMsg": logging.WARNING,
    "QtCriticalMsg": logging.ERROR,
    "QtFatalMsg": logging.CRITICAL,
}


class CrashWatch:
    """Installs hooks in Python and Qt until `close`."""

    def __init__(self, folder: Path, report: Callable[[], None]) -> None:
        """`report` tells the agent that something went wrong; hard crashes leave their stack in `folder`/crash.log."""
        self._report, self._folder = report, folder
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
        """Restore the previous hooks."""
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
        write_report(self._folder, error)
        self._report()


def write_report(folder: Path, error: BaseException | None) -> Path | None:
    """Describe `error` (None: no particular error) in `folder`/problem-report.txt, replacing an older report.

    It says where the error occurred, its type and the system: no message, no values, no paths of the user, because any
    of those may contain a citizen's text or personal data. None if the file cannot be written.
    """
    import platform  # noqa: PLC0415 - not before the first paint

    root = str(Path(__file__).resolve().parents[2])
    lines = [
        f"Balie {__version__}",
        f"Python {platform.python_version()}, Qt {qVersion()}, {platform.system()} {platform.release()}",
        f"{datetime.now(UTC).isoformat(timespec='seconds')}",
        "",
        *(line.replace(root, "…") for line in (kinds(error) if error is not None else [])),
    ]
    home = str(Path.home())
    path = folder / "problem-report.txt"
    try:
        path.write_text("\n".join(line.replace(home, "~") for line in lines) + "\n", encoding="utf-8")
    except OSError as problem:
        _log.warning("No problem report: %s", problem.strerror)
        return None
    return path


def _from_qt(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    """Log the origin of a Qt message, not its text: Qt quotes names of files and sounds, which may be a citizen's."""
    origin = _ORIGIN.match(message)
    category, who = context.category or "default", origin[1] if origin is not None else "…"
    _log.log(_LEVELS.get(kind.name, logging.WARNING), "Qt (%s): %s", category, who)
