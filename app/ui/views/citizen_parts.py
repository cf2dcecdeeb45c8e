"""The building blocks of the citizen panel: sections of lines, and a table of facts. Only differences are rebuilt.

An agent who moves down the list sees another citizen twice a second.
"""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLayout, QVBoxLayout, QWidget

from app.ui.citizen_text import Shown, plain_label
from app.ui.theme.theme import SMALL, STRONG, Theme
from app.ui.views.prose import Prose

_CAPTION: Final = 82
_ABOVE: Final = 8
_GAP: Final = 6


class Lines:
    """Widgets in a layout that are recreated when their content changes."""

    def __init__(self, layout: QLayout) -> None:
        self._layout = layout
        self._shown: object = None

    def show(self, shown: object, make: Callable[[], Sequence[QWidget]]) -> None:
        """Show the widgets that `make` creates for `shown`, unless they are already there."""
        if shown == self._shown:
            return
        self._shown = shown
        while (item := self._layout.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.setParent(None)
                widget.deleteLater()
        for widget in make():
            self._layout.addWidget(widget)
            widget.show()  # Qt would do so an iteration later, and then lay out everything again

    def forget(self) -> None:
        """Recreate them next time in any case."""
        self._shown = None


class Section(QWidget):
    """A heading with lines below it; hidden without lines."""

    def __init__(self, theme: Theme, heading: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        title = plain_label(Shown(heading.upper()))
        title.setFont(theme.font(SMALL - 1, STRONG))
        title.setProperty("tone", "muted")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, _ABOVE, 0, 0)
        layout.setSpacing(_GAP)
        layout.addWidget(title)
        lines = QVBoxLayout()
        lines.setSpacing(_GAP)
        layout.addLayout(lines)
        self.lines = Lines(lines)

    def show_lines(self, shown: object, make: Callable[[], Sequence[QWidget]]) -> None:
        """Show the lines that `make` creates for `shown`; hide the section if that is empty."""
        if shown:
            self.lines.show(shown, make)
        self.setVisible(bool(shown))


class FactTable(QWidget):
    """Captions with values beside them. `labels` is the layout in the second row."""

    def __init__(self, theme: Theme, caption: str, labels: QWidget) -> None:
        super().__init__()
        self._theme, self._caption, self._labels = theme, caption, labels
        labels.setParent(self)
        self._values: list[Prose] = []
        self._grid = grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(5)
        grid.setColumnMinimumWidth(0, _CAPTION)
        grid.setColumnStretch(1, 1)

    def show_facts(self, facts: Sequence[tuple[str, str]]) -> None:
        """Show these captions and values. The captions are fixed after the first call."""
        if not self._values:
            self._values = [Prose(self._theme) for _ in facts]
            rows: list[tuple[str, QWidget]] = [
                (heading, value) for (heading, _), value in zip(facts, self._values, strict=True)
            ]
            for number, (heading, beside) in enumerate([*rows[:1], (self._caption, self._labels), *rows[1:]]):
                self._grid.addWidget(self._heading(heading, beside=beside), number, 0, Qt.AlignmentFlag.AlignTop)
                self._grid.addWidget(beside, number, 1)
        for value, (_, words) in zip(self._values, facts, strict=True):
            value.say(("", words))

    def _heading(self, words: str, *, beside: QWidget) -> QWidget:
        """Align it with the first line of the value: chips are slightly higher than text."""
        caption = Prose(self._theme, ink="muted")
        caption.say(("", words))
        box = QWidget()
        box.setFixedWidth(_CAPTION)
        layout = QVBoxLayout(box)
        layout.setContentsMargins(0, 0 if isinstance(beside, Prose) else 3, 0, 0)
        layout.addWidget(caption)
        return box
