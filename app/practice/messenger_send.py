"""The Send API of a Facebook page, simulated.

It enforces: 24 hours, then HUMAN_AGENT up to 7 days (10/2018278), 2,000 characters, text or one file.
"""

import json
from collections.abc import Mapping
from typing import Any, Final

from starlette.datastructures import UploadFile
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from app.practice import messenger_wire as wire
from app.practice.graph import GraphError, Node, json_body, refuse
from app.practice.item import Citizen, Content, Item, Kind, MediaFile, is_message
from app.practice.troubles import BrokenOff, Trouble, Troubles
from app.practice.world import World

FREE_SECONDS: Final = 24 * 3600
HUMAN_AGENT_SECONDS: Final = 7 * 24 * 3600
_ACTIONS: Final = frozenset({"mark_seen", "typing_on", "typing_off"})
_KINDS: Final = {"image": Kind.IMAGE, "audio": Kind.VOICE, "video": Kind.VIDEO, "file": Kind.DOCUMENT}


class Sending:
    """What a page sends. `items` are the messages that can be replied to, by id."""

    def __init__(self, world: World, troubles: Troubles, items: Mapping[str, Item]) -> None:
        self._world = world
        self._troubles = troubles
        self._items = items
        self._uploads: dict[str, tuple[Kind, MediaFile]] = {}

    async def upload(self, request: Request) -> Response:
        """POST /{page}/message_attachments."""
        body, file = await _parts(request)
        attachment = (body.get("message") or {}).get("attachment") or {}
        if file is None:
            raise GraphError(100, "(#100) Upload attachment failure.", subcode=2018047)
        number = str(10**15 + len(self._uploads))
        self._uploads[number] = (_kind(attachment), file)
        return JSONResponse({"attachment_id": number})

    async def send(self, request: Request) -> Response:
        """POST /{page}/messages: a message or a sender action."""
        body, file = await _parts(request)
        number = str((body.get("recipient") or {}).get("id") or "")
        citizen = wire.citizen_of(self._world, number)
        if citizen is None or not self._world.conversation(citizen):
            raise GraphError(100, "(#100) No matching user found", subcode=2018001)
        if "sender_action" in body:
            return self._act(citizen, str(body["sender_action"]))
        trouble = self._troubles.of_send(citizen)
        refuse(trouble)
        message = body.get("message")
        if not isinstance(message, dict):
            raise GraphError(100, "(#100) The parameter message is required.")
        content = self._content(message, file)
        self._keep_window(citizen, body)
        item = self._world.answer(citizen, content, client_id=message.get("metadata"))
        if trouble is Trouble.LOST_ANSWER:
            return BrokenOff()
        return JSONResponse({"recipient_id": number, "message_id": wire.message_id(item)})

    def _act(self, citizen: Citizen, action: str) -> Response:
        if action not in _ACTIONS:
            raise GraphError(100, "(#100) Param sender_action must be one of {typing_on, typing_off, mark_seen}")
        if action == "mark_seen":
            inbound = [item for item in self._world.conversation(citizen) if not item.ours and is_message(item)]
            self._world.see(inbound[-1])
        return JSONResponse({"recipient_id": wire.psid(citizen)})

    def _content(self, message: Node, file: MediaFile | None) -> Content:
        text, attachment = message.get("text"), message.get("attachment")
        target = self._items.get(str((message.get("reply_to") or {}).get("mid")))
        if (text is None) == (attachment is None):
            raise GraphError(100, "(#100) Must provide exactly one of text and attachment.", subcode=2018045)
        if attachment is None:
            if not 0 < len(str(text)) <= 2000:
                raise GraphError(100, "(#100) Length of param message[text] must be less than or equal to 2000")
            return Content(Kind.TEXT, str(text), target=target)
        if file is not None:
            return Content(_kind(attachment), file=file, target=target)
        known = self._uploads.get(str((attachment.get("payload") or {}).get("attachment_id")))
        if known is None:
            raise GraphError(100, "(#100) Upload attachment failure.", subcode=2018074)
        return Content(known[0], file=known[1], target=target)

    def _keep_window(self, citizen: Citizen, body: Node) -> None:
        if citizen.manner.unavailable:
            raise GraphError(551, "(#551) This person isn't available right now.", subcode=1545041)
        silence = self._world.silent_for(citizen)
        tagged = body.get("messaging_type") == "MESSAGE_TAG" and body.get("tag") == "HUMAN_AGENT"
        allowed = HUMAN_AGENT_SECONDS if tagged else FREE_SECONDS
        if silence is None or silence.total_seconds() > allowed:
            raise GraphError(
                10,
                "(#10) This message is sent outside of allowed window.",
                subcode=2018278,
            )


async def _parts(request: Request) -> tuple[Node, MediaFile | None]:
    """The body as JSON, or as a form whose fields contain JSON, with the file `filedata`."""
    if "json" in request.headers.get("content-type", ""):
        return await json_body(request), None
    async with request.form() as form:
        try:
            body: dict[str, Any] = {
                name: json.loads(value) if value[:1] in {"{", "["} else value
                for name, value in form.items()
                if isinstance(value, str)
            }
        except ValueError:
            raise GraphError(100, "(#100) Invalid parameter") from None
        file = form.get("filedata")
        if not isinstance(file, UploadFile):
            return body, None
        media_type = file.content_type or "application/octet-stream"
        return body, MediaFile(file.filename or "file", media_type, await file.read())


def _kind(attachment: Node) -> Kind:
    kind = _KINDS.get(str(attachment.get("type")))
    if kind is None:
        raise GraphError(100, "(#100) Param message[attachment][type] must be one of {image, video, audio, file}")
    return kind
