"""Requests to signal-cli, and the meaning of its answers."""

import base64
from typing import Any

import pytest

from app.channels.base import (
    ChannelError,
    OutcomeUnknown,
    Outgoing,
    OutgoingFile,
    ProofRequired,
    RateLimited,
    Rejected,
    SignedOut,
)
from app.channels.signal import rpc
from app.domain.ids import Address, ClientId, ProviderId
from app.domain.message import MessageKind
from tests.fakes.signal_daemon import ACI, CITIZEN, NUMBER, result_of

TO = Address(CITIZEN)


def response(*results: dict[str, Any]) -> dict[str, Any]:
    return {"timestamp": 1795473028733, "results": list(results)}


def error(code: int, message: str = "", data: object = None) -> ChannelError:
    return rpc.failure({"code": code, "message": message, "data": data}, NUMBER)


def test_a_message_with_a_file_and_a_quote() -> None:
    file = OutgoingFile(MessageKind.DOCUMENT, "application/pdf", "brief; é.pdf", b"%PDF")
    message = Outgoing(ClientId("c"), TO, "Zie de bijlage", file, ProviderId(f"{CITIZEN}:1795473028733"))
    parameters = rpc.sending(message)
    assert parameters["recipient"] == [CITIZEN]
    assert (parameters["quoteTimestamp"], parameters["quoteAuthor"]) == (1795473028733, CITIZEN)
    expected = f"data:application/pdf;filename=brief%3B%20%C3%A9.pdf;base64,{base64.b64encode(b'%PDF').decode()}"
    assert parameters["attachments"] == [expected]


def test_a_quote_of_something_that_is_no_message_of_signal_is_left_out() -> None:
    message = Outgoing(ClientId("c"), TO, "hallo", reply_to=ProviderId("zomaar"))
    assert rpc.sending(message) == {"recipient": [CITIZEN], "message": "hallo"}


def test_other_words_name_the_newest_ones_and_keep_the_quote() -> None:
    names = [ProviderId(f"{NUMBER}:{stamp}") for stamp in (1000, 3000, 2000)]
    message = Outgoing(ClientId("0199-7"), TO, "om *tien* uur", reply_to=ProviderId(f"{CITIZEN}:900"))
    parameters = rpc.editing([*names, ProviderId("0199-abc")], message)
    assert parameters == {**rpc.sending(message), "editTimestamp": 3000}
    assert parameters["quoteTimestamp"] == 900
    with pytest.raises(Rejected) as refused:
        rpc.editing([ProviderId("zomaar")], message)
    assert refused.value.code == "not_changed"


def test_nothing_is_sent_to_a_group() -> None:
    group = Address("group:q83vEjRWeJCrze8SNFZ4kA==")
    with pytest.raises(Rejected) as refused:
        rpc.sending(Outgoing(ClientId("c"), group, "hallo"))
    assert refused.value.code == "group_read_only"
    assert rpc.reading(group, (ProviderId("a:1"),)) is None


def test_a_receipt_names_time_stamps() -> None:
    read = rpc.reading(TO, (ProviderId(f"{CITIZEN}:1"), ProviderId(f"{CITIZEN}:2"), ProviderId("x:undecryptable")))
    assert read == {"recipient": CITIZEN, "targetTimestamps": [1, 2], "type": "read"}
    assert rpc.reading(TO, ()) is None


def test_the_time_stamp_is_the_id() -> None:
    sent = rpc.sent(response(result_of("SUCCESS")), NUMBER)
    assert sent.provider_id == f"{NUMBER}:1795473028733"


@pytest.mark.parametrize("result", [None, {}, [], {"results": []}, {"timestamp": None}])
def test_an_answer_without_a_time_stamp_leaves_it_open(result: object) -> None:
    with pytest.raises(OutcomeUnknown):
        rpc.sent(result, NUMBER)


@pytest.mark.parametrize(
    ("result", "expected", "code"),
    [
        (result_of("UNREGISTERED_FAILURE"), Rejected, "recipient_unavailable"),
        (result_of("IDENTITY_FAILURE"), Rejected, "identity_changed"),
        (result_of("INVALID_PRE_KEY_FAILURE"), Rejected, "recipient_unavailable"),
        (result_of("RATE_LIMIT_FAILURE", retryAfterSeconds=40), RateLimited, "rate_limited"),
        (result_of("RATE_LIMIT_FAILURE", token="t", retryAfterSeconds=86400), ProofRequired, "proof_required"),
        (result_of("NETWORK_FAILURE"), OutcomeUnknown, "uncertain"),
        (result_of("SOMETHING_NEW"), Rejected, "rejected"),
    ],
)
def test_what_happened_to_the_recipient_decides(
    result: dict[str, Any], expected: type[ChannelError], code: str
) -> None:
    with pytest.raises(expected) as raised:
        rpc.sent(response(result), NUMBER)
    assert raised.value.code == code
    told = error(-1, "Failed to send message", {"response": response(result)})
    assert (type(told), told.code) == (expected, code)


def test_the_wait_is_handed_on() -> None:
    told = error(-5, "Rate limit", {"response": response(result_of("RATE_LIMIT_FAILURE", retryAfterSeconds=40))})
    assert isinstance(told, RateLimited)
    assert told.retry_after == 40


@pytest.mark.parametrize(
    ("code", "message", "expected", "problem"),
    [
        (-32602, "Specified account does not exist", SignedOut, "wrong_account"),
        (-32602, "Method requires valid account parameter", SignedOut, "wrong_account"),
        (-32602, "Invalid parameter", Rejected, "rejected"),
        (-1, "User +31701234567 is not registered.", SignedOut, "wrong_account"),
        (-3, "Authorization failed", SignedOut, "wrong_account"),
        (-1, 'Unregistered user "+31612345678"', Rejected, "recipient_unavailable"),
        (-1, "Something", Rejected, "rejected"),
        (-3, "Socket closed", OutcomeUnknown, "uncertain"),
        (-32603, "Internal error", OutcomeUnknown, "uncertain"),
        (-4, "Untrusted", Rejected, "identity_changed"),
        (-5, "Rate limit", RateLimited, "rate_limited"),
        (-6, "Captcha rejected", Rejected, "captcha_rejected"),
        (-32601, "Method not implemented", Rejected, "rejected"),
        (-32700, "x", Rejected, "rejected"),
    ],
)
def test_each_error_code_has_a_meaning(code: int, message: str, expected: type[ChannelError], problem: str) -> None:
    told = error(code, message)
    assert (type(told), told.code) == (expected, problem)


@pytest.mark.parametrize("strange", [{}, {"code": None}, {"code": "x", "message": 5, "data": 7}])
def test_an_error_that_says_nothing_leaves_it_open(strange: dict[str, Any]) -> None:
    assert isinstance(rpc.failure(strange, NUMBER), OutcomeUnknown)


@pytest.mark.parametrize(
    "reference", ["", "x", f"{ACI} ", f"{ACI} ../../etc/passwd", f"{ACI} a/b", f"{ACI} a..b", f"{ACI} é"]
)
def test_a_reference_that_names_no_file(reference: str) -> None:
    with pytest.raises(Rejected):
        rpc.fetching(reference)


def test_a_file_of_a_group_is_asked_of_the_group() -> None:
    assert rpc.fetching("group:q83v+/== a-b_c.jpg") == {"id": "a-b_c.jpg", "groupId": "q83v+/=="}


@pytest.mark.parametrize(
    ("result", "code"),
    [
        ({"data": "AAAA" * 100}, "attachment_refused"),
        ({"data": "???"}, "attachment_damaged"),
        ({"data": None}, "attachment_gone"),
        (None, "attachment_gone"),
    ],
)
def test_a_file_that_cannot_be_taken(result: object, code: str) -> None:
    with pytest.raises(Rejected) as refused:
        rpc.fetched(result, 100)
    assert refused.value.code == code


def test_marks_are_sent_as_ranges_in_utf_16() -> None:
    typed = "👍 Het is *vet* en `code`, _echt_ ~niet~"
    parameters = rpc.sending(Outgoing(ClientId("c"), TO, typed))
    assert parameters["message"] == "👍 Het is vet en code, echt niet"
    assert parameters["textStyle"] == ["10:3:BOLD", "17:4:MONOSPACE", "23:4:ITALIC", "28:4:STRIKETHROUGH"]
    assert "textStyle" not in rpc.sending(Outgoing(ClientId("c"), TO, "2 * 3 = 6"))


def test_taking_back_names_the_message_by_its_time() -> None:
    assert rpc.taking_back(TO, ProviderId("+31701234567:1764000000000")) == {
        "recipient": [CITIZEN], "targetTimestamp": 1_764_000_000_000,
    }  # fmt: skip
    with pytest.raises(Rejected):
        rpc.taking_back(TO, ProviderId("nothing"))
