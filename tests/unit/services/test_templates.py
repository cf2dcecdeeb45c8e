"""Approved templates: sent when free messages are no longer allowed, and only when every placeholder is filled in."""

from datetime import timedelta

import pytest
from msgspec.structs import replace

from app.channels.base import Outgoing
from app.domain.capabilities import FileLimit
from app.domain.ids import ConversationId
from app.domain.message import DeliveryState, MessageKind
from app.domain.problems import Refused
from app.domain.template import Button, Template, TemplateFill
from app.services.replies import NewFile
from app.services.templates import Templates, fetch
from app.storage import messages, outbox, templates
from tests.fakes.scripted_channel import WINDOWED, ScriptedChannel
from tests.fakes.town import NOON
from tests.unit.services.conftest import At

VERVOLG = Template("vervolg", "nl", "utility", "Beste {{1}}, wij hebben nieuws.")
ENGLISH = Template("vervolg", "en", "utility", "Dear {{1}}, we have news.")
BRIEF = Template("brief", "nl", "utility", "Hierbij de brief.", obstacle="template_needs_more")
LETTER = Template("bijlage", "nl", "utility", "Hierbij de brief.", above=MessageKind.DOCUMENT)
PLACE = Template("plek", "nl", "utility", "Hier bent u welkom.", above=MessageKind.LOCATION)
COUPON = Template("pas", "nl", "utility", "Uw pas.", buttons=(Button("Kopieer", copies=True),))
OFFERED = (VERVOLG, BRIEF, LETTER, PLACE, COUPON)
POINTED = {"location.name": "a", "location.address": "b", "location.latitude": "52", "location.longitude": "4"}
PDF = NewFile(MessageKind.DOCUMENT, "application/pdf", "brief.pdf", b"%PDF-")


@pytest.fixture
def late(desk: At) -> ConversationId:
    """A conversation whose messaging window is closed, on a channel with templates."""
    desk.capabilities = WINDOWED
    desk.town.says()
    desk.moment += timedelta(hours=25)
    desk.town.write(lambda tx: templates.store(tx, desk.town.channel.id, (ENGLISH, *OFFERED), desk.moment))
    return desk.town.row().id


async def test_a_template_goes_when_the_window_is_closed(desk: At, late: ConversationId) -> None:
    await desk.replies.save_draft(late, "wat ik wilde zeggen", False)
    message_id = await desk.replies.send_template(late, "vervolg", {"1": "Samira"})
    (item,) = desk.town.read(lambda tx: outbox.due(tx, desk.moment, 9))
    assert item.template == TemplateFill("vervolg", "nl", {"1": "Samira"})
    message = desk.town.read(lambda tx: messages.get(tx, message_id))
    assert message is not None
    assert (message.kind, message.text.raw) == (MessageKind.TEMPLATE, "Beste Samira, wij hebben nieuws.")
    assert (desk.town.row().last_kind, desk.town.row().last_text.raw) == (MessageKind.TEMPLATE, message.text.raw)
    draft = await desk.replies.draft(late)
    assert draft is not None
    assert draft.text == "wat ik wilde zeggen"


async def test_a_template_that_arrived_takes_the_place_of_what_the_window_stopped(
    desk: At, late: ConversationId
) -> None:
    stopped = desk.town.reply("Morgen", client="c1", to=late)
    desk.town.write(lambda tx: outbox.failed(tx, stopped, "window_closed"))
    other = desk.town.reply("En dit", client="c2", to=late)
    desk.town.write(lambda tx: outbox.failed(tx, other, "rejected"))
    message_id = await desk.replies.send_template(late, "vervolg", {"1": "Samira"})
    desk.town.accepted(message_id, "p1", minutes=26 * 60)
    assert desk.town.message(stopped).note == "window_closed", "it may still fail"
    desk.town.status(DeliveryState.DELIVERED, mid="p1", minutes=26 * 60 + 1)
    assert (desk.town.message(stopped).note, desk.town.message(other).note) == ("put_aside", "rejected")
    assert desk.town.row().last_failed, "of the other one nobody has decided anything"
    await desk.replies.put_aside(other)
    assert not desk.town.row().last_failed


async def test_in_another_language(desk: At, late: ConversationId) -> None:
    await desk.replies.send_template(late, "vervolg", {"1": "Samira"}, language="en")
    (item,) = desk.town.read(lambda tx: outbox.due(tx, desk.moment, 9))
    assert item.text == "Dear Samira, we have news."


@pytest.mark.parametrize(
    ("name", "values", "code"),
    [
        ("vervolg", {}, "unfilled_variable"),
        ("vervolg", {"1": "  "}, "unfilled_variable"),
        ("vervolg", {"1": "Samira", "2": "x"}, "unknown_field"),
        ("vervolg", {"1": "x" * 5000}, "too_long"),
        ("vervolg", {"1": "111222333"}, "rule_blocks"),
        ("vervolgens", {}, "no_such_template"),
        ("brief", {}, "template_needs_more"),
        ("bijlage", {}, "unfilled_variable"),
        ("bijlage", {"header.file": "brief.pdf"}, "attachment_refused"),
        ("plek", {**POINTED, "location.latitude": "noord"}, "bad_place"),
        ("plek", {"location.name": "Stadhuis"}, "unfilled_variable"),
        ("pas", {"code.0": "x" * 16}, "bad_place"),
    ],
)
async def test_what_is_not_ready_is_refused(
    desk: At, late: ConversationId, name: str, values: dict[str, str], code: str
) -> None:
    with pytest.raises(Refused) as caught:
        await desk.replies.send_template(late, name, values)
    assert caught.value.code == code
    assert desk.town.read(lambda tx: outbox.due(tx, desk.moment, 9)) == []


async def test_a_file_goes_above_the_text_of_a_template_and_only_one_of_its_own_sort(
    desk: At, late: ConversationId
) -> None:
    desk.capabilities = replace(WINDOWED, files={MessageKind.DOCUMENT: FileLimit(("application/pdf",), 8)})
    for wrong in (
        NewFile(MessageKind.IMAGE, "image/png", "a.png", b"x"),
        NewFile(MessageKind.DOCUMENT, "application/pdf", "brief.pdf", b"%PDF-1234"),
    ):
        with pytest.raises(Refused, match="does not take this file"):
            await desk.replies.send_template(late, "bijlage", {}, file=wrong)
    with pytest.raises(Refused) as caught:
        await desk.replies.send_template(late, "vervolg", {"1": "x"}, file=PDF)
    assert caught.value.code == "unknown_field"
    message_id = await desk.replies.send_template(late, "bijlage", {}, file=PDF)
    (item,) = desk.town.read(lambda tx: outbox.due(tx, desk.moment, 9))
    assert (item.template, item.text, item.file_name) == (
        TemplateFill("bijlage", "nl", {}), "Hierbij de brief.", "brief.pdf"
    )  # fmt: skip
    message = await desk.inbox.message(message_id)
    assert [one.kind for one in message.attachments] == [MessageKind.DOCUMENT]


async def test_sending_again_sends_the_template_again(desk: At, late: ConversationId) -> None:
    message_id = await desk.replies.send_template(late, "vervolg", {"1": "Samira"})
    desk.town.write(lambda tx: outbox.failed(tx, message_id, "rejected"))
    await desk.replies.retry(message_id)
    (item,) = desk.town.read(lambda tx: outbox.due(tx, desk.moment, 9))
    assert item.template == TemplateFill("vervolg", "nl", {"1": "Samira"})
    assert Outgoing(item.client_id, item.to, item.text, template=item.template).template is not None


async def test_the_list_is_the_providers_last(desk: At) -> None:
    store, channel = desk.town.store, desk.town.channel.id
    found = Templates(store, None, desk.clock)  # type: ignore[arg-type]
    assert (await found.of(channel)).fetched_at is None
    far = ScriptedChannel(offered=(VERVOLG,))
    assert await fetch(store, channel, far, desk.clock)
    assert await found.of(channel) == templates.TemplateList((VERVOLG,), desk.moment)
    desk.town.write(lambda tx: templates.failed(tx, channel, "unreachable", desk.moment))
    assert await found.of(channel) == templates.TemplateList((VERVOLG,), desk.moment, "unreachable")


async def test_when_to_fetch_again(desk: At) -> None:
    channel = desk.town.channel.id

    def due(hours: float) -> bool:
        at = NOON + timedelta(hours=hours)
        return desk.town.read(
            lambda tx: templates.is_due(tx, channel, at - timedelta(hours=6), at - timedelta(minutes=15))
        )

    assert due(0)
    desk.town.write(lambda tx: templates.store(tx, channel, (), NOON))
    assert (due(5.9), due(6.1)) == (False, True)
    desk.town.write(lambda tx: templates.failed(tx, channel, "unreachable", NOON))
    assert (due(0.2), due(0.3)) == (False, True)
    desk.town.write(lambda tx: templates.store(tx, channel, (), NOON))
    await Templates(desk.town.store, None, desk.clock).ask(channel)  # type: ignore[arg-type]
    assert due(0.1)
