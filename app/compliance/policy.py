"""Policy packs: rules as data, each with the document it rests on, its date, and when somebody must read it again."""

import re
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
DETECTORS: Final = frozenset(
    {
        "emergency", "crisis", "domestic_violence", "minor", "animal", "police", "gas", "poison", "threat",
        "public_safety", "bsn", "iban", "card", "id_document", "digid", "medical", "plate", "vnumber",
        "asks_sensitive", "formal", "opt_out",
    }
)  # fmt: skip
"""What `detectors.detect` can find."""
TRIGGERS: Final = frozenset(
    {
        *(f"{direction}:{detector}" for direction in ("inbound", "outbound") for detector in DETECTORS),
        "always", "setup", "attachment:inbound", "hours:closed", "guest:asks_sensitive",
        "window:ending", "window:extended", "window:closed",
        "action:start", "action:close", "action:delete", "action:forward", "action:profile", "action:decide",
        "action:erase", "action:disappearing",
        "send:bulk", "send:automatic", "send:political", "send:link",
    }
)  # fmt: skip
"""Everything that a rule may wait for. `setup`: when a channel is added; `action:` and `send:`: what an agent does."""

_CHANNEL_NAME: Final = re.compile(r"[a-z][a-z_]*")
_ID: Final = re.compile(r"[A-Z][A-Z0-9]*(?:-[A-Z0-9]+)+")


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
    """False: from memory, an excerpt or somebody else's account; the text itself was not read."""

    def due(self, today: date) -> bool:
        """Whether somebody should read it again."""
        return today >= self.review_before


@dataclass(frozen=True, slots=True)
class WayOut:
    """What an agent can do instead; `answer_key` names the canned answer of an `insert_answer`."""

    action: str
    answer_key: str | None = None


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule. `channels` None: every channel. `when`: any of `TRIGGERS`."""

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
    origin: str = ""
    """The file that it stands in."""

    def due(self, today: date) -> bool:
        """Whether a source of it must be read again."""
        return any(source.due(today) for source in (self.source, *self.other_sources))


class _BrokenError(Exception):
    """A pack does not say what a rule needs; the message names the key."""


def load_packs(folders: Sequence[Path]) -> tuple[list[Rule], list[InboxError]]:
    """Every rule of the `*.toml` packs in `folders`, and what is wrong with the rest.

    Later folders override by rule id: that is how a municipality changes a rule, or switches one off with
    `off = "the reason"`. A broken rule is left out (an overridden one stays as it was) and reported as
    `bad_policy_pack` with the file, the rule's id and the key; the others keep working. Sources may stand in any pack.
    """
    packs: list[tuple[Path, Mapping[str, Any]]] = []
    problems: list[InboxError] = []
    for path in (path for folder in folders if folder.is_dir() for path in sorted(folder.glob("*.toml"))):
        try:
            packs.append((path, _read(path)))
        except (OSError, ValueError, _BrokenError) as error:
            problems.append(_problem(path, "the file", str(error)))
    shared = {code: source for _, pack in packs for code, source in pack.get("source", {}).items()}
    rules: dict[str, Rule] = {}
    for path, pack in packs:
        for where, result in _rules(path, pack, {**shared, **pack.get("source", {})}):
            if isinstance(result, Rule):
                rules[result.id] = result
            elif result is None and where in rules:
                del rules[where]
            else:
                reason = str(result) if result else "off: there is no rule of this id"
                problems.append(_problem(path, where, reason))
    return list(rules.values()), problems


def _read(path: Path) -> Mapping[str, Any]:
    import tomllib  # noqa: PLC0415 - not needed before the first paint

    pack = tomllib.loads(path.read_text("utf-8"))
    if not isinstance(pack.get("version"), str):
        raise _BrokenError("version: it needs one, as a text")
    if not isinstance(pack.get("rule", []), list) or not isinstance(pack.get("source", {}), dict):
        raise _BrokenError("rule, source: they need to be [[rule]] and [source.CODE]")
    return pack


def _problem(path: Path, where: str, reason: str) -> InboxError:
    return InboxError("bad_policy_pack", path=path.name, where=where, reason=reason)


def _rules(
    path: Path, pack: Mapping[str, Any], sources: Mapping[str, Any]
) -> Iterator[tuple[str, Rule | _BrokenError | None]]:
    """Each rule of a pack with its name: the rule, what is broken in it, or None for one that is switched off."""
    for number, entry in enumerate(pack.get("rule", []), 1):
        given = entry.get("id") if isinstance(entry, dict) else None
        name = given if isinstance(given, str) else f"rule {number}"
        try:
            if not isinstance(entry, dict) or not isinstance(given, str) or not _ID.fullmatch(given):
                raise _BrokenError("id: it needs one, such as OWN-1")  # noqa: TRY301
            if "off" in entry:
                _text(entry, "off")
                yield name, None
            else:
                yield name, _rule(entry, pack["version"], sources, path.name)
        except _BrokenError as broken:
            yield name, broken


def _rule(entry: Mapping[str, Any], version: str, sources: Mapping[str, Any], origin: str) -> Rule:
    cited = [_source(code, sources.get(code)) for code in _texts(entry, "sources")]
    severity = _text(entry, "severity")
    if severity not in tuple(Severity):
        raise _BrokenError(f"severity: there is no {severity!r}, only {', '.join(Severity)}")
    when = tuple(_texts(entry, "when"))
    if unknown := [trigger for trigger in when if trigger not in TRIGGERS]:
        raise _BrokenError(f"when: there is no trigger {unknown[0]!r}")
    return Rule(
        id=_text(entry, "id"),
        version=_text(entry, "version") if "version" in entry else version,
        channels=_channels(entry),
        when=when,
        severity=Severity(severity),
        title=_worded(entry, "title"),
        text=_worded(entry, "text"),
        instead=_worded(entry, "instead"),
        ways_out=tuple(_ways_out(entry)),
        source=cited[0],
        other_sources=tuple(cited[1:]),
        origin=origin,
    )


def _channels(entry: Mapping[str, Any]) -> frozenset[ChannelKind] | None:
    """The channel kinds that a rule is about; None for all."""
    if "channels" not in entry:
        return None
    names = _texts(entry, "channels")
    if odd := [name for name in names if not _CHANNEL_NAME.fullmatch(name)]:
        raise _BrokenError(f"channels: {odd[0]!r} is no name of a channel")
    return frozenset(map(ChannelKind, names))


def _ways_out(entry: Mapping[str, Any]) -> Iterator[WayOut]:
    for way in entry.get("way_out", ()):
        action = way.get("action") if isinstance(way, dict) else None
        if action not in ACTIONS:
            raise _BrokenError(f"way_out: there is no action {action!r}")
        answer = way.get("answer")
        if (action == "insert_answer") != isinstance(answer, str):
            raise _BrokenError("way_out: `answer` goes with insert_answer, and only with it")
        yield WayOut(action, answer)


def _source(code: str, entry: object) -> Source:
    if not isinstance(entry, dict):
        raise _BrokenError(f"sources: there is no source {code!r}")
    for key in ("read_on", "review_before", *(("text_date",) if "text_date" in entry else ())):
        if type(entry.get(key)) is not date:
            raise _BrokenError(f"source.{code}.{key}: it needs a date such as 2026-11-24")
    if not isinstance(entry.get("verified", True), bool):
        raise _BrokenError(f"source.{code}.verified: it is true or false")
    return Source(
        document=_text(entry, "document", f"source.{code}."),
        address=_text(entry, "address", f"source.{code}."),
        text_date=entry.get("text_date"),
        read_on=entry["read_on"],
        read_by=_text(entry, "read_by", f"source.{code}."),
        review_before=entry["review_before"],
        verified=entry.get("verified", True),
    )


def _worded(entry: Mapping[str, Any], key: str) -> dict[str, str]:
    texts = entry.get(key)
    if not isinstance(texts, dict):
        raise _BrokenError(f"{key}: no text")
    return {language: _text(texts, language, f"{key}.") for language in LANGUAGES}


def _text(entry: Mapping[str, Any], key: str, prefix: str = "") -> str:
    value = entry.get(key)
    if not isinstance(value, str) or not value.strip():
        raise _BrokenError(f"{prefix}{key}: it needs a text")
    return value


def _texts(entry: Mapping[str, Any], key: str) -> list[str]:
    values = entry.get(key)
    if not isinstance(values, list) or not values or not all(isinstance(value, str) for value in values):
        raise _BrokenError(f"{key}: it needs a list of texts")
    return values
