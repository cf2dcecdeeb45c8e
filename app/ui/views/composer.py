"""The composer, for answers and notes. The Send button names the recipient, who cannot change while there is text."""

from collections.abc import Callable, Sequence

from msgspec import Struct
from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.ui.citizen_text import Shown, plain_label
from app.ui.theme.theme import SMALL, Theme
from app.ui.views.composer_footer import ComposerFooter
from app.ui.views.composer_lines import QuoteLine
from app.ui.views.editor import MessageEditor
from app.ui.views.file_chips import FileChips
from app.ui.views.hold_bar import HoldBar
from app.ui.views.key_button import KeyButton
from app.ui.views.preview import Preview
from app.ui.views.prose import Prose
from app.ui.views.roomy import Roomy
from app.ui.views.strip import Strip
from app.ui.views.ways_out import WaysOut


class Recipient(Struct, frozen=True):
    """The draft's recipient: fixed as long as the conversation is open."""

    channel: str
    """Such as WhatsApp."""
    name: Shown
    """Such as S. Bakker."""
    full_name: Shown


class Composer(QFrame):
    """`edited()`: the agent changed the text or the mode. `send_chosen()`, `mode_changed(is_note)`."""

    edited = Signal()
    mode_changed = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("help", "answering")
        self._theme = theme
        self._recipient: Recipient | None = None
        self._quiet = self._note = self._editing = False
        self._addressed: object = None
        """The inputs for which the recipient's text was last computed."""
        self._parted: tuple[bool, bool] | None = None
        """Whether files are attached, and whether ways out replace the text, as currently shown."""
        self.reply_tab = KeyButton(theme, self.tr("Reply"), look="tab")
        self.note_tab = KeyButton(theme, self.tr("Internal note"), look="tab")
        self.saved = plain_label()
        self.hold = HoldBar(theme)
        self.editor = MessageEditor(theme)
        self.quote = QuoteLine(theme)
        self.files = FileChips(theme)
        self.preview = Preview(theme)
        self.strip = Strip(theme)
        self.along = Prose(theme, ink="muted")
        """What is added to the answer automatically, for the agent to see before sending."""
        self.along.hide()
        self.ways = WaysOut(theme)
        self.footer = ComposerFooter(theme)
        self.setAcceptDrops(True)
        self._lay_out()
        self.set_note(False)
        self.reply_tab.clicked.connect(lambda: self._choose_mode(note=False))
        self.note_tab.clicked.connect(lambda: self._choose_mode(note=True))
        self.editor.textChanged.connect(self._say_edited)
        self.editor.entered.connect(self.footer.send_chosen)
        self.strip.reason_dropped.connect(self.editor.setFocus)

    def is_note(self) -> bool:
        """Whether an internal note is being written."""
        return self._note

    def set_note(self, note: bool) -> None:
        """Write a note or an answer; the text stays."""
        self._note = note
        self.reply_tab.setChecked(not note)
        self.note_tab.setChecked(note)
        if (look := "note" if note else "writing") != self.property("look"):
            self.setProperty("look", look)
            # Everything inside is styled and drawn again.
            self.style().unpolish(self)
            self.style().polish(self)
            for button in (self.reply_tab, self.note_tab, *self.footer.buttons()):
                button.behind = "note_ground" if note else "surface"
        self._show_recipient()
        self._show_parts()

    def load(self, text: str, *, note: bool) -> None:
        """Show a draft without emitting `edited`."""
        self._quiet = True
        try:
            self.editor.set_text(text)
            self.set_note(note)
        finally:
            self._quiet = False

    def set_editing(self, words: Shown | str) -> None:
        """Edit the message that starts with `words`, instead of writing one; empty: stop editing."""
        self._editing = bool(words)
        self.quote.show_quote(Shown(words), editing=self._editing)
        self.note_tab.setVisible(not self._editing)
        self.note_tab.setEnabled(not self._editing)
        self._show_recipient()

    def recipient_words(self) -> str:
        """The channel and recipient, as on the button."""
        to = self._recipient
        if to is None:
            return ""
        words = self.tr("via {channel} to {name}") if to.name else self.tr("via {channel}")
        return words.replace("{channel}", to.channel).replace("{name}", to.name)

    def set_recipient(self, recipient: Recipient | None) -> None:
        """Set the recipient; None: nobody, and nothing can be written."""
        self._recipient = recipient
        self.setEnabled(recipient is not None)
        self._show_recipient()

    def show_along(self, words: str) -> None:
        """Show what Balie adds to the next answer; empty: nothing."""
        self.along.say(("", self.tr("Goes along: “{words}”").replace("{words}", words)) if words else ("",))
        self._show_parts()

    def offer_ways(self, ways: Sequence[tuple[str, str]], title: str = "", text: str = "") -> None:
        """Show what can be done instead of replying (code, words). Empty: a reply can be written."""
        self.ways.offer(ways, title, text)
        self._show_parts()

    def show_saved(self, saved: bool) -> None:
        """Show whether the text is saved."""
        self.saved.setText(Shown(self.tr("Draft saved") if saved else ""))

    def show_hints(self, hint: Callable[[str], str]) -> None:
        """Set the keys shown on the buttons: command id → key."""
        self.note_tab.set_keys(hint("note.toggle"))
        self.footer.send.set_keys("Enter" if self.editor.enter_sends else hint("send"))

    def focus(self) -> None:
        """Move the focus to the text, or to the first way out if there is no text."""
        target = self.ways.first() if self.ways.isVisible() else None
        (target or self.editor).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Qt: files and pictures may be dropped anywhere on the composer."""
        if self.editor.canInsertFromMimeData(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Qt: the same as dropping on the text."""
        self.editor.insertFromMimeData(event.mimeData())
        event.acceptProposedAction()

    def changeEvent(self, event: QEvent) -> None:
        """Qt: greyed out without a recipient."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.EnabledChange:
            self._parted = None
            self.footer.setVisible(self.isEnabled())

    def _choose_mode(self, *, note: bool) -> None:
        was = self.is_note()
        self.set_note(note)
        self.focus()
        if was is not note:
            self.mode_changed.emit(note)
            self.edited.emit()

    def _say_edited(self) -> None:
        if not self._quiet:
            self.edited.emit()

    def _show_parts(self) -> None:
        along, instead = (bool(one) and not self.is_note() for one in (self.along.text(), self.ways.has_ways()))
        if (along, instead) == self._parted:
            return
        self._parted = along, instead
        # One is hidden when the other is shown, so they never compete for space.
        self._column.setEnabled(False)
        self.along.setVisible(along)
        shown, leaving = (self.ways, self._writing) if instead else (self._writing, self.ways)
        shown.show()
        # The widget with the focus is about to be hidden; Qt would move the focus to whatever comes next.
        if instead and self.editor.hasFocus():
            self.ways.take_over(typing=bool(self.editor.text()))
        elif not instead and self.ways.holds_keyboard():
            self.editor.setFocus()
        leaving.hide()
        self.footer.setVisible(not instead)
        self._column.setEnabled(True)

    def _show_recipient(self) -> None:
        note, to = self.is_note(), self._recipient
        if (note, to, self._editing) == self._addressed:
            return
        self._addressed = note, to, self._editing
        if to is None:
            self.editor.invite("")
        elif note:
            self.editor.invite(self.tr("Only colleagues see this note"))
            self.footer.send.say(self.tr("Save note"))
        else:
            placeholder = self.tr("New words for {name}") if self._editing else self.tr("Answer to {name}")
            self.editor.invite(placeholder.replace("{name}", to.full_name))
            long = (
                self.tr("Change via {channel} for {name}") if self._editing else self.tr("Send via {channel} to {name}")
            )
            nobody = self.tr("Change via {channel}") if self._editing else self.tr("Send via {channel}")
            # If space is short, the verb is dropped, not the channel and the recipient.
            short = self.tr("{channel} to {name}") if to.name and not self._editing else nobody
            long, short = (
                words.replace("{channel}", to.channel).replace("{name}", to.name)
                for words in (long if to.name else nobody, short)
            )
            self.footer.send.say(long, short)
        self.footer.arrange()

    def _lay_out(self) -> None:
        for tab in (self.reply_tab, self.note_tab):
            tab.setCheckable(True)
            tab.setAutoExclusive(False)
        self.saved.setFont(self._theme.font(SMALL))
        self.saved.setProperty("tone", "muted")
        tabs = QHBoxLayout()
        tabs.setContentsMargins(6, 4, 12, 0)
        tabs.setSpacing(2)
        tabs.addWidget(self.reply_tab)
        tabs.addWidget(self.note_tab)
        tabs.addStretch(1)
        tabs.addWidget(self.saved)
        inside = QWidget()
        writing = QVBoxLayout(inside)
        writing.setContentsMargins(10, 4, 10, 8)
        writing.setSpacing(6)
        writing.addWidget(self.quote)
        writing.addWidget(self.editor)
        writing.addWidget(self.files)
        writing.addWidget(self.preview)
        writing.addWidget(self.along)
        writing.addWidget(self.strip)
        self._writing = Roomy(inside)
        self._column = layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.setSpacing(0)
        layout.addLayout(tabs)
        layout.addWidget(self.hold)
        layout.addWidget(self._writing)
        layout.addWidget(self.ways)
        layout.addWidget(self.footer)
