"""Every kind of payload of signal-cli, and some that it never sends."""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.channels.signal.codec import parse
from app.channels.signal.ranges import styled
from app.domain.events import (
    MessageDeleted,
    MessageEdited,
    MessageReceived,
    Parsed,
    ReactionChanged,
    StatusChanged,
    TypingChanged,
)
from app.domain.message import DeliveryState, Direction, MessageKind
from app.domain.text import CitizenText
from tests.unit.channels.mutation import JSON, mutated

FOLDER = Path(__file__).parents[3] / "fixtures" / "payloads" / "signal"
LINES = [json.loads(line) for line in (FOLDER / "received.jsonl").read_text().splitlines()]
BODIES: dict[str, Any] = {line["name"]: line["body"] for line in LINES}

OWN = "+31701234567"
ACI = "7ccae375-cd51-4c82-8b1e-7be3280aa485"
STAMP = 1795473028733
GROUP = "group:q83vEjRWeJCrze8SNFZ4kA=="


def read(body: Any, **more: Any) -> Parsed:
    return parse(json.dumps(body).encode(), OWN, **more)


def example(name: str, **more: Any) -> Parsed:
    return read(BODIES[name], **more)


def message(name: str) -> MessageReceived:
    parsed = example(name)
    assert not parsed.quarantined
    (event,) = parsed.events
    assert isinstance(event, MessageReceived)
    return event


def event(name: str) -> Any:
    parsed = example(name)
    (found,) = parsed.events
    return found


@pytest.mark.parametrize(
    ("name", "kind", "text"),
    [
        ("text", MessageKind.TEXT, "Hoe laat gaat de balie open? 👍"),
        ("text_number_hidden", MessageKind.TEXT, "Goedemorgen"),
        ("text_without_aci", MessageKind.TEXT, "Van een oude versie"),
        ("old_nulls", MessageKind.TEXT, "Met lege velden"),
        ("mention", MessageKind.TEXT, "😀 @Jan de Vries en @+31687654321, kijk"),
        ("picture", MessageKind.IMAGE, "Kapotte stoep"),
        ("voice", MessageKind.VOICE, ""),
        ("document_with_caption", MessageKind.DOCUMENT, "mijn bezwaar"),
        ("attachment_not_downloaded", MessageKind.IMAGE, ""),
        ("sticker", MessageKind.STICKER, "Sticker"),
        ("payment", MessageKind.TEXT, "💶 voor het uittreksel"),
        ("preview_only", MessageKind.TEXT, "https://voorbeeld.example/afval"),
        ("poll", MessageKind.TEXT, "📊 Welke dag?\n☐ maandag\n☐ dinsdag"),
        ("poll_vote", MessageKind.CHOICE, "📊 2"),
        ("view_once", MessageKind.IMAGE, ""),
        ("disappearing", MessageKind.TEXT, "Dit verdwijnt"),
        ("group", MessageKind.TEXT, "Fatima El Amrani: Wie heeft mijn kat gezien?"),
        ("newer_than_this", MessageKind.UNSUPPORTED, ""),
        ("call", MessageKind.SYSTEM, "📞"),
        ("phone", MessageKind.TEXT, "U kunt morgen terecht"),
        ("phone_to_group", MessageKind.TEXT, "Dag allemaal"),
        ("untrusted", MessageKind.UNSUPPORTED, ""),
        ("undecryptable", MessageKind.UNSUPPORTED, ""),
        ("json_rpc", MessageKind.TEXT, "Via JSON-RPC"),
        ("subscription", MessageKind.TEXT, "Via een abonnement"),
        ("bare_envelope", MessageKind.TEXT, "Zonder omslag"),
    ],
)
def test_a_message_of_each_kind(name: str, kind: MessageKind, text: str) -> None:
    found = message(name)
    assert (found.kind, found.text.raw) == (kind, text)


@pytest.mark.parametrize(
    "name",
    [
        *("poll_end", "pin", "expiration_update", "group_changed", "empty_message", "call_ends", "story"),
        *("phone_read", "phone_contacts", "phone_empty", "other_account"),
    ],
)
def test_what_says_nothing_to_an_agent_is_ignored(name: str) -> None:
    parsed = example(name)
    assert parsed.events == ()
    assert parsed.ignored
    assert parsed.quarantined == ()


def test_a_citizen_is_known_by_the_account_with_the_number_beside_it() -> None:
    found = message("text")
    assert found.party.address == ACI
    assert found.party.aliases == ("+31612345678",)
    assert found.party.name == CitizenText("Fatima El Amrani")
    assert found.provider_id == f"{ACI}:{STAMP}"
    assert found.sent_at == datetime.fromtimestamp((STAMP + 120) / 1000, UTC)
    assert message("text_number_hidden").party.aliases == ()
    assert message("text_without_aci").provider_id == f"+31612345678:{STAMP}"


def test_our_own_messages_have_one_name_whoever_quotes_them() -> None:
    assert message("quote_of_ours").reply_to == f"{OWN}:{STAMP - 5000}"
    assert message("quote_of_own").reply_to == f"{ACI}:{STAMP - 9000}"
    assert event("reaction_on_ours").target == f"{OWN}:{STAMP - 5000}"
    assert event("reaction_removed").target == f"{OWN}:{STAMP - 5000}"
    assert [found.provider_id for found in example("delivered").events] == [  # type: ignore[union-attr]
        f"{OWN}:{STAMP - 5000}",
        f"{OWN}:{STAMP - 4000}",
    ]


def test_receipts() -> None:
    delivered, read_ = example("delivered").events[0], example("read").events[0]
    assert isinstance(delivered, StatusChanged)
    assert isinstance(read_, StatusChanged)
    assert (delivered.state, read_.state) == (DeliveryState.DELIVERED, DeliveryState.READ)


def test_reactions() -> None:
    put, taken = event("reaction_on_ours"), event("reaction_removed")
    assert isinstance(put, ReactionChanged)
    assert (put.emoji, put.by) == (CitizenText("❤️"), ACI)
    assert taken.emoji is None
    assert event("phone_reaction").by is None
    assert event("phone_reaction").target == f"{ACI}:{STAMP - 8000}"


def test_edits() -> None:
    edit = event("edit")
    assert isinstance(edit, MessageEdited)
    assert (edit.target, edit.text.raw, edit.by) == (f"{ACI}:{STAMP - 7000}", "Kerkstraat 12, niet 21", ACI)
    assert edit.provider_id == f"{ACI}:{STAMP}"
    ours = event("phone_edit")
    assert (ours.target, ours.by) == (f"{OWN}:{STAMP - 7000}", None)


def test_deletions() -> None:
    citizens, ours, admins = event("remote_delete"), event("phone_delete"), event("admin_delete")
    assert isinstance(citizens, MessageDeleted)
    assert (citizens.target, citizens.by) == (f"{ACI}:{STAMP - 7000}", ACI)
    assert (ours.target, ours.by) == (f"{OWN}:{STAMP - 7000}", None)
    other = "11111111-2222-4333-8444-555555555555"
    assert (admins.target, admins.by) == (f"{other}:{STAMP - 7000}", other)


def test_a_group_is_a_conversation_of_its_own_in_which_nothing_is_sent() -> None:
    found = message("group")
    assert (found.party.address, found.party.name) == (GROUP, CitizenText("Buurtapp Kerkstraat"))
    assert (found.note, found.sender) == ("group_read_only", ACI)
    edit = event("group_edit")
    assert (edit.target, edit.by) == (f"{ACI}:{STAMP - 7000}", ACI)
    assert message("phone_to_group").party.address == GROUP


def test_an_answer_from_the_phone_stands_in_the_citizens_conversation() -> None:
    found = message("phone")
    assert (found.direction, found.author, found.party.address) == (Direction.OUTBOUND, "phone", ACI)
    assert found.provider_id == f"{OWN}:{STAMP}"


def test_what_the_citizen_meant_to_vanish_is_kept_with_a_mark() -> None:
    assert message("view_once").note == "view_once"
    assert message("disappearing").note == "disappearing"


def test_what_cannot_be_decrypted_leaves_room_for_the_message_itself() -> None:
    assert (message("untrusted").note, message("undecryptable").note) == ("identity_changed", "undecryptable")
    assert message("undecryptable").provider_id != message("text").provider_id
    assert example("undecryptable_from_nobody").quarantined


def test_typing_notices_start_and_stop() -> None:
    starts, ends = event("typing"), event("typing_ends_in_group")
    assert isinstance(starts, TypingChanged)
    assert (starts.active, starts.party.address) == (True, ACI)
    assert (ends.active, ends.party.address) == (False, GROUP)


def test_an_attachment_names_where_it_is_fetched() -> None:
    (file,) = message("picture").files
    assert file.reference == f"{ACI} 4iWlBP8mF2xkYb3Zrp0l.jpg"
    assert (file.media_type, file.size, file.width, file.height) == ("image/jpeg", 81234, 1200, 900)
    (named,) = message("document_with_caption").files
    assert named.file_name == CitizenText("bezwaar.pdf")


def test_a_card_is_read_out() -> None:
    text = message("contact").text.raw
    for part in ("Loket Wmo", "+31201234567", "wmo@voorbeeld.example", "Markt 1, 1234 AB, Voorbeeld"):
        assert part in text


def test_another_account_is_taken_when_asked_for() -> None:
    (found,) = example("other_account", any_account=True).events
    assert isinstance(found, MessageReceived)
    assert found.text.raw == "Voor een ander"


def test_several_at_once_and_frames_of_a_stream() -> None:
    assert [found.text.raw for found in example("array").events] == ["een", "twee"]  # type: ignore[union-attr]
    frame = b"event:receive\ndata:" + json.dumps(BODIES["text"]).encode() + b"\n\n"
    assert len(parse(frame + frame, OWN).events) == 2


def test_the_same_time_stamp_of_two_people_is_two_messages() -> None:
    parsed = parse((FOLDER / "hostile_signal_same_timestamp.json").read_bytes(), OWN)
    assert [found.provider_id for found in parsed.events] == ["u1:1764000000000", "u2:1764000000000"]  # type: ignore[union-attr]


def test_an_envelope_with_nothing_in_it_is_ignored() -> None:
    assert parse((FOLDER / "hostile_signal_no_data.json").read_bytes(), OWN).ignored == ("an envelope without content",)


@pytest.mark.parametrize("path", sorted(FOLDER.glob("live_*.json")), ids=lambda path: path.stem)
def test_answers_of_the_daemon_are_no_messages(path: Path) -> None:
    parsed = parse(path.read_bytes(), OWN)
    assert parsed.events == ()
    assert parsed.quarantined == ()


@pytest.mark.parametrize(
    "body",
    [b"", b"\xff\xfe", b"{", b"nul", b'{"envelope":{"dataMessage":{"message":"x"}}', b"[" * 100_000, b'{"a":1}', b"7"],
)
def test_what_is_not_understood_is_kept_for_later(body: bytes) -> None:
    parsed = parse(body, OWN)
    assert parsed.events == ()
    assert parsed.quarantined


@pytest.mark.parametrize("message", [5, True, 1.5])
def test_a_text_of_another_type_is_written_out(message: object) -> None:
    body = json.loads(json.dumps(BODIES["text"]))
    body["envelope"]["dataMessage"]["message"] = message
    (found,) = read(body).events
    assert isinstance(found, MessageReceived)
    assert found.text.raw == str(message)


@pytest.mark.parametrize("text", ["\x00", "a\x00b", "\ud800", "\u202eabc", "<img src=x>", "x" * 1_000_000])
def test_odd_text_arrives_as_text(text: str) -> None:
    body = json.loads(json.dumps(BODIES["text"]))
    body["envelope"]["dataMessage"]["message"] = text
    (found,) = read(body).events
    assert isinstance(found, MessageReceived)
    assert found.text == CitizenText.of(text)


def test_words_in_what_is_not_known_are_found() -> None:
    body = json.loads(json.dumps(BODIES["newer_than_this"]))
    body["envelope"]["dataMessage"]["liveLocation"]["label"] = "Bij de fontein"
    body["envelope"]["dataMessage"]["message"] = {"text": "Hier"}
    (found,) = read(body).events
    assert isinstance(found, MessageReceived)
    assert set(found.text.raw.splitlines()) == {"Bij de fontein", "Hier"}


def test_mentions_that_do_not_fit_change_nothing() -> None:
    for start, length in ((-1, 1), (0, 0), (3, 10), (0, 10**12), (None, 1), (2**63, 1)):
        assert styled("abc", [{"start": start, "length": length, "name": "Jan"}], ()).text == "abc"
    overlapping = [{"start": 0, "length": 2, "name": "Jan"}, {"start": 1, "length": 2, "name": "Piet"}]
    assert styled("abcd", overlapping, ()).text == "@Jancd"


@given(st.binary(max_size=300))
def test_no_bytes_raise(body: bytes) -> None:
    parse(body, OWN)


@given(JSON)
def test_no_json_raises(value: object) -> None:
    read(value)
    read({"envelope": value})
    read({"envelope": {"sourceUuid": "u", "timestamp": 1, "dataMessage": value, "syncMessage": {"sentMessage": value}}})


@given(mutated(list(BODIES.values())))
def test_no_mutated_payload_raises_or_vanishes(value: Any) -> None:
    parsed = read(value, any_account=True)
    assert parsed.events or parsed.ignored or parsed.quarantined


@given(mutated([BODIES["text"], BODIES["picture"], BODIES["phone"]], ("envelope",)), st.text(min_size=1, max_size=50))
def test_what_a_citizen_wrote_is_there_or_in_quarantine(value: Any, text: str) -> None:
    marked = f"MERK{text}"
    envelope = value["envelope"]
    target = envelope if isinstance(envelope, dict) else {}
    data = target.get("dataMessage")
    if not isinstance(data, dict):
        return
    data["message"], data["mentions"] = marked, []
    if any(data.get(key) for key in ("remoteDelete", "reaction", "adminDelete", "pollVote")):
        return
    parsed = read(value, any_account=True)
    said = [found.text.raw for found in parsed.events if isinstance(found, MessageReceived)]
    assert parsed.quarantined or any(CitizenText.of(marked).raw in one for one in said)
