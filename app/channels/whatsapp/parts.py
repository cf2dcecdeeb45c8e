"""The small building blocks of WhatsApp's webhooks: numbers, people, digests, coordinates."""

import base64
import binascii
from collections.abc import Mapping
from typing import Any, Final

from msgspec import Struct

from app.channels.identifiers import identifier
from app.channels.payload import mapping, sequence, text, words
from app.domain.events import Party
from app.domain.ids import Address
from app.domain.text import CitizenText

GROUP: Final = "group:"
"""The prefix of a group's address; the rest is Meta's group id."""


def address(value: object) -> str:
    """A person's id or number, without the plus sign, which WhatsApp itself never writes."""
    return identifier(value).removeprefix("+")


def recipient_of(message_id: str) -> Address | None:
    """The number that one of our messages went to, taken from the id that Meta gave it.

    Meta documents ids as opaque; every published one contains the number after 1C 18 and its length. Ids that look
    different give None.
    """
    try:
        packed = base64.b64decode(message_id.removeprefix("wamid."), validate=True)
    except (ValueError, binascii.Error):
        return None
    number = packed[3 : 3 + packed[2]] if packed[:2] == b"\x1c\x18" and len(packed) > 3 else b""
    return Address(number.decode("ascii")) if len(number) > 4 and number.isdigit() else None


def sha256_of(value: object) -> bytes | None:
    """A file's digest, written in base64 (webhooks) or hexadecimal (the media endpoint)."""
    written = text(value).strip()
    try:
        digest = bytes.fromhex(written) if len(written) == 64 else base64.b64decode(written, validate=True)
    except (ValueError, binascii.Error):
        return None
    return digest if len(digest) == 32 else None


def degrees(value: object, limit: float) -> float | None:
    """A latitude (limit 90) or longitude (180)."""
    try:
        number = float(words(value))
    except ValueError:
        return None
    return number if -limit <= number <= limit else None


def sender_profile(message: Mapping[str, Any]) -> Mapping[str, Any]:
    """The contact of a bare message, for hosts that put the sender's name into the message."""
    profile = message.get("profile") or message.get("customerProfile") or {"name": message.get("fromName")}
    return {"profile": profile, "wa_id": message.get("from"), "user_id": message.get("from_user_id")}


class People(Struct, frozen=True):
    """The `contacts` of a webhook: who the people in its messages are."""

    entries: tuple[Mapping[str, Any], ...]

    @classmethod
    def of(cls, contacts: object) -> "People":
        """From the payload's list; anything else gives no contacts."""
        return cls(tuple(entry for entry in sequence(contacts) if isinstance(entry, dict)))

    def party(self, number: str, user_id: str, parent_id: str) -> Party | None:
        """The citizen with this number and these user ids (each may be empty); None if nobody can be identified."""
        entry = self._entry(number, user_id)
        if not (number or user_id or parent_id):
            number, user_id = address(entry.get("wa_id")), identifier(entry.get("user_id"))
        user_id = user_id or identifier(entry.get("user_id"))
        parent_id = parent_id or identifier(entry.get("parent_user_id"))
        first, *others = dict.fromkeys(filter(None, (number, user_id, parent_id))) or ("",)
        if not first:
            return None
        return Party(Address(first), _name(entry), tuple(map(Address, others)))

    def _entry(self, number: str, user_id: str) -> Mapping[str, Any]:
        for entry in self.entries:
            if number and address(entry.get("wa_id")) == number:
                return entry
            if user_id and identifier(entry.get("user_id")) == user_id:
                return entry
        # In some countries the number and its WhatsApp id differ by a digit; a single contact must be the sender.
        if len(self.entries) == 1 and not (number and user_id):
            entry = self.entries[0]
            return entry if not (number or user_id) else {"profile": entry.get("profile")}
        return {}


def _name(entry: Mapping[str, Any]) -> CitizenText | None:
    profile = mapping(entry.get("profile"))
    name = words(profile.get("name")) or words(profile.get("username")) or words(entry.get("username"))
    return CitizenText.of(name) if name.strip() else None
