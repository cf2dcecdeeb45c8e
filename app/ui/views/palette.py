"""The command palette: one field and one list for everything that can be done or gone to. Keyboard first."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QFrame, QLineEdit, QListView, QVBoxLayout, QWidget

from app.ui.delegates.palette import ROW_HEIGHT, PaletteDelegate
from app.ui.models.palette import Choice, PaletteModel
from app.ui.theme.theme import Theme
from app.ui.views.announce import announce

_WIDEST: Final = 620
_TOP: Final = 64
_MOST_ROWS: Final = 10
_LIMIT: Final = 120


class Palette(QFrame):
    """Covers `parent` while it is open, then returns the focus to where it was."""

    typed = Signal(str)
    """The text changed: show what matches."""
    chosen = Signal(object)
    """A `Choice` was made. The palette is closed by then."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self._before: QWidget | None = None
        self.setProperty("look", "card")
        self.field = QLineEdit()
        self.field.setMaxLength(_LIMIT)
        self.field.setPlaceholderText(self.tr("What do you want to do, or where to?"))
        self.field.setAccessibleName(self.tr("Action, view, citizen, answer or channel"))
        self.field.textChanged.connect(self.typed)
        self.field.installEventFilter(self)
        self.rows = PaletteModel(self)
        self.list = QListView()
        self.list.setModel(self.rows)
        self.list.setItemDelegate(PaletteDelegate(theme, self.list))
        self.list.setUniformItemSizes(True)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setAccessibleName(self.tr("What fits"))
        self.list.clicked.connect(self._choose)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.setSpacing(6)
        layout.addWidget(self.field)
        layout.addWidget(self.list)
        parent.installEventFilter(self)
        self.hide()

    def ask(self) -> None:
        """Open empty, with the focus; or close, if it is open."""
        if self.isVisible():
            self.leave()
            return
        self._before = QApplication.focusWidget()
        self.field.clear()
        self.typed.emit("")
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def offer(self, rows: Sequence[Choice]) -> None:
        """Show these choices; Enter takes the first."""
        self.rows.show(rows)
        if rows:
            self.list.setCurrentIndex(self.rows.index(0))
            announce(self, self.rows.data(self.rows.index(0)))
        self._place()

    def add(self, above: Sequence[Choice], more: Sequence[Choice], below: Sequence[Choice]) -> None:
        """Merge `more` into the rows; if somebody has started to choose, add them below."""
        place = max(self.list.currentIndex().row(), 0)
        self.rows.show((*above, *below, *more) if place else (*above, *more, *below))
        self.list.setCurrentIndex(self.rows.index(place))
        self._place()

    def leave(self) -> None:
        """Close, and return the focus."""
        self.hide()
        if self._before is not None and self._before.isVisible():
            self._before.setFocus(Qt.FocusReason.PopupFocusReason)
        self._before = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt: the field's keys that move in the list, the window's size, and the loss of focus."""
        if watched is self._over:
            if event.type() == QEvent.Type.Resize and self.isVisible():
                self._place()
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._take_key(event)
        elif event.type() == QEvent.Type.FocusOut and self.isVisible() and self._over.isActiveWindow():
            self._before = None
            self.hide()
        return super().eventFilter(watched, event)

    def _take_key(self, event: QKeyEvent) -> bool:
        row, count = self.list.currentIndex().row(), self.rows.rowCount()
        match event.key():
            case Qt.Key.Key_Escape:
                self.leave()
            case Qt.Key.Key_Down | Qt.Key.Key_Up if count:
                self._select((row + (1 if event.key() == Qt.Key.Key_Down else -1)) % count)
            case Qt.Key.Key_PageDown | Qt.Key.Key_PageUp if count:
                step = _MOST_ROWS if event.key() == Qt.Key.Key_PageDown else -_MOST_ROWS
                self._select(min(max(row + step, 0), count - 1))
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._choose(self.list.currentIndex())
            case Qt.Key.Key_Tab | Qt.Key.Key_Backtab:
                self.leave()
            case _:
                return False
        return True

    def _select(self, row: int) -> None:
        index = self.rows.index(row)
        self.list.setCurrentIndex(index)
        announce(self, self.rows.data(index))

    def _choose(self, index: QModelIndex) -> None:
        choice = self.rows.choice(index.row()) if index.isValid() else None
        if choice is not None:
            self.leave()
            self.chosen.emit(choice)

    def _place(self) -> None:
        area = self._over.rect()
        rows = min(max(self.rows.rowCount(), 1), _MOST_ROWS)
        room = area.height() - _TOP - self.field.sizeHint().height() - 60
        high = min(rows * ROW_HEIGHT, max(room, ROW_HEIGHT))
        self.list.setFixedHeight(high)
        wide = min(_WIDEST, area.width() - 32)
        self.setGeometry((area.width() - wide) // 2, _TOP, wide, high + self.field.sizeHint().height() + 22)
