"""Choosing an emoji: a search field, and a grid for the arrow keys."""

from typing import Final, cast

from PySide6.QtCore import QEvent, QModelIndex, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QWidget

from app.system.emoji import search
from app.ui.citizen_text import Shown, plain_label
from app.ui.theme.theme import SMALL, Theme
from app.ui.views.clearable import clearable
from app.ui.views.dialogs import Sheet

_CELL: Final = 44
_MOST: Final = 200
_TO_GRID: Final = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)


class EmojiSheet(Sheet):
    """`chosen(sign)`."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, self.tr("Emoji"), parent)
        self.setProperty("help", "answering")
        self.search, self.grid, self.name = QLineEdit(), QListWidget(), plain_label()
        self.search.setPlaceholderText(self.tr("Search, such as: heart, thumb, waste"))
        self.search.setAccessibleName(self.search.placeholderText())
        clearable(self.search)
        self.search.textChanged.connect(self._look)
        self.search.returnPressed.connect(self._choose_current)
        self.search.installEventFilter(self)
        self.grid.setViewMode(QListWidget.ViewMode.IconMode)
        self.grid.setMovement(QListWidget.Movement.Static)
        self.grid.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.grid.setUniformItemSizes(True)
        self.grid.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.grid.setGridSize(QSize(_CELL, _CELL))
        self.grid.setProperty("look", "grid")
        self.grid.setFont(theme.font(22))
        self.grid.setMinimumHeight(6 * _CELL)
        self.grid.setAccessibleName(self.tr("Emoji"))
        self.grid.activated.connect(self._choose)
        self.grid.clicked.connect(self._choose)
        self.grid.currentItemChanged.connect(self._tell)
        self.name.setFont(theme.font(SMALL))
        self.name.setProperty("tone", "muted")
        for part in (self.search, self.grid, self.name):
            self.body.addWidget(part)
        self.add_button(self.tr("Close"))
        self._look("")
        self.search.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt: the arrow keys move in the grid while the field has the focus."""
        pressed = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in _TO_GRID
        if watched is self.search and pressed:
            self.grid.setFocus()
            self.grid.keyPressEvent(cast("QKeyEvent", event))
            return True
        return super().eventFilter(watched, event)

    def _look(self, text: str) -> None:
        self.grid.clear()
        for emoji in search(text, _MOST):
            item = QListWidgetItem(emoji.sign)
            item.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, emoji.name)
            self.grid.addItem(item)
        self.grid.setCurrentRow(0)
        if not self.grid.count():
            self.name.setText(Shown(self.tr("No emoji has these words.")))

    def _tell(self, item: QListWidgetItem | None) -> None:
        self.name.setText(Shown(item.data(Qt.ItemDataRole.AccessibleTextRole) if item is not None else ""))

    def _choose_current(self) -> None:
        self._choose(self.grid.currentIndex())

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(self.grid.item(index.row()).text())
            self.accept()
