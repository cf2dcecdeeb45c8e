"""The page of channels: each with how it is getting on, and a way to change it; and a way to add one."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.domain.channel import Channel, Connection
from app.ui.citizen_text import Shown, plain_label
from app.ui.theme.theme import STRONG, TEXT, Theme
from app.ui.views.key_button import KeyButton
from app.ui.views.page import PageFrame, scrolled
from app.ui.views.prose import Prose
from app.ui.wording.channels import connection_sentence, connection_word, kind_word
from app.ui.wording.pages import Page, page_words

_BADGE = 22


class ChannelsPage(PageFrame):
    """`add_chosen()`, `edit_chosen(id)`."""

    add_chosen = Signal()
    edit_chosen = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, page_words(Page.CHANNELS), parent)
        self.setProperty("help", "administrators")
        self.add = KeyButton(theme, self.tr("Add a channel…"), look="primary")
        self.add.clicked.connect(self.add_chosen)
        self.tools.addWidget(self.add)
        inside = QWidget()
        self._cards = QVBoxLayout(inside)
        self._cards.setContentsMargins(0, 0, 8, 0)
        self._cards.setSpacing(10)
        self._cards.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.body.addWidget(scrolled(inside), 1)
        self.setFocusProxy(self.add)

    def show_channels(self, channels: Sequence[Channel]) -> None:
        """Show these."""
        while (item := self._cards.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for channel in channels:
            self._cards.addWidget(self._card(channel))
        self.say("" if channels else self.tr("There is no channel yet. Add the first one."))

    def _card(self, channel: Channel) -> QFrame:
        frame = QFrame()
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
        if sentence := connection_sentence(channel):
            problem = Prose(self.theme, ink="on_warn")
            problem.say(("", sentence))
            words.addWidget(problem)
        edit = KeyButton(self.theme, self.tr("Change or check…"))
        edit.setAccessibleName(self.tr("Change or check {channel}").replace("{channel}", Shown(channel.label)))
        edit.clicked.connect(lambda: self.edit_chosen.emit(channel.id))
        row = QHBoxLayout(frame)
        row.setContentsMargins(12, 10, 12, 10)
        row.setSpacing(12)
        row.addWidget(badge, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        row.addWidget(edit, 0, Qt.AlignmentFlag.AlignTop)
        return frame
