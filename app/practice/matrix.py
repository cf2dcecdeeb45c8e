"""A Matrix homeserver's client-server API, simulated: what an agent's client needs of it.

It keeps: long polls, gaps in timelines with back-fill, invitations, idempotent transactions, 64 KiB an event (413),
a pace for sending (429), authenticated media.
"""

import asyncio
import json
from collections.abc import Awaitable, Callable
from typing import Any, Final

from msgspec.structs import replace
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from app.domain.channel import ChannelKind
from app.domain.message import DeliveryState
from app.practice import matrix_wire as wire
from app.practice.bell import Bell
from app.practice.item import Content, Item, Kind, Progressed, Said, Typed, WorldEvent
from app.practice.matrix_errors import MatrixError, json_body, refuse, unknown_token
from app.practice.matrix_media import Repository
from app.practice.matrix_rooms import Rooms
from app.practice.matrix_talk import Talk
from app.practice.troubles import Troubles
from app.practice.world import World

_VERSIONS: Final = ["r0.6.1", *(f"v1.{minor}" for minor in range(1, 16))]
Endpoint = Callable[[Request], Awaitable[Response]]


class Matrix:
    """One homeserver with our one account. `topics` are the subjects of rooms by citizen."""

    def __init__(self, world: World, troubles: Troubles, token: str, password: str, topics: dict[str, str]) -> None:
        self.bell = Bell()
        self._world = world
        self._troubles = troubles
        self._password = password
        self._devices = {token: "BALIEPRACT"}
        self._topics = topics
        self._rooms = Rooms(world)
        self._media = Repository(lambda count: world.secret("upload", count).hex()[:24])
        self._talk = Talk(world, troubles, self._rooms, self._media, self.bell)
        world.subscribe(self._watch)

    def app(self) -> Starlette:
        """The ASGI application."""
        client, guarded, talk = "/_matrix/client/v3", self._guarded, self._talk
        room = f"{client}/rooms/{{room}}"
        routes = [
            Route("/.well-known/matrix/client", self._open(self._well_known)),
            Route("/_matrix/client/versions", self._open(self._versions)),
            Route(f"{client}/login", self._open(self._login), methods=["GET", "POST"]),
            Route(f"{client}/logout", guarded(self._logout), methods=["POST"]),
            Route(f"{client}/account/whoami", guarded(self._whoami)),
            Route(f"{client}/capabilities", guarded(self._capabilities)),
            Route(f"{client}/sync", guarded(self._sync)),
            Route(f"{client}/user/{{user}}/filter", guarded(self._filter), methods=["POST"]),
            Route(f"{client}/profile/{{user}}", guarded(self._profile)),
            Route(f"{client}/joined_rooms", guarded(self._joined_rooms)),
            Route(f"{client}/join/{{room}}", guarded(talk.join), methods=["POST"]),
            Route(f"{room}/join", guarded(talk.join), methods=["POST"]),
            Route(f"{room}/messages", guarded(talk.messages)),
            Route(f"{room}/event/{{event}}", guarded(talk.event)),
            Route(f"{room}/joined_members", guarded(talk.members)),
            Route(f"{room}/send/{{type}}/{{transaction}}", guarded(talk.send), methods=["PUT"]),
            Route(f"{room}/redact/{{event}}/{{transaction}}", guarded(talk.redact), methods=["PUT"]),
            Route(f"{room}/receipt/{{type}}/{{event}}", guarded(talk.receipt), methods=["POST"]),
            Route(f"{room}/read_markers", guarded(talk.read_markers), methods=["POST"]),
            Route(f"{room}/typing/{{user}}", guarded(talk.typing), methods=["PUT"]),
            Route("/_matrix/media/v3/upload", guarded(self._media.upload), methods=["POST"]),
            Route("/_matrix/client/v1/media/config", guarded(self._media.config)),
            Route("/_matrix/client/v1/media/download/{server}/{media_id}", guarded(self._media.download)),
            Route("/_matrix/client/v1/media/download/{server}/{media_id}/{name}", guarded(self._media.download)),
            Route("/_matrix/client/v1/media/thumbnail/{server}/{media_id}", guarded(self._media.download)),
            Route("/{rest:path}", self._open(_unrecognized), methods=["GET", "POST", "PUT", "DELETE"]),
        ]
        return Starlette(routes=routes)

    def _watch(self, event: WorldEvent) -> None:
        match event:
            case Said(item) if item.citizen.channel == ChannelKind.MATRIX:
                room = self._rooms.room_of(item.citizen, self._topics.get(item.citizen.key, ""))
                self._talk.remember(item)
                if item.ours and not item.live:
                    self._rooms.join(room)
                if not (item.ours and item.live):
                    self._rooms.say(item, *wire.event_of(self._taken_back(item)))
            case Progressed(item, DeliveryState.READ, at) if item.citizen.channel == ChannelKind.MATRIX:
                user = wire.user_id(item.citizen)
                seen = {wire.event_id(item.secret): {"m.read": {user: {"ts": round(at.timestamp() * 1000)}}}}
                self._rooms.passing(self._rooms.room_of(item.citizen), "m.receipt", seen)
            case Typed(citizen, active) if citizen.channel == ChannelKind.MATRIX:
                users = [wire.user_id(citizen)] if active else []
                self._rooms.passing(self._rooms.room_of(citizen), "m.typing", {"user_ids": users})
            case _:
                return
        self.bell.ring()

    def _taken_back(self, item: Item) -> Item:
        """A reaction without an emoji is, in Matrix, the redaction of the earlier reaction."""
        if item.kind is not Kind.REACTION or item.content.text:
            return item
        earlier = [
            other
            for other in self._world.conversation(item.citizen)
            if other.kind is Kind.REACTION and other.content.target is item.content.target and other is not item
        ]
        return replace(item, content=Content(Kind.DELETE, target=earlier[-1] if earlier else None))

    def _open(self, endpoint: Endpoint) -> Endpoint:
        async def worded(request: Request) -> Response:
            try:
                return await endpoint(request)
            except MatrixError as error:
                return error.response()

        return worded

    def _guarded(self, endpoint: Endpoint) -> Endpoint:
        async def admitted(request: Request) -> Response:
            self._token(request)
            refuse(self._troubles.of_request())
            return await endpoint(request)

        return self._open(admitted)

    def _token(self, request: Request) -> str:
        scheme, _, token = request.headers.get("authorization", "").partition(" ")
        if scheme.lower() != "bearer":
            token = request.query_params.get("access_token", "")
        if not token:
            raise MatrixError(401, "M_MISSING_TOKEN", "Missing access token")
        if token not in self._devices:
            raise unknown_token()
        return token

    async def _well_known(self, request: Request) -> Response:
        return JSONResponse({"m.homeserver": {"base_url": str(request.base_url).rstrip("/")}})

    async def _versions(self, request: Request) -> Response:  # noqa: ARG002 - an endpoint's own shape
        return JSONResponse({"versions": _VERSIONS, "unstable_features": {}})

    async def _login(self, request: Request) -> Response:
        if request.method == "GET":
            return JSONResponse({"flows": [{"type": "m.login.password"}]})
        body = await json_body(request)
        user = str((body.get("identifier") or {}).get("user") or "")
        if body.get("type") != "m.login.password":
            raise MatrixError(400, "M_UNKNOWN", "Unknown login type")
        if user not in {"balie", wire.OWN_USER} or body.get("password") != self._password:
            raise MatrixError(403, "M_FORBIDDEN", "Invalid username or password")
        device = str(body.get("device_id") or self._world.secret("device", len(self._devices)).hex()[:10].upper())
        token = "syt_" + self._world.secret("login", len(self._devices)).hex()
        self._devices[token] = device
        own = {"user_id": wire.OWN_USER, "access_token": token, "device_id": device, "home_server": wire.SERVER}
        return JSONResponse(own)

    async def _logout(self, request: Request) -> Response:
        del self._devices[self._token(request)]
        return JSONResponse({})

    async def _whoami(self, request: Request) -> Response:
        device = self._devices[self._token(request)]
        return JSONResponse({"user_id": wire.OWN_USER, "is_guest": False, "device_id": device})

    async def _capabilities(self, request: Request) -> Response:  # noqa: ARG002 - an endpoint's own shape
        return JSONResponse({"capabilities": {"m.room_versions": {"default": "12", "available": {"12": "stable"}}}})

    async def _filter(self, request: Request) -> Response:
        limit = ((await json_body(request)).get("room") or {}).get("timeline", {}).get("limit", 10)
        return JSONResponse({"filter_id": str(limit)})

    async def _profile(self, request: Request) -> Response:
        for citizen in self._world.on(ChannelKind.MATRIX):
            if wire.user_id(citizen) == request.path_params["user"]:
                return JSONResponse({"displayname": citizen.name})
        raise MatrixError(404, "M_NOT_FOUND", "Profile was not found")

    async def _joined_rooms(self, request: Request) -> Response:  # noqa: ARG002 - an endpoint's own shape
        rooms = [room.id for room in self._rooms.by_id.values() if room.joined_at is not None]
        return JSONResponse({"joined_rooms": rooms})

    async def _sync(self, request: Request) -> Response:
        query = request.query_params
        since = self._rooms.position_of(query["since"]) if query.get("since") else None
        if query.get("since") and since is None:
            raise MatrixError(400, "M_UNKNOWN", "Invalid stream token")
        limit = _timeline_limit(query.get("filter", ""))
        loop = asyncio.get_running_loop()
        until = loop.time() + int(query.get("timeout", "0")) / 1000
        while True:
            changes = self._rooms.changes(since, limit)
            left = until - loop.time()
            if changes or since is None or left <= 0 or self.bell.closed:
                break
            await self.bell.wait(left)
        answer: dict[str, Any] = {"next_batch": self._rooms.token(self._rooms.position)}
        if since is None:
            answer |= {"account_data": {"events": []}, "presence": {"events": []}}
        return JSONResponse(answer | ({"rooms": changes} if changes else {}))


def _timeline_limit(wanted: str) -> int:
    if wanted.isdigit():
        return int(wanted)
    try:
        limit = json.loads(wanted or "{}").get("room", {}).get("timeline", {}).get("limit", 10)
    except (ValueError, AttributeError):
        raise MatrixError(400, "M_INVALID_PARAM", "Invalid filter") from None
    return int(limit)


async def _unrecognized(request: Request) -> Response:
    raise MatrixError(404, "M_UNRECOGNIZED", f"Unrecognized request: {request.url.path}")
