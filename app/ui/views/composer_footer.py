"""The line below the editor: attach, canned answers, language, length, and send."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.ui.citizen_text import Shown, plain_label
from app.ui.theme.theme import SMALL, Theme
from app.ui.views.key_button import KeyButton
from app.ui.views.picking_menu import PickingMenu
from app.ui.wording.conversation import length_words

_AROUND: Final = 20
"""Margins, and the gap before the button."""


class ComposerFooter(QWidget):
    """The footer. Drops texts if space is short, but no functions."""

    attach_chosen = Signal()
    answers_chosen = Signal()
    emoji_chosen = Signal()
    language_chosen = Signal(str)
    send_chosen = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._attach_words, self._answers_words = self.tr("File"), self.tr("Answers")
        self.attach = KeyButton(theme, look="quiet")
        self.attach.set_icon("paperclip")
        self.emoji = KeyButton(theme, look="quiet")
        self.emoji.set_icon("smile")
        self.emoji.setAccessibleName(self.tr("Insert an emoji"))
        self.answers = KeyButton(theme, look="quiet")
        self.language = KeyButton(theme, look="quiet")
        self.length = plain_label()
        self.length.setFont(theme.font(SMALL + 1))
        self.length.setProperty("tone", "muted")
        self.send = KeyButton(theme, look="primary")
        self._arranged: object = None
        """The inputs for which the texts were last chosen."""
        self._counted = self._over = False
        """Whether there is a length to show, and whether it exceeds the limit: then it is always shown."""
        self._lay_out()
        self.attach.clicked.connect(self.attach_chosen)
        self.answers.clicked.connect(self.answers_chosen)
        self.emoji.clicked.connect(self.emoji_chosen)
        self.language.clicked.connect(self._open_languages)
        self.send.clicked.connect(self.send_chosen)
        self._languages: tuple[str, ...] = ("nl", "en")
        self._language: tuple[str, tuple[str, ...]] | None = None
        """The language shown, and the languages known; None before the first."""
        self._room = (0, False, False)
        self.show_language("nl")
        self.arrange()

    def buttons(self) -> tuple[KeyButton, ...]:
        """The buttons from left to right."""
        return self.attach, self.emoji, self.answers, self.language, self.send

    def show_language(self, language: str, known: tuple[str, ...] = ()) -> None:
        """Show the language of canned answers, and set the available ones."""
        known = known or self._languages
        if (language, known) == self._language:
            return
        self._language, self._languages = (language, known), known
        self.language.say(f"{language} ▾")
        self.language.setAccessibleName(self.tr("Language of canned answers: {language}").format(language=language))
        self.language.setVisible(len(self._languages) > 1)

    def show_length(self, length: int, limit: int, unit: str = "") -> None:
        """Show the length of the text, in the channel's own unit (`LengthUnit`); characters need no unit."""
        over, words = length > limit, Shown(length_words(length, limit, unit))
        room = (len(words), length > 0, over)
        self.length.setText(words)
        if room != self._room:
            self._room = room
            self._counted, self._over = length > 0, over
            self.arrange()
        tone = "danger" if over else "muted"
        if self.length.property("tone") != tone:
            self.length.setProperty("tone", tone)
            self.style().unpolish(self.length)
            self.style().polish(self.length)

    def show_limits(self, words: str) -> None:
        """Set the channel's limits for files, for screen readers; the file dialog shows them too."""
        self.attach.setAccessibleDescription(words)

    def allow(self, send: bool, attach: bool) -> None:
        """Set what can be done now."""
        self.send.setEnabled(send)
        if attach is self.attach.isHidden():
            self.attach.setVisible(attach)
            self.arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: show or drop texts."""
        super().resizeEvent(event)
        self.arrange()

    def arrange(self) -> None:
        """Drop texts until everything fits: the counter before the citizen's name on the button."""
        seen = [part for part in self.buttons() if part.isVisibleTo(self)]
        state = (
            self.width(),
            self.send.sizeHint().width(),
            self.language.words(),
            self.length.text(),
            self._counted,
            self._over,
            seen,
        )
        if state == self._arranged:
            return
        self._arranged = state
        # The layout's own hint is outdated at this moment.
        room = self.width() - _AROUND - (self.length.sizeHint().width() if self._counted else 0)
        room -= sum(part.sizeHint().width() for part in seen if part not in (self.attach, self.answers))
        answers = f"/ {self._answers_words}"
        choices = ((self._attach_words, answers), ("", answers), ("", "/"))
        fitting = next((one for one in choices if self._wanted(*one, seen) <= room), None)
        attach, answers = fitting or choices[-1]
        self.attach.say(attach)
        self.answers.say(answers)
        self.length.setVisible(self._counted and (fitting is not None or self._over))
        self.attach.setAccessibleName(self.tr("Add a file"))
        more = self.tr("Insert a canned answer")
        self.answers.setAccessibleName(f"{self._answers_words}: {more}")

    def _wanted(self, attach: str, answers: str, seen: Sequence[KeyButton]) -> int:
        """The width of the two buttons with these texts, as far as they are visible."""
        said = (self.attach, attach), (self.answers, answers)
        return sum(button.width_with(words) for button, words in said if button in seen)

    def _open_languages(self) -> None:
        menu = PickingMenu(self)
        for language in self._languages:
            menu.addAction(language).setData(language)
        menu.triggered.connect(lambda action: self.language_chosen.emit(action.data()))
        menu.ask(self.language.mapToGlobal(self.language.rect().topLeft()))

    def _lay_out(self) -> None:
        self._row = QHBoxLayout()
        self._row.setContentsMargins(4, 6, 6, 6)
        self._row.setSpacing(0)
        for button in (self.attach, self.emoji, self.answers, self.language):
            self._row.addWidget(button)
        self._row.addStretch(1)
        self._row.addWidget(self.length)
        self._row.addSpacing(10)
        self._row.addWidget(self.send)
        rule = QFrame()
        rule.setProperty("look", "rule")
        rule.setFixedHeight(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(rule)
        layout.addLayout(self._row)
