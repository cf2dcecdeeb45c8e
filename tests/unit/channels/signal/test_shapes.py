"""A Signal message as written by other programs and versions: nothing that a citizen wrote is lost.

The payloads are made up here, in the formats of signal-cli 0.5 to 0.14, signal-cli-rest-api, signald 0 and 1, and of
programs that forward their messages.
"""

import base64
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.channels.signal.codec import parse
from app.domain.events import (
    MessageDeleted,
    MessageEdited,
    MessageReceived,
    Parsed,
    ReactionChanged,
    StatusChanged,
    TypingChanged,
)
from app.domain.message import DeliveryState, Direction, MessageKind
from app.domain.styling import Style, StyledRange
from tests.unit.channels.payloads import mutations, texts

OWN = "+31701234567"
CITIZEN = "+31612345678"
ACI = "7ccae375-cd51-4c82-8b1e-7be3280aa485"
STAMP = 1_795_473_028_733
SAID = "De lantaarn bij nummer 12 is stuk"


def read(body: Any) -> Parsed:
    return parse(body if isinstance(body, bytes) else json.dumps(body).encode(), OWN, any_account=True)


def said(**more: Any) -> dict[str, Any]:
    return {"timestamp": STAMP, "message": SAID, **more}


def envelope(**more: Any) -> dict[str, Any]:
    return {"source": CITIZEN, "sourceNumber": CITIZEN, "sourceUuid": ACI, "timestamp": STAMP, **more}


def message(body: Any) -> MessageReceived:
    parsed = read(body)
    assert not parsed.quarantined, parsed
    (event,) = parsed.events
    assert isinstance(event, MessageReceived)
    return event


DELIVERY = {"account": OWN, "envelope": envelope(dataMessage=said())}
AS_TEXT = json.dumps(DELIVERY)
SIGNALD_0 = {
    "type": "message",
    "data": {
        "username": OWN,
        "source": CITIZEN,
        "sourceDevice": 1,
        "type": 1,
        "timestamp": STAMP,
        "timestampISO": "2026-11-24T00:00:00.000Z",
        "serverTimestamp": STAMP + 100,
        "dataMessage": {"timestamp": STAMP, "message": SAID, "expiresInSeconds": 0, "attachments": []},
    },
}
SIGNALD_1 = {
    "type": "IncomingMessage",
    "version": "v1",
    "data": {
        "account": OWN,
        "source": {"number": CITIZEN, "uuid": ACI},
        "type": "UNIDENTIFIED_SENDER",
        "timestamp": STAMP,
        "source_device": 1,
        "server_receiver_timestamp": STAMP + 100,
        "has_content": True,
        "data_message": {"timestamp": STAMP, "body": SAID, "endSession": False, "viewOnce": False},
    },
}

PACKED = {
    "as signal-cli writes it": DELIVERY,
    "JSON-RPC": {"jsonrpc": "2.0", "method": "receive", "params": DELIVERY},
    "JSON-RPC subscription": {
        "jsonrpc": "2.0",
        "method": "receive",
        "params": {"subscription": 0, "result": DELIVERY},
    },
    "JSON-RPC answer": {"jsonrpc": "2.0", "id": 1, "result": [DELIVERY]},
    "REST, one list": [DELIVERY],
    "an envelope": DELIVERY["envelope"],
    "a list of envelopes": [DELIVERY["envelope"]],
    "a data message beside its sender": {"sourceNumber": CITIZEN, "dataMessage": said()},
    "without a source number": {"envelope": {"sourceUuid": ACI, "timestamp": STAMP, "dataMessage": said()}},
    "a webhook": {"headers": {"host": "x"}, "query": {}, "body": DELIVERY},
    "a cloud event": {"source": "signal-bridge", "type": "message", "data": DELIVERY},
    "a queue": {"Records": [{"body": AS_TEXT}]},
    "base64": {"message": {"data": base64.b64encode(AS_TEXT.encode()).decode(), "messageId": "1"}},
    "all of it in a string": AS_TEXT,
    "an envelope in a string": {"account": OWN, "envelope": json.dumps(DELIVERY["envelope"])},
    "a message beside its sender": {"source": CITIZEN, "timestamp": STAMP, "message": SAID},
    "a text beside its sender": {"sourceNumber": CITIZEN, "timestamp": STAMP, "text": SAID, "type": "DATA_MESSAGE"},
    "a bare text": {"envelope": envelope(dataMessage=SAID)},
    "a list of messages": {"envelope": envelope(dataMessage=[said()])},
    "signald 0": SIGNALD_0,
    "signald 1": SIGNALD_1,
    "signald, its data": SIGNALD_1["data"],
    "old nulls": {
        "envelope": {
            "source": CITIZEN,
            "sourceDevice": 1,
            "relay": None,
            "timestamp": STAMP,
            "isReceipt": False,
            "dataMessage": said(expiresInSeconds=0, attachments=[], groupInfo=None),
            "syncMessage": None,
            "callMessage": None,
        }
    },
    "an empty group": {"envelope": envelope(dataMessage=said(groupInfo={}))},
    "a poll within": {"envelope": envelope(dataMessage=said(pinMessage={"targetSentTimestamp": 5}))},
    "a story answered": {"envelope": envelope(dataMessage=said(storyContext={"authorNumber": OWN}))},
    "frames": f"event:receive\ndata:{AS_TEXT}\n\n".encode(),
    "frames with ids": f": hello\nid: 17\nevent: receive\ndata: {AS_TEXT}\n\n".encode(),
    "with a mark of the order of bytes": b"\xef\xbb\xbf" + AS_TEXT.encode(),
}


@pytest.mark.parametrize("name", PACKED)
def test_a_text_is_found_whatever_it_is_packed_in(name: str) -> None:
    found = message(PACKED[name])
    assert (found.text.raw, found.direction, found.kind) == (SAID, Direction.INBOUND, MessageKind.TEXT)
    assert found.party.address in (ACI, CITIZEN)
    assert found.provider_id == f"{found.party.address}:{STAMP}"


@pytest.mark.parametrize(
    ("stamps", "name"),
    [
        ({"timestamp": float(STAMP)}, str(STAMP)),
        ({"timestamp": str(STAMP)}, str(STAMP)),
        ({"timestamp": STAMP // 1000 + 0.733}, str(STAMP)),
        ({"timestamp": STAMP // 1000}, str(STAMP // 1000)),
        ({"timestamp": "2026-11-24T00:00:00.000Z"}, "1795478400000"),
    ],
)
def test_times_in_other_units(stamps: dict[str, Any], name: str) -> None:
    found = message({"envelope": {"source": CITIZEN, **stamps, "dataMessage": {"message": SAID, **stamps}}})
    assert found.provider_id == f"{CITIZEN}:{name}"
    assert found.sent_at.year == 2026


def test_a_message_without_a_time_is_one_message() -> None:
    body = {"envelope": {"source": CITIZEN, "dataMessage": {"message": SAID}}}
    other = {"envelope": {"source": CITIZEN, "dataMessage": {"message": "Iets anders"}}}
    first, again, second = message(body), message(body), message(other)
    assert first.text.raw == SAID
    assert first.provider_id == again.provider_id != second.provider_id


def test_a_number_with_blanks_is_the_same_number() -> None:
    assert message({"envelope": {"source": "+31 6 12-34 56 78", "dataMessage": said()}}).party.address == CITIZEN


def test_several_in_one_body_and_what_is_none() -> None:
    parsed = read([DELIVERY, 7, {"unrelated": True}, {"envelope": envelope(typingMessage={"action": "STARTED"})}])
    assert [type(event) for event in parsed.events] == [MessageReceived, TypingChanged]
    assert parsed.quarantined


@pytest.mark.parametrize("key", ["message", "text", "body"])
def test_words_beside_a_delivery_are_kept_for_later(key: str) -> None:
    parsed = read({**DELIVERY, key: "en dit ook"})
    assert len(parsed.events) == 1
    assert parsed.quarantined == ("words beside a delivery",)


def test_words_with_a_reaction_or_a_deletion_are_shown_too() -> None:
    reaction = {"emoji": "👍", "targetAuthor": OWN, "targetSentTimestamp": 5}
    parsed = read({"envelope": envelope(dataMessage=said(reaction=reaction, remoteDelete={"timestamp": 6}))})
    assert {type(event) for event in parsed.events} == {MessageDeleted, ReactionChanged, MessageReceived}
    assert SAID in texts(parsed)


@pytest.mark.parametrize("target", [0, None])
def test_an_edit_of_nothing_shows_its_words(target: int | None) -> None:
    edit = {"targetSentTimestamp": target, "dataMessage": {"message": SAID}}
    assert message({"envelope": envelope(editMessage=edit)}).text.raw == SAID


def test_what_signald_says_beside_messages() -> None:
    data = SIGNALD_1["data"]
    assert isinstance(data, dict)
    beside = {key: value for key, value in data.items() if key != "data_message"}
    receipt = read({**beside, "receipt_message": {"type": "READ", "timestamps": [5, 6], "when": STAMP}})
    assert [event.state for event in receipt.events if isinstance(event, StatusChanged)] == [DeliveryState.READ] * 2
    (delivered,) = read({"type": "IncomingMessage", "data": {**beside, "type": "RECEIPT"}}).events
    assert isinstance(delivered, StatusChanged)
    assert delivered.provider_id == f"{OWN}:{STAMP}"
    typing = {"action": "STOPPED", "timestamp": 5, "group_id": "Z3JvZXA="}
    (typed,) = read({**beside, "typing_message": typing}).events
    assert isinstance(typed, TypingChanged)
    assert (typed.active, typed.party.address) == (False, "group:Z3JvZXA=")
    assert read({**beside, "sync_message": {"contactsComplete": False, "request": "KEYS"}}).ignored
    old = {"username": OWN, "source": CITIZEN, "timestamp": 5, "receipt": {"type": "DELIVERY", "timestamps": [7]}}
    (status,) = read({"type": "message", "data": old}).events
    assert isinstance(status, StatusChanged)
    assert status.state is DeliveryState.DELIVERED


def test_what_signald_says_within_a_message() -> None:
    author = {"number": OWN, "uuid": None}
    data = {
        "timestamp": STAMP,
        "body": "Kijk \ufffc",
        "mentions": [{"start": 5, "length": 1, "uuid": ACI}],
        "quote": {"id": 5, "author": author, "text": "Goedemorgen"},
        "attachments": [{"contentType": "image/jpeg", "id": "a1", "size": 10, "storedFilename": "/data/a1"}],
        "groupV2": {"id": "Z3JvZXA=", "revision": 3, "title": "Buurt"},
    }
    found = message({"type": "IncomingMessage", "data": {**SIGNALD_1["data"], "data_message": data}})  # type: ignore[dict-item]
    assert found.party.address == "group:Z3JvZXA="
    assert found.text.raw == f"{CITIZEN}: Kijk @{ACI}"
    assert (found.reply_to, found.files[0].reference) == (f"{OWN}:5", "group:Z3JvZXA= a1")
    reaction = {"emoji": "❤", "remove": True, "targetAuthor": author, "targetSentTimestamp": 5}
    (taken,) = read({**SIGNALD_1["data"], "data_message": {"timestamp": 6, "reaction": reaction}}).events  # type: ignore[dict-item]
    assert isinstance(taken, ReactionChanged)
    assert (taken.target, taken.emoji) == (f"{OWN}:5", None)
    gone = {"timestamp": 6, "remoteDelete": {"target_sent_timestamp": 5}}
    (deleted,) = read({**SIGNALD_1["data"], "data_message": gone}).events  # type: ignore[dict-item]
    assert isinstance(deleted, MessageDeleted)


def test_what_signald_tells_from_our_phone() -> None:
    sent = {
        "destination": {"number": CITIZEN, "uuid": ACI},
        "timestamp": STAMP,
        "message": {"timestamp": STAMP, "body": "Wij komen langs"},
    }
    found = message({**SIGNALD_1["data"], "data_message": None, "sync_message": {"sent": sent}})  # type: ignore[dict-item]
    assert (found.text.raw, found.direction, found.party.address) == ("Wij komen langs", Direction.OUTBOUND, ACI)
    old = {"destination": CITIZEN, "timestamp": STAMP, "message": {"timestamp": STAMP, "message": "Om 10 uur"}}
    data = {"username": OWN, "source": OWN, "timestamp": STAMP, "syncMessage": {"sent": old}}
    assert message({"type": "message", "data": data}).text.raw == "Om 10 uur"


def test_a_group_has_one_name_whoever_tells_it() -> None:
    raw = base64.b64encode(b"sixteen bytes id").decode()
    packed = "group." + base64.b64encode(raw.encode()).decode()
    addresses = {
        message({"envelope": envelope(dataMessage=said(groupInfo={"groupId": name}))}).party.address
        for name in (raw, packed)
    }
    assert addresses == {f"group:{raw}"}
    odd = message({"envelope": envelope(dataMessage=said(groupInfo={"groupId": "group.?"}))})
    assert odd.party.address == "group:group.?"


def test_how_text_looks_is_counted_from_utf_16() -> None:
    styles = [
        {"start": 3, "length": 4, "style": "BOLD"},
        {"start": 10, "length": 3, "style": "STRIKETHROUGH"},
        {"start": 90, "length": 3, "style": "ITALIC"},
        {"start": 0, "length": 2, "style": "WOBBLY"},
    ]
    mentions = [{"start": 8, "length": 1, "name": "Jan"}]
    found = message(
        {"envelope": envelope(dataMessage=said(message="👍 vet! \ufffc dag", textStyles=styles, mentions=mentions))}
    )
    assert found.text.raw == "👍 vet! @Jan dag"
    assert found.styles == (StyledRange(Style.BOLD, 2, 6), StyledRange(Style.STRIKE, 12, 15))
    group = {"groupId": "Z3JvZXA="}
    told = message({"envelope": envelope(dataMessage=said(textStyles=styles[:1], groupInfo=group))})
    (bold,) = told.styles
    assert told.text.raw[bold.start : bold.end] == SAID[3:7]
    edit = {"targetSentTimestamp": 5, "dataMessage": said(textStyles=styles[:1])}
    (edited,) = read({"envelope": envelope(editMessage=edit)}).events
    assert isinstance(edited, MessageEdited)
    assert edited.styles == (StyledRange(Style.BOLD, 3, 7),)


@pytest.mark.parametrize(
    ("exception", "expected"),
    [
        ({"type": "UntrustedIdentityException", "message": "x"}, "identity_changed"),
        ({"type": "ProtocolUntrustedIdentityException", "message": "x"}, "identity_changed"),
        ({"type": "ProtocolInvalidMessageException", "message": "x"}, "undecryptable"),
        ("org.signal.libsignal.protocol.InvalidMessageException: x", "undecryptable"),
    ],
)
def test_a_message_that_could_not_be_opened(exception: Any, expected: str) -> None:
    for body in ({"exception": exception}, {"error": exception}):
        found = message({"account": OWN, "envelope": envelope(), **body})
        assert (found.note, found.kind) == (expected, MessageKind.UNSUPPORTED)


def test_what_was_received_before_is_no_loss() -> None:
    for kind in ("ProtocolDuplicateMessageException", "SelfSendException"):
        assert read({"envelope": envelope(), "exception": {"type": kind, "message": None}}).ignored


def test_a_file_alone_a_voice_and_words_in_odd_places() -> None:
    files = {"attachments": ["photo.jpg"]}
    assert message({"envelope": envelope(dataMessage={"timestamp": STAMP, **files})}).kind is MessageKind.UNSUPPORTED
    voice = {"contentType": "audio/aac", "id": "a", "filename": "voice.m4a", "isVoiceNote": True}
    assert message({"envelope": envelope(dataMessage={"attachments": [voice]})}).kind is MessageKind.VOICE
    for odd in (
        {"body": SAID},
        {"message": None, "contacts": [{"displayName": SAID}]},
        {"message": "Kijk", "attachments": [{"contentType": "image/png", "id": "a", "caption": SAID}]},
        {"message": "Kijk", "poll": {"question": SAID}},
        {"message": "Kijk", "fromTheFuture": {"words": SAID}},
        {"message": {"text": SAID}},
        {"message": [SAID]},
    ):
        assert SAID in message({"envelope": envelope(dataMessage=odd)}).text.raw


@given(
    st.sampled_from(sorted(PACKED)).map(PACKED.get).filter(lambda body: not isinstance(body, bytes)).flatmap(mutations)
)
def test_no_mutated_shape_raises_or_vanishes(value: Any) -> None:
    parsed = read(value)
    assert parsed.events or parsed.ignored or parsed.quarantined


@pytest.mark.parametrize(
    ("data", "seconds"),
    [
        ({"expiresInSeconds": 3600}, 3600),
        ({"expiresInSeconds": 0}, None),
        ({"expiresInSeconds": -5}, None),
        ({"expiresInSeconds": 10**12}, 10 * 365 * 24 * 3600),
        ({"viewOnce": True}, 24 * 3600),
        ({"viewOnce": True, "expiresInSeconds": 60}, 24 * 3600),
        ({"expiresInSeconds": 3600, "groupInfo": {"groupId": "Z3JvZXA="}}, None),
    ],
)
def test_how_long_a_message_may_stay(data: dict[str, Any], seconds: int | None) -> None:
    assert message({"envelope": envelope(dataMessage=said(**data))}).vanish_after == seconds


def test_what_we_sent_ourselves_stays() -> None:
    sent = {"destinationUuid": ACI, **said(expiresInSeconds=60)}
    assert message({"envelope": envelope(syncMessage={"sentMessage": sent})}).vanish_after is None


def test_an_edit_that_stands_beside_its_words() -> None:
    data = said(message="herzien", editMessage={"targetSentTimestamp": 5})
    (edit,) = read({"envelope": envelope(dataMessage=data)}).events
    assert isinstance(edit, MessageEdited)
    assert (edit.target, edit.text.raw) == (f"{ACI}:5", "herzien")
    assert edit.party is not None
    assert edit.party.address == ACI


def test_words_in_a_group_by_somebody_unnamed() -> None:
    found = message({"envelope": {"dataMessage": said(groupV2={"id": "Z3JvZXA=", "name": "Buurt"})}})
    assert (found.party.address, found.text.raw) == ("group:Z3JvZXA=", SAID)


def test_parts_that_are_empty_or_odd_are_no_loss() -> None:
    odd: dict[str, Any]
    for odd in (
        {"receiptMessage": {}},
        {"receiptMessage": {"type": "DELIVERY"}},
        {"receiptMessage": {"when": 1, "isDelivery": True}},
        {"callMessage": {"hangupMessage": {"id": 18446744073709551000, "type": "NORMAL"}}},
        {"dataMessage": {"groupInfo": {"groupId": "Z3JvZXA=", "type": "UPDATE", "groupName": "Buurt"}}},
        {"dataMessage": {}},
        {"syncMessage": {"sentMessage": {}}},
        {"storyMessage": {"allowsReplies": True}},
    ):
        parsed = read({"envelope": envelope(**odd)})
        assert (parsed.events, parsed.quarantined) == ((), ())
        assert parsed.ignored
    called = message({"envelope": envelope(callMessage={"offerMessage": {"id": 18446744073709551000}})})
    assert called.note == "called"
