"""Brief notices: one sentence at the bottom of the window that disappears by itself."""

from collections.abc import Callable
from typing import Final, Literal

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from app.ui.citizen_text import Shown, plain_label
from app.ui.theme.theme import Theme
from app.ui.views.announce import announce

_STAYS: Final = 9_000
_WIDEST: Final = 560
_MARGIN: Final = 16
_BOTTOM: Final = 40


class Notice(QFrame):
    """A notice over the lower left corner of `parent`, where nothing is typed. Never contains citizens' text."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._over = theme, parent
        self._icon, self._text = plain_label(), plain_label()
        self._text.setWordWrap(True)
        self._close = QPushButton()
        self._close.setProperty("look", "quiet")
        self._close.setAccessibleName(self.tr("Close"))
        self._close.clicked.connect(self.hide)
        self._deed = QPushButton()
        self._deed.hide()
        self._do: Callable[[], object] = lambda: None
        self._deed.clicked.connect(self._act)
        self._row = layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 10, 8, 10)
        layout.setSpacing(10)
        layout.addWidget(self._icon)
        layout.addWidget(self._text, 1)
        layout.addWidget(self._deed)
        layout.addWidget(self._close)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_STAYS)
        self._timer.timeout.connect(self.hide)
        parent.installEventFilter(self)
        self.hide()

    def say(
        self,
        sentence: str,
        look: Literal["info", "warn"] = "info",
        deed: tuple[str, Callable[[], object]] | None = None,
    ) -> None:
        """Show `sentence`, replacing a visible one; `deed`: a button, and what it does."""
        self.setProperty("look", look)
        for part in (self, self._text):  # the words have a colour of the frame's look
            self.style().unpolish(part)
            self.style().polish(part)
        name, colour = ("warning", "on_warn") if look == "warn" else ("info", "on_info")
        ratio = self.devicePixelRatioF()
        self._icon.setPixmap(self._theme.pixmap(name, 18, self._theme.colour(colour).name(), ratio))
        self._close.setIcon(self._theme.icon("close", colour))
        self._text.setText(Shown(sentence))
        self._deed.setVisible(deed is not None)
        if deed is not None:
            self._deed.setText(deed[0])
            self._do = deed[1]
        self.setAccessibleName(sentence)
        self._place()
        self.show()
        self.raise_()
        self._timer.start()
        announce(self, sentence, urgent=look == "warn")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt: stay in the corner when the window is resized."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Qt: stop the timer."""
        super().hideEvent(event)
        self._timer.stop()

    def _act(self) -> None:
        self.hide()
        self._do()

    def _place(self) -> None:
        area = self._over.rect()
        wide = min(_WIDEST, area.width() - 2 * _MARGIN)
        high = max(self._row.totalHeightForWidth(wide), self.sizeHint().height() if wide == _WIDEST else 0)
        self.setGeometry(_MARGIN, area.bottom() - high - _BOTTOM, wide, high)
