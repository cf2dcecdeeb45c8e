"""The page of a channel that is winding down: its phase, the burn-down, and who has not moved yet."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from msgspec import Struct
from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from app.domain.channel import ChannelPhase
from app.ui.citizen_text import Shown, plain_label
from app.ui.models.table import Column, Line, TableModel
from app.ui.theme.theme import Theme
from app.ui.views.chart import ChartView
from app.ui.views.choice import Choice, DayField
from app.ui.views.dialogs import Begun, Sheet
from app.ui.views.flow import FlowLayout
from app.ui.views.form import Form
from app.ui.views.key_button import KeyButton
from app.ui.views.page import PageFrame
from app.ui.views.prose import Prose
from app.ui.views.table import Table
from app.ui.wording.answers import LANGUAGES, language_word
from app.ui.wording.pages import Page, page_words


class WindDownPage(PageFrame):
    """`channel_chosen()`; `begin_chosen()`: announce the wind-down; `phase_chosen(phase)`."""

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
            (ChannelPhase.ANSWERING_ONLY, ""),
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
            Column(self.tr("Last message"), whole=True),
        )
        self.lines = TableModel(columns, self)
        self.table = Table(theme, self.lines, self.tr("Citizens"), (0, 250, 116, 140, 150))
        for part in (self.standing, buttons, self.chart):
            self.body.addWidget(part)
        self.body.addWidget(self.table, 1)
        self.body.addStretch(0)  # with nothing below them, the buttons stay under the text

    def show_channels(self, channels: Sequence[tuple[str, int]]) -> None:
        """Set the selectable channels, keeping the selection if possible."""
        chosen = self.channel.currentData()
        self.channel.clear()
        for words, key in channels:
            self.channel.addItem(words, key)
        self.channel.setCurrentIndex(max(self.channel.findData(chosen), 0))

    def offer_steps(self, steps: frozenset[ChannelPhase], *, begun: bool) -> None:
        """Set the steps that can be taken now."""
        self.begin.say(self.tr("Change days or text…") if begun else self.tr("Announce the end…"))
        closed = steps == {ChannelPhase.ANSWERING_ONLY}
        answer = self.tr("Open again, only to answer") if closed else self.tr("Only answer from now on")
        self.steps[ChannelPhase.ANSWERING_ONLY].say(answer)
        for phase, button in self.steps.items():
            button.setVisible(begun and phase in steps)

    def show_citizens(self, lines: Sequence[Line]) -> None:
        """Show the citizens; those who have not moved come first."""
        self.table.show_lines(lines)
        self.table.setVisible(bool(lines))


class Announced(Struct, frozen=True):
    """The announcement of a wind-down. `target`: the id of the channel that citizens are referred to."""

    answering: date
    ends: date
    target: int | None
    referral: str
    referrals: Mapping[str, str] = {}
    """ISO 639-1 → the referral in that language."""


class AnnounceSheet(Sheet):
    """Asks for the dates, the next channel and the text, and passes them to `done`. `before`: the initial values;
    `targets`: the selectable channels, as text and id.
    """

    def __init__(
        self,
        theme: Theme,
        channel: str,
        today: date,
        before: Announced,
        targets: Sequence[tuple[str, int]],
        done: Callable[[Announced], Begun],
        parent: QWidget,
    ) -> None:
        super().__init__(theme, self.tr("{channel} ends").replace("{channel}", channel), parent)
        self._done = done
        self._words = {"": before.referral, **before.referrals}
        self._language = ""
        self.answering, self.ends, self.target = DayField(theme), DayField(theme), Choice(theme)
        self.answering.setMinimumDate(_day(min(today, before.answering)))
        self.answering.dateChanged.connect(self.ends.setMinimumDate)
        self.answering.setDate(_day(before.answering))
        self.ends.setMinimumDate(self.answering.date())
        self.ends.setDate(_day(before.ends))
        self.target.addItem(self.tr("somewhere else, as the text says"), None)
        for words, key in targets:
            self.target.addItem(words, key)
        self.target.setCurrentIndex(max(self.target.findData(before.target), 0))
        self._offer_languages(theme)
        self.referral = QPlainTextEdit(before.referral)
        self.referral.setPlaceholderText(self.tr("Which channel ends, when, and where to go on."))
        self.referral.setProperty("look", "field")
        self.referral.setMinimumHeight(90)
        self.referral.setTabChangesFocus(True)
        rows = (
            (self.tr("Only answering from"), self.answering),
            (self.tr("Last day"), self.ends),
            (self.tr("Citizens go on in"), self.target),
        )
        said = self.tr("Goes with the first answer of each conversation")
        self.referral.setAccessibleName(said)
        self.body.addLayout(Form(rows))
        self.body.addWidget(plain_label(Shown(said)))
        self.body.addWidget(self.language)
        self.body.addWidget(self.referral)
        self.add_button(self.tr("Cancel"))
        self._save = self.add_button(self.tr("Announce"), self._say, look="primary")
        self.referral.textChanged.connect(self._keep)
        self._save.setEnabled(bool(before.referral.strip()))

    def _offer_languages(self, theme: Theme) -> None:
        self.language = Choice(theme)
        self.language.setAccessibleName(self.tr("Language"))
        for language in ("", *LANGUAGES):
            self.language.addItem("", language)
        self.language.setMaxVisibleItems(self.language.count())
        self._name_languages()
        self.language.currentIndexChanged.connect(self._turn)

    def _turn(self) -> None:
        """Switch to the text in another language."""
        self._language = self.language.currentData()
        self.referral.setPlainText(self._words.get(self._language, ""))

    def _keep(self) -> None:
        self._words[self._language] = self.referral.toPlainText().strip()
        self._name_languages()
        self._save.setEnabled(bool(self._words[""]))

    def _name_languages(self) -> None:
        """Mark the languages that have a text."""
        self.language.setItemText(0, self.tr("To everybody, unless there are words in their language"))
        for place, language in enumerate(LANGUAGES, 1):
            name = language_word(language)
            self.language.setItemText(place, f"{name} ✓" if self._words.get(language) else name)

    def _say(self) -> Begun:
        days = (field.date() for field in (self.answering, self.ends))
        others = {language: words for language, words in self._words.items() if language and words}
        answering, ends = (date(day.year(), day.month(), day.day()) for day in days)
        return self._done(Announced(answering, ends, self.target.currentData(), self._words[""], others))


def _day(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)


class CloseSheet(Sheet):
    """Asks whether to close a channel although conversations are open."""

    def __init__(self, theme: Theme, words: str, done: Callable[[], Begun], parent: QWidget) -> None:
        super().__init__(theme, self.tr("Close the channel?"), parent)
        text = Prose(theme)
        text.say(("", words))
        self.body.addWidget(text)
        self.add_button(self.tr("Not yet")).setDefault(True)
        self.add_button(self.tr("Close anyway"), done, look="danger")
