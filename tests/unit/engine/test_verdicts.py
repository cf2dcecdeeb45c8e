"""The error table, for every error, age and number of attempts."""

from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from app.channels.base import (
    ChannelError,
    OutcomeUnknown,
    RateLimited,
    Rejected,
    Scope,
    SignedOut,
    Unreachable,
)
from app.domain.message import DeliveryState, may_become
from app.domain.problems import InboxError
from app.engine.backoff import LONGEST_ASKED, asked_delay, delay
from app.engine.verdicts import GIVE_UP_AFTER, Verdict, verdict
from tests.fakes.town import NOON

seconds = st.one_of(st.none(), st.floats(), st.just(1e9), st.just(-5.0))
errors = st.one_of(
    st.builds(Unreachable, st.sampled_from(["unreachable", "captive"])),
    st.builds(RateLimited, seconds, st.sampled_from(Scope)),
    st.builds(Rejected, st.sampled_from(["rejected", "window_closed", "too_long", "recipient_unavailable"])),
    st.builds(SignedOut),
    st.builds(OutcomeUnknown),
    st.sampled_from([ChannelError("unreachable"), InboxError("keyring_locked"), InboxError("secret_missing")]),
    st.sampled_from([ValueError("x"), ZeroDivisionError(), ExceptionGroup("g", [ValueError()]), RuntimeError()]),
)
ages = st.timedeltas(timedelta(0), timedelta(days=3))


def judged(error: Exception, attempts: int, age: timedelta, idempotent: bool, share: float) -> Verdict:
    return verdict(
        error,
        attempts=attempts,
        queued_at=NOON - age,
        idempotent=idempotent,
        moment=NOON,
        uniform=lambda low, high: low + (high - low) * share,
    )


@given(errors, st.integers(0, 10_000), ages, st.booleans(), st.floats(0, 1))
def test_every_error_has_a_verdict_and_nothing_is_sent_twice(
    error: Exception, attempts: int, age: timedelta, idempotent: bool, share: float
) -> None:
    found = judged(error, attempts, age, idempotent, share)
    proven_unsent = isinstance(error, InboxError) and not isinstance(error, OutcomeUnknown)

    assert may_become(DeliveryState.SENDING, found.state)
    assert found.state not in {DeliveryState.ACCEPTED, DeliveryState.SENT}
    if found.state is DeliveryState.QUEUED:
        assert proven_unsent or idempotent, "tried again only where nothing left, or where twice is once"
        assert found.until is not None
        assert timedelta(0) <= found.until - NOON <= timedelta(seconds=LONGEST_ASKED + 1)
        assert isinstance(error, SignedOut) or found.until - (NOON - age) <= GIVE_UP_AFTER
    else:
        assert found.until is None
        assert found.held_until is None
    if found.state is DeliveryState.FAILED:
        assert proven_unsent
    if not proven_unsent and not idempotent:
        assert found == Verdict(DeliveryState.UNCERTAIN, "uncertain")
    if isinstance(error, Rejected):
        assert found.state is DeliveryState.FAILED
    assert found.sign_out is (isinstance(error, SignedOut))
    assert found.held_until is None or found.alarm or (isinstance(error, RateLimited) and error.scope is Scope.CHANNEL)


@given(st.integers(0, 10_000), st.floats(0, 1))
def test_waits_grow_to_five_minutes_and_are_never_nothing(attempt: int, share: float) -> None:
    def spread(low: float, high: float) -> float:
        return low + (high - low) * share

    assert 0.25 <= delay(attempt, uniform=spread) <= 300
    assert delay(0, uniform=lambda _low, high: high) == 2
    assert delay(5, uniform=lambda _low, high: high) == 64


@given(seconds, st.integers(0, 100))
def test_what_a_provider_asks_for_is_honoured_within_reason(asked: float | None, attempt: int) -> None:
    waited = asked_delay(asked, attempt)
    assert 0 <= waited <= LONGEST_ASKED + 1
    if asked is not None and 0 <= asked <= LONGEST_ASKED:
        assert waited >= asked


def test_the_clock_of_the_table_is_aware() -> None:
    found = judged(Unreachable(), 0, timedelta(0), False, 1)
    assert isinstance(found.until, datetime)
    assert found.until.tzinfo is not None
