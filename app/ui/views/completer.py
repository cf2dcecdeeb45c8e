"""Completions offered below a field while somebody types. Nothing is inserted unless it is chosen.

The focus stays in the field: the arrow keys select a row, Enter or Tab inserts it, Esc closes the list.
"""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, QStringListModel, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QLineEdit, QListView, QVBoxLayout

from app.domain.search_completion import Completion
from app.ui.views.announce import announce

Complete = Callable[[str], Completion]
_WIDEST: Final = 320
_GAP: Final = 4
_AROUND: Final = 2 * 4 + 2
_TAKING: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)


class FieldCompleter(QFrame):
    """Offers the completions that `complete` returns for the text up to the cursor."""

    def __init__(self, field: QLineEdit, complete: Complete) -> None:
        super().__init__(field)
        self._field, self._complete = field, complete
        self._now = Completion(0, ())
        self.setProperty("look", "card")
        self._rows = QStringListModel(self)
        self._list = QListView()
        self._list.setModel(self._rows)
        self._list.setUniformItemSizes(True)
        self._list.setSpacing(_GAP)
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._list.setAccessibleName(self.tr("What may come next"))
        self._list.clicked.connect(self._take)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 4, 4, 4)
        layout.addWidget(self._list)
        field.textEdited.connect(lambda _: self.offer())
        field.installEventFilter(self)
        self.hide()

    @property
    def options(self) -> tuple[str, ...]:
        """The completions offered now."""
        return self._now.options if self.isVisible() else ()

    def offer(self) -> None:
        """Show the matching completions, if any."""
        self._now = self._complete(self._field.text()[: self._field.cursorPosition()])
        self._rows.setStringList(list(self._now.options))
        self.setVisible(bool(self._now.options) and self._place())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt: handle the field's keys that are meant for the list."""
        if event.type() == QEvent.Type.FocusOut:
            self.hide()
        elif event.type() in (QEvent.Type.Move, QEvent.Type.Resize) and self.isVisible():
            self._place()
        elif self.isVisible() and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._take_key(event)
        return super().eventFilter(watched, event)

    def _take_key(self, event: QKeyEvent) -> bool:
        row, count = self._list.currentIndex().row(), self._rows.rowCount()
        match event.key():
            case Qt.Key.Key_Escape:
                self.hide()
            case Qt.Key.Key_Down:
                self._mark((row + 1) % count)
            case Qt.Key.Key_Up:
                self._mark((row - 1) % count)
            case key if key in _TAKING and row >= 0:
                self._take(self._list.currentIndex())
            case _:
                return False
        return True

    def _mark(self, row: int) -> None:
        index = self._rows.index(row)
        self._list.setCurrentIndex(index)
        announce(self._field, index.data())

    def _take(self, index: QModelIndex) -> None:
        """Insert a completion; after a key, its values are offered at once."""
        field, option = self._field, str(index.data())
        text, rest = field.text(), field.text()[field.cursorPosition() :]
        gap = "" if option.endswith(":") or rest.startswith(" ") else " "
        head = f"{text[: self._now.start]}{option}{gap}"
        field.setText(head + rest)
        field.setCursorPosition(len(head))
        self.offer()

    def _place(self) -> bool:
        """Place the list below the field; returns whether there is a window for it."""
        window = self._field.window()
        if window is self._field:
            return False
        if self.parent() is not window:
            self.setParent(window)
        count = self._rows.rowCount()
        corner = self._field.mapTo(window, QPoint(0, self._field.height() + 2))
        high = min((self._list.sizeHintForRow(0) + 2 * _GAP) * count + _AROUND, window.height() - corner.y() - 20)
        self.setGeometry(corner.x(), corner.y(), min(_WIDEST, self._field.width()), max(high, 0))
        self.raise_()
        return high > 0
