"""Renders what happens in the world as Matrix events (client-server API, specification 1.15)."""

import base64
from typing import Any, Final

from app.practice.item import Citizen, Content, Item, Kind, MediaFile, lasting

Node = dict[str, Any]

SERVER: Final = "duinstad.example"
OWN_USER: Final = f"@balie:{SERVER}"
_MESSAGE_TYPES: Final = {Kind.IMAGE: "m.image", Kind.VOICE: "m.audio", Kind.VIDEO: "m.video", Kind.DOCUMENT: "m.file"}
_KINDS: Final = {name: kind for kind, name in _MESSAGE_TYPES.items()}


def _opaque(secret: bytes) -> str:
    return base64.urlsafe_b64encode(secret * 2).decode().rstrip("=")


def room_id(citizen: Citizen) -> str:
    """The id of a citizen's room: opaque, and the same after every start."""
    return "!" + _opaque(lasting("room", citizen.key))


def user_id(citizen: Citizen) -> str:
    """The user id of a citizen."""
    return f"@inwoner-{lasting('user', citizen.key).hex()[:10]}:{SERVER}"


def event_id(secret: bytes) -> str:
    """The id of the event with this secret."""
    return "$" + _opaque(secret)


def content_uri(item: Item) -> str:
    """The address of the file of `item`."""
    return f"mxc://{SERVER}/{media_id(item)}"


def media_id(item: Item) -> str:
    """The last part of `content_uri`."""
    return item.secret.hex()[:24]


def event_of(item: Item) -> tuple[str, Node]:
    """Type and content of the event that carries `item`."""
    target = event_id(item.content.target.secret) if item.content.target is not None else ""
    match item.kind:
        case Kind.REACTION:
            relation = {"rel_type": "m.annotation", "event_id": target, "key": item.content.text}
            return "m.reaction", {"m.relates_to": relation}
        case Kind.DELETE:
            return "m.room.redaction", {"redacts": target}
        case Kind.EDIT:
            changed = {"msgtype": "m.text", "body": item.content.text}
            relation = {"rel_type": "m.replace", "event_id": target}
            return "m.room.message", {
                "msgtype": "m.text",
                "body": f"* {item.content.text}",
                "m.new_content": changed,
                "m.relates_to": relation,
            }
        case Kind.ENCRYPTED | Kind.UNDECRYPTABLE:
            return "m.room.encrypted", _encrypted(item)
        case Kind.STICKER if item.content.file is not None:
            return "m.sticker", _file(item, item.content.file)
        case _:
            content = _message(item)
            if target:
                content["m.relates_to"] = {"m.in_reply_to": {"event_id": target}}
            return "m.room.message", content


def _message(item: Item) -> Node:
    content = item.content
    if content.file is not None:
        node = {"msgtype": _MESSAGE_TYPES[item.kind], **_file(item, content.file)}
        if item.kind is Kind.VOICE:
            node["org.matrix.msc3245.voice"] = {}
        return node
    if content.place is not None:
        place = content.place
        return {
            "msgtype": "m.location",
            "body": place.name or "Locatie",
            "geo_uri": f"geo:{place.latitude},{place.longitude}",
        }
    if item.kind is Kind.UNREADABLE:
        return {"msgtype": "m.text", "body": {"text": ["?"]}}
    if content.card is not None:
        return {"msgtype": "m.text", "body": f"{content.card.name} {content.card.number}"}
    return {"msgtype": "m.text", "body": content.text}


def _file(item: Item, file: MediaFile) -> Node:
    info: Node = {"mimetype": file.media_type.partition(";")[0], "size": len(file.content)}
    if file.width and file.height:
        info |= {"w": file.width, "h": file.height}
    if file.seconds is not None:
        info["duration"] = round(file.seconds * 1000)
    return {"body": item.content.text or file.name, "filename": file.name, "info": info, "url": content_uri(item)}


def _encrypted(item: Item) -> Node:
    return {
        "algorithm": "m.megolm.v1.aes-sha2",
        "ciphertext": base64.b64encode(item.secret * 5).decode().rstrip("="),
        "device_id": item.secret.hex()[:10].upper(),
        "sender_key": base64.b64encode(item.secret * 2).decode().rstrip("="),
        "session_id": base64.b64encode((item.secret * 2)[::-1]).decode().rstrip("="),
    }


def said(event_type: str, content: Node, target: Item | None, file: MediaFile | None) -> Content:
    """The meaning of an event that we send. `target` is what it relates to, `file` what it links to."""
    relation = content.get("m.relates_to")
    body = str(content.get("body") or "")
    if event_type == "m.reaction":
        return Content(Kind.REACTION, str((relation or {}).get("key") or ""), target=target)
    if isinstance(relation, dict) and relation.get("rel_type") == "m.replace":
        return Content(Kind.EDIT, str((content.get("m.new_content") or {}).get("body") or ""), target=target)
    kind = _KINDS.get(str(content.get("msgtype")), Kind.TEXT)
    if kind is Kind.TEXT or file is None:
        return Content(Kind.TEXT, body, target=target)
    caption = "" if body == content.get("filename", body) else body
    return Content(kind, caption, file, target=target)
