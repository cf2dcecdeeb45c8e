"""A text field with a clear button that has a name for screen readers."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit

_CLEAR = "_q_qlineeditclearaction"
"""Qt's name for the action behind the button, to which Qt gives an icon, but no text."""


def clearable(field: QLineEdit) -> None:
    """Give `field` a clear button with a name."""
    field.setClearButtonEnabled(True)
    action = field.findChild(QAction, _CLEAR)
    if action is not None:
        action.setText(QCoreApplication.translate("clearable", "Clear"))
