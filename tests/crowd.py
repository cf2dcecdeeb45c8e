"""A homeserver on which hundreds of citizens have just written. Created once, in a minute, and copied for each run."""

import json
import shutil
from dataclasses import astuple, dataclass
from pathlib import Path
from urllib.parse import quote

from tests import servers
from tests.synapse import CLIENT, VERSION, Synapse, User, or_fail, start

_KEPT = ("homeserver.db", "signing.key", "crowd.json")


@dataclass(frozen=True)
class Crowd:
    """The agent is in every room. `before`: the `/sync` position before anybody wrote."""

    synapse: Synapse
    agent: User
    rooms: tuple[str, ...]
    before: str


def crowd(rooms: int) -> Crowd:
    """A homeserver with this many rooms, each with the message "vraag in <room id>"."""
    return or_fail(lambda: _crowd(rooms))


def _crowd(rooms: int) -> Crowd | str:
    kept, folder = servers.CACHE / f"synapse-{VERSION}-{rooms}-rooms", servers.folder("crowd")
    try:
        with servers.alone("crowd"):
            if not all((kept / name).exists() for name in _KEPT):
                _make(kept, rooms)
            for name in _KEPT:
                shutil.copy(kept / name, folder / name)
        synapse, _ = start(folder)
    except servers.Failed as error:
        return str(error)
    told = json.loads((folder / "crowd.json").read_text())
    return Crowd(synapse, User(*told["agent"]), tuple(told["rooms"]), told["before"])


def _make(kept: Path, rooms: int) -> None:
    folder = servers.folder("crowd")
    synapse, stop = start(folder)
    agent, citizen = synapse.register("balie"), synapse.register("inwoner")
    asked = {"preset": "public_chat"}
    made = [synapse.call("POST", f"{CLIENT}/createRoom", asked, citizen.token)["room_id"] for _ in range(rooms)]
    for room_id in made:
        synapse.call("POST", f"{CLIENT}/rooms/{quote(room_id)}/join", {}, agent.token)
    before = synapse.call("GET", f"{CLIENT}/sync?timeout=0", token=agent.token)["next_batch"]
    for room_id in made:
        said = {"msgtype": "m.text", "body": f"vraag in {room_id}"}
        synapse.call("PUT", f"{CLIENT}/rooms/{quote(room_id)}/send/m.room.message/t", said, citizen.token)
    stop()
    told = {"agent": astuple(agent), "rooms": made, "before": before}
    (folder / "crowd.json").write_text(json.dumps(told))
    shutil.rmtree(kept, ignore_errors=True)
    kept.mkdir()
    for name in _KEPT:
        shutil.copy(folder / name, kept / name)
