"""Where an agent types: plain text that grows with what is typed, with marks under what a rule or a variable needs."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final, cast

from PySide6.QtCore import QEvent, QMimeData, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QKeyEvent, QKeySequence, QResizeEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QSizePolicy, QTextEdit, QWidget

from app.ui.delegates.text_block import units
from app.ui.theme.theme import Theme

PASTE_LIMIT: Final = 8_000
"""Characters taken from the clipboard at once: a citizen's megabyte would hold up the window. No channel takes more."""
_LEAST_LINES: Final = 2
_MOST_LINES: Final = 9

Span = tuple[int, int]
"""First and last place in characters (code points)."""


class MessageEditor(QPlainTextEdit):
    """`files_given(paths)` and `picture_given(QImage)`: pasted or dropped. `undo_wanted()`: Ctrl+Z with nothing to undo
    here. `spelling_wanted(span, place)`: what may have been meant by the misspelt word there.

    `slash_moved(query)`: the word that begins with a slash at the cursor, without it; None: there is none.

    `taking_key` may take a key before the editor does: the open list of answers, Tab to what is not filled in.
    """

    slash_moved = Signal(object)
    files_given = Signal(object)
    picture_given = Signal(object)
    spelling_wanted = Signal(object, QPoint)
    undo_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._marks: tuple[tuple[Span, str], ...] = ()
        self._misspelt: tuple[Span, ...] = ()
        self._looked_at = (-1, -1, -1)
        self._shown_lines = 0
        self.taking_key: Callable[[QKeyEvent], bool] = lambda _: False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFont(theme.font())
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(2)
        self.document().documentLayout().documentSizeChanged.connect(self._grow)
        self.cursorPositionChanged.connect(self._look_for_slash)
        self.textChanged.connect(self._look_for_slash)
        theme.changed.connect(self._draw_marks)

    def text(self) -> str:
        """What is typed."""
        return self.toPlainText()

    def set_text(self, text: str) -> None:
        """Put another text here, with the cursor at its end."""
        self.setPlainText(text)
        self.moveCursor(QTextCursor.MoveOperation.End)

    def mark(self, marks: Sequence[tuple[Span, str]]) -> None:
        """Underline these stretches with a wave, each in the colour of a token, on that token's ground."""
        # Drawn anew even if they are the same: what is typed at the end of a mark would become part of it.
        if marks or self._marks or self._misspelt:
            self._marks = tuple(marks)
            self._draw_marks()

    def mark_misspelt(self, spans: Sequence[Span]) -> None:
        """Underline these words in red; what a rule marks is drawn over it."""
        if tuple(spans) != self._misspelt:
            self._misspelt = tuple(spans)
            self._draw_marks()

    def word_at(self, place: QPoint | None = None) -> Span | None:
        """The misspelt word under a point of the viewport, or else at the cursor or the next one after it."""
        here = self.place() if place is None else self._place_of(self.cursorForPosition(place))
        inside = (span for span in self._misspelt if span[0] <= here <= span[1])
        after = (span for span in self._misspelt if place is None and span[0] > here)
        return (
            next(inside, None) or next(after, None) or (self._misspelt[0] if place is None and self._misspelt else None)
        )

    def insert(self, text: str, *, replace: Span | None = None, select: Span | None = None) -> None:
        """Put `text` at the cursor, or in the place of `replace`; then select a stretch of it. One step to undo."""
        cursor = self.textCursor()
        if replace is not None:
            cursor.setPosition(self._unit(replace[0]))
            cursor.setPosition(self._unit(replace[1]), QTextCursor.MoveMode.KeepAnchor)
        start = cursor.selectionStart()
        cursor.insertText(text)
        if select is not None:
            cursor.setPosition(start + units(text, select[0]))
            cursor.setPosition(start + units(text, select[1]), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def select(self, span: Span) -> None:
        """Select a stretch."""
        cursor = self.textCursor()
        cursor.setPosition(self._unit(span[0]))
        cursor.setPosition(self._unit(span[1]), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def place(self) -> int:
        """Where the cursor stands, in characters; after the selection, where there is one."""
        return self._place_of(self.textCursor())

    def text_before_cursor(self) -> str:
        """What stands before the cursor on its line."""
        cursor = self.textCursor()
        line = cursor.block().text().encode("utf-16-le")
        return line[: 2 * cursor.positionInBlock()].decode("utf-16-le", "ignore")

    def slash(self) -> tuple[str, Span] | None:
        """The word at the cursor that begins with a slash at a word's start: without the slash, and where it stands."""
        cursor = self.textCursor()
        if cursor.hasSelection():
            return None
        block = cursor.block()
        before = self.text_before_cursor()
        start = before.rfind("/")
        query = before[start + 1 :]
        if start < 0 or any(letter.isspace() for letter in query) or (start and not before[start - 1].isspace()):
            return None
        first = len(self.text().encode("utf-16-le")[: 2 * block.position()].decode("utf-16-le", "ignore")) + start
        return query, (first, first + 1 + len(query))

    def sizeHint(self) -> QSize:
        """Qt: as high as the text, within bounds."""
        lines = min(max(self._lines(), _LEAST_LINES), _MOST_LINES)
        return QSize(200, lines * self.fontMetrics().lineSpacing() + 8)

    def event(self, event: QEvent) -> bool:
        """Qt: Tab goes to the next control before a key is a key; the list and the gaps come first."""
        tab = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Tab
        if tab and self.taking_key(cast("QKeyEvent", event)):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: the list of answers comes first; what cannot be undone here may be undone elsewhere."""
        if event.matches(QKeySequence.StandardKey.Undo) and not self.document().isUndoAvailable():
            self.undo_wanted.emit()
        elif not self.taking_key(event):
            super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Qt: plain text only, and not more than anybody sends; files become attachments."""
        paths = [Path(url.toLocalFile()) for url in source.urls() if url.isLocalFile()] if source.hasUrls() else []
        if paths:
            self.files_given.emit(paths)
        elif source.hasImage():
            self.picture_given.emit(source.imageData())
        elif source.hasText():
            self.textCursor().insertText(source.text()[:PASTE_LIMIT].replace("\0", ""))

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Qt: text, files and pictures."""
        return source.hasText() or source.hasUrls() or source.hasImage()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: other lines, another height."""
        super().resizeEvent(event)
        self._grow()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Qt: with what may have been meant, over a word that is not in the dictionary."""
        span = self.word_at(event.pos()) if event.reason() == QContextMenuEvent.Reason.Mouse else self.word_at()
        if span is None or (event.reason() is not QContextMenuEvent.Reason.Mouse and span not in self._at_cursor()):
            super().contextMenuEvent(event)
        else:
            self.spelling_wanted.emit(span, event.globalPos())

    def _at_cursor(self) -> list[Span]:
        here = self.place()
        return [span for span in self._misspelt if span[0] <= here <= span[1]]

    def _place_of(self, cursor: QTextCursor) -> int:
        return len(self.text().encode("utf-16-le")[: 2 * cursor.selectionEnd()].decode("utf-16-le", "ignore"))

    def _unit(self, place: int) -> int:
        return units(self.text(), place)

    def _lines(self) -> int:
        return int(self.document().size().height())

    def _grow(self) -> None:
        lines = self._lines()
        if lines == self._shown_lines:
            return
        self._shown_lines = lines
        # A bar that comes while the field still grows would take width, make more lines, and stay.
        needed = Qt.ScrollBarPolicy.ScrollBarAsNeeded if lines > _MOST_LINES else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(needed)
        # Not a fixed height: a layout that asked for the hint a moment ago would centre the new height in the old one.
        self.updateGeometry()

    def _look_for_slash(self) -> None:
        # A letter changes the text and moves the cursor: it is looked at once.
        now = (self.document().revision(), self.textCursor().position(), self.textCursor().anchor())
        if now == self._looked_at:
            return
        self._looked_at = now
        found = self.slash()
        self.slash_moved.emit(found[0] if found else None)

    def _draw_marks(self) -> None:
        text, wave = self.text(), QTextCharFormat.UnderlineStyle.WaveUnderline
        spelling = QTextCharFormat.UnderlineStyle.SpellCheckUnderline
        drawn = [self._drawn(text, span, spelling, "danger") for span in self._misspelt]
        for span, token in self._marks:
            mark = self._drawn(text, span, wave, token)
            form = QTextCharFormat(mark.format)
            form.setBackground(self._theme.colour(f"{token}_ground"))
            mark.format = form
            drawn.append(mark)
        self.setExtraSelections(drawn)

    def _drawn(
        self, text: str, span: Span, style: QTextCharFormat.UnderlineStyle, token: str
    ) -> QTextEdit.ExtraSelection:
        mark = QTextEdit.ExtraSelection()
        cursor = self.textCursor()
        cursor.setPosition(units(text, span[0]))
        cursor.setPosition(units(text, span[1]), QTextCursor.MoveMode.KeepAnchor)
        form = QTextCharFormat()
        form.setUnderlineStyle(style)
        form.setUnderlineColor(QColor(self._theme.colour(token)))
        mark.cursor, mark.format = cursor, form
        return mark
