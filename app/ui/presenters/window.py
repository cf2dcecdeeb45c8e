"""Connects the whole window with the services, once both exist."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from app.domain.changes import Changes
from app.domain.conversation import Query, View
from app.domain.ids import ConversationId, MessageId
from app.domain.search_words import Field
from app.system.policy.schema import ENTER_SENDS, SPELLING, SPELLING_LANGUAGE
from app.ui.memory import Sweeper, settle
from app.ui.opening import FirstRows
from app.ui.preferences import Preferences
from app.ui.presenters.about import AboutPresenter
from app.ui.presenters.alarm import AlarmPresenter
from app.ui.presenters.bulk import BulkPresenter
from app.ui.presenters.changes import ChangeFeed
from app.ui.presenters.conversation import ConversationPresenter
from app.ui.presenters.dropping import DroppingPresenter
from app.ui.presenters.empty_list import EmptyList
from app.ui.presenters.help import HelpPresenter
from app.ui.presenters.inbox import InboxPresenter
from app.ui.presenters.key_settings import KeySettingsPresenter
from app.ui.presenters.keys import (
    about_command,
    add_bulk_commands,
    add_list_commands,
    add_page_commands,
    add_window_commands,
    emergency_command,
    help_command,
    palette_command,
    report_command,
    settings_commands,
)
from app.ui.presenters.locking import LockPresenter
from app.ui.presenters.pages import PagesPresenter
from app.ui.presenters.palette import Leads, PalettePresenter
from app.ui.presenters.problem_report import ProblemReportPresenter
from app.ui.presenters.saved_views import SavedViewsPresenter
from app.ui.presenters.search import SearchPresenter
from app.ui.presenters.settings import SettingsPresenter
from app.ui.presenters.standing import StandingPresenter
from app.ui.presenters.talk_keys import add_conversation_commands
from app.ui.presenters.telling import TellingPresenter
from app.ui.presenters.together import TogetherPresenter
from app.ui.presenters.whereabouts import Whereabouts
from app.ui.shell import Shell
from app.ui.tasks import Tasks
from app.ui.theme.theme import Theme
from app.ui.views.citizen_panel import CitizenPanel
from app.ui.views.conversation import ConversationView
from app.ui.views.palette import Palette
from app.ui.views.picking_menu import PickingMenu
from app.ui.views.whole_words import WholeWords
from app.ui.wording.conversations import query_words

if TYPE_CHECKING:
    from app.services.desk import Desk

_IN_MENU: Final = ("take", "assign", "hand_over", "return", "snooze", "label", "may", "close")
_MENU: Final = tuple(f"conversation.{name}" for name in _IN_MENU)


class WindowPresenter(QObject):
    """Creates the presenters and connects them with each other."""

    def __init__(
        self,
        desk: "Desk",
        tasks: Tasks,
        shell: Shell,
        theme: Theme,
        first: FirstRows,
        preferences: Preferences | None = None,
    ) -> None:
        super().__init__(shell)
        self._preferences = preferences = preferences or Preferences(desk.machine, parent=self)
        self._desk, self._shell, self._tasks, self._theme = desk, shell, tasks, theme
        self._talk_view, self._panel = ConversationView(theme, shell), CitizenPanel(theme, shell)
        self._talk = ConversationPresenter(desk, tasks, self._talk_view, self._panel, self)
        self._standing = StandingPresenter(desk.inbox, desk.habits, tasks, shell.entries, shell.status)
        self._inbox = InboxPresenter(desk.inbox, tasks, shell.conversations, shell.list, shell.list_column, self)
        self._inbox.mentions_wait = lambda: self._standing.counts.views.get(View.MENTIONED, 0) > 0
        self._search = SearchPresenter(desk.inbox, tasks, shell, self._names, desk.triage.cases.newest)
        self._empty = EmptyList(desk, tasks, self._inbox, self._standing, shell)
        self._views = SavedViewsPresenter(desk.habits, tasks, shell, theme, self._standing, lambda: self._inbox.query)
        self._chosen = first.query
        self._bulk = BulkPresenter(desk, tasks, shell, theme)
        self._dropping = DroppingPresenter(desk, tasks, shell, theme, self._bulk)
        self._pages = PagesPresenter(desk, tasks, shell, theme)
        self._keys = KeySettingsPresenter(desk.habits, tasks, shell, theme)
        self._settings = SettingsPresenter(desk, preferences, tasks, shell, theme)
        self._whereabouts = Whereabouts(shell, self._inbox, self._talk_view.timeline)
        leads = Leads(self._choose_query, self._leave_page_for, self._talk.insert_by_key, shell.top_bar.search.ask)
        self._palette = PalettePresenter(desk, tasks, Palette(theme, shell.centralWidget() or shell), shell, leads)
        self._telling = TellingPresenter(desk, preferences, tasks, shell, theme, self._leave_page_for)
        views, told = (self._talk_view, self._panel), (self._telling, self._standing)
        self._together = TogetherPresenter(desk, tasks, shell, views, self._talk, self._leave_page_for, told)
        self._lock = LockPresenter(preferences, tasks, shell, theme)
        self._alarm = AlarmPresenter(desk.inbox, tasks, shell, self._leave_page_for)
        self._feed, self._sweeper = ChangeFeed(desk.store.subscribe, self), Sweeper(self)
        shell.paint_grounds()
        self._connect()
        self._add_commands()
        for problem in desk.machine.problems:
            tasks.report(problem)
        shell.top_bar.show_agent(desk.agent.name)
        self._standing.show(first.counts, first.channels, first.labels)
        self._inbox.adopt(first.query)
        self._show_title()
        self._alarm.look()
        settle()
        # Changes between the first read and the subscription.
        everything = frozenset(ConversationId(one) for one in first.ids)
        tasks.spawn(self._begin(first), "where the agent was")
        self._feed.changed.emit(Changes(everything, channels=True, labels=True, answers=True, outbox=True))

    async def shutdown(self) -> None:
        """Stop listening, and keep the draft."""
        self._whereabouts.keep()
        self._lock.close()
        self._telling.close()
        self._feed.close()
        self._sweeper.close()
        self._inbox.close()
        self._pages.close()
        await self._together.close()
        await self._talk.shutdown()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt: the window was activated."""
        if event.type() == QEvent.Type.WindowActivate:
            self._inbox.read_mark.look_again()
            self._telling.seen()
        return super().eventFilter(watched, event)

    async def _begin(self, first: FirstRows) -> None:
        """Restore the agent's place; on a new profile, open the assistant."""
        await self._talk.drafts.take_up()
        await self._whereabouts.restore(self._desk.inbox)
        await self._desk.habits.load()
        if first.channels or self._desk.accounts.practice or self._desk.team.presence.shared:
            return
        from app.ui.presenters.welcome import WelcomePresenter  # noqa: PLC0415 - once in the life of a profile

        add_channel = partial(self._pages.do, "channels.add")
        parts = (self._preferences, self._settings, self._tasks, self._shell, self._theme)
        await WelcomePresenter(self._desk, *parts, add_channel).begin()

    def _connect(self) -> None:
        shell = self._shell

        def open_hit(conversation: ConversationId, message: MessageId | None) -> None:
            self._inbox.open(conversation)
            if message is not None:
                self._talk.seek(message)

        def go_on(conversation: ConversationId) -> None:
            if self._inbox.open_conversation == conversation:
                self._talk.reply()
            else:  # it has been closed or snoozed since, and another one is open
                self._inbox.open(conversation)

        def send_by_enter(wanted: bool) -> None:
            self._talk_view.composer.editor.enter_sends = wanted
            self._show_hints()

        WholeWords(shell, self._theme)
        self._feed.changed.connect(self._changed)
        shell.navigation.chosen.connect(self._choose_query)
        self._inbox.query_changed.connect(self._query_changed)
        self._inbox.opened.connect(self._opened)
        shell.top_bar.search.searched.connect(lambda text: self._pages.leave() if text else None)
        self._search.chosen.connect(open_hit)
        self._search.again.connect(go_on)
        self._search.wanted.connect(self._want)
        shell.entries.modelReset.connect(self._show_title)
        self._search.ended.connect(self._search_ended)
        self._pages.conversation_chosen.connect(self._leave_page_for)
        self._pages.assigned.connect(self._bulk.offer)
        self._pages.others_readable.connect(lambda: self._standing.refresh(Changes()))
        self._talk.conversation_chosen.connect(lambda one: self._inbox.open(ConversationId(one)))
        self._talk.left.connect(lambda one: self._inbox.leave_behind(ConversationId(one)))
        self._talk.sorted_out.connect(self._bulk.offer)
        self._bulk.left.connect(self._leave_several)
        self._talk.problem.connect(self._tasks.report)
        self._talk.announced.connect(shell.status.say)
        shell.status.proof_wanted.connect(self._talk.prove)
        shell.list.entered.connect(self._talk.reply)
        shell.list.menu_wanted.connect(self._open_menu)
        self._talk_view.composer.editor.left.connect(self._to_list)
        shell.installEventFilter(self)
        shell.top_bar.settings_wanted.connect(self._settings.show)
        self._settings.extras["attention"] = self._telling.quiet_setting
        self._settings.undo_changed = self._talk.set_undo_seconds
        self._settings.change_keys = self._keys.change
        self._preferences.follow(ENTER_SENDS, send_by_enter)
        self._preferences.follow(SPELLING, self._talk.spelling.switch)
        self._preferences.follow(SPELLING_LANGUAGE, self._talk.spelling.choose)

    def _add_commands(self) -> None:
        commands = self._shell.commands
        add_list_commands(commands, self._shell, self._choose_query)
        add_conversation_commands(commands, self._inbox, self._talk, self._bulk, self._pages)
        add_bulk_commands(commands, self._bulk)
        add_window_commands(commands, self._shell, self._search, self._keys, self._stops)
        habits = settings_commands(self._settings.show, self._lock.leave_desk, self._telling.ask_quiet)
        commands.add(palette_command(self._palette.ask), *habits)
        add_page_commands(commands, self._pages)
        self._pages.others_readable.connect(lambda: add_page_commands(commands, self._pages))
        commands.add(emergency_command(self._alarm.open_first))
        commands.add(help_command(HelpPresenter(self._shell, self._theme).show))
        if (profile := self._preferences.profile) is not None:
            report = ProblemReportPresenter(profile, self._tasks, self._shell, self._theme)
            about = AboutPresenter(profile, self._tasks, self._shell, self._theme)
            commands.add(report_command(report.show), about_command(about.show))
        commands.changed.connect(self._show_hints)
        self._show_hints()

    def _show_hints(self) -> None:
        commands = self._shell.commands
        # One key closes and reopens.
        same = {"conversation.reopen": "conversation.close"}
        self._talk_view.show_hints(lambda name: commands.hint(same.get(name, name)))
        self._shell.top_bar.search.show_key(commands.chord("search"))

    def _stops(self) -> Sequence[QWidget]:
        column = self._shell.list_column.focus_target()
        return [self._shell.navigation, *(self._pages.stop() or [column, *self._talk.panes()])]

    def _to_list(self) -> None:
        self._shell.list_column.focus_target().setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _changed(self, changes: Changes) -> None:
        self._together.refresh(changes)
        if not changes.lasting:
            return  # no list, count or page shows who has what open
        self._sweeper.stir()
        self._inbox.refresh(changes)
        self._standing.refresh(changes)
        self._empty.refresh(changes)
        self._talk.refresh(changes)
        self._alarm.refresh(changes)
        self._pages.refresh(changes)
        self._telling.refresh(changes)

    def _choose_query(self, query: Query) -> None:
        self._search.end()
        self._inbox.show(query)
        self._shell.columns.settle()

    def _leave_several(self, conversations: frozenset[ConversationId]) -> None:
        if self._inbox.open_conversation in conversations:
            self._inbox.leave_behind(self._inbox.open_conversation)

    def _want(self, text: str) -> None:
        """Show the conversations that the search asks for in the list, until the field is cleared."""
        self._inbox.show(Query(View.ALL, sort=self._inbox.query.sort, wanted=text))
        self._shell.columns.settle()

    def _names(self) -> dict[Field, list[str]]:
        channels = [channel.label for channel in self._standing.channels]
        return {Field.CHANNEL: channels, Field.LABEL: [label.name for label in self._standing.labels]}

    def _leave_page_for(self, conversation: ConversationId) -> None:
        self._query_changed(self._inbox.query)
        self._inbox.open(conversation)
        self._shell.list.setFocus()  # the next key is for this conversation, not for the search field

    def _query_changed(self, query: Query) -> None:
        self._pages.leave()
        if not self._search.is_on:
            self._chosen = query
        self._shell.navigation.show_query(query)
        self._show_title()

    def _search_ended(self) -> None:
        self._inbox.show(self._chosen)
        self._show_title()

    def _show_title(self) -> None:
        standing = self._standing
        words = query_words(self._inbox.query, standing.channels, standing.labels, standing.saved)
        self._shell.list_column.show_title(words)
        self._views.show()

    def _opened(self, conversation: ConversationId | None) -> None:
        self._sweeper.stir()
        if conversation is not None:
            self._pages.leave()
            self._shell.navigation.show_query(self._inbox.query)
            self._shell.columns.fill(self._talk_view, self._panel)
            self._talk_view.show_while_empty(self._shell.welcome)
            self._shell.columns.settle()
        self._talk.open(conversation)
        self._alarm.follow(conversation)
        self._together.follow(conversation)

    def _open_menu(self, place: QPoint) -> None:
        menu = PickingMenu(self._shell)
        commands = self._shell.commands
        for name in _MENU:
            action = QAction(commands.title(name).replace("&", "&&"), menu)
            action.setEnabled(commands.can(name))
            action.triggered.connect(partial(commands.run, name))
            menu.addAction(action)
        menu.popup(place)
