"""WhatsApp's webhooks as hosts, queues and functions forward them: wrapped, in part, or taken out of their lists."""

import base64
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.channels.whatsapp.codec import parse
from app.channels.whatsapp.parts import recipient_of
from app.channels.whatsapp.statuses import read_records
from app.domain.events import AddressChanged, MessageReceived, ReactionChanged, StatusChanged
from app.domain.message import DeliveryState, Direction, MessageKind
from tests.unit.channels.payloads import WHATSAPP, load, only, raw, texts
from tests.unit.channels.whatsapp.test_codec import AT, CITIZEN, CONTACT, message, read, value, webhook

TEXT = message("text", text={"body": "hoi"})
WHOLE = webhook(value(contacts=[CONTACT], messages=[TEXT]))
STATUS = {"id": "wamid.O", "status": "read", "timestamp": "1764000000", "recipient_id": CITIZEN}


@pytest.mark.parametrize(
    "shape",
    [
        {"headers": {"x": "y"}, "body": WHOLE, "executionMode": "test"},
        [{"headers": {}, "params": {}, "body": WHOLE}],
        {"Records": [{"messageId": "1", "body": json.dumps(WHOLE)}]},
        {"Records": [{"Sns": {"Message": json.dumps(WHOLE)}}]},
        {"body": base64.b64encode(raw(WHOLE)).decode(), "isBase64Encoded": True},
        {"message": {"data": base64.b64encode(json.dumps(WHOLE, indent=1).encode()).decode(), "messageId": "1"}},
        {"detail-type": "webhook", "detail": {"payload": {"webhook": WHOLE}}},
        {"a text": WHOLE},
        {"name": "text", "request": {"method": "POST", "body": {"mode": "raw", "raw": json.dumps(WHOLE)}}},
        json.dumps(WHOLE),
        TEXT,
        {"message": TEXT, "contact": CONTACT},
        {"event": "whatsapp.inbound", "whatsappInboundMessage": {**TEXT, "customerProfile": {"name": "Jan"}}},
    ],
    ids=str,
)
def test_whatever_it_is_packed_in(shape: Any) -> None:
    event = only(parse(raw([shape] if isinstance(shape, str) else shape)))
    assert (event.text.raw, event.party.address, event.sent_at) == ("hoi", CITIZEN, AT)


def test_a_host_that_names_the_sender_in_the_message() -> None:
    event = only(parse(raw({"inbound": {**TEXT, "customerProfile": {"name": "Jan"}, "from": f"+{CITIZEN}"}})))
    assert event.party.name is not None
    assert (event.party.address, event.party.name.raw) == (CITIZEN, "Jan")


def test_many_webhooks_under_their_names_are_all_read() -> None:
    other = webhook(value(messages=[{**TEXT, "id": "wamid.B", "text": {"body": "dag"}}]))
    assert texts(parse(raw({"one": WHOLE, "two": {"three": other}}))) == "hoi\ndag"
    assert texts(parse(raw([WHOLE, [other]]))) == "hoi\ndag"


def test_a_stranger_among_webhooks_is_kept_for_later() -> None:
    parsed = parse(raw([WHOLE, {"wat": "is dit"}]))
    assert texts(parsed) == "hoi"
    assert parsed.quarantined == ("not a webhook of WhatsApp",)


def test_objects_in_the_place_of_lists() -> None:
    content = value(contacts=[CONTACT], messages=TEXT)
    shape = {"object": "whatsapp_business_account", "entry": {"changes": {"field": "messages", "value": content}}}
    assert texts(parse(raw(shape))) == "hoi"


def test_the_hosted_program_of_before() -> None:
    assert texts(parse(raw({"contacts": [CONTACT], "messages": [TEXT]}))) == "hoi"
    old = {"id": "gBG", "recipient_id": CITIZEN, "status": "delivered", "timestamp": "1764000000", "type": "message"}
    (event,) = parse(raw({"statuses": [old]})).events
    assert isinstance(event, StatusChanged)
    assert (event.state, event.provider_id) == (DeliveryState.DELIVERED, "gBG")
    assert parse(raw({"errors": [{"code": 1005, "title": "Access denied"}]})).ignored == ("an error of the account",)
    unknown = {**TEXT, "type": "unknown", "errors": [{"code": 501, "title": "Unknown message type"}]}
    del unknown["text"]
    event = only(parse(raw({"messages": [unknown]})))
    assert (event.kind, event.note) == (MessageKind.UNSUPPORTED, "unsupported")


def test_a_status_by_itself() -> None:
    (event,) = parse(raw({"status": STATUS})).events
    assert isinstance(event, StatusChanged)
    assert (event.state, event.provider_id) == (DeliveryState.READ, "wamid.O")


def test_a_payment_is_no_status_of_a_message() -> None:
    payment = {**STATUS, "type": "payment", "status": "failed", "payment": {"reference_id": "r-1"}}
    parsed = parse(raw(webhook(value(statuses=[payment]))))
    assert (parsed.events, parsed.ignored, parsed.quarantined) == ((), ("a payment",), ())


def test_what_we_ask_of_whatsapp_is_not_what_a_citizen_wrote() -> None:
    request = {"messaging_product": "whatsapp", "to": CITIZEN, "type": "text", "text": {"body": "van ons"}}
    assert not parse(raw(request)).events


def test_messages_without_people() -> None:
    body = webhook({"messaging_product": "whatsapp", "messages": [TEXT]})
    assert only(parse(raw(body))).party.address == CITIZEN
    del body["entry"][0]["id"]
    assert texts(parse(raw(body), "106540352242922")) == "hoi"


@pytest.mark.parametrize(
    ("part", "old", "new"),
    [
        ({"type": "user_changed_user_id", "user_id": "NL.2", "previous_user_id": "NL.1"}, "NL.1", "NL.2"),
        ({"type": "customer_changed_number", "wa_id": "31600000099", "customer": CITIZEN}, CITIZEN, "31600000099"),
    ],
)
def test_whoever_changed_may_stand_beside_the_sentence(part: dict[str, Any], old: str, new: str) -> None:
    notice = {key: entry for key, entry in message("system", system=part).items() if key != "from"}
    (event,) = read(notice, contacts=[]).events
    assert isinstance(event, AddressChanged)
    assert (event.old, event.new.address) == (old, new)


@pytest.mark.parametrize("part", [{"button": None}, {"button": {}}, {"interactive": {"type": "call_permission_reply"}}])
def test_an_empty_choice_says_that_it_cannot_be_read(part: dict[str, Any]) -> None:
    event = only(read(message(next(iter(part)), **part)))
    assert (event.kind, event.note) == (MessageKind.UNSUPPORTED, "unreadable")


def test_what_comes_with_a_history_is_past() -> None:
    picture = message("image", image={"id": "7", "mime_type": "image/jpeg"})
    event = only(read(picture, field="history"))
    assert event.past
    assert not only(read(picture)).past
    thread = {"id": CITIZEN, "messages": [TEXT, message("reaction", reaction={"message_id": "wamid.A", "emoji": "👍"})]}
    first, second = parse(raw(webhook(value(history=[{"threads": [thread]}]), "history"))).events
    assert isinstance(first, MessageReceived)
    assert isinstance(second, ReactionChanged)
    assert (first.past, first.direction, second.by) == (True, Direction.INBOUND, CITIZEN)


def test_metas_own_history_names_whom_each_message_went_to() -> None:
    page = load(WHATSAPP / "message_history" / "get_200_message_history_with_events.json")
    records = read_records(page["data"])
    assert [record.to for record in records] == ["16473777775", "16473777775"]
    assert [report.state for report in records[0].reports] == [DeliveryState.SENT, DeliveryState.DELIVERED]


@pytest.mark.parametrize(
    "odd", ["", "wamid.", "wamid.@@", "wamid.QUJD", "wamid.HBj/", "gBEGkYiEB1VXAglK1ZEqA1YKPrU", "wamid.HBgL"]
)
def test_an_id_that_tells_nothing(odd: str) -> None:
    assert recipient_of(odd) is None


@given(st.text())
def test_any_id(text: str) -> None:
    recipient_of(text)
    recipient_of(f"wamid.{base64.b64encode(text.encode('utf-8', 'replace')).decode()}")
