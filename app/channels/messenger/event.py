"""One event of a page's webhook. Shapes: Meta's webhook reference for Messenger, which Instagram shares."""

from collections.abc import Callable, Mapping
from datetime import datetime
from functools import partial
from typing import Any, Final

from msgspec import Struct

from app.channels.collector import Collector, name_of
from app.channels.identifiers import identifier, message_id, reference, time_of
from app.channels.messenger.attachments import VOCABULARY, Attached, from_webhook, titles
from app.channels.payload import mapping, sequence, text, words
from app.channels.spoken import lines
from app.domain.events import (
    MessageDeleted,
    MessageEdited,
    MessageReceived,
    Party,
    ReachedUpTo,
    ReactionChanged,
    StatusChanged,
)
from app.domain.ids import Address, ClientId, ProviderId
from app.domain.message import DeliveryState, Direction, MessageKind
from app.domain.text import CitizenText

ELSEWHERE: Final = "another program"
"""The author of our messages that were sent from another program or from the page's own inbox."""

_ENVELOPE: Final = frozenset(
    {"sender", "recipient", "timestamp", "time", "is_echo", "priority", "thread", "hop_context", "prior_message"}
)
_WITHOUT_MEANING: Final = frozenset(
    {"optin", "account_linking", "policy_enforcement", "policy-enforcement", "game_play", "app_roles", "typing",
     "referral", "response_feedback", "user_blocked", "message_reads", "message_deliveries", "lead_complete", "call"}
)  # fmt: skip
_HANDOVERS: Final = {
    "pass_thread_control": "thread_passed",
    "take_thread_control": "thread_taken",
    "request_thread_control": "thread_requested",
}
_FORMS: Final = frozenset(
    {"messaging_customer_information", "messaging_in_thread_lead_form_submit", "payment", "pre_checkout",
     "checkout_update"}
)  # fmt: skip
"""Events about something that a citizen filled in."""
_EMOJI: Final = {
    "love": "❤", "like": "👍", "dislike": "👎", "smile": "😆", "haha": "😆", "wow": "😮", "sad": "😢", "angry": "😠",
}  # fmt: skip


class EventReader(Struct, frozen=True):
    """Adds the contents of one event to `found`."""

    event: Mapping[str, Any]
    found: Collector
    aside: bool
    """Another app owns the conversation; we only observe it."""
    party: Party | None
    ours: bool
    at: datetime

    @classmethod
    def of(cls, event: Mapping[str, Any], page: str, aside: bool, found: Collector) -> "EventReader":
        """The reader of `event`, as seen by `page`. Raises `Unusable`."""
        message = mapping(event.get("message"))
        edit = mapping(event.get("message_edit")) or mapping(event.get("message_edits"))
        sender = _person(event.get("sender")) or _person(event.get("from")) or _person(edit.get("from"))
        recipient = _person(event.get("recipient"))
        echo = message.get("is_echo") is True or event.get("is_echo") is True
        ours = echo or (bool(sender) and sender == page)
        citizen = recipient if ours else sender
        party = Party(Address(citizen)) if citizen else None
        return cls(event, found, aside, party, ours, time_of(event.get("timestamp") or event.get("time")))

    @property
    def author(self) -> Address | None:
        """The actor of an edit, deletion or reaction; None: we."""
        return None if self.ours or self.party is None else self.party.address

    def read(self) -> None:
        """Read the event into `found`."""
        known = [key for key in _READERS if _is_said(self.event.get(key))]
        for key in known:
            _READERS[key](self, _part(self.event[key]))
        others = [key for key in self.event if key not in _ENVELOPE and key not in known]
        for key in others:
            # An unknown addition to a known event matters only if it contains text.
            said = VOCABULARY.completed("", {key: self.event[key]})
            if key in _WITHOUT_MEANING or (known and not said):
                self.found.ignore(f"event {name_of(key)}")
                continue
            self.found.quarantine(f"event {name_of(key)}")
            if said and not known and self.party is not None:
                self._received(message_id(None, self.event), MessageKind.UNSUPPORTED, said, {}, Attached())
        if not known and not others:
            self.found.quarantine("an event without anything in it")

    def form(self, part: Mapping[str, Any], *, name: str) -> None:
        """A form that the citizen filled in."""
        said = VOCABULARY.everything(part)
        if said:
            self._received(message_id(None, self.event), MessageKind.CHOICE, said, part, Attached())
        else:
            self.found.ignore(f"event {name}")

    def handover(self, part: Mapping[str, Any], *, name: str) -> None:
        """A change of the conversation's owner."""
        del part
        if self.party is None:
            self.found.ignore(f"event {name}")
            return
        self.found.add(
            MessageReceived(
                provider_id=message_id(None, self.event),
                party=self.party,
                direction=Direction.INBOUND,
                kind=MessageKind.SYSTEM,
                text=CitizenText(""),
                sent_at=self.at,
                note=_HANDOVERS[name],
            )
        )

    def message(self, part: Mapping[str, Any]) -> None:
        """A message from the citizen, or an echo of ours."""
        mid = message_id(part.get("mid") or part.get("id"), self.event)
        if part.get("is_deleted") is True:
            self.found.add(MessageDeleted(mid, self.at, self.author))
            return
        attached = from_webhook(part.get("attachments"), mid)
        said = VOCABULARY.completed(words(part.get("text")), part, [attached.said, *titles(attached)])
        origin = _origin(mapping(part.get("referral")))
        chosen = mapping(part.get("quick_reply"))
        said = said or words(chosen.get("payload"))
        kind = self._kind(said, attached, bool(chosen))
        self._received(mid, kind, lines(said, attached.said, origin), part, attached)

    @staticmethod
    def _kind(said: str, attached: Attached, chosen: bool) -> MessageKind:
        if attached.files:
            return attached.files[0].kind
        if attached.location is not None:
            return MessageKind.LOCATION
        if chosen:
            return MessageKind.CHOICE
        return MessageKind.TEXT if said or attached.said else MessageKind.UNSUPPORTED

    def _received(
        self, mid: ProviderId, kind: MessageKind, said: str, part: Mapping[str, Any], attached: Attached
    ) -> None:
        if self.party is None:
            self.found.quarantine("a message from nobody known")
            return
        unsupported = part.get("is_unsupported") is True or attached.unsupported
        note = "unsupported" if unsupported or kind is MessageKind.UNSUPPORTED else None
        client_id = identifier(part.get("metadata")) if self.ours and isinstance(part.get("metadata"), str) else ""
        self.found.add(
            MessageReceived(
                provider_id=mid,
                party=self.party,
                direction=Direction.OUTBOUND if self.ours else Direction.INBOUND,
                kind=kind,
                text=CitizenText.of(said),
                sent_at=self.at,
                files=attached.files,
                reply_to=reference(mapping(part.get("reply_to")).get("mid")),
                location=attached.location,
                client_id=ClientId(client_id) if client_id else None,
                author=ELSEWHERE if self.ours else None,
                note=note or ("other_app_owns" if self.aside and not self.ours else None),
            )
        )

    def edit(self, part: Mapping[str, Any]) -> None:
        """An edited message."""
        target = reference(part.get("mid"))
        if target is None:
            self.found.quarantine("an edit of nothing")
            return
        said = VOCABULARY.completed(words(part.get("text")), part)
        if said:
            self.found.add(MessageEdited(target, CitizenText.of(said), self.at, self.author, party=self.party))
        else:
            self.found.ignore("an edit without the new text")

    def reaction(self, part: Mapping[str, Any]) -> None:
        """A reaction to a message, or its removal."""
        target = reference(part.get("mid"))
        if target is None:
            self.found.quarantine("a reaction to nothing")
            return
        removed = text(part.get("action")) == "unreact"
        named = text(part.get("reaction"))
        emoji = words(part.get("emoji")) or _EMOJI.get(named, named)
        change = None if removed or not emoji else CitizenText.of(emoji)
        self.found.add(ReactionChanged(target, change, self.at, self.author))

    def postback(self, part: Mapping[str, Any]) -> None:
        """A button press by the citizen."""
        mid = message_id(part.get("mid"), self.event)
        said = VOCABULARY.completed(words(part.get("title")) or words(part.get("payload")), part)
        origin = _origin(mapping(part.get("referral")))
        self._received(mid, MessageKind.CHOICE, lines(said, origin), part, Attached())

    def feedback(self, part: Mapping[str, Any]) -> None:
        """The citizen's feedback about our service."""
        answers = (
            lines(mapping(answer).get("payload"), mapping(mapping(answer).get("follow_up")).get("payload"))
            for screen in sequence(part.get("feedback_screens"))
            for answer in mapping(mapping(screen).get("questions")).values()
        )
        said = VOCABULARY.completed(lines(*answers), part)
        if not said:
            self.found.quarantine("feedback without an answer")
            return
        self._received(message_id(None, self.event), MessageKind.CHOICE, said, part, Attached())

    def receipt(self, part: Mapping[str, Any], *, state: DeliveryState) -> None:
        """The delivery state of our messages."""
        mids = [*sequence(part.get("mids")), part.get("mid")]
        named = [mid for mid in map(reference, mids) if mid is not None]
        self.found.add(*(StatusChanged(state, self.at, provider_id=mid) for mid in named))
        watermark = part.get("watermark")
        if watermark is not None and self.party is not None:
            self.found.add(ReachedUpTo(self.party, state, time_of(watermark)))
        elif not named:
            self.found.quarantine("a receipt for nothing")


_READERS: Final[Mapping[str, Callable[[EventReader, Mapping[str, Any]], None]]] = {
    "message": EventReader.message,
    "message_edit": EventReader.edit,
    "message_edits": EventReader.edit,
    "reaction": EventReader.reaction,
    "postback": EventReader.postback,
    "delivery": partial(EventReader.receipt, state=DeliveryState.DELIVERED),
    "read": partial(EventReader.receipt, state=DeliveryState.READ),
    "messaging_feedback": EventReader.feedback,
    **{name: partial(EventReader.form, name=name) for name in _FORMS},
    **{name: partial(EventReader.handover, name=name) for name in _HANDOVERS},
}
EVENTS: Final = frozenset(_READERS) | _WITHOUT_MEANING
"""Every known kind of event, by its key."""


def _is_said(value: object) -> bool:
    return isinstance(value, dict) or (isinstance(value, str) and bool(value))


def _part(value: object) -> Mapping[str, Any]:
    """An event's content; a bare string is taken as its text."""
    return {"text": value, "title": value} if isinstance(value, str) else mapping(value)


def _person(value: object) -> str:
    """The id in `{id}`, written as a number or a string; or a checkbox's temporary reference."""
    shape = mapping(value)
    return identifier(shape.get("id")) or identifier(shape.get("user_ref"))


def _origin(referral: Mapping[str, Any]) -> str:
    """The advertisement through which the citizen came, marked with an arrow."""
    data = mapping(referral.get("ads_context_data"))
    title = words(data.get("ad_title"))
    return f"↪ {title}" if title else ""
