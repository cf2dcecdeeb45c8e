"""Every example payload of Matrix through the command line: each file gets an answer, and every text can be read
afterwards.
"""

import json
from pathlib import Path
from typing import Any

import pytest

from app.channels.matrix.wording import without_quote
from app.cli.ingest import payloads
from tests.unit.channels.matrix.test_codec import FOLDER, OWN
from tests.unit.channels.matrix.test_shapes import EXAMPLES
from tests.unit.cli.conftest import Balie


@pytest.fixture
def ready_app(balie: Balie) -> Balie:
    """A profile with a store and an app chat (id 1) whose homeserver cannot be reached."""
    assert balie("store", "init").status == 0
    settings = ("--set", "homeserver=http://127.0.0.1:9", "--set", f"user_id={OWN}", "--secret", "access_token=-")
    added = balie("channels", "add", "matrix", "--label", "App", "--json", *settings, stdin="syt_a-token-in-tests\n")
    assert added.status == 0, added.err
    return balie


def bodies(value: Any) -> set[str]:
    """The citizens' texts in `value`, without edits and without the quotation that a reply repeats."""
    found: set[str] = set()
    if isinstance(value, dict):
        content = value.get("content")
        if value.get("type") == "m.room.message" and isinstance(content, dict) and "m.new_content" not in content:
            body = content.get("body")
            silent = content.get("msgtype") == "m.key.verification.request" or value.get("sender") == OWN
            found |= {without_quote(body)} if isinstance(body, str) and not silent else set()
        for inner in value.values():
            found |= bodies(inner)
    elif isinstance(value, list):
        for inner in value:
            found |= bodies(inner)
    return found


def test_every_file_is_answered_and_no_word_is_lost(ready_app: Balie, tmp_path: Path) -> None:
    made = tmp_path / "made"
    made.mkdir()
    for number, example in enumerate(EXAMPLES):
        (made / f"{number:02}.json").write_text(json.dumps(example))
    ran = ready_app("ingest", "1", str(FOLDER), str(made), "--json")
    assert (ran.status, ran.err) == (0, "")
    files = sorted(FOLDER.glob("*.json")) + sorted(made.glob("*.json"))
    assert [line["file"] for line in ran.lines] == [str(path) for path in files]
    assert [line for line in ran.lines if line["quarantined"]] == []
    shown = " ".join(
        f"{message['text']} {json.dumps(message, ensure_ascii=False)}"
        for row in ready_app("inbox", "--view", "all", "--json").lines
        for message in ready_app("show", str(row["id"]), "--json").lines
    )
    said = {body for path in files for payload in payloads(path.read_bytes()) for body in bodies(json.loads(payload))}
    # The name of a file is shown with its attachment.
    assert {body for body in said if body not in shown} == set()
    assert len(said) > 20
