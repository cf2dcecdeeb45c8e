"""Choosing an assignee: oneself, a colleague, a team or nobody, with everybody's load now and afterwards."""

from collections.abc import Callable, Sequence
from typing import Final, Literal

from msgspec import Struct
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QPushButton, QWidget

from app.ui.citizen_text import Shown, plain_label
from app.ui.models.table import Column, Line, TableModel
from app.ui.theme.theme import SMALL, Theme
from app.ui.views.dialogs import Begun, Sheet
from app.ui.views.prose import Prose
from app.ui.views.table import Table

_SUMMARY_LIMIT: Final = 500
_HIGH: Final = 300
_WIDE: Final = 600
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_CTRL: Final = Qt.KeyboardModifier.ControlModifier


class Target(Struct, frozen=True):
    """A row: its kind, its id, and its texts.

    `over`: it would exceed their capacity. `barred`: why it cannot be assigned there; empty: it can.
    """

    kind: Literal["agent", "team", "nobody"]
    number: int
    name: str
    status: str = ""
    load: str = ""
    over: bool = False
    barred: str = ""


class AssignSheet(Sheet):
    """`done(target)`; with `summary`, the sheet asks what the next agent must know: `offer(target, summary)`."""

    def __init__(
        self,
        theme: Theme,
        title: str,
        targets: Sequence[Target],
        done: Callable[[Target], Begun],
        parent: QWidget,
        *,
        offer: Callable[[Target, str], Begun] | None = None,
        summary: Shown | None = None,
    ) -> None:
        super().__init__(theme, title, parent, wide=_WIDE)
        self.setProperty("help", "sorting-out")
        self._all = tuple(targets)
        self._asks = summary is not None
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("Name of a colleague or a team"))
        self.field.setAccessibleName(self.field.placeholderText())
        self.field.installEventFilter(self)
        self.field.textChanged.connect(self._filter)
        headings = (Column(self.tr("To")), Column(self.tr("Status")), Column(self.tr("Open"), number=True))
        self.lines = TableModel(headings, self)
        self.table = Table(theme, self.lines, self.tr("Colleagues and teams"), (0, 172, 100))
        self.table.setMinimumHeight(min(_HIGH, int(parent.window().height() * 0.4)))
        self.summary = QPlainTextEdit()
        self._warning = Prose(theme, ink="on_warn")
        self._warning.hide()
        self.body.addWidget(self.field)
        self.body.addWidget(self.table, 1)
        self._ask_summary(summary)
        self.body.addWidget(self._warning)
        self._done, self._offer = done, offer
        self._go = self._lay_out_buttons()
        self.table.chosen.connect(self._choose)
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._look())
        self._filter("")
        self.field.setFocus()

    def mark(self, target: Target) -> None:
        """Select this one."""
        self.table.selectRow(self._all.index(target))

    def target(self) -> Target | None:
        """The selected row."""
        found = self.table.current()
        return found if isinstance(found, Target) else None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt: while a name is typed, the arrow keys move in the list below. Enter, or Ctrl+Enter in the summary,
        confirms.
        """
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if watched is self.field and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
                QApplication.sendEvent(self.table, event)
                return True
            # In a text of several lines, Enter starts a new line.
            if event.key() in _ENTER and bool(event.modifiers() & _CTRL) is (watched is self.summary):
                self._take()
                return True
        return super().eventFilter(watched, event)

    def _ask_summary(self, summary: Shown | None) -> None:
        label = plain_label(Shown(self.tr("What must the next one know?")))
        label.setFont(self.theme.font(SMALL))
        self.summary.setPlainText(summary or "")
        self.summary.setTabChangesFocus(True)
        self.summary.installEventFilter(self)
        self.summary.setProperty("look", "field")
        self.summary.setFixedHeight(64)
        self.summary.setAccessibleName(label.text())
        self.summary.selectAll()
        self.summary.textChanged.connect(self._look)
        for widget in (label, self.summary):
            widget.setHidden(summary is None)
            self.body.addWidget(widget)

    def _lay_out_buttons(self) -> QPushButton:
        self.add_button(self.tr("Cancel"))
        go = self.add_button(self.tr("Hand over") if self._asks else self.tr("Assign"), look="primary")
        go.clicked.disconnect()
        go.clicked.connect(self._take)
        go.setDefault(True)
        return go

    def _filter(self, text: str) -> None:
        wanted = text.casefold().strip()
        found = [one for one in self._all if wanted in one.name.casefold()]
        self.lines.show([Line(one, (one.name, one.status, one.load)) for one in found])
        if found:
            self.table.selectRow(0)
        self._look()

    def _look(self) -> None:
        target = self.target()
        length = len(self.summary.toPlainText().strip()) if self._asks else 1
        self._go.setEnabled(target is not None and not target.barred and 0 < length <= _SUMMARY_LIMIT)
        words = self._words(target, length)
        self._warning.say(("", words))
        self._warning.setVisible(bool(words))

    def _words(self, target: Target | None, length: int) -> str:
        """What to know before confirming, or why it is impossible; `length`: characters of the summary."""
        if not self._all:
            return self.tr("There is no other colleague and no team yet.")
        if target is None:
            return self.tr("No colleague or team is called so.")
        if target.barred:
            return target.barred
        if length > _SUMMARY_LIMIT:
            return self.tr("What the next one must know is %n character(s) too long.", "", length - _SUMMARY_LIMIT)
        if target.over:
            words = self.tr("That is more than fits: {name}, {load}.")
            return words.replace("{name}", target.name).replace("{load}", target.load)
        return ""

    def _choose(self, target: object) -> None:
        if isinstance(target, Target) and not self._asks:
            self._take()

    def _take(self) -> None:
        target = self.target()
        if target is None or not self._go.isEnabled():
            return
        offer, told = self._offer, self.summary.toPlainText().strip()
        self.go_on(lambda: self._done(target) if offer is None else offer(target, told))
