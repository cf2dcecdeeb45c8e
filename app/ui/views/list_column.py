"""The second column: heading, sort order, and the list, the search results, or why there are none."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from app.domain.conversation import Sort
from app.ui.commands import Commands
from app.ui.theme.theme import STRONG, Theme
from app.ui.views.conversation_list import ConversationListView
from app.ui.views.elided import ElidedLabel
from app.ui.views.empty import EmptyState
from app.ui.wording.conversations import sort_words

if TYPE_CHECKING:
    from app.ui.views.bulk_bar import BulkBar

_HEADER: Final = 44
_TITLE: Final = 15


class ListColumn(QWidget):
    """Arranges the list, and emits when another order is chosen. Rarely needed parts are created when first shown."""

    sort_chosen = Signal(object)
    """A `Sort`."""
    save_wanted = Signal()
    """The agent wants to save what is shown as a view."""

    turned = Signal(int)
    """The content changed between rows, search results, and the text for an empty list."""

    def __init__(
        self, conversations: ConversationListView, commands: Commands, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._commands = theme, commands
        self._list = conversations
        self._results: QWidget | None = None
        self._save: QPushButton | None = None
        self._bulk: BulkBar | None = None
        self._states: dict[str, EmptyState] = {}
        self._order = Sort.NEWEST
        self._title = ElidedLabel()
        self._title.setFont(theme.font(_TITLE, STRONG))
        self._sort = QPushButton()
        self._sort.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # places the arrow after the text
        self._sort.clicked.connect(self._open_menu)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._list)
        self._stack.currentChanged.connect(self.turned)
        self._lay_out()
        theme.changed.connect(self._show_icon)
        self._show_icon()
        self.show_sort(self._order)

    def hold_results(self, results: QWidget) -> None:
        """Insert the view for search results; `show_results` needs it."""
        self._results = results
        self._stack.addWidget(results)

    def show_title(self, title: str) -> None:
        """The heading."""
        self._title.say(title)
        self._list.setAccessibleName(title)

    def show_bulk(self, count: int, *, all_of_them: bool) -> "BulkBar | None":
        """Show the bulk bar while conversations are marked; returns the bar if it was created now."""
        made = None
        if self._bulk is None and count:
            from app.ui.views.bulk_bar import BulkBar  # noqa: PLC0415 - not before something is marked

            self._bulk = made = BulkBar(self._theme)
            self._layout.insertWidget(2, self._bulk)
        if self._bulk is not None:
            self._bulk.setVisible(count > 0)
            self._bulk.say(count, all_of_them=all_of_them)
        return made

    def show_saving(self, possible: bool) -> None:
        """Set whether what is shown can be saved as a view."""
        if self._save is None and possible:
            self._save = QPushButton(self.tr("Save as view…"))
            self._save.clicked.connect(self.save_wanted)
            self._header.insertWidget(1, self._save)
        if self._save is not None:
            self._save.setVisible(possible)

    def show_sort(self, sort: Sort) -> None:
        """Show the current order."""
        self._order, words = sort, sort_words(sort)
        self._sort.setText(f"{words} ")
        self._sort.setAccessibleName(self.tr("Order: {order}").replace("{order}", words))

    def show_list(self) -> None:
        """Show the conversations."""
        self._sort.show()
        self._turn_to(self._list)

    def show_empty(self, title: str, hint: str) -> None:
        """Show that there are none, and what to do."""
        self._sort.show()
        self._show_state("inbox", title, hint)

    def show_results(self) -> None:
        """Show the search results."""
        self._sort.hide()
        if self._results is not None:
            self._turn_to(self._results)

    def show_nothing_found(self, title: str, hint: str) -> None:
        """Show that the search found nothing."""
        self._sort.hide()
        self._show_state("search", title, hint)

    def is_searched(self) -> bool:
        """Whether search results are shown, or that there are none."""
        return self._stack.currentWidget() in (self._results, self._states.get("search"))

    def has_none(self) -> bool:
        """Whether there is no conversation to choose, in the view or among the search results."""
        return self._stack.currentWidget() in self._states.values()

    def is_empty(self) -> bool:
        """Whether the view is shown as empty."""
        return self._stack.currentWidget() is self._states.get("inbox") is not None

    def focus_target(self) -> QWidget:
        """The widget that F6 stops at here."""
        current = self._stack.currentWidget()
        return self._list if current is None or current is not self._results else current

    def _show_state(self, icon: str, title: str, hint: str) -> None:
        state = self._states.get(icon)
        if state is None:
            state = self._states[icon] = EmptyState(self._theme, icon, self._commands)
            self._stack.addWidget(state)
        state.say(title, hint)
        self._turn_to(state)

    def _turn_to(self, widget: QWidget) -> None:
        """Show this part. Qt would move the focus, but not its ring."""
        before = self._stack.currentWidget()
        if before is widget:
            return
        had = before is not None and before.hasFocus()
        self._stack.setCurrentWidget(widget)
        if had or widget.hasFocus():
            widget.clearFocus()
            widget.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _open_menu(self) -> None:
        from PySide6.QtGui import QActionGroup  # noqa: PLC0415 - not before somebody looks for another order

        from app.ui.views.picking_menu import PickingMenu  # noqa: PLC0415 - likewise

        menu = PickingMenu(self)
        group = QActionGroup(menu)
        for sort in Sort:
            action = menu.addAction(sort_words(sort))
            action.setCheckable(True)
            action.setChecked(sort is self._order)
            action.triggered.connect(lambda _checked, chosen=sort: self.sort_chosen.emit(chosen))
            group.addAction(action)
        menu.ask(self._sort.mapToGlobal(self._sort.rect().bottomLeft()))

    def _show_icon(self) -> None:
        self._sort.setIcon(self._theme.icon("chevron-down", "text", 12))

    def _lay_out(self) -> None:
        self._header = header = QHBoxLayout()
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
        self._layout = layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(bar)
        layout.addWidget(rule)
        layout.addWidget(self._stack, 1)
