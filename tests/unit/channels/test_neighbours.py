"""What is found beside citizens' messages in other programs' logs, and how such programs change messages."""

import json
from typing import Any

import pytest

from app.channels.matrix import codec as matrix
from app.channels.matrix.room import Ours
from app.channels.messenger import codec as messenger
from app.channels.signal import codec as signal
from app.channels.whatsapp import codec as whatsapp
from app.domain.events import MessageReceived, Parsed
from app.domain.message import Direction, MessageKind

NUMBER, CITIZEN, PAGE = "31701234567", "31612345678", "4711"


def read(kind: str, value: object) -> Parsed:
    body = json.dumps(value).encode()
    match kind:
        case "whatsapp":
            return whatsapp.parse(body)
        case "messenger":
            return messenger.parse(body, PAGE)
        case "signal":
            return signal.parse(body, f"+{NUMBER}")
        case _:
            return matrix.parse(body, Ours("@balie:duinstad.example"))


def only(parsed: Parsed) -> MessageReceived:
    (event,) = parsed.events
    assert isinstance(event, MessageReceived)
    assert parsed.quarantined == ()
    return event


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("whatsapp", {"success": True}),
        ("whatsapp", {"id": "4490709"}),
        ("whatsapp", {"url": "https://lookaside.example/x", "mime_type": "image/jpeg", "sha256": "x", "id": "2"}),
        ("whatsapp", {"data": [{"name": "afspraak", "components": [], "language": "nl", "status": "APPROVED"}]}),
        ("whatsapp", {"contacts": [{"input": "+31 6 12345678", "status": "valid", "wa_id": CITIZEN}]}),
        ("whatsapp", {"messaging_product": "whatsapp", "to": CITIZEN, "type": "text", "text": {"body": "Goedemorgen"}}),
        ("whatsapp", {"messaging_product": "whatsapp", "status": "read", "message_id": "wamid.A"}),
        ("whatsapp", {"hub.mode": "subscribe", "hub.challenge": "1158", "hub.verify_token": "x"}),
        ("messenger", {"success": True}),
        ("messenger", {"result": "success"}),
        ("messenger", {"data": [{"access_token": "x", "name": "Gemeente", "id": PAGE}]}),
        ("messenger", {"recipient": {"id": "5"}, "messaging_type": "RESPONSE", "message": {"text": "Goedemorgen"}}),
        ("messenger", {"recipient": {"id": "5"}, "sender_action": "typing_on"}),
        ("signal", {"timestamp": 1795473028733, "results": [{"type": "SUCCESS"}]}),
        ("signal", {"versions": ["v1", "v2"], "build": 2, "mode": "json-rpc", "version": "0.80"}),
        ("signal", [{"number": f"+{NUMBER}"}]),
        ("matrix", {"devices": [{"device_id": "BALIE", "display_name": "Balie"}]}),
        ("matrix", {"displayname": "Jan", "avatar_url": "mxc://duinstad.example/x"}),
        ("matrix", {"m.upload.size": 50_000_000}),
        ("matrix", {"username": "1:x", "password": "p", "uris": ["turn:x"], "ttl": 86400}),
    ],
)
def test_answers_and_our_own_requests_are_left_without_a_stir(kind: str, value: object) -> None:
    parsed = read(kind, value)
    assert (parsed.events, parsed.quarantined) == ((), ())
    assert parsed.ignored


@pytest.mark.parametrize("kind", ["whatsapp", "messenger", "signal"])
def test_an_answer_with_words_of_somebody_in_it_is_kept_for_later(kind: str) -> None:
    parsed = read(kind, {"id": "5", "status": "x", "opmerking": "de brug is kapot"})
    assert parsed.quarantined


def whatsapp_value(**message: Any) -> dict[str, Any]:
    entry = {"id": "wamid.A", "timestamp": "1795473028", "type": "text", "text": {"body": "Hallo"}, **message}
    metadata = {"display_phone_number": "+31 70 123 4567", "phone_number_id": "1"}
    return {"messaging_product": "whatsapp", "metadata": metadata, "messages": [entry]}


def test_a_message_from_our_own_number_to_a_citizen_is_ours() -> None:
    message = only(read("whatsapp", whatsapp_value(**{"from": NUMBER, "to": CITIZEN})))
    assert (message.direction, message.party.address) == (Direction.OUTBOUND, CITIZEN)


def test_a_citizens_message_that_names_our_number_stays_the_citizens() -> None:
    message = only(read("whatsapp", whatsapp_value(**{"from": CITIZEN, "to": NUMBER})))
    assert (message.direction, message.party.address) == (Direction.INBOUND, CITIZEN)


@pytest.mark.parametrize("mark", [{"direction": "outbound"}, {"kapso": {"direction": "outbound"}}, {"status": "sent"}])
def test_a_host_that_says_which_way_a_message_went_is_believed(mark: dict[str, Any]) -> None:
    alone = {"id": "wamid.A", "from": NUMBER, "to": CITIZEN, "type": "text", "text": {"body": "Wij"}, **mark}
    message = only(read("whatsapp", {"message": alone}))
    assert (message.direction, message.party.address) == (Direction.OUTBOUND, CITIZEN)


def test_a_list_of_events_that_is_null_is_none() -> None:
    event = {"sender": {"id": "5"}, "recipient": {"id": PAGE}, "timestamp": 1, "message": {"mid": "m", "text": "Hallo"}}
    entry = {"id": PAGE, "time": 1, "messaging": None, "standby": [event], "changes": None}
    assert only(read("messenger", {"object": "page", "entry": [entry]})).text.raw == "Hallo"


def test_a_heart_without_a_picture_is_a_heart() -> None:
    message = {"mid": "m", "attachments": [{"type": "like_heart"}]}
    found = only(read("messenger", {"sender": {"id": "5"}, "recipient": {"id": PAGE}, "message": message}))
    assert (found.text.raw, found.kind) == ("❤", MessageKind.TEXT)


def test_a_sender_on_signal_who_is_written_as_an_object_is_known_by_both_names() -> None:
    source = {"number": f"+{CITIZEN}", "uuid": "93ae56d6-1b30-4b57-a5a4-0a3a9f0a8c4d"}
    envelope = {"source": source, "timestamp": 1795473028733, "dataMessage": {"message": "Hallo"}}
    party = only(read("signal", {"envelope": envelope})).party
    assert (party.address, party.aliases) == (source["uuid"], (source["number"],))


def test_an_event_of_matrix_that_calls_its_sender_user_id_is_read() -> None:
    event = {"type": "m.room.message", "event_id": "$a", "user_id": "@jan:duinstad.example", "room_id": "!r:x"}
    assert only(read("matrix", {**event, "content": {"msgtype": "m.text", "body": "Hallo"}})).text.raw == "Hallo"


HOSTED: dict[str, dict[str, Any]] = {
    "gupshup": {
        "app": "Balie", "timestamp": 1795473028733, "version": 2, "type": "message",
        "payload": {
            "id": "a", "source": CITIZEN, "type": "text", "payload": {"text": "Hallo"}, "sender": {"name": "Jan"}
        },
    },
    "infobip": {
        "from": CITIZEN, "to": NUMBER, "integrationType": "WHATSAPP", "receivedAt": "2026-11-24T12:00:00.000+0000",
        "messageId": "a", "message": {"text": "Hallo", "type": "TEXT"}, "contact": {"name": "Jan"},
    },
    "twilio": {
        "AccountSid": "AC1", "MessageSid": "SM1", "WaId": CITIZEN, "ProfileName": "Jan", "Body": "Hallo",
        "From": f"whatsapp:+{CITIZEN}", "To": f"whatsapp:+{NUMBER}",
    },
    "vonage": {
        "message_uuid": "a", "from": CITIZEN, "to": NUMBER, "channel": "whatsapp", "message_type": "text",
        "text": "Hallo", "timestamp": "2026-11-24T12:00:00Z", "profile": {"name": "Jan"},
    },
    "wati": {
        "whatsappMessageId": "a", "conversationId": "c", "waId": CITIZEN, "text": "Hallo", "owner": False,
        "timestamp": "1795473028", "senderName": "Jan",
    },
    "messagebird": {
        "type": "message.created", "contact": {"msisdn": int(CITIZEN), "displayName": "Jan"},
        "conversation": {"id": "c"},
        "message": {
            "id": "a", "platform": "whatsapp", "from": f"+{CITIZEN}", "to": f"+{NUMBER}", "type": "image",
            "content": {"image": {"url": "https://x.example/1", "caption": "Hallo"}}, "direction": "received",
            "createdDatetime": "2026-11-24T12:00:00Z",
        },
    },
    "bird": {
        "service": "channels", "event": "whatsapp.inbound",
        "payload": {
            "id": "a", "direction": "incoming", "body": {"type": "text", "text": {"text": "Hallo"}},
            "sender": {"contact": {"identifierValue": f"+{CITIZEN}", "annotations": {"name": "Jan"}}},
            "createdAt": "2026-11-24T12:00:00Z",
        },
    },
    "cm": {
        "reference": "a", "from": {"number": f"00{CITIZEN}", "name": "Jan"}, "to": {"number": f"00{NUMBER}"},
        "message": {"text": "Hallo"}, "timeUtc": "2026-11-24T12:00:00", "channel": "WhatsApp",
    },
    "zenvia": {
        "id": "e", "type": "MESSAGE", "channel": "whatsapp",
        "message": {
            "id": "a", "from": CITIZEN, "to": NUMBER, "direction": "IN", "visitor": {"name": "Jan"},
            "contents": [{"type": "text", "text": "Hallo"}], "timestamp": "2026-11-24T12:00:00Z",
        },
    },
    "interakt": {
        "type": "message_received",
        "data": {
            "customer": {"channel_phone_number": CITIZEN, "traits": {"name": "Jan"}},
            "message": {"id": "a", "message_content_type": "Text", "message": "Hallo"},
        },
    },
    "8x8": {
        "eventType": "inbound_message_received",
        "payload": {
            "umid": "a", "user": {"msisdn": f"+{CITIZEN}", "name": "Jan"}, "channelType": "WhatsApp",
            "content": {"text": "Hallo"},
        },
    },
}  # fmt: skip


@pytest.mark.parametrize("host", HOSTED)
def test_a_text_that_a_provider_in_between_words_in_its_own_way_is_shown(host: str) -> None:
    for body in (HOSTED[host], {"results": [HOSTED[host]]}):
        message = only(read("whatsapp", body))
        assert (message.text.raw, message.party.address, message.direction) == ("Hallo", CITIZEN, Direction.INBOUND)
        assert message.party.name is not None
        assert message.party.name.raw == "Jan"


@pytest.mark.parametrize(
    "value",
    [
        {
            "app_id": "a",
            "message": {
                "id": "a", "direction": "TO_APP", "contact_message": {"text_message": {"text": "Hallo"}},
                "channel_identity": {"channel": "WHATSAPP", "identity": CITIZEN},
            },
        },
        {
            "type": "whatsapp",
            "notifications": [{"from": CITIZEN, "message_id": "a", "message": {"type": "text", "body": "Hallo"}}],
        },
        {"message_uuid": "a", "from": {"number": CITIZEN}, "message": {"content": {"type": "text", "text": "Hallo"}}},
        {"data": {"payload": {
            "id": "a", "from": {"phone_number": f"+{CITIZEN}"}, "text": "Hallo", "received_at": "2026-11-24T12:00:00Z",
        }}},
    ],
    ids=["sinch conversations", "sinch", "vonage", "telnyx"],
)  # fmt: skip
def test_a_text_that_comes_without_a_name_is_shown(value: dict[str, Any]) -> None:
    message = only(read("whatsapp", value))
    assert (message.text.raw, message.party.address, message.direction) == ("Hallo", CITIZEN, Direction.INBOUND)


def test_a_provider_in_between_says_what_was_ours() -> None:
    bird = HOSTED["messagebird"]
    sent = {**bird, "message": {**bird["message"], "direction": "sent", "from": NUMBER, "to": CITIZEN}}
    whapi = {"id": "a", "from_me": True, "from": NUMBER, "chat_id": f"{CITIZEN}@s.whatsapp.net", "type": "text"}
    for value in (sent, {"messages": [{**whapi, "text": {"body": "Hallo"}}]}):
        message = only(read("whatsapp", value))
        assert (message.text.raw, message.party.address, message.direction) == ("Hallo", CITIZEN, Direction.OUTBOUND)


def test_what_only_a_key_can_read_is_not_shown_as_words() -> None:
    content = {"algorithm": "m.olm.v1.curve25519-aes-sha2", "ciphertext": {"k": {"type": 0, "body": "AwogGJJ"}}}
    event = {"type": "m.room.encrypted", "event_id": "$a", "sender": "@jan:x.example", "room_id": "!r:x.example"}
    message = only(read("matrix", {**event, "content": content}))
    assert (message.text.raw, message.note) == ("", "encrypted_room")


@pytest.mark.parametrize("kind", ["contacts", "order"])
def test_cards_and_orders_that_say_nothing_are_marked_as_unreadable(kind: str) -> None:
    message = only(read("whatsapp", {"messages": [{"from": CITIZEN, "id": "a", "type": kind}]}))
    assert (message.kind, message.note) == (MessageKind.UNSUPPORTED, "unreadable")


@pytest.mark.parametrize("kind", ["whatsapp", "messenger", "signal", "matrix"])
def test_json_with_nothing_in_it_is_nothing(kind: str) -> None:
    nothing: tuple[object, ...] = (None, [], {})
    for value in nothing:
        assert read(kind, value) == Parsed(ignored=("nothing in it",))
    some: tuple[object, ...] = ("x", 7, {"x": []})
    for something in some:
        assert read(kind, something).quarantined


def test_what_azure_hands_on_is_shown_and_wati_says_what_was_ours() -> None:
    data = {"channelType": "whatsapp", "messageId": "a", "from": CITIZEN, "to": "g", "content": "Hallo"}
    event = {"eventType": "Microsoft.Communication.AdvancedMessageReceived", "data": data}
    assert only(read("whatsapp", [event])).text.raw == "Hallo"
    ours = only(read("whatsapp", {**HOSTED["wati"], "owner": True}))
    assert (ours.direction, ours.party.address) == (Direction.OUTBOUND, CITIZEN)
