"""The second column: a heading, the order, and below it the list, the search results, or why there is nothing."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from app.domain.conversation import Sort
from app.ui.theme.theme import STRONG, Theme
from app.ui.views.conversation_list import ConversationListView
from app.ui.views.elided import ElidedLabel
from app.ui.views.empty import EmptyState
from app.ui.views.search import SearchResultsView
from app.ui.wording.conversations import sort_words

_HEADER: Final = 44
_TITLE: Final = 15


class ListColumn(QWidget):
    """Places the list; says when another order is chosen."""

    sort_chosen = Signal(object)
    """A `Sort`."""

    def __init__(
        self,
        conversations: ConversationListView,
        results: SearchResultsView,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._list, self._results = conversations, results
        self._empty, self._nothing = EmptyState(theme), EmptyState(theme, "search")
        self._title = ElidedLabel()
        self._title.setFont(theme.font(_TITLE, STRONG))
        self._sort = QPushButton()
        self._sort.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the arrow stands behind the word
        self._menu = QMenu(self)
        self._sort.clicked.connect(self._open_menu)
        self._orders = self._order_actions()
        self._stack = QStackedWidget()
        for page in (self._list, self._empty, self._results, self._nothing):
            self._stack.addWidget(page)
        self._lay_out()
        theme.changed.connect(self._show_icon)
        self._show_icon()
        self.show_sort(Sort.NEWEST)

    def show_title(self, title: str) -> None:
        """The heading."""
        self._title.say(title)
        self._list.setAccessibleName(title)

    def show_sort(self, sort: Sort) -> None:
        """The order as it is."""
        words = sort_words(sort)
        self._sort.setText(f"{words} ")
        self._sort.setAccessibleName(self.tr("Order: {order}").replace("{order}", words))
        self._orders[sort].setChecked(True)

    def show_list(self) -> None:
        """The conversations."""
        self._sort.show()
        self._stack.setCurrentWidget(self._list)

    def show_empty(self, title: str, hint: str) -> None:
        """There are none, and what to do."""
        self._sort.show()
        self._empty.say(title, hint)
        self._stack.setCurrentWidget(self._empty)

    def show_results(self) -> None:
        """What a search found."""
        self._sort.hide()
        self._stack.setCurrentWidget(self._results)

    def show_nothing_found(self, title: str, hint: str) -> None:
        """The search found nothing."""
        self._sort.hide()
        self._nothing.say(title, hint)
        self._stack.setCurrentWidget(self._nothing)

    def focus_target(self) -> QWidget:
        """What F6 stops at here."""
        return self._results if self._stack.currentWidget() is self._results else self._list

    def _order_actions(self) -> dict[Sort, QAction]:
        group = QActionGroup(self._menu)
        actions: dict[Sort, QAction] = {}
        for sort in Sort:
            action = self._menu.addAction(sort_words(sort))
            action.setCheckable(True)
            action.triggered.connect(lambda _checked, chosen=sort: self.sort_chosen.emit(chosen))
            group.addAction(action)
            actions[sort] = action
        return actions

    def _open_menu(self) -> None:
        self._menu.popup(self._sort.mapToGlobal(self._sort.rect().bottomLeft()))

    def _show_icon(self) -> None:
        self._sort.setIcon(self._theme.icon("chevron-down", "text", 12))

    def _lay_out(self) -> None:
        header = QHBoxLayout()
        header.setContentsMargins(12, 0, 12, 0)
        header.setSpacing(8)
        header.addWidget(self._title, 1)
        header.addWidget(self._sort)
        bar = QWidget()
        bar.setFixedHeight(_HEADER)
        bar.setLayout(header)
        rule = QFrame()
        rule.setProperty("look", "rule")
        rule.setFixedHeight(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(bar)
        layout.addWidget(rule)
        layout.addWidget(self._stack, 1)
