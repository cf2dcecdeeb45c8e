"""The main window: places the views. It decides nothing; presenters connect it with the services."""

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent
from PySide6.QtWidgets import QFrame, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from app.ui.commands import Commands
from app.ui.models.conversation_list import ConversationListModel
from app.ui.models.navigation import NavigationModel
from app.ui.theme.theme import Theme
from app.ui.views.columns import Columns
from app.ui.views.conversation_list import ConversationListView
from app.ui.views.empty import EmptyState
from app.ui.views.list_column import ListColumn
from app.ui.views.navigation import NavigationView
from app.ui.views.status_bar import StatusBar
from app.ui.views.top_bar import TopBar

if TYPE_CHECKING:
    from app.ui.models.search_results import SearchResultsModel
    from app.ui.views.alarm_bar import AlarmBar
    from app.ui.views.message_pane import MessagePane
    from app.ui.views.notices import Notice
    from app.ui.views.search import SearchResultsView

_USUAL_SIZE, _LEAST_SIZE = QSize(1440, 900), QSize(720, 480)
_FRAME, _WIDE = QSize(16, 40), 900  # what a desktop draws around a window takes no more; room for words in the bar


class Shell(QMainWindow):
    """Everything on the screen, by name, for the presenters.

    What the first paint does not show is created, and its module imported, when it is first used.
    """

    closing = Signal()
    """The agent wants to leave. The window closes once everything is drained."""
    painted = Signal()
    """The window was painted for the first time."""

    def __init__(self, theme: Theme, *, practice: bool, geometry: Path | None = None) -> None:
        """`geometry` is a file that stores size and position."""
        super().__init__()
        self._theme = theme
        self._may_close = self.leaving = self._was_painted = False
        self.memory = QSettings(str(geometry), QSettings.Format.IniFormat) if geometry is not None else None
        """The state in which the window was last closed."""
        self.setWindowTitle("Balie")
        room = self.screen().availableSize() - _FRAME
        self.setMinimumWidth(min(_LEAST_SIZE.width(), room.width()))
        self.setMinimumHeight(_LEAST_SIZE.height() if room.height() >= _LEAST_SIZE.height() else 0)
        self.resize(_USUAL_SIZE.boundedTo(room))
        self.commands = Commands(self)
        self.conversations = ConversationListModel(self)
        self.entries = NavigationModel(self)
        self.list = ConversationListView(self.conversations, theme)
        self.navigation = NavigationView(self.entries, theme)
        self.list_column = ListColumn(self.list, self.commands, theme)
        self.top_bar = TopBar(theme, practice=practice)
        self.status = StatusBar(theme)
        self.welcome = EmptyState(theme, commands=self.commands)
        self.welcome.setProperty("ground", "background")
        self.columns = Columns(self.navigation, self.list_column, self.welcome, QWidget())
        self._pages = QStackedWidget()
        self._lay_out()
        self.columns.arranged.connect(self._line_up)
        self.navigation.resized.connect(self._line_up)
        self.top_bar.navigation_toggled.connect(self.columns.toggle_navigation)
        self.top_bar.panel_toggled.connect(self.columns.toggle_panel)
        self._restore()

    @cached_property
    def hits(self) -> "SearchResultsModel":
        """The search hits."""
        from app.ui.models.search_results import SearchResultsModel  # noqa: PLC0415 - not before the first paint

        return SearchResultsModel(self)

    @cached_property
    def results(self) -> "SearchResultsView":
        """The search hits, as a view in place of the list."""
        from app.ui.views.search import SearchResultsView  # noqa: PLC0415 - likewise

        view = SearchResultsView(self.hits, self._theme)
        self.list_column.hold_results(view)
        return view

    @cached_property
    def message(self) -> "MessagePane":
        """The pane that says why there is no inbox."""
        from app.ui.views.message_pane import MessagePane  # noqa: PLC0415 - likewise

        pane = MessagePane(self._theme)
        self._pages.addWidget(pane)
        return pane

    @cached_property
    def notice(self) -> "Notice":
        """The notice: one sentence over the lower edge."""
        from app.ui.views.notices import Notice  # noqa: PLC0415 - likewise

        return Notice(self._theme, self._pages)

    @cached_property
    def alarm(self) -> "AlarmBar":
        """The alarm bar above everything."""
        from app.ui.views.alarm_bar import AlarmBar  # noqa: PLC0415 - likewise

        bar = AlarmBar(self._theme)
        self._inbox_layout.insertWidget(1, bar)
        return bar

    def add_bar(self, bar: QWidget) -> None:
        """Add a bar above everything, below the alarm."""
        self._inbox_layout.insertWidget(2 if "alarm" in self.__dict__ else 1, bar)

    def hide_alarm(self) -> None:
        """Hide the alarm bar."""
        if "alarm" in self.__dict__:
            self.alarm.hide()

    def paint_grounds(self) -> None:
        """Let the lists paint every pixel of their viewport from now on: see `CoveringTable`."""
        self.list.paint_ground(lambda: self._theme.colour("surface"))
        self.navigation.paint_ground(lambda: self._theme.colour("rail"))

    def show_inbox(self) -> None:
        """Show the columns."""
        self._pages.setCurrentWidget(self._inbox)

    def show_problem(self, title: str, sentence: str, again: str = "") -> None:
        """Replace the whole window by one message; `again`: the label of the button to try again."""
        self._pages.setCurrentWidget(self.message)
        self.message.say(title, sentence, again)

    def cover(self, pane: QWidget | None) -> None:
        """Show only `pane`; None restores the content, which is taken out: screen readers read hidden lists."""
        self.takeCentralWidget()
        self.setCentralWidget(shown := pane or self._pages)
        shown.show()

    def come_forward(self) -> None:
        """Show the window above others."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def leave(self) -> None:
        """Really close the window."""
        self._may_close = True
        if self.memory is not None:
            self.memory.setValue("geometry", self.saveGeometry())
            self.memory.setValue("columns", self.columns.saveState())
            self.memory.setValue("maximised", self.isMaximized())
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Qt: only ask to close, so that what is being sent can finish first."""
        if self._may_close:
            event.accept()
        else:
            event.ignore()
            self.leaving = True
            self.closing.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: note that the window has been painted."""
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            self.painted.emit()

    def _line_up(self) -> None:
        narrow = not self.columns.shown.navigation
        width = 0 if narrow else self.navigation.width()
        self.top_bar.arrange(brand_width=width, navigation_button=narrow, words=self.width() >= _WIDE)

    def _restore(self) -> None:
        if self.memory is not None and self.memory.contains("geometry"):
            if not self.restoreGeometry(self.memory.value("geometry")) and self.memory.value("maximised", type=bool):
                self.setWindowState(Qt.WindowState.WindowMaximized)  # on another screen Qt restores nothing
            self.columns.restoreState(self.memory.value("columns"))

    def _lay_out(self) -> None:
        self._inbox = QWidget()
        self._inbox_layout = inbox = QVBoxLayout(self._inbox)
        inbox.setContentsMargins(0, 0, 0, 0)
        inbox.setSpacing(0)
        rule = QFrame()
        rule.setProperty("look", "rule")
        rule.setFixedHeight(1)
        for part in (self.top_bar, self.columns, rule, self.status):
            inbox.addWidget(part, 1 if part is self.columns else 0)
        self._pages.addWidget(self._inbox)
        self.setCentralWidget(self._pages)
