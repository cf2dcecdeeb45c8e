"""`server.toml` in a profile: the PostgreSQL server of a team. Nothing secret.

host = "db.duinstad.example"         # a server and its standbys: "db1.duinstad.example,db2.duinstad.example"
database = "balie"
user = "anna"                        # without it: the name in the operating system
port = 5432
root_certificate = "authority.pem"   # who may vouch for the server; without it: whom this computer trusts
login = "password"                   # or "ticket": Kerberos, through GSSAPI
"""

from typing import Any, Final

from msgspec import Struct

from app.domain.problems import InboxError
from app.system.identity import read_identity
from app.system.paths import Profile
from app.system.policy.schema import SERVER_ADDRESS
from app.system.policy.settings import Settings

_TYPES: Final = {"host": str, "database": str, "user": str, "port": int, "root_certificate": str, "login": str}


class ServerFile(Struct, frozen=True):
    """The contents of the file. `user` and `root_certificate` are None if it does not set them."""

    host: str
    database: str
    user: str | None = None
    port: int = 5432
    root_certificate: str | None = None
    login: str = "password"

    @property
    def name(self) -> str:
        """The server's display name."""
        return f"{self.database} ({self.host.replace(',', ', ')})"

    @property
    def service(self) -> str:
        """The keyring's service name for this server's passwords and secrets."""
        return f"balie/{self.database}@{self.host}:{self.port}"


def team_server(profile: Profile, machine: Settings) -> ServerFile | None:
    """The server of `profile`, from its file or from the machine's settings; None for a local store.

    Raises as `read_server_file`. A practice profile never uses a server that it does not name itself.
    """
    said = machine.held(SERVER_ADDRESS)
    if said.value and not _is_practice(profile):
        if said.locked:
            return _of_address(said.value, said.origin)
        if not (profile.server_path.exists() or profile.store_path.exists() or profile.identity_path.exists()):
            return _of_address(said.value, said.origin)
    return read_server_file(profile)


def _is_practice(profile: Profile) -> bool:
    identity = read_identity(profile)
    return identity is not None and identity.practice


def _of_address(address: str, origin: str) -> ServerFile:
    """`postgresql://[user@]host[:port]/database[?root_certificate=PATH&login=ticket]`."""
    from urllib.parse import parse_qsl, urlsplit  # noqa: PLC0415 - only where a server is named so

    parts = urlsplit(address)
    found: dict[str, Any] = dict(parse_qsl(parts.query)) | {"host": parts.hostname, "database": parts.path[1:]}
    if parts.port is not None:
        found["port"] = parts.port
    if parts.username is not None:
        found["user"] = parts.username
    if reason := _objection(found):
        raise InboxError("server_file_bad", path=origin, reason=reason)
    return ServerFile(**found)


def read_server_file(profile: Profile) -> ServerFile | None:
    """The server that the file in `profile` names; None without one. `InboxError` server_file_bad."""
    path = profile.server_path
    if not path.exists():
        return None
    import tomllib  # noqa: PLC0415 - 4 ms that a desktop of its own does not pay at every start

    try:
        found = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise InboxError("server_file_bad", path=str(path), reason=type(error).__name__) from error
    if reason := _objection(found):
        raise InboxError("server_file_bad", path=str(path), reason=reason)
    certificate = found.get("root_certificate")
    if certificate is not None:
        found["root_certificate"] = str(profile.folder / certificate)
    return ServerFile(**found)


def _objection(found: dict[str, Any]) -> str | None:
    for key, value in found.items():
        if key not in _TYPES:
            return f"{key} is not known"
        if not isinstance(value, _TYPES[key]) or value == "":
            return f"{key} has the wrong type"
        if key == "port" and value not in range(1, 65_536):
            return "port is no number from 1 to 65535"
    missing = [key for key in ("host", "database") if key not in found]
    if missing:
        return f"{missing[0]} is missing"
    if found.get("login", "password") not in ("password", "ticket"):
        return 'login is neither "password" nor "ticket"'
    return None
