"""What leaves the organisation for support names nobody, even if personal data got into it."""

import json
from pathlib import Path

import pytest

from app.services.masking import Mask
from app.system.paths import Profile
from app.system.policy.settings import Layer, Settings


@pytest.fixture
def mask(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Mask:
    monkeypatch.setattr("platform.node", lambda: "PC-4711")
    monkeypatch.setenv("LOGNAME", "jvries")
    monkeypatch.setattr(Path, "home", lambda: Path("/srv/thuis/jvries"))
    address = "postgresql://jan.devries@db.duinstad.example/balie"
    return Mask(Profile(tmp_path), Settings([Layer("HKLM", {"ServerAddress": address}, locked=True)]))


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("/srv/thuis/jvries/brief.odt", "<home>/brief.odt"),
        ("JVRIES op pc-4711: geweigerd", "<user> op <computer>: geweigerd"),
        ("/home/samira/x and /Users/Samira de Boer/y", "/home/<user>/x and /Users/<user>/y"),
        (r"C:\Users\Samira de Boer\x", r"C:\Users\<user>\x"),
        (r'"C:\\Users\\Samira de Boer\\x"', r'"C:\\Users\\<user>\\x"'),
        ("db.duinstad.example refused jan.devries", "<server> refused <user>"),
    ],
)
def test_people_folders_and_machines_lose_their_names(mask: Mask, text: str, masked: str) -> None:
    assert mask.names(text) == masked


@pytest.mark.parametrize(
    "secret",
    ["111222333", "111.222.333", "12345678", "06 1234 5678", "+31 6 12345678", "+31612345678", "NL91ABNA0417164300",
     "samira@duinstad.example", "@samira:duinstad.example", "EAAGm0PX4ZCps" + "a8Bc" * 12, "5a" * 32],
)  # fmt: skip
def test_what_looks_like_a_number_an_address_or_a_key_is_taken_out(mask: Mask, secret: str) -> None:
    text = json.loads(mask.all(json.dumps({"message": f"Bericht {secret} klaar"})))["message"]
    assert secret not in text
    assert not any(part.isdigit() and len(part) > 4 for part in text.split())
    assert text.startswith("Bericht ")
    assert text.endswith(" klaar")


def test_when_and_where_something_happened_stays(mask: Mask) -> None:
    line = (
        '{"at": "2026-11-27T11:14:00.123+00:00", "level": "ERROR", "logger": "app.engine", "message": "Late",'
        ' "process": 104211, "error": ["builtins.ValueError", "  app/engine/delivery.py:93 send_and_settle_all_of_it"]}'
    )
    assert mask.all(line) == line
