"""The telephone numbers used in rules and canned answers: one table, which a municipality can override in one place."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from app.compliance.pack_lines import PackLines
from app.domain.answer import NUMBERS
from app.domain.problems import InboxError

FILE: Final = "numbers.toml"
"""The file's name in a folder of packs."""

_NUMBER: Final = re.compile(r"[\w+ .-]{2,30}")


def referral_numbers(folders: Sequence[Path]) -> tuple[dict[str, str], list[InboxError]]:
    """Variable (one of `NUMBERS`) → its number, and the errors in the tables. Later folders override.

    An error leaves the number unchanged and is reported as `bad_policy_pack` with file, line and key.
    """
    numbers: dict[str, str] = {}
    problems: list[InboxError] = []
    for folder in folders:
        for found in _read(folder / FILE):
            if isinstance(found, InboxError):
                problems.append(found)
            else:
                numbers[found[0]] = found[1]
    return numbers, problems


def _read(path: Path) -> Iterator[tuple[str, str] | InboxError]:
    import tomllib  # noqa: PLC0415 - not needed before the first paint

    if not path.is_file():
        return
    try:
        text = path.read_text("utf-8-sig")
    except (OSError, UnicodeError) as error:
        yield _problem(path, 1, "the file", str(error))
        return
    lines = PackLines(text)
    try:
        entries = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        yield _problem(path, *lines.of_error(error))
        return
    for key, value in entries.items():
        line = lines.of("", key)
        if f"number.{key}" not in NUMBERS:
            known = ", ".join(name.removeprefix("number.") for name in NUMBERS)
            yield _problem(path, line, key, f"{key}: there is no such number, only {known}")
        elif not isinstance(value, str) or not _NUMBER.fullmatch(value):
            yield _problem(path, line, key, f'{key}: it needs a number as a text, such as "0800-2000"')
        else:
            yield f"number.{key}", value


def _problem(path: Path, line: int, where: str, reason: str) -> InboxError:
    return InboxError("bad_policy_pack", path=path.name, line=str(line), where=where, reason=reason)
