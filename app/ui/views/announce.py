"""Announces something to screen readers without moving the focus."""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, words: str, *, urgent: bool = False) -> None:
    """Have `words` spoken; `urgent` interrupts what is being said.

    Nothing happens where nobody listens, nor while `widget` is hidden: it may speak of a citizen to whoever passes.
    """
    if not QAccessible.isActive() or not words or not widget.isVisible():
        return
    event = QAccessibleAnnouncementEvent(widget, words)
    if urgent:
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
    QAccessible.updateAccessibility(event)
