"""The control server: lets tests and trainers make citizens speak, cause faults, and see what reached the citizens.

POST /control/say      {"citizen": key or name, "text": …} or any line as in a script → {"number": N}
POST /control/tick     {"steps": N} → {"did": [{"citizen", "channel", "kind", "text"}]}
POST /control/trouble  {"channel", "trouble", "times"?, "sends_only"?} → {}
GET  /control/received → {"messages": [what we sent since the start, with `client_id`, `state`, `deleted`, file, and the
                          words `now`]}
GET  /control/citizens → {"citizens": [{"key", "name", "channel", "unread"}]}
Wrong requests get 400 and {"error"}.
"""

import hashlib
import json
from collections.abc import Mapping
from typing import Any

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from app.domain.channel import ChannelKind
from app.practice.director import Director
from app.practice.item import ACTS_ON_ANOTHER, Citizen, Item, MediaFile
from app.practice.scripts import BadScript, line_of
from app.practice.troubles import Trouble, Troubles
from app.practice.world import World


class Control:
    """The endpoints of the control server."""

    def __init__(
        self,
        world: World,
        director: Director,
        troubles: Mapping[ChannelKind, Troubles],
        media: Mapping[str, MediaFile],
    ) -> None:
        self._world = world
        self._director = director
        self._troubles = troubles
        self._media = media

    def app(self) -> Starlette:
        """The ASGI application."""
        return Starlette(
            routes=[
                Route("/control/say", self._say, methods=["POST"]),
                Route("/control/tick", self._tick, methods=["POST"]),
                Route("/control/trouble", self._trouble, methods=["POST"]),
                Route("/control/received", self._received),
                Route("/control/citizens", self._citizens),
            ]
        )

    async def _say(self, request: Request) -> Response:
        try:
            body = await request.json()
            citizen = self._citizen(str(body.pop("citizen")))
            item = self._director.say(citizen, line_of(body, self._media))
        except (BadScript, KeyError, TypeError, ValueError, AttributeError) as error:
            return _wrong(error)
        return JSONResponse({"number": item.number})

    def _citizen(self, who: str) -> Citizen:
        for citizen in self._world.citizens.values():
            if who in {citizen.key, citizen.name}:
                return citizen
        raise BadScript(f"nobody is called {who}")

    async def _tick(self, request: Request) -> Response:
        body = json.loads(await request.body() or b"{}")
        items = self._director.tick(int(body.get("steps", 1)))
        return JSONResponse({"did": [_told(item) for item in items]})

    async def _trouble(self, request: Request) -> Response:
        try:
            body = await request.json()
            troubles = self._troubles[ChannelKind(body["channel"])]
            trouble, times = Trouble(body["trouble"]), int(body.get("times", 1))
            troubles.order(trouble, times, sends_only=bool(body.get("sends_only", True)))
        except (KeyError, TypeError, ValueError) as error:
            return _wrong(error)
        return JSONResponse({})

    async def _received(self, request: Request) -> Response:  # noqa: ARG002 - an endpoint's own shape
        ours = [item for item in self._world.items if item.ours and item.live]
        return JSONResponse({"messages": [self._sent(item) for item in ours if item.kind not in ACTS_ON_ANOTHER]})

    def _sent(self, item: Item) -> dict[str, Any]:
        file = item.content.file
        about = None
        if file is not None:
            digest = hashlib.sha256(file.content).hexdigest()
            about = {"name": file.name, "media_type": file.media_type, "size": len(file.content), "sha256": digest}
        return _told(item) | {
            "number": item.number,
            "client_id": item.client_id,
            "state": self._world.state(item),
            "deleted": self._world.current(item).deleted,
            "now": self._world.current(item).text,
            "at": item.at.isoformat(),
            "file": about,
            "answers": item.content.target.number if item.content.target is not None else None,
        }

    async def _citizens(self, request: Request) -> Response:  # noqa: ARG002 - an endpoint's own shape
        citizens = [
            {
                "key": citizen.key,
                "name": citizen.name,
                "channel": citizen.channel,
                "unread": self._world.unread(citizen),
            }
            for citizen in self._world.citizens.values()
        ]
        return JSONResponse({"citizens": citizens})


def _told(item: Item) -> dict[str, Any]:
    return {
        "citizen": item.citizen.key,
        "channel": item.citizen.channel,
        "kind": item.kind,
        "text": item.content.text,
    }


def _wrong(error: Exception) -> Response:
    return JSONResponse({"error": f"{type(error).__name__}: {error}"}, 400)
