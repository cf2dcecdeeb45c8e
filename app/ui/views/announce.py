"""Announces something to screen readers without moving the focus."""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, words: str, *, urgent: bool = False) -> None:
    """Have `words` spoken; `urgent` interrupts current speech.

    Does nothing without a screen reader, or while `widget` is hidden: the text may reveal a citizen to passers-by.
    """
    if not QAccessible.isActive() or not words or not widget.isVisible():
        return
    event = QAccessibleAnnouncementEvent(widget, words)
    if urgent:
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
    QAccessible.updateAccessibility(event)
