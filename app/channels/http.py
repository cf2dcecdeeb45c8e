"""The channels' only way to the network: every request goes through here, and no other module imports httpx.

Every request: takes no certificate and no `.netrc` from the environment, and no proxy unless the settings say so;
checks certificates against the system's store; follows no redirect (a download follows at most three, each one
checked); has one deadline for the whole exchange; counts every body while reading it; keeps no cookie; sends a token in
a header, and only to the origin that it belongs to.

One fact decides whether a failed request may have been carried out: had its first byte left? If not, the error is
`Unreachable`. If it had, a request that must not be repeated is `OutcomeUnknown`.
"""

import asyncio
import ipaddress
import json
import logging
import math
import socket
import sys
from collections.abc import AsyncGenerator, AsyncIterator, Mapping
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from functools import cache
from http.cookiejar import CookieJar, DefaultCookiePolicy
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import quote, urljoin, urlsplit

from msgspec import Struct, field

from app.channels.answer import Answer, Inflater, TooLarge
from app.channels.base import Downloaded, OutcomeUnknown, Rejected, SignedOut, Sink, Unreachable
from app.channels.network import is_loopback
from app.channels.provider_clock import skew_of
from app.channels.proxies import Proxies

if TYPE_CHECKING:
    import ssl

    import httpx

API_LIMIT: Final = 8 * 1024 * 1024
"""The most bytes that an API's answer may have, unless a call says otherwise."""

_CONNECT_SECONDS: Final = 10.0
_IDLE_CONNECTION_SECONDS: Final = 15.0
_REDIRECTS: Final = 3
_LINE_LIMIT: Final = 64 * 1024 * 1024

log = logging.getLogger(__name__)


class Upload(Struct, frozen=True):
    """One file of a multipart form."""

    field: str
    file_name: str
    content: bytes
    media_type: str


class Call(Struct, frozen=True):
    """A request to the base address. `path` begins with a slash; identifiers in it went through `segment`."""

    method: str
    path: str
    params: Mapping[str, str] = field(default_factory=dict)
    json: object | None = None
    content: bytes | None = None
    form: Mapping[str, str] | None = None
    upload: Upload | None = None
    headers: Mapping[str, str] = field(default_factory=dict)
    repeatable: bool | None = None
    """Whether repeating the request has no further effect. None: as the method says (true for GET, HEAD and PUT)."""
    deadline: float | None = None
    """Seconds for the whole exchange. None: the client's."""
    limit: int = API_LIMIT
    any_page: bool = False
    """An HTML page may be what was asked for, such as a citizen's file, rather than a captive portal's."""
    into: Sink | None = None
    """Receives the body of a successful answer, instead of memory."""

    @property
    def may_repeat(self) -> bool:
        """Whether the request can be repeated when its outcome is not known."""
        return self.method in ("GET", "HEAD", "PUT") if self.repeatable is None else self.repeatable


class MediaHosts(Struct, frozen=True):
    """Where a provider stores files: exact host names that get our token, and suffixes (".example") that do not."""

    with_token: frozenset[str] = frozenset()
    without_token: tuple[str, ...] = ()


def segment(identifier: str) -> str:
    """`identifier` as one segment of a path. Raises `Rejected` for one that would escape its segment."""
    if identifier in ("", ".", "..") or len(identifier) > 2000:
        raise Rejected
    return quote(identifier, safe="")


class Http:
    """A connection to one origin: an httpx client for each proxy that leads there, made when it is first needed.

    `proxy` as `app.channels.proxies` takes it; `ca_file` holds certificates that are trusted besides the system's.

    `token` is sent as `Authorization: Bearer` to the base address and to the hosts of `MediaHosts.with_token`.
    `name` is how errors call the provider. Raises `Unreachable("unsafe_address")` when asked to use plain HTTP beyond
    this machine, unless `plain` allows it.
    """

    def __init__(
        self,
        base_url: str,
        *,
        name: str = "",
        token: str = "",
        proxy: str = "",
        ca_file: str = "",
        deadline: float = 30.0,
        plain: bool = False,
    ) -> None:
        parts = urlsplit(base_url)
        self.local = is_loopback(parts.hostname or "")
        if parts.scheme != "https" and not (parts.scheme == "http" and (self.local or plain)):
            shown = f"{parts.scheme}://{parts.hostname}" if parts.hostname else base_url
            raise Unreachable("unsafe_address", address=shown)
        self._base = base_url.rstrip("/")
        self._origin = (parts.scheme, parts.hostname, parts.port)
        self.name = name
        if not (token.isascii() and token.isprintable()):
            raise SignedOut(channel=name)  # no such token can be put in a header
        self._token = token
        self._ca_file = ca_file
        self._proxies = Proxies("" if self.local else proxy, name, lambda: _trust(ca_file))
        self._deadline = deadline
        self._clients: dict[str, httpx.AsyncClient] = {}
        self._opening = asyncio.Lock()
        self._closed = False
        self.skew: timedelta | None = None
        """How far the origin's clock is ahead of this machine's; None until an answer told."""

    async def request(self, call: Call) -> Answer:
        """Send `call` and return the answer, whatever its status. See the module for what is raised."""
        headers = {**self._authorization(), **call.headers}
        began = datetime.now(UTC)
        async with self._exchange(call, self._base + call.path, headers) as response:
            told = skew_of(response.headers.get("date", ""), began, datetime.now(UTC))
            self.skew = self.skew if told is None else told
            if response.is_redirect or (response.is_success and _is_page(response) and not call.any_page):
                # No API answers like this: something between us and the API does.
                raise Unreachable("captive", channel=self.name)
            body = await _body(response, call.limit, call.into if response.is_success else None)
            return Answer(response.status_code, _headers(response), body)

    async def lines(self, call: Call, idle: float) -> AsyncGenerator[bytes, None]:
        """Yield the lines of a streaming answer, without line ends. `Unreachable` after `idle` seconds of silence."""
        stream = Call(call.method, call.path, call.params, headers=call.headers, repeatable=True, deadline=math.inf)
        async with self._exchange(
            stream, self._base + call.path, {**self._authorization(), **call.headers}
        ) as response:
            if not response.is_success:
                raise _refusal(response, self.name)
            if _is_page(response):
                raise Unreachable("captive", channel=self.name)
            async for line in _lines(response, idle):
                yield line

    async def download(self, url: str, hosts: MediaHosts, limit: int, into: Sink | None = None) -> Downloaded:
        """The file at `url`, on one of `hosts` (or on our own origin, when that is this machine).

        Raises `Rejected("attachment_refused")` for an address that is not allowed and for a file over `limit` bytes,
        `Rejected("attachment_gone")` when it is no longer there.
        """
        for _ in range(_REDIRECTS + 1):
            headers = self._authorization() if self._media_with_token(url, hosts) else {}
            if not (self.local or await self._proxy_for(url)):
                await _require_public(urlsplit(url).hostname or "", self.name)
            call = Call("GET", "", deadline=max(self._deadline, limit / 100_000), limit=limit)
            async with self._exchange(call, url, headers) as response:
                if response.is_redirect:
                    url = urljoin(url, response.headers.get("location", ""))
                    continue
                if response.status_code in (400, 403, 404, 410):
                    raise Rejected("attachment_gone", channel=self.name)
                if not response.is_success:
                    raise _refusal(response, self.name)
                content = await _body(response, limit, into)
                return Downloaded(content, _media_type(response))
        raise Rejected("attachment_gone", channel=self.name)

    async def close(self) -> None:
        """Close the connections. May be called twice."""
        self._closed = True
        while self._clients:
            await self._clients.popitem()[1].aclose()

    def _authorization(self) -> dict[str, str]:
        return {"Authorization": f"Bearer {self._token}"} if self._token else {}

    def _media_with_token(self, url: str, hosts: MediaHosts) -> bool:
        """Whether to send the token. Raises `Rejected` for a host from which nothing may be fetched."""
        try:
            parts = urlsplit(url)
            host, port = parts.hostname or "", parts.port
        except ValueError:
            raise Rejected("attachment_refused", channel=self.name) from None
        odd = "\\" in url or not url.isascii() or not url.isprintable() or parts.username is not None
        if not odd and self.local and (parts.scheme, host, port) == self._origin:
            return True
        if not odd and parts.scheme == "https" and port in (None, 443):
            if host in hosts.with_token:
                return True
            if host.endswith(hosts.without_token):
                return False
        raise Rejected("attachment_refused", channel=self.name)

    @asynccontextmanager
    async def _exchange(self, call: Call, url: str, headers: Mapping[str, str]) -> AsyncIterator["httpx.Response"]:
        """Send `call` to `url` and read the response's head but not its body."""
        client = await self._open(await self._proxy_for(url))
        departed = False

        async def watch(event: str, info: Mapping[str, Any]) -> None:
            nonlocal departed
            # A tunnel through a proxy takes a request of its own, which is not the one we send.
            if event == "http11.send_request_headers.started" and info["request"].method != b"CONNECT":
                departed = True

        seconds = self._deadline if call.deadline is None else call.deadline
        failures: tuple[type[Exception], ...] = (TimeoutError, TooLarge, *_network_errors())
        response: httpx.Response | None = None
        try:
            async with asyncio.timeout(None if seconds == math.inf else seconds):
                request = _built(client, call, url, headers)
                request.extensions["trace"] = watch
                response = await client.send(request, stream=True)
                yield response
        except failures as error:
            log.debug("%s: %s after %s", self.name, type(error).__name__, "sending" if departed else "nothing")
            if departed and not call.may_repeat:
                raise OutcomeUnknown(channel=self.name) from None
            if isinstance(error, TooLarge):
                raise Rejected("attachment_refused", channel=self.name) from None
            raise Unreachable(channel=self.name) from None
        finally:
            if response is not None:
                await response.aclose()

    async def _proxy_for(self, url: str) -> str:
        """The proxy to use for `url`; empty for none. Raises `Unreachable` proxy_unknown."""
        known = self._proxies.known(url)
        return await asyncio.to_thread(self._proxies.find, url) if known is None else known

    async def _open(self, proxy: str) -> "httpx.AsyncClient":
        if self._closed:
            raise Unreachable(channel=self.name)
        async with self._opening:
            if proxy not in self._clients:
                # The first import of httpx and the reading of certificates take too long for a window's thread.
                try:
                    self._clients[proxy] = await asyncio.to_thread(_client, proxy, self._ca_file)
                except OSError as error:
                    raise Unreachable("certificates_unreadable", path=self._ca_file, channel=self.name) from error
            return self._clients[proxy]


def _load() -> None:
    """Import httpx without its command line client, which would load megabytes of terminal libraries."""
    sys.modules.setdefault("httpx._main", None)  # type: ignore[arg-type]  # as where those are not installed
    import httpx  # noqa: F401, PLC0415 - see Http._open


def _client(proxy: str, ca_file: str) -> "httpx.AsyncClient":
    _load()
    import httpx  # noqa: PLC0415 - loaded by now

    for name in ("httpx", "httpcore"):
        # These libraries log addresses and headers, which contain citizens' numbers and our tokens.
        logging.getLogger(name).setLevel(logging.WARNING)
    return httpx.AsyncClient(
        verify=_trust(ca_file),
        proxy=proxy or None,
        trust_env=False,
        follow_redirects=False,
        timeout=httpx.Timeout(None, connect=_CONNECT_SECONDS, pool=_CONNECT_SECONDS),
        limits=httpx.Limits(max_connections=20, keepalive_expiry=_IDLE_CONNECTION_SECONDS),
        headers={"User-Agent": "Balie", "Accept-Encoding": "identity"},
        cookies=CookieJar(DefaultCookiePolicy(allowed_domains=())),
    )


@cache
def _trust(ca_file: str) -> "ssl.SSLContext":
    """A TLS context that trusts the system's certificates and the municipality's own. Never logs session keys."""
    import ssl  # noqa: PLC0415 - see Http._open

    import truststore  # noqa: PLC0415

    context = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    if ca_file:
        context.load_verify_locations(cafile=ca_file)
    return context


@cache
def _network_errors() -> tuple[type[Exception], ...]:
    _load()
    import httpx  # noqa: PLC0415 - loaded by now

    return (httpx.TransportError, httpx.InvalidURL, httpx.DecodingError, httpx.StreamError)


def _built(client: "httpx.AsyncClient", call: Call, url: str, headers: Mapping[str, str]) -> "httpx.Request":
    content, headers = call.content, dict(headers)
    if call.json is not None:
        content = json.dumps(call.json, ensure_ascii=False).encode("utf-8", "replace")
        headers.setdefault("Content-Type", "application/json")
    files = None
    if call.upload is not None:
        files = {call.upload.field: (call.upload.file_name, call.upload.content, call.upload.media_type)}
    return client.build_request(
        call.method, url, params=call.params or None, content=content, data=call.form, files=files, headers=headers
    )


async def _body(response: "httpx.Response", limit: int, into: Sink | None) -> bytes:
    """Read the whole body; empty where it went to a sink."""
    if into is None:
        return b"".join([chunk async for chunk in _counted(response, limit)])
    await into.begin()
    async for chunk in _counted(response, limit):
        await into.take(chunk)
    return b""


async def _counted(response: "httpx.Response", limit: int) -> AsyncIterator[bytes]:
    """Yield the decoded body in pieces. Raises `TooLarge` beyond `limit` bytes, after decompression."""
    announced = response.headers.get("content-length", "")
    if announced.isdigit() and int(announced) > limit:
        raise TooLarge
    inflater = Inflater(response.headers.get("content-encoding", "identity"), limit)
    async for chunk in response.aiter_raw():
        yield inflater.feed(chunk)


async def _lines(response: "httpx.Response", idle: float) -> AsyncIterator[bytes]:
    pieces = response.aiter_raw()
    pending = bytearray()
    while True:
        async with asyncio.timeout(idle):
            piece = await anext(pieces, None)
        if piece is None:
            break
        pending += piece
        *complete, rest = bytes(pending).split(b"\n") if b"\n" in piece else (bytes(pending),)
        for line in complete:
            yield line.removesuffix(b"\r")
        if len(rest) > _LINE_LIMIT:
            raise TooLarge
        pending = bytearray(rest)
    if pending:
        yield bytes(pending)


async def _require_public(host: str, name: str) -> None:
    """Refuse a host name that resolves to an address in our own network."""
    try:
        found = await asyncio.get_running_loop().getaddrinfo(host, 443, type=socket.SOCK_STREAM)
    except OSError:
        raise Unreachable(channel=name) from None
    if not all(ipaddress.ip_address(entry[4][0]).is_global for entry in found):
        raise Rejected("attachment_refused", channel=name)


def _headers(response: "httpx.Response") -> dict[str, str]:
    return {key.lower(): value for key, value in response.headers.items()}


def _media_type(response: "httpx.Response") -> str:
    return str(response.headers.get("content-type", "")).partition(";")[0].strip().lower()


def _is_page(response: "httpx.Response") -> bool:
    return _media_type(response) in ("text/html", "application/xhtml+xml")


def _refusal(response: "httpx.Response", name: str) -> Exception:
    return Answer(response.status_code, _headers(response), b"").problem(repeatable=True, name=name) or Unreachable(
        channel=name
    )
