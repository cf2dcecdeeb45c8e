"""Commands that somebody else has to run outside Balie: why, and the lines to copy."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from app.ui.citizen_text import Shown
from app.ui.theme.theme import Theme
from app.ui.views.dialogs import Sheet
from app.ui.views.prose import Prose


class LineSheet(Sheet):
    """`lines`: the text to copy."""

    def __init__(self, theme: Theme, title: str, sentence: str, lines: str, parent: QWidget) -> None:
        super().__init__(theme, title, parent)
        what = Prose(theme)
        what.say(("", sentence))
        self.body.addWidget(what)
        self.statement = lines
        self.add_copyable(Shown(lines))
        self.body.addStretch(1)
        copy = self.add_button(self.tr("Copy"))
        copy.clicked.disconnect()
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(lines))
        self.add_button(self.tr("Done"), look="primary")
