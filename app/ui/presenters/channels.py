"""The page of channels: listing, adding, changing and removing them."""

from functools import partial
from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from app.domain.channel import Channel, ChannelKind
from app.domain.ids import ChannelId
from app.services.clock import now
from app.services.teamwork import Right
from app.ui.presenters.channel_form import ChannelForm
from app.ui.theme.theme import Theme
from app.ui.views.channel_sheet import KindSheet, RefusedSheet
from app.ui.views.channels_page import ChannelsPage, Entry, RemoveSheet
from app.ui.views.dialogs import RuleSheet
from app.ui.wording.channels import answered_words, kind_word, owed_words, removed_words
from app.ui.wording.pages import Page
from app.ui.wording.rule_card import card_of
from app.ui.wording.rules import Warned, in_language, warned

if TYPE_CHECKING:
    from app.domain.changes import Changes
    from app.services.desk import Desk
    from app.ui.tasks import Tasks

_CONSUMER, _BUSINESS_APP = "whatsapp_consumer", "whatsapp_business_app"


class ChannelsPresenter(QObject):
    """The page of channels. `page_chosen(Page)`: another page helps further. `conversation_chosen` is part of every
    page, but never emitted here.
    """

    conversation_chosen = Signal(object)
    page_chosen = Signal(object)

    def __init__(self, desk: "Desk", tasks: "Tasks", theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._accounts, self._tasks, self._theme = desk, desk.accounts, tasks, theme
        self.view = ChannelsPage(theme)
        self.view.allow(Right.ADMIN in desk.team.rights)
        self.view.add_chosen.connect(self.add)
        self.view.edit_chosen.connect(lambda number: tasks.spawn(self._edit(number), "open a channel"))
        self.view.remove_chosen.connect(lambda number: tasks.spawn(self._ask_remove(number), "ask about a channel"))

    def show(self) -> None:
        """Load and show the page."""
        self._tasks.spawn(self._read(), "read the channels")

    def refresh(self, changes: "Changes") -> None:
        """A channel was added, removed, or changed its state."""
        if changes.channels or changes.team:
            self.show()

    def add(self) -> None:
        """Ask which kind."""
        kinds = [(str(kind), kind_word(kind), "plus") for kind in self._accounts.kinds]
        refused = [
            (_CONSUMER, self.tr("WhatsApp on an ordinary telephone"), "stop"),
            (_BUSINESS_APP, self.tr("WhatsApp Business App"), "stop"),
        ]
        KindSheet(self._theme, [*kinds, *refused], self._chosen, self.view.window()).open()

    async def _read(self) -> None:
        teams = await self._desk.team.teams.all()
        entries, channels, may = [], await self._accounts.all(), Right.ADMIN in self._desk.team.rights
        owed = await self._accounts.owed.by([channel.id for channel in channels])
        for channel in channels:
            names = [team.name for team in teams if channel.id in team.channels]
            by_nobody = not names and self._accounts.shared
            answered = answered_words(names, shared=self._accounts.shared)
            entries.append(Entry(channel, answered, by_nobody, owed_words(owed[channel.id], may=may)))
        self.view.show_channels(entries)

    async def _edit(self, number: int) -> None:
        channel = next((one for one in await self._accounts.all() if one.id == number), None)
        if channel is not None:
            self._open(channel.kind, channel, await self._accounts.owed.of(channel.id))

    def _chosen(self, code: str) -> None:
        if code in (_CONSUMER, _BUSINESS_APP):
            self._refuse(code)
        else:
            self._open(ChannelKind(code), None)

    def _refuse(self, code: str) -> None:
        platform = (self.tr("Use the Business Platform"), partial(self._open, ChannelKind.WHATSAPP, None))
        rules = self._rules(code)
        title = self.tr("This is not connected")
        sheet = RefusedSheet(self._theme, title, rules, platform, self.view.window())
        sheet.rule_chosen.connect(self._show_rule)
        sheet.open()

    def _open(self, kind: ChannelKind, channel: Channel | None, owed: tuple[str, ...] = ()) -> None:
        rules = [one for one in self._rules(kind) if channel is None or one.rule_id in owed]
        window = self.view.window()
        form = ChannelForm(self._accounts, self._tasks, self._theme, kind, channel, rules, window)
        form.rule_chosen.connect(self._show_rule)
        form.kept.connect(self.show)

    def _rules(self, code: str) -> list[Warned]:
        """The rules that apply to setting up a channel, each with what to do instead."""
        rules = [(warned(rule), in_language(rule.instead)) for rule in self._desk.rules.setup(code)]
        return [replace(rule, text=f"{rule.text} {instead}".strip()) for rule, instead in rules]

    async def _ask_remove(self, number: int) -> None:
        channel, use = await self._accounts.get(ChannelId(number)), await self._accounts.use(ChannelId(number))

        def done() -> None:
            self._tasks.spawn(self._accounts.remove(channel.id), "remove a channel")

        RemoveSheet(
            self._theme, channel.label, removed_words(channel, use), None if use.open else done,
            (lambda: self.page_chosen.emit(Page.WIND_DOWN)) if use.open else None, self.view.window(),
        ).open()  # fmt: skip

    def _show_rule(self, rule_id: str) -> None:
        rule = self._desk.rules.rule(rule_id)
        if rule is not None:
            RuleSheet(self._theme, [card_of(rule, now().date())], self.view.window()).open()
