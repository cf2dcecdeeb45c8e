"""The help window: pages at the left, text at the right, searchable. It can stay open during work."""

from collections.abc import Sequence
from typing import Final

from msgspec import Struct
from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from app.domain.text import folded
from app.ui.citizen_text import Shown, plain_label
from app.ui.help_pages import HelpPage, Kind
from app.ui.theme.theme import STRONG, TEXT, Theme
from app.ui.views.announce import announce
from app.ui.views.clearable import clearable
from app.ui.views.key_button import KeyButton

_SIZE: Final = (860, 620)
_LIST: Final = 268
_ROW: Final = 30
_INDENT: Final = 14
"""The width in pixels of a bullet and its space."""
_TITLE: Final = 18
_HEADING: Final = 15
_WALK: Final = (Qt.Key.Key_Up, Qt.Key.Key_Down)


class _Look(Struct, frozen=True):
    px: int
    strong: bool
    above: int
    heading: int = 0
    bullet: bool = False


_LOOKS: Final = {
    Kind.HEADING: _Look(_HEADING, strong=True, above=16, heading=2),
    Kind.TEXT: _Look(TEXT, strong=False, above=6),
    Kind.ITEM: _Look(TEXT, strong=False, above=4, bullet=True),
}


class HelpWindow(QDialog):
    """Open it with `show()`; Esc closes it."""

    keys_wanted = Signal()

    def __init__(self, theme: Theme, pages: Sequence[HelpPage], parent: QWidget) -> None:
        """`pages`: as displayed, with the keys filled in."""
        super().__init__(parent)
        self._theme, self._pages = theme, pages
        self.setWindowTitle(self.tr("Help"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.finder = QLineEdit()
        self.finder.setPlaceholderText(self.tr("Find in the help"))
        self.finder.setAccessibleName(self.finder.placeholderText())
        clearable(self.finder)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Pages"))
        self.list.setProperty("ground", "rail")
        self.list.setProperty("look", "pages")
        self.text = QTextEdit()
        self.text.setReadOnly(True)
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        self.text.setTabChangesFocus(True)
        self.text.document().setDocumentMargin(18)
        self._nothing = plain_label(Shown(self.tr("No page has these words. Try another one.")))
        self._nothing.setWordWrap(True)
        self._nothing.hide()
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for page in pages:
            row = QListWidgetItem(page.title, self.list)
            row.setSizeHint(QSize(0, _ROW))
        self._lay_out()
        self.finder.textChanged.connect(self._narrow)
        self.finder.installEventFilter(self)
        self.list.currentRowChanged.connect(self._show)
        theme.changed.connect(self._dress_anew)
        over = parent.window()
        while (behind := over.parentWidget()) is not None:  # a modal sheet may be small: the help is not
            over = behind.window()
        self.resize(min(_SIZE[0], max(over.width() - 40, 320)), min(_SIZE[1], max(over.height() - 40, 300)))

    def fill(self, pages: Sequence[HelpPage]) -> None:
        """Update the pages' texts, because keys were changed."""
        self._pages = pages
        self._narrow(self.finder.text())

    def turn_to(self, name: str) -> None:
        """Show this page, or the first one."""
        self.finder.clear()
        self.list.setCurrentRow(next((row for row, page in enumerate(self._pages) if page.name == name), 0))
        self.finder.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt: the arrow keys move between pages while the search field has the focus."""
        if watched is self.finder and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in _WALK:
                self._walk(1 if event.key() == Qt.Key.Key_Down else -1)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.text.setFocus(Qt.FocusReason.TabFocusReason)
                return True
        return super().eventFilter(watched, event)

    def _walk(self, by: int) -> None:
        row = self.list.currentRow() + by
        while 0 <= row < self.list.count() and self.list.item(row).isHidden():
            row += by
        if 0 <= row < self.list.count():
            self.list.setCurrentRow(row)

    def _narrow(self, text: str) -> None:
        wanted = folded(text).split()
        hits = [_has(_words(page), wanted) for page in self._pages]
        for row, hit in enumerate(hits):
            self.list.item(row).setHidden(not hit)
        self._nothing.setVisible(not any(hits))
        called = [_has(folded(page.title), wanted) for page in self._pages]
        best, here = called if wanted and any(called) else hits, self.list.currentRow()
        if any(best) and not best[here]:
            self.list.setCurrentRow(best.index(True))
        else:
            self._show(here)
        if wanted:
            announce(self, self.tr("%n page(s)", "", sum(hits)))

    def _show(self, row: int) -> None:
        if row < 0:
            return
        page = self._pages[row]
        self.text.clear()
        self.text.setAccessibleName(page.title)
        cursor = self.text.textCursor()
        self._put(cursor, page.title, _Look(_TITLE, strong=True, above=0, heading=1))
        for line in page.lines:
            self._put(cursor, line.text, _LOOKS[line.kind])
        cursor.setPosition(0)
        self.text.setTextCursor(cursor)
        self._mark()

    def _dress_anew(self) -> None:
        self._show(self.list.currentRow())

    def _put(self, cursor: QTextCursor, words: str, look: _Look) -> None:
        block, letters, typed = QTextBlockFormat(), QTextCharFormat(), QTextCharFormat()
        block.setTopMargin(look.above)
        block.setHeadingLevel(look.heading)
        block.setLineHeight(125, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        if look.bullet:
            block.setLeftMargin(_INDENT)
            block.setTextIndent(-_INDENT)
            words = f"•  {words}"
        letters.setFont(self._theme.font(look.px, STRONG if look.strong else 400))
        typed.setFont(self._theme.font(look.px - 1, mono=True))
        for one in (letters, typed):
            one.setForeground(self._theme.colour("text"))
        if cursor.position():
            cursor.insertBlock()
        cursor.setBlockFormat(block)
        for number, part in enumerate(words.split("`")):
            cursor.insertText(part, typed if number % 2 else letters)

    def _mark(self) -> None:
        """Highlight the matches of the search."""
        look, found = QTextCharFormat(), list[QTextEdit.ExtraSelection]()
        look.setBackground(self._theme.colour("primary"))
        look.setForeground(self._theme.colour("on_primary"))
        for word in self.finder.text().split():
            cursor = self.text.document().find(word)
            while not cursor.isNull():
                one = QTextEdit.ExtraSelection()
                one.cursor, one.format = cursor, look
                found.append(one)
                cursor = self.text.document().find(word, cursor)
        self.text.setExtraSelections(found)

    def _lay_out(self) -> None:
        side = QVBoxLayout()
        side.setSpacing(8)
        side.addWidget(self.finder)
        side.addWidget(self.list, 1)
        side.addWidget(self._nothing)
        for part in (self.finder, self.list, self._nothing):
            part.setFixedWidth(_LIST)
        keys, close = (KeyButton(self._theme, words) for words in (self.tr("All keys"), self.tr("Close")))
        keys.clicked.connect(self.keys_wanted)
        close.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.addStretch(1)
        for button in (keys, close):
            button.setAutoDefault(False)
            foot.addWidget(button)
        columns = QHBoxLayout()
        columns.setSpacing(12)
        columns.addLayout(side)
        columns.addWidget(self.text, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 14, 14, 12)
        layout.addLayout(columns, 1)
        layout.addLayout(foot)


def _has(text: str, wanted: Sequence[str]) -> bool:
    return all(word in text for word in wanted)


def _words(page: HelpPage) -> str:
    return folded(" ".join([page.title, *(line.text for line in page.lines)]))
