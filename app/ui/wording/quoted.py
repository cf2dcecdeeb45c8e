"""Quotation marks by the window's language."""

from PySide6.QtCore import QCoreApplication


def quoted(words: str) -> str:
    """`words` between quotation marks."""
    return QCoreApplication.translate("Quoted", "“{words}”").replace("{words}", words)
