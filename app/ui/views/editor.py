"""The editor: plain text that grows as it is typed, with marks under what a rule or a variable needs."""

from collections.abc import Callable
from pathlib import Path
from typing import Final, cast

from PySide6.QtCore import QEvent, QMimeData, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from app.ui.theme.theme import Theme
from app.ui.views.marked_text import MarkedText, Span

PASTE_LIMIT: Final = 8_000
"""The maximum number of characters accepted from one paste: a megabyte would freeze the window."""
_COMES_BACK: Final = (
    Qt.FocusReason.ActiveWindowFocusReason,
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.MenuBarFocusReason,
)
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_PLAIN: Final = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
_LEAST_LINES: Final = 2
_MOST_LINES: Final = 9


class MessageEditor(MarkedText):
    """`files_given(paths)` and `picture_given(QImage)`: pasted or dropped. `undo_wanted()`: Ctrl+Z with nothing to undo
    here. `spelling_wanted(span, place)`: suggestions for the misspelt word there.

    `slash_moved(query)`: the word at the cursor that starts with a slash, without it; None: there is none.

    `entered()`: Enter, if it sends (`enter_sends`); Shift+Enter always starts a new line.

    `left()`: Escape with nothing open that it closes. `away()`: the focus moved elsewhere in the window.

    `too_much()`: more was pasted than is accepted at once, and the rest was dropped.

    `taking_key` can handle a key before the editor does: the open list of answers, Tab to unfilled variables.
    """

    slash_moved = Signal(object)
    files_given = Signal(object)
    picture_given = Signal(object)
    spelling_wanted = Signal(object, QPoint)
    undo_wanted = Signal()
    entered = Signal()
    left = Signal()
    away = Signal()
    too_much = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._looked_at = (-1, -1, -1)
        self._shown_lines = 0
        self.enter_sends = False
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

    def invite(self, words: str) -> None:
        """Set the placeholder, and the accessible name."""
        if words != self.placeholderText():
            self.setPlaceholderText(words)
            self.setAccessibleName(words)
            # Qt repaints a changed placeholder only when something else triggers it, so the last name would stay.
            self.viewport().update()

    def text_before_cursor(self) -> str:
        """The text before the cursor on its line."""
        cursor = self.textCursor()
        line = cursor.block().text().encode("utf-16-le")
        return line[: 2 * cursor.positionInBlock()].decode("utf-16-le", "ignore")

    def slash(self) -> tuple[str, Span] | None:
        """The word at the cursor that starts with a slash: without the slash, and its position."""
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

    def wrap(self, mark: str) -> None:
        """Put `mark` around the selection, or remove it if it is there; without a selection, around the cursor."""
        cursor = self.textCursor()
        chosen = cursor.selectedText()
        width = len(mark)
        if len(chosen) > 2 * width and chosen.startswith(mark) and chosen.endswith(mark):
            new = chosen[width:-width]
        else:
            new = f"{mark}{chosen}{mark}"
        start = cursor.selectionStart()
        cursor.insertText(new)
        if chosen:
            cursor.setPosition(start)
            cursor.setPosition(start + len(new.encode("utf-16-le")) // 2, cursor.MoveMode.KeepAnchor)
        else:
            cursor.setPosition(start + width)
        self.setTextCursor(cursor)

    def sizeHint(self) -> QSize:
        """Qt: as high as the text, within bounds."""
        lines = min(max(self._lines(), _LEAST_LINES), _MOST_LINES)
        return QSize(200, lines * self.fontMetrics().lineSpacing() + 8)

    def event(self, event: QEvent) -> bool:
        """Qt: let the popup and the gaps have Tab before it moves the focus."""
        tab = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Tab
        if tab and self.taking_key(cast("QKeyEvent", event)):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: the answers popup comes first; an undo with nothing to undo here is passed on."""
        if event.matches(QKeySequence.StandardKey.Undo) and not self.document().isUndoAvailable():
            self.undo_wanted.emit()
        elif self.taking_key(event):
            return
        elif self.enter_sends and event.key() in _ENTER and event.modifiers() in _PLAIN:
            if not event.isAutoRepeat():
                self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Qt: accept plain text only, of limited length; files become attachments."""
        paths = [Path(url.toLocalFile()) for url in source.urls() if url.isLocalFile()] if source.hasUrls() else []
        if paths:
            self.files_given.emit(paths)
        elif source.hasImage() and not source.text().strip():
            # Spreadsheets and word processors put a picture on the clipboard in addition to the text.
            self.picture_given.emit(source.imageData())
        elif source.hasText():
            text = source.text()
            self.textCursor().insertText(text[:PASTE_LIMIT].replace("\0", ""))
            if len(text) > PASTE_LIMIT:
                self.too_much.emit()

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Qt: text, files and pictures."""
        return source.hasText() or source.hasUrls() or source.hasImage()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Qt: also when a menu opens, or another window comes to the front."""
        super().focusOutEvent(event)
        if event.reason() not in _COMES_BACK:
            self.away.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: adapt the height to the lines."""
        super().resizeEvent(event)
        self._grow()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Qt: with suggestions, on a misspelt word."""
        span = self.word_at(event.pos()) if event.reason() == QContextMenuEvent.Reason.Mouse else self.word_at()
        if span is None or (event.reason() is not QContextMenuEvent.Reason.Mouse and span not in self.misspelt_here()):
            super().contextMenuEvent(event)
        else:
            self.spelling_wanted.emit(span, event.globalPos())

    def _lines(self) -> int:
        return int(self.document().size().height())

    def _grow(self) -> None:
        lines = self._lines()
        if lines == self._shown_lines:
            return
        self._shown_lines = lines
        # A scroll bar that appears while the field still grows would take width, cause more lines, and stay.
        needed = Qt.ScrollBarPolicy.ScrollBarAsNeeded if lines > _MOST_LINES else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(needed)
        # Not a fixed height: a layout that asked for the hint a moment ago would centre the new height in the old one.
        self.updateGeometry()

    def _look_for_slash(self) -> None:
        # A letter both changes the text and moves the cursor, but is checked only once.
        now = (self.document().revision(), self.textCursor().position(), self.textCursor().anchor())
        if now == self._looked_at:
            return
        self._looked_at = now
        found = self.slash()
        self.slash_moved.emit(found[0] if found else None)
