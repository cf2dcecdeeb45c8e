"""Which proxy to use for an address: none, a fixed one, the operating system's, or what a PAC script says.

The setting is empty (no proxy), the address of a proxy, `system`, or `pac+` followed by the address of a script.
"""

import sys
import threading
import time
import warnings
from collections.abc import Callable
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from app.channels.base import Unreachable

if TYPE_CHECKING:
    import ssl

SYSTEM: Final = "system"
SCRIPT: Final = "pac+"

_FRESH_SECONDS: Final = 3600.0
_PATIENCE: Final = 10.0
_LARGEST: Final = 1024 * 1024


class Proxies:
    """The proxies by one setting. Answers of a script or the system are cached for an hour."""

    def __init__(
        self,
        setting: str,
        name: str,
        trust: Callable[[], "ssl.SSLContext"],
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """`name`: the provider's name in errors; `trust` creates the TLS context for downloading a script."""
        self._setting = setting
        self._name = name
        self._trust = trust
        self._clock = clock
        self._guard = threading.Lock()
        self._script: str | None = None
        self._found: dict[tuple[str, str], str] = {}
        self._since = clock()

    @property
    def fixed(self) -> str | None:
        """The fixed answer for every address, empty for none; None if it depends on the address."""
        return None if self._setting == SYSTEM or self._setting.startswith(SCRIPT) else self._setting

    def known(self, url: str) -> str | None:
        """The answer for `url`, if it is known without waiting."""
        if self.fixed is not None:
            return self.fixed
        fresh = self._clock() - self._since < _FRESH_SECONDS
        return self._found.get(_place(url)) if fresh else None

    def find(self, url: str) -> str:
        """The proxy for `url`, empty for none. Blocks. Raises `Unreachable` proxy_unknown."""
        with self._guard:
            if self._clock() - self._since >= _FRESH_SECONDS:
                self._found.clear()
                self._script, self._since = None, self._clock()
            if (known := self.known(url)) is None:
                known = self._found[_place(url)] = self._ask(url)
            return known

    def _ask(self, url: str) -> str:
        if self._setting == SYSTEM:
            script = _system_script()
            return self._by_script(script, url) if script else _system_proxy(url)
        return self._by_script(self._setting.removeprefix(SCRIPT), url)

    def _by_script(self, address: str, url: str) -> str:
        # Only users of a script pay for importing its interpreter: a tenth of a second.
        from pypac.parser import PACFile, parse_pac_value  # noqa: PLC0415

        try:
            if self._script is None:
                self._script = _fetched(address, self._trust)
            # An interpreter belongs to the thread that created it. The script may learn the host, not the request.
            scheme, host = _place(url)
            said = PACFile(self._script).find_proxy_for_url(f"{scheme}://{host}/", host)
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                ways = parse_pac_value(str(said))
        except Exception as error:  # whatever is wrong with somebody's script, it is one problem
            raise Unreachable("proxy_unknown", address=address, channel=self._name) from error
        for way in ways:
            if way == "DIRECT":
                return ""
            if way.startswith(("http://", "https://")):
                return str(way)
        raise Unreachable("proxy_unknown", address=address, channel=self._name)


def _place(url: str) -> tuple[str, str]:
    parts = urlsplit(url)
    return parts.scheme, parts.hostname or ""


def _fetched(address: str, trust: Callable[[], "ssl.SSLContext"]) -> str:
    """The script, downloaded directly: no proxy is known before."""
    from urllib.request import HTTPSHandler, ProxyHandler, build_opener  # noqa: PLC0415 - only for a script

    handlers = [ProxyHandler({}), *([HTTPSHandler(context=trust())] if address.startswith("https:") else [])]
    with build_opener(*handlers).open(address, timeout=_PATIENCE) as answer:
        return str(answer.read(_LARGEST).decode("utf-8", "replace"))


def _system_script() -> str | None:
    """The script of Windows' Internet options."""
    if sys.platform == "win32":
        from pypac.os_settings import autoconfig_url_from_registry  # noqa: PLC0415 - only there

        return str(autoconfig_url_from_registry() or "") or None
    return None


def _system_proxy(url: str) -> str:
    from urllib.request import getproxies, proxy_bypass  # noqa: PLC0415 - only who asks the system

    scheme, host = _place(url)
    found = getproxies()
    proxy = found.get(scheme) or found.get("all") or ""
    return "" if not proxy or proxy_bypass(host) else proxy if "://" in proxy else f"http://{proxy}"
