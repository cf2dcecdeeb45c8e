"""File dialogs. They are opened, never executed, and report what was chosen when they close."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QWidget


def ask_save(
    parent: QWidget, title: str, suggested: str, chosen: Callable[[Path], object], folder: Path | None = None
) -> QFileDialog:
    """Ask where to save a file; `suggested` is a safe name without a folder, `folder` the initial one (downloads)."""
    dialog = _dialog(parent, title, chosen)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    downloads = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DownloadLocation)
    dialog.setDirectory(str(folder) if folder is not None and folder.is_dir() else downloads)
    dialog.selectFile(suggested)
    dialog.open()
    return dialog


def ask_open(parent: QWidget, title: str, chosen: Callable[[Path], object], only: Sequence[str] = ()) -> QFileDialog:
    """Ask for a file to send or read; `only`: patterns such as *.csv."""
    dialog = _dialog(parent, title, chosen)
    if only:
        dialog.setNameFilter(f"{title} ({' '.join(only)})")
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.open()
    return dialog


def ask_folder(parent: QWidget, title: str, chosen: Callable[[Path], object]) -> QFileDialog:
    """Ask for a folder."""
    dialog = _dialog(parent, title, chosen)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setDirectory(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DownloadLocation))
    dialog.open()
    return dialog


def _dialog(parent: QWidget, title: str, chosen: Callable[[Path], object]) -> QFileDialog:
    dialog = QFileDialog(parent, title)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(lambda path: chosen(Path(path)))
    return dialog
