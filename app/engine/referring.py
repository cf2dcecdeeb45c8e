"""Refers a citizen to 112 at once when a possible emergency arrives outside office hours, where the rules allow it.

A crisis is never answered with a bare automatic message, a group not at all, and nobody gets the same referral twice in
one night.
"""

import logging
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from msgspec.structs import replace
from uuid_utils import uuid7

from app.compliance.rulebook import RuleBook
from app.domain.answer import CannedAnswer, fill, joined
from app.domain.channel import Channel, ChannelKind
from app.domain.events import MessageReceived
from app.domain.hours import OfficeHours
from app.domain.ids import AgentId, ClientId
from app.domain.language import language_of
from app.domain.text import CitizenText
from app.domain.warning import Finding, Hit
from app.services.answers import channel_name
from app.services.clock import Clock
from app.services.office import read_hours
from app.services.profiles import MUNICIPALITY
from app.storage import answers, conversations, delivery, outbox, settings
from app.storage.database import Transaction
from app.storage.values import ms

_log = logging.getLogger(__name__)

REFERRAL: Final = "noodgeval-112"
"""The key of the canned answer."""
_NOBODY: Final = AgentId(0)
_ONE_NIGHT: Final = timedelta(hours=12)


@dataclass(slots=True)
class Referring:
    """Refers emergencies outside office hours, with the hours and the referral text as of the last `look`."""

    rules: RuleBook
    clock: Clock
    _hours: OfficeHours | None = None
    _answer: CannedAnswer | None = None
    _municipality: str = ""

    def look(self, tx: Transaction) -> None:
        """Load the hours and the referral text."""
        self._hours = read_hours(tx)
        if self._hours is not None:
            self._answer = next((one for one in answers.all_answers(tx, _NOBODY) if one.key == REFERRAL), None)
            self._municipality = settings.get(tx, MUNICIPALITY, "")

    def spoken(self, kind: ChannelKind, findings: tuple[Finding, ...], text: str) -> tuple[Hit, ...]:
        """The rules about an emergency outside office hours, for the `text` that a citizen just wrote."""
        because = tuple(one for one in findings if one.id == "emergency")
        if not because or self._hours is None or self._hours.open_at(self.clock()):
            return ()
        trigger = "hours:closed" if self._may(kind, findings, text) else "hours:silent"
        return tuple(replace(hit, findings=because) for hit in self.rules.speaking(kind, (trigger,)))

    def refer(self, tx: Transaction, channel: Channel, event: MessageReceived) -> None:
        """Queue the referral for a message that just arrived, if a rule calls for it."""
        text = self._text(channel.kind, event.text) if self._hours is not None else None
        found = delivery.find(tx, channel.id, event.provider_id) if text is not None else None
        detail = conversations.detail(tx, found.conversation_id) if found is not None else None
        if text is None or detail is None or detail.read_only or not self._wanted(channel.kind, detail.row.warnings):
            return
        moment = self.clock()
        already = tx.one(
            """SELECT 1 FROM message WHERE conversation_id = :id AND direction = 'outbound' AND agent_id IS NULL
               AND client_id IS NOT NULL AND sent_at > :since LIMIT 1""",
            {"id": detail.row.id, "since": ms(moment - _ONE_NIGHT)},
        )
        if already is None:
            outbox.queue(
                tx,
                conversation_id=detail.row.id,
                agent_id=None,
                client_id=ClientId(str(uuid7())),
                text=text,
                now=moment,
            )
            _log.warning("Channel %s: a possible emergency outside office hours; referred to 112", channel.id)

    def _text(self, kind: ChannelKind, wrote: CitizenText) -> str | None:
        """The referral for a kind of channel, in the language in which the citizen `wrote`.

        If that is unclear, in Dutch and English. None if it cannot be filled in.
        """
        if self._answer is None:
            return None
        values = {"municipality": self._municipality, **self.rules.numbers}
        filled = joined(
            [
                fill(one.text, {**values, "channel": channel_name(kind, one.language)})
                for one in self._answer.wordings_for(kind, language_of([wrote]) or "")
            ]
        )
        return None if filled.missing else filled.text

    def _may(self, kind: ChannelKind, findings: tuple[Finding, ...], wrote: str) -> bool:
        text = self._text(kind, CitizenText(wrote))
        if text is None or any(one.id == "crisis" for one in findings):
            return False
        return self.rules.blocking(self.rules.outbound(kind, text, automatic=True)[1], ()) is None

    def _wanted(self, kind: ChannelKind, hits: tuple[Hit, ...]) -> bool:
        closed = {rule.id for rule in self.rules.waiting(kind, "hours:closed")}
        return any(hit.rule_id in closed for hit in hits)
