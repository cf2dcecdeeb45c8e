"""The wishes of the open conversation's citizen, and who may be the same citizen."""

import asyncio
from collections.abc import Callable, Coroutine, Sequence
from contextlib import suppress
from datetime import UTC, date, datetime, time
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject

from app.domain.channel import ChannelPhase
from app.domain.citizen import Consent, IdentityId, Linked, LinkId, Proposal, Wishes
from app.domain.conversation import ConversationDetail, TimelineItem
from app.domain.ids import ChannelId, ConversationId
from app.domain.message import Message
from app.domain.problems import Refused
from app.ui import citizen_text
from app.ui.views.wishes import ConsentSheet, PreferenceSheet, WishLine
from app.ui.wording.channels import kind_word
from app.ui.wording.conversation import masked_address
from app.ui.wording.times import day_and_time, when

if TYPE_CHECKING:
    from app.services.desk import Desk
    from app.ui.presenters.deeds import DeedsPresenter
    from app.ui.tasks import Tasks
    from app.ui.views.citizen_panel import CitizenPanel

_SOON: Final = 0.015
"""Seconds."""


class WishesPresenter(QObject):
    """Loads them with the conversation; every change is an agent's decision."""

    def __init__(
        self,
        desk: "Desk",
        tasks: "Tasks",
        panel: "CitizenPanel",
        clock: Callable[[], datetime],
        deeds: "DeedsPresenter",
    ) -> None:
        super().__init__(panel)
        self._deeds = deeds
        self._desk, self._tasks, self._panel, self._clock = desk, tasks, panel, clock
        self._conversation: ConversationId | None = None
        panel.wish_chosen.connect(self._choose)

    def show(self, detail: ConversationDetail | None) -> None:
        """Show the wishes of this conversation's citizen; None: nobody."""
        conversation = None if detail is None else detail.row.id
        if conversation != self._conversation:
            self._panel.show_wishes(())
        self._conversation = conversation
        if conversation is not None:
            self._tasks.spawn(self._read_soon(conversation), "what the citizen wants")

    def opt_out(self, detail: ConversationDetail, items: Sequence[TimelineItem]) -> None:
        """The citizen has just opted out in a message: record it with that message's time and place."""
        said = next((one for one in reversed(items) if isinstance(one, Message) and _opts_out(one)), None)
        at = said.sent_at if said is not None else self._clock()
        source = self.tr("message of {when}").format(when=day_and_time(at))
        self._do(self._desk.citizens.consent(detail.row.id, source, given=False, at=at), "record an opt-out")

    async def _read_soon(self, conversation: ConversationId) -> None:
        """Load after the messages are painted: an agent who moves on at once does not need it, and reading would delay
        the next.
        """
        await asyncio.sleep(_SOON)
        if conversation == self._conversation:
            with suppress(Refused):  # if it is gone by now, the conversation column says so
                await self._read(conversation)

    async def _read(self, conversation: ConversationId) -> None:
        wishes = await self._desk.citizens.wishes(conversation)
        if conversation == self._conversation:
            self._panel.show_wishes(tuple(self._lines(wishes)))

    def _lines(self, wishes: Wishes) -> list[WishLine]:
        preference = wishes.preference
        prefers = f"{preference.channel_label} · {when(preference.at)}, {preference.source}" if preference else ""
        return [
            WishLine(*self._consent_words(wishes.consent), (("consent", self.tr("Record…")),)),
            WishLine(
                self.tr("Preferred channel:"),
                prefers or self.tr("not known"),
                (("prefer", self.tr("Record…")),),
            ),
            *(self._linked(one) for one in wishes.linked),
            *(self._proposal(one) for one in wishes.proposals),
        ]

    def _consent_words(self, consent: Consent | None) -> tuple[str, str]:
        if consent is None:
            return self.tr("Messages of ours:"), self.tr("nothing recorded")
        strong = self.tr("Wants messages:") if consent.given else self.tr("Wants no messages:")
        return strong, f"{when(consent.at)}, {consent.source}"

    def _linked(self, one: Linked) -> WishLine:
        who = self.tr("by {who}, {when}").format(who=one.agent or "Balie", when=when(one.at))
        return WishLine(self.tr("Linked:"), f"{_who(one)} · {who}", ((f"unlink:{one.id}", self.tr("Undo")),))

    def _proposal(self, one: Proposal) -> WishLine:
        why = self.tr("same number") if one.why == "number" else self.tr("same name")
        actions = (
            (f"link:{one.identity_id}", self.tr("Link")),
            (f"decline:{one.identity_id}", self.tr("Somebody else")),
        )
        return WishLine(self.tr("Perhaps the same citizen:"), f"{_who(one)} · {why}", actions)

    def _choose(self, code: str) -> None:
        conversation = self._conversation
        if conversation is None:
            return
        action, _, number = code.partition(":")
        match action:
            case "consent":
                today = self._clock().astimezone().date()
                done = partial(self._consent, conversation)
                ConsentSheet(self._panel.theme, today, done, self._panel.window()).open()
            case "prefer":
                self._do(self._ask_preference(conversation), "ask for a preference")
            case "link":
                link = partial(self._desk.citizens.link, conversation, IdentityId(int(number)))
                self._do(self._deeds.guarded(link, self.tr("Link two addresses of one citizen")), "link")
            case "unlink":
                self._do(self._desk.citizens.unlink(conversation, LinkId(int(number))), "undo a link")
            case _:
                self._do(self._decline(conversation, IdentityId(int(number))), "decline a link")

    def _consent(self, conversation: ConversationId, given: bool, day: date, source: str) -> asyncio.Task[object]:
        now = self._clock()
        # For another day only the date is known; what was said today counts as said now.
        at = None if day == now.astimezone().date() else datetime.combine(day, time(12), UTC)
        return self._do(self._desk.citizens.consent(conversation, source, given=given, at=at), "record consent")

    async def _ask_preference(self, conversation: ConversationId) -> None:
        channels = await self._desk.inbox.channels()
        choices = [(f"{one.label} ({kind_word(one.kind)})", one.id) for one in channels if _offered(one.phase)]

        def done(channel: int | None, source: str) -> asyncio.Task[object]:
            chosen = None if channel is None else ChannelId(channel)
            return self._do(self._desk.citizens.prefer(conversation, chosen, source), "record a preference")

        PreferenceSheet(self._panel.theme, choices, done, self._panel.window()).open()

    async def _decline(self, conversation: ConversationId, identity: IdentityId) -> None:
        await self._desk.citizens.decline(conversation, identity)
        await self._read(conversation)

    def _do(self, work: Coroutine[Any, Any, None], name: str) -> asyncio.Task[object]:
        return self._tasks.spawn(work, name)


def _opts_out(message: Message) -> bool:
    return any(finding.id == "opt_out" for hit in message.warnings for finding in hit.findings)


def _offered(phase: ChannelPhase) -> bool:
    return phase is ChannelPhase.ACTIVE


def _who(one: Linked | Proposal) -> str:
    """Who and where, without a number to copy."""
    parts = (
        citizen_text.name(one.name) if one.name else "",
        kind_word(one.kind),
        masked_address(one.kind, one.address),
    )
    return " · ".join(part for part in parts if part)
