"""Everything takes its place before it is painted."""

from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent

_DEEP: Final = 6
"""Layouts inside one another: each hears of what is inside it a turn later."""


def place_all() -> None:
    """Lay out all that changed, now. Left to itself, Qt paints between the turns what nobody should see."""
    for _ in range(_DEEP):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
