"""Saves drafts soon after the first letter and while typing goes on, so that a power cut costs a word.

What a server out of reach cannot accept is kept here, even when the window closes, and offered to it until it does.
"""

import contextlib
from asyncio import CancelledError, Lock, Task, wait
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final, TypeAlias

from msgspec import structs
from PySide6.QtCore import QObject, QTimer, Signal

from app.domain.ids import ConversationId, MessageId
from app.domain.problems import InboxError
from app.services.unsaved import Kept, Place, newest

if TYPE_CHECKING:
    from app.services.desk import Desk
    from app.services.replies import Draft, NewFile
    from app.ui.presenters.attaching import AttachingPresenter
    from app.ui.tasks import Tasks
    from app.ui.views.composer import Composer

About = tuple[str | None, MessageId | None]
Files: TypeAlias = "tuple[NewFile, ...] | None"
_SAVE_AFTER_MS: Final = 400
_AGAIN_MS: Final = 5_000


class DraftKeeping(QObject):
    """Saves the open conversation's draft. `about`: for whom it was begun, and which message it replies to.

    `went()`: what was typed is stored elsewhere, where its conversation went meanwhile.
    """

    went = Signal()

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
        """Whether the files differ from the stored ones."""
        self.conversation: ConversationId | None = None
        self._message: MessageId | None = None
        self.stored = False
        """Whether the store has what was typed."""
        self.elsewhere = False
        """Whether it has it in another conversation."""
        self._was: dict[Place, str] = {}
        """The texts as they were last stored."""
        self._one_by_one = Lock()
        self._last: Task[None] | None = None
        """The save that was begun last."""
        # Not restarted at every letter: continuous typing would never be saved.
        self._timer = QTimer(self, singleShot=True, interval=_SAVE_AFTER_MS)
        self._timer.timeout.connect(self._save)
        self._unsaved = desk.unsaved
        self._closing = False
        self._again = QTimer(self, singleShot=True, interval=_AGAIN_MS)
        self._again.timeout.connect(self._try_again)

    async def take_up(self) -> None:
        """Store what an earlier window could not."""
        for place in self._unsaved.places():
            if (kept := self._unsaved.find(place)) is None:
                continue
            # What is refused stays in `unsaved`, and is offered again.
            with contextlib.suppress(InboxError):
                if place[0] == "edit":
                    await self._give(place, kept)
                else:
                    await self._desk.replies.take_up(ConversationId(place[1]), kept)
                await self._unsaved.forget(place, kept)
        if self._unsaved.places():
            self._again.start()

    def open(self, conversation: ConversationId | None, stored: str = "") -> None:
        """Start with another conversation, of which the store has the draft `stored`, or with none; earlier text does
        not belong to it.
        """
        self._timer.stop()
        self.conversation, self._message, self._other_files, self.stored = conversation, None, False, True
        self.elsewhere = False
        if conversation is not None:
            self._was["draft", conversation] = stored

    def open_edit(self, message: MessageId) -> None:
        """Start an edit of this message, in place of the draft."""
        self.open(None)
        self._message = message

    def typed(self) -> None:
        """The draft changed."""
        self.stored = False
        self._composer.show_saved(False)
        if self._closing and (place := self._place()) is not None:
            # An answer that could not be sent came back, and nothing waits for it any more.
            self._unsaved.keep_now(place, self._as_it_is())
        elif not self._timer.isActive():
            self._timer.start()

    def added(self) -> None:
        """The files changed: save them at once."""
        self._other_files = True
        self.typed()
        self.keep()

    def keep(self) -> None:
        """Save what was typed, if that has not been done yet."""
        if self._timer.isActive():
            self._timer.stop()
            self._save()

    def stop(self) -> None:
        """Stop saving, because it is being sent."""
        self._timer.stop()
        self._other_files = False
        if self.conversation is not None:
            self._was["draft", self.conversation] = ""
            self._tasks.spawn(self._unsaved.forget(("draft", self.conversation)), "forget a draft")

    def newest(self, conversation: ConversationId, stored: "Draft | None") -> "tuple[Draft | None, Sequence[NewFile]]":
        """The latest draft and its unstored files: from what could not be stored yet, else from the store."""
        return newest(self._unsaved.find(("draft", conversation)), stored)

    def put(self, conversation: ConversationId, text: str, note: bool, bound: str | None, files: Files = None) -> None:
        """Keep what could not be sent from a conversation that has been left."""
        kept = Kept(text, datetime.now(UTC), note, bound, None, files)
        if self._closing:
            self.set_aside(conversation, kept)
        else:
            self._tasks.spawn(self._saved(("draft", conversation), kept), "save a draft")

    def set_aside(self, conversation: ConversationId, kept: Kept) -> None:
        """Remember that the window closed while the store was being asked: the next one finds out whether it was
        stored.
        """
        self._unsaved.keep_now(("draft", conversation), kept)

    async def finish(self) -> None:
        """Save what was typed, and wait until it is saved."""
        if self._last is not None:
            await wait({self._last})
        if (place := self._place()) is not None and self._timer.isActive():
            self._timer.stop()
            await self._saved(place, self._as_it_is())

    async def close(self) -> None:
        """As `finish`, when the window closes: what the store does not accept is kept here."""
        self._closing = True
        self._again.stop()
        if (place := self._place()) is not None and self._timer.isActive():
            self._timer.stop()
            await self._unsaved.keep(place, kept := self._as_it_is())
            if self._desk.store.caught_up or not self._unsaved.outlasts:
                # The window is closing: what is refused was put into `unsaved` just now.
                with contextlib.suppress(InboxError):
                    await self._saved(place, kept)

    def _save(self) -> None:
        if (place := self._place()) is not None:
            self._last = self._tasks.spawn(self._saved(place, self._as_it_is()), "save a draft")

    def _place(self) -> Place | None:
        if self._message is not None:
            return "edit", self._message
        return None if self.conversation is None else ("draft", self.conversation)

    def _as_it_is(self) -> Kept:
        text, now = self._composer.editor.text(), datetime.now(UTC)
        if self._message is not None:
            return Kept(text, now)
        files: Files = None
        if self._other_files and self._attaching.complete:
            files, self._other_files = self._attaching.files, False
        return Kept(text, now, self._composer.is_note(), *self._about(), files)

    async def _saved(self, place: Place, kept: Kept) -> None:
        if kept.files is None and (known := self._unsaved.find(place)) is not None:
            kept = structs.replace(kept, files=known.files)
        if not self._desk.store.caught_up:
            # The store may take long to fail, and the program may end before.
            await self._unsaved.keep(place, kept)
        try:
            # In turn, because each says what the one before it stored.
            async with self._one_by_one:
                there = await self._give(place, kept)
        except CancelledError:
            # The window is closing, and the server has not answered.
            self._unsaved.keep_now(place, kept)
            raise
        except InboxError:
            await self._unsaved.keep(place, kept)
            self._again.start()
            raise
        await self._unsaved.forget(place, kept)
        editor = self._composer.editor
        if self._place() == place and editor.text() == kept.text and not editor.isReadOnly():
            self.stored, self.elsewhere = True, there != place[1]
            self._composer.show_saved(bool(kept.text.strip() or self._attaching.files))
            if self.elsewhere:
                self.went.emit()

    async def _give(self, place: Place, kept: Kept) -> int:
        """Returns where it is now."""
        kind, number = place
        if kind == "edit":
            await self._desk.edits.keep(MessageId(number), kept.text)
            return number
        about, was = (kept.note, kept.bound, kept.quoted, kept.files), self._was.get(place, "")
        there = await self._desk.replies.save_draft(ConversationId(number), kept.text, *about, was=was)
        self._was[place] = kept.text
        return there

    def _try_again(self) -> None:
        for place in self._unsaved.places():
            self._tasks.spawn(self._saved_at_last(place), "save a draft again")

    async def _saved_at_last(self, place: Place) -> None:
        kept = self._unsaved.find(place)
        # That the server is out of reach has been reported already.
        with contextlib.suppress(InboxError):
            if kept is not None:
                await self._saved(place, kept)
