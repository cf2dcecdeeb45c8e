"""The page of canned answers."""

import asyncio
import mimetypes
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal

from app.domain.answer import MOST_FILE_BYTES, AnswerFile, CannedAnswer, Variant
from app.domain.answer_changes import changed_lines
from app.domain.ids import AnswerId
from app.domain.problems import InboxError, Refused
from app.services.clock import Clock, now
from app.services.teamwork import Right
from app.ui.models.table import Line
from app.ui.theme.theme import Theme
from app.ui.views.answer_changes import HistorySheet, PublishSheet
from app.ui.views.answer_sheet import AnswerSheet, ImportSheet
from app.ui.views.answers_page import AnswersPage
from app.ui.views.dialogs import NameSheet
from app.ui.views.file_dialogs import ask_open, ask_save
from app.ui.wording.answers import history_lines, last_day
from app.ui.wording.conversation import size_words
from app.ui.wording.pages import saved_words
from app.ui.wording.problems import sentence

if TYPE_CHECKING:
    from app.domain.changes import Changes
    from app.services.answer_files import Difference
    from app.services.answer_keeping import Kept
    from app.services.answers import Answers
    from app.services.desk import Desk
    from app.ui.tasks import Tasks

Change = tuple[str, CannedAnswer | None, CannedAnswer | None]
"""A change: the key, and the answer before and after."""


class AnswersPagePresenter(QObject):
    """Presents the page. `conversation_chosen` is part of every page, but never emitted here. `announced(str)`: what
    was done.
    """

    conversation_chosen = Signal(object)
    announced = Signal(str)

    def __init__(self, desk: "Desk", tasks: "Tasks", theme: Theme, parent: QObject, clock: Clock = now) -> None:
        super().__init__(parent)
        self._desk, self._tasks, self._theme, self._clock = desk, tasks, theme, clock
        self._kept: Kept | None = None
        self._words = ""
        self._publishes = Right.LEAD in desk.team.rights
        self.view = AnswersPage(theme)
        # An import writes everybody's answers.
        self.view.importing.setVisible(self._publishes)
        self.view.naming.setVisible(self._publishes)
        self.view.naming_wanted.connect(lambda: _ask_name(desk.answers, tasks, self.view))
        self.view.wanted.connect(self._narrow)
        self.view.table.chosen.connect(self._open)
        self.view.new_wanted.connect(self._make)
        self.view.import_wanted.connect(
            lambda: ask_open(self.view, self.tr("Import canned answers"), self._compare, ("*.csv", "*.toml"))
        )
        title = self.tr("Export canned answers")
        self.view.export_wanted.connect(
            lambda: ask_save(
                self.view, title, "answers.csv", lambda path: tasks.spawn(self._export(path), "export canned answers")
            )
        )

    def show(self) -> None:
        """Load and show the page."""
        self._tasks.spawn(self._read(), "read the canned answers")

    def refresh(self, changes: "Changes") -> None:
        """React to changes in the store."""
        if changes.answers:
            self.show()

    async def _read(self) -> None:
        self._kept = await self._desk.answers.keeping.kept()
        self._list()

    def _narrow(self, words: str) -> None:
        self._words = words
        self._list()

    def _list(self) -> None:
        kept = self._kept
        if kept is None:
            return
        today, wanted = self._clock().astimezone().date(), self._words.casefold().split()
        shown = [one for one in kept.answers if all(word in _searched(one) for word in wanted)]
        # Expired ones first, because somebody has to review them.
        shown.sort(key=lambda one: (not one.expired(today), one.key))
        over = sum(one.expired(today) for one in kept.answers)
        self.view.show_answers([self._line(one, kept) for one in shown], over, len(kept.answers))
        if self._publishes and not self._desk.answers.municipality:
            words = self.tr("Say what your municipality is called: {{municipality}} in answers stands for nothing yet.")
            self.view.say(words, "on_warn")

    def _line(self, answer: CannedAnswer, kept: "Kept") -> Line:
        team = kept.teams.get(answer.team, "") if answer.team is not None else ""
        scope = self.tr("Only me") if answer.personal else team or self.tr("Everybody")
        owner = kept.agents.get(answer.owner, "") if answer.owner is not None and not answer.personal else ""
        languages = " ".join(dict.fromkeys(one.language for one in answer.variants))
        until = last_day(answer.valid_until)
        over = answer.expired(self._clock().astimezone().date())
        icon = self._theme.icon("warning", "warn") if over else None
        if over:
            until = self.tr("{day}: over").replace("{day}", until)
        return Line(
            answer.id,
            (
                f"/{answer.key}",
                answer.title,
                f"{scope} · {owner}" if owner else scope,
                f"{len(answer.variants)} ({languages})",
                until,
                str(answer.used),
            ),
            icon,
        )

    def _open(self, answer_id: AnswerId | None) -> None:
        found = next((one for one in (self._kept.answers if self._kept else ()) if one.id == answer_id), None)
        if found is not None:
            self._show_sheet(found)

    def _make(self) -> None:
        self._show_sheet(CannedAnswer(AnswerId(0), "", "", (Variant(""),), personal=True))

    def _show_sheet(self, answer: CannedAnswer) -> None:
        teams = self._kept.teams if self._kept else {}
        sheet = AnswerSheet(self._theme, answer, teams, self.view.window(), publishes=self._publishes)

        def delete() -> None:
            self._tasks.spawn(self._delete(sheet, answer.id), "delete an answer")

        def ask() -> None:
            lines = changed_lines(answer, None, teams)
            PublishSheet(self._theme, answer.key, lines, delete, sheet, deletes=True).open()

        sheet.saved.connect(lambda made: self._tasks.spawn(self._save(sheet, made), "save an answer"))
        sheet.deleted.connect(ask)
        sheet.history_wanted.connect(lambda: self._tasks.spawn(self._show_history(sheet, answer), "read the changes"))
        sheet.file_wanted.connect(lambda: ask_open(sheet, self.tr("Add a file"), partial(self._attach, sheet)))
        sheet.open()

    async def _save(self, sheet: AnswerSheet, made: CannedAnswer) -> None:
        try:
            lines = await self._desk.answers.keeping.published(made)
        except InboxError as problem:
            sheet.say(sentence(problem))
            return
        if not lines:
            await self._write(sheet, made)
            return

        def publish() -> None:
            self._tasks.spawn(self._write(sheet, made), "publish an answer")

        PublishSheet(self._theme, made.key, lines, publish, sheet).open()

    async def _write(self, sheet: AnswerSheet, made: CannedAnswer) -> None:
        try:
            await self._desk.answers.keeping.save(made)
        except InboxError as problem:
            sheet.say(sentence(problem))
            return
        sheet.accept()
        await self._read()

    async def _show_history(self, sheet: AnswerSheet, answer: CannedAnswer) -> None:
        changes = await self._desk.answers.keeping.history(answer.id)
        HistorySheet(self._theme, answer.key, history_lines(changes), sheet).open()

    async def _delete(self, sheet: AnswerSheet, answer_id: AnswerId) -> None:
        try:
            await self._desk.answers.keeping.delete(answer_id)
        except InboxError as problem:
            sheet.say(sentence(problem))
            return
        sheet.accept()
        await self._read()

    def _attach(self, sheet: AnswerSheet, path: Path) -> None:
        self._tasks.spawn(self._attached(sheet, path), "read a file for an answer")

    async def _attached(self, sheet: AnswerSheet, path: Path) -> None:
        try:
            content = await asyncio.to_thread(path.read_bytes)
        except OSError as error:
            raise Refused("file_unreadable", path=path.name) from error
        if len(content) > MOST_FILE_BYTES:
            problem = Refused("file_too_large", channel=self.tr("a canned answer"), limit=size_words(MOST_FILE_BYTES))
            sheet.say(sentence(problem))
            return
        kind = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
        sheet.add_file(AnswerFile(path.name, kind, len(content), content))

    def _compare(self, path: Path) -> None:
        self._tasks.spawn(self._compared(path), "compare canned answers")

    async def _compared(self, path: Path) -> None:
        found = await self._desk.answers.keeping.compared(path)
        kept = await self._desk.answers.keeping.kept()
        known = {one.id: one for one in kept.answers}

        changes: tuple[tuple[str, list[Change]], ...] = (
            (self.tr("Added"), [(one.key, None, one) for one in found.added]),
            (self.tr("Changed"), [(one.key, known.get(one.id), one) for one in found.changed]),
            (self.tr("Not in the file"), [(one.key, one, None) for one in found.removed]),
        )
        # Of ten thousand answers it takes a while.
        parts = await asyncio.to_thread(
            lambda: [
                (words, [(key, changed_lines(before, after, kept.teams)) for key, before, after in several])
                for words, several in changes
            ]
        )
        same = self.tr("The same: {count}").replace("{count}", str(len(found.same)))
        sheet = ImportSheet(self._theme, parts, same, self.view.window())
        sheet.agreed.connect(lambda remove: self._tasks.spawn(self._import(found, remove), "import canned answers"))
        sheet.open()

    async def _import(self, found: "Difference", remove: bool) -> None:
        await self._desk.answers.keeping.take_over(found, remove=remove)
        await self._read()

    async def _export(self, path: Path) -> None:
        await self._desk.answers.keeping.export(path)
        self.announced.emit(saved_words(path))


def _searched(answer: CannedAnswer) -> str:
    """The texts that are searched."""
    texts = " ".join(one.text for one in answer.variants)
    return " ".join((answer.key, answer.title, *answer.keywords, texts)).casefold()


def _ask_name(answers: "Answers", tasks: "Tasks", view: AnswersPage) -> None:
    """Ask for the value of {{municipality}}."""
    translate = QCoreApplication.translate

    def done(name: str) -> "asyncio.Task[None]":
        return tasks.spawn(answers.name_municipality(name), "name the municipality")

    title = translate("AnswersPagePresenter", "What is your municipality called?")
    hint = translate("AnswersPagePresenter", "As it stands in answers")
    sheet = NameSheet(view.theme, title, hint, done, view)
    sheet.field.setText(answers.municipality)
    sheet.open()
