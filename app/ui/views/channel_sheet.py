"""Adding or changing a channel: its kind, its fields, and the result of a real check for each field."""

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.ui.theme.theme import SMALL, Theme
from app.ui.views.banner import DRESSES
from app.ui.views.dialogs import Sheet
from app.ui.views.field_row import Asked, FieldRow, Verdict
from app.ui.views.key_button import KeyButton
from app.ui.views.page import scrolled
from app.ui.views.prose import Prose
from app.ui.views.tick import Tick
from app.ui.wording.rules import Warned

_HIGHEST: Final = 0.62
"""The share of the window's height that the middle of a sheet may take."""


class KindSheet(Sheet):
    """Choosing the kind of channel: `offers` are code, text and icon."""

    def __init__(
        self, theme: Theme, offers: Sequence[tuple[str, str, str]], choose: Callable[[str], None], parent: QWidget
    ) -> None:
        super().__init__(theme, self.tr("Add a channel"), parent)
        self.setProperty("help", "administrators")
        what = Prose(theme, ink="muted")
        what.say(("", self.tr("What do citizens use?")))
        self.body.addWidget(what)
        for code, words, icon in offers:
            button = KeyButton(theme, words)
            button.set_icon(icon)
            button.clicked.connect(lambda _=False, code=code: self._choose(choose, code))
            self.body.addWidget(button)
        self.body.addStretch(1)
        self.add_button(self.tr("Cancel"))

    def _choose(self, choose: Callable[[str], None], code: str) -> None:
        self.accept()
        choose(code)


class RefusedSheet(Sheet):
    """Why this is not supported, and what to do instead."""

    rule_chosen = Signal(str)

    def __init__(
        self,
        theme: Theme,
        title: str,
        rules: Sequence[Warned],
        instead: tuple[str, Callable[[], None]],
        parent: QWidget,
    ) -> None:
        super().__init__(theme, title, parent)
        inside = QWidget()
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(0, 0, 8, 0)
        layout.setSpacing(10)
        for rule in rules:
            layout.addWidget(rule_frame(theme, rule, self.rule_chosen.emit))
        layout.addStretch(1)
        self.body.addWidget(scrolled(inside, fields=True))
        _fit(self, inside, parent)
        self.add_button(self.tr("Close"))
        self.add_button(instead[0], instead[1], look="primary")


class ChannelSheet(Sheet):
    """`check_chosen()`, `save_chosen()`, `rule_chosen(id)`. The presenter reports back with `say` and `answer`."""

    check_chosen = Signal()
    save_chosen = Signal()
    rule_chosen = Signal(str)

    def __init__(
        self, theme: Theme, title: str, save: str, asked: Sequence[Asked], rules: Sequence[Warned], parent: QWidget
    ) -> None:
        super().__init__(theme, title, parent)
        self.setProperty("help", "administrators")
        self._note, self._note_frame = Prose(theme), QFrame()
        self.rows = {one.key: FieldRow(theme, one) for one in asked}
        self.kept = Tick(theme, self.tr("We keep to these rules"))
        self._more = KeyButton(theme, self.tr("More settings"), look="quiet")
        self._more.set_icon("chevron-right")
        self._seldom = QWidget()
        self._lay_out(rules, parent)
        self.add_button(self.tr("Cancel"))
        self.check, self.save = KeyButton(theme, self.tr("Check")), KeyButton(theme, save, look="primary")
        for button, chosen in ((self.check, self.check_chosen), (self.save, self.save_chosen)):
            button.clicked.connect(chosen)
            self._buttons.addWidget(button)
        self.save.setDefault(True)
        for row in self.rows.values():
            row.changed.connect(self._changed)
        self.kept.toggled.connect(self._changed)
        self._changed()
        next(iter(self.rows.values())).input.setFocus(Qt.FocusReason.OtherFocusReason)

    def values(self, *, secret: bool) -> Mapping[str, str]:
        """The values of settings or of secrets."""
        return {key: row.value() for key, row in self.rows.items() if row.asked.secret is secret}

    def say(self, look: str, strong: str, words: str = "") -> None:
        """Show a message about the whole form. `look`: block, warn or info; hidden without words."""
        inks = {"block": "on_danger", "warn": "on_warn", "info": "on_info"}
        self._note.say((strong, words), inks.get(look, "text"))
        self._note_frame.setProperty("look", look)
        self._note_frame.style().unpolish(self._note_frame)
        self._note_frame.style().polish(self._note_frame)
        self._note_frame.setVisible(bool(strong or words))

    def said(self) -> str:
        """The message about the whole form."""
        return self._note.text() if not self._note_frame.isHidden() else ""

    def answer(self, key: str, verdict: Verdict, words: str = "") -> None:
        """Show the result for one field; a field with an error gets the focus."""
        row = self.rows[key]
        row.answer(verdict, words)
        if verdict is Verdict.BAD:
            if self._seldom.isAncestorOf(row):
                self._show_more(shown=True)
            row.input.setFocus(Qt.FocusReason.OtherFocusReason)
            # The error is below the field, and is laid out only once all results have been shown.
            QTimer.singleShot(0, self, lambda: self._fields.ensureWidgetVisible(row, 0, 0))

    def set_busy(self, busy: bool) -> None:
        """Disable all fields while a check is running."""
        for widget in (*self.rows.values(), self.kept):
            widget.setEnabled(not busy)
        self.check.setEnabled(not busy)
        self.save.setEnabled(not busy)
        if not busy:
            self._changed()

    def _changed(self) -> None:
        whole = not any(row.missing() for row in self.rows.values())
        self.check.setEnabled(whole)
        self.save.setEnabled(whole and (self.kept.isHidden() or self.kept.isChecked()))

    def _show_more(self, *, shown: bool) -> None:
        self._seldom.setVisible(shown)
        self._more.set_icon("chevron-down" if shown else "chevron-right")

    def _lay_out(self, rules: Sequence[Warned], parent: QWidget) -> None:
        inside = QWidget()
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(0, 0, 10, 0)
        layout.setSpacing(14)
        for rule in rules:
            layout.addWidget(rule_frame(self.theme, rule, self.rule_chosen.emit))
        self.kept.setVisible(bool(rules))
        layout.addWidget(self.kept)
        seldom = QVBoxLayout(self._seldom)
        seldom.setContentsMargins(0, 0, 0, 0)
        seldom.setSpacing(14)
        for row in self.rows.values():
            (seldom if row.asked.seldom else layout).addWidget(row)
        layout.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self._seldom)
        layout.addStretch(1)
        self._more.setVisible(seldom.count() > 0)
        self._more.clicked.connect(lambda: self._show_more(shown=self._seldom.isHidden()))
        self._seldom.hide()
        QVBoxLayout(self._note_frame).addWidget(self._note)
        self._note_frame.hide()
        self._fields = scrolled(inside, fields=True)
        self.body.addWidget(self._fields, 1)
        self.body.addWidget(self._note_frame)
        _fit(self, inside, parent)


def rule_frame(theme: Theme, rule: Warned, choose: Callable[[str], None]) -> QFrame:
    """A rule about setup: its text, what to do instead, and a link to its source."""
    dress = DRESSES[rule.severity]
    frame = QFrame()
    frame.setProperty("look", dress.frame)
    words = Prose(theme)
    words.say((rule.title, rule.text), dress.words)
    source = Prose(theme, px=SMALL, ink=dress.words)
    source.say(("", rule.source))
    button = QPushButton(QCoreApplication.translate("Banner", "Rule and source"))
    button.setProperty("look", "link")
    button.setFont(theme.font(SMALL))
    button.setAutoDefault(False)
    button.setAccessibleName(f"{button.text()}: {rule.title}")
    button.clicked.connect(lambda: choose(rule.rule_id))
    last = QHBoxLayout()
    last.addWidget(source, 1)
    last.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
    layout = QVBoxLayout(frame)
    layout.setContentsMargins(12, 10, 12, 8)
    layout.setSpacing(4)
    layout.addWidget(words)
    layout.addLayout(last)
    return frame


def _fit(sheet: Sheet, inside: QWidget, parent: QWidget) -> None:
    """Set the height to that of the contents, limited by the window."""
    room = int(parent.window().height() * _HIGHEST)
    sheet.resize(sheet.minimumWidth() + 60, min(inside.sizeHint().height(), room) + 150)
