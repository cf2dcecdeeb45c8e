"""The command line on a team's server."""

import json
import os
import signal
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.fakes import postgres
from tests.unit.cli.conftest import Balie

ADD = ("channels", "add", "whatsapp", "--label", "Burgerzaken", "--json", "--set", "phone_number_id=106540352242922",
       "--set", "base_url=http://127.0.0.1:9", "--set", "relay_url=http://127.0.0.1:9")  # fmt: skip


@pytest.fixture
def team(tmp_path: Path, balie: Balie) -> Iterator[postgres.PostgresServer]:
    """A database without a store, as set in the profile."""
    server = postgres.server()
    server.run("CREATE DATABASE hall", database="postgres")
    _sign_in_as(tmp_path, server, "postgres")
    yield server
    server.run("DROP DATABASE hall WITH (FORCE)", database="postgres")
    for role in ("truus", "motor", "chef"):
        server.run(f"DROP ROLE IF EXISTS {role}")


def _sign_in_as(folder: Path, server: postgres.PostgresServer, user: str) -> None:
    profile = folder / "profile"
    profile.mkdir(exist_ok=True)
    (profile / "server.toml").write_text(
        f'host = "{server.folder}"\nport = {server.port}\ndatabase = "hall"\nuser = "{user}"\n'
    )


def test_from_nothing_to_an_agent_who_sees_the_channel_of_the_own_team(
    team: postgres.PostgresServer, balie: Balie, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "holds no store yet" in balie("inbox").err
    assert balie("store", "init", "--json").lines[0]["version"] >= 5
    again = balie("store", "init")
    assert (again.status, "already a store" in again.err) == (1, True)
    newest = balie("store", "migrate", "--json").lines[0]
    assert newest["before"] == newest["after"]
    # Of this store's own; the tests' login has every role.
    found = balie("store", "check", "--json").lines[0]["found"]
    assert [one for one in found if f"The login {postgres.EVERYTHING} " not in one] == []
    assert "pg_dump" in balie("store", "backup", str(tmp_path / "copy")).err
    team.run("CREATE ROLE truus LOGIN IN ROLE balie_agent", "CREATE ROLE chef LOGIN IN ROLE balie_admin")
    _sign_in_as(tmp_path, team, "chef")
    monkeypatch.delenv("BALIE_STORE_KEY")
    monkeypatch.setattr("app.system.keyrings._CANDIDATES", {})
    added = balie(*ADD)
    assert added.lines[0]["id"] == 1
    assert added.err.endswith("(see balie engine --help): channel-1-access_token, channel-1-relay_token\n")
    told = balie(*ADD, "--secret", "access_token=-", "--secret", "relay_token=-", stdin="first\nsecond-0123456789\n")
    assert (told.status, "hand them to each engine" in told.err) == (1, True)
    assert [channel["id"] for channel in balie("channels", "list", "--json").lines] == [1]
    assert balie("agents", "add", "truus", "--name", "Truus de Wit").status == 0
    assert balie("teams", "add", "Burgerzaken").status == 0
    assert balie("teams", "join", "burgerzaken", "truus").status == 0
    assert balie("teams", "give", "burgerzaken", "7").err == (
        "balie: There is no channel 7. List them with: balie channels list.\n"
    )
    _sign_in_as(tmp_path, team, "truus")
    assert balie("channels", "list", "--json").lines == []
    _sign_in_as(tmp_path, team, "chef")
    assert balie("teams", "give", "burgerzaken", "1", "--json").lines == [
        {"id": 1, "name": "Burgerzaken", "channels": [1], "members": ["truus"]}
    ]
    _sign_in_as(tmp_path, team, "truus")
    assert [channel["label"] for channel in balie("channels", "list", "--json").lines] == ["Burgerzaken"]
    assert balie("agents", "list", "--json").lines[-1]["name"] == "Truus de Wit"
    asked = balie("templates", "1")
    assert (asked.status, "An engine asks the provider" in asked.err) == (0, True), asked.err
    refused = balie(*ADD)
    assert (refused.status, "truus may not do this" in refused.err) == (1, True)


def test_a_clock_that_is_not_the_servers_is_told(
    team: postgres.PostgresServer, balie: Balie, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert balie("store", "init").status == 0
    right = {line["detail"] for line in balie("check", "--json").lines if line["check"] == "clock"}
    assert "This machine's clock and the server's agree." in right
    monkeypatch.setattr(
        "app.storage.postgresql.inspection.server_time", lambda _tx: datetime.now(UTC) + timedelta(minutes=5)
    )
    wrong = [line for line in balie("check", "--json").lines if line["check"] == "clock"]
    assert (wrong[-1]["state"], "-300 seconds off" in wrong[-1]["detail"]) == ("failed", True)


def test_a_desktop_moves_to_a_server(ready: Balie, team: postgres.PostgresServer, balie: Balie, tmp_path: Path) -> None:
    server_file = tmp_path / "profile" / "server.toml"
    there = tmp_path / "team"
    there.mkdir()
    server_file.rename(there / "server.toml")
    assert "holds no store yet" in balie("store", "copy", "--to", str(there)).err
    nowhere = tmp_path / "nowhere"
    assert f"There is no store in {nowhere} yet" in balie("store", "copy", "--to", str(nowhere)).err
    assert "is the profile that is copied" in balie("store", "copy", "--to", str(tmp_path / "profile")).err
    assert balie("--profile", str(there), "store", "init").status == 0
    copied = balie("store", "copy", "--to", str(there), "--json")
    assert copied.lines[0]["rows"]["channel"] == 1, copied.err
    assert "Somebody has worked" in balie("store", "copy", "--to", str(there)).err
    assert balie("--profile", str(there), "channels", "list", "--json").lines[0]["label"] == "Burgerzaken"


def test_a_server_file_that_is_wrong_is_told_with_the_place(balie: Balie, tmp_path: Path) -> None:
    profile = tmp_path / "profile"
    profile.mkdir()
    for text, reason in (
        ("host = ", "TOMLDecodeError"),
        ('host = "a"', "database is missing"),
        ('host = "a"\ndatabase = "b"\npassword = "c"', "password is not known"),
        ('host = "a"\ndatabase = "b"\nport = "c"', "port has the wrong type"),
        ('host = "a"\ndatabase = "b"\nlogin = "trust"', 'login is neither "password" nor "ticket"'),
    ):
        (profile / "server.toml").write_text(text)
        told = balie("inbox")
        assert (told.status, reason in told.err) == (1, True), told.err


@postgres.needs_tls
def test_a_password_that_is_not_there_is_asked_for(
    balie: Balie, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    profile = tmp_path / "profile"
    profile.mkdir()
    server = postgres.server()
    certificate = Path(postgres.__file__).parents[1] / "fixtures" / "tls" / "ca.pem"
    (profile / "server.toml").write_text(
        f'host = "localhost"\nport = {server.port}\ndatabase = "balie"\nuser = "{postgres.EVERYTHING}"\n'
        f'root_certificate = "{certificate}"\n'
    )
    kept: dict[str, str] = {}

    class Keyring:
        def __init__(self, service: str) -> None:
            assert service == f"balie/balie@localhost:{server.port}"

        def read(self, name: str) -> str | None:
            return kept.get(name)

        def write(self, name: str, value: str) -> None:
            kept[name] = value

    monkeypatch.setattr("app.services.servers.sign_in.__defaults__", (Keyring,))
    monkeypatch.setattr("app.services.servers.server_of.__defaults__", (Keyring,))
    assert balie("store", "check").err.endswith(f"Enter it with: balie store login --as {postgres.EVERYTHING}.\n")
    wrong = balie("store", "login", stdin="geraden\n")
    assert (wrong.status, "does not accept the password" in wrong.err, kept) == (1, True, {})
    assert balie("store", "login", stdin=f"{postgres.PASSWORD}\n").status == 0
    assert kept == {f"database-password/{postgres.EVERYTHING}": postgres.PASSWORD}
    assert balie("store", "check", "--json").lines[0]["unseen"] == []
    monkeypatch.setenv("BALIE_DATABASE_PASSWORD", "geraden")
    assert "in BALIE_DATABASE_PASSWORD" in balie("store", "check").err


def _told(address: str) -> tuple[int, str]:
    try:
        with urllib.request.urlopen(address, timeout=10) as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as error:
        return error.code, error.read().decode()


def test_an_engine_tells_how_it_is_and_drains_when_it_is_asked_to(
    team: postgres.PostgresServer, balie: Balie, tmp_path: Path
) -> None:
    assert balie("store", "init").status == 0
    assert balie(*ADD).status == 0
    team.run("CREATE ROLE motor LOGIN IN ROLE balie_engine")
    _sign_in_as(tmp_path, team, "motor")
    # What only an engine may do, or has the secrets for, it does without an agent's identity.
    assert balie("channels", "list", "--json").lines[0]["label"] == "Burgerzaken"
    assert "access_token" in balie("channels", "test", "1").err
    payload = tmp_path / "payload.json"
    payload.write_text("{}")
    assert balie("ingest", "1", str(payload), "--json").lines[0]["payloads"] == 1
    assert "the login of an engine" in balie("inbox").err
    command = [sys.executable, "-m", "app", "--profile", str(tmp_path / "profile"), "engine", "--json"]
    secrets = {"BALIE_SECRET_1_ACCESS_TOKEN": "a" * 32, "BALIE_SECRET_1_RELAY_TOKEN": "b" * 32}
    with subprocess.Popen(
        [*command, "--health", "127.0.0.1:0"], stdout=subprocess.PIPE, text=True, env={**os.environ, **secrets}
    ) as engine:
        try:
            assert engine.stdout is not None
            running: dict[str, Any] = json.loads(engine.stdout.readline())
            status, text = _told(f"{running['health']}/health")
            assert (status, json.loads(text)["channels"]["1"]["held"]) == (200, True)
            status, text = _told(f"{running['health']}/metrics")
            assert 'balie_channel_held{channel="1",kind="whatsapp"} 1.0' in text.splitlines()
            assert "balie_store_up 1.0" in text.splitlines()
            assert team.run("SELECT count(*) FROM balie.agent WHERE login = 'motor'", database="hall") == [(0,)], (
                "nobody sits at an engine"
            )
        finally:
            engine.send_signal(signal.SIGTERM)
        assert engine.wait(30) == 0
    assert team.run("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory'") == [(0,)]
