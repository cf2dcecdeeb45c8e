"""Reads policy packs, the files that hold the rules. A fault names file, line and key, and affects no other rule."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from msgspec import Struct
from msgspec.structs import replace

from app.compliance.pack_lines import PackLines
from app.compliance.pack_rules import BrokenError, read_rule, read_source, text_of
from app.compliance.policy import Rule
from app.compliance.referral_numbers import FILE, referral_numbers
from app.domain import pack_faults as faults
from app.domain.problems import InboxError

_ID: Final = re.compile(r"[A-Z][A-Z0-9]*(?:-[A-Z0-9]+)+")
_KEYS: Final = ("version", "rule", "source")


class _Pack(Struct, frozen=True):
    """A pack that could be read. `own`: the municipality's."""

    path: Path
    own: bool
    content: Mapping[str, Any]
    lines: PackLines

    def problem(self, table: str, key: str, where: str, reason: str, **told: str) -> InboxError:
        return _problem(self.path, self.lines.of(table, key), where, reason, **told)


def load_packs(folders: Sequence[Path], kinds: Collection[str] = ()) -> tuple[list[Rule], list[InboxError]]:
    """Load every rule of the `*.toml` packs in `folders`; returns the rules, and what is wrong with the rest.

    Rules may be about `kinds` of channel, and about those named by rules in the first folder, the program's own. Later
    folders override rules by id: that is how a municipality changes a rule, or switches one off with
    `off = "the reason"`. A broken rule is left out (an overridden one stays as it was) and reported as
    `bad_policy_pack` with the file, the line, the rule's id and the key; all others stay in force.

    Sources may be in any pack. Those of the rule's own pack come first, and a broken source replaces none for the rules
    of other packs. {{number.…}} in a text is filled in from `referral_numbers`.
    """
    packs: list[_Pack] = []
    numbers, problems = referral_numbers(folders)
    for number, folder in enumerate(folders):
        for path in sorted(folder.glob("*.toml")) if folder.is_dir() else ():
            if path.name == FILE:
                continue
            try:
                packs.append(_read(path, own=number > 0))
            except InboxError as problem:
                problems.append(problem)
    homes, broken = _homes(packs)
    problems += broken
    known = {*kinds, *_kinds_in(pack for pack in packs if not pack.own)}
    rules: dict[str, Rule] = {}
    for pack in packs:
        own_sources = dict.fromkeys(pack.content.get("source", {}), pack)
        for result in _rules(pack, {**homes, **own_sources}, rules.keys(), numbers, known):
            if isinstance(result, Rule):
                rules[result.id] = result
            elif isinstance(result, str):
                del rules[result]
            else:
                problems.append(result)
    return list(rules.values()), problems


def _read(path: Path, *, own: bool) -> _Pack:
    import tomllib  # noqa: PLC0415 - not needed before the first paint

    try:
        text = path.read_text("utf-8-sig")
    except (OSError, UnicodeError) as error:
        raise _problem(path, 1, "the file", str(error)) from error
    lines = PackLines(text)
    try:
        content = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise _problem(path, *lines.of_error(error)) from error
    pack = _Pack(path, own, content, lines)
    if not isinstance(content.get("version"), str):
        raise pack.problem("", "version", "the file", "version: it needs one, as a text")
    if odd := [key for key in content if key not in _KEYS]:
        raise pack.problem("", odd[0], "the file", f"{odd[0]}: there is no such key, only {', '.join(_KEYS)}")
    if not isinstance(content.get("rule", []), list) or not isinstance(content.get("source", {}), dict):
        raise pack.problem("", "", "the file", "rule, source: they need to be [[rule]] and [source.CODE]")
    return pack


def _problem(path: Path, line: int, where: str, reason: str, **told: str) -> InboxError:
    return InboxError("bad_policy_pack", path=path.name, line=str(line), where=where, reason=reason, **told)


def _homes(packs: Iterable[_Pack]) -> tuple[dict[str, _Pack], list[InboxError]]:
    """The pack that contains each source, and what is wrong with sources that would replace another."""
    homes: dict[str, _Pack] = {}
    problems = []
    for pack in packs:
        for code, entry in pack.content.get("source", {}).items():
            try:
                read_source(code, entry)
            except BrokenError as broken:
                if code in homes:
                    problems.append(_broken(pack, broken, "", ""))
                    continue
            homes[code] = pack
    return homes, problems


def _broken(pack: _Pack, broken: BrokenError, table: str, where: str) -> InboxError:
    """The problem bad_policy_pack. `pack`: that of the rule or the broken source; `table` and `where`: the rule's."""
    source = f"source.{broken.source}" if broken.source else ""
    return pack.problem(source or table, broken.key, where or source, str(broken), **broken.told)


def _kinds_in(packs: Iterable[_Pack]) -> Iterator[str]:
    """The kinds of channel that the rules of these packs are about."""
    for pack in packs:
        for entry in pack.content.get("rule", []):
            yield from entry.get("channels", ())


def _rules(
    pack: _Pack,
    homes: Mapping[str, _Pack],
    known: Collection[str],
    numbers: Mapping[str, str],
    kinds: Collection[str],
) -> Iterator[Rule | InboxError | str]:
    """Each entry of a pack: a rule, the problem with it, or the id of a rule that is switched off.

    `homes`: the pack that contains each source.
    """
    sources = {code: home.content["source"][code] for code, home in homes.items()}
    seen: set[str] = set()
    for number, entry in enumerate(pack.content.get("rule", []), 1):
        entry = entry if isinstance(entry, dict) else {}  # noqa: PLW2901 - what is no table has no id either
        given = entry.get("id")
        name = given if isinstance(given, str) else f"rule {number}"
        try:
            _check_id(given, seen if "off" not in entry else set())
            if "off" in entry:
                yield _switched_off(entry, known)
            else:
                rule = read_rule(entry, pack.content["version"], sources, numbers, kinds)
                yield replace(rule, origin=pack.path.name, own=pack.own)
        except BrokenError as broken:
            home = homes[broken.source] if broken.source else pack
            yield _broken(home, broken, f"rule {number}", name)


def _check_id(given: object, seen: set[str]) -> None:
    if not isinstance(given, str) or not _ID.fullmatch(given):
        raise BrokenError("id", faults.NEEDS_ID)
    if given in seen:
        raise BrokenError("id", faults.TWICE)
    seen.add(given)


def _switched_off(entry: Mapping[str, Any], known: Collection[str]) -> str:
    text_of(entry, "off")
    if entry["id"] not in known:
        raise BrokenError("off", faults.NO_RULE)
    return str(entry["id"])
