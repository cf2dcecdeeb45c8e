"""Connections to a team's PostgreSQL, and its errors translated into problems."""

import re
import time
from typing import Any, Final, TypeVar

import psycopg
from msgspec import Struct
from psycopg import errors
from psycopg.abc import PQGen
from psycopg.adapt import AdaptersMap
from psycopg.types.numeric import Int8Dumper

from app.storage.database import Row, StoreError

_SAFE_FROM: Final = {14: 14, 15: 9, 16: 5, 17: 1}
"""Minor versions since which plans made for one role are not used for another (CVE-2024-10976)."""

_CONNECT_SECONDS: Final = 10
_CONNECT_SECONDS_EACH: Final = 4
"""Seconds after which the next of several hosts is tried."""

T = TypeVar("T")

_REFUSED: Final = {
    "28P01": "store_password_wrong",
    "28000": "store_role_refused",
    "42501": "store_right_missing",
    "3D000": "store_no_database",
    "3F000": "store_no_schema",
    "42P01": "store_no_schema",
    "untrusted": "store_not_trusted",
    "unsafe": "store_login_unsafe",
    "unknown": "store_host_unknown",
    "no ticket": "store_ticket_missing",
    "ticket refused": "store_ticket_refused",
    "no ticket for it": "store_ticket_failed",
    "53100": "store_server_full",
    "54000": "store_busy",  # its queue of notifications is full: somebody listens and does not fetch them
    "40P01": "store_busy",
    "55P03": "store_busy",  # somebody has held for too long what this needs
    "57014": "store_slow",  # its statement_timeout, or somebody stopped it
    "25P03": "store_busy",  # this computer is, or sleeps again and again
    "53300": "store_too_many",
    "25006": "store_server_reads_only",
}


class Server(Struct, frozen=True):
    """A database's location, and the login. `password` None: by Kerberos ticket (GSSAPI)."""

    host: str
    """Several, separated by commas, are a server and its standbys: whichever accepts writes is used."""
    database: str
    user: str
    port: int = 5432
    password: str | None = None
    root_certificate: str = "system"
    """A file with the authorities to trust, or "system"."""
    application: str = "balie"
    """What its sessions are called on the server."""
    handed_over: bool = False
    """Whether the password came from a service manager rather than from the keyring."""
    patience_s: int = 30
    """For how many seconds the server waits for the next word of a transaction; 0: for as long as it takes."""
    limit_s: int = 300
    """For how many seconds the server works on one statement; 0: for as long as it takes."""

    def __repr__(self) -> str:
        """Without the password."""
        return f"Server({self.name}, port {self.port}, as {self.user})"

    @property
    def name(self) -> str:
        """The display name."""
        return f"{self.database} ({self.host.replace(',', ', ')})"

    @property
    def has_standbys(self) -> bool:
        """Whether there are several hosts."""
        return "," in self.host

    @property
    def is_local(self) -> bool:
        """Whether `host` is the folder of a socket on this machine, where nobody listens in between."""
        return self.host.startswith("/")

    def options(self, application: str | None = None) -> dict[str, Any]:
        """Arguments for `psycopg.connect`."""
        return {
            "host": self.host,
            "port": self.port,
            "dbname": self.database,
            "user": self.user,
            "password": self.password,
            "application_name": application or self.application,
            "connect_timeout": _CONNECT_SECONDS_EACH if self.has_standbys else _CONNECT_SECONDS,
            # A connection that died silently is noticed within a minute, on either side.
            "keepalives_idle": 15,
            "keepalives_interval": 5,
            "keepalives_count": 3,
            "tcp_user_timeout": 20_000,
            # A window's questions are answered before the server could have compiled them, and sooner than it plans
            # one: each is prepared at its second asking, and keeps the plan that it then gets.
            "prepare_threshold": 1,
            "options": "-c search_path=balie,pg_temp -c jit=off -c plan_cache_mode=force_generic_plan "
            f"-c idle_in_transaction_session_timeout={self.patience_s}s -c lock_timeout=30s "
            f"-c statement_timeout={self.limit_s}s -c tcp_keepalives_idle=15 -c tcp_keepalives_interval=5",
            **({"target_session_attrs": "read-write"} if self.has_standbys else {}),
            **({} if self.is_local else self._over_the_network()),
        }

    def _over_the_network(self) -> dict[str, Any]:
        secure: dict[str, Any] = {
            "sslmode": "verify-full",
            "sslrootcert": self.root_certificate,
            "require_auth": "gss" if self.password is None else "scram-sha-256",
            # A ticket says who signs in; TLS says whose server it is, and encrypts, whatever the login.
            "gssencmode": "disable",
        }
        if self.password is not None:
            secure["channel_binding"] = "require"
        return secure


def _adapters() -> AdaptersMap:
    """Send integers always as bigint: one prepared statement per query, however large they are."""
    adapters = AdaptersMap(psycopg.adapters)
    adapters.register_dumper(int, Int8Dumper)
    return adapters


ADAPTERS: Final = _adapters()


class Line(psycopg.Connection[Row]):
    """A connection that knows since when the server owes it an answer.

    A server that hangs while its machine lives says nothing, and no timeout of its own or of TCP ends that. Nothing is
    broken off here: it may go on, and then does what it was told, once.
    """

    patience: float = 5.0
    """Seconds without an answer after which it counts as silent. Among 48 desktops the slowest hundredth of what a
    window asks took 0.15 (docs/size.md): a busy server is not taken for one that hangs.
    """
    _asked: float | None = None

    def wait(self, gen: PQGen[T], *args: Any, **options: Any) -> T:
        """psycopg: everything that waits for the server waits here."""
        self._asked = time.monotonic()
        try:
            return super().wait(gen, *args, **options)
        finally:
            self._asked = None

    @property
    def is_silent(self) -> bool:
        """Whether the server has owed an answer for too long. For any thread."""
        asked = self._asked
        return asked is not None and time.monotonic() - asked > self.patience


def connect(server: Server, *, autocommit: bool = False, application: str | None = None) -> Line:
    """Connect to the server, and verify that it is safe to use. Raises `StoreError`."""
    try:
        connection = Line.connect(**server.options(application), autocommit=autocommit, context=ADAPTERS)
    except psycopg.Error as error:
        raise problem(error, server) from error
    major, minor = divmod(connection.info.server_version, 10_000)
    if minor < _SAFE_FROM.get(major, 0 if major > max(_SAFE_FROM) else 10_000):
        connection.close()
        raise StoreError("store_server_old", server=server.name, found=f"{major}.{minor}")
    return connection


def problem(error: psycopg.Error, server: Server) -> Exception:
    """The exception to raise for `error`: a `StoreError` for an external cause, `error` itself for a bug."""
    code = error.sqlstate or _at_the_door(str(error))
    if code == "28P01" and server.handed_over:
        return StoreError("store_password_given_wrong", server=server.name, user=server.user)
    if code in _REFUSED:
        return StoreError(_REFUSED[code], server=server.name, user=server.user)
    if isinstance(error, (errors.OperationalError, errors.InterfaceError)):
        if code is None and error.sqlstate is None and (said := _SERVERS_WORDS.search(str(error))):
            return StoreError("store_turned_away", server=server.name, user=server.user, said=said[1].strip(". "))
        return StoreError("store_unreachable", server=server.name)
    return error


def _at_the_door(said: str) -> str | None:
    """There is no code for what is said before a connection stands, only words: libpq's are English, those of the
    server are in the language of its lc_messages."""
    return next((code for words, code in _DOOR if words.search(said)), None)


_SERVERS_WORDS: Final = re.compile(r"failed: \w+ ?:  (.{1,200})")
"""Its severity (FATAL, FATALE, …), a colon, two spaces, and what it says."""
_DOOR: Final = tuple(
    (re.compile(words), code)
    for words, code in (
        # No such service, no domain controller, the wrong service, a clock that is off.
        (r"SSPI continuation error.* \(?800903(03|11|22|24)", "no ticket for it"),
        ("No Kerberos credentials|Ticket expired|SSPI credentials|SSPI continuation error", "no ticket"),
        ('GSSAPI authentication failed|method requirement "gss"', "ticket refused"),
        ("GSSAPI continuation error", "no ticket for it"),
        ("no password supplied|empty password", "28P01"),
        ("password authentication failed|Passwort-Authentifizierung|authentification par mot de passe", "28P01"),
        ("too many c|zu viele Verbindungen|trop de c", "53300"),
        ("remaining connection slots|verbleibenden Verbindungen|connexions restants", "53300"),
        (r"pg_hba\.conf", "28000"),
        ("permission denied for database|keine Berechtigung für Datenbank|droit refusé pour la base", "42501"),
        ("database .* does not exist|Datenbank .* existiert nicht|base de données .* n'existe pas", "3D000"),
        ("the database system is|das Datenbanksystem|le système de bases? de données", "57P03"),
        ("role|Rolle|rôle", "28000"),
        ("session is read-only", "25006"),
        ("authentication method requirement", "unsafe"),
        ("certificate|does not support SSL|channel binding", "untrusted"),
        ("failed to resolve host|could not translate host name", "unknown"),
    )
)
