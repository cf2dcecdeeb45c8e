"""Opens the help at the page about where the agent is, and the menu of all help there is."""

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLocale, QObject
from PySide6.QtWidgets import QApplication, QWidget

from app.ui.views.picking_menu import PickingMenu

if TYPE_CHECKING:
    from app.ui.help_pages import HelpPage
    from app.ui.shell import Shell
    from app.ui.theme.theme import Theme
    from app.ui.views.help_window import HelpWindow

_ABOUT: Final = "help"
"""A widget's property: the page that is about it and what stands in it."""
_MENU: Final = ("help", "keys", "problem_report", "about")


class HelpPresenter(QObject):
    """One window at a time; asked for again, it turns to the page of where the agent is now."""

    def __init__(self, shell: "Shell", theme: "Theme") -> None:
        super().__init__(shell)
        self._shell, self._theme = shell, theme
        self._window: HelpWindow | None = None
        shell.top_bar.help_wanted.connect(self.offer)
        shell.commands.changed.connect(self._refill)

    def show(self) -> None:
        """Open it."""
        page = page_about(QApplication.focusWidget())
        if self._window is None:
            from app.ui.views.help_window import HelpWindow  # noqa: PLC0415 - not before somebody asks

            self._window = HelpWindow(self._theme, self._pages(), self._shell)
            self._window.keys_wanted.connect(partial(self._shell.commands.run, "keys"))
            self._window.finished.connect(self._forget)
        self._window.turn_to(page)
        self._window.show()
        self._window.activateWindow()

    def offer(self) -> None:
        """The menu below the button."""
        menu, commands = PickingMenu(self._shell), self._shell.commands
        for name in _MENU:
            if title := commands.title(name):
                action = menu.addAction(f"{title}\t{commands.hint(name)}".replace("&", "&&"))
                action.triggered.connect(partial(commands.run, name))
        menu.ask(self._shell.top_bar.help_place())

    def _pages(self) -> "list[HelpPage]":
        from app.ui.help_pages import HelpPage, Line, filled, pages  # noqa: PLC0415 - likewise

        def as_now(line: Line) -> Line:
            return Line(line.kind, filled(line.text, self._shell.commands))

        found = pages(QLocale().name().partition("_")[0])
        return [HelpPage(page.name, page.title, [as_now(line) for line in page.lines]) for page in found]

    def _refill(self) -> None:
        if self._window is not None:
            self._window.fill(self._pages())

    def _forget(self) -> None:
        self._window = None


def page_about(widget: QWidget | None) -> str:
    """The page that a widget, or what it stands in, asks for; empty where none does."""
    while widget is not None:
        if name := widget.property(_ABOUT):
            return str(name)
        widget = widget.parentWidget()
    return ""
