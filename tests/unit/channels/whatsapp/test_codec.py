"""WhatsApp's webhooks, kind by kind. Formats according to Meta's webhook reference; people and ids are made up."""

import json
from datetime import UTC, datetime
from typing import Any

import pytest

from app.channels.payload import NEVER
from app.channels.whatsapp.codec import parse
from app.domain.events import (
    AddressChanged,
    MessageDeleted,
    MessageEdited,
    MessageReceived,
    Parsed,
    ReactionChanged,
    StatusChanged,
)
from app.domain.message import DeliveryState, Direction, MessageKind
from app.domain.sentences import SENTENCES
from tests.unit.channels.payloads import HOSTILE, WHATSAPP, only, raw, texts

AT = datetime(2025, 11, 24, 16, 0, tzinfo=UTC)
NUMBER, CITIZEN = "106540352242922", "31612345678"
BSUID = "NL.13491208655302741918"
CONTACT = {"profile": {"name": "Jan de Vries"}, "wa_id": CITIZEN}


def value(**parts: Any) -> dict[str, Any]:
    metadata = {"display_phone_number": "+31 70 353 30 00", "phone_number_id": NUMBER}
    return {"messaging_product": "whatsapp", "metadata": metadata, **parts}


def webhook(content: dict[str, Any], field: str = "messages") -> dict[str, Any]:
    return {
        "object": "whatsapp_business_account",
        "entry": [{"id": "1", "changes": [{"value": content, "field": field}]}],
    }


def message(kind: str, **parts: Any) -> dict[str, Any]:
    return {"from": CITIZEN, "id": "wamid.A", "timestamp": "1764000000", "type": kind, **parts}


def read(
    *messages: dict[str, Any], contacts: Any = (CONTACT,), field: str = "messages", key: str = "messages"
) -> Parsed:
    return parse(raw(webhook(value(contacts=list(contacts), **{key: list(messages)}), field)))


# What citizens send


def test_a_text_message_is_read_with_its_sender_and_time() -> None:
    event = only(read(message("text", text={"body": "Wanneer wordt het grofvuil opgehaald?"})))
    assert event.provider_id == "wamid.A"
    assert event.party.address == CITIZEN
    assert event.party.name is not None
    assert event.party.name.raw == "Jan de Vries"
    assert event.direction is Direction.INBOUND
    assert event.kind is MessageKind.TEXT
    assert event.text.raw == "Wanneer wordt het grofvuil opgehaald?"
    assert event.sent_at == AT
    assert event.author is None


@pytest.mark.parametrize(
    ("kind", "part", "expected"),
    [
        ("image", {"caption": "kapot"}, MessageKind.IMAGE),
        ("video", {"caption": "kapot"}, MessageKind.VIDEO),
        ("audio", {}, MessageKind.AUDIO),
        ("audio", {"voice": True}, MessageKind.VOICE),
        ("audio", {"voice": False}, MessageKind.AUDIO),
        ("voice", {}, MessageKind.VOICE),
        ("document", {"filename": "brief.pdf", "caption": "kapot"}, MessageKind.DOCUMENT),
        ("sticker", {"animated": True}, MessageKind.STICKER),
    ],
)
def test_media(kind: str, part: dict[str, Any], expected: MessageKind) -> None:
    digest = "SfInY0gGKTsJlUWbwxC1k+FAD0FZHvzwfpvO0zX0GUI="
    event = only(
        read(message(kind, **{kind: {"id": "2754859441498128", "mime_type": "x/y", "sha256": digest, **part}}))
    )
    assert event.kind is expected
    assert event.text.raw == part.get("caption", "")
    (file,) = event.files
    assert (file.reference, file.kind, file.media_type) == ("2754859441498128", expected, "x/y")
    assert file.sha256 is not None
    assert len(file.sha256) == 32
    assert (file.file_name.raw if file.file_name else None) == part.get("filename")


def test_media_without_an_id_is_fetched_by_its_address_or_said_to_be_gone() -> None:
    with_url = only(read(message("image", image={"url": "https://lookaside.fbsbx.com/x", "caption": "zie foto"})))
    assert with_url.files[0].reference == "https://lookaside.fbsbx.com/x"
    without = only(read(message("image", image={"caption": "zie foto"})))
    assert (without.files, without.note, without.text.raw) == ((), "attachment_gone", "zie foto")


def test_a_digest_in_hexadecimal_digits_and_a_nonsensical_one() -> None:
    digest = "49f2276348062" + "0" * 51
    event = only(read(message("image", image={"id": "1", "sha256": digest})))
    assert event.files[0].sha256 == bytes.fromhex(digest)
    assert only(read(message("image", image={"id": "1", "sha256": "x"}))).files[0].sha256 is None


def test_a_location_message_has_coordinates_name_and_address() -> None:
    place = {
        "latitude": 52.0705,
        "longitude": "4.3007",
        "name": "Spui",
        "address": "Spui 70, Den Haag",
        "url": "https://x.example",
    }
    event = only(read(message("location", location=place)))
    assert event.kind is MessageKind.LOCATION
    assert event.location is not None
    assert (event.location.latitude, event.location.longitude) == (52.0705, 4.3007)
    assert event.text.raw == "Spui\nSpui 70, Den Haag\nhttps://x.example"


def test_a_place_that_is_nowhere_keeps_its_words() -> None:
    event = only(read(message("location", location={"latitude": 97, "longitude": 4, "name": "bij de brug"})))
    assert (event.kind, event.text.raw, event.location) == (MessageKind.UNSUPPORTED, "bij de brug", None)


def test_contact_cards_are_readable() -> None:
    card = {
        "name": {"formatted_name": "Piet Puk", "first_name": "Piet", "last_name": "Puk"},
        "phones": [{"phone": "+31 6 1111 2222", "type": "CELL", "wa_id": "31611112222"}],
        "emails": [{"email": "piet@dorp.example", "type": "WORK"}],
        "addresses": [{"street": "Dorpsstraat 1", "city": "Ons Dorp", "country_code": "nl"}],
        "org": {"company": "Gemeente"},
        "birthday": "1990-01-01",
        "urls": [{"url": "https://dorp.example/piet", "type": "WORK"}, 7],
    }
    other = {"name": {"first_name": "Anna"}, "vcard": "BEGIN:VCARD"}
    event = only(read(message("contacts", contacts=[card, other])))
    assert event.kind is MessageKind.CONTACTS
    for said in ("Piet Puk", "+31 6 1111 2222", "piet@dorp.example", "Dorpsstraat 1", "Ons Dorp", "Gemeente", "Anna"):
        assert said in event.text.raw
    assert "https://dorp.example/piet" in event.text.raw
    assert "31611112222" not in event.text.raw


def test_what_stands_in_the_vcard_alone_is_shown_too() -> None:
    written = "BEGIN:VCARD\r\nN:Nelson;Sheena;;;\r\nFN:Sheena\r\n  Nelson\r\nNOTE:Bel na zes\r\nEND:VCARD"
    card = {"vcard": written, "phones": [{"phone": "15551234567"}]}
    event = only(read(message("contacts", contacts=[card, {"vcard": "geen kaart"}])))
    assert event.text.raw == "15551234567\nSheena Nelson\nBel na zes\n\ngeen kaart"


def test_an_id_of_an_impossible_length_still_tells_messages_apart() -> None:
    long, other = (only(read({**message("text", text={"body": "hoi"}), "id": end * 10_000})) for end in "ab")
    answer = only(read(message("text", text={"body": "ja"}, context={"id": "a" * 10_000})))
    assert long.provider_id == answer.reply_to != other.provider_id
    assert only(parse((HOSTILE / "wa_id_10k.json").read_bytes())).text.raw


@pytest.mark.parametrize(
    ("part", "said"),
    [
        ({"type": "button_reply", "button_reply": {"id": "b1", "title": "Ja, graag"}}, "Ja, graag"),
        (
            {"type": "list_reply", "list_reply": {"id": "r", "title": "Paspoort", "description": "bij verlies"}},
            "Paspoort\nbij verlies",
        ),
        ({"type": "button_reply", "button_reply": {"id": "b1"}}, "b1"),
        ({"type": "call_permission_reply", "call_permission_reply": {"response": "accept"}}, "📞\naccept"),
        ({"type": "hologram_reply", "hologram_reply": {"id": "1", "words": "nieuw"}}, "nieuw"),
    ],
)
def test_choices(part: dict[str, Any], said: str) -> None:
    event = only(read(message("interactive", interactive=part, context={"from": "31703533000", "id": "wamid.Q"})))
    assert (event.kind, event.text.raw, event.reply_to) == (MessageKind.CHOICE, said, "wamid.Q")


@pytest.mark.parametrize(
    ("response", "said"),
    [
        (
            json.dumps({"flow_token": "t", "screen_0_Naam_0": "Jan", "datum": "1 mei", "keuzes": ["a", "b"]}),
            ["Naam: Jan", "datum: 1 mei", "keuzes: a, b"],
        ),
        (json.dumps({"address": {"street": "Spui", "number": 70}}), ["address: street: Spui, number: 70"]),
        (json.dumps("los antwoord"), ["los antwoord"]),
        (json.dumps(["een", "twee"]), ["een, twee"]),
        ("geen json", ["geen json"]),
        ({"al": "uitgepakt"}, ["al: uitgepakt"]),
        (None, []),
    ],
)
def test_form_answers_stay_readable(response: Any, said: list[str]) -> None:
    reply = {"type": "nfm_reply", "nfm_reply": {"response_json": response, "body": "Verstuurd", "name": "flow"}}
    event = only(read(message("interactive", interactive=reply)))
    assert event.kind is MessageKind.CHOICE
    assert event.text.raw.splitlines() == ["Verstuurd", *said]


def test_a_template_button() -> None:
    assert only(read(message("button", button={"payload": "STOP", "text": "Afmelden"}))).text.raw == "Afmelden"
    assert only(read(message("button", button={"payload": "STOP"}))).text.raw == "STOP"


def test_an_order() -> None:
    order = {
        "catalog_id": "c",
        "text": "graag snel",
        "product_items": [{"product_retailer_id": "vlag", "quantity": 2, "item_price": 9.5, "currency": "EUR"}, 7],
    }
    event = only(read(message("order", order=order)))
    assert (event.kind, event.text.raw) == (MessageKind.ORDER, "graag snel\n2 × vlag  9.5 EUR")


@pytest.mark.parametrize(("emoji", "shown"), [("👍", "👍"), ("", None), (None, None)])
def test_reactions_and_their_removal(emoji: str | None, shown: str | None) -> None:
    part = {"message_id": "wamid.T"} if emoji is None else {"message_id": "wamid.T", "emoji": emoji}
    (event,) = read(message("reaction", reaction=part)).events
    assert isinstance(event, ReactionChanged)
    assert (event.target, event.by) == ("wamid.T", CITIZEN)
    assert (event.emoji.raw if event.emoji else None) == shown


def test_a_changed_message() -> None:
    part = {
        "original_message_id": "wamid.O",
        "message": {"type": "text", "text": {"body": "beter"}, "context": {"id": "C"}},
    }
    (event,) = read(message("edit", edit=part)).events
    assert isinstance(event, MessageEdited)
    assert event.at == AT
    assert event.party is not None
    assert event.party.address == CITIZEN
    assert (event.target, event.text.raw, event.by, event.provider_id) == ("wamid.O", "beter", CITIZEN, "wamid.A")


def test_a_changed_caption() -> None:
    part = {
        "original_message_id": "wamid.O",
        "message": {"type": "image", "image": {"id": "1", "caption": "nu scherp"}},
    }
    assert texts(read(message("edit", edit=part))) == "nu scherp"


def test_a_message_taken_back() -> None:
    (event,) = read(message("revoke", revoke={"original_message_id": "wamid.O"})).events
    assert event == MessageDeleted(event.target, AT, event.by)  # type: ignore[union-attr]
    assert isinstance(event, MessageDeleted)
    assert (event.target, event.by) == ("wamid.O", CITIZEN)


def test_what_whatsapp_does_not_hand_on_says_why() -> None:
    errors = [{"code": 131051, "title": "Message type unknown"}]
    event = only(read(message("unsupported", errors=errors, unsupported={"type": "poll"})))
    assert (event.kind, event.note, event.text.raw) == (MessageKind.UNSUPPORTED, "unsupported", "")
    assert only(read(message("unsupported", errors=[{"code": 131060}]))).note == "unreadable"
    assert only(read(message("image", image={"id": "1"}, errors=[{"code": 131052}]))).note == "attachment_gone"


def test_what_is_unsupported_keeps_its_words() -> None:
    event = only(read(message("unsupported", errors=[{"code": 131051}], text={"body": "toch tekst"})))
    assert (event.kind, event.text.raw, event.note) == (MessageKind.UNSUPPORTED, "toch tekst", "unsupported")
    poll = {"type": "poll", "question": "Welke dag?", "options": [{"name": "ma"}, {"name": "di"}]}
    assert only(read(message("unsupported", unsupported=poll))).text.raw == "Welke dag?\nma\ndi"


def test_a_kind_that_nobody_knows_yet_keeps_its_words() -> None:
    event = only(
        read(message("hologram", hologram={"id": "x", "scene": "Het plein", "lines": ["een", {"deep": "twee"}]}))
    )
    assert (event.kind, event.note) == (MessageKind.UNSUPPORTED, "unsupported")
    assert event.text.raw == "Het plein\neen\ntwee"


def test_a_reply_to_a_message_that_we_never_saw() -> None:
    event = only(read(message("text", text={"body": "ja"}, context={"from": "1", "id": "wamid.UNSEEN"})))
    assert event.reply_to == "wamid.UNSEEN"
    forwarded = only(read(message("text", text={"body": "ja"}, context={"forwarded": True})))
    assert forwarded.reply_to is None


def test_a_citizen_who_came_by_an_advertisement() -> None:
    referral = {"source_url": "https://fb.me/x", "headline": "Stookverbod", "body": "Lees meer", "ctwa_clid": "z"}
    event = only(read(message("text", text={"body": "Geldt dit nu?"}, referral=referral)))
    assert event.text.raw == "Geldt dit nu?\n\n↪ Stookverbod\nLees meer\nhttps://fb.me/x"


def test_a_chat_that_was_only_opened() -> None:
    assert read(message("request_welcome")).ignored == ("a message of type request_welcome",)


def test_an_album_is_ten_messages_of_one_citizen() -> None:
    parsed = parse((HOSTILE / "wa_album_same_contact.json").read_bytes())
    assert len({event.provider_id for event in parsed.events if isinstance(event, MessageReceived)}) == 10
    assert len({event.party for event in parsed.events if isinstance(event, MessageReceived)}) == 1


def test_a_thousand_messages_in_one_body() -> None:
    messages = [message("text", text={"body": f"n{i}"}) | {"id": f"wamid.{i}"} for i in range(1000)]
    assert len(read(*messages).events) == 1000


# Who it is


@pytest.mark.parametrize(
    ("contact", "sender", "address", "aliases"),
    [
        ({"wa_id": CITIZEN, "user_id": BSUID}, {"from": CITIZEN, "from_user_id": BSUID}, CITIZEN, (BSUID,)),
        ({"user_id": BSUID}, {"from_user_id": BSUID}, BSUID, ()),
        ({"user_id": BSUID, "parent_user_id": "NL.ENT.1"}, {"from_user_id": BSUID}, BSUID, ("NL.ENT.1",)),
        ({"user_id": BSUID}, {"from": BSUID}, BSUID, ()),
        ({"wa_id": CITIZEN, "user_id": BSUID}, {}, CITIZEN, (BSUID,)),
        ({"wa_id": CITIZEN}, {"from": f"+{CITIZEN}"}, CITIZEN, ()),
        ({"wa_id": int(CITIZEN)}, {"from": int(CITIZEN)}, CITIZEN, ()),
        ({"wa_id": "5511987654321"}, {"from": "551187654321"}, "551187654321", ()),
        ({}, {"from": CITIZEN}, CITIZEN, ()),
    ],
)
def test_citizens_by_number_or_by_user_id(
    contact: dict[str, Any], sender: dict[str, Any], address: str, aliases: tuple[str, ...]
) -> None:
    plain = {key: entry for key, entry in message("text", text={"body": "hoi"}).items() if key != "from"}
    event = only(read({**plain, **sender}, contacts=[{"profile": {"name": "Jan"}, **contact}]))
    assert (event.party.address, event.party.aliases) == (address, aliases)
    assert event.party.name is not None
    assert event.party.name.raw == "Jan"


def test_names_of_several_people_are_not_mixed_up() -> None:
    others = [{"profile": {"name": "Anna"}, "wa_id": "316000"}, CONTACT]
    event = only(read(message("text", text={"body": "hoi"}), contacts=others))
    assert event.party.name is not None
    assert event.party.name.raw == "Jan de Vries"
    stranger = only(read(message("text", text={"body": "hoi"}) | {"from": "316999"}, contacts=others))
    assert stranger.party.name is None


def test_a_username_stands_in_for_a_name() -> None:
    event = only(
        read(message("text", text={"body": "hoi"}), contacts=[{"profile": {"username": "jan1"}, "wa_id": CITIZEN}])
    )
    assert event.party.name is not None
    assert event.party.name.raw == "jan1"


def test_a_message_from_nobody_is_kept_for_later() -> None:
    nobody = {key: entry for key, entry in message("text", text={"body": "hoi"}).items() if key != "from"}
    parsed = read(nobody, contacts=[])
    assert not parsed.events
    assert parsed.quarantined == ("a message from nobody known",)


def test_a_group() -> None:
    event = only(read(message("text", text={"body": "hoi allemaal"}, group_id="Y2FwaV9ncm91cA")))
    assert (event.party.address, event.sender) == ("group:Y2FwaV9ncm91cA", CITIZEN)


@pytest.mark.parametrize(
    ("part", "new", "aliases"),
    [
        ({"type": "user_changed_number", "wa_id": "31600000099", "body": "x"}, "31600000099", ()),
        ({"type": "customer_changed_number", "new_wa_id": "31600000099"}, "31600000099", ()),
        ({"type": "user_changed_user_id", "user_id": "NL.2"}, CITIZEN, ("NL.2",)),
        ({"type": "user_changed_number", "wa_id": "31600000099", "user_id": "NL.2"}, "31600000099", ("NL.2",)),
    ],
)
def test_a_citizen_with_a_new_number_or_user_id(part: dict[str, Any], new: str, aliases: tuple[str, ...]) -> None:
    (event,) = read(message("system", system=part), contacts=[]).events
    assert isinstance(event, AddressChanged)
    assert (event.old, event.new.address, event.new.aliases, event.at) == (CITIZEN, new, aliases, AT)


def test_a_new_user_id_of_a_citizen_without_a_number() -> None:
    part = {"type": "user_changed_user_id", "user_id": "NL.2", "body": "User Jan changed from NL.1 to NL.2"}
    plain = {key: entry for key, entry in message("system", system=part).items() if key != "from"}
    (event,) = read(plain, contacts=[]).events
    assert isinstance(event, AddressChanged)
    assert (event.old, event.new.address) == ("NL.1", "NL.2")


def test_user_ids_change_in_a_field_of_their_own() -> None:
    change = {"wa_id": CITIZEN, "user_id": {"previous": "NL.1", "current": "NL.2"}, "timestamp": "1764000000"}
    for content in (value(**change), value(user_id_update=[change])):
        (event,) = parse(raw(webhook(content, "user_id_update"))).events
        assert isinstance(event, AddressChanged)
        assert (event.old, event.new.address, event.new.aliases) == ("NL.1", CITIZEN, ("NL.2",))
    assert parse(raw(webhook(value(user_id={}), "user_id_update"))).quarantined


def test_a_changed_identity_is_a_notice_with_a_mark() -> None:
    part = {"type": "customer_identity_changed", "body": "Jan's security code changed", "identity": "h"}
    event = only(read(message("system", system=part)))
    assert (event.kind, event.note, event.text.raw) == (
        MessageKind.SYSTEM,
        "identity_changed",
        "Jan's security code changed",
    )


# Our messages


@pytest.mark.parametrize(
    ("status", "state"),
    [
        ("sent", DeliveryState.SENT),
        ("delivered", DeliveryState.DELIVERED),
        ("read", DeliveryState.READ),
        ("played", DeliveryState.READ),
        ("failed", DeliveryState.FAILED),
    ],
)
def test_each_status_maps_to_a_delivery_state(status: str, state: DeliveryState) -> None:
    entry = {
        "id": "wamid.O",
        "status": status,
        "timestamp": "1764000000",
        "recipient_id": CITIZEN,
        "biz_opaque_callback_data": "c-1",
    }
    (event,) = parse(raw(webhook(value(statuses=[entry])))).events
    assert isinstance(event, StatusChanged)
    assert (event.state, event.at, event.provider_id, event.client_id) == (state, AT, "wamid.O", "c-1")
    assert event.problem == ("rejected" if status == "failed" else None)


@pytest.mark.parametrize(
    ("errors", "problem"),
    [
        ([{"code": 131047, "title": "Re-engagement message"}], "window_closed"),
        ([{"code": "131026"}], "recipient_unavailable"),
        ([{"code": 131049}], "not_now_to_citizen"),
        ([{"code": 131042}], "account_unfit"),
        ([{"code": 130429}], "was_busy"),
        ([{"code": 999999}], "rejected"),
        ([{}], "rejected"),
        ("nonsense", "rejected"),
    ],
)
def test_why_a_message_failed(errors: Any, problem: str) -> None:
    entry = {"id": "wamid.O", "status": "failed", "timestamp": "1764000000", "errors": errors}
    (event,) = parse(raw(webhook(value(statuses=[entry])))).events
    assert isinstance(event, StatusChanged)
    assert event.problem == problem
    assert problem in SENTENCES


def test_statuses_without_meaning_and_unknown_ones() -> None:
    parsed = parse(
        raw(webhook(value(statuses=[{"id": "1", "status": "deleted"}, {"id": "1", "status": "teleported"}, {}])))
    )
    assert parsed.ignored == ("a status deleted",)
    assert parsed.quarantined == ("a status teleported", "a status of nothing")


def test_what_was_sent_from_the_phone_is_ours() -> None:
    echo = message("text", text={"body": "Vanaf de telefoon"}, to=CITIZEN) | {"from": "31703533000"}
    event = only(read(echo, contacts=[], field="smb_message_echoes", key="message_echoes"))
    assert (event.direction, event.author, event.party.address) == (Direction.OUTBOUND, "phone", CITIZEN)
    to_user_id = {**echo, "to": None, "to_user_id": BSUID}
    assert only(read(to_user_id, contacts=[], field="smb_message_echoes", key="message_echoes")).party.address == BSUID


def test_what_was_changed_or_taken_back_on_the_phone_was_by_us() -> None:
    edit = message(
        "edit", to=CITIZEN, edit={"original_message_id": "O", "message": {"type": "text", "text": {"body": "n"}}}
    )
    revoke = message("revoke", to=CITIZEN, revoke={"original_message_id": "O"})
    parsed = read(edit, revoke, contacts=[], field="smb_message_echoes", key="message_echoes")
    assert [event.by for event in parsed.events if isinstance(event, MessageEdited | MessageDeleted)] == [None, None]


def test_history() -> None:
    theirs = message("text", text={"body": "vraag"}, history_context={"status": "READ"})
    ours = message("text", text={"body": "antwoord"}, history_context={"status": "DELIVERED"}) | {
        "from": "31703533000",
        "id": "wamid.B",
    }
    picture = message("media_placeholder") | {"id": "wamid.C"}
    thread = {"id": CITIZEN, "context": {"username": "jan1", "user_id": BSUID}, "messages": [theirs, ours, picture]}
    chunk = {"metadata": {"phase": 0, "chunk_order": 1, "progress": 55}, "threads": [thread]}
    parsed = parse(raw(webhook(value(history=[chunk]), "history")))
    assert not parsed.quarantined
    first, second, status, third = parsed.events
    assert isinstance(first, MessageReceived)
    assert isinstance(second, MessageReceived)
    assert isinstance(third, MessageReceived)
    assert (first.direction, first.text.raw) == (Direction.INBOUND, "vraag")
    assert (second.direction, second.text.raw, second.author) == (Direction.OUTBOUND, "antwoord", "phone")
    assert status == StatusChanged(DeliveryState.DELIVERED, AT, second.provider_id)
    # The picture itself arrives later under the message's own id.
    assert (third.provider_id, third.note) == ("wamid.C:placeholder", "attachment_gone")
    assert {event.party.address for event in (first, second, third)} == {CITIZEN}
    assert first.party.aliases == (BSUID,)


def test_history_that_is_not_shared() -> None:
    parsed = parse(raw(webhook(value(history=[{"errors": [{"code": 2593109}]}]), "history")))
    assert parsed.ignored == ("a history that is not shared",)


# Other fields, other accounts, other shapes


@pytest.mark.parametrize(
    "field",
    [
        "account_update",
        "message_template_status_update",
        "calls",
        "user_preferences",
        "smb_app_state_sync",
        "flux_capacitor",
    ],
)
def test_other_fields_are_ignored_by_name(field: str) -> None:
    assert parse(raw(webhook({"event": "x"}, field))).ignored == (f"field {field}",)


def test_a_fields_name_is_not_trusted() -> None:
    assert parse(raw(webhook({"event": "x"}, "<b>" + "x" * 500))).ignored == ("field ?",)


def test_messages_are_read_whatever_their_field_is_called() -> None:
    parsed = read(message("text", text={"body": "hoi"}), field="messages_v2")
    assert texts(parsed) == "hoi"


def test_another_number_of_the_same_app_is_not_ours() -> None:
    body = raw(webhook(value(contacts=[CONTACT], messages=[message("text", text={"body": "hoi"})])))
    assert parse(body, "999").ignored == ("for another number of ours",)
    assert len(parse(body, NUMBER).events) == 1
    assert len(parse(body).events) == 1


def test_an_error_of_the_account() -> None:
    assert parse(raw(webhook(value(errors=[{"code": 130429}])))).ignored == ("an error of the account",)


def test_smaller_shapes_that_hosts_hand_on() -> None:
    content = value(contacts=[CONTACT], messages=[message("text", text={"body": "hoi"})])
    whole = webhook(content)
    entry, change = whole["entry"][0], whole["entry"][0]["changes"][0]
    amazon = {"context": {}, "whatsAppWebhookEntry": json.dumps(entry), "aws_account_id": "1"}
    for shape in (
        entry,
        change,
        content,
        [whole],
        amazon,
        {"Type": "Notification", "Message": json.dumps(amazon)},
        {"event": "x", "data": content},
    ):
        assert texts(parse(raw(shape))) == "hoi"


def test_the_message_history_endpoint_tells_how_far_our_messages_came() -> None:
    parsed = parse((WHATSAPP / "message_history" / "get_200_filtered_by_message_id.json").read_bytes())
    states = [event.state for event in parsed.events if isinstance(event, StatusChanged)]
    assert states == [DeliveryState.SENT, DeliveryState.DELIVERED, DeliveryState.READ]


def test_an_answer_is_no_webhook() -> None:
    for name in ("200_Send_Text_Message", "200_Example_response"):
        path = next((WHATSAPP / "messages_response").glob(f"{name}*.json"))
        assert parse(path.read_bytes()).ignored == ("an answer to a request, no webhook",)


@pytest.mark.parametrize("path", sorted((WHATSAPP / "webhooks").glob("*.json")), ids=lambda path: path.stem)
def test_metas_own_examples_are_understood(path: Any) -> None:
    parsed = parse(path.read_bytes())
    assert not parsed.quarantined
    assert len(parsed.events) + len(parsed.ignored) == 1
    assert bool(parsed.ignored) == path.stem.startswith("Group_")


@pytest.mark.parametrize("path", sorted(WHATSAPP.glob("*/*.json")), ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_everything_that_meta_publishes_is_told_apart(path: Any) -> None:
    parsed = parse(path.read_bytes())
    assert parsed.events or parsed.ignored or parsed.quarantined
    if path.parent.name not in ("webhooks", "message_history"):
        assert not parsed.events


# Bad input


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("empty", "not JSON"),
        ("truncated", "not JSON"),
        ("trailing", "not JSON"),
        ("nan", "not JSON"),
        ("infinity", "not JSON"),
        ("int_5000_digits", "not JSON"),
        ("latin1", "not in UTF-8"),
        ("utf16", "not in UTF-8"),
        ("string", "not a webhook of WhatsApp"),
        ("wa_messages_object", "a message without anything known in it"),
        ("int64_overflow", "a time beyond all bounds"),
        ("messenger_echo", "a webhook for page"),
    ],
)
def test_what_cannot_be_read_is_kept_for_later(name: str, reason: str) -> None:
    parsed = parse((HOSTILE / f"{name}.json").read_bytes())
    assert (parsed.events, parsed.ignored, parsed.quarantined) == ((), (), (reason,))


@pytest.mark.parametrize("name", ["wa_ts_empty", "wa_ts_future", "wa_ts_huge", "wa_ts_neg"])
def test_an_invalid_time_loses_nothing_else(name: str) -> None:
    event = only(parse((HOSTILE / f"{name}.json").read_bytes()))
    assert (event.text.raw, event.sent_at) == ("Hallo", NEVER)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("2025-11-24T16:00:00Z", AT),
        ("2025-11-24T17:00:00+01:00", AT),
        (1764000000, AT),
        (1764000000.7, AT),
        ("1764000000000", AT),
        (True, NEVER),
        ({}, NEVER),
    ],
)
def test_time_stamps_are_read_in_every_notation_seen(written: Any, expected: datetime) -> None:
    assert only(read(message("text", text={"body": "x"}, timestamp=written))).sent_at == expected


@pytest.mark.parametrize(
    ("text", "said", "kind"),
    [
        ({"body": 5}, "5", MessageKind.TEXT),
        ("los", "los", MessageKind.TEXT),
        (["los"], "los", MessageKind.TEXT),
        ({"body": ["een", "twee"]}, "een\ntwee", MessageKind.TEXT),
        ({"body": {"deep": {"deeper": "ver weg"}}}, "ver weg", MessageKind.TEXT),
        ({}, "", MessageKind.UNSUPPORTED),
        (None, "", MessageKind.UNSUPPORTED),
        ({"body": ""}, "", MessageKind.UNSUPPORTED),
    ],
)
def test_text_of_another_type(text: Any, said: str, kind: MessageKind) -> None:
    event = only(read(message("text", text=text)))
    assert (event.text.raw, event.kind) == (said, kind)


def test_a_type_that_does_not_fit_the_content() -> None:
    assert only(read(message("image", text={"body": "toch tekst"}))).text.raw == "toch tekst"
    without = {key: entry for key, entry in message("x", text={"body": "toch tekst"}).items() if key != "type"}
    assert only(read(without)).kind is MessageKind.TEXT
    both = only(read(message("image", image={"id": "1"}, text={"body": "en tekst"})))
    assert (both.kind, both.text.raw) == (MessageKind.IMAGE, "en tekst")


def test_a_message_without_an_id_comes_in_once() -> None:
    body = (HOSTILE / "wa_id_missing.json").read_bytes()
    first, again = only(parse(body)), only(parse(body))
    assert first.provider_id == again.provider_id
    assert first.provider_id.startswith("sha256:")
    other = only(parse(body.replace(b"Hallo", b"Hoi")))
    assert other.provider_id != first.provider_id


def test_characters_that_no_store_takes() -> None:
    assert only(parse((HOSTILE / "nul_escape.json").read_bytes())).text.raw == "a\ufffdb"
    assert only(parse((HOSTILE / "umlaut_escaped.json").read_bytes())).text.raw == "äöü 😀"
    lone = raw(webhook(value(contacts=[CONTACT], messages=[message("text", text={"body": "x"})]))).replace(
        b'"x"', rb'"x\ud800y"'
    )
    assert only(parse(lone)).text.raw == "x\ufffdy"


def test_a_megabyte_of_text() -> None:
    assert len(only(read(message("text", text={"body": "a" * 1_000_000}))).text.raw) == 1_000_000


def test_a_million_odd_entries_give_one_reason() -> None:
    assert parse(raw(webhook(value(messages=[1] * 100_000)))).quarantined == ("a message that is not an object",)


@pytest.mark.parametrize("depth", [100, 900, 5000, 100_000])
def test_deep_nesting(depth: int) -> None:
    deep = b'{"a":' * depth + b"1" + b"}" * depth
    for body in (deep, b'{"entry":[{"changes":[{"value":{"messages":[{"type":"x","from":"1","x":' + deep + b"}]}}]}]}"):
        parsed = parse(body)
        assert parsed.events or parsed.quarantined
