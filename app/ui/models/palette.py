"""The rows of the command palette: all commands and destinations, best match first."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from enum import IntEnum, StrEnum
from typing import Any, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.domain.channel import ChannelKind
from app.domain.text import folded

Index = QModelIndex | QPersistentModelIndex
MOST: Final = 40
"""The maximum number of rows: nobody reads further, they type another letter."""
_ROOT: Final = QModelIndex()
_FEW: Final = 3
_LIKE_ENOUGH: Final = 78
"""Out of 100: the minimum similarity of a title to what was typed, used if hardly any title contains it."""


class ChoiceKind(StrEnum):
    """The kinds of rows."""

    ACTION = "action"
    VIEW = "view"
    CHANNEL = "channel"
    LABEL = "label"
    PAGE = "page"
    ANSWER = "answer"
    CITIZEN = "citizen"
    SEARCH = "search"


@dataclass(frozen=True, slots=True)
class Choice:
    """A row. `title` and `detail` may be shown as they are: citizens' text has been through `citizen_text`."""

    kind: ChoiceKind
    title: str
    run: Callable[[], object] = field(compare=False)
    detail: str = ""
    keys: tuple[str, ...] = ()
    """In the system's notation."""
    channel: ChannelKind | None = None
    words: str = ""
    """Further search terms."""


class Candidates:
    """Choices with their texts folded once: matching three hundred of them takes less than a frame."""

    def __init__(self, choices: Iterable[Choice]) -> None:
        self._all = [(choice, folded(choice.title), folded(f"{choice.detail} {choice.words}")) for choice in choices]

    def matching(self, text: str) -> list[Choice]:
        """Those that match every word of `text`, best first; without a word, all in their own order.

        A word matches at the start of the title or of one of its words, inside it, in the text beside it, or as a
        subsequence of letters of the title. If hardly anything is found, titles similar to `text` are added.
        """
        terms = folded(text).split()
        if not terms:
            return [choice for choice, _, _ in self._all[:MOST]]
        scored = [(_points(terms, title, beside), choice) for choice, title, beside in self._all]
        best = sorted((pair for pair in scored if pair[0]), key=lambda pair: (-pair[0], len(pair[1].title)))
        found = [choice for _, choice in best[:MOST]]
        return found if len(found) >= _FEW else found + self._resembling(" ".join(terms), found)

    def _resembling(self, text: str, known: Sequence[Choice]) -> list[Choice]:
        if len(text) <= _FEW:
            return []
        from rapidfuzz import fuzz, process  # noqa: PLC0415 - seldom needed, and start-up is short of time

        rest = [(choice, title) for choice, title, _ in self._all if choice not in known]
        matches = process.extract(
            text, [title for _, title in rest], scorer=fuzz.partial_ratio, score_cutoff=_LIKE_ENOUGH, limit=_FEW
        )
        return [rest[index][0] for _, _, index in matches]


class PaletteRole(IntEnum):
    """`data` roles beyond Qt's."""

    CHOICE = Qt.ItemDataRole.UserRole + 1


class PaletteModel(QAbstractListModel):
    """The rows of the palette."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Choice, ...] = ()

    def show(self, rows: Sequence[Choice]) -> None:
        """Replace the rows."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def choice(self, row: int) -> Choice | None:
        """The choice of a row."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Qt: the number of rows."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt: the choice for the painter, its text for a screen reader."""
        choice = self.choice(index.row()) if index.isValid() else None
        if choice is None:
            return None
        if role == PaletteRole.CHOICE:
            return choice
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return ", ".join(part for part in (choice.title, choice.detail, *choice.keys) if part)
        return None


def _points(terms: Sequence[str], title: str, beside: str) -> int:
    """The score of a match; 0 if a term does not match."""
    total = 0
    for term in terms:
        points = _points_of(term, title, beside)
        if not points:
            return 0
        total += points
    return total


def _points_of(term: str, title: str, beside: str) -> int:
    if title.startswith(term):
        return 100
    if f" {term}" in title:
        return 80
    if term in title:
        return 50
    if term in beside:
        return 30
    return 10 if len(term) > 1 and _in_order(term, title) else 0


def _in_order(term: str, title: str) -> bool:
    """Whether the letters of `term` occur in `title` in this order, the first at the start of a word."""
    starts = [0, *(place + 1 for place, letter in enumerate(title) if letter == " ")]
    for start in starts:
        letters = iter(title[start:])
        if title[start : start + 1] == term[0] and all(letter in letters for letter in term):
            return True
    return False
