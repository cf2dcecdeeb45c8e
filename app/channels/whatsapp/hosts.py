"""Translates the webhooks of WhatsApp resellers, which use formats of their own, into messages of the Cloud API. Pure.

Text only: their files are at addresses of their own, and a message without text is kept for later. Shapes: the public
webhook references of Gupshup, Infobip, Twilio, Vonage, Azure Communication Services, WATI, Sinch (Conversation API and
WhatsApp API), Bird and MessageBird, CM.com, Zenvia, Interakt, 8x8 and Telnyx.
"""

from collections.abc import Mapping
from typing import Any, Final, NamedTuple

from app.channels.payload import mapping, sequence, words


class _Host(NamedTuple):
    """Where each part is found: a dot goes one level deeper, also into a list's first entry; a bar means "or else".

    `sender` is the citizen, whoever wrote. `mark`: what identifies this host, besides the parts themselves. `ours`:
    where it gives the direction of the message.
    """

    mark: str
    sender: str
    id: str
    text: str
    at: str
    name: str
    ours: str = "-"


_HOSTS: Final = (
    _Host(
        "payload.payload",
        "payload.source",
        "payload.id",
        "payload.payload.text|payload.payload.caption|payload.payload.title|payload.payload.reply",
        "timestamp",
        "payload.sender.name",
    ),
    _Host(
        "integrationType",
        "from",
        "messageId",
        "message.text|message.caption|message.title|message.payload",
        "receivedAt",
        "contact.name",
    ),
    _Host("AccountSid", "WaId", "MessageSid", "Body|ButtonText", "-", "ProfileName"),
    _Host(
        "message_type",
        "from",
        "message_uuid",
        "text|image.caption|video.caption|file.caption|reply.title|button.text",
        "timestamp",
        "profile.name",
    ),
    _Host("message.content", "from.number", "message_uuid", "message.content.text", "timestamp", "-"),
    _Host(
        "channelType",
        "from",
        "messageId",
        "content|media.caption|button.text|interactive.buttonReply.title|interactive.listReply.title",
        "receivedTimestamp",
        "-",
    ),
    _Host("conversationId", "waId", "whatsappMessageId", "text", "timestamp", "senderName", "owner"),
    _Host(
        "channel_identity.channel",
        "channel_identity.identity",
        "id",
        "contact_message.text_message.text|contact_message.media_card_message.caption|"
        "contact_message.fallback_message.raw_message|contact_message.choice_response_message.postback_data",
        "accept_time",
        "-",
        "direction",
    ),
    _Host("message.type", "from", "message_id", "message.body|message.caption", "timestamp", "-"),
    _Host(
        "message.platform",
        "contact.msisdn|message.from",
        "message.id",
        "message.content.text|message.content.image.caption|message.content.video.caption|message.content.file.caption|"
        "message.content.interactive.reply.text",
        "message.createdDatetime",
        "contact.displayName",
        "message.direction",
    ),
    _Host(
        "body.type",
        "sender.contact.identifierValue|receiver.contacts.identifierValue",
        "id",
        "body.text.text|body.image.text|body.file.text|body.list.text",
        "createdAt",
        "sender.contact.annotations.name",
        "direction",
    ),
    _Host("timeUtc", "from.number", "reference", "message.text", "timeUtc", "from.name"),
    _Host(
        "contents",
        "from",
        "id",
        "contents.text|contents.fileCaption",
        "timestamp",
        "visitor.name",
    ),
    _Host(
        "message.message_content_type",
        "customer.channel_phone_number",
        "message.id",
        "message.message",
        "message.received_at_utc",
        "customer.traits.name",
    ),
    _Host(
        "channelType",
        "user.msisdn|user.channelUserId",
        "umid",
        "content.text|content.caption",
        "timestamp",
        "user.name",
    ),
    _Host("payload.received_at", "payload.from.phone_number", "payload.id", "payload.text", "payload.received_at", "-"),
)
_OURS: Final = frozenset({"true", "sent", "outbound", "outgoing", "out", "to_contact"})


def translated(shape: Mapping[str, Any]) -> Mapping[str, Any] | None:
    """The message in `shape` in Meta's format; None if it is not from a known host."""
    for host in _HOSTS:
        said, sender = _words(shape, host.text), _words(shape, host.sender)
        if said and sender and _at(shape, host.mark) and _at(shape, host.id):
            ours = words(_at(shape, host.ours)).lower() in _OURS
            number = sender.removeprefix("00")
            return {
                "id": _at(shape, host.id),
                "timestamp": _at(shape, host.at),
                "type": "text",
                "text": {"body": said},
                "profile": {"name": _at(shape, host.name)},
                **({"from": "", "to": number, "direction": "outbound"} if ours else {"from": number}),
            }
    return None


def _words(shape: Mapping[str, Any], paths: str) -> str:
    """The value at the first of `paths` that contains text."""
    return next((said for path in paths.split("|") if (said := words(_at(shape, path)))), "")


def _at(shape: Mapping[str, Any], path: str) -> object:
    value: object = shape
    for key in path.split("."):
        first = next(iter(sequence(value)), None)
        value = mapping(value if first is None else first).get(key)
    return value
