"""Qt's flags as plain numbers: combining the enums takes Python longer than painting what they describe."""

from typing import Final, Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStyle

# Absolute: an Arabic name is read from right to left, but aligned like every other name.
_LINE: Final = (
    Qt.AlignmentFlag.AlignVCenter.value | Qt.TextFlag.TextSingleLine.value | Qt.AlignmentFlag.AlignAbsolute.value
)
ONE_LINE: Final = _LINE | Qt.AlignmentFlag.AlignLeft.value
ONE_LINE_RIGHT: Final = _LINE | Qt.AlignmentFlag.AlignRight.value
AT_THE_FOOT: Final = Qt.AlignmentFlag.AlignBottom.value | Qt.TextFlag.TextWordWrap.value
CENTRED: Final = Qt.AlignmentFlag.AlignCenter.value | Qt.TextFlag.TextSingleLine.value
SELECTED: Final = QStyle.StateFlag.State_Selected.value
HOVERED: Final = QStyle.StateFlag.State_MouseOver.value
FOCUSED: Final = QStyle.StateFlag.State_HasFocus.value
Shade = Literal["surface", "hover", "selected"]
"""The token of a row's background."""
