"""The page of labels, and the actions on it."""

from collections.abc import Coroutine
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from app.domain.conversation import LabelUse
from app.ui.theme.theme import Theme
from app.ui.views.labels_page import DeleteLabelSheet, LabelSheet, LabelsPage, MergeSheet

if TYPE_CHECKING:
    import asyncio

    from app.domain.changes import Changes
    from app.services.desk import Desk
    from app.ui.tasks import Tasks


class LabelsPresenter(QObject):
    """Loads the labels at each visit and whenever somebody changes one."""

    conversation_chosen = Signal(object)

    def __init__(self, desk: "Desk", tasks: "Tasks", theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._labels, self._tasks = desk.team.labels, tasks
        self.view = view = LabelsPage(theme)
        self._uses: list[LabelUse] = []
        view.wanted.connect(self._ask_new)
        view.change_chosen.connect(self._ask_change)
        view.merge_chosen.connect(self._ask_merge)
        view.delete_chosen.connect(self._ask_delete)

    def show(self) -> None:
        """Load and show the page."""
        self._tasks.spawn(self._read(), "read the labels")

    def refresh(self, changes: "Changes") -> None:
        """React to changes in the store while the page is shown."""
        if changes.labels:
            self.show()

    async def _read(self) -> None:
        self._uses = await self._labels.uses()
        self.view.show_uses(self._uses)

    def _ask_new(self) -> None:
        view = self.view
        LabelSheet(view.theme, None, lambda *said: self._do(self._labels.create(*said), "new label"), view).open()

    def _ask_change(self, use: LabelUse) -> None:
        def done(name: str, colour: str) -> "asyncio.Task[object]":
            return self._do(self._labels.change(use.label.id, name, colour), "change a label")

        LabelSheet(self.view.theme, use, done, self.view).open()

    def _ask_merge(self, use: LabelUse) -> None:
        def done(into: LabelUse) -> "asyncio.Task[object]":
            return self._do(self._labels.merge(use.label.id, into.label.id), "merge labels")

        others = [one for one in self._uses if one.label.id != use.label.id]
        MergeSheet(self.view.theme, use, others, done, self.view).open()

    def _ask_delete(self, use: LabelUse) -> None:
        def done() -> "asyncio.Task[object]":
            return self._do(self._labels.remove(use.label.id), "delete a label")

        DeleteLabelSheet(self.view.theme, use, done, self.view).open()

    def _do(self, work: Coroutine[Any, Any, object], name: str) -> "asyncio.Task[object]":
        return self._tasks.spawn(work, name)
