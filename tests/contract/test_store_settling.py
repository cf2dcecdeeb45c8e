"""Which messages to ask the provider about, in both databases."""

from app.domain.ids import ProviderId
from app.domain.message import DeliveryState
from app.storage import outbox, settling
from tests.fakes.town import Town, at


def _waiting(town: Town, minutes: float) -> list[tuple[int, DeliveryState]]:
    found = town.read(lambda tx: settling.unsettled(tx, town.channel.id, at(minutes)))
    return [(one.id, one.state) for one in found]


def test_what_is_uncertain_or_without_a_report(town: Town) -> None:
    town.says()
    lost = town.sending(town.reply(minutes=1))
    town.write(lambda tx: outbox.uncertain(tx, lost))
    silent = town.accepted(town.reply(minutes=2), "wamid.silent")
    reported = town.accepted(town.reply(minutes=3), "wamid.reported")
    town.status(DeliveryState.SENT, mid="wamid.reported", minutes=4)
    assert reported
    assert _waiting(town, 1.5) == []
    assert _waiting(town, 5) == [(lost, DeliveryState.UNCERTAIN)]
    assert _waiting(town, 60) == [(lost, DeliveryState.UNCERTAIN), (silent, DeliveryState.ACCEPTED)]
    assert _waiting(town, 3 * 24 * 60) == []


def test_ids_that_are_known(town: Town) -> None:
    town.says()
    town.accepted(town.reply(), "wamid.ours")
    ids = [ProviderId("wamid.ours"), ProviderId("wamid.theirs")]
    assert town.read(lambda tx: settling.known(tx, town.channel.id, ids)) == {"wamid.ours"}
