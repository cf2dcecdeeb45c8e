"""Renders what happens in the world as signal-cli's daemon prints it: one JSON object per received envelope.

Shapes: signal-cli 0.14.6, `-o json`. The same object is a line of the spool and the data of an event.
"""

import uuid
from typing import Any, Final

from app.domain.message import DeliveryState
from app.practice.item import Citizen, Item, Kind, MediaFile, lasting

Node = dict[str, Any]

ACCOUNT: Final = "+31600000070"
"""The municipality's own number."""
OWN_ACI: Final = "6f1c0000-0000-4000-8000-d0157ad00001"


def aci(citizen: Citizen) -> str:
    """A citizen's account identifier: the same after every start."""
    return str(uuid.UUID(bytes=lasting("aci", citizen.key), version=4))


def number(citizen: Citizen) -> str | None:
    """A citizen's number, if it shows."""
    return f"+{citizen.number}" if citizen.number else None


def safety_number(citizen: Citizen, *, renewed: bool) -> str:
    """Sixty digits: the same after every start, different after the citizen got a new phone."""
    digits = int.from_bytes(lasting("renewed" if renewed else "safety", citizen.key) * 2, "big")
    return f"{digits:060}"[-60:]


def outcome(citizen: Citizen, kind: str = "SUCCESS") -> Node:
    """The result of sending to this citizen."""
    return {"recipientAddress": {"uuid": aci(citizen), "number": number(citizen), "username": None}, "type": kind}


def attachment_id(item: Item) -> str:
    """The id under which the daemon stores the file of `item`."""
    return item.secret[:10].hex()


def received(item: Item) -> Node:
    """A citizen's message or act."""
    envelope = _envelope(item.citizen, item.milliseconds)
    if item.kind is Kind.UNDECRYPTABLE:
        problem = {"message": "invalid PreKey message: decryption failed", "type": "ProtocolInvalidMessageException"}
        return {"envelope": envelope, "account": ACCOUNT, "exception": problem}
    if item.kind is Kind.UNTRUSTED:
        problem = {"message": "untrusted identity", "type": "UntrustedIdentityException"}
        return {"envelope": envelope, "account": ACCOUNT, "exception": problem}
    return released(item)


def released(item: Item) -> Node:
    """A citizen's message whose sender is trusted (by now)."""
    return _printed(_envelope(item.citizen, item.milliseconds) | _data(item))


def sent_elsewhere(item: Item) -> Node:
    """A message that we wrote on the phone, synced to this linked device."""
    envelope: Node = {
        "source": ACCOUNT,
        "sourceNumber": ACCOUNT,
        "sourceUuid": OWN_ACI,
        "sourceName": "Gemeente Duinstad",
        "sourceDevice": 1,
        "timestamp": item.milliseconds,
        "serverReceivedTimestamp": item.milliseconds + 90,
        "serverDeliveredTimestamp": item.milliseconds + 110,
    }
    citizens_aci, citizens_number = aci(item.citizen), number(item.citizen)
    data = _data(item)
    sent = {
        "destination": citizens_number or citizens_aci,
        "destinationNumber": citizens_number,
        "destinationUuid": citizens_aci,
        **data.pop("dataMessage", {}),
        **data,
    }
    return _printed(envelope | {"syncMessage": {"sentMessage": sent}})


def receipt(item: Item, state: DeliveryState, at: int) -> Node | None:
    """The citizen's device reports the state of one of our messages; None for a state that Signal does not report."""
    if state not in {DeliveryState.DELIVERED, DeliveryState.READ}:
        return None
    told = {
        "when": at,
        "isDelivery": state is DeliveryState.DELIVERED,
        "isRead": state is DeliveryState.READ,
        "isViewed": False,
        "timestamps": [item.milliseconds],
    }
    return _printed(_envelope(item.citizen, at) | {"receiptMessage": told})


def typing(citizen: Citizen, *, active: bool, at: int) -> Node:
    """The citizen started or stopped typing."""
    action = {"action": "STARTED" if active else "STOPPED", "timestamp": at}
    return _printed(_envelope(citizen, at) | {"typingMessage": action})


def _printed(envelope: Node) -> Node:
    return {"envelope": envelope, "account": ACCOUNT}


def _envelope(citizen: Citizen, at: int) -> Node:
    return {
        "source": number(citizen) or aci(citizen),
        "sourceNumber": number(citizen),
        "sourceUuid": aci(citizen),
        "sourceName": citizen.name,
        "sourceDevice": 1,
        "timestamp": at,
        "serverReceivedTimestamp": at + 120,
        "serverDeliveredTimestamp": at + 140,
    }


def _data(item: Item) -> Node:
    target = item.content.target
    if item.kind is Kind.EDIT and target is not None:
        changed = {"timestamp": item.milliseconds, "message": item.content.text, "expiresInSeconds": 0}
        return {"editMessage": {"targetSentTimestamp": target.milliseconds, "dataMessage": changed}}
    data: Node = {"timestamp": item.milliseconds, "message": None, "viewOnce": False}
    data["expiresInSeconds"] = item.content.expires
    if item.kind is Kind.REACTION and target is not None:
        data["reaction"] = {
            "emoji": item.content.text or "👍",
            **_author(target, "targetAuthor"),
            "targetSentTimestamp": target.milliseconds,
            "isRemove": not item.content.text,
        }
    elif item.kind is Kind.DELETE and target is not None:
        data["remoteDelete"] = {"timestamp": target.milliseconds}
    else:
        data |= _said(item)
        if target is not None:
            data["quote"] = {
                "id": target.milliseconds,
                **_author(target, "author"),
                "text": target.content.text,
                "attachments": [],
            }
    return {"dataMessage": data}


def _said(item: Item) -> Node:
    content = item.content
    said: Node = {"message": content.text or None}
    if item.kind is Kind.STICKER:
        said["sticker"] = {"packId": item.secret.hex(), "stickerId": 1}
    elif content.file is not None:
        said["attachments"] = [_attachment(item, content.file)]
    if content.card is not None:
        first, _, last = content.card.name.partition(" ")
        named = {"display": content.card.name, "given": first, "family": last}
        said["contacts"] = [{"name": named, "phone": [{"value": content.card.number, "type": "MOBILE"}]}]
    if content.place is not None:
        address = f"https://maps.google.com/maps?q={content.place.latitude}%2C{content.place.longitude}"
        said["message"] = f"{content.place.name}\n{address}".strip()
        said["previews"] = [{"url": address, "title": content.place.name, "description": content.place.address}]
    if item.kind is Kind.POLL:
        said["pollCreate"] = {"question": content.text, "allowMultiple": False, "options": ["Ja", "Nee"]}
    return said


def _attachment(item: Item, file: MediaFile) -> Node:
    return {
        "contentType": file.media_type.partition(";")[0],
        "filename": file.name if item.kind is Kind.DOCUMENT else None,
        "id": attachment_id(item),
        "size": len(file.content),
        "width": file.width,
        "height": file.height,
        "caption": None,
        "uploadTimestamp": item.milliseconds,
    }


def _author(item: Item, key: str) -> Node:
    own_number = ACCOUNT if item.ours else number(item.citizen)
    own_aci = OWN_ACI if item.ours else aci(item.citizen)
    return {key: own_number or own_aci, f"{key}Number": own_number, f"{key}Uuid": own_aci}
