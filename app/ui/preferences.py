"""What the user chose about the window and what administrators locked, with a signal for whoever applies it."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final, TypeVar

from PySide6.QtCore import QObject, Signal

from app.system.paths import Profile
from app.system.policy.schema import LANGUAGE, TEXT_SIZE, Key
from app.system.policy.settings import Held, Layer, Settings
from app.system.policy.sources import choose, settings_of

if TYPE_CHECKING:
    import asyncio

T = TypeVar("T")

NEED_REOPENING: Final = (LANGUAGE, TEXT_SIZE)
"""Settings that only a new window can apply: it is reopened at once, with everything where it was."""


class Preferences(QObject):
    """One per window. Values are read here, never remembered elsewhere."""

    changed = Signal(object)
    """The value of this `Key` changed."""
    reopening = Signal()
    """The window has to be reopened."""

    def __init__(self, machine: Settings, profile: Profile | None = None, parent: QObject | None = None) -> None:
        """Without a `profile`, choices last only as long as the window."""
        super().__init__(parent)
        self._machine, self.profile = machine, profile
        self._turn: asyncio.Lock | None = None
        """Held while a choice is written, so that concurrent choices do not overwrite each other."""

    def __getitem__(self, key: Key[T]) -> T:
        """The value in force."""
        return self._machine[key]

    def held(self, key: Key[T]) -> Held[T]:
        """The value in force, with its origin."""
        return self._machine.held(key)

    def follow(self, key: Key[T], apply: Callable[[T], None]) -> None:
        """Call `apply` with the value of `key` now, and again whenever it changes."""
        apply(self[key])
        self.changed.connect(lambda other: apply(self[key]) if other is key else None)

    async def put(self, key: Key[Any], value: object) -> None:
        """Store and apply a choice; locked settings stay. `InboxError` file_unwritable."""
        import asyncio  # noqa: PLC0415 - the window paints first

        self._turn = self._turn or asyncio.Lock()
        async with self._turn:
            before = self._machine.held(key)
            if before.locked:
                return
            if self.profile is None:
                self._machine = Settings((Layer("window", {key.name: value}), *self._machine.layers))
            else:
                await asyncio.to_thread(choose, self.profile, key, value)
                self._machine = await asyncio.to_thread(settings_of, self.profile)
        if self[key] != before.value:
            self.changed.emit(key)
            if key in NEED_REOPENING:
                self.reopening.emit()
