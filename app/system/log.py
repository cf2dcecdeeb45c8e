"""The log: one JSON object per line in the profile, with ids and codes only.

Of an error it records where it happened and its type, never its message, which may quote a citizen. Problems with a
code (`InboxError`) consist of names and numbers, so their message may be logged. Of other libraries' records only the
origin is kept: psycopg names who could not sign in, asyncio quotes the errors of tasks, urllib3 logs whole addresses.
"""

import logging
import os
import sys
import threading
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from app.domain.problems import InboxError

_LARGEST: Final = 2 * 1024 * 1024
"""Bytes per file."""
_OLDER: Final = 3
"""Older files to keep."""

_log = logging.getLogger(__name__)
_OURS: Final = __name__.partition(".")[0]

_CHATTY: Final = ("httpx", "httpcore", "keyring", "hpack", "uvicorn", "asyncio", "qasync", "multipart")


def start(path: Path, level: int = logging.INFO) -> None:
    """Log to `path`, as long as its folder exists. May be called again."""
    root = logging.getLogger()
    for handler in [handler for handler in root.handlers if isinstance(handler, _Rotating)]:
        root.removeHandler(handler)
        handler.close()
    handler = _Rotating(path)
    handler.setFormatter(_Lines())
    root.addHandler(handler)
    root.setLevel(level)
    # They arrive in floods.
    for name in _CHATTY:
        logging.getLogger(name).setLevel(logging.WARNING)
    logging.raiseExceptions = False
    _hear_threads()


def to_stderr(level: int = logging.INFO) -> None:
    """Log to standard error: for services without a profile, whose journal keeps it."""
    handler = logging.StreamHandler()
    handler.setFormatter(_Lines())
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(level)
    for name in _CHATTY:
        logging.getLogger(name).setLevel(logging.WARNING)
    _hear_threads()


def _hear_threads() -> None:
    """Errors that nobody awaits, of a thread or of what is thrown away, come here: Python prints them, words and all,
    and a desktop's journal keeps that. Whoever hears them already, as a test does, goes on."""

    def failed(what: "threading.ExceptHookArgs | sys.UnraisableHookArgs") -> None:
        error = what.exc_value
        if error is not None and not isinstance(error, SystemExit):
            _log.critical("Uncaught, and nobody awaits it", exc_info=(type(error), error, what.exc_traceback))

    if threading.excepthook is threading.__excepthook__:
        threading.excepthook = failed
    if sys.unraisablehook is sys.__unraisablehook__:
        sys.unraisablehook = failed


class _Lines(logging.Formatter):
    """Formats a record as one line of JSON."""

    def format(self, record: logging.LogRecord) -> str:
        """Format the record."""
        entry: dict[str, Any] = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "message": record.getMessage() if record.name.partition(".")[0] == _OURS else _place(record),
            "process": record.process,
        }
        if record.exc_info and record.exc_info[1] is not None:
            entry["error"] = kinds(record.exc_info[1])
        import json  # noqa: PLC0415 - 2 ms that the first paint need not wait for

        return json.dumps(entry, ensure_ascii=False)


def _place(record: logging.LogRecord) -> str:
    """The source line in a library that logged a record, whose text may contain anything."""
    return f"{record.module}:{record.lineno} {record.funcName}"


def kinds(error: BaseException) -> list[str]:
    """The types and places of an exception, its causes and group members, without any of their messages."""
    import traceback  # noqa: PLC0415 - seldom needed, and start-up is short of time

    lines: list[str] = []
    seen: BaseException | None = error
    while seen is not None and len(lines) < 200:
        name = f"{type(seen).__module__}.{type(seen).__qualname__}"
        lines.append(f"{name}: {seen.code}" if isinstance(seen, InboxError) else name)
        lines += [
            f"  {frame.filename}:{frame.lineno} {frame.name}" for frame in traceback.extract_tb(seen.__traceback__)
        ]
        if isinstance(seen, BaseExceptionGroup):
            for member in seen.exceptions:
                lines += kinds(member)
        seen = seen.__cause__ or (None if seen.__suppress_context__ else seen.__context__)
    return lines


class _Rotating(logging.Handler):
    """Appends to a file and moves it aside when it is large; several processes may share it.

    The standard library's rotating handler takes several imports that the window has no time for at its start.
    """

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path
        self._handle: int | None = None

    def emit(self, record: logging.LogRecord) -> None:
        """Write one line; a log that cannot be written stops nothing."""
        try:
            line = (self.format(record) + "\n").encode("utf-8", "replace")
            os.write(self._open(), line)
        except Exception:  # noqa: BLE001 - whatever is wrong with the log, the program goes on
            self.handleError(record)

    def close(self) -> None:
        """Let go of the file."""
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None
        super().close()

    def _open(self) -> int:
        if self._handle is not None and os.fstat(self._handle).st_size > _LARGEST:
            os.close(self._handle)
            self._handle = None
            self._move_aside()
        if self._handle is None:
            self._handle = os.open(self._path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        return self._handle

    def _move_aside(self) -> None:
        if self._path.stat().st_size <= _LARGEST:
            return  # another process has done it
        for number in range(_OLDER, 0, -1):
            source = self._path.with_suffix(f".log.{number - 1}") if number > 1 else self._path
            if source.exists():
                source.replace(self._path.with_suffix(f".log.{number}"))


def forbid_core_dumps() -> None:
    """Disable core dumps, which contain keys and citizens' text."""
    if sys.platform != "win32":
        import resource  # noqa: PLC0415 - only there

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
