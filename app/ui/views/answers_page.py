"""The page of canned answers: their audience, validity and usage."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from app.ui.models.table import Column, Line, TableModel
from app.ui.theme.theme import Theme
from app.ui.views.clearable import clearable
from app.ui.views.key_button import KeyButton, Look
from app.ui.views.page import PageFrame
from app.ui.views.table import Table
from app.ui.wording.pages import Page, page_words


class AnswersPage(PageFrame):
    """`wanted(words)`: show only answers with these words; `new_wanted()`, `import_wanted()`, `export_wanted()`;
    `naming_wanted()`: set the value of {{municipality}}.
    """

    wanted = Signal(str)
    new_wanted = Signal()
    import_wanted = Signal()
    export_wanted = Signal()
    naming_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, page_words(Page.ANSWERS), parent)
        self.setProperty("help", "canned-answers")
        columns = (
            Column(self.tr("Key"), whole=True),
            Column(self.tr("Title")),
            Column(self.tr("For")),
            Column(self.tr("Wordings")),
            Column(self.tr("Holds until")),
            Column(self.tr("Used"), number=True),
        )
        self.lines = TableModel(columns, self)
        self.table = Table(theme, self.lines, page_words(Page.ANSWERS), (140, 0, 110, 90, 140, 84))
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search answers"))
        self.search.setAccessibleName(self.search.placeholderText())
        clearable(self.search)
        self.search.textChanged.connect(self.wanted)
        self.search.installEventFilter(self)
        self.tools.addWidget(self.search)
        self.importing = self._add_button(self.tr("Import…"), self.import_wanted)
        self._add_button(self.tr("Export…"), self.export_wanted)
        self._add_button(self.tr("New answer…"), self.new_wanted, look="primary")
        self.naming = self._add_button(self.tr("Municipality…"), self.naming_wanted)
        self.body.addWidget(self.table, 1)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt: the down arrow moves from the search field to the results."""
        pressed = event.type() == QEvent.Type.KeyPress
        if pressed and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Down and self.lines.rowCount():
            if not self.table.currentIndex().isValid():
                self.table.selectRow(0)
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        return super().eventFilter(watched, event)

    def show_answers(self, lines: Sequence[Line], over: int, among: int) -> None:
        """Show `lines`; of all `among` answers, `over` have expired."""
        self.lines.show(lines)
        none_yet = self.tr("There is no canned answer yet. Make one, or import a file.")
        self.table.say_when_empty(self.tr("No answer has these words.") if among else none_yet)
        if over:
            words = self.tr("{all} answers, of which %n is over and no longer offered.", "", over)
        else:
            words = self.tr("{all} answers. Press Enter on one to change it.")
        self.say(words.replace("{all}", str(among)), "on_warn" if over else "muted")

    def _add_button(self, words: str, chosen: SignalInstance, *, look: Look = "plain") -> KeyButton:
        button = KeyButton(self.theme, words, look=look)
        button.clicked.connect(chosen)
        self.tools.addWidget(button)
        return button
