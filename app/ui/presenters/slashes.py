"""The composer's slash commands for the open conversation."""

from collections.abc import Callable, Coroutine, Sequence
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from app.domain.conversation import Label
from app.domain.problems import Refused
from app.domain.when import moment
from app.ui.presenters.slash import Choice, SlashCommand, fits
from app.ui.presenters.snooze_times import own_times, snooze_times
from app.ui.views.assign_sheet import Target
from app.ui.wording.times import day_and_time

if TYPE_CHECKING:
    from app.services.desk import Desk
    from app.ui.presenters.composer import ComposerPresenter
    from app.ui.presenters.triage import TriagePresenter
    from app.ui.tasks import Tasks


class Slashes(QObject):
    """Registers the composer's commands. Their names are Dutch and English: agents type whichever comes to mind."""

    def __init__(
        self,
        desk: "Desk",
        tasks: "Tasks",
        triage: "TriagePresenter",
        composer: "ComposerPresenter",
        clock: Callable[[], datetime],
    ) -> None:
        super().__init__(composer)
        self._desk, self._tasks, self._triage, self._composer, self._clock = desk, tasks, triage, composer, clock
        self._labels: Sequence[Label] = ()
        self._targets: Sequence[Target] = ()
        composer.answers.slash.add(*self._commands())
        composer.answers.slash_began.connect(lambda: tasks.spawn(self._prepare(), "read labels and colleagues"))

    def _commands(self) -> tuple[SlashCommand, ...]:
        triage, composer = self._triage, self._composer
        return (
            SlashCommand(
                ("slaap", "uitstellen", "snooze"), self.tr("Snooze the conversation"), triage.snooze, self._times
            ),
            SlashCommand(("label",), self.tr("Label the conversation"), triage.add_label, self._label_choices),
            SlashCommand(
                ("naar", "toewijzen", "assign"), self.tr("Assign the conversation"), triage.assign, self._to_whom
            ),
            SlashCommand(("neem", "take"), self.tr("Take the conversation yourself"), triage.assign_to_me),
            SlashCommand(
                ("wachtrij", "queue"), self.tr("Put the conversation back in the queue"), triage.return_to_queue
            ),
            SlashCommand(("notitie", "note"), self.tr("Write an internal note"), composer.toggle_note),
            SlashCommand(("sluit", "close"), self.tr("Close the conversation"), triage.close_conversation),
        )

    async def _prepare(self) -> None:
        detail = self._triage.detail
        if detail is not None:
            self._targets = await self._triage.assigning.targets(detail.row.id)
        self._labels = await self._desk.inbox.labels()
        self._composer.answers.look_again()

    def _times(self, wanted: str) -> list[Choice]:
        now = self._clock().astimezone()
        known = [*snooze_times(now), *own_times(self._desk.habits.moments, now)]
        fitting = [(words, until) for words, until in known if fits(words, wanted)]
        try:
            meant = moment(wanted, now) if wanted else None
        except Refused:
            meant = None
        if meant is not None and all(until != meant for _, until in fitting):
            fitting.insert(0, (day_and_time(meant), meant))
        if not fitting:
            words = self.tr("Write a moment, such as tomorrow 9:00, fri 14:00, in 2 weeks or end of the month.")
            return [Choice("…", preview=words)]
        return [Choice(words, partial(self._snooze, until)) for words, until in fitting]

    def _label_choices(self, wanted: str) -> list[Choice]:
        return [Choice(one.name, partial(self._label, one)) for one in self._labels if fits(one.name, wanted)]

    def _to_whom(self, wanted: str) -> list[Choice]:
        """Colleagues and teams; those who cannot be assigned are shown with the reason."""
        return [
            Choice(_words(one), None if one.barred else partial(self._give, one), preview=one.barred)
            for one in self._targets
            if fits(one.name, wanted)
        ]

    def _snooze(self, until: datetime) -> None:
        self._do(self._put_away(until), "snooze")

    async def _put_away(self, until: datetime) -> None:
        detail = self._triage.detail
        if detail is not None:
            await self._desk.triage.snooze(detail.row.id, until)
            self._triage.left.emit(detail.row.id)

    def _label(self, label: Label) -> None:
        detail = self._triage.detail
        if detail is not None:
            self._do(self._desk.triage.add_label(detail.row.id, label.id), "label")

    def _give(self, target: Target) -> None:
        detail = self._triage.detail
        if detail is not None:
            self._triage.assigning.give({detail.row.id: detail.row.holder}, target)

    def _do(self, work: Coroutine[Any, Any, object], name: str) -> None:
        self._tasks.spawn(work, name)


def _words(target: Target) -> str:
    return " · ".join(filter(None, (target.name, target.status, target.load)))
