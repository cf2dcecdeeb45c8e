"""A form: fields below one another, each with its label in front."""

from collections.abc import Iterable
from typing import Final

from PySide6.QtWidgets import QFormLayout, QWidget

from app.ui.citizen_text import Shown, plain_label

_ONE_LINE: Final = 40
"""Pixels of height: what is no higher holds one line, and its name stands on that line."""


class Form(QFormLayout):
    """Where name and field do not fit beside each other, the field goes below its name."""

    def __init__(self, rows: Iterable[tuple[str, QWidget]] = ()) -> None:
        """`rows`: as for `add`."""
        super().__init__()
        self.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.setHorizontalSpacing(12)
        for words, field in rows:
            self.add(words, field)

    def add(self, words: str, field: QWidget) -> None:
        """A field under all others; without words, it says itself what it is."""
        label = plain_label(Shown(words))
        if words:
            field.setAccessibleName(words)
        if (high := field.sizeHint().height()) <= _ONE_LINE:
            label.setMinimumHeight(high)
        self.addRow(label, field)
