"""The team agreements set by leads: the target for a first answer, and when an absent agent's work is returned."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from app.domain.board import Agreements
from app.ui.theme.theme import Theme
from app.ui.views.choice import NumberField
from app.ui.views.dialogs import Begun, Sheet
from app.ui.views.form import Form
from app.ui.views.tick import Tick

_DAY = 1_440
_USUAL = 15


class AgreementsSheet(Sheet):
    """`done(Agreements)`."""

    def __init__(self, theme: Theme, known: Agreements, done: Callable[[Agreements], Begun], parent: QWidget) -> None:
        super().__init__(theme, self.tr("Agreements"), parent)
        self.norm, self.absent = self._minutes(known.norm), self._minutes(known.absent or _USUAL)
        self.returns = Tick(theme, self.tr("What waits with somebody absent goes back to the queue by itself"))
        self.returns.setChecked(known.absent > 0)
        self.absent.setEnabled(known.absent > 0)
        self.returns.toggled.connect(self.absent.setEnabled)
        rows = (
            (self.tr("First answer within"), self.norm),
            ("", self.returns),
            (self.tr("After an absence of"), self.absent),
        )
        self.body.addLayout(Form(rows))
        self.add_button(self.tr("Cancel"))
        save = self.add_button(self.tr("Save"), lambda: done(self.said()), look="primary")
        save.setDefault(True)

    def said(self) -> Agreements:
        """The values in the fields."""
        return Agreements(self.norm.value(), self.absent.value() if self.returns.isChecked() else 0)

    def _minutes(self, value: int) -> NumberField:
        field = NumberField(1, _DAY, value)
        field.setSuffix(self.tr(" min"))
        return field
