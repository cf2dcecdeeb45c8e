"""After a threat, an answer can be sent only once the agent has decided to answer rather than hand over to a lead."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.domain.conversation import ConversationDetail
from app.domain.ids import ConversationId
from app.domain.warning import THREAT, Hit

if TYPE_CHECKING:
    from app.ui.presenters.draft_check import DraftCheck
    from app.ui.presenters.ways import WaysPresenter


class ThreatHold(QObject):
    """Holds such answers. `decided()`: the agent answers all the same. The services log that when it is sent."""

    decided = Signal()

    def __init__(self, check: "DraftCheck", ways: "WaysPresenter") -> None:
        super().__init__(check)
        self._check = check
        self._asked: tuple[ConversationId, Hit] | None = None
        self._decided: tuple[ConversationId, Hit] | None = None
        ways.answer_confirmed.connect(self._decide)

    def holds(self, detail: ConversationDetail) -> bool:
        """Whether an answer may be sent; if the citizen may have made a threat and nothing is decided yet, ask.

        Help for a citizen who may be in danger is never delayed.
        """
        hit = next((hit for hit in detail.row.warnings if any(one.id == THREAT for one in hit.findings)), None)
        if hit is None or detail.row.emergency or self._decided == (detail.row.id, hit):
            return True
        self._asked = detail.row.id, hit
        self._check.ask_answer(hit)
        return False

    def _decide(self) -> None:
        self._decided, self._asked = self._asked, None
        self._check.forget()
        self.decided.emit()
