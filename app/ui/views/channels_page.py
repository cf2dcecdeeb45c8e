"""The page of channels: the state of each, who answers it, and adding, changing and removing channels."""

from collections.abc import Callable, Sequence

from msgspec import Struct
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.domain.channel import Channel, Connection
from app.ui.citizen_text import Shown, plain_label
from app.ui.theme.theme import STRONG, TEXT, Theme
from app.ui.views.dialogs import Sheet
from app.ui.views.flow import FlowLayout
from app.ui.views.key_button import KeyButton
from app.ui.views.page import PageFrame, scrolled
from app.ui.views.prose import Prose
from app.ui.wording.channels import connection_sentence, connection_word, kind_word
from app.ui.wording.pages import Page, page_words

_BADGE = 22


class Entry(Struct, frozen=True):
    """A channel; a sentence about who answers it, and whether that is nobody; a sentence about what is still
    missing.
    """

    channel: Channel
    answered: str = ""
    by_nobody: bool = False
    owed: str = ""


class ChannelsPage(PageFrame):
    """`add_chosen()`, `edit_chosen(id)`, `remove_chosen(id)`."""

    add_chosen = Signal()
    edit_chosen = Signal(int)
    remove_chosen = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, page_words(Page.CHANNELS), parent)
        self.setProperty("help", "administrators")
        self.add = self.tool(self.tr("Add a channel…"), self.add_chosen.emit, "primary")
        self._may = True
        inside = QWidget()
        self._cards = QVBoxLayout(inside)
        self._cards.setContentsMargins(0, 0, 8, 0)
        self._cards.setSpacing(10)
        self._cards.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.body.addWidget(scrolled(inside, fields=True), 1)
        self.setFocusProxy(self.add)

    def allow(self, may: bool) -> None:
        """Set whether anything can be changed here."""
        self._may = may
        self.add.setVisible(may)

    def show_channels(self, entries: Sequence[Entry]) -> None:
        """Replace the channels."""
        while (item := self._cards.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for entry in entries:
            self._cards.addWidget(self._card(entry))
        self.say(self._under(any_=bool(entries)))

    def _under(self, *, any_: bool) -> str:
        if not self._may:
            return self.tr("Channels are set up by your administrator.")
        return "" if any_ else self.tr("There is no channel yet. Add the first one.")

    def _card(self, entry: Entry) -> QFrame:
        frame, channel = QFrame(), entry.channel
        frame.setProperty("look", "card")
        badge = plain_label()
        badge.setPixmap(self.theme.badge(channel.kind, _BADGE, self.devicePixelRatioF()))
        label = Prose(self.theme, px=TEXT)
        label.setFont(self.theme.font(TEXT, STRONG))
        label.say((channel.label,))
        state = Prose(self.theme, ink="muted" if channel.connection is Connection.CONNECTED else "on_warn")
        facts = (kind_word(channel.kind), channel.account, connection_word(channel.connection))
        state.say(("", " · ".join(filter(None, facts))))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(label)
        words.addWidget(state)
        for sentence in filter(None, (connection_sentence(channel, may=self._may), entry.owed)):
            problem = Prose(self.theme, ink="on_warn")
            problem.say(("", sentence))
            words.addWidget(problem)
        if entry.answered:
            answered = Prose(self.theme, ink="on_warn" if entry.by_nobody else "muted")
            answered.say(("", entry.answered))
            words.addWidget(answered)
        if self._may:
            words.addSpacing(6)
            words.addLayout(self._deeds(channel))
        row = QHBoxLayout(frame)
        row.setContentsMargins(12, 10, 12, 10)
        row.setSpacing(12)
        row.addWidget(badge, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        return frame

    def _deeds(self, channel: Channel) -> FlowLayout:
        """The actions for a channel; stacked in a narrow window."""
        beside = FlowLayout()

        def button(words: str, spoken: str, do: Callable[[], None]) -> None:
            made = KeyButton(self.theme, words)
            made.setAccessibleName(spoken.replace("{channel}", Shown(channel.label)))
            made.clicked.connect(lambda _=False: do())
            beside.addWidget(made)

        button(
            self.tr("Change or check…"), self.tr("Change or check {channel}"),
            lambda: self.edit_chosen.emit(channel.id),
        )  # fmt: skip
        button(self.tr("Remove…"), self.tr("Remove {channel}"), lambda: self.remove_chosen.emit(channel.id))
        return beside


class RemoveSheet(Sheet):
    """Asks whether to remove a channel, or says why that is impossible: `done()`, and `wind_down()` if citizens are
    still waiting.
    """

    def __init__(
        self, theme: Theme, label: str, words: str, done: Callable[[], None] | None,
        wind_down: Callable[[], None] | None, parent: QWidget,
    ) -> None:  # fmt: skip
        super().__init__(theme, self.tr("Remove “{channel}”?").replace("{channel}", label), parent)
        what = Prose(theme)
        what.say(("", words))
        self.body.addWidget(what)
        self.add_button(self.tr("Cancel")).setDefault(True)
        if wind_down is not None:
            self.add_button(self.tr("To the wind-down"), wind_down)
        if done is not None:
            self.add_button(self.tr("Remove channel"), done, look="danger")
