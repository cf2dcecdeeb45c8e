"""Bulk actions on marked conversations, and undoing them. A single conversation can be undone the same way."""

from collections.abc import Callable, Coroutine, Sequence
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, QObject, QPoint, Signal
from PySide6.QtWidgets import QWidget

from app.domain.ids import ConversationId, LabelId
from app.domain.problems import InboxError
from app.services.clock import now
from app.ui.models.marks import MOST
from app.ui.presenters.assigning import AssigningPresenter
from app.ui.presenters.deeds import REFUSED
from app.ui.presenters.snoozing import Snoozing
from app.ui.views.bulk_bar import ASSIGN, CLEAR, CLOSE, LABEL, SNOOZE, TAKE
from app.ui.views.deed_sheets import RecordSheet
from app.ui.views.dialogs import RuleSheet
from app.ui.views.picking_menu import PickingMenu
from app.ui.wording.problems import sentence
from app.ui.wording.rule_card import card_of
from app.ui.wording.rules import warned

if TYPE_CHECKING:
    import asyncio
    from collections.abc import Mapping

    from app.domain.problems import Refused
    from app.services.desk import Desk
    from app.services.sorting import Done
    from app.ui.shell import Shell
    from app.ui.tasks import Tasks
    from app.ui.theme.theme import Theme

Run = Callable[[], object]
_COMMANDS: Final = {
    "conversation.take": TAKE, "conversation.assign": ASSIGN,
    "conversation.label": LABEL, "conversation.snooze": SNOOZE, "conversation.close": CLOSE,
}  # fmt: skip


class BulkPresenter(QObject):
    """Bulk actions. `left(set of ids)`: these were closed or snoozed."""

    left = Signal(object)

    def __init__(self, desk: "Desk", tasks: "Tasks", shell: "Shell", theme: "Theme") -> None:
        super().__init__(shell)
        self._desk, self._tasks, self._shell, self._theme = desk, tasks, shell, theme
        self._marks = shell.list.marks
        self.assigning = AssigningPresenter(desk, tasks, theme, shell)
        self.assigning.given.connect(self.offer)
        self._snoozing = Snoozing(desk.habits, tasks, theme, desk.team.presence.clock)
        self._last: Done | None = None
        self._marks.changed.connect(self._show)

    def marked(self) -> bool:
        """Whether any conversation is marked."""
        return bool(len(self._marks))

    def either(self, command: str, one: Run) -> Run:
        """The bulk form of a command, if something is marked and there is one; else `one`."""
        action = _COMMANDS.get(command)
        return one if action is None else lambda: self.act(action) if self.marked() else one()

    def mark(self) -> None:
        """Mark or unmark the current conversation."""
        self._shell.list.marking.toggle()

    def mark_all(self) -> None:
        """Mark everything in the list."""
        self._marks.add(self._shell.conversations.ids)

    def mark_none(self) -> None:
        """Clear all marks."""
        self._marks.clear()

    def can_undo(self) -> bool:
        """Whether the last action can be undone."""
        return self._last is not None

    def undo(self) -> None:
        """Undo the last action."""
        last, self._last = self._last, None
        if last is not None:
            self._shell.notice.hide()
            self._tasks.spawn(self._undo(last), "undo")

    def offer(self, words: str, done: "Done") -> None:
        """Say how often it was done (`words` has {count}) and what was left alone, and why; offer to undo it if
        possible.
        """
        self._last = done if done.before and not done.final else None
        parts = [words.replace("{count}", str(len(done.before)))] if done.before else []
        for reason in dict.fromkeys(sentence(one) for one in done.kept.values()):
            count = sum(sentence(one) == reason for one in done.kept.values())
            stayed = self.tr("%n stayed as it was.", "", count)
            parts.append(f"{stayed} {reason}")
        if parts:
            undo = (self.tr("Undo"), self.undo) if self._last is not None else None
            self._shell.notice.say(" ".join(parts), "warn" if done.kept else "info", undo)

    def act(self, action: str, wanted: Sequence[ConversationId] | None = None) -> None:
        """Apply the bar's `action` to these; without any, to the marked ones."""
        marked = self._marks.all() if wanted is None else wanted
        if action == TAKE:
            rows = {one: self._shell.conversations.known(one) for one in marked}
            seen = {one: None if row is None else row.assignee for one, row in rows.items()}
            self._do(self.tr("Yours now: {count}."), self._desk.sorting.take(seen))
        elif action == ASSIGN:
            self.assigning.ask(marked, then=self._marks.clear)
        elif action == CLOSE:
            self.close(marked)
        elif action == SNOOZE:
            self._snoozing.ask(self._shell, self._place(), partial(self._snooze, marked))
        elif action == LABEL:
            self._tasks.spawn(self._ask_label(), "labels")
        elif action == CLEAR:
            self._marks.clear()

    def label(self, wanted: Sequence[ConversationId], label: LabelId) -> None:
        """Put a label on these."""
        self._do(self.tr("{count} labelled."), self._desk.sorting.label(wanted, label))

    def close(self, wanted: Sequence[ConversationId], recorded: str = "", reason: str = "") -> "asyncio.Task[None]":
        """Close these. `recorded`, `reason`: as `Sorting.close`."""
        work = self._desk.sorting.close(wanted, recorded=recorded, reason=reason)
        return self._do(self.tr("{count} closed."), work, leaving=True)

    def _ask_record(self, kept: "Mapping[ConversationId, Refused]") -> bool:
        """Ask, once for all, where the conversations that a rule kept open are on record, or why they need not be;
        returns whether it asks.
        """
        rule = next((self._desk.rules.rule(refused.arguments["rule"]) for refused in kept.values()), None)
        if rule is None:
            return False
        cards = [card_of(rule, now().date())]
        show = lambda _: RuleSheet(self._theme, cards, self._shell).open()  # noqa: E731 - short, and used once
        closing = partial(self.close, list(kept))
        RecordSheet(self._theme, warned(rule), closing, show, self._shell, count=len(kept)).open()
        return True

    def _snooze(self, wanted: Sequence[ConversationId], until: datetime) -> None:
        work = self._desk.sorting.snooze(wanted, until)
        self._do(self.tr("{count} snoozed."), work, leaving=True)

    async def _ask_label(self) -> None:
        menu = PickingMenu(self._shell)
        for label in await self._desk.inbox.labels():
            menu.addAction(label.name.replace("&", "&&"), partial(self.label, self._marks.all(), label.id))
        if menu.isEmpty():
            menu.addAction(QCoreApplication.translate("Bulk", "There is no label yet")).setEnabled(False)
        menu.ask(self._place())

    def _do(self, words: str, work: Coroutine[Any, Any, "Done"], *, leaving: bool = False) -> "asyncio.Task[None]":
        marked = self._marks.all()
        self._marks.clear()
        return self._tasks.spawn(self._do_all(words, work, marked, leaving=leaving), "several at once")

    async def _do_all(
        self, words: str, work: Coroutine[Any, Any, "Done"], marked: Sequence[ConversationId], *, leaving: bool
    ) -> None:
        try:
            done = await work
        except InboxError:
            self._marks.add(marked)
            raise
        waiting = {one: refused for one, refused in done.kept.items() if leaving and refused.code in REFUSED}
        if self._ask_record(waiting):
            done = replace(done, kept={one: why for one, why in done.kept.items() if one not in waiting})
        self.offer(words, done)
        if leaving:
            self.left.emit(frozenset(one.id for one in done.before))

    async def _undo(self, done: "Done") -> None:
        await self._desk.sorting.undo(done)
        self._shell.status.say(self.tr("Undone."))

    def _show(self) -> None:
        count, there = len(self._marks), len(self._shell.conversations.ids)
        column = self._shell.list_column
        bar = column.show_bulk(count, all_of_them=count >= there or count < MOST)
        if bar is not None:
            bar.chosen.connect(self.act)

    def _place(self) -> QPoint:
        over: QWidget = self._shell.list
        return over.mapToGlobal(QPoint(20, 8))
