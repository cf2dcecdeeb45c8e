"""The conversation's header: the citizen, the channel, the time left to answer, and the assignee."""

from collections.abc import Callable
from typing import Final

from msgspec import Struct
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.domain.channel import ChannelKind
from app.domain.text import CitizenText
from app.domain.window import WindowState
from app.ui import citizen_text
from app.ui.citizen_text import Shown, plain_label
from app.ui.theme.theme import SMALL, STRONG, Theme
from app.ui.views.flow import FlowLayout
from app.ui.views.key_button import KeyButton
from app.ui.views.presence_chip import PresenceChip
from app.ui.views.prose import ElidedLabel
from app.ui.wording.channels import kind_word

_AVATAR: Final = 34
_NAME: Final = 15


class Heading(Struct, frozen=True):
    """What the header shows."""

    contact: CitizenText
    under: str
    """The masked address and the number of earlier conversations."""
    kind: ChannelKind
    channel_label: str
    assignee: str
    """Empty: nobody."""
    closed: bool = False
    window: WindowState = WindowState.NONE
    window_words: str = ""
    window_short: str = ""
    cases: tuple[str, ...] = ()


class Header(QFrame):
    """The header. Emits which button was pressed."""

    snooze_chosen = Signal()
    close_chosen = Signal()
    reopen_chosen = Signal()
    assign_chosen = Signal()
    channel_chosen = Signal()
    window_chosen = Signal()
    cases_chosen = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("help", "sorting-out")
        self._theme = theme
        self._avatar = plain_label()
        self.name = ElidedLabel(theme, px=_NAME, weight=STRONG)
        self._under = ElidedLabel(theme, px=SMALL)
        self._under.setProperty("tone", "muted")
        self.snooze = KeyButton(theme, self.tr("Snooze"))
        self.close_button = KeyButton(theme, look="primary")
        self.channel, self.window_chip = KeyButton(theme), KeyButton(theme)
        self.assignee = KeyButton(theme)
        self.here = PresenceChip(theme)
        self.cases = KeyButton(theme)
        """For a single case its number, otherwise how many: they must not take up the conversation's space."""
        self.cases.set_icon("document")
        self._hint: Callable[[str], str] = lambda _: ""
        self._heading: Heading | None = None
        self._compact = False
        # An opaque background, so that Qt paints nothing behind it.
        self.setAutoFillBackground(True)
        for button in (self.snooze, self.close_button, self.channel, self.window_chip, self.assignee, self.cases):
            button.behind = "surface"
        self._lay_out()
        self.snooze.clicked.connect(self.snooze_chosen)
        self.close_button.clicked.connect(self._close_or_reopen)
        self.assignee.clicked.connect(self.assign_chosen)
        self.channel.clicked.connect(self.channel_chosen)
        self.window_chip.clicked.connect(self.window_chosen)
        self.cases.clicked.connect(self.cases_chosen)
        theme.changed.connect(self._paint)

    def show_heading(self, heading: Heading) -> None:
        """Show a conversation."""
        if heading == self._heading:
            return
        turned = self._heading is None or heading.closed is not self._heading.closed
        self._heading = heading
        name = citizen_text.name(heading.contact)
        if citizen_text.mixed_scripts(heading.contact):
            caution = self.tr("letters of several scripts")
            name = Shown(f"{name} ({caution})")
        self.name.setText(name)
        self._under.setText(Shown(heading.under))
        self._under.setVisible(bool(heading.under))
        self.window_chip.setVisible(bool(heading.window_words))
        self.cases.setVisible(bool(heading.cases))
        self._say_chips(heading)
        self.assignee.say(heading.assignee or self.tr("Assigned to nobody"))
        if turned:
            self.snooze.setEnabled(not heading.closed)
            self._show_keys()
        self._paint()

    def show_here(self, words: str) -> None:
        """Show who else has it open; empty: nobody."""
        self.here.say(words)

    def set_compact(self, compact: bool) -> None:
        """Use shorter texts on the chips if space is short; screen readers get all of it."""
        if compact is not self._compact:
            self._compact = compact
            if self._heading is not None:
                self._say_chips(self._heading)

    def show_hints(self, hint: Callable[[str], str]) -> None:
        """Set the keys shown on the buttons: command id → key."""
        self._hint = hint
        self._show_keys()

    def _say_chips(self, heading: Heading) -> None:
        kind, label = kind_word(heading.kind), heading.channel_label
        channel = f"{kind} · {label}" if label and label != kind else kind
        self.channel.say(kind if self._compact else channel)
        self.channel.setAccessibleName(channel)
        self.window_chip.say(heading.window_short if self._compact else heading.window_words)
        self.window_chip.setAccessibleName(heading.window_words)
        self._say_cases(heading.cases)

    def _say_cases(self, numbers: tuple[str, ...]) -> None:
        if len(numbers) == 1:
            words = self.tr("Case {number}").replace("{number}", numbers[0])
            self.cases.say(numbers[0] if self._compact else words)
            self.cases.setAccessibleName(words)
        elif numbers:
            words = self.tr("%n case(s)", "", len(numbers))
            self.cases.say(words)
            self.cases.setAccessibleName(f"{words}: {', '.join(numbers)}")

    def _show_keys(self) -> None:
        closed = self._heading is not None and self._heading.closed
        self.close_button.say(self.tr("Reopen") if closed else self.tr("Close"))
        self.close_button.set_keys(self._hint("conversation.reopen" if closed else "conversation.close"))
        self.snooze.set_keys(self._hint("conversation.snooze"))
        self.assignee.set_keys(self._hint("conversation.assign"))

    def _close_or_reopen(self) -> None:
        closed = self._heading is not None and self._heading.closed
        (self.reopen_chosen if closed else self.close_chosen).emit()

    def _paint(self) -> None:
        if self._heading is None:
            return
        ratio = self.devicePixelRatioF()
        letters = citizen_text.initials(self._heading.contact)
        self._avatar.setPixmap(self._theme.avatar(letters, _AVATAR, ratio))
        self.channel.set_badge(self._theme.badge(self._heading.kind, 18, ratio))
        ending = self._heading.window in (WindowState.ENDING, WindowState.CLOSED, WindowState.EXTENDED)
        self.window_chip.set_icon("warning" if ending else "timer")

    def _lay_out(self) -> None:
        names = QVBoxLayout()
        names.setSpacing(1)
        names.addWidget(self.name)
        names.addWidget(self._under)
        top = QHBoxLayout()
        top.setSpacing(10)
        top.addWidget(self._avatar)
        top.addLayout(names, 1)
        top.addWidget(self.snooze)
        top.addWidget(self.close_button)
        chips = QWidget()
        flow = FlowLayout(10)
        for chip in (self.channel, self.window_chip, self.assignee, self.here, self.cases):
            flow.addWidget(chip)
        chips.setLayout(flow)
        inner = QVBoxLayout()
        inner.setContentsMargins(16, 9, 16, 9)
        inner.setSpacing(9)
        inner.addLayout(top)
        inner.addWidget(chips)
        rule = QFrame()
        rule.setProperty("look", "rule")
        rule.setFixedHeight(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addLayout(inner)
        outer.addWidget(rule)
