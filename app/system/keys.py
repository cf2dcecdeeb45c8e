"""The store's key: read from where the profile says, created once, never replaced."""

import os
import stat
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from app.domain.problems import InboxError
from app.system.identity import Identity, KeyHome
from app.system.paths import Profile
from app.system.secrets import STORE_KEY, KeyringSecrets, Secrets, given

MakeKeyring = Callable[[str], Secrets]
"""A service name → its keyring; replaced in tests."""


def store_key(profile: Profile, identity: Identity | None, keyring: MakeKeyring = KeyringSecrets) -> bytes:
    """The 32-byte key of the store of `profile`. A key passed in takes precedence over a stored one.

    Raises `InboxError` store_missing, store_key_missing, key_file_missing, key_file_open, store_key_not_given,
    store_key_bad, or a `SecretsError`. May block for ten seconds.
    """
    handed_over = given(STORE_KEY)
    if handed_over is not None:
        return _bytes(handed_over)
    if identity is None:
        code = "store_key_missing" if profile.store_path.exists() else "store_missing"
        raise InboxError(code, path=str(profile.folder))
    found = _at_home(profile, identity, keyring)
    if found is None:
        raise InboxError("store_key_missing", path=str(profile.folder))
    return _bytes(found)


def make_key(profile: Profile, identity: Identity, keyring: MakeKeyring = KeyringSecrets) -> bytes:
    """The key for a store about to be created: the stored one if there is one, else a new one.

    A key passed in is written to the key file that was asked for. An existing key is never replaced, because a backup
    may need it. Raises as `store_key`, and key_file_wrong if the file contains a different key than the one passed in.
    """
    handed_over, path = given(STORE_KEY), _file(profile, identity)
    if handed_over is not None:
        if path is not None and identity.key is KeyHome.FILE:
            _keep_in_file(path, _bytes(handed_over))
    elif path is not None and not path.exists():
        _write_key_file(path, os.urandom(32).hex())
    elif identity.key is KeyHome.KEYRING:
        home = keyring(identity.service)
        if home.read(STORE_KEY) is None:
            home.write(STORE_KEY, os.urandom(32).hex())
    return store_key(profile, identity, keyring)


@contextmanager
def opening(profile: Profile, identity: Identity | None) -> Iterator[None]:
    """If the key of `profile` does not open the store, say where it came from.

    Unless it came from the keyring, store_key_wrong becomes store_key_given_wrong or key_file_wrong.
    """
    try:
        yield
    except InboxError as problem:
        if problem.code != "store_key_wrong":
            raise
        if given(STORE_KEY) is not None:
            raise InboxError("store_key_given_wrong") from problem
        if identity is not None and (path := _file(profile, identity)) is not None:
            raise InboxError("key_file_wrong", path=str(path)) from problem
        raise


def _at_home(profile: Profile, identity: Identity, keyring: MakeKeyring) -> str | None:
    path = _file(profile, identity)
    if path is not None:
        return _read_key_file(path)
    if identity.key is KeyHome.ENVIRONMENT:
        raise InboxError("store_key_not_given")
    return keyring(identity.service).read(STORE_KEY)


def _file(profile: Profile, identity: Identity) -> Path | None:
    if identity.key is KeyHome.PRACTICE:
        return profile.practice_key_path
    if identity.key is KeyHome.FILE and identity.key_file:
        return Path(identity.key_file)
    return None


def _read_key_file(path: Path) -> str:
    try:
        about = path.stat()
        if sys.platform != "win32" and stat.S_IMODE(about.st_mode) & 0o077:
            raise InboxError("key_file_open", path=str(path))
        return path.read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise InboxError("key_file_missing", path=str(path)) from error


def _keep_in_file(path: Path, key: bytes) -> None:
    if not path.exists():
        _write_key_file(path, key.hex())
    elif _bytes(_read_key_file(path)) != key:
        raise InboxError("key_file_wrong", path=str(path))


def _write_key_file(path: Path, value: str) -> None:
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "w", encoding="ascii") as file:
            file.write(value + "\n")
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        raise InboxError("file_unwritable", path=str(path)) from error


def _bytes(text: str) -> bytes:
    try:
        key = bytes.fromhex(text)
    except ValueError:
        key = b""
    if len(key) != 32:
        raise InboxError("store_key_bad")
    return key
