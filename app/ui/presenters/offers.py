"""Hand-overs offered to this agent, and the outcome of the agent's own offers."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from app.domain.changes import Changes
from app.domain.ids import ConversationId, HandoverId
from app.domain.team import Offer, OfferState
from app.ui.views.announce import announce
from app.ui.views.offer_bar import OfferBar

if TYPE_CHECKING:
    from app.services.handovers import Handovers
    from app.ui.presenters.conversation import ConversationPresenter
    from app.ui.shell import Shell
    from app.ui.tasks import Tasks
    from app.ui.theme.theme import Theme

_MINUTE: Final = 60_000


class OffersPresenter(QObject):
    """Shows the bar while something is offered to this agent, or the open conversation is offered by them."""

    def __init__(
        self,
        handovers: "Handovers",
        tasks: "Tasks",
        shell: "Shell",
        theme: "Theme",
        opened: Callable[[ConversationId], None],
        talk: "ConversationPresenter",
    ) -> None:
        """`talk` contains the text being typed, which is passed on."""
        super().__init__(shell)
        self._talk = talk
        self._handovers, self._tasks, self._shell, self._show = handovers, tasks, shell, opened
        self._bar = OfferBar(theme, shell)
        shell.add_bar(self._bar)
        self._incoming: list[Offer] = []
        self._mine: dict[HandoverId, Offer] = {}
        self._told: set[HandoverId] = set()
        self._current: ConversationId | None = None
        self._minutes = QTimer(self, interval=_MINUTE)
        self._minutes.timeout.connect(self.look)
        self._bar.chosen.connect(self._choose)
        self.look()

    def refresh(self, changes: Changes) -> None:
        """Something changed in the store. Whoever left a team no longer sees its offers."""
        if changes.team or changes.channels:
            self.look()

    def look(self) -> None:
        """Load the offers."""
        self._tasks.spawn(self._read(), "hand-overs")

    def follow(self, conversation: ConversationId | None) -> None:
        """Follow the open conversation."""
        self._current = conversation
        self._tell()

    def accept(self) -> None:
        """Accept the offer in the bar."""
        self._choose("accept")

    def can_accept(self) -> bool:
        """Whether something is offered to this agent."""
        return bool(self._incoming)

    def close(self) -> None:
        """Stop the timer."""
        self._minutes.stop()

    async def _read(self) -> None:
        self._incoming, mine = await self._handovers.open_offers()
        gone = self._mine.keys() - {one.id for one in mine}
        before, self._mine = self._mine, {one.id: one for one in mine}
        for number in gone:
            state = await self._handovers.outcome(number)
            self._say_what_became(before[number], state)
            if state is OfferState.ACCEPTED and before[number].draft:
                await self._talk.went_along(before[number].conversation_id, before[number].draft)
        new = [one for one in self._incoming if one.id not in self._told]
        self._told = {one.id for one in self._incoming}
        self._tell()
        if self._incoming or self._mine:
            self._minutes.start()
        else:
            self._minutes.stop()
        if new:
            announce(self._shell, self._bar.accessibleName(), urgent=True)
            QApplication.alert(self._shell)

    def _tell(self) -> None:
        given = next((one for one in self._mine.values() if one.conversation_id == self._current), None)
        if self._incoming:
            one = self._incoming[0]
            strong = self.tr("{name} hands a conversation over to you.").replace("{name}", one.giver_name)
            more = len(self._incoming) - 1
            words = one.summary if not more else self.tr("{summary} (and %n more)", "", more)
            key = self._shell.commands.hint("handover.accept")
            buttons = [("accept", self.tr("Accept"), key)]
            if one.conversation_id != self._current:
                buttons.append(("open", self.tr("Look first"), ""))
            buttons.append(("decline", self.tr("Not for me"), ""))
            self._bar.say(strong, words.replace("{summary}", one.summary), buttons)
        elif given is not None:
            strong = self.tr("Offered to {name}.").replace("{name}", given.to_name)
            words = self.tr(
                "Comes back to you in %n minute(s) if nobody accepts.", "", max(1, round(given.seconds / 60))
            )
            self._bar.say(strong, words, [("withdraw", self.tr("Keep it after all"), "")])
        else:
            self._bar.hide()

    def _choose(self, code: str) -> None:
        if code == "withdraw":
            for one in self._mine.values():
                if one.conversation_id == self._current:
                    self._tasks.spawn(self._settled(self._handovers.withdraw(one.id)), "withdraw")
                    return
        elif self._incoming:
            one = self._incoming[0]
            if code == "open":
                self._show(one.conversation_id)
            elif code == "accept":
                self._tasks.spawn(self._accepted(one), "accept")
            else:
                self._tasks.spawn(self._settled(self._handovers.decline(one.id)), "decline")

    async def _accepted(self, offer: Offer) -> None:
        try:
            # What this agent had typed there is saved first: the giver's text is put below it.
            await self._talk.drafts.finish()
            conversation = await self._handovers.accept(offer.id)
        finally:
            self.look()
        if self._talk.current == conversation:
            self._talk.open(None)
            self._talk.open(conversation)
        self._show(conversation)

    async def _settled(self, work: object) -> None:
        try:
            await work  # type: ignore[misc]
        finally:
            self.look()

    def _say_what_became(self, offer: Offer, state: OfferState) -> None:
        words = {
            OfferState.ACCEPTED: self.tr("{name} accepted the conversation."),
            OfferState.DECLINED: self.tr("{name} did not accept the conversation. It is still yours."),
            OfferState.RETURNED: self.tr("{name} did not accept the conversation in time. It is yours again."),
            OfferState.IMPOSSIBLE: self.tr("{name} can no longer accept the conversation. It is yours again."),
        }.get(state)
        if words is None:
            return
        if state in (OfferState.RETURNED, OfferState.IMPOSSIBLE):
            QApplication.beep()
        self._shell.notice.say(words.replace("{name}", offer.to_name), "info")
