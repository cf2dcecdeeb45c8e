"""Printing the open conversation, or saving it as a PDF."""

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog

from app.domain.ids import ConversationId
from app.services.clock import now
from app.ui.views.file_dialogs import ask_save

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from app.services.desk import Desk
    from app.ui.conversation_print import Line
    from app.ui.presenters.deeds import DeedsPresenter
    from app.ui.tasks import Tasks
    from app.ui.views.conversation import ConversationView


class PrintingPresenter(QObject):
    """Prints and saves. `announced(str)`: a line for the status bar."""

    announced = Signal(str)

    def __init__(self, desk: "Desk", tasks: "Tasks", view: "ConversationView", deeds: "DeedsPresenter") -> None:
        super().__init__(view)
        self._desk, self._tasks, self._view, self._deeds = desk, tasks, view, deeds

    def save_pdf(self) -> None:
        """Ask for a file, and write the whole conversation to it."""
        conversation = self._deeds.conversation
        if conversation is not None:
            name = self.tr("conversation {number}.pdf").replace("{number}", str(conversation))
            ask_save(self._view, self.tr("Save as PDF"), name, lambda path: self._write(conversation, path))

    def print_out(self) -> None:
        """Ask for a printer, and print the whole conversation."""
        conversation = self._deeds.conversation
        if conversation is None:
            return
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # noqa: PLC0415 - costly, and seldom

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, self._view)
        dialog.accepted.connect(lambda: self._begin(conversation, printer))
        dialog.finished.connect(dialog.deleteLater)
        QDialog.open(dialog)

    def _begin(self, conversation: ConversationId, printer: "QPrinter") -> None:
        self._tasks.spawn(self._print(conversation, printer), "print a conversation")

    def _write(self, conversation: ConversationId, path: Path) -> None:
        self._tasks.spawn(self._save(conversation, path), "save a conversation")

    async def _save(self, conversation: ConversationId, path: Path) -> None:
        from app.ui.conversation_print import written  # noqa: PLC0415 - seldom

        await written(await self._lines(conversation), path)
        self.announced.emit(self.tr("Conversation saved as PDF"))

    async def _print(self, conversation: ConversationId, printer: "QPrinter") -> None:
        from app.ui.conversation_print import printed  # noqa: PLC0415 - seldom

        await printed(await self._lines(conversation), printer)
        self.announced.emit(self.tr("Conversation printed"))

    async def _lines(self, conversation: ConversationId) -> "list[Line]":
        from app.ui.conversation_print import lines  # noqa: PLC0415 - seldom

        detail = await self._desk.inbox.detail(conversation)
        messages = await self._desk.inbox.messages(conversation)
        return await asyncio.to_thread(lines, detail, messages, now(), self._desk.agent.name)
