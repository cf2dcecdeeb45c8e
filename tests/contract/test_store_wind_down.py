"""Winding down a channel: who was told, who moved where, what is left; and continuing in another channel."""

from datetime import date, datetime, timedelta

import pytest
import time_machine

from app.domain.channel import Channel, ChannelKind, ChannelPhase
from app.domain.conversation import ConversationState, Happening, TimelineItem
from app.domain.ids import ConversationId
from app.domain.message import Message, MessageKind
from app.domain.problems import Refused
from app.domain.wind_down import Departure, Plan, Stage
from app.storage import (
    channels,
    conversations,
    draft_files,
    drafts,
    labels,
    linking,
    messages,
    moves,
    outbox,
    teams,
    wind_down,
    wishes,
)
from app.storage.outbox import NewFile
from tests.contract.test_store_citizens import detail, proposed, signal, writes
from tests.fakes.town import NOON, Town, at

REFERRAL = "Wij stoppen hier op 31 december. Ga verder in onze app."

PLAN = NewFile(MessageKind.DOCUMENT, "application/pdf", "plan.pdf", b"%PDF-1.7")


def winding(town: Town, began: datetime = NOON) -> Channel:
    """WhatsApp winds down; the citizens move to Signal."""
    other = signal(town)
    plan = Plan(
        town.channel.id, "", ChannelKind.WHATSAPP, ChannelPhase.ACTIVE, began, date(2026, 12, 31), date(2026, 12, 1),
        REFERRAL, other.id, None,
    )  # fmt: skip
    town.write(lambda tx: wind_down.announce(tx, plan))
    town.write(lambda tx: wind_down.take(tx, town.channel.id, ChannelPhase.WINDING_DOWN, town.anna.id, began))
    return other


def left(town: Town) -> dict[str, Departure]:
    found = town.read(lambda tx: wind_down.departures(tx, town.channel.id, NOON))
    return {one.contact.raw: one for one in found}


def due(town: Town, conversation_id: ConversationId) -> str:
    return town.read(lambda tx: wind_down.referral_due(tx, conversation_id)())


def test_a_plan_is_kept_and_its_phases_have_dates(town: Town) -> None:
    other = winding(town)
    town.write(lambda tx: wind_down.take(tx, town.channel.id, ChannelPhase.ANSWERING_ONLY, None, at(60)))
    plan = town.read(lambda tx: wind_down.plan(tx, town.channel.id))
    assert plan is not None
    assert (plan.label, plan.phase, plan.ends_on, plan.answering_on, plan.target, plan.target_id) == (
        "Burgerzaken", ChannelPhase.ANSWERING_ONLY, date(2026, 12, 31), date(2026, 12, 1), "Parkeren", other.id,
    )  # fmt: skip
    taken = town.read(lambda tx: wind_down.phases(tx, town.channel.id))
    assert [(one.phase.value, one.at, one.agent) for one in taken] == [
        ("winding_down", NOON, "Anna Jansen"),
        ("answering_only", at(60), None),
    ]
    assert town.read(lambda tx: wind_down.plan(tx, other.id)) is None


def test_the_referral_is_due_until_an_answer_with_it_did_not_fail(town: Town) -> None:
    town.says("Hallo")
    here = town.row().id
    assert due(town, here) == ""
    winding(town)
    assert due(town, here) == REFERRAL
    first = town.reply(f"Dag\n\n{REFERRAL}")
    town.write(lambda tx: wind_down.told(tx, here, first, REFERRAL))
    assert due(town, here) == ""
    town.write(lambda tx: outbox.failed(tx, first, "rejected"))
    assert due(town, here) == REFERRAL
    town.write(lambda tx: wind_down.take(tx, town.channel.id, ChannelPhase.CLOSED, None, at(9)))
    assert due(town, here) == ""


def test_each_citizen_is_open_told_agreed_or_moved(town: Town) -> None:
    other = winding(town)
    here = {
        name: writes(town, town.channel, f"3161234567{number}", name, minutes=1)
        for number, name in enumerate(("Open", "Told", "Agreed", "Moved"))
    }
    for name in ("Told", "Agreed", "Moved"):
        answer = town.reply("Dag", to=here[name], minutes=5)
        town.write(lambda tx, name=name, answer=answer: wind_down.told(tx, here[name], answer, ""))  # type: ignore[misc]
    town.write(lambda tx: wishes.prefer(tx, here["Agreed"], other.id, "gesprek", None, at(6)))
    writes(town, other, "+31612345673", "M.", minutes=9)
    town.write(lambda tx: linking.link(tx, here["Moved"], proposed_id(town, here["Moved"]), None, at(9)))
    found = left(town)
    assert {name: one.stage for name, one in found.items()} == {
        "Open": Stage.OPEN, "Told": Stage.TOLD, "Agreed": Stage.AGREED, "Moved": Stage.MOVED,
    }  # fmt: skip
    assert (found["Told"].told_at, found["Agreed"].agreed_to, found["Agreed"].agreed_at) == (at(5), "Parkeren", at(6))
    assert (found["Moved"].moved_at, found["Moved"].moved_to) == (at(9), "Parkeren")
    assert all(one.open_conversation for one in found.values())


def proposed_id(town: Town, conversation_id: ConversationId):  # type: ignore[no-untyped-def]
    return proposed(town, conversation_id)[0].identity_id


def test_whoever_was_done_before_it_began_is_not_counted(town: Town) -> None:
    old = writes(town, town.channel, "31612345670", "Old", minutes=-60)
    with time_machine.travel(NOON - timedelta(minutes=30)):
        town.write(lambda tx: conversations.set_state(tx, old, ConversationState.CLOSED, None))
    writes(town, town.channel, "31612345671", "New", minutes=3)
    winding(town)
    assert set(left(town)) == {"New"}


def test_the_burn_down_counts_what_was_open_at_the_end_of_each_week(town: Town) -> None:
    winding(town)
    starts = [NOON + timedelta(days=7 * week) for week in range(4)]
    one = writes(town, town.channel, "31612345670", "One", minutes=60)
    two = writes(town, town.channel, "31612345671", "Two", minutes=60 * 24 * 8)
    for conversation, day in ((one, 9), (two, 20)):
        with time_machine.travel(NOON + timedelta(days=day)):
            town.write(lambda tx, c=conversation: conversations.set_state(tx, c, ConversationState.CLOSED, None))  # type: ignore[misc]
    with time_machine.travel(NOON + timedelta(days=23)):
        town.write(lambda tx: conversations.set_state(tx, one, ConversationState.OPEN, None))
    found = town.read(lambda tx: wind_down.weeks(tx, town.channel.id, starts))
    assert [(week.open_conversations, week.received) for week in found] == [(1, 1), (1, 1), (0, 0), (1, 0)]
    assert found[1].first_day == date(2026, 12, 1)


def test_answering_only_begins_nothing(town: Town) -> None:
    town.says("Hallo")
    here = town.row().id
    winding(town)
    town.write(lambda tx: wind_down.take(tx, town.channel.id, ChannelPhase.ANSWERING_ONLY, None, at(1)))
    assert not town.read(lambda tx: wind_down.only_answering(tx, here))
    with time_machine.travel(NOON + timedelta(days=3)):
        town.write(lambda tx: conversations.set_state(tx, here, ConversationState.CLOSED, None))
    assert town.read(lambda tx: wind_down.only_answering(tx, here))


# Continuing in another channel


def test_a_conversation_goes_on_elsewhere_with_its_draft_and_its_history(town: Town) -> None:
    other = winding(town)
    here = writes(town, town.channel, "31612345678", "Samira Bakker")
    there = writes(town, other, "+31612345678", "Samira", minutes=-5)
    town.write(lambda tx: linking.link(tx, here, proposed_id(town, here), None, at(1)))
    label = town.write(lambda tx: labels.ensure(tx, "paspoort", "blue"))
    begun = detail(town, here).recipient

    def prepare(tx) -> None:  # type: ignore[no-untyped-def]
        labels.attach(tx, here, label.id, None)
        conversations.assign(tx, here, town.anna.id, None)
        drafts.save(tx, here, town.anna.id, "Beste Samira", False, at(2), begun)
        drafts.save(tx, here, town.niels.id, "Niels was hier", True, at(2), begun)
        drafts.save(tx, there, town.niels.id, "Al iets", False, at(1))
        draft_files.keep(tx, here, town.anna.id, (PLAN,))
        teams.confide(tx, here, [town.anna.id])

    town.write(prepare)
    assert town.write(lambda tx: moves.move(tx, here, other, town.anna.id, at(3))) == there
    new = detail(town, there)
    assert (new.row.assignee_name, new.confidential) == ("Anna Jansen", True)
    assert [one.name for one in new.row.labels] == ["paspoort"]
    assert detail(town, here).row.state is ConversationState.CLOSED
    kept = town.read(lambda tx: drafts.load(tx, there, town.anna.id))
    assert kept is not None
    assert (kept.text, kept.recipient) == ("Beste Samira", begun)
    assert town.read(lambda tx: draft_files.load(tx, there, town.anna.id)) == (PLAN,)
    assert begun != new.recipient, "so the window asks again"
    both = town.read(lambda tx: drafts.load(tx, there, town.niels.id))
    assert both is not None
    assert (both.text, both.is_note) == ("Al iets\n\nNiels was hier", True), "a note never becomes an answer"
    assert town.read(lambda tx: drafts.load(tx, here, town.anna.id)) is None

    assert {one.channel_label: one.stays for one in new.identities} == {"Burgerzaken": False, "Parkeren": True}
    shown = town.read(lambda tx: messages.timeline(tx, there)).items
    assert {one.conversation_id for one in shown if isinstance(one, Message)} == {here, there}
    codes = [(one.code, one.detail) for one in shown if isinstance(one, Happening)]
    assert ("moved_here", "Burgerzaken") in codes
    assert ("moved_on", "Parkeren") in codes
    assert left(town)["Samira Bakker"].stage is Stage.MOVED


def test_one_timeline_is_read_page_by_page_over_both_channels(town: Town) -> None:
    other = winding(town)
    here = writes(town, town.channel, "31612345678", "Samira Bakker")
    for minute in range(1, 8):
        writes(town, town.channel, "31612345678", None, minutes=minute)
    there = writes(town, other, "+31612345678", "Samira", minutes=20)
    town.write(lambda tx: linking.link(tx, here, proposed_id(town, here), None, at(21)))
    town.write(lambda tx: moves.move(tx, here, other, None, at(22)))
    whole = town.read(lambda tx: messages.timeline(tx, there, limit=100)).items
    paged: list[TimelineItem] = []
    before = None
    while True:
        page = town.read(lambda tx, before=before: messages.timeline(tx, there, before=before, limit=3))  # type: ignore[misc]
        paged = [*page.items, *paged]
        before = page.before
        if not page.has_more:
            break
    assert paged == whole


def test_a_conversation_is_begun_where_the_citizen_is_known_and_moving_back_makes_no_circle(town: Town) -> None:
    other = winding(town)
    here = writes(town, town.channel, "31612345678", "Samira Bakker")
    there = writes(town, other, "+31612345678", "Samira")
    town.write(lambda tx: linking.link(tx, here, proposed_id(town, here), None, at(1)))
    extra = town.write(lambda tx: channels.add(tx, ChannelKind.SIGNAL, "Tweede Signal", "+32", {}))
    new = town.write(lambda tx: moves.move(tx, here, extra, None, at(2)))
    assert new not in (here, there)
    assert detail(town, new).row.channel_label == "Tweede Signal"
    back = town.write(lambda tx: moves.move(tx, new, town.channel, None, at(3)))
    assert back == here
    assert town.read(lambda tx: moves.chain(tx, here)) == [here]
    assert town.read(lambda tx: moves.chain(tx, new)) == [new, here]


def test_without_an_address_there_it_stays_where_it_is(town: Town) -> None:
    other = winding(town)
    here = writes(town, town.channel, "31612345678", "Samira Bakker")
    with pytest.raises(Refused) as caught:
        town.write(lambda tx: moves.move(tx, here, other, None, at(2)))
    assert caught.value.code == "no_address_there"
    assert detail(town, here).row.state is ConversationState.OPEN
