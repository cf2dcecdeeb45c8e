"""Which message an answer replies to: chosen in the conversation, shown above the editor, saved with the draft."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.domain.ids import MessageId
from app.domain.message import Message
from app.domain.text import CitizenText
from app.ui import citizen_text
from app.ui.citizen_text import Shown
from app.ui.models.rows import sensitive_findings
from app.ui.wording.conversations import kind_words

if TYPE_CHECKING:
    from app.ui.views.composer import Composer


class QuotePresenter(QObject):
    """Holds the quoted message. `changed()`: it is another one, or none."""

    changed = Signal()

    def __init__(self, composer: "Composer") -> None:
        super().__init__(composer)
        self._composer = composer
        self.message: MessageId | None = None
        composer.quote.dropped.connect(self._drop)

    def reply_to(self, message: Message) -> None:
        """Let the next answer reply to this message. One that is not sent yet has no id to quote it by."""
        if message.provider_id is None or message.deleted:
            return
        self.message = message.id
        masked = CitizenText.of(citizen_text.copied(message.text, sensitive_findings(message)))
        words = citizen_text.line(masked, 90) or Shown(kind_words(message.kind))
        self._composer.quote.show_quote(words)
        if self._composer.is_note():
            self._composer.reply_tab.click()
        self._composer.focus()
        self.changed.emit()

    def clear(self) -> None:
        """Reply to nothing."""
        self.message = None
        self._composer.quote.show_quote(Shown(""))

    def _drop(self) -> None:
        self.clear()
        self._composer.focus()
        self.changed.emit()
