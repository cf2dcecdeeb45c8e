"""Editing the office hours: a single line of text."""

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QWidget

from app.domain.hours import office_hours
from app.domain.problems import Refused
from app.ui.theme.theme import Theme
from app.ui.views.dialogs import Begun, Sheet
from app.ui.views.prose import Prose
from app.ui.wording.problems import sentence

_LONGEST = 200


class HoursSheet(Sheet):
    """`done(text)`; an empty text if somebody is always there."""

    def __init__(self, theme: Theme, hours: str, done: Callable[[str], Begun], parent: QWidget) -> None:
        super().__init__(theme, self.tr("Office hours"), parent)
        words = Prose(theme)
        outside = self.tr("Outside these hours Balie refers an emergency to 112 at once, where the rules allow it.")
        words.say(("", outside, self.tr("Leave it empty if somebody is always there.")))
        self.field = QLineEdit(hours)
        self.field.setMaxLength(_LONGEST)
        self.field.setPlaceholderText(self.tr("mon-fri 9:00-17:00, thu 9:00-20:00"))
        self.field.setAccessibleName(self.tr("Office hours"))
        self.trouble = Prose(theme, ink="on_danger")
        self.trouble.hide()
        for part in (words, self.field, self.trouble):
            self.body.addWidget(part)
        self.add_button(self.tr("Cancel"))
        self._save = self.add_button(self.tr("Save"), lambda: done(self.field.text().strip()), look="primary")
        self._save.setDefault(True)
        self.field.textChanged.connect(self._check)
        self.field.setFocus()

    def _check(self, text: str) -> None:
        problem: Refused | None = None
        try:
            if text.strip():
                office_hours(text)
        except Refused as refused:
            problem = refused
        self._save.setEnabled(problem is None)
        self.trouble.setVisible(problem is not None)
        self.trouble.say(("", sentence(problem)) if problem is not None else ())
