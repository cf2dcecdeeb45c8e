"""Faults that a script, a trainer or a test can cause: a channel's requests then fail in a known way."""

from collections import Counter, deque
from enum import StrEnum
from typing import Final

from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from app.practice.item import Citizen


class Trouble(StrEnum):
    """The kinds of faults."""

    RATE_LIMITED = "rate_limited"
    SIGNED_OUT = "signed_out"
    BROKEN = "broken"
    """The provider answers that it is out of order; nothing was done."""
    IDENTITY_CHANGED = "identity_changed"
    """Signal: the citizen has just got another key; nothing is sent until it is trusted."""
    PROOF_REQUIRED = "proof_required"
    """Signal: nothing is sent until a captcha is solved."""
    LOST_ANSWER = "lost_answer"
    """A send is carried out, but the connection breaks before its answer is complete."""


_OF_ANY_REQUEST: Final = (Trouble.RATE_LIMITED, Trouble.SIGNED_OUT, Trouble.BROKEN)


class Troubles:
    """The troubles of one channel. Each is used up by one request."""

    def __init__(self) -> None:
        self._requests: deque[Trouble] = deque()
        self._sends: deque[Trouble] = deque()
        self._lost: Counter[str] = Counter()

    def order(self, trouble: Trouble, times: int, *, sends_only: bool) -> None:
        """Let the next `times` requests (or only sends) meet `trouble`."""
        only = sends_only or trouble not in _OF_ANY_REQUEST
        (self._sends if only else self._requests).extend([trouble] * times)

    def of_request(self) -> Trouble | None:
        """The trouble of this request, whatever it asks."""
        return self._requests.popleft() if self._requests else None

    def of_send(self, citizen: Citizen) -> Trouble | None:
        """The trouble of this message to `citizen`: as ordered, or as in the citizen's script."""
        if self._sends:
            return self._sends.popleft()
        if self._lost[citizen.key] < citizen.manner.lost_answers:
            self._lost[citizen.key] += 1
            return Trouble.LOST_ANSWER
        return None


class BrokenOff(Response):
    """A response that promises more bytes than it sends; the server then breaks the connection."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:  # noqa: ARG002 - ASGI's own shape
        """Send one byte of a hundred (ASGI)."""
        headers = [(b"content-type", b"application/json"), (b"content-length", b"100")]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        await send({"type": "http.response.body", "body": b"{", "more_body": False})
