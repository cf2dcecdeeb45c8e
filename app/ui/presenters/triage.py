"""Actions on the open conversation as a whole: assigning, snoozing, closing, labelling."""

from collections.abc import Callable, Coroutine
from datetime import datetime
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QAction

from app.domain.conversation import ConversationDetail, ConversationState
from app.domain.ids import ConversationId, LabelId
from app.domain.problems import Refused
from app.ui.presenters.assigning import TO_NOBODY, AssigningPresenter
from app.ui.presenters.deeds import DeedsPresenter
from app.ui.presenters.snoozing import Snoozing
from app.ui.views.dialogs import NameSheet
from app.ui.views.picking_menu import PickingMenu
from app.ui.wording.times import moment_in_words

if TYPE_CHECKING:
    import asyncio

    from app.services.desk import Desk
    from app.services.triage import Outcome
    from app.ui.tasks import Tasks
    from app.ui.views.citizen_panel import CitizenPanel
    from app.ui.views.conversation import ConversationView


class TriagePresenter(QObject):
    """Carries them out. `left(id)`: closed or snoozed, so go on to the next. `handing_over()`: the recipient is about
    to be asked for.
    """

    left = Signal(object)
    problem = Signal(object)
    handing_over = Signal()
    announced = Signal(str)
    done = Signal(str, object)
    """What was done, in words, and the `Done` that undoes it."""

    def __init__(
        self,
        desk: "Desk",
        tasks: "Tasks",
        view: "ConversationView",
        panel: "CitizenPanel",
        clock: Callable[[], datetime],
    ) -> None:
        super().__init__(view)
        self._desk, self._tasks, self._view, self._panel = desk, tasks, view, panel
        self._snoozing = Snoozing(desk.habits, tasks, view.theme, clock)
        self.deeds = DeedsPresenter(desk, tasks, view.theme, view)
        self.deeds.allowed.connect(self.announced)
        self.detail: ConversationDetail | None = None
        self.assigning = AssigningPresenter(desk, tasks, view.theme, view)
        self.assigning.given.connect(self.done)
        view.header.snooze_chosen.connect(self.snooze)
        view.header.close_chosen.connect(self.close_conversation)
        view.header.reopen_chosen.connect(self.close_conversation)
        view.header.assign_chosen.connect(self.assign)
        view.banner.outcome_chosen.connect(self._record)

    def close_conversation(self) -> None:
        """Close the conversation; if it is closed, reopen it."""
        if self.detail is None:
            return
        if self.detail.row.state is ConversationState.CLOSED:
            self._do(self._desk.triage.reopen(self.detail.row.id), "reopen")
        else:
            self._do(self._close(self.detail.row.id), "close")

    def finish(self, conversation: ConversationId) -> None:
        """Close this conversation, whichever is open by now."""
        self._do(self._close(conversation), "close")

    def snooze(self) -> None:
        """Ask until when to snooze."""
        if self.detail is None or self.detail.row.state is ConversationState.CLOSED:
            return
        conversation, button = self.detail.row.id, self._view.header.snooze
        place = button.mapToGlobal(QPoint(0, button.height() + 2))

        def chosen(until: datetime) -> None:
            self._do(self._snooze(conversation, until), "snooze")

        self._snoozing.ask(self._view, place, chosen)

    def assign_to_me(self) -> None:
        """Assign it to the agent."""
        if self.detail is not None:
            self._do(self._desk.triage.take(self.detail.row.id, self.detail.row.assignee), "take")

    def return_to_queue(self) -> None:
        """Return it to everybody."""
        if self.detail is not None:
            self.assigning.give({self.detail.row.id: self.detail.row.holder}, TO_NOBODY)

    def assign(self) -> None:
        """Ask to whom to assign it."""
        if self.detail is not None:
            self.assigning.ask([self.detail.row.id])

    def hand_over(self, about: str = "") -> None:
        """Ask to whom to offer it, and what they must know, starting with `about`."""
        if self.detail is not None:
            self.handing_over.emit()
            self.assigning.ask_hand_over(self.detail, about)

    def ask_who_sees(self) -> None:
        """Ask whether only named colleagues may see it."""
        if self.detail is not None:
            self.assigning.ask_who_sees(self.detail)

    def add_label(self) -> None:
        """Ask which label to add."""
        if self.detail is not None:
            self._do(self._ask_label(self.detail), "label")

    def remove_label(self, label: LabelId) -> None:
        """Remove a label."""
        if self.detail is not None:
            self._do(self._desk.triage.remove_label(self.detail.row.id, label), "remove a label")

    def _do(self, work: Coroutine[Any, Any, object], name: str) -> "asyncio.Task[object]":
        return self._tasks.spawn(work, name)

    async def _close(self, conversation: ConversationId) -> None:
        before = await self._desk.sorting.standing((conversation,))

        def closed() -> None:
            self.left.emit(conversation)
            self.done.emit(self.tr("Closed."), before)

        try:
            await self.deeds.close(conversation, closed)
        except Refused as refused:
            if self.deeds.conversation != conversation:
                raise Refused("left_unclosed") from refused
            self._view.banner.ask_outcome()
            self.problem.emit(refused)

    async def _snooze(self, conversation: ConversationId, until: datetime) -> None:
        before = await self._desk.sorting.standing((conversation,))
        await self._desk.triage.snooze(conversation, until)
        self.left.emit(conversation)
        self.done.emit(self.tr("Snoozed until {moment}.").replace("{moment}", moment_in_words(until)), before)

    async def _ask_label(self, detail: ConversationDetail) -> None:
        labels = await self._desk.inbox.labels()
        menu, mine = PickingMenu(self._view), {label.id for label in detail.row.labels}
        for label in labels:
            action = menu.addAction(label.name.replace("&", "&&"))
            action.setData(int(label.id))
            action.setCheckable(True)
            action.setChecked(label.id in mine)
        menu.addSeparator()
        new = menu.addAction(self.tr("New label…"))
        conversation = detail.row.id
        menu.triggered.connect(lambda action: self._toggle_label(conversation, action, is_new=action is new))
        button = self._panel.label_button or self._view.header.assignee
        menu.ask(button.mapToGlobal(QPoint(0, button.height() + 2)))

    def _toggle_label(self, conversation: ConversationId, action: QAction, *, is_new: bool) -> None:
        if is_new:
            NameSheet(
                self._view.theme,
                self.tr("New label"),
                self.tr("Name of the label"),
                lambda name: self._do(self._new_label(conversation, name), "new label"),
                self._view,
            ).open()
            return
        label = LabelId(cast("int", action.data()))
        change = self._desk.triage.add_label if action.isChecked() else self._desk.triage.remove_label
        self._do(change(conversation, label), "label")

    async def _new_label(self, conversation: ConversationId, name: str) -> None:
        label = await self._desk.triage.new_label(name)
        await self._desk.triage.add_label(conversation, label.id)

    def _record(self, outcome: str) -> None:
        if self.detail is not None:
            work = self._desk.triage.record_emergency(self.detail.row.id, cast("Outcome", outcome))
            self._do(work, "record an emergency")
