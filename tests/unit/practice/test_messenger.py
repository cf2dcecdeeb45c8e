"""The simulated Graph API of a page, compared with its documentation."""

import hashlib
import hmac
import json
import re
from typing import Any

import httpx
import pytest

from tests.unit.practice.conftest import Client, Control

PAGE = "104860000000477"
FIELDS = "id,updated_time,snippet,message_count,unread_count,participants,can_reply"


async def threads(messenger: Client, fields: str = FIELDS, **query: Any) -> list[dict[str, Any]]:
    response = await messenger.get(f"/v26.0/{PAGE}/conversations", platform="messenger", fields=fields, **query)
    assert response.status_code == 200, response.text
    found: list[dict[str, Any]] = response.json()["data"]
    return found


async def thread(messenger: Client, name: str) -> dict[str, Any]:
    everyone = await threads(messenger, limit=200)
    return next(one for one in everyone if one["participants"]["data"][0]["name"] == name)


def psid(conversation: dict[str, Any]) -> str:
    return str(conversation["participants"]["data"][0]["id"])


async def send(messenger: Client, to: str, message: dict[str, Any], **more: Any) -> httpx.Response:
    body = {"recipient": {"id": to}, "messaging_type": "RESPONSE", "message": message, **more}
    return await messenger.post(f"/v26.0/{PAGE}/messages", body)


async def test_threads_come_newest_first_in_pages_and_with_the_fields_asked_for(messenger: Client) -> None:
    first = (await messenger.get(f"/v26.0/{PAGE}/conversations", fields="id,updated_time", limit=4)).json()
    assert len(first["data"]) == 4
    assert all(set(one) == {"id", "updated_time"} for one in first["data"])
    times = [one["updated_time"] for one in first["data"]]
    assert times == sorted(times, reverse=True)
    assert all(re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+0000", at) for at in times)
    following = (await messenger.http.get(first["paging"]["next"], headers=messenger.headers)).json()
    assert not {one["id"] for one in following["data"]} & {one["id"] for one in first["data"]}
    after = await threads(messenger, "id", limit=4, after=first["paging"]["cursors"]["after"])
    assert [one["id"] for one in after] == [one["id"] for one in following["data"]]


async def test_a_thread_holds_its_messages_newest_first(messenger: Client) -> None:
    conversation = await thread(messenger, "Lisanne Mulder")
    assert conversation["message_count"] == 4
    fields = "id,created_time,from,to,message,attachments,reply_to"
    messages = (await messenger.get(f"/v26.0/{conversation['id']}/messages", fields=fields)).json()["data"]
    assert [bool(m.get("attachments")) for m in messages] == [False, False, True, False]
    assert messages[0]["reply_to"] == {"mid": messages[1]["id"]}
    assert messages[1]["from"]["id"] == PAGE
    picture = messages[2]["attachments"]["data"][0]
    assert picture["mime_type"] == "image/jpeg"
    fetched = await messenger.http.get(picture["image_data"]["url"])
    assert fetched.headers["content-type"] == "image/jpeg"
    assert len(fetched.content) == picture["size"]
    assert (await messenger.http.get(picture["image_data"]["url"] + "0")).status_code == 403


async def test_messages_are_nested_in_the_thread_when_asked_for(messenger: Client) -> None:
    conversation = await thread(messenger, "Mehmet Aydın")
    nested = (await messenger.get(f"/v26.0/{conversation['id']}", fields="messages.limit(2){id,message}")).json()
    assert [set(one) for one in nested["messages"]["data"]] == [{"id", "message"}] * 2
    more = await messenger.http.get(nested["messages"]["paging"]["next"], headers=messenger.headers)
    assert len(more.json()["data"]) == 2


async def test_one_message_and_who_wrote_it(messenger: Client) -> None:
    conversation = await thread(messenger, "Fenna Wiersma")
    message = (await messenger.get(f"/v26.0/{conversation['id']}/messages", fields="id")).json()["data"][0]
    node = (await messenger.get(f"/v26.0/{message['id']}", fields="message,from")).json()
    assert node["message"].startswith("Ik skriuw leaver Frysk")
    assert node["from"]["name"] == "Fenna Wiersma"
    profile = (await messenger.get(f"/v26.0/{psid(conversation)}", fields="first_name,last_name")).json()
    assert profile == {"first_name": "Fenna", "last_name": "Wiersma", "id": psid(conversation)}
    assert (await messenger.get("/v26.0/me", fields="id,name")).json() == {"id": PAGE, "name": "Gemeente Duinstad"}


async def test_only_the_twenty_newest_messages_are_told_in_full(messenger: Client, control: Control) -> None:
    conversation = await thread(messenger, "Ron Bosman")
    for count in range(20):
        await control.say("ron", text=f"En nog iets, nummer {count}")
    messages = (await messenger.get(f"/v26.0/{conversation['id']}/messages", fields="id,message")).json()["data"]
    assert sum("message" in message for message in messages) == 20
    refused = await messenger.get(f"/v26.0/{messages[-1]['id']}", fields="message")
    assert refused.json()["error"]["code"] == 100
    assert "deleted" in refused.json()["error"]["message"]


async def test_a_send_stands_in_the_thread_and_reached_the_citizen(messenger: Client, control: Control) -> None:
    conversation = await thread(messenger, "Mehmet Aydın")
    response = await send(messenger, psid(conversation), {"text": "Ongeveer tien minuten.", "metadata": "kenmerk-7"})
    assert response.status_code == 200
    answer = response.json()
    assert answer["recipient_id"] == psid(conversation)
    newest = (await messenger.get(f"/v26.0/{conversation['id']}/messages", fields="id,message,from")).json()["data"][0]
    assert newest["id"] == answer["message_id"]
    assert newest["from"]["id"] == PAGE
    assert [message["client_id"] for message in await control.received()] == ["kenmerk-7"]
    assert (await control.tick())[0]["text"] == "Perfect. Hoe lang duurt het ongeveer?"


@pytest.mark.parametrize(
    ("name", "tag", "code"),
    [
        ("Mehmet Aydın", {}, None),
        ("Saskia van Rijn", {}, (10, 2018278)),
        ("Saskia van Rijn", {"messaging_type": "MESSAGE_TAG", "tag": "HUMAN_AGENT"}, None),
        ("Sandra Peeters", {"messaging_type": "MESSAGE_TAG", "tag": "HUMAN_AGENT"}, (10, 2018278)),
    ],
)
async def test_the_send_api_keeps_to_the_messaging_window(
    messenger: Client, name: str, tag: dict[str, str], code: tuple[int, int] | None
) -> None:
    response = await send(messenger, psid(await thread(messenger, name)), {"text": "Antwoord"}, **tag)
    if code is None:
        assert response.status_code == 200
    else:
        error = response.json()["error"]
        assert (response.status_code, error["code"], error["error_subcode"]) == (400, *code)


async def test_refusals(messenger: Client) -> None:
    to = psid(await thread(messenger, "Priya Sharma"))
    assert (await send(messenger, "1", {"text": "x"})).json()["error"]["error_subcode"] == 2018001
    assert (await send(messenger, to, {"text": "x" * 2001})).json()["error"]["code"] == 100
    both = {"text": "x", "attachment": {"type": "image", "payload": {"attachment_id": "1"}}}
    assert (await send(messenger, to, both)).json()["error"]["code"] == 100
    wrong = await messenger.get("/v26.0/me", headers={"Authorization": "Bearer nonsense"})
    assert (wrong.status_code, wrong.json()["error"]["code"]) == (401, 190)
    assert (await messenger.get("/v26.0/t_1")).json()["error"]["code"] == 100
    assert (await messenger.get("/v26.0/me", fields="id{{,")).status_code == 200
    assert (await messenger.get("/v26.0/me", fields="id;drop")).json()["error"]["code"] == 2500


async def test_a_proof_must_be_right_when_it_is_sent(messenger: Client) -> None:
    right = hmac.new(b"practice-app-secret", b"practice-page-token", hashlib.sha256).hexdigest()
    assert (await messenger.get("/v26.0/me", appsecret_proof=right)).status_code == 200
    assert (await messenger.get("/v26.0/me", appsecret_proof=right[::-1])).json()["error"]["code"] == 100
    token = await messenger.get("/v26.0/me", headers={}, access_token="practice-page-token")
    assert token.status_code == 200


async def test_a_file_is_sent_in_one_call_or_two(messenger: Client, control: Control) -> None:
    to = psid(await thread(messenger, "Priya Sharma"))
    attachment = json.dumps({"attachment": {"type": "file", "payload": {"is_reusable": True}}})
    file = {"filedata": ("lijst.pdf", b"%PDF-1.7", "application/pdf")}
    at = f"{messenger.base}/v26.0/{PAGE}"
    form = {"recipient": json.dumps({"id": to}), "message": attachment, "messaging_type": "RESPONSE"}
    once = await messenger.http.post(f"{at}/messages", headers=messenger.headers, data=form, files=file)
    assert once.status_code == 200, once.text
    upload = await messenger.http.post(
        f"{at}/message_attachments", headers=messenger.headers, data={"message": attachment}, files=file
    )
    known = {"attachment": {"type": "file", "payload": {"attachment_id": upload.json()["attachment_id"]}}}
    assert (await send(messenger, to, known)).status_code == 200
    assert [message["file"]["name"] for message in await control.received()] == ["lijst.pdf", "lijst.pdf"]


async def test_seen_and_typing(messenger: Client) -> None:
    conversation = await thread(messenger, "Priya Sharma")
    assert conversation["unread_count"] == 2
    for action in ("mark_seen", "typing_on", "typing_off"):
        body = {"recipient": {"id": psid(conversation)}, "sender_action": action}
        response = await messenger.post(f"/v26.0/{PAGE}/messages", body)
        assert response.json() == {"recipient_id": psid(conversation)}
    assert (await thread(messenger, "Priya Sharma"))["unread_count"] == 0


async def test_edits_reactions_and_unsending_show_when_it_is_read_again(messenger: Client, control: Control) -> None:
    await control.say("priya", id="a", text="Is friday OK?")
    await control.say("priya", edits="a", text="Is Thursday OK?")
    await control.say("priya", id="b", text="Oops")
    await control.say("priya", deletes="b")
    await control.say("priya", reacts="a", text="🙏")
    conversation = await thread(messenger, "Priya Sharma")
    newest = (await messenger.get(f"/v26.0/{conversation['id']}/messages", fields="message,reactions")).json()["data"][
        0
    ]
    assert newest["message"] == "Is Thursday OK?"
    assert newest["reactions"]["data"][0]["reaction"] == "🙏"


async def test_too_many_reads_are_613(messenger: Client) -> None:
    codes = [(await messenger.get(f"/v26.0/{PAGE}/conversations", fields="id")).status_code for _ in range(70)]
    assert codes[0] == 200
    assert codes[-1] == 429


async def test_ordered_troubles(messenger: Client, control: Control) -> None:
    to = psid(await thread(messenger, "Priya Sharma"))
    await control.trouble("messenger", "lost_answer")
    with pytest.raises(httpx.RemoteProtocolError):
        await send(messenger, to, {"text": "Hello"})
    assert len(await control.received()) == 1
    await control.trouble("messenger", "broken")
    assert (await send(messenger, to, {"text": "Hello"})).status_code == 503
