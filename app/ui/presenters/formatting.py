"""Bold, italic, strikethrough and code by key, where the channel shows them, with WhatsApp's marks."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from app.domain.conversation import ConversationDetail
from app.domain.problems import Refused
from app.domain.styling import Formatting, Style

if TYPE_CHECKING:
    from app.services.desk import Desk
    from app.ui.tasks import Tasks
    from app.ui.views.composer import Composer

MARKS: Final = {Style.BOLD: "*", Style.ITALIC: "_", Style.STRIKE: "~", Style.MONO: "`"}


class FormattingPresenter(QObject):
    """Applies formatting. If the channel supports none, it says so instead of sending asterisks to a citizen."""

    def __init__(
        self, desk: "Desk", tasks: "Tasks", composer: "Composer", detail: Callable[[], ConversationDetail | None]
    ) -> None:
        super().__init__(composer)
        self._desk, self._tasks, self._composer, self._detail = desk, tasks, composer, detail

    def bold(self) -> None:
        """Toggle bold for the selection, or for what is typed next."""
        self._mark(Style.BOLD)

    def italic(self) -> None:
        """Toggle italic."""
        self._mark(Style.ITALIC)

    def strike(self) -> None:
        """Toggle strikethrough."""
        self._mark(Style.STRIKE)

    def code(self) -> None:
        """Toggle code."""
        self._mark(Style.MONO)

    def _mark(self, style: Style) -> None:
        detail = self._detail()
        if detail is None or self._composer.is_note():
            return
        if self._desk.capabilities(detail.row.kind).formatting is Formatting.PLAIN:
            self._tasks.report(Refused("no_formatting", channel=detail.row.channel_label))
        else:
            self._composer.editor.wrap(MARKS[style])
