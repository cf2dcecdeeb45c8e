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
    """Says so where a channel shows none of it, instead of sending stars to a citizen."""

    def __init__(
        self, desk: "Desk", tasks: "Tasks", composer: "Composer", detail: Callable[[], ConversationDetail | None]
    ) -> None:
        super().__init__(composer)
        self._desk, self._tasks, self._composer, self._detail = desk, tasks, composer, detail

    def bold(self) -> None:
        """What is selected, or what is typed next."""
        self._mark(Style.BOLD)

    def italic(self) -> None:
        """Likewise."""
        self._mark(Style.ITALIC)

    def strike(self) -> None:
        """Likewise."""
        self._mark(Style.STRIKE)

    def code(self) -> None:
        """Likewise."""
        self._mark(Style.MONO)

    def _mark(self, style: Style) -> None:
        detail = self._detail()
        if detail is None or self._composer.is_note():
            return
        if self._desk.capabilities(detail.row.kind).formatting is Formatting.PLAIN:
            self._tasks.report(Refused("no_formatting", channel=detail.row.channel_label))
        else:
            self._composer.editor.wrap(MARKS[style])
