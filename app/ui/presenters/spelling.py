"""Spell checking while an agent types: done by another process after a pause, underlined, with suggestions."""

import asyncio
import re
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QPoint, QTimer

from app.domain.language import language_of
from app.domain.text import CitizenText
from app.ui.views.picking_menu import PickingMenu

if TYPE_CHECKING:
    from app.services.desk import Desk
    from app.ui.presenters.answers import AnswersPresenter
    from app.ui.tasks import Tasks
    from app.ui.views.composer import Composer

_PAUSE_MS: Final = 300
_MOST_KNOWN: Final = 20_000
"""The maximum number of words cached per language."""
# Not inside an address, a variable, a command or a number.
_WORD: Final = re.compile(r"(?<![\w@/.{#-])[^\W\d_]+(?:['’-][^\W\d_]+)*(?![\w@}]|[./:-]\w)")


class SpellingPresenter(QObject):
    """Checks spelling. A keystroke only looks up cached words; the others are checked after a pause."""

    def __init__(self, desk: "Desk", tasks: "Tasks", composer: "Composer", answers: "AnswersPresenter") -> None:
        super().__init__(composer)
        self._desk, self._tasks, self._editor, self._answers = desk, tasks, composer.editor, answers
        self._right: dict[str, set[str]] = {}
        self._wrong: dict[str, set[str]] = {}
        self._own: frozenset[str] = frozenset()
        self._language, self._on, self._chosen = "", True, "auto"
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._timer.timeout.connect(self._look)
        if desk.spelling is not None:
            self._editor.textChanged.connect(self._typed)
            self._editor.spelling_wanted.connect(self._offer)
            answers.language_changed.connect(self._typed)

    @property
    def language(self) -> str:
        """The language of the check; empty while it is unknown, or if there is no dictionary for it."""
        return self._language

    def switch(self, on: bool) -> None:
        """Switch the check on or off."""
        self._on = on
        self._look()

    def choose(self, language: str) -> None:
        """Check in this language, whatever the draft's; auto: in the draft's."""
        self._chosen = language
        self._look()

    def offer(self) -> None:
        """Offer suggestions for the misspelt word at the cursor, or for the next one."""
        span = self._editor.word_at()
        if span is not None:
            self._editor.select(span)
            self._offer(span, self._editor.mapToGlobal(self._editor.cursorRect().bottomLeft()))

    async def stop(self) -> None:
        """Stop, because the window closes."""
        self._timer.stop()
        if self._desk.spelling is not None:
            await asyncio.to_thread(self._desk.spelling.close)

    def _typed(self) -> None:
        self._mark()
        if not self._timer.isActive():
            self._timer.start()

    def _look(self) -> None:
        text = self._editor.text()
        own = self._chosen if self._chosen != "auto" else language_of([CitizenText(text)])
        language = own or self._answers.language
        known = self._desk.spelling.languages if self._desk.spelling is not None else ()
        self._language = language if self._on and language in known else ""
        right, wrong = self._right.get(language, set()), self._wrong.get(language, set())
        asked = {word.group() for word in _WORD.finditer(text)} - right - wrong
        if self._language and asked:
            self._tasks.spawn(self._ask(self._language, asked), "check spelling")
        self._mark()

    async def _ask(self, language: str, words: set[str]) -> None:
        if self._desk.spelling is None:
            return
        if not self._own:
            self._own = await self._desk.spelling.own_words()
        wrong = await self._desk.spelling.wrong(language, words)
        right_known, wrong_known = self._right.setdefault(language, set()), self._wrong.setdefault(language, set())
        if len(right_known) + len(wrong_known) > _MOST_KNOWN:
            right_known.clear()
            wrong_known.clear()
        wrong_known |= wrong
        right_known |= words - wrong
        self._mark()

    def _mark(self) -> None:
        wrong = self._wrong.get(self._language, set()) - self._own
        text = self._editor.text()
        if not wrong or not text:
            self._editor.mark_misspelt(())
            return
        here = self._editor.place() if self._editor.window().focusWidget() is self._editor else -1
        spans = (word.span() for word in _WORD.finditer(text) if word.group() in wrong)
        # Not the word being typed.
        self._editor.mark_misspelt([span for span in spans if span[1] != here])

    def _offer(self, span: tuple[int, int], place: QPoint) -> None:
        word = self._editor.text()[slice(*span)]
        self._tasks.spawn(self._suggest(self._language, word, span, place), "look for what was meant")

    async def _suggest(self, language: str, word: str, span: tuple[int, int], place: QPoint) -> None:
        if self._desk.spelling is None:
            return
        found = await self._desk.spelling.suggestions(language, word)
        if self._editor.text()[slice(*span)] != word:
            return
        menu = PickingMenu(self._editor)
        for suggestion in found:
            menu.addAction(suggestion, partial(self._editor.insert, suggestion, replace=span))
        if not found:
            menu.addAction(self.tr("No suggestions")).setEnabled(False)
        menu.addSeparator()
        menu.addAction(self.tr("Add “{word}” to my words").replace("{word}", word), partial(self._learn, word))
        menu.ask(place)

    def _learn(self, word: str) -> None:
        self._tasks.spawn(self._learned(word), "add a word")

    async def _learned(self, word: str) -> None:
        if self._desk.spelling is not None:
            self._own = await self._desk.spelling.add_word(word)
            self._mark()
