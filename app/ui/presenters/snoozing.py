"""Asks until when to snooze: a menu of usual times and the agent's own, or any other time as text."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPoint
from PySide6.QtWidgets import QWidget

from app.ui.presenters.snooze_times import own_times, snooze_times
from app.ui.theme.theme import Theme
from app.ui.views.picking_menu import PickingMenu
from app.ui.views.snooze_sheet import SnoozeSheet

if TYPE_CHECKING:
    from app.services.habits import Habits
    from app.ui.tasks import Tasks


class Snoozing:
    """Asks until when to snooze."""

    def __init__(self, habits: "Habits", tasks: "Tasks", theme: Theme, now: Callable[[], datetime]) -> None:
        self._habits, self._tasks, self._theme, self._now = habits, tasks, theme, now

    def ask(self, over: QWidget, place: QPoint, chosen: Callable[[datetime], None]) -> None:
        """Open the menu at `place` on the screen; `chosen` is called with the time, if one is chosen."""
        menu, now = PickingMenu(over), self._now().astimezone()
        own = own_times(self._habits.moments, now)
        for words, until in snooze_times(now):
            menu.addAction(words, partial(chosen, until))
        if own:
            menu.addSeparator()
        for words, until in own:
            menu.addAction(words.replace("&", "&&"), partial(chosen, until))
        menu.addSeparator()
        other = QCoreApplication.translate("Snooze", "Another moment…")
        menu.addAction(other, lambda: SnoozeSheet(self._theme, self._now, chosen, self._keep, over).open())
        menu.ask(place)

    def _keep(self, moment: str) -> None:
        self._tasks.spawn(self._habits.set_moments((*self._habits.moments, moment)), "keep a moment")
