"""Completions for marks typed in the composer.

`:hart` completes to an emoji, `{{` to a variable about the citizen, `@` in a note to a colleague, `??` to every answer
that contains the words.

A slash is handled elsewhere: see `app.ui.presenters.answers`.
"""

import re
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final

from msgspec import Struct
from PySide6.QtCore import QCoreApplication

from app.domain.answer import VARIABLES
from app.domain.conversation import ConversationRow
from app.domain.text import folded
from app.system import emoji
from app.ui.models.answers import Suggestion

if TYPE_CHECKING:
    from app.services.desk import Desk
    from app.ui.tasks import Tasks
    from app.ui.views.composer import Composer

_MARK: Final = re.compile(
    r"""(?<!\S):(?P<emoji>[^\W\d_]{2,20})$
      | \{\{(?P<variable>[^\W\d_]{0,20})$
      | (?<!\S)@(?P<colleague>[^\s@]{0,30})$
      | (?<!\S)\?\?(?P<answer>[^?]{0,80})$""",
    re.VERBOSE,
)
_MOST_EMOJI: Final = 8
"""Offered from two letters on: a smiley is typed with one character."""


class Mark(Struct, frozen=True):
    """`kind`: emoji, variable, colleague or answer. `place`: the range of the draft to replace."""

    kind: str
    query: str
    place: tuple[int, int]


class TypedMarks:
    """Finds completions. `offered()`: there may be more of them now."""

    def __init__(self, desk: "Desk", tasks: "Tasks", composer: "Composer", offered: Callable[[], None]) -> None:
        self._desk, self._tasks, self._composer, self._offered = desk, tasks, composer, offered
        self._names: Sequence[str] | None = None

    def mark(self) -> Mark | None:
        """The mark before the cursor, if any; colleagues are mentioned in notes only."""
        editor = self._composer.editor
        found = None if editor.textCursor().hasSelection() else _MARK.search(editor.text_before_cursor())
        if found is None or found.lastgroup is None or (found.lastgroup == "colleague") > self._composer.is_note():
            return None
        end = editor.place()
        return Mark(found.lastgroup, found[found.lastgroup], (end - len(found[0].lstrip()), end))

    def found(self, mark: Mark, row: ConversationRow, language: str) -> list[Suggestion]:
        """The completions for a mark."""
        if mark.kind == "emoji":
            return _emoji(mark.query)
        if mark.kind == "colleague":
            return self._colleagues(mark.query)
        known = self._desk.answers.values(row, language)
        unknown = QCoreApplication.translate("Answers", "not known: to be filled in")
        return [
            Suggestion(f"{{{{{name}", known.get(name, unknown), text=known.get(name) or f"{{{{{name}}}}}")
            for name in VARIABLES
            if name.startswith(mark.query.lower())
        ]

    def _colleagues(self, query: str) -> list[Suggestion]:
        if self._names is None:
            self._names = ()
            self._tasks.spawn(self._read_names(), "who can be named")
        fitting = [name for name in self._names if _begins(name, query)]
        return [Suggestion(f"@{name.split()[0]}", name, text=f"@{name} ") for name in fitting]

    async def _read_names(self) -> None:
        self._names = [agent.name for agent in await self._desk.inbox.agents()]
        self._offered()


def _emoji(query: str) -> list[Suggestion]:
    found = emoji.search(query, _MOST_EMOJI)
    return [Suggestion(one.sign, one.name, preview=one.sign, about=one.name, text=one.sign) for one in found]


def _begins(name: str, query: str) -> bool:
    return any(word.startswith(folded(query)) for word in folded(name).split())
