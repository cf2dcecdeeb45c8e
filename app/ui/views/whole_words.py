"""Tooltips of our own: the full text of something elided, or an icon's meaning, while the mouse hovers over it.

In plain text, unlike Qt's own tooltips.
"""

from typing import Final, Protocol, runtime_checkable

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QGuiApplication, QHelpEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QLabel, QWidget

from app.ui.citizen_text import Shown, plain_label
from app.ui.theme.theme import SMALL, Theme

_OVER: Final = 2
"""Pixels by which it overlaps the text, so that the mouse can reach it."""
_PADDING: Final = 28
"""Pixels of the theme's margins and borders."""
_WIDEST: Final = 480
_WATCHED: Final = "whole_words"
"""The dialog property that says that elided text is shown by other means."""
_ENDS: Final = frozenset(
    {QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel, QEvent.Type.WindowDeactivate}
)


@runtime_checkable
class Cuts(Protocol):
    """A label that elides its text if there is no room."""

    def cut(self) -> str:
        """The whole text, if it was elided."""
        ...


@runtime_checkable
class CutsRows(Protocol):
    """A delegate that elides text in its rows."""

    def cut(self, index: QModelIndex, width: int) -> str:
        """What is elided in a row of `width` pixels."""
        ...


class WholeWords(QObject):
    """Tooltips for a window and its dialogs.

    One stays while the mouse is on the text or on the tooltip; any key closes it.
    """

    _label: QLabel | None = None
    """A class attribute, because a window being destroyed still passes events to its filters after their attributes are
    gone.
    """

    def __init__(self, window: QWidget, theme: Theme) -> None:
        super().__init__(window)
        self._window, self._theme = window, theme
        self._near = QRect()
        window.installEventFilter(self)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.focusWindowChanged.connect(self._look_for_question)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt: sees where the mouse rests and, while a tooltip is shown, every event anywhere."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            return isinstance(watched, QWidget) and watched.isWindow() and self._rest(watched, event.globalPos())
        if self._label is not None and self._label.isVisible():
            away = isinstance(event, QMouseEvent) and not self._near.contains(event.globalPosition().toPoint())
            if away or event.type() in _ENDS:
                self._end()
        return False

    def _look_for_question(self) -> None:
        asking = QApplication.activeModalWidget()
        if asking is not None and not asking.property(_WATCHED):
            asking.setProperty(_WATCHED, True)
            asking.installEventFilter(self)

    def _rest(self, window: QWidget, place: QPoint) -> bool:
        widget = window.childAt(window.mapFromGlobal(place))
        view = widget.parentWidget() if widget is not None else None
        if widget is None:
            return False
        if isinstance(view, QAbstractItemView) and view.viewport() is widget:
            index = view.indexAt(widget.mapFromGlobal(place))
            words, box = _of_row(view, index) if index.isValid() else "", view.visualRect(index)
        else:
            words, box = _of_widget(widget), widget.rect()
        if words:
            self._show(Shown(words), QRect(widget.mapToGlobal(box.topLeft()), box.size()))
        return bool(words)

    def _show(self, words: Shown, box: QRect) -> None:
        if self._label is None:
            self._label = plain_label(parent=self._window)
            self._label.setWindowFlag(Qt.WindowType.ToolTip)
            self._label.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
            self._label.setProperty("look", "whole")
            self._label.setFont(self._theme.font(SMALL))
            self._label.setWordWrap(True)
        self._label.setText(words)
        longest = max(map(self._label.fontMetrics().horizontalAdvance, words.split("\n")))
        self._label.setFixedWidth(min(longest + _PADDING, _WIDEST))
        self._label.adjustSize()
        screen = self._window.screen().availableGeometry()
        spot = QRect(QPoint(box.left(), box.bottom() - _OVER), self._label.size())
        if spot.bottom() > screen.bottom():
            spot.moveBottom(box.top() + _OVER)
        spot.moveRight(min(spot.right(), screen.right()))
        self._label.move(spot.topLeft())
        self._near = box.united(spot)
        self._label.show()
        QApplication.instance().installEventFilter(self)  # type: ignore[union-attr]

    def _end(self) -> None:
        QApplication.instance().removeEventFilter(self)  # type: ignore[union-attr]
        if self._label is not None:
            self._label.hide()


def _of_row(view: QAbstractItemView, index: QModelIndex) -> str:
    delegate, box = view.itemDelegateForIndex(index), view.visualRect(index)
    if isinstance(delegate, CutsRows):
        return delegate.cut(index, box.width())
    return str(index.data() or "") if view.sizeHintForIndex(index).width() > box.width() else ""


def _of_widget(widget: QWidget) -> str:
    if isinstance(widget, Cuts):
        return widget.cut()
    if not isinstance(widget, QAbstractButton):
        return ""
    words, key = widget.accessibleName(), widget.accessibleDescription()
    whole = widget.text().replace("&&", "&") == words and widget.sizeHint().width() <= widget.width()
    return "" if whole or not words else f"{words} ({key})" if key else words
