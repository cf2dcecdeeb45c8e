"""The command line in this process: what it prints, and its exit status."""

import io
import json
import logging
import shutil
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from app.cli.program import run


@dataclass(frozen=True)
class Ran:
    status: int
    out: str
    err: str

    @property
    def lines(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.out.splitlines()]


Balie = Callable[..., Ran]


class Terminal(io.TextIOWrapper):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def balie(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Iterator[Balie]:
    """`balie("inbox", "--json")` on a new profile, whose key is passed in; `stdin="…"` for input, `terminal=True` for a
    user at a terminal.
    """
    monkeypatch.setenv("BALIE_STORE_KEY", "5a" * 32)
    monkeypatch.setattr("app.system.log.forbid_core_dumps", lambda: None)
    root = logging.getLogger()
    handlers, level, raising = list(root.handlers), root.level, logging.raiseExceptions

    def command(*arguments: str, stdin: str = "", terminal: bool = False) -> Ran:
        kind = Terminal if terminal else io.TextIOWrapper
        monkeypatch.setattr("sys.stdin", kind(io.BytesIO(stdin.encode())))
        status = run(["--profile", str(tmp_path / "profile"), *arguments])
        captured = capsys.readouterr()
        return Ran(status, captured.out, captured.err)

    yield command
    for handler in [handler for handler in root.handlers if handler not in handlers]:
        root.removeHandler(handler)
        handler.close()
    root.setLevel(level)
    logging.raiseExceptions = raising


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder in which the profile of `ready` is kept once it has been created."""
    return tmp_path_factory.mktemp("made") / "profile"


@pytest.fixture
def ready(balie: Balie, tmp_path: Path, made: Path) -> Balie:
    """A profile with a store and a WhatsApp channel (id 1) whose provider cannot be reached."""
    if made.exists():
        shutil.copytree(made, tmp_path / "profile")
        return balie
    assert balie("store", "init").status == 0
    added = balie(
        *("channels", "add", "whatsapp", "--label", "Burgerzaken", "--json"),
        *("--set", "phone_number_id=106540352242922", "--set", "base_url=http://127.0.0.1:9"),
        *("--set", "relay_url=http://127.0.0.1:9", "--secret", "access_token=-", "--secret", "relay_token=-"),
        stdin="first-secret\nsecond-secret-0123456789\n",
    )
    assert added.status == 0, added.err
    shutil.copytree(tmp_path / "profile", made)
    return balie


def webhook(text: str, mid: str = "wamid.1", number: str = "31612345678") -> dict[str, Any]:
    """A WhatsApp webhook in which a citizen writes, to an account that is not ours."""
    message = {"from": number, "id": mid, "timestamp": str(int(time.time())), "type": "text", "text": {"body": text}}
    value = {
        "messaging_product": "whatsapp",
        "metadata": {"display_phone_number": "31700000000", "phone_number_id": "999"},
        "contacts": [{"profile": {"name": "Samira Bakker"}, "wa_id": number}],
        "messages": [message],
    }
    return {
        "object": "whatsapp_business_account",
        "entry": [{"id": "1", "changes": [{"field": "messages", "value": value}]}],
    }
