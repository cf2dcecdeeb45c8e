"""Copies a conversation's number to the clipboard; a second press at once copies more."""

from collections.abc import Callable
from time import monotonic
from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication

from app.domain.conversation import ConversationDetail
from app.ui import citizen_text
from app.ui.wording.channels import kind_word

_AT_ONCE: Final = 0.8
"""Seconds within which a second press copies more instead of the same again."""


class Reference:
    """Counts quick presses of the key. `say`: shows a line in the status bar, without anything of a citizen."""

    def __init__(self, detail: Callable[[], ConversationDetail | None], say: Callable[[str], object]) -> None:
        self._detail, self._say = detail, say
        self._presses = 0
        self._last = 0.0

    def copy(self) -> None:
        """Copy as much as requested."""
        detail, now = self._detail(), monotonic()
        if detail is None:
            return
        self._presses = self._presses % 3 + 1 if now - self._last < _AT_ONCE else 1
        self._last = now
        row = detail.row
        who = citizen_text.bare_name(row.contact) or QCoreApplication.translate("CitizenText", "No name")
        parts = (f"#{row.id}", f"{who} ({kind_word(row.kind)} · {row.channel_label})", str(detail.address))
        QGuiApplication.clipboard().setText(" ".join(parts[: self._presses]))
        translate = QCoreApplication.translate
        words = (
            translate("Reference", "Copied: the number"),
            translate("Reference", "Copied: the number and the citizen"),
            translate("Reference", "Copied: the number, the citizen and the address"),
        )
        self._say(words[self._presses - 1])
