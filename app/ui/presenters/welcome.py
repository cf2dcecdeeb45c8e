"""The setup assistant of a new profile: who works here, how the window looks, where to start. Shown once."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QProcess

from app.services.teamwork import Right
from app.system.own_command import own_command
from app.system.policy import schema
from app.ui.views.settings_sheet import Setting
from app.ui.views.welcome_sheet import Step, Way, WelcomeSheet

if TYPE_CHECKING:
    from app.services.desk import Desk
    from app.ui.preferences import Preferences
    from app.ui.presenters.settings import SettingsPresenter
    from app.ui.shell import Shell
    from app.ui.tasks import Tasks
    from app.ui.theme.theme import Theme

_PRACTICE = "balie --practice"


def practise() -> None:
    """Open a practice window beside this one, in a separate process."""
    program, *arguments = own_command()
    QProcess.startDetached(program, [*arguments, "--practice"])


class WelcomePresenter(QObject):
    """Runs the assistant. Every answer is saved at once, so it continues where it was if the window has to be
    reopened.
    """

    def __init__(
        self,
        desk: "Desk",
        preferences: "Preferences",
        settings: "SettingsPresenter",
        tasks: "Tasks",
        shell: "Shell",
        theme: "Theme",
        add_channel: Callable[[], None],
    ) -> None:
        super().__init__(shell)
        self._desk, self._preferences, self._settings = desk, preferences, settings
        self._tasks, self._shell, self._theme, self._add_channel = tasks, shell, theme, add_channel
        self._name = desk.agent.name
        self.practise = practise

    async def begin(self) -> None:
        """Open it, unless it was completed or skipped before."""
        at = await self._desk.habits.welcome()
        if at is None:
            return
        await self._desk.answers.load()
        sheet = WelcomeSheet(self._theme, self._steps(), at, self._shell)
        sheet.reached.connect(lambda step: self._tasks.spawn(self._keep(step), "first steps"))
        sheet.finished.connect(lambda _: self._tasks.spawn(self._keep(None), "first steps"))
        sheet.open()

    async def _keep(self, step: int | None) -> None:
        """Remember the step. A changed name is used everywhere once the window is reopened."""
        await self._desk.habits.set_welcome(step)
        if self._name != self._desk.agent.name:
            self._preferences.reopening.emit()

    def _call(self, name: str) -> None:
        if name and name != self._name:
            self._name = name
            self._tasks.spawn(self._desk.triage.colleague(self._desk.agent.login, name), "your name")

    def _steps(self) -> list[Step]:
        name = Setting(
            self.tr("Your name"),
            self.tr("Colleagues see it, and citizens where an answer is signed with it."),
            self._name,
            self._call,
        )
        looks = self._settings.rows((schema.THEME, schema.TEXT_SIZE, schema.DENSITY))
        return [
            Step(
                self.tr("Your language and your name"),
                self.tr("Three short steps. Esc skips them. Language and looks can be changed later, in “Settings”."),
                [*self._settings.rows((schema.LANGUAGE,)), name, *self._municipality()],
            ),
            Step(
                self.tr("How should the window look?"), self.tr("Choose what is easiest to read all day long."), looks
            ),
            self._last(),
        ]

    def _municipality(self) -> list[Setting]:
        """Asked if it is not set yet and the agent may set it for everybody."""
        answers = self._desk.answers
        if answers.municipality or Right.LEAD not in self._desk.team.rights:
            return []

        def call(name: str) -> None:
            if name.strip():
                self._tasks.spawn(answers.name_municipality(name.strip()), "name the municipality")

        text = self.tr("For everybody: as it stands in answers to citizens.")
        return [Setting(self.tr("Name of your municipality"), text, "", call)]

    def _last(self) -> Step:
        helped = self.tr("Later, {help} opens the help, {keys} shows all keys, and {palette} finds everything.")
        for name in ("help", "keys", "palette"):
            helped = helped.replace(f"{{{name}}}", self._shell.commands.called(name))
        practice = self.tr(
            "A window beside this one with invented citizens who write and answer. Nothing leaves this computer. This "
            "command opens it as well:"
        )
        channel = self.tr("WhatsApp, Messenger, Signal or your own app. You need the account that citizens write to.")
        return Step(
            self.tr("Where do you want to begin?"),
            helped,
            ways=[
                Way(self.tr("Add a first channel"), "plus", channel, self._add_channel),
                Way(self.tr("Practise first"), "inbox", practice, self.practise, _PRACTICE),
            ],
        )
