"""Rules about actions on the open conversation: asked before the action, shown when one applies."""

from collections.abc import Callable, Coroutine
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QWidget

from app.domain.ids import ConversationId
from app.domain.problems import Refused
from app.services.clock import now
from app.services.deeds import FILE
from app.ui.views.deed_sheets import DeedSheet, RecordSheet
from app.ui.views.dialogs import RuleSheet
from app.ui.views.picking_menu import PickingMenu
from app.ui.wording.rule_card import card_of
from app.ui.wording.rules import Warned, in_language, warned

if TYPE_CHECKING:
    import asyncio

    from app.services.desk import Desk
    from app.ui.tasks import Tasks
    from app.ui.theme.theme import Theme

REFUSED: Final = ("deed_needs_reason", "deed_blocked")
_DEEDS: Final = {
    "forward": QT_TRANSLATE_NOOP("Deeds", "Forward something to another citizen"),
    "delete": QT_TRANSLATE_NOOP("Deeds", "Delete a message or the conversation"),
    "erase": QT_TRANSLATE_NOOP("Deeds", "Erase because the citizen asks for it"),
    "profile": QT_TRANSLATE_NOOP("Deeds", "Add to what we know of the citizen"),
    "decide": QT_TRANSLATE_NOOP("Deeds", "Decide on a benefit or a provision"),
}


class DeedsPresenter(QObject):
    """Asks rules about actions. `allowed(str)`: a line for the status bar, because no rule applies."""

    allowed = Signal(str)

    def __init__(self, desk: "Desk", tasks: "Tasks", theme: "Theme", view: QWidget) -> None:
        super().__init__(view)
        self._desk, self._tasks, self._theme, self._view = desk, tasks, theme, view
        self.conversation: ConversationId | None = None
        """The open conversation."""

    def choose(self) -> None:
        """Ask what the agent wants to do, and whether it may be done."""
        conversation = self.conversation
        if conversation is None:
            return
        menu = PickingMenu(self._view)
        for deed, words in self.words():
            menu.addAction(words).setData(deed)
        menu.triggered.connect(lambda one: self._tasks.spawn(self.ask(conversation, one.data()), "ask a rule"))
        menu.ask(self._view.mapToGlobal(self._view.rect().center()))

    @staticmethod
    def words() -> list[tuple[str, str]]:
        """The actions that can be asked about: code and words."""
        return [(deed, QCoreApplication.translate("Deeds", str(words))) for deed, words in _DEEDS.items()]

    async def close(self, conversation: ConversationId, done: Callable[[], None]) -> None:
        """Close it; if a rule requires it to be on record first, ask. `done` is called when it is closed.

        `Refused`, with the rule's text, if another conversation is open by now: the question would seem to be about
        that one.
        """
        try:
            await self._desk.triage.close(conversation)
        except Refused as refused:
            if refused.code not in REFUSED or self.conversation != conversation:
                raise
            rule = self._rule(refused.arguments["rule"])

            def recorded(where: str, why: str) -> "asyncio.Task[object]":
                return self._tasks.spawn(self._closed(conversation, where, why, done), "close with a reason")

            RecordSheet(self._theme, rule, recorded, self._show_rule, self._view).open()
        else:
            done()

    async def ask(self, conversation: ConversationId, deed: str) -> None:
        """Say which rules apply to an action, or that none does."""

        async def work(reason: str) -> None:
            for hit in await self._desk.triage.ask(conversation, deed, reason):
                self._say(title, self._rule(hit.rule_id), None)
                return
            if not reason:
                self.allowed.emit(self.tr("No rule of this channel speaks about that."))

        title = dict(self.words())[deed]
        await self.guarded(work, title)

    async def before_saving(self, conversation: ConversationId, save: Callable[[], None]) -> None:
        """Before a citizen's file is saved, show the rules for that, if any."""
        detail = await self._desk.inbox.detail(conversation)
        hits = self._desk.rules.speaking(detail.row.kind, (FILE,))

        async def go_on() -> None:
            await self._desk.triage.save_file(conversation)
            save()

        if hits:
            title = self.tr("Save a file of the citizen")
            again = partial(self._again, lambda _: go_on())
            self._say(title, self._rule(hits[0].rule_id), again)
        else:
            save()

    async def guarded(self, work: Callable[[str], Coroutine[Any, Any, None]], title: str) -> None:
        """Do `work("")`; if a rule requires a reason, ask for it and do `work(reason)`."""
        try:
            await work("")
        except Refused as refused:
            if refused.code not in REFUSED:
                raise
            again = partial(self._again, work) if refused.code == "deed_needs_reason" else None
            self._say(title, self._rule(refused.arguments["rule"]), again)

    def _again(self, work: Callable[[str], Coroutine[Any, Any, None]], reason: str) -> "asyncio.Task[object]":
        return self._tasks.spawn(work(reason), "with a reason")

    async def _closed(self, conversation: ConversationId, where: str, why: str, done: Callable[[], None]) -> None:
        await self._desk.triage.close(conversation, recorded=where, reason=why)
        done()

    def _say(self, title: str, rule: Warned, done: Callable[[str], "asyncio.Task[object]"] | None) -> None:
        DeedSheet(self._theme, title, rule, done, self._show_rule, self._view).open()

    def _rule(self, rule_id: str) -> Warned:
        rule = self._desk.rules.rule(rule_id)
        assert rule is not None, "it was this rule book that spoke"  # noqa: S101 - the services ask the same one
        found = warned(rule)
        return Warned(
            found.rule_id, found.severity, found.title, f"{found.text} {in_language(rule.instead)}", found.source
        )

    def _show_rule(self, rule_id: str) -> None:
        rule = self._desk.rules.rule(rule_id)
        if rule is not None:
            RuleSheet(self._theme, [card_of(rule, now().date())], self._view).open()
