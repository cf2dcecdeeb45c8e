"""Reading the file to which signal-cli's daemon writes what it receives, one JSON value a line.

signal-cli hands out everything once, so the file is the record, and this only reads it, by a byte offset that the
engine commits together with the lines. The cursor is `spool:<generation>:<offset>`. A generation is the hash of a
file's first line, which no two files share (it contains time stamps) and which stays the same when the file is renamed
or copied. So after any kind of rotation, reading continues in the old file and then in the files after it.
"""

import hashlib
import logging
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from msgspec import Struct

_CURSOR: Final = re.compile(r"spool:([0-9a-f]{16}):(\d{1,18})")
ROTATED: Final = re.compile(r"[.-]\d{1,14}")
_CHUNK: Final = 1 << 20
_LONGEST_LINE: Final = 64 << 20

_log = logging.getLogger(__name__)


class Read(Struct, frozen=True):
    """Complete lines, without line ends, and the cursor after the last of them."""

    lines: tuple[bytes, ...]
    cursor: str | None


class _Generation(Struct, frozen=True):
    path: Path
    mark: str


def read(path: Path, cursor: str | None) -> Read:
    """The next lines after `cursor` (None: from the beginning of what there is); none where nothing is new.

    A last line without an end is left until it has one, or until a newer file shows that it never will.
    Raises `OSError` where the file or its folder cannot be read.
    """
    files = _generations(path)
    match = _CURSOR.fullmatch(cursor or "")
    position, offset = _found(files, match.group(1) if match else "", int(match.group(2)) if match else 0)
    for index in range(position, len(files)):
        start = offset if index == position else 0
        content = _content(files[index].path, start, finished=index + 1 < len(files))
        if content:
            mark = f"spool:{files[index].mark}:{start + len(content)}"
            return Read(tuple(line for line in content.splitlines() if line.strip()), mark)
    return Read((), cursor)


def _found(files: Sequence[_Generation], mark: str, offset: int) -> tuple[int, int]:
    """Where to continue: the index of the file with `mark`, and the offset in it."""
    for position, generation in enumerate(files):
        if generation.mark == mark:
            return position, offset
    if mark:
        # Deleted or compressed: read everything that is left; messages seen before are known by their id.
        _log.warning("the spool file of the last cursor is gone; reading from the oldest one")
    return 0, 0


def _generations(path: Path) -> list[_Generation]:
    """`path` and what was rotated away from it, oldest first. Files without a first whole line do not count yet."""
    siblings = [
        entry
        for entry in path.parent.iterdir()
        if entry.name.startswith(path.name) and ROTATED.fullmatch(entry.name[len(path.name) :]) and entry.is_file()
    ]
    siblings.sort(key=lambda entry: (entry.stat().st_mtime_ns, entry.name))
    marked = ((entry, _mark(entry)) for entry in (*siblings, path))
    seen: dict[str, _Generation] = {}
    for entry, mark in marked:
        if mark is not None:
            seen.pop(mark, None)  # a copy made by the rotation: the live file is read
            seen[mark] = _Generation(entry, mark)
    return list(seen.values())


def _mark(path: Path) -> str | None:
    with path.open("rb") as file:
        first = file.readline(_LONGEST_LINE)
    return hashlib.sha256(first).hexdigest()[:16] if first.endswith(b"\n") else None


def _content(path: Path, offset: int, *, finished: bool) -> bytes:
    """About a megabyte of complete lines from `offset` on."""
    with path.open("rb") as file:
        file.seek(offset)
        content = file.read(_CHUNK)
        while content and b"\n" not in content and len(content) < _LONGEST_LINE:
            more = file.read(_CHUNK)
            if not more:
                return content if finished else b""
            content += more
        if len(content) >= _LONGEST_LINE:
            return content
    end = content.rfind(b"\n") + 1
    at_end = len(content) < _CHUNK
    return content if finished and at_end else content[:end]
