"""What makes an answer wait: a colleague who was here first, messages nobody read yet, a window that is behind."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.domain.conversation import TimelineItem
from app.domain.ids import AgentId, MessageId
from app.domain.message import Direction, Message, MessageKind
from app.domain.team import Here
from app.ui.wording.together import here_words

if TYPE_CHECKING:
    from app.services.presence import Presence
    from app.ui.views.composer import Composer


class HoldPresenter(QObject):
    """`changed()`: whether the answer waits is different now. Notes never wait."""

    changed = Signal()

    def __init__(self, presence: "Presence", own_name: str, composer: "Composer") -> None:
        super().__init__(composer)
        self._presence, self._own_name, self._composer = presence, own_name, composer
        self._others: tuple[Here, ...] = ()
        self._waived: set[AgentId] = set()
        self._mine = False
        self._behind = self._held = False
        self._shown: dict[MessageId, bool] = {}
        """Messages that stand in the timeline: whether it is one that this agent should have read before sending."""
        self._known: int | None = None
        """The newest message when the text was begun; None: there is no text."""
        self._late = False
        """Something came while the window was behind."""
        composer.hold.released.connect(self._release)
        composer.mode_changed.connect(lambda _: self._say())

    @property
    def newest(self) -> MessageId | None:
        """The newest message that the agent can have seen."""
        return max(self._shown, default=None)

    @property
    def begun(self) -> tuple[int | None, bool]:
        """The newest message when the text was begun, and whether what came after it has to be read first."""
        return self._known, self._late

    @begun.setter
    def begun(self, begun: tuple[int | None, bool]) -> None:
        self._known, self._late = begun
        self._say()

    def leave(self) -> None:
        """The conversation is left."""
        self._others, self._shown, self._known, self._late, self._mine = (), {}, None, False, False
        self._waived.clear()
        self._say()

    def look(self, items: Sequence[TimelineItem], *, mine: bool) -> None:
        """What the timeline shows now; and whether the conversation is this agent's, whom others then merely watch."""
        self._mine = mine
        before, self._shown = (
            self._shown,
            {
                item.id: not self._is_own(item)
                for item in items
                if isinstance(item, Message) and item.kind is not MessageKind.SYSTEM
            },
        )
        # Older pages come as well when the agent scrolls up.
        came = [one for one, theirs in self._shown.items() if theirs and one > max(before, default=one)]
        if self._known is not None and came:
            answered = any(isinstance(one, Message) and one.id in came and _is_ours(one) for one in items)
            self._late = self._late or self._behind or answered
        self._say()

    def typed(self, text: str, since: MessageId | None = None) -> None:
        """The text as it is now: what was empty is begun, what became empty is free.

        `since`: the newest message when a text that comes back was begun.
        """
        if not text:
            self._known, self._late = None, False
        elif self._known is None:
            self._known = since or self.newest or 0
        self._say()

    def show_here(self, others: Sequence[Here]) -> None:
        """Who else has this conversation open."""
        self._others = tuple(others)
        self._waived &= {one.agent_id for one in others}
        self._say()

    def look_whether_behind(self) -> None:
        """Whether this window has heard of everything that others did."""
        behind = not self._presence.caught_up
        if behind != self._behind:
            self._behind = behind
            self._say()

    def holds(self) -> bool:
        """Whether an answer has to wait."""
        self.look_whether_behind()
        return self._holds()

    def _holds(self) -> bool:
        return not self._composer.is_note() and (self._behind or bool(self._in_the_way()) or self._unread_late())

    def _unread(self) -> int:
        known = self._known
        return 0 if known is None else sum(theirs for one, theirs in self._shown.items() if one > known)

    def _unread_late(self) -> bool:
        return self._late and self._unread() > 0

    def _in_the_way(self) -> list[Here]:
        """Who was here first; of a conversation that is the agent's own, only who types."""
        others = (one for one in self._others if one.first and one.agent_id not in self._waived)
        return [one for one in others if one.typing or not self._mine]

    def _release(self) -> None:
        """The agent has read it, or goes on although a colleague is here."""
        if self._unread():
            self._known, self._late = self.newest or 0, False
        else:
            self._waived |= {one.agent_id for one in self._others}
        self._say()
        self._composer.editor.setFocus()

    def _say(self) -> None:
        bar = self._composer.hold
        if self._composer.is_note():
            bar.hide()
        elif self._behind:
            words = self.tr("Your text is kept. Sending waits until Balie has caught up.")
            bar.say(self.tr("Not connected."), words, "", icon="warning", holds=True)
        elif count := self._unread():
            strong = self.tr("%n new message(s) since you began.", "", count)
            words = self.tr("Look whether your text still fits.")
            bar.say(strong, words, self.tr("I have read it"), icon="info", holds=self._late)
        elif others := self._in_the_way():
            words = self.tr("Wait a moment, or write anyway.")
            bar.say(f"{here_words(others)}.", words, self.tr("Write anyway"), icon="hand", holds=True)
        else:
            bar.hide()
        if (holds := self._holds()) != self._held:
            self._held = holds
            self.changed.emit()

    def _is_own(self, item: Message) -> bool:
        return _is_ours(item) and item.author == self._own_name


def _is_ours(item: Message) -> bool:
    return item.direction is Direction.OUTBOUND
