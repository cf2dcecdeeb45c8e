"""A possible emergency outside office hours: who gets the referral automatically, and who does not."""

import re
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from app.channels.base import Batch
from app.compliance.packs import load_packs
from app.compliance.referral_numbers import referral_numbers
from app.compliance.rulebook import RuleBook
from app.domain.answer import CannedAnswer, fill
from app.domain.channel import ChannelKind
from app.domain.hours import office_hours
from app.domain.message import DeliveryState, Direction
from app.domain.problems import Refused
from app.engine.referring import REFERRAL
from app.main import KITS
from app.services import office
from app.services.answer_files import read_answers
from app.services.answers import channel_name
from app.storage import answers
from app.system.paths import resource
from tests.fakes.scripted_channel import ScriptedChannel, said
from tests.fakes.town import NOON
from tests.unit.engine.conftest import Running, running

FIRE = "Help, er is brand in mijn huis en mijn kind zit nog binnen"
NIGHT = datetime(2026, 11, 24, 23, tzinfo=UTC)
PACKS = [resource("policies")]
RULES = RuleBook(load_packs(PACKS)[0], KITS, referral_numbers(PACKS)[0])


@pytest.mark.parametrize(
    ("moment", "is_open"),
    [
        (datetime(2026, 11, 24, 7, 59, 59, tzinfo=UTC), False),  # Tuesday, winter: 8:59:59 in Amsterdam
        (datetime(2026, 11, 24, 8, tzinfo=UTC), True),
        (datetime(2026, 11, 24, 16, tzinfo=UTC), False),
        (datetime(2026, 11, 26, 18, 59, tzinfo=UTC), True),  # Thursday evening
        (datetime(2026, 11, 28, 11, tzinfo=UTC), False),  # Saturday
        (datetime(2026, 7, 7, 7, tzinfo=UTC), True),  # Tuesday, summer: 9:00 in Amsterdam
    ],
)
def test_the_hours_are_those_of_amsterdam(moment: datetime, is_open: bool) -> None:
    for days, thursday in (("ma-vr", "do"), ("mon-fri", "thu"), ("mo-fr", "do"), ("mo-fr", "to")):
        hours = office_hours(f"{days} 9:00-17:00, {thursday} 9.00-20.00")
        assert hours.open_at(moment) is is_open, (days, thursday)


@pytest.mark.parametrize(
    "text", ["", "maandag 9-17", "mon 17:00-9:00", "fri-mon 9:00-17:00", "xyz 9:00-17:00", "mon 9:00-25:00"]
)
def test_hours_that_say_nothing_are_refused(text: str) -> None:
    with pytest.raises(Refused) as caught:
        office_hours(text)
    assert caught.value.code == "bad_hours"


async def written(folder: Path, text: str, kind: ChannelKind, *, moment: datetime = NIGHT, times: int = 1) -> list[str]:
    """What is sent automatically after a citizen wrote `text`; the run's rules are our packs."""
    far = ScriptedChannel()
    async with running(folder, far) as run:
        run.rules, run.moment = RULES, moment
        run.town.write(lambda tx: tx.execute("UPDATE channel SET kind = :kind", {"kind": str(kind)}))
        run.town.write(lambda tx: answers.upsert(tx, read_answers(resource("answers"))))
        await office.set_hours(run.town.store, "mon-fri 9:00-17:00")
        await run.start()
        bodies = [said(f"m{number}", text) for number in range(times)]
        await far.arriving.put(Batch(tuple(bodies), "1", NOON))
        await run.until(lambda: len(run.town.rows()) == 1)
        await run.until(lambda: not waits(run))
        return [
            message.text.raw
            for message in run.town.messages(run.town.row().id)
            if message.direction is Direction.OUTBOUND and message.state is not DeliveryState.FAILED
        ]


def waits(run: Running) -> bool:
    states = run.town.read(lambda tx: tx.all("SELECT state FROM message WHERE direction = 'outbound'"))
    inbound = run.town.read(lambda tx: tx.one("SELECT count(*) FROM message WHERE direction = 'inbound'"))
    return inbound == (0,) or any(state in ("queued", "sending") for (state,) in states)


async def test_at_night_the_citizen_gets_the_referral_once(tmp_path: Path) -> None:
    (sent,) = await written(tmp_path, FIRE, ChannelKind.WHATSAPP, times=3)
    assert "112" in sent
    assert "WhatsApp" in sent


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("Help, es brennt bei uns im Haus und wir können nicht raus", ChannelKind.WHATSAPP, ["Über WhatsApp"]),
        ("Pomocy, pali się mój dom, nie możemy wyjść, proszę", ChannelKind.MATRIX, ["Przez naszą aplikację"]),
        ("BRAND!!! BRAND!!!", ChannelKind.MATRIX, ["via onze app", "through our app"]),
    ],
    ids=["German", "Polish", "who knows"],
)
async def test_the_referral_is_in_the_language_of_the_citizen(
    tmp_path: Path, text: str, kind: ChannelKind, words: list[str]
) -> None:
    """If it cannot be determined, in Dutch and English."""
    (sent,) = await written(tmp_path, text, kind)
    assert [word for word in words if word in sent] == words, sent
    assert "{{" not in sent
    assert sent.count("112NL") == len(words)


REFERRALS = [one for one in read_answers(resource("answers")) if "number." in "".join(v.text for v in one.variants)]
REFERRED_TO = {way.answer_key: rule for rule in RULES.rules for way in rule.ways_out if way.answer_key}
IN_NEED = [one for one in REFERRALS if one.key in REFERRED_TO and one.key != "veiligheid-volg"]
SPOKEN = {"nl", "en", "de", "fy", "tr", "ar", "pl", "uk"}


@pytest.mark.parametrize("answer", IN_NEED, ids=[one.key for one in IN_NEED])
def test_every_referral_speaks_every_language_that_is_recognised(answer: CannedAnswer) -> None:
    """Its numbers come from the one table, and where it is sent automatically, none of our rules stops it."""
    assert {variant.language for variant in answer.variants} == SPOKEN
    for variant in answer.variants:
        for kind in KITS:
            values = {**RULES.numbers, "channel": channel_name(kind, variant.language), "agent": "Anna"}
            filled = fill(variant.text, values)
            assert not filled.missing
        assert not re.search(r"\d{3}", variant.text.replace("113.nl", "")), "numbers come from the table alone"
    for variant in answer.variants if answer.key == REFERRAL else ():
        for kind in (ChannelKind.WHATSAPP, ChannelKind.MESSENGER, ChannelKind.MATRIX):
            text = fill(variant.text, {**RULES.numbers, "channel": "x"}).text
            assert RULES.blocking(RULES.outbound(kind, text, automatic=True)[1], ()) is None, variant.language


def test_whoever_is_in_need_is_referred_to_somebody() -> None:
    assert {one.key for one in IN_NEED} == {
        "noodgeval-112", "gaslucht", "crisis-113", "veilig-thuis", "kindertelefoon", "vergiftiging", "dier-in-nood",
        "politie",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("text", "kind", "moment"),
    [
        (FIRE, ChannelKind.SIGNAL, NIGHT),
        (FIRE, ChannelKind.WHATSAPP, NOON),
        ("Wanneer wordt het oud papier opgehaald?", ChannelKind.WHATSAPP, NIGHT),
        ("Ik wil niet meer leven, ik maak er een eind aan", ChannelKind.WHATSAPP, NIGHT),
    ],
    ids=["Signal forbids it", "the office is open", "no emergency", "a crisis"],
)
async def test_no_referral_is_sent_where_none_is_due(
    tmp_path: Path, text: str, kind: ChannelKind, moment: datetime
) -> None:
    assert await written(tmp_path, text, kind, moment=moment) == []


async def test_what_the_agent_reads_is_what_happened(tmp_path: Path) -> None:
    """The banner says that a referral was sent if one was, and that none was sent if none was."""
    for folder, kind, rule in (("a", ChannelKind.WHATSAPP, "ALL-EMG-2"), ("b", ChannelKind.SIGNAL, "ALL-EMG-2B")):
        (tmp_path / folder).mkdir()
        far = ScriptedChannel()
        async with running(tmp_path / folder, far) as run:
            run.rules, run.moment = RULES, NIGHT
            values = {"kind": str(kind)}
            run.town.write(lambda tx, values=values: tx.execute("UPDATE channel SET kind = :kind", values))  # type: ignore[misc]
            run.town.write(lambda tx: answers.upsert(tx, read_answers(resource("answers"))))
            await office.set_hours(run.town.store, "mon-fri 9:00-17:00")
            await run.start()
            await far.arriving.put(Batch((said("m", FIRE),), "1", NOON))
            await run.until(lambda: bool(run.town.rows()))
            row = run.town.row()
            assert rule in {hit.rule_id for hit in row.warnings}
            assert {"ALL-EMG-2", "ALL-EMG-2B"} - {rule} == {"ALL-EMG-2", "ALL-EMG-2B"} - {
                h.rule_id for h in row.warnings
            }
            detail = await run.town.store.read(
                lambda tx: tx.one("SELECT first_response_at, emergency FROM conversation")
            )
            assert detail == (None, 1), "nobody answered yet, and the alarm stands"
            assert run.moment - NOON > timedelta(hours=1)
