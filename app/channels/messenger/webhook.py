"""One entry of a page's webhook, as events. Shapes: Meta's webhook reference for Messenger, which Instagram shares."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from app.channels.collector import Collector, name_of
from app.channels.identifiers import Unusable, identifier, message_id, reference, time_of
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

ELSEWHERE: Final = "another tool"
"""The author of a message of ours that another program sent, or somebody in the page's own inbox."""

_ENVELOPE: Final = frozenset(
    {"sender", "recipient", "timestamp", "time", "is_echo", "priority", "thread", "hop_context"}
)
_WITHOUT_MEANING: Final = frozenset(
    {"optin", "account_linking", "policy_enforcement", "policy-enforcement", "payment", "checkout_update",
     "pre_checkout", "game_play", "pass_thread_control", "take_thread_control", "request_thread_control",
     "app_roles", "response_feedback", "prior_message", "messaging_customer_information", "user_blocked",
     "typing", "referral"}
)  # fmt: skip
_EMOJI: Final = {
    "love": "❤", "like": "👍", "dislike": "👎", "smile": "😆", "haha": "😆", "wow": "😮", "sad": "😢", "angry": "😠",
}  # fmt: skip


def read_entry(entry: Mapping[str, Any], account: str | None, found: Collector) -> None:
    """Put the events of one `entry` into `found`. With `account`, those of another page are ignored."""
    try:
        page = identifier(entry.get("id"))
    except Unusable as reason:
        found.quarantine(str(reason))
        return
    if account is not None and page and page != account:
        found.ignore("for another page")
        return
    if not any(key in entry for key in ("messaging", "standby", "changes")):
        found.quarantine("an entry without anything known in it")
    for key in ("messaging", "standby"):
        if key in entry:
            for event in _objects(entry[key], found):
                _read(event, account or page, key == "standby", found)
    for change in sequence(entry.get("changes")):
        value = mapping(mapping(change).get("value"))
        if "sender" in value and "recipient" in value:
            _read(value, account or page, False, found)
        else:
            found.ignore(f"field {name_of(mapping(change).get('field'))}")


def _objects(value: object, found: Collector) -> Iterator[Mapping[str, Any]]:
    """The objects in a list; anything else is quarantined."""
    if not isinstance(value, list):
        found.quarantine("events that are not in a list")
    for event in sequence(value):
        if isinstance(event, dict):
            yield event
        else:
            found.quarantine("an event that is not an object")


def _read(event: Mapping[str, Any], page: str, aside: bool, found: Collector) -> None:
    try:
        _Reader.of(event, page, aside, found).read()
    except Unusable as reason:
        found.quarantine(str(reason))


@dataclass(frozen=True, slots=True)
class _Reader:
    event: Mapping[str, Any]
    found: Collector
    aside: bool
    """Another app owns the conversation; we only look on."""
    party: Party | None
    ours: bool
    at: datetime

    @classmethod
    def of(cls, event: Mapping[str, Any], page: str, aside: bool, found: Collector) -> "_Reader":
        sender, recipient = _person(event.get("sender")), _person(event.get("recipient"))
        message = mapping(event.get("message"))
        echo = message.get("is_echo") is True or event.get("is_echo") is True
        ours = echo or (bool(sender) and sender == page)
        citizen = recipient if ours else sender
        party = Party(Address(citizen)) if citizen else None
        return cls(event, found, aside, party, ours, time_of(event.get("timestamp") or event.get("time")))

    @property
    def author(self) -> Address | None:
        """Who acts, as edits, deletions and reactions name it; None: we."""
        return None if self.ours or self.party is None else self.party.address

    def read(self) -> None:
        readers: dict[str, Callable[[Mapping[str, Any]], None]] = {
            "message": self._message,
            "message_edit": self._edit,
            "message_edits": self._edit,
            "reaction": self._reaction,
            "postback": self._postback,
            "delivery": lambda part: self._receipt(part, DeliveryState.DELIVERED),
            "read": lambda part: self._receipt(part, DeliveryState.READ),
            "messaging_feedback": self._feedback,
        }
        known = [key for key in readers if isinstance(self.event.get(key), dict)]
        for key in known:
            readers[key](mapping(self.event[key]))
        others = [key for key in self.event if key not in _ENVELOPE and key not in known]
        for key in others:
            # Beside an event that is known, an addition matters only if it says something.
            silent = bool(known) and not VOCABULARY.completed("", {key: self.event[key]})
            if key in _WITHOUT_MEANING or silent:
                self.found.ignore(f"event {name_of(key)}")
            else:
                self.found.quarantine(f"event {name_of(key)}")
        if not known and not others:
            self.found.quarantine("an event without anything in it")

    def _message(self, part: Mapping[str, Any]) -> None:
        mid = message_id(part.get("mid") or part.get("id"), self.event)
        if part.get("is_deleted") is True:
            self.found.add(MessageDeleted(mid, self.at, self.author))
            return
        attached = from_webhook(part.get("attachments"), mid)
        said = VOCABULARY.completed(words(part.get("text")), part, [attached.said, *titles(attached)])
        origin = _origin(mapping(part.get("referral")))
        kind = self._kind(said, attached, bool(mapping(part.get("quick_reply"))))
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

    def _edit(self, part: Mapping[str, Any]) -> None:
        target = reference(part.get("mid"))
        if target is None:
            self.found.quarantine("an edit of nothing")
            return
        said = VOCABULARY.completed(words(part.get("text")), part)
        self.found.add(MessageEdited(target, CitizenText.of(said), self.at, self.author))

    def _reaction(self, part: Mapping[str, Any]) -> None:
        target = reference(part.get("mid"))
        if target is None:
            self.found.quarantine("a reaction to nothing")
            return
        removed = text(part.get("action")) == "unreact"
        named = text(part.get("reaction"))
        emoji = words(part.get("emoji")) or _EMOJI.get(named, named)
        change = None if removed or not emoji else CitizenText.of(emoji)
        self.found.add(ReactionChanged(target, change, self.at, self.author))

    def _postback(self, part: Mapping[str, Any]) -> None:
        mid = message_id(part.get("mid"), self.event)
        said = VOCABULARY.completed(words(part.get("title")) or words(part.get("payload")), part)
        origin = _origin(mapping(part.get("referral")))
        self._received(mid, MessageKind.CHOICE, lines(said, origin), part, Attached())

    def _feedback(self, part: Mapping[str, Any]) -> None:
        answers = (
            lines(mapping(answer).get("payload"), mapping(mapping(answer).get("follow_up")).get("payload"))
            for screen in sequence(part.get("feedback_screens"))
            for answer in mapping(mapping(screen).get("questions")).values()
        )
        said = VOCABULARY.completed(lines(*answers), part)
        self._received(message_id(None, self.event), MessageKind.CHOICE, said, part, Attached())

    def _receipt(self, part: Mapping[str, Any], state: DeliveryState) -> None:
        mids = [*sequence(part.get("mids")), part.get("mid")]
        named = [mid for mid in map(reference, mids) if mid is not None]
        self.found.add(*(StatusChanged(state, self.at, provider_id=mid) for mid in named))
        watermark = part.get("watermark")
        if watermark is not None and self.party is not None:
            self.found.add(ReachedUpTo(self.party, state, time_of(watermark)))
        elif not named:
            self.found.quarantine("a receipt for nothing")


def _person(value: object) -> str:
    """The id in `{id}`, whether it is written as a number or as a string; or a checkbox's temporary reference."""
    shape = mapping(value)
    return identifier(shape.get("id")) or identifier(shape.get("user_ref"))


def _origin(referral: Mapping[str, Any]) -> str:
    """The advertisement through which the citizen came, marked with an arrow."""
    data = mapping(referral.get("ads_context_data"))
    title = words(data.get("ad_title"))
    return f"↪ {title}" if title else ""
