"""Writing an answer: drafts, their rule checks, and sending. A draft never changes conversation."""

from asyncio import CancelledError
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal
from uuid_utils import uuid7

from app.domain.channel import ChannelKind
from app.domain.conversation import ConversationDetail
from app.domain.ids import ClientId, ConversationId, MessageId
from app.domain.problems import InboxError, Refused
from app.domain.wind_down import with_referral
from app.services.unsaved import Kept
from app.ui import citizen_text
from app.ui.presenters.answers import AnswersPresenter
from app.ui.presenters.attaching import AttachingPresenter
from app.ui.presenters.draft_check import DraftCheck
from app.ui.presenters.drafts import DraftKeeping
from app.ui.presenters.editing import EditingPresenter
from app.ui.presenters.hold import HoldPresenter
from app.ui.presenters.quoting import QuotePresenter
from app.ui.presenters.recipient_lock import RecipientLock
from app.ui.presenters.spelling import SpellingPresenter
from app.ui.presenters.templates import TemplatesPresenter
from app.ui.presenters.threat import ThreatHold
from app.ui.presenters.undoing import UndoPresenter
from app.ui.presenters.waiting import Leaving, WaitingAnswers
from app.ui.presenters.ways import WaysPresenter
from app.ui.views.composer import Recipient
from app.ui.wording.channels import kind_word

if TYPE_CHECKING:
    from app.domain.capabilities import Capabilities
    from app.services.desk import Desk
    from app.services.replies import Draft, Withdrawn
    from app.ui.tasks import Tasks
    from app.ui.views.conversation import ConversationView

_TYPING_EVERY_MS: Final = 3_000


class ComposerPresenter(QObject):
    """Connects the composer with the services.

    `sent(id)`: in this conversation, open or not, an answer was queued or a note saved; `unsent(id)`: it could not be.
    `queued(id)`: the id of the answer. `conversation_wanted(id)`: an answer of another conversation was taken back.
    """

    sent = Signal(object)
    unsent = Signal(object)
    queued = Signal(object)
    conversation_wanted = Signal(object)

    def __init__(self, desk: "Desk", tasks: "Tasks", view: "ConversationView", clock: Callable[[], datetime]) -> None:
        super().__init__(view)
        self._desk, self._tasks, self._view, self._composer = desk, tasks, view, view.composer
        self._clock = clock
        self._detail: ConversationDetail | None = None
        self.sending = False
        """Whether what was written in the open conversation is on its way to the store."""
        self._begun: dict[ConversationId, tuple[str, bool]] = {}
        """Text (and whether it is a note) from a conversation that was left while its answer was being stored."""
        self.check = DraftCheck(desk, view)
        self.waiting = WaitingAnswers(desk.agent.id, desk.agent.name, self)
        self.hold = HoldPresenter(desk.team.presence, desk.backlog, desk.agent.name, view.composer)
        self.answers = AnswersPresenter(desk, tasks, view)
        self.spelling = SpellingPresenter(desk, tasks, view.composer, self.answers)
        self.attaching = AttachingPresenter(desk, tasks, view.composer)
        self.ways = WaysPresenter(desk, view, clock, self.answers.insert_by_key)
        self.templates = TemplatesPresenter(desk, tasks, view)
        self.templates.sent.connect(self.queued)
        self.ways.template_chosen.connect(self.templates.open)
        self._typing_timer = QTimer(self, singleShot=True, interval=_TYPING_EVERY_MS)
        self._composer.edited.connect(self._edited)
        self._composer.strip.reason_given.connect(self._send_with_reason)
        self._composer.strip.reason_dropped.connect(self.check.forget)
        self._composer.strip.reason_dropped.connect(self.assess)
        self._composer.strip.reason_dropped.connect(self._composer.focus)
        self.attaching.changed.connect(self.assess)
        self._lock = RecipientLock(view.composer, self.check, self.ways)
        self._lock.confirmed.connect(self.assess)
        self._threat = ThreatHold(self.check, self.ways)
        self._threat.decided.connect(self.send)
        self.quoting = QuotePresenter(view.composer)
        self.undoing = UndoPresenter(desk, tasks, view, clock)
        self.undoing.restored.connect(self._restore)
        self.answers.inserted.connect(self.attaching.add_answer_files)
        self.hold.changed.connect(self.assess)
        # The answer was refused because of unread messages, which have been read now.
        for act in (self.check.forget, self.assess):
            self._composer.hold.released.connect(act)
        self.drafts = DraftKeeping(
            desk, tasks, view.composer, self.attaching, lambda: (self._lock.bound, self.quoting.message)
        )
        self.attaching.altered.connect(self.drafts.added)
        self.quoting.changed.connect(self.drafts.typed)
        self.editing = EditingPresenter(desk, tasks, view, self, lambda: None if self.sending else self._detail)

    def leave(self) -> None:
        """Leave the conversation: save what was typed, and take nothing along."""
        self.editing.leave()
        self.drafts.keep()
        self.drafts.open(None)
        if self._detail is not None and self.sending:
            self._begun[self._detail.row.id] = self._composer.editor.text(), self._composer.is_note()
        if self._detail is not None and self._typing_timer.isActive() and not self._composer.is_note():
            self._tasks.spawn(self._desk.replies.typing(self._detail.row.id, False), "stopped typing")
        self._typing_timer.stop()
        self._detail = None
        self.hold.leave()
        self._lock.load(None)
        self.check.forget()
        self._composer.editor.setReadOnly(True)
        self._composer.load("", note=False)
        self.answers.show(None)
        self.attaching.show(None)
        self.quoting.clear()

    def show(self, detail: ConversationDetail, draft: "Draft | None") -> None:
        """A conversation was opened."""
        # Nothing is assessed until everything is loaded: `update` does it once.
        self._detail, self.sending = None, False
        stored = draft.text if draft is not None else ""
        draft, files = self.drafts.newest(detail.row.id, draft)
        if draft is not None and self.waiting.sends(detail.row.id, draft.text):
            draft = None
        self.check.forget()
        self.drafts.open(detail.row.id, stored)
        contact = detail.row.contact
        self._composer.set_recipient(
            Recipient(kind_word(detail.row.kind), citizen_text.short_name(contact), citizen_text.name(contact))
        )
        self._composer.editor.setReadOnly(False)
        self._composer.load(draft.text if draft is not None else "", note=draft is not None and draft.is_note)
        self._composer.show_saved(draft is not None)
        self.hold.typed(draft.text if draft is not None else "")
        self._lock.load(detail, draft)
        self.answers.show(detail.row)
        self.attaching.show(detail.row)
        if draft is not None and draft.files:
            self.attaching.take_up(detail.row)
        self.attaching.put(files)
        if draft is not None and draft.reply_to is not None:
            self._tasks.spawn(self._quote_again(detail.row.id, draft.reply_to), "quote again")
        self.update(detail)

    def update(self, detail: ConversationDetail, along: "Draft | None" = None) -> None:
        """Update what depends on the open conversation; the draft stays. `along`: text that was added below the current
        one.
        """
        self._detail = detail
        typed, busy = self._composer.editor.text(), self.sending or self.editing.message is not None
        if along is not None and not busy and along.text != typed and along.text.startswith(typed):
            self.show(detail, along)
            return
        self.ways.show(detail)
        self.templates.refresh()
        self._composer.show_along("" if self.editing.message else detail.referral)
        self._lock.update(detail)
        self.check.urgent = detail.row.emergency
        self.assess()

    def send(self) -> None:
        """Send the answer or save the note; the strip says what stops it."""
        if self._detail is None or self.sending or not self._composer.footer.send.isEnabled():
            return
        if self.editing.message is not None:
            if self.check.passes():
                self.editing.send({})
        elif self._composer.is_note():
            self._tasks.spawn(self._save_note(self._detail.row.id, self._composer.editor.text()), "save a note")
        elif not self.hold.holds() and self._lock.holds() and self._threat.holds(self._detail) and self.check.passes():
            self._begin_sending({})

    def set_draft_aside(self, message: MessageId) -> None:
        """Edit this message in place of the draft, which is kept until `show` restores it."""
        self.drafts.keep()
        self.drafts.open_edit(message)
        self.check.forget()
        self.hold.typed("")
        self._lock.load(None)
        self.attaching.show(None)
        self.quoting.clear()
        self._composer.show_along("")

    def toggle_note(self) -> None:
        """Switch between an answer and a note; the text stays."""
        (self._composer.reply_tab if self._composer.is_note() else self._composer.note_tab).click()

    def _edited(self) -> None:
        self.check.forget()
        self._lock.bind(self._composer.editor.text())
        self.hold.typed(self._composer.editor.text())
        self.drafts.typed()
        self.assess()
        answers = not self._composer.is_note() and self.editing.message is None
        if self._detail is not None and answers and not self._typing_timer.isActive():
            self._typing_timer.start()
            self._tasks.spawn(self._desk.replies.typing(self._detail.row.id, True), "typing")

    def assess(self) -> None:
        """Within the keystroke, check the rules, gaps and length of the text, and whether it may be sent."""
        if self._detail is None:
            return
        text, note, kind = self._composer.editor.text(), self._composer.is_note(), self._detail.row.kind
        names = "" if note else "\n".join(file.file_name for file in self.attaching.files)
        name, known = names or None, self._detail.logged_in
        fits = self.check.look(kind, "" if note else text, name, logged_in=known)
        capabilities = self._desk.capabilities(kind)
        something = bool(text.strip()) or (bool(self.attaching.files) and not note)
        along = self._detail.referral if something and self.editing.message is None else ""
        length, limit = capabilities.length(with_referral(text, along)), capabilities.text_limit
        self._show_preview("" if note else text, capabilities, kind)
        self._composer.footer.show_length(0 if note else length, limit, capabilities.text_unit)
        waits = (
            self.hold.holds() if self.editing.message is None else self.editing.busy or not self.editing.differs(text)
        )
        may = something and fits and (note or length <= limit) and not self.sending and not waits
        self._composer.footer.allow(may, not note and self.attaching.possible())

    def _show_preview(self, text: str, capabilities: "Capabilities", kind: ChannelKind) -> None:
        apart = bool(text.strip()) and bool(self.attaching.files) and not capabilities.caption
        self._composer.preview.look_at(text, capabilities.formatting, kind_word(kind), apart=apart)

    def _send_with_reason(self, rule_id: str, reason: str) -> None:
        """Send the answer once there is a reason for every rule that stops it."""
        reasons = self.check.reasons(rule_id, reason)
        if reasons is None:
            return
        if self.editing.message is not None:
            self.editing.send(reasons)
        else:
            self._begin_sending(reasons)
        self._composer.focus()

    def _begin_sending(self, overrides: Mapping[str, str]) -> None:
        """Show the answer as sent and clear the composer, before the store confirms."""
        if self._detail is None:
            return
        self.sending, row, text = True, self._detail.row, self._composer.editor.text()
        # A text that a person chooses for a citizen in danger counts as typed by hand, even if it is a canned answer.
        by_hand = self._detail.row.emergency or not self._desk.answers.is_one(text, row)
        leaving = Leaving(
            row.id,
            ClientId(str(uuid7())),
            text,
            self.attaching.files,
            self.quoting.message,
            overrides,
            self._lock.bound,
            self.hold.newest,
            by_hand,
            self._composer.recipient_words(),
        )
        # The draft stays in the store until the answer is there.
        self.drafts.stop()
        self._begin_anew(self._detail)
        self.waiting.show(leaving, self._clock())
        self._tasks.spawn(self._send(leaving), "send")

    def _begin_anew(self, detail: ConversationDetail) -> None:
        """Start the next answer."""
        self._typing_timer.stop()
        self.check.forget()
        self._composer.load("", note=False)
        self._composer.show_saved(False)
        self._lock.load(detail)
        self.hold.typed("")
        self.attaching.drop()
        self.quoting.clear()
        self.assess()

    async def _send(self, leaving: Leaving) -> None:
        try:
            message = await self._desk.replies.reply(
                leaving.conversation_id,
                leaving.text,
                files=leaving.files,
                reply_to=leaving.quoted,
                overrides=leaving.overrides,
                recipient=leaving.bound,
                by_hand=leaving.by_hand,
                hold=await self.undoing.hold(),
                seen=leaving.seen,
                client_id=leaving.client_id,
            )
        except CancelledError:
            about = leaving.bound, leaving.quoted, leaving.files or None, leaving.client_id
            self.drafts.set_aside(leaving.conversation_id, Kept(leaving.text, datetime.now(UTC), False, *about))
            raise
        except Exception as problem:
            self.waiting.failed(leaving.client_id)
            here = self._put_back(leaving)
            self.unsent.emit(leaving.conversation_id)
            if not here or not isinstance(problem, Refused):
                raise
            self.check.say_refused(problem)
            self.assess()
        else:
            self.waiting.stored(leaving.client_id)
            self._done(leaving.conversation_id)
            self.queued.emit(message)
            await self.undoing.queued(message, leaving.recipient)

    def _put_back(self, leaving: Leaving) -> bool:
        """Restore what could not be sent as the draft, above what was typed meanwhile; returns whether its conversation
        is open.

        If that is a note, the text becomes part of the note, which is never sent.
        """
        conversation = leaving.conversation_id
        rest, note = self._begun.pop(conversation, ("", False))
        if self._detail is None or self._detail.row.id != conversation:
            note = note and bool(rest)
            self.drafts.put(conversation, _joined(leaving.text, rest), note, leaving.bound, leaving.files)
            return False
        self.sending = False
        rest = self._composer.editor.text()
        text = _joined(leaving.text, rest)
        self._composer.load(text, note=bool(rest) and self._composer.is_note())
        self._lock.bound = leaving.bound
        self._lock.bind(text)
        self.hold.typed(text, since=leaving.seen)
        self.attaching.put(leaving.files)
        if leaving.quoted is not None:
            self._tasks.spawn(self._quote_again(conversation, leaving.quoted), "quote again")
        self.drafts.typed()
        self.assess()
        return True

    async def _save_note(self, conversation: ConversationId, text: str) -> None:
        self.sending = True
        self.drafts.stop()
        try:
            in_vain = await self._desk.triage.note(conversation, text)
        except CancelledError:
            self.drafts.set_aside(conversation, Kept(text, datetime.now(UTC), note=True))
            raise
        except InboxError:
            self._keep_note(conversation, text)
            self.unsent.emit(conversation)
            raise
        if self._detail is not None and self._detail.row.id == conversation:
            # Typing may continue while the note is being stored: what follows is the next text.
            rest, files = self._composer.editor.text().removeprefix(text), self.attaching.files
            self._begin_anew(self._detail)
            self.attaching.put(files)  # of the answer: a note has none
            self._composer.load(rest, note=False)
            self._lock.bind(rest)
            self.hold.typed(rest)
        self._done(conversation)
        for name in in_vain:
            self._tasks.report(Refused("mentioned_in_vain", name=name))

    def _keep_note(self, conversation: ConversationId, text: str) -> None:
        """Keep a note that could not be saved as the draft."""
        self._begun.pop(conversation, None)
        if self._detail is not None and self._detail.row.id == conversation:
            self.sending = False
            self.drafts.typed()
            self.assess()
        else:
            self.drafts.put(conversation, text, note=True, bound=None)

    def _done(self, conversation: ConversationId) -> None:
        self._begun.pop(conversation, None)
        if self._detail is not None and self._detail.row.id == conversation:
            self.sending = False
            self.assess()
        self.sent.emit(conversation)

    async def _quote_again(self, conversation: ConversationId, quoted: MessageId) -> None:
        """Restore the message that the stored draft replies to."""
        message = await self._desk.inbox.message(quoted)
        if self._detail is not None and self._detail.row.id == conversation and self.quoting.message is None:
            self.quoting.reply_to(message)

    def _restore(self, taken: "Withdrawn") -> None:
        """After an answer was taken back, show what the store now has as the draft."""
        if self._detail is None or self._detail.row.id != taken.conversation_id:
            self.conversation_wanted.emit(taken.conversation_id)
            return
        if self.editing.message is not None:
            self.editing.stop()
            return
        rest = self._composer.editor.text()
        self._composer.load(_joined(taken.text, rest), note=bool(rest) and self._composer.is_note())
        self._lock.bind(self._composer.editor.text())
        self.attaching.put(taken.files)
        self.drafts.typed()
        self.assess()
        self._composer.focus()


def _joined(text: str, rest: str) -> str:
    """The restored text, above what was typed meanwhile."""
    return "\n\n".join(part for part in (text, rest) if part)
