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
        """`kinds` are the channels that there are: rules about others wait. `numbers`: for what refers citizens on."""
        self.numbers: Mapping[str, str] = numbers or {}
        self.every = every = tuple(rules)
        waits = [rule.channels is not None and rule.channels.isdisjoint(kinds) for rule in every]
        self.rules: tuple[Rule, ...] = tuple(rule for rule, wait in zip(every, waits, strict=True) if not wait)
        self.inactive: tuple[Rule, ...] = tuple(rule for rule, wait in zip(every, waits, strict=True) if wait)
        """Rules about channels that this version does not have."""
        self._by_id = {rule.id: rule for rule in every}

    def rule(self, rule_id: str) -> Rule | None:
        """The rule of this id, in force or about a channel that this version does not have."""
        return self._by_id.get(rule_id)

    def inbound(
        self, kind: ChannelKind, text: str, previous: str = "", happened: Collection[str] = ()
    ) -> tuple[tuple[Finding, ...], tuple[Hit, ...]]:
        """What the citizen's `text` holds and which rules it wakes, worst first.

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
        """The same for a text that we are about to send, with a file of that name.

        `logged_in`: the citizen is, on the municipality's own app. `automatic`: no person sends it.
        """
        names = (file_name,) if file_name else ()
        findings = within(text, detect(with_names(text, names), Direction.OUTBOUND))
        about = ("outbound",) if logged_in else ("outbound", "guest")
        hits = self._hits(kind, findings, about, {*happened, *occasions.of_text(text, automatic=automatic)})
        return findings, _ordered(self._eased(hits)) if logged_in else hits

    def speaking(self, kind: ChannelKind, happened: Collection[str]) -> tuple[Hit, ...]:
        """The rules that wait for one of the triggers in `happened`, worst first."""
        return self._hits(kind, (), (), happened)

    def window(self, kind: ChannelKind, window: Window) -> Hit | None:
        """The rule about the window as it stands now."""
        trigger = _WINDOW_TRIGGER.get(window.state)
        return next((_hit(rule) for rule in self.waiting(kind, trigger)), None) if trigger else None

    def always(self, kind: ChannelKind) -> tuple[Rule, ...]:
        """The rules that stand in the channel's header at all times."""
        return self.waiting(kind, "always")

    def waiting(self, kind: ChannelKind, trigger: str) -> tuple[Rule, ...]:
        """The rules of a channel kind that wait for `trigger` (one of `policy.TRIGGERS`)."""
        return tuple(rule for rule in self._for(kind) if trigger in rule.when)

    def setup(self, channel: str) -> tuple[Rule, ...]:
        """The rules to show when a channel is added: a kind, or what it is not (`whatsapp_consumer`); worst first."""
        about = (r for r in (*self.rules, *self.inactive) if {"setup", "setup:automation"}.intersection(r.when))
        named = (r for r in about if r.channels is None or channel in r.channels)
        return tuple(sorted(named, key=lambda rule: _WORST_FIRST[rule.severity]))

    def stops_setup(self, channel: str) -> tuple[Rule, ...]:
        """Those of `setup` that hold the adding itself up: a block, or one that wants a reason."""
        stops = (Severity.BLOCK, Severity.BLOCK_WITH_OVERRIDE)
        return tuple(rule for rule in self.setup(channel) if "setup" in rule.when and rule.severity in stops)

    def due(self, today: date) -> tuple[Rule, ...]:
        """The rules in force of which a source must be read again."""
        return tuple(rule for rule in self.rules if rule.due(today))

    def blocking(self, hits: Sequence[Hit], overrides: Collection[str]) -> Hit | None:
        """The worst hit that stops sending; None where nothing does."""
        return next(iter(self.stopping(hits, overrides)), None)

    def stopping(self, hits: Sequence[Hit], overrides: Collection[str]) -> list[Hit]:
        """All that stop sending, worst first: a block always, one with override unless its rule is in `overrides`."""
        stops = (
            hit
            for hit in hits
            if hit.severity is Severity.BLOCK
            or (hit.severity is Severity.BLOCK_WITH_OVERRIDE and hit.rule_id not in overrides)
        )
        return sorted(stops, key=lambda hit: _WORST_FIRST[hit.severity])

    def _for(self, kind: ChannelKind) -> Iterable[Rule]:
        """Those about this kind of channel before those about all: of two that say as much, the nearer one is shown."""
        near = [rule for rule in self.rules if rule.channels is not None and kind in rule.channels]
        return (*near, *(rule for rule in self.rules if rule.channels is None))

    def _hits(
        self, kind: ChannelKind, findings: tuple[Finding, ...], about: Collection[str], happened: Collection[str]
    ) -> tuple[Hit, ...]:
        """The rules that wait for a finding (as a word of `about`), or for something that happened."""
        # Asked at every keystroke, and most rules wait for something else.
        woken = {f"{word}:{finding.id}": finding.id for finding in findings for word in about}
        hits = []
        for rule in self._for(kind) if findings or happened else ():
            because = {woken[trigger] for trigger in rule.when if trigger in woken}
            if because or not set(rule.when).isdisjoint(happened):
                hits.append(_hit(rule, tuple(finding for finding in findings if finding.id in because)))
        return _ordered(hits)

    def _eased(self, hits: Iterable[Hit]) -> Iterator[Hit]:
        """For a citizen who is logged in: severities as the rules have them for that."""
        for hit in hits:
            rule = self.rule(hit.rule_id)
            eased = rule.logged_in if rule is not None else None
            yield hit if eased is None else replace(hit, severity=eased)


def _hit(rule: Rule, findings: tuple[Finding, ...] = ()) -> Hit:
    return Hit(rule.id, rule.version, rule.severity, findings)


def _ordered(hits: Iterable[Hit]) -> tuple[Hit, ...]:
    """The worst first, then by place."""
    return tuple(
        sorted(hits, key=lambda hit: (_WORST_FIRST[hit.severity], hit.findings[0].start if hit.findings else -1))
    )
