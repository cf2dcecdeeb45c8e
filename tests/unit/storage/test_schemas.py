"""Two schemas with one history."""

import re
from pathlib import Path

import pytest

from app.storage import migrations
from app.storage.postgresql import schema


def test_every_step_is_there_for_both_databases() -> None:
    sqlite = [(number, file.name) for number, file in migrations.steps()]
    postgresql = [(number, file.name) for number, file in migrations.steps(schema.FOLDER)]
    assert sqlite == postgresql, "a step for one database needs its twin, under the same name, for the other"
    assert [number for number, _ in sqlite] == list(range(1, len(sqlite) + 1))


@pytest.mark.parametrize(("number", "file"), migrations.steps(schema.FOLDER), ids=lambda found: str(found)[-24:])
def test_a_step_on_a_server_acts_as_the_owner_and_says_which_one_it_is(number: int, file: Path) -> None:
    text = file.read_text("utf-8")
    assert "SET LOCAL ROLE balie_owner;" in text
    assert "SET LOCAL search_path = balie, pg_temp;" in text
    assert f"INSERT INTO schema_step (number, min_reader, min_writer) VALUES ({number}, " in text


@pytest.mark.parametrize("file", sorted((schema.FOLDER / "before").iterdir()), ids=lambda file: file.name)
def test_what_is_made_before_a_step_stops_nobody(file: Path) -> None:
    """It can also be resumed after an interruption."""
    assert (schema.FOLDER / file.name).exists()
    _, *statements = (re.sub(r"(?m)^--.*\n", "", text) for text in file.read_text("utf-8").strip().split("\n\n"))
    assert statements[:3] == ["SET ROLE balie_owner;", "SET search_path = balie, pg_temp;", "SET lock_timeout = 0;"]
    for statement in statements[3:]:
        assert statement.startswith("CREATE INDEX CONCURRENTLY IF NOT EXISTS ")
        assert statement.count(";") == 1
