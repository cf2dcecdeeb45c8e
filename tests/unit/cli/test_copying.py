"""`balie store copy` by command: what is refused in one sentence, and what a copy that is broken off leaves behind."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from app.storage.migrations import steps
from app.storage.postgresql import schema
from tests.fakes import hall as halls
from tests.fakes import postgres
from tests.fakes.hall import Hall
from tests.unit.cli.conftest import Balie

_SLOW = """
    CREATE FUNCTION slow() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN PERFORM pg_sleep(0.5); RETURN NULL; END';
    CREATE TRIGGER slow AFTER INSERT ON {table} FOR EACH ROW EXECUTE FUNCTION slow()"""

_HALF_WAY = "SELECT 1 FROM pg_stat_activity WHERE query ~ '^INSERT INTO channel ' AND state = 'active'"


@pytest.fixture
def hall() -> Iterator[Hall]:
    with halls.opened() as opened:
        yield opened


@pytest.fixture
def team(tmp_path: Path, hall: Hall) -> Path:
    """A profile on the hall's server, where Samira has written; nobody is at work there."""
    hall.samira()
    for store in hall.stores.values():
        store.close()
    while hall.server.run("SELECT 1 FROM pg_stat_activity WHERE application_name ~ '^balie'"):
        time.sleep(0.01)
    return _profile(tmp_path / "team", hall.server, "balie")


def _profile(folder: Path, server: postgres.PostgresServer, database: str) -> Path:
    folder.mkdir()
    (folder / "server.toml").write_text(
        f'host = "{server.folder}"\nport = {server.port}\ndatabase = "{database}"\nuser = "anna"\n'
    )
    return folder


def _refused(balie: Balie, team: Path, login: str) -> str:
    """What is said where `team` is copied into the empty profile; which then holds nothing."""
    ran = balie("--profile", str(team), "store", "copy", "--to", str(team.parent / "profile"), "--as", login)
    assert (ran.status, ran.out, ran.err.count("\n")) == (1, "", 1), ran.err
    assert balie("channels", "list", "--json").lines == []
    return ran.err


def test_what_would_be_half_a_copy_is_refused(hall: Hall, team: Path, balie: Balie) -> None:
    assert balie("store", "init").status == 0
    for login in ("anna", "beheer"):
        assert f"{login} does not see everything on balie" in _refused(balie, team, login)
    with postgres.server().connection(user="niels") as window:
        window.execute("SET application_name = 'balie'")
        assert "are at work on balie" in (said := _refused(balie, team, "postgres"))
        assert "(of niels)" in said
    newest = steps(schema.FOLDER)[-1][0]
    hall.server.run(f"INSERT INTO schema_step (number, min_reader, min_writer) VALUES ({newest + 1}, 1, 1)")
    try:
        assert "Install the newer version." in _refused(balie, team, "postgres")
    finally:
        hall.server.run(f"DELETE FROM schema_step WHERE number > {newest}")
    hall.server.run("CREATE TABLE van_de_dba (id int)")
    try:
        ran = balie("--profile", str(team), "store", "copy", "--to", str(team.parent / "profile"), "--as", "postgres")
    finally:
        hall.server.run("DROP TABLE van_de_dba")
    assert ran.err == ""
    assert ran.out.endswith("Left where they are, as they are not Balie's: van_de_dba.\n")
    assert len(balie("channels", "list", "--json").lines) == 2


@pytest.mark.skipif(sys.platform == "win32", reason="stops it with signals")
def test_a_copy_that_is_broken_off_keeps_nothing_and_can_be_made_again(
    hall: Hall, team: Path, balie: Balie, tmp_path: Path
) -> None:
    assert balie("store", "init").status == 0
    from_team = ("--profile", str(team), "store", "copy", "--to", str(tmp_path / "profile"), "--as", "postgres")
    assert balie(*from_team).status == 0
    server = hall.server
    server.run("CREATE DATABASE again", database="postgres")
    try:
        target = _profile(tmp_path / "again", server, "again")
        assert balie("--profile", str(target), "store", "init", "--as", "postgres").status == 0
        with server.connection("again") as watching:
            watching.execute(_SLOW.format(table="channel"))
            for one, said in ((signal.SIGINT, "nothing of it was kept"), (signal.SIGTERM, ""), (signal.SIGKILL, "")):
                assert said in _broken_off(tmp_path, target, watching, one)
                assert watching.execute("SELECT count(*) FROM channel").fetchone() == (0,)
            watching.execute("DROP FUNCTION slow CASCADE")
            ran = balie("store", "copy", "--to", str(target), "--as", "postgres")
            assert (ran.status, ran.err) == (0, "")
            assert watching.execute("SELECT count(*) FROM channel").fetchone() == (2,)
    finally:
        server.run("DROP DATABASE again WITH (FORCE)", database="postgres")


def _broken_off(
    folder: Path, target: Path, watching: "psycopg.Connection[tuple[object, ...]]", how: signal.Signals
) -> str:
    command = [sys.executable, "-m", "app", "--profile", str(folder / "profile"), "store", "copy", "--to", str(target)]
    copying = subprocess.Popen([*command, "--as", "postgres"], stderr=subprocess.PIPE, text=True, env=dict(os.environ))
    while not watching.execute(_HALF_WAY).fetchone():
        assert copying.poll() is None, copying.communicate()
    copying.send_signal(how)
    _, said = copying.communicate(timeout=30)
    assert copying.returncode != 0
    while watching.execute(_HALF_WAY).fetchone():
        time.sleep(0.01)
    return said
