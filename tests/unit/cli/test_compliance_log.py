"""The compliance log on the command line."""

import json
from pathlib import Path

import pytest

from app.storage.connection import connect
from tests.unit.cli.conftest import Balie, webhook


@pytest.fixture
def logged(ready: Balie, tmp_path: Path) -> Balie:
    """Two entries: an answer with an IBAN was refused, then sent with a reason."""
    body = tmp_path / "hook.json"
    body.write_text(json.dumps(webhook("Hallo")), "utf-8")
    assert ready("ingest", "1", str(body)).status == 0
    text = "Maak het over op NL91ABNA0417164300"
    assert ready("reply", "1", "--text", text).status == 1
    rules = {line["rule"] for line in ready("compliance", "log", "--json").lines}
    overrides = [word for rule in rules for word in ("--override", rule)]
    assert ready("reply", "1", "--text", text, *overrides, "--reason", "staat op de aanslag").status == 0
    return ready


def test_the_log_is_printed_and_narrowed(logged: Balie) -> None:
    told = [line for line in logged("compliance", "log", "--json").lines if line["decision"] != "acknowledged"]
    first, second = told[:2]
    assert first["decision"] == "refused"
    assert (second["decision"], second["reason"]) == ("override", "staat op de aanslag")
    assert len(second["text_sha256"]) == 64
    assert "NL91" not in str((first, second))
    only = logged("compliance", "log", "--json", "--decision", "override").lines
    assert {line["decision"] for line in only} == {"override"}
    assert logged("compliance", "log", "--json", "--after", "1").lines[0]["seq"] == 2
    assert "staat op de aanslag" in logged("compliance", "log").out


def test_the_chain_is_verified_and_its_first_broken_link_named(logged: Balie, tmp_path: Path) -> None:
    whole = logged("compliance", "verify", "--json")
    assert whole.status == 0
    head = whole.lines[0]["head"]
    assert logged("compliance", "verify", "--noted", head).status == 0
    other = f"1:{'0' * 64}"
    anew = logged("compliance", "verify", "--noted", other)
    assert (anew.status, "written anew" in anew.out) == (1, True)

    connection = connect(tmp_path / "profile" / "balie.store", b"\x5a" * 32)
    connection.execute("DROP TRIGGER compliance_event_stays").fetchall()
    connection.execute("UPDATE compliance_event SET reason = 'iets anders' WHERE seq = 2").fetchall()
    connection.execute("UPDATE compliance_event SET at = 9000000000000000000 WHERE seq = 1").fetchall()
    connection.close()
    told = logged("compliance", "log", "--json")
    assert (told.status, told.lines[0]) == (1, {"seq": 1, "error": "unreadable"})
    assert "Entry 1 cannot be read" in told.err
    assert "balie compliance verify" in told.err
    assert told.lines[1]["reason"] == "iets anders", "the others are shown"
    broken = logged("compliance", "verify", "--json")
    assert broken.status == 1
    assert (broken.lines[0]["broken"], broken.lines[0]["fault"]) == (1, "changed")
    assert "Link 1 is broken: entry 1 was changed." in logged("compliance", "verify").out
    assert logged("store", "check").status == 1


def test_an_invalid_link_is_a_usage_error(ready: Balie) -> None:
    assert ready("compliance", "verify", "--noted", "nonsense").status == 2
