"""What the window loads, and when. Start-up time is measured in tests/benchmarks/startup.py; this checks its causes."""

import subprocess
import sys
from pathlib import Path

import pytest

from app.domain.conversation import Query, Sort, View
from app.start import _first_rows
from app.storage import conversations
from tests.fakes.stores import sqlite
from tests.fakes.town import Town

_ROOT = Path(__file__).parents[2]

_HEAVY = {
    "asyncio",
    "dataclasses",
    "hashlib",
    "httpx",
    "inspect",
    "json",
    "psycopg",
    "ssl",
    "typing_extensions",
    "PySide6",
}
_HEAVY |= {"app.compliance", "app.main", "app.storage.outbox"}


def _loaded(code: str) -> set[str]:
    """The modules that a new process has loaded after `code`."""
    code += "\nimport sys\nprint(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True, cwd=_ROOT)
    return set(done.stdout.split())


def test_before_the_store_opens_nothing_heavy_is_loaded() -> None:
    as_it_starts = "import sys\nfrom app.__main__ import main\nsys.argv = ['balie', '--help']\nmain()\nimport app.start"
    loaded = _loaded(as_it_starts)
    assert "app.services.profiles" in loaded
    assert not loaded & _HEAVY


@pytest.mark.parametrize("practice", [True, False])
def test_the_servers_of_the_practice_are_loaded_only_for_it(*, practice: bool) -> None:
    loaded = _loaded(f"from app import start\nstart._load(practice={practice})")
    assert "app.main" in loaded
    assert ({"starlette", "uvicorn", "app.practising"} <= loaded) is practice


def test_a_window_that_was_never_open_begins_where_the_work_is(tmp_path: Path) -> None:
    store = sqlite(tmp_path)
    town = Town.found(store)

    def begins(*, new: bool) -> View:
        return town.read(lambda tx: _first_rows(tx, Sort.NEWEST, new=new)).query.view

    assert begins(new=True) is View.MINE, "nothing waits anywhere"
    town.says("Waar lever ik grofvuil in?")
    assert begins(new=True) is View.UNASSIGNED
    assert begins(new=False) is View.MINE, "later it opens as it was left"
    town.write(lambda tx: conversations.assign(tx, town.row().id, town.anna.id, None))
    assert begins(new=True) is View.MINE, "what others have is theirs"
    left = Query(View.OPEN, sort=Sort.OLDEST)
    first = town.read(lambda tx: _first_rows(tx, Sort.NEWEST, left=left))
    assert (first.query, list(first.ids)) == (left, [town.row().id]), "its rows are the first that are painted"
    store.close()
