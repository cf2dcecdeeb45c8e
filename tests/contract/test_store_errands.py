"""Errands, on each database: claimed once, by the engine that has the channel, and answered to whoever asked."""

from datetime import timedelta

from app.domain.channel import ChannelKind
from app.domain.errand import ErrandKind, Outcome
from app.domain.ids import ConversationId
from app.domain.message import DeliveryState
from app.storage import channels, conversations, errands, identities, outbox
from tests.fakes.town import DAY, NOON, Town

BEFORE = NOON - timedelta(minutes=1)


def ask(town: Town, conversation: ConversationId) -> int:
    return town.write(
        lambda tx: errands.ask(tx, ErrandKind.TRUST, town.channel.id, conversation, town.anna.id, "123", NOON)
    )


def test_an_errand_is_taken_once_by_whoever_has_the_channel(town: Town) -> None:
    town.says("Hallo")
    conversation = town.row().id
    other = town.write(lambda tx: channels.add(tx, ChannelKind.SIGNAL, "Signal", "us", {}, DAY))
    assert not town.read(errands.any_waits)
    errand_id = ask(town, conversation)
    assert town.read(errands.any_waits)
    assert town.write(lambda tx: errands.take(tx, [other.id], BEFORE)) == []
    assert town.write(lambda tx: errands.take(tx, [], BEFORE)) == []
    (taken,) = town.write(lambda tx: errands.take(tx, [town.channel.id, other.id], BEFORE))
    assert (taken.id, taken.kind, taken.conversation_id, taken.detail) == (
        errand_id,
        ErrandKind.TRUST,
        conversation,
        "123",
    )
    assert town.write(lambda tx: errands.take(tx, [town.channel.id], BEFORE)) == []
    assert town.read(lambda tx: errands.outcome(tx, errand_id)) is None
    assert not town.read(errands.any_waits)
    town.write(lambda tx: errands.settle(tx, errand_id, Outcome("ja")))
    assert town.read(lambda tx: errands.outcome(tx, errand_id)) == Outcome("ja")
    town.write(lambda tx: errands.forget(tx, errand_id))
    assert town.read(lambda tx: errands.outcome(tx, errand_id)) is None


def test_a_failed_errand_keeps_its_problem_and_an_old_one_is_gone(town: Town) -> None:
    town.says("Hallo")
    first, second = ask(town, town.row().id), ask(town, town.row().id)
    town.write(lambda tx: errands.settle(tx, first, Outcome(problem="unreachable")))
    assert town.read(lambda tx: errands.outcome(tx, first)) == Outcome(problem="unreachable")
    assert town.write(lambda tx: errands.take(tx, [town.channel.id], NOON)) == []
    assert town.read(lambda tx: errands.outcome(tx, second)) is None
    # An errand that only a newer engine supports blocks nobody.
    newer, third = ask(town, town.row().id), ask(town, town.row().id)
    town.write(lambda tx: tx.execute("UPDATE errand SET kind = 'a newer one' WHERE id = :id", {"id": newer}))
    assert [one.id for one in town.write(lambda tx: errands.take(tx, [town.channel.id], BEFORE))] == [third]
    assert town.read(lambda tx: errands.outcome(tx, newer)) == Outcome(problem="errand_unknown")


def test_a_changed_identity_waits_for_an_agent(town: Town) -> None:
    town.says("Hallo")
    conversation, sent = town.row().id, town.reply()
    town.write(lambda tx: outbox.claim(tx, sent, NOON + DAY))
    town.write(lambda tx: outbox.failed(tx, sent, "identity_changed"))
    found = town.read(lambda tx: conversations.detail(tx, conversation))
    assert found is not None
    assert found.identity_changed
    town.write(lambda tx: identities.confirmed(tx, conversation, town.anna.id, "identity_accepted"))
    found = town.read(lambda tx: conversations.detail(tx, conversation))
    assert found is not None
    assert not found.identity_changed
    assert (town.message(sent).state, town.message(sent).note) == (DeliveryState.FAILED, "identity_confirmed")


def test_what_waits_for_a_proof_is_set_free(town: Town) -> None:
    town.says("Hallo")
    sent = town.reply()
    town.write(lambda tx: outbox.claim(tx, sent, NOON + DAY))
    town.write(lambda tx: outbox.postponed(tx, sent, NOON + 9 * DAY, "proof_required"))
    town.write(lambda tx: channels.set_challenge(tx, town.channel.id, "token"))
    channel = town.read(lambda tx: channels.get(tx, town.channel.id))
    assert channel is not None
    assert channel.challenge == "token"
    assert town.read(lambda tx: outbox.due(tx, NOON + DAY, 9)) == []
    town.write(lambda tx: outbox.release(tx, town.channel.id, "proof_required", NOON + DAY))
    assert [item.message_id for item in town.read(lambda tx: outbox.due(tx, NOON + DAY, 9))] == [sent]
