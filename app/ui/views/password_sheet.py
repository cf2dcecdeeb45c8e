"""Asks for the password of a team's server. It is never displayed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from app.ui.theme.theme import Theme
from app.ui.views.announce import announce
from app.ui.views.dialogs import Sheet
from app.ui.views.field_row import Asked, FieldRow, Verdict


class PasswordSheet(Sheet):
    """`given(str)`: the password. The sheet stays open until the server has accepted one."""

    given = Signal(str)

    def __init__(self, theme: Theme, server: str, user: str, parent: QWidget) -> None:
        super().__init__(theme, self.tr("Sign in to {server}").replace("{server}", server), parent)
        label = self.tr("Password of {user}").replace("{user}", user)
        hint = self.tr("It goes to the keyring of this computer, and is asked for only once.")
        self.row = FieldRow(theme, Asked("password", label, hint, secret=True))
        self.body.addWidget(self.row)
        self.body.addStretch(1)
        self.add_button(self.tr("Cancel"))
        self._on = self.add_button(self.tr("Sign in"), look="primary")
        self._on.clicked.disconnect()
        self._on.clicked.connect(self._give)
        self._on.setDefault(True)
        self.row.input.textChanged.connect(lambda text: self._on.setEnabled(bool(text)))
        self._on.setEnabled(False)
        self.row.input.setFocus(Qt.FocusReason.TabFocusReason)

    def refuse(self, sentence: str) -> None:
        """Show that it was rejected, and why."""
        self._set_busy(False)
        self.row.answer(Verdict.BAD, sentence)
        self.row.input.selectAll()
        self.row.input.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, sentence)

    def _give(self) -> None:
        self._set_busy(True)
        self.row.answer(Verdict.NONE)
        self.given.emit(self.row.input.text())

    def _set_busy(self, busy: bool) -> None:
        self.row.input.setReadOnly(busy)
        self._on.setEnabled(not busy)
        self._on.say(self.tr("Signing in …") if busy else self.tr("Sign in"))
