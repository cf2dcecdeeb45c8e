"""Every error that Meta documents for WhatsApp has a meaning and a sentence."""

import json
from pathlib import Path

import pytest

from app.channels.answer import Answer
from app.channels.base import ChannelError, OutcomeUnknown, RateLimited, Rejected, Scope, SignedOut, Unreachable
from app.channels.graph import problem_of
from app.channels.whatsapp.errors import meaning
from app.domain.sentences import SENTENCES
from tests.unit.channels.payloads import WHATSAPP

JSON = {"content-type": "application/json; charset=UTF-8"}


def problem(code: int, status: int = 400, **more: object) -> ChannelError | None:
    body = json.dumps({"error": {"message": "<b>x</b>", "code": code, **more}}).encode()
    return problem_of(Answer(status, JSON, body), meaning, repeatable=False, name="WhatsApp")


@pytest.mark.parametrize("code", [0, 104, 190, 3, 10, 200, 299])
def test_sign_in_and_permissions_stop_the_channel(code: int) -> None:
    assert isinstance(problem(code, 401), SignedOut)


@pytest.mark.parametrize("code", [4, 80007, 130429])
def test_the_whole_channel_slows_down(code: int) -> None:
    found = problem(code)
    assert isinstance(found, RateLimited)
    assert found.scope is Scope.CHANNEL


def test_only_this_conversation_slows_down() -> None:
    found = problem(131056)
    assert isinstance(found, RateLimited)
    assert (found.scope, found.retry_after) == (Scope.CITIZEN, 6.0)


@pytest.mark.parametrize(
    ("code", "reason"),
    [
        (100, "rejected"),
        (131008, "rejected"),
        (131009, "rejected"),
        (131048, "account_restricted"),
        (368, "account_restricted"),
        (131031, "account_restricted"),
        (131026, "recipient_unavailable"),
        (131030, "recipient_unavailable"),
        (131047, "window_closed"),
        (131049, "not_now_to_citizen"),
        (131050, "not_now_to_citizen"),
        (131051, "kind_refused"),
        (131052, "attachment_gone"),
        (131053, "attachment_refused"),
        (131042, "account_unfit"),
        (133010, "account_unfit"),
        (131062, "number_needed"),
        (132000, "template_refused"),
        (132015, "template_refused"),
        (137000, "identity_changed"),
        (999999, "rejected"),
    ],
)
def test_what_is_refused_for_good_says_why(code: int, reason: str) -> None:
    found = problem(code)
    assert isinstance(found, Rejected)
    assert found.code == reason
    # If the sentence contains the channel's name, it is filled in; not every sentence does.
    assert ("WhatsApp" in found.sentence()) is ("{channel}" in SENTENCES[reason])
    assert "<b>" not in found.sentence()


@pytest.mark.parametrize("code", [2, 131016, 131057])
@pytest.mark.parametrize("status", [400, 500, 503])
def test_a_service_that_is_down_is_tried_again(code: int, status: int) -> None:
    found = problem(code, status)
    assert isinstance(found, RateLimited)
    assert found.retry_after


@pytest.mark.parametrize(
    ("code", "status", "kind"),
    [
        (1, 500, OutcomeUnknown),
        (131000, 500, OutcomeUnknown),
        (131000, 400, RateLimited),
        (999999, 500, OutcomeUnknown),
    ],
)
def test_an_error_inside_meta_may_have_sent_it(code: int, status: int, kind: type[ChannelError]) -> None:
    assert isinstance(problem(code, status), kind)


def test_transient_says_so_itself() -> None:
    assert isinstance(problem(999999, 400, is_transient=True), RateLimited)


def test_without_a_code_the_status_counts() -> None:
    def of(status: int, body: bytes) -> ChannelError | None:
        return problem_of(Answer(status, JSON, body), meaning, repeatable=False, name="WhatsApp")

    assert of(200, b"{}") is None
    assert isinstance(of(401, b""), SignedOut)
    assert isinstance(of(500, b'{"error": "text"}'), OutcomeUnknown)
    assert isinstance(of(502, b"<html>"), OutcomeUnknown)
    assert isinstance(of(404, b'{"error": {}}'), Rejected)


EXAMPLES = [
    path
    for path in sorted((*WHATSAPP.glob("errors/*.json"), *WHATSAPP.glob("phone_number/get_[45]*.json")))
    if "error" in json.loads(path.read_bytes())
]


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_metas_own_examples(path: Path) -> None:
    status = int(path.stem.split("_")[1]) if path.stem.startswith("get_") else 400
    found = problem_of(Answer(status, JSON, path.read_bytes()), meaning, repeatable=True, name="WhatsApp")
    assert found is not None
    expected: dict[str, type[ChannelError]] = {
        "Unauthorized": SignedOut,
        "TooManyRequests": RateLimited,
        "get_401": SignedOut,
        "get_403": SignedOut,
        "get_429": RateLimited,
        "get_404": Rejected,
    }
    for start, kind in expected.items():
        if path.stem.startswith(start):
            assert isinstance(found, kind)
    assert not isinstance(found, Unreachable)
