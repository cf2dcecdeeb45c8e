"""Preview of a draft with formatting marks, as the citizen will see it; hidden if it looks as typed."""

from typing import Final

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.domain.styling import Formatting, as_shown, read_marks
from app.domain.text import CitizenText
from app.ui import citizen_text
from app.ui.citizen_text import Shown, plain_label
from app.ui.theme.theme import SMALL, Theme
from app.ui.views.prose import Prose

_LINES: Final = 4


class Preview(QFrame):
    """Below the editor; hidden while there is nothing to show."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._caption = plain_label()
        self._caption.setFont(theme.font(SMALL))
        self._caption.setProperty("tone", "muted")
        self._caption.setWordWrap(True)
        self.shown = Prose(theme, lines=_LINES)
        self._apart = plain_label()
        self._apart.setFont(theme.font(SMALL))
        self._apart.setProperty("tone", "muted")
        self._apart.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2, 4, 2, 0)
        layout.setSpacing(2)
        layout.addWidget(self._caption)
        layout.addWidget(self.shown)
        layout.addWidget(self._apart)
        self.hide()

    def look_at(self, text: str, formatting: Formatting, channel: str, *, apart: bool = False) -> None:
        """Show `text` as the channel will. `apart`: a file is attached that cannot have a caption."""
        marked = bool(read_marks(text).ranges)
        self.setVisible(marked or apart)
        if not (marked or apart):
            return
        self._caption.setVisible(marked)
        self.shown.setVisible(marked)
        self._apart.setVisible(apart)
        words = self.tr("{channel} takes no text with a file: the file goes first, the text is a message of its own.")
        self._apart.setText(Shown(words.replace("{channel}", channel)))
        if marked:
            self._show_marked(text, formatting, channel)

    def _show_marked(self, text: str, formatting: Formatting, channel: str) -> None:
        plain = formatting is Formatting.PLAIN
        self.shown.setVisible(not plain)
        if plain:
            words = self.tr("{channel} knows no bold or italic: the citizen sees the marks as they stand here.")
        else:
            words = self.tr("The citizen sees, in {channel}:")
            body = citizen_text.body(CitizenText(text), styled=lambda piece: as_shown(piece, formatting, typed=True))
            self.shown.say_styled(body.text, body.styles)
        self._caption.setText(Shown(words.replace("{channel}", channel)))
