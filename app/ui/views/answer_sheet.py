"""Editing a canned answer: key and title, audience and expiry, variants and files."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final

from msgspec.structs import replace
from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from app.domain.answer import VARIABLES, AnswerFile, CannedAnswer, Tone, Variant
from app.domain.channel import NAMED
from app.domain.ids import TeamId
from app.ui.citizen_text import Shown, plain_label
from app.ui.theme.theme import SMALL, Theme
from app.ui.views.answer_changes import ChangesView
from app.ui.views.choice import Choice, DayField
from app.ui.views.dialogs import Sheet
from app.ui.views.file_chips import FileChips
from app.ui.views.form import Form
from app.ui.views.tick import Tick
from app.ui.wording.answers import LANGUAGES, language_word, tone_word, variant_words
from app.ui.wording.channels import kind_word

_MINE, _EVERYBODY = -1, 0
_TEXT_HEIGHT: Final = 170


class AnswerSheet(Sheet):
    """`saved(CannedAnswer)`, `deleted()`, `file_wanted()`, `history_wanted()`. Errors are shown in it (`say`)."""

    saved = Signal(object)
    deleted = Signal()
    file_wanted = Signal()
    history_wanted = Signal()

    def __init__(
        self,
        theme: Theme,
        answer: CannedAnswer,
        teams: Mapping[TeamId, str],
        parent: QWidget,
        *,
        publishes: bool = True,
    ) -> None:
        """`publishes`: whether this agent may edit shared answers; otherwise those are read-only."""
        super().__init__(theme, self.tr("Canned answer") if answer.id else self.tr("New canned answer"), parent)
        self.setProperty("help", "canned-answers")
        self._answer, self._variants, self._files = answer, list(answer.variants), list(answer.files)
        self._place, self._publishes = 0, publishes
        self.key, self.title, self.keywords = QLineEdit(answer.key), QLineEdit(answer.title), QLineEdit()
        self.keywords.setText(", ".join(answer.keywords))
        self.scope, self.ends, self.last = Choice(theme), Tick(theme, self.tr("Until and including")), DayField(theme)
        self.wording, self.language = Choice(theme), Choice(theme)
        self.kind, self.tone = Choice(theme), Choice(theme)
        self.text = QPlainTextEdit()
        self.files = FileChips(theme)
        self.wrong = plain_label()
        self._fill(teams)
        self._lay_out()
        self._connect()
        self._show_wordings(0)
        self._show_files()
        if not self._may_write():
            self.say(self.tr("Only a team lead changes this answer. Make one of your own, or ask a team lead."))

    def say(self, sentence: str) -> None:
        """Show why it cannot be saved."""
        self.wrong.setText(Shown(sentence))
        self.wrong.setVisible(bool(sentence))

    def add_file(self, file: AnswerFile) -> None:
        """Add a file."""
        self._files = [*(one for one in self._files if one.name != file.name), file]
        self._show_files()

    def answer(self) -> CannedAnswer:
        """The answer with the values in the sheet."""
        self._keep()
        scope = self.scope.currentData()
        words = (word.strip() for word in self.keywords.text().split(","))
        return replace(
            self._answer,
            key=self.key.text(),
            title=self.title.text(),
            keywords=tuple(word for word in words if word),
            variants=tuple(self._variants),
            files=tuple(self._files),
            valid_until=self._last_day() if self.ends.isChecked() else None,
            personal=scope == _MINE,
            team=TeamId(scope) if scope > 0 else None,
        )

    def _may_write(self) -> bool:
        return self._publishes or self._answer.personal

    def _last_day(self) -> date:
        shown = self.last.date()
        return date(shown.year(), shown.month(), shown.day())

    def _keep(self) -> None:
        """Store the fields of the variant that is shown."""
        self._variants[self._place] = Variant(
            self.text.toPlainText(), self.language.currentData(), self.kind.currentData(), self.tone.currentData()
        )

    def _turn(self, place: int) -> None:
        if 0 <= place < len(self._variants):
            self._keep()
            self._show_wordings(place)
        elif place == len(self._variants):
            self._keep()
            self._variants.append(Variant(""))
            self._show_wordings(place)
            self.text.setFocus()

    def _show_wordings(self, place: int) -> None:
        self._place, shown = place, self._variants[place]
        self.wording.blockSignals(True)
        self.wording.clear()
        for number, variant in enumerate(self._variants, 1):
            self.wording.addItem(f"{number}. {variant_words(variant)}")
        self.wording.addItem(self.tr("Add a wording"))
        self.wording.setCurrentIndex(place)
        self.wording.blockSignals(False)
        for choice, value in ((self.language, shown.language), (self.kind, shown.kind), (self.tone, shown.tone)):
            choice.setCurrentIndex(max(choice.findData(value), 0))
        self.text.setPlainText(shown.text)

    def _show_files(self) -> None:
        self.files.show_files([(file.name, file.size) for file in self._files])

    def _drop_file(self, place: int) -> None:
        del self._files[place]
        self._show_files()

    def _fill(self, teams: Mapping[TeamId, str]) -> None:
        # An agent is not offered what they may not choose; that an answer is somebody else's is shown.
        if self._publishes or not self._answer.personal:
            self.scope.addItem(self.tr("Everybody"), _EVERYBODY)
        self.scope.addItem(self.tr("Only me"), _MINE)
        if not self._publishes and self._answer.personal:
            teams = {}
        for team, name in teams.items():
            self.scope.addItem(self.tr("Team {name}").replace("{name}", name), int(team))
        wanted = _MINE if self._answer.personal else int(self._answer.team or _EVERYBODY)
        self.scope.setCurrentIndex(max(self.scope.findData(wanted), 0))
        last = self._answer.valid_until
        self.ends.setChecked(last is not None)
        self.last.setDate(QDate(last.year, last.month, last.day) if last else QDate.currentDate().addMonths(6))
        self.last.setEnabled(last is not None)
        known = dict.fromkeys((*LANGUAGES, *(variant.language for variant in self._variants)))
        for language in known:
            self.language.addItem(language_word(language), language)
        self.kind.addItem(self.tr("Every channel"), None)
        for kind in NAMED:
            self.kind.addItem(kind_word(kind), kind)
        self.tone.addItem(self.tr("Every tone"), None)
        for tone in Tone:
            self.tone.addItem(tone_word(tone), tone)

    def _lay_out(self) -> None:
        rows: Sequence[tuple[str, QWidget]] = (
            (self.tr("Key"), self.key),
            (self.tr("Title"), self.title),
            (self.tr("Words to find it by"), self.keywords),
            (self.tr("For"), self.scope),
            (self.tr("Holds"), _beside(self.ends, self.last)),
            (self.tr("Wording"), self.wording),
            (self.tr("In, on, how"), _beside(self.language, self.kind, self.tone)),
        )
        for field, words in (
            (self.language, self.tr("Language")),
            (self.kind, self.tr("Channel")),
            (self.tone, self.tr("Tone")),
            (self.last, self.tr("Last day")),
            (self.text, self.tr("Text")),
        ):
            field.setAccessibleName(words)
        self.text.setFont(self.theme.font())
        self.text.setMinimumHeight(_TEXT_HEIGHT)
        self.text.setTabChangesFocus(True)
        known = plain_label(Shown(self.tr("Variables: ") + " ".join(f"{{{{{name}}}}}" for name in VARIABLES)))
        known.setFont(self.theme.font(SMALL))
        known.setProperty("tone", "muted")
        known.setWordWrap(True)
        self.wrong.setProperty("tone", "danger")
        self.wrong.setWordWrap(True)
        self.wrong.hide()
        self.body.addLayout(Form(rows))
        frame = QFrame()
        frame.setProperty("look", "writing")
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(8, 4, 8, 4)
        inside.addWidget(self.text)
        self.body.addWidget(frame, 1)
        self.body.addWidget(known)
        self.body.addWidget(self.files)
        self.body.addWidget(self.wrong)

    def _connect(self) -> None:
        self.ends.toggled.connect(self.last.setEnabled)
        self.wording.currentIndexChanged.connect(self._turn)
        self.files.dropped.connect(self._drop_file)
        if self._answer.id:
            delete = self.add_button(self.tr("Delete"), look="danger")
            delete.clicked.disconnect()
            delete.clicked.connect(self.deleted)
            delete.setEnabled(self._may_write())
        if self._answer.id and not self._answer.personal:
            history = self.add_button(self.tr("History…"))
            history.clicked.disconnect()
            history.clicked.connect(self.history_wanted)
        attach = self.add_button(self.tr("Add a file…"))
        attach.clicked.disconnect()
        attach.clicked.connect(self.file_wanted)
        attach.setEnabled(self._may_write())
        self.add_button(self.tr("Cancel"))
        save = self.add_button(self.tr("Save"), look="primary")
        save.clicked.disconnect()
        save.clicked.connect(lambda: self.saved.emit(self.answer()))
        save.setEnabled(self._may_write())


def _beside(*widgets: QWidget) -> QWidget:
    box = QWidget()
    row = QHBoxLayout(box)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    return box


Changed = tuple[str, Sequence[str]]
"""An answer's key, and its changed lines."""


class ImportSheet(Sheet):
    """A preview of what an import would add, change and remove. `agreed(remove)`."""

    agreed = Signal(bool)

    def __init__(
        self, theme: Theme, parts: Sequence[tuple[str, Sequence[Changed]]], same: str, parent: QWidget
    ) -> None:
        """`parts`: added, changed, removed; with a caption and answers. `same`: the number of unchanged ones."""
        super().__init__(theme, self.tr("Import canned answers"), parent)
        self.setProperty("help", "canned-answers")
        self.summary = ChangesView(theme, self.tr("What the import does"))
        counts = [*(f"{words}: {len(several)}" for words, several in parts), same]
        lines = [line for words, several in parts if several for line in ("", words, *_indented(several))]
        self.summary.show_lines([" · ".join(counts), *lines])
        self.remove = Tick(theme, self.tr("Also remove everybody's answers that are not in the file"))
        self.remove.setVisible(bool(parts[-1][1]))
        self.body.addWidget(self.summary, 1)
        self.body.addWidget(self.remove)
        self.add_button(self.tr("Cancel"))
        self.add_button(self.tr("Import"), lambda: self.agreed.emit(self.remove.isChecked()), look="primary")


def _indented(answers: Sequence[Changed]) -> list[str]:
    return [line for key, lines in answers for line in (f"    /{key}", *(f"        {line}" for line in lines))]
