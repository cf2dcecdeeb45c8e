"""An agent's personal settings, in both databases."""

from app.storage import habits
from tests.fakes.town import Town


def test_each_agent_has_settings_of_their_own(town: Town) -> None:
    anna, niels = town.anna.id, town.niels.id
    assert town.read(lambda tx: habits.get(tx, anna, "keys")) is None
    town.write(lambda tx: habits.put(tx, anna, "keys", "een"))
    town.write(lambda tx: habits.put(tx, anna, "keys", "twee"))
    town.write(lambda tx: habits.put(tx, niels, "keys", "drie"))
    assert town.read(lambda tx: (habits.get(tx, anna, "keys"), habits.get(tx, niels, "keys"))) == ("twee", "drie")
