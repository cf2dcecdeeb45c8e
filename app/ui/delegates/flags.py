"""Qt's flags as numbers: combining its enumerations takes Python longer than painting what they say."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStyle

ONE_LINE: Final = Qt.AlignmentFlag.AlignVCenter.value | Qt.TextFlag.TextSingleLine.value
ONE_LINE_RIGHT: Final = ONE_LINE | Qt.AlignmentFlag.AlignRight.value
SELECTED: Final = QStyle.StateFlag.State_Selected.value
HOVERED: Final = QStyle.StateFlag.State_MouseOver.value
FOCUSED: Final = QStyle.StateFlag.State_HasFocus.value
