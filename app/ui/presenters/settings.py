"""The settings dialog: which settings there are, their values, who locked them, and saving every change at once."""

from collections.abc import Callable, Coroutine, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, QObject

from app.domain.problems import InboxError
from app.system.policy import kinds, schema
from app.system.policy.schema import Key
from app.ui.views.settings_sheet import Setting, SettingsSheet
from app.ui.wording.settings import option_words, setting_words

if TYPE_CHECKING:
    from app.services.desk import Desk
    from app.ui.preferences import Preferences
    from app.ui.shell import Shell
    from app.ui.tasks import Tasks
    from app.ui.theme.theme import Theme

translate = QCoreApplication.translate

LOOKS: Final = (schema.LANGUAGE, schema.THEME, schema.TEXT_SIZE, schema.DENSITY, schema.LIST_ORDER)
ATTENTION: Final = (schema.NOTIFICATIONS, schema.MESSAGE_SOUND, schema.TRAY_ICON)
ANSWERING: Final = (schema.ENTER_SENDS, schema.SPELLING, schema.SPELLING_LANGUAGE)
COMPUTER: Final = (
    schema.ATTACHMENT_FOLDER,
    schema.CASE_ADDRESS,
    schema.CHANNELS_ALLOWED,
    schema.SERVER_ADDRESS,
    schema.PROXY_MODE,
    schema.PROXY_ADDRESS,
    schema.PROXY_SCRIPT,
    schema.EXTRA_CERTIFICATES,
    schema.CACHE_DAYS,
    schema.LOG_LEVEL,
    schema.DISABLE_UPDATES,
    schema.DISABLE_TELEMETRY,
)
_SIZES: Final = (100, 110, 125, 150, 175, 200)
_LONGEST_UNDO: Final = 30


class SettingsPresenter(QObject):
    """Opens the dialog. `extras`: section → settings that belong to other parts of the window."""

    def __init__(
        self, desk: "Desk", preferences: "Preferences", tasks: "Tasks", shell: "Shell", theme: "Theme"
    ) -> None:
        super().__init__(shell)
        self._desk, self._preferences, self._tasks = desk, preferences, tasks
        self._shell, self._theme = shell, theme
        self.undo_changed: Callable[[int], Coroutine[Any, Any, None]] = desk.habits.set_undo_seconds
        self.change_keys: Callable[[], None] = lambda: None
        self.extras: dict[str, Callable[[], Sequence[Setting]]] = {}

    def show(self) -> None:
        """Open the dialog."""
        self._tasks.spawn(self._show(), "settings")

    def rows(self, keys: Sequence[Key[Any]], section: str = "") -> list[Setting]:
        """The rows for `keys` in a dialog, followed by the extras of `section`."""
        extras = self.extras[section]() if section in self.extras else ()
        return [*(self._setting(key) for key in keys), *extras]

    async def _show(self) -> None:
        undo = await self._desk.habits.undo_seconds()
        sections = [
            (translate("Settings", "Appearance"), self.rows(LOOKS, "looks")),
            (translate("Settings", "Being told"), self.rows(ATTENTION, "attention")),
            (translate("Settings", "Answering"), self._answering(undo)),
            (translate("Settings", "Keys"), self._keys()),
            (translate("Settings", "Lock"), self.rows((schema.LOCK_MINUTES,), "lock")),
            (translate("Settings", "This computer, from the next start on"), self.rows(COMPUTER, "computer")),
        ]
        SettingsSheet(self._theme, sections, self._shell).open()

    def _answering(self, undo: int) -> list[Setting]:
        moments = Setting(
            translate("Settings", "Own moments to snooze until"),
            translate("Settings", "They stand in the menu of Snooze. With commas: friday 10:00, in 2 hours."),
            ", ".join(self._desk.habits.moments),
            lambda text: void(self._tasks.spawn(self._desk.habits.set_moments_of(text), "keep moments")),
        )
        return [self._undo(undo), *self.rows(ANSWERING), moments]

    def _setting(self, key: Key[Any]) -> Setting:
        held = self._preferences.held(key)
        title, text = setting_words(key)
        setting = Setting(title, text, held.value, partial(self._put, key), locked=_locked(held.locked))
        kind = key.kind
        if key is schema.TEXT_SIZE:
            sizes = sorted({*_SIZES, held.value})
            return replace(setting, options=[(size, f"{size} %") for size in sizes])
        if isinstance(kind, kinds.Choice | kinds.Several):
            special = _SPECIAL.get(key.name, dict)()
            names = {one: special.get(one) or option_words(one) for one in kind.options}
            return replace(setting, options=[(one, names[one]) for one in kind.options])
        if isinstance(kind, kinds.Whole):
            return replace(setting, least=kind.least, most=kind.most)
        if key.inert:
            return replace(setting, locked=translate("Settings", "This cannot be changed."))
        return setting

    def _put(self, key: Key[Any], value: object) -> None:
        try:
            key.kind.read(value)
        except ValueError:
            self._tasks.report(InboxError("setting_unfit", key=setting_words(key)[0], wanted=key.kind.wanted))
            return
        self._tasks.spawn(self._preferences.put(key, value), "keep a setting")

    def _undo(self, seconds: int) -> Setting:
        return Setting(
            translate("Settings", "Seconds in which an answer can be taken back"),
            translate("Settings", "It goes only then. 0: at once. Where somebody may be in danger, always at once."),
            seconds,
            lambda value: void(self._tasks.spawn(self.undo_changed(value), "keep a setting")),
            most=_LONGEST_UNDO,
        )

    def _keys(self) -> list[Setting]:
        commands, habits = self._shell.commands, self._desk.habits

        def switch(on: bool) -> None:
            keymap = replace(commands.keymap, singles=on)
            commands.remap(keymap)
            self._tasks.spawn(habits.set_keymap(keymap), "keep the keys")

        title, text = setting_words(schema.SINGLE_KEYS)
        locked = _locked(habits.singles_fixed)
        change = translate("Settings", "Keys of your own")
        which = translate("Settings", "Every action can have other keys, or none.")
        return [
            Setting(title, text, commands.keymap.singles, switch, locked=locked),
            Setting(change, which, None, lambda _: self.change_keys(), words=translate("Settings", "Change keys…")),
        ]


_SPECIAL: Final[dict[str, Callable[[], dict[str, str]]]] = {
    schema.SPELLING_LANGUAGE.name: lambda: {"auto": translate("Settings", "Of the draft")},
    schema.PROXY_MODE.name: lambda: {
        "none": translate("Settings", "Directly"),
        "system": translate("Settings", "As the system says"),
    },
}
"""Choices with another label than elsewhere."""


def void(_result: object) -> None:
    """Discard the result of a change."""


def _locked(locked: bool) -> str:
    return translate("Settings", "Your organisation has decided this.") if locked else ""
