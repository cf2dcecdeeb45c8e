"""What delays an answer: a colleague who was here first, unread messages, a window that is behind."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.domain.conversation import ConversationDetail, TimelineItem
from app.domain.ids import AgentId, ChannelId, MessageId
from app.domain.message import Direction, Message, MessageKind
from app.domain.team import Here
from app.system.slumber import Slumber
from app.ui.wording.together import here_words

if TYPE_CHECKING:
    from app.services.backlog import Backlog
    from app.services.presence import Presence
    from app.ui.views.composer import Composer


class HoldPresenter(QObject):
    """Decides whether an answer has to wait. Notes never do.

    `changed()`: the decision changed. `caught_up()`: what arrived while the window was behind is in the store; calling
    `look` with it releases the answer.
    """

    changed = Signal()
    caught_up = Signal()

    def __init__(
        self,
        presence: "Presence",
        backlog: "Backlog",
        own_name: str,
        composer: "Composer",
        slumber: Slumber | None = None,
    ) -> None:
        super().__init__(composer)
        self._presence, self._backlog, self._own_name, self._composer = presence, backlog, own_name, composer
        self._slumber = slumber or Slumber()
        self._channel: ChannelId | None = None
        self._others: tuple[Here, ...] = ()
        self._waived: set[AgentId] = set()
        self._mine = False
        self._behind = self._waits = self._held = False
        self._shown: dict[MessageId, bool] = {}
        """Messages in the timeline → whether this agent should have read each before sending."""
        self._known: int | None = None
        """The newest message when the text was begun; None without text."""
        self._late = False
        """Whether something arrived while the window was behind."""
        self._last: MessageId | None = None
        """The conversation's last message, also where notes alone are loaded; None before it is shown."""
        composer.hold.released.connect(self._release)
        composer.mode_changed.connect(lambda _: self._say())

    @property
    def newest(self) -> MessageId | None:
        """The newest message that the agent can have read."""
        return max(self._shown, default=self._last)

    @property
    def begun(self) -> tuple[int | None, bool]:
        """The newest message when the text was begun, and whether anything later has to be read first."""
        return self._known, self._late

    @begun.setter
    def begun(self, begun: tuple[int | None, bool]) -> None:
        self._known, self._late = begun
        self._say()

    def leave(self) -> None:
        """Leave the conversation."""
        self._others, self._shown, self._known, self._late, self._mine = (), {}, None, False, False
        self._channel = self._last = None
        self._waived.clear()
        self._say()

    def look(self, items: Sequence[TimelineItem], detail: ConversationDetail, *, mine: bool, whole: bool) -> None:
        """Update from the timeline, and from whether the conversation is this agent's, in which case others are only
        watching.

        `whole`: nothing from others was outstanding when reading began, or the conversation was opened just now.
        """
        first, before = self._channel is None, self.newest or 0
        self._mine, self._channel, self._last = mine, detail.row.channel_id, detail.newest
        self._shown = {
            item.id: not self._is_own(item)
            for item in items
            if isinstance(item, Message) and item.kind is not MessageKind.SYSTEM
        }
        if first and self._known == 0:
            # Typed before the conversation stood there: what it shows first is not new.
            self._known = self.newest or 0
        # Older pages are loaded as well when the agent scrolls up.
        came = [one for one, theirs in self._shown.items() if theirs and one > before]
        if self._known is not None and came and not first:
            answered = any(isinstance(one, Message) and one.id in came and _is_ours(one) for one in items)
            self._late = self._late or self._behind or answered
        if whole:
            self._behind, self._waits = self._how_far()
        self._say()

    def typed(self, text: str, since: MessageId | None = None) -> None:
        """The text changed: one that was empty begins, one that became empty is released.

        `since`: the newest message when a restored text was begun.
        """
        if not text:
            self._known, self._late = None, False
        elif self._known is None:
            self._known = since or self.newest or 0
        self._say()

    def show_here(self, others: Sequence[Here]) -> None:
        """Update who else has this conversation open."""
        self._others = tuple(others)
        self._waived &= {one.agent_id for one in others}
        self._say()

    def look_whether_behind(self) -> None:
        """Check whether this window has heard of everything that others did, and that citizens wrote during sleep."""
        self._look_at_clock()
        if self._behind and self.is_up_to_date:
            self.caught_up.emit()

    @property
    def is_up_to_date(self) -> bool:
        """Whether everything that arrived is in the store."""
        return not self._how_far()[0]

    def _look_at_clock(self) -> None:
        if self._slumber.is_over():
            self._presence.look_again()
            self._backlog.begin_all()
        behind, waits = self._how_far()
        if behind and (behind, waits) != (self._behind, self._waits):
            self._behind, self._waits = behind, waits
            self._say()

    def _how_far(self) -> tuple[bool, bool]:
        """Whether something may have arrived that is not here, and whether it is about to be loaded."""
        if not self._presence.caught_up:
            return True, True
        channel = self._channel
        return channel is not None and self._backlog.is_behind(channel), channel in self._backlog.being_read

    def holds(self) -> bool:
        """Whether an answer has to wait."""
        self._look_at_clock()
        return self._holds()

    def _holds(self) -> bool:
        return not self._composer.is_note() and (self._waits or bool(self._in_the_way()) or self._unread_late())

    def _unread(self) -> int:
        known = self._known
        return 0 if known is None else sum(theirs for one, theirs in self._shown.items() if one > known)

    def _unread_late(self) -> bool:
        return self._late and self._unread() > 0

    def _in_the_way(self) -> list[Here]:
        """Those who were here first; in the agent's own conversation, only those who are typing."""
        others = (one for one in self._others if one.first and one.agent_id not in self._waived)
        return [one for one in others if one.typing or not self._mine]

    def _release(self) -> None:
        """Release the answer: the agent has read it, or continues although a colleague is here."""
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
        elif self._waits and (self._presence.shared or self._known is not None):
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
