"""The banner above the messages: which rules apply to what the citizen wrote, and to the messaging window."""

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.domain.conversation import ConversationDetail, TimelineItem
from app.domain.message import Direction, Message
from app.domain.warning import EMERGENCY, Finding, Hit, Severity
from app.domain.window import WindowState
from app.ui import citizen_text
from app.ui.presenters.citizen import onward
from app.ui.views.banner import Banner
from app.ui.views.dialogs import RuleSheet
from app.ui.wording.rule_card import card_of
from app.ui.wording.rules import OPT_OUT, Warned, impossible, warned

if TYPE_CHECKING:
    from app.services.desk import Desk
    from app.ui.views.conversation import ConversationView


class WarningsPresenter(QObject):
    """Fills the banner and shows rule cards. Others carry out what is chosen on the banner."""

    def __init__(self, desk: "Desk", view: "ConversationView", clock: Callable[[], datetime]) -> None:
        super().__init__(view)
        self._desk, self._view, self._clock = desk, view, clock
        self._detail: ConversationDetail | None = None
        view.banner.rule_chosen.connect(self.show_rule)
        view.composer.strip.rule_chosen.connect(self.show_rule)
        view.header.channel_chosen.connect(self.show_channel_rules)
        view.header.window_chosen.connect(self._show_window_rule)

    @property
    def banner(self) -> Banner:
        """The banner."""
        return self._view.banner

    def show(self, detail: ConversationDetail | None, items: Sequence[TimelineItem]) -> None:
        """Show the rules that apply now."""
        self._detail = detail
        warnings = list(self._warnings(detail, items)) if detail is not None else []
        self._view.banner.show_warnings(warnings, self._view.key_of("answer.way_out"))

    def show_rule(self, rule_id: str) -> None:
        """Open a rule's card."""
        rule = self._desk.rules.rule(rule_id)
        if rule is not None:
            RuleSheet(self._view.theme, [card_of(rule, self._clock().date())], self._view).open()

    def _warnings(self, detail: ConversationDetail, items: Sequence[TimelineItem]) -> Iterator[Warned]:
        inbound = [one for one in items if isinstance(one, Message) and one.direction is Direction.INBOUND]
        without = impossible(
            templates=self._desk.capabilities(detail.row.kind).templates, elsewhere=bool(onward(detail))
        )
        hits = [hit for hit in detail.row.warnings if not _is_emergency(hit)]
        if detail.row.emergency:
            hits = _emergencies(inbound) + hits
        seen: set[str] = set()
        # Among equally severe ones, the order in the pack decides: danger before data.
        order = {rule.id: place for place, rule in enumerate(self._desk.rules.rules)}
        for hit in sorted(hits, key=lambda hit: (*_worst_first(hit), order.get(hit.rule_id, 0))):
            rule = self._desk.rules.rule(hit.rule_id)
            recorded = detail.opted_out and rule is not None and any(way.action == OPT_OUT for way in rule.ways_out)
            if rule is not None and rule.id not in seen and not recorded:
                seen.add(rule.id)
                one = warned(rule, said=_quoted(inbound, hit), emergency=_is_emergency(hit), without=without)
                yield one
        window = self._desk.window(detail.row, self._clock())
        about = self._desk.rules.window(detail.row.kind, window) if window.state is WindowState.EXTENDED else None
        rule = self._desk.rules.rule(about.rule_id) if about is not None else None
        if rule is not None and rule.id not in seen:
            yield warned(rule, without=without)

    def show_channel_rules(self) -> None:
        """Show the cards of the rules that always apply on this channel."""
        if self._detail is not None:
            cards = [card_of(rule, self._clock().date()) for rule in self._desk.rules.always(self._detail.row.kind)]
            if cards:
                RuleSheet(self._view.theme, cards, self._view).open()

    def _show_window_rule(self) -> None:
        if self._detail is None:
            return
        kind = self._detail.row.kind
        for rule in self._desk.rules.rules:
            if (rule.channels is None or kind in rule.channels) and any(one.startswith("window:") for one in rule.when):
                self.show_rule(rule.id)
                return


def _is_emergency(hit: Hit) -> bool:
    return any(finding.id in EMERGENCY for finding in hit.findings)


def _emergencies(inbound: Sequence[Message]) -> list[Hit]:
    """The emergencies in the newest message that has any."""
    for message in reversed(inbound):
        hits = [hit for hit in message.warnings if _is_emergency(hit)]
        if hits:
            return hits
    return []


def _worst_first(hit: Hit) -> tuple[bool, int]:
    order = list(Severity)
    return not _is_emergency(hit), -order.index(hit.severity)


def _quoted(inbound: Sequence[Message], hit: Hit) -> str:
    """The citizen's own text that triggered the rule; empty if it is masked."""
    for message in reversed(inbound):
        if hit in message.warnings and hit.findings:
            first: Finding = hit.findings[0]
            words = citizen_text.words_of(message.text, first)
            return words if any(letter.isalnum() for letter in words) else ""
    return ""
