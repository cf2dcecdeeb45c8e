"""Moving through the timeline by keyboard: row by row, and by lines through a row higher than the view."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from app.ui.views.timeline import TimelineView

_LINE: Final = 60


def walk(view: "TimelineView", key: Qt.Key) -> bool:
    """Handle a movement key; False if `key` is not one."""
    column, current = view.column, view.currentIndex().row()
    match key:
        case Qt.Key.Key_Up | Qt.Key.Key_Down:
            step = 1 if key is Qt.Key.Key_Down else -1
            if current >= 0 and _within(view, current, step):
                return True
            target = current + step
        case Qt.Key.Key_PageUp | Qt.Key.Key_PageDown:
            down = key is Qt.Key.Key_PageDown
            page = max(column.height - _LINE, _LINE)
            column.scroll(column.top + (page if down else -page))
            view.settle()
            target = column.seen().stop - 1 if down else column.seen().start
        case Qt.Key.Key_Home:
            target = 0
        case Qt.Key.Key_End:
            target = len(column) - 1
        case _:
            return False
    if 0 <= target < len(column):
        view.setCurrentIndex(view.rows.index(target))
        view.scrollTo(view.currentIndex())
    view.viewport().update()
    return True


def _within(view: "TimelineView", row: int, step: int) -> bool:
    """Scroll by lines if the current row extends beyond the view's edge."""
    top, height = view.column.place(row)
    beyond = top < 0 if step < 0 else top + height > view.column.height
    if not beyond or height <= view.column.height:
        return False
    view.column.scroll(view.column.top + step * _LINE)
    view.settle()
    return True
