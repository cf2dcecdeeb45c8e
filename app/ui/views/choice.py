"""Fields with a list or calendar pop-up. The style sheet draws the field; the arrow is a themed icon."""

import sys

from PySide6.QtCore import QLocale
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QDateEdit, QSpinBox, QWidget

from app.ui.theme.theme import Theme

_ARROW = 14
_INSET = 9


class Choice(QComboBox):
    """One of several options."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        # Qt measures the choices when the field is first shown, but they may be added later.
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

    def setAccessibleName(self, name: str) -> None:
        """Qt: the field's label. On Linux a screen reader gets the chosen option instead, so it is added."""
        super().setAccessibleName(name)
        if sys.platform == "linux":
            self.setAccessibleDescription(name)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: the field, then the arrow."""
        super().paintEvent(event)
        _draw_arrow(self, self._theme)


class NumberField(QSpinBox):
    """An integer. With a style sheet, Qt leaves no margin beside its text."""

    def __init__(self, least: int, most: int, value: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lineEdit().setTextMargins(_INSET, 0, _INSET, 0)
        self.setRange(least, most)
        self.setValue(value)


class DayField(QDateEdit):
    """A date, from a calendar or typed."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setCalendarPopup(True)
        short = QLocale().dateFormat(QLocale.FormatType.ShortFormat)
        self.setDisplayFormat(short if "yyyy" in short else short.replace("yy", "yyyy"))  # 03.12.26 is ambiguous

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: the field, then the arrow."""
        super().paintEvent(event)
        _draw_arrow(self, self._theme)


def _draw_arrow(field: QWidget, theme: Theme) -> None:
    colour = theme.colour("muted").name()
    arrow = theme.pixmap("chevron-down", _ARROW, colour, field.devicePixelRatioF())
    left = _INSET if field.isRightToLeft() else field.width() - _ARROW - _INSET
    with QPainter(field) as painter:
        painter.drawPixmap(left, (field.height() - _ARROW) // 2, arrow)
