"""Who may write to the relay and who may read from it: a TOML file, environment variables, or both.

    [sources.whatsapp]                  # Meta calls /webhooks/whatsapp
    app_secret = "…"                    # or app_secrets = ["the new one", "the old one"] while it is being replaced
    verify_token = "…"

    [[readers]]                         # one for each channel: what all of its source's readers have is deleted
    name = "burgerzaken"                # without one, readers of the same sources are one reader
    token = "…"                         # at least 16 characters; or tokens = ["the new one", "the old one"]
    sources = ["whatsapp"]

    [metrics]
    token = "…"                         # for GET /v1/metrics; a reader's token does as well

    [tls]                               # where nothing in front of the relay does it
    certificate = "/etc/balie/relay.pem"
    key = "/etc/balie/relay.key"

`BALIE_RELAY_CONFIG` names the file; without it `relay.toml` among systemd's credentials is taken. For each source
there may be `BALIE_RELAY_APP_SECRET_<SOURCE>`, `BALIE_RELAY_VERIFY_TOKEN_<SOURCE>` and `BALIE_RELAY_TOKEN_<SOURCE>`
(commas between several, the new one first), and `BALIE_RELAY_METRICS_TOKEN`; they add to the file. After SIGHUP the
relay reads the file again, but for `tls`: that is how a token or a secret is replaced without a pause. Secrets are
never taken from the command line, where other users of the machine could read them.
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
    """A reader with one of `tokens` may read what came from `sources`, and acknowledge it as `name`."""

    name: str
    tokens: tuple[bytes, ...] = field(repr=False)
    sources: frozenset[str]


@dataclass(frozen=True, slots=True)
class RelayConfig:
    """The relay's complete configuration. Raises `InboxError("relay_config")` for unsafe settings."""

    sources: Mapping[str, Source]
    readers: tuple[Reader, ...]
    certificate: str = ""
    key: str = ""
    metrics_token: bytes = field(default=b"", repr=False)

    def __post_init__(self) -> None:
        if not self.sources:
            raise _wrong("no source is set")
        for name, source in self.sources.items():
            _check_source(name, source)
        if not self.readers:
            raise _wrong("no reader is set")
        _check_readers(self.readers, frozenset(self.sources))
        if 0 < len(self.metrics_token) < _SHORTEST_TOKEN:
            raise _wrong(f"the token for metrics has fewer than {_SHORTEST_TOKEN} characters")
        if bool(self.certificate) != bool(self.key):
            raise _wrong("tls needs both certificate and key")

    @classmethod
    def simple(cls, source: str, app_secret: str, verify_token: str, token: str) -> "RelayConfig":
        """A configuration with one source and one reader for it."""
        return cls(
            {source: Source((app_secret.encode(),), verify_token.encode())},
            (Reader(source, (token.encode(),), frozenset({source})),),
        )


def _check_source(name: str, source: Source) -> None:
    if not _SOURCE.fullmatch(name):
        raise _wrong("a source's name has other characters than a-z, 0-9, - and _")
    if not source.app_secrets or not all(secret.strip() for secret in source.app_secrets):
        # With an empty key, anybody could sign.
        raise _wrong(f"source {name} has no app_secret")
    if not source.verify_token.strip():
        raise _wrong(f"source {name} has no verify_token")


def _check_readers(readers: tuple[Reader, ...], sources: frozenset[str]) -> None:
    tokens = [token for reader in readers for token in reader.tokens]
    if not all(reader.tokens for reader in readers) or any(len(token) < _SHORTEST_TOKEN for token in tokens):
        raise _wrong(f"a reader's token has fewer than {_SHORTEST_TOKEN} characters")
    for reader in readers:
        if not reader.sources or not reader.sources <= sources:
            raise _wrong("a reader names no source, or one that is not set")
    # Webhooks that nobody reads would fill the disk.
    if unread := sources - frozenset().union(*(reader.sources for reader in readers)):
        raise _wrong(f"nobody reads source {min(unread)}")
    if len({reader.name for reader in readers}) < len(readers) or len(set(tokens)) < len(tokens):
        raise _wrong("two readers have the same name or token, and each would miss what the other had")


def load_config(environment: Mapping[str, str], path: Path | None = None) -> RelayConfig:
    """Read the configuration from the file `path` (None: the one named in the environment) and from `environment`."""
    table = _table(path or _named(environment))
    sources = {name: _source(entry) for name, entry in _entries(table, "sources").items()}
    readers = [_reader(entry) for entry in table.get("readers", [])]
    for name, values in sorted(_from_environment(environment).items()):
        known = sources.get(name, Source((), b""))
        secrets = (*values.get("APP_SECRET", ()), *known.app_secrets)
        sources[name] = Source(secrets, next(iter(values.get("VERIFY_TOKEN", ())), known.verify_token))
        if tokens := values.get("TOKEN"):
            readers.append(Reader(name, tuple(tokens), frozenset({name})))
    tls = _entries(table, "tls")
    metrics = environment.get("BALIE_RELAY_METRICS_TOKEN") or str(_entries(table, "metrics").get("token", ""))
    return RelayConfig(
        sources, _merged(readers), str(tls.get("certificate", "")), str(tls.get("key", "")), metrics.encode()
    )


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
    listed = table.get("sources", [])
    sources = frozenset(name for name in (listed if isinstance(listed, list) else ()) if isinstance(name, str))
    tokens = tuple(_bytes(table.get("tokens", [table.get("token", "")])))
    return Reader(str(table.get("name") or "+".join(sorted(sources))), tokens, sources)


def _merged(readers: Iterable[Reader]) -> tuple[Reader, ...]:
    """Merge readers of the same name and sources into one with all of their tokens."""
    tokens: dict[tuple[str, frozenset[str]], dict[bytes, None]] = {}
    for reader in readers:
        tokens.setdefault((reader.name, reader.sources), {}).update(dict.fromkeys(reader.tokens))
    return tuple(Reader(name, tuple(known), sources) for (name, sources), known in tokens.items())


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
