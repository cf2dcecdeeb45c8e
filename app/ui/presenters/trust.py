"""The sheets for a changed safety number and for a provider's captcha, and what the engine does for them."""

from collections.abc import Callable, Coroutine
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from app.domain.channel import Channel
from app.domain.conversation import ConversationDetail
from app.domain.ids import ChannelId, ConversationId
from app.domain.problems import InboxError
from app.ui import citizen_text
from app.ui.theme.theme import Theme
from app.ui.views.trust_sheets import IdentitySheet, ProofSheet
from app.ui.wording.problems import sentence

if TYPE_CHECKING:
    from app.services.desk import Desk
    from app.ui.tasks import Tasks

PUZZLE: Final = "https://signalcaptchas.org/challenge/generate.html"
"""Signal's captcha page: signal-cli(1), submitRateLimitChallenge."""


class TrustPresenter(QObject):
    """Opens one sheet at a time over `parent`. `announced(str)`: a line for the status bar."""

    announced = Signal(str)

    def __init__(self, desk: "Desk", tasks: "Tasks", theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._tasks, self._theme, self._parent = desk, tasks, theme, parent
        self._sheet: IdentitySheet | ProofSheet | None = None

    def check_identity(self, detail: ConversationDetail) -> None:
        """Show the new safety number and ask what to do."""
        conversation = detail.row.id
        name = citizen_text.name(detail.row.contact)
        sheet = IdentitySheet(self._theme, name, partial(self._decide, conversation), self._parent)
        self._open(sheet)
        self._tasks.spawn(self._show_number(sheet, conversation), "ask for a safety number")

    def prove(self, channel: Channel) -> None:
        """Explain how to solve the captcha, and take its solution."""
        open_page = partial(_open, QUrl(PUZZLE))
        handed_in = partial(self._hand_in, channel.id)
        self._open(ProofSheet(self._theme, channel.label, PUZZLE, open_page, handed_in, self._parent))

    def _open(self, sheet: IdentitySheet | ProofSheet) -> None:
        self._sheet = sheet
        sheet.finished.connect(partial(self._closed, sheet))
        sheet.open()

    def _closed(self, sheet: QObject, _result: int = 0) -> None:
        if self._sheet is sheet:
            self._sheet = None

    async def _show_number(self, sheet: IdentitySheet, conversation: ConversationId) -> None:
        try:
            number = await self._desk.errands.safety_number(conversation)
        except InboxError as error:
            if self._sheet is sheet:
                sheet.show_problem(sentence(error))
        else:
            if self._sheet is sheet:
                sheet.show_number(number)

    def _decide(self, conversation: ConversationId, number: str | None) -> None:
        words = self.tr("The safety number is accepted. Send again what was not sent.")
        self._tasks.spawn(self._carry_out(lambda: self._desk.errands.trust(conversation, number), words), "trust")

    def _hand_in(self, channel: ChannelId, solution: str) -> None:
        words = self.tr("The puzzle is solved. What waited is being sent.")
        self._tasks.spawn(self._carry_out(lambda: self._desk.errands.prove(channel, solution), words), "prove")

    async def _carry_out(self, work: Callable[[], Coroutine[Any, Any, None]], words: str) -> None:
        sheet = self._sheet
        try:
            await work()
        except InboxError as error:
            if sheet is None or self._sheet is not sheet:
                raise
            sheet.show_problem(sentence(error))
            return
        self.announced.emit(words)
        if sheet is not None and self._sheet is sheet:
            sheet.accept()


def _open(address: QUrl) -> None:
    QDesktopServices.openUrl(address)
