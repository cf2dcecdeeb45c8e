"""The open conversation: loaded, kept up to date, left again. Its parts hold what can be done with it."""

from collections.abc import Awaitable, Callable, Collection
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from app.domain.changes import Changes
from app.domain.conversation import ConversationDetail, TimelineItem
from app.domain.ids import ClientId, ConversationId, MessageId
from app.domain.problems import InboxError, Refused
from app.ui import citizen_text
from app.ui.models.rows import Row, arrived_in, rows_of, unread_from
from app.ui.presenters.after_sending import AfterSending
from app.ui.presenters.attaching import must_fit
from app.ui.presenters.cases import CasesPresenter
from app.ui.presenters.citizen import CitizenPresenter
from app.ui.presenters.composer import ComposerPresenter
from app.ui.presenters.formatting import FormattingPresenter
from app.ui.presenters.jumping import Jumping
from app.ui.presenters.message_actions import MessageActions
from app.ui.presenters.message_deeds import MessageDeeds
from app.ui.presenters.outcomes import Outcomes
from app.ui.presenters.printing import PrintingPresenter
from app.ui.presenters.reference import Reference
from app.ui.presenters.slashes import Slashes
from app.ui.presenters.translating import Translating
from app.ui.presenters.triage import TriagePresenter
from app.ui.presenters.trust import TrustPresenter
from app.ui.presenters.warnings import WarningsPresenter
from app.ui.presenters.went_along import came_along, let_go, went_along, went_on
from app.ui.presenters.whole import WholePresenter
from app.ui.presenters.wishes import WishesPresenter
from app.ui.views.citizen_panel import CitizenPanel
from app.ui.views.conversation import ConversationView, filled
from app.ui.wording.problems import code_sentence

if TYPE_CHECKING:
    from app.services.desk import Desk
    from app.services.inbox import OpenConversation, Place, Timeline
    from app.ui.tasks import Tasks

PAGE: Final = 50
_MOST_UNREAD: Final = 1_000
"""Most rows to load for opening at the unread messages; further back, the key for it loads more."""


class ConversationPresenter(QObject):
    """Everything between the services and the middle and right columns.

    `conversation_chosen(id)`: a different conversation was requested. `left(id)`: closed or snoozed.
    `problem(InboxError)`: one that is not shown in the column. `announced(str)`: a status bar message, without
    citizens' text.
    """

    conversation_chosen = Signal(object)
    left = Signal(object)
    problem = Signal(object)
    announced = Signal(str)
    sorted_out = Signal(str, object)
    """An action on the conversation, in words, and its undo."""

    def __init__(
        self,
        desk: "Desk",
        tasks: "Tasks",
        view: ConversationView,
        panel: CitizenPanel,
        parent: QObject | None = None,
        clock: Callable[[], datetime] | None = None,
    ) -> None:
        """`clock`: by default the team's common clock."""
        super().__init__(parent)
        clock = clock or desk.team.presence.clock
        self._desk, self._tasks, self._view, self._panel = desk, tasks, view, panel
        self.current: ConversationId | None = None
        self._detail: ConversationDetail | None = None
        self._items: list[TimelineItem] = []
        self._before: Place | None = None
        self._unread: tuple[int, MessageId | None] = (0, None)
        """The number of unread messages when it was opened, and the newest of them."""
        self._reading = self._stale = self._has_more = False
        self._triage = TriagePresenter(desk, tasks, view, panel, clock)
        self._citizen = CitizenPresenter(desk, view.header, panel, clock)
        self._wishes = WishesPresenter(desk, tasks, panel, clock, self._triage.deeds)
        self._warnings = WarningsPresenter(desk, view, clock)
        self._composer = ComposerPresenter(desk, tasks, view, clock)
        self.drafts = self._composer.drafts
        self._cases = CasesPresenter(desk, tasks, view, lambda: self._detail)
        Slashes(desk, tasks, self._triage, self._composer, clock)
        answers = self._composer.answers
        translating = Translating(desk, answers, view.composer.editor, lambda: self._detail)
        answers.slash.add(self._cases.command(), translating.command())
        self._trust = TrustPresenter(desk, tasks, view.theme, view)
        self._format = FormattingPresenter(desk, tasks, view.composer, lambda: self._detail)
        self._deeds = MessageDeeds(desk, tasks, view, self._composer, lambda: self._detail)
        self._actions = MessageActions(desk, tasks, view, self._triage.deeds, self._reload)
        self._jumping = Jumping(desk, tasks, view, lambda: self.current, self._put_older, lambda: self._unread[0] > 0)
        self._printing = PrintingPresenter(desk, tasks, view, self._triage.deeds)
        self._printing.announced.connect(self.announced)
        self._whole = WholePresenter(desk, tasks, view, self._triage.deeds)
        self._whole.conversation_chosen.connect(self.conversation_chosen)
        self._reference = Reference(lambda: self._detail, self.announced.emit)
        self._outcomes = Outcomes(desk.inbox, tasks, view)
        self._sending = AfterSending(self._composer, lambda: self.current, self.left.emit, self._triage.finish)
        self._clock = QTimer(self, timerType=Qt.TimerType.PreciseTimer)
        view.timeline.delegate.own_name = desk.agent.name
        view.show_nothing()
        self._offer_commands()
        self._connect()
        tasks.spawn(desk.answers.load(), "load the answers")

    def open(self, conversation: ConversationId | None) -> None:
        """Show a different conversation, or (None) none. Returns at once."""
        if conversation is not None and conversation == self.current and self._detail is not None:
            return
        if conversation is not None:
            # The store reads while the previous one is put away.
            stored, asked = self._composer.waiting.known(), self._desk.inbox.conversation(conversation, PAGE)
            self._tasks.spawn(self._open(conversation, asked, stored), "open a conversation")
        self._composer.leave()
        self._jumping.leave()
        self.current, self._detail, self._stale = conversation, None, False
        self._triage.deeds.conversation = conversation
        if conversation is None:
            self._forget()

    def refresh(self, changes: Changes) -> None:
        """React to changes in the store."""
        self._outcomes.refresh(changes)
        if changes.answers:
            self._tasks.spawn(self._desk.answers.load(), "load the answers")
        if self._detail is not None and (self.current in changes.conversations or changes.channels or changes.labels):
            self._reload()

    async def shutdown(self) -> None:
        """Keep the draft and go quiet, because the window closes."""
        self._clock.stop()
        self._view.sound.stop()
        self._composer.undoing.stop()
        await self.drafts.close()
        await self._composer.spelling.stop()

    def panes(self) -> list[QWidget]:
        """The panes that F6 cycles through, in order."""
        composer = self._view.composer
        answer = (composer.ways.first() if composer.ways.isVisible() else None) or composer.editor
        # The buttons at the top have keys of their own, so Tab skips them on the way to the messages.
        return [self._view.timeline, answer, self._panel, self._view.header.snooze]

    def reply(self) -> None:
        """Put the focus in the answer."""
        if self._view.composer.is_note():
            self._view.composer.reply_tab.click()
        self._view.composer.focus()

    def note(self) -> None:
        """Put the focus in the note."""
        if not self._view.composer.is_note():
            self._view.composer.note_tab.click()
        self._view.composer.focus()

    def _offer_commands(self) -> None:
        """The functions behind the commands; each is safe without an open conversation."""
        self.close_conversation, self.snooze = self._triage.close_conversation, self._triage.snooze
        self.assign, self.assign_to_me = self._triage.assign, self._triage.assign_to_me
        self.ask_leave, self.ask_who_sees = self._triage.deeds.choose, self._triage.ask_who_sees
        self.hand_over, self.hold = self._triage.hand_over, self._composer.hold
        self.went_along = partial(went_along, self._composer, self._desk.replies, self._view.composer)
        self.link_case, self.take_case_off, self.has_cases = (
            self._cases.ask,
            self._cases.take_off,
            self._cases.any_linked,
        )
        self.return_to_queue, self.add_label = self._triage.return_to_queue, self._triage.add_label
        self.toggle_note, self.insert_by_key = self._composer.toggle_note, self._composer.answers.insert_by_key
        self.send, self.send_and_next = self._sending.send, self._sending.send_and_next
        self.send_and_close = self._sending.send_and_close
        self.show_rules, self.choose_channel = self._warnings.show_channel_rules, self._citizen.choose_channel
        self.insert_answer, self.attach = self._composer.answers.begin, self._composer.attaching.choose
        self.turn_answer = partial(self._view.popup.turn, 1)
        self.turn_answer_back = partial(self._view.popup.turn, -1)
        self.way_out, self.mask = self._composer.ways.take_first, self._composer.check.mask
        self.prove, self.quote, self.undo = self._trust.prove, self._deeds.quote, self._composer.undoing.undo
        self.take_back, self.edit = self._deeds.take_back, self._deeds.edit
        self.choose_undo_time = self._composer.undoing.choose_time
        self.bold, self.italic = self._format.bold, self._format.italic
        self.strike, self.code = self._format.strike, self._format.code
        self.set_undo_seconds, self.spelling = self._composer.undoing.set_seconds, self._composer.spelling
        self.choose_emoji = self._composer.answers.choose_emoji
        self.suggest_spelling = self._composer.spelling.offer
        self.play_faster = self._view.sound.faster
        self.find, self.to_unread, self.seek = self._jumping.find, self._jumping.to_unread, self._jumping.seek
        self.save_files = self._actions.pictures.save_all
        self.show_whole = self._whole.show
        self.print_out, self.save_pdf = self._printing.print_out, self._printing.save_pdf
        self.copy_message, self.copy_number = self._view.timeline.copy, self._reference.copy

    def _connect(self) -> None:
        self._triage.left.connect(self.left)
        # What was typed is passed on with a conversation that is handed over.
        self._triage.handing_over.connect(self.drafts.keep)
        self.drafts.went.connect(self._reload)
        self._triage.done.connect(self.sorted_out)
        self._triage.problem.connect(self.problem)
        for says in (self._triage, self._cases, self._sending, self._actions):
            says.announced.connect(self.announced)
        for queues in (self._composer, self._actions):
            queues.queued.connect(self._outcomes.expect)
        self._actions.message_wanted.connect(self._jumping.go)
        self._jumping.announced.connect(self.announced)
        self._citizen.conversation_chosen.connect(self.conversation_chosen)
        self._citizen.label_wanted.connect(self._triage.add_label)
        self._citizen.label_removed.connect(self._triage.remove_label)

        def onward(place: int) -> None:
            self._tasks.spawn(self._go_onward(place), "go on in another channel")

        def show_waiting() -> None:
            if self._detail is not None:
                self._view.model.update(self._rows())
                self._show_end()

        self._citizen.onward_chosen.connect(onward)
        self._composer.ways.onward_chosen.connect(onward)
        self._composer.ways.hand_over_chosen.connect(self._triage.hand_over)
        self._composer.ways.identity_chosen.connect(self._trust.check_identity)
        self._trust.announced.connect(self.announced)
        self._composer.ways.opt_out_chosen.connect(lambda detail: self._wishes.opt_out(detail, self._items))
        self._composer.ways.mask_chosen.connect(self._composer.check.mask)
        self._view.composer.footer.send_chosen.connect(self.send)
        self._sending.sent_here.connect(self._show_end)
        self._composer.templates.sent.connect(self._show_end)
        self._composer.hold.caught_up.connect(self._reload)
        self._composer.waiting.changed.connect(show_waiting)
        self._composer.conversation_wanted.connect(self.conversation_chosen)
        self._view.timeline.older_needed.connect(lambda: self._tasks.spawn(self._put_older(), "read older messages"))
        self._view.again_chosen.connect(self._try_again)
        self._clock.timeout.connect(self._tick)

    async def _open(
        self, conversation: ConversationId, asked: Awaitable["OpenConversation"], stored: Collection[ClientId]
    ) -> None:
        try:
            read = await asked
            if (unread := read.detail.row.unread) > PAGE and self.current == conversation:
                read = await self._desk.inbox.conversation(conversation, min(unread + PAGE // 5, _MOST_UNREAD))
        except InboxError as error:
            if self.current == conversation and not await _followed(self, error):
                self._view.show_trouble(_why(error))
            return
        self._composer.waiting.forget(stored)
        if self.current != conversation:
            return
        detail, page = read.detail, read.timeline
        self._unread = (detail.row.unread, unread_from(page.items, 1))
        with filled(self._view):
            self._take(detail, page, whole=True)
            self._composer.show(detail, read.draft)
        self._view.timeline.look.formatting = self._desk.capabilities(detail.row.kind).formatting
        self._view.show_conversation(self._rows(), citizen_text.spoken(detail.row.contact))
        # The panel comes last: what is read first is painted first.
        self._citizen.show_panel(detail)
        self._wishes.show(detail)
        self._clock.start(self._citizen.holds_for)
        self._jumping.arrive()

    def _reload(self) -> None:
        """Reload what is shown; if requested again meanwhile, reload once more afterwards."""
        if self._reading:
            self._stale = True
        elif self.current is not None and self._detail is not None:
            self._reading = True
            self._tasks.spawn(self._read_again(self.current), "refresh a conversation")

    async def _read_again(self, conversation: ConversationId) -> None:
        stored, whole = self._composer.waiting.known(), self._composer.hold.is_up_to_date
        try:
            limit, before = max(PAGE, len(self._items) + PAGE // 5), self._before
            read = await self._desk.inbox.conversation(conversation, limit, before if self._has_more else None)
        except Refused as refused:
            if self.current == conversation and not await _followed(self, refused):
                # Nothing of it stays on screen.
                self._composer.leave()
                self._detail = None
                self._forget()
                self._view.show_trouble(_why(refused))
            return
        finally:
            self._reading = False
        if self.current == conversation and self._before != before:
            self._reload()  # older messages were loaded meanwhile, and this reading lacks them
            return
        self._composer.waiting.forget(stored)
        if self.current != conversation or self._detail is None:
            return
        arrived = arrived_in(self._items, read.timeline.items)
        along, on = (did(self._items, read.timeline.items) for did in (came_along, went_on))
        on = on or self.drafts.elsewhere
        self._take(read.detail, read.timeline, whole=whole)
        self._view.model.update(self._rows())
        self._composer.update(read.detail, read.draft if along else None)
        if on and let_go(self._composer, self._view.composer, read.detail, read.draft):
            self.announced.emit(self.tr("A colleague goes on over another channel: your text went along."))
        self._citizen.show_panel(read.detail)
        self._wishes.show(read.detail)
        if arrived is not None:
            self._view.announce_arrival(arrived)
        if self._stale:
            self._stale = False
            self._reload()

    def _take(self, detail: ConversationDetail, page: "Timeline", *, whole: bool) -> None:
        self._detail = self._triage.detail = detail
        mine = detail.row.assignee == self._desk.agent.id
        self._composer.hold.look(page.items, detail, mine=mine, whole=whole)
        self._items, self._before = page.items, page.before
        self._composer.answers.hear(page.items)
        self._has_more = self._view.timeline.has_older = page.has_more
        self._citizen.show_header(detail)
        self._warnings.show(detail, self._items)

    async def _put_older(self) -> bool:
        """Load one more page; whether there was one."""
        conversation, before = self.current, self._before
        if conversation is None or before is None or not self._has_more:
            return False
        page = await self._desk.inbox.timeline(conversation, before=before, limit=PAGE)
        if self.current != conversation or self._before != before:
            return self.current == conversation  # it was loaded meanwhile
        self._items, self._before = [*page.items, *self._items], page.before
        self._has_more = self._view.timeline.has_older = page.has_more
        self._view.model.update(self._rows())
        return bool(page.items)

    async def _go_onward(self, place: int) -> None:
        """Continue with this citizen on that channel, with the draft and the history."""
        if self._detail is None:
            return
        conversation, identity = self._detail.row.id, self._detail.identities[place]
        limits = self._desk.capabilities(identity.kind).files
        must_fit(self._composer.attaching.files, limits, identity.channel_label)
        await self.drafts.finish()
        try:
            there = await self._desk.wind_downs.move(conversation, identity.channel_id)
        except Refused as refused:
            if refused.code != "no_address_there":
                raise
            self._composer.ways.write_onward_note(identity)
        else:
            self.conversation_chosen.emit(there)
            self._view.composer.focus()  # the text needs confirmation for its new recipient

    def _rows(self) -> list[Row]:
        count, newest = self._unread
        first = unread_from(self._items, count, newest, more=self._has_more)
        return rows_of(self._composer.waiting.below(self._items, self.current), first, count)

    def _show_end(self) -> None:
        self._view.timeline.column.stuck = True
        self._view.timeline.settle()

    def _try_again(self) -> None:
        conversation, self.current = self.current, None
        self.open(conversation)

    def _tick(self) -> None:
        """Update what depends on the time: the messaging window may have closed."""
        if self._detail is not None:
            self._citizen.show_time()
            self._composer.ways.show(self._detail)
            self._warnings.show(self._detail, self._items)
            self._clock.start(self._citizen.holds_for)

    def _forget(self) -> None:
        self._clock.stop()
        self._items, self._before, self._triage.detail, self._triage.deeds.conversation = [], None, None, None
        self._citizen.show_panel(None)
        self._wishes.show(None)
        self._view.show_nothing()


async def _followed(talk: ConversationPresenter, error: InboxError) -> bool:
    """Follow the open conversation if it was merged into another; the draft moves too."""
    if error.code != "became_part":
        return False
    await talk.drafts.finish()
    talk.conversation_chosen.emit(ConversationId(int(error.arguments["into"])))
    talk.announced.emit(code_sentence(error.code, error.arguments))
    return True


def _why(error: InboxError) -> str:
    """Why a conversation cannot be shown."""
    return code_sentence("out_of_sight" if error.code == "no_such_conversation" else error.code, error.arguments)
