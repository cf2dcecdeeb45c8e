"""Files for an answer: chosen, pasted or dropped, read, and checked against the channel's limits."""

import asyncio
import mimetypes
from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace
from PySide6.QtCore import QBuffer, QIODevice, QObject, Signal
from PySide6.QtGui import QImage

from app.domain.channel import ChannelKind
from app.domain.conversation import ConversationRow
from app.domain.message import MessageKind
from app.domain.problems import InboxError, Refused
from app.domain.text import CitizenText
from app.ui import citizen_text
from app.ui.views.editor import PASTE_LIMIT
from app.ui.views.file_dialogs import ask_open
from app.ui.wording.conversation import size_words
from app.ui.wording.conversations import kind_words
from app.ui.wording.problems import sentence

if TYPE_CHECKING:
    from app.domain.answer import CannedAnswer
    from app.domain.capabilities import FileLimit
    from app.services.desk import Desk
    from app.services.replies import NewFile
    from app.ui.tasks import Tasks
    from app.ui.views.composer import Composer

_KINDS: Final = {"image": MessageKind.IMAGE, "video": MessageKind.VIDEO, "audio": MessageKind.AUDIO}


_MOST: Final = 10
"""The maximum number of files with one answer: each is a separate message to the citizen."""


class AttachingPresenter(QObject):
    """Holds the chosen files. `changed()`: they changed. `altered()`: the agent changed them, and so the draft."""

    changed = Signal()
    altered = Signal()

    def __init__(self, desk: "Desk", tasks: "Tasks", composer: "Composer") -> None:
        super().__init__(composer)
        self._desk, self._tasks, self._composer = desk, tasks, composer
        self._row: ConversationRow | None = None
        self._limits: dict[ChannelKind, str] = {}
        """The button's text about the limits, by channel."""
        self.files: tuple[NewFile, ...] = ()
        self.complete = True
        """Whether all files of the stored draft are loaded."""
        composer.footer.attach_chosen.connect(self.choose)
        composer.files.dropped.connect(self._take_out)
        composer.editor.files_given.connect(self._take_all)
        composer.editor.picture_given.connect(self._take_picture)
        composer.editor.too_much.connect(lambda: tasks.report(Refused("paste_cut", limit=str(PASTE_LIMIT))))

    def show(self, row: ConversationRow | None) -> None:
        """Attach to this conversation from now on; a file never moves to another one."""
        self._row = row
        if row is not None:
            if row.kind not in self._limits:
                self._limits[row.kind] = limit_words(self._desk.capabilities(row.kind).files)
            self._composer.footer.show_limits(self._limits[row.kind])
        self.complete = True
        self.drop()

    def take_up(self, row: ConversationRow) -> None:
        """Load the files stored with the draft."""
        self.complete = False
        self._tasks.spawn(self._take_up(row), "bring the files of a draft")

    def possible(self) -> bool:
        """Whether the channel accepts any files."""
        return self._row is not None and bool(self._desk.capabilities(self._row.kind).files)

    def choose(self) -> None:
        """Ask for a file."""
        if self._row is not None and self.possible():
            limits = limit_words(self._desk.capabilities(self._row.kind).files)
            title = self.tr("Choose a file ({limits})").replace("{limits}", limits)
            ask_open(self._composer, title, partial(self._take, self._row))

    def drop(self) -> None:
        """Remove all files."""
        self._hold(())

    def put(self, files: Sequence["NewFile"]) -> None:
        """Add files that are already loaded, such as those of an answer that was taken back."""
        if files:
            self._hold((*self.files, *files))
            self.altered.emit()

    def add_answer_files(self, answer: "CannedAnswer") -> None:
        """Add the files of an inserted canned answer; one that the channel does not accept is reported."""
        if self._row is not None and answer.files:
            self._tasks.spawn(self._read_answer(self._row, answer), "read the files of an answer")

    def _take_all(self, paths: Sequence[Path]) -> None:
        if self._row is not None and _is_answer(self._composer, self._tasks):
            self._tasks.spawn(self._read_all(self._row, paths), "read files to send")

    def _take_picture(self, picture: QImage) -> None:
        if self._row is not None and not picture.isNull() and _is_answer(self._composer, self._tasks):
            self._tasks.spawn(self._read_picture(self._row, picture), "take a picture from the clipboard")

    def _take(self, row: ConversationRow, path: Path) -> None:
        self._tasks.spawn(self._read(row, path), "read a file to send")

    def _take_out(self, place: int) -> None:
        self._hold((*self.files[:place], *self.files[place + 1 :]))
        self._composer.focus()
        self.altered.emit()

    async def _read_all(self, row: ConversationRow, paths: Sequence[Path]) -> None:
        """Read the files one after the other, in the given order. One that is left out holds up none of the others, and
        is named with the reason.
        """
        left: dict[str, list[str]] = {}
        for path in paths:
            try:
                await self._read(row, path)
            except InboxError as problem:
                if len(paths) == 1:
                    raise
                left.setdefault(sentence(problem), []).append(citizen_text.file_name(CitizenText.of(path.name), 40))
        if left:
            reasons = "".join(f"\n{', '.join(names)}: {why}" for why, names in left.items())
            raise Refused("files_left_out", reasons=reasons)

    async def _read(self, row: ConversationRow, path: Path) -> None:
        self._add(row, await read_file(path, self._desk.capabilities(row.kind).files, row.channel_label))

    async def _read_picture(self, row: ConversationRow, picture: QImage) -> None:
        content = await asyncio.to_thread(_as_png, picture)
        self._add(row, self._file(row, "image/png", self.tr("Picture") + ".png", content))

    async def _read_answer(self, row: ConversationRow, answer: "CannedAnswer") -> None:
        for file in await self._desk.answers.files(answer.id):
            self._add(row, self._file(row, file.media_type, file.name, file.content or b""))

    def _file(self, row: ConversationRow, media_type: str, name: str, content: bytes) -> "NewFile":
        from app.services.replies import NewFile  # noqa: PLC0415 - the services are there by now, not at start-up

        kind = kind_for(self._desk.capabilities(row.kind).files, media_type, len(content), row.channel_label)
        return NewFile(kind, media_type, name, content)

    def _add(self, row: ConversationRow, file: "NewFile") -> None:
        if self._row is None or self._row.id != row.id:
            return
        if len(self.files) >= _MOST:
            raise Refused("too_many_files", limit=str(_MOST))
        self._hold((*self.files, file))
        self.altered.emit()

    async def _take_up(self, row: ConversationRow) -> None:
        kept = await self._desk.replies.draft_files(row.id)
        if self._row is None or self._row.id != row.id or self.complete:
            return
        added, self.complete, limits = self.files, True, self._desk.capabilities(row.kind).files
        self._hold((*(as_taken(file, limits, row.channel_label) for file in kept), *added))
        if added:
            self.altered.emit()

    def _hold(self, files: tuple["NewFile", ...]) -> None:
        if not files and not self.files:
            return
        self.files = files
        self._composer.files.show_files([(file.file_name, len(file.content)) for file in files])
        self.changed.emit()


def _is_answer(composer: "Composer", tasks: "Tasks") -> bool:
    """Whether files can be added to the current text; says so if not."""
    if composer.is_note():
        tasks.report(Refused("no_file_in_note"))
    return not composer.is_note()


def _as_png(picture: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


async def read_file(path: Path, files: Mapping[MessageKind, "FileLimit"], channel: str) -> "NewFile":
    """Read a file to send, once it is known to fit. `Refused` as `kind_for`, or file_unreadable."""
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
    """The kind under which a file can be sent: its own, otherwise a document.

    `Refused` file_empty, file_too_large, file_type_refused, no_files.
    """
    if not files:
        raise Refused("no_files", channel=channel)
    if not size:
        raise Refused("file_empty")
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


def as_taken(file: "NewFile", limits: Mapping[MessageKind, "FileLimit"], channel: str) -> "NewFile":
    """`file` with the kind that this channel accepts; unchanged if it accepts none: sending says why."""
    try:
        return replace(file, kind=kind_for(limits, file.media_type, len(file.content), channel))
    except Refused:
        return file


def must_fit(files: Sequence["NewFile"], limits: Mapping[MessageKind, "FileLimit"], channel: str) -> None:
    """`Refused` as `kind_for` if a channel does not accept them all."""
    for file in files:
        kind_for(limits, file.media_type, len(file.content), channel)


def limit_words(files: Mapping[MessageKind, "FileLimit"]) -> str:
    """The channel's limits in words: Picture ≤ 5 MB (JPG, PNG), File ≤ 100 MB."""
    shown = (MessageKind.IMAGE, MessageKind.DOCUMENT, MessageKind.VIDEO, MessageKind.AUDIO)
    return ", ".join(_limit(kind, files[kind]) for kind in shown if kind in files)


def type_words(files: Mapping[MessageKind, "FileLimit"]) -> str:
    """The types that the channel accepts, in words: JPG, PNG, PDF."""
    return ", ".join(dict.fromkeys(ending for limit in files.values() for ending in _endings(limit)))


def _limit(kind: MessageKind, limit: "FileLimit") -> str:
    words = f"{kind_words(kind)} ≤ {size_words(limit.max_bytes)}"
    endings = _endings(limit)
    return f"{words} ({', '.join(endings)})" if endings else words


def _endings(limit: "FileLimit") -> list[str]:
    """The usual extensions of the types; none if every type of the kind is accepted."""
    named = [one for one in limit.media_types if not one.endswith("/*")]
    return [(mimetypes.guess_extension(one) or one.partition("/")[2]).removeprefix(".").upper() for one in named]
