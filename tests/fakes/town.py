"""A small municipality with a store: one channel, two agents, a fixed clock, and detectors that know three words."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import TypeVar

from app.domain.channel import Channel, ChannelKind
from app.domain.conversation import ConversationRow, Query, TimelineItem, View
from app.domain.events import Event, MessageReceived, Party, RemoteFile, StatusChanged
from app.domain.ids import Address, ClientId, ConversationId, MessageId, ProviderId
from app.domain.message import DeliveryState, Direction, Location, Message, MessageKind
from app.domain.template import TemplateFill
from app.domain.text import CitizenText
from app.domain.warning import Finding, Hit, Severity
from app.storage import agents, arrivals, channels, conversations, messages, outbox
from app.storage.arrivals import Applied
from app.storage.database import Store, Transaction

T = TypeVar("T")

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
PATIENCE = 60.0
"""Timeout in seconds for what takes milliseconds on an idle machine."""
DAY = timedelta(hours=24)
SAMIRA = Address("+31612345678")
JORIS = Address("+31687654321")

_WORDS = {
    "bsn": (r"\b\d{9}\b", Severity.WARN),
    "gas": (r"\bgas\b", Severity.BLOCK),
    "opt_out": (r"\bstop\b", Severity.INFO),
}


def assess(text: str, _previous: str) -> tuple[tuple[Finding, ...], tuple[Hit, ...]]:
    """Nine digits are a BSN, "gas" is an emergency, "stop" is nothing much."""
    found = [
        (Finding(name, *match.span()), severity)
        for name, (pattern, severity) in _WORDS.items()
        for match in re.finditer(pattern, text)
    ]
    return tuple(f for f, _ in found), tuple(Hit(f"ALL-{f.id.upper()}", "1", severity, (f,)) for f, severity in found)


def at(minutes: float = 0) -> datetime:
    """Minutes after noon."""
    return NOON + timedelta(minutes=minutes)


@dataclass
class Town:
    store: Store
    channel: Channel
    anna: agents.Agent
    niels: agents.Agent
    numbers: "count[int]" = field(default_factory=lambda: count(1))

    @classmethod
    def found(cls, store: Store) -> "Town":
        def work(tx: Transaction) -> tuple[Channel, agents.Agent, agents.Agent]:
            channel = channels.add(tx, ChannelKind.WHATSAPP, "Burgerzaken", "31700000000", {"base_url": "x"}, DAY)
            return channel, agents.ensure(tx, "anna", "Anna Jansen"), agents.ensure(tx, "niels", "Niels")

        return cls(store, *store.submit(work).result(PATIENCE))

    def write(self, work: Callable[[Transaction], T]) -> T:
        return self.store.submit(work).result(PATIENCE)

    def read(self, work: Callable[[Transaction], T]) -> T:
        return self.store.submit_read(work).result(PATIENCE)

    def arrive(
        self, *events: Event, channel: Channel | None = None, received_at: datetime = NOON + DAY
    ) -> list[Applied]:
        where = channel or self.channel
        return self.write(
            lambda tx: [
                arrivals.apply(tx, where, event, received_at=received_at, raw_id=None, assess=assess)
                for event in events
            ]
        )

    def says(
        self, text: str = "Goedemiddag", *, by: str = SAMIRA, minutes: float = 0, mid: str | None = None,
        name: str | None = None, aliases: tuple[str, ...] = (), kind: MessageKind = MessageKind.TEXT,
        files: tuple[RemoteFile, ...] = (), location: Location | None = None, note: str | None = None,
        reply_to: str | None = None, sender: str | None = None, past: bool = False, received_at: datetime = NOON + DAY,
    ) -> str:  # fmt: skip
        """A citizen writes; returns the message's provider id."""
        provider_id = mid or f"wamid.{next(self.numbers)}"
        party = Party(Address(by), CitizenText(name) if name else None, tuple(map(Address, aliases)))
        self.arrive(
            MessageReceived(
                ProviderId(provider_id), party, Direction.INBOUND, kind, CitizenText(text), at(minutes), files,
                ProviderId(reply_to) if reply_to else None, location, note=note,
                sender=Address(sender) if sender else None, past=past,
            ),
            received_at=received_at,
        )  # fmt: skip
        return provider_id

    def echo(
        self, text: str = "Dag!", *, to: str = SAMIRA, minutes: float = 0, mid: str, client: str | None = None
    ) -> Applied:
        """The provider reports a message sent in our name."""
        return self.arrive(
            MessageReceived(
                ProviderId(mid), Party(Address(to)), Direction.OUTBOUND, MessageKind.TEXT, CitizenText(text),
                at(minutes), client_id=ClientId(client) if client else None, author="phone",
            )
        )[0]  # fmt: skip

    def status(
        self, state: DeliveryState, *, mid: str | None = None, client: str | None = None, minutes: float = 0,
        problem: str | None = None,
    ) -> Applied:  # fmt: skip
        """The provider reports the status of one of our messages."""
        return self.arrive(
            StatusChanged(
                state, at(minutes), ProviderId(mid) if mid else None, ClientId(client) if client else None, problem
            )
        )[0]

    def reply(
        self,
        text: str = "Dag, Samira",
        *,
        client: str | None = None,
        minutes: float = 1,
        to: ConversationId | None = None,
        template: TemplateFill | None = None,
        by_hand: bool = False,
        file: outbox.NewFile | None = None,
    ) -> MessageId:
        """Anna answers; the message waits in the outbox."""
        conversation_id = to or self.row().id
        client_id = ClientId(client or f"client-{next(self.numbers)}")
        return self.write(
            lambda tx: outbox.queue(
                tx, conversation_id=conversation_id, agent_id=self.anna.id, client_id=client_id, text=text,
                hits=assess(text, "")[1], template=template, by_hand=by_hand, file=file,
                now=at(minutes),
            )
        )  # fmt: skip

    def sending(self, message_id: MessageId, minutes: float = 60) -> MessageId:
        """The engine has claimed it."""
        assert self.write(lambda tx: outbox.claim(tx, message_id, at(minutes)))
        return message_id

    def accepted(self, message_id: MessageId, mid: str, minutes: float = 60) -> MessageId:
        """The provider has accepted it."""
        self.sending(message_id, minutes)
        self.write(lambda tx: outbox.accepted(tx, message_id, ProviderId(mid), at(minutes)))
        return message_id

    def rows(self, view: View = View.ALL) -> list[ConversationRow]:
        return self.read(lambda tx: conversations.rows(tx, conversations.ids(tx, Query(view), self.anna.id)))

    def row(self) -> ConversationRow:
        """The only conversation."""
        (row,) = self.rows()
        return row

    def message(self, message_id: MessageId) -> Message:
        message = self.read(lambda tx: messages.get(tx, message_id))
        assert message is not None
        return message

    def messages(self, conversation_id: ConversationId | None = None) -> list[Message]:
        wanted = conversation_id or self.row().id
        return self.read(lambda tx: messages.all_of(tx, wanted))

    def row_in(self, tx: Transaction) -> ConversationRow:
        """The only conversation, inside a unit of work."""
        (row,) = conversations.rows(tx, conversations.ids(tx, Query(View.ALL), None))
        return row

    def timeline(self) -> list[TimelineItem]:
        """Everything in the only conversation, oldest first."""
        return self.read(lambda tx: messages.timeline(tx, self.row_in(tx).id, limit=1000).items)
