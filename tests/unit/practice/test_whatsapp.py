"""The simulated Cloud API, compared with its documentation."""

import asyncio
import base64
import hashlib
import hmac
import re
from typing import Any

import httpx
import pytest

from tests.unit.practice.conftest import Client, Control, Hooks

MESSAGES = "/v26.0/106540350000112/messages"
SAMIRA = "31600000112"


def text(to: str = SAMIRA, body: str = "Ga naar buiten.", **more: Any) -> dict[str, Any]:
    return {"messaging_product": "whatsapp", "to": to, "type": "text", "text": {"body": body}, **more}


async def test_webhooks_are_signed_over_the_very_bytes_and_escaped_as_meta_does(whatsapp: Client, hooks: Hooks) -> None:
    await hooks.until(lambda: len(hooks.values("messages")) > 30)
    for body, signature in hooks.bodies:
        right = hmac.new(b"practice-app-secret", body, hashlib.sha256).hexdigest()
        assert signature == f"sha256={right}"
        assert body.isascii()
    together = b"".join(body for body, _ in hooks.bodies)
    assert b"\\ud83d" in together
    assert not re.search(rb"\\u[0-9a-f]*[A-F]", together)
    assert b"image\\/jpeg" in together


async def test_a_text_arrives_as_documented(hooks: Hooks, whatsapp: Client, control: Control) -> None:
    await control.say("samira", text="Bent u er nog?")
    await hooks.until(lambda: any(m.get("text") == {"body": "Bent u er nog?"} for m in hooks.values("messages")))
    message = hooks.values("messages")[-1]
    assert message["from"] == SAMIRA
    assert message["id"].startswith("wamid.")
    assert message["timestamp"].isdigit()
    assert message["type"] == "text"
    contact = hooks.values("contacts")[-1]
    assert contact["profile"]["name"] == "Samira Bakker"
    assert contact["wa_id"] == SAMIRA
    assert contact["user_id"].startswith("NL.")


async def test_the_history_holds_every_sort_of_message(hooks: Hooks, whatsapp: Client) -> None:
    wanted = {
        "text", "image", "audio", "sticker", "location", "contacts", "reaction", "edit", "unsupported",
    }  # fmt: skip
    await hooks.until(lambda: wanted <= {message["type"] for message in hooks.values("messages")})
    await hooks.until(lambda: bool(hooks.values("message_echoes")))
    messages = hooks.values("messages")
    assert [m for m in messages if "from" not in m and m["from_user_id"].startswith("NL.")]
    unsupported = next(m for m in messages if m["type"] == "unsupported")
    assert unsupported["errors"][0]["code"] == 131051
    edit = next(m for m in messages if m["type"] == "edit")
    assert edit["edit"]["original_message_id"] in {m["id"] for m in messages}
    voice = next(m for m in messages if m["type"] == "audio")
    assert voice["audio"]["voice"] is True


async def test_one_body_of_the_history_does_not_parse(hooks: Hooks, whatsapp: Client) -> None:
    await hooks.until(lambda: any(not body.endswith(b"}") for body, _ in hooks.bodies))


async def test_a_send_is_accepted_then_sent_delivered_and_read_with_our_own_mark(
    whatsapp: Client, hooks: Hooks
) -> None:
    response = await whatsapp.post(MESSAGES, text(biz_opaque_callback_data="mijn-kenmerk"))
    assert response.status_code == 200
    answer = response.json()
    assert answer["messaging_product"] == "whatsapp"
    assert answer["contacts"] == [{"input": SAMIRA, "wa_id": SAMIRA}]
    number = answer["messages"][0]["id"]

    def states() -> list[str]:
        mine = [status for status in hooks.values("statuses") if status["id"] == number]
        assert all(status["biz_opaque_callback_data"] == "mijn-kenmerk" for status in mine)
        return [status["status"] for status in mine]

    await hooks.until(lambda: states() == ["sent", "delivered", "read"])


async def test_who_hides_the_number_is_reached_by_user_id(whatsapp: Client, hooks: Hooks) -> None:
    await hooks.until(lambda: any("from" not in message for message in hooks.values("messages")))
    user = next(message["from_user_id"] for message in hooks.values("messages") if "from" not in message)
    body = text()
    del body["to"]
    response = await whatsapp.post(MESSAGES, {**body, "recipient": user})
    assert response.json()["contacts"] == [{"input": user, "user_id": user}]


@pytest.mark.parametrize(
    ("body", "status", "code"),
    [
        (text(to="31600000151"), 400, 131047),
        (text(to="31699999999"), 400, 131030),
        (text(body="x" * 4097), 400, 100),
        (text(body=""), 400, 100),
        ({"to": SAMIRA}, 400, 100),
        ({**text(), "type": "image", "image": {"id": "1"}}, 400, 131053),
        ({"messaging_product": "whatsapp", "status": "read", "message_id": "wamid.none"}, 400, 100),
    ],
)
async def test_refusals(whatsapp: Client, body: dict[str, Any], status: int, code: int) -> None:
    response = await whatsapp.post(MESSAGES, body)
    assert response.status_code == status
    error = response.json()["error"]
    assert error["code"] == code
    assert error["type"] == "OAuthException"
    assert error["fbtrace_id"]


async def test_a_wrong_token_is_190_and_none_104(whatsapp: Client) -> None:
    wrong = await whatsapp.get("/v26.0/106540350000112", headers={"Authorization": "Bearer nonsense"})
    assert (wrong.status_code, wrong.json()["error"]["code"]) == (401, 190)
    none = await whatsapp.get("/v26.0/106540350000112", headers={})
    assert (none.status_code, none.json()["error"]["code"]) == (401, 104)


async def test_a_template_goes_through_after_the_window(whatsapp: Client) -> None:
    assert (await whatsapp.post(MESSAGES, template("vervolg_op_uw_vraag", "de heer Vos"))).status_code == 200
    for wrong, code in ((template("vervolg", "x"), 132001), (template("vervolg_op_uw_vraag"), 132000)):
        refused = await whatsapp.post(MESSAGES, wrong)
        assert (refused.status_code, refused.json()["error"]["code"]) == (400, code)


async def test_a_template_with_a_document_above_its_text_wants_that_document(whatsapp: Client) -> None:
    body = {"type": "body", "parameters": [{"type": "text", "text": "uw aanvraag"}]}
    for above, status in (({"type": "text", "text": "x"}, 400), ({"type": "document", "document": {"id": "9"}}, 200)):
        asked = template("brief_als_bijlage")
        asked["template"]["components"] = [{"type": "header", "parameters": [above]}, body]
        assert (await whatsapp.post(MESSAGES, asked)).status_code == status


def template(name: str, *values: str) -> dict[str, Any]:
    parameters = [{"type": "text", "text": value} for value in values]
    part = {"name": name, "language": {"code": "nl"}, "components": [{"type": "body", "parameters": parameters}]}
    return {"messaging_product": "whatsapp", "to": "31600000151", "type": "template", "template": part}


async def test_too_many_to_one_citizen_is_131056(whatsapp: Client) -> None:
    codes = [(await whatsapp.post(MESSAGES, text())).status_code for _ in range(46)]
    assert codes[:45] == [200] * 45
    assert codes[45] == 429


async def test_who_cannot_be_reached_fails_by_webhook(whatsapp: Client, hooks: Hooks) -> None:
    response = await whatsapp.post(MESSAGES, text(to="31600000268"))
    number = response.json()["messages"][0]["id"]
    await hooks.until(lambda: any(s["id"] == number and s["status"] == "failed" for s in hooks.values("statuses")))
    failed = next(s for s in hooks.values("statuses") if s["id"] == number)
    assert failed["errors"][0]["code"] == 131026


async def test_a_lost_answer_was_carried_out_all_the_same(whatsapp: Client, hooks: Hooks, control: Control) -> None:
    with pytest.raises(httpx.RemoteProtocolError):
        await whatsapp.post(MESSAGES, text(to="31600000279", biz_opaque_callback_data="onzeker"))
    assert [message["client_id"] for message in await control.received()] == ["onzeker"]
    await hooks.until(lambda: any(s.get("biz_opaque_callback_data") == "onzeker" for s in hooks.values("statuses")))


async def test_ordered_troubles(whatsapp: Client, control: Control) -> None:
    await control.trouble("whatsapp", "rate_limited")
    assert (await whatsapp.post(MESSAGES, text())).json()["error"]["code"] == 4
    await control.trouble("whatsapp", "signed_out", sends_only=False)
    assert (await whatsapp.get("/v26.0/106540350000112")).json()["error"]["code"] == 190
    assert (await whatsapp.post(MESSAGES, text())).status_code == 200


async def test_a_webhook_that_is_refused_comes_again(whatsapp: Client, hooks: Hooks, control: Control) -> None:
    await hooks.until(lambda: len(hooks.values("messages")) > 30)
    hooks.refuse = 1
    await control.say("ben", text="Komt dit aan?")
    await hooks.until(lambda: any(m.get("text") == {"body": "Komt dit aan?"} for m in hooks.values("messages")))


async def test_a_picture_in_two_steps(whatsapp: Client, hooks: Hooks) -> None:
    await hooks.until(lambda: any(message["type"] == "image" for message in hooks.values("messages")))
    image = next(message["image"] for message in hooks.values("messages") if message["type"] == "image")
    node = (await whatsapp.get(f"/v26.0/{image['id']}")).json()
    assert node["id"] == image["id"]
    assert node["file_size"].isdigit()
    picture = await whatsapp.http.get(node["url"], headers=whatsapp.headers)
    assert picture.headers["content-type"] == "image/jpeg"
    digest = hashlib.sha256(picture.content)
    assert digest.hexdigest() == node["sha256"]
    assert base64.b64encode(digest.digest()).decode() == image["sha256"]
    assert (await whatsapp.http.get(node["url"])).json()["error"]["code"] == 104
    assert (await whatsapp.http.get(node["url"] + "0", headers=whatsapp.headers)).status_code == 404
    old = re.sub(r"ext=\d+", "ext=1", node["url"])
    assert (await whatsapp.http.get(old, headers=whatsapp.headers)).status_code == 404


async def test_a_file_is_uploaded_and_sent(whatsapp: Client, control: Control) -> None:
    response = await whatsapp.http.post(
        f"{whatsapp.base}/v26.0/106540350000112/media",
        headers=whatsapp.headers,
        data={"messaging_product": "whatsapp", "type": "application/pdf"},
        files={"file": ("brief.pdf", b"%PDF-1.7", "application/pdf")},
    )
    number = response.json()["id"]
    document = {"id": number, "filename": "brief.pdf", "caption": "Uw brief"}
    body = {"messaging_product": "whatsapp", "to": SAMIRA, "type": "document", "document": document}
    assert (await whatsapp.post(MESSAGES, body)).status_code == 200
    received = (await control.received())[-1]
    assert (received["kind"], received["text"]) == ("document", "Uw brief")
    assert received["file"]["sha256"] == hashlib.sha256(b"%PDF-1.7").hexdigest()


async def test_reading_and_typing_in_one_call(whatsapp: Client, hooks: Hooks, practice: Any) -> None:
    def gas() -> list[str]:
        return [m["id"] for m in hooks.values("messages") if "Ik ruik gas" in str(m.get("text"))]

    await hooks.until(lambda: bool(gas()))
    number = gas()[0]
    body = {
        "messaging_product": "whatsapp", "status": "read", "message_id": number, "typing_indicator": {"type": "text"},
    }  # fmt: skip
    assert (await whatsapp.post(MESSAGES, body)).json() == {"success": True}
    citizens = (await whatsapp.http.get(f"{practice.control_url}/control/citizens")).json()["citizens"]
    assert next(one["unread"] for one in citizens if one["key"] == "samira") == 0


async def test_the_number_and_what_belongs_to_it(whatsapp: Client) -> None:
    fields = (await whatsapp.get("/v26.0/106540350000112", fields="verified_name,quality_rating")).json()
    assert fields == {"verified_name": "Gemeente Duinstad", "quality_rating": "GREEN", "id": "106540350000112"}
    numbers = (await whatsapp.get("/v26.0/419561250000477/phone_numbers")).json()["data"]
    assert numbers[0]["id"] == "106540350000112"
    templates = (await whatsapp.get("/v26.0/419561250000477/message_templates")).json()["data"]
    assert {one["status"] for one in templates} == {"APPROVED"}
    assert len({(one["name"], one["language"]) for one in templates}) == len(templates)
    first = (await whatsapp.get("/v26.0/419561250000477/message_templates", limit="1")).json()
    assert len(first["data"]) == 1
    assert first["paging"]["next"]


async def test_the_history_tells_how_far_each_message_came(whatsapp: Client) -> None:
    answer = (await whatsapp.post(MESSAGES, text())).json()
    assert "messages" in answer, answer
    sent = answer["messages"][0]["id"]
    async with asyncio.timeout(10):
        while True:
            listed = (await whatsapp.get("/v26.0/106540350000112/message_history", message_id=sent)).json()["data"]
            if listed:
                break
            await asyncio.sleep(0.02)
    assert listed[0]["message_id"] == sent
    assert listed[0]["events"]["data"][0]["delivery_status"] == "SENT"
    page = (await whatsapp.get("/v26.0/106540350000112/message_history", limit="1")).json()
    assert len(page["data"]) == 1
