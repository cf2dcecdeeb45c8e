"""The parser reads what we send, on channels that show us our own messages: for every codec."""

import json
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from app.channels.base import Outgoing, OutgoingFile
from app.channels.matrix import api as matrix_api
from app.channels.matrix import codec as matrix_codec
from app.channels.messenger import codec as messenger_codec
from app.channels.messenger import requests as messenger_requests
from app.channels.signal import codec as signal_codec
from app.channels.signal import rpc
from app.channels.whatsapp import codec as whatsapp_codec
from app.channels.whatsapp import requests as whatsapp_requests
from app.domain.channel import ChannelKind
from app.domain.events import MessageReceived, Parsed
from app.domain.ids import Address, ClientId, ProviderId
from app.domain.message import Direction, MessageKind
from app.domain.styling import read_marks
from app.domain.text import CitizenText
from app.main import capabilities
from tests.unit.channels.matrix.test_codec import OURS, OWN, ROOM
from tests.unit.channels.messenger import shapes
from tests.unit.channels.signal.test_codec import ACI
from tests.unit.channels.signal.test_codec import OWN as OWN_NUMBER

CLIENT = ClientId("0199c0de-1111-7000-8000-000000000001")
STAMP = 1795473028733
URI = "mxc://gemeente.test/abc"
WORDS = st.text(min_size=1, max_size=120).filter(str.strip)
MEDIA_TYPES = {
    MessageKind.IMAGE: "image/png",
    MessageKind.VIDEO: "video/mp4",
    MessageKind.AUDIO: "audio/aac",
    MessageKind.VOICE: "audio/ogg",
    MessageKind.DOCUMENT: "application/pdf",
    MessageKind.STICKER: "image/webp",
}


def over_whatsapp(sent: Outgoing) -> Parsed:
    body = whatsapp_requests.message(sent, "media-1" if sent.file else None)
    echo = {**body, "from": "31703533000", "id": "wamid.E", "timestamp": "1764000000"}
    value = {"metadata": {"phone_number_id": "1"}, "message_echoes": [echo]}
    return whatsapp_codec.parse(json.dumps({"field": "smb_message_echoes", "value": value}).encode())


def over_messenger(sent: Outgoing) -> Parsed:
    body = messenger_requests.message(sent, "1" if sent.file else None)
    message = {**body["message"], "mid": "m_E", "is_echo": True}
    if attachment := message.pop("attachment", None):
        # An upload is echoed as a list, with its address instead of its id.
        message["attachments"] = [{"type": attachment["type"], "payload": {"url": "https://cdn.fbsbx.com/x"}}]
    echo = {"sender": {"id": shapes.PAGE}, "recipient": body["recipient"], "timestamp": 1, "message": message}
    return messenger_codec.parse(json.dumps(shapes.webhook(echo)).encode(), shapes.PAGE)


def over_signal(sent: Outgoing) -> Parsed:
    """As signal-cli reports a message sent from another of our devices."""
    asked = rpc.sending(sent)
    ranges = (entry.split(":") for entry in asked.get("textStyle", ()))
    told: dict[str, Any] = {
        "destinationUuid": asked["recipient"][0],
        "timestamp": STAMP,
        "message": asked["message"],
        "textStyles": [{"start": int(start), "length": int(length), "style": style} for start, length, style in ranges],
    }
    if "quoteTimestamp" in asked:
        told["quote"] = {"id": asked["quoteTimestamp"], "authorUuid": asked["quoteAuthor"], "text": ""}
    if sent.file:
        told["attachments"] = [
            {"contentType": sent.file.media_type, "filename": sent.file.file_name, "id": "x", "size": 1}
        ]
    envelope = {"sourceNumber": OWN_NUMBER, "timestamp": STAMP, "syncMessage": {"sentMessage": told}}
    return signal_codec.parse(json.dumps({"account": OWN_NUMBER, "envelope": envelope}).encode(), OWN_NUMBER)


def over_matrix(sent: Outgoing) -> Parsed:
    call = matrix_api.send(sent, URI if sent.file else None)
    event = {
        "type": "m.room.message",
        "event_id": "$e",
        "room_id": ROOM,
        "sender": OWN,
        "origin_server_ts": STAMP,
        "content": call.json,
        "unsigned": {"transaction_id": call.path.rsplit("/", 1)[-1]},
    }
    return matrix_codec.parse(json.dumps(event).encode(), OURS)


WIRES = {
    ChannelKind.WHATSAPP: (over_whatsapp, Address("31612345678"), ProviderId("wamid.Q")),
    ChannelKind.MESSENGER: (over_messenger, Address(shapes.CITIZEN), ProviderId("m_Q")),
    ChannelKind.SIGNAL: (over_signal, Address(ACI), ProviderId(f"{ACI}:{STAMP - 5}")),
    ChannelKind.MATRIX: (over_matrix, Address(ROOM), ProviderId("$q")),
}
AUDIBLE = (MessageKind.AUDIO, MessageKind.VOICE)
BY_ITSELF = {
    (ChannelKind.WHATSAPP, MessageKind.AUDIO),
    (ChannelKind.WHATSAPP, MessageKind.VOICE),
    (ChannelKind.WHATSAPP, MessageKind.STICKER),
    *((ChannelKind.MESSENGER, kind) for kind in MEDIA_TYPES),
}
"""Files that cannot have a caption."""


def received(kind: ChannelKind, sent: Outgoing) -> MessageReceived:
    (event, *_others) = WIRES[kind][0](sent).events
    assert isinstance(event, MessageReceived)
    assert event.direction is Direction.OUTBOUND
    assert event.party.address == sent.to
    return event


@pytest.mark.parametrize("kind", list(WIRES))
@settings(max_examples=60, deadline=None)
@given(words=WORDS, answers=st.booleans())
def test_a_text(kind: ChannelKind, words: str, answers: bool) -> None:
    _, to, asked = WIRES[kind]
    event = received(kind, Outgoing(CLIENT, to, words, reply_to=asked if answers else None))
    shown = read_marks(words) if kind == ChannelKind.SIGNAL else None
    assert event.text.raw == CitizenText.of(shown.text if shown else words).raw
    assert event.reply_to == (asked if answers else None)
    assert event.client_id in (None, CLIENT)
    if shown and event.text.raw == shown.text:
        assert event.styles == shown.ranges


@pytest.mark.parametrize("kind", list(WIRES))
@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_a_file_that_is_sent_arrives_as_it_was(kind: ChannelKind, data: st.DataObject) -> None:
    what = data.draw(st.sampled_from(sorted(capabilities(kind).files)))
    words = "" if (kind, what) in BY_ITSELF else data.draw(st.one_of(st.just(""), WORDS))
    assume("*" not in words and "_" not in words and "~" not in words and "`" not in words)
    sent = OutgoingFile(what, MEDIA_TYPES[what], "bestand één.bin", b"x")
    event = received(kind, Outgoing(CLIENT, WIRES[kind][1], words, sent))
    (file,) = event.files
    assert event.text.raw == CitizenText.of(words).raw
    assert file.kind in {what, *({MessageKind.AUDIO, MessageKind.VOICE} if what in AUDIBLE else ())}
    if file.file_name is not None:
        assert file.file_name.raw == "bestand één.bin"
