"""Signing in to a team's server with a Kerberos ticket: no password anywhere, and one clear sentence for each
refusal.
"""

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from app.storage.postgresql import schema
from tests.fakes import kerberos, postgres
from tests.fakes.kerberos import Realm
from tests.unit.cli.conftest import Balie

pytestmark = pytest.mark.skipif(
    not (kerberos.installed() and postgres.is_debians()),
    reason="needs Debian's krb5-kdc, krb5-admin-server, krb5-user and postgresql: the one in a wheel knows no tickets",
)

_TICKETS_ALONE = """\
local   all all                trust
hostssl all all 127.0.0.1/32   gss include_realm=0
"""
_PASSWORDS_ALONE = _TICKETS_ALONE.replace("gss include_realm=0", "scram-sha-256")
_LASTS = 2

SignIn = Callable[..., None]


@pytest.fixture
def realm(monkeypatch: pytest.MonkeyPatch) -> Iterator[Realm]:
    with kerberos.realm() as made:
        monkeypatch.setenv("KRB5_CONFIG", str(made.settings))
        yield made


@pytest.fixture
def server(realm: Realm) -> Iterator[postgres.PostgresServer]:
    """A server that accepts tickets only."""
    made = postgres.start(_TICKETS_ALONE, krb_server_keyfile="{folder}/data/server.keytab")
    try:
        made.put("server.keytab", realm.keytab("postgres/localhost").read_bytes())
        made.run("CREATE DATABASE balie", database="postgres")
        schema.migrate(made.administrator())
        made.run("CREATE ROLE petra LOGIN IN ROLE balie_lead", "CREATE ROLE niels LOGIN IN ROLE balie_agent")
        yield made
    finally:
        made.stop()


@pytest.fixture
def sign_in(server: postgres.PostgresServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> SignIn:
    """Make the profile use `user` on the server under `host`, with a ticket."""

    def write(user: str, ticket: str, host: str = "localhost") -> None:
        monkeypatch.setenv("KRB5CCNAME", ticket)
        profile = tmp_path / "profile"
        profile.mkdir(exist_ok=True)
        authority = Path(postgres.__file__).parent.parent / "fixtures" / "tls" / "ca.pem"
        (profile / "server.toml").write_text(
            f'host = "{host}"\nport = {server.port}\ndatabase = "balie"\nuser = "{user}"\nlogin = "ticket"\n'
            f'root_certificate = "{authority}"\n'
        )

    return write


def _refused(balie: Balie) -> str:
    ran = balie("inbox")
    assert (ran.status, ran.out, ran.err.count("\n")) == (1, "", 1)
    return ran.err


def test_a_ticket_is_enough_and_without_a_good_one_nobody_comes_in(
    realm: Realm, server: postgres.PostgresServer, sign_in: SignIn, balie: Balie, tmp_path: Path
) -> None:
    got, short = time.monotonic(), realm.ticket("niels", lasts=f"{_LASTS}s")
    petra = realm.ticket("petra")
    sign_in("petra", petra)
    assert balie("store", "check").out.startswith("The store is in order, as far as was looked.\n")
    assert balie("agents", "add", "niels", "--name", "Niels de Boer").status == 1, "a lead makes no agents"

    sign_in("petra", f"FILE:{tmp_path / 'none'}")
    assert "There is no valid Kerberos ticket to sign in to balie (localhost). Sign in to this" in _refused(balie)
    sign_in("niels", petra)
    assert "does not accept your Kerberos ticket for niels. Ask your administrator which name" in _refused(balie)
    sign_in("klaas", realm.ticket("klaas"))
    assert "does not let klaas sign in" in _refused(balie)
    sign_in("petra", petra, "127.0.0.1")
    assert "Kerberos gives no ticket for balie (127.0.0.1). Look at the clock" in _refused(balie)
    # A ticket is not valid to its last second for everybody: the check uses whole seconds.
    time.sleep(max(0.0, got + _LASTS + 1 - time.monotonic()))
    sign_in("niels", short)
    assert "There is no valid Kerberos ticket" in _refused(balie)
    # A server that asks for a password instead gets nothing at all.
    server.put("pg_hba.conf", _PASSWORDS_ALONE.encode())
    server.run("SELECT pg_reload_conf()")
    sign_in("petra", petra)
    deadline = time.monotonic() + 10
    while "does not accept your Kerberos ticket for petra" not in balie("inbox").err:
        assert time.monotonic() < deadline
