"""Cases of the municipality's case system: linked by number, copied, opened in that system, unlinked."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication

from app.domain.case import case_address, case_number
from app.domain.conversation import ConversationDetail
from app.domain.ids import ConversationId
from app.domain.problems import Refused
from app.system.policy.schema import CASE_ADDRESS
from app.ui.links import Target, judged
from app.ui.presenters.slash import Choice, SlashCommand
from app.ui.views.dialogs import Begun, LinkSheet, NameSheet
from app.ui.views.picking_menu import PickingMenu

if TYPE_CHECKING:
    from app.services.desk import Desk
    from app.ui.tasks import Tasks
    from app.ui.views.conversation import ConversationView


class CasesPresenter(QObject):
    """Handles the header's case chip. `announced(str)`: a line for the status bar."""

    announced = Signal(str)

    def __init__(
        self, desk: "Desk", tasks: "Tasks", view: "ConversationView", detail: Callable[[], ConversationDetail | None]
    ) -> None:
        super().__init__(view)
        self._desk, self._tasks, self._view, self._detail = desk, tasks, view, detail
        view.header.cases_chosen.connect(self._choose)

    def command(self) -> SlashCommand:
        """/zaak 2026-12345."""
        return SlashCommand(("zaak", "case"), self.tr("Link a case"), self.ask, self._choices)

    def ask(self) -> None:
        """Ask for the number of a case to link."""
        if self._detail() is not None:
            title, words = self.tr("Link a case"), self.tr("Number in the case system, such as 2026-12345")
            NameSheet(self._view.theme, title, words, self.link, self._view).open()

    def link(self, typed: str) -> Begun:
        """Link this one to the open conversation."""
        detail = self._detail()
        if detail is None:
            return None
        return self._tasks.spawn(self._desk.triage.cases.link(detail.row.id, typed), "link a case")

    def any_linked(self) -> bool:
        """Whether the open conversation has one."""
        detail = self._detail()
        return detail is not None and bool(detail.cases)

    def take_off(self) -> None:
        """Unlink a case from the open conversation; if there are several, a menu below the chip asks which."""
        detail = self._detail()
        if detail is not None:
            self._which(detail, self._take_off)

    def _choices(self, wanted: str) -> list[Choice]:
        try:
            number = case_number(wanted)
        except Refused:
            return [
                Choice("…", preview=self.tr("Type the number as it stands in the case system, such as 2026-12345."))
            ]
        return [Choice(number, partial(self.link, number))]

    def _choose(self) -> None:
        """Ask which case, if there are several, in a menu below the chip."""
        detail = self._detail()
        if detail is not None:
            self._which(detail, self._offer)

    def _which(self, detail: ConversationDetail, deed: Callable[[ConversationId, str], None]) -> None:
        if len(detail.cases) == 1:
            deed(detail.row.id, detail.cases[0])
        elif detail.cases:
            menu = PickingMenu(self._view)
            for number in detail.cases:
                menu.addAction(number, partial(deed, detail.row.id, number))
            self._open_menu(menu)

    def _open_menu(self, menu: PickingMenu) -> None:
        chip = self._view.header.cases
        menu.ask(chip.mapToGlobal(QPoint(0, chip.height() + 2)))

    def _offer(self, conversation: ConversationId, number: str) -> None:
        """Offer what can be done with a case."""
        menu = PickingMenu(self._view)
        menu.addAction(self.tr("Copy the number"), partial(self._copy, number))
        template = self._desk.machine[CASE_ADDRESS]
        target = judged(case_address(template, number)) if template else None
        if target is not None:
            menu.addAction(self.tr("Open in the case system …"), partial(self._open, target))
        menu.addSeparator()
        menu.addAction(self.tr("Take off this conversation"), partial(self._take_off, conversation, number))
        self._open_menu(menu)

    def _take_off(self, conversation: ConversationId, number: str) -> None:
        self._tasks.spawn(self._taken_off(conversation, number), "take a case off")

    async def _taken_off(self, conversation: ConversationId, number: str) -> None:
        await self._desk.triage.cases.unlink(conversation, number)
        self.announced.emit(self.tr("Taken off this conversation: case {number}").replace("{number}", number))

    def _copy(self, number: str) -> None:
        QGuiApplication.clipboard().setText(number)
        self.announced.emit(self.tr("Copied: the number of the case"))

    def _open(self, target: Target) -> None:
        def open_it() -> None:
            QDesktopServices.openUrl(target.url)

        LinkSheet(self._view.theme, target, open_it, self._view).open()
