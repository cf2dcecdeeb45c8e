"""Where events are found and how they are written: the wrappers of Matrix's APIs, and its proposals."""

from typing import Any

import pytest

from app.domain.events import MessageDeleted, MessageEdited, MessageReceived, StatusChanged, TypingChanged
from app.domain.message import Direction, MessageKind
from tests.unit.channels.matrix.test_codec import CITIZEN, COLLEAGUE, OWN, ROOM, event, message, only, read, text
from tests.unit.channels.payloads import texts

OLD_ROOM = "!oud:gemeente.test"
FILE = "mxc://gemeente.test/abc"


def nameless(entry: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in entry.items() if key != "room_id"}


def member(user: str, name: str) -> dict[str, Any]:
    content = {"membership": "join", "displayname": name}
    return {"type": "m.room.member", "state_key": user, "sender": user, "event_id": f"$m{user}", "content": content}


SAID = nameless(text("Is de balie open?"))
TYPING = {"type": "m.typing", "content": {"user_ids": [CITIZEN]}}


WRAPPERS: list[Any] = [
    {"pos": "1", "rooms": {ROOM: {"timeline": [SAID], "required_state": [member(CITIZEN, "Fatima")]}}},
    {"rooms": {"join": {ROOM: {"timeline": {"events": [SAID]}, "state_after": {"events": []}}}}},
    {"rooms": [{"room_id": ROOM, "messages": {"chunk": [SAID]}, "state": [member(CITIZEN, "Fatima")]}]},
    {"events": [{**SAID, "room_id": ROOM}], "ephemeral": [], "de.sorunome.msc2409.to_device": []},
    {"pdus": [{**SAID, "room_id": ROOM, "hashes": {}, "signatures": {}}], "edus": []},
    {"notification": {**SAID, "room_id": ROOM, "devices": [{"app_id": "x", "pushkey": "y"}], "counts": {}}},
    {"search_categories": {"room_events": {"results": [{"rank": 1, "result": {**SAID, "room_id": ROOM}}]}}},
    {"chunk": [SAID], "room_id": ROOM, "next_batch": "x"},
    {"notifications": [{"actions": ["notify"], "room_id": ROOM, "event": SAID, "read": False}]},
    {"event": SAID, "room_id": ROOM},
]


@pytest.mark.parametrize("body", WRAPPERS)
def test_a_message_is_found_in_whatever_wraps_it(body: Any) -> None:
    found = message(body)
    assert (found.text.raw, found.party.address, found.sender) == ("Is de balie open?", ROOM, CITIZEN)


def test_who_is_who_in_sliding_sync() -> None:
    state = [member(OWN, "Balie"), member(CITIZEN, "Fatima")]
    found = message({"pos": "1", "rooms": {ROOM: {"required_state": state, "timeline": [SAID], "invite_state": []}}})
    assert found.party.name is not None
    assert found.party.name.raw == "Fatima"


def test_what_passes_in_sliding_sync_and_in_a_transaction() -> None:
    sliding = {"pos": "1", "rooms": {}, "extensions": {"typing": {"rooms": {ROOM: TYPING}}}}
    assert isinstance(only(sliding), TypingChanged)
    receipt = {"type": "m.receipt", "content": {"$0": {"m.read": {CITIZEN: {"ts": 1795473029999}}}}}
    transaction = {"events": [], "de.sorunome.msc2409.ephemeral": [{**receipt, "room_id": ROOM}]}
    assert isinstance(only(transaction), StatusChanged)


def test_a_context_is_told_in_order() -> None:
    def said(event_id: str, words: str, at: int) -> dict[str, Any]:
        return {**text(words), "event_id": event_id, "origin_server_ts": at}

    body = {
        "events_after": [said("$d", "vier", 4000)],
        "event": said("$c", "drie", 3000),
        "events_before": [said("$b", "twee", 2000), said("$a", "een", 1000)],
    }
    assert texts(read(body)) == "een\ntwee\ndrie\nvier"


@pytest.mark.parametrize(
    "body",
    [
        {"to_device": {"events": [{"type": "m.room.encrypted", "sender": CITIZEN, "content": {"ciphertext": "x"}}]}},
        {"account_data": {"events": [{"type": "nl.voorbeeld", "content": {"body": "instelling"}}]}, "next_batch": "s"},
        {"type": "m.room.encrypted", "sender": CITIZEN, "content": {"algorithm": "m.olm.v1.curve25519", "a": "b"}},
        {"errcode": "M_LIMIT_EXCEEDED", "error": "Too many requests", "retry_after_ms": 5},
        {"event_id": "$1"},
        TYPING,
        {"type": "m.receipt", "content": {"$0": {"m.read": {CITIZEN: {"ts": 1}}}}},
        {"user_id": OWN, "device_id": "X"},
        {"rooms": {"join": {}}, "next_batch": "s"},
        event({"topic": "Paspoort"}, "m.room.topic", state_key=""),
        event({"reason": "user_hangup", "call_id": "1"}, "m.call.hangup"),
        event({"live": False, "description": "onderweg"}, "m.beacon_info", state_key=CITIZEN),
        event({"application": "m.call", "call_id": ""}, "org.matrix.msc3401.call.member", state_key="x"),
    ],
)
def test_what_is_for_programs_is_ignored(body: Any) -> None:
    parsed = read(body)
    assert (parsed.events, parsed.quarantined) == ((), ())
    assert parsed.ignored


@pytest.mark.parametrize(
    "body",
    [
        {"msgtype": "m.text", "body": "zonder omslag"},
        {"rooms": {"join": {ROOM: {"timeline": {"events": {"body": "geen lijst"}}}}}},
        {"rooms": {"join": {ROOM: {"timeline": {"events": ["geen gebeurtenis"]}}}}},
        {"a": {"b": {"c": 1}}},
    ],
)
def test_words_in_no_event_are_kept_for_later(body: Any) -> None:
    assert read(body).quarantined
    assert read(body).events == ()


def test_events_deep_inside_are_kept_for_later() -> None:
    body: Any = text("diep")
    for _ in range(40):
        body = {"x": body}
    assert read(body).quarantined == ("words too deep inside",)


def test_one_event_nested_without_end_costs_no_other() -> None:
    deep: Any = "woord"
    for _ in range(700):
        deep = {"x": deep}
    parsed = read([event(deep, "nl.voorbeeld"), {**text("gewoon"), "event_id": "$2"}])
    assert texts(parsed).endswith("gewoon")
    assert len(parsed.events) + len(parsed.quarantined) == 2


@pytest.mark.parametrize("name", ["m.message", "org.matrix.msc1767.message"])
@pytest.mark.parametrize(
    ("content", "said"),
    [
        ({"m.text": [{"body": "Hallo"}]}, "Hallo"),
        ({"org.matrix.msc1767.text": [{"body": "<b>Hallo</b>", "mimetype": "text/html"}, {"body": "Hallo"}]}, "Hallo"),
        ({"org.matrix.msc1767.text": [{"body": "<b>Hallo</b>", "mimetype": "text/html"}]}, "Hallo"),
        ({"org.matrix.msc1767.message": [{"body": "Hallo", "mimetype": "text/plain"}]}, "Hallo"),
        ({"org.matrix.msc1767.html": "<b>Hallo</b>"}, "Hallo"),
    ],
)
def test_extensible_texts(name: str, content: dict[str, Any], said: str) -> None:
    assert (message(event(content, name)).kind, message(event(content, name)).text.raw) == (MessageKind.TEXT, said)


def test_an_extensible_emote() -> None:
    assert message(event({"m.text": [{"body": "zwaait"}]}, "m.emote")).text.raw == "* zwaait"


@pytest.mark.parametrize(
    ("name", "details", "kind", "seconds"),
    [
        ("m.image", {"m.image_details": {"width": 3, "height": 4}}, MessageKind.IMAGE, None),
        ("org.matrix.msc1767.video", {"org.matrix.msc1767.video_details": {"duration": 5}}, MessageKind.VIDEO, 5),
        ("org.matrix.msc1767.audio", {"org.matrix.msc1767.audio": {"duration": 5000}}, MessageKind.AUDIO, 5),
        ("org.matrix.msc3245.voice.v2", {"m.audio_details": {"duration": 7}}, MessageKind.VOICE, 7),
        ("m.file", {}, MessageKind.DOCUMENT, None),
    ],
)
def test_extensible_files(name: str, details: dict[str, Any], kind: MessageKind, seconds: float | None) -> None:
    block = {"url": FILE, "name": "stoep.bin", "mimetype": "a/b", "size": 9}
    content = {"org.matrix.msc1767.file": block, "m.caption": {"m.text": [{"body": "De stoep"}]}, **details}
    found = message(event({**content, "m.text": [{"body": "stoep.bin"}]}, name))
    (file,) = found.files
    assert (found.kind, found.text.raw) == (kind, "De stoep")
    assert (file.reference, file.media_type, file.size, file.seconds) == (FILE, "a/b", 9, seconds)
    assert file.file_name is not None
    assert file.file_name.raw == "stoep.bin"


def test_an_extensible_file_without_a_caption_and_an_encrypted_one() -> None:
    plain = message(event({"m.text": "Bijlage: a.pdf", "m.file": {"url": FILE, "name": "a.pdf"}}, "m.file"))
    assert (plain.kind, plain.text.raw) == (MessageKind.DOCUMENT, "Bijlage: a.pdf")
    locked = {"m.text": "a.pdf", "m.file": {"url": FILE, "key": {"k": "x"}, "iv": "y"}}
    assert message(event(locked, "m.file")).note == "encrypted_room"


def test_places_as_events_of_their_own_and_on_the_move() -> None:
    place = {"uri": "geo:52.09,5.12;u=35", "description": "Bij de fontein"}
    fixed = message(event({"org.matrix.msc3488.location": place, "m.text": "Ik sta hier"}, "m.location"))
    moving = message(event({"m.location": place, "m.relates_to": {"event_id": "$0"}}, "org.matrix.msc3672.beacon"))
    for found in (fixed, moving):
        assert found.kind is MessageKind.LOCATION
        assert found.location is not None
        assert found.location.name is not None
        assert found.location.name.raw == "Bij de fontein"
    assert fixed.text.raw == "Ik sta hier"
    started = message(event({"live": True, "description": "Onderweg"}, "m.beacon_info", state_key=CITIZEN))
    assert (started.kind, started.text.raw) == (MessageKind.SYSTEM, "📍 Onderweg")


@pytest.mark.parametrize("msgtype", ["m.gallery", "dm.filament.gallery"])
def test_a_gallery_is_one_message_with_several_files(msgtype: str) -> None:
    items = [
        {"itemtype": "m.image", "body": "a.jpg", "url": FILE, "info": {"mimetype": "image/jpeg"}},
        {"itemtype": "m.file", "body": "De brief", "filename": "b.pdf", "url": "mxc://gemeente.test/b"},
        {"itemtype": "nl.kaart", "body": "zonder bestand"},
    ]
    found = message(event({"msgtype": msgtype, "body": "Van gisteren", "itemtypes": items}))
    assert [file.kind for file in found.files] == [MessageKind.IMAGE, MessageKind.DOCUMENT]
    assert found.text.raw == "Van gisteren\nDe brief\nzonder bestand"
    assert message(event({"msgtype": msgtype, "body": "leeg"})).text.raw == "leeg"


POLL = {
    "question": {"m.text": "Welke dag?"},
    "answers": [{"m.id": "1", "m.text": [{"body": "maandag"}]}, {"id": "2", "org.matrix.msc1767.text": "dinsdag"}],
}


@pytest.mark.parametrize("prefix", ["m.", "org.matrix.msc3381."])
def test_a_vote_says_what_was_chosen(prefix: str) -> None:
    start = {**event({f"{prefix}poll.start": POLL}, f"{prefix}poll.start"), "event_id": "$0"}
    relation = {"rel_type": "m.reference", "event_id": "$0"}
    chosen = {f"{prefix}poll.response": {"answers": ["2"]}, "m.relates_to": relation}
    vote = event(chosen, f"{prefix}poll.response")
    end = {**event({"m.text": "Dinsdag wint", "m.relates_to": relation}, f"{prefix}poll.end"), "event_id": "$2"}
    assert texts(read([start, vote, end])) == "📊 Welke dag?\n☐ maandag\n☐ dinsdag\n📊\n☑ dinsdag\n📊 Dinsdag wint"
    alone = message(vote)
    assert (alone.kind, alone.text.raw, alone.reply_to) == (MessageKind.CHOICE, "📊\n☑ 2", "$0")


def test_a_poll_that_is_changed() -> None:
    new = {"m.poll": {**POLL, "question": {"m.text": "Welke week?"}}}
    changed = {"m.new_content": new, "m.relates_to": {"rel_type": "m.replace", "event_id": "$0"}}
    edit = only({**event(changed, "m.poll.start"), "event_id": "$2"})
    assert isinstance(edit, MessageEdited)
    assert edit.text.raw.startswith("📊 Welke week?")


@pytest.mark.parametrize("kind", ["m.call.invite", "m.call.notify", "org.matrix.msc4075.rtc.notification"])
def test_a_call_is_shown_as_a_message(kind: str) -> None:
    assert message(event({"call_id": "1", "lifetime": 60000}, kind)).note == "called"


def test_the_newest_answer_of_a_thread_comes_along_with_its_root() -> None:
    latest = {**nameless(text("En de kosten?")), "event_id": "$9"}
    relations = {"m.thread": {"latest_event": latest, "count": 2, "current_user_participated": False}}
    root = {**text("Ik wil verhuizen"), "unsigned": {"m.relations": relations}}
    assert texts(read(root)) == "Ik wil verhuizen\nEn de kosten?"
    assert texts(read([root, {**latest, "room_id": ROOM}])) == "Ik wil verhuizen\nEn de kosten?"


def test_the_caption_of_a_picture_is_changed() -> None:
    new = {"msgtype": "m.image", "url": FILE, "filename": "a.jpg", "body": "De andere stoep"}
    content = {"m.new_content": new, "m.relates_to": {"rel_type": "m.replace", "event_id": "$0"}, "body": "* x"}
    assert only(event(content)).text.raw == "De andere stoep"


def test_a_message_that_was_taken_back_but_not_emptied() -> None:
    cause = {"sender": CITIZEN, "origin_server_ts": 1795473029733}
    shown, deleted = read({**text("toch nog leesbaar"), "unsigned": {"redacted_because": cause}}).events
    assert isinstance(shown, MessageReceived)
    assert shown.text.raw == "toch nog leesbaar"
    assert isinstance(deleted, MessageDeleted)


def test_a_message_that_is_written_as_state_is_a_message() -> None:
    assert message({**text("hallo"), "state_key": ""}).text.raw == "hallo"


def test_a_colleague_speaks_for_us() -> None:
    answer = message({**text("Ja, tot vijf uur"), "sender": COLLEAGUE})
    assert (answer.direction, answer.author, answer.sender) == (Direction.OUTBOUND, "anna", None)
    assert answer.client_id is None
    receipt = {"type": "m.receipt", "content": {"$0": {"m.read": {COLLEAGUE: {"ts": 1795473029999}}}}}
    part = {"ephemeral": {"events": [receipt, {"type": "m.typing", "content": {"user_ids": [COLLEAGUE]}}]}}
    (typing,) = read({"rooms": {"join": {ROOM: part}}}).events
    assert isinstance(typing, TypingChanged)
    assert not typing.active
    created = {**event({}, "m.room.create", state_key=""), "sender": COLLEAGUE, "event_id": "$c"}
    named = [member(COLLEAGUE, "Welkomstbot"), member(CITIZEN, "Fatima")]
    body = {"rooms": {"join": {ROOM: {"state": {"events": [created, *named]}, "timeline": {"events": [SAID]}}}}}
    found = message(body)
    assert found.party.name is not None
    assert found.party.name.raw == "Fatima"


def test_two_rooms_of_different_versions_are_two_conversations() -> None:
    rooms = {ROOM: {"timeline": {"events": [SAID]}}, OLD_ROOM: {"timeline": {"events": [{**SAID, "event_id": "$2"}]}}}
    found = [entry for entry in read({"rooms": {"join": rooms}}).events if isinstance(entry, MessageReceived)]
    assert [entry.party.address for entry in found] == [ROOM, OLD_ROOM]


EXAMPLES: list[Any] = [
    *WRAPPERS,
    text("hallo", format="org.matrix.custom.html", formatted_body="<b>hallo</b>"),
    event({"org.matrix.msc1767.text": [{"body": "Hallo", "mimetype": "text/plain"}]}, "m.message"),
    event({"m.file": {"url": FILE, "name": "a.pdf"}, "m.caption": {"m.text": [{"body": "De brief"}]}}, "m.file"),
    event({"m.location": {"uri": "geo:1,2", "description": "Hier"}, "m.text": "Ik sta hier"}, "m.location"),
    event({"msgtype": "m.gallery", "body": "Van gisteren", "itemtypes": [{"itemtype": "m.image", "url": FILE}]}),
    event({"m.poll": POLL, "m.text": "Welke dag?"}, "m.poll.start"),
    event({"m.selections": ["1"], "m.relates_to": {"rel_type": "m.reference", "event_id": "$0"}}, "m.poll.response"),
    event({"antwoorden": [{"vraag": "Naam", "antwoord": "Fatima"}]}, "nl.voorbeeld.formulier"),
    event({"body": "* x", "m.new_content": {"body": "x"}, "m.relates_to": {"rel_type": "m.replace", "event_id": "$0"}}),
    event({"m.relates_to": {"rel_type": "m.annotation", "event_id": "$0", "key": "👍"}}, "m.reaction"),
    {**text("oud"), "unsigned": {"m.relations": {"m.thread": {"latest_event": {**SAID, "event_id": "$8"}}}}},
]
"""One of each, as a seed for the fuzzer."""
