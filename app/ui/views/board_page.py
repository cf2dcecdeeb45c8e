"""The team lead's board: today's figures, everybody's load, unassigned conversations, what ends soon, and the last
month.
"""

from collections.abc import Callable, Sequence
from typing import Final

from msgspec.structs import replace
from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QIcon, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QBoxLayout, QFrame, QVBoxLayout, QWidget

from app.domain.board import Board, Share
from app.domain.conversation import ConversationRow
from app.ui.citizen_text import Shown, plain_label
from app.ui.delegates.load import LoadDelegate
from app.ui.models.table import Column, TableModel
from app.ui.theme.theme import SMALL, STRONG, Theme
from app.ui.views.card import Card
from app.ui.views.dots import dot, show_always
from app.ui.views.flow import FlowLayout
from app.ui.views.key_button import KeyButton, Look
from app.ui.views.line_chart import LineChart
from app.ui.views.page import scrolled
from app.ui.views.prose import Prose
from app.ui.views.table import Table
from app.ui.views.wind_down_card import WindDownCard
from app.ui.wording import board as words
from app.ui.wording.pages import Page, page_words
from app.ui.wording.together import DOTS, shown_status

_FIGURE: Final = 22
_NARROW: Final = 1100
_WIDE: Final = 1500
_STATUS: Final = 170
_SMALL: Final = 600
"""The width below which columns are left out whose information is also in the one beside them."""
_GAP: Final = 14
_LEAST: Final = 124
_ALONE: Final = 190
"""The minimum height of a table beside others, and when stacked."""
_BADGE: Final = 16
_BAR: Final = 96
"""The width in pixels at which a load bar is still readable."""
_STRETCH: Final = (1, 2, 1, 1, 0)
_SHARE: Final = (4, 3)
"""The ratio of the two columns' widths: long names are in the first."""
_RIGHT: Final = (1, 3, 4)
"""The cards in the second column, if there is room for two."""


class BoardPage(QWidget):
    """The board. `conversation_chosen(id)`; `agent_chosen(Share)`: a colleague's row was opened."""

    conversation_chosen = Signal(object)
    agent_chosen = Signal(object)
    distribute_chosen = Signal()
    assign_chosen = Signal()
    take_back_chosen = Signal()
    csv_chosen = Signal()
    agreements_chosen = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._figures = FlowLayout(20, line_gap=10)
        self.distribute = self._button(self.tr("Distribute…"), self.distribute_chosen, look="primary")
        self.agreements = self._button(self.tr("Agreements…"), self.agreements_chosen)
        self.csv = self._button(self.tr("CSV…"), self.csv_chosen)
        self.take_back = self._button(self.tr("Back to the queue"), self.take_back_chosen)
        self.assign = self._button(self.tr("Assign…"), self.assign_chosen)
        self.shares = TableModel(
            (
                Column(self.tr("Colleague")), Column(self.tr("Status"), icon=True),
                Column(self.tr("Open"), number=True), Column("", least=_BAR),
                Column(self.tr("Waits since"), number=True), Column(self.tr("Late"), number=True),
            ), self,
        )  # fmt: skip
        self.share_table = Table(theme, self.shares, self.tr("Division of work"), (0, _STATUS, 66, 140, 104, 54))
        self.share_table.setItemDelegateForColumn(3, LoadDelegate(theme, self.shares, self))
        self.waiting = TableModel(
            (
                Column(self.tr("Conversation"), icon=True), Column(self.tr("Channel")),
                Column(self.tr("Waits since"), number=True), Column(self.tr("Proposal")),
            ), self,
        )  # fmt: skip
        self.waiting_table = Table(theme, self.waiting, self.tr("Unassigned"), (0, 96, 106, 150))
        self.waiting_table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.ending = TableModel(
            (
                Column(self.tr("Conversation"), icon=True), Column(self.tr("Of")),
                Column(self.tr("Time left"), number=True),
            ), self,
        )  # fmt: skip
        self.ending_table = Table(theme, self.ending, self.tr("Time to answer ends soon"), (0, 150, 110))
        self.share_table.say_when_empty(self.tr("Nobody works here yet. Add colleagues on their page."))
        self.blind = Prose(theme, ink="on_warn")
        self.show_blind("")
        self.chart = LineChart(theme, self.tr("Conversations per day and channel, the last 30 days"))
        self.winding = WindDownCard(theme)
        self._board: Board | None = None
        theme.changed.connect(self._show_again)
        self._cards: list[QWidget] = []
        self._top, self._both = (QBoxLayout(QBoxLayout.Direction.LeftToRight) for _ in range(2))
        self._columns = QVBoxLayout(), QVBoxLayout()
        self._beside = True
        self._lay_out()
        self.share_table.chosen.connect(self.agent_chosen)
        for table in (self.waiting_table, self.ending_table):
            table.chosen.connect(self.conversation_chosen)

    def show_hints(self, hint: Callable[[str], str]) -> None:
        """Set the keys shown on the buttons, by command id."""
        self.distribute.set_keys(hint("board.distribute"))
        self.take_back.set_keys(hint("conversation.return"))
        self.assign.set_keys(hint("conversation.assign"))

    def show_blind(self, why: str) -> None:
        """Show why nothing is counted here, and what to do about it; empty if conversations are visible to the
        agent.
        """
        self.blind.say(("", why))
        self.blind.setVisible(bool(why))
        self.waiting_table.say_when_empty(why or self.tr("Everything is taken."))

    def show_board(self, board: Board) -> None:
        """Show this, keeping the selection where possible."""
        self._board, now = board, board.at
        names = {share.colleague.id: share.colleague.name for share in board.shares}
        self._show_figures(words.figures(board))
        shares = [replace(words.share_line(one, now), icon=self._dot(one)) for one in board.shares]
        waiting = [replace(words.waiting_line(one, names, now), icon=self._badge(one.row)) for one in board.waiting]
        ending = [replace(words.ending_line(one, now), icon=self._badge(one)) for one in board.expiring]
        self.share_table.show_lines(shares, lambda share: share.colleague.id)
        self.waiting_table.show_lines(waiting)
        self.ending_table.show_lines(ending)
        self._ends.setVisible(bool(ending))  # without any, the space is for the other cards
        # If more are waiting than are shown, only the preview knows how many will be assigned.
        known = board.day.unassigned <= len(board.waiting)
        count = sum(one.proposed is not None for one in board.waiting) if known else 0
        self.distribute.say(self.tr("Distribute %n conversation(s)", "", count) if count else self.tr("Distribute…"))
        self.assign.setEnabled(bool(waiting))

    def _show_figures(self, figures: Sequence[tuple[str, str]]) -> None:
        while (item := self._figures.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for value, name in figures:
            self._figures.addWidget(self._figure(value, name))

    def selected_waiting(self) -> list[object]:
        """The selected rows of unassigned conversations, or all of them if none is selected."""
        rows = sorted({index.row() for index in self.waiting_table.selectionModel().selectedRows()})
        return [self.waiting.key(row) for row in rows]

    def _show_again(self) -> None:
        if self._board is not None:
            self.show_board(self._board)

    def _dot(self, share: Share) -> QIcon:
        token = DOTS[shown_status(share.colleague)]
        return show_always(QIcon(), dot(self.theme, token, self.devicePixelRatioF()))

    def _badge(self, row: ConversationRow) -> QIcon:
        return show_always(QIcon(), self.theme.badge(row.kind, _BADGE, self.devicePixelRatioF()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: use two columns of cards if there is room."""
        super().resizeEvent(event)
        small = self.width() < _SMALL
        beside = self.width() >= _NARROW
        self.share_table.setColumnHidden(3, small)
        # The channel's badge precedes the conversation.
        self.waiting_table.setColumnHidden(1, small or (beside and self.width() < _WIDE))
        if self._beside != beside:
            self._arrange()

    def _arrange(self) -> None:
        self._beside = self.width() >= _NARROW
        direction = QBoxLayout.Direction.LeftToRight if self._beside else QBoxLayout.Direction.TopToBottom
        self._top.setDirection(direction)
        self._both.setDirection(direction)
        for table in (self.share_table, self.waiting_table, self.ending_table):
            table.be_content_with(_LEAST if self._beside else _ALONE)
        for number, card in enumerate(self._cards):
            for column in self._columns:
                column.removeWidget(card)
            right = self._beside and number in _RIGHT
            self._columns[right].addWidget(card, _STRETCH[number])

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

    def _lay_out(self) -> None:
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("ground", "background")
        self.setAccessibleName(page_words(Page.BOARD))
        self.setProperty("help", "sorting-out")
        self._ends = _card(Card(self.theme, self.tr("Time to answer ends soon")), self.ending_table)
        self._ends.hide()
        self._cards = [
            _card(
                Card(self.theme, self.tr("Division of work"), self.agreements, self.csv, self.take_back),
                self.share_table,
            ),
            _card(Card(self.theme, self.tr("Unassigned"), self.assign), self.waiting_table),
            _card(Card(self.theme, self.tr("Conversations per day and channel")), self.chart),
            self._ends,
            self.winding,
        ]
        top = QFrame()
        top.setProperty("look", "card")
        numbers = QWidget()
        numbers.setLayout(self._figures)
        self._top.setContentsMargins(16, 12, 16, 12)
        self._top.setSpacing(10)
        self._top.addWidget(numbers, 1)
        self._top.addWidget(self.distribute, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        top.setLayout(self._top)
        self._both.setSpacing(_GAP)
        for column, share in zip(self._columns, _SHARE, strict=True):
            column.setSpacing(_GAP)
            self._both.addLayout(column, share)
        inside = QWidget()
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(_GAP)
        layout.addWidget(self.blind)
        layout.addWidget(top)
        layout.addLayout(self._both, 1)
        area = scrolled(inside, fields=True)
        inside.setProperty("ground", "background")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)
        self._arrange()


def _card(card: Card, inside: QWidget) -> Card:
    card.body.addWidget(inside, 1)
    return card
