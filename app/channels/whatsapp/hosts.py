"""What providers in between write in words of their own, as a message of the Cloud API. Pure.

Only texts: their files lie at addresses of their own. What else they say is kept for later. Shapes: the public webhook
references of Gupshup, Infobip, Twilio, Vonage, Azure Communication Services and WATI.
"""

from collections.abc import Mapping
from typing import Any, Final, NamedTuple

from app.channels.payload import mapping, words


class _Host(NamedTuple):
    """Where each part stands; a point goes one deeper. `mark`: what tells this host, beside the parts themselves."""

    mark: str
    sender: str
    id: str
    text: str
    at: str
    name: str
    ours: str = "-"


_HOSTS: Final = (
    _Host(
        "payload.payload", "payload.source", "payload.id", "payload.payload.text", "timestamp", "payload.sender.name"
    ),
    _Host("integrationType", "from", "messageId", "message.text", "receivedAt", "contact.name"),
    _Host("AccountSid", "WaId", "MessageSid", "Body", "-", "ProfileName"),
    _Host("message_type", "from", "message_uuid", "text", "timestamp", "profile.name"),
    _Host("channelType", "from", "messageId", "content", "receivedTimestamp", "-"),
    _Host("conversationId", "waId", "whatsappMessageId", "text", "timestamp", "senderName", "owner"),
)


def translated(shape: Mapping[str, Any]) -> Mapping[str, Any] | None:
    """The message in `shape` as Meta would have written it; None where no known host wrote one."""
    for host in _HOSTS:
        said, sender = words(_at(shape, host.text)), words(_at(shape, host.sender))
        if said and sender and _at(shape, host.mark) and _at(shape, host.id):
            ours = _at(shape, host.ours) is True
            return {
                "id": _at(shape, host.id),
                "timestamp": _at(shape, host.at),
                "type": "text",
                "text": {"body": said},
                "profile": {"name": _at(shape, host.name)},
                **({"from": "", "to": sender, "direction": "outbound"} if ours else {"from": sender}),
            }
    return None


def _at(shape: Mapping[str, Any], path: str) -> object:
    value: object = shape
    for key in path.split("."):
        value = mapping(value).get(key)
    return value
