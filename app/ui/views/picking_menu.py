"""A menu in which a letter moves to an entry and Enter chooses it.

Qt's own menu triggers the only entry that starts with a letter as soon as the letter is typed: a label would be
removed, or a conversation snoozed, by a key meant for something else.
"""

from typing import Final

from PySide6.QtCore import QElapsedTimer, QPoint, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QMenu, QWidget

from app.domain.text import folded

_ONE_WORD: Final = 1_000
"""The time in milliseconds within which letters form one word."""
_WITH_OTHERS: Final = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)


class PickingMenu(QMenu):
    """Deleted when it is hidden."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._typed = ""
        self._since = QElapsedTimer()
        self.aboutToHide.connect(self.deleteLater)

    def ask(self, place: QPoint) -> None:
        """Open at `place` on the screen with the first entry selected, for the keyboard."""
        self.popup(place)
        if entries := self._entries():
            self.setActiveAction(entries[0])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: letters search for an entry, Home and End go to the first and last; other keys work as in any menu."""
        if event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End) and (entries := self._entries()):
            self.setActiveAction(entries[0 if event.key() == Qt.Key.Key_Home else -1])
            return
        letters = event.text()
        within = self._since.isValid() and self._since.elapsed() < _ONE_WORD
        blank = not letters.strip() and not within
        if blank or not letters or not letters.isprintable() or event.modifiers() & _WITH_OTHERS:
            super().keyPressEvent(event)
            return
        self._typed = (self._typed if within else "") + folded(letters)
        self._since.start()
        if (found := self._beginning(self._typed)) is not None:
            self.setActiveAction(found)

    def _entries(self) -> list[QAction]:
        return [one for one in self.actions() if one.isVisible() and one.isEnabled() and not one.isSeparator()]

    def _beginning(self, letters: str) -> QAction | None:
        """The next entry that starts with these letters; a repeated letter moves on to the one after."""
        entries = self._entries()
        active = self.activeAction()
        start = entries.index(active) if active in entries else 0
        if len(set(letters)) == 1:
            letters, start = letters[0], start + 1
        for place in range(len(entries)):
            entry = entries[(start + place) % len(entries)]
            if folded(entry.text().replace("&&", "&")).startswith(letters):
                return entry
        return None
