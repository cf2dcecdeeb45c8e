"""Canned answers: offered while a word begins with a slash, filled for the citizen, put at the cursor."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from app.domain.conversation import ConversationRow
from app.ui.models.answers import Suggestion

if TYPE_CHECKING:
    from app.domain.answer import CannedAnswer
    from app.services.desk import Desk
    from app.ui.tasks import Tasks
    from app.ui.views.conversation import ConversationView

LANGUAGES: Final = ("nl", "en")
_FIRST_WORDS: Final = 90


class AnswersPresenter(QObject):
    """Connects the editor, the list above it and the answers."""

    def __init__(self, desk: "Desk", tasks: "Tasks", view: "ConversationView") -> None:
        super().__init__(view)
        self._desk, self._tasks, self._view = desk, tasks, view
        self._row: ConversationRow | None = None
        self._dismissed = False
        self.language = LANGUAGES[0]
        view.composer.editor.slash_moved.connect(self._offer)
        view.popup.chosen.connect(self._insert_chosen)
        view.popup.closed.connect(self._dismiss)
        view.composer.footer.answers_chosen.connect(self.begin)
        view.composer.footer.language_chosen.connect(self._choose_language)
        view.composer.footer.show_language(self.language, LANGUAGES)

    def show(self, row: ConversationRow | None) -> None:
        """For which conversation answers are filled."""
        self._row = row
        self._dismissed = False
        self._view.popup.close_list()

    def begin(self) -> None:
        """Type the slash for the agent."""
        editor = self._view.composer.editor
        self._view.composer.focus()
        self._dismissed = False
        if editor.slash() is not None:
            self._offer("")
            return
        before = editor.text_before_cursor()
        editor.insert("/" if not before or before[-1].isspace() else " /")

    def insert_by_key(self, key: str) -> bool:
        """Put the answer of this key at the cursor; whether there is one."""
        answer = self._desk.answers.by_key(key)
        if answer is None or self._row is None:
            return False
        editor = self._view.composer.editor
        before = editor.text_before_cursor()
        self._insert(answer, prefix="\n" if before and not before[-1].isspace() else "")
        return True

    def _offer(self, query: str | None) -> None:
        if query is None:
            self._dismissed = False
            self._view.popup.close_list()
        elif self._row is not None and not self._dismissed:
            found = self._desk.answers.search(query, self._row.kind, self.language)
            self._view.offer_answers([self._suggestion(answer, self._row) for answer in found])

    def _suggestion(self, answer: "CannedAnswer", row: ConversationRow) -> Suggestion:
        words = " ".join(self._desk.answers.filled(answer, row, self.language).text.split())[:_FIRST_WORDS]
        languages = dict.fromkeys(variant.language for variant in answer.variants)
        return Suggestion(answer, words, tuple(languages))

    def _insert_chosen(self, suggestion: Suggestion) -> None:
        slash = self._view.composer.editor.slash()
        self._insert(suggestion.answer, replace=slash[1] if slash else None)

    def _insert(self, answer: "CannedAnswer", *, replace: tuple[int, int] | None = None, prefix: str = "") -> None:
        if self._row is None:
            return
        filled = self._desk.answers.filled(answer, self._row, self.language)
        missing = filled.missing[0] if filled.missing else None
        select = (missing[0] + len(prefix), missing[1] + len(prefix)) if missing else None
        self._view.composer.editor.insert(prefix + filled.text, replace=replace, select=select)
        self._view.composer.focus()
        self._tasks.spawn(self._desk.answers.used(answer.id), "count an answer")

    def _dismiss(self) -> None:
        """Not offered again for the same word."""
        self._dismissed = self._view.composer.editor.slash() is not None

    def _choose_language(self, language: str) -> None:
        self.language = language
        self._view.composer.footer.show_language(language, LANGUAGES)
        slash = self._view.composer.editor.slash()
        if slash is not None:
            self._offer(slash[0])
