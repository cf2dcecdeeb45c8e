"""A profile's identity, and where the key of its store is kept. Nothing secret."""

import os
from enum import StrEnum

import msgspec
from msgspec import Struct

from app.domain.problems import InboxError, refused_by
from app.system.paths import Profile


class KeyHome(StrEnum):
    """Where the store's key is kept, safest first."""

    KEYRING = "keyring"
    """In the desktop's keyring, with the channels' secrets."""
    ENVIRONMENT = "environment"
    """Passed in at each start; the channels' secrets are sealed in the store, or passed in as well."""
    FILE = "file"
    """In a file that only its owner can read: whoever can read that file and the store can read everything."""
    PRACTICE = "practice"
    """Beside the store. Nothing in a practice profile is real, and it can never have a real channel."""


class Identity(Struct, frozen=True):
    """A profile's identity. `ready` once the store has been created: a store missing after that has been lost."""

    id: str
    key: KeyHome
    key_file: str | None = None
    ready: bool = False

    @property
    def service(self) -> str:
        """The keyring's service name for this profile's secrets."""
        return f"balie/{self.id}"

    @property
    def practice(self) -> bool:
        """Whether nothing in it is real."""
        return self.key is KeyHome.PRACTICE


def new_identity(key: KeyHome, key_file: str | None = None) -> Identity:
    """Create the identity of a new profile."""
    return Identity(os.urandom(16).hex(), key, key_file)


def read_identity(profile: Profile) -> Identity | None:
    """The identity of `profile`; None if it was never set up. `InboxError` profile_damaged."""
    try:
        text = profile.identity_path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return None
    except OSError as error:
        raise InboxError("store_unreadable", path=str(profile.folder)) from error
    try:
        return msgspec.json.decode(text, type=Identity)
    except ValueError as error:
        raise InboxError("profile_damaged", path=str(profile.identity_path)) from error


def write_identity(profile: Profile, identity: Identity) -> None:
    """Store the identity atomically. `InboxError` store_full, store_unreadable."""
    temporary = profile.identity_path.with_suffix(".new")
    try:
        profile.create()
        with temporary.open("w", encoding="utf-8") as file:
            file.write(msgspec.json.format(msgspec.json.encode(identity), indent=2).decode() + "\n")
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(profile.identity_path)
    except OSError as error:
        raise InboxError(refused_by(error), path=str(profile.folder)) from error
