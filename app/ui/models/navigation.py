"""The rows of the navigation: views, channels, labels and pages, in one list."""

from collections.abc import Sequence
from enum import IntEnum, StrEnum
from typing import Any, Final

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.domain.channel import Channel, ChannelKind, ChannelPhase, Connection
from app.domain.conversation import Counts, Label, Query, SavedView, Sort, View
from app.ui.wording.channels import connection_word, kind_word, phase_word
from app.ui.wording.conversations import view_words
from app.ui.wording.pages import FOR_ALL, Page, page_words

Index = QModelIndex | QPersistentModelIndex
_ROOT: Final = QModelIndex()
VIEWS: Final = (
    View.MINE, View.UNASSIGNED, View.OPEN, View.EXPIRING, View.SNOOZED, View.CLOSED, View.FAILED, View.MENTIONED,
    View.ALL,
)  # fmt: skip
"""In the order of the navigation and of Ctrl+1 to Ctrl+9."""


class Kind(StrEnum):
    """The kinds of rows."""

    HEADING = "heading"
    VIEW = "view"
    SAVED = "saved"
    CHANNEL = "channel"
    LABEL = "label"
    COLLEAGUE = "colleague"
    TEAM = "team"
    PAGE = "page"


class Entry(Struct, frozen=True):
    """One row. Choosing it shows `query` or `page`; a heading has neither."""

    kind: Kind
    title: str
    query: Query | None = None
    count: int = 0
    channel: ChannelKind | None = None
    colour: str = ""
    """A label's colour key."""
    mark: str = ""
    """A small framed text: the channel's phase, or its problem."""
    urgent: bool = False
    """The mark is an alarm."""
    warns: bool = False
    """The colleague would exceed their capacity."""
    number: int = 0
    """The number of the colleague or team."""
    dimmed: bool = False
    spoken: str = ""
    page: Page | None = None


class Role(IntEnum):
    """The data roles for the delegate."""

    ENTRY = Qt.ItemDataRole.UserRole


COUNTED: Final = (Role.ENTRY, Qt.ItemDataRole.AccessibleTextRole)
"""The roles that change with a row's number alone: no row becomes higher."""


class NavigationModel(QAbstractListModel):
    """Rebuilt from channels, labels and counts. Mostly only numbers change, and then no row moves."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: list[Entry] = []
        self.pages = FOR_ALL
        """The pages that this agent may see; before that is known, those that everybody sees."""
        self._shown: tuple[Counts, Sequence[Channel], Sequence[Label], Sequence[SavedView]] = (Counts(), (), (), ())
        self._people: tuple[Entry, ...] = ()

    def show(
        self, counts: Counts, channels: Sequence[Channel], labels: Sequence[Label], saved: Sequence[SavedView] = ()
    ) -> None:
        """Replace the rows."""
        self._shown = (counts, channels, labels, saved)
        self._show(self._build(counts, channels, labels, saved))

    def show_people(self, colleagues: Sequence[Entry], teams: Sequence[Entry]) -> None:
        """While conversations are dragged, show people and teams in place of channels and pages, which accept none."""
        headed = ((self.tr("Colleagues"), colleagues), (self.tr("Teams"), teams))
        self._people = tuple(
            entry for title, several in headed if several for entry in (Entry(Kind.HEADING, title), *several)
        )
        self._show(self._build(*self._shown))

    def _show(self, entries: list[Entry]) -> None:
        before = self._entries
        if [_identity(one) for one in entries] == [_identity(one) for one in before]:
            self._entries = entries
            for row, (was, now) in enumerate(zip(before, entries, strict=True)):
                if was != now:
                    # A mark may come to stand below its title; a number alone makes no row higher.
                    counted = not now.mark and replace(was, count=now.count, spoken=now.spoken) == now
                    self.dataChanged.emit(self.index(row, 0), self.index(row, 0), list(COUNTED) if counted else [])
            return
        self.beginResetModel()
        self._entries = entries
        self.endResetModel()

    def entry(self, row: int) -> Entry | None:
        """The entry of a row."""
        return self._entries[row] if 0 <= row < len(self._entries) else None

    def row_of(self, query: Query) -> int | None:
        """The row of the entry for `query`, whatever its order."""
        wanted = replace(query, sort=Sort.NEWEST)
        for row, entry in enumerate(self._entries):
            if entry.query is not None and replace(entry.query, sort=Sort.NEWEST) == wanted:
                return row
        return None

    def row_of_page(self, page: Page) -> int | None:
        """The row of the entry for `page`."""
        return next((row for row, entry in enumerate(self._entries) if entry.page is page), None)

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Qt: the number of entries and headings."""
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt: the entry for the painter, its text for a screen reader and for type-ahead."""
        entry = self.entry(index.row()) if index.isValid() else None
        if entry is None:
            return None
        if role == Role.ENTRY:
            return entry
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return entry.spoken or entry.title
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Qt: headings cannot be selected."""
        entry = self.entry(index.row()) if index.isValid() else None
        if entry is None or entry.kind is Kind.HEADING:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def _build(
        self, counts: Counts, channels: Sequence[Channel], labels: Sequence[Label], saved: Sequence[SavedView]
    ) -> list[Entry]:
        entries = [self._emergencies(count)] if (count := counts.views.get(View.EMERGENCY, 0)) else []
        entries += [self._view(view, counts.views.get(view, 0)) for view in VIEWS]
        if saved:
            entries.append(Entry(Kind.HEADING, self.tr("My views")))
            entries += [self._saved(one) for one in saved]
        entries += self._people
        if channels and not self._people:
            entries.append(Entry(Kind.HEADING, self.tr("Channels")))
            entries += [self._channel(one, counts.channels.get(one.id, 0)) for one in channels]
        if labels:
            entries.append(Entry(Kind.HEADING, self.tr("Labels")))
            entries += [self._label(one, counts.labels.get(one.id, 0)) for one in labels]
        if self._people:
            return entries
        entries.append(Entry(Kind.HEADING, self.tr("Team")))
        entries += [self._page(page, counts.overdue if page is Page.WIND_DOWN else 0) for page in self.pages]
        return entries

    def _page(self, page: Page, waiting: int) -> Entry:
        title = page_words(page)
        if not waiting:
            return Entry(Kind.PAGE, title, page=page)
        return Entry(
            Kind.PAGE,
            title,
            page=page,
            mark=str(waiting),
            urgent=True,
            spoken=f"{title}, {self.tr('%n channel(s) past the last day', '', waiting)}",
        )

    @staticmethod
    def _emergencies(count: int) -> Entry:
        title = view_words(View.EMERGENCY)
        query = Query(View.EMERGENCY, sort=Sort.OLDEST)
        return Entry(Kind.VIEW, title, query, mark=str(count), urgent=True, spoken=f"{title}, {count}")

    def _view(self, view: View, count: int) -> Entry:
        title = view_words(view)
        # The number of closed conversations says nothing about the remaining work.
        spoken = title if view in (View.CLOSED, View.ALL) else f"{title}, {count}"
        return Entry(Kind.VIEW, title, view_query(view), count, spoken=spoken)

    @staticmethod
    def _saved(view: SavedView) -> Entry:
        words = f"{view.count}" if view.count < SavedView.MOST else f"{SavedView.MOST - 1}+"
        return Entry(Kind.SAVED, view.name, view.query, view.count, spoken=f"{view.name}, {words}")

    def _channel(self, channel: Channel, count: int) -> Entry:
        mark = phase_word(channel.phase)
        if channel.connection not in (Connection.CONNECTED, Connection.UNKNOWN):
            mark = connection_word(channel.connection)
        words = (kind_word(channel.kind), channel.label, connection_word(channel.connection), phase_word(channel.phase))
        return Entry(
            Kind.CHANNEL,
            channel.label,
            Query(View.OPEN, channel_id=channel.id),
            count,
            channel=channel.kind,
            mark=mark,
            dimmed=channel.phase is not ChannelPhase.ACTIVE,
            spoken=", ".join(word for word in (*words, str(count)) if word),
        )

    def _label(self, label: Label, count: int) -> Entry:
        query = Query(View.OPEN, label_id=label.id)
        return Entry(Kind.LABEL, label.name, query, count, colour=label.colour, spoken=f"{label.name}, {count}")


def view_query(view: View) -> Query:
    """The initial query of a built-in view."""
    return Query(view, sort=Sort.EXPIRING if view is View.EXPIRING else Sort.NEWEST)


def _identity(entry: Entry) -> tuple[object, ...]:
    return (
        entry.kind,
        entry.number,
        entry.query,
        entry.page,
        entry.title if entry.kind in (Kind.HEADING, Kind.SAVED) else "",
    )
