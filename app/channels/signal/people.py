"""Senders, recipients and times in a Signal envelope. Pure."""

import base64
import binascii
import hashlib
from collections.abc import Mapping
from datetime import datetime
from enum import Enum
from typing import Any, Final, Self

from msgspec import Struct
from msgspec.structs import replace

from app.channels.identifiers import Unusable, time_of
from app.channels.payload import NEVER, mapping, text, whole, words
from app.domain.events import Party
from app.domain.ids import Address, ProviderId
from app.domain.text import CitizenText

GROUP: Final = "group:"
"""How the address of a group begins; the rest is signal-cli's group id."""

_REST_GROUP: Final = "group."
_SECONDS_END: Final = 1e11
_BETWEEN_DIGITS: Final = str.maketrans("", "", " -()./\u00a0")


def stamp_of(value: object) -> int | None:
    """A time stamp, which is also a message's id; None without one. A time in words becomes milliseconds."""
    number = whole(value)
    if number is not None or isinstance(value, bool):
        return number or None
    if isinstance(value, float):
        # Seconds with a fraction: two messages within a second must not become one.
        value = round(value * 1000) if value < _SECONDS_END else int(value)
    at = time_at(value)
    return None if at == NEVER else round((at - NEVER).total_seconds() * 1000)


def time_at(value: object) -> datetime:
    """The time of a stamp; `NEVER` if it has none."""
    try:
        return time_of(value)
    except Unusable:
        return NEVER


class Writer(Enum):
    """Who wrote a data message."""

    CITIZEN = "citizen"
    PHONE = "phone"
    """We, on a phone that shares the account."""


class Context(Struct, frozen=True):
    """An envelope, and the people in it."""

    envelope: Mapping[str, Any]
    account: str
    own: frozenset[str]
    """Every identifier by which the payload may mean us."""
    aci: str
    number: str
    name: str

    @property
    def stamp(self) -> int:
        """The envelope's time stamp. One without any is named after its content, by a number below every real one."""
        found = stamp_of(self.envelope.get("timestamp"))
        return found or int.from_bytes(hashlib.sha256(repr(self.envelope).encode()).digest()[:5], "big")

    @classmethod
    def of(cls, envelope: Mapping[str, Any], account: str, named: str) -> Self:
        """`account` is the channel's, `named` the one that the payload is for."""
        aci, number = _identifiers(envelope, "source", "sourceNumber", "sourceUuid")
        own = frozenset(filter(None, (account, named)))
        return cls(envelope, account, own, aci, number, words(envelope.get("sourceName")))

    def towards(self, sent: Mapping[str, Any]) -> "Context":
        """The same envelope, seen as our message to `sent`'s destination."""
        aci, number = _identifiers(sent, "destination", "destinationNumber", "destinationUuid")
        own = self.own | frozenset(filter(None, (self.aci, self.number)))
        return replace(self, own=own, aci=aci, number=number, name="")

    def ours(self, stamp: int) -> ProviderId:
        """The id of our message of `stamp`."""
        return ProviderId(f"{self.account}:{stamp}")

    def theirs(self, stamp: int) -> ProviderId:
        """The id of this citizen's message of `stamp`."""
        return ProviderId(f"{self.aci or self.number}:{stamp}")

    def by(self, writer: Writer, stamp: int) -> ProviderId:
        """The id of `writer`'s message of `stamp`."""
        return self.ours(stamp) if writer is Writer.PHONE else self.theirs(stamp)

    def of_author(self, entry: Mapping[str, Any], key: str, stamp: int, in_group: bool) -> ProviderId:
        """The id of the message of `stamp` by the author whom `entry` names in its fields `key`, `keyNumber`, ….

        Between two people an author who is not the citizen is we ourselves, under whatever name.
        """
        aci, number = _identifiers(entry, key, f"{key}Number", f"{key}Uuid")
        if aci in self.own or number in self.own:
            return self.ours(stamp)
        if (aci and aci == self.aci) or (number and number == self.number) or not (aci or number):
            return self.theirs(stamp)
        return ProviderId(f"{aci or number}:{stamp}") if in_group else self.ours(stamp)

    def sent_at(self, stamp: int) -> datetime:
        """When the server accepted the message; by the sender's clock if that is missing."""
        received = time_at(self.envelope.get("serverReceivedTimestamp"))
        return received if received != NEVER else time_at(stamp)


def _identifiers(entry: Mapping[str, Any], either: str, number: str, uuid: str) -> tuple[str, str]:
    """(ACI, number) of a person. The deprecated field `either` holds one of the two."""
    named = mapping(entry.get(either))  # some programs put both names into it
    old = _address(entry.get(either))
    is_number = old.startswith("+")
    aci = text(entry.get(uuid)) or text(named.get("uuid")) or ("" if is_number else old)
    return aci, _address(entry.get(number)) or _address(named.get("number")) or (old if is_number else "")


def _address(value: object) -> str:
    """An address; a number without the blanks that people write in it."""
    found = words(value).strip()
    return found.translate(_BETWEEN_DIGITS) if found.startswith("+") else found


def party_of(context: Context, group: Mapping[str, Any] | None = None) -> Party | None:
    """The party of the conversation: the group if there is one, else the citizen; None if neither is named."""
    group_id = _group_id(text(mapping(group).get("groupId")) or text(mapping(group).get("id")))
    if group_id:
        names = (words(mapping(group).get(key)) for key in ("groupName", "name", "title"))
        name = next(filter(None, names), "")
        return Party(Address(GROUP + group_id), CitizenText.of(name) if name else None)
    address = context.aci or context.number
    if not address:
        return None
    aliases = (Address(context.number),) if context.aci and context.number else ()
    return Party(Address(address), CitizenText.of(context.name) if context.name else None, aliases)


def _group_id(named: str) -> str:
    """signal-cli's id of a group; signal-cli-rest-api packs it once more."""
    if not named.startswith(_REST_GROUP):
        return named
    try:
        return base64.b64decode(named.removeprefix(_REST_GROUP), validate=True).decode("ascii") or named
    except (binascii.Error, ValueError):
        return named
