"""Keeping what is typed: soon after the first letter, and while typing goes on: a power cut costs a word.

What a server out of reach does not take stays here, and is given to it again until it does.
"""

import contextlib
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final, TypeAlias

from PySide6.QtCore import QObject, QTimer

from app.domain.ids import ConversationId, MessageId
from app.domain.problems import InboxError
from app.services.replies import Draft

if TYPE_CHECKING:
    from app.services.desk import Desk
    from app.services.replies import NewFile
    from app.ui.presenters.attaching import AttachingPresenter
    from app.ui.tasks import Tasks
    from app.ui.views.composer import Composer

About = tuple[str | None, MessageId | None]
Files: TypeAlias = "Sequence[NewFile] | None"
Kept = tuple[str, bool, str | None, MessageId | None, Files]
_SAVE_AFTER_MS: Final = 400
_AGAIN_MS: Final = 5_000


class DraftKeeping(QObject):
    """The draft of the open conversation. `about` says whom it was begun for, and which message it answers."""

    def __init__(
        self,
        desk: "Desk",
        tasks: "Tasks",
        composer: "Composer",
        attaching: "AttachingPresenter",
        about: Callable[[], About],
    ) -> None:
        super().__init__(composer)
        self._desk, self._tasks, self._composer, self._about = desk, tasks, composer, about
        self._attaching = attaching
        self._other_files = False
        """Others go along than those that are kept."""
        self._conversation: ConversationId | None = None
        self._message: MessageId | None = None
        # Not begun anew at every letter: somebody who types on would never be saved.
        self._timer = QTimer(self, singleShot=True, interval=_SAVE_AFTER_MS)
        self._timer.timeout.connect(self._save)
        self._unsaved: dict[ConversationId, Kept] = {}
        self._again = QTimer(self, singleShot=True, interval=_AGAIN_MS)
        self._again.timeout.connect(self._try_again)

    def open(self, conversation: ConversationId | None) -> None:
        """Another conversation, or none; what was typed before is not its."""
        self._timer.stop()
        self._conversation, self._message, self._other_files = conversation, None, False

    def open_edit(self, message: MessageId) -> None:
        """Other words for this message, in the place of the draft."""
        self.open(None)
        self._message = message

    def typed(self) -> None:
        """The draft is another one now."""
        self._composer.show_saved(False)
        if not self._timer.isActive():
            self._timer.start()

    def added(self) -> None:
        """Other files go along: they are kept at once."""
        self._other_files = True
        self.typed()
        self.keep()

    def keep(self) -> None:
        """Save what was typed now, if that has not been done."""
        if self._timer.isActive():
            self._timer.stop()
            self._save()

    def stop(self) -> None:
        """It is being sent."""
        self._timer.stop()
        self._other_files = False
        if self._conversation is not None:
            self._unsaved.pop(self._conversation, None)

    def newest(self, conversation: ConversationId, stored: Draft | None) -> tuple[Draft | None, Sequence["NewFile"]]:
        """The draft that was typed last, and files that are not stored with it: of what could not be stored yet, else
        of what is."""
        if conversation not in self._unsaved:
            return stored, ()
        text, note, bound, quoted, files = self._unsaved[conversation]
        known = stored.files if stored is not None and files is None else 0
        if not (text or known or files):
            return None, ()
        return Draft(text, note, datetime.now(UTC), bound, quoted, known), files or ()

    def put(self, conversation: ConversationId, text: str, note: bool, bound: str | None, files: Files = None) -> None:
        """What could not be sent from a conversation that was left meanwhile."""
        self._tasks.spawn(self._saved(conversation, (text, note, bound, None, files)), "save a draft")

    async def finish(self) -> None:
        """Keep the draft, and wait until it is kept."""
        if self._conversation is not None and self._timer.isActive():
            self._timer.stop()
            await self._saved(self._conversation, self._as_it_is())
        elif self._message is not None and self._timer.isActive():
            self._timer.stop()
            await self._saved_edit(self._message, self._composer.editor.text())

    async def close(self) -> None:
        """The window closes: the same, as far as the store takes it."""
        with contextlib.suppress(InboxError):
            await self.finish()
        self._again.stop()

    def _save(self) -> None:
        if self._message is not None:
            self._tasks.spawn(self._saved_edit(self._message, self._composer.editor.text()), "keep other words")
        if self._conversation is not None:
            self._tasks.spawn(self._saved(self._conversation, self._as_it_is()), "save a draft")

    async def _saved_edit(self, message: MessageId, text: str) -> None:
        await self._desk.edits.keep(message, text)
        editor = self._composer.editor
        if self._message == message and editor.text() == text and not editor.isReadOnly():
            self._composer.show_saved(True)

    def _as_it_is(self) -> Kept:
        files: Files = None
        if self._other_files and self._attaching.complete:
            files, self._other_files = self._attaching.files, False
        return self._composer.editor.text(), self._composer.is_note(), *self._about(), files

    async def _saved(self, conversation: ConversationId, kept: Kept) -> None:
        text, note, bound, quoted, files = kept
        if files is None and conversation in self._unsaved:
            files = self._unsaved[conversation][-1]
        try:
            await self._desk.replies.save_draft(conversation, text, note, bound, quoted, files)
        except InboxError:
            self._unsaved[conversation] = text, note, bound, quoted, files
            self._again.start()
            raise
        self._unsaved.pop(conversation, None)
        if self._conversation == conversation and self._composer.editor.text() == text:
            self._composer.show_saved(bool(text or self._attaching.files))

    def _try_again(self) -> None:
        for conversation, kept in self._unsaved.items():
            self._tasks.spawn(self._saved_at_last(conversation, kept), "save a draft again")

    async def _saved_at_last(self, conversation: ConversationId, kept: Kept) -> None:
        # It was said once that the server is out of reach.
        with contextlib.suppress(InboxError):
            await self._saved(conversation, kept)
