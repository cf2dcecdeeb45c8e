"""Turns what the chat's server says into events of the inbox. Pure; never raises."""

from collections.abc import Mapping
from typing import Any

from app.channels.base import Outgoing
from app.channels.payload import Unreadable, decode, joined, mapping, moment, sequence, text, words
from app.domain.events import MessageReceived, Parsed, Party
from app.domain.ids import Address, ClientId, ProviderId
from app.domain.message import Direction, MessageKind
from app.domain.text import CitizenText


def parse(body: bytes) -> Parsed:
    """Every message in `{"messages": [{id, visitor, name, text, at, ours, client_id}]}`."""
    try:
        messages = mapping(decode(body)).get("messages")
    except Unreadable as error:
        return Parsed(quarantined=(str(error),))
    if not isinstance(messages, list):
        return Parsed(quarantined=("no list of messages",))
    return joined(_message(mapping(entry)) for entry in sequence(messages))


def written(message: Outgoing) -> dict[str, object]:
    """Our message in the server's format."""
    return {"visitor": message.to, "text": message.text, "client_id": message.client_id}


def _message(entry: Mapping[str, Any]) -> Parsed:
    number, visitor = text(entry.get("id")), text(entry.get("visitor"))
    if not number or not visitor:
        return Parsed(quarantined=("a message without an id or a visitor",))
    name, ours = words(entry.get("name")), entry.get("ours") is True
    received = MessageReceived(
        provider_id=ProviderId(number),
        party=Party(Address(visitor), CitizenText.of(name) if name else None),
        direction=Direction.OUTBOUND if ours else Direction.INBOUND,
        kind=MessageKind.TEXT,
        text=CitizenText.of(words(entry.get("text"))),
        sent_at=moment(entry.get("at")),
        client_id=ClientId(text(entry.get("client_id"))) if ours and entry.get("client_id") else None,
    )
    return Parsed((received,))
