"""Changing the text of a sent message, in the composer; the draft there is kept and comes back."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeyEvent

from app.domain.conversation import ConversationDetail
from app.domain.message import Direction, Message
from app.domain.problems import InboxError, Refused
from app.domain.text import CitizenText
from app.ui import citizen_text
from app.ui.models.rows import sensitive_findings
from app.ui.views.announce import announce

if TYPE_CHECKING:
    from app.services.desk import Desk
    from app.ui.presenters.composer import ComposerPresenter
    from app.ui.tasks import Tasks
    from app.ui.views.conversation import ConversationView


class EditingPresenter(QObject):
    """Edits messages. `detail`: the open conversation, None while no edit can begin."""

    def __init__(
        self,
        desk: "Desk",
        tasks: "Tasks",
        view: "ConversationView",
        writing: "ComposerPresenter",
        detail: Callable[[], ConversationDetail | None],
    ) -> None:
        super().__init__(view)
        self._desk, self._tasks, self._view, self._writing, self._detail = desk, tasks, view, writing, detail
        self._editor = view.composer.editor
        self.message: Message | None = None
        """The message being edited."""
        self.busy = False
        """Whether the edit is being sent."""
        self._draft_begun: tuple[int | None, bool] = None, False
        """When the draft was begun: its author is still notified of anything later."""
        self._takes_key, self._editor.taking_key = self._editor.taking_key, self._take_key
        view.composer.quote.dropped.connect(self.stop)
        self._editor.files_given.connect(self._refuse_file)
        self._editor.picture_given.connect(self._refuse_file)

    def begin(self, message: Message) -> None:
        """Put its text in place of the draft, or say why it cannot be changed."""
        self._tasks.spawn(self._begin(message), "change a message")

    def newest(self) -> Message | None:
        """The last message that this agent sent in this conversation."""
        rows = (row for row in reversed(self._view.model.rows()) if isinstance(row, Message))
        own = (row for row in rows if row.direction is Direction.OUTBOUND and row.agent_id == self._desk.agent.id)
        return next(own, None)

    def obstacle(self, message: Message) -> str:
        """Why it cannot be changed: a problem code, or ""."""
        detail = self._detail()
        if detail is None or detail.row.id != message.conversation_id:
            return "not_changed"
        return self._desk.edits.obstacle(detail.row.kind, message)

    def differs(self, text: str) -> bool:
        """Whether `text` would change anything."""
        return self.message is None or text != _words(self.message)

    def send(self, overrides: Mapping[str, str]) -> None:
        """Send the edit."""
        if self.message is not None and not self.busy:
            self.busy = True
            self._writing.drafts.keep()
            self._editor.setReadOnly(True)
            self._view.composer.saved.setText(citizen_text.Shown(self.tr("Being changed …")))
            self._writing.assess()
            self._tasks.spawn(self._send(self.message, self._editor.text(), overrides), "change a message")

    def stop(self) -> None:
        """Cancel the edit and restore the draft."""
        if self.message is not None:
            self.leave()
            self._tasks.spawn(self._bring_draft(), "bring the draft back")

    def leave(self) -> None:
        """Leave the edit, because another conversation is opened or the draft returns."""
        if self.message is None:
            return
        self._writing.drafts.keep()
        self.message, self.busy = None, False
        self._view.composer.set_editing("")
        # Until the draft is loaded, anything typed would be lost.
        self._editor.setReadOnly(True)

    async def _begin(self, message: Message) -> None:
        await self._writing.drafts.finish()
        kept = self._desk.unsaved.find(("edit", message.id))
        begun = await self._desk.edits.begun(message.id) if kept is None else kept.text
        if (detail := self._detail()) is None or self.busy:
            return
        if code := self.obstacle(message):
            raise Refused(code, channel=detail.row.channel_label)
        if self.message is None:
            self._draft_begun = self._writing.hold.begun
        self.message, composer = message, self._view.composer
        self._writing.set_draft_aside(message.id)
        composer.show_saved(begun is not None)
        composer.load(begun or _words(message), note=False)
        shown = CitizenText.of(citizen_text.copied(message.text, sensitive_findings(message)))
        name = next((file.file_name for file in message.attachments), None)
        composer.set_editing(citizen_text.line(shown, 90) or citizen_text.line(name, 90) or "…")
        self._editor.moveCursor(self._editor.textCursor().MoveOperation.End)
        composer.focus()
        self._writing.assess()

    async def _send(self, message: Message, text: str, overrides: Mapping[str, str]) -> None:
        try:
            await self._desk.edits.edit(message.id, text, overrides=overrides)
        except Exception as problem:
            self._writing.unsent.emit(message.conversation_id)
            if self.message is not message:
                raise
            self.busy = False
            self._view.composer.show_saved(True)
            self._editor.setReadOnly(False)
            if isinstance(problem, Refused):
                self._writing.check.say_refused(problem)
            self._writing.assess()
            if not isinstance(problem, Refused):
                raise
        else:
            await self._desk.unsaved.forget(("edit", message.id))
            if self.message is message:
                self.leave()
                await self._bring_draft()
                announce(self._view, self.tr("The message has its new words."))
            self._writing.sent.emit(message.conversation_id)

    async def _bring_draft(self) -> None:
        if (detail := self._detail()) is None:
            return
        try:
            draft = await self._desk.replies.draft(detail.row.id)
        except InboxError:
            self._editor.setReadOnly(False)
            raise
        now = self._detail()
        if now is not None and now.row.id == detail.row.id and self.message is None:
            self._writing.show(now, draft)
            self._writing.hold.begun = self._draft_begun

    def _refuse_file(self, _given: object) -> None:
        if self.message is not None:
            self._tasks.report(Refused("no_file_in_edit"))

    def _take_key(self, event: QKeyEvent) -> bool:
        if self._takes_key(event):
            return True
        if event.key() == Qt.Key.Key_Escape and self.message is not None:
            self.stop()
            return True
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if event.key() != Qt.Key.Key_Up or not plain or self._editor.text() or self._view.composer.is_note():
            return False
        newest = self.newest()
        if newest is None or self.message is not None or self.obstacle(newest):
            return False
        self.begin(newest)
        return True


def _words(message: Message) -> str:
    return citizen_text.copied(message.text, ())
