"""The strip inside the composer: what a rule found in the draft, a way out, or a field for the override reason."""

from typing import Final

from msgspec import Struct
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.domain.warning import Severity
from app.ui.citizen_text import plain_label
from app.ui.theme.theme import STRONG, Theme
from app.ui.views.announce import announce
from app.ui.views.banner import DRESSES
from app.ui.views.flow import FlowLayout
from app.ui.views.key_button import KeyButton
from app.ui.views.prose import Prose
from app.ui.wording.rules import MASK, Way, severity_words

REASON_LIMIT: Final = 200
_BESIDE: Final = 0.5
"""The share of the width that buttons may take beside the text."""
_REASON_BESIDE: Final = 560
"""Pixels of width from which the reason fits beside its buttons."""


class Found(Struct, frozen=True):
    """The strip's content: what it says, and what can be done about it."""

    severity: Severity
    strong: str
    text: str
    rule_id: str = ""
    ways: tuple[Way, ...] = ()
    reason_wanted: bool = False
    """The agent pressed Send, and sending requires a reason."""
    reason: str = ""
    """The initial reason, if it is obvious."""


class Strip(QFrame):
    """Emits what was chosen. `reason_given(rule_id, reason)`."""

    way_chosen = Signal(object)
    rule_chosen = Signal(str)
    reason_given = Signal(str, str)
    reason_dropped = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._found: Found | None = None
        self._icon = plain_label()
        self._text = Prose(theme)
        self._rule = KeyButton(theme, self.tr("Rule…"), look="plain")
        self.reason = _Reason()
        self.reason.setMaxLength(REASON_LIMIT)
        self.reason.setPlaceholderText(self.tr("Why must this be sent?"))
        self.reason.setAccessibleName(self.tr("Reason for sending against the rule"))
        self._go = KeyButton(theme, self.tr("Send with this reason"), look="primary")
        self._go.say(self._go.words(), self.tr("Send"))
        self._drop = KeyButton(theme, self.tr("Cancel"), look="plain")
        self._sheet = QWidget()
        self._asked = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._sheet)
        self._buttons, self._below = QWidget(), QHBoxLayout()
        self._ways = FlowLayout(parent=self._buttons)
        self._lay_out()
        self._rule.clicked.connect(self._choose_rule)
        self.reason.textChanged.connect(lambda text: self._go.setEnabled(bool(text.strip())))
        self.reason.returnPressed.connect(self._give)
        self.reason.escaped.connect(self.reason_dropped)
        self._go.clicked.connect(self._give)
        self._drop.clicked.connect(self.reason_dropped)
        self.hide()

    def show_found(self, found: Found | None, mask_key: str = "") -> None:
        """Show what was found, or hide if nothing was."""
        if found == self._found:
            return
        before, self._found = self._found, found
        self.setVisible(found is not None)
        if found is None:
            return
        dress = DRESSES[found.severity]
        self.setProperty("look", dress.frame)
        self.style().unpolish(self)
        self.style().polish(self)
        colour = self._theme.colour(dress.border).name()
        self._icon.setPixmap(self._theme.pixmap(dress.icon, 16, colour, self.devicePixelRatioF()))
        self._text.say((found.strong, found.text), dress.words)
        words = f"{severity_words(found.severity)}: {found.strong} {found.text}"
        if words != self.accessibleName() or before is None:
            announce(self, words, urgent=found.reason_wanted)
        self.setAccessibleName(words)
        self._show_ways(() if found.reason_wanted else found.ways, mask_key)
        self._rule.setVisible(bool(found.rule_id))
        self._sheet.setVisible(found.reason_wanted)
        self._arrange()
        asked = before is not None and before.reason_wanted and before.rule_id == found.rule_id
        if found.reason_wanted and not asked:
            self.reason.setText(found.reason)
            self.reason.selectAll()
            self._go.setEnabled(bool(found.reason))
            self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def found(self) -> Found | None:
        """What is shown."""
        return self._found

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: place the buttons beside the text if it keeps most of the width, else below it."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        directions = QBoxLayout.Direction
        self._asked.setDirection(directions.LeftToRight if self.width() >= _REASON_BESIDE else directions.TopToBottom)
        # The layout shows buttons only after this, so a new one still counts as hidden.
        ways = [item.widget() for item in map(self._ways.itemAt, range(self._ways.count())) if item is not None]
        shown = [one for one in ways if one is not None and (one is not self._rule or not one.isHidden())]
        wanted = sum(one.sizeHint().width() + 8 for one in shown)
        beside = wanted <= self.width() * _BESIDE
        if beside is (self._line.indexOf(self._buttons) >= 0):
            return
        self._below.setContentsMargins(26, 0, 0, 0)
        (self._below if beside else self._line).removeWidget(self._buttons)
        (self._line if beside else self._below).addWidget(self._buttons, 0 if beside else 1)

    def _show_ways(self, ways: tuple[Way, ...], mask_key: str) -> None:
        while (item := self._ways.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None and widget is not self._rule:
                widget.hide()
                widget.deleteLater()
        for way in ways:
            self._ways.addWidget(self._way_button(way, mask_key if way.action == MASK else ""))
        self._ways.addWidget(self._rule)

    def _way_button(self, way: Way, keys: str) -> KeyButton:
        button = KeyButton(self._theme, way.words, keys=keys)
        button.weight = STRONG
        button.clicked.connect(lambda: self.way_chosen.emit(way))
        return button

    def _choose_rule(self) -> None:
        if self._found is not None:
            self.rule_chosen.emit(self._found.rule_id)

    def _give(self) -> None:
        reason = self.reason.text().strip()
        if self._found is not None and reason:
            self.reason_given.emit(self._found.rule_id, reason)

    def _lay_out(self) -> None:
        self._ways.addWidget(self._rule)
        self._line = QHBoxLayout()
        self._line.setSpacing(10)
        self._line.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        self._line.addWidget(self._text, 1, Qt.AlignmentFlag.AlignVCenter)
        self._line.addWidget(self._buttons)
        self.reason.setMinimumWidth(120)
        answers = QHBoxLayout()
        answers.addStretch(1)
        answers.addWidget(self._go)
        answers.addWidget(self._drop)
        self._asked.setContentsMargins(0, 4, 0, 0)
        self._asked.addWidget(self.reason, 1)
        self._asked.addLayout(answers)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 7, 10, 7)
        layout.setSpacing(4)
        layout.addLayout(self._line)
        layout.addLayout(self._below)
        layout.addWidget(self._sheet)


class _Reason(QLineEdit):
    """A line edit that reports Escape."""

    escaped = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Escape leaves."""
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)
