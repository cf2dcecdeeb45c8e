"""Which channels this machine may use, and how they reach the Internet: their own settings, then the machine's."""

from collections.abc import Mapping
from typing import Any, Final

from app.domain.channel import ChannelKind
from app.system.policy.schema import (
    CHANNELS_ALLOWED,
    EXTRA_CERTIFICATES,
    PROXY_ADDRESS,
    PROXY_MODE,
    PROXY_SCRIPT,
    Key,
)
from app.system.policy.settings import Settings

SYSTEM: Final = "system"
_PROXY: Final = "proxy"
_CA_FILE: Final = "ca_file"


def may_use(kind: ChannelKind, machine: Settings) -> bool:
    """Whether channels of `kind` are allowed. Kinds unknown to the schema were added by hand, and are."""
    return kind in machine[CHANNELS_ALLOWED] or kind not in CHANNELS_ALLOWED.default


def with_network(settings: Mapping[str, str], machine: Settings) -> dict[str, str]:
    """A channel's settings with `proxy` and `ca_file` as `app.channels.http.Http` takes them.

    What the channel says itself comes before what is merely recommended, and after what is locked.
    """
    wanted = {_PROXY: machine_proxy(machine), _CA_FILE: machine[EXTRA_CERTIFICATES]}
    said_by: dict[str, Key[Any]] = {_PROXY: PROXY_MODE, _CA_FILE: EXTRA_CERTIFICATES}
    found = dict(settings)
    for name, value in wanted.items():
        if value and (not found.get(name) or machine.held(said_by[name]).locked):
            found[name] = value
    return found


def machine_proxy(machine: Settings) -> str:
    """The proxy of the machine as `app.channels.proxies` takes it; empty for none."""
    mode = machine[PROXY_MODE]
    if mode == "fixed":
        return machine[PROXY_ADDRESS]
    if mode == "pac":
        return f"pac+{machine[PROXY_SCRIPT]}"
    return SYSTEM if mode == SYSTEM else ""
