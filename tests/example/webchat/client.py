"""Transfers messages between the chat's server and the engine."""

from collections.abc import AsyncIterator, Sequence
from datetime import UTC, datetime, timedelta

from app.channels.answer import Answer
from app.channels.base import Batch, Downloaded, OutcomeUnknown, Outgoing, Rejected, Sent, Sink, Unreachable
from app.channels.http import Call, Http
from app.channels.payload import text
from app.domain.capabilities import Capabilities
from app.domain.events import Parsed
from app.domain.ids import Address, ProviderId
from tests.example.webchat import CAPABILITIES, codec

NAME = "Web chat"


class WebChat:
    """One desk of a web chat; see `app.channels.base.Channel`."""

    def __init__(self, base_url: str, desk: str, token: str) -> None:
        self._http = Http(base_url, name=NAME, token=token)
        self._desk = desk

    @property
    def capabilities(self) -> Capabilities:
        """What the chat supports."""
        return CAPABILITIES

    @property
    def skew(self) -> timedelta | None:
        """How far our clock differs from the server's."""
        return self._http.skew

    def parse(self, body: bytes, *, any_account: bool = False) -> Parsed:
        """See the codec. A body does not say which account it belongs to."""
        del any_account
        return codec.parse(body)

    async def receive(self, cursor: str | None) -> AsyncIterator[Batch]:
        """Request what is new after `cursor`; once nothing is waiting, the server holds the request until there is."""
        wait = "0"
        while True:
            answer = await self._asked(Call("GET", "/messages", {"after": cursor or "0", "wait": wait}, deadline=30.0))
            cursor = text(answer.data().get("next"))
            if not cursor:
                raise Unreachable(channel=NAME)
            if answer.data().get("messages"):
                yield Batch((answer.body,), cursor, datetime.now(UTC))
            elif wait == "0":
                wait = "20"
                yield Batch((), cursor, datetime.now(UTC))

    async def acknowledge(self, cursor: str) -> None:
        """Nothing to report: the server keeps everything."""

    async def send(self, message: Outgoing) -> Sent:
        """Send once, however often it is repeated with the same client id."""
        answer = await self._asked(Call("POST", "/messages", json=codec.written(message), repeatable=True))
        number = text(answer.data().get("id"))
        if not number:
            raise OutcomeUnknown(channel=NAME)
        return Sent(ProviderId(number))

    async def mark_read(self, to: Address, messages: Sequence[ProviderId]) -> None:
        """The chat has no receipts."""

    async def typing(self, to: Address, active: bool, last_inbound: ProviderId | None) -> None:
        """The chat does not show typing."""

    async def download(self, reference: str, limit: int, into: Sink | None = None) -> Downloaded:
        """The chat has no files."""
        raise Rejected("attachment_gone", channel=NAME)

    async def check(self) -> str:
        """Check the token with an empty request."""
        await self._asked(Call("GET", "/messages", {"after": "0", "wait": "0"}))
        return self._desk

    async def close(self) -> None:
        """Close the connection."""
        await self._http.close()

    async def _asked(self, call: Call) -> Answer:
        answer = await self._http.request(call)
        if problem := answer.problem(repeatable=True, name=NAME):
            raise problem
        return answer
