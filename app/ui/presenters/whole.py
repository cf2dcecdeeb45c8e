"""Loads the complete history with one citizen, page by page, and opens the conversation of any message."""

from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from app.domain.conversation import Note, TimelineItem
from app.domain.ids import AttachmentId, ConversationId
from app.domain.message import Message
from app.ui import citizen_text
from app.ui.models.rows import ChannelRow, Row, rows_of
from app.ui.presenters.drawn_pictures import DrawnPictures
from app.ui.presenters.drawn_sounds import DrawnSounds
from app.ui.views.whole_sheet import WholeSheet

if TYPE_CHECKING:
    from app.services.desk import Desk
    from app.services.inbox import Place, Timeline
    from app.ui.presenters.deeds import DeedsPresenter
    from app.ui.tasks import Tasks
    from app.ui.views.conversation import ConversationView

_PAGE = 60


class WholePresenter(QObject):
    """`conversation_chosen(id)`: one of the citizen's conversations."""

    conversation_chosen = Signal(object)

    def __init__(self, desk: "Desk", tasks: "Tasks", view: "ConversationView", deeds: "DeedsPresenter") -> None:
        super().__init__(view)
        self._desk, self._tasks, self._view, self._deeds = desk, tasks, view, deeds

    def show(self) -> None:
        """Open it for the citizen of the open conversation."""
        conversation = self._deeds.conversation
        if conversation is not None:
            self._tasks.spawn(self._open(conversation), "everything with a citizen")

    async def _open(self, conversation: ConversationId) -> None:
        detail = await self._desk.inbox.detail(conversation)
        name = citizen_text.name(detail.row.contact)
        sheet = WholeSheet(self._view.theme, self.tr("Everything with {name}").replace("{name}", name), self._view)
        sheet.timeline.delegate.own_name = self._desk.agent.name
        DrawnPictures(self._desk, self._tasks, sheet.timeline)
        reader = _Reader(self._desk, conversation, sheet)
        DrawnSounds(self._desk, self._tasks, sheet.timeline).drawn.connect(reader.show_sound)
        await reader.read(None)
        sheet.timeline.older_needed.connect(lambda: self._tasks.spawn(reader.read_older(), "more of a citizen"))
        sheet.timeline.action_chosen.connect(lambda row, _: self._go(sheet, row))
        sheet.open_button.clicked.connect(lambda: self._go(sheet, reader.current()))
        sheet.open()

    def _go(self, sheet: WholeSheet, row: Row | None) -> None:
        if isinstance(row, Message | Note):
            sheet.accept()
            self.conversation_chosen.emit(row.conversation_id)


class _Reader:
    """Fills a sheet, starting at the end."""

    def __init__(self, desk: "Desk", conversation: ConversationId, sheet: WholeSheet) -> None:
        self._desk, self._conversation, self._sheet = desk, conversation, sheet
        self._items: list[TimelineItem] = []
        self._channels: dict[ConversationId, ChannelRow] = {}
        self._before: Place | None = None

    async def read(self, before: "Place | None") -> None:
        """Load one page."""
        page, channels = await self._desk.inbox.whole(self._conversation, before, _PAGE)
        self._channels = {one: ChannelRow(kind, label, one) for one, (kind, label) in channels.items()}
        self._take(page, first=before is None)

    async def read_older(self) -> None:
        """Load the previous page."""
        await self.read(self._before)

    def show_sound(self, attachment_id: AttachmentId, form: bytes) -> None:
        """The waveform of a voice message is known now."""
        for place, item in enumerate(self._items):
            if isinstance(item, Message) and any(one.id == attachment_id for one in item.attachments):
                files = (replace(one, waveform=form) if one.id == attachment_id else one for one in item.attachments)
                self._items[place] = replace(item, attachments=tuple(files))
        self._sheet.model.update(with_channels(rows_of(self._items), self._channels))

    def current(self) -> Row | None:
        """The row with the keyboard focus; if that is a separator, the message above it."""
        place = self._sheet.timeline.currentIndex().row()
        rows = self._sheet.model.rows()
        return next((row for row in reversed(rows[: place + 1]) if isinstance(row, Message | Note)), None)

    def _take(self, page: "Timeline", *, first: bool) -> None:
        self._items, self._before = [*page.items, *self._items], page.before
        rows = with_channels(rows_of(self._items), self._channels)
        if first:
            self._sheet.model.start(rows, "")
        else:
            self._sheet.model.update(rows)
        self._sheet.timeline.has_older = page.has_more


def with_channels(rows: list[Row], channels: dict[ConversationId, ChannelRow]) -> list[Row]:
    """Insert a separator wherever the conversation changes."""
    found: list[Row] = []
    last: ConversationId | None = None
    for row in rows:
        here = row.conversation_id if isinstance(row, Message | Note) else last
        if here is not None and here != last and here in channels:
            found.append(channels[here])
        found.append(row)
        last = here
    return found
