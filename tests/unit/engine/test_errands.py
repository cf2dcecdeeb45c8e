"""What agents ask of a provider through the engine: who a citizen is, and the proof that a person is sending."""

import asyncio
from datetime import timedelta
from pathlib import Path

import pytest

from app.channels.base import ProofRequired, Rejected, Unreachable
from app.domain.channel import Connection
from app.domain.errand import ErrandKind
from app.domain.ids import Address, ProviderId
from app.domain.message import DeliveryState
from app.domain.problems import Refused
from app.services.errands import Errands
from app.storage import conversations, errands, messages
from app.storage.database import Transaction
from tests.fakes.scripted_channel import ScriptedChannel
from tests.fakes.town import SAMIRA
from tests.unit.engine.conftest import Running, running

S = DeliveryState
NUMBER = "5" * 60


class SignalLike(ScriptedChannel):
    """A channel that knows identities and asks for proof."""

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
    """A channel on which a message can be taken back."""

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
