"""Channels' secrets, wherever this machine keeps them. Every call may block: make it on a worker thread."""

import logging
from collections.abc import Iterable, Mapping

from app.channels.base import Field
from app.domain.channel import Channel
from app.domain.ids import ChannelId
from app.domain.problems import InboxError
from app.system.secrets import Secrets

_log = logging.getLogger(__name__)


def secret_name(channel_id: ChannelId, key: str) -> str:
    """The name under which a channel's secret is stored."""
    return f"channel/{channel_id}/{key}"


class ChannelSecrets:
    """Reads and writes the values of `secret` fields. Raises `SecretsError` if their storage cannot be used."""

    def __init__(self, home: Secrets, *, shared: bool = False) -> None:
        """`shared`: a team's engines need them, so nothing is missing where this machine cannot keep them."""
        self._home = home
        self._shared = shared

    def read(self, channel: Channel, fields: Iterable[Field]) -> dict[str, str]:
        """A channel's stored secrets. `InboxError` secret_missing if a required one is missing."""
        found = {}
        for field in fields:
            if field.secret:
                value = self._home.read(secret_name(channel.id, field.key))
                if value:
                    found[field.key] = value
                elif field.required:
                    raise InboxError("secret_missing", key=field.key, channel=channel.label)
        return found

    def keep(self, channel_id: ChannelId, secrets: Mapping[str, str]) -> None:
        """Keep these. A team hears secrets_are_engines where this machine has no keyring for them."""
        try:
            for key, value in secrets.items():
                self._home.write(secret_name(channel_id, key), value)
        except InboxError as error:
            if self._shared and error.code == "keyring_missing":
                raise InboxError("secrets_are_engines") from error
            raise

    def replace(self, channel_id: ChannelId, key: str, value: str) -> None:
        """Store a secret that the provider replaced. If that fails, log it and continue with the new one."""
        try:
            self.keep(channel_id, {key: value})
        except InboxError as error:
            _log.warning("The new value of %s could not be kept: %s", secret_name(channel_id, key), error.code)

    def forget(self, channel_id: ChannelId, fields: Iterable[Field]) -> None:
        """Delete a removed channel's secrets."""
        for field in fields:
            if field.secret:
                self._home.delete(secret_name(channel_id, field.key))
