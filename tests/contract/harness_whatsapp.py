"""WhatsApp in the contract suite: our channel, the real relay, and a Graph API on loopback."""

import base64
import hashlib
import hmac
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import httpx

from app.channels.base import Channel
from app.channels.whatsapp import connect
from app.domain.ids import Address, ProviderId
from app.domain.message import DeliveryState
from app.practice.graph import page
from app.practice.whatsapp_templates import TEMPLATES, worded
from app.relay.config import RelayConfig
from app.relay.web import relay_app
from tests.contract.far_side import FarSide, far_side
from tests.contract.harness import Ability, Arrived, Trouble
from tests.fakes.loopback import Reply, Request
from tests.fakes.uploads import uploaded

NUMBER, WABA, CITIZEN = "106540352242922", "419561250000477", "31612345678"
TOKEN, RELAY_TOKEN, APP_SECRET = "graph-canary-5d1f0c", "relay-canary-77ab12cd", "app-secret-canary"


class GraphApi:
    """The part of the Cloud API that our channel uses, for one number and one citizen."""

    def __init__(self) -> None:
        self.url = ""
        self.arrived: list[Arrived] = []
        self.read: list[ProviderId] = []
        self.typing: list[bool] = []
        self.files: dict[str, tuple[bytes, str]] = {}
        self._ids = count(1)

    def __call__(self, request: Request) -> Reply:
        if request.headers.get("authorization") != f"Bearer {TOKEN}":
            return Reply.of({"error": {"code": 190}}, 401)
        if request.path.startswith("/file/"):
            content, media_type = self.files[request.path.removeprefix("/file/")]
            return Reply(200, content, media_type)
        edge = request.path.removeprefix("/v26.0/")
        if edge == f"{NUMBER}/messages":
            return self._message(request.json())
        if edge == f"{NUMBER}/media":
            return Reply.of({"id": self.keep(*uploaded(request))})
        return self._node(edge, request)

    def keep(self, content: bytes, media_type: str) -> str:
        """A new media id for `content`."""
        media_id = f"77{next(self._ids)}"
        self.files[media_id] = (content, media_type)
        return media_id

    def _node(self, edge: str, request: Request) -> Reply:
        if edge == NUMBER:
            return Reply.of({"id": NUMBER, "verified_name": "Gemeente Duinstad", "display_phone_number": "+31 70"})
        if edge == f"{NUMBER}/message_history":
            entries = [_recorded(arrived) for arrived in reversed(self.arrived)]
            return Reply.of(page(entries, request.query, 25, 100, f"{self.url}{request.path}"))
        if edge == f"{WABA}/message_templates":
            return Reply.of(page(TEMPLATES, request.query, 25, 2, f"{self.url}{request.path}"))
        return self._media(edge)

    def _media(self, media_id: str) -> Reply:
        if media_id not in self.files:
            return Reply.of({"error": {"code": 100, "error_subcode": 33}}, 400)
        content, media_type = self.files[media_id]
        digest = hashlib.sha256(content).hexdigest()
        facts = {"url": f"{self.url}/file/{media_id}", "mime_type": media_type, "sha256": digest, "id": media_id}
        return Reply.of({**facts, "file_size": str(len(content)), "messaging_product": "whatsapp"})

    def _message(self, body: Any) -> Reply:
        if body.get("status") == "read":
            self.read.append(ProviderId(body["message_id"]))
            if "typing_indicator" in body:
                self.typing.append(True)
            return Reply.of({"success": True})
        provider_id = _out(next(self._ids))
        part = body[body["type"]]
        self.arrived.append(
            Arrived(
                to=Address(body["to"]),
                text=worded(part) if body["type"] == "template" else part.get("body") or part.get("caption", ""),
                provider_id=provider_id,
                client_id=body["biz_opaque_callback_data"],
                file=self.files[part["id"]][0] if "id" in part else None,
                reply_to=body.get("context", {}).get("message_id"),
            )
        )
        contacts = [{"input": body["to"], "wa_id": body["to"]}]
        return Reply.of({"messaging_product": "whatsapp", "contacts": contacts, "messages": [{"id": provider_id}]})


def _out(number: int) -> ProviderId:
    """An id as Meta makes them: it contains the recipient's number."""
    packed = b"\x1c\x18" + bytes([len(CITIZEN)]) + CITIZEN.encode() + b"\x15\x02\x00\x11\x18\x12" + b"%018d\0" % number
    return ProviderId("wamid." + base64.b64encode(packed).decode())


def _recorded(arrived: Arrived) -> dict[str, Any]:
    event = {"id": "1", "delivery_status": "SENT", "timestamp": 1764000050, "webhook_update_state": "DELIVERED"}
    return {"id": "1", "message_id": arrived.provider_id, "events": {"data": [event]}}


class WhatsAppHarness:
    """See `tests.contract.harness.Harness`."""

    citizen = Address(CITIZEN)
    abilities = frozenset(Ability)
    secrets = (TOKEN, RELAY_TOKEN, APP_SECRET)

    def __init__(self, channel: Channel, graph: GraphApi, relay: httpx.AsyncClient, far: FarSide) -> None:
        self.channel = channel
        self.graph = graph
        self._relay = relay
        self._far = far
        self._numbers = count(1)
        self._said: dict[ProviderId, dict[str, Any]] = {}

    @property
    def troubles(self) -> frozenset[Trouble]:
        return self._far.troubles

    async def trouble(self, trouble: Trouble | None) -> None:
        await self._far.act(trouble)
        self.graph.url = self._far.url

    async def citizen_writes(self, text: str, reply_to: ProviderId | None = None) -> ProviderId:
        context = {"context": {"from": "31703533000", "id": reply_to}} if reply_to else {}
        return await self._say("text", {"body": text}, **context)

    async def citizen_sends_file(self, content: bytes, media_type: str) -> ProviderId:
        kind = "image" if media_type.startswith("image/") else "document"
        return await self._say(kind, {"id": self.graph.keep(content, media_type), "mime_type": media_type})

    async def citizen_edits(self, target: ProviderId, text: str) -> None:
        changed = {"type": "text", "text": {"body": text}}
        await self._say("edit", {"original_message_id": target, "message": changed})

    async def citizen_deletes(self, target: ProviderId) -> None:
        await self._say("revoke", {"original_message_id": target})

    async def citizen_reacts(self, target: ProviderId, emoji: str | None) -> None:
        await self._say("reaction", {"message_id": target, **({"emoji": emoji} if emoji else {})})

    async def deliver_again(self, message: ProviderId) -> None:
        await self._post(messages=[self._said[message]])

    async def report(self, message: ProviderId, state: DeliveryState) -> None:
        await self._post(statuses=[self._status(message, state.value)])

    async def echo(self, message: ProviderId) -> None:
        await self._post(statuses=[self._status(message, "sent")])

    def arrived(self) -> list[Arrived]:
        return self.graph.arrived

    def read_up_to(self) -> list[ProviderId]:
        return self.graph.read

    def typing(self) -> list[bool]:
        return self.graph.typing

    def _status(self, message: ProviderId, status: str) -> dict[str, Any]:
        (sent,) = [arrived for arrived in self.graph.arrived if arrived.provider_id == message]
        facts = {"id": message, "status": status, "timestamp": "1764000100", "recipient_id": CITIZEN}
        return {**facts, "biz_opaque_callback_data": sent.client_id}

    async def _say(self, kind: str, part: dict[str, Any], **more: Any) -> ProviderId:
        number = next(self._numbers)
        message = {"from": CITIZEN, "id": f"wamid.IN{number}", "timestamp": str(1764000000 + number), "type": kind}
        self._said[ProviderId(message["id"])] = {**message, kind: part, **more}
        await self._post(messages=[{**message, kind: part, **more}])
        return ProviderId(message["id"])

    async def _post(self, **content: Any) -> None:
        value = {
            "messaging_product": "whatsapp",
            "metadata": {"display_phone_number": "31703533000", "phone_number_id": NUMBER},
            "contacts": [{"profile": {"name": "Jan de Vries"}, "wa_id": CITIZEN}],
            **content,
        }
        entry = {"id": "1", "changes": [{"value": value, "field": "messages"}]}
        body = json.dumps({"object": "whatsapp_business_account", "entry": [entry]}).encode()
        signature = "sha256=" + hmac.new(APP_SECRET.encode(), body, hashlib.sha256).hexdigest()
        answer = await self._relay.post("/webhooks/whatsapp", content=body, headers={"X-Hub-Signature-256": signature})
        assert answer.status_code == 200


def _limited(request: Request) -> Reply:
    return Reply.of({"error": {"message": "slow", "code": 130429}}, 429, Retry_After="7")


def _signed_out(request: Request) -> Reply:
    return Reply.of({"error": {"message": "expired", "code": 190, "error_subcode": 463}}, 401)


def _refused(request: Request) -> Reply | None:
    return Reply.of({"error": {"message": "no", "code": 131026}}, 400) if request.path.endswith("/messages") else None


_REFUSALS = {Trouble.LIMITED: _limited, Trouble.SIGNED_OUT: _signed_out, Trouble.REFUSED: _refused}


@asynccontextmanager
async def over_relay() -> AsyncIterator[WhatsAppHarness]:
    """Receive from the real relay; it and the Graph API share an address, so that troubles affect both."""
    graph = GraphApi()
    with TemporaryDirectory() as folder:
        app = relay_app(Path(folder) / "log", RelayConfig.simple("whatsapp", APP_SECRET, "verify", RELAY_TOKEN))
        async with (
            app.router.lifespan_context(app),
            httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://relay", trust_env=False) as relay,
        ):

            async def answer(request: Request) -> Reply:
                if not request.path.startswith("/v1/"):
                    return graph(request)
                got = await relay.request(
                    request.method,
                    request.path,
                    params=request.query,
                    content=request.body,
                    headers={"authorization": request.headers.get("authorization", "")},
                    timeout=60,
                )
                return Reply(got.status_code, got.content, got.headers.get("content-type", ""))

            async with far_side(answer, _REFUSALS) as far:
                graph.url = far.url
                settings = {"base_url": far.url, "relay_url": far.url, "phone_number_id": NUMBER, "waba_id": WABA}
                secrets = {"access_token": TOKEN, "relay_token": RELAY_TOKEN}
                channel = connect(settings, secrets, NUMBER)
                try:
                    yield WhatsAppHarness(channel, graph, relay, far)
                finally:
                    await channel.close()
