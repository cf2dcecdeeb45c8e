"""Asking until when something is snoozed: a menu of usual moments, and any other in the agent's own words."""

from collections.abc import Callable
from datetime import datetime
from functools import partial

from PySide6.QtCore import QCoreApplication, QPoint
from PySide6.QtWidgets import QWidget

from app.ui.presenters.snooze_times import snooze_times
from app.ui.theme.theme import Theme
from app.ui.views.picking_menu import PickingMenu
from app.ui.views.snooze_sheet import SnoozeSheet


def ask_until(
    theme: Theme, over: QWidget, place: QPoint, now: Callable[[], datetime], chosen: Callable[[datetime], None]
) -> None:
    """Open the menu at `place` of the screen; `chosen` hears the moment, if one is chosen."""
    menu = PickingMenu(over)
    for words, until in snooze_times(now().astimezone()):
        menu.addAction(words, partial(chosen, until))
    menu.addSeparator()
    other = QCoreApplication.translate("Snooze", "Another moment…")
    menu.addAction(other, lambda: SnoozeSheet(theme, now, chosen, over).open())
    menu.ask(place)
