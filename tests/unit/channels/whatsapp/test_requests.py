"""Our requests to the Cloud API equal Meta's own examples."""

from typing import Any

import pytest

from app.channels.answer import Answer
from app.channels.base import Outgoing, OutgoingFile
from app.channels.whatsapp import requests
from app.domain.ids import Address, ClientId, ProviderId
from app.domain.message import MessageKind
from tests.unit.channels.payloads import WHATSAPP, load

TO = Address("31612345678")


def example(name: str) -> dict[str, Any]:
    """One of Meta's examples, with our values for its placeholders."""
    found: dict[str, Any] = load(WHATSAPP / "messages_request" / f"{name}.json")
    found["to"] = TO
    if "context" in found:
        found["context"] = {"message_id": "wamid.Q"}
    kind = found["type"]
    found[kind] = {key: OURS.get(key, value) for key, value in found[kind].items()}
    return found


OURS = {"id": "77", "caption": "Zie hier", "filename": "brief.pdf", "body": "Goedemiddag", "preview_url": False}


def file(kind: MessageKind) -> OutgoingFile:
    return OutgoingFile(kind, "x/y", "brief.pdf", b"")


@pytest.mark.parametrize(
    ("name", "text", "kind", "reply"),
    [
        ("Send_Text_Message", "Goedemiddag", None, None),
        ("Send_Reply_to_Text_Message", "Goedemiddag", None, "wamid.Q"),
        ("Send_Image_Message_by_ID", "", MessageKind.IMAGE, None),
        ("Send_Reply_to_Image_Message_by_ID", "", MessageKind.IMAGE, "wamid.Q"),
        ("Send_Audio_Message_by_ID", "", MessageKind.AUDIO, None),
        ("Send_Video_Message_by_ID", "Zie hier", MessageKind.VIDEO, None),
        ("Send_Document_Message_by_ID", "Zie hier", MessageKind.DOCUMENT, None),
        ("Send_Sticker_Message_by_ID", "", MessageKind.STICKER, None),
    ],
)
def test_messages(name: str, text: str, kind: MessageKind | None, reply: str | None) -> None:
    outgoing = Outgoing(ClientId("c-1"), TO, text, file(kind) if kind else None, ProviderId(reply) if reply else None)
    asked = requests.message(outgoing, "77" if kind else None)
    assert asked.pop("biz_opaque_callback_data") == "c-1"
    assert asked == example(name)


def test_reading_and_typing() -> None:
    found = load(WHATSAPP / "messages_request" / "Send_typing_indicator_and_read_receipt.json")
    assert requests.read(ProviderId(found["message_id"]), typing=True) == found
    assert "typing_indicator" not in requests.read(ProviderId("wamid.A"))


def test_a_voice_message_says_that_it_is_one() -> None:
    asked = requests.message(Outgoing(ClientId("c"), TO, "", file(MessageKind.VOICE)), "77")
    assert asked["audio"] == {"id": "77", "voice": True}


@pytest.mark.parametrize(
    ("to", "expected"),
    [
        ("31612345678", {"recipient_type": "individual", "to": "31612345678"}),
        ("NL.13491208655302741918", {"recipient_type": "individual", "recipient": "NL.13491208655302741918"}),
        ("group:Y2FwaQ", {"recipient_type": "group", "to": "Y2FwaQ"}),
    ],
)
def test_how_a_citizen_is_addressed(to: str, expected: dict[str, str]) -> None:
    assert requests.recipient(Address(to)) == expected


def test_answers() -> None:
    headers = {"content-type": "application/json"}
    answer = Answer(200, headers, (WHATSAPP / "messages_response" / "200_Example_response.json").read_bytes())
    assert str(requests.sent_id(answer)).startswith("wamid.")
    assert requests.sent_id(Answer(200, headers, b"{}")) is None
    for path in WHATSAPP.glob("media_upload/post_200_*.json"):
        assert requests.uploaded_id(Answer(200, headers, path.read_bytes())) or "id" not in load(path)


def test_the_accounts_name() -> None:
    data = load(WHATSAPP / "phone_number" / "get_200_default_response.json")
    assert requests.account_name(data) == "Jaspers Market (+1 555-555-5555)"
    assert requests.account_name({"id": 1}) == "1"
