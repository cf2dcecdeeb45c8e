"""Text that can be selected and copied, such as a command or a whole address."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QResizeEvent, QTextOption
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from app.ui.citizen_text import Shown

_MOST_LINES: Final = 14


class SelectableText(QPlainTextEdit):
    """Wrapped text, broken anywhere; can be selected and copied, never clicked."""

    def __init__(self, font: QFont, text: Shown, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setAccessibleName(self.tr("Text to copy"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFont(font)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(0)
        self.setPlainText(text)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: adapt the height to the text."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        document, spacing = self.document(), self.fontMetrics().lineSpacing()
        layout, block, high = document.documentLayout(), document.begin(), 0.0
        # After a change of width, a document's number of lines is known only once each block has been laid out.
        while block.isValid() and high < _MOST_LINES * spacing:
            high += layout.blockBoundingRect(block).height()
            block = block.next()
        lines = min(max(round(high / spacing), 1), _MOST_LINES)
        height = lines * spacing + max(self.height() - self.viewport().height(), 2) + 2
        if height != self.height():
            self.setFixedHeight(height)
