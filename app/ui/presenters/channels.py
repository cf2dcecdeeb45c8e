"""Adding, changing and checking channels. Secrets go from the field to the keyring; nothing here keeps them."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, QObject, Signal

from app.domain.channel import Channel, ChannelKind
from app.domain.ids import ChannelId
from app.domain.problems import InboxError
from app.services.clock import now
from app.services.teamwork import Right
from app.ui.theme.theme import Theme
from app.ui.views.channel_sheet import ChannelSheet, KindSheet, RefusedSheet
from app.ui.views.channels_page import ChannelsPage, Entry, RemoveSheet
from app.ui.views.dialogs import RuleSheet
from app.ui.views.field_row import Asked, Verdict
from app.ui.views.line_sheet import LineSheet
from app.ui.wording.channels import answered_words, credential_words, kind_word, removed_words
from app.ui.wording.pages import Page
from app.ui.wording.problems import code_sentence, sentence
from app.ui.wording.rule_card import card_of
from app.ui.wording.rules import Warned, in_language, warned

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.domain.changes import Changes
    from app.services.accounts import Field
    from app.services.desk import Desk
    from app.ui.tasks import Tasks

_LABEL: Final = "label"
_REASON: Final = "_reason"
_ANSWERED: Final = frozenset({"signed_out", "missing_permission", "wrong_account"})
"""Problems that the provider itself told: its address is right."""
_ADDRESSES: Final = frozenset({"base_url", "homeserver"})
_CONSUMER, _BUSINESS_APP = "whatsapp_consumer", "whatsapp_business_app"


class ChannelsPresenter(QObject):
    """`page_chosen(Page)`: another page helps on. `conversation_chosen` is what every page has; this one is silent."""

    conversation_chosen = Signal(object)
    page_chosen = Signal(object)

    def __init__(self, desk: "Desk", tasks: "Tasks", theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._accounts, self._tasks, self._theme = desk, desk.accounts, tasks, theme
        self.view = ChannelsPage(theme)
        self._sheet: ChannelSheet | None = None
        self._unchecked = False
        """The check failed and was read: the next "save" keeps the channel all the same."""
        self.view.allow(Right.ADMIN in desk.team.rights)
        self.view.add_chosen.connect(self.add)
        self.view.edit_chosen.connect(lambda number: tasks.spawn(self._edit(number), "open a channel"))
        self.view.remove_chosen.connect(lambda number: tasks.spawn(self._ask_remove(number), "ask about a channel"))

    def show(self) -> None:
        """Read it anew."""
        self._tasks.spawn(self._read(), "read the channels")

    def refresh(self, changes: "Changes") -> None:
        """A channel came, went, or is getting on otherwise."""
        if changes.channels or changes.team:
            self.show()

    def add(self) -> None:
        """Ask which kind."""
        kinds = [(str(kind), kind_word(kind), "plus") for kind in self._accounts.kinds]
        refused = [
            (_CONSUMER, self.tr("WhatsApp on an ordinary telephone"), "stop"),
            (_BUSINESS_APP, self.tr("WhatsApp Business App"), "stop"),
        ]
        KindSheet(self._theme, [*kinds, *refused], self._chosen, self.view.window()).open()

    async def _read(self) -> None:
        teams = await self._desk.team.teams.all()
        entries = []
        for channel in await self._accounts.all():
            names = [team.name for team in teams if channel.id in team.channels]
            by_nobody = not names and self._accounts.shared
            entries.append(Entry(channel, answered_words(names, shared=self._accounts.shared), by_nobody))
        self.view.show_channels(entries)

    async def _edit(self, number: int) -> None:
        channel = next((one for one in await self._accounts.all() if one.id == number), None)
        if channel is not None:
            self._open(channel.kind, channel)

    def _chosen(self, code: str) -> None:
        if code in (_CONSUMER, _BUSINESS_APP):
            self._refuse(code)
        else:
            self._open(ChannelKind(code), None)

    def _refuse(self, code: str) -> None:
        platform = (self.tr("Use the Business Platform"), partial(self._open, ChannelKind.WHATSAPP, None))
        rules = self._rules(code)
        title = self.tr("This is not connected")
        sheet = RefusedSheet(self._theme, title, rules, platform, self.view.window())
        sheet.rule_chosen.connect(self._show_rule)
        sheet.open()

    def _open(self, kind: ChannelKind, channel: Channel | None) -> None:
        words = kind_word(kind)
        title = self.tr("Add {kind}").format(kind=words) if channel is None else channel.label
        save = self.tr("Add") if channel is None else self.tr("Save")
        rules = self._rules(kind) if channel is None else []
        sheet = ChannelSheet(self._theme, title, save, self._asked(kind, channel), rules, self.view.window())
        sheet.check_chosen.connect(lambda: self._begin(sheet, kind, channel, save=False))
        sheet.save_chosen.connect(lambda: self._begin(sheet, kind, channel, save=True))
        sheet.rule_chosen.connect(self._show_rule)
        sheet.finished.connect(self._forget)
        for row in sheet.rows.values():
            row.changed.connect(self._distrust)
        self._sheet, self._unchecked = sheet, False
        if self._accounts.practice:
            sheet.say("info", "", sentence(InboxError("practice_only")))
        sheet.open()

    def _asked(self, kind: ChannelKind, channel: Channel | None) -> list[Asked]:
        """What to fill in: its name in the inbox, and what the kind wants."""
        hint = self.tr("So colleagues know it, such as the department's name.")
        label = Asked(_LABEL, self.tr("Name in the inbox"), hint, value=channel.label if channel else "")
        fixed = self._accounts.account_key(kind)
        fields = self._accounts.required_fields(kind)
        asked = [label, *asked_of(fields, channel, fixed)]
        if self._accounts.shared:
            asked = [_only_to_check(one) if one.secret else one for one in asked]
        if channel is None and self._accounts.rules_at_setup(kind):
            hint = self.tr("The rules above want one. It is kept in the compliance log.")
            asked.insert(0, Asked(_REASON, self.tr("Who agreed to this channel, and why"), hint, required=True))
        return asked

    def _rules(self, code: str) -> list[Warned]:
        """What holds when a channel is set up, each with what to do instead."""
        rules = [(warned(rule), in_language(rule.instead)) for rule in self._desk.rules.setup(code)]
        return [replace(rule, text=f"{rule.text} {instead}".strip()) for rule, instead in rules]

    def _begin(self, sheet: ChannelSheet, kind: ChannelKind, channel: Channel | None, *, save: bool) -> None:
        sheet.set_busy(True)
        sheet.say("info", "", self.tr("Asking {kind}…").format(kind=kind_word(kind)))
        for row in sheet.rows.values():
            row.answer(Verdict.NONE)
        self._tasks.spawn(self._check(sheet, kind, channel, save=save), "check a channel")

    async def _check(self, sheet: ChannelSheet, kind: ChannelKind, channel: Channel | None, *, save: bool) -> None:
        settings = {
            key: value for key, value in sheet.values(secret=False).items() if key not in (_LABEL, _REASON) and value
        }
        secrets = {key: value for key, value in sheet.values(secret=True).items() if value}
        label = sheet.rows[_LABEL].value()
        if faults := self._accounts.faults(kind, settings):
            self._show_faults(sheet, faults)
            return
        if self._nothing_to_check_with(kind, secrets) and not save:
            sheet.set_busy(False)
            sheet.say("info", "", self.tr("Fill in what is secret to check it. It is kept nowhere here."))
            return
        try:
            if not (save and (self._unchecked or self._nothing_to_check_with(kind, secrets))):
                number = channel.id if channel is not None else None
                name = await self._accounts.try_out(kind, label, settings, secrets, number)
                self._show_works(sheet, name)
            if save and self._sheet is sheet:
                why = sheet.rows[_REASON].value() if _REASON in sheet.rows else ""
                await self._keep(kind, channel, label, settings, secrets, why)
        except InboxError as problem:
            self._show_problem(sheet, problem, save=save)
            return
        if save and self._sheet is sheet:
            sheet.accept()
            self.show()

    def _nothing_to_check_with(self, kind: ChannelKind, secrets: "Mapping[str, str]") -> bool:
        """Whether its secrets lie with the engines, and none was typed here."""
        wants = any(field.secret for field in self._accounts.required_fields(kind))
        return self._accounts.shared and wants and not secrets

    async def _keep(
        self, kind: ChannelKind, channel: Channel | None, label: str, settings: "Mapping[str, str]",
        secrets: "Mapping[str, str]", why: str,
    ) -> None:  # fmt: skip
        kept = {} if self._accounts.shared else secrets
        if channel is not None:
            if label != channel.label:
                await self._accounts.rename(channel.id, label)
            await self._accounts.change(channel.id, settings, kept)
            return
        made = await self._accounts.add(kind, label, settings, kept, reasons={"": why})
        fields = [field for field in self._accounts.required_fields(kind) if field.secret]
        if self._accounts.shared and fields:
            keys = [field.key for field in fields if field.required or field.key in secrets] or [fields[0].key]
            LineSheet(self._theme, made.label, *credential_words(made.id, keys), self.view.window()).open()

    def _show_works(self, sheet: ChannelSheet, name: str) -> None:
        if self._sheet is not sheet:
            return
        sheet.set_busy(False)
        for key, row in sheet.rows.items():
            if row.value() or row.asked.stands_in:
                sheet.answer(key, Verdict.GOOD, self.tr("In order"))
        sheet.say("info", self.tr("It works."), self.tr("The provider calls this account: {name}").format(name=name))

    def _show_faults(self, sheet: ChannelSheet, faults: "Mapping[str, InboxError]") -> None:
        """Say at each field what can never work there; the provider is not asked."""
        for key, problem in faults.items():
            sheet.answer(key, Verdict.BAD, _told(sheet, problem))
        self._show_problem(sheet, next(iter(faults.values())), save=False)

    def _show_problem(self, sheet: ChannelSheet, problem: InboxError, *, save: bool) -> None:
        if self._sheet is not sheet:
            return
        sheet.set_busy(False)
        key = problem.arguments.get("key", "")
        words = _told(sheet, problem)
        if problem.code in _ANSWERED:
            for address in _ADDRESSES & sheet.rows.keys():
                sheet.answer(address, Verdict.GOOD, self.tr("Answers"))
        if key in sheet.rows:
            sheet.answer(key, Verdict.BAD, words)
            words = self.tr("Look at “{field}”.").format(field=sheet.rows[key].asked.label)
        settled = problem.code not in ("practice_only", "incomplete_channel", "unknown_field", "bad_setting")
        self._unchecked = save and settled
        if self._unchecked:
            words += " " + self.tr("Or choose the button again: the channel is then kept without a working check.")
        sheet.say("block", self.tr("It does not work yet."), words)

    def _distrust(self) -> None:
        """Something else was typed: what was said of the whole holds no longer."""
        self._unchecked = False
        if self._sheet is not None:
            self._sheet.say("", "")

    async def _ask_remove(self, number: int) -> None:
        channel, use = await self._accounts.get(ChannelId(number)), await self._accounts.use(ChannelId(number))

        def done() -> None:
            self._tasks.spawn(self._accounts.remove(channel.id), "remove a channel")

        RemoveSheet(
            self._theme, channel.label, removed_words(channel, use), None if use.open else done,
            (lambda: self.page_chosen.emit(Page.WIND_DOWN)) if use.open else None, self.view.window(),
        ).open()  # fmt: skip

    def _show_rule(self, rule_id: str) -> None:
        rule = self._desk.rules.rule(rule_id)
        if rule is not None:
            RuleSheet(self._theme, [card_of(rule, now().date())], self.view.window()).open()

    def _forget(self) -> None:
        self._sheet = None


def _told(sheet: ChannelSheet, problem: InboxError) -> str:
    """A problem as a sentence in which a field is called what the sheet calls it."""
    key = problem.arguments.get("key", "")
    named = f"“{sheet.rows[key].asked.label}”" if key in sheet.rows else key
    return code_sentence(problem.code, {**problem.arguments, "key": named})


def asked_of(fields: Sequence["Field"], channel: Channel | None, fixed: str) -> list[Asked]:
    """What a kind wants, in the agent's language; the field `fixed` cannot be changed in a channel that is there."""
    one_of_several = not any(field.secret and field.required for field in fields)
    return [
        replace(
            _asked(field, channel, fixed=field.key == fixed),
            seldom=not (field.required and not field.default) and not (field.secret and one_of_several),
        )
        for field in fields
    ]


def _asked(field: "Field", channel: Channel | None, *, fixed: bool) -> Asked:
    def translated(words: str) -> str:
        return QCoreApplication.translate("Field", words) if words else ""

    stands_in = field.default
    if channel is not None and field.secret:
        stands_in = QCoreApplication.translate("Field", "Kept in the keyring; leave it empty to keep it")
    return Asked(
        field.key,
        translated(field.label),
        translated(field.hint),
        field.secret,
        field.required and not field.default,
        channel.settings.get(field.key, "") if channel is not None else "",
        stands_in,
        fixed=fixed and channel is not None,
    )


def _only_to_check(asked: Asked) -> Asked:
    """A secret that lies with a team's engines."""
    hint = QCoreApplication.translate(
        "Field", "Only to check it here. The engines have it; this desktop does not keep it."
    )
    return replace(asked, hint=f"{asked.hint} {hint}".strip(), required=False, stands_in="", seldom=asked.seldom)
