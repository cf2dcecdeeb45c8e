"""A real homeserver for the tests: Synapse from PyPI, in an environment of its own, on loopback, with SQLite.

The environment lies in `.cache/synapse-<version>` inside the repository and is made once. It takes about a minute on a
fresh machine and needs the package index; a test run that cannot make it fails, unless `BALIE_WITHOUT_SYNAPSE=1` says
that it shall be skipped. Each test process starts one homeserver, when the first test asks for it, and stops it at its
end.
"""

import base64
import functools
import hashlib
import hmac
import json
import os
import secrets
import shutil
import sys
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, TypeVar

import pytest

from tests import servers
from tests.servers import Failed

T = TypeVar("T")

VERSION: Final = "1.163.2"
SERVER_NAME: Final = "gemeente.test"
CLIENT: Final = "/_matrix/client/v3"
_SECRET: Final = "for registering users in tests"
_CACHE: Final = servers.CACHE / f"synapse-{VERSION}"

_CONFIGURATION: Final = """\
server_name: {server}
report_stats: false
listeners:
  - {{port: {port}, type: http, tls: false, bind_addresses: [127.0.0.1], resources: [{{names: [client]}}]}}
database: {{name: sqlite3, args: {{database: {folder}/homeserver.db}}}}
media_store_path: {folder}/media
signing_key_path: {folder}/signing.key
pid_file: {folder}/homeserver.pid
log_config: {folder}/log.yaml
registration_shared_secret: {secret}
macaroon_secret_key: for tests
form_secret: for tests
trusted_key_servers: []
suppress_key_server_warning: true
federation_domain_whitelist: []
presence: {{enabled: false}}
caches: {{sync_response_cache_duration: 0s}}
bcrypt_rounds: 4
refreshable_access_token_lifetime: 1000
rc_message: &plenty {{per_second: 10000, burst_count: 10000}}
rc_registration: *plenty
rc_login: {{address: *plenty, account: *plenty, failed_attempts: *plenty}}
rc_joins: {{local: *plenty, remote: *plenty}}
rc_joins_per_room: *plenty
rc_room_creation: *plenty
rc_invites: {{per_room: *plenty, per_user: *plenty, per_issuer: *plenty}}
rc_admin_redaction: *plenty
"""

_LOGGING: Final = """\
version: 1
handlers: {{file: {{class: logging.FileHandler, filename: {folder}/homeserver.log}}}}
root: {{level: WARNING, handlers: [file]}}
disable_existing_loggers: false
"""


@dataclass(frozen=True)
class User:
    """A person with an account, signed in on `device_id`."""

    user_id: str
    token: str
    device_id: str
    password: str


@dataclass(frozen=True)
class Synapse:
    """A running homeserver."""

    url: str

    def register(self, name: str, password: str = "geheim-in-tests", *, admin: bool = False) -> User:
        """Create an account and sign in."""
        nonce = self.call("GET", "/_synapse/admin/v1/register")["nonce"]
        parts = (nonce, name, password, "admin" if admin else "notadmin")
        mac = hmac.new(_SECRET.encode(), b"\0".join(part.encode() for part in parts), hashlib.sha1).hexdigest()
        asked = {"nonce": nonce, "username": name, "password": password, "admin": admin, "mac": mac}
        made = self.call("POST", "/_synapse/admin/v1/register", asked)
        return User(made["user_id"], made["access_token"], made["device_id"], password)

    def call(self, method: str, path: str, body: object = None, token: str = "") -> Any:
        """Make one request; returns the JSON of the answer. Raises `urllib.error.HTTPError`."""
        request = urllib.request.Request(f"{self.url}{path}", method=method)
        if body is not None:
            request.data = json.dumps(body).encode()
            request.add_header("Content-Type", "application/json")
        if token:
            request.add_header("Authorization", f"Bearer {token}")
        with servers.DIRECT.open(request, timeout=30) as answer:
            return json.loads(answer.read())


def running() -> Synapse:
    """The homeserver of this test process; started on first use, which must be in the main thread."""
    return or_fail(_started)


def or_fail(made: Callable[[], T | str]) -> T:
    """The result of `made`; if it is a reason why there is no homeserver, the test is skipped or fails."""
    if os.environ.get("BALIE_WITHOUT_SYNAPSE") == "1":
        pytest.skip("BALIE_WITHOUT_SYNAPSE=1")
    started = made()
    if not isinstance(started, str):
        return started
    pytest.fail(f"{started}\nSet BALIE_WITHOUT_SYNAPSE=1 to run the other tests without it.", pytrace=False)


@functools.cache
def _started() -> Synapse | str:
    """The homeserver, or the reason why there is none; determined once."""
    try:
        return start(servers.folder("synapse"))[0]
    except Failed as error:
        return str(error)


def _installed() -> Path:
    """The Python of an environment with Synapse."""
    python, ready = _CACHE / "bin" / "python", _CACHE / "ready"
    with servers.alone("synapse"):
        if not ready.exists():
            shutil.rmtree(_CACHE, ignore_errors=True)
            _install(python)
            ready.touch()
    return python


def _install(python: Path) -> None:
    package = f"matrix-synapse=={VERSION}"
    if uv := shutil.which("uv"):
        commands = [
            [uv, "venv", "--quiet", "--python", sys.executable, str(_CACHE)],
            [uv, "pip", "install", "--quiet", "--python", str(python), package],
        ]
    else:
        commands = [
            [sys.executable, "-m", "venv", str(_CACHE)],
            [str(python), "-m", "pip", "install", "--quiet", package],
        ]
    for command in commands:
        servers.run(command, "Synapse")


def start(folder: Path) -> tuple[Synapse, Callable[[], None]]:
    """Start a homeserver with its files in `folder`; also returns what stops it early. Raises `Failed`."""
    python, port = _installed(), servers.free_port()
    configuration = folder / "homeserver.yaml"
    configuration.write_text(_CONFIGURATION.format(server=SERVER_NAME, port=port, folder=folder, secret=_SECRET))
    (folder / "log.yaml").write_text(_LOGGING.format(folder=folder))
    command = [str(python), "-m", "synapse.app.homeserver", "--config-path", str(configuration)]
    key = base64.b64encode(secrets.token_bytes(32)).decode().rstrip("=")
    if not (folder / "signing.key").exists():
        (folder / "signing.key").write_text(f"ed25519 a_test {key}\n")
    return Synapse(f"http://127.0.0.1:{port}"), servers.start(command, folder, f"http://127.0.0.1:{port}/health")
