"""Chooses one of the system's keyrings, from an allow-list.

The environment variable PYTHON_KEYRING_BACKEND and the file keyringrc.cfg are ignored: they can name a keyring that
stores plain text or discards what it is given, or load foreign code that receives every secret.
"""

import os
import sys
from typing import TYPE_CHECKING, Final

from app.domain.problems import InboxError

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

_CANDIDATES: Final = {
    "linux": (
        "keyring.backends.SecretService.Keyring",
        "keyring.backends.kwallet.DBusKeyring",
        "keyring.backends.kwallet.DBusKeyringKWallet4",
        "keyring.backends.libsecret.Keyring",
    ),
    "win32": ("keyring.backends.Windows.WinVaultKeyring",),
    "darwin": ("keyring.backends.macOS.Keyring",),
}

ALLOWED: Final = frozenset(name for names in _CANDIDATES.values() for name in names)
"""Every keyring backend that really protects secrets."""

_CHAIN: Final = "keyring.backends.chainer.ChainerBackend"


def chosen() -> "KeyringBackend":
    """The best keyring that works here. `InboxError` keyring_missing, or keyring_unsafe if only an unsafe one is
    configured.

    It asks the keyrings themselves, which may block: call it where that does no harm.
    """
    viable = [found for name in _CANDIDATES.get(sys.platform, ()) if (found := _viable(name)) is not None]
    if not viable:
        wanted = _configured()
        if wanted is not None and wanted not in ALLOWED:
            raise InboxError("keyring_unsafe", backend=wanted)
        raise InboxError("keyring_missing")
    return max(viable, key=lambda pair: pair[0])[1]()


def protects(backend: "KeyringBackend", allowed: frozenset[str] = ALLOWED) -> bool:
    """Whether `backend` is safe: one of `allowed`, or a chain of nothing else."""
    name = name_of(backend)
    if name != _CHAIN:
        return name in allowed
    members = list(getattr(backend, "backends", ()))
    return bool(members) and all(name_of(member) in allowed for member in members)


def name_of(backend: "KeyringBackend") -> str:
    """The keyring's full name."""
    return f"{type(backend).__module__}.{type(backend).__qualname__}"


def problem_of(error: Exception) -> str:
    """The problem code for an exception from a keyring. Its message is not shown, because it may contain anything."""
    from keyring.errors import NoKeyringError  # noqa: PLC0415 - keyring takes 80 ms and is loaded by now

    return "keyring_missing" if isinstance(error, NoKeyringError) else "keyring_locked"


def _viable(name: str) -> "tuple[float, type[KeyringBackend]] | None":
    from importlib import import_module  # noqa: PLC0415 - with its 20 ms, only where a keyring is wanted

    module, _, attribute = name.rpartition(".")
    try:
        backend = getattr(import_module(module), attribute)
        return float(backend.priority), backend
    except (ImportError, RuntimeError, AttributeError, OSError):
        return None


def _configured() -> str | None:
    """The name of the keyring in the environment or keyringrc.cfg; read as text, nothing is loaded."""
    if name := os.environ.get("PYTHON_KEYRING_BACKEND"):
        return name
    import configparser  # noqa: PLC0415 - only where there is no good keyring

    from keyring.util.platform_ import config_root  # noqa: PLC0415 - keyring is loaded by now

    settings = configparser.RawConfigParser()
    try:
        settings.read(config_root() / "keyringrc.cfg", encoding="utf-8")
    except (configparser.Error, OSError, UnicodeDecodeError):
        return None
    return settings.get("backend", "default-keyring", fallback=None)
