"""The conversation's timeline: bubbles, notes, history entries. Everything but selecting text works by keyboard too."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
)
from PySide6.QtWidgets import QMenu, QWidget

from app.domain.conversation import Note
from app.domain.ids import MessageId
from app.domain.message import DeliveryState, Message
from app.ui import citizen_text
from app.ui.delegates.assembly import Laid
from app.ui.delegates.bubble import BubbleDelegate, action_at, part_at
from app.ui.delegates.parts import Action, Deed, Look, Playing
from app.ui.models.rows import Row, sensitive_findings
from app.ui.models.timeline import TimelineModel
from app.ui.theme.theme import Theme
from app.ui.views.announce import announce
from app.ui.views.lazy_list import LazyList
from app.ui.views.text_selection import TextSelection
from app.ui.views.timeline_pictures import TimelinePictures
from app.ui.views.timeline_walk import walk

_NEAR_TOP: Final = 600


class TimelineView(LazyList[Laid]):
    """Shows the model's rows and emits what the agent chose.

    `action_chosen(row, action)`: a button, a link or an attachment. `older_needed()`: the reader is near the oldest
    loaded row.
    """

    action_chosen = Signal(object, object)
    older_needed = Signal()

    def __init__(self, theme: Theme, model: TimelineModel, parent: QWidget | None = None) -> None:
        self.rows, self.delegate = model, BubbleDelegate(theme)
        super().__init__(lambda: theme.colour("background"), parent)
        self.setProperty("help", "answering")
        self.look = Look(theme, self.palette())
        self.pictures = TimelinePictures(self)
        self.selection = TextSelection()
        self.has_older = False
        self._today = datetime.now(UTC).astimezone().date()
        self.uncovered = model.uncovered
        self.deeds_of: Callable[[Row], Sequence[tuple[str, Callable[[], object]]]] = lambda _: ()
        """Further actions for a row: menu texts and functions."""
        self.pointing = False
        """Whether the current row shows its focus ring without the focus, because somebody was led there."""
        self._told = -1
        self._pressed: Action | None = None
        self.setProperty("ground", "background")
        self.setMouseTracking(True)
        self.viewport().setMouseTracking(True)
        self.setAccessibleName(self.tr("Messages"))
        model.modelAboutToBeReset.connect(self._start_anew)
        self.follow(model)
        model.rowsInserted.connect(lambda _, first, last: self.selection.shift(first, last - first + 1))
        model.rowsRemoved.connect(lambda _, first, last: self.selection.shift(first, first - last - 1))
        theme.changed.connect(self.viewport().update)

    def guess_heights(self, first: int, last: int) -> Sequence[int]:
        """Estimates from the length of the text."""
        return self.delegate.guess(self.rows.rows()[first : last + 1], self.viewport().width())

    def lay_out(self, row: int) -> tuple[Laid, int]:
        """By the delegate."""
        item = self.rows.row(row)
        revealed = isinstance(item, Message) and item.id in self.uncovered
        laid = self.delegate.lay_out(item, self.viewport().width(), self.look, revealed=revealed)
        return laid, laid.height

    def paint_row(self, painter: QPainter, row: int, laid: Laid) -> None:
        """By the delegate."""
        self.look.palette, self.look.ratio = self.palette(), self.devicePixelRatioF()
        self.look.selection = self.selection.in_row(row)
        focused = (self.hasFocus() or self.pointing) and self.currentIndex().row() == row
        self.delegate.paint(painter, laid, self.look, focused=focused, told=focused or row == self._told)

    def settle(self) -> None:
        """Also request what is missing: older rows near the top, and pictures that became visible."""
        if (today := datetime.now(UTC).astimezone().date()) != self._today:
            # A new day has begun: the messages under "today" are from yesterday.
            self._today = today
            self.column.reflow()
        super().settle()
        self.pictures.ask()
        if self.has_older and self.column.top < _NEAR_TOP and len(self.column):
            self.has_older = False
            self.older_needed.emit()

    def show_playing(self, playing: Playing) -> None:
        """Show the progress, end or failure of what is playing."""
        rows = {self.pictures.row_of(one) for one in (self.look.playing.attachment, playing.attachment)}
        relaid = self.look.playing.trouble != playing.trouble
        self.look.playing = playing
        for row in rows - {None}:
            if relaid and row is not None:
                self.column.change(row)
        self.settle() if relaid else self.viewport().update()

    def copy(self) -> None:
        """Copy the selection, else the current message, to the clipboard."""
        text = self.selection.text(self.column.laid(self.selection.row))
        current = self.currentIndex()
        if not text and current.isValid():
            item = self.rows.row(current.row())
            if isinstance(item, Message):
                hidden = () if item.id in self.uncovered else sensitive_findings(item)
                text = citizen_text.copied(item.text, hidden)
            elif isinstance(item, Note):
                text = item.text
        if text:
            QGuiApplication.clipboard().setText(text)

    def uncover(self, message_id: MessageId) -> None:
        """Unmask a message until another conversation is opened."""
        self.uncovered.add(message_id)
        for row, item in enumerate(self.rows.rows()):
            if isinstance(item, Message) and item.id == message_id:
                self.column.change(row)
                announce(self, self.rows.index(row).data(Qt.ItemDataRole.AccessibleTextRole))
        self.settle()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Qt: hover, or select."""
        row, laid, point = self._under(event.position())
        if self.selection.dragging:
            top, _ = self.column.place(self.selection.row)
            here = event.position() - QPointF(0, top)
            self.selection.extend(self.column.laid(self.selection.row), here)
        hovered = part_at(laid, point) if laid is not None else None
        action = hovered.action_at(point) if hovered is not None else None
        on_text = laid is not None and hovered is not None and hovered is laid.text
        shape = Qt.CursorShape.IBeamCursor if on_text else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if action else shape)
        if (hovered, row) != (self.look.hovered, self._told) or self.selection.dragging:
            self.look.hovered, self._told = hovered, row
            self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Qt: start a selection or a click."""
        row, laid, point = self._under(event.position())
        if row >= 0:
            self.setCurrentIndex(self.rows.index(row))
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed = action_at(laid, point) if laid is not None else None
            self.selection.begin(row, laid, point)
        self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Qt: a click, unless something was selected meanwhile."""
        row, laid, point = self._under(event.position())
        selected = self.selection.in_row(self.selection.row) is not None
        self.selection.dragging = False
        pressed, self._pressed = self._pressed, None
        if event.button() is Qt.MouseButton.LeftButton and pressed and not selected and laid is not None:
            released = action_at(laid, point)
            if released == pressed:
                self.action_chosen.emit(self.rows.row(row), pressed)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Qt: select a word."""
        row, laid, point = self._under(event.position())
        self.selection.take_word(row, laid, point)
        self.viewport().update()

    def leaveEvent(self, event: QEvent) -> None:
        """Qt: the pointer is gone."""
        self.look.hovered, self._told = None, -1
        self.viewport().update()
        super().leaveEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Qt: what can be done with a message."""
        index = self.currentIndex()
        place = event.globalPos()
        by_key = event.reason() is not QContextMenuEvent.Reason.Mouse
        if not by_key:
            index = self.indexAt(event.pos())
        elif index.isValid():
            place = self.viewport().mapToGlobal(self.visualRect(index).topLeft() + QPoint(40, 40))
        if index.isValid():
            self.setCurrentIndex(index)
            self.open_menu(index, place, by_key=by_key)

    def open_menu(self, index: QModelIndex, place: QPoint, *, by_key: bool = False) -> None:
        """Open a row's menu at a screen position; by keyboard it starts at what the row itself offers."""
        row, laid = index.row(), self.column.laid(index.row())
        first: QAction | None = None
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        selected = self.selection.in_row(row) is not None
        menu.addAction(self.tr("Copy selection") if selected else self.tr("Copy message"), self.copy)
        for words, do in self.deeds_of(self.rows.row(row)):
            menu.addAction(words, do)
        for action in laid.actions() if laid is not None else ():
            added = menu.addAction(menu_words(action), partial(self.action_chosen.emit, self.rows.row(row), action))
            first = first or added
        menu.popup(place)
        if by_key:
            menu.setActiveAction(first or menu.actions()[0])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: move, copy, or trigger the first action of the current row."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.SelectAll) and self.currentIndex().isValid():
            row = self.currentIndex().row()
            self.selection.take_all(row, self.column.laid(row))
            self.viewport().update()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._act_on_current()
        elif not walk(self, Qt.Key(event.key())):
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Qt: start at the newest visible row."""
        seen = self.column.seen()
        if not self.currentIndex().isValid() and len(seen):
            self.setCurrentIndex(self.rows.index(seen.stop - 1))
        super().focusInEvent(event)
        self.viewport().update()

    def _act_on_current(self) -> None:
        index = self.currentIndex()
        laid = self.column.laid(index.row()) if index.isValid() else None
        actions = laid.actions() if laid is not None else []
        if len(actions) == 1:
            self.action_chosen.emit(self.rows.row(index.row()), actions[0])
        elif actions:
            place = self.viewport().mapToGlobal(self.visualRect(index).topLeft() + QPoint(40, 40))
            self.open_menu(index, place, by_key=True)

    def _under(self, position: QPointF) -> tuple[int, Laid | None, QPointF]:
        """The row at a point of the view, its layout, and the point in the row's coordinates."""
        row = self.column.row_at(int(position.y()))
        if row < 0:
            return -1, None, position
        top, _ = self.column.place(row)
        return row, self.column.laid(row), position - QPointF(0, top)

    def _start_anew(self) -> None:
        self.selection.clear()
        self.uncovered.clear()
        self.pictures.start_anew()


def menu_words(action: Action) -> str:
    """The menu text for an action; for a link its address, in which Qt must not look for accelerators."""
    words = f"{action.words} {action.target}" if action.deed is Deed.OPEN_LINK else action.words
    return words[:90].replace("&", "&&")


def show_closed(timeline: TimelineView, closed: bool) -> None:
    """Set whether nothing can be written now, which decides what a failed message offers."""
    if closed == timeline.look.closed:
        return
    timeline.look.closed = closed
    for row in range(len(timeline.column)):  # there are none while another conversation is being loaded
        item = timeline.rows.row(row)
        if isinstance(item, Message) and item.state in (DeliveryState.FAILED, DeliveryState.UNCERTAIN):
            timeline.column.change(row)
    timeline.settle()
