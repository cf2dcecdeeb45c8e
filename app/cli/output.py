"""What commands print: JSON Lines for programs, plain lines for people. Neither can play tricks on a terminal."""

import json
import re
import sys
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any, Final

from app.domain.text import CitizenText, one_line
from app.domain.warning import Hit

# JSON escapes the controls below U+0020 by itself; a terminal obeys these as well.
_UNSAFE: Final = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")

Printable = Mapping[str, Any]


def put_json(entry: Printable) -> None:
    """One object, one line."""
    line = json.dumps(entry, ensure_ascii=False, default=_plain)
    put(_UNSAFE.sub(lambda found: f"\\u{ord(found.group()):04x}", line))


def put(line: str) -> None:
    """One line."""
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def put_all(entries: Iterable[Printable], *, as_json: bool, line: str) -> None:
    """Entries as JSON Lines, or each as `line` filled with its values for people."""
    for entry in entries:
        if as_json:
            put_json(entry)
        else:
            put(line.format_map({key: _words(value) for key, value in entry.items()}))


def put_findings(found: Sequence[str], unseen: Sequence[str] = (), *, as_json: bool) -> int:
    """What a look through the store found, and what it could not look at; the exit status."""
    if as_json:
        put_json({"ok": not found, "found": found, "unseen": unseen})
    else:
        well = "The store is in order, as far as was looked." if unseen else "The store is in order."
        for sentence in (*(found or [well]), *unseen):
            put(sentence)
    return 1 if found else 0


def moment(at: datetime | None) -> str | None:
    """A time as JSON has it: ISO 8601, UTC."""
    return None if at is None else at.isoformat(timespec="milliseconds").replace("+00:00", "Z")


def text(value: CitizenText | None) -> str | None:
    """Citizen text for JSON."""
    return None if value is None else value.raw


def hits(found: Iterable[Hit]) -> list[dict[str, Any]]:
    """Warnings for JSON: {"rule", "version", "severity", "found": [detector ids]}."""
    return [
        {
            "rule": hit.rule_id,
            "version": hit.rule_version,
            "severity": hit.severity.value,
            "found": sorted({finding.id for finding in hit.findings}),
        }
        for hit in found
    ]


def _plain(value: object) -> object:
    if isinstance(value, CitizenText):
        return value.raw
    if isinstance(value, datetime):
        return moment(value)
    raise TypeError(type(value).__name__)


def _words(value: object) -> str:
    """A value for a line that people read."""
    if value is None:
        return "-"
    if isinstance(value, list | tuple):
        value = ", ".join(str(one.get("rule", one)) if isinstance(one, dict) else str(one) for one in value) or "-"
    return one_line(_UNSAFE.sub("", str(value)), 500)
