"""One Facebook page: polls its threads, can take webhooks from the relay as well, and sends through the Send API."""

import json
from collections.abc import AsyncGenerator, Mapping, Sequence
from contextlib import aclosing, suppress
from datetime import timedelta
from typing import Any, Final

from aiolimiter import AsyncLimiter

from app.channels.answer import Answer
from app.channels.base import Batch, Downloaded, OutcomeUnknown, Outgoing, OutgoingFile, Rejected, Sent, Sink, about
from app.channels.graph import (
    DEFAULT_URL,
    appsecret_proof,
    http_of,
    problem_of,
    required,
    required_number,
    version_of,
)
from app.channels.http import Call, Http, MediaHosts, Upload
from app.channels.messenger import CAPABILITIES, codec, requests
from app.channels.messenger.errors import meaning
from app.channels.messenger.merging import Places, both_ways
from app.channels.messenger.polling import Polling
from app.channels.payload import Unreadable, decode, mapping, text, whole, words
from app.channels.relay_feed import RELAY, RelayFeed
from app.domain.capabilities import Capabilities
from app.domain.events import Parsed
from app.domain.ids import Address, ProviderId
from app.domain.problems import InboxError

_NAME: Final = "Messenger"
_MEDIA_HOSTS: Final = MediaHosts(frozenset({"lookaside.fbsbx.com"}), (".fbcdn.net", ".fbsbx.com"))
_SECONDS_A_READ: Final = 0.5
"""Meta allows two calls a second, spaced evenly: two at once and two more half a second later would count as four."""
_SECONDS_FOR_FILES: Final = 120.0


class MessengerChannel:
    """One page; see `app.channels.base.Channel`. Not idempotent: a lost answer leaves `OutcomeUnknown`, which an echo
    settles.
    """

    def __init__(
        self,
        graph: Http,
        feed: RelayFeed | None,
        page_id: str,
        version: str,
        proof: Mapping[str, str],
        poll_seconds: float,
    ) -> None:
        self._graph = graph
        self._feed = feed
        self._page_id = page_id
        self._version = version
        self._proof = proof
        self._poll_seconds = poll_seconds
        self._reads = AsyncLimiter(1, _SECONDS_A_READ)

    @property
    def capabilities(self) -> Capabilities:
        """What Messenger supports."""
        return CAPABILITIES

    @property
    def skew(self) -> timedelta | None:
        """How far our clock differs from Messenger's, according to the Graph API."""
        return self._graph.skew

    def parse(self, body: bytes, *, any_account: bool = False) -> Parsed:
        """Read one page of messages or one webhook; what is for another page is ignored unless `any_account`."""
        return codec.parse(body, self._page_id, any_account=any_account)

    async def receive(self, cursor: str | None) -> AsyncGenerator[Batch, None]:
        """Yield pages of messages from every thread that changed since `cursor`, and the relay's webhooks,
        without end.
        """
        rounds = Polling(self._get, self._page_id, Places.of(cursor).polled).rounds(self._poll_seconds)
        batches = rounds if self._feed is None else both_ways(rounds, self._feed, cursor)
        async with aclosing(batches):
            async for batch in batches:
                yield batch

    async def acknowledge(self, cursor: str) -> None:
        """Let the relay delete what is committed here; nothing is consumed at Facebook itself."""
        relayed = Places.of(cursor).relayed
        if self._feed is not None and relayed:
            await self._feed.acknowledge(relayed)

    async def send(self, message: Outgoing) -> Sent:
        """Take over the conversation if asked to, upload the file if there is one, and send."""
        if message.take_over:
            await self._post("take_thread_control", requests.taking_over(message.to), repeatable=True)
        attachment_id = None
        if message.file is not None:
            if message.text:
                raise Rejected("caption_refused", channel=_NAME)
            attachment_id = await self._upload(message.file)
        answer = await self._post("messages", requests.message(message, attachment_id), repeatable=False)
        provider_id = requests.sent_id(answer)
        if provider_id is None:
            raise OutcomeUnknown(channel=_NAME)
        return Sent(provider_id)

    async def mark_read(self, to: Address, messages: Sequence[ProviderId]) -> None:
        """Mark the conversation as seen."""
        if messages:
            await self._post("messages", requests.action(to, "mark_seen"), repeatable=True)

    async def typing(
        self,
        to: Address,
        active: bool,
        last_inbound: ProviderId | None,  # noqa: ARG002 - as in `Channel`
    ) -> None:
        """Show a typing notice, which ends by itself after 20 seconds, or hide it."""
        name = "typing_on" if active else "typing_off"
        await self._post("messages", requests.action(to, name), repeatable=True)

    async def download(self, reference: str, limit: int, into: Sink | None = None) -> Downloaded:
        """Download a file; if its address has expired, ask for the message's present one."""
        try:
            pointer = mapping(decode(reference.encode()))
        except Unreadable:
            pointer = {}
        try:
            return await self._graph.download(text(pointer.get("url")), _MEDIA_HOSTS, limit, into)
        except Rejected as refused:
            if refused.code != "attachment_gone":
                raise
        message, index = words(pointer.get("message")), whole(pointer.get("index")) or 0
        answer = await self._get(requests.node(message), {"fields": "attachments"})
        return await self._graph.download(requests.file_address(answer.data(), index), _MEDIA_HOSTS, limit, into)

    async def check(self) -> str:
        """Check the page by requesting it."""
        data: Mapping[str, Any] = {}
        with about("base_url", signed_out="page_token", missing_permission="page_token"):
            with suppress(Rejected):  # a page that is not ours, which is reported below
                data = (await self._get(self._page_id, {"fields": "id,name"})).data()
            if words(data.get("id")) != self._page_id:
                raise Rejected("wrong_account", account=self._page_id, channel=_NAME, key="page_id")
            await Polling(self._get, self._page_id, None).threads(None, 1)
        if self._feed is not None:
            await self._check_hooks(self._feed)
        return text(data.get("name")) or self._page_id

    async def close(self) -> None:
        """Close the connections."""
        await self._graph.close()
        if self._feed is not None:
            await self._feed.close()

    async def _check_hooks(self, feed: RelayFeed) -> None:
        with about("relay_url", signed_out="relay_token"):
            await feed.check()
            if not requests.hooks_are_on((await self._get(f"{self._page_id}/subscribed_apps", {})).data()):
                raise Rejected("webhooks_off", channel=_NAME)

    async def _upload(self, file: OutgoingFile) -> str:
        limit = CAPABILITIES.files.get(file.kind)
        if limit is None or len(file.content) > limit.max_bytes:
            raise Rejected("attachment_refused", channel=_NAME)
        attachment = {"type": requests.attachment_type(file.kind), "payload": {"is_reusable": True}}
        call = Call(
            "POST",
            self._path("message_attachments"),
            form={"message": json.dumps({"attachment": attachment}), **self._proof},
            upload=Upload("filedata", file.file_name, file.content, file.media_type),
            repeatable=True,  # nobody sees a file that was uploaded twice
            deadline=_SECONDS_FOR_FILES,
        )
        attachment_id = requests.attachment_id(await self._request(call))
        if attachment_id is None:
            raise Rejected("attachment_refused", channel=_NAME)
        return attachment_id

    async def _post(self, edge: str, body: Mapping[str, Any], *, repeatable: bool) -> Answer:
        return await self._request(Call("POST", self._path(edge), json={**body, **self._proof}, repeatable=repeatable))

    async def _get(self, path: str, params: Mapping[str, str]) -> Answer:
        async with self._reads:
            return await self._request(Call("GET", f"/{self._version}/{path}", params={**params, **self._proof}))

    async def _request(self, call: Call) -> Answer:
        answer = await self._graph.request(call)
        if problem := problem_of(answer, meaning, repeatable=call.may_repeat, name=_NAME):
            raise problem
        return answer

    def _path(self, edge: str) -> str:
        return f"/{self._version}/{self._page_id}/{edge}"


def open_channel(settings: Mapping[str, str], secrets: Mapping[str, str], account: str) -> MessengerChannel:
    """Create the channel of these settings, without connecting. Raises `InboxError` for missing or unusable ones."""
    page_id = required_number({"page_id": settings.get("page_id") or account}, "page_id", _NAME)
    token = required(secrets, "page_token", _NAME)
    graph = http_of(settings, settings.get("base_url") or DEFAULT_URL, token, _NAME)
    proof = appsecret_proof(token, secrets.get("app_secret", ""))
    feed = None
    if relay_url := settings.get("relay_url", "").strip():
        relay = http_of(settings, relay_url, required(secrets, "relay_token", _NAME), RELAY)
        feed = RelayFeed(relay)
    return MessengerChannel(graph, feed, page_id, version_of(settings), proof, _poll_seconds(settings))


def _poll_seconds(settings: Mapping[str, str]) -> float:
    try:
        seconds = float(settings.get("poll_seconds") or 15)
    except ValueError:
        seconds = -1
    if not 0 < seconds <= 3600:
        raise InboxError("bad_setting", key="poll_seconds", example="15")
    return seconds
