"""Sheets for a rule about an action: it is read and, if allowed, overridden with a reason. Reasons are never
remembered.
"""

from collections.abc import Callable
from typing import Final

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from app.domain.warning import Severity
from app.ui.theme.theme import Theme
from app.ui.views.channel_sheet import rule_frame
from app.ui.views.dialogs import Begun, Sheet
from app.ui.views.key_button import KeyButton
from app.ui.wording.rules import Warned

_LONGEST: Final = 200


class DeedSheet(Sheet):
    """The rule about `title`; `done(reason)` if it may be done, `rule_chosen(id)` for its card."""

    def __init__(
        self,
        theme: Theme,
        title: str,
        rule: Warned,
        done: Callable[[str], Begun] | None,
        rule_chosen: Callable[[str], None],
        parent: QWidget,
    ) -> None:
        super().__init__(theme, title, parent)
        self.body.addWidget(rule_frame(theme, rule, rule_chosen))
        self.reason = reason_field(self.tr("The reason; it is kept in the compliance log"))
        wanted = rule.severity is Severity.BLOCK_WITH_OVERRIDE and done is not None
        self.reason.setVisible(wanted)
        self.body.addWidget(self.reason)
        self.body.addStretch(1)
        closing = self.add_button(self.tr("Close"))
        closing.setDefault(done is None)
        closing.setAutoDefault(False)
        if wanted and done is not None:
            go_on = self.add_button(self.tr("Do it all the same"), lambda: done(self.reason.text()), look="danger")
            go_on.setEnabled(False)
            self.reason.textChanged.connect(lambda text: go_on.setEnabled(bool(text.strip())))
            self.reason.setFocus()
        elif done is not None:
            self.add_button(self.tr("Read: go on"), lambda: done(""), look="primary")


class RecordSheet(Sheet):
    """Asks whether `count` conversations about to be closed are on record: `done(where they are, why they need not
    be)`, one of the two.

    Each answer has a key, so closing takes only two.
    """

    def __init__(
        self,
        theme: Theme,
        rule: Warned,
        done: Callable[[str, str], Begun],
        rule_chosen: Callable[[str], None],
        parent: QWidget,
        count: int = 1,
    ) -> None:
        one = count == 1
        title = self.tr("Is this conversation on record?") if one else self.tr("Are these %n on record?", "", count)
        super().__init__(theme, title, parent)
        self.setProperty("help", "sorting-out")
        self._done = done
        self.body.addWidget(rule_frame(theme, rule, rule_chosen))
        self.choices: list[KeyButton] = []
        on_record, not_needed = self.tr("On record: {where}"), self.tr("Not needed: {why}")
        for where in (self.tr("case system"), self.tr("registered contact")):
            self._offer(on_record.format(where=where), where, "")
        for why in (self.tr("question of a moment, nothing to keep"), self.tr("not meant for us, or spam")):
            self._offer(not_needed.format(why=why), "", why)
        self.reason = reason_field(self.tr("Another reason; it is kept in the compliance log"))
        self.body.addWidget(self.reason)
        self.body.addStretch(1)
        self.add_button(self.tr("Cancel"))
        close = self.tr("Close the conversation") if one else self.tr("Close %n conversations", "", count)
        go_on = self.add_button(close, self._with_reason, look="primary")
        go_on.setEnabled(False)
        go_on.setDefault(True)
        self.reason.textChanged.connect(lambda text: go_on.setEnabled(bool(text.strip())))
        self.choices[0].setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: a digit chooses the answer of that number."""
        number = event.text()
        if number.isdecimal() and 0 < int(number) <= len(self.choices):
            self.choices[int(number) - 1].click()
        else:
            super().keyPressEvent(event)

    def _offer(self, words: str, where: str, why: str) -> None:
        button = KeyButton(self.theme, words, keys=str(len(self.choices) + 1))
        button.setAutoDefault(False)
        button.clicked.connect(lambda: self._choose(where, why))
        self.choices.append(button)
        self.body.addWidget(button)

    def _choose(self, where: str, why: str) -> None:
        self.go_on(lambda: self._done(where, why))

    def _with_reason(self) -> Begun:
        return self._done("", self.reason.text().strip())


def reason_field(words: str) -> QLineEdit:
    """The input field for a reason."""
    field = QLineEdit()
    field.setMaxLength(_LONGEST)
    field.setPlaceholderText(words)
    field.setAccessibleName(words)
    return field
