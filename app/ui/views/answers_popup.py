"""The pop-up above the composer with what can be inserted, and a preview. The focus stays in the editor."""

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
from app.ui.views.prose import ElidedLabel, Prose

_WIDEST: Final = 560
_MOST_ROWS: Final = 6
_FEW_ROWS: Final = 3
_PREVIEW_LINES: Final = 6


class AnswersPopup(QFrame):
    """`chosen(Suggestion)`; `turned(row, by)`: another variant of that row is requested; `closed()`."""

    chosen = Signal(object)
    turned = Signal(int, int)
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
        self.list.selectionModel().currentChanged.connect(self._show_preview)
        self._corner, self._room, self._top = QPoint(), 0, 0
        self._preview = Prose(theme, px=SMALL + 1, lines=_PREVIEW_LINES)
        self._about = ElidedLabel(theme, px=SMALL)
        self._about.setProperty("tone", "muted")
        self._told = QFrame()
        self._told.setProperty("look", "told")
        told = QVBoxLayout(self._told)
        told.setContentsMargins(13, 7, 13, 5)
        told.setSpacing(3)
        told.addWidget(self._preview)
        told.addWidget(self._about)
        self._note = plain_label()
        self._note.setFont(theme.font(SMALL))
        self._note.setProperty("tone", "warn")
        self._note.setWordWrap(True)
        self._note.setContentsMargins(14, 4, 14, 6)
        self._none = plain_label()
        self._none.setFont(theme.font(SMALL))
        self._none.setProperty("tone", "muted")
        self._none.setContentsMargins(14, 10, 14, 10)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 5, 1, 5)
        layout.setSpacing(0)
        layout.addWidget(self.list)
        layout.addWidget(self._none)
        layout.addWidget(self._told)
        layout.addWidget(self._note)
        self.hide()

    def offer(self, rows: Sequence[Suggestion], note: str = "", nothing: str = "") -> None:
        """Show these suggestions; `note`: further information, such as an expired answer; `nothing`: the text if there
        are none.
        """
        was_open = self.isVisible()
        self.rows.show(rows)
        self.list.setVisible(bool(rows))
        self._none.setText(Shown(nothing or self.tr("No canned answer has these words.")))
        self._none.setVisible(not rows)
        self._note.setText(Shown(note))
        self._note.setVisible(bool(note))
        if rows:
            self.list.setCurrentIndex(self.rows.index(0))  # which shows its preview
        else:
            self._show_preview()
        self.show()
        if not was_open:
            self.raise_()
            announce(self, self.tr("%n suggestion(s). Choose with the arrow keys.", "", len(rows)))

    def offer_more(self, rows: Sequence[Suggestion]) -> None:
        """Add suggestions; the selection stays."""
        if not rows or not self.isVisible():
            return
        self.rows.append(rows)
        self.list.show()
        self._none.hide()
        if not self.list.currentIndex().isValid():
            self._select(0)
        self._show_preview()

    def replace(self, number: int, row: Suggestion) -> None:
        """Replace a row by another variant."""
        self.rows.replace(number, row)
        self._show_preview()
        announce(self, self.rows.data(self.rows.index(number)))

    def place(self, corner: QPoint, width: int, *, top: int = 0) -> None:
        """Place the lower left corner at `corner` of the parent, as high as there is room for below `top`.

        A few rows are always visible; they may cover a little of what is above `top`.
        """
        self._corner, self._room, self._top = corner, min(width, _WIDEST), top
        wide = self._room - 2
        below = [part for part in (self._none, self._told, self._note) if not part.isHidden()]
        under = sum(self._height(part, wide) for part in below) + 12
        free, all_of_it = (max(corner.y() - high - under, 0) // ROW_HEIGHT for high in (top, 0))
        rows = min(self.rows.rowCount(), _MOST_ROWS, max(free, min(all_of_it, _FEW_ROWS), 2))
        self.list.setFixedHeight(rows * ROW_HEIGHT)
        high = rows * ROW_HEIGHT + under
        self.setGeometry(corner.x(), max(corner.y() - high, 0), self._room, high)

    @staticmethod
    def _height(part: QWidget, wide: int) -> int:
        layout = part.layout()
        if layout is not None:
            return layout.totalHeightForWidth(wide) if layout.hasHeightForWidth() else layout.sizeHint().height()
        return max(part.heightForWidth(wide), part.sizeHint().height())

    def close_list(self) -> None:
        """Hide, and emit `closed` if it was open."""
        if self.isVisible():
            self.hide()
            self.closed.emit()

    def turn(self, by: int) -> None:
        """Request another variant of the row, if the list is open."""
        if self.isVisible() and self.list.currentIndex().isValid():
            self.turned.emit(self.list.currentIndex().row(), by)

    def take_key(self, event: QKeyEvent) -> bool:
        """Move, choose or close by key; whether the key was meant for the list."""
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

    def _show_preview(self) -> None:
        row = self.list.currentIndex().row()
        shown = self.rows.row(row) if 0 <= row < self.rows.rowCount() else None
        preview, about = (shown.preview, shown.about) if shown is not None else ("", "")
        self._preview.say(("", preview))
        self._preview.setVisible(bool(preview))
        self._about.setText(Shown(about))
        self._about.setVisible(bool(about))
        self._told.setVisible(bool(preview or about))
        if self.isVisible() and self._room:
            self.place(self._corner, self._room, top=self._top)

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid():
            suggestion = self.rows.row(index.row())
            self.close_list()
            self.chosen.emit(suggestion)
