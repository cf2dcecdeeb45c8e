"""The municipality's own app chat on a Matrix homeserver: `/sync` to receive, transaction ids to send once.

The cursor is the token of the last `/sync`. Asking again with it returns the same events again, so nothing is lost
between an answer and its commit. Gaps in an answer are filled by paging back before its cursor is handed on.
"""

import asyncio
import logging
from collections import OrderedDict
from collections.abc import AsyncGenerator, AsyncIterator, Mapping, Sequence
from datetime import UTC, datetime
from typing import Final

from app.channels.answer import Answer
from app.channels.base import (
    Batch,
    Downloaded,
    OutcomeUnknown,
    Outgoing,
    RateLimited,
    Rejected,
    Sent,
    SignedOut,
    Sink,
    Unreachable,
    about,
)
from app.channels.http import Call, Http
from app.channels.matrix import CAPABILITIES, api, codec, sync
from app.channels.matrix.room import Ours
from app.channels.matrix.session import Keep, Session
from app.channels.payload import decode, mapping, text, whole
from app.domain.events import Parsed
from app.domain.ids import Address, ProviderId

BACKFILL: Final = 500
"""The most events to page back in a room whose history is new to us. What arrived since we last looked is always read
in full.
"""
_JOINED_AT_ONCE: Final = 8
_PAGE: Final = 100
_WAIT_SECONDS: Final = 30
_TIMES_KEPT: Final = 10_000
_PATIENCE: Final = 60.0

_log = logging.getLogger(__name__)


def connected(
    settings: Mapping[str, str], secrets: Mapping[str, str], account: str, keep: Keep | None = None
) -> "MatrixChannel":
    """Create the channel that `settings` describe. Raises `Unreachable` for an unsafe address."""
    proxy, ca_file = settings.get("proxy", ""), settings.get("ca_file", "")
    http = Http(settings.get("homeserver", ""), name=api.NAME, proxy=proxy, ca_file=ca_file)
    user_id = settings.get("user_id") or account
    ours = Ours(user_id, frozenset(settings.get("colleagues", "").replace(",", " ").split()))
    return MatrixChannel(Session(http, user_id, settings.get("device_id", ""), secrets, keep), ours)


class MatrixChannel:
    """One account on a homeserver; see `app.channels.base.Channel`."""

    capabilities: Final = CAPABILITIES
    skew: Final = None
    """None: there is no messaging window for which the homeserver's clock would matter."""

    def __init__(self, session: Session, ours: Ours, *, wait: int = _WAIT_SECONDS, backfill: int = BACKFILL) -> None:
        self._session = session
        self._ours = ours
        self._user_id = ours.user_id
        self._wait = wait
        self._backfill = backfill
        self._times: OrderedDict[str, int] = OrderedDict()

    def parse(self, body: bytes, *, any_account: bool = False) -> Parsed:
        """See `app.channels.matrix.codec`. Matrix bodies do not name their account."""
        del any_account
        return codec.parse(body, self._ours)

    async def receive(self, cursor: str | None) -> AsyncIterator[Batch]:
        """Follow `/sync`. The first answer comes at once, so that the engine knows we are connected."""
        since, wait = cursor, 0
        while True:
            answer, since = await self._synchronise(since, wait)
            async for batch in self._rooms(answer, since):
                yield batch
            # After the messages, which must not wait: a homeserver lets an account into a few rooms a minute only.
            await self._join(answer.invited)
            yield Batch((), answer.next_batch, datetime.now(UTC))
            since, wait = answer.next_batch, self._wait

    async def acknowledge(self, cursor: str) -> None:
        """Nothing to do: the homeserver keeps everything."""

    async def send(self, message: Outgoing) -> Sent:
        """Send once, however often it is tried with the same client id on the same device."""
        uri = None
        if message.file is not None:
            answer = await self._session.request(api.upload(message.file))
            if problem := api.problem_of_file(answer):
                raise problem
            uri = api.uri_of(answer)
        return _sent(await self._asked(api.send(message, uri)))

    async def take_back(self, to: Address, message: ProviderId, reference: str) -> None:
        """Redact the event: its content is gone for everybody."""
        await self._asked(api.redact(to, message, reference))

    async def edit(self, names: Sequence[ProviderId], message: Outgoing) -> Sent:
        """Send an event that replaces the first one, once, as `send` does; an edit of an edit is not allowed."""
        sent_before = None
        if message.file is not None:
            sent_before = (await self._asked(api.event(message.to, names[0]))).data()
        return _sent(await self._asked(api.replace(names[0], message, sent_before)))

    async def mark_read(self, to: Address, messages: Sequence[ProviderId]) -> None:
        """Send one receipt for the last message, which covers all before it."""
        if messages:
            await self._asked(api.receipt(to, messages[-1]))

    async def typing(self, to: Address, active: bool, last_inbound: ProviderId | None) -> None:
        """Show a typing notice for at most `api.TYPING_SECONDS`, or hide it."""
        del last_inbound
        await self._asked(api.typing(to, self._user_id, active))

    async def download(self, reference: str, limit: int, into: Sink | None = None) -> Downloaded:
        """Fetch a file of the homeserver's media store, as the signed-in user."""
        answer = await self._session.request(api.download(reference, limit, into))
        if problem := api.problem_of_file(answer):
            raise problem
        return Downloaded(answer.body, answer.headers.get("content-type", "").partition(";")[0].strip() or None)

    async def check(self) -> str:
        """Ask the homeserver whose token it is."""
        with about("homeserver", signed_out="access_token"):
            answer = await self._asked(api.whoami())
        user_id = text(answer.data().get("user_id"))
        if user_id != self._user_id:
            raise SignedOut("wrong_account", account=self._user_id, channel=api.NAME, key="user_id")
        return user_id

    async def close(self) -> None:
        """Close the connection."""
        await self._session.close()

    async def _asked(self, call: Call) -> Answer:
        answer = await self._session.request(call)
        if problem := api.problem_of(answer):
            raise problem
        return answer

    async def _synchronise(self, since: str | None, wait: int) -> tuple[sync.Sync, str | None]:
        """The next answer, and the position that it follows; None if it had to start over."""
        answer = await self._session.request(api.sync(since, wait))
        if answer.status == 400 and since is not None:
            # The homeserver no longer knows this token, perhaps after a restore from backup: start over.
            _log.warning("the homeserver does not know our position; reading every room again")
            since = None
            answer = await self._session.request(api.sync(since, 0))
        if problem := api.problem_of(answer):
            raise problem
        try:
            return await asyncio.to_thread(sync.read, answer.body, self._user_id), since
        except ValueError:
            raise Unreachable(channel=api.NAME) from None

    async def _rooms(self, answer: sync.Sync, since: str | None) -> AsyncGenerator[Batch, None]:
        """Batches for each room, its gap first. None of them moves the cursor, which requires all of them."""
        for part in answer.rooms:
            _remember(self._times, part)
        for part in answer.rooms:
            pages: list[bytes] = []
            if part.gap is not None:
                pages = await self._earlier(part.room_id, part.gap, None if part.is_new else since)
            for event_id in part.read:
                await self._find_time(part.room_id, event_id)
            gone = [body for event_id in part.taken_back if (body := await self._event(part.room_id, event_id))]
            yield Batch((*pages, part.body(self._times), *gone), None, datetime.now(UTC))

    async def _earlier(self, room_id: str, start: str, stop: str | None) -> list[bytes]:
        """The pages of events between `stop` and `start`, oldest first; without a `stop`, at most `backfill` events."""
        pages: list[bytes] = []
        left, token = self._backfill, start
        while left > 0 or stop is not None:
            try:
                answer = await self._patiently(api.messages(room_id, token, stop, _PAGE if stop else min(_PAGE, left)))
            except Rejected:
                _log.warning("the history of a room is closed to us")
                break
            try:
                page = await asyncio.to_thread(sync.read_page, answer.body, room_id)
            except ValueError:
                raise Unreachable(channel=api.NAME) from None
            if page.events:
                pages.insert(0, page.body)
            left -= page.events
            if page.end is None or page.end == token:
                break
            token = page.end
        return pages

    async def _find_time(self, room_id: str, event_id: str) -> None:
        """Find when the event named by a receipt was sent; otherwise the receipt covers only that event."""
        if event_id in self._times:
            return
        body = await self._event(room_id, event_id)
        sent_at = whole(mapping(decode(body)).get("origin_server_ts")) if body else None
        if sent_at is not None:
            self._times[event_id] = sent_at

    async def _event(self, room_id: str, event_id: str) -> bytes | None:
        """One event as the homeserver has it now; None if we may not see it."""
        try:
            answer = await self._patiently(api.event(room_id, event_id))
        except Rejected:
            return None
        return answer.body if answer.data() else None

    async def _join(self, room_ids: Sequence[str]) -> None:
        """Accept a few invitations at a time. Ones that can no longer be accepted are skipped; any other failure holds
        the cursor back.
        """
        places = asyncio.Semaphore(_JOINED_AT_ONCE)

        async def join(room_id: str) -> None:
            async with places:
                await self._patiently(api.join(room_id))

        for outcome in await asyncio.gather(*map(join, room_ids), return_exceptions=True):
            if isinstance(outcome, Rejected):
                _log.warning("an invitation was not accepted: %s", outcome.code)
            elif outcome is not None:
                raise outcome

    async def _patiently(self, call: Call) -> Answer:
        """Send a request, waiting if the homeserver asks for that: a whole `/sync` need not be repeated for one
        room.
        """
        waited = 0.0
        while True:
            try:
                return await self._asked(call)
            except RateLimited as error:
                pause = error.retry_after if error.retry_after is not None else 1.0
                waited += max(pause, 0.1)
                if waited > _PATIENCE:
                    raise
                await asyncio.sleep(max(pause, 0.1))


def _sent(answer: Answer) -> Sent:
    event_id = text(answer.data().get("event_id"))
    if not event_id:
        raise OutcomeUnknown(channel=api.NAME)
    return Sent(ProviderId(event_id))


def _remember(times: dict[str, int], part: sync.RoomPart) -> None:
    """Remember when the room's events were sent, for receipts that name them."""
    for event_id, stamp in part.times.items():
        sent_at = whole(stamp)
        if event_id and sent_at is not None:
            times[event_id] = sent_at
    while len(times) > _TIMES_KEPT:
        times.pop(next(iter(times)))
