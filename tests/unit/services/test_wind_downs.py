"""Winding down a channel, step by step, from the agent's point of view."""

from collections.abc import Awaitable
from datetime import date, datetime, time, timedelta

import pytest
import time_machine
from msgspec.structs import replace

from app.domain.capabilities import FileLimit
from app.domain.channel import ChannelKind, ChannelPhase
from app.domain.ids import ChannelId, ConversationId
from app.domain.message import MessageKind
from app.domain.problems import Refused
from app.storage import channels, messages, wind_down
from app.storage.outbox import NewFile
from tests.fakes.scripted_channel import PLAIN
from tests.fakes.town import NOON
from tests.unit.services.conftest import At

REFERRAL = "Wij stoppen hier op 31 december. Ga verder in onze app."
ENGLISH = "We stop here on 31 December. Go on in our app."
LAST_DAY = date(2026, 12, 31)


async def refusal(work: Awaitable[object]) -> str:
    with pytest.raises(Refused) as caught:
        await work
    return caught.value.code


async def test_the_phases_follow_each_other_and_each_step_has_a_date(desk: At) -> None:
    here, downs = desk.town.channel.id, desk.wind_downs
    assert await refusal(downs.progress(here)) == "not_winding_down"
    assert await refusal(downs.take(here, ChannelPhase.CLOSED)) == "not_winding_down"
    await downs.begin(here, ends_on=LAST_DAY, referral=REFERRAL)
    began = desk.moment
    desk.moment += timedelta(days=1)
    assert await refusal(downs.take(here, ChannelPhase.WINDING_DOWN)) == "phase_out_of_order"
    await downs.begin(here, ends_on=LAST_DAY + timedelta(days=31), referral=f" {REFERRAL} ")
    plan = (await downs.progress(here)).plan
    assert (plan.began_at, plan.ends_on, plan.referral) == (began, date(2027, 1, 31), REFERRAL)
    for phase in (ChannelPhase.ANSWERING_ONLY, ChannelPhase.CLOSED, ChannelPhase.ANSWERING_ONLY, ChannelPhase.ACTIVE):
        await downs.take(here, phase)
    progress = await downs.progress(here)
    assert [one.phase.value for one in progress.phases] == [
        "winding_down", "answering_only", "closed", "answering_only", "active",
    ]  # fmt: skip
    assert progress.plan.phase is ChannelPhase.ACTIVE
    assert [plan.label for plan in await downs.plans()] == ["Burgerzaken"]


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"referral": "  "}, "referral_missing"),
        ({"referral": "Ga naar {{app}}"}, "unfilled_variable"),
        ({"referrals": {"en": "Go to {{app}}"}}, "unfilled_variable"),
        ({"referrals": {"la": "Ite ad alia"}}, "language_unknown"),
        ({"ends_on": date(2026, 11, 1)}, "days_out_of_order"),
        ({"answering_on": date(2027, 1, 1)}, "days_out_of_order"),
        ({"target_id": ChannelId(99)}, "no_such_channel"),
        ({"target_id": ChannelId(1)}, "channel_ends"),
        ({"referral": "Bel bsn 111222333"}, "rule_blocks"),
        ({"referrals": {"en": "Pay to NL91ABNA0417164300"}}, "rule_blocks"),
        ({"referral": "Ga naar de app. " * 500}, "too_long"),
    ],
)
async def test_what_cannot_be_announced(desk: At, changes: dict[str, object], code: str) -> None:
    what = {"ends_on": LAST_DAY, "referral": REFERRAL, **changes}
    assert await refusal(desk.wind_downs.begin(desk.town.channel.id, **what)) == code  # type: ignore[arg-type]
    assert await refusal(desk.wind_downs.begin(ChannelId(99), ends_on=LAST_DAY, referral="x")) == "no_such_channel"


async def test_the_first_answer_of_each_conversation_says_where_to_go_on(desk: At) -> None:
    desk.town.says()
    where = desk.town.row().id
    await desk.wind_downs.begin(desk.town.channel.id, ends_on=LAST_DAY, referral=REFERRAL)
    assert (await desk.inbox.detail(where)).referral == REFERRAL
    await desk.replies.reply(where, "Dag, Samira ")
    await desk.replies.reply(where, "En nog iets")
    said = [one.text.raw for one in desk.town.messages(where)]
    assert said == ["Goedemiddag", f"Dag, Samira\n\n{REFERRAL}", "En nog iets"]
    progress = await desk.wind_downs.progress(desk.town.channel.id)
    assert [one.stage.value for one in progress.departures] == ["told"]
    assert progress.open_conversations == 1
    assert sum(week.received for week in progress.weeks) == 1


@pytest.mark.parametrize(
    ("wrote", "referral"),
    [
        ("Hello, I want to know when the office is open", ENGLISH),
        ("Merhaba, çok teşekkürler", "Uygulamaya geçin."),
        ("Guten Tag, ich habe eine Frage zum Ausweis", f"{REFERRAL}\n\n{ENGLISH}"),
        ("Hallo, ik heb een vraag over mijn paspoort", REFERRAL),
        ("OK", REFERRAL),
    ],
    ids=["English", "Turkish", "a language without words of its own", "Dutch", "nothing tells"],
)
async def test_the_referral_is_in_the_language_of_the_citizen(desk: At, wrote: str, referral: str) -> None:
    desk.town.says(wrote)
    where, others = desk.town.row().id, {"en": f"{ENGLISH} ", "tr": "Uygulamaya geçin.", "fy": " "}
    await desk.wind_downs.begin(desk.town.channel.id, ends_on=LAST_DAY, referral=REFERRAL, referrals=others)
    assert (await desk.inbox.detail(where)).referral == referral
    await desk.replies.reply(where, "Dag")
    assert desk.town.messages(where)[-1].text.raw == f"Dag\n\n{referral}"
    assert dict((await desk.wind_downs.progress(desk.town.channel.id)).plan.referrals) == {
        "en": ENGLISH, "tr": "Uygulamaya geçin.",
    }  # fmt: skip


async def test_what_is_taken_back_is_the_agent_s_own_words_also_when_an_emergency_came_between(desk: At) -> None:
    desk.town.says("Hallo")
    where = desk.town.row().id
    await desk.wind_downs.begin(desk.town.channel.id, ends_on=LAST_DAY, referral=REFERRAL)
    held = await desk.replies.reply(where, "Dag", hold=timedelta(seconds=10))
    desk.town.says("gas", minutes=1)
    assert (await desk.replies.undo(held)).text == "Dag"


async def test_what_is_taken_back_is_the_agent_s_own_words_also_when_the_citizen_changed_language(desk: At) -> None:
    desk.town.says("Hallo")
    where = desk.town.row().id
    await desk.wind_downs.begin(desk.town.channel.id, ends_on=LAST_DAY, referral=REFERRAL, referrals={"en": ENGLISH})
    held = await desk.replies.reply(where, "Dag", hold=timedelta(seconds=10))
    desk.town.says("Hello, I want to know when the office is open", minutes=1)
    assert (await desk.replies.undo(held)).text == "Dag"
    assert (await desk.inbox.detail(where)).referral == ENGLISH


async def test_whoever_may_be_in_danger_reads_only_what_helps_and_later_where_to_go_on(desk: At) -> None:
    desk.town.says("gas")
    where = desk.town.row().id
    await desk.wind_downs.begin(desk.town.channel.id, ends_on=LAST_DAY, referral=REFERRAL)
    await desk.replies.reply(where, "Ga naar buiten")
    await desk.triage.record_emergency(where, "referred")
    await desk.replies.reply(where, "Is alles goed gegaan?")
    said = [one.text.raw for one in desk.town.messages(where)]
    assert said == ["gas", "Ga naar buiten", f"Is alles goed gegaan?\n\n{REFERRAL}"]


async def test_a_file_alone_takes_the_referral_along_and_rules_read_it_too(desk: At) -> None:
    desk.town.says()
    where = desk.town.row().id
    await desk.wind_downs.begin(desk.town.channel.id, ends_on=LAST_DAY, referral=REFERRAL)
    plan = (await desk.wind_downs.progress(desk.town.channel.id)).plan
    desk.town.write(lambda tx: wind_down.announce(tx, replace(plan, referral="Bel bsn 111222333")))
    assert await refusal(desk.replies.reply(where, "Dag")) == "rule_blocks"
    await desk.wind_downs.begin(desk.town.channel.id, ends_on=LAST_DAY, referral=REFERRAL)
    desk.capabilities = replace(PLAIN, files={MessageKind.IMAGE: FileLimit(("image/*",), 99)})
    await desk.replies.reply(where, "", files=[NewFile(MessageKind.IMAGE, "image/png", "a.png", b"png")])
    assert desk.town.messages(where)[-1].text.raw == REFERRAL


async def test_an_empty_answer_stays_empty(desk: At) -> None:
    desk.town.says()
    await desk.wind_downs.begin(desk.town.channel.id, ends_on=LAST_DAY, referral=REFERRAL)
    assert await refusal(desk.replies.reply(desk.town.row().id, "  ")) == "nothing_to_send"


async def test_a_channel_is_closed_when_nothing_is_open_or_somebody_says_so(desk: At) -> None:
    desk.town.says()
    here = desk.town.channel.id
    await desk.wind_downs.begin(here, ends_on=LAST_DAY, referral=REFERRAL)
    assert await refusal(desk.wind_downs.take(here, ChannelPhase.CLOSED)) == "conversations_open"
    await desk.wind_downs.take(here, ChannelPhase.CLOSED, despite_open=True)
    assert await refusal(desk.replies.reply(desk.town.row().id, "Dag")) == "channel_closed"


async def test_answering_only_answers_and_begins_nothing(desk: At) -> None:
    desk.town.says()
    where = desk.town.row().id
    await desk.wind_downs.begin(desk.town.channel.id, ends_on=LAST_DAY, referral=REFERRAL)
    await desk.wind_downs.take(desk.town.channel.id, ChannelPhase.ANSWERING_ONLY)
    await desk.replies.reply(where, "Dag")
    with time_machine.travel(NOON + timedelta(days=1)):
        await desk.triage.close(where)
    assert await refusal(desk.replies.reply(where, "Nog iets")) == "answering_only"
    desk.town.says("Nog een vraag", minutes=60 * 24 + 5)
    await desk.replies.reply(where, "Zegt u het maar")


async def test_what_cannot_be_moved(desk: At) -> None:
    desk.town.says("ik ruik gas")
    where = desk.town.row().id
    other = desk.town.write(lambda tx: channels.add(tx, ChannelKind.WHATSAPP, "Tweede nummer", "2", {}))
    assert await refusal(desk.wind_downs.move(where, desk.town.channel.id)) == "already_there"
    assert await refusal(desk.wind_downs.move(ConversationId(99), other.id)) == "no_such_conversation"
    assert await refusal(desk.wind_downs.move(where, other.id)) == "emergency_open"
    await desk.triage.record_emergency(where, "referred")
    there = await desk.wind_downs.move(where, other.id)
    assert [one.text.raw for one in desk.town.read(lambda tx: messages.all_of(tx, there))] == []
    desk.town.write(lambda tx: channels.set_phase(tx, desk.town.channel.id, ChannelPhase.WINDING_DOWN))
    assert await refusal(desk.wind_downs.move(there, desk.town.channel.id)) == "channel_ends"
    desk.town.write(lambda tx: channels.set_phase(tx, desk.town.channel.id, ChannelPhase.CLOSED))
    assert await refusal(desk.wind_downs.move(there, desk.town.channel.id)) == "channel_closed"


NOON_OF = {  # local days, in whatever zone the test runs
    day: datetime.combine(date(2026, 12, day), time(12)).astimezone() for day in (14, 15, 16, 31)
} | {32: datetime.combine(date(2027, 1, 1), time(12)).astimezone()}


async def phase_on(desk: At, day: int) -> str:
    """The phase after the engine checked on that day of December (32: the first of January)."""
    desk.town.write(lambda tx: wind_down.keep_to_days(tx, NOON_OF[day]))
    return (await desk.wind_downs.progress(desk.town.channel.id)).plan.phase.value


async def test_each_phase_is_taken_on_its_day_once_and_says_that_nobody_took_it(desk: At) -> None:
    here, downs = desk.town.channel.id, desk.wind_downs
    await downs.begin(here, ends_on=LAST_DAY, referral=REFERRAL, answering_on=date(2026, 12, 15))
    assert await phase_on(desk, 14) == "winding_down"
    assert await phase_on(desk, 15) == "answering_only"
    desk.moment = NOON_OF[15] + timedelta(hours=1)
    await downs.take(here, ChannelPhase.WINDING_DOWN)
    assert await phase_on(desk, 16) == "winding_down", "whoever took it back is not overruled"
    assert await phase_on(desk, 31) == "winding_down", "the last day is still a day"
    assert await phase_on(desk, 32) == "closed"
    phases = (await downs.progress(here)).phases
    assert [(one.phase.value, one.agent) for one in phases] == [
        ("winding_down", "Anna Jansen"),
        ("answering_only", None),
        ("winding_down", "Anna Jansen"),
        ("closed", None),
    ]
    desk.moment = NOON_OF[32] + timedelta(hours=1)
    await downs.take(here, ChannelPhase.ANSWERING_ONLY)
    assert await phase_on(desk, 32) == "answering_only"


async def test_what_is_still_open_after_the_last_day_is_for_a_person_to_decide(desk: At) -> None:
    here, downs = desk.town.channel.id, desk.wind_downs
    await downs.begin(here, ends_on=LAST_DAY, referral=REFERRAL)
    desk.town.says()
    where = desk.town.row().id
    assert await phase_on(desk, 32) == "winding_down"
    plan = (await downs.progress(here)).plan
    assert [plan.overdue(day) for day in (LAST_DAY, date(2027, 1, 1))] == [False, True]
    assert desk.town.read(lambda tx: channels.overdue(tx, LAST_DAY)()) == 0
    assert desk.town.read(lambda tx: channels.overdue(tx, date(2027, 1, 1))()) == 1
    await desk.triage.close(where)
    assert await phase_on(desk, 32) == "closed"
    assert not (await downs.progress(here)).plan.overdue(date(2027, 1, 1))
