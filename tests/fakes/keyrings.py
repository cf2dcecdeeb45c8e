"""Keyrings that work, are locked, lose what they are given, or never answer."""

import threading
from collections.abc import Callable
from typing import ClassVar

import keyring.backend
import keyring.backends.chainer
import keyring.errors


class Holding(keyring.backend.KeyringBackend):
    """Works, in memory."""

    priority = 1

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.held: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.held.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.held[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.held[service, username]


class Dropping(Holding):
    """Accepts everything, stores nothing, like keyring's null backend."""

    def set_password(self, service: str, username: str, password: str) -> None:
        """Discard it."""


class Locked(Holding):
    """The user did not unlock it."""

    def get_password(self, service: str, username: str) -> str | None:
        raise keyring.errors.KeyringLocked("dismissed")


class Silent(Holding):
    """Waits forever for a prompt that nobody sees."""

    def __init__(self) -> None:
        super().__init__()
        self.asked = threading.Event()
        self.answer = threading.Event()

    def get_password(self, service: str, username: str) -> str | None:
        self.asked.set()
        self.answer.wait()
        return None


class Gone(Holding):
    """Turns out not to exist."""

    def get_password(self, service: str, username: str) -> str | None:
        raise keyring.errors.NoKeyringError("none")


def chain(*members: keyring.backend.KeyringBackend) -> keyring.backend.KeyringBackend:
    """keyring's own chain of these members."""

    class ChainerBackend(keyring.backends.chainer.ChainerBackend):
        backends: ClassVar = list(members)

    ChainerBackend.__module__ = "keyring.backends.chainer"
    ChainerBackend.__qualname__ = "ChainerBackend"
    return ChainerBackend()  # type: ignore[no-untyped-call]


NAMES = frozenset(f"{__name__}.{one.__name__}" for one in (Holding, Dropping, Locked, Silent, Gone))
"""An allow-list for tests: treats these as the system's."""

Choose = Callable[[], keyring.backend.KeyringBackend]
