"""Signing in to the server that a team's profile names."""

import os
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from msgspec.structs import replace

from app.domain.problems import InboxError
from app.services.unsaved import Unsaved
from app.storage.aside import Aside
from app.storage.postgresql.server import Server, connect
from app.system.keys import MakeKeyring
from app.system.paths import Profile
from app.system.secrets import DATABASE_PASSWORD, UNSAVED_KEY, KeyringSecrets, given
from app.system.server_file import ServerFile

_SYSTEM: Final = "system"


def server_of(file: ServerFile, user: str, keyring: MakeKeyring = KeyringSecrets) -> Server:
    """The server, with the password of `user`: passed in, or from the keyring. May block for ten seconds.

    Raises `InboxError` store_password_missing, store_password_homeless, or a `SecretsError`.
    """
    server = _unauthenticated(file, user)
    if file.login == "ticket" or server.is_local:
        return server
    if (password := given(DATABASE_PASSWORD)) is not None:
        return replace(server, password=password, handed_over=True)
    with _home_of(user):
        password = keyring(file.service).read(_entry(user))
    if password is None:
        raise InboxError("store_password_missing", user=user, server=server.name)
    return replace(server, password=password)


def sign_in(file: ServerFile, user: str, password: str, keyring: MakeKeyring = KeyringSecrets) -> Server:
    """Store a password once the server has accepted it. Raises `StoreError` if it does not, and stores nothing;
    `InboxError` store_password_homeless, or a `SecretsError`, if it cannot be stored.
    """
    server = replace(_unauthenticated(file, user), password=password)
    connect(server).close()
    with _home_of(user):
        keyring(file.service).write(_entry(user), password)
    return server


def unsaved_of(profile: Profile, file: ServerFile, user: str, keyring: MakeKeyring = KeyringSecrets) -> Unsaved:
    """The unsaved work of `user` for this server. Blocks: it reads what an earlier run left."""

    def key() -> bytes:
        home, name = keyring(file.service), f"{UNSAVED_KEY}/{user}"
        if (found := home.read(name)) is None:
            home.write(name, found := os.urandom(32).hex())
        return bytes.fromhex(found)

    # Conversation ids mean nothing on another server.
    whose = f"{file.service}/{user}"
    unsaved = Unsaved(Aside(profile.unsaved_path(whose), key), whose)
    unsaved.load()
    return unsaved


def _unauthenticated(file: ServerFile, user: str) -> Server:
    return Server(file.host, file.database, user, file.port, root_certificate=file.root_certificate or _authorities())


def _entry(user: str) -> str:
    return f"{DATABASE_PASSWORD}/{user}"


@contextmanager
def _home_of(user: str) -> Iterator[None]:
    """A password has another way out where there is no keyring than the key of a desktop's own store."""
    try:
        yield
    except InboxError as error:
        if error.code != "keyring_missing":
            raise
        raise InboxError("store_password_homeless", user=user) from error


def _authorities() -> str:
    """A file with whom this computer trusts; libpq's own idea of where that lies is that of whoever built it."""
    found = ssl.get_default_verify_paths().cafile
    return found if found and Path(found).is_file() else _SYSTEM
