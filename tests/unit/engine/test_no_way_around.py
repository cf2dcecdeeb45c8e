"""No outgoing path bypasses the engine's check: not the window, a command, a retry, or a channel that winds down."""

import ast
import asyncio
import contextlib
import tempfile
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from app.channels.base import Rejected
from app.domain.capabilities import EditRule, FileLimit
from app.domain.channel import ChannelKind, ChannelPhase
from app.domain.ids import ClientId, ConversationId, MessageId
from app.domain.message import DeliveryState, Direction, MessageKind
from app.domain.problems import Refused
from app.domain.template import Template
from app.domain.warning import Finding, Hit
from app.engine.gate import Gate
from app.services.citizens import Citizens
from app.services.clearance import Clearance
from app.services.courtesies import Courtesies
from app.services.edits import Edits
from app.services.errands import Errands
from app.services.replies import Replies
from app.services.wind_downs import WindDowns
from app.storage import channels, compliance_log, outbox, templates
from app.storage.database import Transaction
from app.storage.outbox import NewFile, OutboxItem
from tests.fakes.rules import SmallRules
from tests.fakes.scripted_channel import WINDOWED, Rewordable, ScriptedChannel
from tests.fakes.town import NOON
from tests.unit.engine.conftest import Running, running

APP = Path(__file__).parents[3] / "app"
S = DeliveryState
BSN, IBAN = "Uw bsn is 111222333", "Ons nummer is NL91ABNA0417164300"
TAKEN_BACK = "Toch maar niet"
TEXTS = ("Dag, Samira", BSN, IBAN)
PATHS = (
    "reply", "reply with a reason", "typed by hand", "the name of a file", "template", "automatic",
    "queued past the services", "end of the channel", "another channel", "opt-out", "other words for what was sent",
    "taken back",
)  # fmt: skip
FILED = replace(WINDOWED, files={MessageKind.DOCUMENT: FileLimit(("text/plain",), 1_000)}, edits=EditRule())
WORDS = Template("brief", "nl", "utility", "{{1}}")


class Lenient(SmallRules):
    """The services' rules if their own check were missing: nothing is stopped, so that the engine has to."""

    def blocking(self, hits: Sequence[Hit], overrides: Collection[str]) -> Hit | None:
        return None


class Watched(SmallRules):
    """The engine's rule book, which records its queries."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[str] = []

    def outbound(
        self, kind: ChannelKind, text: str, file_name: str | None = None, **how: Any
    ) -> tuple[tuple[Finding, ...], tuple[Hit, ...]]:
        self.asked.append(text)
        return super().outbound(kind, text, file_name, **how)


@dataclass(frozen=True)
class Step:
    path: str
    text: str
    hours: float
    fails: bool


def step(path: str) -> st.SearchStrategy[Step]:
    seldom = st.sampled_from([False, False, False, True])
    # After a day or more the messaging window is closed for everything that follows: most plans stay below that.
    hours = st.sampled_from([0.0] * 6 + [1.0] * 5 + [30.0])
    return st.builds(Step, st.just(path), st.sampled_from(TEXTS), hours, seldom)


plans = st.permutations(PATHS).flatmap(lambda order: st.tuples(*map(step, order)))
"""Every path once, in any order: so that whichever one is forgotten occurs in each plan."""


@dataclass
class Office:
    """The services on the engine's town, with a rule book of their own."""

    run: Running
    here: ConversationId
    queued: list[MessageId] = field(default_factory=list)
    changing: list[tuple[MessageId, str]] = field(default_factory=list)
    """The edits to make as soon as a message was sent."""

    def __post_init__(self) -> None:
        town, clock = self.run.town, lambda: self.run.moment
        clearance = Clearance(town.store, town.anna, Lenient(), lambda _kind: FILED, clock)
        self.replies = Replies(clearance, Courtesies())
        errands = Errands(town.store, town.anna, clock, 10.0)
        self.edits = Edits(clearance, errands)
        self.downs = WindDowns(clearance)
        self.citizens = Citizens(town.store, town.anna, SmallRules(), clock)

    async def take(self, step: Step) -> None:  # noqa: C901, PLR0912 - one case a path
        """An action of an agent, a script or a lead."""
        with contextlib.suppress(Refused):
            match step.path:
                case "reply":
                    self.queued.append(await self.replies.reply(self.here, step.text))
                case "reply with a reason":
                    why = dict.fromkeys(("BSN", "IBAN"), "staat op de aanslag")
                    self.queued.append(await self.replies.reply(self.here, step.text, overrides=why))
                case "typed by hand":
                    self.queued.append(await self.replies.reply(self.here, step.text, by_hand=True))
                case "the name of a file":
                    file = NewFile(MessageKind.DOCUMENT, "text/plain", f"{step.text}.txt", b"x")
                    self.queued.append(await self.replies.reply(self.here, "Zie het bestand", files=(file,)))
                case "template":
                    values = {"1": step.text}
                    self.queued.append(await self.replies.send_template(self.here, WORDS.name, values))
                case "automatic":
                    self.queued.append(self.run.town.write(lambda tx: by_nobody(tx, self.here, step.text, self.run)))
                case "queued past the services":
                    minutes = (self.run.moment - NOON).total_seconds() / 60
                    self.queued.append(self.run.town.reply(step.text, to=self.here, minutes=minutes))
                case "end of the channel":
                    await self.downs.begin(self.run.town.channel.id, ends_on=date(2099, 1, 1), referral=step.text)
                    self.queued.append(await self.replies.reply(self.here, "Dag"))
                    if step.fails:
                        await self.downs.take(self.run.town.channel.id, ChannelPhase.CLOSED, despite_open=True)
                case "another channel":
                    other = self.run.town.write(
                        lambda tx: channels.add(tx, ChannelKind.WHATSAPP, "Tweede nummer", "2", {})
                    )
                    there = await self.downs.move(self.here, other.id)
                    wrote = {"id": there, "at": int(self.run.moment.timestamp() * 1000)}
                    self.run.town.write(
                        lambda tx: tx.execute("UPDATE conversation SET last_inbound_at = :at WHERE id = :id", wrote)
                    )
                    self.queued.append(await self.replies.reply(there, step.text))
                case "taken back":
                    self.run.turn(seconds=1)  # messages queued at the same moment are one answer
                    held = await self.replies.reply(self.here, TAKEN_BACK, hold=timedelta(minutes=1))
                    await self.replies.undo(held)
                case "other words for what was sent":
                    self.changing.append((await self.replies.reply(self.here, "Dag"), step.text))
                case _:
                    if not step.fails:
                        return  # a citizen who opted out gets none: nothing would be left to forget
                    await self.citizens.consent(self.here, "gesprek", given=False)


def by_nobody(tx: Transaction, here: ConversationId, text: str, run: Running) -> MessageId:
    """As the engine queues a referral while the office is closed."""
    return outbox.queue(
        tx, conversation_id=here, agent_id=None, client_id=ClientId(f"auto-{next(run.town.numbers)}"), text=text,
        now=run.moment,
    )  # fmt: skip


async def settled(run: Running) -> None:
    """Wait until nothing is waiting or being sent."""
    busy = (S.QUEUED.value, S.SENDING.value)
    await run.until(
        lambda: not any(state in busy for (state,) in run.town.read(lambda tx: tx.all("SELECT state FROM message")))
    )


async def play(plan: Sequence[Step]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        far, rules = Rewordable(FILED), Watched()
        async with running(Path(folder), far) as run:
            run.rules = rules
            run.town.says("Hallo")
            run.town.write(lambda tx: templates.store(tx, run.town.channel.id, (WORDS,), NOON))
            office = Office(run, run.town.row().id)
            for step in plan:
                await office.take(step)
                run.turn(hours=step.hours)
                if step.fails:
                    far.answers["send"].append(Rejected())
            await run.start()
            await settled(run)
            for message_id in office.queued:
                with contextlib.suppress(Refused):
                    await office.replies.retry(message_id)
            await settled(run)
            for message_id, text in office.changing:
                with contextlib.suppress(Refused):
                    await office.edits.edit(message_id, text)
                    assert run.message(message_id).text.raw == text
            check(run, far, rules)


def check(run: Running, far: ScriptedChannel, rules: Watched) -> None:
    """Everything sent was checked by the engine, and nothing was sent that a rule stops."""
    overridden = {
        bytes.fromhex(entry.text_sha256)
        for entry in run.town.read(lambda tx: compliance_log.entries(tx, decision="override"))
        if entry.text_sha256 and entry.rule_id == "IBAN" and entry.reason
    }
    for sent in far.tried:
        words = f"{sent.text} {sent.file.file_name if sent.file else ''}"
        assert sent.text in rules.asked
        assert BSN not in words
        assert TAKEN_BACK not in words
        assert IBAN not in words or compliance_log.text_hash(sent.text) in overridden
    assert len(far.tried) <= len(rules.asked), "each attempt was looked at anew"
    for message in run.town.messages(run.conversation()):
        if message.direction is Direction.OUTBOUND and message.state is S.FAILED:
            assert message.note, "what was not sent says why"
    verdict = run.town.read(compliance_log.verify)
    assert verdict.fault is None


def hold_to_it(examples: int) -> None:
    """Raises `AssertionError` if one of the plans sends something that the engine did not check."""

    @settings(
        max_examples=examples, deadline=None, derandomize=True, database=None, phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )  # fmt: skip
    @given(plans)
    def whatever(plan: tuple[Step, ...]) -> None:
        asyncio.run(asyncio.wait_for(play(plan), 60))

    whatever()


def test_whatever_is_done_nothing_leaves_that_the_engine_did_not_look_at() -> None:
    hold_to_it(7)


MUTANTS: dict[str, Callable[[OutboxItem, set[int]], bool]] = {
    "answers": lambda item, _: item.template is None and not item.by_hand,
    "answers with a reason": lambda item, _: bool(item.overrides),
    "what is typed by hand": lambda item, _: item.by_hand,
    "files": lambda item, _: item.file_name is not None,
    "templates": lambda item, _: item.template is not None,
    "what nobody wrote": lambda item, _: item.automatic,
    "what came in past the services": lambda item, _: not item.overrides,
    "the referral of a channel that ends": lambda item, _: "\n\n" in item.text,
    "the other channel": lambda item, _: item.channel_id != 1,
    "other words for what was sent": lambda item, _: item.client_id[:7] == "errand-",
    "a retry": lambda item, seen: item.message_id in seen,
}
"""What an engine could forget to check: a predicate of the errand, and of the messages checked before."""


@pytest.mark.parametrize("forgotten", MUTANTS)
def test_an_engine_that_forgets_one_path_is_found_out_by_chance(
    forgotten: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Found by the random plans alone, which do not know what is forgotten."""
    forgets, whole, seen = MUTANTS[forgotten], Gate.objection, set[int]()

    def objection(self: Gate, tx: Transaction, item: OutboxItem, *rest: Any) -> tuple[str, bool]:
        skipped = forgets(item, seen)
        seen.add(item.message_id)
        return ("", False) if skipped else whole(self, tx, item, *rest)

    monkeypatch.setattr(Gate, "objection", objection)
    with pytest.raises(AssertionError):
        hold_to_it(40)


@pytest.mark.parametrize("path", PATHS)
def test_each_path_alone_is_stopped_where_the_text_is_wrong(path: str) -> None:
    for text in (BSN, IBAN):
        asyncio.run(asyncio.wait_for(play([Step(path, text, 0.0, fails=path == "opt-out")]), 60))


@cache
def called() -> list[tuple[str, str]]:
    """The calls in the program's modules, except channels and practice: the last name, and the whole expression."""
    found = []
    for path in APP.rglob("*.py"):
        place = str(path.relative_to(APP))
        if place.startswith(("channels/", "practice/", "relay/")):
            continue
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute | ast.Name):
                whole = ast.unparse(node.func)
                found.append((whole.rpartition(".")[2], f"{place}: {whole}"))
    return sorted(found)


def calls(name: str) -> list[str]:
    return [whole for last, whole in called() if last == name]


def writers(of: str) -> list[str]:
    return sorted(str(p.relative_to(APP)) for p in APP.rglob("*.py") if of in " ".join(p.read_text("utf-8").split()))


def test_one_place_claims_and_one_place_sends() -> None:
    """Whatever object a call is made on, and however it was imported: any other way of sending has to be added here."""
    assert calls("claim") == ["engine/delivery.py: outbox.claim"]
    assert [call for call in calls("send") if not call.startswith("ui/")] == [
        "engine/delivery.py: client.send",
        *["storage/postgresql/feed.py: self._waker.send"] * 2,
    ]
    assert calls("edit") == [
        "cli/reply.py: desk.edits.edit",
        "engine/editing.py: client.edit",
        "ui/presenters/editing.py: self._desk.edits.edit",
    ]
    assert calls("Outgoing") == ["engine/delivery.py: Outgoing", "engine/editing.py: Outgoing"]
    assert calls("objection") == ["engine/delivery.py: self.gate.objection", "engine/editing.py: self.gate.objection"]
    assert writers("INTO outbox") == ["storage/outbox.py"]
    assert calls("queue") == ["engine/referring.py: outbox.queue", "services/replies.py: outbox.queue"], (
        "the window and the commands go through the services, what nobody writes through the engine"
    )
