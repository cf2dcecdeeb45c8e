"""/vertaal en: replaces the canned answers in a draft by their variant in another language. No machine translation."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject

from app.domain.conversation import ConversationDetail
from app.ui.presenters.slash import Choice, SlashCommand, fits
from app.ui.wording.answers import LANGUAGES, exchange_words, language_word

if TYPE_CHECKING:
    from app.services.desk import Desk
    from app.ui.presenters.answers import AnswersPresenter
    from app.ui.views.editor import MessageEditor


class Translating(QObject):
    """Replaces the answers in the editor, and sets the language of further ones."""

    def __init__(
        self,
        desk: "Desk",
        answers: "AnswersPresenter",
        editor: "MessageEditor",
        detail: Callable[[], ConversationDetail | None],
    ) -> None:
        super().__init__(editor)
        self._desk, self._answers, self._editor, self._detail = desk, answers, editor, detail

    def command(self) -> SlashCommand:
        """The command /vertaal en."""
        again = partial(self._editor.insert, "/vertaal ")
        return SlashCommand(("vertaal", "translate"), self.tr("Other language"), again, self._choices)

    def _choices(self, wanted: str) -> list[Choice]:
        """Found by code, by name, and by the language's own name."""
        detail = self._detail()
        if detail is None:
            return []
        exchanged = self._desk.answers.exchanger(self._editor.text(), detail.row)
        known = [(one, language_word(one), QLocale(one).nativeLanguageName()) for one in LANGUAGES]
        return [
            Choice(name, partial(self._translate, language), exchange_words(exchanged(language), language))
            for language, name, own in known
            if fits(f"{language} {name} {own}", wanted)
        ]

    def _translate(self, language: str) -> None:
        text, detail = self._editor.text(), self._detail()
        if detail is not None:
            new = self._desk.answers.exchanger(text, detail.row)(language).text
            if new != text:
                self._editor.insert(new, replace=(0, len(text)))
        self._answers.choose_language(language)
