"""The progress of a wind-down, on the board: four lines and a link to the figures."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from app.ui.models.table import Column, Line, TableModel
from app.ui.theme.theme import Theme
from app.ui.views.card import Card
from app.ui.views.flow import FlowLayout
from app.ui.views.key_button import KeyButton
from app.ui.views.table import Table


class WindDownCard(Card):
    """`opened()`: the page of channels that are winding down; `report_chosen()`: the figures, to save as CSV or PDF."""

    opened = Signal()
    report_chosen = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "")
        self.steps = TableModel((Column(self.tr("Step")), Column(self.tr("State"))), self)
        self.table = Table(theme, self.steps, self.tr("Wind-down"), (0, 220))
        self.table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.table.chosen.connect(lambda _: self.opened.emit())
        report = KeyButton(theme, self.tr("Figures as CSV or PDF…"))
        report.clicked.connect(self.report_chosen)
        page = KeyButton(theme, self.tr("To the wind-down"))
        page.clicked.connect(self.opened)
        below = QWidget()
        row = FlowLayout()
        row.addWidget(report)
        row.addWidget(page)
        below.setLayout(row)
        self.body.addWidget(self.table)
        self.body.addWidget(below)
        self.hide()

    def show_state(self, title: str, lines: Sequence[Line]) -> None:
        """Show these; hide without any."""
        self.setVisible(bool(lines))
        self.say(title)
        self.steps.show(lines)
        self.table.fit()
