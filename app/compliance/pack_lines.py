"""Finds the line of a policy pack on which a rule, a source or a key is defined, which Python's TOML reader does not
report.
"""

import re
from collections.abc import Iterator
from typing import Final

_HEADER: Final = re.compile(r"\s*\[\[?\s*([^\[\]]+?)\s*\]\]?\s*(?:#.*)?$")
_KEY: Final = re.compile(r"\s*([\w\-]+(?:\s*\.\s*[\w\-]+)*)\s*=")
_LONG: Final = re.compile(r"'''|\"\"\"")
_AT: Final = re.compile(r" \(at line (\d+), column \d+\)| \(at end of document\)")


class PackLines:
    """The line numbers of a pack's tables and keys, counted from 1."""

    def __init__(self, text: str) -> None:
        self._lines: dict[str, int] = {}
        self._last = text.count("\n") + 1
        for number, place in _places(text):
            self._lines.setdefault(place, number)

    def of(self, table: str, key: str = "") -> int:
        """The line of `key` in `table` ("rule 3", "source.S1", ""); that of the table if it does not contain the
        key.
        """
        place = f"{table}:{key}"
        while place not in self._lines:
            shorter = place.rpartition(".")[0] if "." in place.partition(":")[2] else f"{table}:"
            if shorter == place:
                return 1
            place = shorter
        return self._lines[place]

    def of_error(self, error: ValueError) -> tuple[int, str, str]:
        """The line in a TOML reader's error, what it is about, and its message without the line."""
        found = _AT.search(str(error))
        line = int(found.group(1)) if found is not None and found.group(1) else self._last
        return line, "the file", _AT.sub("", str(error))


def _places(text: str) -> Iterator[tuple[int, str]]:
    """Each line that starts a table or defines a key, as "table:key"."""
    rules, table, inside = 0, "", ""
    long = False
    for number, line in enumerate(text.splitlines(), 1):
        was_long, long = long, long ^ (len(_LONG.findall(line)) % 2 == 1)
        if was_long:
            continue
        if (header := _HEADER.match(line)) and "=" not in line:
            name = re.sub(r"[\s\"']", "", header.group(1))
            rules += name == "rule"
            table, inside = _table(name, rules)
            yield number, f"{table}:{inside}"
            yield number, f":{name}"
        elif key := _KEY.match(line):
            path = "".join(key.group(1).split())
            yield number, f"{table}:{inside}.{path}" if inside else f"{table}:{path}"


def _table(name: str, rules: int) -> tuple[str, str]:
    """Split a header into table and key: "rule.title" is the key `title` of the latest rule."""
    if name == "rule":
        return f"rule {rules}", ""
    if name.startswith("rule."):
        return f"rule {rules}", name.removeprefix("rule.")
    head = ".".join(name.split(".")[:2])
    return head, name.removeprefix(head).lstrip(".")
