"""Working together, for the whole window: presence, the own status, hand-overs. Nothing here answers citizens."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from app.domain.changes import Changes
from app.domain.ids import ConversationId
from app.domain.team import Status
from app.ui.commands import Command
from app.ui.presenters.offers import OffersPresenter
from app.ui.presenters.presence import PresencePresenter
from app.ui.presenters.received import ReceivedPresenter
from app.ui.presenters.status import StatusPresenter
from app.ui.wording.together import status_words

if TYPE_CHECKING:
    from app.services.desk import Desk
    from app.ui.presenters.conversation import ConversationPresenter
    from app.ui.presenters.standing import StandingPresenter
    from app.ui.presenters.telling import TellingPresenter
    from app.ui.shell import Shell
    from app.ui.tasks import Tasks
    from app.ui.theme.theme import Theme
    from app.ui.views.citizen_panel import CitizenPanel
    from app.ui.views.conversation import ConversationView

translate = QCoreApplication.translate


class TogetherPresenter(QObject):
    """Creates and notifies its parts. `told`: what announces to an agent who looks elsewhere, and what counts."""

    def __init__(
        self,
        desk: "Desk",
        tasks: "Tasks",
        shell: "Shell",
        views: "tuple[ConversationView, CitizenPanel]",
        talk: "ConversationPresenter",
        opened: Callable[[ConversationId], None],
        told: "tuple[TellingPresenter, StandingPresenter]",
    ) -> None:
        super().__init__(shell)
        telling, standing = told
        theme: Theme = views[0].theme
        self._presence = PresencePresenter(desk.team.presence, tasks, shell.conversations, views, talk.hold)
        self._presence.lost.connect(shell.status.show_behind)
        shell.conversations.clock = desk.team.presence.clock
        self._status = StatusPresenter(desk.team, tasks, shell, theme, desk.team.presence.clock)
        self._status.pause_over.connect(telling.tell)
        self._status.away.connect(self._presence.show_away)
        if desk.team.presence.shared:
            self._received = ReceivedPresenter(desk.team.dividing, tasks, shell, telling)
            standing.mine_grew = self._received.look
        self._offers = OffersPresenter(desk.team.handovers, tasks, shell, theme, opened, talk)
        shell.commands.add(*self._commands())

    def follow(self, conversation: ConversationId | None) -> None:
        """Follow the open conversation."""
        self._presence.follow(conversation)
        self._offers.follow(conversation)

    def refresh(self, changes: Changes) -> None:
        """React to changes in the store."""
        self._presence.refresh(changes)
        self._status.refresh(changes)
        self._offers.refresh(changes)

    async def close(self) -> None:
        """Stop, because the window closes."""
        self._offers.close()
        self._status.close()
        await self._presence.close()

    def _commands(self) -> list[Command]:
        status = self._status
        said = translate("Commands", "My status: {status}")

        def shared() -> bool:
            return status.shared

        commands = [
            Command(
                f"status.{one.value}",
                said.replace("{status}", status_words(one)),
                lambda one=one: status.say(one),  # type: ignore[misc]
                when=shared,
            )
            for one in Status
        ]
        accept = translate("Commands", "Accept the hand-over")
        commands += [
            Command("shift.end", translate("Commands", "End my shift …"), status.end_shift, ("Ctrl+Shift+Q",)),
            Command("handover.accept", accept, self._offers.accept, ("Ctrl+Shift+Y",), when=self._offers.can_accept),
        ]
        return commands
