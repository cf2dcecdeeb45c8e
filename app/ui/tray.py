"""The tray icon: how much is new, notifications, and a menu. Never names a citizen."""

from functools import partial
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QAction, QColor, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QMenu, QSystemTrayIcon, QWidget

from app.ui.theme.theme import STRONG, Theme

translate = QCoreApplication.translate
_SIZE: Final = 64
_MOST: Final = 99
SHOWN_MS: Final = 8_000


def quiet_times(quiet: bool) -> list[tuple[int, str]]:
    """Durations of "do not disturb" in minutes and in words; while it is on, the last entry ends it."""
    times = [
        (60, translate("Tray", "Do not disturb for an hour")),
        (240, translate("Tray", "Do not disturb for four hours")),
    ]
    return [*times, (0, translate("Tray", "Disturb me again"))] if quiet else times


class Tray(QObject):
    """The icon. `clicked()`: the notification or the icon was clicked. `quiet_chosen(minutes)`: do not disturb; 0 ends
    it.
    """

    clicked = Signal()
    quiet_chosen = Signal(int)

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self._new, self._quiet = 0, False
        self._menu = QMenu(window)
        self.icon = QSystemTrayIcon(self)
        self.icon.setContextMenu(self._menu)
        self.icon.activated.connect(self._activated)
        self.icon.messageClicked.connect(self.clicked)
        self._add(translate("Tray", "Show Balie"), self.clicked.emit)
        *_, self._end = (
            self._add(words, partial(self.quiet_chosen.emit, minutes)) for minutes, words in quiet_times(True)
        )
        self.show_standing(0, quiet=False)

    def show(self, wanted: bool) -> None:
        """Show or hide the icon, if the desktop has a system tray."""
        self.icon.setVisible(wanted and QSystemTrayIcon.isSystemTrayAvailable())

    def show_standing(self, new: int, *, quiet: bool) -> None:
        """Show the number on the icon, on the task bar if there is one, and in words."""
        self._new, self._quiet = new, quiet
        self._end.setVisible(quiet)
        self.icon.setIcon(QIcon(self.picture()))
        news = self.tr("New messages in %n conversation(s)", "", new) if new else ""
        silence = self.tr("Do not disturb") if quiet else ""
        self.icon.setToolTip(" – ".join(filter(None, ("Balie", news, silence))))
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.setBadgeNumber(new)

    def announce(self, title: str, text: str) -> None:
        """Show a notification at the icon for a moment, if there is one."""
        if self.icon.isVisible():
            self.icon.showMessage(title, text, QIcon(self.picture()), SHOWN_MS)

    def picture(self) -> QPixmap:
        """Balie's letter, with the number of new messages or a moon in its corner."""
        picture = QPixmap(_SIZE, _SIZE)
        picture.fill(Qt.GlobalColor.transparent)
        with QPainter(picture) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._draw(painter, QRectF(2, 2, _SIZE - 4, _SIZE - 4), "#154273", "B", 40)
            if self._quiet or self._new:
                words = str(min(self._new, _MOST)) if self._new else "–"
                colour = "#51606f" if self._quiet else "#b3261e"
                self._draw(painter, QRectF(22, 22, 40, 40), colour, words, 26)
        return picture

    def _draw(self, painter: QPainter, box: QRectF, colour: str, words: str, px: int) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colour))
        painter.drawRoundedRect(box, 14, 14)
        painter.setPen(QColor("#ffffff"))
        painter.setFont(self._theme.font(px, STRONG))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)

    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason is QSystemTrayIcon.ActivationReason.Trigger:
            self.clicked.emit()

    def _add(self, words: str, do: object) -> QAction:
        action = self._menu.addAction(words)
        action.triggered.connect(do)
        return action
