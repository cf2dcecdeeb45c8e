"""A profile's identity, and where the key of its store is kept. Nothing secret."""

import os
from enum import StrEnum

import msgspec
from msgspec import Struct

from app.domain.problems import InboxError, refused_by
from app.system.paths import Profile


class KeyHome(StrEnum):
    """Where the store's key lies, safest first."""

    KEYRING = "keyring"
    """The desktop's keyring; the secrets of channels too."""
    ENVIRONMENT = "environment"
    """Handed over at each start; the secrets of channels are sealed in the store, or handed over as well."""
    FILE = "file"
    """A file for its owner alone: whoever can read that file and the store can read everything."""
    PRACTICE = "practice"
    """Beside the store. Nothing in a practice profile is real, and it can never hold a real channel."""


class Identity(Struct, frozen=True):
    """`ready` once the store was made: after that a missing store is a loss, not a beginning."""

    id: str
    key: KeyHome
    key_file: str | None = None
    ready: bool = False

    @property
    def service(self) -> str:
        """Under which name the keyring holds this profile's secrets."""
        return f"balie/{self.id}"

    @property
    def practice(self) -> bool:
        """Whether nothing in it is real."""
        return self.key is KeyHome.PRACTICE


def new_identity(key: KeyHome, key_file: str | None = None) -> Identity:
    """A profile that was not there before."""
    return Identity(os.urandom(16).hex(), key, key_file)


def read_identity(profile: Profile) -> Identity | None:
    """What `profile` is; None where it was never set up. `InboxError` profile_damaged."""
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
    """Keep it, whole or not at all. `InboxError` store_full, store_unreadable."""
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
