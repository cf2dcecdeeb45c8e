"""One of the municipality's WhatsApp numbers: receives through the relay, sends through the Graph API."""

import re
from collections.abc import AsyncGenerator, Mapping, Sequence
from contextlib import aclosing, suppress
from datetime import datetime, timedelta
from typing import Any, Final

from aiolimiter import AsyncLimiter
from msgspec.structs import replace

from app.channels.answer import Answer
from app.channels.base import (
    Batch,
    Downloaded,
    OutcomeUnknown,
    Outgoing,
    OutgoingFile,
    RateLimited,
    Rejected,
    Scope,
    Sent,
    SentRecord,
    Sink,
    about,
)
from app.channels.graph import DEFAULT_URL, http_of, problem_of, required, required_number, version_of
from app.channels.http import Call, Http, MediaHosts, Upload, segment
from app.channels.payload import whole, words
from app.channels.relay_feed import RELAY, RelayFeed
from app.channels.whatsapp import CAPABILITIES, codec, requests
from app.channels.whatsapp.digest import Digesting
from app.channels.whatsapp.errors import meaning
from app.channels.whatsapp.pairs import Pairs
from app.channels.whatsapp.parts import sha256_of
from app.channels.whatsapp.statuses import read_records
from app.channels.whatsapp.templates import next_page, read_templates
from app.domain.capabilities import Capabilities
from app.domain.events import Parsed
from app.domain.ids import Address, ProviderId
from app.domain.problems import InboxError
from app.domain.template import Template

_NAME: Final = "WhatsApp"
_MEDIA_HOSTS: Final = MediaHosts(frozenset({"lookaside.fbsbx.com"}), (".fbcdn.net",))
_MEDIA_ID = re.compile(r"[0-9A-Za-z_-]{1,128}")
_SECONDS_FOR_FILES: Final = 180.0
_MOST_HISTORY: Final = 20
"""Most pages of the message history, of a hundred messages each."""
_MOST_PAGES: Final = 60
"""Most pages of templates: an account may have 6,000."""
_LIST_LIMIT: Final = 8 * 1024 * 1024


class WhatsAppChannel:
    """One number; see `app.channels.base.Channel`. Not idempotent: a lost answer leaves `OutcomeUnknown`, which a
    status settles.
    """

    def __init__(
        self, graph: Http, feed: RelayFeed, number_id: str, waba_id: str, version: str, a_second: int = 80
    ) -> None:
        self._graph = graph
        self._feed = feed
        self._number_id = number_id
        self._waba_id = waba_id
        self._version = version
        # The burst and what follows within a second add up to what Meta allows the number.
        burst = max(1, a_second // 10)
        self._pace = AsyncLimiter(burst, burst / max(1, a_second - burst))
        self._pairs = Pairs()

    @property
    def capabilities(self) -> Capabilities:
        """What the Cloud API supports."""
        return CAPABILITIES

    @property
    def skew(self) -> timedelta | None:
        """How far our clock differs from WhatsApp's, according to the Graph API."""
        return self._graph.skew

    def parse(self, body: bytes, *, any_account: bool = False) -> Parsed:
        """Read one webhook; what is for another number of the same app is ignored unless `any_account`."""
        return codec.parse(body, None if any_account else self._number_id)

    async def receive(self, cursor: str | None) -> AsyncGenerator[Batch, None]:
        """Yield webhooks from the relay, after `cursor`."""
        async with aclosing(self._feed.receive(cursor)) as batches:
            async for batch in batches:
                yield batch

    async def acknowledge(self, cursor: str) -> None:
        """Let the relay delete what is committed here."""
        await self._feed.acknowledge(cursor)

    async def send(self, message: Outgoing) -> Sent:
        """Upload the file, if there is one, and send, as fast as Meta allows for the number and for this citizen."""
        if (seconds := self._pairs.wait(message.to)) is not None:
            raise RateLimited(seconds, Scope.CITIZEN, channel=_NAME)
        media_id = None
        if message.file is not None:
            if message.text and message.file.kind not in requests.CAPTIONED:
                raise Rejected("caption_refused", channel=_NAME)
            media_id = await self._upload(message.file)
        await self._pairs.count(message.to)
        async with self._pace:
            answer = await self._post("messages", requests.message(message, media_id), repeatable=False)
        provider_id = requests.sent_id(answer)
        if provider_id is None:
            raise OutcomeUnknown(channel=_NAME)
        return Sent(provider_id)

    async def mark_read(self, to: Address, messages: Sequence[ProviderId]) -> None:  # noqa: ARG002 - as in `Channel`
        """Mark the last message, and so all before it, as read."""
        if messages:
            await self._post("messages", requests.read(messages[-1]), repeatable=True)

    async def typing(
        self,
        to: Address,  # noqa: ARG002 - as in `Channel`
        active: bool,
        last_inbound: ProviderId | None,
    ) -> None:
        """Show a typing notice for 25 seconds or until we send. It cannot be hidden, and also marks as read."""
        if active and last_inbound is not None:
            await self._post("messages", requests.read(last_inbound, typing=True), repeatable=True)

    async def download(self, reference: str, limit: int, into: Sink | None = None) -> Downloaded:
        """Ask for the file's address, which is valid for five minutes, and download it; once more if it has expired."""
        if reference.startswith("https://"):
            return await self._graph.download(reference, _MEDIA_HOSTS, limit, into)
        if not _MEDIA_ID.fullmatch(reference):
            raise Rejected("attachment_gone", channel=_NAME)
        try:
            return await self._fetch(reference, limit, into)
        except Rejected as refused:
            if refused.code not in ("attachment_gone", "attachment_damaged"):
                raise
        # The address is valid for five minutes: it may have expired between the two steps.
        return await self._fetch(reference, limit, into)

    async def templates(self) -> tuple[Template, ...]:
        """The account's approved templates, fetched page by page."""
        if not self._waba_id:
            raise Rejected("templates_unset", channel=_NAME)
        found: list[Template] = []
        path = f"/{self._version}/{self._waba_id}/message_templates"
        params = {"fields": "name,language,status,category,components", "status": "APPROVED", "limit": "100"}
        for _ in range(_MOST_PAGES):
            with about("waba_id", signed_out="access_token", missing_permission="access_token"):
                try:
                    answer = await self._request(Call("GET", path, params=params, limit=_LIST_LIMIT))
                except Rejected as refused:
                    raise Rejected("wrong_account", account=self._waba_id, channel=_NAME) from refused
            found += read_templates(answer.data())
            after = next_page(answer.data())
            if not after:
                break
            params = {**params, "after": after}
        return tuple(found)

    async def records(self, since: datetime) -> tuple[SentRecord, ...]:
        """The message history: delivery events without any content, fetched newest first, page by page."""
        found: list[SentRecord] = []
        params = {"fields": "id,message_id,events", "limit": "100"}
        for _ in range(_MOST_HISTORY):
            call = Call("GET", self._path("message_history"), params=params, limit=_LIST_LIMIT)
            data = (await self._request(call)).data()
            page = read_records(data.get("data"))
            found += [record for record in page if record.reports[-1].at >= since]
            after = next_page(data)
            if not after or not any(record.reports[-1].at >= since for record in page):
                break
            params = {**params, "after": after}
        return tuple(found)

    async def check(self) -> str:
        """Check our own number, and the relay."""
        fields = {"fields": "id,display_phone_number,verified_name"}
        data: Mapping[str, Any] = {}
        # A plain refusal means that the number is not ours, which is reported below.
        with about("base_url", signed_out="access_token", missing_permission="access_token"), suppress(Rejected):
            data = (await self._request(Call("GET", self._path(), params=fields))).data()
        if words(data.get("id")) != self._number_id:
            raise Rejected("wrong_account", account=self._number_id, channel=_NAME, key="phone_number_id")
        with about("relay_url", signed_out="relay_token"):
            await self._feed.check()
        return requests.account_name(data)

    async def close(self) -> None:
        """Close both connections."""
        await self._graph.close()
        await self._feed.close()

    async def _upload(self, file: OutgoingFile) -> str:
        limit = CAPABILITIES.files.get(file.kind)
        media_type = file.media_type.partition(";")[0].strip().lower()
        if limit is None or len(file.content) > limit.max_bytes or media_type not in limit.media_types:
            raise Rejected("attachment_refused", channel=_NAME)
        call = Call(
            "POST",
            self._path("media"),
            form={"messaging_product": "whatsapp", "type": file.media_type},
            upload=Upload("file", file.file_name, file.content, file.media_type),
            repeatable=True,  # nobody sees a file that was uploaded twice
            deadline=_SECONDS_FOR_FILES,
        )
        media_id = requests.uploaded_id(await self._request(call))
        if media_id is None:
            raise Rejected("attachment_refused", channel=_NAME)
        return media_id

    async def _fetch(self, media_id: str, limit: int, into: Sink | None) -> Downloaded:
        call = Call("GET", f"/{self._version}/{segment(media_id)}", params={"phone_number_id": self._number_id})
        answer = await self._graph.request(call)
        if answer.status in (400, 404):
            raise Rejected("attachment_gone", channel=_NAME)
        data = self._checked(answer, repeatable=True).data()
        if (whole(data.get("file_size")) or 0) > limit:
            raise Rejected("attachment_refused", channel=_NAME)
        counted = Digesting(into)
        file = await self._graph.download(words(data.get("url")), _MEDIA_HOSTS, limit, counted)
        if sha256_of(data.get("sha256")) not in (None, counted.digest()):
            raise Rejected("attachment_damaged", channel=_NAME)
        return replace(file, content=bytes(counted.kept))

    async def _post(self, edge: str, body: Mapping[str, Any], *, repeatable: bool) -> Answer:
        return await self._request(Call("POST", self._path(edge), json=body, repeatable=repeatable))

    async def _request(self, call: Call) -> Answer:
        return self._checked(await self._graph.request(call), repeatable=call.may_repeat)

    def _checked(self, answer: Answer, *, repeatable: bool) -> Answer:
        if problem := problem_of(answer, meaning, repeatable=repeatable, name=_NAME):
            raise problem
        return answer

    def _path(self, edge: str = "") -> str:
        return f"/{self._version}/{self._number_id}" + (f"/{edge}" if edge else "")


def open_channel(settings: Mapping[str, str], secrets: Mapping[str, str], account: str) -> WhatsAppChannel:
    """Create the channel of these settings, without connecting. Raises `InboxError` for missing or unusable ones."""
    number_id = required_number(
        {"phone_number_id": settings.get("phone_number_id") or account}, "phone_number_id", _NAME
    )
    version = version_of(settings)
    token, relay_token = required(secrets, "access_token", _NAME), required(secrets, "relay_token", _NAME)
    waba_id = required_number(settings, "waba_id", _NAME) if settings.get("waba_id") else ""
    relay = http_of(settings, required(settings, "relay_url", _NAME), relay_token, RELAY)
    graph = http_of(settings, settings.get("base_url") or DEFAULT_URL, token, _NAME)
    return WhatsAppChannel(graph, RelayFeed(relay), number_id, waba_id, version, _pace_of(settings))


def _pace_of(settings: Mapping[str, str]) -> int:
    """The number's limit of messages per second."""
    written = settings.get("messages_per_second") or "80"
    if not (written.isascii() and written.isdigit() and 1 <= int(written) <= 1000):
        raise InboxError("bad_setting", key="messages_per_second", example="80")
    return int(written)
