"""Binds a draft to its recipient at the first character. If the recipient changes, the agent is asked again."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.domain.conversation import ConversationDetail

if TYPE_CHECKING:
    from app.services.replies import Draft
    from app.ui.presenters.draft_check import DraftCheck
    from app.ui.presenters.ways import WaysPresenter
    from app.ui.views.composer import Composer


class RecipientLock(QObject):
    """Binds a text to its recipient. `confirmed()`: the agent confirmed who gets it."""

    confirmed = Signal()

    def __init__(self, composer: "Composer", check: "DraftCheck", ways: "WaysPresenter") -> None:
        super().__init__(composer)
        self._composer, self._check = composer, check
        self._detail: ConversationDetail | None = None
        self.bound: str | None = None
        """The recipient for whom the text was begun (`ConversationDetail.recipient`); None without a text."""
        ways.recipient_confirmed.connect(self._confirm)

    def load(self, detail: ConversationDetail | None, draft: "Draft | None" = None) -> None:
        """Start with another conversation and its stored draft; None: no conversation."""
        self._detail, self.bound = detail, None
        if detail is not None and draft is not None:
            self.bound = draft.recipient or detail.recipient

    def bind(self, text: str) -> None:
        """Bind a text that was empty, or release one that became empty."""
        if self._detail is not None:
            self.bound = (self.bound or self._detail.recipient) if text else None
            self.holds()

    def update(self, detail: ConversationDetail) -> None:
        """The conversation changed, perhaps including its recipient."""
        self._detail = detail
        self.holds()

    def holds(self) -> bool:
        """Whether the text is still for its original recipient; if an answer is not, ask."""
        if self._detail is None or self.bound in (None, self._detail.recipient):
            return True
        if not self._composer.is_note():
            self._check.ask_recipient(self._detail)
        return False

    def _confirm(self) -> None:
        if self._detail is not None:
            self.bound = self._detail.recipient
            self._check.forget()
            self.confirmed.emit()
