"""The list of canned answers above the composer. The keyboard stays with the editor, which passes keys on."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QVBoxLayout, QWidget

from app.ui.citizen_text import Shown, plain_label
from app.ui.delegates.answer import ROW_HEIGHT, AnswerDelegate
from app.ui.models.answers import AnswersModel, Suggestion
from app.ui.theme.theme import SMALL, Theme
from app.ui.views.announce import announce

_WIDEST: Final = 520
_MOST_ROWS: Final = 6


class AnswersPopup(QFrame):
    """Says which suggestion was chosen."""

    chosen = Signal(object)
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("look", "card")
        self.rows = AnswersModel()
        self.list = QListView()
        self.list.setModel(self.rows)
        self.list.setItemDelegate(AnswerDelegate(theme, self.list))
        self.list.setUniformItemSizes(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setAccessibleName(self.tr("Canned answers"))
        self.list.clicked.connect(self._choose)
        self._none = plain_label(Shown(self.tr("No canned answer has these words.")))
        self._none.setFont(theme.font(SMALL))
        self._none.setProperty("tone", "muted")
        self._none.setContentsMargins(14, 10, 14, 10)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 5, 1, 5)
        layout.setSpacing(0)
        layout.addWidget(self.list)
        layout.addWidget(self._none)
        self.hide()

    def offer(self, rows: Sequence[Suggestion]) -> None:
        """Show these."""
        was_open = self.isVisible()
        self.rows.show(rows)
        self.list.setVisible(bool(rows))
        self._none.setVisible(not rows)
        self.list.setFixedHeight(min(len(rows), _MOST_ROWS) * ROW_HEIGHT)
        if rows:
            self.list.setCurrentIndex(self.rows.index(0))
        self.show()
        self.raise_()
        if not was_open:
            announce(self, self.tr("%n canned answer(s). Choose with the arrow keys.", "", len(rows)))

    def place(self, corner: QPoint, width: int) -> None:
        """Put the lower left corner at `corner` of the parent."""
        inner = self.list.height() if self.rows.rowCount() else self._none.sizeHint().height()
        self.setGeometry(corner.x(), max(corner.y() - inner - 12, 0), min(width, _WIDEST), inner + 12)

    def close_list(self) -> None:
        """Hide; says so where it was open."""
        if self.isVisible():
            self.hide()
            self.closed.emit()

    def take_key(self, event: QKeyEvent) -> bool:
        """Move, choose or close; whether the key was meant for the list."""
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if not self.isVisible() or not plain:
            return False
        row, count = self.list.currentIndex().row(), self.rows.rowCount()
        match event.key():
            case Qt.Key.Key_Escape:
                self.close_list()
            case Qt.Key.Key_Down | Qt.Key.Key_Up if count:
                self._select((row + (1 if event.key() == Qt.Key.Key_Down else -1)) % count)
            case Qt.Key.Key_PageDown | Qt.Key.Key_PageUp if count:
                step = _MOST_ROWS if event.key() == Qt.Key.Key_PageDown else -_MOST_ROWS
                self._select(min(max(row + step, 0), count - 1))
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_Tab if count:
                self._choose(self.list.currentIndex())
            case _:
                return False
        return True

    def _select(self, row: int) -> None:
        index = self.rows.index(row)
        self.list.setCurrentIndex(index)
        announce(self, self.rows.data(index))

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid():
            suggestion = self.rows.row(index.row())
            self.close_list()
            self.chosen.emit(suggestion)
