"""The simulated daemon of signal-cli, compared with the answers of a real one."""

import asyncio
import base64
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest

from app.practice.director import Pace
from app.practice.servers import Options
from tests.unit.practice.conftest import Client, Control

ACCOUNT = "+31600000070"
JORIS = "+31600000414"


@pytest.fixture
def options(tmp_path: Path) -> Options:
    return Options(pace=Pace(quiet=True), folder=tmp_path)


def spooled(signal: Client) -> list[dict[str, Any]]:
    lines = Path(signal.channel.settings["spool"]).read_text("utf-8").splitlines()
    return [json.loads(line) for line in lines]


async def call(signal: Client, method: str, **params: Any) -> dict[str, Any]:
    request = {"jsonrpc": "2.0", "id": "1", "method": method, "params": {"account": ACCOUNT, **params}}
    response = await signal.post("/api/v1/rpc", request)
    assert response.status_code == 200
    answer: dict[str, Any] = response.json()
    assert answer["jsonrpc"] == "2.0"
    assert answer["id"] == "1"
    return answer


@asynccontextmanager
async def listening(signal: Client) -> AsyncIterator[AsyncIterator[dict[str, Any]]]:
    """The events from now on."""
    async with signal.http.stream("GET", f"{signal.base}/api/v1/events") as response:
        assert response.headers["content-type"].startswith("text/event-stream")

        async def events() -> AsyncIterator[dict[str, Any]]:
            async for line in response.aiter_lines():
                if line.startswith("data:"):
                    yield json.loads(line.removeprefix("data:"))

        yield events()


async def test_check_and_wrong_verbs(signal: Client) -> None:
    up = await signal.get("/api/v1/check")
    assert (up.status_code, up.content) == (200, b"")
    assert (await signal.post("/api/v1/check")).status_code == 405
    assert (await signal.get("/api/v1/rpc")).status_code == 405
    other = await signal.get("/api/v1/check", headers={"Host": "example.org"})
    assert other.status_code == 421


async def test_the_rules_of_json_rpc_over_http(signal: Client) -> None:
    at = f"{signal.base}/api/v1/rpc"
    plain = await signal.http.post(at, content=b"{}", headers={"Content-Type": "text/plain"})
    assert plain.status_code == 415
    headers = {"Content-Type": "application/json; charset=utf-8"}
    broken = await signal.http.post(at, content=b"bad", headers=headers)
    assert (broken.status_code, broken.json()["error"]["code"], broken.json()["id"]) == (200, -32700, None)
    assert (await signal.post("/api/v1/rpc", [])).json()["error"]["code"] == -32600
    assert (await signal.post("/api/v1/rpc", {"id": 6})).json()["error"]["message"] == "method field must be set"
    notification = await signal.post("/api/v1/rpc", {"jsonrpc": "2.0", "method": "version"})
    assert (notification.status_code, notification.content) == (201, b"")
    wrong = {"jsonrpc": "2.0", "id": 12, "method": "version", "params": "x"}
    assert (await signal.post("/api/v1/rpc", wrong)).json()["error"]["code"] == -32600


async def test_a_batch_is_answered_in_any_order(signal: Client) -> None:
    requests = [{"jsonrpc": "2.0", "id": 1, "method": "version"}, 7, {"jsonrpc": "2.0", "id": "x", "method": "nope"}]
    answers = (await signal.post("/api/v1/rpc", requests)).json()
    by_id = {answer["id"]: answer for answer in answers}
    assert by_id[1]["result"]["version"]
    assert by_id["x"]["error"] == {"code": -32601, "message": "Method not implemented", "data": None}
    assert by_id[None]["error"]["code"] == -32600


async def test_the_account_must_be_named_and_right(signal: Client) -> None:
    request = {"jsonrpc": "2.0", "id": 2, "method": "listContacts"}
    assert (await signal.post("/api/v1/rpc", request)).json()["error"]["code"] == -32602
    assert (await call(signal, "listContacts", account="+31600000001"))["error"]["code"] == -32602
    assert (await call(signal, "subscribeReceive"))["error"]["code"] == -32601
    assert (await signal.get("/api/v1/events", account="+31600000001")).status_code == 400
    assert (await call(signal, "listAccounts"))["result"] == [{"number": ACCOUNT}]


async def test_the_spool_holds_the_history_of_every_sort(signal: Client) -> None:
    lines = spooled(signal)
    assert all(line["account"] == ACCOUNT for line in lines)
    envelopes = [line["envelope"] for line in lines]
    parts = {part for envelope in envelopes for part in envelope}
    assert {"dataMessage", "editMessage", "syncMessage", "receiptMessage"} <= parts
    data = [envelope["dataMessage"] for envelope in envelopes if "dataMessage" in envelope]
    held = {part for message in data for part, value in message.items() if value}
    assert {"message", "attachments", "quote", "reaction", "remoteDelete"} <= held
    broken = next(line for line in lines if "exception" in line)
    assert broken["exception"]["type"] == "ProtocolInvalidMessageException"
    hidden = [envelope for envelope in envelopes if envelope["sourceNumber"] is None]
    assert hidden
    assert all(envelope["sourceUuid"] for envelope in envelopes)


async def test_the_first_listener_hears_what_waited_and_nobody_hears_it_twice(signal: Client, control: Control) -> None:
    waiting = spooled(signal)
    async with listening(signal) as events:
        heard = [await anext(events) for _ in waiting]
        assert heard == waiting
        await control.say("joris", text="Nog iets")
        assert (await anext(events))["envelope"]["dataMessage"]["message"] == "Nog iets"
    async with listening(signal) as events:
        await control.say("joris", text="En dit")
        assert (await anext(events))["envelope"]["dataMessage"]["message"] == "En dit"


async def test_two_listeners_get_a_copy_each(signal: Client, control: Control) -> None:
    async with listening(signal) as first:
        for _ in spooled(signal):
            await anext(first)
        async with listening(signal) as second:
            await control.say("joris", text="Aan allebei")
            both = await asyncio.gather(anext(first), anext(second))
    assert both[0] == both[1]


async def test_a_send_is_delivered_and_read_by_receipts(signal: Client, control: Control) -> None:
    answer = await call(signal, "send", recipient=[JORIS], message="Dat kan nog vandaag.")
    stamp = answer["result"]["timestamp"]
    outcome = answer["result"]["results"][0]
    assert outcome["type"] == "SUCCESS"
    assert outcome["recipientAddress"]["number"] == JORIS
    assert [message["text"] for message in await control.received()] == ["Dat kan nog vandaag."]
    receipts = [line["envelope"]["receiptMessage"] for line in spooled(signal) if "receiptMessage" in line["envelope"]]
    mine = [(receipt["isDelivery"], receipt["isRead"]) for receipt in receipts if receipt["timestamps"] == [stamp]]
    assert mine == [(True, False), (False, True)]


async def test_a_quoted_answer_with_a_file_reaches_by_aci(signal: Client, control: Control) -> None:
    asked = next(line["envelope"] for line in spooled(signal) if line["envelope"]["sourceName"] == "Thijs Kramer")
    uri = "data:application/pdf;filename=regels.pdf;base64," + base64.b64encode(b"%PDF-1.7").decode()
    answer = await call(
        signal, "send", recipient=[asked["sourceUuid"]], message="De regels", attachments=[uri],
        quoteTimestamp=asked["timestamp"], quoteAuthor=asked["sourceUuid"],
    )  # fmt: skip
    assert answer["result"]["timestamp"]
    received = (await control.received())[-1]
    assert received["file"]["name"] == "regels.pdf"
    assert received["file"]["size"] == 8
    assert received["answers"] is not None


async def test_an_attachment_is_fetched_by_its_id(signal: Client) -> None:
    envelopes = [line["envelope"].get("dataMessage", {}) for line in spooled(signal)]
    attachment = next(data["attachments"][0] for data in envelopes if data.get("attachments"))
    data = (await call(signal, "getAttachment", id=attachment["id"], recipient=JORIS))["result"]["data"]
    assert len(base64.b64decode(data)) == attachment["size"]
    assert (await call(signal, "getAttachment", id="none", recipient=JORIS))["error"]["code"] == -1


async def test_receipts_typing_and_reactions_of_ours(signal: Client, practice: Any) -> None:
    asked = [line["envelope"] for line in spooled(signal) if line["envelope"].get("sourceNumber") == JORIS]
    stamps = [envelope["timestamp"] for envelope in asked if "dataMessage" in envelope]
    answer = await call(signal, "sendReceipt", recipient=JORIS, targetTimestamps=stamps, type="read")
    assert answer["result"]["results"][0]["type"] == "SUCCESS"
    citizens = (await signal.http.get(f"{practice.control_url}/control/citizens")).json()["citizens"]
    assert next(one["unread"] for one in citizens if one["key"] == "joris") == 0
    assert (await call(signal, "sendTyping", recipient=[JORIS]))["result"] == {}
    reaction = await call(signal, "sendReaction", recipient=[JORIS], emoji="👍", targetTimestamp=stamps[-1])
    assert reaction["result"]["timestamp"]


async def test_refusals_carry_the_whole_answer(signal: Client, control: Control) -> None:
    await control.trouble("signal", "rate_limited")
    error = (await call(signal, "send", recipient=[JORIS], message="x"))["error"]
    assert error["code"] == -5
    outcome = error["data"]["response"]["results"][0]
    assert outcome["type"] == "RATE_LIMIT_FAILURE"
    assert outcome["retryAfterSeconds"] == 5
    assert (await call(signal, "send", recipient=["+31600000999"], message="x"))["error"]["code"] == -1
    assert (await call(signal, "send", recipient=[JORIS], message=""))["error"]["code"] == -1
    status = (await call(signal, "getUserStatus", recipient=[JORIS, "+31600000999"]))["result"]
    assert [one["isRegistered"] for one in status] == [True, False]


async def test_a_lost_answer_was_carried_out_all_the_same(signal: Client, control: Control) -> None:
    await control.trouble("signal", "lost_answer")
    with pytest.raises(httpx.RemoteProtocolError):
        await call(signal, "send", recipient=[JORIS], message="Komt aan")
    assert [message["text"] for message in await control.received()] == ["Komt aan"]


async def test_a_citizen_with_a_new_telephone_is_held_back_until_accepted(signal: Client) -> None:
    held = next(
        line for line in spooled(signal) if line.get("exception", {}).get("type") == "UntrustedIdentityException"
    )
    stijn, stamp = held["envelope"]["sourceNumber"], held["envelope"]["timestamp"]
    refused = (await call(signal, "send", recipient=[stijn], message="Ja"))["error"]
    assert refused["code"] == -4
    (identity,) = (await call(signal, "listIdentities", recipient=stijn))["result"]
    assert identity["trustLevel"] == "UNTRUSTED"
    assert (await call(signal, "trust", recipient=stijn, verifiedSafetyNumber="1" * 60))["error"]["code"] == -1
    assert (await call(signal, "trust", recipient=stijn, verifiedSafetyNumber=identity["safetyNumber"]))["result"] == {}
    said = spooled(signal)[-1]["envelope"]
    assert said["timestamp"] == stamp
    assert "nieuwe telefoon" in said["dataMessage"]["message"]
    assert (await call(signal, "send", recipient=[stijn], message="Ja"))["result"]["timestamp"]


async def test_what_shall_disappear_says_when(signal: Client) -> None:
    seconds = {line["envelope"].get("dataMessage", {}).get("expiresInSeconds") for line in spooled(signal)}
    assert 604_800 in seconds
