"""Where secrets are kept: in the operating system's keyring, or handed over by a service manager.

    Secrets              read, write, delete by name ("store-key", "channel/3/access_token")
    ├── KeyringSecrets   the desktop's keyring; only backends that really protect
    └── GivenSecrets     the environment and systemd's credentials, then another store of secrets

Every call may block for up to ten seconds: never call it on an event loop.
"""

import contextlib
import os
import sys
import threading
from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from typing import TYPE_CHECKING, Final, Protocol, TypeVar

from app.domain.problems import InboxError
from app.system import keyrings

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

T = TypeVar("T")

STORE_KEY: Final = "store-key"
"""The name of the store's key: 32 bytes as 64 hexadecimal digits."""

DATABASE_PASSWORD: Final = "database-password"  # noqa: S105 - a name
"""The name of the password for a team's server."""

UNSAVED_KEY: Final = "unsaved-key"
"""The name of the key of a team desktop's unsaved work: 32 bytes as 64 hexadecimal digits."""

_PATIENCE: Final = 10.0
"""Seconds. A keyring that waits for somebody to unlock it may never answer."""

_WINDOWS_LONGEST: Final = 1_280
"""Most characters that Windows' Credential Manager accepts; beyond that it fails with an obscure error."""


class SecretsError(InboxError):
    """The keyring is missing, locked, or not trustworthy; or a secret is not where it should be."""


class Secrets(Protocol):
    """A place to keep secrets. Every call may raise `SecretsError`."""

    def read(self, name: str) -> str | None:
        """The secret, None where there is none."""
        ...

    def write(self, name: str, value: str) -> None:
        """Store the secret, and verify that it was stored."""
        ...

    def delete(self, name: str) -> None:
        """Delete the secret, if there is one."""
        ...


class KeyringSecrets:
    """The operating system's keyring. `service` separates the profiles of one machine."""

    def __init__(
        self,
        service: str,
        *,
        choose: "Callable[[], KeyringBackend]" = keyrings.chosen,
        allowed: frozenset[str] = keyrings.ALLOWED,
        patience: float = _PATIENCE,
    ) -> None:
        self._service = service
        self._choose = choose
        self._allowed = allowed
        self._patience = patience
        self._backend: KeyringBackend | None = None

    def read(self, name: str) -> str | None:
        """The secret, None where there is none."""
        return self._asked(lambda backend: backend.get_password(self._service, name))

    def write(self, name: str, value: str) -> None:
        """Store the secret. If it cannot be read back: `SecretsError` keyring_unsafe."""
        if sys.platform == "win32" and len(value) > _WINDOWS_LONGEST:
            raise SecretsError("secret_too_long", key=name, limit=str(_WINDOWS_LONGEST))

        def keep(backend: "KeyringBackend") -> str | None:
            backend.set_password(self._service, name, value)
            return backend.get_password(self._service, name)

        if self._asked(keep) != value:
            raise SecretsError("keyring_unsafe", backend=self.described())

    def delete(self, name: str) -> None:
        """Forget it."""

        def forget(backend: "KeyringBackend") -> None:
            if backend.get_password(self._service, name) is not None:
                backend.delete_password(self._service, name)

        self._asked(forget)

    def described(self) -> str:
        """The keyring's name, for `balie check`."""
        return self._asked(keyrings.name_of)

    def _asked(self, question: "Callable[[KeyringBackend], T]") -> T:
        def ask() -> T:
            backend = self._backend
            if backend is None:
                backend = self._choose()
                if not keyrings.protects(backend, self._allowed):
                    raise SecretsError("keyring_unsafe", backend=keyrings.name_of(backend))
                self._backend = backend
            return question(backend)

        try:
            return _within(self._patience, ask)
        except TimeoutError:
            raise SecretsError("keyring_locked") from None
        except SecretsError:
            raise
        except InboxError as error:
            raise SecretsError(error.code, **error.arguments) from error
        except Exception as error:
            raise SecretsError(keyrings.problem_of(error)) from error


class GivenSecrets:
    """Looks first in systemd's credentials, then in the environment, then in `home`.

    "store-key" is the credential `store-key` or the variable BALIE_STORE_KEY; "channel/3/access_token" is the
    credential `channel-3-access_token` or the variable BALIE_SECRET_3_ACCESS_TOKEN.
    """

    def __init__(self, home: Secrets) -> None:
        self._home = home

    def read(self, name: str) -> str | None:
        """The secret, None where there is none."""
        return given(name) or self._home.read(name)

    def write(self, name: str, value: str) -> None:
        """Keep it at home."""
        self._home.write(name, value)

    def delete(self, name: str) -> None:
        """Forget it at home."""
        self._home.delete(name)


class HandedOver:
    """The secrets of a team's channels: those that a service manager passes in, else a keyring's, if there is one."""

    def __init__(self, home: Secrets) -> None:
        self._home = home

    def read(self, name: str) -> str | None:
        """The secret, None where there is none."""
        if (found := given(name)) is not None:
            return found
        try:
            return self._home.read(name)
        except SecretsError:
            return None

    def write(self, name: str, value: str) -> None:
        """Keep it in the keyring of this machine."""
        self._home.write(name, value)

    def delete(self, name: str) -> None:
        """Forget it here; elsewhere whoever hands it over sees to that."""
        with contextlib.suppress(SecretsError):  # a machine without a keyring has nothing to delete
            self._home.delete(name)


def given(name: str) -> str | None:
    """A secret from systemd's credentials or the environment; None if neither has it."""
    folder = os.environ.get("CREDENTIALS_DIRECTORY")
    if folder:
        try:
            found = (Path(folder) / name.replace("/", "-")).read_text(encoding="utf-8").strip()
        except (OSError, UnicodeDecodeError):
            found = ""
        if found:
            return found
    return os.environ.get(variable(name), "").strip() or None


def variable(name: str) -> str:
    """The environment variable for a secret."""
    if name in (STORE_KEY, DATABASE_PASSWORD):
        return "BALIE_" + name.replace("-", "_").upper()
    return "BALIE_SECRET_" + name.removeprefix("channel/").replace("/", "_").upper()


def _within(seconds: float, work: Callable[[], T]) -> T:
    """Run `work` on a thread and return or raise what it does; TimeoutError if it takes longer. The thread never delays
    the program's end.
    """
    future: Future[T] = Future()

    def run() -> None:
        try:
            future.set_result(work())
        except BaseException as error:  # noqa: BLE001 - it is raised again where it was asked for
            future.set_exception(error)

    threading.Thread(target=run, name="keyring", daemon=True).start()
    return future.result(seconds)
