"""Checks one rule of a policy pack; every fault names the key that it is about."""

from collections.abc import Collection, Iterator, Mapping
from datetime import date
from typing import Any, Final

from app.compliance.policy import ACTIONS, LANGUAGES, MORE_LANGUAGES, TRIGGERS, Rule, Source, WayOut
from app.domain import pack_faults as faults
from app.domain.answer import fill
from app.domain.channel import ChannelKind
from app.domain.problems import worded
from app.domain.warning import Severity

_RULE_KEYS: Final = frozenset(
    {"id", "version", "channels", "when", "severity", "sources", "way_out", "title", "text", "instead", "logged_in"}
)
_SOURCE_KEYS: Final = frozenset(
    {"document", "address", "text_date", "read_on", "read_by", "review_before", "verified"}
)  # fmt: skip


class BrokenError(Exception):
    """A pack lacks something that a rule needs. `source`: the id of the source in which `key` is wrong."""

    def __init__(self, key: str, fault: str, source: str = "", **told: str) -> None:
        """`fault`: a key of `pack_faults`; `told`: its arguments."""
        self.key, self.source = key, source
        self.told = {"fault": fault, "field": f"source.{source}.{key}" if source else key, **told}
        super().__init__(f"{self.told['field']}: {worded(fault, told)}")


def read_rule(
    entry: Mapping[str, Any],
    version: str,
    sources: Mapping[str, object],
    numbers: Mapping[str, str],
    kinds: Collection[str],
) -> Rule:
    """Read a rule from an entry. Raises `BrokenError`. `version`: the pack's; `numbers`: for its texts.

    `kinds`: the kinds of channel that a rule may name; an unknown one is a typing error, and the rule would never
    apply.
    """
    if odd := entry.keys() - _RULE_KEYS:
        key = min(odd)
        raise BrokenError(key, faults.NO_KEY, known=", ".join(sorted(_RULE_KEYS)))
    severity = _severity(entry, "severity")
    when = tuple(_texts(entry, "when"))
    if unknown := [trigger for trigger in when if trigger not in TRIGGERS]:
        raise BrokenError("when", faults.NO_TRIGGER, given=repr(unknown[0]))
    cited = [read_source(code, sources.get(code)) for code in _texts(entry, "sources")]
    return Rule(
        id=text_of(entry, "id"),
        version=text_of(entry, "version") if "version" in entry else version,
        channels=_channels(entry, kinds),
        when=when,
        severity=severity,
        title=_worded(entry, "title", numbers),
        text=_worded(entry, "text", numbers),
        instead=_worded(entry, "instead", numbers),
        ways_out=tuple(_ways_out(entry)),
        source=cited[0],
        other_sources=tuple(cited[1:]),
        logged_in=_severity(entry, "logged_in") if "logged_in" in entry else None,
    )


def text_of(entry: Mapping[str, Any], key: str, inside: str = "", source: str = "") -> str:
    """The text under `key`. `inside`: the key whose value `entry` is; `source`: the source that it belongs to."""
    value = entry.get(key)
    if not isinstance(value, str) or not value.strip():
        raise BrokenError(inside + key, faults.NEEDS_TEXT, source)
    return value


def _severity(entry: Mapping[str, Any], key: str) -> Severity:
    severity = text_of(entry, key)
    if severity not in tuple(Severity):
        raise BrokenError(key, faults.NO_SEVERITY, given=repr(severity), known=", ".join(Severity))
    return Severity(severity)


def _channels(entry: Mapping[str, Any], kinds: Collection[str]) -> frozenset[ChannelKind] | None:
    """The kinds of channel that a rule is about; None for all."""
    if "channels" not in entry:
        return None
    names = _texts(entry, "channels")
    if odd := [name for name in names if name not in kinds]:
        raise BrokenError("channels", faults.NO_CHANNEL, given=repr(odd[0]))
    return frozenset(map(ChannelKind, names))


def _ways_out(entry: Mapping[str, Any]) -> Iterator[WayOut]:
    ways = entry.get("way_out", [])
    for way in ways if isinstance(ways, list) else [ways]:
        action = way.get("action") if isinstance(way, dict) else None
        if not isinstance(action, str) or action not in ACTIONS:
            raise BrokenError("way_out", faults.NO_ACTION, given=repr(action))
        answer = way.get("answer")
        if (action == "insert_answer") != isinstance(answer, str):
            raise BrokenError("way_out", faults.ANSWER_ALONE)
        yield WayOut(action, answer)


def read_source(code: str, entry: object) -> Source:
    """Read a source from an entry. Raises `BrokenError`."""
    if not isinstance(entry, dict):
        raise BrokenError("sources", faults.NO_SOURCE, given=repr(code))
    if odd := entry.keys() - _SOURCE_KEYS:
        key = min(odd)
        raise BrokenError(key, faults.NO_KEY, code, known=", ".join(sorted(_SOURCE_KEYS)))
    for key in ("read_on", "review_before", *(("text_date",) if "text_date" in entry else ())):
        if type(entry.get(key)) is not date:
            raise BrokenError(key, faults.NEEDS_DATE, code)
    if not isinstance(entry.get("verified", True), bool):
        raise BrokenError("verified", faults.TRUE_OR_FALSE, code)
    return Source(
        document=text_of(entry, "document", source=code),
        address=text_of(entry, "address", source=code),
        text_date=entry.get("text_date"),
        read_on=entry["read_on"],
        read_by=text_of(entry, "read_by", source=code),
        review_before=entry["review_before"],
        verified=entry.get("verified", True),
    )


def _worded(entry: Mapping[str, Any], key: str, numbers: Mapping[str, str]) -> dict[str, str]:
    texts = entry.get(key)
    if not isinstance(texts, dict):
        raise BrokenError(key, faults.NEEDS_TEXT)
    languages = (*LANGUAGES, *(language for language in MORE_LANGUAGES if language in texts))
    filled = {language: fill(text_of(texts, language, f"{key}."), numbers) for language in languages}
    for language, one in filled.items():
        if one.missing:
            start, end = one.missing[0]
            raise BrokenError(f"{key}.{language}", faults.NO_VALUE, given=one.text[start:end])
    return {language: one.text for language, one in filled.items()}


def _texts(entry: Mapping[str, Any], key: str) -> list[str]:
    values = entry.get(key)
    if not isinstance(values, list) or not values or not all(isinstance(value, str) for value in values):
        raise BrokenError(key, faults.NEEDS_TEXTS)
    return values
