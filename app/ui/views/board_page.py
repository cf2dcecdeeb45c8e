"""The team lead's board: the day in figures, who has how much, what nobody has, what ends soon, and the last month."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QItemSelectionModel, Qt, Signal, SignalInstance
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.domain.board import Share
from app.ui.citizen_text import Shown, plain_label
from app.ui.delegates.load import LoadDelegate
from app.ui.models.table import Column, Line, TableModel
from app.ui.theme.theme import SMALL, STRONG, Theme
from app.ui.views.flow import FlowLayout
from app.ui.views.key_button import KeyButton, Look
from app.ui.views.line_chart import LineChart
from app.ui.views.page import scrolled
from app.ui.views.table import Table
from app.ui.wording.pages import Page, page_words

_FIGURE: Final = 22
_NARROW: Final = 900


class BoardPage(QWidget):
    """Says what was chosen. `conversation_chosen(id)`; `agent_chosen(Share)`: a colleague's line was opened."""

    conversation_chosen = Signal(object)
    agent_chosen = Signal(object)
    distribute_chosen = Signal()
    assign_chosen = Signal()
    take_back_chosen = Signal()
    csv_chosen = Signal()
    norm_chosen = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("ground", "background")
        self.setAccessibleName(page_words(Page.BOARD))
        self._figures = FlowLayout(26)
        self.distribute = self._button("", self.distribute_chosen, look="primary")
        self.norm = self._button(self.tr("Norm…"), self.norm_chosen)
        self.csv = self._button(self.tr("CSV…"), self.csv_chosen)
        self.take_back = self._button(self.tr("Back to the queue"), self.take_back_chosen)
        self.assign = self._button(self.tr("Assign…"), self.assign_chosen)
        self.shares = TableModel(
            (
                Column(self.tr("Colleague")), Column(self.tr("Status")), Column(self.tr("Open"), number=True),
                Column(""), Column(self.tr("Waits since"), number=True), Column(self.tr("Late"), number=True),
            ), self,
        )  # fmt: skip
        self.share_table = Table(theme, self.shares, self.tr("Division of work"), (0, 104, 58, 84, 92, 66))
        self.share_table.setItemDelegateForColumn(3, LoadDelegate(theme, self.shares, self))
        self.waiting = TableModel(
            (
                Column(self.tr("Conversation")), Column(self.tr("Channel")),
                Column(self.tr("Waits since"), number=True), Column(self.tr("Proposal")),
            ), self,
        )  # fmt: skip
        self.waiting_table = Table(theme, self.waiting, self.tr("Unassigned"), (0, 96, 84, 110))
        self.waiting_table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.ending = TableModel(
            (Column(self.tr("Conversation")), Column(self.tr("Of")), Column(self.tr("Time left"), number=True)), self
        )
        self.ending_table = Table(theme, self.ending, self.tr("Time to answer ends soon"), (0, 150, 110))
        self.chart = LineChart(theme, self.tr("Conversations per day and channel, the last 30 days"))
        self._cards: list[QWidget] = []
        self._grid = QGridLayout()
        self._lay_out()
        self.share_table.chosen.connect(self.agent_chosen)
        for table in (self.waiting_table, self.ending_table):
            table.chosen.connect(self.conversation_chosen)

    def show_figures(self, figures: Sequence[tuple[str, str]]) -> None:
        """The line of numbers: value and what it is."""
        while (item := self._figures.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for value, words in figures:
            self._figures.addWidget(self._figure(value, words))

    def selected_waiting(self) -> list[object]:
        """The marked lines of what nobody has, or all of them where none is marked."""
        rows = sorted({index.row() for index in self.waiting_table.selectionModel().selectedRows()})
        return [self.waiting.key(row) for row in rows]

    def show_lines(self, model: TableModel, lines: Sequence[Line], table: Table) -> None:
        """Show these, and keep what is marked where it is still there."""
        marked = {_identity(model.key(index.row())) for index in table.selectionModel().selectedRows()}
        model.show(lines)
        flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
        for row, line in enumerate(lines):
            if _identity(line.key) in marked:
                table.selectionModel().select(model.index(row, 0), flags)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: two cards side by side where there is room."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        columns = 1 if self.width() < _NARROW else 2
        if self._grid.count() and self._grid.property("columns") == columns:
            return
        self._grid.setProperty("columns", columns)
        for number, card in enumerate(self._cards):
            self._grid.removeWidget(card)
            self._grid.addWidget(card, number // columns, number % columns)

    def _figure(self, value: str, words: str) -> QWidget:
        box = QWidget()
        layout = QVBoxLayout(box)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(1)
        number, name = plain_label(Shown(value)), plain_label(Shown(words))
        number.setFont(self.theme.font(_FIGURE, STRONG))
        name.setFont(self.theme.font(SMALL))
        name.setProperty("tone", "muted")
        box.setAccessibleName(f"{value} {words}")
        layout.addWidget(number)
        layout.addWidget(name)
        return box

    def _button(self, words: str, signal: SignalInstance, look: Look = "plain") -> KeyButton:
        button = KeyButton(self.theme, words, look=look)
        button.clicked.connect(lambda _=False: signal.emit())
        return button

    def _card(self, title: str, inside: QWidget, *tools: QWidget) -> QFrame:
        card = QFrame()
        card.setProperty("look", "card")
        top = QHBoxLayout()
        heading = plain_label(Shown(title))
        heading.setFont(self.theme.font(15, STRONG))
        top.addWidget(heading, 1)
        beside = FlowLayout()
        for tool in tools:
            beside.addWidget(tool)
        top.addLayout(beside)
        layout = QVBoxLayout(card)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.setSpacing(8)
        layout.addLayout(top)
        layout.addWidget(inside, 1)
        return card

    def _lay_out(self) -> None:
        for table in (self.share_table, self.waiting_table, self.ending_table):
            table.setMinimumHeight(170)
        self._cards = [
            self._card(self.tr("Division of work"), self.share_table, self.norm, self.csv, self.take_back),
            self._card(self.tr("Unassigned"), self.waiting_table, self.assign),
            self._card(self.tr("Conversations per day and channel"), self.chart),
            self._card(self.tr("Time to answer ends soon"), self.ending_table),
        ]
        top = QFrame()
        top.setProperty("look", "card")
        numbers = QWidget()
        numbers.setLayout(self._figures)
        row = QHBoxLayout(top)
        row.setContentsMargins(16, 12, 16, 12)
        row.setSpacing(10)
        row.addWidget(numbers, 1)
        row.addWidget(self.distribute)
        self._grid.setSpacing(14)
        inside = QWidget()
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(14)
        layout.addWidget(top)
        layout.addLayout(self._grid, 1)
        area = scrolled(inside)
        inside.setProperty("ground", "background")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)
        self._arrange()


def _identity(key: object) -> object:
    return key.colleague.id if isinstance(key, Share) else key
