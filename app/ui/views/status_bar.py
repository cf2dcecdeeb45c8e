"""The line at the bottom: the state of the channels, what is waiting, what could not be read."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from app.domain.channel import Channel, ChannelPhase, Connection
from app.domain.conversation import Counts
from app.ui.citizen_text import Shown, plain_label
from app.ui.theme.theme import SMALL, Theme
from app.ui.views.announce import announce
from app.ui.views.elided import ElidedLabel
from app.ui.wording.channels import connection_word

_HEIGHT: Final = 26
_DOT: Final = 9


class StatusBar(QFrame):
    """The status line: text with a mark; colour alone says nothing."""

    proof_wanted = Signal(object)
    """The agent wants to solve the captcha of this `Channel`."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._mark, self._channels, self._news = plain_label(), ElidedLabel(), plain_label()
        self._waiting, self._kept = plain_label(), plain_label()
        self._trouble = self._behind = self._any = False
        self._standing = self._reason = ""
        self._unproved: Channel | None = None
        self.proof = QPushButton()
        self.proof.setProperty("look", "link")
        self.proof.setFont(theme.font(SMALL))
        self.proof.hide()
        self.proof.clicked.connect(lambda: self.proof_wanted.emit(self._unproved))
        self.setFixedHeight(_HEIGHT)
        self.setProperty("ground", "surface")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 0, 14, 0)
        layout.setSpacing(6)
        for label in (self._channels, self._news, self._waiting, self._kept):
            label.setFont(theme.font(SMALL))
            label.setProperty("tone", "muted")
        layout.addWidget(self._mark)
        layout.addWidget(self._channels, 1)
        layout.addWidget(self.proof)
        layout.addWidget(self._news)
        layout.addSpacing(12)
        layout.addWidget(self._kept)
        layout.addSpacing(12)
        layout.addWidget(self._waiting)
        theme.changed.connect(self._paint_mark)

    def show_channels(self, channels: Sequence[Channel]) -> None:
        """Show the connection of each channel."""
        used = [one for one in channels if one.phase is not ChannelPhase.CLOSED]
        connected = [one for one in used if one.connection is Connection.CONNECTED]
        parts = [self.tr("%n channel(s) connected", "", len(connected))] if connected else []
        parts += [
            f"{one.label}: {connection_word(one.connection)}"
            for one in used
            if one.connection is not Connection.CONNECTED and one.challenge is None
        ]
        self._trouble = any(one.connection not in (Connection.CONNECTED, Connection.UNKNOWN) for one in used)
        self._standing, self._any = "   ·   ".join(parts), bool(used)
        self._show_proof(next((one for one in used if one.challenge is not None), None))
        self._show_standing()

    def show_behind(self, behind: bool, reason: str = "") -> None:
        """Show whether the window has lost the server, and so shows an earlier state; with a sentence about why, where
        that is known.
        """
        reason = reason if behind else ""
        if (behind, reason) != (self._behind, self._reason):
            self._behind, self._reason = behind, reason
            self._show_standing()
            announce(self._channels, self._channels.text())

    def _show_standing(self) -> None:
        lost = self.tr("Not connected to the server. What you see may be old.")
        self._channels.say(f"{lost} {self._reason}".strip() if self._behind else self._standing)
        self._mark.setVisible(self._behind or self._any)  # without a channel there is no state to show
        self._paint_mark()

    def _show_proof(self, channel: Channel | None) -> None:
        self._unproved = channel
        if channel is not None:
            words = self.tr("{channel}: solve the puzzle…").replace("{channel}", channel.label)
            self.proof.setText(words.replace("&", "&&"))
            self.proof.setAccessibleName(words)
        self.proof.setVisible(channel is not None)

    def show_counts(self, counts: Counts) -> None:
        """Show the number of unsent messages and of unreadable ones."""
        waiting, kept = counts.waiting_to_send, counts.quarantined
        self._waiting.setVisible(waiting > 0)
        self._kept.setVisible(kept > 0)
        self._waiting.setText(Shown(self.tr("%n message(s) waiting to be sent", "", waiting) if waiting else ""))
        self._kept.setText(Shown(self.tr("%n message(s) could not be read and are kept", "", kept) if kept else ""))

    def say(self, line: str) -> None:
        """Show a brief message; never citizens' text."""
        self._news.setText(Shown(line))

    def _paint_mark(self) -> None:
        name, colour = ("warning", "danger") if self._trouble or self._behind else ("check", "ok")
        ratio = self.devicePixelRatioF()
        self._mark.setPixmap(self._theme.pixmap(name, 14, self._theme.colour(colour).name(), ratio))
