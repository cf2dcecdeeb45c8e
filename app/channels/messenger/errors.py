"""Maps Meta's error codes for Messenger to the errors used here. A subcode, if there is one, is more precise."""

from enum import Enum
from typing import Final

from app.channels.answer import Answer
from app.channels.base import ChannelError, OutcomeUnknown, RateLimited, Rejected, Scope, SignedOut
from app.channels.graph import GraphError


class _Then(Enum):
    SIGNED_OUT = "stop the channel"
    SLOWER = "wait with the whole channel"
    LATER = "try again in a while"
    DOUBTFUL = "it may have been done"
    REJECTED = "give up"


_T = _Then
_Meaning = tuple[_Then, str]

_SUBCODES: Final[dict[int, _Meaning]] = {
    2018278: (_T.REJECTED, "window_closed"),
    2018065: (_T.REJECTED, "window_closed"),
    2534022: (_T.REJECTED, "window_closed"),
    2018300: (_T.REJECTED, "other_app_owns"),
    1893063: (_T.REJECTED, "account_restricted"),
    2018001: (_T.REJECTED, "recipient_unavailable"),
    1545041: (_T.REJECTED, "recipient_unavailable"),
    2018108: (_T.REJECTED, "recipient_unavailable"),
    2018109: (_T.REJECTED, "attachment_refused"),
    2018007: (_T.REJECTED, "attachment_refused"),
    2018047: (_T.REJECTED, "attachment_refused"),
    2018074: (_T.REJECTED, "attachment_refused"),
    2018027: (_T.SIGNED_OUT, "missing_permission"),
    2018028: (_T.SIGNED_OUT, "missing_permission"),
    2018022: (_T.SLOWER, "was_busy"),
}
_CODES: Final[dict[int, _Meaning]] = {
    **dict.fromkeys((102, 104, 190, 458, 460, 463, 467), (_T.SIGNED_OUT, "signed_out")),
    **dict.fromkeys((3, 10, *range(200, 300)), (_T.SIGNED_OUT, "missing_permission")),
    **dict.fromkeys((4, 17, 32, 613, 80006), (_T.SLOWER, "was_busy")),
    551: (_T.REJECTED, "recipient_unavailable"),
    368: (_T.REJECTED, "account_restricted"),
    2: (_T.LATER, "was_busy"),
    **dict.fromkeys((-1, 1, 1200), (_T.DOUBTFUL, "was_busy")),
}
_OTHER: Final[_Meaning] = (_T.REJECTED, "rejected")
_RETRY_SECONDS: Final = 60.0


def meaning(error: GraphError, answer: Answer, name: str = "Messenger") -> ChannelError:
    """The error to raise for a refused request."""
    if error.proof:
        return SignedOut(channel=name, key="app_secret")
    then, problem = _SUBCODES.get(error.subcode) or _CODES.get(error.code, _OTHER)
    if (then, problem) == _OTHER and (error.transient or answer.status >= 500):
        then = _T.DOUBTFUL
    match then:
        case _T.SIGNED_OUT:
            return SignedOut(problem, channel=name)
        case _T.SLOWER:
            return RateLimited(answer.retry_after, Scope.CHANNEL, channel=name)
        case _T.DOUBTFUL if answer.status >= 500:
            return OutcomeUnknown(channel=name)
        case _T.LATER | _T.DOUBTFUL:
            return RateLimited(answer.retry_after or _RETRY_SECONDS, Scope.CITIZEN, channel=name)
        case _T.REJECTED:
            return Rejected(problem, channel=name)
