"""Choosing an approved template, filling it in, and previewing what the citizen will read."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QFrame,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.ui.citizen_text import Shown, plain_label
from app.ui.theme.theme import SMALL, Theme
from app.ui.views.clearable import clearable
from app.ui.views.dialogs import Sheet
from app.ui.views.form import Form
from app.ui.views.key_button import KeyButton
from app.ui.views.prose import Prose

_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_ARROWS: Final = (Qt.Key.Key_Up, Qt.Key.Key_Down)
_MOST_ROWS: Final = 5
_PREVIEW_HEIGHT: Final = 120
_LONGEST_VALUE: Final = 1_000


class TemplateSheet(Sheet):
    """`chosen(row)`: another template. `edited()`: a value or the reason changed. `send_chosen()`, `again_chosen()`.

    `file_wanted()`: choose the file above the text.
    """

    chosen = Signal(int)
    edited = Signal()
    send_chosen = Signal()
    again_chosen = Signal()
    file_wanted = Signal()

    def __init__(self, theme: Theme, send: str, parent: QWidget) -> None:
        super().__init__(theme, self.tr("Send a template"), parent)
        self.setProperty("help", "closed-window")
        self._fields: dict[str, QLineEdit] = {}
        self.file: KeyButton | None = None
        """The button for choosing a file, for a template that has one."""
        self._file_words: str = ""
        self.search = QLineEdit()
        self.list = QListWidget()
        self.form = Form()
        self.preview = QPlainTextEdit()
        self.note = Prose(theme, ink="on_warn")
        self._note_frame, self._reading = QFrame(), QFrame()
        self.reason = QLineEdit()
        self._lay_out()
        self.again = self.add_button(self.tr("Fetch the list again"))
        self.again.clicked.disconnect()
        self.again.clicked.connect(self.again_chosen)
        self.add_button(self.tr("Cancel"))
        self.send = KeyButton(theme, send, look="primary")
        self.send.setEnabled(False)
        self.send.clicked.connect(self.send_chosen)
        self._buttons.addWidget(self.send)
        self.search.textChanged.connect(self._narrow)
        self.search.installEventFilter(self)
        self.list.currentRowChanged.connect(self._choose)
        self.reason.textChanged.connect(self.edited)

    def offer(self, names: Sequence[Shown]) -> None:
        """List these templates, keeping the selection if possible."""
        before = self.list.currentItem().text() if self.list.currentRow() >= 0 else None
        self.list.blockSignals(True)
        self.list.clear()
        self.list.addItems(list(names))
        self.list.blockSignals(False)
        self.search.setVisible(len(names) > 1)
        for widget in (self.list, self._reading):
            widget.setVisible(bool(names))
        self.list.ensurePolished()
        rows = min(len(names), _MOST_ROWS) * self.list.sizeHintForRow(0)
        self.list.setFixedHeight(rows + 2 * self.list.frameWidth())
        self._narrow(self.search.text())
        if names:
            self.list.setCurrentRow(next((row for row, name in enumerate(names) if name == before), 0))

    def ask(self, places: Sequence[tuple[str, Shown, Shown]], file: Shown | None = None) -> None:
        """Set the placeholders to fill in: key, label, an example. A value typed under the same key stays.

        `file`: the label of the file, if there is one.
        """
        before = self.values()
        while self.form.rowCount():
            self.form.removeRow(0)
        self._fields, self.file = {}, None
        if file:
            self.file = KeyButton(self.theme)
            self.file.clicked.connect(self.file_wanted)
            self.form.add(file, self.file)
            self._file_words = file
            self.show_file(Shown(""))
        for key, words, example in places:
            field = QLineEdit(before.get(key, ""))
            field.setMaxLength(_LONGEST_VALUE)
            field.setPlaceholderText(example)
            field.textChanged.connect(self.edited)
            self.form.add(words, field)
            self._fields[key] = field
        asked = [*([self.file] if self.file is not None else []), *self._fields.values()]
        for before_it, one in pairwise([self.list, *asked, self.preview]):
            QWidget.setTabOrder(before_it, one)

    def show_file(self, name: Shown) -> None:
        """Show which file was chosen."""
        if self.file is not None:
            self.file.say(name or self.tr("Choose a file…"))
            self.file.setAccessibleName(f"{self._file_words}: {self.file.words()}")

    def values(self) -> dict[str, str]:
        """The values filled in so far."""
        return {key: field.text() for key, field in self._fields.items()}

    def show_preview(self, text: Shown) -> None:
        """Show the resulting text."""
        self.preview.setPlainText(text)

    def say(self, strong: str, words: str = "", *, reason_wanted: bool = False, may_send: bool = False) -> None:
        """Show what prevents sending, if anything; whether a reason would help, and whether it can be sent now."""
        self.note.say((strong, words))
        self._note_frame.setVisible(bool(strong or words))
        self.reason.setVisible(reason_wanted)
        self.send.setEnabled(may_send)
        if self.isVisible():
            self.fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt: while the search field has the focus, the arrow keys move in the list below."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in _ARROWS:
            QApplication.sendEvent(self.list, event)
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Enter in a field moves the focus to the Send button if it can be sent; it presses no button."""
        if event.key() not in _ENTER or isinstance(self.focusWidget(), QPushButton):
            super().keyPressEvent(event)
        elif self.send.isEnabled():
            self.send.setFocus()

    def _choose(self, row: int) -> None:
        if row >= 0:
            self.chosen.emit(row)

    def _narrow(self, words: str) -> None:
        wanted, items = words.casefold().split(), [self.list.item(row) for row in range(self.list.count())]
        found = [item for item in items if all(word in item.text().casefold() for word in wanted)]
        # The details below belong to the selected template, which is always among those shown.
        shown = found or [self.list.currentItem()]
        for item in items:
            item.setHidden(item not in shown)
        if found and self.list.currentRow() >= 0 and self.list.currentItem() not in found:
            self.list.setCurrentItem(found[0])

    def _lay_out(self) -> None:
        self.search.setPlaceholderText(self.tr("Search templates"))
        self.search.setAccessibleName(self.search.placeholderText())
        clearable(self.search)
        self.list.setFont(self.theme.font())
        self.list.setProperty("look", "pages")
        self.list.setUniformItemSizes(True)
        self.list.setAccessibleName(self.tr("Templates"))
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.form.setContentsMargins(0, 4, 0, 4)
        self.form.setHorizontalSpacing(12)
        self.form.setVerticalSpacing(6)
        self.form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.preview.setReadOnly(True)
        self.preview.setFont(self.theme.font())
        self.preview.setMinimumHeight(_PREVIEW_HEIGHT)
        self.preview.setAccessibleName(self.tr("What the citizen will read"))
        self.preview.setTabChangesFocus(True)
        head = plain_label(Shown(self.preview.accessibleName()))
        head.setFont(self.theme.font(SMALL))
        head.setProperty("tone", "muted")
        self._reading.setProperty("look", "card")
        reading = QVBoxLayout(self._reading)
        reading.setContentsMargins(12, 8, 12, 8)
        reading.setSpacing(4)
        reading.addWidget(head)
        reading.addWidget(self.preview)
        self.reason.setPlaceholderText(self.tr("Reason to send it all the same; it is kept in the compliance log"))
        self.reason.setAccessibleName(self.reason.placeholderText())
        self.reason.hide()
        self._note_frame.setProperty("look", "warn")
        QVBoxLayout(self._note_frame).addWidget(self.note)
        self._note_frame.hide()
        self.body.addWidget(self.search)
        self.body.addWidget(self.list)
        self.body.addLayout(self.form)
        self.body.addWidget(self._reading, 100)
        self.body.addWidget(self._note_frame)
        self.body.addWidget(self.reason)
        # Other parts take the space only if there is nothing to read.
        self.body.addStretch(1)
