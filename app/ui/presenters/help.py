"""Opens the help at the page for what the agent is doing, and the help menu."""

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLocale, QObject
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from app.ui.views.picking_menu import PickingMenu

if TYPE_CHECKING:
    from app.ui.help_pages import HelpPage
    from app.ui.shell import Shell
    from app.ui.theme.theme import Theme
    from app.ui.views.help_window import HelpWindow

_ABOUT: Final = "help"
"""The widget property with the help page for it and its children."""
_HELPED: Final = "helped"
"""The dialog property that says that it already handles the help key."""
_MENU: Final = ("help", "keys", "problem_report", "about")


class HelpPresenter(QObject):
    """Opens one help window; asked for again, it turns to the page for the agent's present place.

    A modal question receives no command's keys; the help key is passed to it here.
    """

    def __init__(self, shell: "Shell", theme: "Theme") -> None:
        super().__init__(shell)
        self._shell, self._theme = shell, theme
        self._window: HelpWindow | None = None
        shell.top_bar.help_wanted.connect(self.offer)
        shell.commands.changed.connect(self._refill)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.focusWindowChanged.connect(self._look_for_question)

    def show(self) -> None:
        """Open the sheet."""
        page, over = page_about(QApplication.focusWidget()), QApplication.activeModalWidget() or self._shell
        if self._window is not None and self._window.parent() is not over:
            self._window.reject()  # it was behind a modal dialog
        if self._window is None:
            from app.ui.views.help_window import HelpWindow  # noqa: PLC0415 - not before somebody asks

            self._window = HelpWindow(self._theme, self._pages(), over)
            self._window.keys_wanted.connect(partial(self._shell.commands.run, "keys"))
            self._window.finished.connect(self._forget)
            if isinstance(over, QDialog):
                over.finished.connect(self._window.reject)
        self._window.turn_to(page)
        self._window.show()
        self._window.activateWindow()

    def offer(self) -> None:
        """Open the menu below the button."""
        menu, commands = PickingMenu(self._shell), self._shell.commands
        for name in _MENU:
            if title := commands.title(name):
                action = menu.addAction(f"{title}\t{commands.hint(name)}".replace("&", "&&"))
                action.triggered.connect(partial(commands.run, name))
        menu.ask(self._shell.top_bar.help_place())

    def _pages(self) -> "list[HelpPage]":
        from app.ui.help_pages import HelpPage, Line, pages  # noqa: PLC0415 - likewise

        def as_now(line: Line) -> Line:
            return Line(line.kind, self._shell.commands.filled(line.text))

        found = pages(QLocale().name().partition("_")[0])
        return [HelpPage(page.name, page.title, [as_now(line) for line in page.lines]) for page in found]

    def _refill(self) -> None:
        if self._window is not None:
            self._window.fill(self._pages())

    def _look_for_question(self) -> None:
        asking = QApplication.activeModalWidget()
        if asking is not None and not asking.property(_HELPED):
            asking.setProperty(_HELPED, True)
            for key in self._shell.commands.keys("help"):
                QShortcut(QKeySequence(key), asking).activated.connect(self.show)

    def _forget(self) -> None:
        self._window = None


def page_about(widget: QWidget | None) -> str:
    """The help page set on a widget or its ancestors; empty if there is none."""
    while widget is not None:
        if name := widget.property(_ABOUT):
            return str(name)
        widget = widget.parentWidget()
    return ""
