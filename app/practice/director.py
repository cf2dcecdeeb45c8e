"""Makes the citizens act: plays their history, what they say unprompted, and their replies to our answers."""

import asyncio
import contextlib
import heapq
import itertools
import random
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

from msgspec import Struct, field

from app.domain.message import DeliveryState
from app.practice.item import ACTS_ON_ANOTHER, Citizen, Content, Item, Kind, Said, WorldEvent
from app.practice.scripts import OUR_LAST_ANSWER, Fallback, Line, Script
from app.practice.world import World


class Pace(Struct, frozen=True):
    """The pace of the simulation in seconds, which are divided by `speed`."""

    speed: float = 1.0
    between: tuple[float, float] = (20.0, 60.0)
    """Between two unprompted messages."""
    first_after: float = 8.0
    """Until the first unprompted message."""
    quiet: bool = False
    """Nobody says anything unless asked by `tick` or the control server; answers are delivered and read at once."""


class _Life(Struct):
    """How far a citizen is in the script."""

    script: Script
    named: dict[str, Item] = field(default_factory=dict)
    later: deque[Line] = field(default_factory=deque)
    replies: deque[Line] = field(default_factory=deque)
    thanked: bool = False
    pending: int = 0
    """Counts our answers; only the newest gets a reply."""


class Director:
    """Plays the scripts in a world. `begin` plays the history, `run` keeps the simulation going."""

    def __init__(self, world: World, scripts: Sequence[Script], fallback: Fallback, pace: Pace) -> None:
        self._world = world
        self._pace = pace
        self._fallback = fallback
        self._random = random.Random(world.seed)  # noqa: S311 - a play, not a secret
        self._lives = {
            script.citizen.key: _Life(script, later=deque(script.later), replies=deque(script.replies))
            for script in scripts
        }
        self._unasked = self._shuffled()
        self._held: deque[_Life] = deque()
        self._timetable: list[tuple[float, int, Callable[[], None]]] = []
        self._counter = itertools.count()
        self._changed = asyncio.Event()

    def begin(self) -> None:
        """Play the whole history, oldest first, and start watching our answers."""
        for life in self._lives.values():
            self._world.settle(life.script.citizen)
        history = [
            (self._world.started_at - line.ago, life, line)
            for life in self._lives.values()
            for line in life.script.lines
            if line.ago is not None
        ]
        for at, life, line in sorted(history, key=lambda entry: entry[0]):
            self._perform(life, line, at)
        self._world.subscribe(self._watch)

    async def run(self) -> None:
        """Do everything at its scheduled time, until cancelled."""
        if not self._pace.quiet:
            self._after(self._pace.first_after, self._somebody_speaks)
        clock = asyncio.get_running_loop().time
        while True:
            self._changed.clear()
            while self._timetable and self._timetable[0][0] <= clock():
                heapq.heappop(self._timetable)[2]()
            wait = self._timetable[0][0] - clock() if self._timetable else None
            # Not wait_for, which can swallow a cancellation before Python 3.12.
            with contextlib.suppress(TimeoutError):  # something on the schedule is due
                async with asyncio.timeout(wait):
                    await self._changed.wait()

    def tick(self, steps: int = 1) -> list[Item]:
        """Do the next `steps` things now: replies that are waiting in quiet mode first, then unprompted messages."""
        before = len(self._world.items)
        for _ in range(steps):
            while self._held:
                life = self._held.popleft()
                if line := self._next_reply(life):
                    self._perform(life, line)
                    break
            else:
                self._speak_unasked()
        return self._world.items[before:]

    def say(self, citizen: Citizen, line: Line) -> Item:
        """Let a citizen say something now."""
        return self._perform(self._lives[citizen.key], line)

    def _shuffled(self) -> deque[str]:
        keys = [key for key, life in self._lives.items() for _ in life.later]
        self._random.shuffle(keys)
        return deque(keys)

    def _after(self, seconds: float, action: Callable[[], None]) -> None:
        due = asyncio.get_running_loop().time() + seconds / self._pace.speed
        heapq.heappush(self._timetable, (due, next(self._counter), action))
        self._changed.set()

    def _somebody_speaks(self) -> None:
        self._speak_unasked()
        self._after(self._random.uniform(*self._pace.between), self._somebody_speaks)

    def _speak_unasked(self) -> None:
        while self._unasked:
            life = self._lives[self._unasked.popleft()]
            if life.later:
                self._perform(life, life.later.popleft())
                return
        life = self._random.choice(self._waiting())
        self._perform(life, Line(Kind.TEXT, self._worded(life, self._fallback.nudges)))

    def _waiting(self) -> list[_Life]:
        """The citizens who spoke last; all of them, if everybody has been answered."""
        lives = [life for life in self._lives.values() if not life.script.citizen.manner.unavailable]
        waiting = [
            life for life in lives if (items := self._world.conversation(life.script.citizen)) and not items[-1].ours
        ]
        return waiting or lives

    def _worded(self, life: _Life, wordings: Mapping[str, tuple[str, ...]]) -> str:
        return self._random.choice(wordings.get(life.script.language, wordings["nl"]))

    def _perform(self, life: _Life, line: Line, at: datetime | None = None) -> Item:
        content = Content(
            line.kind, line.text, line.file, line.place, line.card, self._target(life, line), line.expires
        )
        if line.ours:
            item = self._world.answer(life.script.citizen, content, at)
            if item.kind not in ACTS_ON_ANOTHER:
                self._world.progress(item, line.state, at=item.at)
        else:
            item = self._world.say(life.script.citizen, content, at)
        if line.id is not None:
            life.named[line.id] = item
        return item

    def _target(self, life: _Life, line: Line) -> Item | None:
        if line.target == OUR_LAST_ANSWER:
            return next((item for item in reversed(self._world.conversation(life.script.citizen)) if item.ours), None)
        return None if line.target is None else life.named[line.target]

    def _watch(self, event: WorldEvent) -> None:
        match event:
            case Said(item) if item.ours and item.live and item.kind not in ACTS_ON_ANOTHER:
                self._take(item)

    def _take(self, item: Item) -> None:
        """Our answer reaches the citizen, is read, and may be replied to."""
        life = self._lives[item.citizen.key]
        life.pending += 1
        if item.citizen.manner.unavailable:
            self._then(0.8, lambda: self._world.progress(item, DeliveryState.FAILED, "unavailable"))
            return
        delivered, read = self._random.uniform(0.8, 2.0), self._random.uniform(3.0, 7.0)
        self._then(0.2, lambda: self._world.progress(item, DeliveryState.SENT))
        self._then(delivered, lambda: self._world.progress(item, DeliveryState.DELIVERED))
        if item.citizen.manner.reads:
            self._then(read, lambda: self._world.progress(item, DeliveryState.READ))
        self._plan_reply(life, read)

    def _then(self, seconds: float, action: Callable[[], None]) -> None:
        # In quiet mode directly after the send has been answered: the provider's answer must go out first.
        self._after(0.0 if self._pace.quiet else seconds, action)

    def _plan_reply(self, life: _Life, read: float) -> None:
        if self._pace.quiet:
            self._held.append(life)
            return
        turn, citizen = life.pending, life.script.citizen
        typing = read + self._random.uniform(2.0, 6.0)

        def reply() -> None:
            self._world.type(citizen, active=False)
            # A newer answer of ours has scheduled its own reply.
            if life.pending == turn and (line := self._next_reply(life)):
                self._perform(life, line)

        if life.replies or not life.thanked:
            self._after(typing, lambda: self._world.type(citizen, active=True))
            self._after(typing + self._random.uniform(3.0, 12.0), reply)

    def _next_reply(self, life: _Life) -> Line | None:
        if life.replies:
            return life.replies.popleft()
        if life.thanked:
            return None
        life.thanked = True
        return Line(Kind.TEXT, self._worded(life, self._fallback.thanks))
