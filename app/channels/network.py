"""What any channel reached over a network has in common: its settings, and which hosts are this machine."""

import ipaddress
from typing import Final

from app.channels.base import Field
from app.domain.problems import QT_TRANSLATE_NOOP

ADDRESS: Final = r"https?://(?:[\w-]+(?:\.[\w-]+)*|\[[0-9A-Fa-f:.]+\])(?::\d{1,5})?(?:/[^\s?#]*)?"
"""What an address of a server looks like; whether it is safe to go there, `app.channels.http.Http` decides."""
META_ID: Final = r"\d{1,25}"
"""What the numbers look like by which Meta knows pages, accounts and telephone numbers."""

NETWORK_FIELDS: Final = (
    Field(
        "proxy",
        QT_TRANSLATE_NOOP("Field", "Proxy"),
        required=False,
        hint=QT_TRANSLATE_NOOP(
            "Field",
            "Where the network wants one: http://proxy.example:3128, or system, or pac+ and the address of a script.",
        ),
        shape=r"(?:(?:https?|socks5h?|pac\+(?:https?|file))://\S+|system)",
        example="http://proxy.example:3128",
    ),
    Field(
        "ca_file",
        QT_TRANSLATE_NOOP("Field", "Extra certificate authority"),
        required=False,
        hint=QT_TRANSLATE_NOOP("Field", "The path of a file in PEM form, where the network inspects connections."),
    ),
)
"""`proxy` and `ca_file`, as `app.channels.http.Http` takes them."""

GRAPH_FIELDS: Final = (
    Field(
        "api_version",
        QT_TRANSLATE_NOOP("Field", "Version of the Graph API"),
        required=False,
        default="v26.0",
        hint=QT_TRANSLATE_NOOP("Field", "Leave it as it is unless Meta ends this version."),
        shape=r"v\d{1,3}\.\d{1,2}",
        example="v26.0",
    ),
    Field(
        "base_url",
        QT_TRANSLATE_NOOP("Field", "Address of the Graph API"),
        required=False,
        default="https://graph.facebook.com",
        hint=QT_TRANSLATE_NOOP("Field", "Another one only for a provider in between."),
        shape=ADDRESS,
        example="https://graph.facebook.com",
    ),
    *NETWORK_FIELDS,
)
"""What channels on Meta's Graph API ask for besides: which version of it, and where."""


def is_loopback(host: str) -> bool:
    """Whether `host` names this machine itself."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
