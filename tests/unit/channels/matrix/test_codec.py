"""Every kind of event from a homeserver, and some that it never sends."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.channels.matrix.codec import parse
from app.channels.matrix.room import Ours
from app.channels.matrix.wording import plain, without_quote
from app.domain.events import (
    MessageDeleted,
    MessageEdited,
    MessageReceived,
    Parsed,
    ReachedUpTo,
    ReactionChanged,
    StatusChanged,
    TypingChanged,
)
from app.domain.message import DeliveryState, Direction, MessageKind
from app.domain.text import CitizenText
from tests.unit.channels.mutation import JSON, mutated

FOLDER = Path(__file__).parents[3] / "fixtures" / "payloads" / "matrix"
BODIES: dict[str, Any] = {path.stem: json.loads(path.read_bytes()) for path in sorted(FOLDER.glob("*.json"))}

OWN = "@medewerker:gemeente.test"
COLLEAGUE = "@anna:gemeente.test"
OURS = Ours(OWN, frozenset({COLLEAGUE}))
CITIZEN = "@inwoner:gemeente.test"
ROOM = "!TuNVNE0_PYn3w4QuEw11r0kiFpLlQ1QKdhtbGy6sU3k"


def read(body: Any) -> Parsed:
    return parse(json.dumps(body).encode(), OURS)


def event(content: object, kind: str = "m.room.message", **more: object) -> dict[str, Any]:
    return {
        "type": kind,
        "event_id": "$1",
        "room_id": ROOM,
        "sender": CITIZEN,
        "origin_server_ts": 1795473028733,
        "content": content,
        **more,
    }


def text(body: object, **more: object) -> dict[str, Any]:
    return event({"msgtype": "m.text", "body": body, **more})


def message(body: Any) -> MessageReceived:
    parsed = read(body)
    assert not parsed.quarantined
    found = [entry for entry in parsed.events if isinstance(entry, MessageReceived)]
    assert len(found) == 1
    return found[0]


def only(body: Any) -> Any:
    (found,) = read(body).events
    return found


def test_a_conversation_as_synapse_tells_it() -> None:
    first = read(BODIES["synapse_15_sync_text_image_typing_200"]).events
    assert isinstance(first[0], MessageReceived)
    assert first[0].text.raw == "Hallo, ik wil mijn paspoort verlengen. Hoeveel kost dat? 👍"
    assert (first[0].party.address, first[0].sender) == (ROOM, CITIZEN)
    assert isinstance(first[1], MessageReceived)
    (picture,) = first[1].files
    assert (picture.kind, picture.media_type, picture.width) == (MessageKind.IMAGE, "image/png", 1)
    assert (first[1].text.raw, picture.file_name) == ("", CitizenText("foto id.png"))
    assert isinstance(first[2], TypingChanged)
    then = read(BODIES["synapse_25_sync_reply_edit_react_redact_200"]).events
    kinds = [type(entry).__name__ for entry in then]
    assert kinds == [
        *("MessageReceived", "MessageEdited", "ReactionChanged", "MessageReceived", "MessageDeleted"),
        *("MessageDeleted", "MessageReceived", "MessageReceived", "MessageReceived"),
    ]
    reply, edit = then[0], then[1]
    assert isinstance(reply, MessageReceived)
    assert (reply.direction, reply.text.raw, reply.client_id) == (
        Direction.OUTBOUND,
        "Een paspoort kost € 83,87.",
        "a1",
    )
    assert reply.reply_to == first[0].provider_id
    assert isinstance(edit, MessageEdited)
    assert (edit.target, edit.text.raw, edit.by) == (reply.provider_id, "Een paspoort kost € 86,87.", None)
    assert isinstance(then[2], ReactionChanged)
    assert (then[2].target, then[2].by) == (reply.provider_id, CITIZEN)


def test_a_page_that_was_read_backwards_is_told_forwards() -> None:
    stamps = [
        entry.sent_at for entry in read(BODIES["synapse_27_messages_back_p2_200"]).events if hasattr(entry, "sent_at")
    ]
    assert stamps == sorted(stamps)
    assert len(stamps) == 3


def test_an_invitation_is_for_the_client() -> None:
    assert read(BODIES["synapse_07_sync_initial_invite_200"]) == Parsed(ignored=("an invitation",))


@pytest.mark.parametrize(
    ("name", "kind", "said"),
    [
        ("spec_m.room.message_m.text", MessageKind.TEXT, "This is an example text message"),
        ("spec_m.room.message_m.notice", MessageKind.TEXT, "This is an example notice"),
        ("spec_m.room.message_m.emote", MessageKind.TEXT, "* thinks this is an example emote"),
        ("spec_m.room.message_m.server_notice", MessageKind.SYSTEM, "Human-readable message to explain the notice"),
        ("spec_m.room.message_m.audio", MessageKind.AUDIO, ""),
        ("spec_m.room.message_m.video", MessageKind.VIDEO, ""),
        ("spec_m.room.message_m.file", MessageKind.DOCUMENT, ""),
        ("spec_m.room.message_m.image", MessageKind.IMAGE, ""),
        ("spec_m.room.message_m.location", MessageKind.LOCATION, "Big Ben, London, UK"),
        ("spec_m.sticker", MessageKind.STICKER, "Landing"),
        ("spec_m.room.encrypted_megolm", MessageKind.UNSUPPORTED, ""),
        ("spec_m.call.invite", MessageKind.SYSTEM, "📞"),
        ("spec_get_notifications_200_response", MessageKind.TEXT, "This is an example text message"),
        ("hostile_matrix_body_number", MessageKind.TEXT, "5"),
        ("hostile_matrix_edit_self", MessageKind.TEXT, "* x"),
        ("hostile_matrix_formatted_body", MessageKind.TEXT, "ok"),
    ],
)
def test_a_message_of_each_kind(name: str, kind: MessageKind, said: str) -> None:
    found = message(BODIES[name])
    assert (found.kind, found.text.raw) == (kind, said)


def test_a_reason_that_a_citizen_gives_for_coming_or_going_is_shown() -> None:
    found = message(BODIES["spec_m.room.member"])
    assert (found.kind, found.text.raw) == (MessageKind.SYSTEM, "Looking for support")
    ours = {**BODIES["spec_m.room.member"], "sender": OWN}
    assert read(ours).ignored == ("a change of the room",)


def test_a_reason_that_a_citizen_gives_for_taking_something_back_is_shown() -> None:
    taken_back = event({"redacts": "$0", "reason": "per ongeluk"}, "m.room.redaction")
    deleted, said = read(taken_back).events
    assert isinstance(deleted, MessageDeleted)
    assert isinstance(said, MessageReceived)
    assert (said.kind, said.text.raw) == (MessageKind.SYSTEM, "per ongeluk")
    assert len(read({**taken_back, "sender": COLLEAGUE}).events) == 1


def test_words_beside_the_marks_of_an_event_are_kept_for_later() -> None:
    parsed = read({"next_batch": "s", "content": {"antwoord": "ja"}})
    assert parsed.quarantined == ("words outside of any event",)


@pytest.mark.parametrize(
    "body",
    [
        BODIES["spec_m.room.message_m.key.verification.request"],
        BODIES["spec_m.room.name"],
        BODIES["spec_m.call.hangup"],
        {"next_batch": "s1"},
        [],
        event({"x": {}}, "nl.voorbeeld.telemetrie"),
        event({"m.relates_to": {"rel_type": "m.annotation"}}, "m.reaction"),
        event({}, "m.room.redaction"),
    ],
)
def test_what_says_nothing_to_an_agent_is_ignored(body: Any) -> None:
    parsed = read(body)
    assert parsed.events == ()
    assert parsed.ignored
    assert parsed.quarantined == ()


def test_an_event_without_a_room_stands_with_its_sender() -> None:
    assert message(BODIES["hostile_matrix_body_number"]).party.address == "@a:x.example"


def test_words_without_a_sender_are_kept_for_later() -> None:
    body = text("hallo")
    del body["sender"]
    assert read(body).quarantined


def test_words_without_an_id_are_shown_once() -> None:
    body = text("hallo")
    del body["event_id"]
    assert message(body).text.raw == "hallo"
    assert message(body).provider_id == message(body).provider_id
    assert message(body).provider_id != message({**text("dag"), "event_id": None}).provider_id


def test_own_messages_from_this_device_and_from_another() -> None:
    here = message({**text("ja"), "sender": OWN, "unsigned": {"transaction_id": "0199-a"}})
    there = message({**text("ja"), "sender": OWN})
    assert (here.direction, here.client_id, here.author, here.sender) == (Direction.OUTBOUND, "0199-a", None, None)
    assert (there.client_id, there.author) == (None, "another device")
    assert message({**text("ja"), "unsigned": {"transaction_id": "0199-a"}}).client_id is None


def test_an_edit_counts_by_its_author_alone() -> None:
    relation = {"rel_type": "m.replace", "event_id": "$0"}
    new = {"msgtype": "m.text", "body": "nieuw"}
    edit = {**event({"body": "* nieuw", "m.new_content": new, "m.relates_to": relation}), "event_id": "$2"}
    original = {**text("oud"), "event_id": "$0"}
    found = only(edit)
    assert (found.target, found.text.raw, found.by, found.provider_id) == ("$0", "nieuw", CITIZEN, "$2")
    assert [type(entry) for entry in read([original, edit]).events] == [MessageReceived, MessageEdited]
    foreign = read([original, {**edit, "sender": "@evil:x.example"}])
    assert [type(entry) for entry in foreign.events] == [MessageReceived]
    assert foreign.ignored == ("an edit by another than the author",)
    assert only({**edit, "sender": "@evil:x.example"}).by == "@evil:x.example"


@pytest.mark.parametrize("new", [None, {}, {"body": {"x": {}}}, "x"])
def test_an_edit_without_a_good_new_text_shows_its_body(new: object) -> None:
    relation = {"rel_type": "m.replace", "event_id": "$0"}
    found = only(event({"msgtype": "m.text", "body": "* nieuw", "m.new_content": new, "m.relates_to": relation}))
    assert found.text.raw == ("x" if new == "x" else "nieuw")


def test_a_later_edit_comes_with_an_old_message() -> None:
    edit = {**event({"m.new_content": {"msgtype": "m.text", "body": "nieuw"}}), "event_id": "$9"}
    old = {**text("oud"), "unsigned": {"m.relations": {"m.replace": edit}}}
    received, edited = read(old).events
    assert isinstance(received, MessageReceived)
    assert isinstance(edited, MessageEdited)
    assert (edited.target, edited.text.raw, edited.provider_id) == ("$1", "nieuw", "$9")
    forged = {**old, "unsigned": {"m.relations": {"m.replace": {**edit, "sender": "@evil:x.example"}}}}
    assert len(read(forged).events) == 1


@pytest.mark.parametrize("redaction", [{"redacts": "$0"}, {}])
def test_a_redaction_in_both_forms(redaction: dict[str, Any]) -> None:
    entry = event(redaction, "m.room.redaction") | ({} if redaction else {"redacts": "$0"})
    found = only(entry)
    assert isinstance(found, MessageDeleted)
    assert (found.target, found.by) == ("$0", CITIZEN)
    by_moderator = read([{**text("weg"), "event_id": "$0"}, {**entry, "sender": OWN}]).events[1]
    assert isinstance(by_moderator, MessageDeleted)
    assert by_moderator.by == CITIZEN


def test_what_was_redacted_keeps_its_place() -> None:
    cause = {"sender": OWN, "origin_server_ts": 1795473029733}
    received, deleted = read({**event({}), "unsigned": {"redacted_because": cause}}).events
    assert isinstance(received, MessageReceived)
    assert isinstance(deleted, MessageDeleted)
    assert (received.provider_id, received.text.raw, deleted.target, deleted.by) == ("$1", "", "$1", CITIZEN)
    reaction = read({**event({}, "m.reaction"), "unsigned": {"redacted_because": cause}})
    assert [type(entry) for entry in reaction.events] == [MessageDeleted]


def test_replies_and_threads() -> None:
    reply = {"m.relates_to": {"m.in_reply_to": {"event_id": "$q"}}}
    assert message(text("ja", **reply)).reply_to == "$q"
    thread = {"rel_type": "m.thread", "event_id": "$root", "is_falling_back": True, "m.in_reply_to": {"event_id": "$l"}}
    assert message(text("ja", **{"m.relates_to": thread})).reply_to == "$root"
    assert message(text("ja", **{"m.relates_to": {**thread, "is_falling_back": False}})).reply_to == "$l"
    assert message(text("ja", **{"m.relates_to": {"rel_type": "m.thread", "event_id": "$root"}})).reply_to == "$root"


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("> <@inwoner:gemeente.test> Hoeveel kost dat?\n> Graag snel\n\n€ 83,87", "€ 83,87"),
        ("> * <@inwoner:gemeente.test> lacht\n\nja", "ja"),
        ("> zelf geciteerd\n\nja", "> zelf geciteerd\n\nja"),
        ("> <@inwoner:gemeente.test> alleen dit", "> <@inwoner:gemeente.test> alleen dit"),
        ("ja", "ja"),
        ("", ""),
    ],
)
def test_the_repeated_quotation_of_a_reply_goes(body: str, said: str) -> None:
    assert without_quote(body) == said


def test_a_quotation_stays_where_nothing_is_answered() -> None:
    body = "> <@inwoner:gemeente.test> Hoeveel?\n\nDat vroeg ik."
    assert message(text(body)).text.raw == body


@pytest.mark.parametrize(
    ("markup", "said"),
    [
        ("<b>Hallo</b> wereld", "Hallo wereld"),
        ("<p>een</p><p>twee<br/>drie</p>", "een\ntwee\ndrie"),
        ("<mx-reply><blockquote>oud</blockquote></mx-reply>nieuw", "nieuw"),
        ("<script>alert(1)</script>tekst<style>p{}</style>", "tekst"),
        ("5 &lt; 6 &amp; 7", "5 < 6 & 7"),
        ("<table>" * 2000 + "x", "x"),
        ("<img src='file:///etc/hostname'>", ""),
        ("", ""),
    ],
)
def test_html_is_read_as_text(markup: str, said: str) -> None:
    assert plain(markup) == said


def test_html_counts_only_where_it_says_what_the_body_does_not() -> None:
    assert message(text("**Hallo** _daar_", formatted_body="<b>hallo</b> <i>daar</i>")).text.raw == "**Hallo** _daar_"
    assert message(text("gewoon", formatted_body="<b>anders</b>")).text.raw == "gewoon\nanders"
    assert message(text(None, formatted_body="<b>anders</b>")).text.raw == "anders"
    assert (
        message(
            event({"msgtype": "m.text", "m.text": [{"body": "<i>x</i>", "mimetype": "text/html"}, {"body": "x"}]})
        ).text.raw
        == "x"
    )


def test_a_caption_and_a_file_name() -> None:
    file = {"msgtype": "m.image", "url": "mxc://gemeente.test/abc", "info": {"duration": 1500, "size": -5, "w": "x"}}
    named = message(event({**file, "body": "de stoep", "filename": "stoep.jpg"}))
    assert (named.text.raw, named.files[0].file_name) == ("de stoep", CitizenText("stoep.jpg"))
    same = message(event({**file, "body": "stoep.jpg", "filename": "stoep.jpg"}))
    old = message(event({**file, "body": "stoep.jpg"}))
    assert (same.text.raw, old.text.raw) == ("", "")
    assert old.files[0].file_name == CitizenText("stoep.jpg")
    assert (old.files[0].seconds, old.files[0].size, old.files[0].width) == (1.5, None, None)


def test_a_voice_message() -> None:
    content = {"msgtype": "m.audio", "body": "opname", "url": "mxc://a/b", "org.matrix.msc3245.voice": {}}
    found = message(event(content))
    assert (found.kind, found.files[0].waveform) == (MessageKind.VOICE, None)
    loud = message(event({**content, "org.matrix.msc1767.audio": {"duration": 2, "waveform": [0, 512, 1024, 256]}}))
    assert (loud.files[0].waveform or b"")[::12] == bytes((0, 127, 255, 63))
    shapes: tuple[object, ...] = ([], [1025], [True], [-1], ["9"], {}, None, [0.5])
    for wrong in shapes:
        strange = {**content, "org.matrix.msc1767.audio": {"waveform": wrong}}
        assert message(event(strange)).files[0].waveform is None


def test_an_encrypted_file_says_so() -> None:
    found = message(event({"msgtype": "m.image", "body": "pas.jpg", "file": {"url": "mxc://a/b", "key": {}}}))
    assert (found.kind, found.note, found.text.raw) == (MessageKind.UNSUPPORTED, "encrypted_room", "pas.jpg")
    content = {"msgtype": "m.image", "body": "Dit is mijn pas", "filename": "pas.jpg", "file": {"url": "mxc://a/b"}}
    captioned = message(event(content))
    assert (captioned.kind, captioned.text.raw) == (MessageKind.TEXT, "Dit is mijn pas\npas.jpg")


@pytest.mark.parametrize(
    "content",
    [{"msgtype": "m.image", "body": "foto"}, {"msgtype": "m.image", "body": "foto", "url": 5}, {"body": "foto"}],
)
def test_a_file_that_names_no_place_keeps_its_words(content: dict[str, Any]) -> None:
    assert message(event(content)).text.raw == "foto"


@pytest.mark.parametrize("content", [{}, None, 5, [], "x", {"msgtype": "m.text"}, {"msgtype": 7, "body": {"a": 1}}])
def test_a_message_without_words_is_shown_as_one(content: object) -> None:
    found = message(event(content))
    assert (found.kind, found.note) == (MessageKind.UNSUPPORTED, "unsupported")


@pytest.mark.parametrize(
    ("geo", "kind"),
    [
        ("geo:52.09,5.12;u=35", MessageKind.LOCATION),
        ("geo:-52.09,-5.12,3", MessageKind.LOCATION),
        ("geo:91,5", MessageKind.TEXT),
        ("geo:x,y", MessageKind.TEXT),
        (None, MessageKind.TEXT),
    ],
)
def test_a_place(geo: object, kind: MessageKind) -> None:
    found = message(event({"msgtype": "m.location", "body": "Stadhuis", "geo_uri": geo}))
    assert found.kind is kind
    assert found.text.raw.startswith("Stadhuis")


@pytest.mark.parametrize("key", ["m.poll", "org.matrix.msc3381.poll.start"])
def test_a_poll(key: str) -> None:
    content = {
        key: {
            "question": {"m.text": "Welke dag?"},
            "answers": [{"m.text": [{"body": "ma"}]}, {"org.matrix.msc1767.text": "di"}],
        }
    }
    kind = "m.poll.start" if key == "m.poll" else key
    assert message(event(content, kind)).text.raw == "📊 Welke dag?\n☐ ma\n☐ di"


def test_something_new_with_words_in_it_is_shown() -> None:
    known = message(event({"body": "Ingevuld formulier", "velden": ["Kerkstraat 1"]}, "nl.voorbeeld.formulier"))
    assert (known.kind, known.text.raw) == (MessageKind.TEXT, "Ingevuld formulier\nKerkstraat 1")
    form = {"msgtype": "nl.voorbeeld.formulier", "body": "Ingevuld", "antwoorden": [{"antwoord": "Kerkstraat 1"}]}
    assert message(event(form)).text.raw == "Ingevuld\nKerkstraat 1"
    deep = message(event({"antwoorden": [{"vraag": "1", "antwoord": "ja"}]}, "nl.voorbeeld.formulier"))
    assert (deep.kind, deep.note, deep.text.raw) == (MessageKind.UNSUPPORTED, "unsupported", "1\nja")


def test_a_receipt_reaches_up_to_its_events_time() -> None:
    receipt: dict[str, Any] = {
        "type": "m.receipt",
        "content": {"$0": {"m.read": {CITIZEN: {"ts": 1795473029999}, OWN: {"ts": 1}}}},
    }
    part = {"timeline": {"events": []}, "ephemeral": {"events": [receipt]}}
    body = {"rooms": {"join": {ROOM: part}}}
    alone = only(body)
    assert isinstance(alone, StatusChanged)
    assert (alone.state, alone.provider_id) == (DeliveryState.READ, "$0")
    reached = only({**body, "event_times": {"$0": 1795473028733}})
    assert isinstance(reached, ReachedUpTo)
    assert (reached.party.address, reached.watermark.timestamp()) == (ROOM, 1795473028.733)
    receipt["content"]["$0"]["m.read"][CITIZEN]["thread_id"] = "$root"
    assert isinstance(only({**body, "event_times": {"$0": 1795473028733}}), StatusChanged)
    receipt["content"]["$0"]["m.read"][CITIZEN]["thread_id"] = "main"
    assert isinstance(only({**body, "event_times": {"$0": 1795473028733}}), ReachedUpTo)
    own = {"type": "m.receipt", "content": {"$0": {"m.read": {OWN: {"ts": 1}}, "m.read.private": {CITIZEN: {}}}}}
    assert read({"rooms": {"join": {ROOM: {"ephemeral": {"events": [own]}}}}}).events == ()


def test_typing_counts_others_only() -> None:
    def typing(*users: str) -> Any:
        notice = {"type": "m.typing", "content": {"user_ids": users}}
        return only({"rooms": {"join": {ROOM: {"ephemeral": {"events": [notice]}}}}})

    assert typing(CITIZEN, OWN).active
    assert not typing(OWN).active
    assert not typing().active


def test_the_name_is_the_citizens() -> None:
    def member(user: str, name: object, membership: str = "join") -> dict[str, Any]:
        content = {"membership": membership, "displayname": name}
        return {**event(content, "m.room.member"), "sender": user, "state_key": user, "event_id": f"$m{user}"}

    def named(*state: dict[str, Any]) -> str | None:
        part = {"state": {"events": list(state)}, "timeline": {"events": [text("hallo")]}}
        name = message({"rooms": {"join": {ROOM: part}}}).party.name
        return name.raw if name else None

    assert named(member(OWN, "Balie"), member(CITIZEN, "Fatima")) == "Fatima"
    assert named(member(OWN, "Balie"), member("@tolk:gemeente.test", "Tolk"), member(CITIZEN, "Fatima")) == "Fatima"
    assert named(member(CITIZEN, None)) == "inwoner"
    assert named(member(CITIZEN, {"x": 1})) == "inwoner"
    assert named(member(OWN, "Balie")) is None
    creator = {**event({}, "m.room.create"), "sender": "@maker:gemeente.test", "state_key": ""}
    assert named(creator, member("@maker:gemeente.test", "Maker"), member(CITIZEN, "Fatima")) == "Maker"


def test_context_and_notifications_are_read_too() -> None:
    context = {"events_before": [{**text("een"), "event_id": "$a"}], "event": {**text("twee"), "event_id": "$b"}}
    assert [entry.text.raw for entry in read(context).events] == ["een", "twee"]  # type: ignore[union-attr]
    left = {"rooms": {"leave": {ROOM: {"timeline": {"events": [text("dag")]}}}}}
    assert message(left).text.raw == "dag"
    sent = {"events": [text("van een dienst")]}
    assert message(sent).text.raw == "van een dienst"


@pytest.mark.parametrize("body", [b"", b"\xff", b"{", b'{"a":1}', b"7", b'"x"', b"[" * 100_000])
def test_what_is_not_understood_is_kept_for_later(body: bytes) -> None:
    parsed = parse(body, OURS)
    assert parsed.events == ()
    assert parsed.quarantined


@pytest.mark.parametrize("odd", ["\x00", "\ud800", "\u202eabc", "x" * 1_000_000, "<table><tr><td>" * 20])
def test_odd_text_arrives_as_text(odd: str) -> None:
    assert message(text(odd)).text == CitizenText.of(odd)


@given(st.binary(max_size=300))
def test_no_bytes_raise(body: bytes) -> None:
    parse(body, OURS)


@given(JSON)
def test_no_json_raises(value: object) -> None:
    read(value)
    read(event(value))
    read({"rooms": {"join": {ROOM: value}}, "event_times": value})
    read({"rooms": {"join": {ROOM: {"timeline": {"events": [value, event(value)]}, "ephemeral": {"events": [value]}}}}})


@given(mutated(list(BODIES.values())))
def test_no_mutated_payload_raises_or_vanishes(value: Any) -> None:
    parsed = read(value)
    assert parsed.events or parsed.ignored or parsed.quarantined


_TEXTS = [
    BODIES["spec_m.room.message_m.text"],
    {**text("antwoord"), "unsigned": {"age": 5}, "redacts": "$0"},
    text(
        "in een draad",
        **{"m.relates_to": {"rel_type": "m.thread", "event_id": "$0", "m.in_reply_to": {"event_id": "$1"}}},
    ),
]


@given(mutated(_TEXTS, ("content", "body")), st.text(min_size=1, max_size=50))
def test_what_a_citizen_wrote_is_there_or_in_quarantine(value: Any, words: str) -> None:
    marked = f"MERK{words}"
    value["content"]["body"] = marked
    if value.get("type") != "m.room.message" or "state_key" in value:
        return
    parsed = read(value)
    said = [found.text.raw for found in parsed.events if isinstance(found, MessageReceived | MessageEdited)]
    names = [
        file.file_name.raw
        for found in parsed.events
        if isinstance(found, MessageReceived)
        for file in found.files
        if file.file_name
    ]
    assert parsed.quarantined or any(CitizenText.of(marked).raw in one for one in said + names)
