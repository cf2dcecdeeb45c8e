"""The middle column: the conversation with one citizen, from the header to the composer."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.domain.message import Direction, Message
from app.ui import citizen_text
from app.ui.models.answers import Suggestion
from app.ui.models.rows import Row, UnreadRow
from app.ui.models.timeline import TimelineModel
from app.ui.sound import SoundPlayer
from app.ui.theme.theme import Theme
from app.ui.views.above import Above
from app.ui.views.announce import announce
from app.ui.views.answers_popup import AnswersPopup
from app.ui.views.banner import Banner
from app.ui.views.composer import Composer
from app.ui.views.composer_lines import UndoLine
from app.ui.views.covering import CoveringFrame
from app.ui.views.header import Header
from app.ui.views.key_button import KeyButton
from app.ui.views.placing import place_all
from app.ui.views.prose import Prose
from app.ui.views.timeline import TimelineView

_MARGIN: Final = 16
_NARROW: Final = 470
_LOW: Final = 680
_LOWEST: Final = 620
_LEAST: Final = 180
_WIDEST: Final = 420


class ConversationView(CoveringFrame):
    """Its parts, by name, for the presenters. Empty until `show_conversation`."""

    again_chosen = Signal()
    """The conversation could not be loaded, and the agent wants to retry."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(lambda: theme.colour("background"), parent)
        self.theme = theme
        self.model = TimelineModel(self)
        self.header = Header(theme)
        self.banner = Banner(theme)
        self.timeline = TimelineView(theme, self.model)
        self.banner.left.connect(lambda: self.timeline.setFocus(Qt.FocusReason.OtherFocusReason))
        self.composer = Composer(theme)
        self.undo = UndoLine(theme, self)
        self.undo.installEventFilter(self)
        self.popup = AnswersPopup(theme, self)
        self.composer.editor.away.connect(self.popup.close_list)
        self.sound = SoundPlayer(self)
        self._trouble = Prose(theme)
        self._again = KeyButton(theme, self.tr("Try again"), look="primary")
        self._unread = _in_the_middle(self._trouble, self._again)
        self._empty: QWidget | None = None
        self._newer = KeyButton(theme, look="primary", parent=self)
        self._newer.set_icon("chevron-down")
        self._newer.hide()
        self._missed = 0
        self.key_of: Callable[[str], str] = lambda _: ""
        """The key of a command, as shown on a button."""
        self._lay_out()
        self._again.clicked.connect(self.again_chosen)
        self._newer.clicked.connect(self._go_to_newest)
        self.sound.changed.connect(self.timeline.show_playing)
        self.timeline.settled.connect(self._place_newer)
        self.model.rowsInserted.connect(self._came)
        self._show_parts(open_=False)

    def show_hints(self, hint: Callable[[str], str]) -> None:
        """Set the keys shown on the buttons: command id → key."""
        self.key_of = hint
        self.header.show_hints(hint)
        self.composer.show_hints(hint)

    def show_conversation(self, rows: Sequence[Row], contact: str) -> None:
        """Show another conversation, starting at the unread messages, or else at its end."""
        self._missed = 0
        self._newer.hide()
        self.popup.close_list()
        self.sound.stop()
        self._show_parts(open_=True)
        unread = (place for place, row in enumerate(rows) if isinstance(row, UnreadRow))
        self.timeline.begins_at = next(unread, None)
        self.model.start(rows, contact)

    def show_while_empty(self, empty: QWidget) -> None:
        """Set what is shown without an open conversation; nothing by default."""
        if self._empty is None:
            self._empty = empty
            self.parts.addWidget(empty, 1)
            empty.hide()

    def show_nothing(self) -> None:
        """Show that no conversation is open."""
        self.sound.stop()
        self.popup.close_list()
        self.model.start((), "")
        self.banner.show_warnings(())
        self.composer.load("", note=False)
        self._show_parts(open_=False)

    def show_trouble(self, sentence: str) -> None:
        """Show why the conversation cannot be loaded, with "Try again"."""
        self._show_parts(open_=False)
        if self._empty is not None:
            self._empty.hide()
        self._trouble.say(("", sentence))
        self._unread.show()

    def insert_above(self, bar: QWidget) -> None:
        """Insert a bar between the header and the messages."""
        self._above.insert(bar)

    def offer_answers(self, rows: Sequence[Suggestion], note: str = "", nothing: str = "") -> None:
        """Offer what can be inserted at the cursor, above the composer."""
        self.popup.offer(rows, note, nothing)
        self._place_popup()

    def offer_undo(self, words: str, seconds: float) -> None:
        """Offer to withdraw an answer for this long."""
        self.undo.offer(words, seconds)
        self._place_undo()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: floating parts move along."""
        super().resizeEvent(event)
        self.header.set_compact(self.width() < _NARROW)
        self.banner.set_compact(self.height() < _LOW or self.width() < _NARROW, tight=self.height() < _LOWEST)
        self._above.resize(self.height())
        self._place_newer()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt: the composer was resized or moved, and what floats above it moves along."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move) and self.popup.isVisible():
            self._place_popup()
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move) and self.undo.isVisible():
            self._place_undo()
        if watched is self._bottom and event.type() == QEvent.Type.LayoutRequest:
            self._above.share()
        if watched is self.undo and event.type() in (QEvent.Type.Show, QEvent.Type.Hide):
            shown = event.type() == QEvent.Type.Show
            self.timeline.leave_room(self.undo.sizeHint().height() + 6 if shown else 0)
        return super().eventFilter(watched, event)

    def minimumSizeHint(self) -> QSize:
        """Qt: narrow, but usable."""
        return QSize(360, _LEAST)

    def _place_popup(self) -> None:
        """Place it above the composer, once that has been placed."""
        corner = self.composer.mapTo(self, QPoint(12, -4))
        self.popup.place(corner, self.composer.width() - 24, top=self.timeline.y())

    def _place_undo(self) -> None:
        corner = self.composer.mapTo(self, QPoint(0, -6))
        self.undo.place(corner.x(), corner.y(), self.composer.width())

    def _came(self, _: QModelIndex, first: int, last: int) -> None:
        """Count new rows at the end that the agent does not see, because they have scrolled up."""
        if self.timeline.column.stuck or last != self.model.rowCount() - 1:
            return
        rows = [self.model.row(row) for row in range(first, last + 1)]
        inbound = [row for row in rows if isinstance(row, Message) and row.direction is Direction.INBOUND]
        self._missed += len(inbound)
        if inbound:
            self._newer.say(self.tr("%n new message(s)", "", self._missed))
            self._newer.show()
            self._place_newer()
            self._newer.raise_()

    def announce_arrival(self, message: Message) -> None:
        """Announce the citizen's message to screen readers."""
        words = citizen_text.spoken(message.text)
        announce(self.timeline, self.tr("New message: {words}").replace("{words}", words))

    def _go_to_newest(self) -> None:
        self.timeline.column.stuck = True
        self.timeline.settle()

    def _place_newer(self) -> None:
        if self.timeline.column.stuck:
            self._missed = 0
            self._newer.hide()
        if self._newer.isVisibleTo(self):
            size = self._newer.sizeHint()
            bottom = self.timeline.geometry().bottom() - size.height() - 10
            self._newer.setGeometry((self.width() - size.width()) // 2, bottom, size.width(), size.height())

    def _show_parts(self, *, open_: bool) -> None:
        self._above.show(open_)
        for part in (self.timeline, self._bottom):
            part.setVisible(open_)
        if not open_:
            self.banner.hide()
        self._unread.hide()
        if self._empty is not None:
            self._empty.setVisible(not open_)

    def _lay_out(self) -> None:
        self._bottom = QWidget()
        self._bottom.installEventFilter(self)
        below = QVBoxLayout(self._bottom)
        below.setContentsMargins(_MARGIN, 4, _MARGIN, 12)
        below.addWidget(self.composer)
        self.parts = layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self.timeline.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        layout.addWidget(self.timeline, 1)
        layout.addWidget(self._unread, 1)
        layout.addWidget(self._bottom)
        self._above = Above(self.header, self.banner, self.timeline, self._bottom, layout)


@contextmanager
def filled(view: ConversationView) -> Iterator[None]:
    """Set the parts around the messages inside this context; they are laid out once, when it ends.

    Qt would lay out everything again for each part that appears or disappears, together with the previous content, in
    several iterations of its loop, and paint an intermediate state.
    """
    view.timeline.column.reset(0)
    view.parts.setEnabled(False)
    try:
        yield
    finally:
        view.parts.setEnabled(True)
    place_all()
    view.parts.activate()


def _in_the_middle(sentence: Prose, button: KeyButton) -> QWidget:
    """A few words wide, with space around them."""
    sentence.setMaximumWidth(_WIDEST)
    box, column = QWidget(), QVBoxLayout()
    column.setSpacing(12)
    column.addStretch(1)
    column.addWidget(sentence)
    column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
    column.addStretch(1)
    row = QHBoxLayout(box)
    row.addStretch(1)
    row.addLayout(column, 10)
    row.addStretch(1)
    return box
