"""A form: stacked fields, each with its label in front."""

from collections.abc import Iterable
from typing import Final

from PySide6.QtWidgets import QFormLayout, QWidget

from app.ui.citizen_text import Shown, plain_label

_ONE_LINE: Final = 40
"""The maximum height in pixels of a single-line field, with which its label is aligned."""


class Form(QFormLayout):
    """If label and field do not fit side by side, the field goes below its label."""

    def __init__(self, rows: Iterable[tuple[str, QWidget]] = ()) -> None:
        """`rows`: the arguments of `add`."""
        super().__init__()
        self.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.setHorizontalSpacing(12)
        for words, field in rows:
            self.add(words, field)

    def add(self, words: str, field: QWidget) -> None:
        """Add a field at the end; without a label, the field describes itself."""
        label = plain_label(Shown(words))
        if words:
            field.setAccessibleName(words)
        if (high := field.sizeHint().height()) <= _ONE_LINE:
            label.setMinimumHeight(high)
        self.addRow(label, field)
