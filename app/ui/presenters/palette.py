"""Fills the command palette: commands, navigation, canned answers, and citizens from the store."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING, Final

from msgspec import Struct
from PySide6.QtCore import QObject

from app.domain.conversation import Query
from app.domain.ids import ConversationId
from app.domain.text import folded
from app.ui import citizen_text
from app.ui.commands import key_words
from app.ui.models.navigation import Entry, Kind
from app.ui.models.palette import Candidates, Choice, ChoiceKind
from app.ui.tasks import Tasks
from app.ui.views.palette import Palette
from app.ui.wording.channels import kind_word

if TYPE_CHECKING:
    from app.domain.answer import CannedAnswer
    from app.domain.conversation import SearchHit
    from app.services.desk import Desk
    from app.ui.shell import Shell

_CITIZENS: Final = 5
_LEAST: Final = 3
"""The minimum number of letters for a search of citizens: fewer match too many names."""
_MOST_ANSWERS: Final = 500
"""The maximum number compared at each letter; if there are more, they are looked up."""
_KINDS: Final = {Kind.CHANNEL: ChoiceKind.CHANNEL, Kind.LABEL: ChoiceKind.LABEL, Kind.SAVED: ChoiceKind.VIEW}
"""Entries of the navigation that have no command: views and pages have one each."""
_OURS: Final = ("palette",)


class Leads(Struct, frozen=True):
    """The actions of choices."""

    show: Callable[[Query], None]
    open_conversation: Callable[[ConversationId], None]
    insert_answer: Callable[[str], object]
    """Insert the answer with this key."""
    search: Callable[[str], None]


class PalettePresenter(QObject):
    """Fills the palette and runs what is chosen in it."""

    def __init__(self, desk: "Desk", tasks: Tasks, palette: Palette, shell: "Shell", leads: Leads) -> None:
        super().__init__(palette)
        self._desk, self._tasks, self._palette = desk, tasks, palette
        self._commands, self._entries, self._leads = shell.commands, shell.entries, leads
        self._candidates = Candidates(())
        self._text = ""
        palette.typed.connect(self._offer)
        palette.chosen.connect(lambda choice: choice.run())

    def ask(self) -> None:
        """Open the palette with what is possible now."""
        if not self._palette.isVisible():
            self._candidates = Candidates((*self._actions(), *self._places(), *self._answers()))
        self._palette.ask()

    def _offer(self, text: str) -> None:
        self._text = text.strip()
        found = [*self._candidates.matching(self._text), *self._looked_up()]
        if self._text:
            words = self.tr("Search for “{text}”").replace("{text}", self._text)
            found.append(Choice(ChoiceKind.SEARCH, words, partial(self._leads.search, self._text)))
        self._palette.offer(found)
        if len(self._text) >= _LEAST:
            self._tasks.spawn(self._add_citizens(self._text, found), "citizens for the palette")

    async def _add_citizens(self, text: str, found: list[Choice]) -> None:
        people = await self._desk.inbox.people(text, _CITIZENS)
        if text == self._text and people and self._palette.isVisible():
            literal = [one for one in found if folded(text) in folded(one.title) and one.kind is not ChoiceKind.SEARCH]
            rest = [one for one in found if one not in literal]
            self._palette.add(literal, [self._citizen(one) for one in people], rest)

    def _actions(self) -> Iterator[Choice]:
        for identifier, command in self._commands.all().items():
            if not command.hidden and identifier not in _OURS and command.when():
                keys = tuple(key_words(key) for key in self._commands.keys(identifier))
                kind = ChoiceKind.VIEW if identifier.startswith("view.") else ChoiceKind.ACTION
                kind = ChoiceKind.PAGE if identifier.startswith("page.") else kind
                yield Choice(kind, command.title, partial(self._commands.run, identifier), keys=keys)

    def _places(self) -> Iterator[Choice]:
        for row in range(self._entries.rowCount()):
            entry = self._entries.entry(row)
            if entry is not None and entry.query is not None and entry.kind in _KINDS:
                yield self._place(entry, entry.query)

    def _place(self, entry: Entry, query: Query) -> Choice:
        words = {
            Kind.CHANNEL: kind_word(entry.channel) if entry.channel is not None else "",
            Kind.LABEL: self.tr("Label"),
        }
        return Choice(
            _KINDS[entry.kind],
            entry.title,
            partial(self._leads.show, query),
            detail=words.get(entry.kind, self.tr("View")),
            channel=entry.channel,
        )

    def _answers(self) -> Iterator[Choice]:
        """The answers, if one could be inserted."""
        if self._commands.can("answer.insert") and len(self._desk.answers) <= _MOST_ANSWERS:
            yield from map(self._answer, self._desk.answers.offered())

    def _looked_up(self) -> Iterator[Choice]:
        """Answers that contain what was typed, if there are too many to be candidates."""
        if self._text and self._commands.can("answer.insert") and len(self._desk.answers) > _MOST_ANSWERS:
            yield from map(self._answer, self._desk.answers.search(self._text))

    def _answer(self, answer: "CannedAnswer") -> Choice:
        return Choice(
            ChoiceKind.ANSWER,
            answer.title,
            partial(self._leads.insert_answer, answer.key),
            detail=f"/{answer.key}",
            words=" ".join((answer.key, *answer.keywords)),
        )

    def _citizen(self, hit: "SearchHit") -> Choice:
        run = partial(self._leads.open_conversation, hit.conversation_id)
        detail = f"{kind_word(hit.kind)} · {hit.channel_label}"
        return Choice(ChoiceKind.CITIZEN, citizen_text.name(hit.contact), run, detail=detail, channel=hit.kind)
