"""The own app chat with a real homeserver: what only a real one can show."""

import asyncio
import json
from collections.abc import AsyncGenerator, AsyncIterator, Callable
from contextlib import aclosing
from datetime import UTC, datetime
from typing import Any, TypeVar, cast
from urllib.error import HTTPError
from urllib.parse import quote

import pytest

from app.channels.base import (
    Batch,
    Outgoing,
    OutgoingFile,
    RateLimited,
    Rejected,
    SignedOut,
    Unreachable,
)
from app.channels.matrix.client import MatrixChannel, connected
from app.domain.events import (
    Event,
    MessageDeleted,
    MessageEdited,
    MessageReceived,
    ReachedUpTo,
    ReactionChanged,
    TypingChanged,
)
from app.domain.ids import Address, ClientId, ProviderId
from app.domain.message import DeliveryState, Direction, MessageKind
from tests.contract.harness import Trouble
from tests.contract.harness_matrix import Citizen, MatrixHarness, on_synapse
from tests.synapse import CLIENT

T = TypeVar("T", bound=Event)

pytestmark = pytest.mark.timeout(300)


@pytest.fixture
async def matrix() -> AsyncIterator[MatrixHarness]:
    async with on_synapse() as harness:
        yield harness


class Reader:
    """Receives as the engine does: each batch is committed before the next one is requested."""

    def __init__(self, channel: MatrixChannel, cursor: str | None = None, patience: float = 20) -> None:
        self.channel = channel
        self.cursor = cursor
        self.patience = patience
        self.events: list[Event] = []

    async def until(self, enough: Callable[["Reader"], bool]) -> "Reader":
        """Continue until `enough` holds at a batch that moves the cursor."""
        batches = cast("AsyncGenerator[Batch, None]", self.channel.receive(self.cursor))
        async with asyncio.timeout(self.patience), aclosing(batches):
            async for batch in batches:
                for body in batch.bodies:
                    parsed = self.channel.parse(body)
                    assert not parsed.quarantined
                    self.events += parsed.events
                if batch.cursor is not None:
                    self.cursor = batch.cursor
                    if enough(self):
                        break
        return self

    async def until_said(self, *texts: str) -> "Reader":
        return await self.until(lambda reader: set(texts) <= set(reader.texts()))

    async def until_comes(self, kind: type[Event]) -> "Reader":
        return await self.until(lambda reader: bool(reader.of(kind)))

    def texts(self) -> list[str]:
        return [event.text.raw for event in self.of(MessageReceived)]

    def of(self, kind: type[T]) -> list[T]:
        return [event for event in self.events if isinstance(event, kind)]


def reader(matrix: MatrixHarness, cursor: str | None = None) -> Reader:
    return Reader(cast("MatrixChannel", matrix.channel), cursor)


def outgoing(matrix: MatrixHarness, text: str, client_id: str = "0199-a", **more: Any) -> Outgoing:
    return Outgoing(ClientId(client_id), matrix.citizen, text, **more)


async def test_a_message_arrives_with_its_citizens_name(matrix: MatrixHarness) -> None:
    event_id = matrix.person.says(matrix.citizen, "Hoe laat gaat de balie open? 👍")
    arrived = (await reader(matrix).until_comes(MessageReceived)).of(MessageReceived)[0]
    assert arrived.provider_id == event_id
    assert arrived.text.raw == "Hoe laat gaat de balie open? 👍"
    assert arrived.party.address == matrix.citizen
    assert arrived.party.name is not None
    assert arrived.party.name.raw == "Fatima El Amrani"
    assert arrived.sender == matrix.person.user.user_id
    assert abs((datetime.now(UTC) - arrived.sent_at).total_seconds()) < 60


async def test_an_invitation_is_accepted_and_what_was_said_before_is_read(matrix: MatrixHarness) -> None:
    seen = await reader(matrix).until(lambda _reader: True)
    room_id = matrix.person.invites(matrix.agent)
    for number in range(40):
        matrix.person.says(room_id, f"vóór het antwoord {number}")
    await seen.until_said("vóór het antwoord 39")
    expected = [f"vóór het antwoord {number}" for number in range(40)]
    assert [text for text in seen.texts() if text.startswith("vóór")] == expected
    assert {event.party.address for event in seen.of(MessageReceived)} == {room_id}


async def test_a_gap_is_filled_in_order_and_not_beyond_it(matrix: MatrixHarness) -> None:
    matrix.person.says(matrix.citizen, "het begin")
    cast("MatrixChannel", matrix.channel)._backfill = 10  # a limit for history only
    seen = await reader(matrix).until_said("het begin")
    seen.events.clear()
    for number in range(150):
        matrix.person.says(matrix.citizen, f"bericht {number}")
    await seen.until_said("bericht 149")
    assert seen.texts() == [f"bericht {number}" for number in range(150)]


async def test_the_first_reading_ends_at_its_limit(matrix: MatrixHarness) -> None:
    for number in range(60):
        matrix.person.says(matrix.citizen, f"bericht {number}")
    channel = cast("MatrixChannel", matrix.channel)
    channel._backfill = 10
    seen = await reader(matrix).until_said("bericht 59")
    assert len(seen.texts()) == 40
    assert seen.texts()[0] == "bericht 20"


async def test_the_same_position_tells_the_same_again(matrix: MatrixHarness) -> None:
    start = (await reader(matrix).until(lambda _reader: True)).cursor
    matrix.person.says(matrix.citizen, "een")
    first = await reader(matrix, start).until_said("een")
    matrix.person.says(matrix.citizen, "twee")
    second = await reader(matrix, start).until_said("een", "twee")
    assert first.of(MessageReceived)[0] == second.of(MessageReceived)[0]


async def test_a_position_that_the_server_forgot_begins_anew(matrix: MatrixHarness) -> None:
    matrix.person.says(matrix.citizen, "nog te lezen")
    seen = await reader(matrix, "s0_verdwenen").until_said("nog te lezen")
    assert seen.cursor != "s0_verdwenen"


async def test_edits_and_replies(matrix: MatrixHarness) -> None:
    question = await matrix.citizen_writes("Wat kost een paspoor?")
    await matrix.citizen_edits(question, "Wat kost een paspoort?")
    answer = (await matrix.channel.send(outgoing(matrix, "€ 86,87", reply_to=question))).provider_id
    thanks = await matrix.citizen_writes("Dank u", reply_to=answer)
    seen = await reader(matrix).until_said("Dank u")
    edit = seen.of(MessageEdited)[0]
    assert (edit.target, edit.text.raw, edit.by) == (question, "Wat kost een paspoort?", matrix.person.user.user_id)
    messages = {event.provider_id: event for event in seen.of(MessageReceived)}
    assert messages[question].text.raw == "Wat kost een paspoor?"
    assert messages[question].sender == edit.by
    assert messages[answer].reply_to == question
    assert messages[answer].direction is Direction.OUTBOUND
    assert messages[thanks].reply_to == answer


async def test_other_words_of_ours_reach_the_citizen_and_come_back_as_an_edit(matrix: MatrixHarness) -> None:
    question = await matrix.citizen_writes("Hoe laat?")
    sent = (await matrix.channel.send(outgoing(matrix, "Om 9 uur", reply_to=question))).provider_id
    channel = cast("MatrixChannel", matrix.channel)
    first = await channel.edit((sent,), outgoing(matrix, "Om 10 uur", "errand-1"))
    assert await channel.edit((sent,), outgoing(matrix, "Om 10 uur", "errand-1")) == first, "once"
    long = "Elf uur. " * 5_000
    last = await channel.edit((sent, first.provider_id), outgoing(matrix, long, "errand-2"))
    assert last != first
    shown = matrix.person.call("GET", f"/rooms/{quote(matrix.citizen)}/event/{quote(sent)}")
    newest = shown["unsigned"]["m.relations"]["m.replace"]["content"]["m.new_content"]
    assert newest["body"] == long, "the citizen's program reads the last edit of the first event"
    seen = await reader(matrix).until(lambda found: len(found.of(MessageEdited)) > 1)
    edits = {edit.provider_id: (edit.target, edit.text.raw, edit.by) for edit in seen.of(MessageEdited)}
    assert edits == {first.provider_id: (sent, "Om 10 uur", None), last.provider_id: (sent, long, None)}
    messages = {event.provider_id: event.text.raw for event in seen.of(MessageReceived)}
    assert list(messages) == [question, sent], "an edit is no message of its own"


async def test_a_thread_is_flattened_onto_what_it_hangs_on(matrix: MatrixHarness) -> None:
    root = await matrix.citizen_writes("Ik wil verhuizen")

    def in_thread(text: str, answered: str) -> str:
        fallback = {"m.in_reply_to": {"event_id": answered}, "is_falling_back": answered != first}
        relation = {"rel_type": "m.thread", "event_id": root, **fallback}
        return matrix.person.says(matrix.citizen, text, **{"m.relates_to": relation})

    first = ""
    first = in_thread("Naar Zuid", root)
    latest = in_thread("Wat kost dat?", first)
    matrix.person.call("POST", f"/rooms/{quote(matrix.citizen)}/receipt/m.read/{quote(latest)}", {"thread_id": root})
    seen = await reader(matrix).until_said("Wat kost dat?")
    said = {event.provider_id: event for event in seen.of(MessageReceived)}
    assert {event.party.address for event in said.values()} == {matrix.citizen}
    assert [said[ProviderId(one)].reply_to for one in (first, latest)] == [root, first]


@pytest.mark.parametrize("version", ["9", "10", "11", "12"])
async def test_rooms_of_every_version_talk_and_take_back(matrix: MatrixHarness, version: str) -> None:
    """From version 11 a redaction names its target in its content, from 12 a room id contains no server name."""
    room_id = matrix.person.invites(matrix.agent, room_version=version)
    assert (":" in room_id) is (int(version) < 12)
    seen = reader(matrix)
    message = matrix.person.says(room_id, "Goedemorgen")
    await seen.until_said("Goedemorgen")
    answer = await matrix.channel.send(Outgoing(ClientId(f"0199-{version}"), Address(room_id), "Ook goedemorgen"))
    await matrix.channel.mark_read(Address(room_id), [message])
    await matrix.channel.typing(Address(room_id), True, message)
    matrix.person.redacts(room_id, message)
    await seen.until(lambda found: bool(found.of(MessageDeleted)) and "Ook goedemorgen" in found.texts())
    assert seen.of(MessageDeleted)[0].target == message
    said = {event.provider_id: event.party.address for event in seen.of(MessageReceived)}
    assert said[message] == said[answer.provider_id] == room_id


async def test_a_reaction_and_its_end(matrix: MatrixHarness) -> None:
    message = await matrix.citizen_writes("Fijn!")
    await matrix.citizen_reacts(message, "👍")
    seen = await reader(matrix).until_comes(ReactionChanged)
    reaction = seen.of(ReactionChanged)[0]
    assert (reaction.target, reaction.emoji and reaction.emoji.raw) == (message, "👍")
    await matrix.citizen_reacts(message, None)
    await seen.until_comes(MessageDeleted)
    assert seen.of(MessageDeleted)[0].target == reaction.provider_id


async def test_a_message_taken_back_stays_as_one(matrix: MatrixHarness) -> None:
    message = await matrix.citizen_writes("verkeerde chat")
    seen = await reader(matrix).until_said("verkeerde chat")
    await matrix.citizen_deletes(message)
    await seen.until_comes(MessageDeleted)
    assert seen.of(MessageDeleted)[0].target == message
    anew = await reader(matrix).until_comes(MessageDeleted)
    assert anew.of(MessageDeleted)[0].target == message
    assert [event.text.raw for event in anew.of(MessageReceived) if event.provider_id == message] == [""]


async def test_what_a_moderator_takes_back_is_gone_as_if_the_citizen_did_it(matrix: MatrixHarness) -> None:
    room_id = matrix.person.invites(matrix.agent, power_level_content_override={"users_default": 50})
    seen = await reader(matrix).until(lambda _reader: True)
    message = matrix.person.says(room_id, "een scheldwoord")
    await seen.until_said("een scheldwoord")
    path = f"{CLIENT}/rooms/{quote(room_id)}/redact/{quote(message)}/weg"
    matrix.person.synapse.call("PUT", path, {}, matrix.agent.token)
    author = matrix.person.user.user_id
    await seen.until(lambda found: any(event.by == author for event in found.of(MessageDeleted)))
    assert {event.target for event in seen.of(MessageDeleted)} == {message}


async def test_files_both_ways(matrix: MatrixHarness) -> None:
    picture = b"\x89PNG\r\n\x1a\n" + bytes(range(256))
    await matrix.citizen_sends_file(picture, "image/png")
    arrived = (await reader(matrix).until_comes(MessageReceived)).of(MessageReceived)[0]
    assert arrived.kind is MessageKind.IMAGE
    fetched = await matrix.channel.download(arrived.files[0].reference, 1_000_000)
    assert (fetched.content, fetched.media_type) == (picture, "image/png")
    letter = OutgoingFile(MessageKind.DOCUMENT, "application/pdf", "brief é.pdf", b"%PDF-1.7")
    await matrix.channel.send(outgoing(matrix, "Zie de bijlage", file=letter))
    sent = matrix.arrived()[-1]
    assert (sent.file, sent.text) == (b"%PDF-1.7", "Zie de bijlage")
    echo = (await reader(matrix).until_said("Zie de bijlage")).of(MessageReceived)[-1]
    assert echo.files[0].file_name is not None
    assert echo.files[0].file_name.raw == "brief é.pdf"


async def test_files_are_fetched_as_the_signed_in_user_and_by_nobody_else(matrix: MatrixHarness) -> None:
    uri = matrix.person.uploads(b"vertrouwelijk", "text/plain")
    place = uri.removeprefix("mxc://")
    for path in (f"/_matrix/client/v1/media/download/{place}", f"/_matrix/media/v3/download/{place}"):
        with pytest.raises(HTTPError) as refused:
            matrix.person.synapse.call("GET", path)
        with refused.value as answer:
            assert answer.code in (401, 404)
    assert (await matrix.channel.download(uri, 1000)).content == b"vertrouwelijk"


async def test_a_page_that_a_citizen_sends_is_a_file_and_no_portal(matrix: MatrixHarness) -> None:
    uri = matrix.person.uploads(b"<html>", "text/html")
    assert (await matrix.channel.download(uri, 1000)).content == b"<html>"


@pytest.mark.parametrize(
    "reference",
    [
        "mxc://gemeente.test/weg",
        "mxc://x/../../_synapse/admin",
        "https://gemeente.test/x",
        "",
        "mxc://../a",
        "mxc://a/b/c",
    ],
)
async def test_a_file_that_is_not_there_or_not_a_file(matrix: MatrixHarness, reference: str) -> None:
    with pytest.raises(Rejected) as refused:
        await matrix.channel.download(reference, 1000)
    assert refused.value.code == "attachment_gone"


async def test_a_file_over_the_limit_is_not_read(matrix: MatrixHarness) -> None:
    uri = matrix.person.uploads(b"x" * 5000, "text/plain")
    with pytest.raises(Rejected) as refused:
        await matrix.channel.download(uri, 4000)
    assert refused.value.code == "attachment_refused"


async def test_one_client_id_sends_once_even_when_the_answer_is_lost(matrix: MatrixHarness) -> None:
    await matrix.trouble(Trouble.ANSWER_LOST)
    with pytest.raises(Unreachable):
        await matrix.channel.send(outgoing(matrix, "eenmaal"))
    await matrix.trouble(None)
    again = await matrix.channel.send(outgoing(matrix, "eenmaal"))
    third = await matrix.channel.send(outgoing(matrix, "eenmaal"))
    seen = await reader(matrix).until_said("eenmaal")
    assert again == third
    assert seen.texts() == ["eenmaal"]
    echo = seen.of(MessageReceived)[0]
    assert (echo.provider_id, echo.client_id, echo.author) == (again.provider_id, "0199-a", None)


async def test_a_colleague_on_another_device_is_shown_as_such(matrix: MatrixHarness) -> None:
    synapse = matrix.person.synapse
    other = signed_in(matrix)["access_token"]
    path = f"{CLIENT}/rooms/{quote(matrix.citizen)}/send/m.room.message/elders"
    synapse.call("PUT", path, {"msgtype": "m.text", "body": "van elders"}, other)
    echo = (await reader(matrix).until_said("van elders")).of(MessageReceived)[0]
    assert (echo.direction, echo.client_id, echo.author) == (Direction.OUTBOUND, None, "another device")


async def test_reading_and_typing_are_told_both_ways(matrix: MatrixHarness) -> None:
    question = await matrix.citizen_writes("Bent u er?")
    first = await matrix.channel.send(outgoing(matrix, "Ja"))
    second = await matrix.channel.send(outgoing(matrix, "Zeker", "0199-b"))
    seen = await reader(matrix).until_said("Zeker")
    matrix.person.reads(matrix.citizen, second.provider_id)
    matrix.person.types(matrix.citizen, True)
    await seen.until(lambda found: bool(found.of(ReachedUpTo)) and bool(found.of(TypingChanged)))
    reached = seen.of(ReachedUpTo)[0]
    sent = {event.provider_id: event.sent_at for event in seen.of(MessageReceived)}
    assert (reached.state, reached.watermark) == (DeliveryState.READ, sent[second.provider_id])
    assert sent[first.provider_id] <= reached.watermark
    assert seen.of(TypingChanged)[0].active
    await matrix.channel.mark_read(matrix.citizen, [question])
    await matrix.channel.typing(matrix.citizen, True, question)
    await matrix.channel.typing(matrix.citizen, False, question)
    assert (matrix.read_up_to(), matrix.typing()) == ([question], [True, False])


async def test_a_receipt_for_a_message_of_an_earlier_run_counts_up_to_its_time(matrix: MatrixHarness) -> None:
    sent = await matrix.channel.send(outgoing(matrix, "Goedemorgen"))
    start = (await reader(matrix).until_said("Goedemorgen")).cursor
    matrix.person.reads(matrix.citizen, sent.provider_id)
    settings = {"homeserver": matrix.url, "user_id": matrix.agent.user_id}
    restarted = connected(settings, {"access_token": matrix.agent.token}, matrix.agent.user_id)
    try:
        seen = await Reader(restarted, start).until_comes(ReachedUpTo)
    finally:
        await restarted.close()
    assert seen.of(ReachedUpTo)[0].state is DeliveryState.READ


async def test_a_wrong_token_and_another_account(matrix: MatrixHarness) -> None:
    settings = {"homeserver": matrix.url}
    wrong = connected(settings, {"access_token": "syt_verlopen"}, matrix.agent.user_id)
    other = connected(settings, {"access_token": matrix.person.user.token}, matrix.agent.user_id)
    try:
        with pytest.raises(SignedOut) as signed_out:
            await wrong.check()
        assert signed_out.value.code == "signed_out"
        with pytest.raises(SignedOut):
            await Reader(wrong).until(lambda _reader: True)
        with pytest.raises(SignedOut) as mistaken:
            await other.check()
        assert mistaken.value.code == "wrong_account"
    finally:
        await wrong.close()
        await other.close()
    assert await matrix.channel.check() == matrix.agent.user_id


async def test_a_password_signs_in_and_the_same_device_still_sends_once(matrix: MatrixHarness) -> None:
    kept: dict[str, str] = {}
    settings = {"homeserver": matrix.url, "device_id": "BALIE"}
    secrets = {"password": matrix.agent.password}
    first = connected(settings, secrets, matrix.agent.user_id, kept.__setitem__)
    second = connected(settings, secrets, matrix.agent.user_id)
    try:
        sent = await first.send(outgoing(matrix, "na het aanmelden"))
        assert await second.send(outgoing(matrix, "na het aanmelden")) == sent
    finally:
        await first.close()
        await second.close()
    assert kept["access_token"]


async def test_a_wrong_password_is_signed_out(matrix: MatrixHarness) -> None:
    channel = connected({"homeserver": matrix.url}, {"password": "verkeerd"}, matrix.agent.user_id)
    try:
        with pytest.raises(SignedOut):
            await channel.check()
    finally:
        await channel.close()


async def test_a_token_that_ran_out_is_renewed_by_the_refresh_token(matrix: MatrixHarness) -> None:
    session = signed_in(matrix, refresh_token=True)
    kept: dict[str, str] = {}
    secrets = {"access_token": "syt_verlopen", "refresh_token": session["refresh_token"]}
    channel = connected({"homeserver": matrix.url}, secrets, matrix.agent.user_id, kept.__setitem__)
    try:
        assert await channel.check() == matrix.agent.user_id
    finally:
        await channel.close()
    assert kept["access_token"] != "syt_verlopen"
    assert kept["refresh_token"] != session["refresh_token"]


def signed_in(matrix: MatrixHarness, **more: object) -> dict[str, Any]:
    """A sign-in by the agent on a new device."""
    asked = {
        "type": "m.login.password",
        "identifier": {"type": "m.id.user", "user": matrix.agent.user_id},
        "password": matrix.agent.password,
        **more,
    }
    answer: dict[str, Any] = matrix.person.synapse.call("POST", f"{CLIENT}/login", asked)
    return answer


async def test_a_token_that_runs_out_while_we_work_is_a_soft_logout_and_nobody_notices(matrix: MatrixHarness) -> None:
    login = signed_in(matrix, refresh_token=True, device_id="ZACHT")
    kept: dict[str, str] = {}
    secrets = {"access_token": login["access_token"], "refresh_token": login["refresh_token"]}
    channel = connected({"homeserver": matrix.url}, secrets, matrix.agent.user_id, kept.__setitem__)
    try:
        first = await channel.send(outgoing(matrix, "voor het verlopen"))
        await asyncio.sleep(login["expires_in_ms"] / 1000 + 0.1)
        with pytest.raises(HTTPError) as gone:
            matrix.person.synapse.call("GET", f"{CLIENT}/account/whoami", token=login["access_token"])
        with gone.value as answer:
            assert json.loads(answer.read())["soft_logout"] is True
        # Many simultaneous requests find the token expired; it is renewed once, for the same device.
        await asyncio.gather(*(channel.check() for _ in range(5)))
        assert await channel.send(outgoing(matrix, "voor het verlopen")) == first
    finally:
        await channel.close()
    asked = [request.path for request in matrix.recorder.requests]
    assert asked.count(f"{CLIENT}/refresh") == 1
    assert kept["access_token"] != login["access_token"]


async def test_a_sign_in_that_was_ended_elsewhere_is_a_signed_out_channel_or_made_anew(matrix: MatrixHarness) -> None:
    login = signed_in(matrix, device_id="HARD")
    matrix.person.synapse.call("POST", f"{CLIENT}/logout", {}, login["access_token"])
    settings = {"homeserver": matrix.url, "device_id": "HARD"}
    token = {"access_token": login["access_token"]}
    without = connected(settings, token, matrix.agent.user_id)
    with_password = connected(settings, {**token, "password": matrix.agent.password}, matrix.agent.user_id)
    try:
        with pytest.raises(SignedOut):
            await Reader(without).until(lambda _reader: True)
        await Reader(with_password).until(lambda _reader: True)
    finally:
        await without.close()
        await with_password.close()


async def test_colleagues_in_one_room_answer_for_us_and_read_for_nobody(matrix: MatrixHarness) -> None:
    colleague = Citizen(matrix.person.synapse, f"anna{matrix.agent.device_id.lower()}", "Anna")
    path = f"{CLIENT}/rooms/{quote(matrix.citizen)}"
    matrix.person.call("POST", f"/rooms/{quote(matrix.citizen)}/invite", {"user_id": colleague.user.user_id})
    matrix.person.synapse.call("POST", f"{path}/join", {}, colleague.user.token)
    settings = {"homeserver": matrix.url, "colleagues": f"@iemand:gemeente.test, {colleague.user.user_id}"}
    ours = connected(settings, {"access_token": matrix.agent.token}, matrix.agent.user_id)
    try:
        question = matrix.person.says(matrix.citizen, "Mag ik hier parkeren?")
        seen = await Reader(ours).until_said("Mag ik hier parkeren?")
        answer = colleague.says(matrix.citizen, "Ja, tot zes uur")
        colleague.reads(matrix.citizen, question)
        colleague.types(matrix.citizen, True)
        await seen.until(lambda found: "Ja, tot zes uur" in found.texts() and bool(found.of(TypingChanged)))
    finally:
        await ours.close()
    said = {event.provider_id: event for event in seen.of(MessageReceived)}
    assert said[question].direction is Direction.INBOUND
    assert (said[answer].direction, said[answer].sender) == (Direction.OUTBOUND, None)
    assert said[answer].author == f"anna{matrix.agent.device_id.lower()}"
    assert seen.of(ReachedUpTo) == []
    assert not any(event.active for event in seen.of(TypingChanged))


async def test_what_is_too_long_or_goes_nowhere_is_refused(matrix: MatrixHarness) -> None:
    with pytest.raises(Rejected) as long:
        await matrix.channel.send(outgoing(matrix, "x" * 70_000))
    assert long.value.code == "too_long"
    for nowhere in ("!elders:gemeente.test", "@burger:gemeente.test"):
        message = Outgoing(ClientId("0199-c"), Address(nowhere), "hallo")
        with pytest.raises(Rejected) as unknown:
            await matrix.channel.send(message)
        assert unknown.value.code == "recipient_unavailable"


async def test_the_servers_own_limit_is_waited_for(matrix: MatrixHarness) -> None:
    administrator = matrix.person.synapse.register(f"beheer{matrix.agent.device_id.lower()}", admin=True)
    path = f"/_synapse/admin/v1/users/{quote(matrix.agent.user_id)}/override_ratelimit"
    limits = {"messages_per_second": 1, "burst_count": 1}
    matrix.person.synapse.call("POST", path, limits, administrator.token)
    messages = [outgoing(matrix, "snel", f"0199-{number}") for number in range(5)]
    with pytest.raises(RateLimited) as limited:
        await asyncio.gather(*(matrix.channel.send(message) for message in messages))
    assert limited.value.retry_after is not None
    assert 0 < limited.value.retry_after < 60


async def test_an_encrypted_message_says_so(matrix: MatrixHarness) -> None:
    secret = {"algorithm": "m.megolm.v1.aes-sha2", "ciphertext": "x", "session_id": "y", "sender_key": "z"}
    matrix.person.sends(matrix.citizen, secret, "m.room.encrypted")
    arrived = (await reader(matrix).until_comes(MessageReceived)).of(MessageReceived)[0]
    assert (arrived.kind, arrived.note) == (MessageKind.UNSUPPORTED, "encrypted_room")


async def test_many_invitations_at_once_each_room_in_a_batch_of_its_own(matrix: MatrixHarness) -> None:
    rooms = [matrix.person.invites(matrix.agent) for _ in range(12)]
    for room_id in rooms:
        matrix.person.says(room_id, f"vraag in {room_id}")
    seen = await reader(matrix).until_said(*(f"vraag in {room_id}" for room_id in rooms))
    arrived = {event.provider_id: event.party.address for event in seen.of(MessageReceived)}
    assert sorted(arrived.values()) == sorted(rooms)
