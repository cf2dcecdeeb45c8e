"""Distributing unassigned conversations: the outcome is shown first, and carried out once confirmed."""

from functools import partial
from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, QObject, Signal

from app.domain.problems import Refused
from app.ui.views.board_page import BoardPage
from app.ui.views.distribute_sheet import DistributeSheet
from app.ui.wording import board as words
from app.ui.wording.together import load_words

if TYPE_CHECKING:
    import asyncio

    from app.domain.team import Proposal
    from app.services.desk import Desk
    from app.services.dividing import Load
    from app.ui.tasks import Tasks

translate = QCoreApplication.translate


class DistributingPresenter(QObject):
    """Asks over the board. `given(str, Done)`: as `AssigningPresenter.given`."""

    given = Signal(str, object)

    def __init__(self, desk: "Desk", tasks: "Tasks", view: BoardPage) -> None:
        super().__init__(view)
        self._desk, self._tasks, self._view = desk, tasks, view

    def ask(self) -> None:
        """Show who would get what."""
        self._tasks.spawn(self._ask(), "dry run")

    async def _ask(self) -> None:
        dividing = self._desk.team.dividing
        proposals, loads = await dividing.dry_run()
        rows = {row.id: row for row in await self._desk.inbox.rows([one.conversation_id for one in proposals])}
        more = await dividing.left() - len(proposals)
        names = {load.colleague.id: load.colleague.name for load in loads}
        given = [one for one in proposals if one.agent_id is not None]
        lines = words.divided_lines(proposals, rows, self._desk.team.presence.clock(), names)
        title = self.tr("Distribute %n conversation(s)", "", len(given)) if given else self.tr("Distribute")
        DistributeSheet(
            self._view.theme, lines, _load_lines(loads), (title, self._intro(len(given), len(proposals), more)),
            partial(self._distribute, given) if given else None, self._view,
        ).open()  # fmt: skip

    def _distribute(self, shown: "list[Proposal]") -> "asyncio.Task[object]":
        return self._tasks.spawn(self._divide(shown), "distribute")

    async def _divide(self, shown: "list[Proposal]") -> None:
        """Assign these and no others; say what is left, and report any that did not go as shown."""
        dividing, wanted = self._desk.team.dividing, [one.conversation_id for one in shown]
        before = await self._desk.sorting.standing(wanted)
        got = {one.conversation_id: one.agent_id for one in await dividing.distribute(wanted)}
        said, left = self.tr("Distributed: {count}."), await dividing.left()
        if left:
            said = self.tr("Distributed: {count}. Still unassigned: {left}.").replace("{left}", str(left))
        done = replace(before, before=tuple(one for one in before.before if one.id in got), divided=got)
        self.given.emit(said, done)
        if otherwise := [one for one in shown if got.get(one.conversation_id) != one.agent_id]:
            self._tasks.report(Refused("divided_otherwise", count=str(len(otherwise)), all=str(len(shown))))

    def _intro(self, given: int, all_: int, more: int) -> str:
        if not all_:
            return translate("Board", "Everything is taken. There is nothing to distribute.")
        if not given:
            return translate(
                "Board", "Nobody who is there has room. Ask who can come, or raise what somebody can take."
            )
        intro = translate("Board", "Emergencies come first, then the longest wait. Look at it, then distribute.")
        if more > 0:
            intro += " " + self.tr("%n more wait(s): distribute again for the next.", "", more)
        return intro


def _load_lines(loads: "list[Load]") -> list[tuple[str, str, str]]:
    """The colleagues whose load would change, or who are present."""
    return [
        (one.colleague.name, load_words(one.colleague), f"{one.after} / {one.colleague.capacity}")
        for one in loads
        if one.colleague.takes or one.after != one.colleague.open
    ]
