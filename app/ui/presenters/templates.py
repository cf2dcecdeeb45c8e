"""Sending an approved template: the list, its placeholders, the preview, and what the rules say."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from app.domain.conversation import ConversationDetail
from app.domain.message import MessageKind
from app.domain.problems import InboxError
from app.domain.template import BUTTON, CODE, FILE, HEADER, LOCATION, Template
from app.domain.text import CitizenText
from app.domain.warning import Hit, Severity
from app.ui import citizen_text
from app.ui.citizen_text import Shown
from app.ui.presenters.attaching import limit_words, read_file
from app.ui.views.file_dialogs import ask_open
from app.ui.views.template_sheet import TemplateSheet
from app.ui.wording.channels import kind_word
from app.ui.wording.conversations import kind_words
from app.ui.wording.problems import code_sentence, sentence
from app.ui.wording.rules import in_language

if TYPE_CHECKING:
    from app.domain.capabilities import FileLimit
    from app.services.desk import Desk
    from app.services.replies import NewFile
    from app.ui.tasks import Tasks
    from app.ui.views.conversation import ConversationView


_STOPS: Final = (Severity.BLOCK, Severity.BLOCK_WITH_OVERRIDE)


class TemplatesPresenter(QObject):
    """`sent(id)`: a template was queued."""

    sent = Signal(object)

    def __init__(self, desk: "Desk", tasks: "Tasks", view: "ConversationView") -> None:
        super().__init__(view)
        self._desk, self._tasks, self._view = desk, tasks, view
        self._detail: ConversationDetail | None = None
        self.sheet: TemplateSheet | None = None
        self._templates: tuple[Template, ...] = ()
        self._current: Template | None = None
        self._hits: tuple[Hit, ...] = ()
        self._file: NewFile | None = None
        """The file above the text of the current one."""
        self._told: dict[str, str] = {}
        """Rules that only the store found, and for which text: they require a reason as well."""

    def open(self, detail: ConversationDetail) -> None:
        """Choose a template for this conversation."""
        self._detail, self._current, self._templates, self._told = detail, None, (), {}
        channel, contact = kind_word(detail.row.kind), citizen_text.short_name(detail.row.contact)
        words = self.tr("Send via {channel} to {name}") if contact else self.tr("Send via {channel}")
        sheet = TemplateSheet(
            self._view.theme, words.replace("{channel}", channel).replace("{name}", contact), self._view
        )
        sheet.chosen.connect(self._choose)
        sheet.edited.connect(self._assess)
        sheet.file_wanted.connect(self._ask_file)
        sheet.send_chosen.connect(self._begin)
        sheet.again_chosen.connect(self._ask_again)
        sheet.finished.connect(self._closed)
        self.sheet = sheet
        sheet.open()
        self.refresh()

    def refresh(self) -> None:
        """The channels changed, so the list may be different."""
        if self.sheet is not None and self._detail is not None:
            self._tasks.spawn(self._load(self._detail), "list the templates")

    async def _load(self, detail: ConversationDetail) -> None:
        known = await self._desk.templates.of(detail.row.channel_id)
        if self.sheet is None or self._detail is not detail:
            return
        self._templates = tuple(sorted(known.templates, key=lambda one: (one.name, one.language)))
        self.sheet.offer([_name(template) for template in self._templates])
        if self._templates:
            return
        self._current = None
        channel = {"channel": detail.row.channel_label}
        if known.problem is not None:
            self.sheet.say("", code_sentence(known.problem, channel))
        elif known.fetched_at is None:
            self.sheet.say(self.tr("The list is still being fetched."))
        else:
            self.sheet.say(self.tr("There is no approved template."), self.tr("Ask your administrator to make one."))

    def _choose(self, row: int) -> None:
        if self.sheet is None or row >= len(self._templates):
            return
        self._current = template = self._templates[row]
        self._file = None
        keys = [key for key in template.places if key != FILE]
        places = [(key, self._place(key), _line(template.examples.get(key, ""))) for key in keys]
        above = _line(kind_words(template.above)) if template.above is not None and template.wants_file else None
        self.sheet.ask(() if template.obstacle else places, None if template.obstacle else above)
        self._assess()

    def _ask_file(self) -> None:
        template, detail = self._current, self._detail
        if self.sheet is not None and template is not None and detail is not None:
            files = self._limits(template, detail)
            title = self.tr("Choose a file ({limits})").replace("{limits}", limit_words(files))
            ask_open(self.sheet, title, partial(self._take, template, detail))

    def _take(self, template: Template, detail: ConversationDetail, path: Path) -> None:
        self._tasks.spawn(self._read(template, detail, path), "read a file for a template")

    async def _read(self, template: Template, detail: ConversationDetail, path: Path) -> None:
        try:
            file = await read_file(path, self._limits(template, detail), detail.row.channel_label)
        except InboxError as problem:
            if self.sheet is not None:
                self.sheet.say("", sentence(problem))
            return
        if self.sheet is not None and self._current is template:
            self._file = file
            self.sheet.show_file(_line(file.file_name))
            self._assess()

    def _limits(self, template: Template, detail: ConversationDetail) -> "dict[MessageKind, FileLimit]":
        """Only the kind that the template has above its text."""
        files = self._desk.capabilities(detail.row.kind).files
        return {kind: limit for kind, limit in files.items() if kind is template.above}

    def _values(self, sheet: TemplateSheet) -> dict[str, str]:
        return sheet.values() | ({FILE: self._file.file_name} if self._file is not None else {})

    def _assess(self) -> None:
        """On every keystroke: what the citizen will read, what is missing, what the rules say."""
        sheet, template, detail = self.sheet, self._current, self._detail
        if sheet is None or template is None or detail is None:
            return
        values = self._values(sheet)
        preview, unfit = template.preview(values), template.unfit(values)
        sheet.show_preview(citizen_text.body(CitizenText.of(preview.text)).text)
        _, self._hits = self._desk.replies.assess(detail.row.kind, preview.text)
        self._told = {rule_id: text for rule_id, text in self._told.items() if text == preview.text}
        stopping = self._stopping()
        rules = [rule for rule_id in stopping if (rule := self._desk.rules.rule(rule_id)) is not None]
        if template.obstacle:
            sheet.say("", code_sentence(template.obstacle, {"channel": detail.row.channel_label}))
        elif unfit is not None:
            sheet.say("", self.tr("“{field}” cannot hold that.").replace("{field}", self._place(unfit)))
        elif rules:
            wanted = Severity.BLOCK not in stopping.values()
            ready = wanted and bool(sheet.reason.text().strip()) and not preview.missing
            first, *others = rules
            # All of them are shown: the one reason applies to all.
            more = " ".join(f"{in_language(rule.title)}. {in_language(rule.text)}" for rule in others)
            words = f"{in_language(first.text)} {more}".strip()
            sheet.say(f"{in_language(first.title)}.", words, reason_wanted=wanted, may_send=ready)
        else:
            sheet.say("", may_send=not preview.missing)

    def _stopping(self) -> dict[str, Severity]:
        """The rules that stop it, as far as they are known here, with their severity."""
        found = {hit.rule_id: hit.severity for hit in self._hits if hit.severity in _STOPS}
        told = (rule for rule_id in self._told if (rule := self._desk.rules.rule(rule_id)) is not None)
        return {**{rule.id: rule.severity for rule in told}, **found}

    def _begin(self) -> None:
        sheet, template, detail = self.sheet, self._current, self._detail
        if sheet is not None and template is not None and detail is not None and sheet.send.isEnabled():
            sheet.send.setEnabled(False)
            self._tasks.spawn(self._send(sheet, template, detail), "send a template")

    async def _send(self, sheet: TemplateSheet, template: Template, detail: ConversationDetail) -> None:
        reason = sheet.reason.text().strip()
        try:
            message = await self._desk.replies.send_template(
                detail.row.id,
                template.name,
                sheet.values(),
                language=template.language,
                file=self._file,
                overrides=dict.fromkeys(self._stopping(), reason),
            )
        except InboxError as problem:
            if self.sheet is not sheet:
                raise
            if problem.code in ("rule_needs_reason", "rule_blocks"):
                self._told[problem.arguments["rule"]] = template.preview(self._values(sheet)).text
                self._assess()
                sheet.reason.setFocus()
            else:
                sheet.say("", sentence(problem), may_send=True)
            return
        sheet.accept()
        self.sent.emit(message)

    def _ask_again(self) -> None:
        if self.sheet is not None and self._detail is not None:
            self.sheet.say(self.tr("The list is being fetched."))
            self._tasks.spawn(self._desk.templates.ask(self._detail.row.channel_id), "fetch the templates")

    def _closed(self, _result: int) -> None:
        self.sheet = None

    def _place(self, key: str) -> Shown:
        """The label of a placeholder: the provider's name for it, and its position."""
        if key.startswith(HEADER):
            return _line(self.tr("Heading, field {name}").replace("{name}", key.removeprefix(HEADER)))
        if key.startswith(BUTTON):
            return _line(self.tr("End of the link"))
        if key.startswith(CODE):
            return _line(self.tr("Code to copy"))
        if key.startswith(LOCATION):
            return _line(self._of_a_point()[key.removeprefix(LOCATION)])
        return _line(self.tr("Field {name}").replace("{name}", key.replace("_", " ")))

    def _of_a_point(self) -> dict[str, str]:
        return {
            "name": self.tr("Name of the place"),
            "address": self.tr("Address"),
            "latitude": self.tr("Latitude, such as 52.0786"),
            "longitude": self.tr("Longitude, such as 4.3134"),
        }


def _name(template: Template) -> Shown:
    return _line(f"{template.name.replace('_', ' ').capitalize()} · {template.language}")


def _line(words: str) -> Shown:
    return citizen_text.line(CitizenText.of(words))
