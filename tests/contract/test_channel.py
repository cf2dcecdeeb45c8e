"""The contract of `app.channels.base.Channel`, for every channel.

Each test runs on every harness; it is skipped on one whose far side lacks a required ability or trouble.
"""

import asyncio
import logging
from collections.abc import AsyncGenerator, AsyncIterator, Callable
from contextlib import aclosing
from datetime import UTC, datetime
from typing import TypeVar, cast

import pytest

from app.channels.base import (
    Batch,
    ChannelError,
    Edits,
    KeepsRecords,
    OutcomeUnknown,
    Outgoing,
    OutgoingFile,
    RateLimited,
    Rejected,
    SignedOut,
    TemplateSource,
    Unreachable,
)
from app.domain.events import (
    Event,
    MessageDeleted,
    MessageEdited,
    MessageReceived,
    ReachedUpTo,
    ReactionChanged,
    StatusChanged,
)
from app.domain.ids import ClientId, ProviderId
from app.domain.message import DeliveryState, Direction, MessageKind
from tests.contract.harness import Ability, Harness, Trouble
from tests.contract.harness_messenger import HookedHarness
from tests.contract.harnesses import HARNESSES

E = TypeVar("E", bound=Event)
PICTURE = b"\x89PNG\r\n\x1a\n" + bytes(range(200))
GARBAGE = (b"", b"null", b"[]", b"{}", b'"', b"\xff\xfe", b"{" * 5000, b'{"a":' * 5000, b"1e999", "é".encode("utf-16"))


@pytest.fixture(params=HARNESSES)
async def harness(request: pytest.FixtureRequest) -> AsyncIterator[Harness]:
    async with HARNESSES[request.param]() as connected:
        yield connected


def needs(harness: Harness, *wanted: Ability | Trouble) -> None:
    """Skip if the far side does not support these."""
    for one in wanted:
        has = one in harness.abilities if isinstance(one, Ability) else one in harness.troubles
        if not has:
            pytest.skip(f"this far side has not: {one}")


class Reader:
    """Receives as the engine does: keeps the last cursor and acknowledges what it has."""

    def __init__(self, harness: Harness, *, acknowledges: bool = True) -> None:
        self.harness = harness
        self.cursor: str | None = None
        self.events: list[Event] = []
        self._acknowledges = acknowledges

    async def until(self, enough: Callable[[list[Event]], bool]) -> list[Event]:
        """Receive until `enough` holds for everything so far; returns all of it."""
        if enough(self.events):
            return self.events
        batches = cast("AsyncGenerator[Batch, None]", self.harness.channel.receive(self.cursor))
        async with asyncio.timeout(30), aclosing(batches):
            async for batch in batches:
                for body in batch.bodies:
                    parsed = self.harness.channel.parse(body)
                    assert not parsed.quarantined, (parsed.quarantined, body)
                    self.events += parsed.events
                if batch.cursor is not None:
                    self.cursor = batch.cursor
                    if self._acknowledges:
                        await self.harness.channel.acknowledge(batch.cursor)
                if enough(self.events):
                    return self.events
        raise AssertionError("the channel stopped receiving")

    async def message(self, provider_id: ProviderId) -> MessageReceived:
        """The message with this id, received now if it was not received before."""
        return await self.first(MessageReceived, lambda event: event.provider_id == provider_id)

    async def first(self, kind: type[E], fits: Callable[[E], bool]) -> E:
        """The first event of a kind for which `fits` holds."""

        def fitting() -> list[E]:
            return [event for event in self.events if isinstance(event, kind) and fits(event)]

        await self.until(lambda _: bool(fitting()))
        return fitting()[0]


def outgoing(harness: Harness, text: str = "Goedemiddag", client_id: str = "client-1") -> Outgoing:
    return Outgoing(ClientId(client_id), harness.citizen, text)


# Receiving


async def test_a_citizens_message_arrives(harness: Harness) -> None:
    said = await harness.citizen_writes("Goedemorgen, de straatlantaarn is kapot 💡\nTweede regel")
    event = await Reader(harness).message(said)
    assert event.direction is Direction.INBOUND
    assert event.kind is MessageKind.TEXT
    assert event.text.raw == "Goedemorgen, de straatlantaarn is kapot 💡\nTweede regel"
    assert event.party.address == harness.citizen
    assert event.sent_at.tzinfo is not None


async def test_messages_arrive_in_order_and_each_once(harness: Harness) -> None:
    said = [await harness.citizen_writes(f"bericht {i}") for i in range(5)]
    reader = Reader(harness)
    await reader.message(said[-1])
    found = [event.provider_id for event in reader.events if isinstance(event, MessageReceived)]
    assert list(dict.fromkeys(found)) == said


async def test_receiving_goes_on_from_the_cursor(harness: Harness) -> None:
    reader = Reader(harness)
    first = await harness.citizen_writes("een")
    await reader.message(first)
    second = await harness.citizen_writes("twee")
    assert (await reader.message(second)).text.raw == "twee"


async def test_the_end_of_what_waited_is_told(harness: Harness) -> None:
    said = await harness.citizen_writes("in de nacht")
    batches = cast("AsyncGenerator[Batch, None]", harness.channel.receive(None))
    found: list[ProviderId] = []
    ends: list[bool] = []
    async with asyncio.timeout(30), aclosing(batches):
        async for batch in batches:
            events = [event for body in batch.bodies for event in harness.channel.parse(body).events]
            found += [event.provider_id for event in events if isinstance(event, MessageReceived)]
            if not batch.bodies:
                ends.append(said in found)
            if ends and said in found:
                break
    # A stream has no end, and polling does not find what was only in a webhook.
    assert ends[0] or Ability.REPLAY not in harness.abilities or isinstance(harness, HookedHarness)


async def test_what_was_not_acknowledged_comes_again(harness: Harness) -> None:
    needs(harness, Ability.REPLAY)
    said = await harness.citizen_writes("niet kwijtraken")
    await Reader(harness, acknowledges=False).message(said)
    assert (await Reader(harness).message(said)).text.raw == "niet kwijtraken"


async def test_what_comes_twice_has_one_id(harness: Harness) -> None:
    reader = Reader(harness)
    said = await harness.citizen_writes("dubbel")
    first = await reader.message(said)
    before = len(reader.events)
    await harness.deliver_again(said)
    after = await harness.citizen_writes("daarna")
    await reader.message(after)
    again = [event for event in reader.events[before:] if isinstance(event, MessageReceived)]
    assert {event.provider_id for event in again} <= {first.provider_id, after}


async def test_a_reply_names_the_message_that_it_answers(harness: Harness) -> None:
    needs(harness, Ability.REPLIES)
    asked = await harness.citizen_writes("Eerste vraag")
    said = await harness.citizen_writes("Daarop nog dit", reply_to=asked)
    event = await Reader(harness).message(said)
    assert (event.reply_to, event.text.raw) == (asked, "Daarop nog dit")


async def test_a_message_that_the_citizen_changes(harness: Harness) -> None:
    needs(harness, Ability.EDITS)
    said = await harness.citizen_writes("Morgen om 2 uur")
    await harness.citizen_edits(said, "Morgen om 3 uur")
    edit = await Reader(harness).first(MessageEdited, lambda event: event.target == said)
    assert edit.text.raw == "Morgen om 3 uur"
    assert edit.by is not None


async def test_a_message_that_the_citizen_takes_back(harness: Harness) -> None:
    needs(harness, Ability.EDITS)
    said = await harness.citizen_writes("Vergissing")
    reader = Reader(harness)
    await reader.message(said)
    await harness.citizen_deletes(said)
    deleted = await reader.first(MessageDeleted, lambda event: event.target == said)
    assert deleted.by is not None


async def test_a_reaction_and_its_removal(harness: Harness) -> None:
    needs(harness, Ability.REACTIONS)
    sent = await harness.channel.send(outgoing(harness))
    reader = Reader(harness)
    await harness.citizen_reacts(sent.provider_id, "👍")
    put = await reader.first(ReactionChanged, lambda event: event.emoji is not None)
    assert (put.target, put.emoji.raw if put.emoji else None) == (sent.provider_id, "👍")
    assert put.by is not None
    await harness.citizen_reacts(sent.provider_id, None)
    await reader.until(lambda events: any(map(_removes, events)))


def _removes(event: Event) -> bool:
    return isinstance(event, MessageDeleted) or (isinstance(event, ReactionChanged) and event.emoji is None)


class Basket:
    """A `Sink` that keeps what it was given."""

    def __init__(self) -> None:
        self.held = bytearray(b"of an earlier attempt")

    async def begin(self) -> None:
        self.held.clear()

    async def take(self, piece: bytes) -> None:
        self.held += piece


async def test_a_file_arrives_whole(harness: Harness) -> None:
    needs(harness, Ability.FILES)
    said = await harness.citizen_sends_file(PICTURE, "image/png")
    event = await Reader(harness).message(said)
    (file,) = event.files
    got = await harness.channel.download(file.reference, 1_000_000)
    assert got.content == PICTURE
    basket = Basket()
    piecemeal = await harness.channel.download(file.reference, 1_000_000, basket)
    assert (piecemeal.content, bytes(basket.held)) in ((b"", PICTURE), (PICTURE, b"of an earlier attempt"))


async def test_a_file_that_is_too_large_is_refused(harness: Harness) -> None:
    needs(harness, Ability.FILES)
    said = await harness.citizen_sends_file(PICTURE, "image/png")
    event = await Reader(harness).message(said)
    with pytest.raises(Rejected) as caught:
        await harness.channel.download(event.files[0].reference, 50)
    assert caught.value.code == "attachment_refused"


@pytest.mark.parametrize(
    "reference", ["", "../../etc/passwd", "http://169.254.169.254/", "https://evil.example/x", "{", "x" * 3000]
)
async def test_a_reference_that_leads_elsewhere_is_refused(harness: Harness, reference: str) -> None:
    needs(harness, Ability.FILES)
    with pytest.raises(Rejected):
        await harness.channel.download(reference, 1000)


@pytest.mark.parametrize("body", GARBAGE, ids=[str(i) for i in range(len(GARBAGE))])
async def test_garbage_is_kept_for_later_and_raises_nothing(harness: Harness, body: bytes) -> None:
    for any_account in (False, True):
        parsed = harness.channel.parse(body, any_account=any_account)
        assert not parsed.events
        assert parsed.ignored or parsed.quarantined


# Sending


async def test_sending_a_text(harness: Harness) -> None:
    sent = await harness.channel.send(outgoing(harness, "Wij komen morgen langs.\nGroet, Balie é 👋"))
    (arrived,) = harness.arrived()
    assert arrived.to == harness.citizen
    assert arrived.text == "Wij komen morgen langs.\nGroet, Balie é 👋"
    assert arrived.provider_id == sent.provider_id
    assert arrived.client_id in (None, "client-1")


async def test_sending_an_answer_to_a_message(harness: Harness) -> None:
    needs(harness, Ability.REPLIES)
    asked = await harness.citizen_writes("Hoe laat?")
    await Reader(harness).message(asked)
    await harness.channel.send(Outgoing(ClientId("c"), harness.citizen, "Om 10 uur", reply_to=asked))
    assert harness.arrived()[-1].reply_to == asked


async def test_sending_a_file(harness: Harness) -> None:
    needs(harness, Ability.FILES)
    file = OutgoingFile(MessageKind.IMAGE, "image/png", "plattegrond.png", PICTURE)
    sent = await harness.channel.send(Outgoing(ClientId("c"), harness.citizen, "", file))
    arrived = harness.arrived()[-1]
    assert (arrived.file, arrived.provider_id) == (PICTURE, sent.provider_id)


async def test_a_text_goes_along_with_a_file_or_is_refused(harness: Harness) -> None:
    needs(harness, Ability.FILES)
    file = OutgoingFile(MessageKind.IMAGE, "image/png", "plattegrond.png", PICTURE)
    message = Outgoing(ClientId("c"), harness.citizen, "Hier staat het", file)
    if harness.channel.capabilities.caption:
        await harness.channel.send(message)
        assert (harness.arrived()[-1].text, harness.arrived()[-1].file) == ("Hier staat het", PICTURE)
    else:
        with pytest.raises(Rejected):
            await harness.channel.send(message)
        assert not harness.arrived()


async def test_the_channel_says_whether_it_has_templates(harness: Harness) -> None:
    assert harness.channel.capabilities.templates is isinstance(harness.channel, TemplateSource)


async def test_a_message_of_ours_gets_other_words(harness: Harness) -> None:
    channel = harness.channel
    assert isinstance(channel, Edits) is (channel.capabilities.edits is not None)
    if not isinstance(channel, Edits):
        pytest.skip("what was sent on this channel stays as it is")
    sent = await channel.send(outgoing(harness, "Morgen om 9 uur"))
    first = await channel.edit((sent.provider_id,), outgoing(harness, "Morgen om 10 uur 💡", "edit-1"))
    names = (sent.provider_id, first.provider_id)
    second = await channel.edit(names, outgoing(harness, "Morgen om 11 uur", "edit-2"))
    assert len({*names, second.provider_id}) == 3
    if channel.capabilities.idempotent:
        assert await channel.edit(names, outgoing(harness, "Morgen om 11 uur", "edit-2")) == second
    message, *changes = harness.arrived()
    assert (message.text, message.instead_of) == ("Morgen om 9 uur", None)
    assert [change.text for change in changes] == ["Morgen om 10 uur 💡", "Morgen om 11 uur"]
    assert all(change.instead_of in names for change in changes)


async def test_the_words_below_a_file_of_ours_change_and_the_file_stays(harness: Harness) -> None:
    needs(harness, Ability.FILES)
    channel = harness.channel
    if not isinstance(channel, Edits):
        pytest.skip("what was sent on this channel stays as it is")
    file = OutgoingFile(MessageKind.IMAGE, "image/png", "plattegrond.png", PICTURE)
    sent = await channel.send(Outgoing(ClientId("c"), harness.citizen, "Ingang links", file))
    await channel.edit((sent.provider_id,), Outgoing(ClientId("d"), harness.citizen, "Ingang rechts", file))
    first, changed = harness.arrived()
    assert (first.text, first.file) == ("Ingang links", PICTURE)
    assert (changed.text, changed.file, changed.instead_of) == ("Ingang rechts", PICTURE, sent.provider_id)


async def test_templates_are_listed_and_arrive_filled_in(harness: Harness) -> None:
    needs(harness, Ability.TEMPLATES)
    assert isinstance(harness.channel, TemplateSource)
    listed = await harness.channel.templates()
    assert len({(one.name, one.language) for one in listed}) == len(listed) > 1
    template = next(one for one in listed if one.places and not one.obstacle)
    values = dict.fromkeys(template.places, "mevrouw\n Bakker")
    preview = template.preview(values)
    assert not preview.missing
    fill = template.fill(values)
    await harness.channel.send(Outgoing(ClientId("c"), harness.citizen, preview.text, template=fill))
    # The far side reports the text only; buttons follow below it.
    assert preview.text.startswith(harness.arrived()[-1].text)
    assert "mevrouw Bakker" in harness.arrived()[-1].text


async def test_what_became_of_a_message_whose_answer_was_lost_is_on_record(harness: Harness) -> None:
    needs(harness, Ability.RECORDS, Trouble.ANSWER_LOST)
    assert isinstance(harness.channel, KeepsRecords)
    await harness.trouble(Trouble.ANSWER_LOST)
    with pytest.raises(OutcomeUnknown):
        await harness.channel.send(outgoing(harness))
    await harness.trouble(None)
    (arrived,) = harness.arrived()
    (record,) = await harness.channel.records(datetime(2020, 1, 1, tzinfo=UTC))
    assert (record.provider_id, record.to) == (arrived.provider_id, harness.citizen)
    assert [report.state for report in record.reports] == [DeliveryState.SENT]
    assert await harness.channel.records(datetime(2100, 1, 1, tzinfo=UTC)) == ()


async def test_several_messages_at_once(harness: Harness) -> None:
    messages = [outgoing(harness, f"nummer {i}", f"client-{i}") for i in range(5)]
    sent = await asyncio.gather(*map(harness.channel.send, messages))
    assert len({one.provider_id for one in sent}) == 5
    assert {arrived.text for arrived in harness.arrived()} == {f"nummer {i}" for i in range(5)}


async def test_our_own_message_comes_back_with_our_own_id(harness: Harness) -> None:
    needs(harness, Ability.ECHO)
    sent = await harness.channel.send(outgoing(harness))
    await harness.echo(sent.provider_id)

    def settles(events: list[Event]) -> bool:
        known = (event for event in events if isinstance(event, MessageReceived | StatusChanged))
        return any(event.client_id == "client-1" and event.provider_id == sent.provider_id for event in known)

    await Reader(harness).until(settles)


async def test_how_far_our_message_came(harness: Harness) -> None:
    needs(harness, Ability.STATUS)
    sent = await harness.channel.send(outgoing(harness))
    await harness.report(sent.provider_id, DeliveryState.READ)

    def reported(events: list[Event]) -> bool:
        return any(
            event.state is DeliveryState.READ
            and (isinstance(event, ReachedUpTo) or event.provider_id == sent.provider_id)
            for event in events
            if isinstance(event, StatusChanged | ReachedUpTo)
        )

    await Reader(harness).until(reported)


async def test_messages_are_marked_as_read(harness: Harness) -> None:
    needs(harness, Ability.READ)
    said = [await harness.citizen_writes("een"), await harness.citizen_writes("twee")]
    await Reader(harness).message(said[-1])
    await harness.channel.mark_read(harness.citizen, said)
    assert harness.read_up_to()[-1] == said[-1]
    before = len(harness.read_up_to())
    await harness.channel.mark_read(harness.citizen, [])
    assert len(harness.read_up_to()) == before


async def test_typing_is_reported(harness: Harness) -> None:
    needs(harness, Ability.TYPING)
    said = await harness.citizen_writes("hallo?")
    await Reader(harness).message(said)
    await harness.channel.typing(harness.citizen, True, said)
    assert harness.typing()[-1] is True
    await harness.channel.typing(harness.citizen, False, said)


# Troubles


async def test_an_unreachable_far_side(harness: Harness) -> None:
    needs(harness, Trouble.DOWN)
    await harness.trouble(Trouble.DOWN)
    with pytest.raises(Unreachable):
        await harness.channel.send(outgoing(harness))
    with pytest.raises(Unreachable):
        await harness.channel.check()
    with pytest.raises(Unreachable):
        await Reader(harness).until(bool)
    assert not harness.arrived()


async def test_it_works_again_afterwards(harness: Harness) -> None:
    needs(harness, Trouble.DOWN)
    await harness.trouble(Trouble.DOWN)
    with pytest.raises(Unreachable):
        await harness.channel.send(outgoing(harness))
    await harness.trouble(None)
    await harness.channel.send(outgoing(harness))
    said = await harness.citizen_writes("weer terug")
    assert (await Reader(harness).message(said)).text.raw == "weer terug"
    assert len(harness.arrived()) == 1


async def test_asked_to_slow_down(harness: Harness) -> None:
    needs(harness, Trouble.LIMITED)
    await harness.trouble(Trouble.LIMITED)
    with pytest.raises(RateLimited) as caught:
        await harness.channel.send(outgoing(harness))
    assert caught.value.retry_after == 7
    assert not harness.arrived()


async def test_rejected_credentials(harness: Harness) -> None:
    needs(harness, Trouble.SIGNED_OUT)
    await harness.trouble(Trouble.SIGNED_OUT)
    with pytest.raises(SignedOut):
        await harness.channel.check()


async def test_signed_out_while_receiving(harness: Harness) -> None:
    needs(harness, Trouble.SIGNED_OUT, Ability.NOTICES)
    await harness.trouble(Trouble.SIGNED_OUT)
    with pytest.raises(SignedOut):
        await Reader(harness).until(bool)


async def test_a_message_that_is_refused(harness: Harness) -> None:
    needs(harness, Trouble.REFUSED)
    await harness.trouble(Trouble.REFUSED)
    with pytest.raises(Rejected) as caught:
        await harness.channel.send(outgoing(harness))
    assert caught.value.sentence()
    assert not harness.arrived()


@pytest.mark.parametrize("trouble", [Trouble.ANSWER_LOST, Trouble.BROKEN])
async def test_a_send_without_an_answer_is_uncertain_or_can_be_repeated(harness: Harness, trouble: Trouble) -> None:
    needs(harness, trouble)
    await harness.trouble(trouble)
    idempotent = harness.channel.capabilities.idempotent
    with pytest.raises((Unreachable, OutcomeUnknown) if idempotent else OutcomeUnknown):
        await harness.channel.send(outgoing(harness))
    await harness.trouble(None)
    if idempotent:
        await harness.channel.send(outgoing(harness))
        assert len(harness.arrived()) == 1


@pytest.mark.parametrize("trouble", [Trouble.ANSWER_LOST, Trouble.REFUSED, Trouble.DOWN, Trouble.SIGNED_OUT])
async def test_other_words_that_do_not_get_through_fail_as_a_message_does(harness: Harness, trouble: Trouble) -> None:
    needs(harness, trouble)
    if not isinstance(harness.channel, Edits):
        pytest.skip("what was sent on this channel stays as it is")
    names = ((await harness.channel.send(outgoing(harness, "Morgen om 9 uur"))).provider_id,)
    await harness.trouble(trouble)
    errors: list[type[Exception]] = []
    for call in (
        harness.channel.send(outgoing(harness, "Nog iets", "client-2")),
        harness.channel.edit(names, outgoing(harness, "Morgen om 10 uur", "edit-1")),
    ):
        with pytest.raises(ChannelError) as caught:
            await call
        errors.append(caught.type)
    assert errors[0] is errors[1]


async def test_a_captive_portal(harness: Harness) -> None:
    needs(harness, Trouble.PORTAL)
    await harness.trouble(Trouble.PORTAL)
    for call in (harness.channel.send(outgoing(harness)), harness.channel.check(), Reader(harness).until(bool)):
        with pytest.raises(Unreachable) as caught:
            await call
        assert caught.value.code == "captive"
    assert not harness.arrived()


# Other


async def test_checking_names_the_account(harness: Harness) -> None:
    assert await harness.channel.check()


async def test_capabilities_make_sense(harness: Harness) -> None:
    capabilities = harness.channel.capabilities
    assert capabilities == harness.channel.capabilities
    assert capabilities.text_limit > 0
    assert all(limit.max_bytes > 0 and limit.media_types for limit in capabilities.files.values())
    assert capabilities.window is None or capabilities.window.free.total_seconds() > 0


async def test_receiving_can_be_given_up_at_any_time(harness: Harness) -> None:
    async with asyncio.TaskGroup() as tasks:
        waiting = tasks.create_task(Reader(harness).until(lambda _: False))
        for _ in range(20):
            await asyncio.sleep(0.002)
        waiting.cancel()
    said = await harness.citizen_writes("na het opgeven")
    assert (await Reader(harness).message(said)).text.raw == "na het opgeven"


async def test_closing_twice(harness: Harness) -> None:
    await harness.channel.check()
    await harness.channel.close()
    await harness.channel.close()
    with pytest.raises(ChannelError):
        await harness.channel.send(outgoing(harness))


async def test_no_secret_is_logged(harness: Harness, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG, logger="app")
    said = await harness.citizen_writes("burgerservicenummer 999999990")
    await Reader(harness).message(said)
    await harness.channel.send(outgoing(harness, "vertrouwelijk antwoord"))
    for trouble in (Trouble.BROKEN, Trouble.LIMITED):
        if trouble in harness.troubles:
            await harness.trouble(trouble)
            with pytest.raises(ChannelError):
                await harness.channel.send(outgoing(harness, "vertrouwelijk antwoord", "client-2"))
            await harness.trouble(None)
    for secret in (*harness.secrets, "999999990", "vertrouwelijk"):
        assert secret not in caplog.text
