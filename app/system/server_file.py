"""server.toml in a profile: the PostgreSQL server of a team. Nothing secret.

host = "db.duinstad.example"
database = "balie"
user = "anna"                        # without it: the name in the operating system
port = 5432
root_certificate = "authority.pem"   # who may vouch for the server; without it: whom this computer trusts
login = "password"                   # or "ticket": Kerberos, through GSSAPI
"""

from dataclasses import dataclass
from typing import Any, Final

from app.domain.problems import InboxError
from app.system.paths import Profile

_TYPES: Final = {"host": str, "database": str, "user": str, "port": int, "root_certificate": str, "login": str}


@dataclass(frozen=True, slots=True)
class ServerFile:
    """What the file says. `user` and `root_certificate` are None where it does not."""

    host: str
    database: str
    user: str | None = None
    port: int = 5432
    root_certificate: str | None = None
    login: str = "password"

    @property
    def service(self) -> str:
        """Under which name the keyring holds passwords and secrets for this server."""
        return f"balie/{self.database}@{self.host}:{self.port}"


def read_server_file(profile: Profile) -> ServerFile | None:
    """The server of `profile`; None where its store is a file of its own. `InboxError` server_file_bad."""
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
    missing = [key for key in ("host", "database") if key not in found]
    if missing:
        return f"{missing[0]} is missing"
    if found.get("login", "password") not in ("password", "ticket"):
        return 'login is neither "password" nor "ticket"'
    return None
