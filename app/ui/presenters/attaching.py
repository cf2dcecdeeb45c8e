"""The file that goes along with an answer: chosen, read, and held against what the channel takes."""

import asyncio
import mimetypes
from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from app.domain.conversation import ConversationRow
from app.domain.message import MessageKind
from app.domain.problems import Refused
from app.ui.views.file_dialogs import ask_open
from app.ui.wording.conversation import size_words
from app.ui.wording.timeline import kind_words

if TYPE_CHECKING:
    from app.domain.capabilities import FileLimit
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
        files = self._desk.capabilities(row.kind).files if row is not None else {}
        self._composer.footer.show_limits(limit_words(files))
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
        file = await read_file(path, self._desk.capabilities(row.kind).files, row.channel_label)
        if self._row is None or self._row.id != row.id:
            return
        self.file = file
        self._composer.footer.show_file(path.name, len(file.content))
        self.changed.emit()


async def read_file(path: Path, files: Mapping[MessageKind, "FileLimit"], channel: str) -> "NewFile":
    """A file to send, read once it is known to fit. `Refused` file_too_large, file_type_refused, file_unreadable."""
    from app.services.replies import NewFile  # noqa: PLC0415 - the services are there by now, not at start-up

    media_type = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
    try:
        size = await asyncio.to_thread(lambda: path.stat().st_size)
        kind = kind_for(files, media_type, size, channel)
        content = await asyncio.to_thread(path.read_bytes)
    except OSError as error:
        raise Refused("file_unreadable", path=path.name) from error
    return NewFile(kind, media_type, path.name, content)


def kind_for(files: Mapping[MessageKind, "FileLimit"], media_type: str, size: int, channel: str) -> MessageKind:
    """As what a file can be sent: as what it is, else as a document. `Refused` file_too_large, file_type_refused."""
    own = _KINDS.get(media_type.partition("/")[0], MessageKind.DOCUMENT)
    fitting = [kind for kind in dict.fromkeys((own, MessageKind.DOCUMENT)) if kind in files]
    fitting = [kind for kind in fitting if files[kind].takes(media_type)]
    if not fitting:
        raise Refused("file_type_refused", channel=channel, types=type_words(files))
    for kind in fitting:
        if size <= files[kind].max_bytes:
            return kind
    most = max(files[kind].max_bytes for kind in fitting)
    raise Refused("file_too_large", channel=channel, limit=size_words(most))


def limit_words(files: Mapping[MessageKind, "FileLimit"]) -> str:
    """What the channel takes: Picture ≤ 5 MB (JPG, PNG), File ≤ 100 MB."""
    shown = (MessageKind.IMAGE, MessageKind.DOCUMENT, MessageKind.VIDEO, MessageKind.AUDIO)
    return ", ".join(_limit(kind, files[kind]) for kind in shown if kind in files)


def type_words(files: Mapping[MessageKind, "FileLimit"]) -> str:
    """The types of files that the channel takes: JPG, PNG, PDF."""
    return ", ".join(dict.fromkeys(ending for limit in files.values() for ending in _endings(limit)))


def _limit(kind: MessageKind, limit: "FileLimit") -> str:
    words = f"{kind_words(kind)} ≤ {size_words(limit.max_bytes)}"
    endings = _endings(limit)
    return f"{words} ({', '.join(endings)})" if endings else words


def _endings(limit: "FileLimit") -> list[str]:
    """How files of the types are known to people; none where every type of the kind will do."""
    named = [one for one in limit.media_types if not one.endswith("/*")]
    return [(mimetypes.guess_extension(one) or one.partition("/")[2]).removeprefix(".").upper() for one in named]
