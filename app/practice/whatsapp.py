"""The WhatsApp Cloud API, simulated: sending, marking as read, media, and webhooks through `Webhooks`.

It enforces: the 24-hour window (131047), one message per 6 seconds to a citizen after a burst of 45 (131056), 4,096
characters, captions only where they exist, media addresses that last 5 minutes.
"""

from typing import Any, Final

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from app.domain.channel import ChannelKind
from app.practice import whatsapp_wire as wire
from app.practice.buckets import Bucket
from app.practice.graph import Gate, GraphError, Node, json_body, page, refuse, selection
from app.practice.item import Card, Citizen, Content, Item, Kind, Place, Progressed, Said, WorldEvent
from app.practice.troubles import BrokenOff, Trouble
from app.practice.webhooks import Webhooks
from app.practice.whatsapp_history import History
from app.practice.whatsapp_media import MediaShelf
from app.practice.whatsapp_templates import TEMPLATES, worded
from app.practice.world import World

WINDOW_SECONDS: Final = 24 * 3600
_KINDS: Final = {name: kind for kind, name in wire.FILE_TYPES.items()}


class WhatsApp:
    """One phone number. `address` is where it is served, and part of media addresses."""

    def __init__(self, world: World, gate: Gate, address: str, account: wire.Account | None = None) -> None:
        self.account = account or wire.Account()
        self.webhooks = Webhooks("whatsapp_business_account", self.account.waba_id, gate.app_secret)
        self._world = world
        self._gate = gate
        self._items: dict[str, Item] = {}
        self._media = MediaShelf(world, gate.app_secret, address)
        self._buckets: dict[str, Bucket] = {}
        self._history = History(f"{address}/v26.0/{self.account.phone_number_id}/message_history")
        world.subscribe(self._watch)

    def app(self) -> Starlette:
        """The ASGI application."""
        guarded = self._gate.guarded
        phone, waba = self.account.phone_number_id, self.account.waba_id
        return Starlette(
            routes=[
                Route(f"/{{version}}/{phone}/messages", guarded(self._messages), methods=["POST"]),
                Route(f"/{{version}}/{phone}/media", guarded(self._media.upload), methods=["POST"]),
                Route(f"/{{version}}/{phone}/message_history", guarded(self._history.page)),
                Route(f"/{{version}}/{phone}", guarded(self._phone)),
                Route(f"/{{version}}/{waba}/phone_numbers", guarded(self._phones)),
                Route(f"/{{version}}/{waba}/subscribed_apps", guarded(self._subscribed)),
                Route(f"/{{version}}/{waba}/message_templates", guarded(self._templates)),
                Route("/whatsapp_business/attachments/", guarded(self._media.fetch)),
                Route("/{version}/{media_id}", guarded(self._media.node), methods=["GET", "DELETE"]),
            ]
        )

    def _watch(self, event: WorldEvent) -> None:
        match event:
            case Said(item) if item.citizen.channel == ChannelKind.WHATSAPP:
                self._items[wire.message_id(item)] = item
                if item.content.file is not None:
                    self._media.put(wire.media_id(item), item.content.file)
                if item.kind is Kind.UNREADABLE:
                    self.webhooks.broken(wire.broken(self.account, item))
                elif not item.ours:
                    self.webhooks.change("messages", wire.received(self.account, item))
                elif not item.live:
                    self.webhooks.change("smb_message_echoes", wire.echoed(self.account, item))
            case Progressed(item, state, at) if item.citizen.channel == ChannelKind.WHATSAPP:
                self._history.add(wire.message_id(item), state, int(at.timestamp()))
                value = wire.status(self.account, item, state, int(at.timestamp()))
                if value is not None:
                    self.webhooks.change("messages", value)
            case _:
                return

    async def _messages(self, request: Request) -> Response:
        body = await json_body(request)
        if body.get("messaging_product") != "whatsapp":
            raise GraphError(100, "(#100) The parameter messaging_product is required.")
        if body.get("status") == "read":
            return self._read(body)
        citizen = self._recipient(body)
        trouble = self._gate.troubles.of_send(citizen)
        refuse(trouble)
        content = self._content(body)
        self._keep_limits(citizen, str(body["type"]))
        item = self._world.answer(citizen, content, client_id=body.get("biz_opaque_callback_data"))
        if trouble is Trouble.LOST_ANSWER:
            return BrokenOff()
        number = body.get("to")
        contact: Node = {"input": number or body["recipient"]}
        contact |= {"wa_id": citizen.number} if number else {"user_id": wire.user_id(citizen)}
        answer = {"messaging_product": "whatsapp", "contacts": [contact], "messages": [{"id": wire.message_id(item)}]}
        return JSONResponse(answer)

    def _read(self, body: Node) -> Response:
        item = self._items.get(str(body.get("message_id")))
        if item is None or item.ours:
            raise GraphError(100, "(#100) Invalid parameter", details="Message ID is invalid.")
        self._world.see(item)
        return JSONResponse({"success": True})

    def _recipient(self, body: Node) -> Citizen:
        number = "".join(filter(str.isdigit, str(body.get("to") or "")))
        for citizen in self._world.on(ChannelKind.WHATSAPP):
            if number and citizen.number == number:
                return citizen
            if not number and wire.user_id(citizen) == body.get("recipient"):
                return citizen
        if not number and not body.get("recipient"):
            raise GraphError(100, "(#100) The parameter to is required.")
        raise GraphError(131030, "(#131030) Recipient phone number not in allowed list")

    def _keep_limits(self, citizen: Citizen, message_type: str) -> None:
        silence = self._world.silent_for(citizen)
        if message_type != "template" and (silence is None or silence.total_seconds() > WINDOW_SECONDS):
            raise GraphError(
                131047,
                "(#131047) Re-engagement message",
                details="Message failed to send because more than 24 hours have passed since the customer last replied"
                " to this number.",
            )
        bucket = self._buckets.setdefault(citizen.key, Bucket(burst=45, per_second=1 / 6))
        if bucket.take() is not None:
            raise GraphError(
                131056,
                "(#131056) (Business Account, Consumer Account) pair rate limit hit",
                details="Message failed to send because there were too many messages sent from this phone number to"
                " the same phone number in a short period of time.",
            )

    def _content(self, body: Node) -> Content:
        message_type = body.get("type", "text")
        node = body.get(str(message_type))
        if not isinstance(node, dict) and message_type != "contacts":
            raise GraphError(100, f"(#100) The parameter {message_type} is required.")
        target = self._items.get(str((body.get("context") or {}).get("message_id")))
        if message_type in _KINDS:
            return self._file_content(_KINDS[message_type], body[message_type], target)
        return self._plain_content(str(message_type), body[message_type], target)

    def _plain_content(self, message_type: str, node: Any, target: Item | None) -> Content:
        match message_type:
            case "text":
                text = str(node.get("body") or "")
                if not 0 < len(text) <= 4096:
                    raise GraphError(100, "(#100) Param text['body'] must be at most 4096 characters long.")
                return Content(Kind.TEXT, text, target=target)
            case "location":
                place = Place(float(node["latitude"]), float(node["longitude"]), str(node.get("name") or ""))
                return Content(Kind.LOCATION, place=place, target=target)
            case "contacts":
                first = node[0]
                return Content(Kind.CONTACT, card=Card(first["name"]["formatted_name"], first["phones"][0]["phone"]))
            case "reaction":
                reacted = self._items.get(str(node.get("message_id")))
                if reacted is None:
                    raise GraphError(131009, "(#131009) Parameter value is not valid")
                return Content(Kind.REACTION, str(node.get("emoji") or ""), target=reacted)
            case "template":
                return Content(Kind.TEXT, worded(node), target=target)
            case _:
                raise GraphError(131051, "(#131051) Unsupported message type")

    def _file_content(self, kind: Kind, node: Node, target: Item | None) -> Content:
        file = self._media.get(str(node.get("id")))
        if file is None:
            raise GraphError(131053, "(#131053) Media upload error", details="The media id is not known.")
        caption = str(node.get("caption") or "")
        if caption and kind in {Kind.VOICE, Kind.STICKER}:
            raise GraphError(100, "(#100) Invalid parameter", details="This media type takes no caption.")
        return Content(kind, caption, file, target=target)

    async def _phone(self, request: Request) -> Response:
        return JSONResponse(selection(request.query_params.get("fields", "")).apply(self._phone_node()))

    async def _phones(self, request: Request) -> Response:  # noqa: ARG002 - an endpoint's own shape
        return JSONResponse({"data": [self._phone_node()]})

    def _phone_node(self) -> Node:
        return {
            "verified_name": self.account.verified_name,
            "code_verification_status": "VERIFIED",
            "display_phone_number": f"+{self.account.number}",
            "quality_rating": "GREEN",
            "platform_type": "CLOUD_API",
            "throughput": {"level": "STANDARD"},
            "id": self.account.phone_number_id,
        }

    async def _subscribed(self, request: Request) -> Response:  # noqa: ARG002 - an endpoint's own shape
        data = {
            "id": "820000000000001",
            "name": "Balie",
            "link": "https://www.facebook.com/games/?app_id=820000000000001",
        }
        return JSONResponse({"data": [{"whatsapp_business_api_data": data}]})

    async def _templates(self, request: Request) -> Response:
        query, address = request.query_params, str(request.url.replace(query=""))
        named = [one for one in TEMPLATES if query.get("name") in (None, one["name"])]
        return JSONResponse(page(named, query, 25, 100, address))
