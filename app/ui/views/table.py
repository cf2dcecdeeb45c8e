"""How pages show a table: whole rows, no grid, and the widest column takes the remaining width."""

from collections.abc import Callable, Sequence
from typing import Any, Final

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from app.ui.models.table import Line, TableModel
from app.ui.theme.theme import Theme

_ROW: Final = 30
_INSET: Final = 9
_STRETCHED: Final = 120
"""The minimum width of the widest column while others can shrink."""
_KNOWN: Final = 220
"""The width up to which a column is shown in full, in a window that is too narrow for it."""
_NEARLY: Final = 3
"""Rows before the end at which more is requested."""
_MARK: Final = 3
_LOOKED_AT: Final = 60
_ICON: Final = 22
"""The space for a line's icon."""


class Table(QTableView):
    """A page's table. `chosen(key)`: a row was opened. `end_reached()`: there may be more to show."""

    chosen = Signal(object)
    end_reached = Signal()

    def __init__(
        self, theme: Theme, model: TableModel, name: str, widths: Sequence[int], parent: QWidget | None = None
    ) -> None:
        """`widths` in pixels, one per column, see `shared`; the column with 0 takes the rest."""
        super().__init__(parent)
        self._lines = model
        self._asked, self._nothing, self._theme = 0, "", theme
        self.setModel(model)
        self.setAccessibleName(name)
        self.setProperty("look", "table")
        self.setFont(theme.font())
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        self._widths = tuple(widths)
        self._share_width()
        for changed in (model.modelReset, model.rowsInserted):
            changed.connect(self._share_width)
        self.activated.connect(self._open)
        model.modelReset.connect(self._describe)
        self.verticalScrollBar().valueChanged.connect(self._look_at_end)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Enter opens a row on every desktop."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def selectRow(self, row: int) -> None:
        """Qt: select one row. Qt's own version looks for a column at the edge, and finds none in right-to-left
        windows.
        """
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self.selectionModel().setCurrentIndex(self._lines.index(row, 0), flags)

    def show_lines(self, lines: Sequence[Line], whose: Callable[[Any], object] = lambda key: key) -> None:
        """Show `lines` instead of the current ones. Lines are the same if `whose` returns the same for their keys:
        those stay selected, and the arrow keys continue from where they were.
        """
        selection, flags, current = self.selectionModel(), QItemSelectionModel.SelectionFlag, self.currentIndex()
        marked = {whose(self._lines.key(index.row())) for index in selection.selectedRows()}
        here = [whose(self._lines.key(current.row()))] if current.isValid() else []
        self._lines.show(lines)
        self.setAutoScroll(False)  # somebody may have scrolled elsewhere
        for row, line in enumerate(lines):
            index, one = self._lines.index(row, 0), whose(line.key)
            if one in here:
                selection.setCurrentIndex(index, flags.NoUpdate)
            if one in marked:
                selection.select(index, flags.Select | flags.Rows)
        self.setAutoScroll(True)

    def current(self) -> object:
        """The key of the selected row; None without one."""
        return self._lines.key(self.currentIndex().row())

    def say_when_empty(self, words: str) -> None:
        """Set the text shown in place of rows; screen readers hear it with the table."""
        self._nothing = words
        self._describe()
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: paint the rows, with a bar before selected ones, or the text for an empty table."""
        super().paintEvent(event)
        with QPainter(self.viewport()) as painter:
            if self._lines.rowCount():
                self._paint_marks(painter)
            elif self._nothing:
                painter.setPen(self._theme.colour("muted"))
                painter.setFont(self._theme.font())
                place = self.viewport().rect().adjusted(_INSET, _INSET, -_INSET, -_INSET)
                painter.drawText(place, Qt.TextFlag.TextWordWrap, self._nothing)

    def _paint_marks(self, painter: QPainter) -> None:
        # The background of a selected row is hardly darker than others: not everybody sees it.
        for index in self.selectionModel().selectedRows():
            row = self.visualRect(index)
            left = row.right() - _MARK + 1 if self.isRightToLeft() else row.left()
            painter.fillRect(left, row.top(), _MARK, row.height() - 1, self._theme.colour("primary"))

    def be_content_with(self, height: int) -> None:
        """Request this height, as minimum and maximum."""
        self._asked = height
        self.setMinimumHeight(height)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Qt: the requested height, if any."""
        hint = super().sizeHint()
        return QSize(hint.width(), self._asked) if self._asked else hint

    def fit(self) -> None:
        """Be exactly as high as the rows."""
        rows = self._lines.rowCount() * self.verticalHeader().defaultSectionSize()
        self.setFixedHeight(self.horizontalHeader().sizeHint().height() + rows + 2 * self.frameWidth())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: in a narrow window, shrink columns before anything has to scroll sideways."""
        super().resizeEvent(event)
        self._share_width()

    def _share_width(self) -> None:
        header, width = self.horizontalHeader(), self.viewport().width()
        columns = [column for column in range(len(self._widths)) if not self.isColumnHidden(column)]
        least = [max(header.sectionSizeHint(column), self._lines.least(column)) for column in columns]
        wanted, needed = [self._widths[one] for one in columns], [self._needed(one) for one in columns]
        whole = [place for place, one in enumerate(columns) if self._lines.is_whole(one)]
        sizes = shared(width, wanted, least, needed, whole)
        for column, size in zip(columns, sizes, strict=True):
            stretched = sum(sizes) <= width and not self._widths[column]
            modes = QHeaderView.ResizeMode
            header.setSectionResizeMode(column, modes.Stretch if stretched else modes.Interactive)
            if not stretched:
                self.setColumnWidth(column, size)

    def _needed(self, column: int) -> int:
        """The width of a column's text, in the first rows."""
        words = self._lines.words(column, _LOOKED_AT)
        before = _ICON if self._lines.has_icon(column) else 0
        return max(map(self._theme.width, words), default=0) + before + 2 * _INSET + 1

    def _describe(self) -> None:
        self.setAccessibleDescription("" if self._lines.rowCount() else self._nothing)

    def _open(self, index: QModelIndex) -> None:
        self.chosen.emit(self._lines.key(index.row()))

    def _look_at_end(self, value: int) -> None:
        if value >= self.verticalScrollBar().maximum() - _NEARLY * _ROW:
            self.end_reached.emit()


def shared(
    width: int, wanted: Sequence[int], least: Sequence[int], needed: Sequence[int], whole: Sequence[int] = ()
) -> list[int]:
    """Pixels for each column; more than `width` in total only for the titles (`least`) and `whole` columns.

    The widths of the columns `whole` come first; the column that wants 0 takes what is left. The width of the text
    (`needed`) takes precedence over what is `wanted`: nothing is elided in one column while another has empty space. If
    neither titles nor whole columns fit, the table scrolls sideways instead of eliding them.
    """
    sizes, rest = list(least), wanted.index(0)
    fixed = [column for column in range(len(sizes)) if column != rest]
    goals = (
        {column: needed[column] for column in whole},
        {rest: _STRETCHED},
        {column: min(needed[column], wanted[column]) for column in fixed},
        {rest: needed[rest]},
        {column: needed[column] for column in fixed},
        {column: wanted[column] for column in fixed},
        {rest: width},
    )
    for goal in goals:
        short = {column: max(0, high - sizes[column]) for column, high in goal.items()}
        part = min(1.0, max(0, width - sum(sizes)) / max(1, sum(short.values())))
        for column, more in short.items():
            sizes[column] += int(part * more)
    known = {column: min(needed[column], _KNOWN) for column in whole}
    if sum(sizes) > width or any(sizes[column] < high for column, high in known.items()):
        for column, high in ({rest: min(needed[rest], _STRETCHED)} | known).items():
            sizes[column] = max(sizes[column], high)
    return sizes
