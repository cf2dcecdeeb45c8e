"""Backups that can be restored, and a support file without anybody's texts or names."""

import io
import json
import shutil
import sqlite3
import zipfile
from pathlib import Path

import pytest

from app.domain.ids import ConversationId
from app.storage import notes
from app.storage.connection import connect
from app.storage.migrations import migrate, steps
from app.storage.sqlite import open_store
from app.system.lock import ProfileLock
from tests.fakes.town import NOON
from tests.unit.cli.conftest import Balie, webhook

KEY = bytes.fromhex("5a" * 32)
MARKER = "zwaluwnest7391"


def profile(tmp_path: Path) -> Path:
    return tmp_path / "profile"


def texts(balie: Balie) -> list[str]:
    return [row["last_text"] for row in balie("inbox", "--json").lines]


def receive(balie: Balie, tmp_path: Path, text: str) -> None:
    path = tmp_path / "one.json"
    path.write_text(json.dumps(webhook(text)))
    assert balie("ingest", "1", str(path)).status == 0


def test_a_backup_comes_back_and_what_was_there_is_kept(ready: Balie, tmp_path: Path) -> None:
    receive(ready, tmp_path, "voor de kopie")
    copy = tmp_path / "copy.store"
    assert ready("store", "backup", str(copy)).status == 0
    ready("channels", "remove", "1")
    (restored,) = ready("store", "restore", str(copy), "--json").lines
    assert restored["version"] == steps()[-1][0]
    assert texts(ready) == ["voor de kopie"]
    assert len(ready("channels", "list", "--json").lines) == 1
    assert ready("store", "check").status == 0
    kept = Path(restored["kept"])
    open_store(kept, KEY).close()
    (again,) = ready("store", "restore", str(copy), "--json").lines
    assert again["kept"] != restored["kept"], "nothing that was kept is written over"


def test_a_backup_comes_back_where_the_store_is_lost(ready: Balie, tmp_path: Path) -> None:
    receive(ready, tmp_path, "voor de kopie")
    copy = tmp_path / "copy.store"
    ready("store", "backup", str(copy))
    for path in profile(tmp_path).glob("balie.store*"):
        path.unlink()
    assert ready("store", "restore", str(copy), "--json").lines[0]["kept"] is None
    assert texts(ready) == ["voor de kopie"]


def test_a_copy_that_an_older_version_made_comes_back_and_is_brought_up(ready: Balie, tmp_path: Path) -> None:
    older = tmp_path / "steps"
    older.mkdir()
    for _, file in steps()[:11]:
        shutil.copy(file, older)
    copy = tmp_path / "copy.store"
    connection = connect(copy, KEY, create=True)
    migrate(connection, lambda _version: None, older)
    connection.close()
    (restored,) = ready("store", "restore", str(copy), "--json").lines
    assert restored["version"] == 11
    assert ready("store", "check").status == 0
    assert (profile(tmp_path) / "balie.store.v11.backup").exists()
    assert ready("store", "migrate", "--json").lines == [{"before": steps()[-1][0], "after": steps()[-1][0]}]


@pytest.mark.parametrize("wrong", ["damaged", "plain", "missing", "empty"])
def test_what_is_no_whole_copy_changes_nothing(ready: Balie, tmp_path: Path, wrong: str) -> None:
    receive(ready, tmp_path, "blijft staan")
    copy = tmp_path / "copy.store"
    ready("store", "backup", str(copy))
    content = bytearray(copy.read_bytes())
    if wrong == "damaged":
        middle = len(content) // 2
        content[middle : middle + 4096] = bytes(4096)
        copy.write_bytes(content)
    elif wrong == "plain":
        copy.unlink()
        sqlite3.connect(copy).execute("CREATE TABLE x (y)").connection.close()
    elif wrong == "empty":
        copy.write_bytes(b"")
    else:
        copy.unlink()
    ran = ready("store", "restore", str(copy))
    assert (ran.status, len(ran.err.splitlines())) == (1, 1)
    assert texts(ready) == ["blijft staan"]
    assert not [path.name for path in profile(tmp_path).glob("*restor*")]


def test_a_copy_made_with_another_key_changes_nothing(
    ready: Balie, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = tmp_path / "copy.store"
    ready("store", "backup", str(copy))
    monkeypatch.setenv("BALIE_STORE_KEY", "77" * 32)
    assert "key" in ready("store", "restore", str(copy)).err
    monkeypatch.setenv("BALIE_STORE_KEY", "5a" * 32)
    assert ready("store", "check").status == 0


def test_nothing_is_put_under_an_engine_at_work(ready: Balie, tmp_path: Path) -> None:
    copy = tmp_path / "copy.store"
    ready("store", "backup", str(copy))
    lock = ProfileLock(profile(tmp_path) / "engine.lock")
    assert lock.acquire()
    try:
        assert "engine already works" in ready("store", "restore", str(copy)).err
    finally:
        lock.release()


def test_the_version_names_the_schema(balie: Balie) -> None:
    assert f"(schema {steps()[-1][0]})" in balie("--version").out


def everything(path: Path) -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO(path.read_bytes())) as file:
        return {name: file.read(name).decode("utf-8") for name in file.namelist()}


def test_nothing_that_anybody_wrote_or_is_called_is_in_the_diagnostics(ready: Balie, tmp_path: Path) -> None:
    receive(ready, tmp_path, f"Mijn geheim is {MARKER}")
    odd = tmp_path / f"{MARKER}.json"
    odd.write_text(json.dumps({"object": "whatsapp_business_account", "entry": [{"changes": MARKER}]}))
    ready("ingest", "1", str(odd))
    ready("reply", "1", "--text", f"Antwoord met {MARKER}")
    ready("agents", "add", MARKER, "--name", f"Anna {MARKER}")
    ready("search", MARKER)
    ready("channels", "add", "signal", "--label", MARKER, "--set", "number=+31701234567")
    store = open_store(profile(tmp_path) / "balie.store", KEY)
    store.submit(lambda tx: notes.add(tx, ConversationId(1), None, f"notitie {MARKER}", NOON)).result()
    store.close()
    target = tmp_path / "help.zip"
    (said,) = ready("diagnostics", str(target), "--json").lines
    found = everything(target)
    assert set(said["parts"]) == set(found) >= {"about.json", "settings.json", "checks.json", "store.json", "balie.log"}
    whole = "\n".join(found.values())
    for word in (MARKER, "Samira", "Bakker", "Burgerzaken", "106540352242922", "5a5a5a", "geheim", str(tmp_path)):
        assert word not in whole, word
    assert json.loads(found["store.json"])["rows"]["message"] >= 1, "how much there is, is told"
    assert json.loads(found["settings.json"])["values"]["LogLevel"]["value"] == "info"


def test_whatever_came_into_a_profile_names_nobody_in_the_diagnostics(
    ready: Balie, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LOGNAME", MARKER)
    monkeypatch.setattr("platform.node", lambda: f"pc-{MARKER}")
    monkeypatch.setenv("XDG_CURRENT_DESKTOP", MARKER)
    folder = profile(tmp_path)
    for name in (f"{MARKER}.pdf", f"balie.log.{MARKER}", f"balie.{MARKER}.txt", f"balie.store {MARKER}"):
        (folder / name).write_text(MARKER)
    with (folder / "balie.log").open("a") as file:
        file.write(
            f'{{"message": "/home/{MARKER}/x, BSN 111222333, 06-12345678, samira@duinstad.example, {"5a" * 32}"}}\n'
        )
    (folder / "crash.log").write_text(f"File /home/{MARKER} de Boer/app.py, line 3, {MARKER}\n")
    (folder / "settings.json").write_text(
        json.dumps(
            {
                "AttachmentFolder": f"/srv/{MARKER}",
                "ExtraCertificates": f"/srv/{MARKER}.pem",
                "ProxyScript": f"http://wpad.example/{MARKER}",
                "ProxyMode": "pac",
                MARKER: MARKER,
                "LogLevel": MARKER,
            }
        )
    )
    target = tmp_path / "help.zip"
    assert ready("diagnostics", str(target)).status == 0
    found = everything(target)
    whole = "\n".join([*found, *found.values()])
    for word in (MARKER, "111222333", "12345678", "samira", "de Boer", "5a5a"):
        assert word not in whole, word
    about = json.loads(found["about.json"])
    assert about["other_files"] == 4
    assert about["files"]["crash.log"] > 0
    values = json.loads(found["settings.json"])["values"]
    assert (values["ProxyMode"]["value"], values["ProxyScript"]["value"]) == ("pac", "set")


def test_diagnostics_are_made_of_a_store_that_cannot_be_opened(ready: Balie, tmp_path: Path) -> None:
    (profile(tmp_path) / "balie.store").write_bytes(b"nothing like a store" * 500)
    target = tmp_path / "help.zip"
    assert ready("diagnostics", str(target)).status == 0
    found = everything(target)
    assert json.loads(found["store.json"]) is None
    assert any(one["check"] == "store" and one["state"] == "failed" for one in json.loads(found["checks.json"]))
    shutil.rmtree(profile(tmp_path))
