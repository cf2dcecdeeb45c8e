"""Nothing that an agent sent is lost, and nothing is sent twice automatically."""

import pytest

from app.domain.channel import ChannelKind, Connection
from app.domain.conversation import ConversationState
from app.domain.events import AddressChanged, Party, ReachedUpTo, ReactionChanged
from app.domain.ids import ClientId, ConversationId, MessageId, ProviderId
from app.domain.message import AttachmentState, DeliveryState, MessageKind
from app.domain.problems import Refused
from app.domain.text import CitizenText
from app.storage import attachments, channels, conversations, outbox, retrying
from app.storage.attachments import CHUNK, OutgoingFileRow
from app.storage.outbox import NewFile, OutboxItem, Override
from tests.fakes.town import JORIS, NOON, SAMIRA, Town, at

S = DeliveryState


@pytest.fixture
def asked(town: Town) -> Town:
    """A town in which Samira has asked something."""
    town.says("Wanneer is de milieustraat open?", mid="question", name="Samira")
    return town


def _due(town: Town, minutes: float = 60) -> list[OutboxItem]:
    return town.read(lambda tx: outbox.due(tx, at(minutes), 100))


def _state(town: Town, message_id: MessageId) -> DeliveryState:
    return town.message(message_id).state


def test_an_order_holds_all_that_sending_needs(asked: Town) -> None:
    row = asked.row()
    (question,) = asked.messages()
    message_id = asked.write(
        lambda tx: outbox.queue(
            tx,
            conversation_id=row.id,
            agent_id=asked.anna.id,
            client_id=ClientId("c1"),
            text="Van 9 tot 16 uur.",
            reply_to=question.id,
            by_hand=True,
            overrides=[Override("ALL-BSN-1", "2", "Het is een zaaknummer")],
            now=at(1),
        )
    )
    (item,) = _due(asked, 1)
    assert item == OutboxItem(
        message_id, row.id, asked.channel.id, SAMIRA, ClientId("c1"), "Van 9 tot 16 uur.", ProviderId("question"),
        True, False, (Override("ALL-BSN-1", "2", "Het is een zaaknummer"),), 0, None, at(1), NOON,
        findings=(),
    )  # fmt: skip
    message = asked.message(message_id)
    assert (message.state, message.author, message.client_id) == (S.QUEUED, "Anna Jansen", "c1")
    row = asked.row()
    assert (row.last_text.raw, row.last_direction.value, row.last_at) == ("Van 9 tot 16 uur.", "outbound", at(1))
    assert asked.read(lambda tx: conversations.counts(tx, None)).waiting_to_send == 1
    detail = asked.read(lambda tx: conversations.detail(tx, row.id))
    assert detail is not None
    assert detail.first_response_seconds == 60


def test_what_is_sent_again_may_first_be_taken_over(asked: Town) -> None:
    message_id = asked.reply()
    asked.sending(message_id)
    asked.write(lambda tx: outbox.failed(tx, message_id, "other_app_owns"))
    asked.write(lambda tx: retrying.retry(tx, message_id, at(70), take_over=True))
    (item,) = asked.read(lambda tx: outbox.due(tx, at(80), 10))
    assert (item.take_over, item.by_hand) == (True, False)


def test_our_own_numbers_are_masked_in_the_list(asked: Town) -> None:
    asked.reply("Uw bsn is 123456782")
    assert asked.row().last_text.raw == "Uw bsn is •••••••••"
    assert asked.row().warnings == ()


def test_nothing_is_queued_where_there_is_no_conversation(town: Town) -> None:
    with pytest.raises(Refused) as refusal:
        town.reply(to=ConversationId(404))
    assert refusal.value.code == "no_such_conversation"


def test_answering_reopens_what_was_closed(asked: Town) -> None:
    here = asked.row().id
    asked.write(lambda tx: conversations.set_state(tx, here, ConversationState.CLOSED, asked.anna.id))
    asked.reply()
    assert asked.row().state is ConversationState.OPEN


def test_a_conversation_keeps_its_order_and_holds_up_no_other(town: Town) -> None:
    town.says(by=SAMIRA)
    town.says(by=JORIS)
    samira, joris = sorted(row.id for row in town.rows())
    first, second = town.reply(to=samira, minutes=1), town.reply(to=samira, minutes=2)
    other = town.reply(to=joris, minutes=3)
    assert [item.message_id for item in _due(town)] == [first, other]
    assert not town.write(lambda tx: outbox.claim(tx, second, at(60)))
    town.sending(first)
    assert [item.message_id for item in _due(town)] == [other]
    assert not town.write(lambda tx: outbox.claim(tx, first, at(60)))
    town.write(lambda tx: outbox.postponed(tx, first, at(90), "unreachable"))
    assert [item.message_id for item in _due(town)] == [other]
    assert town.message(first).note == "unreachable"
    town.sending(first, 90)
    town.write(lambda tx: outbox.failed(tx, first, "recipient_unavailable"))
    assert [item.message_id for item in _due(town)] == [second, other]
    assert [item.attempts for item in _due(town)] == [0, 0]


def test_when_the_next_is_due(asked: Town) -> None:
    assert asked.read(outbox.next_due) is None
    here = asked.row().id
    message_id = asked.write(
        lambda tx: outbox.queue(
            tx, conversation_id=here, agent_id=None, client_id=ClientId("c"), text="x", now=NOON, not_before=at(10)
        )
    )
    asked.write(
        lambda tx: outbox.queue(
            tx, conversation_id=here, agent_id=None, client_id=ClientId("d"), text="y", now=at(1), not_before=at(5)
        )
    )
    assert asked.read(outbox.next_due) == at(10)
    assert _due(asked, 9) == []
    assert not asked.write(lambda tx: outbox.claim(tx, message_id, at(9)))
    assert [item.message_id for item in _due(asked, 10)] == [message_id]
    assert asked.read(lambda tx: outbox.next_due(tx, held={asked.channel.id})) is None
    assert asked.read(lambda tx: outbox.due(tx, at(10), 9, held={asked.channel.id})) == []


def test_the_recipient_stays_whoever_the_citizen_becomes(asked: Town) -> None:
    asked.reply()
    asked.arrive(AddressChanged(SAMIRA, Party(JORIS), at(5)))
    (item,) = _due(asked)
    assert item.to == SAMIRA


def test_a_message_moves_from_accepted_to_read_and_never_back(asked: Town) -> None:
    message_id = asked.accepted(asked.reply(), "p1")
    assert _state(asked, message_id) is S.ACCEPTED
    assert _due(asked) == []
    for state in (S.SENT, S.DELIVERED, S.READ):
        assert asked.status(state, mid="p1", minutes=61).new
        assert _state(asked, message_id) is state
    assert not asked.status(S.DELIVERED, mid="p1", minutes=62).new
    assert not asked.status(S.FAILED, mid="p1", minutes=62).new
    assert _state(asked, message_id) is S.READ


def test_reports_that_overtake_the_answer_to_our_request(asked: Town) -> None:
    message_id = asked.sending(asked.reply())
    assert not asked.status(S.DELIVERED, mid="p1", minutes=61).new
    asked.arrive(ReactionChanged(ProviderId("p1"), CitizenText("👍"), at(61), SAMIRA))
    asked.write(lambda tx: outbox.accepted(tx, message_id, ProviderId("p1"), at(61)))
    assert _state(asked, message_id) is S.DELIVERED
    assert [reaction.emoji.raw for reaction in asked.message(message_id).reactions] == ["👍"]


def test_an_echo_that_overtakes_the_answer_becomes_our_message(asked: Town) -> None:
    message_id = asked.sending(asked.reply("Om 9 uur"))
    asked.echo("Om 9 uur", mid="p1", minutes=60)
    asked.status(S.READ, mid="p1", minutes=61)
    assert len(asked.messages()) == 3
    asked.write(lambda tx: outbox.accepted(tx, message_id, ProviderId("p1"), at(61)))
    ours = asked.messages()[1]
    assert len(asked.messages()) == 2
    assert (ours.id, ours.state, ours.agent_id) == (message_id, S.READ, asked.anna.id)
    assert asked.row().last_text.raw == "Om 9 uur"


@pytest.mark.parametrize("accepted_first", [False, True])
def test_an_echo_with_our_client_id_is_our_message(asked: Town, accepted_first: bool) -> None:
    message_id = asked.sending(asked.reply(client="c1"))
    if accepted_first:
        asked.write(lambda tx: outbox.accepted(tx, message_id, ProviderId("p1"), at(60)))
    for _ in range(2):
        asked.echo(mid="p1", client="c1", minutes=60)
    asked.write(lambda tx: outbox.accepted(tx, message_id, ProviderId("p1"), at(60)))
    ours = asked.message(message_id)
    assert len(asked.messages()) == 2
    assert (ours.state, ours.provider_id) == (S.SENT, "p1")


def test_an_echo_with_somebody_elses_client_id_is_a_message(asked: Town) -> None:
    for n in range(2):
        assert asked.echo(f"antwoord {n}", mid=f"e{n}", client="constant", minutes=n).new
    assert len(asked.messages()) == 3


# Uncertain sends


def _uncertain(town: Town, client: str = "c1") -> MessageId:
    message_id = town.sending(town.reply(client=client))
    town.write(lambda tx: outbox.uncertain(tx, message_id))
    return message_id


def test_an_uncertain_message_is_never_sent_by_itself(asked: Town) -> None:
    message_id = _uncertain(asked)
    assert (_state(asked, message_id), asked.message(message_id).note) == (S.UNCERTAIN, "uncertain")
    assert asked.row().last_failed
    assert _due(asked, 9999) == []
    assert asked.read(outbox.next_due) is None
    assert asked.write(lambda tx: outbox.recover(tx, asked.channel.id, idempotent=True)) == 0
    assert _state(asked, message_id) is S.UNCERTAIN


@pytest.mark.parametrize("by_echo", [True, False])
def test_an_uncertain_message_is_settled_by_our_client_id(asked: Town, by_echo: bool) -> None:
    message_id = _uncertain(asked)
    if by_echo:
        assert asked.echo(mid="p1", client="c1", minutes=61).new
    else:
        assert asked.status(S.SENT, mid="p1", client="c1", minutes=61).new
    assert (_state(asked, message_id), asked.message(message_id).provider_id) == (S.SENT, "p1")
    assert not asked.row().last_failed
    assert asked.status(S.READ, mid="p1", minutes=62).new
    assert len(asked.messages()) == 2


def test_the_agent_may_say_that_it_arrived(asked: Town) -> None:
    message_id = _uncertain(asked)
    asked.write(lambda tx: retrying.mark_sent(tx, message_id))
    assert _state(asked, message_id) is S.SENT
    with pytest.raises(Refused):
        asked.write(lambda tx: retrying.mark_sent(tx, message_id))


def test_sending_again_gets_a_new_client_id_and_keeps_the_recipient(asked: Town) -> None:
    message_id = _uncertain(asked)
    asked.arrive(AddressChanged(SAMIRA, Party(JORIS), at(5)))
    asked.write(lambda tx: retrying.retry(tx, message_id, at(70)))
    (item,) = _due(asked, 70)
    assert (item.message_id, item.to, item.attempts, item.queued_at) == (message_id, SAMIRA, 0, at(70))
    assert item.client_id != "c1"
    assert not asked.row().last_failed


def test_a_late_echo_of_the_first_attempt_stops_the_second(asked: Town) -> None:
    message_id = _uncertain(asked)
    asked.write(lambda tx: retrying.retry(tx, message_id, at(70)))
    asked.echo(mid="p1", client="c1", minutes=61)
    assert _state(asked, message_id) is S.SENT
    assert _due(asked, 99) == []


def test_a_late_failure_of_the_first_attempt_does_not_fail_the_second(asked: Town) -> None:
    message_id = asked.accepted(asked.reply(client="c1"), "p1")
    asked.status(S.FAILED, mid="p1", minutes=61, problem="rejected")
    asked.write(lambda tx: retrying.retry(tx, message_id, at(70)))
    assert [item.client_id for item in _due(asked, 70)] == ["c1"]
    asked.accepted(message_id, "p2", 71)
    assert not asked.status(S.FAILED, mid="p1", minutes=72).new
    assert _state(asked, message_id) is S.ACCEPTED
    assert asked.status(S.DELIVERED, mid="p2", minutes=73).new


def test_only_what_failed_is_sent_again(asked: Town) -> None:
    message_id = asked.reply()
    with pytest.raises(Refused) as refusal:
        asked.write(lambda tx: retrying.retry(tx, message_id, at(70)))
    assert refusal.value.code == "not_failed"
    with pytest.raises(Refused) as refusal:
        asked.write(lambda tx: retrying.retry(tx, MessageId(404), at(70)))
    assert refusal.value.code == "no_such_message"
    asked.echo(mid="e", minutes=2)
    asked.status(S.FAILED, mid="e", minutes=3)
    foreign = asked.messages()[-1]
    assert foreign.state is S.FAILED
    with pytest.raises(Refused):
        asked.write(lambda tx: retrying.retry(tx, foreign.id, at(70)))


@pytest.mark.parametrize("idempotent", [True, False])
def test_after_a_crash(asked: Town, idempotent: bool) -> None:
    sending, waiting = asked.sending(asked.reply(minutes=1)), asked.reply(minutes=2)
    assert asked.write(lambda tx: outbox.recover(tx, asked.channel.id, idempotent=idempotent)) == 1
    assert _state(asked, sending) is (S.QUEUED if idempotent else S.UNCERTAIN)
    assert [item.message_id for item in _due(asked)] == [sending if idempotent else waiting]


def test_a_report_that_came_while_we_waited_for_the_answer_stands(asked: Town) -> None:
    message_id = asked.sending(asked.reply(client="c1"))
    asked.status(S.DELIVERED, mid="p1", client="c1", minutes=61)
    asked.write(lambda tx: outbox.uncertain(tx, message_id))
    asked.write(lambda tx: outbox.failed(tx, message_id, "rejected"))
    assert _state(asked, message_id) is S.DELIVERED


@pytest.mark.parametrize(("failed_at", "state"), [(61, S.SENT), (62, S.FAILED), (63, S.FAILED)])
@pytest.mark.parametrize("failure_first", [True, False])
def test_of_sent_and_failed_the_later_holds(
    asked: Town, failed_at: float, state: DeliveryState, failure_first: bool
) -> None:
    message_id = asked.accepted(asked.reply(), "p1")
    reports = [(S.FAILED, failed_at), (S.SENT, 62.0)]
    for report, minutes in reports if failure_first else reversed(reports):
        asked.status(report, mid="p1", minutes=minutes)
    assert _state(asked, message_id) is state


def test_a_watermark_of_before_it_was_taken_does_not_reach_it(asked: Town) -> None:
    message_id = asked.reply(minutes=1)
    asked.arrive(ReachedUpTo(Party(SAMIRA), S.READ, at(30)))
    asked.accepted(message_id, "p1", 60)
    assert _state(asked, message_id) is S.ACCEPTED
    asked.arrive(ReachedUpTo(Party(SAMIRA), S.READ, at(61)))
    assert _state(asked, message_id) is S.READ


def test_a_file_goes_with_the_message(asked: Town) -> None:
    content = bytes(range(256)) * (CHUNK // 128)
    here = asked.row().id
    message_id = asked.write(
        lambda tx: outbox.queue(
            tx,
            conversation_id=here,
            agent_id=asked.anna.id,
            client_id=ClientId("c"),
            text="",
            file=NewFile(MessageKind.DOCUMENT, "application/pdf", "kaart.pdf", content),
            now=NOON,
        )
    )
    assert asked.read(lambda tx: attachments.file_of(tx, message_id)) == OutgoingFileRow(
        MessageKind.DOCUMENT, "application/pdf", "kaart.pdf", content
    )
    assert _due(asked)[0].file_name is not None
    assert asked.row().last_text.raw == "kaart.pdf"
    (attachment,) = asked.message(message_id).attachments
    assert (attachment.state, attachment.size) == (AttachmentState.STORED, len(content))
    assert asked.read(lambda tx: attachments.file_of(tx, asked.messages()[0].id)) is None


def test_one_client_id_is_one_message(asked: Town) -> None:
    asked.reply(client="same")
    with pytest.raises(Exception, match=r"(?i)unique"):
        asked.reply(client="same")
    assert len(asked.messages()) == 2


def test_reports_on_another_channel_are_about_other_messages(asked: Town) -> None:
    message_id = asked.accepted(asked.reply(client="c1"), "p1")
    other = asked.write(lambda tx: channels.add(tx, ChannelKind.SIGNAL, "Parkeren", "31701111111", {}))
    asked.channel = other
    asked.status(S.READ, mid="p1")
    asked.status(S.READ, client="c1")
    assert _state(asked, message_id) is S.ACCEPTED


def test_what_the_provider_will_not_bring_now_is_not_pressed_for_a_day(town: Town) -> None:
    town.says()
    message_id = town.sending(town.reply())
    town.write(lambda tx: outbox.failed(tx, message_id, "not_now_to_citizen"))
    with pytest.raises(Refused) as caught:
        town.write(lambda tx: retrying.retry(tx, message_id, at(23 * 60)))
    assert caught.value.code == "not_now_to_citizen"
    town.write(lambda tx: retrying.retry(tx, message_id, at(25 * 60)))


def test_an_account_in_trouble_is_told_by_a_status_as_well(town: Town) -> None:
    town.says()
    town.accepted(town.reply(), "wamid.o")
    town.status(S.FAILED, mid="wamid.o", minutes=70, problem="account_restricted")
    channel = town.read(lambda tx: channels.get(tx, town.channel.id))
    assert channel is not None
    assert (channel.connection, channel.problem) == (Connection.LIMITED, "account_restricted")
