"""A plain text field in which ranges can be underlined: by a rule, as an empty variable, or as misspelt.

Positions count characters (code points); Qt counts UTF-16 units.
"""

from collections.abc import Sequence

from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from app.ui.delegates.text_block import units
from app.ui.theme.theme import Theme

Span = tuple[int, int]
"""The start and end of a range in characters (code points)."""


class MarkedText(QPlainTextEdit):
    """A text field with marks, redrawn whenever they or the theme change."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._marks: tuple[tuple[Span, str], ...] = ()
        self._misspelt: tuple[Span, ...] = ()
        self._drawn_now: list[QTextCursor] = []
        """Where the marks are drawn; they move along with the text. Reading `ExtraSelection.cursor` later would wrap a
        part of a struct, which PySide 6.11 may free together with the struct and once more by itself.
        """
        theme.changed.connect(self._draw_marks)

    def text(self) -> str:
        """The text."""
        return self.toPlainText()

    def set_text(self, text: str) -> None:
        """Replace the text, with the cursor at its end and nothing to undo."""
        if not text and self.document().isEmpty() and not self._can_go_back():
            return
        self.setPlainText(text)
        self.moveCursor(QTextCursor.MoveOperation.End)

    def mark(self, marks: Sequence[tuple[Span, str]]) -> None:
        """Underline these ranges with a wave, each in a token's colours."""
        same, self._marks = self._marks == tuple(marks), tuple(marks)
        if not (same and self._stand()):
            self._follow()
            self._draw_marks()

    def mark_misspelt(self, spans: Sequence[Span]) -> None:
        """Underline these words in red, below any marks of rules."""
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
        """Insert `text` at the cursor, or replace `replace`; then select a range of it. One undo step."""
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
        """Select a range."""
        cursor = self.textCursor()
        cursor.setPosition(self._unit(span[0]))
        cursor.setPosition(self._unit(span[1]), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def place(self) -> int:
        """The cursor's position in characters; the end of the selection, if there is one."""
        return self._place_of(self.textCursor())

    def misspelt_here(self) -> list[Span]:
        """The misspelt word at the cursor, if there is one."""
        here = self.place()
        return [span for span in self._misspelt if span[0] <= here <= span[1]]

    def _can_go_back(self) -> bool:
        return self.document().isUndoAvailable() or self.document().isRedoAvailable()

    def _place_of(self, cursor: QTextCursor) -> int:
        return len(self.text().encode("utf-16-le")[: 2 * cursor.selectionEnd()].decode("utf-16-le", "ignore"))

    def _unit(self, place: int) -> int:
        return units(self.text(), place)

    def _stand(self) -> bool:
        """Whether all marks are where they should be: text typed at the end of a mark becomes part of it."""
        text = self.text()
        spans = [*self._misspelt, *(span for span, _ in self._marks)]
        return [(one.anchor(), one.position()) for one in self._drawn_now] == [
            (units(text, start), units(text, end)) for start, end in spans
        ]

    def _follow(self) -> None:
        """Move the misspelt words along with what was typed since the last check, or drop them."""
        text = self.text().encode("utf-16-le")

        def place(unit: int) -> int:
            return len(text[: 2 * unit].decode("utf-16-le", "ignore"))

        cursors = self._drawn_now[: len(self._misspelt)]
        self._misspelt = tuple(
            (place(one.selectionStart()), place(one.selectionEnd())) for one in cursors if one.hasSelection()
        )

    def _draw_marks(self) -> None:
        text, wave = self.text(), QTextCharFormat.UnderlineStyle.WaveUnderline
        spelling = QTextCharFormat.UnderlineStyle.SpellCheckUnderline
        forms = [self._form(spelling, "danger") for _ in self._misspelt]
        for _, token in self._marks:
            form = self._form(wave, token)
            form.setBackground(self._theme.colour(f"{token}_ground"))
            forms.append(form)
        spans = [*self._misspelt, *(span for span, _ in self._marks)]
        self._drawn_now = [self._over(text, span) for span in spans]
        marks = []
        for cursor, form in zip(self._drawn_now, forms, strict=True):
            mark = QTextEdit.ExtraSelection()
            mark.cursor, mark.format = cursor, form
            marks.append(mark)
        self.setExtraSelections(marks)

    def _over(self, text: str, span: Span) -> QTextCursor:
        cursor = self.textCursor()
        cursor.setPosition(units(text, span[0]))
        cursor.setPosition(units(text, span[1]), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _form(self, style: QTextCharFormat.UnderlineStyle, token: str) -> QTextCharFormat:
        form = QTextCharFormat()
        form.setUnderlineStyle(style)
        form.setUnderlineColor(QColor(self._theme.colour(token)))
        return form
