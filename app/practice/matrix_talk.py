"""What a client does in the simulated homeserver's rooms: reading history, sending, receipts, typing."""

import json
from typing import Any, Final

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from app.practice import matrix_wire as wire
from app.practice.bell import Bell
from app.practice.buckets import Bucket
from app.practice.item import Content, Item, Kind
from app.practice.matrix_errors import MatrixError, json_body, limited, refuse
from app.practice.matrix_media import Repository
from app.practice.matrix_rooms import Room, Rooms
from app.practice.troubles import BrokenOff, Trouble, Troubles
from app.practice.world import World

LARGEST_EVENT: Final = 65_536


class Talk:
    """The endpoints below /rooms."""

    def __init__(self, world: World, troubles: Troubles, rooms: Rooms, media: Repository, bell: Bell) -> None:
        self._world = world
        self._troubles = troubles
        self._rooms = rooms
        self._media = media
        self._bell = bell
        self._items: dict[str, Item] = {}
        self._done: dict[tuple[str, ...], str] = {}
        self._pace = Bucket(burst=40, per_second=5)

    def remember(self, item: Item) -> None:
        """Store an item by its event's id, and its file."""
        self._items[wire.event_id(item.secret)] = item
        if item.content.file is not None:
            self._media.put(wire.media_id(item), item.content.file)

    def _room(self, request: Request, *, joined: bool = True) -> Room:
        number = request.path_params["room"]
        room = self._rooms.by_id.get(number)
        if room is None or (joined and room.joined_at is None):
            raise MatrixError(403, "M_FORBIDDEN", f"User {wire.OWN_USER} not in room {number}")
        return room

    async def join(self, request: Request) -> Response:
        """POST /rooms/{room}/join and /join/{room}."""
        room = self._room(request, joined=False)
        self._rooms.join(room)
        self._bell.ring()
        return JSONResponse({"room_id": room.id})

    async def messages(self, request: Request) -> Response:
        """GET /rooms/{room}/messages."""
        room, query = self._room(request), request.query_params
        start = self._rooms.position if not query.get("from") else self._rooms.position_of(query["from"])
        if start is None:
            raise MatrixError(400, "M_UNKNOWN", "Invalid stream token")
        until = self._rooms.position_of(query.get("to", ""))
        limit = min(int(query.get("limit", "10")), 1000)
        if query.get("dir") == "f":
            events = [e for e in room.timeline if e.position > start and (until is None or e.position <= until)]
        else:
            past = [e for e in reversed(room.timeline) if e.position <= start]
            events = [e for e in past if until is None or e.position > until]
        shown = events[:limit]
        answer: dict[str, Any] = {
            "chunk": [self._rooms.shown(event, whole=True) for event in shown],
            "start": self._rooms.token(start),
        }
        if shown and len(shown) < len(events):
            answer["end"] = self._rooms.token(shown[-1].position - (0 if query.get("dir") == "f" else 1))
        return JSONResponse(answer)

    async def event(self, request: Request) -> Response:
        """GET /rooms/{room}/event/{event}."""
        room, event = self._room(request), self._rooms.event(request.path_params["event"])
        if event is None or event.room != room.id:
            raise MatrixError(404, "M_NOT_FOUND", "Could not find event")
        return JSONResponse(self._rooms.shown(event, whole=True))

    async def members(self, request: Request) -> Response:
        """GET /rooms/{room}/joined_members."""
        room = self._room(request)
        citizens = {wire.user_id(room.citizen): {"display_name": room.citizen.name, "avatar_url": None}}
        own = {wire.OWN_USER: {"display_name": "Gemeente Duinstad", "avatar_url": None}}
        return JSONResponse({"joined": citizens | own})

    async def send(self, request: Request) -> Response:
        """PUT /rooms/{room}/send/{type}/{transaction}."""
        room, key = self._room(request), _key(request)
        if len(await request.body()) > LARGEST_EVENT:
            raise MatrixError(413, "M_TOO_LARGE", "event too large")
        content = await json_body(request)
        if key not in self._done:
            event_type = request.path_params["type"]
            said = wire.said(event_type, content, self._target(content), self._media.at(str(content.get("url"))))
            trouble = self._admit(room)
            self._say(room, said, event_type, content, key)
            if trouble is Trouble.LOST_ANSWER:
                return BrokenOff()
        return JSONResponse({"event_id": self._done[key]})

    async def redact(self, request: Request) -> Response:
        """PUT /rooms/{room}/redact/{event}/{transaction}."""
        room, key = self._room(request), _key(request)
        if key not in self._done:
            number = request.path_params["event"]
            said = Content(Kind.DELETE, target=self._items.get(number))
            self._say(room, said, "m.room.redaction", {"redacts": number, **await json_body(request)}, key)
        return JSONResponse({"event_id": self._done[key]})

    def _admit(self, room: Room) -> Trouble | None:
        trouble = self._troubles.of_send(room.citizen)
        refuse(trouble)
        if room.citizen.manner.unavailable:
            raise MatrixError(403, "M_FORBIDDEN", f"User {wire.OWN_USER} not in room {room.id}")
        if (wait := self._pace.take()) is not None:
            raise limited(wait)
        return trouble

    def _say(self, room: Room, said: Content, event_type: str, content: dict[str, Any], key: tuple[str, ...]) -> None:
        transaction = key[-1]
        item = self._world.answer(room.citizen, said, client_id=transaction)
        self._done[key] = self._rooms.say(item, event_type, content, transaction)
        self._bell.ring()

    def _target(self, content: dict[str, Any]) -> Item | None:
        relation = content.get("m.relates_to")
        if not isinstance(relation, dict):
            return None
        number = relation.get("event_id") or (relation.get("m.in_reply_to") or {}).get("event_id")
        return self._items.get(str(number))

    async def receipt(self, request: Request) -> Response:
        """POST /rooms/{room}/receipt/{type}/{event}."""
        self._see(self._room(request), request.path_params["event"], request.path_params["type"])
        return JSONResponse({})

    async def read_markers(self, request: Request) -> Response:
        """POST /rooms/{room}/read_markers."""
        room, body = self._room(request), await json_body(request)
        for receipt in ("m.read", "m.read.private"):
            if receipt in body:
                self._see(room, str(body[receipt]), receipt)
        return JSONResponse({})

    def _see(self, room: Room, number: str, receipt: str) -> None:
        item = self._items.get(number)
        if item is None or item.ours or receipt != "m.read":
            return
        self._world.see(item)
        now = round(self._world.now().timestamp() * 1000)
        self._rooms.passing(room, "m.receipt", {number: {"m.read": {wire.OWN_USER: {"ts": now}}}})
        self._bell.ring()

    async def typing(self, request: Request) -> Response:
        """PUT /rooms/{room}/typing/{user}."""
        self._room(request)
        if request.path_params["user"] != wire.OWN_USER:
            raise MatrixError(403, "M_FORBIDDEN", "Cannot set another user's typing state")
        await json_body(request)
        return JSONResponse({})


def _key(request: Request) -> tuple[str, ...]:
    """The key of a send: token, room, kind and transaction. A second send with the same key is a repetition."""
    parts = request.path_params
    kind = json.dumps([parts.get("type"), parts.get("event")])
    return (request.headers.get("authorization", ""), parts["room"], kind, parts["transaction"])
