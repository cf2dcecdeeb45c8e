"""A text field with a clear button that has a name for screen readers."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit

_CLEAR = "_q_qlineeditclearaction"
"""What Qt calls the action behind the button; Qt gives it a picture, and no words."""


def clearable(field: QLineEdit) -> None:
    """Give `field` its button, with a name."""
    field.setClearButtonEnabled(True)
    action = field.findChild(QAction, _CLEAR)
    if action is not None:
        action.setText(QCoreApplication.translate("clearable", "Clear"))
