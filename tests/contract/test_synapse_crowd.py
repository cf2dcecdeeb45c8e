"""Three hundred citizens of the own app chat at once, on a real homeserver."""

import pytest

from app.channels.matrix.client import connected
from app.domain.events import MessageReceived
from tests.contract.test_synapse import Reader
from tests.crowd import crowd

pytestmark = pytest.mark.timeout(300)
ROOMS = 300


async def test_three_hundred_rooms_in_one_answer_and_anew() -> None:
    """Each message is in its own room, both after an incremental and an initial sync."""
    waiting = crowd(ROOMS)
    settings, secrets = {"homeserver": waiting.synapse.url}, {"access_token": waiting.agent.token}
    expected = {f"vraag in {room_id}": room_id for room_id in waiting.rooms}
    for since in (waiting.before, None):
        channel = connected(settings, secrets, waiting.agent.user_id)
        try:
            reader = await Reader(channel, since, patience=120).until_said(*expected)
        finally:
            await channel.close()
        arrived = reader.of(MessageReceived)
        assert {event.text.raw: event.party.address for event in arrived} == expected
        assert len(arrived) == ROOMS
        assert {event.party.name.raw for event in arrived if event.party.name} == {"inwoner"}
