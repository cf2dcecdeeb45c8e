"""The files attached to an answer: each is a button that removes it."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.domain.text import CitizenText
from app.ui import citizen_text
from app.ui.theme.theme import Theme
from app.ui.views.flow import FlowLayout
from app.ui.views.key_button import KeyButton
from app.ui.wording.conversation import size_words


class FileChips(QWidget):
    """`dropped(place)`: remove the file at this index."""

    dropped = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._flow = FlowLayout(6, self)
        self.chips: list[KeyButton] = []
        self.hide()

    def show_files(self, files: Sequence[tuple[str, int]]) -> None:
        """Show the name and size in bytes of each."""
        if not files and not self.chips:
            return
        for chip in self.chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self.chips = [self._chip(place, name, size) for place, (name, size) in enumerate(files)]
        self.setVisible(bool(files))
        self.updateGeometry()

    def _chip(self, place: int, name: str, size: int) -> KeyButton:
        shown = citizen_text.file_name(CitizenText.of(name), 40)
        words = f"{shown} · {size_words(size)}"
        chip = KeyButton(self._theme, words, look="plain", parent=self)
        chip.set_icon("close")
        chip.setAccessibleName(self.tr("Take out {name}").replace("{name}", words))
        chip.clicked.connect(partial(self.dropped.emit, place))
        self._flow.addWidget(chip)
        chip.show()
        return chip
