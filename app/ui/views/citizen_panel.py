"""The right column: the citizen, where they can be reached, and what was said before."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from app.domain.channel import ChannelKind
from app.domain.conversation import EarlierConversation, Label
from app.domain.text import CitizenText
from app.ui import citizen_text
from app.ui.citizen_text import Shown, plain_label
from app.ui.theme.theme import SMALL, STRONG, Theme
from app.ui.theme.tokens import label_colour
from app.ui.views.citizen_lines import EarlierLine, LabelChip, PlainLine
from app.ui.views.flow import FlowLayout
from app.ui.views.key_button import KeyButton
from app.ui.views.prose import Prose
from app.ui.views.wishes import WishLine, WishRow

_NAME: Final = 15
_CAPTION: Final = 82
_SOON: Final = 20
"""Milliseconds until what is new is built, all at once: the conversation beside the panel is painted first."""


@dataclass(frozen=True, slots=True)
class Reach:
    """One way to reach the citizen."""

    kind: ChannelKind
    words: str


@dataclass(frozen=True, slots=True)
class CitizenFacts:
    """What the panel shows."""

    contact: CitizenText
    reach: tuple[Reach, ...]
    onward: tuple[tuple[int, str], ...]
    """Other channels to go on in: their place in `reach` and what the channel is called."""
    facts: tuple[tuple[str, str], ...]
    """Heading and value."""
    labels: tuple[Label, ...]
    earlier: tuple[EarlierConversation, ...]


class CitizenPanel(QScrollArea):
    """Says what was chosen. `wish_chosen(code)`: an action of a `WishLine`."""

    wish_chosen = Signal(str)

    onward_chosen = Signal(int)
    earlier_chosen = Signal(object)
    label_wanted = Signal()
    label_removed = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._facts: CitizenFacts | None = None
        self._wishes: tuple[WishLine, ...] = ()
        self._here = ""
        self.label_button: QWidget | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setMinimumWidth(200)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Citizen"))
        self.setProperty("ground", "surface")
        self._soon = QTimer(self, singleShot=True, interval=_SOON)
        self._soon.timeout.connect(self._build)
        theme.changed.connect(self._soon.start)
        self._build()

    def show_citizen(self, facts: CitizenFacts | None) -> None:
        """Show a citizen; None: nobody."""
        if facts != self._facts:
            self._facts = facts
            self._soon.start()

    def show_wishes(self, lines: tuple[WishLine, ...]) -> None:
        """What the citizen wants, and who may be the same."""
        if lines != self._wishes:
            self._wishes = lines
            self._soon.start()

    def show_here(self, words: str) -> None:
        """Who else looks at the conversation; empty: nobody."""
        if words != self._here:
            self._here = words
            self._soon.start()

    def settle(self) -> None:
        """Build what is new now."""
        if self._soon.isActive():
            self._soon.stop()
            self._build()

    def _build(self) -> None:
        body = QWidget()
        body.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        body.setProperty("ground", "surface")
        layout = QVBoxLayout(body)
        layout.setContentsMargins(14, 14, 14, 14)
        layout.setSpacing(6)
        if self._facts is not None:
            self._fill(layout, self._facts)
        layout.addStretch(1)
        self.setWidget(body)

    def _fill(self, layout: QVBoxLayout, facts: CitizenFacts) -> None:
        name = Prose(self.theme, px=_NAME)
        name.say((citizen_text.name(facts.contact),))
        layout.addWidget(name)
        layout.addWidget(self._heading(self.tr("Reachable via")))
        for reach in facts.reach:
            layout.addWidget(PlainLine(self.theme, reach.kind, reach.words))
        for place, channel in facts.onward:
            layout.addWidget(self._onward(place, channel), 0, Qt.AlignmentFlag.AlignLeft)
        if self._wishes:
            layout.addWidget(self._heading(self.tr("Wishes")))
        for line in self._wishes:
            layout.addWidget(WishRow(self.theme, line, self.wish_chosen.emit))
        layout.addWidget(self._heading(self.tr("Conversation")))
        layout.addWidget(self._table(facts))
        layout.addWidget(self._heading(self.tr("Earlier conversations")))
        if not facts.earlier:
            layout.addWidget(self._quiet(self.tr("None")))
        for one in facts.earlier:
            layout.addWidget(self._earlier(one))
        if self._here:
            layout.addWidget(self._heading(self.tr("Looking along")))
            layout.addWidget(self._value(self._here))

    def _onward(self, place: int, channel: str) -> QWidget:
        button = KeyButton(self.theme, self.tr("Go on via {channel}…").replace("{channel}", channel))
        button.weight = STRONG
        button.clicked.connect(lambda: self.onward_chosen.emit(place))
        return button

    def _earlier(self, one: EarlierConversation) -> QWidget:
        line = EarlierLine(self.theme, one)
        line.clicked.connect(lambda: self.earlier_chosen.emit(one.id))
        return line

    def _table(self, facts: CitizenFacts) -> QWidget:
        table = QWidget()
        grid = QGridLayout(table)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(5)
        grid.setColumnMinimumWidth(0, _CAPTION)
        grid.setColumnStretch(1, 1)
        rows: Sequence[tuple[str, QWidget]] = [(head, self._value(value)) for head, value in facts.facts]
        rows = [*rows[:1], (self.tr("Label"), self._labels(facts.labels)), *rows[1:]]
        for number, (head, value) in enumerate(rows):
            grid.addWidget(self._caption(head, beside=value), number, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(value, number, 1)
        return table

    def _labels(self, labels: Sequence[Label]) -> QWidget:
        box = QWidget()
        flow = FlowLayout(5)
        for label in labels:
            flow.addWidget(self._label(label))
        add = KeyButton(self.theme, "+")
        add.setFixedWidth(34)
        add.setAccessibleName(self.tr("Add a label"))
        add.clicked.connect(self.label_wanted)
        self.label_button = add
        flow.addWidget(add)
        box.setLayout(flow)
        return box

    def _label(self, label: Label) -> QWidget:
        chip = LabelChip(self.theme, label.name, label_colour(label.colour))
        chip.setAccessibleName(self.tr("Remove label {name}").replace("{name}", label.name))
        chip.clicked.connect(lambda: self.label_removed.emit(label.id))
        return chip

    def _value(self, words: str) -> QWidget:
        value = Prose(self.theme)
        value.say(("", words))
        return value

    def _caption(self, words: str, *, beside: QWidget) -> QWidget:
        """On one line with the value's first line: chips are a little higher than words."""
        caption = Prose(self.theme, ink="muted")
        caption.say(("", words))
        box = QWidget()
        box.setFixedWidth(_CAPTION)
        layout = QVBoxLayout(box)
        layout.setContentsMargins(0, 0 if isinstance(beside, Prose) else 3, 0, 0)
        layout.addWidget(caption)
        return box

    def _quiet(self, words: str) -> QWidget:
        label = plain_label(Shown(words))
        label.setProperty("tone", "muted")
        label.setWordWrap(True)
        return label

    def _heading(self, words: str) -> QWidget:
        label = plain_label(Shown(words.upper()))
        label.setFont(self.theme.font(SMALL - 1, STRONG))
        label.setProperty("tone", "muted")
        label.setContentsMargins(0, 8, 0, 0)
        return label
