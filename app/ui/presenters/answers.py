"""Canned answers while typing: offered after a slash, filled in for the citizen, inserted at the cursor."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

from app.domain.answer import Filled, Tone, Variant, fill
from app.domain.conversation import ConversationRow, TimelineItem
from app.domain.language import language_of
from app.domain.message import Direction, Message
from app.domain.problems import Refused
from app.ui.models.answers import Suggestion
from app.ui.presenters.slash import SlashCommands
from app.ui.presenters.typed_marks import TypedMarks
from app.ui.views.emoji_sheet import EmojiSheet
from app.ui.wording.answers import LANGUAGES, variant_words

if TYPE_CHECKING:
    from app.domain.answer import CannedAnswer
    from app.services.desk import Desk
    from app.ui.tasks import Tasks
    from app.ui.views.conversation import ConversationView
    from app.ui.views.editor import MessageEditor

_FIRST_WORDS: Final = 90
_HEARD: Final = 8
"""The number of the citizen's latest messages from which their language is detected."""
_OWN_LANGUAGES: Final = ("nl", "en", "fy", "de")


class AnswersPresenter(QObject):
    """Connects the editor, the popup above it and the answers.

    `inserted(answer)`: one was inserted into the draft. `language_changed()`: another language was chosen, or the
    citizen's was recognised. `slash_began()`: a single slash was typed.
    """

    inserted = Signal(object)
    language_changed = Signal()
    slash_began = Signal()

    def __init__(self, desk: "Desk", tasks: "Tasks", view: "ConversationView") -> None:
        super().__init__(view)
        self._desk, self._tasks, self._view = desk, tasks, view
        self._row: ConversationRow | None = None
        self._dismissed = False
        self._heard = self._chosen = ""
        self._tone: Tone | None = None
        self.slash = SlashCommands()
        self._marks = TypedMarks(desk, tasks, view.composer, lambda: self._offer(None))
        editor = view.composer.editor
        editor.slash_moved.connect(self._offer)
        editor.taking_key = self._take_key
        view.popup.chosen.connect(self._take)
        view.popup.turned.connect(self._turn)
        view.popup.closed.connect(self._dismiss)
        view.composer.footer.answers_chosen.connect(self.begin)
        view.composer.footer.emoji_chosen.connect(self.choose_emoji)
        view.composer.footer.language_chosen.connect(self.choose_language)
        self._show_language()

    @property
    def language(self) -> str:
        """The language that the agent chose, otherwise the citizen's, otherwise Dutch."""
        return self._chosen or self._heard or LANGUAGES[0]

    def hear(self, items: Sequence[TimelineItem]) -> None:
        """Detect the citizen's language from the conversation; answers use it unless the agent chose another."""
        before = self.language
        said = [one.text for one in items if isinstance(one, Message) and one.direction is Direction.INBOUND]
        self._heard = language_of(said[-_HEARD:]) or ""
        if self.language != before:
            self._show_language()
            self.language_changed.emit()

    def show(self, row: ConversationRow | None) -> None:
        """Fill answers for this conversation from now on."""
        if row is None or self._row is None or row.id != self._row.id:
            self._chosen, self._tone = "", None
        self._row = row
        self._dismissed = False
        self._view.popup.close_list()
        self._show_language()

    def look_again(self) -> None:
        """Offer the commands' arguments, now that they are loaded, to somebody who typed faster."""
        if self._view.popup.isVisible() and self._view.composer.editor.slash() is None:
            self._offer(None)

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

    def choose_emoji(self) -> None:
        """Ask for an emoji and insert it at the cursor."""
        sheet = EmojiSheet(self._view.theme, self._view)
        sheet.chosen.connect(self._view.composer.editor.insert)
        sheet.open()

    def insert_by_key(self, key: str) -> bool:
        """Insert the answer with this key at the cursor, unless the draft contains it; whether there is one."""
        answer = self._desk.answers.by_key(key)
        if answer is None:
            self._tasks.report(Refused("referral_not_there", key=key))
        if answer is None or self._row is None:
            return False
        editor = self._view.composer.editor
        said = self._desk.answers.said(answer, self._row, self.language, self._tone)
        if said.text in editor.text():
            editor.setFocus()
            return True
        before = editor.text_before_cursor()
        self._insert(answer, said, prefix="\n" if before and not before[-1].isspace() else "")
        return True

    def _offer(self, query: str | None) -> None:
        if query == "":
            self.slash_began.emit()
            self._tasks.spawn(self._desk.answers.get_ready(), "get ready to look for answers")
        editor = self._view.composer.editor
        argument = self.slash.argument(editor.text_before_cursor(), editor.text()) if query is None else ""
        if query is None and argument is None and self._offer_at_mark():
            return
        if query is None and argument is None:
            self._dismissed = False
            self._view.popup.close_list()
        elif self._row is not None and not self._dismissed:
            nothing = self.tr("Nothing here has these words.") if argument else ""
            self._view.offer_answers(*self._found(query, argument or ""), nothing)

    def _offer_at_mark(self) -> bool:
        """Whether a mark is being typed that has completions."""
        mark, row = self._marks.mark(), self._row
        if mark is None or row is None:
            return False
        if not self._dismissed:
            if mark.kind == "answer":
                rows = self._looked_up(mark.query, row)
            else:
                rows = self._marks.found(mark, row, self.language)
            self._view.offer_answers(rows) if rows or mark.kind == "answer" else self._view.popup.close_list()
        return True

    def _found(self, query: str | None, argument: str) -> tuple[list[Suggestion], str]:
        row = self._row
        if query is None or row is None:
            return self.slash.with_argument(argument), ""
        found = self._looked_up(query, row)
        keyed = [one for one in found if query and one.head.startswith(f"/{query}")]
        rest = [one for one in found if one not in keyed]
        commands = self.slash.named(query)
        rows = [*keyed, *commands, *rest] if query else [*found, *commands]
        over = [one.key for one in self._desk.answers.expired() if query and one.key.startswith(query)]
        words = self.tr("Your answer /{key} is over and no longer offered. Give it a later last day, or delete it.")
        return rows, words.replace("{key}", over[0]) if over else ""

    def _looked_up(self, query: str, row: ConversationRow) -> list[Suggestion]:
        found = self._desk.answers.search(query, row.kind, self.language)
        before = self._view.composer.editor.text_before_cursor()

        async def add_resembling() -> None:
            more = await self._desk.answers.resembling(query, found)
            if before == self._view.composer.editor.text_before_cursor() and row is self._row:
                self._view.popup.offer_more([self._suggestion(one, row) for one in more])

        self._tasks.spawn(add_resembling(), "look for answers that resemble")
        return [self._suggestion(one, row) for one in found]

    def _suggestion(self, answer: "CannedAnswer", row: ConversationRow, variant: Variant | None = None) -> Suggestion:
        wordings = answer.variants_for(row.kind, self.language, self._tone)
        wording = variant or wordings[0]
        text = self._desk.answers.filled(answer, row, variant=wording).text
        about = [variant_words(wording), *(file.name for file in answer.files)]
        if len(wordings) > 1:
            key = self._view.key_of("answer.wording")
            with_key = self.tr("wording {place} of {all}: {key} for the next")
            place = with_key if key else self.tr("wording {place} of {all}")
            place = place.replace("{place}", str(wordings.index(wording) + 1)).replace("{all}", str(len(wordings)))
            about.append(place.replace("{key}", key))
        languages = tuple(dict.fromkeys(one.language for one in answer.variants))
        words = " ".join(text.split())[:_FIRST_WORDS]
        return Suggestion(f"/{answer.key}", answer.title, words, languages, text, "  ·  ".join(about), answer, wording)

    def _turn(self, number: int, by: int) -> None:
        """Switch to another variant; its tone is the default in this conversation from now on."""
        shown = self._view.popup.rows.row(number)
        if self._row is None or shown.answer is None or shown.variant is None:
            return
        wordings = list(shown.answer.variants_for(self._row.kind, self.language, self._tone))
        wording = wordings[(wordings.index(shown.variant) + by) % len(wordings)]
        self._view.popup.replace(number, self._suggestion(shown.answer, self._row, wording))

    def _take(self, suggestion: Suggestion) -> None:
        editor = self._view.composer.editor
        slash, mark = editor.slash(), self._marks.mark()
        place = slash[1] if slash else mark.place if mark else None
        if suggestion.run is not None:
            typed = self.slash.argument(editor.text_before_cursor(), editor.text()) or ""
            editor.insert("", replace=place or (editor.place() - len(typed), editor.place()))
            suggestion.run()
        elif suggestion.text:
            editor.insert(suggestion.text, replace=place)
        elif suggestion.answer is not None and self._row is not None:
            if suggestion.variant is not None and suggestion.variant.tone is not None:
                self._tone = suggestion.variant.tone
            filled = self._desk.answers.filled(suggestion.answer, self._row, variant=suggestion.variant)
            self._insert(suggestion.answer, filled, replace=place)

    def _insert(
        self, answer: "CannedAnswer", filled: Filled, *, replace: tuple[int, int] | None = None, prefix: str = ""
    ) -> None:
        missing = filled.missing[0] if filled.missing else None
        select = (missing[0] + len(prefix), missing[1] + len(prefix)) if missing else None
        self._view.composer.editor.insert(prefix + filled.text, replace=replace, select=select)
        self._view.composer.focus()
        self._tasks.spawn(self._desk.answers.used(answer.id), "count an answer")
        self.inserted.emit(answer)

    def _take_key(self, event: QKeyEvent) -> bool:
        """Let the popup handle the key first; then Tab, which expands a typed key or goes to the next gap."""
        if self._view.popup.take_key(event):
            return True
        if event.key() != Qt.Key.Key_Tab or event.modifiers() != Qt.KeyboardModifier.NoModifier:
            return False
        editor = self._view.composer.editor
        word = editor.text_before_cursor().split(" ")[-1]
        answer = self._desk.answers.by_key(word.lower()) if word and not editor.textCursor().hasSelection() else None
        if answer is None or self._row is None:
            return _to_next_gap(editor)
        end, said = editor.place(), self._desk.answers.said(answer, self._row, self.language, self._tone)
        self._insert(answer, said, replace=(end - len(word), end))
        return True

    def _dismiss(self) -> None:
        """Close the popup, which is not offered again for the same word."""
        editor = self._view.composer.editor
        self._dismissed = (
            editor.slash() is not None
            or self._marks.mark() is not None
            or self.slash.argument(editor.text_before_cursor(), editor.text()) is not None
        )

    def choose_language(self, language: str) -> None:
        """Use this language for answers in this conversation."""
        self._chosen = language
        self._show_language()
        self.language_changed.emit()
        slash = self._view.composer.editor.slash()
        if slash is not None:
            self._offer(slash[0])

    def _show_language(self) -> None:
        known = dict.fromkeys((*_OWN_LANGUAGES, self.language))
        self._view.composer.footer.show_language(self.language, tuple(known))


def _to_next_gap(editor: "MessageEditor") -> bool:
    """Select the next variable without a value; after the last one, Tab moves on to the next control."""
    gaps = fill(editor.text(), {}).missing
    after = editor.place()
    selected = editor.textCursor().hasSelection()
    wanted = next((gap for gap in gaps if gap[0] >= after), None)
    if wanted is None and not selected and gaps:
        wanted = gaps[0]
    if wanted is not None:
        editor.select(wanted)
    return wanted is not None
