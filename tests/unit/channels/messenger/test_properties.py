"""Messenger's codec with arbitrary input: it never raises, and never loses a citizen's text."""

import json
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from app.channels.base import Outgoing
from app.channels.messenger import requests
from app.channels.messenger.codec import parse
from app.domain.events import MessageReceived
from app.domain.ids import Address, ClientId, ProviderId
from tests.unit.channels.messenger.shapes import CITIZEN, PAGE, attachment, event, polled, said, thread, webhook
from tests.unit.channels.payloads import JSON, mutations, raw, texts

MARK = "ZEEMEEUW"
FILE = {"id": "1", "mime_type": "a/b", "name": "f", "file_url": "https://cdn.fbsbx.com/x"}

SPOKEN = [
    said(text=MARK),
    said(text=MARK, attachments=[attachment("image", url="https://cdn.fbsbx.com/x")]),
    said(attachments=[{"type": "fallback", "title": MARK, "url": "https://x.example", "payload": None}]),
    said(text=MARK, quick_reply={"payload": "p"}, reply_to={"mid": "m_Q"}),
    webhook(event(postback={"title": MARK, "payload": "p", "mid": "m_P"})),
    webhook(event(message_edit={"mid": "m_A", "text": MARK, "num_edit": 1})),
    {"data": [polled("m_2", PAGE, message="ja"), polled("m_1", message=MARK)]},
    {"data": [thread(polled("m_1", message=MARK, attachments={"data": [FILE]}))]},
    thread(polled("m_1", message="", shares={"data": [{"link": "https://x.example", "name": MARK}]})),
    polled("m_1", message=MARK),
    webhook(event(message={"mid": "m_A", "text": MARK}), key="standby"),
    webhook(event(message={"mid": "m_A", "text": MARK, "reply_to": {"story": {"id": "1"}}}), kind="instagram"),
    said(attachments=[attachment("template", product={"elements": [{"id": "1", "title": MARK}]})]),
    webhook(event(messaging_customer_information={"screens": [{"responses": [{"key": "k", "value": MARK}]}]})),
    webhook(event(messaging_feedback={"feedback_screens": [{"questions": {"q": {"follow_up": {"payload": MARK}}}}]})),
    {"body": json.dumps(said(text=MARK))},
    {"entry": [{"id": PAGE, "changes": [{"field": "feed", "value": {"from": {"id": CITIZEN}, "comment_id": "1_2",
                                                                    "verb": "add", "message": MARK}}]}]},
]  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes(body: bytes) -> None:
    parsed = parse(body, PAGE)
    assert parsed.events or parsed.ignored or parsed.quarantined


@settings(max_examples=300, deadline=None)
@given(JSON, st.booleans())
def test_any_json(value: Any, any_account: bool) -> None:
    parsed = parse(raw(value), "1", any_account=any_account)
    assert parsed.events or parsed.ignored or parsed.quarantined


@settings(max_examples=400, deadline=None)
@given(st.sampled_from(SPOKEN).flatmap(mutations))
def test_no_word_goes_missing(value: Any) -> None:
    """A citizen's text that is still in the payload is shown, or the payload is quarantined."""
    if MARK not in json.dumps(value):
        return
    parsed = parse(raw(value), PAGE, any_account=True)
    assert MARK in texts(parsed) or parsed.quarantined, value


@settings(max_examples=100, deadline=None)
@given(st.sampled_from(SPOKEN).flatmap(mutations))
def test_reading_again_gives_the_same(value: Any) -> None:
    assert parse(raw(value), PAGE) == parse(raw(value), PAGE)


@settings(max_examples=100, deadline=None)
@given(text=st.text(min_size=1, max_size=200))
def test_what_we_send_reads_back_as_an_echo(text: str) -> None:
    sent = requests.message(Outgoing(ClientId("c-1"), Address(CITIZEN), text, reply_to=ProviderId("m_Q")))
    body = json.loads(raw(sent))
    message = {**body["message"], "mid": "m_E", "is_echo": True}
    back = webhook({"sender": {"id": PAGE}, "recipient": body["recipient"], "timestamp": 1, "message": message})
    (found,) = parse(raw(back), PAGE).events
    assert isinstance(found, MessageReceived)
    assert found.text.raw == text.replace("\x00", "\ufffd")
    assert (found.client_id, found.reply_to, found.party.address) == ("c-1", "m_Q", CITIZEN)
