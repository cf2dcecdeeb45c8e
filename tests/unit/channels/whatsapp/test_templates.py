"""WhatsApp's templates, compared with Meta's own examples."""

from typing import Any

import pytest
from hypothesis import given

from app.channels.base import Outgoing, OutgoingFile, Rejected
from app.channels.whatsapp import requests
from app.channels.whatsapp.templates import OBSTACLE, next_page, read_templates, template_part
from app.domain.ids import Address, ClientId
from app.domain.message import MessageKind
from app.domain.template import FILE, POINT, Template, TemplateFill
from tests.fakes.loopback import Reply, Request
from tests.unit.channels.mutation import JSON
from tests.unit.channels.payloads import WHATSAPP, load
from tests.unit.channels.whatsapp.test_client import connected

LISTED = WHATSAPP / "message_templates"


def test_metas_list() -> None:
    plain, sale = read_templates(load(LISTED / "get_200_Example_response.json"))
    assert (plain.name, plain.language, plain.category, plain.header) == (
        "hello_world", "en_US", "marketing", "Hello World",
    )  # fmt: skip
    assert (plain.places, plain.footer, plain.obstacle) == ((), "WhatsApp Business API Team", "")
    assert (sale.places, sale.examples) == (("1", "2"), {"1": "Mark", "2": "FALL25"})
    assert [button.text for button in sale.buttons] == ["Stop promotions"]


@pytest.mark.parametrize("path", sorted(LISTED.glob("post_req_*.json")), ids=lambda path: path.stem)
def test_what_metas_examples_need(path: Any) -> None:
    (template,) = read_templates({"data": [{**load(path), "status": "APPROVED"}]}) or (None,)
    needs_more = any(word in path.stem for word in ("catalog", "multi-product"))
    if template is not None:
        assert (template.obstacle == OBSTACLE) is needs_more


@pytest.mark.parametrize("status", ["PENDING", "REJECTED", "PAUSED", "DISABLED", None])
def test_only_what_is_approved_is_offered(status: str | None) -> None:
    entry = {"name": "a", "language": "nl", "status": status, "components": [{"type": "BODY", "text": "x"}]}
    assert read_templates({"data": [entry]}) == []


def test_named_places_and_a_button() -> None:
    part = template_part(TemplateFill("t", "nl", {"header.1": "h", "naam": "Jan", "dag": "ma", "button.1": "x7"}))
    assert part == {
        "name": "t",
        "language": {"code": "nl"},
        "components": [
            {"type": "header", "parameters": [{"type": "text", "text": "h"}]},
            {
                "type": "body",
                "parameters": [
                    {"type": "text", "parameter_name": "naam", "text": "Jan"},
                    {"type": "text", "parameter_name": "dag", "text": "ma"},
                ],
            },
            {"type": "button", "sub_type": "url", "index": "1", "parameters": [{"type": "text", "text": "x7"}]},
        ],
    }


def test_places_by_number_go_in_their_order() -> None:
    part = template_part(TemplateFill("t", "nl", {"10": "tien", "2": "twee", "1": "een"}))
    assert [one["text"] for one in part["components"][0]["parameters"]] == ["een", "twee", "tien"]


def test_a_message_like_metas_own() -> None:
    found = load(WHATSAPP / "messages_request" / "Send_Message_Template_Text.json")
    fill = TemplateFill("template-name", "language-and-locale-code", {"1": "text-string"})
    asked = requests.message(Outgoing(ClientId("c"), Address("316"), "text-string", template=fill))
    assert (asked["type"], asked["template"]["language"]) == (found["type"], found["template"]["language"])
    assert asked["template"]["components"][0]["parameters"] == found["template"]["components"][0]["parameters"][:1]


def listed(*components: dict[str, Any], category: str = "UTILITY") -> Template:
    entry = {"name": "t", "language": "nl", "status": "APPROVED", "category": category, "components": list(components)}
    (template,) = read_templates({"data": [entry]})
    assert not template.obstacle
    return template


@pytest.mark.parametrize(
    ("above", "kind", "name"),
    [
        ("IMAGE", MessageKind.IMAGE, "foto.png"),
        ("VIDEO", MessageKind.VIDEO, "film.mp4"),
        ("DOCUMENT", MessageKind.DOCUMENT, "brief.pdf"),
    ],
)
def test_a_file_above_the_text_is_asked_for_and_sent_as_what_it_is(above: str, kind: MessageKind, name: str) -> None:
    template = listed({"type": "HEADER", "format": above}, {"type": "BODY", "text": "Over {{1}}."})
    assert template.places == (FILE, "1")
    assert template.preview({"1": "x"}).missing == (FILE,)
    file = OutgoingFile(kind, "x/y", name, b"abc")
    fill = template.fill({FILE: name, "1": "uw aanvraag"})
    asked = requests.message(Outgoing(ClientId("c"), Address("316"), "Over", file, template=fill), "991")
    media = {"id": "991"} | ({"filename": name} if kind is MessageKind.DOCUMENT else {})
    assert asked["template"]["components"] == [
        {"type": "header", "parameters": [{"type": above.lower(), above.lower(): media}]},
        {"type": "body", "parameters": [{"type": "text", "text": "uw aanvraag"}]},
    ]


def test_a_point_on_the_map_above_the_text() -> None:
    template = listed({"type": "HEADER", "format": "LOCATION"}, {"type": "BODY", "text": "Hier."})
    values = dict(zip(POINT, ("Stadhuis", "Spui 70", "52.0786", "4.3134"), strict=True))
    assert template.places == POINT
    assert template.preview(values).text == "Stadhuis\nSpui 70\n52.0786\n4.3134\n\nHier."
    assert template.unfit(values) is None
    assert template.unfit({**values, POINT[2]: "hier"}) == template.unfit({**values, POINT[2]: "91"}) == POINT[2]
    assert template_part(template.fill(values))["components"] == [
        {
            "type": "header",
            "parameters": [
                {
                    "type": "location",
                    "location": {
                        "name": "Stadhuis",
                        "address": "Spui 70",
                        "latitude": "52.0786",
                        "longitude": "4.3134",
                    },
                }
            ],
        }
    ]


@pytest.mark.parametrize(
    "button",
    [
        {"type": "OTP", "otp_type": "COPY_CODE", "text": "Kopieer"},
        {
            "type": "URL",
            "text": "Kopieer",
            "url": "https://www.whatsapp.com/otp/code/?otp_type=COPY_CODE&code=otp{{1}}",
        },
    ],
)
def test_the_button_of_a_code_to_sign_in_takes_the_code_of_the_text(button: dict[str, Any]) -> None:
    body, buttons = {"type": "BODY", "text": "{{1}} is uw code."}, {"type": "BUTTONS", "buttons": [button]}
    template = listed(body, buttons, category="AUTHENTICATION")
    assert template.places == ("1",)
    assert template.preview({"1": "123456"}).text == "123456 is uw code.\n\n[Kopieer]"
    assert template.unfit({"1": "1" * 16}) == "1"
    assert template_part(template.fill({"1": "123456"}))["components"] == [
        {"type": "body", "parameters": [{"type": "text", "text": "123456"}]},
        {"type": "button", "sub_type": "url", "index": "0", "parameters": [{"type": "text", "text": "123456"}]},
    ]


def test_a_button_that_copies_a_code_and_one_with_an_address() -> None:
    link = {"type": "URL", "text": "Naar", "url": "https://x.example/{{1}}", "example": ["https://x.example/a7"]}
    buttons = {"type": "BUTTONS", "buttons": [{"type": "COPY_CODE", "text": "Kopieer", "example": "25OFF"}, link]}
    template = listed({"type": "BODY", "text": "Uw pas."}, buttons)
    assert (template.places, template.examples) == (("code.0", "button.1"), {"code.0": "25OFF", "button.1": "a7"})
    assert template.preview({"code.0": "AB12"}).missing == ("button.1",)
    assert template.preview({"code.0": "AB12", "button.1": "b"}).text.endswith(
        "[Kopieer] AB12\n\n[Naar] https://x.example/b"
    )
    coupon, address = template_part(template.fill({"code.0": "AB12", "button.1": "b"}))["components"]
    assert coupon["sub_type"] == "copy_code"
    assert coupon["parameters"] == [{"type": "coupon_code", "coupon_code": "AB12"}]
    assert (address["sub_type"], address["index"]) == ("url", "1")


@given(JSON)
def test_whatever_is_listed(value: Any) -> None:
    listed = value if isinstance(value, dict) else {"data": value}
    for template in read_templates(listed):
        template.preview({})
    assert isinstance(next_page(listed), str)


async def test_all_pages_are_asked_for_from_the_one_host() -> None:
    page = {
        "data": [{"name": "a", "language": "nl", "status": "APPROVED", "components": [{"type": "BODY", "text": "x"}]}]
    }
    asked: list[Request] = []

    def answer(request: Request) -> Reply:
        asked.append(request)
        more = {"cursors": {"after": "C2"}, "next": "https://evil.example/?after=C2"}
        return Reply.of(page | ({} if "after" in request.query else {"paging": more}))

    async with connected(answer, waba_id="4195") as (channel, _):
        assert [one.name for one in await channel.templates()] == ["a", "a"]
    assert [request.path for request in asked] == ["/v26.0/4195/message_templates"] * 2
    assert asked[1].query["after"] == "C2"


async def test_without_the_accounts_id_there_is_no_list() -> None:
    async with connected(lambda _: Reply.of({})) as (channel, _):
        with pytest.raises(Rejected) as caught:
            await channel.templates()
    assert caught.value.code == "templates_unset"
