"""A chat on the municipality's website: two JSON requests, of which the second may be repeated."""

from collections.abc import Callable, Mapping
from typing import Final

from app.channels.base import Channel, Field
from app.domain.capabilities import Capabilities

CAPABILITIES: Final = Capabilities(text_limit=4000, idempotent=True, receipts=False, typing=False, replies=False)

FIELDS: Final = (
    Field("base_url", "Address", hint="Of the chat's server, such as https://chat.example.nl."),
    Field("desk", "Desk", hint="The name of the chat's desk."),
    Field("token", "Access token", secret=True, hint="From the chat's administrator."),
)


def connect(
    settings: Mapping[str, str],
    secrets: Mapping[str, str],
    account: str,
    keep: Callable[[str, str], None] | None = None,
) -> Channel:
    """A channel on the server of `base_url`."""
    from tests.example.webchat.client import WebChat

    del account, keep
    return WebChat(settings["base_url"], settings.get("desk", ""), secrets["token"])
