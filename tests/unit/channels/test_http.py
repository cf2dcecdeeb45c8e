"""The only access to the network: what is never sent, what is never trusted, and the outcome of a broken exchange."""

import asyncio
import gzip
import logging
import ssl
import zlib
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from app.channels.answer import LONGEST_WAIT, Answer, Inflater, TooLarge, wait_of
from app.channels.base import ChannelError, OutcomeUnknown, RateLimited, Rejected, SignedOut, Unreachable
from app.channels.http import Call, Http, MediaHosts, Upload, segment
from tests.fakes.loopback import Answering, Loopback, Reply, loopback

FIXTURES = Path(__file__).parents[2] / "fixtures"
TOKEN = "canary-7f3a9c1e5b2d4f6a8c0e1d3b5f7a9c1e"
GET, POST = Call("GET", "/x"), Call("POST", "/x", json={"a": 1})
META = MediaHosts(frozenset({"lookaside.example"}), (".cdn.example",))


@asynccontextmanager
async def connected(answer: Answering, **options: Any) -> AsyncIterator[tuple[Http, Loopback]]:
    async with loopback(answer) as far:
        http = Http(far.url, name="WhatsApp", token=TOKEN, **options)
        try:
            yield http, far
        finally:
            await http.close()


async def test_a_call_and_its_answer() -> None:
    async with connected(lambda _: Reply.of({"ok": True}, X_Thing="1")) as (http, far):
        answer = await http.request(Call("POST", "/a/b", params={"q": "é"}, json={"text": "hoi é"}))
        assert answer.ok
        assert answer.data() == {"ok": True}
        assert answer.headers["x-thing"] == "1"
    request = far.requests[0]
    assert (request.method, request.path, request.query) == ("POST", "/a/b", {"q": "é"})
    assert request.json() == {"text": "hoi é"}
    assert request.headers["authorization"] == f"Bearer {TOKEN}"
    assert request.headers["accept-encoding"] == "identity"


async def test_an_upload_is_a_form() -> None:
    async with connected(lambda _: Reply.of({})) as (http, far):
        upload = Upload("file", "foto.jpg", b"\xff\xd8pixels", "image/jpeg")
        await http.request(Call("POST", "/media", form={"type": "image/jpeg"}, upload=upload))
    request = far.requests[0]
    assert request.headers["content-type"].startswith("multipart/form-data; boundary=")
    assert b"\xff\xd8pixels" in request.body
    assert b'filename="foto.jpg"' in request.body


async def test_nothing_of_the_environment_counts(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    keys = tmp_path / "keys.log"
    monkeypatch.setenv("SSLKEYLOGFILE", str(keys))
    async with connected(lambda _: Reply.of({})) as (http, _):
        assert (await http.request(GET)).ok
    async with tls() as far:
        http = Http(far.url, ca_file=str(FIXTURES / "tls" / "ca.pem"))
        assert (await http.request(GET)).ok
        await http.close()
    assert not keys.exists()


async def test_cookies_are_not_kept() -> None:
    async with connected(lambda _: Reply.of({}, Set_Cookie="a=1")) as (http, far):
        await http.request(GET)
        await http.request(GET)
    assert "cookie" not in far.requests[1].headers


# The outcome of a broken exchange


async def test_a_refused_connection() -> None:
    async with loopback(lambda _: Reply()) as far:
        pass
    http = Http(far.url)
    for call in (GET, POST):
        with pytest.raises(Unreachable):
            await http.request(call)
    await http.close()


@pytest.mark.parametrize(
    "reply",
    [
        Reply(drop=True),
        Reply(raw=b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf"),
        Reply(raw=b"\x16\x03\x01 not http\r\n\r\n"),
        Reply(raw=b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"),
    ],
    ids=["dropped", "cut short", "not http", "bad chunk"],
)
async def test_a_broken_answer_leaves_a_send_uncertain_and_a_read_repeatable(reply: Reply) -> None:
    async with connected(lambda _: reply, deadline=0.3) as (http, _):
        with pytest.raises(OutcomeUnknown):
            await http.request(POST)
        with pytest.raises(Unreachable):
            await http.request(GET)
        with pytest.raises(Unreachable):
            await http.request(Call("POST", "/x", repeatable=True))


async def test_the_deadline_holds_for_an_answer_that_drips() -> None:
    async with connected(lambda _: Reply.of({"a": 1}), deadline=0.2) as (http, far):
        far.answer = lambda _: Reply(body=b"{}" * 40, drip=0.05)
        started = asyncio.get_running_loop().time()
        with pytest.raises(OutcomeUnknown):
            await http.request(POST)
        assert asyncio.get_running_loop().time() - started < 2


async def test_a_name_that_does_not_resolve_is_unreachable() -> None:
    http = Http("https://balie.invalid")
    with pytest.raises(Unreachable):
        await http.request(POST)
    await http.close()


@asynccontextmanager
async def tls() -> AsyncIterator[Loopback]:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(FIXTURES / "tls" / "server.pem")
    async with loopback(lambda _: Reply.of({}), context) as far:
        yield far


async def test_a_certificate_that_nobody_vouches_for_is_refused_before_anything_is_sent() -> None:
    async with tls() as far:
        http = Http(far.url, token=TOKEN)
        with pytest.raises(Unreachable):
            await http.request(POST)
        await http.close()
        assert not far.requests


async def test_the_municipalitys_own_authority_can_be_added() -> None:
    async with tls() as far:
        http = Http(far.url, ca_file=str(FIXTURES / "tls" / "ca.pem"))
        assert (await http.request(POST)).ok
        await http.close()


@pytest.mark.parametrize("scheme", ["http://graph.example", "ftp://127.0.0.1", "http://10.0.0.5:80", "graph.example"])
def test_plain_http_stays_on_this_machine(scheme: str) -> None:
    with pytest.raises(Unreachable) as caught:
        Http(scheme)
    assert caught.value.code == "unsafe_address"


@pytest.mark.parametrize("token", ["canary\n", "canaré", "a b\x00"])
def test_a_token_that_cannot_be_one(token: str) -> None:
    with pytest.raises(SignedOut):
        Http("https://graph.example", token=token)


async def test_a_closed_door_stays_closed() -> None:
    http = Http("https://graph.example")
    await http.close()
    await http.close()
    with pytest.raises(Unreachable):
        await http.request(GET)


# What is not trusted


@pytest.mark.parametrize("call", [GET, POST], ids=["GET", "POST"])
@pytest.mark.parametrize(
    "reply",
    [
        Reply(body=b"<html>Sign in</html>", media_type="text/html; charset=utf-8"),
        Reply(status=302, headers={"Location": "http://127.0.0.1:9/login"}),
        Reply(status=307, headers={"Location": "http://127.0.0.1:9/login"}),
    ],
    ids=["page", "302", "307"],
)
async def test_a_captive_portal_is_known_for_what_it_is(call: Call, reply: Reply) -> None:
    async with connected(lambda _: reply) as (http, far):
        with pytest.raises(Unreachable) as caught:
            await http.request(call)
        assert caught.value.code == "captive"
        assert len(far.requests) == 1


async def test_an_answer_that_is_not_json_holds_nothing() -> None:
    async with connected(lambda _: Reply(body=b'{"id": 1}', media_type="text/plain")) as (http, far):
        assert (await http.request(GET)).data() == {}
        far.answer = lambda _: Reply(body=b"[1]")
        assert (await http.request(GET)).data() == {}
        far.answer = lambda _: Reply(body=b"{nonsense")
        assert (await http.request(GET)).data() == {}


async def test_a_body_over_its_limit_is_not_read() -> None:
    async with connected(lambda _: Reply(body=b"x" * 2000)) as (http, far):
        with pytest.raises(Rejected) as caught:
            await http.request(Call("GET", "/x", limit=1000))
        assert caught.value.code == "attachment_refused"
        with pytest.raises(OutcomeUnknown):
            await http.request(Call("POST", "/x", limit=1000))
        chunked = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + b"400\r\n" + b"x" * 1024 + b"\r\n" * 1
        far.answer = lambda _: Reply(raw=chunked)
        with pytest.raises(Rejected):
            await http.request(Call("GET", "/x", limit=1000))


async def test_a_compressed_bomb_is_put_down_in_time() -> None:
    bomb = gzip.compress(b" " * 50_000_000)
    async with connected(lambda _: Reply(body=bomb, headers={"Content-Encoding": "gzip"})) as (http, far):
        with pytest.raises(Rejected):
            await http.request(GET)
        small = gzip.compress(b'{"a": 1}')
        far.answer = lambda _: Reply(body=small, headers={"Content-Encoding": "gzip"})
        assert (await http.request(GET)).data() == {"a": 1}
        far.answer = lambda _: Reply(body=small, headers={"Content-Encoding": "br"})
        with pytest.raises(Rejected):
            await http.request(GET)


def test_the_corpus_bomb() -> None:
    bomb = (FIXTURES / "hostile" / "http" / "gzip_body_bomb.bin").read_bytes()
    with pytest.raises(TooLarge):
        Inflater("gzip", 8 * 1024 * 1024).feed(bomb)


def test_damaged_compression_is_no_body() -> None:
    with pytest.raises(TooLarge):
        Inflater("gzip", 1000).feed(b"not gzip at all")
    assert Inflater("deflate", 1000).feed(zlib.compress(b"hoi")) == b"hoi"


# Waiting


NOW = datetime(2026, 11, 24, 12, 0, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        ("7", 7.0),
        (" 7 ", 7.0),
        ("0", 0.0),
        ("2.5", 2.5),
        ("1000000000", LONGEST_WAIT),
        ("inf", LONGEST_WAIT),
        ("-5", None),
        ("nan", None),
        ("", None),
        ("soon", None),
        ("Tue, 24 Nov 2026 12:00:30 GMT", 30.0),
        ("Tue, 24 Nov 2026 11:00:00 GMT", None),
        ("Tue, 24 Nov 2096 11:00:00 GMT", LONGEST_WAIT),
        ("Tue, 24 Nov 99999999999 11:00:00 GMT", None),
    ],
)
def test_how_long_a_provider_asks_us_to_wait(header: str, seconds: float | None) -> None:
    assert wait_of(header, NOW) == seconds


def test_the_wait_is_counted_on_the_providers_clock() -> None:
    headers = {"retry-after": "Tue, 24 Nov 2026 12:00:30 GMT", "date": "Tue, 24 Nov 2026 12:00:20 GMT"}
    assert Answer(429, headers, b"").retry_after == 10.0


@pytest.mark.parametrize(
    ("status", "headers", "repeatable", "error"),
    [
        (200, {}, False, None),
        (204, {}, False, None),
        (400, {}, False, Rejected),
        (401, {}, False, SignedOut),
        (403, {}, False, Rejected),
        (404, {}, True, Rejected),
        (408, {}, False, OutcomeUnknown),
        (429, {"retry-after": "3"}, False, RateLimited),
        (500, {}, False, OutcomeUnknown),
        (500, {}, True, Unreachable),
        (502, {}, False, OutcomeUnknown),
        (503, {}, True, Unreachable),
        (503, {"retry-after": "3"}, False, RateLimited),
        (101, {}, True, Unreachable),
    ],
)
def test_what_a_status_means(
    status: int, headers: dict[str, str], repeatable: bool, error: type[ChannelError] | None
) -> None:
    problem = Answer(status, headers, b"").problem(repeatable=repeatable, name="Signal")
    assert type(problem) is (error or type(None))
    if isinstance(problem, RateLimited):
        assert problem.retry_after == 3.0


# Where files may come from


@pytest.mark.parametrize(
    "url",
    [
        "http://lookaside.example/x",
        "https://lookaside.example.evil.example/",
        "https://evil.example/lookaside.example",
        "https://lookaside.example@evil.example/",
        "https://127.0.0.1/",
        "https://localhost/",
        "https://10.0.0.5/",
        "https://[fd00::1]/",
        "https://[broken/",
        "https://169.254.169.254/",
        "file:///etc/passwd",
        "gopher://x",
        "https://lookaside.example:8443/",
        "https://lookaside.example:99999999/",
        "https://lookaside.example\\.evil.example/",
        "https://lookaside.example/\x00",
        "https://löokaside.example/",
        "//lookaside.example/x",
        "cdn.example/x",
        "https://evilcdn.example/",
        "",
    ],
)
async def test_an_address_that_nobody_allowed_is_not_fetched(url: str) -> None:
    http = Http("https://graph.example", token=TOKEN)
    with pytest.raises(Rejected) as caught:
        await http.download(url, META, 1000)
    assert caught.value.code == "attachment_refused"
    await http.close()


async def test_a_name_that_leads_into_our_own_network_is_not_fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    async def resolve(*_: Any, **__: Any) -> list[Any]:
        return [(0, 0, 0, "", ("93.184.216.34", 443)), (0, 0, 0, "", ("169.254.169.254", 443))]

    monkeypatch.setattr(asyncio.get_running_loop(), "getaddrinfo", resolve)
    http = Http("https://graph.example", token=TOKEN)
    with pytest.raises(Rejected):
        await http.download("https://lookaside.example/x", META, 1000)
    await http.close()


def test_who_gets_the_token() -> None:
    http = Http("https://graph.example", token=TOKEN)
    assert http._media_with_token("https://lookaside.example/whatsapp/?mid=1", META)
    assert not http._media_with_token("https://scontent.cdn.example/v/t1?x=1", META)


async def test_a_file_of_our_own_practice_server() -> None:
    async with connected(lambda _: Reply(body=b"bytes", media_type="image/png; x=1")) as (http, far):
        got = await http.download(f"{far.url}/file", META, 1000)
        assert (got.content, got.media_type) == (b"bytes", "image/png")
        with pytest.raises(Rejected):
            await http.download(f"http://127.0.0.1:{far.port + 1}/file", META, 1000)
        with pytest.raises(Rejected):
            await http.download(f"{far.url}/file", META, 4)


async def test_a_redirect_is_followed_only_where_it_is_allowed() -> None:
    async with connected(lambda _: Reply(status=302, headers={"Location": "/b"})) as (http, far):
        far.answer = lambda r: Reply(body=b"ok") if r.path == "/b" else Reply(status=302, headers={"Location": "/b"})
        assert (await http.download(f"{far.url}/a", META, 10)).content == b"ok"
        far.answer = lambda _: Reply(status=302, headers={"Location": "https://127.0.0.1:8008/"})
        with pytest.raises(Rejected) as caught:
            await http.download(f"{far.url}/a", META, 10)
        assert caught.value.code == "attachment_refused"
        before = len(far.requests)
        far.answer = lambda _: Reply(status=302, headers={"Location": "/again"})
        with pytest.raises(Rejected) as caught:
            await http.download(f"{far.url}/a", META, 10)
        assert caught.value.code == "attachment_gone"
        assert len(far.requests) == before + 4


@pytest.mark.parametrize(("status", "code"), [(404, "attachment_gone"), (410, "attachment_gone"), (500, "unreachable")])
async def test_a_file_that_cannot_be_had(status: int, code: str) -> None:
    async with connected(lambda _: Reply(status=status)) as (http, far):
        with pytest.raises(ChannelError) as caught:
            await http.download(f"{far.url}/a", META, 10)
        assert caught.value.code == code


@pytest.mark.parametrize("identifier", ["", ".", "..", "x" * 2001])
def test_an_identifier_that_would_leave_its_place_in_a_path(identifier: str) -> None:
    with pytest.raises(Rejected):
        segment(identifier)


def test_an_identifier_is_one_segment() -> None:
    assert segment("../a?b#c/é") == "..%2Fa%3Fb%23c%2F%C3%A9"


# Endless responses


async def test_lines_of_an_endless_answer() -> None:
    async with connected(lambda _: Reply(body=b"data: 1\r\n\ndata: 2", media_type="text/event-stream")) as (http, _):
        lines = [line async for line in http.lines(Call("GET", "/events"), idle=5)]
    assert lines == [b"data: 1", b"", b"data: 2"]


async def test_an_endless_answer_that_falls_silent() -> None:
    head = b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\ndata: 1\n"
    async with connected(lambda _: Reply(raw=head)) as (http, _):
        lines = http.lines(Call("GET", "/events"), idle=0.1)
        assert await anext(lines) == b"data: 1"
        with pytest.raises(Unreachable):
            await anext(lines)


async def test_an_endless_answer_that_is_refused() -> None:
    async with connected(lambda _: Reply(status=401)) as (http, far):
        with pytest.raises(SignedOut):
            await anext(http.lines(Call("GET", "/events"), idle=1))
        far.answer = lambda _: Reply(body=b"<html>", media_type="text/html")
        with pytest.raises(Unreachable):
            await anext(http.lines(Call("GET", "/events"), idle=1))


# What is never logged


async def test_no_secret_reaches_a_log_or_an_error(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    failures: list[str] = []
    async with connected(lambda _: Reply.of({})) as (http, far):
        await http.request(GET)
        for reply in (Reply(drop=True), Reply(status=302), Reply(raw=b"junk\r\n\r\n")):
            far.answer = lambda _, reply=reply: reply  # type: ignore[misc]
            with pytest.raises(ChannelError) as caught:
                await http.request(POST)
            failures.append(repr(caught.value) + str(caught.value))
    assert TOKEN not in caplog.text
    assert TOKEN not in "".join(failures)
    assert all(TOKEN not in f"{request.path}{request.query}" for request in far.requests)
