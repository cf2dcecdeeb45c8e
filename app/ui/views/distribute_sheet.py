"""Preview of a distribution: who would get what, and each one's load afterwards. Carried out once confirmed."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtWidgets import QWidget

from app.ui.models.table import Column, Line, TableModel
from app.ui.theme.theme import Theme
from app.ui.views.dialogs import Begun, Sheet
from app.ui.views.prose import Prose
from app.ui.views.table import Table

_WIDE: Final = 680


class DistributeSheet(Sheet):
    """`done()`: carry it out."""

    def __init__(
        self,
        theme: Theme,
        proposals: Sequence[tuple[str, str, str]],
        loads: Sequence[tuple[str, str, str]],
        words: tuple[str, str],
        done: Callable[[], Begun] | None,
        parent: QWidget,
    ) -> None:
        """`proposals`: conversation, wait, assignee. `loads`: colleague, now, afterwards. `words`: the title and a
        sentence.

        `done` None: there is nothing to distribute.
        """
        title, sentence = words
        super().__init__(theme, title, parent, wide=_WIDE)
        intro = Prose(theme)
        intro.say(("", sentence))
        self.body.addWidget(intro)
        what = TableModel(
            (Column(self.tr("Conversation")), Column(self.tr("Waits since"), number=True), Column(self.tr("To"))), self
        )
        what.show([Line(None, one) for one in proposals])
        who = TableModel(
            (Column(self.tr("Colleague")), Column(self.tr("Now"), number=True), Column(self.tr("Then"), number=True)),
            self,
        )
        who.show([Line(None, one) for one in loads])
        for model, name, widths in (
            (what, self.tr("What would be divided"), (0, 100, 190)),
            (who, self.tr("How full each would be"), (0, 90, 90)),
        ):
            if model.rowCount():
                table = Table(theme, model, name, widths)
                table.setMinimumHeight(min(190, 36 + 30 * model.rowCount()))
                self.body.addWidget(table, 1)
        leave = self.add_button(self.tr("Close") if done is None else self.tr("Cancel"))
        leave.setAutoDefault(False)
        if done is None:
            leave.setFocus()
        else:
            go = self.add_button(self.tr("Distribute"), done, look="primary")
            go.setDefault(True)
            go.setFocus()  # Enter in a table would open a row
