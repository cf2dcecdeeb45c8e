"""Policy packs: rules as data, each with the document it rests on, its date, and when somebody must read it again."""

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final

from app.domain.channel import ChannelKind
from app.domain.problems import InboxError
from app.domain.warning import Severity

LANGUAGES: Final = ("nl", "en")
ACTIONS: Final = frozenset({"insert_answer", "mask", "template", "other_channel", "telephone", "task"})


@dataclass(frozen=True, slots=True)
class Source:
    """Where a rule comes from. `text_date` is the date in the text itself; None where it has none."""

    document: str
    address: str
    text_date: date | None
    read_on: date
    read_by: str
    review_before: date
    verified: bool = True
    """False: taken from memory or from somebody else's account, the text itself was not read."""


@dataclass(frozen=True, slots=True)
class WayOut:
    """What an agent can do instead; `answer_key` names the canned answer of an `insert_answer`."""

    action: str
    answer_key: str | None = None


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule. `channels` None: every channel. `when`: triggers such as `inbound:bsn`, `window:closed`, `always`."""

    id: str
    version: str
    channels: frozenset[ChannelKind] | None
    when: tuple[str, ...]
    severity: Severity
    title: Mapping[str, str]
    text: Mapping[str, str]
    instead: Mapping[str, str]
    ways_out: tuple[WayOut, ...]
    source: Source
    other_sources: tuple[Source, ...] = ()


class _BrokenError(Exception):
    """A pack does not say what a rule needs; the message names the key."""


def load_packs(folders: Sequence[Path]) -> tuple[list[Rule], list[InboxError]]:
    """Every rule of the `*.toml` packs in `folders`, and what is wrong with the rest.

    Later folders override by rule id: that is how a municipality changes a rule, or switches one off with
    `off = "the reason"`. A broken rule is left out and reported (`bad_policy_pack`); the others keep working.
    """
    rules: dict[str, Rule] = {}
    problems: list[InboxError] = []
    for path in (path for folder in folders if folder.is_dir() for path in sorted(folder.glob("*.toml"))):
        try:
            pack = tomllib.loads(path.read_text("utf-8"))
        except (OSError, ValueError) as error:
            problems.append(_problem(path, "the file", str(error)))
            continue
        for where, result in _rules(pack):
            if isinstance(result, _BrokenError):
                problems.append(_problem(path, where, str(result)))
            elif result is None:
                rules.pop(where, None)
            else:
                rules[result.id] = result
    return list(rules.values()), problems


def _problem(path: Path, where: str, reason: str) -> InboxError:
    return InboxError("bad_policy_pack", path=path.name, where=where, reason=reason)


def _rules(pack: Mapping[str, Any]) -> Iterator[tuple[str, Rule | _BrokenError | None]]:
    """Each rule of a pack with its name: the rule, what is broken in it, or None for one that is switched off."""
    version, sources, entries = pack.get("version"), pack.get("source", {}), pack.get("rule", [])
    if not isinstance(version, str) or not isinstance(entries, list):
        yield "the file", _BrokenError("it needs `version` and a list of [[rule]]")
        return
    for number, entry in enumerate(entries, 1):
        given = entry.get("id") if isinstance(entry, dict) else None
        name = given if isinstance(given, str) else f"rule {number}"
        try:
            if isinstance(entry, dict) and entry.get("off"):
                yield name, None
            else:
                yield name, _rule(entry, version, sources)
        except _BrokenError as broken:
            yield name, broken
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            yield name, _BrokenError(f"key {error} is missing or has the wrong form")


def _rule(entry: Mapping[str, Any], version: str, sources: Mapping[str, Any]) -> Rule:
    channels = frozenset(ChannelKind(kind) for kind in entry["channels"]) if "channels" in entry else None
    cited = [_source(sources[code]) for code in entry["sources"]]
    ways = tuple(WayOut(way["action"], way.get("answer")) for way in entry.get("way_out", ()))
    for way in ways:
        if way.action not in ACTIONS:
            raise _BrokenError(f"way_out: there is no action {way.action!r}")
    return Rule(
        id=entry["id"],
        version=version,
        channels=channels,
        when=tuple(entry["when"]),
        severity=Severity(entry["severity"]),
        title=_worded(entry, "title"),
        text=_worded(entry, "text"),
        instead=_worded(entry, "instead"),
        ways_out=ways,
        source=cited[0],
        other_sources=tuple(cited[1:]),
    )


def _source(entry: Mapping[str, Any]) -> Source:
    return Source(
        document=entry["document"],
        address=entry["address"],
        text_date=entry.get("text_date"),
        read_on=entry["read_on"],
        read_by=entry["read_by"],
        review_before=entry["review_before"],
        verified=entry.get("verified", True),
    )


def _worded(entry: Mapping[str, Any], key: str) -> dict[str, str]:
    texts = entry[key]
    if missing := [language for language in LANGUAGES if not texts.get(language)]:
        raise _BrokenError(f"{key}: no text in {', '.join(missing)}")
    return {language: str(text) for language, text in texts.items()}
