"""Maps Meta's error codes for WhatsApp to the errors used here.

A code arrives in the answer to a request, where it decides what the outbox does, or later in a status, where the
message has failed and the agent reads why. Meta documents the codes and warns that their titles will be removed.
"""

from enum import Enum
from typing import Final

from app.channels.answer import Answer
from app.channels.base import ChannelError, OutcomeUnknown, RateLimited, Rejected, Scope, SignedOut
from app.channels.graph import GraphError
from app.channels.payload import mapping, sequence, whole


class _Then(Enum):
    """What the outbox does with a refused request."""

    SIGNED_OUT = "stop the channel"
    SLOWER = "wait with the whole channel"
    SLOWER_FOR_CITIZEN = "wait with this conversation"
    LATER = "try again in a while"
    DOUBTFUL = "it may have been done"
    REJECTED = "give up"


_T = _Then
_SIGN_IN: Final = (0, 102, 104, 190, 463, 467)
_PERMISSION: Final = (3, 10, *range(200, 300))

_MEANINGS: Final[dict[int, tuple[_Then, str]]] = {
    **dict.fromkeys(_SIGN_IN, (_T.SIGNED_OUT, "signed_out")),
    **dict.fromkeys(_PERMISSION, (_T.SIGNED_OUT, "missing_permission")),
    **dict.fromkeys((4, 17, 32, 613, 80007, 130429), (_T.SLOWER, "was_busy")),
    131056: (_T.SLOWER_FOR_CITIZEN, "was_busy"),
    **dict.fromkeys((131048, 131064, 130497, 368, 131031), (_T.REJECTED, "account_restricted")),
    **dict.fromkeys((131042, 131045, 133000, 133010), (_T.REJECTED, "account_unfit")),
    **dict.fromkeys((131026, 131021, 131030), (_T.REJECTED, "recipient_unavailable")),
    131047: (_T.REJECTED, "window_closed"),
    **dict.fromkeys((131049, 130472, 131050), (_T.REJECTED, "not_now_to_citizen")),
    131051: (_T.REJECTED, "kind_refused"),
    131052: (_T.REJECTED, "attachment_gone"),
    131053: (_T.REJECTED, "attachment_refused"),
    131062: (_T.REJECTED, "number_needed"),
    **dict.fromkeys(
        (132000, 132001, 132005, 132007, 132008, 132012, 132015, 132016, 132068, 132069),
        (_T.REJECTED, "template_refused"),
    ),
    137000: (_T.REJECTED, "identity_changed"),
    **dict.fromkeys((2, 131016, 131057), (_T.LATER, "was_busy")),
    **dict.fromkeys((1, 131000), (_T.DOUBTFUL, "was_busy")),
}
_OTHER: Final = (_T.REJECTED, "rejected")
_RETRY_SECONDS: Final = 60.0
_PAIR_SECONDS: Final = 6.0
"""The interval at which the pair limit allows one more message to a citizen."""

_NOTES: Final = {131051: "unsupported", 131052: "attachment_gone", 131060: "unreadable"}


def meaning(error: GraphError, answer: Answer, name: str = "WhatsApp") -> ChannelError:
    """The error to raise for a refused request."""
    then, problem = _MEANINGS.get(error.code, _OTHER)
    if error.code not in _MEANINGS and (error.transient or answer.status >= 500):
        then = _T.DOUBTFUL
    match then:
        case _T.SIGNED_OUT:
            return SignedOut(problem, channel=name)
        case _T.SLOWER | _T.SLOWER_FOR_CITIZEN:
            scope = Scope.CHANNEL if then is _T.SLOWER else Scope.CITIZEN
            wait = answer.retry_after if then is _T.SLOWER else answer.retry_after or _PAIR_SECONDS
            return RateLimited(wait, scope, channel=name)
        case _T.LATER:
            return RateLimited(answer.retry_after or _RETRY_SECONDS, Scope.CITIZEN, channel=name)
        case _T.DOUBTFUL if answer.status >= 500:
            return OutcomeUnknown(channel=name)
        case _T.DOUBTFUL:
            return RateLimited(answer.retry_after or _RETRY_SECONDS, Scope.CITIZEN, channel=name)
        case _T.REJECTED:
            return Rejected(problem, channel=name)


def failure_of(errors: object) -> str:
    """The problem code of a message whose status is "failed", from the status's list of errors."""
    for entry in sequence(errors):
        code = whole(mapping(entry).get("code"))
        if code is not None:
            return _MEANINGS.get(code, _OTHER)[1]
    return "rejected"


def note_of(errors: object) -> str | None:
    """The problem code to show with a citizen's message that arrived with errors; None if there are none."""
    for entry in sequence(errors):
        if isinstance(entry, dict):
            return _NOTES.get(whole(entry.get("code")) or 0, "unsupported")
    return None
