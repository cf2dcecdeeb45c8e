"""The simulated world: citizens, their conversations, and the delivery states of our answers. Knows no wire format.

The four simulators render it and write to it; the director makes its citizens act. Listeners are called at once, in the
order of events.
"""

import hashlib
from collections import defaultdict
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from msgspec import Struct, field

from app.domain.channel import ChannelKind
from app.domain.message import DeliveryState
from app.practice.item import (
    Citizen,
    Content,
    Current,
    Item,
    Kind,
    Listener,
    Progressed,
    Said,
    Seen,
    Typed,
    WorldEvent,
    is_message,
)


class _Conversation(Struct):
    items: list[Item] = field(default_factory=list)
    seen: int = -1
    """The number of the citizen's last item that we read."""


class World:
    """The state of the simulated town. One thread, one loop."""

    def __init__(self, seed: int = 1, started_at: datetime | None = None) -> None:
        self.seed = seed
        self.started_at = (started_at or datetime.now(UTC)).replace(microsecond=0)
        self.citizens: dict[str, Citizen] = {}
        self.items: list[Item] = []
        self._conversations: defaultdict[str, _Conversation] = defaultdict(_Conversation)
        self._states: dict[int, DeliveryState] = {}
        self._listeners: list[Listener] = []
        self._moments: set[int] = set()

    def subscribe(self, listener: Listener) -> None:
        """Call `listener` for everything that happens from now on."""
        self._listeners.append(listener)

    def settle(self, citizen: Citizen) -> None:
        """Add a citizen."""
        self.citizens[citizen.key] = citizen

    def on(self, channel: ChannelKind) -> list[Citizen]:
        """The citizens on one channel."""
        return [citizen for citizen in self.citizens.values() if citizen.channel == channel]

    def now(self) -> datetime:
        """The current time; the world's clock is the real one."""
        return datetime.now(UTC)

    def secret(self, *parts: object) -> bytes:
        """16 bytes that depend on the world's seed, its start and `parts`."""
        text = "\x1f".join((str(self.seed), self.started_at.isoformat(), *map(str, parts)))
        return hashlib.blake2b(text.encode(), digest_size=16).digest()

    def say(self, citizen: Citizen, content: Content, at: datetime | None = None) -> Item:
        """A citizen says something: now, or at a moment in the past (history)."""
        return self._add(citizen, content, at, ours=False)

    def answer(
        self, citizen: Citizen, content: Content, at: datetime | None = None, client_id: str | None = None
    ) -> Item:
        """The municipality says something to a citizen."""
        return self._add(citizen, content, at, ours=True, client_id=client_id)

    def progress(
        self, item: Item, state: DeliveryState, problem: str | None = None, at: datetime | None = None
    ) -> None:
        """Change the delivery state of one of our messages."""
        self._states[item.number] = state
        self._tell(Progressed(item, state, at or self.now(), problem))

    def type(self, citizen: Citizen, *, active: bool) -> None:
        """A citizen starts or stops typing."""
        self._tell(Typed(citizen, active))

    def see(self, item: Item) -> None:
        """Mark the citizen's messages up to `item` as read."""
        conversation = self._conversations[item.citizen.key]
        if item.number > conversation.seen:
            conversation.seen = item.number
            self._tell(Seen(item))

    def state(self, item: Item) -> DeliveryState:
        """The delivery state of one of our messages."""
        return self._states.get(item.number, DeliveryState.ACCEPTED)

    def conversation(self, citizen: Citizen) -> Sequence[Item]:
        """Everything between a citizen and us, oldest first."""
        return self._conversations[citizen.key].items

    def unread(self, citizen: Citizen) -> int:
        """The number of the citizen's messages that we have not read."""
        conversation = self._conversations[citizen.key]
        last_answer = max((item.number for item in conversation.items if item.ours and is_message(item)), default=-1)
        seen = max(conversation.seen, last_answer)
        return sum(not item.ours and item.number > seen and is_message(item) for item in conversation.items)

    def current(self, item: Item) -> "Current":
        """`item` as it is now, after its edits, reactions and deletion."""
        text, deleted, reactions = item.content.text, False, {True: "", False: ""}
        for later in self.conversation(item.citizen):
            if later.content.target is not item:
                continue
            if later.kind is Kind.EDIT:
                text = later.content.text
            elif later.kind is Kind.DELETE:
                deleted = True
            elif later.kind is Kind.REACTION:
                reactions[later.ours] = later.content.text
        return Current(text, deleted, reactions[False], reactions[True])

    def last_inbound(self, citizen: Citizen) -> datetime | None:
        """The time of the citizen's last message; messaging windows count from there."""
        return max((item.at for item in self.conversation(citizen) if not item.ours), default=None)

    def silent_for(self, citizen: Citizen) -> timedelta | None:
        """How long ago the citizen's last message was."""
        last = self.last_inbound(citizen)
        return None if last is None else self.now() - last

    def _add(
        self, citizen: Citizen, content: Content, at: datetime | None, *, ours: bool, client_id: str | None = None
    ) -> Item:
        number = len(self.items)
        item = Item(
            number=number,
            citizen=citizen,
            ours=ours,
            at=self._own_moment(at or self.now()),
            content=content,
            live=at is None,
            client_id=client_id,
            secret=self.secret("item", number),
        )
        self.items.append(item)
        self._conversations[citizen.key].items.append(item)
        self._tell(Said(item))
        return item

    def _own_moment(self, at: datetime) -> datetime:
        # Signal identifies a message by its author and millisecond, so no two may share one.
        moment = round(at.timestamp() * 1000)
        while moment in self._moments:
            moment += 1
        self._moments.add(moment)
        return datetime.fromtimestamp(moment / 1000, UTC)

    def _tell(self, event: WorldEvent) -> None:
        for listener in self._listeners:
            listener(event)
