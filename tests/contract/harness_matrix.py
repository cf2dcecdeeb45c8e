"""The own app chat in the contract suite: our channel, and a real Synapse behind a server that can misbehave."""

import json
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from itertools import count
from typing import Any
from urllib.parse import quote, unquote

import httpx

from app.channels.base import Channel
from app.channels.matrix import connect as connect_matrix
from app.domain.ids import Address, ProviderId
from app.domain.message import DeliveryState
from tests.contract.far_side import FarSide, far_side
from tests.contract.harness import Ability, Arrived, Trouble
from tests.fakes.loopback import Reply, Request
from tests.synapse import CLIENT, Synapse, User, running

_numbers = count(1)


class Citizen:
    """A person with the municipality's app, on the homeserver itself."""

    def __init__(self, synapse: Synapse, name: str, display_name: str = "Fatima El Amrani") -> None:
        self.synapse = synapse
        self.user = synapse.register(name)
        self.call("PUT", f"/profile/{quote(self.user.user_id)}/displayname", {"displayname": display_name})

    def call(self, method: str, path: str, body: object = None) -> Any:
        return self.synapse.call(method, CLIENT + path, body, self.user.token)

    def invites(self, *users: User, **room: object) -> str:
        """Create a room with `users`; returns its id."""
        asked = {"preset": "private_chat", "invite": [user.user_id for user in users], **room}
        return str(self.call("POST", "/createRoom", asked)["room_id"])

    def sends(self, room_id: str, content: Mapping[str, object], kind: str = "m.room.message") -> ProviderId:
        made = self.call("PUT", f"/rooms/{quote(room_id)}/send/{kind}/t{next(_numbers)}", content)
        return ProviderId(made["event_id"])

    def says(self, room_id: str, text: str, **more: object) -> ProviderId:
        return self.sends(room_id, {"msgtype": "m.text", "body": text, **more})

    def redacts(self, room_id: str, event_id: str) -> ProviderId:
        path = f"/rooms/{quote(room_id)}/redact/{quote(event_id)}/t{next(_numbers)}"
        return ProviderId(self.call("PUT", path, {})["event_id"])

    def reads(self, room_id: str, event_id: str) -> None:
        self.call("POST", f"/rooms/{quote(room_id)}/receipt/m.read/{quote(event_id)}", {})

    def types(self, room_id: str, active: bool) -> None:
        path = f"/rooms/{quote(room_id)}/typing/{quote(self.user.user_id)}"
        self.call("PUT", path, {"typing": active, "timeout": 10_000})

    def uploads(self, content: bytes, media_type: str) -> str:
        """Upload a file; returns its address."""
        answer = httpx.post(
            f"{self.synapse.url}/_matrix/media/v3/upload",
            content=content,
            headers={"Authorization": f"Bearer {self.user.token}", "Content-Type": media_type},
            trust_env=False,
        )
        return str(answer.json()["content_uri"])


class Recorder:
    """Forwards requests to Synapse and records what was carried out."""

    def __init__(self, synapse: Synapse) -> None:
        self._client = httpx.AsyncClient(base_url=synapse.url, timeout=60, trust_env=False)
        self._files: dict[str, bytes] = {}
        self._again: list[tuple[str, dict[str, Any]]] = []
        self.arrived: dict[str, Arrived] = {}
        self.read: list[ProviderId] = []
        self.typing: list[bool] = []
        self.requests: list[Request] = []

    def again(self, room_id: str, event: dict[str, Any]) -> None:
        """Repeat `event` in the next answer of `/sync`."""
        self._again.append((room_id, event))

    async def __call__(self, request: Request) -> Reply:
        self.requests.append(request)
        kept = {name: value for name, value in request.headers.items() if name in ("authorization", "content-type")}
        hurried = {"timeout": "0"} if self._again and request.path.endswith("/sync") else {}
        answer = await self._client.request(
            request.method, request.path, params={**request.query, **hurried}, content=request.body, headers=kept
        )
        body = answer.content
        if answer.is_success:
            self._keep(request, answer)
            body = self._with_repeats(body) if request.path.endswith("/sync") else body
        passed = {name: answer.headers[name] for name in ("retry-after",) if name in answer.headers}
        return Reply(answer.status_code, body, answer.headers.get("content-type", ""), passed)

    async def close(self) -> None:
        await self._client.aclose()

    def _with_repeats(self, body: bytes) -> bytes:
        if not self._again:
            return body
        sync = json.loads(body)
        for room_id, event in self._again:
            room = sync.setdefault("rooms", {}).setdefault("join", {}).setdefault(room_id, {})
            room.setdefault("timeline", {"limited": False}).setdefault("events", []).append(event)
        self._again.clear()
        return json.dumps(sync).encode()

    def _keep(self, request: Request, answer: httpx.Response) -> None:
        path = [unquote(part) for part in request.path.split("/")]
        if path[-1] == "upload":
            self._files[answer.json()["content_uri"]] = request.body
        elif "send" in path and request.method == "PUT":
            self._keep_message(Address(path[path.index("rooms") + 1]), path[-1], request.json(), answer.json())
        elif "receipt" in path:
            self.read.append(ProviderId(path[-1]))
        elif "typing" in path:
            self.typing.append(request.json()["typing"])

    def _keep_message(self, room_id: Address, transaction: str, content: Any, made: Any) -> None:
        event_id = ProviderId(made["event_id"])
        relation = content.get("m.relates_to", {})
        replied = relation.get("m.in_reply_to", {}).get("event_id")
        replaced = relation.get("event_id") if relation.get("rel_type") == "m.replace" else None
        content = content.get("m.new_content", content)
        file = self._files.get(content.get("url", ""))
        text = "" if file is not None and content["body"] == content["filename"] else content["body"]
        self.arrived.setdefault(event_id, Arrived(room_id, text, event_id, transaction, file, replied, replaced))


class MatrixHarness:
    """See `tests.contract.harness.Harness`."""

    def __init__(
        self, channel: Channel, citizen: Citizen, agent: User, room_id: str, far: FarSide, recorder: Recorder
    ) -> None:
        self.channel = channel
        self.person = citizen
        self.agent = agent
        self.citizen = Address(room_id)
        self.recorder = recorder
        self.abilities = frozenset(Ability) - {Ability.RECORDS, Ability.TEMPLATES}
        self.secrets = (agent.token,)
        self._far = far
        self._reactions: dict[ProviderId, ProviderId] = {}

    @property
    def url(self) -> str:
        """The homeserver's address, through the server that can misbehave."""
        return self._far.url

    @property
    def troubles(self) -> frozenset[Trouble]:
        return self._far.troubles

    async def trouble(self, trouble: Trouble | None) -> None:
        await self._far.act(trouble)

    async def citizen_writes(self, text: str, reply_to: ProviderId | None = None) -> ProviderId:
        relation = {"m.relates_to": {"m.in_reply_to": {"event_id": reply_to}}} if reply_to else {}
        return self.person.says(self.citizen, text, **relation)

    async def citizen_sends_file(self, content: bytes, media_type: str) -> ProviderId:
        uri = self.person.uploads(content, media_type)
        kind = "m.image" if media_type.startswith("image/") else "m.file"
        info = {"mimetype": media_type, "size": len(content)}
        return self.person.sends(self.citizen, {"msgtype": kind, "body": "bestand", "url": uri, "info": info})

    async def citizen_edits(self, target: ProviderId, text: str) -> None:
        relation = {"rel_type": "m.replace", "event_id": target}
        new = {"msgtype": "m.text", "body": text}
        self.person.says(self.citizen, f"* {text}", **{"m.new_content": new, "m.relates_to": relation})

    async def citizen_deletes(self, target: ProviderId) -> None:
        self.person.redacts(self.citizen, target)

    async def citizen_reacts(self, target: ProviderId, emoji: str | None) -> None:
        if emoji is None:
            self.person.redacts(self.citizen, self._reactions.pop(target))
            return
        relation = {"rel_type": "m.annotation", "event_id": target, "key": emoji}
        self._reactions[target] = self.person.sends(self.citizen, {"m.relates_to": relation}, "m.reaction")

    async def deliver_again(self, message: ProviderId) -> None:
        event = self.person.call("GET", f"/rooms/{quote(self.citizen)}/event/{quote(message)}")
        self.recorder.again(self.citizen, event)

    async def report(self, message: ProviderId, state: DeliveryState) -> None:
        if state is not DeliveryState.READ:
            raise NotImplementedError
        self.person.reads(self.citizen, message)

    async def echo(self, message: ProviderId) -> None:
        """Synapse does it by itself."""

    def arrived(self) -> list[Arrived]:
        return list(self.recorder.arrived.values())

    def read_up_to(self) -> list[ProviderId]:
        return self.recorder.read

    def typing(self) -> list[bool]:
        return self.recorder.typing


def _refused(errcode: str, status: int, sending_only: bool = False, **headers: str) -> Any:
    def refuse(request: Request) -> Reply | None:
        if sending_only and "/send/" not in request.path:
            return None
        error: dict[str, object] = {"errcode": errcode, "error": "Refused"}
        return Reply(status, json.dumps(error).encode(), headers={k.replace("_", "-"): v for k, v in headers.items()})

    return refuse


_REFUSALS = {
    Trouble.LIMITED: _refused("M_LIMIT_EXCEEDED", 429, Retry_After="7"),
    Trouble.SIGNED_OUT: _refused("M_UNKNOWN_TOKEN", 401),
    Trouble.REFUSED: _refused("M_FORBIDDEN", 403, sending_only=True),
}


@asynccontextmanager
async def on_synapse() -> AsyncIterator[MatrixHarness]:
    """One agent account and one citizen, in one room."""
    synapse, number = running(), next(_numbers)
    agent, citizen = synapse.register(f"balie{number}"), Citizen(synapse, f"inwoner{number}")
    room_id = citizen.invites(agent)
    synapse.call("POST", f"{CLIENT}/rooms/{quote(room_id)}/join", {}, agent.token)
    recorder = Recorder(synapse)
    try:
        async with far_side(recorder, _REFUSALS) as far:
            settings = {"homeserver": far.url, "user_id": agent.user_id, "device_id": agent.device_id}
            channel = connect_matrix(settings, {"access_token": agent.token}, agent.user_id)
            try:
                yield MatrixHarness(channel, citizen, agent, room_id, far, recorder)
            finally:
                await channel.close()
    finally:
        await recorder.close()
