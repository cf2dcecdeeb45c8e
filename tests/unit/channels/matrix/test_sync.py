"""Parsing a homeserver's answers."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.channels.matrix import codec, sync
from app.domain.events import MessageReceived, ReachedUpTo
from tests.unit.channels.matrix.test_codec import BODIES, CITIZEN, OURS, OWN, ROOM, event, text
from tests.unit.channels.mutation import JSON, mutated

SYNCS = [body for name, body in BODIES.items() if "_sync_" in name]


def read(body: Any) -> sync.Sync:
    return sync.read(json.dumps(body).encode(), OWN)


def joined(**part: Any) -> sync.RoomPart:
    (found,) = read({"next_batch": "s2", "rooms": {"join": {ROOM: part}}}).rooms
    return found


def test_each_room_becomes_a_body_that_says_the_same() -> None:
    for whole in SYNCS:
        parts = read(whole).rooms
        together = [entry for part in parts for entry in codec.parse(part.body({}), OURS).events]
        assert together == list(codec.parse(json.dumps(whole).encode(), OURS).events)


def test_what_the_client_must_do() -> None:
    invited = read(BODIES["synapse_07_sync_initial_invite_200"])
    assert (invited.invited, invited.rooms) == ((ROOM,), ())
    (limited,) = read(BODIES["synapse_37_sync_limited_timeline_200"]).rooms
    assert (limited.gap, limited.is_new) == ("s40_6_2_3_2_1_1_7_0_1_1_1_1_1", False)
    (new,) = read(BODIES["synapse_09_sync_after_join_200"]).rooms
    assert new.is_new
    assert read({"next_batch": "s2"}) == sync.Sync("s2", (), ())


def test_a_room_in_which_nothing_is_said_is_no_body() -> None:
    silent = {"summary": {}, "unread_notifications": {"highlight_count": 0}, "timeline": {"events": []}}
    assert read({"next_batch": "s2", "rooms": {"join": {ROOM: silent}}}).rooms == ()


@pytest.mark.parametrize("timeline", [[text("hallo")], {"events": {"0": text("hallo")}}])
def test_a_room_that_is_written_otherwise_is_kept_too(timeline: Any) -> None:
    (found,) = codec.parse(joined(timeline=timeline).body({}), OURS).events
    assert isinstance(found, MessageReceived)


def test_receipts_name_what_the_body_does_not_hold() -> None:
    receipt = {"type": "m.receipt", "content": {"$0": {"m.read": {CITIZEN: {"ts": 2}}}, "$1": {"m.read": {OWN: {}}}}}
    part = joined(timeline={"events": []}, ephemeral={"events": [receipt]})
    assert part.read == {"$0"}
    (reached,) = codec.parse(part.body({"$0": 1795473028733, "$9": 5}), OURS).events
    assert isinstance(reached, ReachedUpTo)


def test_redactions_of_earlier_messages() -> None:
    here = {**event({"redacts": "$1"}, "m.room.redaction"), "event_id": "$r1"}
    earlier = {**event({}, "m.room.redaction"), "event_id": "$r2", "redacts": "$0"}
    assert joined(timeline={"events": [text("hallo"), here, earlier]}).taken_back == ("$0",)


def test_an_answer_with_half_a_surrogate_pair_is_read_all_the_same() -> None:
    whole = {"next_batch": "s2", "rooms": {"join": {ROOM: {"timeline": {"events": [text("\ud800 hallo")]}}}}}
    (part,) = read(whole).rooms
    (found,) = codec.parse(part.body({}), OURS).events
    assert isinstance(found, MessageReceived)
    assert found.text.raw == "\ufffd hallo"


@pytest.mark.parametrize("body", [b"", b"{}", b"[]", b"<html>", b'{"next_batch":5}', b"\xff"])
def test_what_is_no_answer_is_said_to_be_none(body: bytes) -> None:
    with pytest.raises(ValueError):
        sync.read(body, OWN)


def test_a_page_names_its_room() -> None:
    page = sync.read_page(json.dumps(BODIES["synapse_27_messages_back_p2_200"]).encode(), ROOM)
    assert page.events == len(BODIES["synapse_27_messages_back_p2_200"]["chunk"])
    nameless = [{key: value for key, value in text("hallo").items() if key != "room_id"}]
    unnamed = sync.read_page(json.dumps({"chunk": nameless, "end": "t1"}).encode(), ROOM)
    (found,) = codec.parse(unnamed.body, OURS).events
    assert isinstance(found, MessageReceived)
    assert (found.party.address, unnamed.end) == (ROOM, "t1")
    with pytest.raises(ValueError):
        sync.read_page(b"{}", ROOM)


@given(mutated(SYNCS))
def test_a_mutated_answer_is_read_or_is_none(value: Any) -> None:
    try:
        found = read(value)
    except ValueError:
        return
    for part in found.rooms:
        codec.parse(part.body({"$0": 1}), OURS)


@given(st.one_of(st.binary(max_size=200), JSON.map(lambda value: json.dumps(value).encode())))
def test_nothing_else_raises_anything_else(body: bytes) -> None:
    for taking_apart in (lambda: sync.read(body, OWN), lambda: sync.read_page(body, ROOM)):
        try:
            taking_apart()
        except ValueError:
            continue
