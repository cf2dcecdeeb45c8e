"""The ranges that a text field marks, read without risk to the process."""

from typing import NamedTuple

import shiboken6
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit


class Mark(NamedTuple):
    """One marked range and how it looks."""

    cursor: QTextCursor
    format: QTextCharFormat

    @property
    def text(self) -> str:
        return self.cursor.selectedText()


def marks_of(field: QPlainTextEdit | QTextEdit) -> list[Mark]:
    """What `field` marks, in the order of drawing.

    PySide 6.11 may free a struct twice once its first member was read, so each is left to nobody.
    """
    read = []
    for one in field.extraSelections():
        read.append(Mark(QTextCursor(one.cursor), QTextCharFormat(one.format)))
        shiboken6.invalidate(one)
    return read
