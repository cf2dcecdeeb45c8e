"""Requests to a homeserver, and what its errors mean. Pure. Source: Matrix client-server API 1.15."""

import re
from collections.abc import Mapping
from typing import Any, Final

from app.channels.answer import LONGEST_WAIT, Answer
from app.channels.base import ChannelError, Outgoing, OutgoingFile, RateLimited, Rejected, SignedOut, Sink
from app.channels.http import Call, segment
from app.channels.matrix.sync import FILTER, PAGE_FILTER
from app.channels.payload import count, mapping, text
from app.domain.ids import Address, ProviderId
from app.domain.message import MessageKind

NAME: Final = "Matrix"
CLIENT: Final = "/_matrix/client/v3"
TYPING_SECONDS: Final = 20
SYNC_LIMIT: Final = 128 * 1024 * 1024
"""Most bytes of a `/sync` answer: the first one contains every room."""

_FALLBACK: Final = 2_000
"""Characters."""

# Server names and media ids as the specification allows them: nothing that could leave its place in a path.
_MXC: Final = re.compile(
    r"mxc://((?:[A-Za-z0-9][A-Za-z0-9.-]{0,229}|\[[0-9A-Fa-f:.]{2,45}\])(?::\d{1,5})?)/([\w-]{1,255})", re.ASCII
)

_SIGNED_OUT: Final = frozenset({"M_UNKNOWN_TOKEN", "M_MISSING_TOKEN"})
_REASONS: Final[Mapping[str, str]] = {
    "M_FORBIDDEN": "recipient_unavailable",
    "M_NOT_FOUND": "recipient_unavailable",
    "M_TOO_LARGE": "too_long",
    "M_USER_DEACTIVATED": "account_restricted",
    "M_USER_LOCKED": "account_restricted",
    "M_USER_SUSPENDED": "account_restricted",
    "M_RESOURCE_LIMIT_EXCEEDED": "account_restricted",
    "M_CONSENT_NOT_GIVEN": "account_restricted",
}
"""Error code → the problem code of a refused message."""

_MESSAGE_TYPES: Final[Mapping[MessageKind, str]] = {
    MessageKind.IMAGE: "m.image",
    MessageKind.STICKER: "m.image",
    MessageKind.VIDEO: "m.video",
    MessageKind.AUDIO: "m.audio",
    MessageKind.VOICE: "m.audio",
}


def sync(since: str | None, timeout: int) -> Call:
    """Request everything new after `since`, waiting at most `timeout` seconds for something."""
    params = {"filter": FILTER, "set_presence": "offline", "timeout": str(timeout * 1000)}
    if since is not None:
        params["since"] = since
    return Call("GET", f"{CLIENT}/sync", params, deadline=timeout + (30.0 if since else 180.0), limit=SYNC_LIMIT)


def messages(room_id: str, start: str, stop: str | None, limit: int) -> Call:
    """Request a page of a room's history, from `start` backwards but not beyond `stop`."""
    params = {"dir": "b", "from": start, "limit": str(limit), "filter": PAGE_FILTER}
    if stop is not None:
        params["to"] = stop
    return Call("GET", f"{_room(room_id)}/messages", params, limit=SYNC_LIMIT)


def event(room_id: str, event_id: str) -> Call:
    """Request one event."""
    return Call("GET", f"{_room(room_id)}/event/{segment(event_id)}")


def join(room_id: str) -> Call:
    """Accept an invitation. Joining twice has no further effect."""
    return Call("POST", f"{_room(room_id)}/join", json={}, repeatable=True, deadline=60.0)


def send(message: Outgoing, uri: str | None) -> Call:
    """Send `message`, whose file is at `uri`. Because of the client id, repeating it has no further effect."""
    return _say(message, _content(message, uri))


def replace(event_id: str, message: Outgoing, before: Mapping[str, Any] | None = None) -> Call:
    """Put the words of `message` in the place of those of an event of ours (spec: Event replacements).

    `before`: the event as it stands there, where a file is in it, which stays. Raises `Rejected` where it is gone.
    Beside them stands a text for programs that know of no edits; it is cut, so that a long text still fits an event.
    """
    new: dict[str, object] = {"msgtype": "m.text", "body": message.text, "m.mentions": {}}
    if before is not None:
        file = mapping(before.get("content"))
        if not text(file.get("url")):
            raise Rejected("not_changed", channel=NAME)
        name = text(file.get("filename")) or text(file.get("body"))
        kept = {key: value for key, value in file.items() if key != "m.relates_to"}
        new = {**kept, "body": message.text, "filename": name, "m.mentions": {}}
    relation = {"rel_type": "m.replace", "event_id": event_id}
    shown = message.text if len(message.text) <= _FALLBACK else f"{message.text[:_FALLBACK]}…"
    return _say(message, {**new, "body": f"* {shown}", "m.new_content": new, "m.relates_to": relation})


def redact(room_id: str, event_id: str, reference: str) -> Call:
    """Redact one of our events. Because of the reference, repeating it has no further effect."""
    return Call("PUT", f"{_room(room_id)}/redact/{segment(event_id)}/{segment(reference)}", json={})


def upload(file: OutgoingFile) -> Call:
    """Upload a file to the media store. Uploading it twice stores it twice, which does no harm."""
    return Call(
        "POST",
        "/_matrix/media/v3/upload",
        {"filename": file.file_name},
        content=file.content,
        headers={"Content-Type": file.media_type},
        repeatable=True,
        deadline=60.0 + len(file.content) / 100_000,
    )


def download(reference: str, limit: int, into: Sink | None = None) -> Call:
    """Download the file `mxc://server/id`. Raises `Rejected` for anything that is not such an address."""
    match = _MXC.fullmatch(reference)
    if match is None:
        raise Rejected("attachment_gone", channel=NAME)
    path = f"/_matrix/client/v1/media/download/{segment(match.group(1))}/{segment(match.group(2))}"
    return Call("GET", path, limit=limit, deadline=60.0 + limit / 100_000, any_page=True, into=into)


def receipt(room_id: Address, event_id: ProviderId) -> Call:
    """Send a read receipt for everything up to `event_id`."""
    return Call("POST", f"{_room(room_id)}/receipt/m.read/{segment(event_id)}", json={}, repeatable=True)


def typing(room_id: Address, user_id: str, active: bool) -> Call:
    """Show or hide our typing notice."""
    state: dict[str, object] = {"typing": True, "timeout": TYPING_SECONDS * 1000} if active else {"typing": False}
    return Call("PUT", f"{_room(room_id)}/typing/{segment(user_id)}", json=state)


def whoami() -> Call:
    """Ask whose token it is."""
    return Call("GET", f"{CLIENT}/account/whoami")


def login(user_id: str, password: str, device_id: str) -> Call:
    """Request a token with the password. Using the same device keeps the idempotency of earlier sends."""
    asked: dict[str, object] = {
        "type": "m.login.password",
        "identifier": {"type": "m.id.user", "user": user_id},
        "password": password,
        "initial_device_display_name": "Balie",
    }
    return Call(
        "POST", f"{CLIENT}/login", json=asked | ({"device_id": device_id} if device_id else {}), repeatable=True
    )


def refresh(token: str) -> Call:
    """Request a token with a refresh token, which is used up."""
    return Call("POST", f"{CLIENT}/refresh", json={"refresh_token": token}, repeatable=True)


def problem_of(answer: Answer) -> ChannelError | None:
    """The problem in an answer about a message, by status and error code; None on success."""
    if answer.ok:
        return None
    data = answer.data()
    code = text(data.get("errcode"))
    if code == "M_LIMIT_EXCEEDED" or answer.status == 429:
        return RateLimited(_wait(answer, data), channel=NAME)
    if code in _SIGNED_OUT:
        return SignedOut(channel=NAME)
    if code in _REASONS and answer.status < 500:
        return Rejected(_REASONS[code], channel=NAME)
    return answer.problem(repeatable=True, name=NAME)


def problem_of_file(answer: Answer) -> ChannelError | None:
    """The problem in an answer about a file."""
    problem = problem_of(answer)
    if not isinstance(problem, Rejected):
        return problem
    code = text(answer.data().get("errcode"))
    gone = code in ("M_NOT_FOUND", "M_FORBIDDEN", "M_UNRECOGNIZED") and answer.status in (403, 404)
    return Rejected("attachment_gone" if gone else "attachment_refused", channel=NAME)


def _wait(answer: Answer, data: Mapping[str, Any]) -> float | None:
    """The wait that an answer asks for. The header counts; the field in the body is deprecated, but older servers send
    only that.
    """
    milliseconds = count(data.get("retry_after_ms"))
    if answer.retry_after is not None or milliseconds is None:
        return answer.retry_after
    return min(milliseconds / 1000, LONGEST_WAIT)


def _room(room_id: str) -> str:
    if not room_id.startswith("!"):
        raise Rejected("recipient_unavailable", channel=NAME)
    return f"{CLIENT}/rooms/{segment(room_id)}"


def _say(message: Outgoing, content: Mapping[str, object]) -> Call:
    path = f"{_room(message.to)}/send/m.room.message/{segment(message.client_id)}"
    return Call("PUT", path, json=content)


def _content(message: Outgoing, uri: str | None) -> dict[str, object]:
    content: dict[str, object] = {"msgtype": "m.text", "body": message.text, "m.mentions": {}}
    file = message.file
    if file is not None:
        content |= {
            "msgtype": _MESSAGE_TYPES.get(file.kind, "m.file"),
            "body": message.text or file.file_name,
            "filename": file.file_name,
            "info": {"mimetype": file.media_type, "size": len(file.content)},
            "url": uri or "",
        }
        if file.kind is MessageKind.VOICE:
            content["org.matrix.msc3245.voice"] = {}
    if message.reply_to is not None:
        content["m.relates_to"] = {"m.in_reply_to": {"event_id": message.reply_to}}
    return content


def uri_of(answer: Answer) -> str:
    """The address of an uploaded file. Raises `Rejected` if the server gives none."""
    uri = text(mapping(answer.data()).get("content_uri"))
    if not _MXC.fullmatch(uri):
        raise Rejected("attachment_refused", channel=NAME)
    return uri
