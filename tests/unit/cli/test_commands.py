"""The commands as a contract: keys, exit statuses, one sentence per error."""

import json
import sqlite3
from pathlib import Path

import pytest

from app.cli.ingest import payloads
from app.cli.program import _opens_the_window, hint
from app.storage.sqlite import open_store
from tests.unit.cli.conftest import Balie, webhook


@pytest.fixture
def told(ready: Balie, tmp_path: Path) -> Balie:
    """A profile with one conversation (id 1)."""
    path = tmp_path / "one.json"
    path.write_text(json.dumps(webhook("Mijn bsn is 111222333, klopt dat?")))
    assert ready("ingest", "1", str(path)).status == 0
    return ready


def test_a_conversation_has_the_documented_keys(told: Balie) -> None:
    (row,) = told("inbox", "--json").lines
    assert set(row) >= {
        *(
            "id",
            "channel",
            "channel_kind",
            "channel_label",
            "contact",
            "state",
            "assignee",
            "labels",
            "cases",
            "unread",
        ),
        *("last_text", "last_at", "window_expires_at", "warnings"),
    }
    assert (row["channel"], row["channel_kind"], row["channel_label"]) == (1, "whatsapp", "Burgerzaken")
    assert "111222333" not in row["last_text"]
    assert [warning["rule"] for warning in row["warnings"]] == ["ALL-BSN-2"]
    assert (row["contact"], row["state"], row["assignee"], row["unread"]) == ("Samira Bakker", "open", None, 1)
    assert row["last_at"].endswith("Z")
    assert row["window_expires_at"] > row["last_at"]


def test_a_message_has_the_documented_keys_and_its_whole_text(told: Balie) -> None:
    (message,) = told("show", "1", "--json").lines
    assert set(message) >= {
        *("id", "provider_id", "direction", "kind", "text", "state", "sent_at", "author", "attachments", "warnings"),
    }
    assert (message["provider_id"], message["direction"], message["kind"]) == ("wamid.1", "inbound", "text")
    assert message["text"] == "Mijn bsn is 111222333, klopt dat?"
    assert (message["state"], message["attachments"]) == ("received", [])
    (entry,) = [line for line in told("compliance", "log", "--json").lines if line["decision"] != "acknowledged"]
    assert (entry["decision"], entry["rule"]) == ("shown", "ALL-BSN-2"), "the log holds who saw the number"


def test_a_channel_has_the_documented_keys_and_no_secret(ready: Balie) -> None:
    ran = ready("channels", "list", "--json")
    (channel,) = ran.lines
    assert (channel["id"], channel["kind"], channel["label"], channel["state"]) == (
        *(1, "whatsapp", "Burgerzaken"),
        "unknown",
    )
    assert "secret" not in ran.out


def test_what_became_of_a_file_is_told_for_each(ready: Balie, tmp_path: Path) -> None:
    status = webhook("x")
    status["entry"][0]["changes"][0]["value"] = {
        "messaging_product": "whatsapp",
        "metadata": {"display_phone_number": "31700000000", "phone_number_id": "999"},
        "statuses": [{"id": "wamid.9", "status": "read", "timestamp": "1795520000", "recipient_id": "31612345678"}],
    }
    lines = tmp_path / "lines.jsonl"
    lines.write_text("\n".join(map(json.dumps, [webhook("een", "w1"), status, webhook("twee", "w2")])))
    array = tmp_path / "array.json"
    array.write_text(json.dumps([webhook("een", "w1"), webhook("drie", "w3")]))
    broken = tmp_path / "broken.json"
    broken.write_bytes(b'{"object": \x00')
    first, second, third = ready("ingest", "1", str(lines), str(array), str(broken), "--json").lines
    assert (first["file"], first["payloads"], first["messages"], first["statuses"]) == (str(lines), 3, 2, 1)
    assert (second["messages"], second["new"], second["quarantined"]) == (2, 1, [])
    assert (third["messages"], len(third["quarantined"])) == (0, 1)
    assert len(ready("show", "1", "--json").lines) == 3


def test_what_says_something_else_under_a_known_id_is_kept_beside_it(ready: Balie, tmp_path: Path) -> None:
    for name, words in (("1.json", "een"), ("2.json", "twee"), ("3.json", "een"), ("4.json", "twee")):
        (tmp_path / name).write_text(json.dumps(webhook(words, "wamid.ID")))
    lines = ready("ingest", "1", *(str(tmp_path / f"{number}.json") for number in (1, 2, 3, 4)), "--json").lines
    assert [(line["messages"], line["new"]) for line in lines] == [(1, 1), (1, 1), (1, 0), (1, 0)]
    assert sorted(message["text"] for message in ready("show", "1", "--json").lines) == ["een", "twee"]


def test_it_is_kept_beside_one_that_was_changed_or_taken_back_and_beside_an_echo(ready: Balie, tmp_path: Path) -> None:
    def changed(kind: str, **part: object) -> dict[str, object]:
        body = webhook("", f"wamid.{kind}")
        message = body["entry"][0]["changes"][0]["value"]["messages"][0]
        del message["text"]
        message |= {"type": kind, kind: {"original_message_id": "wamid.ID", **part}}
        return body

    def echo(words: str) -> dict[str, object]:
        body = webhook(words, "wamid.ID")
        value = body["entry"][0]["changes"][0]["value"]
        value["message_echoes"] = [{**message, "to": "31612345678"} for message in value.pop("messages")]
        return body

    edit = changed("edit", message={"type": "text", "text": {"body": "twee"}})
    first = webhook("een", "wamid.ID")
    bodies = [first, edit, first, webhook("drie", "wamid.ID"), changed("revoke"), first, webhook("vier", "wamid.ID")]
    bodies += [echo("vijf"), echo("vijf")]
    (tmp_path / "all.json").write_text(json.dumps(bodies))
    (line,) = ready("ingest", "1", str(tmp_path / "all.json"), "--json").lines
    assert (line["messages"], line["new"], line["changes"], line["quarantined"]) == (7, 4, 2, [])
    shown = ready("show", "1", "--json").lines
    assert [message["text"] for message in shown if not message["deleted"]] == ["drie", "vier", "vijf"]


def test_a_file_that_is_not_there_is_one_sentence_and_harms_no_other(ready: Balie, tmp_path: Path) -> None:
    path = tmp_path / "one.json"
    path.write_text(json.dumps(webhook("een")))
    ran = ready("ingest", "1", "/nowhere.json", str(path), "--json")
    assert ran.status == 1
    assert ran.err == (
        "balie: The file /nowhere.json cannot be read. Look whether it is there and whether you may open it.\n"
    )
    assert [line["messages"] for line in ran.lines] == [1]


def test_a_folder_is_taken_by_name_and_nothing_else_in_it(ready: Balie, tmp_path: Path) -> None:
    folder = tmp_path / "payloads"
    (folder / "b").mkdir(parents=True)
    for name, words in (("z.json", "drie"), ("b/x.ndjson", "twee"), ("a.JSON", "een")):
        (folder / name).write_text(json.dumps(webhook(words, words)))
    (folder / "README.md").write_text("no payload")
    lines = ready("ingest", "1", str(folder), "--json").lines
    assert [(line["file"], line["new"]) for line in lines] == [
        (str(folder / name), 1) for name in ("a.JSON", "b/x.ndjson", "z.json")
    ]


def test_an_empty_file_one_of_three_megabytes_and_one_that_is_no_json(ready: Balie, tmp_path: Path) -> None:
    contents = {
        "empty.json": b"",
        "large.json": json.dumps([webhook(f"bericht {i} " + "x" * 1000, f"w{i}") for i in range(2000)]).encode(),
        "other.json": b"%PDF-1.7\n\x00\xff",
        "table.json": b"a,b\n1,2\n",
    }
    assert len(contents["large.json"]) > 3_000_000 / 1.1
    for name, content in contents.items():
        (tmp_path / name).write_bytes(content)
    ran = ready("ingest", "1", *(str(tmp_path / name) for name in contents), "--json")
    assert (ran.status, ran.err) == (0, "")
    counts = [(line["payloads"], line["new"], len(line["quarantined"])) for line in ran.lines]
    assert counts == [(1, 0, 1), (2000, 2000, 0), (1, 0, 1), (1, 0, 1)]
    assert all(set(line) == KEYS for line in ran.lines)


KEYS = {
    *("file", "payloads", "messages", "new", "statuses", "changes", "ignored", "ignored_reasons", "quarantined"),
}


def test_an_answer_is_queued_searched_and_assigned(told: Balie) -> None:
    ran = told("reply", "1", "--text", "-", "--json", stdin="Dank u wel\n")
    assert ran.status == 0, ran.err
    assert (ran.lines[0]["conversation"], ran.lines[0]["state"]) == (1, "queued")
    assert [line["text"] for line in told("show", "1", "--json").lines][1:] == ["Dank u wel"]
    assert [line["conversation"] for line in told("search", "klopt", "--json").lines] == [1]
    assert "111222333" not in told("search", "klopt", "--json").out
    assert [line["conversation"] for line in told("search", "kanaal:whatsapp klopt", "--json").lines] == [1]
    assert told("search", "status:closed", "--json").lines == []
    unclear = told("search", "kleur:rood")
    assert (unclear.status, unclear.out) == (1, "")
    assert "kanaal/channel" in unclear.err
    assert told("agents", "add", "niels", "--name", "Niels de Boer").status == 0
    assigned = told("assign", "1", "Niels de Boer", "--json").lines
    assert assigned == [{"conversation": 1, "assignee": "Niels de Boer", "team": None, "was": None}]
    assert told("inbox", "--json").lines[0]["assignee"] == "Niels de Boer"
    assert told("assign", "1", "nobody").status == 0
    assert told("inbox", "--json", "--view", "unassigned").lines[0]["id"] == 1


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("show", "99"), "There is no conversation 99."),
        (("reply", "99", "--text", "x"), "There is no conversation 99."),
        (("assign", "1", "nobody-knows"), "There is no agent called nobody-knows."),
        (("reply", "1", "--text", " "), "There is nothing to send."),
        (("reply", "1", "--text", "Beste {{citizen}}"), "A variable is not filled in yet: citizen."),
        (("reply", "1", "--text", "x", "--override", "NONE"), "There is no rule NONE."),
        (("edit", "99", "--text", "x"), "There is no message 99"),
        (("edit", "1", "--text", "x"), "Only who wrote a message can change it"),
        (("channels", "test", "9"), "There is no channel 9."),
        (("channels", "add", "signal", "--label", "S", "--set", "nr=1"), "S has no field nr here."),
        (("channels", "add", "matrix", "--label", "M"), "The channel M misses access_token."),
        (("channels", "test", "1"), "base_url: WhatsApp cannot be reached"),
        (("store", "init"), "There is already a store"),
        (("store", "backup", "/nowhere/x"), "/nowhere"),
    ],
)
def test_what_goes_wrong_is_one_sentence_and_status_1(told: Balie, arguments: tuple[str, ...], words: str) -> None:
    ran = told(*arguments)
    assert ran.status == 1
    assert words in ran.err
    assert ran.err.count("\n") == 1
    assert "Traceback" not in ran.err


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("nonsense",), "nonsense"),
        (("show",), "ID"),
        (("inbox", "--view", "nowhere"), "unassigned"),
        (("inbox", "--limit", "-1"), "from 1 on"),
        (("channels", "add", "telegram", "--label", "T"), "There is no channel kind telegram"),
        (("channels", "add", "signal", "--label", "T", "--set", "x"), "KEY=VALUE"),
        (("ingest", "one", "x"), "one"),
    ],
)
def test_wrong_usage_is_one_sentence_and_status_2(balie: Balie, arguments: tuple[str, ...], words: str) -> None:
    ran = balie(*arguments)
    assert ran.status == 2
    assert words in ran.err
    assert ran.err.count("\n") == 1


@pytest.mark.parametrize("command", ["", "inbox", "show", "channels", "engine", "relay", "store", "check", "ingest"])
def test_every_command_explains_itself(balie: Balie, command: str) -> None:
    ran = balie(*filter(None, [command]), "--help")
    assert ran.status == 0
    assert "usage:" in ran.out


def test_without_a_store_every_command_says_how_to_make_one(balie: Balie, tmp_path: Path) -> None:
    for arguments in (("inbox",), ("channels", "list"), ("engine",), ("store", "check")):
        ran = balie(*arguments)
        assert ran.status == 1
        assert "balie store init" in ran.err
    assert not (tmp_path / "profile").exists(), "looking makes nothing"


def test_without_a_keyring_the_way_out_is_named_and_works(
    balie: Balie, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv("BALIE_STORE_KEY")
    monkeypatch.setattr("app.system.keyrings._CANDIDATES", {})
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    ran = balie("store", "init")
    assert ran.status == 1
    assert "balie store init --key-file FILE" in ran.err
    assert balie("store", "init", "--key-file", str(tmp_path / "key"), "--json").lines[0]["key"] == "file"
    assert balie("inbox").status == 0
    checks = {line["check"]: line["state"] for line in balie("check", "--json").lines}
    assert checks["key"] == "weak"
    assert checks["store"] == "ok"


def test_check_reports_each_part_and_fails_where_a_channel_does(ready: Balie) -> None:
    ran = ready("check", "--json")
    checks = {line["check"]: line for line in ran.lines}
    assert ran.status == 1
    assert checks["channel:1"]["state"] == "failed"
    assert checks["engine"]["state"] == "ok"
    assert ready("check", "--offline").status == 0


def test_the_store_is_checked_migrated_and_copied(told: Balie, tmp_path: Path) -> None:
    assert told("store", "check", "--json").lines == [{"ok": True, "found": [], "unseen": []}]
    (versions,) = told("store", "migrate", "--json").lines
    assert versions["before"] == versions["after"]
    copy = tmp_path / "copy.store"
    assert told("store", "backup", str(copy), "--json").lines[0]["bytes"] == copy.stat().st_size
    open_store(copy, bytes.fromhex("5a" * 32)).close()
    with pytest.raises(sqlite3.DatabaseError):
        sqlite3.connect(copy).execute("SELECT * FROM sqlite_master").fetchall()


def test_a_practice_profile_takes_channels_on_this_machine_alone(balie: Balie) -> None:
    assert balie("--practice", "store", "init", "--json").lines[0]["key"] == "practice"
    real = balie(
        *("channels", "add", "matrix", "--label", "App", "--set", "homeserver=https://matrix.example.nl"),
        *("--set", "user_id=@balie:example.nl", "--secret", "access_token=x"),
    )
    assert real.status == 1
    assert "practice" in real.err
    simulated = balie(
        *("channels", "add", "matrix", "--label", "App", "--set", "homeserver=http://127.0.0.1:8008"),
        *("--set", "user_id=@balie:example.nl", "--secret", "access_token=x"),
    )
    assert simulated.status == 0, simulated.err


def test_channels_can_be_changed_and_removed(ready: Balie) -> None:
    changed = ready(
        "channels", "set", "1", "--set", "relay_url=http://127.0.0.1:8", "--secret", "access_token=-", stdin="n\n"
    )
    assert changed.status == 0, changed.err
    assert ready("channels", "remove", "1").status == 0
    assert ready("channels", "list", "--json").lines == []


def test_scanning_prints_spans_and_reports_malformed_lines(balie: Balie, tmp_path: Path) -> None:
    path = tmp_path / "messages.jsonl"
    path.write_text(
        '{"id": "a", "text": "Mijn bsn is 111222333", "direction": "inbound", "channel": "whatsapp"}\n'
        "not json\n\n"
        '{"id": "b"}\n'
        '[1]\n{"id": "c", "text": "Goedemiddag", "direction": "outbound", "channel": "app"}\n'
    )
    ran = balie("compliance", "scan", str(path))
    a, bad, b, array, c = ran.lines
    assert ran.status == 0
    assert a == {"id": "a", "found": [{"id": "bsn", "start": 12, "end": 21}]}
    assert (bad["error"], bad["line"], b["error"], array["error"]) == ("not JSON", 2, "no text", "no text")
    assert c == {"id": "c", "found": []}


def test_no_line_stops_a_scan(balie: Balie, tmp_path: Path) -> None:
    bad = (
        b"\xef\xbb\xbf" + b'{"id": "bom", "text": "x"}', b"\xff\xfe\x00", b'{"id": 1, "text": 5}', b"[" * 100_000,
        b'{"id": "odd", "text": "bsn 111222333", "direction": ["inbound"], "previous": 3}', b"9" * 5000, b"null",
        b'{"id": "half", "text": "\\ud800 bsn 111222333 \\u0000"}', b'{"id": {"a": NaN}, "text": ""}', b"\x00",
    )  # fmt: skip
    path = tmp_path / "messages.jsonl"
    path.write_bytes(b"\n".join((*bad, b'{"id": "last", "text": "bsn 111222333"}')))
    ran = balie("compliance", "scan", str(path))
    assert ran.status == 0
    by_id = {str(line["id"]): line for line in ran.lines}
    assert len(ran.lines) == len(bad) + 1
    assert "NaN" not in ran.out
    assert [len(by_id[name]["found"]) for name in ("odd", "half", "last")] == [1, 1, 1]
    assert balie("compliance", "scan", str(tmp_path / "none.jsonl")).status == 1


def test_the_detectors_are_measured_on_labelled_lines(balie: Balie, tmp_path: Path) -> None:
    path = tmp_path / "labelled.jsonl"
    lines: tuple[tuple[str, list[str]], ...]
    lines = ("Mijn bsn is 111222333", ["bsn"]), ("Mijn bsn is 123456782", []), ("Goedemiddag", []), ("Dag", ["iban"])
    path.write_text(
        "\n".join(json.dumps({"text": text, "direction": "inbound", "expect": expect}) for text, expect in lines)
    )
    by_id = {line["id"]: line for line in balie("compliance", "measure", str(path), "--json").lines}
    assert by_id["bsn"] == {
        "id": "bsn", "expected": 1, "found": 1, "false": 1, "recall": 1.0, "false_per_hundred": 33.33
    }  # fmt: skip
    assert (by_id["iban"]["expected"], by_id["iban"]["recall"]) == (1, 0.0)
    path.write_text('{"text": "Dag", "direction": "inbound", "expect": ["iets"]}')
    ran = balie("compliance", "measure", str(path))
    assert ran.status == 1
    assert "Line 1 is no labelled message" in ran.err


def test_the_rules_that_hold_come_with_their_origin(balie: Balie, tmp_path: Path) -> None:
    folder = tmp_path / "profile" / "policies"
    folder.mkdir(parents=True)
    own = 'version = "7"\n[[rule]]\nid = "SG-5"\noff = "hier niet"\n[[rule]]\nid = "OWN-1"\nseverity = "luid"\n'
    packs = Path(__file__).parents[3] / "resources/policies"
    (folder / "gemeente.toml").write_text(own, "utf-8")
    (folder / "telegram.toml").write_text((packs / "telegram.toml").read_text("utf-8"), "utf-8")
    ran = balie("compliance", "rules")
    assert ran.status == 0
    assert "gemeente.toml, line 7, OWN-1: severity" in ran.err
    lines = dict(line.split("\t", 1) for line in ran.out.splitlines())
    assert "SG-5" not in lines
    assert lines["SG-1"].split("\t")[1] == "signal.toml"
    assert lines["TG-1"].split("\t")[1] == "own:telegram.toml"
    rule = next(rule for rule in balie("compliance", "rules", "--json").lines if rule["id"] == "WAC-1")
    assert (rule["origin"], rule["own"], rule["active"]) == ("whatsapp.toml", False, False)
    assert rule["channels"] == ["whatsapp_consumer"]
    assert {"document", "address", "text_date", "read_on", "read_by", "review_before"} <= rule["sources"][0].keys()


def test_the_profile_may_stand_before_or_after_the_command(ready: Balie, tmp_path: Path) -> None:
    assert ready("channels", "list", "--profile", str(tmp_path / "profile"), "--json").lines
    assert ready("channels", "list", "--profile", str(tmp_path / "other")).status == 1


def test_nothing_that_a_citizen_wrote_can_control_a_terminal(ready: Balie, tmp_path: Path) -> None:
    path = tmp_path / "one.json"
    path.write_text(json.dumps(webhook("kleur \x1b[31m \x9b31m \u202e om")))
    assert ready("ingest", "1", str(path)).status == 0
    for ran in (ready("inbox"), ready("inbox", "--json"), ready("show", "1"), ready("show", "1", "--json")):
        assert not {"\x1b", "\x9b", "\u202e"} & set(ran.out)
    assert "\u202e" in ready("show", "1", "--json").lines[0]["text"]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b'{"a": 1}', [b'{"a": 1}']),
        (b'\xef\xbb\xbf{"a": 1}', [b'{"a": 1}']),
        (b'[{"a": 1}, {"b": 2}]', [b'{"a": 1}', b'{"b": 2}']),
        (b'{"a": 1}\n\n{"b": 2}\n', [b'{"a": 1}', b'{"b": 2}']),
        (b'{"a": 1}\nbroken\n', [b'{"a": 1}', b"broken"]),
        (b'{\n "a": 1,\n', [b'{\n "a": 1,\n']),
        (b'{\n "a": 1\n}\n{\n "b": [2]\n}\n', [b'{\n "a": 1\n}', b'{\n "b": [2]\n}']),
        (b'{\n "a": 1\n}\n{\n "b": [2\n', [b'{\n "a": 1\n}\n{\n "b": [2\n']),
        (b'{\n "a": 1\n} en nog iets\n', [b'{\n "a": 1\n} en nog iets\n']),
        (b"", [b""]),
        (b"[]", [b"[]"]),
        (b"[" * 100_000, [b"[" * 100_000]),
        (b"\xff\xfe{\x00}\x00", [b"\xff\xfe{\x00}\x00"]),
    ],
)
def test_a_file_is_taken_apart_into_payloads(content: bytes, expected: list[bytes]) -> None:
    assert payloads(content) == expected


@pytest.mark.parametrize(
    ("arguments", "window"),
    [
        ((), True),
        (("--practice",), True),
        (("--profile", "x", "--practice"), True),
        (("--profile",), False),
        (("--profile", "--practice"), False),
        (("inbox",), False),
        (("--profile", "x", "inbox"), False),
        (("--help",), False),
    ],
)
def test_what_opens_the_window(arguments: tuple[str, ...], window: bool) -> None:
    assert _opens_the_window(arguments) is window


def test_what_may_not_be_connected_is_refused_with_the_rule(ready: Balie, tmp_path: Path) -> None:
    for kind, rules in (("whatsapp_consumer", ("WAC-1", "WAC-2")), ("whatsapp_business_app", ("WAC-2", "WAA-1"))):
        ran = ready("channels", "add", kind, "--label", "X")
        assert ran.status == 2
        assert [rule for rule in rules if f"{rule}: " in ran.err] == list(rules)
        assert "Business Platform" in ran.err
    own = tmp_path / "profile" / "policies" / "gemeente.toml"
    own.parent.mkdir(exist_ok=True)
    own.write_text('version = "1"\n[[rule]]\nid = "WAC-1"\noff = "onze eigen regel"\n', "utf-8")
    ran = ready("channels", "add", "whatsapp_consumer", "--label", "X")
    assert (ran.status, "WAC-1: " in ran.err, "WAC-2: " in ran.err) == (2, False, True)


def _signal(label: str) -> tuple[str, ...]:
    settings = ("--set", "base_url=http://127.0.0.1:1", "--set", f"number=+3170123456{ord(label) % 10}")
    return ("channels", "add", "signal", "--label", label, *settings)


def _agreed(ready: Balie) -> list[tuple[str, str]]:
    entries = ready("compliance", "log", "--decision", "done_with_reason", "--json").lines
    return [(entry["rule"], entry["reason"]) for entry in entries]


def test_at_a_terminal_a_channel_is_added_only_with_the_reason_that_its_rules_want(ready: Balie) -> None:
    before = len(ready("channels", "list", "--json").lines)
    refused = ready(*_signal("S"), stdin="\n", terminal=True)
    assert refused.status == 1
    assert "SG-3: Signal has no official API" in refused.err
    assert "Who agreed" in refused.err
    assert len(ready("channels", "list", "--json").lines) == before
    assert ready(*_signal("S"), stdin="besluit van het MT\n", terminal=True).status == 0
    assert _agreed(ready) == [("SG-3", "besluit van het MT")]


def test_a_script_that_adds_a_channel_without_a_reason_owes_it(ready: Balie) -> None:
    assert ready(*_signal("S")).status == 0
    number = str(ready("channels", "list", "--json").lines[-1]["id"])

    def owed() -> list[str]:
        found = ready("check", "--offline", "--json").lines
        return [one["detail"] for one in found if f"channels set {number} " in one["detail"]]

    assert len(owed()) == 1
    assert "SG-3" in owed()[0]
    assert ready("channels", "set", number, "--override", "SG-3", "--reason", " ").status == 1
    assert ready("channels", "set", number, "--override", "WAC-1", "--reason", "x").status == 1
    assert len(owed()) == 1
    assert ready("channels", "set", number, "--override", "SG-3", "--reason", "besluit van het MT").status == 0
    assert owed() == []
    assert _agreed(ready) == [("SG-3", "besluit van het MT")]


def test_rules_about_setting_up_are_said_and_who_agreed_is_kept(ready: Balie) -> None:
    ran = ready(*_signal("S"))
    assert ran.status == 0
    assert "SG-3: Signal has no official API" in ran.err
    again = (*_signal("T"), "--override", "SG-3", "--reason", "besluit van het MT")
    assert ready(*again).err == ""
    assert _agreed(ready) == [("SG-3", "besluit van het MT")]
    assert ready(*again[:-1], " ").status == 1, "a reason of nothing is none"


def test_closing_wants_it_on_record_and_says_how(told: Balie) -> None:
    ran = told("close", "1")
    assert ran.status == 1
    assert "ALL-REC-1" in ran.err
    assert "--recorded" in ran.err
    assert told("close", "1", "--recorded", "zaaksysteem", "--json").lines == [{"conversation": 1, "state": "closed"}]
    assert [line["state"] for line in told("inbox", "--json").lines] == ["closed"]


def test_the_rules_are_asked_about_what_is_done_outside_balie(told: Balie) -> None:
    ran = told("may", "1", "forward")
    assert (ran.status, "WAP-7" in ran.err, "balie compliance rules" in ran.err) == (1, True, True)
    assert told("may", "1", "delete").status == 1
    assert told("may", "1", "profile").status == 1
    assert told("may", "1", "profile", "--reason", "de inwoner vroeg erom").status == 0
    assert "No rule" in told("may", "1", "decide").out
    decisions = [entry["decision"] for entry in told("compliance", "log", "--json").lines]
    assert decisions[-4:] == ["not_done", "not_done", "not_done", "done_with_reason"]


def test_nothing_to_look_for_is_wrong_usage_and_an_existing_copy_is_left_alone(told: Balie, tmp_path: Path) -> None:
    for nothing in ("", " ", "…"):
        ran = told("search", nothing)
        assert (ran.status, "no word" in ran.err) == (2, True)
    copy = tmp_path / "copy.store"
    copy.write_bytes(b"mine")
    ran = told("store", "backup", str(copy))
    assert (ran.status, "is there already" in ran.err) == (1, True)
    assert copy.read_bytes() == b"mine"


@pytest.mark.parametrize(
    ("arguments", "next_step"),
    [
        (("reply", "1", "--text", "Rekening NL91ABNA0417164300"), "--override WAP-5 --reason"),
        (("reply", "1", "--text", "Uw bsn is 111222333"), "balie compliance rules"),
        (
            ("reply", "1", "--text", "Rekening NL91ABNA0417164300, kaart 4111 1111 1111 1111"),
            "All that stop it: ALL-PAY-1, WAP-5.",
        ),
        (("reply", "1", "--text", "Dag", "--override", "NO-1", "--reason", "x"), "balie compliance rules"),
        (("assign", "1", "piet"), "balie agents list"),
    ],
)
def test_what_is_refused_names_the_next_step(told: Balie, arguments: tuple[str, ...], next_step: str) -> None:
    ran = told(*arguments)
    assert ran.status == 1
    assert next_step in ran.err
    assert ran.err.count("\n") == 1


def test_cases_are_linked_shown_and_taken_off(told: Balie) -> None:
    assert "No case" in told("cases", "show", "1").out
    assert told("cases", "link", "1", "Z-2026/7", "--json").lines == [{"conversation": 1, "cases": ["Z-2026/7"]}]
    assert told("cases", "link", "1", "geen").status == 1
    assert "balie cases show" in told("cases", "unlink", "1", "Z-2026/8").err
    assert told("cases", "unlink", "1", "z-2026/7", "--json").lines == [{"conversation": 1, "cases": []}]


def test_every_rule_that_wants_a_reason_is_named_at_once_with_what_to_type() -> None:
    told = hint("rule_needs_reason", {"rule": "A-1", "rules": "A-1 B-2"})
    assert told == "Then repeat the command with --override A-1 --override B-2 --reason WHY."


def test_the_office_hours_are_set_shown_and_taken_away(told: Balie) -> None:
    assert told("hours", "--json").lines == [{"hours": None}]
    assert told("hours", "set", "ma-vr 9:00-17:00", "--json").lines == [{"hours": "ma-vr 9:00-17:00"}]
    assert told("hours", "set", "altijd").status == 1
    assert told("hours", "--json").lines == [{"hours": "ma-vr 9:00-17:00"}]
    assert "always" in told("hours", "set", "").out
