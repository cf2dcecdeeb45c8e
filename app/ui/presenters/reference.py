"""Putting on the clipboard what names a conversation elsewhere: its number; again at once, and more of it."""

from time import monotonic
from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication

from app.domain.conversation import ConversationDetail
from app.ui import citizen_text
from app.ui.wording.channels import kind_word

_AT_ONCE: Final = 0.8
"""Seconds within which a second press means "more" instead of "again"."""


class Reference:
    """Counts how often the key was pressed at once."""

    def __init__(self) -> None:
        self._presses = 0
        self._last = 0.0

    def copy(self, detail: ConversationDetail) -> str:
        """Copy as much as was asked for; the words for the status line, without anything of the citizen."""
        now = monotonic()
        self._presses = self._presses % 3 + 1 if now - self._last < _AT_ONCE else 1
        self._last = now
        row = detail.row
        who = citizen_text.bare_name(row.contact) or QCoreApplication.translate("CitizenText", "No name")
        parts = (f"#{row.id}", f"{who} ({kind_word(row.kind)} · {row.channel_label})", str(detail.address))
        QGuiApplication.clipboard().setText(" ".join(parts[: self._presses]))
        translate = QCoreApplication.translate
        return (
            translate("Reference", "Copied: the number"),
            translate("Reference", "Copied: the number and the citizen"),
            translate("Reference", "Copied: the number, the citizen and the address"),
        )[self._presses - 1]
