"""Filling in one channel: the fields it needs, what a real check reports, and saving it.

Secrets go straight from the field to the keyring or, where a team's engines keep them, nowhere.
"""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QWidget

from app.domain.channel import Channel, ChannelKind
from app.domain.problems import InboxError
from app.ui.theme.theme import Theme
from app.ui.views.channel_sheet import ChannelSheet
from app.ui.views.field_row import Asked, Verdict
from app.ui.views.line_sheet import LineSheet
from app.ui.wording.channels import credential_words, kind_word
from app.ui.wording.problems import code_sentence, sentence
from app.ui.wording.quoted import quoted
from app.ui.wording.rules import Warned

if TYPE_CHECKING:
    from app.services.accounts import Accounts, Field
    from app.ui.tasks import Tasks

_LABEL: Final = "label"
_REASON: Final = "_reason"
_ANSWERED: Final = frozenset({"signed_out", "missing_permission", "wrong_account"})
"""Problems reported by the provider itself, so its address is right."""
_ADDRESSES: Final = frozenset({"base_url", "homeserver"})


class ChannelForm(QObject):
    """The sheet for a new channel of a kind, or for an existing `channel`. `kept()`: it was saved.

    `rules`: to be read; for an existing channel, those that still require a reason.
    """

    kept = Signal()
    rule_chosen = Signal(str)

    def __init__(
        self, accounts: "Accounts", tasks: "Tasks", theme: Theme, kind: ChannelKind, channel: Channel | None,
        rules: Sequence[Warned], parent: QWidget,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._accounts, self._tasks, self._theme, self._window = accounts, tasks, theme, parent
        self._kind, self._channel = kind, channel
        held_up = [rule.id for rule in accounts.rules_at_setup(kind)]
        self._wanted = held_up if channel is None else [rule.rule_id for rule in rules]
        self._open = True
        self._unchecked = False
        """The check failed and the agent has read that: the next "save" stores the channel all the same."""
        title = self.tr("Add {kind}").format(kind=kind_word(kind)) if channel is None else channel.label
        save = self.tr("Add") if channel is None else self.tr("Save")
        self._sheet = sheet = ChannelSheet(theme, title, save, self._asked(), rules, parent)
        sheet.check_chosen.connect(lambda: self._begin(save=False))
        sheet.save_chosen.connect(lambda: self._begin(save=True))
        sheet.rule_chosen.connect(self.rule_chosen)
        sheet.finished.connect(self._close)
        for row in sheet.rows.values():
            row.changed.connect(self._distrust)
        if accounts.practice:
            sheet.say("info", "", sentence(InboxError("practice_only")))
        sheet.open()

    def _asked(self) -> list[Asked]:
        """The fields: its name in the inbox, and those of its kind."""
        channel, accounts = self._channel, self._accounts
        hint = self.tr("So colleagues know it, such as the department's name.")
        label = Asked(_LABEL, self.tr("Name in the inbox"), hint, value=channel.label if channel else "")
        fields = accounts.required_fields(self._kind)
        asked = [label, *asked_of(fields, channel, accounts.account_key(self._kind))]
        if accounts.shared:
            asked = [_only_to_check(one) if one.secret else one for one in asked]
        if self._wanted:
            hint = self.tr("The rules above want one. It is kept in the compliance log.")
            asked.insert(0, Asked(_REASON, self.tr("Who agreed to this channel, and why"), hint, required=True))
        return asked

    def _begin(self, *, save: bool) -> None:
        self._sheet.set_busy(True)
        self._sheet.say("info", "", self.tr("Asking {kind}…").format(kind=kind_word(self._kind)))
        for row in self._sheet.rows.values():
            row.answer(Verdict.NONE)
        self._tasks.spawn(self._check(save=save), "check a channel")

    async def _check(self, *, save: bool) -> None:
        sheet, kind = self._sheet, self._kind
        settings = {
            key: value for key, value in sheet.values(secret=False).items() if key not in (_LABEL, _REASON) and value
        }
        secrets = {key: value for key, value in sheet.values(secret=True).items() if value}
        if faults := self._accounts.faults(kind, settings):
            self._show_faults(faults)
            return
        possible = self._can_check(secrets)
        if not possible and not save:
            sheet.set_busy(False)
            sheet.say("info", "", self.tr("Fill in what is secret to check it. It is kept nowhere here."))
            return
        try:
            if possible and not (save and self._unchecked):
                number = self._channel.id if self._channel is not None else None
                label = sheet.rows[_LABEL].value()
                self._show_works(await self._accounts.try_out(kind, label, settings, secrets, number))
            if save and self._open:
                await self._keep(settings, secrets)
        except InboxError as problem:
            self._show_problem(problem, save=save)
            return
        if save and self._open:
            sheet.accept()
            self.kept.emit()

    def _can_check(self, secrets: Mapping[str, str]) -> bool:
        """Whether a check is possible: if engines keep the secrets, only with secrets typed here."""
        wants = any(field.secret for field in self._accounts.required_fields(self._kind))
        return bool(secrets) or not (self._accounts.shared and wants)

    async def _keep(self, settings: Mapping[str, str], secrets: Mapping[str, str]) -> None:
        rows, kind, shared = self._sheet.rows, self._kind, self._accounts.shared
        label, kept = rows[_LABEL].value(), {} if shared else secrets
        why = rows[_REASON].value() if _REASON in rows else ""
        if self._channel is not None:
            if self._wanted:
                await self._accounts.owed.give(self._channel.id, dict.fromkeys(self._wanted, why))
            await self._accounts.change(self._channel.id, settings, kept, label=label)
            return
        made = await self._accounts.add(kind, label, settings, kept, reasons={"": why})
        fields = [field for field in self._accounts.required_fields(kind) if field.secret]
        if shared and fields:
            keys = [field.key for field in fields if field.required or field.key in secrets] or [fields[0].key]
            LineSheet(self._theme, made.label, *credential_words(made.id, keys), self._window).open()

    def _show_works(self, name: str) -> None:
        if not self._open:
            return
        sheet = self._sheet
        sheet.set_busy(False)
        for key, row in sheet.rows.items():
            if row.value() or row.asked.stands_in:
                sheet.answer(key, Verdict.GOOD, self.tr("In order"))
        sheet.say("info", self.tr("It works."), self.tr("The provider calls this account: {name}").format(name=name))

    def _show_faults(self, faults: Mapping[str, InboxError]) -> None:
        """Mark fields with values that can never work, without contacting the provider."""
        for key, problem in faults.items():
            self._sheet.answer(key, Verdict.BAD, self._told(problem))
        self._show_problem(next(iter(faults.values())), save=False)

    def _show_problem(self, problem: InboxError, *, save: bool) -> None:
        if not self._open:
            return
        sheet = self._sheet
        sheet.set_busy(False)
        key = problem.arguments.get("key", "")
        words = self._told(problem)
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

    def _told(self, problem: InboxError) -> str:
        """A problem's sentence, with fields named as in the sheet."""
        key = problem.arguments.get("key", "")
        named = quoted(self._sheet.rows[key].asked.label) if key in self._sheet.rows else key
        return code_sentence(problem.code, {**problem.arguments, "key": named})

    def _distrust(self) -> None:
        """Something was typed: earlier results about the whole form no longer hold."""
        self._unchecked = False
        self._sheet.say("", "")

    def _close(self) -> None:
        self._open = False
        self.deleteLater()


def asked_of(fields: Sequence["Field"], channel: Channel | None, fixed: str) -> list[Asked]:
    """The fields of a kind, in the agent's language; the field `fixed` cannot be changed in an existing channel."""
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
    """A secret that is kept by a team's engines."""
    hint = QCoreApplication.translate(
        "Field", "Only to check it here. The engines have it; this desktop does not keep it."
    )
    return replace(asked, hint=f"{asked.hint} {hint}".strip(), required=False, stands_in="", seldom=asked.seldom)
