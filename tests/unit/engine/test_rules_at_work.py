"""Each rule where its trigger occurs: it applies there, and not elsewhere. Through services and engine."""

from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Final

import pytest

from app.compliance.packs import load_packs
from app.compliance.referral_numbers import referral_numbers
from app.compliance.rulebook import RuleBook
from app.domain.channel import Channel, ChannelKind
from app.domain.citizen import Consent, IdentityId
from app.domain.events import MessageReceived, Party
from app.domain.ids import Address, ClientId, ConversationId, ProviderId
from app.domain.message import Direction, MessageKind
from app.domain.problems import Refused
from app.domain.template import Template, TemplateFill
from app.domain.text import CitizenText
from app.domain.window import window_at
from app.engine.clients import Clients
from app.engine.delivery import Delivery
from app.engine.engine import inbound_rules
from app.engine.gate import Gate
from app.engine.leases import SoleEngine
from app.engine.referring import Referring
from app.main import KITS, capabilities
from app.services import office
from app.services.answer_files import read_answers
from app.services.citizens import Citizens
from app.services.clearance import Clearance
from app.services.courtesies import Courtesies
from app.services.deeds import Deeds
from app.services.replies import Replies
from app.services.triage import Triage
from app.storage import answers, arrivals, channels, compliance_log, conversations, outbox, search, templates, wishes
from app.system.paths import resource
from tests.fakes.stores import sqlite
from tests.fakes.town import JORIS, NOON, SAMIRA, Town, at
from tests.unit.compliance.test_every_rule import example

PACKS: Final = load_packs([resource("policies")])[0]
RULES: Final = RuleBook(PACKS, KITS, referral_numbers([resource("policies")])[0])
LINES: Final = Clients(None)  # type: ignore[arg-type]
WHATSAPP, MESSENGER, SIGNAL, MATRIX = (
    ChannelKind.WHATSAPP,
    ChannelKind.MESSENGER,
    ChannelKind.SIGNAL,
    ChannelKind.MATRIX,
)
NIGHT: Final = datetime(2026, 11, 24, 23, tzinfo=UTC)
TEMPLATE: Final = Template("brief", "nl", "utility", "Hierbij de brief over uw vraag.")


@dataclass
class Counter:
    """A town with one kind of channel, with the services and the engine's final check using our packs."""

    town: Town
    kind: ChannelKind
    moment: datetime = NOON + timedelta(minutes=5)
    settings: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        values = {"kind": str(self.kind)}
        self.town.write(lambda tx: tx.execute("UPDATE channel SET kind = :kind", values))
        self.deeds = Deeds(self.town.store, self.town.anna, RULES, self.clock)
        clearance = Clearance(self.town.store, self.town.anna, RULES, capabilities, self.clock)
        self.replies = Replies(clearance, Courtesies())
        self.triage = Triage(self.town.store, self.town.anna, RULES, self.clock)
        self.citizens = Citizens(self.town.store, self.town.anna, RULES, self.clock)
        self.referring = Referring(RULES, self.clock)

    def clock(self) -> datetime:
        return self.moment

    @property
    def channel(self) -> Channel:
        found = self.town.read(lambda tx: channels.get(tx, self.town.channel.id))
        assert found is not None
        return found

    def says(self, text: str, by: str = SAMIRA, minutes: float = 0, vanish_after: int | None = None) -> ConversationId:
        """A citizen writes; the engine's rules check it."""
        event = MessageReceived(
            ProviderId(f"m.{next(self.town.numbers)}"), Party(Address(by)), Direction.INBOUND, MessageKind.TEXT,
            CitizenText(text), at(minutes), vanish_after=vanish_after,
        )  # fmt: skip
        assess = inbound_rules(RULES, self.channel, self.referring.spoken)
        self.town.write(
            lambda tx: arrivals.apply(tx, self.channel, event, received_at=NOON, raw_id=None, assess=assess)
        )
        self.town.write(lambda tx: search.index_pending(tx, 100))
        rows = [row for row in self.town.rows() if row.contact.raw.endswith(by[-4:]) or len(self.town.rows()) == 1]
        return (rows or self.town.rows())[0].id

    def heard(self) -> set[str]:
        """The rules shown in the banner."""
        return {hit.rule_id for row in self.town.rows() for hit in row.warnings}

    async def answered(self, work: Awaitable[Any]) -> set[str]:
        """The rules that stopped `work`, or were logged because of it."""
        before = len(self.log())
        stopped: set[str] = set()
        try:
            await work
        except Refused as refused:
            stopped = {refused.arguments.get("rule", refused.code)}
        return stopped | {entry.rule_id for entry in self.log()[before:]}

    def log(self) -> list[Any]:
        return self.town.read(lambda tx: compliance_log.entries(tx, after=0, limit=1000))

    def engine_stops(
        self, text: str, where: ConversationId, *, automatic: bool = False, template: bool = False
    ) -> set[str]:
        """The engine's verdict on a message that reached the outbox without the services."""
        before = len(self.log())

        def work(tx: Any) -> None:
            tx.execute("UPDATE outbox SET state = 'parked'")
            outbox.queue(
                tx, conversation_id=where, agent_id=None if automatic else self.town.anna.id,
                client_id=ClientId(f"c{next(self.town.numbers)}"), text=text, now=self.moment,
                template=TemplateFill("brief", "nl", {}) if template else None,
            )  # fmt: skip
            (item,) = [one for one in outbox.due(tx, self.moment, 9) if one.text == text][-1:]
            delivery = Delivery(
                SoleEngine(self.town.store), LINES, Gate(LINES, RULES, capabilities), capabilities, self.clock
            )
            delivery._claim(tx, item, channels.get(tx, item.channel_id))

        self.town.write(work)
        return {entry.rule_id for entry in self.log()[before:]}


Spoken = Callable[[Counter], Awaitable[set[str]]]


def inbound(detector: str, *, wakes: bool) -> Spoken:
    async def spoken(counter: Counter) -> set[str]:
        counter.says(example(detector, Direction.INBOUND)[0 if wakes else 1])
        return counter.heard()

    return spoken


def outbound(text: str) -> Spoken:
    """The verdicts of both services and engine on one of our answers, which must be the same."""

    async def spoken(counter: Counter) -> set[str]:
        where = counter.says("Hallo, ik heb een vraag")
        ours = await counter.answered(counter.replies.reply(where, text))
        again = counter.says("En nog een", minutes=1)
        theirs = counter.engine_stops(text, again)
        # The engine logs what it stops; warnings were logged when it was queued.
        return ours if not theirs else ours & theirs

    return spoken


def always(kind: ChannelKind) -> Spoken:
    async def spoken(_: Counter) -> set[str]:
        return {rule.id for rule in RULES.always(kind)}

    return spoken


def setup(kind: str) -> Spoken:
    async def spoken(counter: Counter) -> set[str]:
        shown = {rule.id for rule in RULES.setup(kind)}
        stops = await counter.answered(counter.deeds.set_up(kind, {}))
        assert not RULES.stops_setup(kind) or stops & shown, "one of them holds the adding up"
        return shown

    return spoken


async def test_a_script_that_adds_a_channel_is_in_the_log_too(town: Town) -> None:
    await Counter(town, WHATSAPP).deeds.let_through(WHATSAPP)
    found = town.read(lambda tx: compliance_log.entries(tx, after=0))
    assert {(one.rule_id, one.decision) for one in found} == {
        (rule.id, "acknowledged") for rule in RULES.stops_setup(WHATSAPP)
    }
    assert found


def asked(deed: str) -> Spoken:
    async def spoken(counter: Counter) -> set[str]:
        return await counter.answered(counter.triage.ask(counter.says("Hallo"), deed))

    return spoken


def waited(hours: float, *, by_hand: bool = True) -> Spoken:
    """The rules in the window this long after the citizen wrote."""

    async def spoken(counter: Counter) -> set[str]:
        where = counter.says("Hallo")
        counter.moment = NOON + timedelta(hours=hours)
        detail = counter.town.read(lambda tx: conversations.detail(tx, where))
        assert detail is not None
        rule = capabilities(counter.kind).window
        hit = RULES.window(counter.kind, window_at(rule, detail.row.last_inbound_at, counter.moment))
        stops = await counter.answered(counter.replies.reply(where, "Dag", by_hand=by_hand))
        return ({hit.rule_id} if hit else set()) | stops

    return spoken


def at_night(text: str) -> Spoken:
    async def spoken(counter: Counter) -> set[str]:
        counter.town.write(lambda tx: answers.upsert(tx, read_answers(resource("answers"))))
        await office.set_hours(counter.town.store, "mon-fri 9:00-17:00")
        counter.moment = NIGHT
        counter.town.read(counter.referring.look)
        counter.says(text)
        return counter.heard()

    return spoken


def begun(*, opted_in: bool) -> Spoken:
    """A template to a citizen whose messaging window is closed: through the services, and without them."""

    async def spoken(counter: Counter) -> set[str]:
        where = counter.says("Hallo")
        counter.moment = NOON + timedelta(hours=30)
        counter.town.write(lambda tx: templates.store(tx, counter.town.channel.id, (TEMPLATE,), NOON))
        if opted_in:
            said = Consent(True, NOON - timedelta(days=1), "formulier")
            counter.town.write(lambda tx: wishes.record(tx, where, said, counter.town.anna.id, NOON))
        ours = await counter.answered(counter.replies.send_template(where, "brief", {}))
        theirs = counter.engine_stops(TEMPLATE.body, where, template=True)
        assert ours == theirs or opted_in
        return ours | theirs

    return spoken


def forwarded(text: str) -> Spoken:
    async def spoken(counter: Counter) -> set[str]:
        counter.says("Mijn buurman heeft de schuur zonder vergunning gebouwd, dat is niet eerlijk", by=JORIS)
        where = counter.says("Wat is er bekend?", minutes=1)
        ours = await counter.answered(counter.replies.reply(where, text))
        return ours & counter.engine_stops(text, where) if ours else ours

    return spoken


def bulk(*, answers_somebody: bool) -> Spoken:
    async def spoken(counter: Counter) -> set[str]:
        text = "Morgen is de straat afgesloten."
        first, second = counter.says("Hallo", by=JORIS), counter.says("Hoi", minutes=1)
        for where in {first, second, *(row.id for row in counter.town.rows())}:
            await counter.replies.reply(where, "Dag")
        counter.moment += timedelta(minutes=5)
        ids = [row.id for row in counter.town.rows()]
        await counter.replies.reply(ids[0], text)
        if answers_somebody:
            counter.town.write(
                lambda tx: tx.execute(
                    "UPDATE conversation SET last_inbound_at = :at WHERE id = :id",
                    {"at": int(counter.moment.timestamp() * 1000), "id": ids[1]},
                )
            )
        ours = await counter.answered(counter.replies.reply(ids[1], text))
        return ours & counter.engine_stops(text, ids[1]) if ours else ours

    return spoken


def by_itself(text: str) -> Spoken:
    async def spoken(counter: Counter) -> set[str]:
        return counter.engine_stops(text, counter.says("Hallo"), automatic=True)

    return spoken


def closed(*, recorded: str, vanishes: bool = False) -> Spoken:
    async def spoken(counter: Counter) -> set[str]:
        where = counter.says("Hallo", vanish_after=60 if vanishes else None)
        first = await counter.answered(counter.triage.close(where, recorded=recorded))
        return first if recorded else first | await counter.answered(counter.triage.close(where, reason="korte vraag"))

    return spoken


def linked(reason: str) -> Spoken:
    async def spoken(counter: Counter) -> set[str]:
        counter.says("Hoi", by=JORIS)
        where = counter.says("Hallo", minutes=1)
        others = counter.town.read(
            lambda tx: tx.all(
                "SELECT id FROM identity WHERE id <> (SELECT identity_id FROM conversation WHERE id = :id)",
                {"id": where},
            )
        )
        return await counter.answered(counter.citizens.link(where, IdentityId(others[0][0]), reason))

    return spoken


def unknown_here(kind: str, direction: Direction | None, text: str) -> Spoken:
    """For a channel that this version does not have: what the rule book of a version that has it says."""

    async def spoken(_: Counter) -> set[str]:
        book = RuleBook(PACKS, [*KITS, ChannelKind(kind)])
        if direction is None:
            return {rule.id for rule in book.always(ChannelKind(kind))}
        ask = book.inbound if direction is Direction.INBOUND else book.outbound
        return {hit.rule_id for hit in ask(ChannelKind(kind), text)[1]}

    return spoken


IN, OUT = Direction.INBOUND, Direction.OUTBOUND
FIRE = "Help, er is brand in mijn huis en mijn kind zit nog binnen"
BSN, IBAN = "Uw bsn is 111222333", "Rekening NL91ABNA0417164300"
ILL = "mevrouw hier heeft een epileptische aanval midden in de wachtrij"
CHILD, OBJECTION = "hoi ik ben 12 jaar en wil een skatebaan", "hierbij maak ik bezwaar tegen de parkeerboete"
FINE = "Dank u wel, wij kijken ernaar."
COPIED = "Mijn buurman heeft de schuur zonder vergunning gebouwd"

CASES: dict[str, tuple[ChannelKind, Spoken, ChannelKind, Spoken]] = {
    **{
        rule: (WHATSAPP, inbound(detector, wakes=True), WHATSAPP, inbound(detector, wakes=False))
        for rule, detector in {
            "ALL-EMG-1": "emergency", "ALL-CRI-1": "crisis", "ALL-DV-1": "domestic_violence", "ALL-MIN-1": "minor",
            "ALL-ANI-1": "animal", "ALL-POL-1": "police", "ALL-GAS-1": "gas", "ALL-POI-1": "poison",
            "ALL-THR-1": "threat", "ALL-BSN-2": "bsn", "ALL-ID-1": "id_document", "ALL-DIG-1": "digid",
            "ALL-MED-1": "medical", "ALL-FRM-1": "formal", "ALL-OUT-1": "opt_out", "ALL-PLT-1": "plate",
        }.items()
    },
    "ALL-EMG-2": (WHATSAPP, at_night(FIRE), SIGNAL, at_night(FIRE)),
    "ALL-EMG-2B": (SIGNAL, at_night(FIRE), SIGNAL, at_night("Wanneer bent u open?")),
    "ALL-SAFE-1": (WHATSAPP, outbound("Sluit uw ramen en deuren"), WHATSAPP, outbound(FINE)),
    "ALL-ASK-1": (WHATSAPP, outbound("Wat is uw bsn?"), WHATSAPP, outbound(FINE)),
    "ALL-BSN-1": (SIGNAL, outbound(BSN), SIGNAL, outbound(FINE)),
    "ALL-PAY-1": (WHATSAPP, outbound("Kaart 4111 1111 1111 1111"), WHATSAPP, outbound(FINE)),
    "ALL-REC-1": (WHATSAPP, closed(recorded=""), WHATSAPP, closed(recorded="zaaksysteem")),
    "ALL-DEL-1": (MATRIX, asked("delete"), MATRIX, asked("decide")),
    "WAC-1": (WHATSAPP, setup("whatsapp_consumer"), WHATSAPP, setup("whatsapp")),
    "WAC-2": (WHATSAPP, setup("whatsapp_business_app"), WHATSAPP, setup("whatsapp")),
    "WAC-3": (WHATSAPP, unknown_here("whatsapp_consumer", None, ""), WHATSAPP, always(WHATSAPP)),
    "WAA-1": (WHATSAPP, setup("whatsapp_business_app"), WHATSAPP, setup("signal")),
    "WAP-1": (WHATSAPP, always(WHATSAPP), WHATSAPP, always(SIGNAL)),
    "WAP-2": (WHATSAPP, waited(24.01), WHATSAPP, waited(23)),
    "WAP-3": (WHATSAPP, waited(22.5), WHATSAPP, waited(21)),
    "WAP-4": (WHATSAPP, begun(opted_in=False), WHATSAPP, begun(opted_in=True)),
    "WAP-5": (WHATSAPP, outbound(IBAN), SIGNAL, outbound(IBAN)),
    "WAP-6": (WHATSAPP, outbound(ILL), WHATSAPP, outbound(FINE)),
    "WAP-7": (WHATSAPP, forwarded(COPIED), WHATSAPP, forwarded(FINE)),
    "WAP-8": (WHATSAPP, setup("whatsapp"), WHATSAPP, setup("matrix")),
    "WAP-9": (WHATSAPP, outbound("Stem op 18 maart op lijst 3: stem voor onze partij!"), WHATSAPP,
              outbound("U kunt op 18 maart stemmen in het stadhuis. Neem uw stempas mee.")),
    "WAP-10": (WHATSAPP, by_itself("Uw bericht is ontvangen."), WHATSAPP, by_itself("Een medewerker leest dit.")),
    "WAP-11": (WHATSAPP, always(WHATSAPP), WHATSAPP, always(MATRIX)),
    "WAP-12": (WHATSAPP, linked(""), SIGNAL, linked("")),
    "WAP-13": (WHATSAPP, setup("whatsapp"), WHATSAPP, setup("messenger")),
    "FM-1": (MESSENGER, always(MESSENGER), MESSENGER, always(WHATSAPP)),
    "FM-2": (MESSENGER, waited(30), MESSENGER, waited(20)),
    "FM-2B": (MESSENGER, waited(24 * 8), MESSENGER, waited(30)),
    "FM-3": (MESSENGER, outbound(IBAN), MESSENGER, outbound(FINE)),
    "FM-4": (MESSENGER, outbound(ILL), MESSENGER, outbound(FINE)),
    "FM-5": (MESSENGER, asked("decide"), WHATSAPP, asked("decide")),
    "FM-6": (MESSENGER, setup("messenger"), MESSENGER, setup("whatsapp")),
    "FM-7": (MESSENGER, always(MESSENGER), MESSENGER, always(SIGNAL)),
    "FM-8": (MESSENGER, asked("erase"), SIGNAL, asked("erase")),
    "SG-1": (SIGNAL, always(SIGNAL), SIGNAL, always(WHATSAPP)),
    "SG-2": (SIGNAL, bulk(answers_somebody=False), SIGNAL, bulk(answers_somebody=True)),
    "SG-3": (SIGNAL, setup("signal"), SIGNAL, setup("matrix")),
    "SG-4": (SIGNAL, closed(recorded="", vanishes=True), SIGNAL, closed(recorded="")),
    "SG-5": (SIGNAL, always(SIGNAL), SIGNAL, always(MESSENGER)),
    "TG-1": (SIGNAL, unknown_here("telegram", None, ""), SIGNAL, always(SIGNAL)),
    "TG-2": (SIGNAL, unknown_here("telegram", IN, CHILD), SIGNAL, unknown_here("telegram", IN, FINE)),
    "TG-3": (SIGNAL, setup("telegram"), SIGNAL, setup("signal")),
    "SMS-1": (SIGNAL, unknown_here("sms", None, ""), SIGNAL, always(SIGNAL)),
    "SMS-2": (SIGNAL, unknown_here("sms", OUT, "Kijk op www.duinstad.nl"), SIGNAL, unknown_here("sms", OUT, FINE)),
    "ML-1": (SIGNAL, unknown_here("email", OUT, BSN), SIGNAL, unknown_here("email", OUT, FINE)),
    "ML-2": (SIGNAL, unknown_here("email", IN, OBJECTION), SIGNAL, unknown_here("email", IN, FINE)),
    "APP-1": (MATRIX, always(MATRIX), MATRIX, always(SIGNAL)),
    "APP-2": (MATRIX, outbound("Wat is uw bsn?"), MATRIX, outbound(FINE)),
    "APP-3": (MATRIX, always(MATRIX), MATRIX, always(SIGNAL)),
}  # fmt: skip
ELSEWHERE: Final = {"ALL-ATT-1": "before a file is saved: tests/ui/test_message_actions.py"}


@pytest.fixture
def town(tmp_path: Path) -> Iterator[Town]:
    store = sqlite(tmp_path)
    try:
        yield Town.found(store)
    finally:
        store.close()


def test_every_rule_of_our_packs_has_its_case() -> None:
    assert {rule.id for rule in PACKS} == set(CASES) | set(ELSEWHERE)


@pytest.mark.parametrize("rule_id", CASES)
async def test_each_rule_applies_where_its_trigger_happens(town: Town, rule_id: str) -> None:
    kind, fires, _, _ = CASES[rule_id]
    assert rule_id in await fires(Counter(town, kind))


@pytest.mark.parametrize("rule_id", CASES)
async def test_each_rule_is_silent_where_its_trigger_does_not_happen(town: Town, rule_id: str) -> None:
    _, _, kind, silent = CASES[rule_id]
    assert rule_id not in await silent(Counter(town, kind))


async def test_a_citizen_who_is_logged_in_may_be_asked_with_a_reason(town: Town) -> None:
    counter = Counter(town, MATRIX)
    town.write(lambda tx: channels.update_settings(tx, town.channel.id, {"logged_in": "@digid-"}))
    where = counter.says("Hallo", by="@digid-7:duinstad")
    assert await counter.answered(counter.replies.reply(where, "Wat is uw bsn?")) == {"ALL-ASK-1"}
    why = {"ALL-ASK-1": "nodig voor de aanvraag"}
    assert await counter.answered(counter.replies.reply(where, "Wat is uw bsn?", overrides=why)) == {"ALL-ASK-1"}
    assert [entry.decision for entry in counter.log()] == ["refused", "override"]
