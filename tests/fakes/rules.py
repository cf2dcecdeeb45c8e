"""A rule book of four rules with detectors that know three words, for tests about something else."""

import re
from collections.abc import Collection, Sequence
from datetime import date
from typing import Final

from app.compliance.policy import Rule, Source
from app.compliance.rulebook import RuleBook
from app.domain.channel import ChannelKind
from app.domain.warning import Finding, Hit, Severity, with_names

_SOURCE: Final = Source("a document", "https://example.org", None, date(2026, 11, 1), "a tester", date(2027, 11, 1))

_PATTERNS: Final = {"bsn": r"\b\d{9}\b", "iban": r"\bNL\d{2}[A-Z]{4}\d{10}\b", "emergency": r"\bbrand\b"}


def _rule(rule_id: str, severity: Severity, *when: str) -> Rule:
    words = {"nl": rule_id, "en": rule_id}
    return Rule(rule_id, "1", None, when, severity, words, words, words, (), _SOURCE)


class SmallRules(RuleBook):
    """BSN blocks, IBAN blocks unless overridden, fire is an emergency, the extended window warns."""

    def __init__(self) -> None:
        super().__init__(
            (
                _rule("BSN", Severity.BLOCK, "outbound:bsn"),
                _rule("IBAN", Severity.BLOCK_WITH_OVERRIDE, "outbound:iban"),
                _rule("FIRE", Severity.BLOCK_WITH_OVERRIDE, "inbound:emergency"),
                _rule("LATE", Severity.WARN, "window:extended"),
            ),
            (),
        )

    def inbound(
        self, kind: ChannelKind, text: str, previous: str = "", happened: Collection[str] = ()
    ) -> tuple[tuple[Finding, ...], tuple[Hit, ...]]:
        return self._read("inbound", text)

    def outbound(
        self,
        kind: ChannelKind,
        text: str,
        file_name: str | None = None,
        *,
        happened: Collection[str] = (),
        logged_in: bool = False,
        automatic: bool = False,
    ) -> tuple[tuple[Finding, ...], tuple[Hit, ...]]:
        findings, hits = self._read("outbound", with_names(text, (file_name,) if file_name else ()))
        return findings, (*hits, *self.speaking(kind, happened))

    def _read(self, direction: str, text: str) -> tuple[tuple[Finding, ...], tuple[Hit, ...]]:
        found: Sequence[Finding] = [
            Finding(name, *match.span()) for name, pattern in _PATTERNS.items() for match in re.finditer(pattern, text)
        ]
        hits = tuple(
            Hit(rule.id, rule.version, rule.severity, (finding,))
            for rule in self.rules
            for finding in found
            if f"{direction}:{finding.id}" in rule.when
        )
        return tuple(found), hits
