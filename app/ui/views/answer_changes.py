"""What changes in a canned answer: a preview before it is published, and the history of who changed what."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtGui import QFont, QTextCharFormat, QTextCursor, QTextFormat
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from app.domain.answer_changes import ADDED, REMOVED, changed_words
from app.ui.theme.theme import Theme
from app.ui.views.dialogs import Sheet
from app.ui.views.prose import Prose

_HIGH: Final = 220
_GROUNDS: Final = {ADDED: ("info_ground", "on_info"), REMOVED: ("danger_ground", "on_danger")}


class ChangesView(QPlainTextEdit):
    """Lines with a sign before them, coloured as well; the words that differ from the line before are underlined."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme = theme
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setMinimumHeight(_HIGH)
        self.setAccessibleName(name)

    def show_lines(self, lines: Sequence[str]) -> None:
        """Show these; a line may be indented."""
        self.setPlainText("\n".join(lines))
        bare = [line.strip() for line in lines]
        marks = []
        for number, (line, spans) in enumerate(zip(bare, changed_words(bare), strict=True)):
            if line[:2] in _GROUNDS:
                marks.append(self._mark(number, None, line[:2]))
                indent = len(lines[number]) - len(lines[number].lstrip())
                marks += [self._mark(number, (start + indent, end + indent), line[:2]) for start, end in spans]
        self.setExtraSelections(marks)

    def _mark(self, line: int, span: tuple[int, int] | None, sign: str) -> QTextEdit.ExtraSelection:
        ground, ink = _GROUNDS[sign]
        mark, look = QTextEdit.ExtraSelection(), QTextCharFormat()
        look.setBackground(self._theme.colour(ground))
        look.setForeground(self._theme.colour(ink))
        cursor = QTextCursor(self.document().findBlockByNumber(line))
        if span is None:
            # To its end: a long line stands on several.
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
            look.setProperty(QTextFormat.Property.FullWidthSelection, True)
        else:
            start = cursor.position()
            cursor.setPosition(start + span[0])
            cursor.setPosition(start + span[1], QTextCursor.MoveMode.KeepAnchor)
            look.setFontUnderline(True)
            look.setFontWeight(QFont.Weight.DemiBold)
        mark.cursor, mark.format = cursor, look
        return mark


class PublishSheet(Sheet):
    """What everybody is about to get, before it goes out."""

    def __init__(
        self, theme: Theme, key: str, lines: Sequence[str], publish: Callable[[], None], parent: QWidget
    ) -> None:
        super().__init__(theme, self.tr("Publish /{key}?").replace("{key}", key), parent)
        what = Prose(theme)
        what.say(("", self.tr("This changes for your colleagues as soon as you publish it.")))
        self.changes = ChangesView(theme, self.tr("What changes"))
        self.changes.show_lines(lines)
        self.body.addWidget(what)
        self.body.addWidget(self.changes, 1)
        self.add_button(self.tr("Back")).setAutoDefault(False)
        go = self.add_button(self.tr("Publish"), publish, look="primary")
        go.setDefault(True)
        go.setFocus()


class HistorySheet(Sheet):
    """Who changed an answer, and how."""

    def __init__(self, theme: Theme, key: str, lines: Sequence[str], parent: QWidget) -> None:
        super().__init__(theme, self.tr("Changes of /{key}").replace("{key}", key), parent)
        self.changes = ChangesView(theme, self.tr("Who changed what"))
        self.changes.show_lines(lines or (self.tr("Nobody has changed it here."),))
        self.body.addWidget(self.changes, 1)
        self.add_button(self.tr("Close")).setDefault(True)
