"""What agents ask a provider through the engine: who a citizen is, and proof that a person is sending."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path

import pytest

from app.channels.base import OutcomeUnknown, ProofRequired, Rejected, Unreachable
from app.domain.channel import Connection
from app.domain.conversation import Happening
from app.domain.errand import ErrandKind
from app.domain.events import MessageEdited
from app.domain.ids import Address, MessageId, ProviderId
from app.domain.message import DeliveryState, MessageKind
from app.domain.problems import Refused
from app.domain.text import CitizenText
from app.services.clearance import Clearance
from app.services.edits import Edits
from app.services.errands import Errands
from app.storage import attachments, compliance_log, conversations, errands, messages
from app.storage.database import Transaction
from app.storage.editing import Rewording
from app.storage.outbox import NewFile
from tests.fakes.rules import SmallRules
from tests.fakes.scripted_channel import EDITABLE, Rewordable, ScriptedChannel
from tests.fakes.town import SAMIRA
from tests.unit.engine.conftest import Running, running

S = DeliveryState
NUMBER = "5" * 60


class SignalLike(ScriptedChannel):
    """A channel with identities that asks for proof."""

    trusted: list[str | None]
    proofs: list[tuple[str, str]]

    async def safety_number(self, to: Address) -> str:
        await self._script("safety_number")
        return NUMBER

    async def trust(self, to: Address, compared: str | None) -> None:
        await self._script("trust")
        self.trusted = [*getattr(self, "trusted", []), compared]

    async def prove(self, challenge: str, solution: str) -> None:
        self.proofs = [*getattr(self, "proofs", []), (challenge, solution)]
        await self._script("prove")


def asking(run: Running, patience: float = 10.0) -> Errands:
    return Errands(run.town.store, run.town.anna, lambda: run.moment, patience)


def changed(run: Running) -> bool:
    found = run.town.read(lambda tx: conversations.detail(tx, run.conversation()))
    return found is not None and found.identity_changed


@pytest.fixture
async def far() -> SignalLike:
    return SignalLike()


async def test_an_identity_is_checked_and_trusted_by_an_agent(tmp_path: Path, far: SignalLike) -> None:
    async with running(tmp_path, far) as run:
        run.town.says("Hallo")
        sent = run.town.reply("Dag")
        far.answers["send"].append(Rejected("identity_changed"))
        await run.start()
        assert (await run.state(sent, S.FAILED)).note == "identity_changed"
        conversation = run.conversation()
        assert changed(run)
        asked = asking(run)
        assert await asked.safety_number(conversation) == NUMBER
        assert changed(run)
        await asked.trust(conversation, NUMBER)
        assert far.trusted == [NUMBER]
        assert not changed(run)
        assert run.message(sent).note == "identity_confirmed"
        assert run.message(sent).state is S.FAILED, "sending again is the agent's decision"
        items = run.town.read(lambda tx: messages.timeline(tx, conversation)).items
        assert "identity_compared" in [getattr(item, "code", "") for item in items]
        assert run.town.read(lambda tx: tx.all("SELECT 1 FROM errand")) == []


async def test_what_goes_wrong_on_an_errand_is_told(tmp_path: Path, far: SignalLike) -> None:
    async with running(tmp_path, far) as run:
        run.town.says("Hallo")
        await run.start()
        conversation = run.conversation()
        for error in (Unreachable(), Rejected("rejected"), ZeroDivisionError()):
            far.answers["trust"].append(error)
            with pytest.raises(Refused) as told:
                await asking(run).trust(conversation, None)
            assert told.value.code == getattr(error, "code", "bug")
        await asking(run).trust(conversation, None)
        assert far.trusted == [None]


async def test_a_channel_without_identities_says_so(run: Running) -> None:
    run.town.says("Hallo")
    await run.start()
    with pytest.raises(Refused) as told:
        await asking(run).safety_number(run.conversation())
    assert told.value.code == "errand_unknown"


async def test_without_an_engine_nothing_is_done_later(run: Running) -> None:
    run.town.says("Hallo")
    with pytest.raises(Refused) as told:
        await asking(run, 0.05).safety_number(run.conversation())
    assert told.value.code == "engine_silent"
    assert run.town.read(lambda tx: tx.all("SELECT 1 FROM errand")) == []


async def test_an_errand_that_nobody_waits_for_any_more_is_thrown_away(run: Running) -> None:
    run.town.says("Hallo")
    conversation = run.conversation()

    def leave(tx: Transaction) -> int:
        early = run.moment - timedelta(minutes=5)
        return errands.ask(tx, ErrandKind.TRUST, run.town.channel.id, conversation, run.town.anna.id, "", early)

    run.town.write(leave)
    await run.start()
    await run.until(lambda: run.town.read(lambda tx: tx.all("SELECT 1 FROM errand")) == [])


async def test_proof_is_asked_for_handed_in_and_sets_free_what_waited(tmp_path: Path, far: SignalLike) -> None:
    async with running(tmp_path, far) as run:
        run.town.says("Hallo")
        sent = run.town.reply("Dag")
        far.answers["send"].append(ProofRequired("challenge-1", 86_400))
        await run.start()
        await run.until(lambda: run.channel().challenge == "challenge-1")
        await run.until(lambda: run.message(sent).note == "proof_required")
        assert run.message(sent).state is S.QUEUED
        assert (run.channel().connection, run.channel().problem) == (Connection.LIMITED, "proof_required")
        channel = run.town.channel.id
        far.answers["prove"].append(Rejected("captcha_rejected"))
        with pytest.raises(Refused) as told:
            await asking(run).prove(channel, "signalcaptcha://oud")
        assert told.value.code == "captcha_rejected"
        assert run.channel().challenge == "challenge-1"
        await asking(run).prove(channel, " signalcaptcha://\nnieuw ")
        assert far.proofs[-1] == ("challenge-1", "signalcaptcha://nieuw")
        await run.state(sent, S.ACCEPTED)
        assert (run.channel().connection, run.channel().problem, run.channel().challenge) == (
            Connection.CONNECTED,
            None,
            None,
        )
        with pytest.raises(Refused) as none:
            await asking(run).prove(channel, "signalcaptcha://nog")
        assert none.value.code == "no_proof_wanted"


async def test_other_citizens_are_not_held_up_by_a_puzzle(tmp_path: Path, far: SignalLike) -> None:
    async with running(tmp_path, far) as run:
        run.town.says("Hallo", by=SAMIRA)
        stuck = run.town.reply("vast")
        run.town.says("Hoi", by="+31687654321")
        free = run.town.reply("los", to=run.conversation("+31687654321"))
        far.answers["send vast"].append(ProofRequired("challenge-1"))
        await run.start()
        await run.state(free, S.ACCEPTED)
        await run.until(lambda: run.message(stuck).note == "proof_required")


async def test_a_puzzle_that_nobody_solves_ends_after_a_day(tmp_path: Path, far: SignalLike) -> None:
    async with running(tmp_path, far) as run:
        run.town.says("Hallo")
        sent = run.town.reply("Dag")
        far.answers["send"].append(ProofRequired("challenge-1", 86_400))
        await run.start()
        await run.until(lambda: len(far.tried) == 1 and run.message(sent).note == "proof_required")
        run.turn(hours=23)
        await asyncio.sleep(0.05)
        assert len(far.tried) == 1
        run.turn(hours=1)
        assert (await run.state(sent, S.FAILED)).note == "waited_too_long"


class Retractable(ScriptedChannel):
    """A channel on which a message can be deleted."""

    taken: list[tuple[Address, str]]

    async def take_back(self, to: Address, message: ProviderId, reference: str) -> None:
        await self._script("take_back")
        assert reference
        self.taken = [*getattr(self, "taken", []), (to, message)]


async def test_an_own_message_is_taken_back_at_the_citizens_and_its_text_is_kept(tmp_path: Path) -> None:
    far = Retractable()
    async with running(tmp_path, far) as run:
        run.town.says("Hallo")
        sent = run.town.reply("Dat was voor een ander")
        await run.start()
        name = (await run.state(sent, S.ACCEPTED)).provider_id
        colleague = Errands(run.town.store, run.town.niels, lambda: run.moment, 10.0)
        with pytest.raises(Refused) as told:
            await colleague.take_back(sent)
        assert told.value.code == "not_yours"
        far.answers["take_back"].append(Rejected("not_taken_back"))
        with pytest.raises(Refused) as told:
            await asking(run).take_back(sent)
        assert (told.value.code, run.message(sent).deleted) == ("not_taken_back", False)
        await asking(run).take_back(sent)
        assert far.taken == [(SAMIRA, name)]
        assert (run.message(sent).deleted, run.message(sent).text.raw) == (True, "")
        kept = run.town.read(lambda tx: tx.all("SELECT text FROM message_version"))
        assert kept == [("Dat was voor een ander",)]
        with pytest.raises(Refused):
            await asking(run).take_back(sent)


async def test_a_forged_errand_takes_back_nothing_of_a_colleague(tmp_path: Path) -> None:
    far = Retractable()
    async with running(tmp_path, far) as run:
        run.town.says("Hallo")
        sent = run.town.reply("Van Anna")
        await run.start()
        await run.state(sent, S.ACCEPTED)
        channel, where, niels = run.town.channel.id, run.conversation(), run.town.niels.id
        errand = run.town.write(
            lambda tx: errands.ask(tx, ErrandKind.TAKE_BACK, channel, where, niels, str(sent), run.moment)
        )
        async with asyncio.timeout(10):
            while (outcome := run.town.read(lambda tx: errands.outcome(tx, errand))) is None:
                await asyncio.sleep(0.01)
        assert outcome.problem == "not_yours"
        assert not run.message(sent).deleted


# Editing a sent message


@asynccontextmanager
async def sent_by_anna(
    folder: Path, text: str = "Morgen om 9 uur", file: NewFile | None = None
) -> AsyncIterator[tuple[Running, Rewordable, MessageId]]:
    """A running engine, and a message that the citizen has received."""
    far = Rewordable()
    async with running(folder, far) as run:
        run.town.says("Wanneer?")
        sent = run.town.reply(text, file=file)
        await run.start()
        await run.state(sent, S.ACCEPTED)
        yield run, far, sent


def editing(run: Running, patience: float = 10.0) -> Edits:
    clearance = Clearance(run.town.store, run.town.anna, SmallRules(), lambda _: EDITABLE, lambda: run.moment)
    return Edits(clearance, asking(run, patience))


def versions(run: Running) -> list[str]:
    return [text for (text,) in run.town.read(lambda tx: tx.all("SELECT text FROM message_version ORDER BY at"))]


async def test_a_message_gets_other_words_once_and_the_earlier_ones_are_kept(tmp_path: Path) -> None:
    async with sent_by_anna(tmp_path) as (run, far, sent):
        first = run.message(sent).provider_id
        await editing(run).keep(sent, "Morgen om 10")
        assert await editing(run).begun(sent) == "Morgen om 10"
        await editing(run).edit(sent, "Morgen om 10 uur")
        assert await editing(run).begun(sent) is None, "what is there is begun no longer"
        await editing(run).keep(sent, "Morgen om 10 uur")
        assert await editing(run).begun(sent) is None, "and what stands there anyway is not begun"
        assert far.edits == [((first,), "Morgen om 10 uur")]
        found = run.message(sent)
        assert (found.text.raw, found.edited, found.state) == ("Morgen om 10 uur", True, S.ACCEPTED)
        assert versions(run) == ["Morgen om 9 uur"]
        assert found.provider_id == first
        await editing(run).edit(sent, "Morgen om 10 uur")
        assert len(far.edits) == 1, "the same words are no change"
        await editing(run).edit(sent, "Morgen om 11 uur")
        assert far.edits[1] == ((first, "edit.1"), "Morgen om 11 uur")
        assert versions(run) == ["Morgen om 9 uur", "Morgen om 10 uur"]
        with pytest.raises(Refused) as told:
            await editing(run).edit(sent, "Morgen om 12 uur")
        assert told.value.code == "changed_too_often"
        assert run.town.read(lambda tx: tx.all("SELECT 1 FROM errand")) == []


async def test_the_words_below_a_file_change_and_the_file_goes_along(tmp_path: Path) -> None:
    plan = NewFile(MessageKind.IMAGE, "image/png", "plan.png", b"png")
    async with sent_by_anna(tmp_path, "Ingang links", plan) as (run, far, sent):
        await editing(run).edit(sent, "Ingang rechts")
        file = far.tried[-1].file
        assert file is not None
        assert (far.tried[-1].text, file.kind, file.file_name, file.content) == (
            "Ingang rechts", MessageKind.IMAGE, "plan.png", b"png"
        )  # fmt: skip
        found = run.message(sent)
        assert (found.text.raw, found.edited, len(found.attachments)) == ("Ingang rechts", True, 1)
        run.town.write(lambda tx: attachments.take_out(tx, found.attachments[0].id))
        with pytest.raises(Refused) as told:
            await editing(run).edit(sent, "Ingang midden")
        assert told.value.code == "not_changed", "without its file the citizen would lose it"
        assert len(far.edits) == 1


@pytest.mark.parametrize("first", ["answer", "echo"])
async def test_the_echo_of_an_own_edit_changes_nothing_twice(tmp_path: Path, first: str) -> None:
    async with sent_by_anna(tmp_path) as (run, far, sent):
        name = run.message(sent).provider_id
        assert name is not None
        late = run.moment + timedelta(minutes=3)
        echo = MessageEdited(name, CitizenText("Om 10 uur"), late, None, ProviderId("edit.1"))
        gate = asyncio.Event()
        if first == "echo":
            far.answers["edit"].append(gate)
        async with asyncio.TaskGroup() as group:
            change = group.create_task(editing(run).edit(sent, "Om 10 uur"))
            await run.until(lambda: any(message.text == "Om 10 uur" for message in far.tried))
            if first == "answer":
                await change
            run.town.arrive(echo)
            gate.set()
        run.town.arrive(echo)
        assert (run.message(sent).text.raw, versions(run)) == ("Om 10 uur", ["Morgen om 9 uur"])


async def test_a_report_about_the_new_words_is_about_the_message(tmp_path: Path) -> None:
    async with sent_by_anna(tmp_path) as (run, _far, sent):
        await editing(run).edit(sent, "Om 10 uur")
        run.town.status(S.READ, mid="edit.1")
        assert run.message(sent).state is S.READ


async def test_new_words_pass_the_rules_when_asked_for_and_again_when_they_leave(tmp_path: Path) -> None:
    async with sent_by_anna(tmp_path) as (run, far, sent):
        with pytest.raises(Refused) as told:
            await editing(run).edit(sent, "Uw bsn is 111222333")
        assert (told.value.code, told.value.arguments["rule"]) == ("rule_blocks", "BSN")
        iban = "Ons nummer is NL91ABNA0417164300"
        with pytest.raises(Refused) as told:
            await editing(run).edit(sent, iban)
        assert told.value.code == "rule_needs_reason"
        forged = Rewording(sent, "Uw bsn is 111222333").detail()
        assert await leave(run, forged) == "rule_blocks"
        assert (far.edits, versions(run)) == ([], [])
        await editing(run).edit(sent, iban, overrides={"IBAN": "staat op de aanslag"})
        assert far.edits[0][1] == iban
        entries = run.town.read(compliance_log.entries)
        assert [(entry.rule_id, entry.decision) for entry in reversed(entries)] == [
            ("BSN", "refused"), ("IBAN", "refused"), ("BSN", "stopped"), ("IBAN", "override"),
        ]  # fmt: skip
        assert entries[0].text_sha256 == compliance_log.text_hash(iban).hex()


async def leave(run: Running, detail: str, by: str = "anna") -> str | None:
    """Write an errand directly to the store, without the services; returns its outcome."""
    agent = {"anna": run.town.anna, "niels": run.town.niels}[by].id
    channel, where = run.town.channel.id, run.conversation()
    errand = run.town.write(lambda tx: errands.ask(tx, ErrandKind.EDIT, channel, where, agent, detail, run.moment))
    async with asyncio.timeout(10):
        while (outcome := run.town.read(lambda tx: errands.outcome(tx, errand))) is None:
            await asyncio.sleep(0.01)
    return outcome.problem


async def test_nobody_changes_the_words_of_a_colleague_or_of_what_was_taken_back(tmp_path: Path) -> None:
    async with sent_by_anna(tmp_path) as (run, far, sent):
        assert await leave(run, Rewording(sent, "Van Niels").detail(), by="niels") == "not_yours"
        run.turn(hours=25)
        assert await leave(run, Rewording(sent, "Te laat").detail()) == "not_changed"
        with pytest.raises(Refused) as told:
            await editing(run).edit(sent, "Te laat")
        assert told.value.code == "not_changed"
        theirs = next(m.id for m in run.town.messages(run.conversation()) if m.id != sent)
        with pytest.raises(Refused) as told:
            await editing(run).edit(theirs, "Dat zei ik niet")
        assert told.value.code == "not_yours"
        assert far.edits == []


async def test_what_does_not_leave_says_so_and_changes_nothing(tmp_path: Path) -> None:
    async with sent_by_anna(tmp_path) as (run, far, sent):
        for error, code in ((Unreachable(), "unreachable"), (Rejected("not_changed"), "not_changed")):
            far.answers["edit"].append(error)
            with pytest.raises(Refused) as told:
                await editing(run).edit(sent, "Om 10 uur")
            assert told.value.code == code
        far.answers["edit"].append(ProofRequired("challenge-1", 86_400))
        with pytest.raises(Refused) as told:
            await editing(run).edit(sent, "Om 10 uur")
        assert (told.value.code, run.channel().challenge) == ("proof_required", "challenge-1")
        assert (run.message(sent).text.raw, run.message(sent).edited) == ("Morgen om 9 uur", False)
        await run.stop()
        with pytest.raises(Refused) as told:
            await editing(run, 0.05).edit(sent, "Om 10 uur")
        assert told.value.code == "engine_silent"


def happened(run: Running) -> list[str]:
    items = run.town.read(lambda tx: messages.timeline(tx, run.conversation())).items
    return [item.code for item in items if isinstance(item, Happening)]


@pytest.mark.parametrize("error", [OutcomeUnknown(), ZeroDivisionError()])
async def test_an_edit_without_an_answer_is_uncertain_and_stands_so_in_the_conversation(
    tmp_path: Path, error: Exception
) -> None:
    async with sent_by_anna(tmp_path) as (run, far, sent):
        far.answers["edit"].append(error)
        with pytest.raises(Refused) as told:
            await editing(run).edit(sent, "Om 10 uur")
        assert (told.value.code, happened(run)) == ("edit_uncertain", ["edit_uncertain"])
        assert run.message(sent).text.raw == "Morgen om 9 uur"


async def test_an_edit_over_which_an_engine_died_is_uncertain_and_not_sent_again(tmp_path: Path) -> None:
    async with sent_by_anna(tmp_path) as (run, far, sent):
        await run.stop()
        channel, where, anna = run.town.channel.id, run.conversation(), run.town.anna.id

        def left(tx: Transaction) -> int:
            detail = Rewording(sent, "Om 10 uur").detail()
            errand = errands.ask(tx, ErrandKind.EDIT, channel, where, anna, detail, run.moment - timedelta(hours=3))
            tx.execute("UPDATE errand SET state = 'taken'")
            return errand

        run.town.write(left)
        await run.start()
        await run.until(lambda: happened(run) == ["edit_uncertain"])
        await run.stop()
        await run.start()
        assert run.town.read(lambda tx: tx.all("SELECT state, detail FROM errand")) == [("failed", "")]
        assert (far.edits, happened(run)) == ([], ["edit_uncertain"])
