"""Saved views: a search under a name, in the navigation."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from app.domain.changes import Changes
from app.domain.conversation import Query, SavedView
from app.ui.commands import Command
from app.ui.views.dialogs import NameSheet

if TYPE_CHECKING:
    import asyncio

    from app.services.habits import Habits
    from app.ui.presenters.standing import StandingPresenter
    from app.ui.shell import Shell
    from app.ui.tasks import Tasks
    from app.ui.theme.theme import Theme

translate = QCoreApplication.translate


class SavedViewsPresenter(QObject):
    """Saves the current search as a view, and deletes it again. `query`: what the list shows now."""

    def __init__(
        self,
        habits: "Habits",
        tasks: "Tasks",
        shell: "Shell",
        theme: "Theme",
        standing: "StandingPresenter",
        query: Callable[[], Query],
    ) -> None:
        super().__init__(shell)
        self._habits, self._tasks, self._shell, self._theme = habits, tasks, shell, theme
        self._standing, self._query = standing, query
        shell.list_column.save_wanted.connect(self.save)
        shell.commands.add(
            Command("view.save", translate("Commands", "Save this search as a view …"), self.save, ("Ctrl+S",),
                    when=self.possible, group="list"),
            Command("view.forget", translate("Commands", "Remove this view of mine"), self.forget, (),
                    when=lambda: self.current() is not None, group="list"),
        )  # fmt: skip

    def current(self) -> SavedView | None:
        """The saved view that is shown."""
        wanted = self._query().wanted
        return next((view for view in self._standing.saved if wanted and view.query.wanted == wanted), None)

    def possible(self) -> bool:
        """Whether the current search can be saved as a view."""
        return bool(self._query().wanted) and self.current() is None

    def show(self) -> None:
        """Offer to save what is shown now."""
        self._shell.list_column.show_saving(self.possible())

    def save(self) -> None:
        """Ask for a name."""
        query = self._query()
        NameSheet(
            self._theme,
            self.tr("Save this search as a view"),
            self.tr("Name of the view"),
            lambda name: self._keep(name, query),
            self._shell,
        ).open()

    def forget(self) -> None:
        """Delete the view that is shown; the list stays."""
        view = self.current()
        if view is not None:
            self._tasks.spawn(self._forget(view), "remove a view")

    def _keep(self, name: str, query: Query) -> "asyncio.Task[None]":
        return self._tasks.spawn(self._save(name, query), "save a view")

    async def _save(self, name: str, query: Query) -> None:
        await self._habits.save_view(name, query)
        self._standing.refresh(Changes())

    async def _forget(self, view: SavedView) -> None:
        await self._habits.forget_view(view.id)
        self._standing.refresh(Changes())
