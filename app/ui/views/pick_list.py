"""A scrolling list of check boxes."""

from collections.abc import Sequence
from typing import Final

from msgspec import Struct
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.citizen_text import Shown, plain_label
from app.ui.theme.theme import Theme
from app.ui.views.page import scrolled
from app.ui.views.tick import Tick

_HIGH: Final = 190


class Pick(Struct, frozen=True):
    """An item that can be checked, with its key."""

    key: int
    words: str
    chosen: bool


class PickList(QWidget):
    """`changed()`: the checked items changed. `nothing`: the text without items."""

    changed = Signal()

    def __init__(self, theme: Theme, name: str, picks: Sequence[Pick], nothing: str = "") -> None:
        super().__init__()
        self._boxes: dict[int, Tick] = {}
        inside = QWidget()
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(2, 2, 2, 2)
        layout.setSpacing(3)
        for pick in picks:
            box = self._boxes[pick.key] = Tick(theme, pick.words)
            box.setChecked(pick.chosen)
            box.toggled.connect(lambda _: self.changed.emit())
            layout.addWidget(box)
        if not picks:
            label = plain_label(Shown(nothing))
            label.setProperty("tone", "muted")
            layout.addWidget(label)
        layout.addStretch(1)
        area = scrolled(inside, fields=bool(picks))
        area.setMaximumHeight(_HIGH)
        area.setAccessibleName(name)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)
        outer.addStretch(1)

    def chosen(self) -> frozenset[int]:
        """The keys of the checked ones."""
        return frozenset(key for key, box in self._boxes.items() if box.isChecked())

    def box(self, key: int) -> Tick:
        """The check box of a key."""
        return self._boxes[key]
