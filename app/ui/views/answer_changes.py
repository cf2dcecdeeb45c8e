"""The changes to a canned answer: a preview before it is published, and its history."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtGui import QFont, QResizeEvent, QTextCharFormat, QTextCursor, QTextFormat
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from app.domain.answer_changes import ADDED, REMOVED, Span, changed_words
from app.ui.theme.theme import Theme
from app.ui.views.dialogs import Sheet
from app.ui.views.prose import Prose

_HIGH: Final = 220
_GROUNDS: Final = {ADDED: ("info_ground", "on_info"), REMOVED: ("danger_ground", "on_danger")}


class ChangesView(QPlainTextEdit):
    """Lines with a coloured sign before them; words that differ from the line before are underlined."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme = theme
        self._lines: Sequence[str] = ()
        self._words: Sequence[tuple[Span, ...]] = ()
        self.verticalScrollBar().valueChanged.connect(self._mark_seen)
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setMinimumHeight(_HIGH)
        self.setAccessibleName(name)

    def show_lines(self, lines: Sequence[str]) -> None:
        """Show these lines; one may be indented."""
        self._lines, self._words = lines, changed_words([line.strip() for line in lines])
        self.setPlainText("\n".join(lines))
        self._mark_seen()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: more or fewer lines are visible."""
        super().resizeEvent(event)
        self._mark_seen()

    def _mark_seen(self) -> None:
        """Format only the visible lines: a file may change ten thousand answers."""
        marks = []
        block, foot = self.firstVisibleBlock(), self.viewport().height()
        while block.isValid() and self.blockBoundingGeometry(block).translated(self.contentOffset()).top() < foot:
            number = block.blockNumber()
            block = block.next()
            line = self._lines[number] if number < len(self._lines) else ""
            sign, indent = line.lstrip()[:2], len(line) - len(line.lstrip())
            if sign in _GROUNDS:
                marks.append(self._mark(number, None, sign))
                marks += [
                    self._mark(number, (start + indent, end + indent), sign) for start, end in self._words[number]
                ]
        self.setExtraSelections(marks)

    def _mark(self, line: int, span: tuple[int, int] | None, sign: str) -> QTextEdit.ExtraSelection:
        ground, ink = _GROUNDS[sign]
        mark, look = QTextEdit.ExtraSelection(), QTextCharFormat()
        look.setBackground(self._theme.colour(ground))
        look.setForeground(self._theme.colour(ink))
        cursor = QTextCursor(self.document().findBlockByNumber(line))
        if span is None:
            # In full: a long line wraps.
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
    """What everybody is about to receive or, with `deletes`, to lose."""

    def __init__(
        self,
        theme: Theme,
        key: str,
        lines: Sequence[str],
        do: Callable[[], None],
        parent: QWidget,
        *,
        deletes: bool = False,
    ) -> None:
        title = self.tr("Delete /{key}?") if deletes else self.tr("Publish /{key}?")
        super().__init__(theme, title.replace("{key}", key), parent)
        what = Prose(theme)
        means = self.tr("This changes for your colleagues as soon as you publish it.")
        if deletes:
            means = self.tr("Nobody is offered it any more as soon as you delete it.")
        what.say(("", means))
        self.changes = ChangesView(theme, self.tr("What changes"))
        self.changes.show_lines(lines)
        self.body.addWidget(what)
        self.body.addWidget(self.changes, 1)
        back = self.add_button(self.tr("Back"))
        if deletes:
            self.add_button(self.tr("Delete"), do, look="danger")
            back.setDefault(True)
            back.setFocus()
        else:
            self.add_button(self.tr("Publish"), do, look="primary").setFocus()


class HistorySheet(Sheet):
    """The history of an answer."""

    def __init__(self, theme: Theme, key: str, lines: Sequence[str], parent: QWidget) -> None:
        super().__init__(theme, self.tr("Changes of /{key}").replace("{key}", key), parent)
        self.changes = ChangesView(theme, self.tr("Who changed what"))
        self.changes.show_lines(lines or (self.tr("Nobody has changed it here."),))
        self.body.addWidget(self.changes, 1)
        self.add_button(self.tr("Close")).setDefault(True)
