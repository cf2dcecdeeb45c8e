"""The right column: the citizen, their addresses, and earlier conversations."""

from collections.abc import Sequence
from typing import Final

from msgspec import Struct
from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from app.domain.channel import ChannelKind
from app.domain.conversation import EarlierConversation, Label
from app.domain.text import CitizenText
from app.ui import citizen_text
from app.ui.citizen_text import Shown, plain_label
from app.ui.theme.theme import STRONG, Theme
from app.ui.theme.tokens import label_colour
from app.ui.views.citizen_lines import EarlierLine, LabelChip, PlainLine
from app.ui.views.citizen_parts import FactTable, Lines, Section
from app.ui.views.flow import FlowLayout
from app.ui.views.key_button import KeyButton
from app.ui.views.placing import place_all
from app.ui.views.prose import Prose
from app.ui.views.wishes import WishLine, WishRow

_NAME: Final = 15
_SOON: Final = 30
"""Milliseconds until changes are shown, all at once: the conversation beside the panel is painted first."""


class Reach(Struct, frozen=True):
    """An address of the citizen."""

    kind: ChannelKind
    words: str


class CitizenFacts(Struct, frozen=True):
    """What the panel shows."""

    contact: CitizenText
    reach: tuple[Reach, ...]
    onward: tuple[tuple[int, str], ...]
    """Other channels to continue in: their index in `reach`, and their names."""
    facts: tuple[tuple[str, str], ...]
    """Heading and value."""
    labels: tuple[Label, ...]
    earlier: tuple[EarlierConversation, ...]


class CitizenPanel(QScrollArea):
    """The panel. Emits what was chosen. `wish_chosen(code)`: an action of a `WishLine`."""

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
        self._name = Prose(theme, px=_NAME)
        self._reach = Section(theme, self.tr("Reachable via"))
        self._wished = Section(theme, self.tr("Wishes"))
        self._conversation = Section(theme, self.tr("Conversation"))
        self._earlier = Section(theme, self.tr("Earlier conversations"))
        self._along = Section(theme, self.tr("Looking along"))
        self._sections = (self._reach, self._wished, self._conversation, self._earlier, self._along)
        labels = QWidget()
        flow = FlowLayout(5, labels)
        self._labels = Lines(flow)
        self._table = FactTable(theme, self.tr("Label"), labels)
        self._body = QWidget()
        self._lay_out()
        self._soon = QTimer(self, singleShot=True, interval=_SOON)
        self._soon.timeout.connect(self._show)
        theme.changed.connect(self._dress_anew)

    def show_citizen(self, facts: CitizenFacts | None) -> None:
        """Show a citizen; None: nobody."""
        if facts != self._facts:
            self._facts = facts
            self._soon.start()

    def show_wishes(self, lines: tuple[WishLine, ...]) -> None:
        """Show the citizen's wishes, and who may be the same person."""
        if lines != self._wishes:
            self._wishes = lines
            self._soon.start()

    def show_here(self, words: str) -> None:
        """Show who else has the conversation open; empty: nobody."""
        if words != self._here:
            self._here = words
            self._soon.start()

    def is_behind(self) -> bool:
        """Whether changes are about to be shown."""
        return self._soon.isActive()

    def settle(self) -> None:
        """Show pending changes now."""
        if self.is_behind():
            self._soon.stop()
            self._show()

    def _show(self) -> None:
        facts, focus = self._facts, QApplication.focusWidget()
        here = focus is not None and self._body.isAncestorOf(focus)
        self._body.setVisible(facts is not None)
        if facts is None:
            return
        self._name.say((citizen_text.name(facts.contact),))
        self._reach.show_lines((facts.reach, facts.onward), lambda: self._ways_to(facts))
        self._wished.show_lines(self._wishes, self._wish_rows)
        self._table.show_facts(facts.facts)
        self._labels.show(facts.labels, lambda: [*map(self._label, facts.labels), self._add_label()])
        self._earlier.show_lines(facts.earlier or self.tr("None"), lambda: self._before(facts.earlier))
        self._along.show_lines(self._here, lambda: [_words(self.theme, self._here)])
        self._walk_downwards()
        place_all()
        now = QApplication.focusWidget()
        if here and (now is None or not self._body.isAncestorOf(now)):
            # The widget with the focus is gone; Qt would move the focus to whatever comes next.
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _walk_downwards(self) -> None:
        """Set the Tab order from top to bottom, instead of the order of creation."""
        before: QWidget = self
        for section in self._sections:
            for one in section.findChildren(QWidget):
                if one.focusPolicy() & Qt.FocusPolicy.TabFocus:
                    QWidget.setTabOrder(before, one)
                    before = one

    def _dress_anew(self) -> None:
        """Recreate lines with pictures, which use the colours of the theme in which they were created."""
        for lines in (self._labels, self._reach.lines, self._wished.lines, self._earlier.lines):
            lines.forget()
        self._soon.start()

    def _ways_to(self, facts: CitizenFacts) -> list[QWidget]:
        lines: list[QWidget] = [PlainLine(self.theme, reach.kind, reach.words) for reach in facts.reach]
        return [*lines, *(self._onward(place, channel) for place, channel in facts.onward)]

    def _onward(self, place: int, channel: str) -> QWidget:
        button = KeyButton(self.theme, self.tr("Go on via {channel}…").replace("{channel}", channel))
        button.weight = STRONG
        button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        button.clicked.connect(lambda: self.onward_chosen.emit(place))
        return button

    def _wish_rows(self) -> list[QWidget]:
        return [WishRow(self.theme, line, self.wish_chosen.emit) for line in self._wishes]

    def _before(self, earlier: Sequence[EarlierConversation]) -> list[QWidget]:
        return [self._line(one) for one in earlier] or [_quiet(self.tr("None"))]

    def _line(self, one: EarlierConversation) -> QWidget:
        line = EarlierLine(self.theme, one)
        line.clicked.connect(lambda: self.earlier_chosen.emit(one.id))
        return line

    def _label(self, label: Label) -> QWidget:
        chip = LabelChip(self.theme, label.name, label_colour(label.colour))
        chip.setAccessibleName(self.tr("Remove label {name}").replace("{name}", label.name))
        chip.clicked.connect(lambda: self.label_removed.emit(label.id))
        return chip

    def _add_label(self) -> QWidget:
        add = KeyButton(self.theme, "+")
        add.setFixedWidth(34)
        add.setAccessibleName(self.tr("Add a label"))
        add.clicked.connect(self.label_wanted)
        self.label_button = add
        return add

    def _lay_out(self) -> None:
        self._body.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._body.setProperty("ground", "surface")
        layout = QVBoxLayout(self._body)
        layout.setContentsMargins(14, 14, 14, 14)
        layout.setSpacing(6)
        layout.addWidget(self._name)
        for section in self._sections:
            layout.addWidget(section)
        layout.addStretch(1)
        self._conversation.show_lines(self._table, lambda: [self._table])
        self.setWidget(self._body)
        self._body.hide()


def _words(theme: Theme, words: str) -> QWidget:
    value = Prose(theme)
    value.say(("", words))
    return value


def _quiet(words: str) -> QWidget:
    label = plain_label(Shown(words))
    label.setProperty("tone", "muted")
    label.setWordWrap(True)
    return label
