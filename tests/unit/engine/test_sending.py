"""The outbox at work: order, errors, rules and messaging windows at the moment of sending."""

import asyncio
from datetime import timedelta

import pytest
from msgspec.structs import replace

from app.channels.base import OutcomeUnknown, RateLimited, Rejected, Scope, SignedOut, Unreachable
from app.domain.channel import Connection
from app.domain.citizen import Consent
from app.domain.ids import ClientId, MessageId
from app.domain.message import DeliveryState
from app.domain.problems import InboxError
from app.domain.template import TemplateFill
from app.domain.window import WindowRule
from app.storage import channels, compliance_log, outbox, retrying, search, wishes
from app.storage.database import Transaction
from app.storage.templates import fill_json
from tests.fakes.scripted_channel import PLAIN, REPEATABLE, WINDOWED, status
from tests.fakes.town import JORIS, SAMIRA, at
from tests.unit.engine.conftest import Running

S = DeliveryState


async def test_a_queued_message_is_sent_and_its_recipient_is_the_one_it_was_queued_for(run: Running) -> None:
    run.town.says("Hallo")
    message_id = run.town.reply("Dag, Samira")
    await run.start()
    message = await run.state(message_id, S.ACCEPTED)
    assert message.provider_id == "sent.1"
    assert [(sent.text, sent.to, sent.client_id) for sent in run.far.sent] == [
        ("Dag, Samira", SAMIRA, message.client_id)
    ]


async def test_a_message_queued_while_the_engine_runs_goes_at_once(run: Running) -> None:
    await run.start()
    run.town.says("Hallo")
    await run.state(run.town.reply(), S.ACCEPTED)


async def test_one_conversation_keeps_its_order_while_the_first_is_tried_again(run: Running) -> None:
    run.town.says("Hallo")
    first, second = run.town.reply("een"), run.town.reply("twee")
    run.far.answers["send een"].append(Unreachable())
    await run.start()
    await run.until(lambda: len(run.far.tried) == 1 and run.message(first).state is S.QUEUED)
    assert run.message(second).state is S.QUEUED
    run.turn(minutes=10)
    await run.state(second, S.ACCEPTED)
    assert [sent.text for sent in run.far.sent] == ["een", "twee"]


async def test_a_lane_that_hangs_or_fails_holds_up_nobody_else(run: Running) -> None:
    run.town.says("Hallo", by=SAMIRA)
    stuck = run.town.reply("vast")
    run.town.says("Hoi", by=JORIS)
    free = run.town.reply("los", to=run.conversation(JORIS))
    door = asyncio.Event()
    run.far.answers["send vast"].append(door)
    await run.start()
    await run.state(free, S.ACCEPTED)
    assert run.message(stuck).state is S.SENDING
    door.set()
    await run.state(stuck, S.ACCEPTED)


async def test_no_more_than_eight_are_on_their_way_at_once(run: Running) -> None:
    doors = [asyncio.Event() for _ in range(20)]
    run.far.answers["send"].extend(doors)
    ids = []
    for number in range(20):
        run.town.says("Hallo", by=f"+316{number:08}")
        ids.append(run.town.reply(f"{number}", to=run.conversation(f"+316{number:08}")))
    await run.start()
    await run.until(lambda: run.far.sending_now == 8)
    for door in doors:
        door.set()
    for message_id in ids:
        await run.state(message_id, S.ACCEPTED)
    assert run.far.most_at_once == 8


@pytest.mark.parametrize(
    ("error", "state", "note"),
    [
        (Rejected("recipient_unavailable", channel="WhatsApp"), S.FAILED, "recipient_unavailable"),
        (OutcomeUnknown(channel="WhatsApp"), S.UNCERTAIN, "uncertain"),
        (ZeroDivisionError("a bug"), S.UNCERTAIN, "uncertain"),
    ],
)
async def test_what_an_answer_makes_of_a_message(run: Running, error: Exception, state: S, note: str) -> None:
    run.town.says("Hallo")
    message_id = run.town.reply()
    run.far.answers["send"].append(error)
    await run.start()
    assert (await run.state(message_id, state)).note == note
    run.turn(hours=1)
    later = run.town.reply("nog een")
    await run.state(later, S.ACCEPTED)
    assert len(run.far.tried) == 2, "what failed or is uncertain is never sent again by itself"


async def test_where_sending_twice_sends_once_an_unknown_outcome_is_tried_again_with_the_same_id(run: Running) -> None:
    run.far.capabilities = REPEATABLE
    run.town.says("Hallo")
    message_id = run.town.reply()
    run.far.answers["send"].append(OutcomeUnknown())
    await run.start()
    await run.until(lambda: len(run.far.tried) == 1 and run.message(message_id).state is S.QUEUED)
    run.turn(minutes=10)
    await run.state(message_id, S.ACCEPTED)
    assert len({tried.client_id for tried in run.far.tried}) == 1


async def test_a_channel_that_asks_to_wait_is_left_alone_and_a_citizen_s_limit_is_that_citizen_s(run: Running) -> None:
    run.town.says("Hallo", by=SAMIRA)
    limited = run.town.reply("een")
    run.far.answers["send een"].append(RateLimited(60, Scope.CITIZEN))
    await run.start()
    await run.until(lambda: len(run.far.tried) == 1 and run.message(limited).state is S.QUEUED)
    run.town.says("Hoi", by=JORIS)
    other = run.town.reply("twee", to=run.conversation(JORIS))
    await run.state(other, S.ACCEPTED)
    run.turn(seconds=61)
    await run.state(limited, S.ACCEPTED)

    run.far.answers["send drie"].append(RateLimited(60, Scope.CHANNEL))
    held = run.town.reply("drie", to=run.conversation(JORIS))
    await run.until(lambda: len(run.far.tried) == 4 and run.message(held).state is S.QUEUED)
    run.town.says("Hey", by="+31600000009")
    behind = run.town.reply("vier", to=run.conversation("+31600000009"))
    run.turn(seconds=30)
    await asyncio.sleep(0.05)
    assert run.message(behind).state is S.QUEUED
    run.turn(seconds=31)
    await run.state(behind, S.ACCEPTED)
    await run.state(held, S.ACCEPTED)


async def test_signed_out_while_sending_stops_the_channel_and_keeps_the_message_until_it_is_tested(
    run: Running,
) -> None:
    run.town.says("Hallo")
    message_id = run.town.reply()
    run.far.answers["send"].append(SignedOut(channel="WhatsApp"))
    await run.start()
    await run.until(lambda: run.channel().connection is Connection.SIGNED_OUT)
    await run.state(message_id, S.QUEUED)
    run.turn(minutes=5)
    await asyncio.sleep(0.05)
    assert len(run.far.tried) == 1
    run.town.write(lambda tx: channels.set_connection(tx, run.town.channel.id, Connection.CONNECTED, None))
    await run.state(message_id, S.ACCEPTED)
    assert run.clients_made == 2, "a new client, with the new token"


async def test_a_locked_keyring_keeps_the_message_waiting(run: Running) -> None:
    run.town.says("Hallo")
    message_id = run.town.reply()
    run.line_error += [InboxError("keyring_locked") for _ in range(2)]
    await run.start()
    await run.until(lambda: run.clients_made >= 3)
    run.turn(minutes=10)
    await run.state(message_id, S.ACCEPTED)


async def test_retries_end_a_day_after_it_was_queued(run: Running) -> None:
    run.town.says("Hallo")
    message_id = run.town.reply()
    run.far.answers["send"].extend(Unreachable(channel="WhatsApp") for _ in range(1_000))
    await run.start()
    for _ in range(30):
        tried = len(run.far.tried)
        run.turn(hours=1)
        await run.until(lambda tried=tried: run.message(message_id).state is S.FAILED or len(run.far.tried) > tried)  # type: ignore[misc]
        await run.until(lambda: run.message(message_id).state is not S.SENDING)
    assert run.message(message_id).state is S.FAILED
    assert run.message(message_id).note in {"unreachable", "waited_too_long"}


async def test_the_agent_s_retry_begins_a_new_day(run: Running) -> None:
    run.town.says("Hallo")
    message_id = run.town.reply()
    run.far.answers["send"].append(Rejected())
    await run.start()
    await run.state(message_id, S.FAILED)
    run.turn(days=3)
    run.town.write(lambda tx: retrying.retry(tx, message_id, run.moment))
    await run.state(message_id, S.ACCEPTED)


async def test_a_message_that_waited_past_its_window_is_not_sent_and_says_so(run: Running) -> None:
    run.far.capabilities = WINDOWED
    run.town.says("Hallo")
    message_id = run.town.reply()
    run.turn(hours=24)
    await run.start()
    assert (await run.state(message_id, S.FAILED)).note == "window_closed"
    assert run.far.tried == []


async def test_whoever_wants_no_more_messages_gets_the_one_that_ends_it_and_none_that_waited(run: Running) -> None:
    run.town.says("Stop hiermee")
    here, closing, later = run.town.row().id, run.town.reply("Dat doen wij", minutes=2), run.town.reply(minutes=3)
    run.town.write(lambda tx: wishes.record(tx, here, Consent(False, at(1), "dit gesprek"), None, at(1)))
    run.turn(hours=1)
    await run.start()
    await run.state(closing, S.ACCEPTED)
    assert (await run.state(later, S.FAILED)).note == "opted_out"
    assert [sent.text for sent in run.far.tried] == ["Dat doen wij"]


async def test_in_the_extended_window_it_is_marked_as_typed_by_a_person(run: Running) -> None:
    run.far.capabilities = replace(PLAIN, window=WindowRule(timedelta(hours=1), timedelta(days=7)))
    run.town.says("Hallo")
    message_id, other = run.town.reply(by_hand=True), run.town.reply("van een programma")
    run.turn(hours=2)
    await run.start()
    await run.state(message_id, S.ACCEPTED)
    assert run.far.sent[0].extended_window
    assert (await run.state(other, S.FAILED)).note == "by_hand_only"
    assert len(run.far.sent) == 1


async def test_a_conversation_that_another_program_holds_is_taken_over_when_asked(run: Running) -> None:
    run.town.says("Hallo")
    message_id = run.town.reply()
    run.far.answers["send"].append(Rejected("other_app_owns"))
    await run.start()
    assert (await run.state(message_id, S.FAILED)).note == "other_app_owns"
    assert not run.far.tried[0].take_over
    run.town.write(lambda tx: retrying.retry(tx, message_id, run.moment, take_over=True))
    await run.state(message_id, S.ACCEPTED)
    assert run.far.sent[0].take_over


async def test_a_rule_stops_a_message_that_came_into_the_outbox_some_other_way(run: Running) -> None:
    run.town.says("Hallo")
    message_id = run.town.reply("Uw bsn is 111222333")
    await run.start()
    assert (await run.state(message_id, S.FAILED)).note == "rule_blocks"
    assert run.far.tried == []
    log = run.town.read(lambda tx: tx.all("SELECT rule_id, decision FROM compliance_event"))
    assert log == [("BSN", "stopped")]


async def test_an_override_counts_in_the_version_that_the_agent_saw(run: Running) -> None:
    rule = run.rules.rule("IBAN")
    assert rule is not None
    run.town.says("Hallo")
    text = "Ons rekeningnummer is NL91ABNA0417164300"
    good = _queued(run, text, outbox.Override("IBAN", rule.version, "staat op de aanslag"))
    old = _queued(run, text, outbox.Override("IBAN", "an older one", "staat op de aanslag"))
    by_hand = _queued(run, text, outbox.Override("IBAN", rule.version, "zonder het te zeggen"), logged=False)
    again = _queued(run, text, outbox.Override("IBAN", rule.version, "staat op de aanslag"), client="2", logged=False)
    other = _queued(run, f"{text} 2", outbox.Override("IBAN", rule.version, "staat in de brief"), about=text)
    await run.start()
    await run.state(good, S.ACCEPTED)
    assert (await run.state(old, S.FAILED)).note == "rule_needs_reason"
    assert (await run.state(by_hand, S.FAILED)).note == "rule_needs_reason", "the log knows nothing of it"
    assert (await run.state(again, S.FAILED)).note == "rule_needs_reason", "what was said of one is not said of another"
    assert (await run.state(other, S.FAILED)).note == "rule_needs_reason", "nor of other words"


async def test_what_somebody_left_unmasked_by_hand_is_masked_once_it_goes(run: Running) -> None:
    """Where a message was written into the store without what a window records of its text."""
    rule = run.rules.rule("IBAN")
    assert rule is not None
    run.town.says("Hallo")
    message_id = _queued(run, "Het is NL91ABNA0417164300", outbox.Override("IBAN", rule.version, "staat op de aanslag"))
    assert "ABNA" in run.town.row().last_text.raw
    await run.start()
    await run.state(message_id, S.ACCEPTED)
    assert run.town.row().last_text.raw == "Het is " + 18 * "\u2022"
    found = run.town.read(lambda tx: tx.all("SELECT findings FROM message WHERE id = :id", {"id": message_id}))
    assert found == [('[["iban",7,25]]',)]
    while run.town.write(lambda tx: search.index_pending(tx, 9)):
        pass
    assert run.town.read(lambda tx: search.search(tx, "NL91ABNA0417164300")) == []


async def test_what_stands_in_a_template_is_looked_at_whatever_its_message_says(run: Running) -> None:
    run.town.says("Hallo")
    message_id = run.town.reply("Uw afspraak staat.")
    fill = fill_json(TemplateFill("afspraak", "nl", {"1": "Uw bsn is 111222333"}))
    run.town.write(lambda tx: tx.execute("UPDATE outbox SET template = :fill", {"fill": fill}))
    await run.start()
    assert (await run.state(message_id, S.FAILED)).note == "rule_blocks"


def _queued(
    run: Running, text: str, override: outbox.Override, *, client: str = "", about: str = "", logged: bool = True
) -> MessageId:
    """A message queued one second after the previous one."""
    where, run.moment = run.conversation(), run.moment + timedelta(seconds=1)

    def work(tx: Transaction) -> MessageId:
        message_id = outbox.queue(
            tx,
            conversation_id=where,
            agent_id=run.town.anna.id,
            client_id=ClientId(override.reason + override.rule_version + client),
            text=text,
            overrides=[override],
            now=run.moment,
        )
        if logged:
            compliance_log.append(
                tx, agent_id=run.town.anna.id, conversation_id=where, message_id=message_id,
                rule_id=override.rule_id, rule_version=override.rule_version, decision="override",
                reason=override.reason, text_sha256=compliance_log.text_hash(about or text), now=run.moment,
            )  # fmt: skip
        return message_id

    return run.town.write(work)


async def test_nothing_is_sent_on_a_channel_that_was_removed(run: Running) -> None:
    run.town.says("Hallo")
    message_id = run.town.reply()
    run.town.write(lambda tx: channels.remove(tx, run.town.channel.id))
    await run.start()
    assert (await run.state(message_id, S.FAILED)).note == "channel_closed"


async def test_a_status_settles_an_uncertain_message(run: Running) -> None:
    run.town.says("Hallo")
    message_id = run.town.reply(client="c-1")
    run.far.answers["send"].append(OutcomeUnknown())
    await run.start()
    await run.state(message_id, S.UNCERTAIN)
    run.far.deliver(status("delivered", mid="far.1", client="c-1"))
    assert (await run.state(message_id, S.DELIVERED)).provider_id == "far.1"


async def test_stopping_lets_what_is_on_its_way_end_and_begins_nothing_more(run: Running) -> None:
    run.town.says("Hallo")
    first, second = run.town.reply("een"), run.town.reply("twee")
    door = asyncio.Event()
    run.far.answers["send een"].append(door)
    await run.start()
    await run.until(lambda: run.far.sending_now == 1)
    asyncio.get_running_loop().call_later(0.05, door.set)
    await run.stop()
    assert run.message(first).state is S.ACCEPTED
    assert run.message(second).state is S.QUEUED


async def test_what_does_not_end_in_time_is_uncertain_at_the_next_start(
    run: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.engine.engine.DRAIN_SECONDS", 0.05)
    run.town.says("Hallo")
    message_id = run.town.reply()
    run.far.answers["send"].append(asyncio.Event())
    await run.start()
    await run.until(lambda: run.far.sending_now == 1)
    await run.stop()
    assert run.message(message_id).state is S.SENDING
    await run.start()
    assert run.message(message_id).state is S.UNCERTAIN


async def test_a_bug_in_a_rule_lets_no_message_pass(run: Running) -> None:
    class Broken:
        def outbound(self, *_: object, **_how: object) -> object:
            raise ZeroDivisionError

    run.rules = Broken()  # type: ignore[assignment]
    run.town.says("Hallo")
    message_id = run.town.reply()
    await run.start()
    assert (await run.state(message_id, S.FAILED)).note == "bug"
    assert run.far.tried == []


@pytest.mark.parametrize(
    ("skew", "waited", "state", "from_an_earlier_run"),
    [
        (40, 24 * 3600 - 30, S.FAILED, False),
        (40, 24 * 3600 - 50, S.ACCEPTED, False),
        (-40, 24 * 3600 + 30, S.ACCEPTED, False),
        (-40, 24 * 3600 + 50, S.FAILED, False),
        (40, 24 * 3600 - 30, S.FAILED, True),
        (-40, 24 * 3600 + 30, S.ACCEPTED, True),
        (None, 24 * 3600, S.ACCEPTED, False),
        (None, 24 * 3600 + 1, S.FAILED, False),
    ],
)
async def test_the_window_is_looked_at_by_the_provider_s_clock(
    run: Running, skew: int | None, waited: int, state: S, from_an_earlier_run: bool
) -> None:
    """`skew`: how many seconds the provider's clock is ahead of ours; `waited` is by our clock."""
    run.far.capabilities = WINDOWED
    run.town.says("Hallo", by=JORIS)
    run.town.says("Hallo", by=SAMIRA)
    told = None if skew is None else timedelta(seconds=skew)
    if from_an_earlier_run and told is not None:
        run.town.write(lambda tx: channels.set_skew(tx, run.town.channel.id, told))
    else:
        run.far.skew = told
        await run.start()
        await run.state(run.town.reply("eerst", to=run.conversation(JORIS)), S.ACCEPTED)
    run.turn(seconds=waited - 120)
    message_id = run.town.reply("dan", to=run.conversation(SAMIRA), minutes=waited / 60 - 1)
    if run.engine is None:
        await run.start()
    message = await run.state(message_id, state)
    assert message.note == ("window_closed" if state is S.FAILED else None)
    assert [sent.text for sent in run.far.sent].count("dan") == (state is S.ACCEPTED)


async def test_the_window_that_agents_see_is_the_one_by_our_clock(run: Running) -> None:
    run.town.says("Hallo")
    wrote = run.town.row().last_inbound_at
    run.town.write(lambda tx: channels.set_skew(tx, run.town.channel.id, timedelta(seconds=40)))
    row = run.town.row()
    assert wrote is not None
    assert row.last_inbound_at == wrote - timedelta(seconds=40)
    assert row.window_expires_at == wrote + timedelta(hours=24) - timedelta(seconds=40)


async def test_an_account_in_trouble_is_left_in_peace_and_everybody_sees_why(run: Running) -> None:
    run.town.says("Hallo", by=SAMIRA)
    first = run.town.reply("een")
    run.far.answers["send"].append(Rejected("account_restricted"))
    await run.start()
    assert (await run.state(first, S.FAILED)).note == "account_restricted"
    await run.until(
        lambda: (run.channel().connection, run.channel().problem) == (Connection.LIMITED, "account_restricted")
    )
    second = run.town.reply("twee")
    await asyncio.sleep(0.05)
    assert (run.message(second).state, len(run.far.tried)) == (S.QUEUED, 1)
    run.turn(minutes=16)
    await run.state(second, S.ACCEPTED)
    assert (run.channel().connection, run.channel().problem) == (Connection.CONNECTED, None)
