"""One agent's personal arrangements: keys, saved views, and how far the welcome assistant got."""

import json
import re
from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime
from typing import Final

from msgspec.structs import replace

from app.domain.conversation import Query, SavedView
from app.domain.ids import SavedViewId
from app.domain.keymap import Keymap, read_keymap
from app.domain.problems import Refused
from app.domain.when import moment
from app.services.clock import Clock, now
from app.storage import conversations, habits, saved_views
from app.storage.agents import Agent
from app.storage.database import Store, Transaction
from app.system.policy.schema import SINGLE_KEYS
from app.system.policy.settings import Settings

LONGEST_UNDO: Final = 30
_USUAL_UNDO: Final = 10
"""Seconds."""
_OVER: Final = "done"
_MOST_MOMENTS: Final = 8
_AND: Final = re.compile(r"(?<!\d),|,(?!\d)")
"""The comma between moments, which can stand in none of them; that of "1,5 uur" is another."""


class Habits:
    """Loads and stores one agent's personal arrangements. Every call may raise `StoreError`."""

    def __init__(self, store: Store, agent: Agent, machine: Settings | None = None, clock: Clock = now) -> None:
        """`machine` may set whether single keys work, as a default or locked."""
        self._store = store
        self._agent = agent
        self._clock = clock
        self._singles = (machine or Settings()).held(SINGLE_KEYS)
        self.moments: tuple[str, ...] = ()
        """The agent's own snooze times, as typed; once `load` has read them."""

    @property
    def singles_fixed(self) -> bool:
        """Whether the administrator has locked the setting for single keys."""
        return self._singles.locked

    async def load(self) -> None:
        """Load what must be available at once."""
        kept = await self._store.read(lambda tx: habits.get(tx, self._agent.id, habits.MOMENTS))
        self.moments = tuple(json.loads(kept)) if kept else ()

    async def set_moments(self, moments: Sequence[str]) -> None:
        """Keep these, each once. `Refused` moments_full over eight, when_unclear or when_far where one is no moment."""
        wanted = tuple(dict.fromkeys(" ".join(_AND.sub(" ", one).split()) for one in moments if one.strip()))
        if len(wanted) > _MOST_MOMENTS:
            raise Refused("moments_full", limit=str(_MOST_MOMENTS))
        for one in wanted:
            _understood(one, self._clock())
        await self._store.run(lambda tx: habits.put(tx, self._agent.id, habits.MOMENTS, json.dumps(wanted)))
        self.moments = wanted

    async def set_moments_of(self, text: str) -> None:
        """As `set_moments`, of moments in one line with commas between them."""
        await self.set_moments(_AND.split(text))

    async def keymap(self) -> Keymap:
        """The agent's changes to the keys."""
        kept = await self._store.read(lambda tx: habits.get(tx, self._agent.id, habits.KEYS))
        keymap = read_keymap(kept, singles=self._singles.value)
        return replace(keymap, singles=self._singles.value) if self.singles_fixed else keymap

    async def set_keymap(self, keymap: Keymap) -> None:
        """Store the keymap."""
        await self._store.run(lambda tx: habits.put(tx, self._agent.id, habits.KEYS, keymap.text()))

    async def undo_seconds(self) -> int:
        """Seconds (0 to 30) that an answer waits before it is sent, so that it can be taken back."""
        found = await self._store.read(lambda tx: habits.get(tx, self._agent.id, habits.UNDO))
        return min(int(found), LONGEST_UNDO) if found is not None and found.isdecimal() else _USUAL_UNDO

    async def set_undo_seconds(self, seconds: int) -> None:
        """Store it."""
        kept = str(min(max(seconds, 0), LONGEST_UNDO))
        await self._store.run(lambda tx: habits.put(tx, self._agent.id, habits.UNDO, kept))

    async def welcome(self) -> int | None:
        """The step, from 0, at which the welcome assistant continues; None: it is finished, or was skipped."""
        found = await self._store.read(lambda tx: habits.get(tx, self._agent.id, habits.WELCOME))
        return 0 if found is None else int(found) if found.isdecimal() else None

    async def set_welcome(self, step: int | None) -> None:
        """Store the step to continue at; None: never again."""
        kept = _OVER if step is None else str(step)
        await self._store.run(lambda tx: habits.put(tx, self._agent.id, habits.WELCOME, kept))

    async def views(self) -> list[SavedView]:
        """The agent's saved views by name, each with how many conversations it shows now."""

        def read(tx: Transaction) -> list[SavedView]:
            return [self._counted(tx, view) for view in saved_views.all_of(tx, self._agent.id)]

        return await self._store.read(read)

    async def save_view(self, name: str, query: Query) -> SavedViewId:
        """Save a search as a view. `Refused` view_name_taken."""
        return await self._store.run(lambda tx: saved_views.add(tx, self._agent.id, name.strip(), query))

    async def forget_view(self, view_id: SavedViewId) -> None:
        """Delete a saved view."""
        await self._store.run(lambda tx: saved_views.remove(tx, self._agent.id, view_id))

    def _counted(self, tx: Transaction, view: SavedView) -> SavedView:
        with suppress(Refused):  # a label or colleague that it names is gone: it says so when it is chosen
            found = conversations.ids(tx, view.query, self._agent.id, limit=SavedView.MOST, now=self._clock())
            return replace(view, count=len(found))
        return view


def _understood(text: str, moment_now: datetime) -> None:
    """Check that `text` is a moment. `Refused` otherwise; one that is over today may come again tomorrow."""
    try:
        moment(text, moment_now)
    except Refused as refused:
        if refused.code != "when_past":
            raise
