"""WhatsApp's codec with arbitrary input: it never raises, and never loses a citizen's text."""

import json
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from app.channels.answer import Answer
from app.channels.base import Outgoing
from app.channels.whatsapp import requests
from app.channels.whatsapp.codec import parse
from app.domain.events import MessageReceived
from app.domain.ids import Address, ClientId, ProviderId
from app.domain.message import DeliveryState
from tests.unit.channels.payloads import JSON, WHATSAPP, load, mutations, raw, texts

MARK = "ZEEMEEUW"
EXAMPLES = [load(path) for path in sorted(WHATSAPP.glob("webhooks/*.json"))]


def spoken(kind: str, part: Any) -> dict[str, Any]:
    message = {"from": "31612345678", "id": "wamid.A", "timestamp": "1764000000", "type": kind, kind: part}
    metadata = {"display_phone_number": "31703533000", "phone_number_id": "106540352242922"}
    value = {
        "messaging_product": "whatsapp",
        "metadata": metadata,
        "contacts": [{"profile": {"name": "Jan"}, "wa_id": "31612345678"}],
        "messages": [message],
    }
    return {
        "object": "whatsapp_business_account",
        "entry": [{"id": "1", "changes": [{"value": value, "field": "messages"}]}],
    }


SPOKEN = [
    spoken("text", {"body": MARK}),
    spoken("image", {"id": "1", "mime_type": "image/jpeg", "caption": MARK}),
    spoken("document", {"id": "1", "mime_type": "a/b", "filename": "brief.pdf", "caption": MARK}),
    spoken("button", {"payload": "p", "text": MARK}),
    spoken("interactive", {"type": "button_reply", "button_reply": {"id": "b", "title": MARK}}),
    spoken("interactive", {"type": "list_reply", "list_reply": {"id": "b", "title": "t", "description": MARK}}),
    spoken(
        "interactive", {"type": "nfm_reply", "nfm_reply": {"response_json": json.dumps({"naam": MARK}), "body": "b"}}
    ),
    spoken("order", {"catalog_id": "c", "text": MARK, "product_items": []}),
    spoken("location", {"latitude": 1, "longitude": 2, "address": MARK}),
    spoken("edit", {"original_message_id": "O", "message": {"type": "text", "text": {"body": MARK}}}),
    spoken("unsupported", {"type": "poll", "question": MARK}),
]


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes(body: bytes) -> None:
    parsed = parse(body)
    assert parsed.events or parsed.ignored or parsed.quarantined


@settings(max_examples=300, deadline=None)
@given(JSON)
def test_any_json(value: Any) -> None:
    parsed = parse(raw(value), "1")
    assert parsed.events or parsed.ignored or parsed.quarantined


@settings(max_examples=300, deadline=None)
@given(st.sampled_from([*EXAMPLES, *SPOKEN]).flatmap(lambda example: mutations(example, most=5)))
def test_spoiled_examples(value: Any) -> None:
    parsed = parse(raw(value))
    assert parsed.events or parsed.ignored or parsed.quarantined


@settings(max_examples=400, deadline=None)
@given(st.sampled_from(SPOKEN).flatmap(mutations))
def test_no_word_goes_missing(value: Any) -> None:
    """A citizen's text that is still in the payload is shown, or the payload is quarantined."""
    if MARK not in json.dumps(value):
        return
    parsed = parse(raw(value))
    assert MARK in texts(parsed) or parsed.quarantined, value


@settings(max_examples=100, deadline=None)
@given(st.sampled_from(EXAMPLES).flatmap(mutations))
def test_reading_again_gives_the_same(value: Any) -> None:
    assert parse(raw(value)) == parse(raw(value))


@settings(max_examples=100, deadline=None)
@given(text=st.text(min_size=1, max_size=200), number=st.from_regex(r"[1-9][0-9]{7,14}", fullmatch=True))
def test_what_we_send_reads_back_as_an_echo(text: str, number: str) -> None:
    body = json.loads(raw(requests.message(Outgoing(ClientId("c-1"), Address(number), text, reply_to=ProviderId("Q")))))
    echo = {**body, "from": "31703533000", "id": "wamid.E", "timestamp": "1764000000"}
    value = {"metadata": {"phone_number_id": "1"}, "message_echoes": [echo]}
    (event,) = parse(raw({"field": "smb_message_echoes", "value": value})).events
    assert isinstance(event, MessageReceived)
    expected = text.replace("\x00", "\ufffd")
    assert event.text.raw == expected or not text.strip()
    assert (event.party.address, event.reply_to) == (number, "Q")


def test_our_own_id_comes_back_with_the_status() -> None:
    body = requests.message(Outgoing(ClientId("c-1"), Address("31612345678"), "hoi"))
    status = {"id": "wamid.O", "status": "sent", "biz_opaque_callback_data": body["biz_opaque_callback_data"]}
    parsed = parse(raw({"field": "messages", "value": {"statuses": [status]}}))
    assert [(event.client_id, event.state) for event in parsed.events] == [("c-1", DeliveryState.SENT)]  # type: ignore[union-attr]


def test_every_accepted_answer_of_metas_names_the_message() -> None:
    headers = {"content-type": "application/json"}
    for path in WHATSAPP.glob("messages_response/200_*.json"):
        answer = Answer(200, headers, path.read_bytes())
        named = "messages" in answer.data()
        assert bool(requests.sent_id(answer)) == named, path.name
