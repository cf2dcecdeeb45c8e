"""Tells an agent of conversations that others gave them: otherwise a counter alone says so."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.domain.conversation import View
from app.ui.wording.conversations import view_words

if TYPE_CHECKING:
    from app.services.dividing import Dividing
    from app.ui.presenters.telling import TellingPresenter
    from app.ui.shell import Shell
    from app.ui.tasks import Tasks


class ReceivedPresenter(QObject):
    """Looks when the agent has more than before. What was given before the window opened is not told."""

    def __init__(self, dividing: "Dividing", tasks: "Tasks", shell: "Shell", telling: "TellingPresenter") -> None:
        super().__init__(shell)
        self._dividing, self._tasks, self._shell, self._telling = dividing, tasks, shell, telling
        self._told: dict[int, str | None] | None = None
        self.look()

    def look(self) -> None:
        """Tell what is new."""
        self._tasks.spawn(self._look(), "what others gave")

    async def _look(self) -> None:
        received = await self._dividing.received()
        told, self._told = self._told, received
        if told is None or not (new := [by for number, by in received.items() if number not in told]):
            return
        name = new[0] or "Balie"
        words = self.tr("You were given %n conversation(s).", "", len(new))
        if set(new) == {new[0]}:
            words = self.tr("{name} gave you %n conversation(s).", "", len(new)).replace("{name}", name)
        deed = view_words(View.MINE), partial(self._shell.commands.run, f"view.{View.MINE}")
        self._shell.notice.say(words, deed=deed)
        self._telling.tell(words)
