"""Which proxy is used: fixed, the system's, or from a script; and that requests really go through it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from app.channels.base import Unreachable
from app.channels.http import Call, Http
from app.channels.proxies import Proxies
from tests.fakes.loopback import Reply, Request, loopback

SCRIPT = """function FindProxyForURL(url, host) {
  if (dnsDomainIs(host, ".intern.example")) return "DIRECT";
  if (shExpMatch(host, "sock.*")) return "SOCKS sock:1080; PROXY after.example:3128";
  if (host == "nowhere.example") return "SOCKS sock:1080";
  return "PROXY proxy.example:3128; DIRECT";
}"""


@pytest.fixture
def script(tmp_path: Path) -> Callable[[str], str]:
    def write(text: str) -> str:
        (tmp_path / "proxy.pac").write_text(text)
        return f"pac+file://{tmp_path}/proxy.pac"

    return write


def proxies(setting: str, clock: Callable[[], float] = lambda: 0.0) -> Proxies:
    return Proxies(setting, "WhatsApp", lambda: pytest.fail("no TLS here"), clock)


def test_a_fixed_one_needs_no_asking() -> None:
    assert proxies("").known("https://graph.example/x") == ""
    assert proxies("http://p:1").known("https://graph.example/x") == "http://p:1"


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://graph.example/v1?secret=1", "http://proxy.example:3128"),
        ("https://matrix.intern.example/", ""),
        ("https://sock.example/", "http://after.example:3128"),
    ],
)
def test_a_script_is_asked_once_per_place(script: Callable[[str], str], url: str, expected: str) -> None:
    found = proxies(script(SCRIPT))
    assert found.known(url) is None
    assert found.find(url) == expected
    assert found.known(url) == expected


def test_a_script_never_sees_more_than_the_place(script: Callable[[str], str]) -> None:
    told = script('function FindProxyForURL(url, host) { return "PROXY " + url.replace(/[^a-z]/g, "") + ":1"; }')
    assert proxies(told).find("https://graph.example/me?access_token=t0ken") == "http://httpsgraphexample:1"


def test_a_script_is_read_again_after_an_hour(script: Callable[[str], str]) -> None:
    now = [0.0]
    found = proxies(script(SCRIPT), lambda: now[0])
    assert found.find("https://a.example/") == "http://proxy.example:3128"
    script('function FindProxyForURL(url, host) { return "DIRECT"; }')
    now[0] = 3_599
    assert found.find("https://b.example/") == "http://proxy.example:3128"
    now[0] = 3_601
    assert found.known("https://a.example/") is None
    assert found.find("https://a.example/") == ""


@pytest.mark.parametrize("text", ["function FindProxyForURL( {", "", "var x = 1;", None])
def test_a_script_that_cannot_be_used_is_one_sentence(script: Callable[[str], str], text: str | None) -> None:
    setting = "pac+file:///nowhere/proxy.pac" if text is None else script(text)
    with pytest.raises(Unreachable) as caught:
        proxies(setting).find("https://graph.example/")
    assert caught.value.code == "proxy_unknown"
    assert caught.value.arguments["channel"] == "WhatsApp"


def test_a_script_without_a_way_that_we_know_is_one_too(script: Callable[[str], str]) -> None:
    with pytest.raises(Unreachable):
        proxies(script(SCRIPT)).find("https://nowhere.example/")


def test_the_system_is_asked_only_where_somebody_said_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("https_proxy", "proxy.example:3128")
    monkeypatch.setenv("no_proxy", "intern.example")
    assert proxies("").find("https://graph.example/") == ""
    assert proxies("system").find("https://graph.example/") == "http://proxy.example:3128"
    assert proxies("system").find("https://intern.example/") == ""


async def test_requests_go_through_what_the_script_says(script: Callable[[str], str]) -> None:
    seen: list[Request] = []

    def answer(request: Request) -> Reply:
        seen.append(request)
        return Reply.of({"by": "the proxy"})

    async with loopback(answer) as far:
        setting = script(f'function FindProxyForURL(u, h) {{ return "PROXY {far.url.removeprefix("http://")}"; }}')
        http = Http("http://homeserver.example", proxy=setting, plain=True)
        try:
            assert (await http.request(Call("GET", "/x"))).data() == {"by": "the proxy"}
        finally:
            await http.close()
    assert seen[0].headers["host"] == "homeserver.example"


async def test_certificates_that_are_not_there_are_one_sentence() -> None:
    http = Http("https://graph.example", name="WhatsApp", ca_file="/nowhere/ca.pem")
    with pytest.raises(Unreachable, match=r"/nowhere/ca\.pem"):
        await http.request(Call("GET", "/x"))
    await http.close()
