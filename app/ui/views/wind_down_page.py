"""A channel that ends, on a page: where it stands, the burn-down, and who is not there yet."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QDateEdit, QFormLayout, QPlainTextEdit, QWidget

from app.domain.channel import ChannelPhase
from app.ui.citizen_text import Shown, plain_label
from app.ui.models.table import Column, Line, TableModel
from app.ui.theme.theme import Theme
from app.ui.views.chart import ChartView
from app.ui.views.choice import Choice, DayField
from app.ui.views.dialogs import Sheet
from app.ui.views.flow import FlowLayout
from app.ui.views.key_button import KeyButton
from app.ui.views.page import PageFrame
from app.ui.views.prose import Prose
from app.ui.views.table import Table
from app.ui.wording.pages import Page, page_words


class WindDownPage(PageFrame):
    """`channel_chosen()`; `begin_chosen()`: announce the end; `phase_chosen(phase)`."""

    channel_chosen = Signal()
    begin_chosen = Signal()
    phase_chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, page_words(Page.WIND_DOWN), parent)
        self.channel = Choice(theme)
        self.channel.setAccessibleName(self.tr("Channel"))
        self.channel.activated.connect(lambda _: self.channel_chosen.emit())
        self.begin = KeyButton(theme, self.tr("Announce the end…"))
        self.begin.clicked.connect(self.begin_chosen)
        self.tools.addWidget(self.channel)
        buttons = QWidget()
        row = FlowLayout(8)
        row.addWidget(self.begin)
        self.steps: dict[ChannelPhase, KeyButton] = {}
        for phase, words in (
            (ChannelPhase.ANSWERING_ONLY, self.tr("Only answer from now on")),
            (ChannelPhase.CLOSED, self.tr("Close the channel")),
            (ChannelPhase.ACTIVE, self.tr("Keep the channel")),
        ):
            button = self.steps[phase] = KeyButton(theme, words)
            button.clicked.connect(lambda _=False, phase=phase: self.phase_chosen.emit(phase))
            row.addWidget(button)
        buttons.setLayout(row)
        self.standing = Prose(theme)
        self.chart = ChartView(theme, self.tr("Open conversations at the end of each week"))
        columns = (
            Column(self.tr("Citizen")),
            Column(self.tr("How far")),
            Column(self.tr("Conversation")),
            Column(self.tr("With")),
            Column(self.tr("Last message")),
        )
        self.lines = TableModel(columns, self)
        self.table = Table(theme, self.lines, self.tr("Citizens"), (0, 250, 116, 140, 150))
        for part in (self.standing, buttons, self.chart):
            self.body.addWidget(part)
        self.body.addWidget(self.table, 1)
        self.body.addStretch(0)  # with nothing to show below them, the buttons stay under the words

    def show_channels(self, channels: Sequence[tuple[str, int]]) -> None:
        """The channels to choose from; the choice stays where it is still there."""
        chosen = self.channel.currentData()
        self.channel.clear()
        for words, key in channels:
            self.channel.addItem(words, key)
        self.channel.setCurrentIndex(max(self.channel.findData(chosen), 0))

    def offer_steps(self, steps: frozenset[ChannelPhase], *, begun: bool) -> None:
        """Which steps can be taken from here."""
        self.begin.say(self.tr("Change days or text…") if begun else self.tr("Announce the end…"))
        for phase, button in self.steps.items():
            button.setVisible(begun and phase in steps)

    def show_citizens(self, lines: Sequence[Line]) -> None:
        """Who is not there yet comes first."""
        self.lines.show(lines)
        self.table.setVisible(bool(lines))


class AnnounceSheet(Sheet):
    """Asks for the days and the text: `done(last day, first day of answering only, referral)`."""

    def __init__(
        self, theme: Theme, today: date, referral: str, done: Callable[[date, date, str], None], parent: QWidget
    ) -> None:
        super().__init__(theme, self.tr("This channel ends"), parent)
        first = QDate(today.year, today.month, today.day)
        self.answering, self.ends = DayField(theme), DayField(theme)
        self.answering.setDate(first.addDays(28))
        self.ends.setDate(first.addDays(56))
        self.referral = QPlainTextEdit(referral)
        self.referral.setProperty("look", "field")
        self.referral.setMinimumHeight(90)
        self.referral.setTabChangesFocus(True)
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        for words, field in (
            (self.tr("Only answering from"), self.answering),
            (self.tr("Last day"), self.ends),
            (self.tr("Goes with the first answer of each conversation"), self.referral),
        ):
            field.setAccessibleName(words)
            form.addRow(plain_label(Shown(words)), field)
        for field in (self.answering, self.ends):
            field.setMinimumDate(first)
        self.body.addLayout(form)
        self.add_button(self.tr("Cancel")).setAutoDefault(False)
        save = self.add_button(self.tr("Announce"), self._say(done), look="primary")
        self.referral.textChanged.connect(lambda: save.setEnabled(bool(self.referral.toPlainText().strip())))
        save.setEnabled(bool(referral.strip()))

    def _say(self, done: Callable[[date, date, str], None]) -> Callable[[], None]:
        def day(field: QDateEdit) -> date:
            chosen = field.date()
            return date(chosen.year(), chosen.month(), chosen.day())

        return lambda: done(day(self.ends), day(self.answering), self.referral.toPlainText())


class CloseSheet(Sheet):
    """Asks whether to close a channel although conversations are open."""

    def __init__(self, theme: Theme, words: str, done: Callable[[], None], parent: QWidget) -> None:
        super().__init__(theme, self.tr("Close the channel?"), parent)
        text = Prose(theme)
        text.say(("", words))
        self.body.addWidget(text)
        self.add_button(self.tr("Not yet")).setDefault(True)
        self.add_button(self.tr("Close anyway"), done, look="danger").setAutoDefault(False)
