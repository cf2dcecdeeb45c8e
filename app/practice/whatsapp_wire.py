"""Renders what happens in the world as the WhatsApp Cloud API's webhooks.

Shapes: Graph API v26.0, webhook fields `messages` and `smb_message_echoes` (what we said from another device).
"""

import base64
import hashlib
from typing import Any, Final

from msgspec import Struct

from app.domain.message import DeliveryState
from app.practice.item import Citizen, Item, Kind, lasting

Node = dict[str, Any]

FILE_TYPES: Final = {
    Kind.IMAGE: "image",
    Kind.VOICE: "audio",
    Kind.VIDEO: "video",
    Kind.DOCUMENT: "document",
    Kind.STICKER: "sticker",
}
_STATUSES: Final = {
    DeliveryState.SENT: "sent",
    DeliveryState.DELIVERED: "delivered",
    DeliveryState.READ: "read",
    DeliveryState.FAILED: "failed",
}


class Account(Struct, frozen=True):
    """The municipality's number at WhatsApp."""

    phone_number_id: str = "106540350000112"
    waba_id: str = "419561250000477"
    number: str = "31600000000"
    verified_name: str = "Gemeente Duinstad"


def user_id(citizen: Citizen) -> str:
    """The business-scoped user id: opaque, and the same after every start."""
    return "NL." + str(int.from_bytes(lasting("bsuid", citizen.key)[:8]))


def message_id(item: Item) -> str:
    """The WAMID."""
    number = item.citizen.number or "0"
    tail = item.secret.hex().upper()[: 18 if item.ours else 20]
    packed = (
        b"\x1c\x18"
        + bytes([len(number)])
        + number.encode()
        + b"\x15\x02\x00"
        + (b"\x11\x18" if item.ours else b"\x12\x18")
        + bytes([len(tail)])
        + tail.encode()
        + b"\x00"
    )
    return "wamid." + base64.b64encode(packed).decode()


def media_id(item: Item) -> str:
    """The id of the file of `item`."""
    return str(int.from_bytes(item.secret[:7]) % 10**16).zfill(16)


def _metadata(account: Account) -> Node:
    return {"display_phone_number": account.number, "phone_number_id": account.phone_number_id}


def _citizens_ids(citizen: Citizen, number_key: str, id_key: str) -> Node:
    ids: Node = {id_key: user_id(citizen)}
    return {number_key: citizen.number, **ids} if citizen.number else ids


def received(account: Account, item: Item) -> Node:
    """The `messages` value in which a citizen's message or act arrives."""
    citizen = item.citizen
    profile: Node = {"name": citizen.name}
    if not citizen.number:
        profile["username"] = citizen.key
    message: Node = {
        **_citizens_ids(citizen, "from", "from_user_id"),
        "id": message_id(item),
        "timestamp": str(item.milliseconds // 1000),
        **_content(item),
    }
    target = item.content.target
    if target is not None and item.kind not in {Kind.EDIT, Kind.DELETE, Kind.REACTION}:
        author = account.number if target.ours else citizen.number or user_id(citizen)
        message["context"] = {"from": author, "id": message_id(target)}
    return {
        "messaging_product": "whatsapp",
        "metadata": _metadata(account),
        "contacts": [{"profile": profile, **_citizens_ids(citizen, "wa_id", "user_id")}],
        "messages": [message],
    }


def echoed(account: Account, item: Item) -> Node:
    """The `smb_message_echoes` value of something we said on the phone."""
    echo: Node = {
        "from": account.number,
        **_citizens_ids(item.citizen, "to", "to_user_id"),
        "id": message_id(item),
        "timestamp": str(item.milliseconds // 1000),
        **_content(item),
    }
    return {"messaging_product": "whatsapp", "metadata": _metadata(account), "message_echoes": [echo]}


def status(account: Account, item: Item, state: DeliveryState, seconds: int) -> Node | None:
    """The `messages` value that reports a state of one of our messages; None for a state that is not reported."""
    if state not in _STATUSES:
        return None
    report: Node = {
        "id": message_id(item),
        "status": _STATUSES[state],
        "timestamp": str(seconds),
        **_citizens_ids(item.citizen, "recipient_id", "recipient_user_id"),
    }
    if item.client_id is not None:
        report["biz_opaque_callback_data"] = item.client_id
    if state is DeliveryState.FAILED:
        report["errors"] = [
            {
                "code": 131026,
                "title": "Message undeliverable",
                "message": "Message undeliverable",
                "error_data": {"details": "Message Undeliverable."},
                "href": "https://developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes/",
            }
        ]
    else:
        report["pricing"] = {
            "billable": False,
            "pricing_model": "PMP",
            "category": "service",
            "type": "free_customer_service",
        }
    return {"messaging_product": "whatsapp", "metadata": _metadata(account), "statuses": [report]}


def broken(account: Account, item: Item) -> bytes:
    """A body that is cut off in the middle of a citizen's message."""
    return (
        f'{{"object":"whatsapp_business_account","entry":[{{"id":"{account.waba_id}","changes":[{{"value":'
        f'{{"messaging_product":"whatsapp","metadata":{{"phone_number_id":"{account.phone_number_id}"}},'
        f'"messages":[{{"from":"{item.citizen.number}","from_user_id":"{user_id(item.citizen)}","id":"'
    ).encode()


def _content(item: Item) -> Node:
    if item.kind in FILE_TYPES:
        return _file(item)
    return _BUILDERS.get(item.kind, _unsupported)(item)


def _text(item: Item) -> Node:
    return {"type": "text", "text": {"body": item.content.text}}


def _location(item: Item) -> Node:
    place = item.content.place
    if place is None:
        return _unsupported(item)
    node: Node = {"latitude": place.latitude, "longitude": place.longitude}
    return {
        "type": "location",
        "location": node | ({"name": place.name, "address": place.address} if place.name else {}),
    }


def _contacts(item: Item) -> Node:
    card = item.content.card
    if card is None:
        return _unsupported(item)
    first, _, last = card.name.partition(" ")
    contact = {
        "name": {"first_name": first, "last_name": last, "formatted_name": card.name},
        "phones": [{"phone": card.number, "type": "MOBILE", "wa_id": card.number.lstrip("+").replace(" ", "")}],
    }
    return {"type": "contacts", "contacts": [contact]}


def _reaction(item: Item) -> Node:
    reaction: Node = {"message_id": _target_id(item)}
    return {"type": "reaction", "reaction": reaction | ({"emoji": item.content.text} if item.content.text else {})}


def _edit(item: Item) -> Node:
    changed: Node = {"type": "text", "text": {"body": item.content.text}, "context": {"id": _target_id(item)}}
    return {"type": "edit", "edit": {"original_message_id": _target_id(item), "message": changed}}


def _revoke(item: Item) -> Node:
    return {"type": "revoke", "revoke": {"original_message_id": _target_id(item)}}


def _target_id(item: Item) -> str:
    return message_id(item.content.target) if item.content.target is not None else ""


def _file(item: Item) -> Node:
    file = item.content.file
    if file is None:
        return _unsupported(item)
    name = FILE_TYPES[item.kind]
    node: Node = {
        "mime_type": file.media_type,
        "sha256": base64.b64encode(hashlib.sha256(file.content).digest()).decode(),
        "id": media_id(item),
    }
    if item.kind is Kind.VOICE:
        node["voice"] = True
    if item.kind is Kind.STICKER:
        node["animated"] = False
    if item.kind is Kind.DOCUMENT:
        node["filename"] = file.name
    if item.content.text and item.kind not in {Kind.VOICE, Kind.STICKER}:
        node["caption"] = item.content.text
    return {"type": name, name: node}


def _unsupported(item: Item) -> Node:
    error = {
        "code": 131051,
        "title": "Message type unknown",
        "message": "Message type unknown",
        "error_data": {"details": "Message type is currently not supported."},
    }
    return {"type": "unsupported", "errors": [error], "unsupported": {"type": str(item.kind)}}


_BUILDERS: Final = {
    Kind.TEXT: _text,
    Kind.LOCATION: _location,
    Kind.CONTACT: _contacts,
    Kind.REACTION: _reaction,
    Kind.EDIT: _edit,
    Kind.DELETE: _revoke,
}
