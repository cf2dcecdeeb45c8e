"""Ways out: offered when no answer may be written, and what each one does."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.domain.conversation import ConversationDetail, Identity
from app.domain.window import WindowState
from app.ui.presenters.citizen import onward
from app.ui.views.timeline import show_closed
from app.ui.wording import rules as actions
from app.ui.wording.channels import kind_word
from app.ui.wording.problems import code_sentence
from app.ui.wording.rules import Way, in_language

if TYPE_CHECKING:
    from app.services.desk import Desk
    from app.ui.views.conversation import ConversationView


class WaysPresenter(QObject):
    """Offers and carries them out. `onward_chosen(place)`: another channel of the same citizen.
    `template_chosen(detail)`: send a template.
    """

    onward_chosen = Signal(int)
    mask_chosen = Signal()
    opt_out_chosen = Signal(object)
    """Record for a `ConversationDetail` that the citizen opted out."""
    template_chosen = Signal(object)
    hand_over_chosen = Signal(str)
    """Offer the conversation to somebody else, with these words about why."""
    answer_confirmed = Signal()
    """The agent answers all the same."""
    recipient_confirmed = Signal()
    """The text is meant for its new recipient."""
    identity_chosen = Signal(object)
    """Verify who the citizen of a `ConversationDetail` is, before anything is written."""

    def __init__(
        self,
        desk: "Desk",
        view: "ConversationView",
        clock: Callable[[], datetime],
        insert_answer: Callable[[str], bool],
    ) -> None:
        super().__init__(view)
        self._desk, self._view, self._clock, self._insert_answer = desk, view, clock, insert_answer
        self._detail: ConversationDetail | None = None
        view.composer.ways.chosen.connect(self._take_code)
        view.banner.way_chosen.connect(self.take)
        view.composer.strip.way_chosen.connect(self.take)

    def show(self, detail: ConversationDetail) -> None:
        """Offer ways out if nothing can be written to this citizen now."""
        self._detail = detail
        title, text = self._closed_words(detail)
        show_closed(self._view.timeline, bool(title))
        if not title:
            self._view.composer.offer_ways(())
            return
        via = self.tr("Go on via {channel}…")
        ways = [(f"other_channel:{place}", via.replace("{channel}", name)) for place, name in onward(detail)]
        if detail.read_only is None and self._desk.capabilities(detail.row.kind).templates:
            ways.insert(0, ("template", self.tr("Send a template…")))
        if detail.identity_changed and detail.read_only is None:
            ways.insert(0, ("identity", self.tr("Check who it is…")))
        ways += [("telephone", self.tr("Note to telephone")), ("task", self.tr("Note as a task"))]
        self._view.composer.offer_ways(ways, title, text)

    def take_first(self) -> None:
        """Take the banner's first way out, by key."""
        way = self._view.banner.first_way()
        if way is not None:
            self.take(way)

    def write_onward_note(self, identity: Identity) -> None:
        """There is no conversation on that channel yet: only the citizen can start one."""
        words = self.tr(
            "Go on via {channel}. There is no conversation there yet: ask the citizen to write there first."
        )
        self._write_note(words.replace("{channel}", identity.channel_label or kind_word(identity.kind)))

    def take(self, way: Way) -> None:
        """Carry out a way out. None of them sends anything, except the decision to answer."""
        if self._detail is None or self._told(way.action, self._detail):
            return
        match way.action:
            case "insert_answer":
                self._insert(way.answer_key or "")
            case "other_channel":
                self._go_onward(self._detail, way.answer_key)
            case "telephone":
                self._write_note(self._telephone_words(self._detail))
            case _:
                self._write_note(self.tr("To do: answer this citizen. Who does it, and before when:"))

    def _told(self, action: str, detail: ConversationDetail) -> bool:
        """Whether others have to carry it out, who are notified now."""
        chosen = {
            actions.MASK: self.mask_chosen,
            actions.ANSWER: self.answer_confirmed,
            actions.RECIPIENT: self.recipient_confirmed,
        }
        about = {
            actions.OPT_OUT: self.opt_out_chosen,
            actions.TEMPLATE: self.template_chosen,
            "identity": self.identity_chosen,
        }
        if action == actions.HAND_OVER:
            said = (one for one in self._view.banner.warnings() if any(way.action == action for way in one.ways))
            self.hand_over_chosen.emit(next((one.title for one in said), ""))
        elif action in chosen:
            chosen[action].emit()
        elif action in about:
            about[action].emit(detail)
        return action == actions.HAND_OVER or action in chosen or action in about

    def _go_onward(self, detail: ConversationDetail, place: str | None) -> None:
        places = [found for found, _ in onward(detail)] if place is None else [int(place)]
        if places:
            self.onward_chosen.emit(places[0])
        else:
            self._write_note(self.tr("Go on in another channel. Ask the citizen which one is possible."))

    def _take_code(self, code: str) -> None:
        action, _, place = code.partition(":")
        self.take(Way(action, "", place or None))

    def _insert(self, key: str) -> None:
        """Insert a referral into the answer; if no answer may be written, choose another way to reach the citizen."""
        composer = self._view.composer
        if composer.is_note():
            composer.reply_tab.click()
        if composer.ways.has_ways() or not self._insert_answer(key):
            composer.focus()

    def _write_note(self, words: str) -> None:
        composer = self._view.composer
        if not composer.is_note():
            composer.note_tab.click()
        text = composer.editor.text()
        composer.editor.insert(f"{words} " if not text.strip() else f"\n{words} ")
        composer.focus()

    def _telephone_words(self, detail: ConversationDetail) -> str:
        words = self.tr("Telephone: call this citizen. The answer cannot go over {channel}.")
        return words.replace("{channel}", kind_word(detail.row.kind))

    def _closed_words(self, detail: ConversationDetail) -> tuple[str, str]:
        """Why nothing can be written, and what the rule says; empty if an answer can be written."""
        if detail.read_only is not None:
            return code_sentence(detail.read_only, {"channel": detail.row.channel_label}), ""
        if detail.identity_changed:
            why = self.tr("Often it is a new phone. Look at it once before you go on: somebody else may be writing.")
            return code_sentence("identity_changed", {"channel": detail.row.channel_label}), why
        window = self._desk.window(detail.row, self._clock())
        if window.state is not WindowState.CLOSED:
            return "", ""
        hit = self._desk.rules.window(detail.row.kind, window)
        rule = self._desk.rules.rule(hit.rule_id) if hit is not None else None
        if rule is None:
            return self.tr("The time to answer here is over."), ""
        return in_language(rule.text), in_language(rule.instead)
