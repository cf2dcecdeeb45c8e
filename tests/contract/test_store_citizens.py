"""A citizen's wishes, linking contacts of one citizen, and that a draft remembers its recipient."""

from datetime import timedelta

import pytest
import time_machine

from app.domain.channel import Channel, ChannelKind
from app.domain.citizen import Consent, IdentityId, LinkId, Proposal
from app.domain.conversation import ConversationDetail, ConversationState, Happening
from app.domain.events import MessageReceived, Party
from app.domain.ids import Address, ConversationId, ProviderId
from app.domain.message import Direction, MessageKind
from app.domain.problems import Refused
from app.domain.text import CitizenText
from app.storage import channels, contacts, conversations, draft_files, drafts, linking, messages, wishes
from app.storage.outbox import NewFile
from app.storage.values import ms
from tests.fakes.town import DAY, NOON, SAMIRA, Town, at


def signal(town: Town) -> Channel:
    return town.write(lambda tx: channels.add(tx, ChannelKind.SIGNAL, "Parkeren", "+31", {}))


def writes(
    town: Town, channel: Channel, by: str, name: str | None, *, minutes: float = 0, aliases: tuple[str, ...] = ()
) -> ConversationId:
    party = Party(Address(by), CitizenText(name) if name else None, tuple(map(Address, aliases)))
    number = f"m{next(town.numbers)}"
    event = MessageReceived(
        ProviderId(number), party, Direction.INBOUND, MessageKind.TEXT, CitizenText("Hallo"), at(minutes)
    )
    town.arrive(event, channel=channel, received_at=max(NOON + DAY, at(minutes)))
    (found,) = town.read(
        lambda tx: tx.all("SELECT conversation_id FROM message WHERE provider_id = :id", {"id": number})
    )
    return ConversationId(found[0])


def detail(town: Town, conversation_id: ConversationId) -> ConversationDetail:
    found = town.read(lambda tx: conversations.detail(tx, conversation_id))
    assert found is not None
    return found


def proposed(town: Town, conversation_id: ConversationId) -> tuple[Proposal, ...]:
    contact = detail(town, conversation_id).contact_id
    return town.read(lambda tx: linking.proposals(tx, contact))


def link(town: Town, conversation_id: ConversationId, identity_id: IdentityId) -> None:
    town.write(lambda tx: linking.link(tx, conversation_id, identity_id, town.anna.id, at(9)))


# Opt-in, opt-out, preference


def test_the_newest_word_counts_and_every_word_stays(town: Town) -> None:
    town.says("Hallo")
    here = town.row().id
    for said in (Consent(True, at(1), "formulier"), Consent(False, at(3), "telefonisch")):
        town.write(lambda tx, said=said: wishes.record(tx, here, said, town.anna.id, at(5)))  # type: ignore[misc]
    # Recorded later, said earlier: it does not count.
    town.write(lambda tx: wishes.record(tx, here, Consent(True, at(2), "balie"), None, at(6)))
    found = town.read(lambda tx: wishes.consents(tx, here))
    assert [(one.given, one.source, one.agent) for one in found] == [
        (False, "telefonisch", "Anna Jansen"),
        (True, "balie", None),
        (True, "formulier", "Anna Jansen"),
    ]


def test_after_an_opt_out_one_closing_answer_and_then_silence_until_the_citizen_writes(town: Town) -> None:
    town.says("stop met berichten", minutes=0)
    here = town.row().id

    def unwelcome() -> bool:
        return town.read(lambda tx: wishes.unwelcome(tx, here))

    assert not unwelcome()
    town.write(lambda tx: wishes.record(tx, here, Consent(False, at(1), "dit gesprek"), town.anna.id, at(1)))
    assert not unwelcome()
    closing = town.reply("Dat doen wij.", minutes=2)
    assert unwelcome()
    assert not town.read(lambda tx: wishes.unwelcome(tx, here, closing))
    later = town.reply("Nog een nieuwtje", minutes=3)
    assert town.read(lambda tx: wishes.unwelcome(tx, here, later))
    town.says("toch een vraag", minutes=10)
    assert not unwelcome()


def test_after_an_opt_out_no_conversation_is_begun(town: Town) -> None:
    town.says("Hallo")
    here = town.row().id
    town.write(lambda tx: wishes.record(tx, here, Consent(False, at(1), "formulier"), None, at(1)))
    with time_machine.travel(NOON + timedelta(days=3)):
        town.write(lambda tx: conversations.set_state(tx, here, ConversationState.CLOSED, None))
    assert town.read(lambda tx: wishes.begun_by_us(tx, here))
    assert town.read(lambda tx: wishes.unwelcome(tx, here))


def test_a_preference_has_a_date_and_a_source_and_ends_with_its_channel(town: Town) -> None:
    town.says("Hallo")
    here, other = town.row().id, signal(town)
    contact = detail(town, here).contact_id
    town.write(lambda tx: wishes.prefer(tx, here, other.id, "telefonisch", town.anna.id, at(4)))
    found = town.read(lambda tx: wishes.preference(tx, contact))
    assert found is not None
    assert (found.channel_label, found.at, found.source) == ("Parkeren", at(4), "telefonisch")
    town.write(lambda tx: channels.remove(tx, other.id))
    assert town.read(lambda tx: wishes.preference(tx, contact)) is None


# Linking


def test_the_same_number_on_two_channels_is_proposed_and_never_linked_by_itself(town: Town) -> None:
    here = writes(town, town.channel, "31612345678", "Samira Bakker")
    there = writes(town, signal(town), "+31612345678", "S.")
    assert detail(town, here).contact_id != detail(town, there).contact_id
    (proposal,) = proposed(town, here)
    assert (proposal.kind, proposal.address, proposal.why) == (ChannelKind.SIGNAL, "+31612345678", "number")
    assert [one.kind for one in proposed(town, there)] == [ChannelKind.WHATSAPP]
    assert detail(town, here).contact_id != detail(town, there).contact_id


def test_a_full_name_is_proposed_a_first_name_or_a_common_one_is_not(town: Town) -> None:
    other = signal(town)
    here = writes(town, town.channel, "+31600000001", "Joris de Vries")
    writes(town, other, "uuid-1", "JORIS de vries")
    assert [one.why for one in proposed(town, here)] == ["name"]
    for number in range(2, 6):
        writes(town, other, f"uuid-{number}", "Joris de Vries")
    assert proposed(town, here) == ()
    lonely = writes(town, town.channel, "+31600000009", "Sam")
    writes(town, other, "uuid-9", "Sam")
    assert proposed(town, lonely) == ()


def test_what_is_linked_is_one_citizen_and_undone_it_is_as_before(town: Town) -> None:
    here = writes(town, town.channel, "31612345678", "Samira Bakker")
    there = writes(town, signal(town), "+31612345678", "S.")
    before = detail(town, here), detail(town, there)
    link(town, here, proposed(town, here)[0].identity_id)
    joined = detail(town, here)
    assert {one.kind for one in joined.identities} == {ChannelKind.WHATSAPP, ChannelKind.SIGNAL}
    assert [one.id for one in joined.earlier] == [there]
    assert proposed(town, here) == ()
    together, _ = town.read(lambda tx: messages.whole(tx, here))
    told = [one.code for one in together.items if isinstance(one, Happening)]
    assert told == ["linked"], "it stands in both conversations, and is said once where they are read as one"
    (made,) = town.read(lambda tx: linking.linked(tx, joined.contact_id))
    assert (made.kind, made.agent, made.at) == (ChannelKind.SIGNAL, "Anna Jansen", at(9))
    town.write(lambda tx: linking.unlink(tx, here, made.id, town.anna.id, at(10)))
    assert (detail(town, here), detail(town, there)) == before
    assert town.read(lambda tx: linking.linked(tx, joined.contact_id)) == ()
    with pytest.raises(Refused):
        town.write(lambda tx: linking.unlink(tx, here, made.id, town.anna.id, at(11)))


def test_what_was_turned_down_is_not_proposed_again(town: Town) -> None:
    here = writes(town, town.channel, "31612345678", None)
    there = writes(town, signal(town), "+31612345678", None)
    (proposal,) = proposed(town, here)
    town.write(lambda tx: linking.decline(tx, here, proposal.identity_id, town.anna.id, at(1)))
    assert proposed(town, here) == proposed(town, there) == ()


def test_only_what_exists_can_be_linked_and_undone(town: Town) -> None:
    here = writes(town, town.channel, "31612345678", None)
    for work in (
        lambda tx: linking.link(tx, here, IdentityId(99), None, NOON),
        lambda tx: linking.unlink(tx, here, LinkId(99), None, NOON),
        lambda tx: linking.link(tx, ConversationId(99), IdentityId(1), None, NOON),
    ):
        with pytest.raises(Refused):
            town.write(work)


def test_a_provider_that_joins_two_linked_identities_leaves_nothing_dangling(town: Town) -> None:
    one = writes(town, town.channel, "31600000001", "Samira Bakker")
    other = writes(town, town.channel, "bsuid-2", "Samira Bakker")
    town.write(lambda tx: wishes.record(tx, other, Consent(False, at(1), "formulier"), None, at(1)))
    town.write(lambda tx: wishes.prefer(tx, other, town.channel.id, "balie", None, at(1)))
    link(town, one, proposed(town, one)[0].identity_id)
    writes(town, town.channel, "31600000001", "Samira Bakker", minutes=5, aliases=("bsuid-2",))
    (row,) = town.rows()
    assert [said.given for said in town.read(lambda tx: wishes.consents(tx, row.id))] == [False]
    contact = detail(town, row.id).contact_id
    assert town.read(lambda tx: linking.linked(tx, contact)) == ()


def test_a_preference_outlives_the_identity_that_it_was_said_as(town: Town) -> None:
    writes(town, town.channel, "31600000001", None)
    other = writes(town, town.channel, "bsuid-2", None)
    town.write(lambda tx: wishes.prefer(tx, other, town.channel.id, "balie", None, at(1)))
    here = writes(town, town.channel, "31600000001", None, minutes=5, aliases=("bsuid-2",))
    contact = detail(town, here).contact_id
    found = town.read(lambda tx: wishes.preference(tx, contact))
    assert found is not None
    assert found.source == "balie"


# A draft's recipient


@pytest.mark.parametrize("change", ["another address", "linked", "joined by the provider"])
def test_another_recipient_is_another_key_and_keeps_the_draft(town: Town, change: str) -> None:
    here = writes(town, town.channel, SAMIRA, "Samira Bakker")
    writes(town, town.channel, "bsuid-2", "Samira Bakker", minutes=1)
    begun = detail(town, here).recipient
    town.write(lambda tx: drafts.save(tx, here, town.anna.id, "Beste S", False, at(2), begun))
    plan = NewFile(MessageKind.DOCUMENT, "application/pdf", "plan.pdf", b"%PDF-1.7")
    town.write(lambda tx: draft_files.keep(tx, here, town.anna.id, (plan,)))
    if change == "another address":
        party = Party(Address("+31600000077"))
        town.write(lambda tx: contacts.readdress(tx, ChannelKind.WHATSAPP, Address(SAMIRA), party, ms(at(3))))
    elif change == "linked":
        there = next(row.id for row in town.rows() if row.id != here)
        own = next(one.identity_id for one in proposed(town, there))
        link(town, there, own)
    else:
        writes(town, town.channel, "bsuid-2", None, minutes=4, aliases=(SAMIRA,))
    left = detail(town, town.rows()[0].id if change.startswith("joined") else here)
    assert left.recipient != begun
    draft = town.read(lambda tx: drafts.load(tx, left.row.id, town.anna.id))
    assert draft is not None
    assert (draft.text, draft.recipient) == ("Beste S", begun)
    assert town.read(lambda tx: draft_files.load(tx, left.row.id, town.anna.id)) == (plan,)


def test_typing_on_keeps_whom_it_was_begun_for(town: Town) -> None:
    here = writes(town, town.channel, SAMIRA, None)
    town.write(lambda tx: drafts.save(tx, here, town.anna.id, "B", False, at(1), "begun"))
    town.write(lambda tx: drafts.save(tx, here, town.anna.id, "Be", False, at(2)))
    draft = town.read(lambda tx: drafts.load(tx, here, town.anna.id))
    assert draft is not None
    assert draft.recipient == "begun"
