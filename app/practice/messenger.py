"""The Graph API of a Facebook page, simulated: threads and messages to poll, and their files.

It enforces: details of the 20 newest messages of a thread only, two calls a second after a burst (613).
"""

from typing import Final

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from app.domain.channel import ChannelKind
from app.practice import messenger_wire as wire
from app.practice.buckets import Bucket
from app.practice.graph import (
    Gate,
    GraphError,
    Node,
    Selection,
    page,
    selection,
    unknown_object,
)
from app.practice.item import Citizen, Item, Said, WorldEvent, is_message
from app.practice.messenger_send import Sending
from app.practice.world import World

DETAILED: Final = 20
"""The number of a thread's newest messages that can be read in full."""


class Messenger:
    """One page. `address` is where it is served, and part of file addresses."""

    def __init__(self, world: World, gate: Gate, address: str, account: wire.Page | None = None) -> None:
        self.page = account or wire.Page()
        self._world = world
        self._gate = gate
        self._address = address
        self._items: dict[str, Item] = {}
        self._sending = Sending(world, gate.troubles, self._items)
        self._reading = Bucket(burst=60, per_second=2)
        world.subscribe(self._watch)

    def app(self) -> Starlette:
        """The ASGI application."""
        guarded = self._gate.guarded
        return Starlette(
            routes=[
                Route("/v/t1.15752-9/{name}", self._file),
                Route(f"/{{version}}/{self.page.id}/conversations", guarded(self._conversations)),
                Route("/{version}/me/conversations", guarded(self._conversations)),
                Route(f"/{{version}}/{self.page.id}/messages", guarded(self._sending.send), methods=["POST"]),
                Route("/{version}/me/messages", guarded(self._sending.send), methods=["POST"]),
                Route(
                    f"/{{version}}/{self.page.id}/message_attachments", guarded(self._sending.upload), methods=["POST"]
                ),
                Route("/{version}/me/message_attachments", guarded(self._sending.upload), methods=["POST"]),
                Route(f"/{{version}}/{self.page.id}/subscribed_apps", guarded(self._subscribed)),
                Route("/{version}/{thread}/messages", guarded(self._messages)),
                Route("/{version}/{node}", guarded(self._node)),
            ]
        )

    def _watch(self, event: WorldEvent) -> None:
        match event:
            case Said(item) if item.citizen.channel == ChannelKind.MESSENGER and is_message(item):
                self._items[wire.message_id(item)] = item
            case _:
                return

    async def _conversations(self, request: Request) -> Response:
        self._pace()
        wanted = selection(request.query_params.get("fields", "id,link,updated_time"))
        talking = [c for c in self._world.on(ChannelKind.MESSENGER) if self._world.conversation(c)]
        talking.sort(key=lambda citizen: wire.updated_at(self._world, citizen), reverse=True)
        nodes = [self._thread(citizen, wanted) for citizen in talking]
        return JSONResponse(page(nodes, request.query_params, 25, 200, self._here(request)))

    async def _messages(self, request: Request) -> Response:
        self._pace()
        citizen = self._citizen_of_thread(request.path_params["thread"])
        wanted = selection(request.query_params.get("fields", "id,created_time"))
        nodes = self._thread_messages(citizen, wanted)
        return JSONResponse(page(nodes, request.query_params, 25, 100, self._here(request)))

    async def _node(self, request: Request) -> Response:
        name = request.path_params["node"]
        wanted = selection(request.query_params.get("fields", ""))
        if name in {"me", self.page.id}:
            return JSONResponse(wanted.apply({"id": self.page.id, "name": self.page.name}))
        if name.startswith("t_"):
            self._pace()
            return JSONResponse(self._thread(self._citizen_of_thread(name), wanted))
        if name.startswith("m_"):
            self._pace()
            return JSONResponse(wanted.apply(self._message(name)))
        return JSONResponse(wanted.apply(self._profile(name)))

    def _here(self, request: Request) -> str:
        return f"{self._address}{request.url.path}"

    def _pace(self) -> None:
        if self._reading.take() is not None:
            raise GraphError(613, "(#613) Calls to this api have exceeded the rate limit.")

    def _thread(self, citizen: Citizen, wanted: Selection) -> Node:
        node = wire.conversation(self._world, self.page, citizen)
        if (inner := wanted.fields.get("messages")) is not None:
            address = f"{self._address}/v26.0/{node['id']}/messages"
            query = {"limit": str(inner.limit or 25)}
            # The edge has a selection of its own; the thread's must not filter it again.
            node["messages"] = page(self._thread_messages(citizen, inner), query, 25, 100, address)
            wanted = Selection({**wanted.fields, "messages": Selection()})
        return wanted.apply(node)

    def _thread_messages(self, citizen: Citizen, wanted: Selection) -> list[Node]:
        nodes = [wire.message(self._world, self.page, i, self._address) for i in wire.shown(self._world, citizen)]
        old = Selection({"created_time": Selection()})
        return [wanted.apply(node) if i < DETAILED else old.apply(node) for i, node in enumerate(nodes)]

    def _message(self, number: str) -> Node:
        item = self._items.get(number)
        if item is None:
            raise unknown_object(number)
        shown = wire.shown(self._world, item.citizen)
        if item not in shown[:DETAILED]:
            raise GraphError(100, "(#100) The message you are trying to fetch has been deleted.")
        return wire.message(self._world, self.page, item, self._address)

    def _profile(self, number: str) -> Node:
        citizen = wire.citizen_of(self._world, number)
        if citizen is None or citizen.manner.unavailable:
            raise unknown_object(number)
        first, _, last = citizen.name.partition(" ")
        return {"first_name": first, "last_name": last, "name": citizen.name, "locale": "nl_NL", "id": number}

    def _citizen_of_thread(self, number: str) -> Citizen:
        for citizen in self._world.on(ChannelKind.MESSENGER):
            if wire.conversation_id(citizen) == number and self._world.conversation(citizen):
                return citizen
        raise unknown_object(number)

    async def _file(self, request: Request) -> Response:
        for item in self._items.values():
            if item.content.file is not None and str(request.url).endswith(wire.file_address(item, "")):
                return Response(item.content.file.content, media_type=item.content.file.media_type)
        return Response("URL signature mismatch", 403, media_type="text/plain")

    async def _subscribed(self, request: Request) -> Response:  # noqa: ARG002 - an endpoint's own shape
        fields = ["messages", "message_echoes", "message_deliveries", "message_reads"]
        return JSONResponse({"data": [{"name": "Balie", "id": "820000000000001", "subscribed_fields": fields}]})
