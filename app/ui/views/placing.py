"""Completes all layouts before painting."""

from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent

_DEEP: Final = 6
"""The nesting depth of layouts: each hears of changes inside it one iteration later."""


def place_all() -> None:
    """Lay out all changes now. Qt would otherwise paint intermediate states."""
    for _ in range(_DEEP):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
