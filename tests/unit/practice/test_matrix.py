"""The simulated homeserver, compared with the client-server API and Synapse's answers."""

import asyncio
from typing import Any

import httpx
import pytest

from tests.unit.practice.conftest import Client, Control

API = "/_matrix/client/v3"
OWN = "@balie:duinstad.example"


async def sync(matrix: Client, since: str | None = None, **query: Any) -> dict[str, Any]:
    if since is not None:
        query["since"] = since
    response = await matrix.get(f"{API}/sync", **query)
    assert response.status_code == 200, response.text
    table: dict[str, Any] = response.json()
    return table


def named(synced: dict[str, Any], name: str) -> tuple[str, dict[str, Any]]:
    """The joined room with somebody of this name."""
    for number, room in synced["rooms"]["join"].items():
        events = room["state"]["events"] + room["timeline"]["events"]
        if any(event["content"].get("displayname") == name for event in events if event["type"] == "m.room.member"):
            return number, room
    raise AssertionError(name)


async def test_versions_login_and_whoami(matrix: Client) -> None:
    assert "v1.15" in (await matrix.get("/_matrix/client/versions", headers={})).json()["versions"]
    flows = (await matrix.get(f"{API}/login", headers={})).json()["flows"]
    assert {"type": "m.login.password"} in flows
    login = {"type": "m.login.password", "identifier": {"type": "m.id.user", "user": "balie"}}
    wrong = await matrix.post(f"{API}/login", {**login, "password": "nonsense"})
    assert (wrong.status_code, wrong.json()["errcode"]) == (403, "M_FORBIDDEN")
    good = await matrix.post(f"{API}/login", {**login, "password": "practice-matrix-password", "device_id": "BALIE1"})
    answer = good.json()
    assert (answer["user_id"], answer["device_id"]) == (OWN, "BALIE1")
    headers = {"Authorization": f"Bearer {answer['access_token']}"}
    who = (await matrix.get(f"{API}/account/whoami", headers=headers)).json()
    assert who == {"user_id": OWN, "is_guest": False, "device_id": "BALIE1"}
    await matrix.http.post(f"{matrix.base}{API}/logout", headers=headers)
    assert (await matrix.get(f"{API}/account/whoami", headers=headers)).status_code == 401


async def test_wrong_and_missing_tokens_get_matrix_errors(matrix: Client) -> None:
    wrong = await matrix.get(f"{API}/sync", headers={"Authorization": "Bearer nonsense"})
    assert wrong.status_code == 401
    assert wrong.json() == {
        "errcode": "M_UNKNOWN_TOKEN", "error": "Invalid access token passed.", "soft_logout": False,
    }  # fmt: skip
    none = await matrix.get(f"{API}/sync", headers={})
    assert (none.status_code, none.json()["errcode"]) == (401, "M_MISSING_TOKEN")
    stale = await matrix.get(f"{API}/sync", since="s10_2_0_1_1_1")
    assert (stale.status_code, stale.json()["errcode"]) == (400, "M_UNKNOWN")
    nowhere = await matrix.get("/_matrix/client/v3/nowhere")
    assert (nowhere.status_code, nowhere.json()["errcode"]) == (404, "M_UNRECOGNIZED")


async def test_the_first_sync_has_rooms_and_invitations(matrix: Client) -> None:
    synced = await sync(matrix)
    assert len(synced["rooms"]["join"]) == 5
    assert len(synced["rooms"]["invite"]) == 7
    _, room = named(synced, "Lotte Klein")
    last = room["timeline"]["events"][-1]
    assert last["content"]["msgtype"] == "m.image"
    assert last["content"]["url"].startswith("mxc://duinstad.example/")
    assert last["origin_server_ts"] > 1_700_000_000_000
    assert last["unsigned"]["age"] > 0
    invited = next(iter(synced["rooms"]["invite"].values()))["invite_state"]["events"]
    assert {"m.room.create", "m.room.name", "m.room.member"} <= {event["type"] for event in invited}


async def test_nothing_is_consumed_and_since_goes_on(matrix: Client, control: Control) -> None:
    first = await sync(matrix)
    number, _ = named(first, "Lotte Klein")
    await control.say("lotte", text="En nog een vraag")
    for _ in range(2):
        again = await sync(matrix, first["next_batch"])
        events = again["rooms"]["join"][number]["timeline"]["events"]
        assert [event["content"]["body"] for event in events] == ["En nog een vraag"]
    assert "rooms" not in await sync(matrix, again["next_batch"])


async def test_a_long_poll_ends_with_the_news(matrix: Client, control: Control) -> None:
    first = await sync(matrix)
    number, _ = named(first, "Lotte Klein")
    waiting = asyncio.gather(sync(matrix, first["next_batch"], timeout=20_000), control.say("lotte", text="Hallo?"))
    synced = (await asyncio.wait_for(waiting, 10))[0]
    assert synced["rooms"]["join"][number]["timeline"]["events"][0]["content"]["body"] == "Hallo?"


async def test_joining_an_invitation_opens_its_history(matrix: Client) -> None:
    first = await sync(matrix)
    number = next(iter(first["rooms"]["invite"]))
    joined = await matrix.post(f"{API}/rooms/{number}/join", {})
    assert joined.json() == {"room_id": number}
    synced = await sync(matrix, first["next_batch"])
    room = synced["rooms"]["join"][number]
    assert any(event["sender"] != OWN and event["type"] == "m.room.message" for event in room["timeline"]["events"])


async def test_a_gap_is_paged_back_to_the_first_event(matrix: Client, control: Control) -> None:
    first = await sync(matrix)
    number, _ = named(first, "Lotte Klein")
    for count in range(25):
        await control.say("lotte", text=f"bericht {count}")
    synced = await sync(matrix, first["next_batch"], filter='{"room":{"timeline":{"limit":4}}}')
    timeline = synced["rooms"]["join"][number]["timeline"]
    assert timeline["limited"]
    assert [event["content"]["body"] for event in timeline["events"]] == [f"bericht {n}" for n in range(21, 25)]
    found, token = [], timeline["prev_batch"]
    while token:
        page = (await matrix.get(f"{API}/rooms/{number}/messages", dir="b", limit=7, **{"from": token})).json()
        found += page["chunk"]
        token = page.get("end")
    bodies = [event["content"].get("body") for event in found if event["type"] == "m.room.message"]
    assert bodies[:21] == [f"bericht {n}" for n in reversed(range(21))]
    assert found[-1]["type"] == "m.room.create"
    assert all(event["room_id"] == number for event in found)


async def test_a_send_with_the_same_transaction_is_sent_once(matrix: Client, control: Control) -> None:
    first = await sync(matrix)
    number, _ = named(first, "Lotte Klein")
    path = f"{API}/rooms/{number}/send/m.room.message/txn-1"
    body = {"msgtype": "m.text", "body": "Dank voor de foto."}
    sent = [(await matrix.put(path, body)).json()["event_id"] for _ in range(3)]
    assert len(set(sent)) == 1
    received = await control.received()
    assert [(message["text"], message["client_id"]) for message in received] == [("Dank voor de foto.", "txn-1")]
    room = (await sync(matrix, first["next_batch"]))["rooms"]["join"][number]
    echo = room["timeline"]["events"][0]
    assert (echo["event_id"], echo["unsigned"]["transaction_id"]) == (sent[0], "txn-1")
    receipts = [event["content"] for event in room["ephemeral"]["events"] if event["type"] == "m.receipt"]
    assert any(sent[0] in content for content in receipts)


async def test_refusals_of_a_send(matrix: Client, control: Control) -> None:
    number, _ = named(await sync(matrix), "Lotte Klein")
    path = f"{API}/rooms/{number}/send/m.room.message"
    large = await matrix.put(f"{path}/big", {"msgtype": "m.text", "body": "x" * 70_000})
    assert (large.status_code, large.json()["errcode"]) == (413, "M_TOO_LARGE")
    no_json = await matrix.http.put(f"{matrix.base}{path}/bad", content=b"nonsense", headers=matrix.headers)
    assert (no_json.status_code, no_json.json()["errcode"]) == (400, "M_NOT_JSON")
    elsewhere = await matrix.put(f"{API}/rooms/!nowhere/send/m.room.message/1", {"msgtype": "m.text", "body": "x"})
    assert (elsewhere.status_code, elsewhere.json()["errcode"]) == (403, "M_FORBIDDEN")
    await control.trouble("matrix", "rate_limited")
    limited = await matrix.put(f"{path}/later", {"msgtype": "m.text", "body": "x"})
    assert limited.status_code == 429
    assert limited.json()["errcode"] == "M_LIMIT_EXCEEDED"
    assert limited.json()["retry_after_ms"] > 0
    assert limited.headers["retry-after"] == "1"
    assert await control.received() == []


async def test_the_pace_of_sending_is_limited(matrix: Client) -> None:
    number, _ = named(await sync(matrix), "Lotte Klein")
    body = {"msgtype": "m.text", "body": "x"}
    codes = {(await matrix.put(f"{API}/rooms/{number}/send/m.room.message/{n}", body)).status_code for n in range(60)}
    assert codes == {200, 429}


async def test_a_lost_answer_is_safe_to_repeat(matrix: Client, control: Control) -> None:
    number, _ = named(await sync(matrix), "Lotte Klein")
    path = f"{API}/rooms/{number}/send/m.room.message/once"
    await control.trouble("matrix", "lost_answer")
    with pytest.raises(httpx.RemoteProtocolError):
        await matrix.put(path, {"msgtype": "m.text", "body": "Een keer"})
    assert (await matrix.put(path, {"msgtype": "m.text", "body": "Een keer"})).status_code == 200
    assert len(await control.received()) == 1


async def test_media_only_for_who_is_logged_in(matrix: Client) -> None:
    upload = await matrix.http.post(
        f"{matrix.base}/_matrix/media/v3/upload?filename=a.png",
        content=b"\x89PNG",
        headers={**matrix.headers, "Content-Type": "image/png"},
    )
    uri = upload.json()["content_uri"]
    path = "/_matrix/client/v1/media/download/" + uri.removeprefix("mxc://")
    assert (await matrix.get(path)).content == b"\x89PNG"
    assert (await matrix.get(path, headers={})).json()["errcode"] == "M_MISSING_TOKEN"
    legacy = await matrix.get(path.replace("client/v1/media", "media/v3"))
    assert legacy.status_code == 404
    assert (await matrix.get("/_matrix/client/v1/media/config")).json() == {"m.upload.size": 52428800}


async def test_receipts_typing_and_acts(matrix: Client, control: Control, practice: Any) -> None:
    first = await sync(matrix)
    number, room = named(first, "Lotte Klein")
    last = room["timeline"]["events"][-1]["event_id"]
    assert (await matrix.post(f"{API}/rooms/{number}/receipt/m.read/{last}", {})).json() == {}
    citizens = (await matrix.http.get(f"{practice.control_url}/control/citizens")).json()["citizens"]
    assert next(one["unread"] for one in citizens if one["key"] == "lotte") == 0
    assert (await matrix.put(f"{API}/rooms/{number}/typing/{OWN}", {"typing": True, "timeout": 9000})).json() == {}
    await control.say("lotte", id="x", text="Nu leeg")
    await control.say("lotte", edits="x", text="Nu weer leeg")
    await control.say("lotte", reacts="x", text="👍")
    await control.say("lotte", reacts="x", kind="reaction", text="")
    await control.say("lotte", deletes="x")
    events = (await sync(matrix, first["next_batch"]))["rooms"]["join"][number]["timeline"]["events"]
    assert [event["type"] for event in events] == [
        "m.room.message", "m.room.message", "m.reaction", "m.room.redaction", "m.room.redaction",
    ]  # fmt: skip
    gone, edit = events[:2]
    assert gone["content"] == {}
    assert gone["unsigned"]["redacted_because"]["event_id"] == events[4]["event_id"]
    assert edit["content"]["m.relates_to"] == {"rel_type": "m.replace", "event_id": gone["event_id"]}
    assert events[3]["redacts"] == events[2]["event_id"]


async def test_who_is_in_the_room(matrix: Client) -> None:
    number, _ = named(await sync(matrix), "Lotte Klein")
    members = (await matrix.get(f"{API}/rooms/{number}/joined_members")).json()["joined"]
    assert {member["display_name"] for member in members.values()} == {"Lotte Klein", "Gemeente Duinstad"}
    user = next(user for user in members if user != OWN)
    assert (await matrix.get(f"{API}/profile/{user}")).json() == {"displayname": "Lotte Klein"}
    assert number in (await matrix.get(f"{API}/joined_rooms")).json()["joined_rooms"]
