"""Which rules apply: to an inbound message, to a draft, to the messaging window, and to a channel as such."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Final

from msgspec.structs import replace

from app.compliance import occasions
from app.compliance.detectors import detect
from app.compliance.policy import Rule
from app.domain.channel import ChannelKind
from app.domain.message import Direction
from app.domain.warning import Finding, Hit, Severity, with_names, within
from app.domain.window import Window, WindowState

_WORST_FIRST: Final = {severity: -rank for rank, severity in enumerate(Severity)}
_WINDOW_TRIGGER: Final = {
    WindowState.ENDING: "window:ending",
    WindowState.EXTENDED: "window:extended",
    WindowState.CLOSED: "window:closed",
}


class RuleBook:
    """The rules in force. Pure: the same question always gets the same answer."""

    def __init__(
        self, rules: Iterable[Rule], kinds: Collection[ChannelKind], numbers: Mapping[str, str] | None = None
    ) -> None:
        """`kinds`: the kinds of channel that exist; rules about others are kept aside. `numbers`: the referral
        numbers.
        """
        self.numbers: Mapping[str, str] = numbers or {}
        self.every = every = tuple(rules)
        waits = [rule.channels is not None and rule.channels.isdisjoint(kinds) for rule in every]
        self.rules: tuple[Rule, ...] = tuple(rule for rule, wait in zip(every, waits, strict=True) if not wait)
        self.inactive: tuple[Rule, ...] = tuple(rule for rule, wait in zip(every, waits, strict=True) if wait)
        """Rules about channels that this version does not have."""
        self._by_id = {rule.id: rule for rule in every}

    def rule(self, rule_id: str) -> Rule | None:
        """The rule with this id, in force or about a channel that this version does not have."""
        return self._by_id.get(rule_id)

    def inbound(
        self, kind: ChannelKind, text: str, previous: str = "", happened: Collection[str] = ()
    ) -> tuple[tuple[Finding, ...], tuple[Hit, ...]]:
        """The findings in a citizen's `text` and the rules that apply, worst first.

        `happened`: further triggers that hold for the message.
        """
        findings = detect(text, Direction.INBOUND, previous)
        return findings, self._hits(kind, findings, ("inbound",), happened)

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
        """The findings in a text that we are about to send, with a file of that name, and the rules that apply.

        `logged_in`: the citizen is, on the municipality's own app. `automatic`: no person sends it.
        """
        names = (file_name,) if file_name else ()
        findings = within(text, detect(with_names(text, names), Direction.OUTBOUND))
        about = ("outbound",) if logged_in else ("outbound", "guest")
        hits = self._hits(kind, findings, about, {*happened, *occasions.of_text(text, automatic=automatic)})
        return findings, _ordered(self._eased(hits)) if logged_in else hits

    def speaking(self, kind: ChannelKind, happened: Collection[str]) -> tuple[Hit, ...]:
        """The rules with one of the triggers in `happened`, worst first."""
        return self._hits(kind, (), (), happened)

    def window(self, kind: ChannelKind, window: Window) -> Hit | None:
        """The rule about the window in its present state."""
        trigger = _WINDOW_TRIGGER.get(window.state)
        return next((_hit(rule) for rule in self.waiting(kind, trigger)), None) if trigger else None

    def always(self, kind: ChannelKind) -> tuple[Rule, ...]:
        """The rules to show in the channel's header at all times."""
        return self.waiting(kind, "always")

    def waiting(self, kind: ChannelKind, trigger: str) -> tuple[Rule, ...]:
        """The rules for a kind of channel with this `trigger` (one of `policy.TRIGGERS`)."""
        return tuple(rule for rule in self._for(kind) if trigger in rule.when)

    def setup(self, channel: str) -> tuple[Rule, ...]:
        """The rules to show when a channel is added: of its kind, or of what it must not be (`whatsapp_consumer`);
        worst first.
        """
        about = (r for r in (*self.rules, *self.inactive) if {"setup", "setup:automation"}.intersection(r.when))
        named = (r for r in about if r.channels is None or channel in r.channels)
        return tuple(sorted(named, key=lambda rule: _WORST_FIRST[rule.severity]))

    def stops_setup(self, channel: str) -> tuple[Rule, ...]:
        """Those of `setup` that stop or delay adding it: blocking rules, and those that require a reason."""
        stops = (Severity.BLOCK, Severity.BLOCK_WITH_OVERRIDE)
        return tuple(rule for rule in self.setup(channel) if "setup" in rule.when and rule.severity in stops)

    def due(self, today: date) -> tuple[Rule, ...]:
        """The rules in force with a source that is due for review."""
        return tuple(rule for rule in self.rules if rule.due(today))

    def blocking(self, hits: Sequence[Hit], overrides: Collection[str]) -> Hit | None:
        """The worst hit that stops sending, if any."""
        return next(iter(self.stopping(hits, overrides)), None)

    def stopping(self, hits: Sequence[Hit], overrides: Collection[str]) -> list[Hit]:
        """All hits that stop sending, worst first: blocking rules always, those that can be overridden unless in
        `overrides`.
        """
        stops = (
            hit
            for hit in hits
            if hit.severity is Severity.BLOCK
            or (hit.severity is Severity.BLOCK_WITH_OVERRIDE and hit.rule_id not in overrides)
        )
        return sorted(stops, key=lambda hit: _WORST_FIRST[hit.severity])

    def _for(self, kind: ChannelKind) -> Iterable[Rule]:
        """Rules for this kind of channel before those for all: of two equal ones, the more specific is shown."""
        near = [rule for rule in self.rules if rule.channels is not None and kind in rule.channels]
        return (*near, *(rule for rule in self.rules if rule.channels is None))

    def _hits(
        self, kind: ChannelKind, findings: tuple[Finding, ...], about: Collection[str], happened: Collection[str]
    ) -> tuple[Hit, ...]:
        """The rules triggered by a finding (prefixed by `about`), or by something that happened."""
        # Called at every keystroke, and most rules have other triggers.
        woken = {f"{word}:{finding.id}": finding.id for finding in findings for word in about}
        hits = []
        for rule in self._for(kind) if findings or happened else ():
            because = {woken[trigger] for trigger in rule.when if trigger in woken}
            if because or not set(rule.when).isdisjoint(happened):
                hits.append(_hit(rule, tuple(finding for finding in findings if finding.id in because)))
        return _ordered(hits)

    def _eased(self, hits: Iterable[Hit]) -> Iterator[Hit]:
        """Hits with the severities that the rules have for a logged-in citizen."""
        for hit in hits:
            rule = self.rule(hit.rule_id)
            eased = rule.logged_in if rule is not None else None
            yield hit if eased is None else replace(hit, severity=eased)


def _hit(rule: Rule, findings: tuple[Finding, ...] = ()) -> Hit:
    return Hit(rule.id, rule.version, rule.severity, findings)


def _ordered(hits: Iterable[Hit]) -> tuple[Hit, ...]:
    """Hits ordered by severity, worst first, then by position."""
    return tuple(
        sorted(hits, key=lambda hit: (_WORST_FIRST[hit.severity], hit.findings[0].start if hit.findings else -1))
    )
