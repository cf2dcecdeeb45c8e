"""Who may write into the relay and who may read from it: a TOML file, environment variables, or both.

    [sources.whatsapp]                  # Meta calls /webhooks/whatsapp
    app_secret = "…"                    # or app_secrets = ["the new one", "the old one"] while it is being replaced
    verify_token = "…"

    [[readers]]                         # several while a token is being replaced
    token = "…"                         # at least 16 characters
    sources = ["whatsapp"]

    [tls]                               # where nothing in front of the relay does it
    certificate = "/etc/balie/relay.pem"
    key = "/etc/balie/relay.key"

`BALIE_RELAY_CONFIG` names the file; without it `relay.toml` among systemd's credentials is taken. For each source
there may be `BALIE_RELAY_APP_SECRET_<SOURCE>`, `BALIE_RELAY_VERIFY_TOKEN_<SOURCE>` and `BALIE_RELAY_TOKEN_<SOURCE>`
(commas between several); they add to the file. Secrets are never taken from the command line, where other users of the
machine could read them.
"""

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from app.domain.problems import InboxError

_SHORTEST_TOKEN: Final = 16
_SOURCE = re.compile(r"[a-z0-9][a-z0-9_-]{0,39}")
_VARIABLE = re.compile(r"BALIE_RELAY_(APP_SECRET|VERIFY_TOKEN|TOKEN)_([A-Z0-9_]+)")


@dataclass(frozen=True, slots=True)
class Source:
    """One app at Meta. A signature by any of `app_secrets` counts."""

    app_secrets: tuple[bytes, ...] = field(repr=False)
    verify_token: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Reader:
    """Who shows `token` may read and acknowledge what came from `sources`."""

    token: bytes = field(repr=False)
    sources: frozenset[str]


@dataclass(frozen=True, slots=True)
class RelayConfig:
    """Everything that `balie relay` must be told. Raises `InboxError("relay_config")` for what would be unsafe."""

    sources: Mapping[str, Source]
    readers: tuple[Reader, ...]
    certificate: str = ""
    key: str = ""

    def __post_init__(self) -> None:
        if not self.sources:
            raise _wrong("no source is set")
        for name, source in self.sources.items():
            _check_source(name, source)
        if not self.readers:
            raise _wrong("no reader is set")
        for reader in self.readers:
            if len(reader.token) < _SHORTEST_TOKEN:
                raise _wrong(f"a reader's token has fewer than {_SHORTEST_TOKEN} characters")
            if not reader.sources or not reader.sources <= set(self.sources):
                raise _wrong("a reader names no source, or one that is not set")
        if bool(self.certificate) != bool(self.key):
            raise _wrong("tls needs both certificate and key")

    @classmethod
    def simple(cls, source: str, app_secret: str, verify_token: str, token: str) -> "RelayConfig":
        """One source and one reader of it."""
        return cls(
            {source: Source((app_secret.encode(),), verify_token.encode())},
            (Reader(token.encode(), frozenset({source})),),
        )


def _check_source(name: str, source: Source) -> None:
    if not _SOURCE.fullmatch(name):
        raise _wrong("a source's name has other characters than a-z, 0-9, - and _")
    if not source.app_secrets or not all(secret.strip() for secret in source.app_secrets):
        # With an empty key everybody could sign.
        raise _wrong(f"source {name} has no app_secret")
    if not source.verify_token.strip():
        raise _wrong(f"source {name} has no verify_token")


def load_config(environment: Mapping[str, str], path: Path | None = None) -> RelayConfig:
    """The configuration in the file `path` (None: as the environment names it) and in `environment`."""
    table = _table(path or _named(environment))
    sources = {name: _source(entry) for name, entry in _entries(table, "sources").items()}
    readers = [_reader(entry) for entry in table.get("readers", [])]
    for name, values in sorted(_from_environment(environment).items()):
        known = sources.get(name, Source((), b""))
        secrets = (*values.get("APP_SECRET", ()), *known.app_secrets)
        sources[name] = Source(secrets, next(iter(values.get("VERIFY_TOKEN", ())), known.verify_token))
        readers += [Reader(token, frozenset({name})) for token in values.get("TOKEN", ())]
    tls = _entries(table, "tls")
    return RelayConfig(sources, tuple(readers), str(tls.get("certificate", "")), str(tls.get("key", "")))


def _named(environment: Mapping[str, str]) -> Path | None:
    if named := environment.get("BALIE_RELAY_CONFIG"):
        return Path(named)
    credentials = environment.get("CREDENTIALS_DIRECTORY")
    path = Path(credentials) / "relay.toml" if credentials else None
    return path if path is not None and path.exists() else None


def _table(path: Path | None) -> Mapping[str, Any]:
    if path is None:
        return {}
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except OSError:
        raise InboxError("file_unreadable", path=str(path)) from None
    except ValueError:
        raise _wrong(f"{path} is not TOML") from None


def _entries(table: Mapping[str, Any], key: str) -> Mapping[str, Any]:
    value = table.get(key, {})
    if not isinstance(value, dict):
        raise _wrong(f"{key} is not a table")
    return value


def _source(entry: object) -> Source:
    table = entry if isinstance(entry, dict) else {}
    secrets = table.get("app_secrets", [table.get("app_secret", "")])
    return Source(tuple(_bytes(secrets)), next(iter(_bytes([table.get("verify_token", "")]))))


def _reader(entry: object) -> Reader:
    table = entry if isinstance(entry, dict) else {}
    names = table.get("sources", [])
    return Reader(next(iter(_bytes([table.get("token", "")]))), frozenset(names if isinstance(names, list) else ()))


def _bytes(values: object) -> Iterable[bytes]:
    if not isinstance(values, list) or not all(isinstance(value, str) for value in values):
        raise _wrong("a secret is not written as text")
    return [value.encode() for value in values]


def _from_environment(environment: Mapping[str, str]) -> dict[str, dict[str, list[bytes]]]:
    found: dict[str, dict[str, list[bytes]]] = {}
    for variable, value in environment.items():
        if (match := _VARIABLE.fullmatch(variable)) and value:
            parts = [part.strip().encode() for part in value.split(",")]
            found.setdefault(match.group(2).lower(), {})[match.group(1)] = parts
    return found


def _wrong(reason: str) -> InboxError:
    return InboxError("relay_config", reason=reason)
