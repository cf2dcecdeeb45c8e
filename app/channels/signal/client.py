"""A signal-cli daemon over HTTP: sends by JSON-RPC, and receives in one of two ways.

With a spool, it reads the file to which the daemon writes everything it receives, by committed offset: neither a crash
of the engine nor one of the daemon loses a message that was written.

Without one, it reads the daemon's server-sent events. Older daemons send each event once: whatever was in a buffer
between daemon and engine when one of them crashed is lost here, though not on a phone that shares the account. Newer
daemons number their events and are asked for those after the last one that was stored. The daemon must then run with
`--receive-mode=manual` or `on-connection`, so that it fetches only while we listen. We check that before listening: a
daemon that already receives refuses a `receive` for zero messages.
"""

import asyncio
import re
from collections.abc import AsyncGenerator, AsyncIterator, Mapping, Sequence
from contextlib import aclosing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from app.channels.base import (
    Batch,
    Downloaded,
    OutcomeUnknown,
    Outgoing,
    Rejected,
    Sent,
    SignedOut,
    Sink,
    Unreachable,
    about,
)
from app.channels.http import Call, Http
from app.channels.payload import mapping, sequence, text
from app.channels.signal import CAPABILITIES, codec, rpc, spool
from app.channels.signal.frames import Frames
from app.channels.signal.people import GROUP
from app.channels.signal.rpc import NAME
from app.domain.events import Parsed
from app.domain.ids import Address, ProviderId

DEAD_AFTER: Final = 45.0
"""Seconds of silence after which the event stream is dead: the daemon sends a keep-alive every 15."""
_SENDING_SECONDS: Final = 90.0
_LOOK_EVERY: Final = 0.25
_ALIVE_EVERY: Final = 30.0
_ENVELOPE_BYTES: Final = 64 * 1024
_MISDIRECTED: Final = 421
OLDEST: Final = (0, 13)
"""The oldest supported version of signal-cli."""

_MANUAL: Final = "manual"
_BY_ITSELF: Final = "events"
_CURSOR: Final = re.compile(f"({_MANUAL}|{_BY_ITSELF}):(.*)")
"""Whether the daemon was seen to leave receiving to us, and the id of the last stored event."""


def connected(settings: Mapping[str, str], account: str) -> "SignalChannel":
    """Create the channel that `settings` describe. Raises `ChannelError` for unusable settings."""
    if settings.get("vanishing", "tombstone") not in ("tombstone", "keep"):
        raise Rejected("bad_setting", key="vanishing", example="keep", channel=NAME)
    spooled = settings.get("spool", "")
    http = Http(settings.get("base_url", ""), name=NAME)
    return SignalChannel(http, settings.get("number") or account, Path(spooled) if spooled else None)


class SignalChannel:
    """One account on a signal-cli daemon; see `app.channels.base.Channel`."""

    capabilities: Final = CAPABILITIES
    skew: Final = None
    """None: Signal has no messaging window for which its clock would matter."""

    def __init__(
        self,
        http: Http,
        number: str,
        spool_file: Path | None = None,
        *,
        dead_after: float = DEAD_AFTER,
        retry_after: Sequence[float] = (1.0, 3.0),
    ) -> None:
        self._http = http
        self._number = number
        self._spool = spool_file
        self._dead_after = dead_after
        self._retry_after = retry_after
        self._last_id = 0
        self._was_down = False
        self._mode_known: asyncio.Event | None = None
        """Set once the receive mode has been asked for; None while nobody receives."""
        self._wrong_mode = False

    def parse(self, body: bytes, *, any_account: bool = False) -> Parsed:
        """See `app.channels.signal.codec`."""
        return codec.parse(body, self._number, any_account=any_account)

    async def receive(self, cursor: str | None) -> AsyncIterator[Batch]:
        """Receive from the spool if there is one, else from the event stream, which has no cursor."""
        batches = self._streamed(cursor) if self._spool is None else self._spooled(self._spool, cursor)
        async with aclosing(batches):
            async for batch in batches:
                yield batch

    async def acknowledge(self, cursor: str) -> None:
        """Nothing to do: whoever runs the daemon rotates the spool."""

    async def send(self, message: Outgoing) -> Sent:
        """Send to one citizen. The time stamp in the answer is the message's id."""
        parameters = rpc.sending(message)
        result = await self._call("send", parameters, deadline=_SENDING_SECONDS, request_id=message.client_id)
        return rpc.sent(result, self._number)

    async def take_back(self, to: Address, message: ProviderId, reference: str) -> None:
        """Ask the citizen's devices to delete it, which they do within the time that Signal allows."""
        parameters = rpc.taking_back(to, message)
        rpc.sent(await self._call("remoteDelete", parameters, request_id=reference), self._number)

    async def edit(self, names: Sequence[ProviderId], message: Outgoing) -> Sent:
        """Send the new text, with which the citizen's devices replace the old one."""
        parameters = rpc.editing(names, message)
        result = await self._call("send", parameters, deadline=_SENDING_SECONDS, request_id=message.client_id)
        return rpc.sent(result, self._number)

    async def mark_read(self, to: Address, messages: Sequence[ProviderId]) -> None:
        """Send a read receipt; not in a group."""
        if parameters := rpc.reading(to, tuple(messages)):
            await self._call("sendReceipt", parameters, repeatable=True)

    async def typing(self, to: Address, active: bool, last_inbound: ProviderId | None) -> None:
        """Show a typing notice for at most 15 seconds, or hide it; not in a group."""
        del last_inbound
        if not to.startswith(GROUP):
            parameters = {"recipient": to} if active else {"recipient": to, "stop": True}
            await self._call("sendTyping", parameters, repeatable=True)

    async def download(self, reference: str, limit: int, into: Sink | None = None) -> Downloaded:
        """Get a file that the daemon has downloaded, perhaps a moment after it announced it.

        The daemon answers with a single piece of JSON, so nothing goes to `into`.
        """
        del into
        parameters = rpc.fetching(reference)
        allowed = limit * 4 // 3 + _ENVELOPE_BYTES
        for pause in (*self._retry_after, None):
            try:
                result = await self._call("getAttachment", parameters, repeatable=True, limit=allowed)
            except Rejected as error:
                if error.code != "rejected":
                    raise
                if pause is None:
                    raise Rejected("attachment_gone", channel=NAME) from None
                await asyncio.sleep(pause)
            else:
                return Downloaded(rpc.fetched(result, limit))
        raise Rejected("attachment_gone", channel=NAME)

    async def safety_number(self, to: Address) -> str:
        """The safety number of the citizen's newest key, as both phones show it."""
        parameters = {"recipient": rpc.recipient(to)}
        return rpc.safety_number(await self._call("listIdentities", parameters, repeatable=True))

    async def trust(self, to: Address, compared: str | None) -> None:
        """Trust the newest key. Messages that the daemon held back for it then arrive by themselves."""
        try:
            await self._call("trust", rpc.trusting(to, compared), repeatable=True)
        except Rejected as error:
            raise Rejected("number_differs" if error.code == "rejected" else error.code, channel=NAME) from None

    async def prove(self, challenge: str, solution: str) -> None:
        """Submit the token from the puzzle's page (`signalcaptcha://…`)."""
        await self._call("submitRateLimitChallenge", {"challenge": challenge, "captcha": solution}, repeatable=True)

    async def check(self) -> str:
        """Ask the daemon for its version and accounts, and whether it leaves receiving to us."""
        with about("base_url", wrong_account="number", file_unreadable="spool", spool_idle="spool"):
            version = await self._answers()
            if version is not None and version < OLDEST:
                found, wanted = (".".join(map(str, parts)) for parts in (version, OLDEST))
                raise Unreachable("daemon_too_old", version=found, wanted=wanted, key="base_url")
            if self._spool is not None:
                if not await asyncio.to_thread(self._spool.exists):
                    raise Unreachable("file_unreadable", path=str(self._spool))
                if await self._is_free() is True:
                    raise Unreachable("spool_idle", path=str(self._spool), key="spool")
            elif self._mode_known is not None:
                await self._mode_known.wait()
                if self._wrong_mode:
                    raise Unreachable("receive_mode", channel=NAME)
        return self._number

    async def close(self) -> None:
        """Let go of the connection."""
        await self._http.close()

    async def _answers(self) -> tuple[int, ...] | None:
        """Verify that the daemon answers and has our account; returns its version, if it gives one."""
        version = rpc.version(await self._call("version", {}, repeatable=True))
        try:
            accounts = await self._call("listAccounts", {}, repeatable=True)
        except Rejected as error:
            if error.arguments.get("reason") != "method":
                raise
            # A daemon started with --account serves only that one and does not have this method.
            return version
        numbers = {text(mapping(entry).get(key)) for entry in sequence(accounts) for key in ("number", "uuid", "aci")}
        if self._number not in numbers:
            raise SignedOut("wrong_account", account=self._number, channel=NAME, key="number")
        return version

    async def _spooled(self, path: Path, cursor: str | None) -> AsyncGenerator[Batch, None]:
        looked, told = -_ALIVE_EVERY, False
        clock = asyncio.get_running_loop().time
        while True:
            try:
                found = await asyncio.to_thread(spool.read, path, cursor)
            except OSError:
                raise Unreachable("file_unreadable", path=str(path)) from None
            if found.lines:
                cursor = found.cursor
                yield Batch(found.lines, cursor, datetime.now(UTC))
                continue
            if clock() - looked >= _ALIVE_EVERY:
                # A silent file, a dead daemon and a daemon that lost our account all look the same.
                await self._answers()
                looked = clock()
            if not told:
                told = True
                yield Batch((), None, datetime.now(UTC))
            await asyncio.sleep(_LOOK_EVERY)

    async def _streamed(self, cursor: str | None) -> AsyncGenerator[Batch, None]:
        match = _CURSOR.fullmatch(cursor or "")
        manual, last = (match.group(1) == _MANUAL, match.group(2)) if match else (False, "")
        self._mode_known = known = asyncio.Event()
        try:
            await self._answers()
            # A daemon that went on notices only after half a minute that we broke down, and receives for us till then.
            manual = await self._is_free() is not False or (manual and not self._was_down)
            self._wrong_mode, self._was_down = not manual, False
        finally:
            known.set()
        prefix = _MANUAL if manual else _BY_ITSELF
        yield Batch((), f"{prefix}:{last}", datetime.now(UTC))
        headers = {"Last-Event-ID": last} if last else {}
        call = Call("GET", "/api/v1/events", params={"account": self._number}, headers=headers)
        frames = Frames()
        async with aclosing(self._http.lines(call, self._dead_after)) as lines:
            async for line in lines:
                if (frame := frames.feed(line)) is not None:
                    yield Batch((frame.data,), f"{prefix}:{frame.name}" if frame.name else None, datetime.now(UTC))
        raise Unreachable(channel=NAME)

    async def _is_free(self) -> bool | None:
        """Whether nobody is receiving for the account; None if the daemon cannot tell.

        In `--receive-mode=on-start` the daemon itself always is.
        """
        try:
            await self._call("receive", {"maxMessages": 0, "timeout": 0}, repeatable=True)
        except Rejected as error:
            return False if error.arguments.get("reason") == "receiving" else None
        return True

    async def _call(
        self,
        method: str,
        parameters: Mapping[str, Any],
        *,
        repeatable: bool = False,
        deadline: float | None = None,
        limit: int = 1024 * 1024,
        request_id: str = "",
    ) -> object:
        """The result of one JSON-RPC method. Raises `ChannelError`."""
        self._last_id += 1
        body = rpc.request(method, self._number, parameters, request_id or str(self._last_id))
        headers = {"Content-Type": "application/json"}
        call = Call(
            "POST", "/api/v1/rpc", content=body, headers=headers, repeatable=repeatable, deadline=deadline, limit=limit
        )
        try:
            answer = await self._http.request(call)
        except Unreachable:
            self._was_down = True
            raise
        if answer.status == _MISDIRECTED:
            raise Unreachable("host_refused", channel=NAME, key="base_url")
        if problem := answer.problem(repeatable=repeatable, name=NAME):
            raise problem
        data = answer.data()
        if "error" in data:
            raise _again(rpc.failure(mapping(data["error"]), self._number), repeatable)
        if "result" not in data:
            raise _again(OutcomeUnknown(channel=NAME), repeatable)
        return data["result"]


def _again(error: Exception, repeatable: bool) -> Exception:
    """Treat an unknown outcome of a repeatable call as `Unreachable`."""
    return Unreachable(channel=NAME) if repeatable and isinstance(error, OutcomeUnknown) else error
