"""What becomes of a message after the channel's answer: the error table, as a pure function.

    Rejected                              failed, with the provider's reason; where that is the account itself, the
                                          channel is held for a while and everybody sees why
    OutcomeUnknown                        uncertain; postponed where a repeated send has no effect
    ProofRequired                         postponed until a person has solved the puzzle, for at least an hour
    RateLimited                           postponed as long as asked; holds the whole channel, or only this citizen
    SignedOut                             postponed; the channel is stopped until a person intervenes
    Unreachable, any other known problem  postponed: nothing left this machine
    anything else                         as OutcomeUnknown: a bug proves nothing about what left

A message that would be postponed beyond a day after it was queued has failed.
"""

from datetime import datetime, timedelta
from typing import Final

from msgspec import Struct

from app.channels.base import OutcomeUnknown, ProofRequired, RateLimited, Rejected, Scope, SignedOut
from app.domain.message import DeliveryState
from app.domain.problems import ACCOUNT_TROUBLES, InboxError
from app.engine.backoff import Uniform, asked_delay, delay

GIVE_UP_AFTER: Final = timedelta(hours=24)
_PROOF_EVERY: Final = timedelta(hours=1)
_RESTRICTED: Final = timedelta(minutes=15)
"""How long to pause an account in trouble: each further message would be refused, and count against it."""


class Verdict(Struct, frozen=True):
    """A message's new state, and why. `until`: when a queued one may be tried again."""

    state: DeliveryState
    code: str
    until: datetime | None = None
    held_until: datetime | None = None
    """Nothing else is sent on this channel before then."""
    alarm: bool = False
    """The account itself is in trouble, and everybody must see that."""
    sign_out: bool = False
    """The channel no longer accepts our sign-in."""


def verdict(
    error: Exception, *, attempts: int, queued_at: datetime, idempotent: bool, moment: datetime, uniform: Uniform
) -> Verdict:
    """What becomes of a message whose sending failed with `error`, after `attempts` earlier attempts."""
    if isinstance(error, Rejected):
        alarm = error.code in ACCOUNT_TROUBLES
        return Verdict(
            DeliveryState.FAILED, error.code, held_until=moment + _RESTRICTED if alarm else None, alarm=alarm
        )
    unknown = isinstance(error, OutcomeUnknown) or not isinstance(error, InboxError)
    if unknown and not idempotent:
        return Verdict(DeliveryState.UNCERTAIN, "uncertain")
    code = error.code if isinstance(error, InboxError) else "bug"
    if isinstance(error, SignedOut):
        # Tried again as soon as somebody has signed the channel in, which does not depend on time.
        return Verdict(DeliveryState.QUEUED, code, moment, sign_out=True)
    hold = isinstance(error, RateLimited) and error.scope is Scope.CHANNEL
    if isinstance(error, ProofRequired):
        return _until_proved(error, queued_at, moment)
    if isinstance(error, RateLimited):
        seconds = asked_delay(error.retry_after, attempts, uniform=uniform)
    else:
        seconds = delay(attempts, uniform=uniform)
    until = moment + timedelta(seconds=seconds)
    if until - queued_at > GIVE_UP_AFTER:
        return Verdict(DeliveryState.UNCERTAIN if unknown else DeliveryState.FAILED, code)
    return Verdict(DeliveryState.QUEUED, code, until, held_until=until if hold else None)


def _until_proved(error: ProofRequired, queued_at: datetime, moment: datetime) -> Verdict:
    """When to try again without a solution, which would release it at once: trying often would only annoy the
    provider.
    """
    last = queued_at + GIVE_UP_AFTER
    if moment >= last:
        return Verdict(DeliveryState.FAILED, error.code)
    wait = max(timedelta(seconds=error.retry_after or 0), _PROOF_EVERY)
    return Verdict(DeliveryState.QUEUED, error.code, min(moment + wait, last))
