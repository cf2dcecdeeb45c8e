"""Turns one entry of a webhook's `messages`, `message_echoes` or history into events."""

import re
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any, Final

from msgspec import Struct

from app.channels.collector import Collector, name_of
from app.channels.identifiers import Unusable, identifier, message_id, reference, time_of
from app.channels.payload import count, mapping, text, words
from app.channels.spoken import lines
from app.channels.whatsapp import wording
from app.channels.whatsapp.errors import note_of
from app.channels.whatsapp.parts import GROUP, People, address, degrees, sha256_of
from app.channels.whatsapp.wording import VOCABULARY
from app.domain.events import (
    AddressChanged,
    MessageDeleted,
    MessageEdited,
    MessageReceived,
    Party,
    ReactionChanged,
    RemoteFile,
)
from app.domain.ids import Address, ProviderId
from app.domain.message import Direction, Location, MessageKind
from app.domain.text import CitizenText

PHONE: Final = "phone"
"""The author of messages sent from the WhatsApp Business app on a phone."""

_MEDIA: Final = {
    "image": MessageKind.IMAGE,
    "video": MessageKind.VIDEO,
    "audio": MessageKind.AUDIO,
    "voice": MessageKind.VOICE,
    "document": MessageKind.DOCUMENT,
    "sticker": MessageKind.STICKER,
}
_OTHER: Final = (
    "text",
    "location",
    "contacts",
    "interactive",
    "button",
    "reaction",
    "order",
    "system",
    "edit",
    "revoke",
)
_MEDIA_AND_OTHER: Final = frozenset({*_MEDIA, *_OTHER})
_SENT: Final = frozenset({"accepted", "sent", "delivered", "read", "failed"})
_OPENED: Final = frozenset({"request_welcome"})
_BEFORE: Final = re.compile(r" from (\S{1,150}) to \S+$")
_ADDRESS_CHANGES: Final = frozenset({"user_changed_number", "customer_changed_number", "user_changed_user_id"})
_IDENTITY_CHANGES: Final = frozenset({"customer_identity_changed", "user_identity_changed"})


class _Content(Struct, frozen=True):
    kind: MessageKind
    said: str = ""
    files: tuple[RemoteFile, ...] = ()
    location: Location | None = None
    note: str | None = None
    mark: str = ""
    """Appended to the message's id if another message will arrive under the id itself."""


_UNREADABLE: Final = _Content(MessageKind.UNSUPPORTED, note="unreadable")


def _said(kind: MessageKind, said: str) -> _Content:
    return _Content(kind, said) if said else _UNREADABLE


class Envelope(Struct, frozen=True):
    """What the webhook says about all of its messages. `ours`: they were sent by us, from a phone."""

    people: People
    ours: bool = False
    business: str = ""
    """Our own number, digits only."""
    past: bool = False
    """They were sent before we were connected."""


def is_message(shape: Mapping[str, Any]) -> bool:
    """Whether an object is a bare message, as some hosts pass it on."""
    named = text(shape.get("type"))
    return ("from" in shape or "from_user_id" in shape) and named in _MEDIA_AND_OTHER and bool(shape.get(named))


def read_message(message: Mapping[str, Any], envelope: Envelope, found: Collector, thread: str = "") -> None:
    """Add the events of one message to `found`. `thread`: the citizen's number, if a history gives it."""
    if not any(key in message for key in ("from", "from_user_id", "type", "timestamp", "to", *_MEDIA, *_OTHER)):
        if set(message) <= {"id", "message_status"}:
            found.ignore("an answer to a request, no webhook")
        else:
            found.quarantine("a message without anything known in it")
        return
    try:
        _Reader(message, envelope, found, thread).read()
    except Unusable as reason:
        found.quarantine(str(reason))


def _is_ours(message: Mapping[str, Any], sender: str, business: str, thread: str) -> bool:
    """Whether we sent a message that is not among the echoes: as histories show it, and as hosts mark it."""
    if thread:
        return sender != thread and (sender == business or "to" in message)
    marks = (message.get("direction"), mapping(message.get("kapso")).get("direction"))
    if any(text(mark).lower() in ("outbound", "outgoing") for mark in marks) or message.get("from_me") is True:
        return True
    # A citizen's message has neither a recipient, apart from our own number, nor a delivery state.
    return "to" in message and ((bool(business) and sender == business) or text(message.get("status")) in _SENT)


def _recipient(message: Mapping[str, Any]) -> str:
    """The recipient of one of our messages; some hosts give the chat instead."""
    return address(message.get("to")) or address(text(message.get("chat_id")).partition("@")[0])


class _Reader:
    def __init__(self, message: Mapping[str, Any], envelope: Envelope, found: Collector, thread: str) -> None:
        self._message = message
        self._found = found
        self._past = envelope.past
        self._at = time_of(message.get("timestamp") or message.get("sendTime"))
        sender = address(message.get("from"))
        self._ours = envelope.ours or _is_ours(message, sender, envelope.business, thread)
        self._sender, self._group = sender, identifier(message.get("group_id"))
        self._citizen = self._party(envelope.people, thread)

    def read(self) -> None:
        kind = self._kind()
        if kind in _OPENED:
            self._found.ignore(f"a message of type {name_of(kind)}")
        elif kind == "system":
            self._system(self._part(kind))
        elif self._citizen is None:
            self._found.quarantine("a message from nobody known")
        elif handler := {"reaction": self._reaction, "edit": self._edit, "revoke": self._revoke}.get(kind):
            handler(self._part(kind))
        else:
            self._found.add(self._received(self._content(kind), self._citizen))

    def _kind(self) -> str:
        """The stated type, or the one that the content shows if none or a wrong one is stated."""
        named = text(self._message.get("type"))
        if named in self._message or named in _OPENED or named in ("unsupported", "unknown", "media_placeholder"):
            return named
        present = [key for key in (*_OTHER, *_MEDIA) if self._message.get(key)]
        return present[0] if len(present) == 1 else named

    def _part(self, kind: str) -> Mapping[str, Any]:
        return mapping(self._message.get(kind))

    def _party(self, people: People, thread: str) -> Party | None:
        """The other party of the conversation: the group, or the one citizen, whoever of the two wrote."""
        message = self._message
        if self._group:
            return Party(Address(GROUP + self._group))
        side = "to" if self._ours else "from"
        number = thread or (_recipient(message) if self._ours else self._sender)
        return people.party(
            number, identifier(message.get(f"{side}_user_id")), identifier(message.get(f"{side}_parent_user_id"))
        )

    @property
    def _author(self) -> Address | None:
        """The actor of an edit, deletion or reaction; None: we."""
        if self._ours or self._citizen is None:
            return None
        if self._group:
            return Address(self._sender or identifier(self._message.get("from_user_id")))
        return self._citizen.address

    def _received(self, content: _Content, party: Party) -> MessageReceived:
        said = VOCABULARY.completed(
            content.said, self._message, (file.file_name.raw for file in content.files if file.file_name)
        )
        referral = wording.advertisement(mapping(self._message.get("referral")))
        context = mapping(self._message.get("context"))
        return MessageReceived(
            provider_id=ProviderId(message_id(self._message.get("id"), self._message) + content.mark),
            party=party,
            direction=Direction.OUTBOUND if self._ours else Direction.INBOUND,
            kind=content.kind,
            text=CitizenText.of("\n\n".join(filter(None, (said, referral)))),
            sent_at=self._at,
            files=content.files,
            reply_to=reference(context.get("id") or context.get("message_id")),
            location=content.location,
            author=PHONE if self._ours else None,
            note=content.note or note_of(self._message.get("errors")),
            sender=self._author if self._group else None,
            past=self._past,
        )

    def _content(self, kind: str) -> _Content:
        if kind in _MEDIA:
            return self._media(_MEDIA[kind], self._part(kind))
        readers: dict[str, Callable[[], _Content]] = {
            "text": self._text,
            "location": self._location,
            "contacts": lambda: _said(MessageKind.CONTACTS, wording.cards(self._message.get("contacts"))),
            "order": lambda: _said(MessageKind.ORDER, wording.order(self._part("order"))),
            "interactive": self._choice,
            "button": self._button,
            "media_placeholder": lambda: _Content(MessageKind.UNSUPPORTED, note="attachment_gone", mark=":placeholder"),
        }
        return readers[kind]() if kind in readers else self._unsupported(kind)

    def _text(self) -> _Content:
        value = self._message.get("text")
        said = words(mapping(value).get("body")) or words(value)
        if not (said or VOCABULARY.completed(said, self._message)):
            return _UNREADABLE
        return _Content(MessageKind.TEXT, said)

    def _media(self, kind: MessageKind, part: Mapping[str, Any]) -> _Content:
        if kind is MessageKind.AUDIO and part.get("voice") is True:
            kind = MessageKind.VOICE
        pointer = identifier(part.get("id")) or text(part.get("url")) or text(part.get("link"))
        caption = words(part.get("caption"))
        if not pointer:
            return _Content(kind, caption, note="attachment_gone")
        name = words(part.get("filename"))
        file = RemoteFile(
            reference=CitizenText.of(pointer).raw,
            kind=kind,
            media_type=text(part.get("mime_type"))[:255] or "application/octet-stream",
            file_name=CitizenText.of(name) if name else None,
            size=count(part.get("file_size")),
            sha256=sha256_of(part.get("sha256")),
        )
        return _Content(kind, caption, (file,))

    def _location(self) -> _Content:
        part = self._part("location")
        latitude, longitude = degrees(part.get("latitude"), 90), degrees(part.get("longitude"), 180)
        said = wording.place(part)
        if latitude is None or longitude is None:
            return _Content(MessageKind.UNSUPPORTED, said, note="unreadable")
        name = words(part.get("name"))
        return _Content(
            MessageKind.LOCATION,
            said,
            location=Location(latitude, longitude, CitizenText.of(name) if name else None),
        )

    def _choice(self) -> _Content:
        content = self._chosen(self._part("interactive"))
        return content if content.said else _UNREADABLE

    def _chosen(self, part: Mapping[str, Any]) -> _Content:
        if form := mapping(part.get("nfm_reply")):
            return _Content(MessageKind.CHOICE, wording.form(form))
        for key in ("button_reply", "list_reply"):
            if reply := mapping(part.get(key)):
                said = lines(reply.get("title"), reply.get("description"))
                return _Content(MessageKind.CHOICE, said or words(reply.get("id")))
        if permission := mapping(part.get("call_permission_reply")):
            return _Content(MessageKind.CHOICE, lines("📞", permission.get("response")))
        return _Content(MessageKind.CHOICE, VOCABULARY.everything(part))

    def _button(self) -> _Content:
        part = self._part("button")
        return _said(MessageKind.CHOICE, words(part.get("text")) or words(part.get("payload")))

    def _unsupported(self, kind: str) -> _Content:
        part = self._message.get(kind)
        said = VOCABULARY.everything(part) if isinstance(part, dict) else words(part)
        return _Content(MessageKind.UNSUPPORTED, said, note=note_of(self._message.get("errors")) or "unsupported")

    def _reaction(self, part: Mapping[str, Any]) -> None:
        target = reference(part.get("message_id"))
        emoji = words(part.get("emoji"))
        if target is None:
            self._found.quarantine("a reaction to nothing")
            return
        self._found.add(ReactionChanged(target, CitizenText.of(emoji) if emoji else None, self._at, self._author))

    def _edit(self, part: Mapping[str, Any]) -> None:
        target, changed = reference(part.get("original_message_id")), mapping(part.get("message"))
        if target is None or not changed:
            self._found.quarantine("an edit of nothing")
            return
        said = CitizenText.of(self._new_text(changed))
        edit_id = message_id(self._message.get("id"), self._message)
        # With the party the new text is shown even if the message itself never arrived.
        party = None if self._ours else self._citizen
        self._found.add(MessageEdited(target, said, self._at, self._author, edit_id, party=party))

    @staticmethod
    def _new_text(changed: Mapping[str, Any]) -> str:
        kinds = [words(mapping(changed.get(key)).get("caption")) for key in _MEDIA]
        said = words(mapping(changed.get("text")).get("body")) or next(filter(None, kinds), "")
        return VOCABULARY.completed(said, changed)

    def _revoke(self, part: Mapping[str, Any]) -> None:
        target = reference(part.get("original_message_id"))
        if target is None:
            self._found.quarantine("a deletion of nothing")
            return
        self._found.add(MessageDeleted(target, self._at, self._author))

    def _system(self, part: Mapping[str, Any]) -> None:
        named, said = text(part.get("type")), words(part.get("body"))
        number = address(part.get("wa_id")) or address(part.get("new_wa_id"))
        user_id, parent_id = identifier(part.get("user_id")), identifier(part.get("parent_user_id"))
        if named in _ADDRESS_CHANGES and (number or user_id):
            # A citizen whose number is unknown is named in the sentence, or beside it.
            before = _BEFORE.search(said)
            named_before = part.get("previous_user_id") or part.get("customer") or (before.group(1) if before else "")
            old = self._citizen.address if self._citizen else address(named_before)
            if old:
                name = self._citizen.name if self._citizen else None
                if named == "user_changed_user_id":
                    number = number or self._sender
                self._found.add(moved(old, (number, user_id, parent_id), name, self._at))
                return
        if self._citizen is None:
            self._found.quarantine("a notice about nobody known")
            return
        note = "identity_changed" if named in _IDENTITY_CHANGES else None
        content = _Content(MessageKind.SYSTEM, said or VOCABULARY.everything(part), note=note)
        self._found.add(self._received(content, self._citizen))


def moved(old: str, new: tuple[str, str, str], name: CitizenText | None, at: datetime) -> AddressChanged:
    """From now on the citizen at `old` is reached at the first of `new` (number, user id, parent id) that is given."""
    first, *others = dict.fromkeys(filter(None, new))
    return AddressChanged(Address(old), Party(Address(first), name, tuple(map(Address, others))), at)
