"""Problems between the command line and a team's server: one clear sentence each, and nothing changed."""

import json
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from app.domain.problems import InboxError
from app.services.servers import server_of
from app.storage import search
from app.storage.migrations import steps
from app.storage.postgresql import schema
from app.storage.postgresql.server import Server
from app.system.secrets import Secrets
from app.system.server_file import ServerFile
from tests.fakes import hall as halls
from tests.fakes import postgres
from tests.fakes.cut_line import CutLine
from tests.fakes.hall import Hall
from tests.unit.cli.conftest import Balie

SignIn = Callable[[Server], None]


@pytest.fixture
def hall() -> Iterator[Hall]:
    with halls.opened() as opened:
        yield opened


@pytest.fixture
def sign_in(tmp_path: Path) -> SignIn:
    """Make the profile use this server."""

    def write(server: Server) -> None:
        profile = tmp_path / "profile"
        profile.mkdir(exist_ok=True)
        (profile / "server.toml").write_text(
            f'host = "{server.host}"\nport = {server.port}\ndatabase = "{server.database}"\nuser = "{server.user}"\n'
        )

    return write


def _refused(balie: Balie, *command: str) -> str:
    ran = balie(*command)
    assert (ran.status, ran.out) == (1, "")
    assert ran.err.startswith("balie: ")
    assert ran.err.count("\n") == 1, "one line, and no traceback"
    assert "{" not in ran.err, "every place is filled in"
    return ran.err


def test_a_role_that_is_missing_or_may_do_nothing(hall: Hall, sign_in: SignIn, balie: Balie) -> None:
    sign_in(hall.server.as_user("not_a_role"))
    assert "does not let not_a_role sign in. Ask your administrator" in _refused(balie, "inbox")
    sign_in(hall.server.as_user("nobody_here"))
    assert "nobody_here may not do this" in _refused(balie, "inbox")
    sign_in(hall.server.as_user("engine_1"))
    for command in ("inbox", "report"):
        assert "engine_1 is the login of an engine, and this is for a colleague" in _refused(balie, command)
    assert "The log is whole: 5 entries" in balie("compliance", "verify").out
    assert "access_given\t\t-\tZorg · Niels (niels) · engine_1" in balie("compliance", "log").out
    ours = f"The login {postgres.EVERYTHING} is an engine's"
    assert [one.startswith(ours) for one in balie("store", "check").out.splitlines()] == [True]
    ran = balie("store", "check", "--as", "beheer", "--json")
    (unseen,) = ran.lines[0]["unseen"]
    assert "this login does not see every conversation" in unseen
    assert "balie store check --as" in unseen
    assert balie("store", "check", "--as", "postgres", "--json").lines[0]["unseen"] == []
    assert "This login is an engine's" in balie("check", "--offline").out
    assert hall.server.run("SELECT login FROM agent WHERE login LIKE 'engine%'") == [], "no colleague came of it"
    sign_in(hall.server.as_user("anna"))
    assert "anna may not do this" in _refused(balie, "teams", "add", "Nieuw")
    hall.server.run("ALTER ROLE anna CONNECTION LIMIT 0")
    try:
        assert "has no connection left" in _refused(balie, "inbox")
    finally:
        hall.server.run("ALTER ROLE anna CONNECTION LIMIT -1")
    assert hall.server.run("SELECT name FROM team ORDER BY name") == [("Burgerzaken",), ("Zorg",)]


def test_a_password_without_a_keyring_can_be_handed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    def gone(_service: str) -> Secrets:
        raise InboxError("keyring_missing")

    file = ServerFile("db.duinstad.example", "balie")
    with pytest.raises(InboxError, match="a service gets it as BALIE_DATABASE_PASSWORD"):
        server_of(file, "anna", gone)
    monkeypatch.setenv("BALIE_DATABASE_PASSWORD", "geheim")
    assert server_of(file, "anna", gone).password == "geheim"


def test_an_older_and_a_newer_schema(hall: Hall, sign_in: SignIn, balie: Balie) -> None:
    conversation = str(hall.samira())
    sign_in(hall.server.as_user("anna"))
    newest = steps(schema.FOLDER)[-1][0]
    (gone,) = hall.server.run(
        f"DELETE FROM schema_step WHERE number = {newest} RETURNING number, min_reader, min_writer"
    )
    try:
        assert "Ask your administrator to run: balie store migrate." in _refused(balie, "inbox")
    finally:
        hall.server.run(f"INSERT INTO schema_step (number, min_reader, min_writer) VALUES {gone}")
    step = f"INSERT INTO schema_step (number, min_reader, min_writer) VALUES ({newest + 1}, %s, {newest + 1})"
    try:
        hall.server.run(step % (newest + 1))
        assert "Install the newer version." in _refused(balie, "inbox")
        hall.server.run(f"DELETE FROM schema_step WHERE number > {newest}", step % 1)
        assert "so this one can only read" in _refused(balie, "assign", conversation, "anna")
    finally:
        hall.server.run(f"DELETE FROM schema_step WHERE number > {newest}")
    assert balie("assign", conversation, "anna").status == 0


@pytest.mark.parametrize("login", ["anna", "petra", "beheer"])
def test_everybody_searches_and_asks_for_help_with_their_own_rights(
    hall: Hall, sign_in: SignIn, balie: Balie, tmp_path: Path, login: str
) -> None:
    hall.samira("paspoort")
    while hall.does("engine_1", lambda tx: search.index_pending(tx, 100)):
        pass
    sign_in(hall.server.as_user(login))
    assert len(balie("search", "paspoort", "--json").lines) == (login != "beheer")
    assert ("see no conversation" in balie("board").err) == (login == "beheer")
    balie("diagnostics", str(tmp_path / "help.zip"))
    rows = json.loads(zipfile.ZipFile(tmp_path / "help.zip").read("store.json"))["rows"]
    assert rows.get("message", 0) == (login != "beheer")
    assert rows["channel"] >= 1
    # Whoever manages teams gives them channels that their own team does not answer.
    assert balie("teams", "give", "Burgerzaken", str(hall.other.id)).status == (login == "anna")


def test_a_server_that_is_full(hall: Hall, sign_in: SignIn, balie: Balie) -> None:
    conversation = str(hall.joris())
    sign_in(hall.server.as_user("niels"))
    full = "CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE disk_full; END $$"
    hall.server.run(full, "CREATE TRIGGER full_disk BEFORE INSERT ON outbox EXECUTE FUNCTION full_disk()")
    try:
        said = _refused(balie, "reply", conversation, "--text", "Dag")
    finally:
        hall.server.run("DROP TRIGGER full_disk ON outbox", "DROP FUNCTION full_disk()")
    assert "is full, so nothing new can be stored. Tell your administrator" in said
    assert hall.server.run("SELECT count(*) FROM outbox") == [(0,)], "not half of it either"
    assert balie("reply", conversation, "--text", "Dag").status == 0
    assert hall.server.run("SELECT count(*) FROM outbox") == [(1,)]


def test_a_line_that_is_lost_half_way_does_it_once(hall: Hall, sign_in: SignIn, balie: Balie) -> None:
    conversation = str(hall.joris())
    line = CutLine(hall.server.as_user("niels"))
    try:
        sign_in(line.server)
        for word in (b"INSERT INTO outbox", b"INSERT INTO change"):
            line.cut_at = word
            ran = balie("reply", conversation, "--text", f"Dag {word.decode()}")
            assert (ran.status, ran.err) == (0, "")
        assert line.cuts == 2
        line.dead = True
    finally:
        line.close()
    assert hall.server.run("SELECT count(*) FROM outbox") == [(2,)]
    assert "cannot be reached. Nothing is lost" in _refused(balie, "inbox")
