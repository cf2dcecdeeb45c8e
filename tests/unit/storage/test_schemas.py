"""Two schemas, one history."""

from app.storage import migrations
from app.storage.postgresql import schema


def test_every_step_is_there_for_both_databases() -> None:
    sqlite = [(number, file.name) for number, file in migrations.steps()]
    postgresql = [(number, file.name) for number, file in migrations.steps(schema.FOLDER)]
    assert sqlite == postgresql, "a step for one database needs its twin, under the same name, for the other"
    assert [number for number, _ in sqlite] == list(range(1, len(sqlite) + 1))
