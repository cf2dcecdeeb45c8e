"""Requests to a homeserver, and the meaning of its errors."""

import json

import pytest

from app.channels.answer import Answer
from app.channels.base import ChannelError, Outgoing, OutgoingFile, RateLimited, Rejected, SignedOut, Unreachable
from app.channels.matrix import api
from app.domain.ids import Address, ClientId, ProviderId
from app.domain.message import MessageKind

ROOM = Address("!TuNVNE0_PYn3w4QuEw11r0kiFpLlQ1QKdhtbGy6sU3k")


def answer(status: int, errcode: str = "", headers: dict[str, str] | None = None, **more: object) -> Answer:
    body = json.dumps({"errcode": errcode, "error": "x", **more}).encode()
    return Answer(status, {"content-type": "application/json", **(headers or {})}, body)


@pytest.mark.parametrize(
    ("given", "expected", "code"),
    [
        (answer(401, "M_UNKNOWN_TOKEN"), SignedOut, "signed_out"),
        (answer(401, "M_MISSING_TOKEN"), SignedOut, "signed_out"),
        (answer(401), SignedOut, "signed_out"),
        (answer(403, "M_USER_DEACTIVATED"), Rejected, "account_restricted"),
        (answer(403, "M_FORBIDDEN"), Rejected, "recipient_unavailable"),
        (answer(404, "M_NOT_FOUND"), Rejected, "recipient_unavailable"),
        (answer(413, "M_TOO_LARGE"), Rejected, "too_long"),
        (answer(403, "M_RESOURCE_LIMIT_EXCEEDED"), Rejected, "account_restricted"),
        (answer(403, "M_CONSENT_NOT_GIVEN"), Rejected, "account_restricted"),
        (answer(400, "M_BAD_JSON"), Rejected, "rejected"),
        (answer(400, "M_NOT_JSON"), Rejected, "rejected"),
        (answer(500, "M_UNKNOWN"), Unreachable, "unreachable"),
        (answer(502), Unreachable, "unreachable"),
        (answer(429, "M_LIMIT_EXCEEDED"), RateLimited, "rate_limited"),
    ],
)
def test_each_error_has_a_meaning(given: Answer, expected: type[ChannelError], code: str) -> None:
    problem = api.problem_of(given)
    assert type(problem) is expected
    assert problem.code == code
    assert api.problem_of(answer(200)) is None


@pytest.mark.parametrize(
    ("headers", "body", "seconds"),
    [
        ({"retry-after": "7"}, {"retry_after_ms": 4432}, 7.0),
        ({}, {"retry_after_ms": 4432}, 4.432),
        ({}, {"retry_after_ms": 10**10}, 900.0),
        ({}, {"retry_after_ms": "soon"}, None),
        ({}, {}, None),
    ],
)
def test_the_header_names_the_wait_before_the_body(
    headers: dict[str, str], body: dict[str, object], seconds: float | None
) -> None:
    problem = api.problem_of(answer(429, "M_LIMIT_EXCEEDED", headers, **body))
    assert isinstance(problem, RateLimited)
    assert problem.retry_after == seconds


@pytest.mark.parametrize(
    ("given", "code"),
    [
        (answer(404, "M_NOT_FOUND"), "attachment_gone"),
        (answer(413, "M_TOO_LARGE"), "attachment_refused"),
        (answer(403, "M_FORBIDDEN"), "attachment_gone"),
        (answer(400, "M_UNKNOWN"), "attachment_refused"),
    ],
)
def test_errors_about_a_file(given: Answer, code: str) -> None:
    problem = api.problem_of_file(given)
    assert problem is not None
    assert problem.code == code


def test_a_file_that_is_still_being_uploaded_is_asked_for_again() -> None:
    assert isinstance(api.problem_of_file(answer(504, "M_NOT_YET_UPLOADED")), Unreachable)


def test_identifiers_stay_in_their_place() -> None:
    message = Outgoing(ClientId("a/../b"), Address("!a/b?c:d"), "hallo")
    assert api.send(message, None).path == "/_matrix/client/v3/rooms/%21a%2Fb%3Fc%3Ad/send/m.room.message/a%2F..%2Fb"
    assert api.receipt(ROOM, ProviderId("$a/b")).path.endswith("/receipt/m.read/%24a%2Fb")
    for address in ("@burger:x", "", "#kamer:x"):
        with pytest.raises(Rejected):
            api.receipt(Address(address), ProviderId("$a"))


@pytest.mark.parametrize(
    ("reference", "path"),
    [
        ("mxc://gemeente.test/aetdMbxQJNGVJtRQsCgLvlEO", "gemeente.test/aetdMbxQJNGVJtRQsCgLvlEO"),
        ("mxc://gemeente.test:8448/a-b_c", "gemeente.test%3A8448/a-b_c"),
        ("mxc://[2001:db8::1]:8448/abc", "%5B2001%3Adb8%3A%3A1%5D%3A8448/abc"),
    ],
)
def test_addresses_of_files(reference: str, path: str) -> None:
    assert api.download(reference, 10).path == f"/_matrix/client/v1/media/download/{path}"


@pytest.mark.parametrize(
    "reference",
    [
        *("mxc://x.example/../../_synapse/admin/v1/users", "mxc://x/y/z", "mxc:///y", "mxc://x/", "mxc://../y"),
        *("http://x/y", "mxc://x/y?z", "mxc://x/y#z", "mxc://x@z/y", "mxc://x/é", "mxc://x/y\n", "mxc://x/..", ""),
    ],
)
def test_what_is_no_address_of_a_file(reference: str) -> None:
    with pytest.raises(Rejected):
        api.download(reference, 10)


def test_a_voice_message_becomes_a_matrix_event() -> None:
    voice = OutgoingFile(MessageKind.VOICE, "audio/ogg", "opname.ogg", b"OggS")
    call = api.send(Outgoing(ClientId("c"), ROOM, "", voice, ProviderId("$q")), "mxc://a/b")
    assert call.json == {
        "msgtype": "m.audio",
        "body": "opname.ogg",
        "filename": "opname.ogg",
        "info": {"mimetype": "audio/ogg", "size": 4},
        "url": "mxc://a/b",
        "org.matrix.msc3245.voice": {},
        "m.mentions": {},
        "m.relates_to": {"m.in_reply_to": {"event_id": "$q"}},
    }
    assert call.may_repeat


@pytest.mark.parametrize("uri", [None, "", "https://x/y", "mxc://x/../y"])
def test_an_upload_that_names_no_address(uri: object) -> None:
    with pytest.raises(Rejected):
        api.uri_of(answer(200, content_uri=uri))


def test_taking_back_names_the_event_and_happens_once() -> None:
    call = api.redact(ROOM, "$a/b", "errand-7")
    assert (call.method, call.json) == ("PUT", {})
    assert call.path.endswith("/redact/%24a%2Fb/errand-7")


def test_other_words_stand_beside_a_text_for_programs_that_know_of_no_edits() -> None:
    call = api.replace("$a", Outgoing(ClientId("errand-7"), ROOM, "Om 10 uur", reply_to=ProviderId("$q")))
    assert call.path.endswith("/send/m.room.message/errand-7")
    assert call.json == {
        "msgtype": "m.text",
        "body": "* Om 10 uur",
        "m.mentions": {},
        "m.new_content": {"msgtype": "m.text", "body": "Om 10 uur", "m.mentions": {}},
        "m.relates_to": {"rel_type": "m.replace", "event_id": "$a"},
    }
    assert call.may_repeat
    long = api.replace("$a", Outgoing(ClientId("errand-8"), ROOM, "é" * 24_000))
    assert len(json.dumps(long.json, ensure_ascii=False).encode()) < 60_000
