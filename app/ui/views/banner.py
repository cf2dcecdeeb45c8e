"""The banner above the messages: what the rules say about this conversation, with a way out and the source."""

from collections.abc import Sequence
from typing import Final

from msgspec import Struct
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.domain.warning import Severity
from app.ui.citizen_text import Shown, plain_label
from app.ui.theme.theme import SMALL, STRONG, Theme
from app.ui.views.announce import announce
from app.ui.views.flow import FlowLayout
from app.ui.views.key_button import KeyButton
from app.ui.views.picking_menu import PickingMenu
from app.ui.views.prose import ElidedLabel, Prose
from app.ui.wording.rules import Warned, Way, outcome_choices, severity_words

_WIDE: Final = 470
_OUTCOME: Final = "outcome"
_MORE: Final = 3
"""The most further warnings shown, one line each."""


class Dress(Struct, frozen=True):
    """The look of a severity: frame, icon, text colour."""

    frame: str
    icon: str
    words: str
    border: str


DRESSES: Final = {
    Severity.BLOCK: Dress("block", "stop", "on_danger", "danger"),
    Severity.BLOCK_WITH_OVERRIDE: Dress("block", "stop", "on_danger", "danger"),
    Severity.WARN: Dress("warn", "warning", "on_warn", "warn"),
    Severity.INFO: Dress("info", "info", "on_info", "info"),
}


class Banner(QFrame):
    """The banner. Emits which way out, rule or emergency outcome was chosen.

    `left()`: it was hidden while it had the focus.
    """

    left = Signal()
    way_chosen = Signal(object)
    rule_chosen = Signal(str)
    outcome_chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._warned: tuple[Warned, ...] = ()
        self._filled: tuple[tuple[Warned, ...], str] = (), ""
        """The ways that have buttons: they are reused for the next conversation with the same ones."""
        self._icon = plain_label()
        self._text = Prose(theme)
        self._source = Prose(theme, px=SMALL - 1)
        self._rule = QPushButton(self.tr("Rule and source"))
        self._rule.setProperty("look", "link")
        self._rule.setFont(theme.font(SMALL - 1))
        self._rule.clicked.connect(self._choose_rule)
        self._source_line = ElidedLabel(theme, px=SMALL - 1)
        self._line_of_all = ElidedLabel(theme, weight=STRONG)
        self._source_line.hide()
        self._line_of_all.hide()
        self._buttons, self._ways = QWidget(), FlowLayout(6)
        self._side = QVBoxLayout()
        self._more = QVBoxLayout()
        self._lay_out()
        self.hide()
        theme.changed.connect(self._paint)

    def show_warnings(self, warned: Sequence[Warned], way_key: str = "") -> None:
        """Show these warnings, worst first, or hide without any. `way_key`: the key of the first way out."""
        if tuple(warned) == self._warned:
            return
        self._warned = tuple(warned)
        within = self.isAncestorOf(self.window().focusWidget())
        if within and not warned:
            # Before hiding it: Qt would look for the next control in the whole window.
            self.left.emit()
        self.setVisible(bool(warned))
        if not warned:
            return
        worst = warned[0]
        dress = DRESSES[worst.severity]
        self.setProperty("help", "emergency" if worst.emergency else "warnings")
        if dress.frame != self.property("look"):
            self.setProperty("look", dress.frame)
            self.style().unpolish(self)
            self.style().polish(self)
        self._text.say((worst.title, worst.text), dress.words)
        self._source.say(("", worst.source), dress.words)
        self._source_line.setText(Shown(worst.source))
        self._line_of_all.setText(Shown(f"{worst.title} {worst.text}"))
        words = f"{severity_words(worst.severity)}: {worst.title} {worst.text}"
        announce(self, words, urgent=worst.emergency)
        self.setAccessibleName(words)
        if (tuple(warned), way_key) != self._filled:
            self._filled = tuple(warned), way_key
            self._fill_buttons(worst, way_key)
            self._fill_more(warned[1:])
        if within and (first := self._ways.itemAt(0)) is not None and (button := first.widget()) is not None:
            button.setFocus(Qt.FocusReason.OtherFocusReason)
        self._paint()
        self._arrange()

    def warnings(self) -> tuple[Warned, ...]:
        """The warnings shown."""
        return self._warned

    def set_compact(self, compact: bool, *, tight: bool = False) -> None:
        """Save height: the source on one line and, if `tight`, the warning too. The rule's card has all of it."""
        self._text.setVisible(not tight)
        self._source.setVisible(not compact and not tight)
        self._source_line.setVisible(compact and not tight)
        self._line_of_all.setVisible(tight)

    def first_way(self) -> Way | None:
        """The way out that the key triggers."""
        return self._warned[0].ways[0] if self._warned and self._warned[0].ways else None

    def ask_outcome(self) -> None:
        """Move the focus to the button that records an emergency's outcome, for which closing waits."""
        button = self.findChild(KeyButton, _OUTCOME)
        if button is not None:
            button.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: place the buttons beside the text if there is room, else below it."""
        super().resizeEvent(event)
        self._arrange()

    def _choose_rule(self) -> None:
        if self._warned:
            self.rule_chosen.emit(self._warned[0].rule_id)

    def _fill_buttons(self, worst: Warned, way_key: str) -> None:
        while (item := self._ways.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        for number, way in enumerate(worst.ways):
            self._ways.addWidget(self._way_button(way, way_key) if number == 0 else self._way_button(way))
        if worst.emergency:
            self._ways.addWidget(self._outcome_button())

    def _way_button(self, way: Way, keys: str | None = None) -> KeyButton:
        blocks = keys is not None and self._warned[0].severity in (Severity.BLOCK, Severity.BLOCK_WITH_OVERRIDE)
        button = KeyButton(self._theme, way.words, keys=keys or "", look="danger" if blocks else "plain")
        button.weight = STRONG if keys is not None else button.weight
        button.clicked.connect(lambda: self.way_chosen.emit(way))
        return button

    def _outcome_button(self) -> KeyButton:
        button = KeyButton(self._theme, self.tr("Record what was done"), look="plain")
        button.setObjectName(_OUTCOME)
        button.set_icon("chevron-down")
        button.clicked.connect(lambda: self._ask_outcome(button))
        return button

    def _ask_outcome(self, button: QWidget) -> None:
        menu = PickingMenu(button)
        for outcome, words in outcome_choices():
            menu.addAction(words).setData(outcome)
        menu.triggered.connect(lambda action: self.outcome_chosen.emit(action.data()))
        menu.ask(button.mapToGlobal(button.rect().bottomLeft()))

    def _fill_more(self, others: Sequence[Warned]) -> None:
        while (item := self._more.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        for one in others[:_MORE]:
            self._more.addWidget(self._line(one), 0, Qt.AlignmentFlag.AlignLeft)

    def _line(self, one: Warned) -> KeyButton:
        line = KeyButton(self._theme, f"{one.title} {one.text}", look="quiet")
        line.set_icon(DRESSES[one.severity].icon)
        line.setAccessibleName(f"{severity_words(one.severity)}: {one.title} {one.text}")
        line.clicked.connect(lambda: self.rule_chosen.emit(one.rule_id))
        return line

    def _paint(self) -> None:
        if self._warned:
            dress = DRESSES[self._warned[0].severity]
            colour = self._theme.colour(dress.border).name()
            self._icon.setPixmap(self._theme.pixmap(dress.icon, 18, colour, self.devicePixelRatioF()))

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._text)
        words.addWidget(self._source)
        last = QHBoxLayout()
        last.addWidget(self._line_of_all, 1)
        last.addWidget(self._source_line, 1)
        last.addWidget(self._rule)
        last.addStretch(0)
        words.addLayout(last)
        self._buttons.setLayout(self._ways)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(12, 10, 12, 8)
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(6)
        self._grid.addWidget(self._icon, 0, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addLayout(words, 0, 1)
        self._grid.addLayout(self._side, 0, 2, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(self._buttons, 1, 1, 1, 2)
        self._grid.addLayout(self._more, 2, 0, 1, 3)
        self._grid.setColumnStretch(1, 1)

    def _arrange(self) -> None:
        wide = self.width() >= _WIDE
        self._ways.stack(wide)
        if wide is (self._grid.indexOf(self._buttons) < 0):
            return
        if wide:
            self._grid.removeWidget(self._buttons)
            self._side.addWidget(self._buttons)
        else:
            self._side.removeWidget(self._buttons)
            self._grid.addWidget(self._buttons, 1, 1, 1, 2)
