"""Messenger in the contract suite: our channel, and a Graph API of one page on loopback."""

import hashlib
import hmac
import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import httpx
from aiolimiter import AsyncLimiter

from app.channels.base import Channel
from app.channels.messenger import connect
from app.channels.messenger.client import MessengerChannel
from app.domain.ids import Address, ProviderId
from app.domain.message import DeliveryState
from app.relay.config import RelayConfig
from app.relay.web import relay_app
from tests.contract.far_side import FarSide, far_side
from tests.contract.harness import Ability, Arrived, Trouble
from tests.fakes.loopback import Reply, Request
from tests.fakes.uploads import form_of, uploaded

PAGE, CITIZEN, THREAD = "1029384756", "7766554433221100", "t_1122334455"
TOKEN, APP_SECRET, RELAY_TOKEN = "page-canary-90ab", "app-secret-canary-77", "relay-canary-31cd55aa"
MS = 1764000000000


class PageApi:
    """The part of the Graph API that our channel uses: one thread, with one citizen."""

    def __init__(self) -> None:
        self.url = ""
        self.messages: list[dict[str, Any]] = []
        self.arrived: list[Arrived] = []
        self.seen: list[ProviderId] = []
        self.typing: list[bool] = []
        self.files: dict[str, tuple[bytes, str]] = {}
        self.updated = datetime.now(UTC) - timedelta(minutes=1)
        self.newest = ProviderId("")
        self.subscribed = ["messages", "message_reads"]
        self._ids = count(1)

    def __call__(self, request: Request) -> Reply:
        if request.path.startswith("/file/"):
            content, media_type = self.files[request.path.removeprefix("/file/")]
            return Reply(200, content, media_type)
        if request.headers.get("authorization") != f"Bearer {TOKEN}":
            return Reply.of({"error": {"code": 190}}, 401)
        answers: dict[str, Callable[[Request], Reply]] = {
            f"{PAGE}/conversations": self._threads,
            f"{THREAD}/messages": lambda _: Reply.of({"data": self.messages[::-1][:20]}),
            f"{PAGE}/messages": self._message,
            f"{PAGE}/message_attachments": self._upload,
            PAGE: lambda _: Reply.of({"id": PAGE, "name": "Gemeente Duinstad"}),
            f"{PAGE}/subscribed_apps": lambda _: Reply.of({"data": [{"subscribed_fields": self.subscribed}]}),
        }
        answer = answers.get(request.path.removeprefix("/v26.0/"))
        return answer(request) if answer else Reply.of({"error": {"code": 100, "error_subcode": 33}}, 400)

    def _threads(self, request: Request) -> Reply:
        threads = [{"id": THREAD, "updated_time": stamp(self.updated)}]
        return Reply.of({"data": threads if self.messages else []})

    def _upload(self, request: Request) -> Reply:
        assert json.loads(form_of(request)["message"][0])["attachment"]["type"] == "image"
        return Reply.of({"attachment_id": self.keep(*uploaded(request))})

    def keep(self, content: bytes, media_type: str) -> str:
        """A new attachment id for `content`."""
        number = f"88{next(self._ids)}"
        self.files[number] = (content, media_type)
        return number

    def add(self, author: str, to: str, **content: Any) -> ProviderId:
        """Add a message to the thread, now."""
        self.updated += timedelta(seconds=1)
        message = {"id": f"m_{next(self._ids)}", "created_time": stamp(self.updated), **content}
        people = {"from": {"id": author, "name": "Jan"}, "to": {"data": [{"id": to, "name": "Balie"}]}}
        self.messages.append({**message, **people})
        self.newest = ProviderId(message["id"])
        return self.newest

    def _message(self, request: Request) -> Reply:
        body = request.json()
        action = body.get("sender_action")
        if action is not None:
            if action == "mark_seen":
                self.seen.append(self.newest)
            else:
                self.typing.append(action == "typing_on")
            return Reply.of({"recipient_id": body["recipient"]["id"]})
        part = body["message"]
        provider_id = self.add(PAGE, body["recipient"]["id"], message=part.get("text", ""))
        file = part.get("attachment", {}).get("payload", {}).get("attachment_id")
        self.arrived.append(
            Arrived(
                to=Address(body["recipient"]["id"]),
                text=part.get("text", ""),
                provider_id=provider_id,
                client_id=part["metadata"],
                file=self.files[file][0] if file else None,
                reply_to=part.get("reply_to", {}).get("mid"),
            )
        )
        return Reply.of({"recipient_id": body["recipient"]["id"], "message_id": provider_id})


def stamp(moment: datetime) -> str:
    return moment.strftime("%Y-%m-%dT%H:%M:%S+0000")


class MessengerHarness:
    """See `tests.contract.harness.Harness`."""

    citizen = Address(CITIZEN)
    abilities: frozenset[Ability] = frozenset(Ability) - {
        Ability.STATUS, Ability.ECHO, Ability.EDITS, Ability.REACTIONS, Ability.RECORDS, Ability.TEMPLATES,
    }  # fmt: skip
    secrets: tuple[str, ...] = (TOKEN, APP_SECRET)

    def __init__(self, channel: Channel, page: PageApi, far: FarSide) -> None:
        self.channel = channel
        self.page = page
        self._far = far

    @property
    def troubles(self) -> frozenset[Trouble]:
        return self._far.troubles

    async def trouble(self, trouble: Trouble | None) -> None:
        await self._far.act(trouble)
        self.page.url = self._far.url

    async def citizen_writes(self, text: str, reply_to: ProviderId | None = None) -> ProviderId:
        return self.page.add(CITIZEN, PAGE, message=text, **({"reply_to": {"mid": reply_to}} if reply_to else {}))

    async def citizen_sends_file(self, content: bytes, media_type: str) -> ProviderId:
        url = f"{self.page.url}/file/{self.page.keep(content, media_type)}"
        entry = {
            "id": "1",
            "mime_type": media_type,
            "name": "foto.png",
            "size": len(content),
            "image_data": {"url": url},
        }
        return self.page.add(CITIZEN, PAGE, message="", attachments={"data": [entry]})

    async def citizen_edits(self, target: ProviderId, text: str) -> None:
        raise NotImplementedError

    async def citizen_deletes(self, target: ProviderId) -> None:
        raise NotImplementedError

    async def citizen_reacts(self, target: ProviderId, emoji: str | None) -> None:
        raise NotImplementedError

    async def deliver_again(self, message: ProviderId) -> None:
        """Every page of the thread still contains it."""
        self.page.updated += timedelta(seconds=1)

    async def report(self, message: ProviderId, state: DeliveryState) -> None:
        raise NotImplementedError

    async def echo(self, message: ProviderId) -> None:
        raise NotImplementedError

    def arrived(self) -> list[Arrived]:
        return self.page.arrived

    def read_up_to(self) -> list[ProviderId]:
        return self.page.seen

    def typing(self) -> list[bool]:
        return self.page.typing


def _limited(request: Request) -> Reply:
    return Reply.of({"error": {"message": "slow", "code": 613}}, 429, Retry_After="7")


def _signed_out(request: Request) -> Reply:
    return Reply.of({"error": {"message": "expired", "code": 190, "error_subcode": 463}}, 401)


def _refused(request: Request) -> Reply | None:
    closed = {"error": {"message": "no", "code": 10, "error_subcode": 2018278}}
    return Reply.of(closed, 400) if request.method == "POST" else None


class HookedHarness(MessengerHarness):
    """The same page with webhooks, which also deliver what polling does not."""

    abilities = frozenset(Ability) - {Ability.RECORDS, Ability.TEMPLATES}
    secrets = (TOKEN, APP_SECRET, RELAY_TOKEN)

    def __init__(self, channel: Channel, page: PageApi, far: FarSide, relay: httpx.AsyncClient) -> None:
        super().__init__(channel, page, far)
        self._relay = relay
        self._said: dict[ProviderId, dict[str, Any]] = {}
        self._numbers = count(1)

    async def citizen_writes(self, text: str, reply_to: ProviderId | None = None) -> ProviderId:
        return await self._say(text=text, **({"reply_to": {"mid": reply_to}} if reply_to else {}))

    async def citizen_sends_file(self, content: bytes, media_type: str) -> ProviderId:
        url = f"{self.page.url}/file/{self.page.keep(content, media_type)}"
        kind = "image" if media_type.startswith("image/") else "file"
        return await self._say(attachments=[{"type": kind, "payload": {"url": url}}])

    async def citizen_edits(self, target: ProviderId, text: str) -> None:
        await self._post(message_edit={"mid": target, "text": text, "num_edit": 1})

    async def citizen_deletes(self, target: ProviderId) -> None:
        await self._post(message={"mid": target, "is_deleted": True})

    async def citizen_reacts(self, target: ProviderId, emoji: str | None) -> None:
        what = {"action": "react", "emoji": emoji} if emoji else {"action": "unreact"}
        await self._post(reaction={"mid": target, **what})

    async def deliver_again(self, message: ProviderId) -> None:
        await self._post(message=self._said[message])

    async def report(self, message: ProviderId, state: DeliveryState) -> None:
        key = "read" if state is DeliveryState.READ else "delivery"
        await self._post(**{key: {"mids": [message], "watermark": MS}})

    async def echo(self, message: ProviderId) -> None:
        (sent,) = [arrived for arrived in self.page.arrived if arrived.provider_id == message]
        part = {"mid": message, "is_echo": True, "metadata": sent.client_id, "text": sent.text}
        await self._post(CITIZEN, message=part)

    async def _say(self, **content: Any) -> ProviderId:
        mid = ProviderId(f"m_in{next(self._numbers)}")
        self._said[mid] = {"mid": mid, **content}
        self.page.newest = mid
        await self._post(message=self._said[mid])
        return mid

    async def _post(self, ours_to: str | None = None, /, **event: Any) -> None:
        sender, recipient = (PAGE, ours_to) if ours_to else (CITIZEN, PAGE)
        people = {"sender": {"id": sender}, "recipient": {"id": recipient}, "timestamp": MS + next(self._numbers)}
        entry = {"id": PAGE, "time": MS, "messaging": [{**people, **event}]}
        await post_hook(self._relay, {"object": "page", "entry": [entry]})


async def post_hook(relay: httpx.AsyncClient, hook: dict[str, Any]) -> None:
    """Sign and post, as Meta does."""
    body = json.dumps(hook).encode()
    signature = "sha256=" + hmac.new(APP_SECRET.encode(), body, hashlib.sha256).hexdigest()
    answer = await relay.post("/webhooks/messenger", content=body, headers={"X-Hub-Signature-256": signature})
    assert answer.status_code == 200


_REFUSALS = {Trouble.LIMITED: _limited, Trouble.SIGNED_OUT: _signed_out, Trouble.REFUSED: _refused}


@asynccontextmanager
async def by_polling() -> AsyncIterator[MessengerHarness]:
    """Receive by polling the Conversations API, quickly."""
    page = PageApi()

    async def answer(request: Request) -> Reply:
        return page(request)

    async with far_side(answer, _REFUSALS) as far:
        page.url = far.url
        settings = {"base_url": far.url, "page_id": PAGE, "poll_seconds": "0.02"}
        channel = connect(settings, {"page_token": TOKEN, "app_secret": APP_SECRET}, PAGE)
        assert isinstance(channel, MessengerChannel)
        channel._reads = AsyncLimiter(1000, 1)  # Meta's two a second would slow this suite down
        try:
            yield MessengerHarness(channel, page, far)
        finally:
            await channel.close()


@asynccontextmanager
async def by_webhooks(poll_seconds: str = "3600") -> AsyncIterator[HookedHarness]:
    """Receive from the real relay besides polling, which is slow unless specified otherwise."""
    page = PageApi()
    with TemporaryDirectory() as folder:
        app = relay_app(Path(folder) / "log", RelayConfig.simple("messenger", APP_SECRET, "verify", RELAY_TOKEN))
        async with (
            app.router.lifespan_context(app),
            httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://relay", trust_env=False) as relay,
        ):

            async def answer(request: Request) -> Reply:
                if not request.path.startswith("/v1/"):
                    return page(request)
                token = {"authorization": request.headers.get("authorization", "")}
                got = await relay.request(
                    request.method, request.path, params=request.query, content=request.body, headers=token, timeout=60
                )
                return Reply(got.status_code, got.content, got.headers.get("content-type", ""))

            async with far_side(answer, _REFUSALS) as far:
                page.url = far.url
                settings = {"base_url": far.url, "relay_url": far.url, "page_id": PAGE, "poll_seconds": poll_seconds}
                secrets = {"page_token": TOKEN, "app_secret": APP_SECRET, "relay_token": RELAY_TOKEN}
                channel = connect(settings, secrets, PAGE)
                assert isinstance(channel, MessengerChannel)
                channel._reads = AsyncLimiter(1000, 1)
                try:
                    yield HookedHarness(channel, page, far, relay)
                finally:
                    await channel.close()
