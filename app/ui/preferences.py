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
"""What only a new window shows: it is opened again at once, with everything where it was."""


class Preferences(QObject):
    """One per window. Values are read here, never remembered elsewhere."""

    changed = Signal(object)
    """This `Key` holds another value now."""
    reopening = Signal()
    """The window should be opened again."""

    def __init__(self, machine: Settings, profile: Profile | None = None, parent: QObject | None = None) -> None:
        """Without a `profile`, choices last as long as the window."""
        super().__init__(parent)
        self._machine, self.profile = machine, profile
        self._turn: asyncio.Lock | None = None
        """Held while a choice is written: of two at once, the later would not know of the earlier."""

    def __getitem__(self, key: Key[T]) -> T:
        """What holds."""
        return self._machine[key]

    def held(self, key: Key[T]) -> Held[T]:
        """The same with who said so."""
        return self._machine.held(key)

    def follow(self, key: Key[T], apply: Callable[[T], None]) -> None:
        """Call `apply` with what holds for `key` now, and again whenever that changes."""
        apply(self[key])
        self.changed.connect(lambda other: apply(self[key]) if other is key else None)

    async def put(self, key: Key[Any], value: object) -> None:
        """Choose and apply; what is locked stays. `InboxError` file_unwritable."""
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
