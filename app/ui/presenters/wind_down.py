"""The page of channels that are winding down."""

from collections.abc import Coroutine
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, Signal

from app.domain.channel import ChannelPhase
from app.domain.ids import ChannelId
from app.domain.problems import Refused
from app.domain.wind_down import STEPS, Plan, Progress
from app.ui.theme.theme import Theme
from app.ui.views.wind_down_page import Announced, AnnounceSheet, CloseSheet, WindDownPage
from app.ui.wording import wind_down as words
from app.ui.wording.problems import sentence

if TYPE_CHECKING:
    import asyncio

    from app.domain.changes import Changes
    from app.services.desk import Desk
    from app.ui.tasks import Tasks

_QUIET: Final = timedelta(days=28)
"""The suggested time between the announcement and answering only citizens who write, and from then to the end."""


class WindDownPresenter(QObject):
    """Presents the page. `conversation_chosen(id)`: an open conversation should be shown."""

    conversation_chosen = Signal(object)

    def __init__(self, desk: "Desk", tasks: "Tasks", theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._tasks, self._theme = desk, tasks, theme
        self.view = view = WindDownPage(theme)
        self._progress: Progress | None = None
        self._targets: list[tuple[str, int]] = []
        view.channel_chosen.connect(self.show)
        view.begin_chosen.connect(self._ask)
        view.phase_chosen.connect(lambda phase: self._do(self._take(phase), "take a phase"))
        view.table.chosen.connect(self.conversation_chosen)

    def show(self) -> None:
        """Load and show the page."""
        self._do(self._read(), "read a wind-down")

    def refresh(self, changes: "Changes") -> None:
        """React to changes in the store."""
        if changes.channels or changes.conversations:
            self.show()

    async def _read(self) -> None:
        channels = await self._desk.inbox.channels()
        if not self.view.channel.count() and (ending := [c for c in channels if c.phase is not ChannelPhase.ACTIVE]):
            channels = [*ending, *(one for one in channels if one not in ending)]
        self._targets = [(one.label, int(one.id)) for one in channels if one.phase is ChannelPhase.ACTIVE]
        self.view.show_channels([(one.label, int(one.id)) for one in channels])
        chosen = self.view.channel.currentData()
        phase = next((one.phase for one in channels if one.id == chosen), None)
        if phase is None:
            return
        try:
            self._progress = progress = await self._desk.wind_downs.progress(ChannelId(chosen))
        except Refused:
            self._show_nothing()
            return
        self.view.offer_steps(STEPS[phase], begun=phase is not ChannelPhase.ACTIVE)
        self.view.say(words.plan_words(progress.plan))
        today = datetime.now(UTC).astimezone().date()
        self.view.standing.say(
            (words.due_words(progress.plan, today), words.counts_words(progress)),
            "on_warn" if progress.plan.overdue(today) else "text",
        )
        self.view.chart.show_bars(words.bars(progress))
        self.view.chart.show()
        self.view.show_citizens(words.lines(progress))

    def _show_nothing(self) -> None:
        self._progress = None
        self.view.offer_steps(frozenset(), begun=False)
        self.view.say(self.tr("This channel does not end. Announce it here when it does: nothing is sent by itself."))
        self.view.standing.say(("",))
        self.view.chart.hide()
        self.view.show_citizens(())

    def _ask(self) -> None:
        chosen = self.view.channel.currentData()
        if chosen is None:
            return
        channel, today = ChannelId(chosen), datetime.now(UTC).astimezone().date()
        before = _announced(None if self._progress is None else self._progress.plan, today)
        others = [target for target in self._targets if target[1] != channel]
        label, window = self.view.channel.currentText(), self.view.window()

        def done(told: Announced) -> "asyncio.Task[object]":
            return self._do(self._announce(channel, told), "announce a wind-down")

        AnnounceSheet(self._theme, label, today, before, others, done, window).open()

    async def _announce(self, channel: ChannelId, told: Announced) -> None:
        await self._desk.wind_downs.begin(
            channel,
            ends_on=told.ends,
            answering_on=told.answering,
            target_id=None if told.target is None else ChannelId(told.target),
            referral=told.referral,
            referrals=told.referrals,
        )

    async def _take(self, phase: ChannelPhase) -> None:
        channel = ChannelId(self.view.channel.currentData())
        try:
            await self._desk.wind_downs.take(channel, phase)
        except Refused as refused:
            if refused.code != "conversations_open":
                raise
            anyway = self._desk.wind_downs.take
            CloseSheet(
                self._theme,
                sentence(refused),
                lambda: self._do(anyway(channel, phase, despite_open=True), "close a channel"),
                self.view.window(),
            ).open()

    def _do(self, work: Coroutine[Any, Any, None], name: str) -> "asyncio.Task[object]":
        return self._tasks.spawn(work, name)


def _announced(plan: Plan | None, today: date) -> Announced:
    """The initial contents of the sheet: what was announced, or two months from now."""
    if plan is None:
        return Announced(today + _QUIET, today + 2 * _QUIET, None, "")
    return Announced(plan.answering_on or plan.ends_on, plan.ends_on, plan.target_id, plan.referral, plan.referrals)
