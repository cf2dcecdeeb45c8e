"""Messages from Signal and the own app chat end up in the store: codec and store agree on who is who."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import pytest

from app.channels.matrix import codec as matrix
from app.channels.matrix.room import Ours
from app.channels.signal import codec as signal
from app.channels.whatsapp import codec as whatsapp
from app.domain.channel import Channel, ChannelKind
from app.domain.conversation import Query, View
from app.domain.events import Parsed
from app.domain.ids import ClientId, ProviderId
from app.domain.message import DeliveryState, Direction, Message, MessageKind
from app.services import arrivals
from app.services.arrivals import Reading
from app.storage import channels, conversations, outbox
from app.storage.database import Transaction
from tests.fakes.town import Town, assess
from tests.unit.channels.matrix.test_codec import CITIZEN, COLLEAGUE, ROOM, event, text
from tests.unit.channels.matrix.test_codec import OWN as OWN_USER
from tests.unit.channels.signal.test_codec import ACI, BODIES, STAMP
from tests.unit.channels.signal.test_codec import OWN as OWN_NUMBER

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)


@dataclass
class Desk:
    """One channel of a town, fed with raw bodies."""

    town: Town
    channel: Channel
    parse: Callable[[bytes], Parsed]

    async def receives(self, *bodies: Any) -> None:
        raw = [json.dumps(body).encode() for body in bodies]
        outcome = await arrivals.take(self.town.store, Reading(self.channel, self.parse, assess), raw, None, NOW)
        assert not outcome.quarantined

    def conversations(self) -> list[Any]:
        query = Query(View.ALL, channel_id=self.channel.id)
        return self.town.read(lambda tx: conversations.rows(tx, conversations.ids(tx, query, self.town.anna.id)))

    def messages(self) -> list[Message]:
        return [message for row in self.conversations() for message in self.town.messages(row.id)]

    def answers(self, said: str, client_id: str) -> Any:
        (row,) = self.conversations()
        return self.town.write(
            lambda tx: outbox.queue(
                tx,
                conversation_id=row.id,
                agent_id=self.town.anna.id,
                client_id=ClientId(client_id),
                text=said,
                hits=(),
                now=NOW,
            )
        )


def app_chat(town: Town) -> Desk:
    channel = town.write(lambda tx: channels.add(tx, ChannelKind.MATRIX, "App", OWN_USER, {}, None))
    return Desk(town, channel, lambda body: matrix.parse(body, Ours(OWN_USER, frozenset({COLLEAGUE}))))


def signal_desk(town: Town) -> Desk:
    channel = town.write(lambda tx: channels.add(tx, ChannelKind.SIGNAL, "Signal", OWN_NUMBER, {}, None))
    return Desk(town, channel, lambda body: signal.parse(body, OWN_NUMBER))


def edit(said: str, sender: str, event_id: str) -> dict[str, Any]:
    relation = {"rel_type": "m.replace", "event_id": "$1"}
    content = {"msgtype": "m.text", "body": f"* {said}", "m.new_content": {"body": said}, "m.relates_to": relation}
    return {**event(content), "event_id": event_id, "sender": sender, "origin_server_ts": 1795473029000}


async def test_in_a_room_of_several_only_the_author_edits(town: Town) -> None:
    desk = app_chat(town)
    await desk.receives(text("Ik maak bezwaar"))
    await desk.receives(edit("Ik trek het bezwaar in", "@evil:x.example", "$2"))
    await desk.receives(edit("Ik trek het bezwaar in", OWN_USER, "$3"))
    (message,) = desk.messages()
    assert (message.text.raw, message.edited) == ("Ik maak bezwaar", False)
    await desk.receives(edit("Ik maak pro forma bezwaar", CITIZEN, "$4"))
    (message,) = desk.messages()
    assert (message.text.raw, message.edited) == ("Ik maak pro forma bezwaar", True)


async def test_an_edit_of_a_message_that_never_came_is_shown(town: Town) -> None:
    desk = app_chat(town)
    await desk.receives(edit("Ik maak pro forma bezwaar", CITIZEN, "$4"))
    assert [(message.text.raw, message.edited) for message in desk.messages()] == [("Ik maak pro forma bezwaar", True)]


async def test_an_edit_on_whatsapp_of_a_message_that_never_came_is_shown_and_gives_way(town: Town) -> None:
    desk = Desk(town, town.channel, whatsapp.parse)

    def webhook(number: int, **content: Any) -> Any:
        sent = {"from": "31612345678", "id": f"wamid.{number}", "timestamp": str(1_795_500_000 + number), **content}
        return {"messages": [sent], "contacts": [{"wa_id": "31612345678", "profile": {"name": "Samira"}}]}

    now = {"original_message_id": "wamid.1", "message": {"type": "text", "text": {"body": "om elf uur"}}}
    await desk.receives(webhook(2, type="edit", edit=now))
    assert [(message.text.raw, message.edited) for message in desk.messages()] == [("om elf uur", True)]
    await desk.receives(webhook(1, type="text", text={"body": "om tien uur"}))
    assert [(message.text.raw, message.edited) for message in desk.messages()] == [("om elf uur", True)]


async def test_fifty_messages_that_come_one_by_one_are_one_transaction(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A commit costs more than ten messages; many more at once would keep others waiting."""
    desk, run, written = Desk(town, town.channel, whatsapp.parse), town.store.run, []
    bodies = [
        {"messages": [{"from": "31612345678", "id": f"wamid.{number}", "timestamp": str(1_795_500_000 + number),
                       "type": "text", "text": {"body": f"bericht {number}"}}]}
        for number in range(120)
    ]  # fmt: skip

    async def counted(work: Callable[[Transaction], Any]) -> Any:
        written.append(work)
        return await run(work)

    monkeypatch.setattr(town.store, "run", counted)
    await desk.receives(*bodies)
    (row,) = desk.conversations()
    assert row.unread == 120
    kept, applied = 1, 3
    assert len(written) == kept + applied


async def test_a_reaction_goes_with_its_own_event(town: Town) -> None:
    desk = app_chat(town)
    relation = {"m.relates_to": {"rel_type": "m.annotation", "event_id": "$1", "key": "👍"}}
    await desk.receives(text("Dank u"), {**event(relation, "m.reaction"), "event_id": "$2"})
    assert [reaction.emoji.raw for reaction in desk.messages()[0].reactions] == ["👍"]
    await desk.receives({**event({"redacts": "$2"}, "m.room.redaction"), "event_id": "$3"})
    assert desk.messages()[0].reactions == ()


async def test_a_message_taken_back_before_we_came_and_after(town: Town) -> None:
    desk = app_chat(town)
    await desk.receives(text("verkeerde chat"))
    await desk.receives({**event({"redacts": "$1"}, "m.room.redaction"), "event_id": "$2"})
    cause = {"sender": CITIZEN, "origin_server_ts": 1795473029733}
    await desk.receives({**event({}), "event_id": "$5", "unsigned": {"redacted_because": cause}})
    assert [(message.text.raw, message.deleted) for message in desk.messages()] == [("", True), ("", True)]


async def test_what_a_moderator_takes_back_goes_too(town: Town) -> None:
    desk = app_chat(town)
    await desk.receives(text("een scheldwoord"))
    by_us = {**event({"redacts": "$1"}, "m.room.redaction"), "event_id": "$2", "sender": OWN_USER}
    as_it_is_now = {**event({}), "unsigned": {"redacted_because": {"sender": OWN_USER}}}
    await desk.receives(by_us, as_it_is_now)
    assert [message.deleted for message in desk.messages()] == [True]


async def test_what_a_colleague_answered_in_the_room_needs_no_second_answer(town: Town) -> None:
    desk = app_chat(town)
    await desk.receives(text("Bent u open?"))
    (row,) = desk.conversations()
    assert row.unread == 1
    await desk.receives({**text("Ja, tot vijf uur"), "event_id": "$2", "sender": COLLEAGUE})
    (row,) = desk.conversations()
    assert (row.unread, row.last_direction) == (0, Direction.OUTBOUND)
    assert [message.author for message in desk.messages()] == [None, "anna"]


async def test_the_echo_of_an_answer_is_the_answer_and_is_read_up_to_its_time(town: Town) -> None:
    desk = app_chat(town)
    await desk.receives(text("Bent u open?"))
    message_id = desk.answers("Ja", "0199-a")
    town.write(lambda tx: outbox.claim(tx, message_id, NOW))
    echo = {**text("Ja"), "event_id": "$2", "sender": OWN_USER, "unsigned": {"transaction_id": "0199-a"}}
    await desk.receives({**echo, "origin_server_ts": 1795473030000})
    outbound = [message for message in desk.messages() if message.direction is Direction.OUTBOUND]
    assert [(message.provider_id, message.state) for message in outbound] == [("$2", DeliveryState.SENT)]
    receipt = {"type": "m.receipt", "content": {"$2": {"m.read": {CITIZEN: {"ts": 1795473031000}}}}}
    part = {"ephemeral": {"events": [receipt]}}
    await desk.receives({"rooms": {"join": {ROOM: part}}, "event_times": {"$2": 1795473030000}})
    outbound = [message for message in desk.messages() if message.direction is Direction.OUTBOUND]
    assert [message.state for message in outbound] == [DeliveryState.READ]


async def test_signal_finds_our_message_by_its_time_stamp(town: Town) -> None:
    desk = signal_desk(town)
    await desk.receives(BODIES["text"])
    message_id = desk.answers("Ja", "0199-a")
    town.write(lambda tx: outbox.claim(tx, message_id, NOW))
    ours = ProviderId(f"{OWN_NUMBER}:{STAMP - 5000}")
    town.write(lambda tx: outbox.accepted(tx, message_id, ours, NOW))
    await desk.receives(BODIES["delivered"], BODIES["read"], BODIES["reaction_on_ours"])
    answer = next(message for message in desk.messages() if message.provider_id == ours)
    assert answer.state is DeliveryState.READ
    assert [reaction.emoji.raw for reaction in answer.reactions] == ["❤️"]


async def test_signal_shows_what_could_not_be_decrypted_and_then_the_message_itself(town: Town) -> None:
    desk = signal_desk(town)
    await desk.receives(BODIES["undecryptable"])
    await desk.receives(BODIES["text"], BODIES["text"])
    kinds = sorted(message.kind.value for message in desk.messages())
    assert kinds == [MessageKind.TEXT.value, MessageKind.UNSUPPORTED.value]


async def test_a_citizen_of_signal_with_and_without_a_number_is_one(town: Town) -> None:
    desk = signal_desk(town)
    await desk.receives(BODIES["text_without_aci"], BODIES["text"])
    (row,) = desk.conversations()
    detail = town.read(lambda tx: conversations.detail(tx, row.id))
    assert detail is not None
    assert detail.address in (ACI, "+31612345678")


async def test_a_group_of_signal_is_read_only_and_its_members_edit_their_own(town: Town) -> None:
    desk = signal_desk(town)
    original = json.loads(json.dumps(BODIES["group"]))
    original["envelope"]["timestamp"] = original["envelope"]["dataMessage"]["timestamp"] = STAMP - 7000
    await desk.receives(original, BODIES["group_edit"])
    (message,) = desk.messages()
    assert (message.text.raw, message.edited) == ("Fatima El Amrani: Wie heeft mijn poes gezien?", True)
    (row,) = desk.conversations()
    detail = town.read(lambda tx: conversations.detail(tx, row.id))
    assert detail is not None
    assert detail.read_only == "group_read_only"
