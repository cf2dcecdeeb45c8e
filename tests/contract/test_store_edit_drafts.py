"""Edits of a sent message in progress, on each database: stored as typed, and deleted when no longer needed."""

from datetime import timedelta

from app.storage import editing
from tests.fakes.town import NOON, Town


def test_other_words_are_kept_as_they_are_typed_and_forgotten(town: Town) -> None:
    town.says()
    sent, other = town.reply("Om 9 uur"), town.reply("Tot dan")
    assert town.read(lambda tx: editing.begun(tx, sent)) is None
    for text in ("Om 1", "Om 10 uur \ud83d"):
        town.write(lambda tx, text=text: editing.keep(tx, sent, town.anna.id, text, NOON))  # type: ignore[misc]
    assert town.read(lambda tx: editing.begun(tx, sent)) == "Om 10 uur \ufffd"
    town.write(lambda tx: editing.keep(tx, other, town.anna.id, "Tot ziens", NOON + timedelta(days=29)))
    assert town.read(lambda tx: editing.begun(tx, sent)) is not None
    town.write(lambda tx: editing.keep(tx, other, town.anna.id, "Tot dan!", NOON + timedelta(days=31)))
    assert town.read(lambda tx: editing.begun(tx, sent)) is None, "what was left alone for a month goes"
    town.write(lambda tx: editing.forget(tx, other))
    assert town.read(lambda tx: tx.all("SELECT 1 FROM edit_draft")) == []
