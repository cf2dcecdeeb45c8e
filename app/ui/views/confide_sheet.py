"""Choosing who sees a confidential conversation."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from app.ui.theme.theme import Theme
from app.ui.views.dialogs import Begun, Sheet
from app.ui.views.pick_list import Pick, PickList
from app.ui.views.prose import Prose
from app.ui.views.tick import Tick


class ConfideSheet(Sheet):
    """`done(the named agents, besides those who can see it anyway)`; None: everybody whose team answers it."""

    def __init__(
        self, theme: Theme, picks: Sequence[Pick], anyway: str, done: Callable[[frozenset[int] | None], Begun],
        parent: QWidget, *, confidential: bool,
    ) -> None:  # fmt: skip
        """`anyway`: a sentence about those who are not among `picks` because they can see it anyway."""
        super().__init__(theme, self.tr("Who sees this conversation"), parent)
        self.confidential = Tick(theme, self.tr("Confidential: only who is named here sees it"))
        self.confidential.setChecked(confidential)
        self.picks = PickList(theme, self.tr("Named"), picks, self.tr("Nobody else answers this channel."))
        self.picks.setEnabled(confidential)
        self.confidential.toggled.connect(self.picks.setEnabled)
        words = Prose(theme)
        words.say(("", anyway))
        for part in (self.confidential, self.picks, words):
            self.body.addWidget(part)
        self.add_button(self.tr("Cancel"))
        self.add_button(self.tr("Save"), lambda: done(self.said()), look="primary")
        self.confidential.setFocus()

    def said(self) -> frozenset[int] | None:
        """The current choice."""
        return self.picks.chosen() if self.confidential.isChecked() else None
