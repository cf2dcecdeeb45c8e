"""The file that goes along with an answer: chosen, read, and held against what the channel takes."""

import asyncio
import mimetypes
from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, Signal

from app.domain.conversation import ConversationRow
from app.domain.message import MessageKind
from app.domain.problems import Refused
from app.ui.views.file_dialogs import ask_open
from app.ui.wording.conversation import size_words
from app.ui.wording.timeline import kind_words

if TYPE_CHECKING:
    from app.services.desk import Desk
    from app.services.replies import NewFile
    from app.ui.tasks import Tasks
    from app.ui.views.composer import Composer

_KINDS: Final = {"image": MessageKind.IMAGE, "video": MessageKind.VIDEO, "audio": MessageKind.AUDIO}


class AttachingPresenter(QObject):
    """Holds the chosen file. `changed()`: another one, or none."""

    changed = Signal()

    def __init__(self, desk: "Desk", tasks: "Tasks", composer: "Composer") -> None:
        super().__init__(composer)
        self._desk, self._tasks, self._composer = desk, tasks, composer
        self._row: ConversationRow | None = None
        self.file: NewFile | None = None
        composer.footer.attach_chosen.connect(self.choose)
        composer.footer.file_dropped.connect(self.drop)
        composer.editor.files_given.connect(self._take_first)

    def show(self, row: ConversationRow | None) -> None:
        """For which conversation; a file never goes along to another one."""
        self._row = row
        self.drop()

    def possible(self) -> bool:
        """Whether the channel takes any file."""
        return self._row is not None and bool(self._desk.capabilities(self._row.kind).files)

    def choose(self) -> None:
        """Ask which file."""
        if self._row is not None and self.possible():
            limits = limit_words(self._desk.capabilities(self._row.kind).files)
            title = self.tr("Choose a file ({limits})").replace("{limits}", limits)
            ask_open(self._composer, title, partial(self._take, self._row))

    def drop(self) -> None:
        """Send no file."""
        self.file = None
        self._composer.footer.show_file("", 0)
        self.changed.emit()

    def _take_first(self, paths: Sequence[Path]) -> None:
        if self._row is not None and paths and self.possible():
            self._take(self._row, paths[0])

    def _take(self, row: ConversationRow, path: Path) -> None:
        self._tasks.spawn(self._read(row, path), "read a file to send")

    async def _read(self, row: ConversationRow, path: Path) -> None:
        from app.services.replies import NewFile  # noqa: PLC0415 - the services are there by now, not at start-up

        media_type = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
        capabilities = self._desk.capabilities(row.kind)
        kind = _KINDS.get(media_type.partition("/")[0], MessageKind.DOCUMENT)
        if kind not in capabilities.files:
            kind = MessageKind.DOCUMENT
        limit = capabilities.files.get(kind)
        try:
            size = await asyncio.to_thread(lambda: path.stat().st_size)
            if limit is None or size > limit.max_bytes:
                raise Refused("attachment_refused", channel=row.channel_label)
            content = await asyncio.to_thread(path.read_bytes)
        except OSError as error:
            raise Refused("file_unreadable", path=path.name) from error
        if self._row is None or self._row.id != row.id:
            return
        self.file = NewFile(kind, media_type, path.name, content)
        self._composer.footer.show_file(path.name, len(content))
        self.changed.emit()


def limit_words(files: Mapping[MessageKind, Any]) -> str:
    """What the channel takes: Picture to 5 MB, File to 100 MB."""
    shown = (MessageKind.IMAGE, MessageKind.DOCUMENT, MessageKind.VIDEO, MessageKind.AUDIO)
    return ", ".join(f"{kind_words(kind)} ≤ {size_words(files[kind].max_bytes)}" for kind in shown if kind in files)
