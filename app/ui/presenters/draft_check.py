"""Checks a draft while it is typed: marks under words, the strip below them, and what prevents sending."""

from typing import TYPE_CHECKING, Final

from msgspec.structs import replace
from PySide6.QtCore import QObject

from app.domain.answer import fill
from app.domain.channel import ChannelKind
from app.domain.conversation import ConversationDetail
from app.domain.problems import Refused
from app.domain.warning import SENSITIVE, Finding, Hit, Severity
from app.ui import citizen_text
from app.ui.views.strip import Found
from app.ui.wording.channels import kind_word
from app.ui.wording.problems import sentence
from app.ui.wording.rules import ANSWER, MASK, RECIPIENT, beyond_title, impossible, in_language, way, ways_of

if TYPE_CHECKING:
    from app.services.desk import Desk
    from app.ui.views.conversation import ConversationView

_TOKENS: Final = {
    Severity.BLOCK: "danger",
    Severity.BLOCK_WITH_OVERRIDE: "danger",
    Severity.WARN: "warn",
    Severity.INFO: "info",
}


class DraftCheck(QObject):
    """Checks a draft, fast enough for every keystroke."""

    def __init__(self, desk: "Desk", view: "ConversationView") -> None:
        super().__init__(view)
        self._desk, self._view, self._composer = desk, view, view.composer
        self._findings: tuple[Finding, ...] = ()
        self._hits: tuple[Hit, ...] = ()
        self._without: frozenset[str] = frozenset()
        self._said: Found | None = None
        """What was said after an attempt to send; stays until the draft changes."""
        self._reasons: dict[str, str] = {}
        """Rule → the reason for overriding it: asked for each rule, at each attempt to send."""
        self.urgent = False
        """The citizen may be in danger: that is reason enough, and one key away."""

    def look(self, kind: ChannelKind, text: str, file_name: str | None = None, *, logged_in: bool = False) -> bool:
        """Mark and explain the findings in `text` and in the file's name; whether it may be sent, if necessary with a
        reason.
        """
        self._without = impossible(templates=self._desk.capabilities(kind).templates)
        self._findings, self._hits = (), ()
        if text or file_name:
            self._findings, self._hits = self._desk.replies.assess(kind, text, file_name, logged_in=logged_in)
        missing = fill(text, {}).missing
        self._composer.editor.mark([*_marks(self._hits), *((span, "warn") for span in missing)])
        self._show(text[slice(*missing[0])] if missing else "")
        stops = self._desk.rules.blocking(self._hits, ())
        return not missing and (stops is None or stops.severity is Severity.BLOCK_WITH_OVERRIDE)

    def passes(self) -> bool:
        """Whether nothing stops the checked draft; if something does, say so and ask for a reason."""
        self._reasons = {}
        return self._asked_all()

    def reasons(self, rule_id: str, reason: str) -> dict[str, str] | None:
        """The reasons for sending the draft, by rule, with this `reason` added; None if another rule still needs one,
        which is then asked for.
        """
        self._reasons[rule_id] = reason
        return dict(self._reasons) if self._asked_all() else None

    def _asked_all(self) -> bool:
        stops = self._desk.rules.blocking(self._hits, self._reasons)
        if stops is not None and stops.severity is Severity.BLOCK_WITH_OVERRIDE:
            self._said = self._found(stops, reason_wanted=True)
            self._show("")
        return stops is None

    def say_refused(self, refused: Refused) -> None:
        """Show why the services refused to send it."""
        rule = self._desk.rules.rule(refused.arguments.get("rule", ""))
        if refused.code == "rule_needs_reason" and rule is not None:
            self._said = self._found(Hit(rule.id, rule.version, Severity.BLOCK_WITH_OVERRIDE), reason_wanted=True)
        else:
            self._said = Found(Severity.BLOCK, "", sentence(refused), rule.id if rule is not None else "")

    def ask_recipient(self, detail: ConversationDetail) -> None:
        """Ask whether a text begun for another recipient is meant for this one. The text is kept."""
        words = self.tr("This now goes via {channel} to {name}. Look whether the text still fits.")
        words = words.replace("{channel}", kind_word(detail.row.kind))
        words = words.replace("{name}", citizen_text.name(detail.row.contact))
        strong = self.tr("The recipient changed.")
        self._said = Found(Severity.BLOCK_WITH_OVERRIDE, strong, words, ways=(way(RECIPIENT),))
        self._show("")

    def ask_answer(self, hit: Hit) -> None:
        """Ask whether this agent answers although somebody else should."""
        found = self._found(hit)
        self._said = replace(found, ways=(*found.ways, way(ANSWER)))
        self._show("")

    def forget(self) -> None:
        """Forget everything: the draft is a different one."""
        self._said = None

    def mask(self) -> None:
        """Replace citizens' numbers by dots."""
        text = self._composer.editor.text()
        for finding in sorted(self._findings, key=lambda one: -one.start):
            if finding.id in SENSITIVE and finding.end <= len(text):
                self._composer.editor.insert("●●●", replace=(finding.start, finding.end))

    def _show(self, variable: str) -> None:
        found = self._said
        if found is None and self._hits:
            found = self._found(self._desk.rules.blocking(self._hits, ()) or self._hits[0])
        if found is None and variable:
            strong = self.tr("Not filled in yet: {name}.").replace("{name}", variable[:40])
            found = Found(Severity.WARN, strong, self.tr("Fill it in or take it out before you send."))
        self._composer.strip.show_found(found, self._view.key_of("answer.mask"))

    def _found(self, hit: Hit, *, reason_wanted: bool = False) -> Found:
        rule = self._desk.rules.rule(hit.rule_id)
        title, text = (in_language(rule.title), beyond_title(rule)) if rule is not None else ("", "")
        ways = ways_of(rule, self._without) if rule is not None else ()
        if any(finding.id in SENSITIVE for finding in hit.findings) and all(one.action != MASK for one in ways):
            ways = (way(MASK), *ways)
        named = self.tr("rule {id}").replace("{id}", hit.rule_id)
        words = f"{text} ({named})" if text else hit.rule_id
        # Danger is a reason to answer all the same, but not a reason for a number or a warning in the text.
        reason = self.tr("Possible emergency") if reason_wanted and self.urgent and not hit.findings else ""
        return Found(hit.severity, f"{title}." if title else "", words, hit.rule_id, ways, reason_wanted, reason)


def _marks(hits: tuple[Hit, ...]) -> list[tuple[tuple[int, int], str]]:
    """The ranges to underline, mildest first: the worst is drawn on top."""
    return [((finding.start, finding.end), _TOKENS[hit.severity]) for hit in reversed(hits) for finding in hit.findings]
