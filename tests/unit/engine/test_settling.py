"""What the provider's records settle, and what is left to the agent."""

from dataclasses import dataclass
from datetime import datetime, timedelta

import pytest

from app.channels.base import OutcomeUnknown, SentRecord
from app.domain.events import StatusChanged
from app.domain.ids import Address, ClientId, MessageId, ProviderId
from app.domain.message import DeliveryState
from app.engine.settling import reports_of
from app.storage.settling import Unsettled
from tests.fakes.scripted_channel import ScriptedChannel
from tests.fakes.town import JORIS, NOON, SAMIRA
from tests.unit.engine.conftest import Running

S = DeliveryState


def lost(number: int, to: str = SAMIRA, minutes: float = 0) -> Unsettled:
    queued_at = NOON + timedelta(minutes=minutes)
    return Unsettled(MessageId(number), S.UNCERTAIN, Address(to), None, ClientId(f"c{number}"), queued_at)


def record(name: str, to: str | None = SAMIRA, minutes: float = 1, state: DeliveryState = S.SENT) -> SentRecord:
    at = NOON + timedelta(minutes=minutes)
    report = StatusChanged(state, at, ProviderId(name))
    return SentRecord(ProviderId(name), None if to is None else Address(to), (report,))


def settled(*found: StatusChanged) -> list[tuple[str | None, str | None]]:
    return [(one.client_id, one.provider_id) for one in found]


def test_one_lost_and_one_on_record_are_the_same() -> None:
    assert settled(*reports_of([lost(1)], [record("w1"), record("w2", JORIS)], ())) == [("c1", "w1")]


@pytest.mark.parametrize(
    ("records", "taken"),
    [
        ([], ()),
        ([record("w1", JORIS)], ()),
        ([record("w1", None)], ()),
        ([record("w1", minutes=-10)], ()),
        ([record("w1")], ("w1",)),
        ([record("w1"), record("w2")], ()),
    ],
    ids=["none", "another citizen", "nobody named", "before ours", "known already", "two that fit"],
)
def test_what_could_be_another_stays_uncertain(records: list[SentRecord], taken: tuple[str, ...]) -> None:
    assert reports_of([lost(1)], records, taken) == []


def test_several_to_one_citizen_are_told_apart_by_their_order() -> None:
    found = reports_of([lost(2, minutes=1), lost(1)], [record("second", minutes=3), record("first", minutes=2)], ())
    assert settled(*found) == [("c1", "first"), ("c2", "second")]
    assert reports_of([lost(1), lost(2)], [record("only")], ()) == []


def test_what_was_accepted_is_known_by_its_id() -> None:
    accepted = Unsettled(MessageId(1), S.ACCEPTED, Address(SAMIRA), ProviderId("w1"), ClientId("c1"), NOON)
    (report,) = reports_of([accepted], [record("w1", None, state=S.DELIVERED)], ("w1",))
    assert (report.state, report.provider_id) == (S.DELIVERED, "w1")


@dataclass
class Recording(ScriptedChannel):
    """A channel whose provider can be asked for sent messages."""

    kept: tuple[SentRecord, ...] = ()
    asked: int = 0

    async def records(self, since: datetime) -> tuple[SentRecord, ...]:
        self.asked += 1
        return tuple(one for one in self.kept if one.reports[-1].at >= since)


async def test_a_lost_answer_is_settled_by_the_record_and_asked_about_ever_less(
    run: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.engine.settling._EVERY", 0.01)
    run.far = far = Recording()
    run.town.says("Hallo", by=SAMIRA)
    message_id = run.town.reply()
    far.answers["send"].append(OutcomeUnknown())
    await run.start()
    await run.state(message_id, S.UNCERTAIN)
    assert far.asked == 0
    run.turn(minutes=5)
    await run.until(lambda: far.asked == 1)
    assert run.message(message_id).state is S.UNCERTAIN
    far.kept = (record("wamid.lost", minutes=2, state=S.DELIVERED),)
    run.turn(seconds=61)
    message = await run.state(message_id, S.DELIVERED)
    assert (message.provider_id, far.asked) == ("wamid.lost", 2)
    assert len(far.sent) == 0
