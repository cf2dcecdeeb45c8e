"""What Facebook reports about a page's conversations, shape by shape."""

import json
from datetime import UTC, datetime
from typing import Any

import pytest

from app.channels.messenger.codec import parse
from app.channels.payload import NEVER
from app.domain.events import (
    MessageDeleted,
    MessageEdited,
    MessageReceived,
    Party,
    ReachedUpTo,
    ReactionChanged,
    StatusChanged,
)
from app.domain.ids import Address
from app.domain.message import DeliveryState, Direction, MessageKind
from app.domain.text import CitizenText
from tests.unit.channels.messenger.shapes import (
    CITIZEN,
    MS,
    PAGE,
    attachment,
    echo,
    event,
    polled,
    said,
    thread,
    webhook,
)
from tests.unit.channels.payloads import HOSTILE, WHATSAPP, only, raw, texts

AT = datetime(2025, 11, 24, 16, 0, tzinfo=UTC)


def messages(body: Any, **options: Any) -> list[MessageReceived]:
    parsed = parse(raw(body), PAGE, **options)
    assert not parsed.quarantined, parsed.quarantined
    return [found for found in parsed.events if isinstance(found, MessageReceived)]


# Webhooks


def test_text() -> None:
    found = only(parse(raw(said(text="Is de markt zondag open?", nlp={"text": "x"}))))
    assert (found.provider_id, found.party.address, found.text.raw) == ("m_A", CITIZEN, "Is de markt zondag open?")
    assert (found.direction, found.kind, found.sent_at) == (Direction.INBOUND, MessageKind.TEXT, AT)


def test_ids_may_be_numbers() -> None:
    body = webhook(
        {
            "sender": {"id": int(CITIZEN)},
            "recipient": {"id": int(PAGE)},
            "timestamp": MS,
            "message": {"mid": "m_A", "text": "x"},
        },
        page=int(PAGE),
    )
    assert only(parse(raw(body), PAGE)).party.address == CITIZEN


def test_an_echo_is_ours_and_carries_our_id() -> None:
    found = only(parse(raw(webhook(echo(text="Ja, tot 17 uur", metadata="client-1", app_id=1)))))
    assert (found.direction, found.party.address, found.client_id) == (Direction.OUTBOUND, CITIZEN, "client-1")
    assert found.author is not None
    hostile = only(parse((HOSTILE / "messenger_echo.json").read_bytes()))
    assert (hostile.direction, hostile.text.raw, hostile.client_id) == (Direction.OUTBOUND, "von uns", None)


def test_what_the_page_itself_sends_is_ours_without_a_mark_as_well() -> None:
    own = {"sender": {"id": PAGE}, "recipient": {"id": CITIZEN}, "timestamp": MS, "message": {"mid": "m", "text": "x"}}
    assert only(parse(raw(webhook(own)), PAGE)).direction is Direction.OUTBOUND


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("image", MessageKind.IMAGE),
        ("video", MessageKind.VIDEO),
        ("audio", MessageKind.AUDIO),
        ("file", MessageKind.DOCUMENT),
    ],
)
def test_files(kind: str, expected: MessageKind) -> None:
    found = only(parse(raw(said(attachments=[attachment(kind, url="https://cdn.fbsbx.com/x")], text="kijk"))))
    assert (found.kind, found.text.raw) == (expected, "kijk")
    assert json.loads(found.files[0].reference) == {"url": "https://cdn.fbsbx.com/x", "message": "m_A", "index": 0}


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("https://cdn.example/v/12_n.pdf/Aanvraag%20kapvergunning.pdf?oh=1&x=/y.exe", "Aanvraag kapvergunning.pdf"),
        ("https://cdn.example/v/12", None),
        ("https://cdn.example/", None),
    ],
)
def test_a_documents_name_is_taken_from_its_address(address: str, name: str | None) -> None:
    (file,) = only(parse(raw(said(attachments=[attachment("file", url=address)])))).files
    assert (file.file_name.raw if file.file_name else None) == name


def test_several_files_in_one_message() -> None:
    entries = [attachment("image", url=f"https://cdn.fbsbx.com/{i}") for i in range(3)]
    found = only(parse(raw(said(attachments=entries))))
    assert [json.loads(file.reference)["index"] for file in found.files] == [0, 1, 2]


def test_a_sticker() -> None:
    entry = attachment("image", url="https://scontent.xx.fbcdn.net/like.png", sticker_id=369239263222822)
    assert only(parse(raw(said(attachments=[entry], sticker_id=369239263222822)))).kind is MessageKind.STICKER
    newer = attachment("sticker", url="https://scontent.xx.fbcdn.net/like.png")
    assert only(parse(raw(said(attachments=[newer])))).kind is MessageKind.STICKER


def test_a_place() -> None:
    entry = {"type": "location", "title": "Spui", "payload": {"coordinates": {"lat": 52.07, "long": 4.3}}}
    found = only(parse(raw(said(attachments=[entry]))))
    assert found.location is not None
    assert (found.kind, found.location.latitude, found.location.longitude) == (MessageKind.LOCATION, 52.07, 4.3)
    nowhere = {"type": "location", "title": "ergens", "payload": {"coordinates": {"lat": 999}}}
    lost = only(parse(raw(said(attachments=[nowhere]))))
    assert (lost.location, lost.text.raw, lost.note) == (None, "ergens", "unsupported")


@pytest.mark.parametrize(
    ("entry", "shown"),
    [
        (
            {"type": "fallback", "title": "Een artikel", "url": "https://nieuws.example/1", "payload": None},
            ["Een artikel", "https://nieuws.example/1"],
        ),
        (
            attachment("reel", url="https://www.facebook.com/reel/1", title="Filmpje"),
            ["Filmpje", "https://www.facebook.com/reel/1"],
        ),
        (
            attachment("template", template_type="generic", elements=[{"title": "Kop", "subtitle": "Onderkop"}]),
            ["Kop", "Onderkop"],
        ),
        (attachment("hologram", url="https://x.example/h", caption="Nieuw"), ["Nieuw", "https://x.example/h"]),
        (attachment("appointment", service="Paspoort", at={"place": "Loket 3"}), ["Paspoort", "Loket 3"]),
    ],
)
def test_links_cards_and_newer_things_keep_their_words(entry: dict[str, Any], shown: list[str]) -> None:
    found = only(parse(raw(said(attachments=[entry], text="zie dit"))))
    assert found.text.raw.splitlines()[0] == "zie dit"
    assert set(shown) <= set(found.text.raw.splitlines())
    assert found.note is None


def test_what_cannot_be_shown() -> None:
    for message in ({"is_unsupported": True}, {"attachments": [{"type": "unsupported_type"}]}, {}):
        found = only(parse(raw(said(**message))))
        assert (found.kind, found.note) == (MessageKind.UNSUPPORTED, "unsupported")


def test_a_quick_reply_is_a_choice() -> None:
    found = only(parse(raw(said(text="Paspoort", quick_reply={"payload": "PASSPORT"}))))
    assert (found.kind, found.text.raw) == (MessageKind.CHOICE, "Paspoort")


def test_a_reply() -> None:
    assert only(parse(raw(said(text="ja", reply_to={"mid": "m_Q"})))).reply_to == "m_Q"


def test_a_postback() -> None:
    part = {
        "title": "Afspraak maken",
        "payload": "APPOINTMENT",
        "mid": "m_P",
        "referral": {"ref": "x", "source": "ADS"},
    }
    found = only(parse(raw(webhook(event(postback=part)))))
    assert (found.kind, found.text.raw, found.provider_id) == (MessageKind.CHOICE, "Afspraak maken", "m_P")
    without = webhook(event(postback={"payload": "GET_STARTED"}))
    assert only(parse(raw(without))).text.raw == "GET_STARTED"
    assert only(parse(raw(without))).provider_id == only(parse(raw(without))).provider_id


def test_an_advertisement() -> None:
    referral = {"ref": "r", "source": "ADS", "ads_context_data": {"ad_title": "Stookverbod"}}
    assert only(parse(raw(said(text="Geldt dit?", referral=referral)))).text.raw == "Geldt dit?\n↪ Stookverbod"


def test_feedback_with_words_of_the_citizens_own() -> None:
    question = {"type": "csat", "payload": "2", "follow_up": {"type": "free_form", "payload": "Te lang gewacht"}}
    part = {"feedback_screens": [{"screen_id": 0, "questions": {"q1": question}}]}
    assert only(parse(raw(webhook(event(messaging_feedback=part))))).text.raw == "2\nTe lang gewacht"


def test_a_deleted_message_becomes_a_deletion() -> None:
    (found,) = parse(raw(said(is_deleted=True))).events
    assert isinstance(found, MessageDeleted)
    assert (found.target, found.by, found.at) == ("m_A", CITIZEN, AT)


@pytest.mark.parametrize("number", ["1", 1])
def test_changed(number: Any) -> None:
    for key in ("message_edit", "message_edits"):
        (found,) = parse(raw(webhook(event(**{key: {"mid": "m_A", "text": "beter", "num_edit": number}})))).events
        assert isinstance(found, MessageEdited)
        assert (found.target, found.text.raw, found.by) == ("m_A", "beter", CITIZEN)


@pytest.mark.parametrize(
    ("part", "emoji"),
    [
        ({"action": "react", "emoji": "😍", "reaction": "other"}, "😍"),
        ({"action": "react", "reaction": "love"}, "❤"),
        ({"action": "unreact", "reaction": "love"}, None),
        ({"action": "unreact"}, None),
    ],
)
def test_reactions(part: dict[str, Any], emoji: str | None) -> None:
    (found,) = parse(raw(webhook(event(reaction={"mid": "m_O", **part})))).events
    assert isinstance(found, ReactionChanged)
    assert (found.target, found.by, found.emoji.raw if found.emoji else None) == ("m_O", CITIZEN, emoji)


def test_receipts_by_watermark_and_by_id() -> None:
    delivered = event(delivery={"mids": ["m_1", "m_2"], "watermark": MS, "seq": 37})
    read = event(read={"watermark": str(MS)})
    party = Party(Address(CITIZEN))
    assert parse(raw(webhook(delivered, read))).events == (
        StatusChanged(DeliveryState.DELIVERED, AT, provider_id="m_1"),  # type: ignore[arg-type]
        StatusChanged(DeliveryState.DELIVERED, AT, provider_id="m_2"),  # type: ignore[arg-type]
        ReachedUpTo(party, DeliveryState.DELIVERED, AT),
        ReachedUpTo(party, DeliveryState.READ, AT),
    )
    only_watermark = parse(raw(webhook(event(delivery={"watermark": MS})))).events
    assert only_watermark == (ReachedUpTo(party, DeliveryState.DELIVERED, AT),)
    assert parse(raw(webhook(event(read={})))).quarantined == ("a receipt for nothing",)


def test_standby_is_shown_with_who_owns_it() -> None:
    found = only(parse(raw(webhook(event(message={"mid": "m_A", "text": "hallo?"}), key="standby"))))
    assert (found.text.raw, found.note) == ("hallo?", "other_app_owns")


@pytest.mark.parametrize(
    "key",
    [
        "optin",
        "referral",
        "policy_enforcement",
        "app_roles",
        "game_play",
        "account_linking",
        "policy-enforcement",
        "payment",
    ],
)
def test_events_without_meaning_are_ignored_by_name(key: str) -> None:
    assert parse(raw(webhook(event(**{key: {"x": 1}})))).ignored == (f"event {key}",)


def test_an_event_that_nobody_knows_is_kept_for_later() -> None:
    assert parse(raw(webhook(event(hologram={"x": 1})))).quarantined == ("event hologram",)
    assert parse(raw(webhook(event()))).quarantined == ("an event without anything in it",)
    beside = parse(raw(webhook(event(message={"mid": "m_A", "text": "x"}, something={"new": 1}))))
    assert (len(beside.events), beside.ignored, beside.quarantined) == (1, ("event something",), ())


def test_changes_of_the_page_are_ignored_by_name() -> None:
    def changed(field: str, **value: str) -> dict[str, Any]:
        return {"object": "page", "entry": [{"id": PAGE, "changes": [{"field": field, "value": value}]}]}

    assert parse(raw(changed("feed", item="like"))).ignored == ("field feed",)
    assert parse(raw(changed("description", message="x"))).ignored == ("field description",)
    assert parse(raw(changed("feed", message="x"))).quarantined == ("words in field feed",)


def test_a_message_may_come_as_a_change() -> None:
    body = {
        "object": "instagram",
        "entry": [
            {"id": PAGE, "changes": [{"field": "messages", "value": event(message={"mid": "m_A", "text": "hoi"})}]}
        ],
    }
    assert only(parse(raw(body))).text.raw == "hoi"


def test_another_page_is_not_ours() -> None:
    body = raw(webhook(event(message={"mid": "m_A", "text": "x"}), page="999"))
    assert parse(body, PAGE).ignored == ("for another page",)
    assert len(parse(body, PAGE, any_account=True).events) == 1


def test_instagram_speaks_the_same_way() -> None:
    mention = attachment("story_mention", url="https://lookaside.fbsbx.com/x")
    body = webhook(event(message={"mid": "m_A", "attachments": [mention]}), kind="instagram")
    assert only(parse(raw(body))).kind is MessageKind.IMAGE


@pytest.mark.parametrize(
    "body",
    [
        {"messaging": event(message={"mid": "m", "text": "hoi"})},
        event(message={"mid": "m", "text": "hoi"}),
        {"sender": {"id": CITIZEN}, "message": {"text": "hoi"}},
        webhook({"sender": {"id": CITIZEN}, "message": "hoi"}),
        {"object": "page", "entry": {"id": PAGE, "messaging": [event(message={"mid": "m", "text": "hoi"})]}},
        {"field": "messages", "value": event(message={"mid": "m", "text": "hoi"})},
        [event(message={"mid": "m", "text": "hoi"})],
        {"version": "2.0", "headers": {}, "body": json.dumps(said(text="hoi"))},
        {"name": "a case", "input": {"request": {"body": said(text="hoi")}}, "expected": {"x": 1}},
        {"sender": {"user_ref": CITIZEN}, "recipient": {"id": PAGE}, "message": {"mid": "m", "text": "hoi"}},
    ],
)
def test_smaller_shapes_and_whatever_they_are_packed_in(body: Any) -> None:
    found = only(parse(raw(body), PAGE, any_account=True))
    assert (found.text.raw, found.party.address, found.direction) == ("hoi", CITIZEN, Direction.INBOUND)


@pytest.mark.parametrize(
    ("key", "note"),
    [
        ("pass_thread_control", "thread_passed"),
        ("take_thread_control", "thread_taken"),
        ("request_thread_control", "thread_requested"),
    ],
)
def test_a_conversation_that_changes_hands_says_so(key: str, note: str) -> None:
    found = only(parse(raw(webhook(event(**{key: {"new_owner_app_id": "1", "metadata": "een bot"}})))))
    assert (found.kind, found.note, found.text.raw, found.party.address) == (MessageKind.SYSTEM, note, "", CITIZEN)
    assert parse(raw(webhook({"recipient": {"id": PAGE}, key: {"new_owner_app_id": "1"}}))).ignored == (f"event {key}",)


@pytest.mark.parametrize(
    ("part", "said_by_citizen"),
    [
        (
            {"messaging_customer_information": {"screens": [{"responses": [{"key": "straat", "value": "Spui 70"}]}]}},
            "straat\nSpui 70",
        ),
        (
            {"payment": {"payload": "P", "requested_user_info": {"contact_name": "Jan"}, "amount": {"amount": "3"}}},
            "Jan",
        ),
        ({"checkout_update": {"payload": "P", "shipping_address": {"id": 1, "street1": "Spui 70"}}}, "Spui 70"),
    ],
)
def test_what_a_citizen_filled_in_is_kept(part: dict[str, Any], said_by_citizen: str) -> None:
    found = only(parse(raw(webhook(event(**part)))))
    assert (found.kind, found.text.raw) == (MessageKind.CHOICE, said_by_citizen)


def test_a_new_kind_of_event_that_says_something_is_shown_and_kept_for_later() -> None:
    parsed = parse(raw(webhook(event(hologram={"text": "hoi"}))))
    (found,) = parsed.events
    assert isinstance(found, MessageReceived)
    assert (found.text.raw, found.note, parsed.quarantined) == ("hoi", "unsupported", ("event hologram",))


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("feed", {"from": {"id": CITIZEN, "name": "Jan"}, "item": "comment", "verb": "add", "comment_id": "1_2"}),
        ("feed", {"sender_id": int(CITIZEN), "sender_name": "Jan", "item": "post", "verb": "add", "post_id": "1_3"}),
        ("comments", {"from": {"id": CITIZEN, "username": "Jan"}, "media": {"id": "5"}, "id": "178"}),
    ],
)
def test_what_is_written_in_public_is_shown_with_the_citizen(field: str, value: dict[str, Any]) -> None:
    def changed(**more: Any) -> dict[str, Any]:
        change = {"field": field, "value": {**value, "created_time": MS // 1000, **more}}
        return {"object": "page", "entry": [{"id": PAGE, "time": MS, "changes": [change]}]}

    for key in ("message", "text"):
        found = only(parse(raw(changed(**{key: "Wat een troep"}))))
        assert (found.text.raw, found.party.address, found.sent_at) == ("Wat een troep", CITIZEN, AT)
        assert (found.kind, found.note, found.party.name) == (
            MessageKind.SYSTEM, "written_in_public", CitizenText("Jan"),
        )  # fmt: skip
    (edit,) = parse(raw(changed(verb="edited", message="Netjes"))).events
    assert isinstance(edit, MessageEdited)
    (gone,) = parse(raw(changed(verb="remove"))).events
    assert isinstance(gone, MessageDeleted)
    assert parse(raw(changed())).ignored == (f"field {field}",)
    own = {"from": {"id": PAGE}, "sender_id": PAGE}
    assert parse(raw(changed(message="Wij zijn open", **own))).ignored == (f"field {field}",)


def test_an_edit_says_whose_it_is() -> None:
    (found,) = parse(raw(webhook(event(message_edit={"mid": "m_A", "text": "beter"})))).events
    assert isinstance(found, MessageEdited)
    assert found.party == Party(Address(CITIZEN))
    nested = webhook({"timestamp": MS, "message_edit": {"mid": "m_A", "text": "beter", "from": {"id": CITIZEN}}})
    (found,) = parse(raw(nested)).events
    assert isinstance(found, MessageEdited)
    assert found.by == CITIZEN
    assert parse(raw(webhook(event(message_edit={"mid": "m_A"})))).ignored == ("an edit without the new text",)


# The Conversations API


def test_a_page_of_messages() -> None:
    body = {"data": [polled("m_2", PAGE, message="Ja"), polled("m_1", message="Zijn jullie open?")], "paging": {}}
    question, answer = messages(body)
    assert {question.text.raw, answer.text.raw} == {"Zijn jullie open?", "Ja"}
    by_id = {found.provider_id: found for found in (question, answer)}
    assert by_id[question.provider_id].sent_at == AT
    ours = next(found for found in (question, answer) if found.direction is Direction.OUTBOUND)
    theirs = next(found for found in (question, answer) if found.direction is Direction.INBOUND)
    assert (ours.text.raw, ours.party.address, theirs.party.address) == ("Ja", CITIZEN, CITIZEN)
    assert theirs.party.name is not None
    assert theirs.party.name.raw == "Samira Bakkali"
    sent = [found for found in parse(raw(body), PAGE).events if isinstance(found, StatusChanged)]
    assert sent == [StatusChanged(DeliveryState.SENT, AT, provider_id=ours.provider_id)]


def test_the_same_message_by_both_ways_has_one_id() -> None:
    hooked = only(parse(raw(said(text="x"))))
    (listed,) = messages({"data": [polled("m_A", message="x")]})
    assert (hooked.provider_id, hooked.party.address) == (listed.provider_id, listed.party.address)


def test_a_thread_a_list_of_threads_and_a_message() -> None:
    one = thread(polled("m_1", message="hoi"))
    for body in (one, {"data": [one]}, polled("m_1", message="hoi"), [one]):
        assert [found.text.raw for found in messages(body)] == ["hoi"]
    assert parse(raw({"data": [{"id": "t_1", "updated_time": "2025-11-24T16:00:00+0000"}]})).ignored == (
        "a thread without its messages",
    )


@pytest.mark.parametrize(
    "body",
    [
        {
            "data": [
                polled("m_2", PAGE, message="Ja"),
                polled("m_1", message="Open?", created_time="2025-11-24T15:00:00+0000"),
            ]
        },
        {"data": [polled("m_2", PAGE, message="Ja", tags={"data": [{"name": "sent"}]})]},
        {"data": [polled("m_1", message="Open?", tags={"data": [{"name": "inbox"}, {"name": "source:web"}]})]},
        thread(polled("m_1", message="Open?")),
    ],
)
def test_which_side_is_the_page_when_nobody_says(body: Any) -> None:
    found = parse(raw(body), "555", any_account=True)
    assert not found.quarantined
    for one in found.events:
        if isinstance(one, MessageReceived):
            assert one.party.address == CITIZEN
            assert (one.direction is Direction.OUTBOUND) == (one.text.raw == "Ja")
    assert parse(raw(body), "555").ignored == ("for another page",)


def test_files_of_polled_messages() -> None:
    entries = [
        {
            "id": "1",
            "mime_type": "image/jpeg",
            "name": "foto.jpg",
            "size": 81234,
            "image_data": {"url": "https://scontent.xx.fbcdn.net/1", "width": 640, "height": 480},
        },
        {
            "id": "2",
            "mime_type": "video/mp4",
            "name": "film.mp4",
            "video_data": {"url": "https://video.xx.fbcdn.net/2", "length": 12},
        },
        {"id": "3", "mime_type": "audio/mpeg", "name": "stem.mp3", "file_url": "https://cdn.fbsbx.com/3"},
        {"id": "4", "mime_type": "application/pdf", "name": "brief.pdf", "file_url": "https://cdn.fbsbx.com/4"},
        {
            "id": "5",
            "mime_type": "image/png",
            "image_data": {"url": "https://scontent.xx.fbcdn.net/5", "render_as_sticker": True},
        },
    ]
    (found,) = messages({"data": [polled("m_1", message="", attachments={"data": entries})]})
    kinds = [file.kind for file in found.files]
    assert kinds == [MessageKind.IMAGE, MessageKind.VIDEO, MessageKind.AUDIO, MessageKind.DOCUMENT, MessageKind.STICKER]
    picture, film = found.files[:2]
    assert (picture.width, picture.height, picture.size, picture.media_type) == (640, 480, 81234, "image/jpeg")
    assert (film.seconds, film.file_name.raw if film.file_name else "") == (12.0, "film.mp4")
    assert found.kind is MessageKind.IMAGE
    assert found.note is None


def test_shares_and_stickers_of_polled_messages() -> None:
    shares = {"data": [{"link": "https://nieuws.example/1", "name": "Artikel", "description": "Waarover"}]}
    (found,) = messages({"data": [polled("m_1", message="zie", shares=shares)]})
    assert found.text.raw == "zie\nArtikel\nWaarover\nhttps://nieuws.example/1"
    (sticker,) = messages({"data": [polled("m_1", message="", sticker="https://scontent.xx.fbcdn.net/s")]})
    assert sticker.kind is MessageKind.STICKER


def test_reactions_of_polled_messages() -> None:
    reactions = {"data": [{"reaction": "😮", "users": [{"id": CITIZEN}, {"id": PAGE}]}]}
    parsed = parse(raw({"data": [polled("m_1", message="x", reactions=reactions)]}), PAGE)
    assert [found.by for found in parsed.events if isinstance(found, ReactionChanged)] == [CITIZEN, None]


def test_a_message_beyond_the_twentieth_was_not_taken_back() -> None:
    parsed = parse(
        raw({"data": [polled("m_2", message="x"), {"id": "m_1", "created_time": "2025-11-24T15:00:00+0000"}]}), PAGE
    )
    mark, message = parsed.events
    assert isinstance(mark, MessageReceived)
    assert (mark.provider_id, mark.kind, mark.note, mark.text.raw) == (
        "m_1",
        MessageKind.SYSTEM,
        "messages_missing",
        "",
    )
    assert isinstance(message, MessageReceived)
    assert message.text.raw == "x"
    assert parsed.ignored == ("a message too old to be read again",)


def test_answers_that_are_no_messages() -> None:
    for body in ({"error": {"code": 190}}, {"recipient_id": "1", "message_id": "m"}):
        assert parse(raw(body)).ignored == ("an answer to a request, no webhook",)
    assert parse((HOSTILE / "paging_changed.json").read_bytes()).ignored == ("nothing in it",)


# Bad input


@pytest.mark.parametrize("path", sorted(HOSTILE.glob("*.json")), ids=lambda path: path.stem)
def test_poisoned_payloads_are_never_lost(path: Any) -> None:
    parsed = parse(path.read_bytes(), PAGE, any_account=True)
    assert parsed.events or parsed.ignored or parsed.quarantined


@pytest.mark.parametrize("path", sorted(WHATSAPP.glob("webhooks/*.json")), ids=lambda path: path.stem)
def test_whatsapps_webhooks_are_not_taken_for_our_own(path: Any) -> None:
    parsed = parse(path.read_bytes(), PAGE)
    assert (parsed.events, parsed.quarantined) == ((), ("a webhook for whatsapp_business_account",))


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (webhook(1), "an event that is not an object"),
        ({"object": "page", "entry": 5}, "an entry that is not in a list"),
        ({"object": "page", "entry": [1]}, "an entry that is not an object"),
        ({"object": "page", "entry": [{"id": PAGE}]}, "an entry without anything known in it"),
        ({"object": "page", "entry": [{"id": PAGE, "messaging": 5}]}, "an event that is not in a list"),
        ({"object": "page", "entry": [{"id": PAGE, "messaging": {}}]}, "an event without anything in it"),
        (webhook({"timestamp": MS, "message": {"mid": "m", "text": "x"}}), "a message from nobody known"),
        (webhook(event(message=5)), "event message"),
        (webhook(event(message_edit={"text": "x"})), "an edit of nothing"),
        (webhook(event(reaction={"emoji": "x"})), "a reaction to nothing"),
        (said(text="x", mid="m\n"), "an id that cannot be one"),
        (
            {"object": "page", "entry": [{"changes": [{"field": "ratings", "value": {"review_text": "Fijn"}}]}]},
            "words in field ratings",
        ),
        ({"x": {}}, "nothing that Facebook sends"),
    ],
)
def test_what_is_not_understood_is_kept_for_later(body: Any, reason: str) -> None:
    assert reason in parse(raw(body)).quarantined


def test_times_that_are_none() -> None:
    times: tuple[Any, ...] = (0, -1, "soon", None, {}, 10**30 * 1.0)
    for written in times:
        found = only(parse(raw(webhook({**event(message={"mid": "m", "text": "x"}), "timestamp": written}))))
        assert found.sent_at == NEVER
    assert parse(raw(webhook({**event(message={"mid": "m", "text": "x"}), "timestamp": 2**70}))).quarantined


def test_text_of_another_type() -> None:
    assert only(parse(raw(said(text=5)))).text.raw == "5"
    assert texts(parse(raw(said(text=["een", {"x": "twee"}])))) == "een\ntwee"
    assert only(parse(raw(said(text="a\x00b")))).text.raw == "a\ufffdb"
