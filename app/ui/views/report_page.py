"""The page of usage figures: charts and numbers for a period, and export to a spreadsheet or PDF."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.models.table import Column, Line, TableModel
from app.ui.theme.theme import Theme
from app.ui.views.chart import ChartView
from app.ui.views.choice import Choice
from app.ui.views.key_button import KeyButton
from app.ui.views.page import PageFrame, scrolled
from app.ui.views.prose import Prose
from app.ui.views.table import Table
from app.ui.wording.pages import Page, page_words


class ReportPage(PageFrame):
    """`period_chosen(key)`, `channel_chosen(id or None)`, `csv_chosen()`, `pdf_chosen()`."""

    period_chosen = Signal(object)
    channel_chosen = Signal(object)
    csv_chosen = Signal()
    pdf_chosen = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, page_words(Page.REPORT), parent)
        self.channel, self.period = Choice(theme), Choice(theme)
        self.channel.setAccessibleName(self.tr("Channel"))
        self.period.setAccessibleName(self.tr("Period"))
        csv = KeyButton(theme, self.tr("Spreadsheet (CSV)…"))
        pdf = KeyButton(theme, self.tr("For the council (PDF)…"))
        csv.clicked.connect(self.csv_chosen)
        pdf.clicked.connect(self.pdf_chosen)
        self.channel.activated.connect(lambda _: self.channel_chosen.emit(self.channel.currentData()))
        self.period.activated.connect(lambda _: self.period_chosen.emit(self.period.currentData()))
        for tool in (self.channel, self.period, csv, pdf):
            self.tools.addWidget(tool)
        self.weeks = ChartView(theme, self.tr("Conversations begun in each week"))
        self.hours = ChartView(theme, self.tr("Messages received by hour of the day"))
        self.facts = Prose(theme)
        headings = (Column(self.tr("Topic or rule")), Column(self.tr("How often"), number=True))
        self.lines = TableModel(headings, self)
        self._table = Table(theme, self.lines, self.tr("Topics and rules"), (0, 80))
        self._lay_out()

    def offer(self, periods: Sequence[tuple[str, object]]) -> None:
        """Set the selectable periods."""
        for words, key in periods:
            self.period.addItem(words, key)

    def show_channels(self, channels: Sequence[tuple[str, object]]) -> None:
        """Set the selectable channels, keeping the selection if possible."""
        chosen = self.channel.currentData()
        self.channel.clear()
        for words, key in channels:
            self.channel.addItem(words, key)
        self.channel.setCurrentIndex(max(self.channel.findData(chosen), 0))

    def show_counts(self, counts: Sequence[tuple[str, str]]) -> None:
        """Show topics and rules, most frequent first."""
        self.lines.show([Line(None, count) for count in counts])
        self._table.fit()  # only the page scrolls, not a table inside it

    def _lay_out(self) -> None:
        inside = QWidget()
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(0, 0, 10, 0)
        layout.setSpacing(16)
        below = QHBoxLayout()
        below.setSpacing(24)
        below.addWidget(self.facts, 2, Qt.AlignmentFlag.AlignTop)
        below.addWidget(self._table, 3, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self.weeks)
        layout.addWidget(self.hours)
        layout.addLayout(below, 1)
        self.body.addWidget(scrolled(inside))
