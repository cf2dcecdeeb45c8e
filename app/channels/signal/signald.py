"""Translates signald's messages into signal-cli's. Pure.

signald is no longer maintained, but its messages are still in spools and archives, and other programs imitate it.
Version 0 of its protocol has `{type, data: {username, source, dataMessage, …}}`, version 1 `{type, version, data:
{account, source: {number, uuid}, data_message: {body, …}, …}}`. Shapes: its `clientprotocol` classes.
"""

from collections.abc import Mapping
from typing import Any, Final

from app.channels.payload import mapping, text
from app.channels.spoken import written_out

_CONTENT: Final = ("data_message", "sync_message", "receipt_message", "typing_message", "call_message", "story_message")
_RENAMED: Final = {
    "body": "message",
    "receipt": "receiptMessage",
    "typing": "typingMessage",
    "sent": "sentMessage",
    "remove": "isRemove",
    "group": "groupInfo",
    "groupV2": "groupInfo",
    "serverReceiverTimestamp": "serverReceivedTimestamp",
    "serverDeliverTimestamp": "serverDeliveredTimestamp",
    "serverTimestamp": "serverReceivedTimestamp",
}
_PEOPLE: Final = ("source", "destination", "author", "targetAuthor", "sender")


def is_signald(shape: Mapping[str, Any]) -> bool:
    """Whether `shape` is the `data` of a message of signald."""
    if any(written_out(shape.get(key)) for key in _CONTENT):
        return True
    has_content = any(isinstance(shape.get(key), dict) for key in ("dataMessage", "syncMessage", "receipt", "typing"))
    return ("username" in shape and has_content) or (isinstance(shape.get("source"), dict) and "timestamp" in shape)


def translated(data: Mapping[str, Any]) -> Mapping[str, Any]:
    """`{envelope, account}` of signal-cli for the `data` of signald."""
    opened = {key: written_out(data.get(key)) or data.get(key) for key in _CONTENT if key in data}
    envelope = _object({**data, **opened})
    sync = mapping(envelope.get("syncMessage"))
    if sent := mapping(sync.get("sentMessage")):
        # The message is inside the object with its recipient.
        inner = mapping(sent.get("message"))
        outer = {key: value for key, value in sent.items() if not (inner and key == "message")}
        envelope = {**envelope, "syncMessage": {**sync, "sentMessage": {**outer, **inner}}}
    if text(data.get("type")) == "RECEIPT":
        envelope = {**envelope, "isReceipt": True}
    return {"envelope": envelope, "account": text(data.get("account")) or text(data.get("username"))}


def _object(shape: Mapping[str, Any]) -> dict[str, Any]:
    renamed: dict[str, Any] = {}
    for key, value in shape.items():
        name = _camel(key)
        name = _RENAMED.get(name, name)
        if name in _PEOPLE and isinstance(value, dict):
            renamed |= _person(name, value)
        elif name == "groupInfo" and isinstance(value, dict):
            title = value.get("title") or value.get("name")
            renamed[name] = {"groupId": value.get("groupId", value.get("id")), "groupName": title}
        elif name not in renamed or renamed[name] in (None, ""):
            renamed[name] = _value(value)
    return renamed


def _value(value: object) -> object:
    if isinstance(value, dict):
        return _object(value)
    return [_value(entry) for entry in value] if isinstance(value, list) else value


def _person(name: str, address: Mapping[str, Any]) -> dict[str, Any]:
    number, uuid = address.get("number"), address.get("uuid")
    return {name: number or uuid, f"{name}Number": number, f"{name}Uuid": uuid}


def _camel(key: str) -> str:
    first, *rest = key.split("_")
    return first + "".join(part[:1].upper() + part[1:] for part in rest) if first else key
