"""Asks until when to snooze, as free text, and shows at once how it is interpreted."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtWidgets import QLineEdit, QWidget

from app.domain.problems import Refused
from app.domain.when import moment
from app.ui.citizen_text import Shown, plain_label
from app.ui.theme.theme import Theme
from app.ui.views.announce import announce
from app.ui.views.dialogs import Sheet
from app.ui.views.tick import Tick
from app.ui.wording.problems import sentence
from app.ui.wording.times import moment_in_words

_LIMIT = 60


class SnoozeSheet(Sheet):
    """Calls `chosen` with the time, and `keep` with the text if it should be added to the menu."""

    def __init__(
        self,
        theme: Theme,
        now: Callable[[], datetime],
        chosen: Callable[[datetime], None],
        keep: Callable[[str], None],
        parent: QWidget,
    ) -> None:
        super().__init__(theme, self.tr("Snooze until"), parent)
        self.setProperty("help", "sorting-out")
        self._now, self._chosen, self._keep = now, chosen, keep
        self._until: datetime | None = None
        self.field = QLineEdit()
        self.field.setMaxLength(_LIMIT)
        self.field.setPlaceholderText(self.tr("tomorrow 9:00, monday 14:00, in 2 hours, next week"))
        self.field.setAccessibleName(self.tr("Until when"))
        self.field.textChanged.connect(self._look)
        self.says = plain_label()
        self.says.setWordWrap(True)
        self.says.setMinimumHeight(38)
        self.body.addWidget(self.field)
        self.body.addWidget(self.says)
        self.kept = Tick(theme, self.tr("Keep this moment in the menu"))
        self.body.addWidget(self.kept)
        self.add_button(self.tr("Cancel"))
        self.done_button = self.add_button(self.tr("Snooze"), self._choose, look="primary")
        self.done_button.setDefault(True)
        self._look("")

    def _look(self, text: str) -> None:
        self._until, words = None, ""
        try:
            if text.strip():
                self._until = moment(text, self._now())
                words = self.tr("Until {moment}").replace("{moment}", moment_in_words(self._until))
        except Refused as refused:
            words = sentence(refused)
        self.done_button.setEnabled(self._until is not None)
        self.says.setText(Shown(words))
        announce(self.says, words)

    def _choose(self) -> None:
        if self._until is not None:
            self._chosen(self._until)
            if self.kept.isChecked():
                self._keep(self.field.text())
