"""Links in displayed text: found only where http:// or https:// is written out, and checked before they can be opened.

What is displayed is what is opened: spans are taken from the painted text itself, so a link can never say one thing and
lead to another. Opening always goes through a dialog that shows `Target.host` (punycode) and `Target.address` in full.
"""

import functools
import ipaddress
from enum import StrEnum
from typing import Any, Final

from linkify_it import LinkifyIt
from msgspec import Struct
from PySide6.QtCore import QUrl

from app.ui.citizen_text import Shown

LENGTH_LIMIT: Final = 2_048
LOW_PORTS: Final = frozenset({-1, 80, 443, 631})
"""The ports below 1024 for websites (and printers' pages); -1 is Qt's value for the scheme's default."""


class Link(Struct, frozen=True):
    """`text[start:end]` is an address."""

    start: int
    end: int
    address: str


class Caution(StrEnum):
    """What the agent should be told before opening; most urgent last."""

    PLAIN = "plain"
    UNENCRYPTED = "unencrypted"
    FOREIGN_LETTERS = "foreign_letters"
    """The name has letters outside the Latin alphabet, which may imitate another name."""
    USER_NAME = "user_name"
    """Something before an @ that can look like the host."""
    LOCAL = "local"
    """The address is on this machine or in this network."""


class Target(Struct, frozen=True):
    """A link that may be opened after the agent has seen where it goes."""

    url: QUrl
    host: str
    """The real host, in punycode."""
    address: str
    """The whole address, encoded: no letter in it can look like another."""
    caution: Caution


def links_in(text: Shown) -> list[Link]:
    """Addresses written with http:// or https://, in order."""
    if "://" not in text:
        return []
    return [Link(found.index, found.last_index, found.url) for found in _finder().match(text) or ()]


def judged(address: str) -> Target | None:
    """The target of `address`, or None if it must not be opened at all."""
    if not 0 < len(address) <= LENGTH_LIMIT:
        return None
    url = QUrl(address, QUrl.ParsingMode.StrictMode)
    if not url.isValid() or url.scheme() not in ("http", "https") or not _web_port(url.port()):
        return None
    host = url.host(QUrl.ComponentFormattingOption.FullyEncoded)
    if not host or not _readable(host):
        return None
    where = _place(host)
    if where is None:
        return None
    return Target(
        url,
        host,
        bytes(url.toEncoded(QUrl.ComponentFormattingOption.FullyEncoded).data()).decode("ascii"),
        _caution(url, host, local=where),
    )


def _caution(url: QUrl, host: str, *, local: bool) -> Caution:
    if local:
        return Caution.LOCAL
    if url.userInfo():
        return Caution.USER_NAME
    if any(label.startswith("xn--") for label in host.split(".")):
        return Caution.FOREIGN_LETTERS
    return Caution.UNENCRYPTED if url.scheme() == "http" else Caution.PLAIN


def _web_port(port: int) -> bool:
    return port in LOW_PORTS or port >= 1024


def _readable(host: str) -> bool:
    """Whether every punycode label of `host` encodes a name; one that does not is a trick or a mistake."""
    try:
        return all(label.encode("ascii").decode("idna") for label in host.split(".") if label.startswith("xn--"))
    except UnicodeError:
        return False


def _place(host: str) -> bool | None:
    """True: this machine or this network. False: elsewhere. None: a host that must never be opened for a citizen."""
    try:
        number = ipaddress.ip_address(host.strip("[]"))
    except ValueError:
        return host == "localhost" or host.endswith((".localhost", ".local", ".internal")) or "." not in host
    if isinstance(number, ipaddress.IPv6Address) and number.ipv4_mapped:
        number = number.ipv4_mapped
    if number.is_link_local or number.is_multicast or number.is_unspecified:
        return None
    return not number.is_global


@functools.cache
def _finder() -> Any:
    finder = LinkifyIt({}, {"fuzzy_link": False, "fuzzy_email": False, "fuzzy_ip": False})
    for scheme in ("mailto:", "ftp:", "//"):
        finder.add(scheme, None)
    return finder
