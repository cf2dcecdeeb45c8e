"""Whatever arrives, however often and in whatever order, results in one correct conversation."""

from datetime import UTC, datetime, timedelta

import pytest

from app.domain.channel import ChannelKind
from app.domain.conversation import ConversationState, Happening
from app.domain.errand import ErrandKind
from app.domain.events import (
    AddressChanged,
    MessageDeleted,
    MessageEdited,
    MessageReceived,
    Party,
    ReachedUpTo,
    ReactionChanged,
    RemoteFile,
    TypingChanged,
)
from app.domain.ids import Address, ConversationId, ProviderId
from app.domain.message import DeliveryState, Direction, Location, MessageKind, Reaction
from app.domain.problems import Refused
from app.domain.styling import Style, StyledRange
from app.domain.text import CitizenText
from app.services.inbox import read_conversation
from app.storage import assignments, channels, conversations, drafts, episodes, errands, handovers, messages, search
from app.storage.arrivals import Applied
from app.storage.database import Transaction
from app.storage.values import ms
from tests.fakes.town import DAY, JORIS, NOON, SAMIRA, Town, at

S = DeliveryState
TEXT = CitizenText


def test_a_first_message_opens_a_conversation(town: Town) -> None:
    town.says("Hallo\n\nis er  iemand?", name="Samira Bakker")
    row = town.row()
    assert (row.contact.raw, row.last_text.raw, row.unread) == ("Samira Bakker", "Hallo is er iemand?", 1)
    assert (row.state, row.assignee, row.last_direction) == (ConversationState.OPEN, None, Direction.INBOUND)
    assert row.last_at == row.last_inbound_at == NOON
    assert row.window_expires_at == NOON + DAY
    (message,) = town.messages()
    assert (message.text.raw, message.state, message.sent_at) == ("Hallo\n\nis er  iemand?", S.RECEIVED, NOON)


def test_ten_times_the_same_is_once(town: Town) -> None:
    mid = town.says("een keer", name="Samira")
    before = town.row()
    for _ in range(9):
        town.says("anders zelfs", mid=mid, name="Iemand Anders", minutes=3)
    assert town.row() == before
    assert len(town.messages()) == 1


def test_one_provider_id_on_two_channels_is_two_messages(town: Town) -> None:
    other = town.write(lambda tx: channels.add(tx, ChannelKind.SIGNAL, "Parkeren", "31701111111", {}))
    town.says(mid="same")
    town.channel = other
    town.says(mid="same")
    assert len(town.rows()) == 2
    assert {row.window_expires_at for row in town.rows()} == {NOON + DAY, None}


def test_older_messages_that_come_later_do_not_take_the_row(town: Town) -> None:
    town.says("nieuw", minutes=10)
    town.says("oud", minutes=0)
    row = town.row()
    assert (row.last_text.raw, row.last_at, row.last_inbound_at, row.unread) == ("nieuw", at(10), at(10), 2)
    assert [message.text.raw for message in town.messages()] == ["oud", "nieuw"]


@pytest.mark.parametrize(
    "sent", [datetime(1970, 1, 1, tzinfo=UTC), datetime(2008, 12, 31, tzinfo=UTC), NOON + DAY + timedelta(minutes=11)]
)
def test_a_time_that_cannot_be_becomes_the_time_of_arrival(town: Town, sent: datetime) -> None:
    town.says(minutes=(sent - NOON) / timedelta(minutes=1))
    assert town.row().last_at == NOON + DAY


def test_a_clock_a_little_ahead_is_believed(town: Town) -> None:
    town.says(minutes=9, received_at=NOON)
    assert town.row().last_at == at(9)


def test_sensitive_numbers_are_masked_in_the_list(town: Town) -> None:
    town.says("mijn bsn is 123456782 dank u")
    row = town.row()
    assert row.last_text.raw == "mijn bsn is ••••••••• dank u"
    assert [hit.rule_id for hit in row.warnings] == ["ALL-BSN"]
    assert town.messages()[0].text.raw == "mijn bsn is 123456782 dank u"


def test_warnings_are_those_since_our_last_answer_worst_first(town: Town) -> None:
    town.says("stop", minutes=0)
    town.says("gas en 123456782", minutes=1)
    assert [hit.rule_id for hit in town.row().warnings] == ["ALL-GAS", "ALL-BSN", "ALL-OPT_OUT"]
    town.echo(minutes=2, mid="e1")
    assert town.row().warnings == ()
    town.says("stop", minutes=1.5)
    assert town.row().warnings == ()
    town.says("stop", minutes=3)
    assert [hit.rule_id for hit in town.row().warnings] == ["ALL-OPT_OUT"]


def test_without_a_name_a_number_and_without_a_number_ours(town: Town) -> None:
    town.says(by=SAMIRA)
    assert town.row().contact.raw == SAMIRA
    town.says(by="8327239482", minutes=1)
    newest = town.rows()[0]
    detail = town.read(lambda tx: conversations.detail(tx, newest.id))
    assert detail is not None
    assert newest.contact.raw == f"#{detail.contact_id}"


# Citizens and their addresses


def test_aliases_find_the_same_citizen(town: Town) -> None:
    town.says(by=SAMIRA, aliases=("NL.1234",))
    town.says(by="NL.1234", minutes=1)
    town.says(by="user-9", aliases=("NL.1234",), minutes=2)
    town.says(by="user-9", minutes=3)
    row = town.row()
    assert row.unread == 4
    detail = town.read(lambda tx: conversations.detail(tx, row.id))
    assert detail is not None
    assert detail.address == "user-9"


def test_two_citizens_that_turn_out_to_be_one_become_one(town: Town) -> None:
    town.says("via nummer", by=SAMIRA, name="Samira")
    town.says("via gebruikersnaam", by="NL.1234", minutes=1)
    town.echo("antwoord", to="NL.1234", minutes=2, mid="e")
    town.says("gas", by=SAMIRA, minutes=3)
    assert len(town.rows()) == 2
    town.says("samen", by=SAMIRA, aliases=("NL.1234",), minutes=4)
    row = town.row()
    assert [message.text.raw for message in town.messages()] == [
        "via nummer", "via gebruikersnaam", "antwoord", "gas", "samen",
    ]  # fmt: skip
    assert (row.last_text.raw, row.unread, row.contact.raw) == ("samen", 2, "Samira")
    assert [hit.rule_id for hit in row.warnings] == ["ALL-GAS"]
    assert town.read(lambda tx: conversations.counts(tx, None)).channels == {town.channel.id: 1}


def test_what_hangs_on_a_conversation_goes_along_where_it_becomes_part_of_another(town: Town) -> None:
    one, other = ConversationId(1), ConversationId(2)
    town.says("via nummer", by=SAMIRA)
    town.says("via gebruikersnaam", by="NL.1234", minutes=1)
    anna, niels = town.anna.id, town.niels.id

    def begin(tx: Transaction) -> None:
        # A pending question to the provider stopped the engine: the conversation could not be moved.
        errands.ask(tx, ErrandKind.IDENTITY, town.channel.id, other, anna, "", NOON)
        assignments.give(tx, other, anna, None, "given", ms(NOON))
        handovers.offer(tx, other, anna, (niels, None), ("wil terugbellen", ""), (ms(NOON), ms(at(15))))
        conversations.set_state(tx, one, ConversationState.SNOOZED, niels, until=at(90))
        drafts.save(tx, one, anna, "Beste", False, NOON)
        drafts.save(tx, other, anna, "hij wil terugbellen", True, NOON)

    town.write(begin)
    town.arrive(AddressChanged(SAMIRA, Party(Address("NL.1234")), at(5)))
    row = town.row()
    assert (row.id, row.assignee, row.state) == (one, anna, ConversationState.OPEN)
    (offer,) = town.read(lambda tx: handovers.open_offers(tx, ms(NOON)))
    assert (offer.conversation_id, offer.summary) == (one, "wil terugbellen")
    assert [given.reason for given in town.read(lambda tx: assignments.history(tx, one))] == ["given"]
    draft = town.read(lambda tx: drafts.load(tx, one, anna))
    assert draft is not None
    assert (draft.text, draft.is_note) == ("Beste\n\nhij wil terugbellen", True), "a note never leaves"
    timeline = town.read(lambda tx: messages.timeline(tx, one)).items
    assert ("folded", "2") in [(item.code, item.detail) for item in timeline if isinstance(item, Happening)]
    with pytest.raises(Refused, match="Conversation 2 became part of conversation 1"):
        town.read(lambda tx: read_conversation(tx, other, anna, 50))


def test_a_changed_number_keeps_the_conversation_together(town: Town) -> None:
    town.says("oud nummer", by=SAMIRA, name="Samira")
    changed = AddressChanged(SAMIRA, Party(JORIS), at(5))
    assert town.arrive(changed) == [Applied("address", True)]
    assert town.arrive(changed) == [Applied("address", False)]
    town.says("nieuw nummer", by=JORIS, minutes=6)
    town.says("laat aangekomen", by=SAMIRA, minutes=1)
    row = town.row()
    detail = town.read(lambda tx: conversations.detail(tx, row.id))
    assert detail is not None
    assert (detail.address, row.unread, row.contact.raw) == (JORIS, 3, "Samira")


def test_a_changed_number_may_be_told_before_anything_was_written(town: Town) -> None:
    town.arrive(AddressChanged(SAMIRA, Party(JORIS), at(5)))
    town.says(by=JORIS, minutes=6)
    town.says(by=SAMIRA, minutes=1)
    assert town.row().unread == 2


def test_the_newest_name_holds(town: Town) -> None:
    town.says(name="Samira B.", minutes=5)
    town.says(name="Sam", minutes=1)
    town.says(minutes=9)
    assert town.row().contact.raw == "Samira B."


def test_the_same_citizen_on_two_channels_of_a_kind_is_one_contact(town: Town) -> None:
    town.says(by=SAMIRA)
    other = town.write(lambda tx: channels.add(tx, ChannelKind.WHATSAPP, "Parkeren", "31701111111", {}))
    first = town.row().id
    town.channel = other
    town.says(by=SAMIRA, minutes=1)
    detail = town.read(lambda tx: conversations.detail(tx, first))
    assert detail is not None
    assert [identity.channel_label for identity in detail.identities] == ["Burgerzaken", "Parkeren"]
    assert [earlier.id for earlier in detail.earlier] == [row.id for row in town.rows() if row.id != first]


def test_an_address_stays_known_however_many_conversations_came_after_it(town: Town) -> None:
    other = town.write(lambda tx: channels.add(tx, ChannelKind.WHATSAPP, "Parkeren", "31701111111", {}))
    here, town.channel = town.channel, other
    town.says("oud")
    town.channel = here
    for week in range(1, 23):
        town.says(minutes=week * 8 * 24 * 60, received_at=NOON + (week * 8 + 1) * DAY)
        _close(town, NOON + week * 8 * DAY)
    newest = max(row.id for row in town.rows())
    detail = town.read(lambda tx: conversations.detail(tx, newest))
    assert detail is not None
    assert [identity.channel_label for identity in detail.identities] == ["Burgerzaken", "Parkeren"]
    others = [row.id for row in town.rows() if row.id != newest]
    assert [earlier.id for earlier in detail.earlier] == others[:20]
    assert len(others) == 22


# Episodes


def _close(town: Town, when: datetime) -> None:
    row = town.rows()[0]
    town.write(lambda tx: conversations.set_state(tx, row.id, ConversationState.CLOSED, town.anna.id))
    town.write(lambda tx: tx.execute("UPDATE conversation SET closed_at = :at", {"at": int(when.timestamp() * 1000)}))


def test_writing_again_within_a_week_reopens(town: Town) -> None:
    town.says()
    town.write(lambda tx: conversations.assign(tx, town.row_in(tx).id, town.anna.id, None))
    _close(town, at(10))
    town.says("nog een vraag", minutes=7 * 24 * 60 + 10, received_at=NOON + 8 * DAY)
    row = town.row()
    assert (row.state, row.assignee_name) == (ConversationState.OPEN, "Anna Jansen")
    assert [item.code for item in town.timeline() if isinstance(item, Happening)] == ["assigned", "closed", "reopened"]


def test_writing_again_later_starts_a_new_conversation(town: Town) -> None:
    town.says("eerste")
    _close(town, at(10))
    town.says("tweede", minutes=7 * 24 * 60 + 11, received_at=NOON + 8 * DAY)
    newest, oldest = town.rows()
    assert (newest.state, oldest.state) == (ConversationState.OPEN, ConversationState.CLOSED)
    detail = town.read(lambda tx: conversations.detail(tx, newest.id))
    assert detail is not None
    assert [(earlier.id, earlier.topic.raw) for earlier in detail.earlier] == [(oldest.id, "eerste")]
    # The old one cannot be opened while the new one is open.
    town.write(lambda tx: conversations.set_state(tx, oldest.id, ConversationState.OPEN, town.anna.id))
    assert [row.state for row in town.rows()] == [ConversationState.OPEN, ConversationState.CLOSED]


def test_an_echo_does_not_reopen(town: Town) -> None:
    town.says()
    _close(town, at(10))
    town.echo(minutes=11, mid="e")
    assert town.row().state is ConversationState.CLOSED


def test_a_citizen_wakes_what_was_snoozed(town: Town) -> None:
    town.says()
    row = town.row()
    town.write(lambda tx: conversations.set_state(tx, row.id, ConversationState.SNOOZED, town.anna.id, until=at(60)))
    assert town.row().snoozed_until == at(60)
    town.says(minutes=1)
    assert (town.row().state, town.row().snoozed_until) == (ConversationState.OPEN, None)


def test_a_notice_of_the_provider_is_shown_but_counts_for_nothing(town: Town) -> None:
    town.says("hallo")
    town.says("heeft een nieuw nummer", kind=MessageKind.SYSTEM, minutes=5)
    row = town.row()
    assert (row.last_text.raw, row.unread, row.last_inbound_at) == ("hallo", 1, NOON)
    assert len(town.messages()) == 2


def test_what_is_copied_from_the_past_waits_for_nobody(town: Town) -> None:
    town.says("toen ook al", minutes=-30 * 24 * 60, past=True)
    town.says("het laatste van toen", minutes=-24 * 60, past=True)
    row = town.row()
    assert (row.state, row.unread, row.last_text.raw) == (ConversationState.CLOSED, 0, "het laatste van toen")
    town.says("en nu weer")
    row = town.row()
    assert (row.state, row.unread, row.last_text.raw) == (ConversationState.OPEN, 1, "en nu weer")
    town.says("van daartussen", minutes=-60, past=True)
    assert (town.row().state, town.row().unread, len(town.messages())) == (ConversationState.OPEN, 1, 4)


# What else a message may contain


def test_files_location_reply_and_sender(town: Town) -> None:
    file = RemoteFile("ref", MessageKind.IMAGE, "image/jpeg", TEXT("foto container.jpg"), 12, b"\x01" * 32, 4, 3)
    first = town.says("", kind=MessageKind.IMAGE, files=(file,))
    assert town.row().last_text.raw == "foto container.jpg"
    town.says("", kind=MessageKind.LOCATION, location=Location(52.07, 4.3, TEXT("Spui")), minutes=1)
    assert town.row().last_text.raw == "Spui"
    town.says("bsn 123456782", minutes=2, mid="third")
    town.says("over die", reply_to="third", minutes=3)
    town.says("over iets onbekends", reply_to="nowhere", minutes=4)
    image, place, third, fourth, fifth = town.messages()
    assert image.provider_id == first
    (attachment,) = image.attachments
    assert (attachment.kind, attachment.size, attachment.width) == (MessageKind.IMAGE, 12, 4)
    assert place.location == Location(52.07, 4.3, TEXT("Spui"))
    assert fourth.reply_to == third.id
    assert fourth.reply_preview == TEXT("bsn •••••••••")
    assert (fifth.reply_to, fifth.reply_preview) == (None, None)


def test_a_group_is_read_only(town: Town) -> None:
    town.says(note="group_read_only")
    detail = town.read(lambda tx: conversations.detail(tx, town.row_in(tx).id))
    assert detail is not None
    assert detail.read_only == "group_read_only"


def test_typing_is_never_stored(town: Town) -> None:
    assert town.arrive(TypingChanged(Party(SAMIRA), True)) == [Applied("typing", False)]
    assert town.rows() == []


# Unread


def test_opening_reads_everything_once(town: Town) -> None:
    second, first = town.says(minutes=2), town.says(minutes=1)
    here = town.row().id
    assert town.write(lambda tx: conversations.mark_opened(tx, here)) == [first, second]
    assert town.write(lambda tx: conversations.mark_opened(tx, here)) == []
    assert town.row().unread == 0


def test_an_answer_elsewhere_reads_what_came_before(town: Town) -> None:
    town.says(minutes=1)
    town.echo(minutes=2, mid="e")
    town.says(minutes=3)
    town.says(minutes=1.5)
    assert town.row().unread == 1


def test_our_own_answer_does_not_read_what_nobody_opened(town: Town) -> None:
    town.says()
    town.reply()
    assert town.row().unread == 1


# Edits and deletions


def test_only_the_author_edits(town: Town) -> None:
    mid = ProviderId(town.says("grof vuil", aliases=("NL.1",)))

    def edit(text: str, by: str | None, minutes: float) -> Applied:
        return town.arrive(MessageEdited(mid, TEXT(text), at(minutes), Address(by) if by else None))[0]

    assert not edit("vals", JORIS, 1).new
    assert not edit("vals", None, 1).new
    assert not edit("vals", town.channel.account, 1).new
    assert town.messages()[0].text.raw == "grof vuil"
    assert edit("grofvuil, 123456782", "NL.1", 1).new
    assert not edit("grofvuil, 123456782", "NL.1", 1).new
    (message,) = town.messages()
    assert (message.text.raw, message.edited) == ("grofvuil, 123456782", True)
    assert town.row().last_text.raw == "grofvuil, •••••••••"
    assert [hit.rule_id for hit in town.row().warnings] == ["ALL-BSN"]
    assert _versions(town) == ["grof vuil"]


def test_in_a_room_the_one_who_wrote_is_the_author(town: Town) -> None:
    mid = ProviderId(town.says("van mij", by="!room", aliases=("@sam",), sender="@sam"))
    assert not town.arrive(MessageEdited(mid, TEXT("x"), at(1), Address("!room")))[0].new
    assert town.arrive(MessageEdited(mid, TEXT("toch van mij"), at(1), Address("@sam")))[0].new


def test_our_echo_is_edited_by_us_alone(town: Town) -> None:
    town.says()
    town.echo("dag", mid="e", minutes=1)
    assert not town.arrive(MessageEdited(ProviderId("e"), TEXT("x"), at(2), SAMIRA))[0].new
    assert town.arrive(MessageEdited(ProviderId("e"), TEXT("dag!"), at(2), None))[0].new
    assert town.row().last_text.raw == "dag!"


def test_edits_out_of_order(town: Town) -> None:
    mid = ProviderId(town.says("een"))
    town.arrive(MessageEdited(mid, TEXT("drie"), at(3), SAMIRA), MessageEdited(mid, TEXT("twee"), at(2), SAMIRA))
    assert town.messages()[0].text.raw == "drie"
    assert _versions(town) == ["een", "twee"]


def test_what_is_taken_back_is_kept_but_not_shown(town: Town) -> None:
    file = RemoteFile("ref", MessageKind.IMAGE, "image/jpeg", TEXT("foto.jpg"))
    mid = ProviderId(town.says("spijt, 123456782", files=(file,)))
    assert not town.arrive(MessageDeleted(mid, at(1), JORIS))[0].new
    assert town.arrive(MessageDeleted(mid, at(1), SAMIRA), MessageDeleted(mid, at(1), SAMIRA)) == [
        Applied("delete", True), Applied("delete", False),
    ]  # fmt: skip
    (message,) = town.messages()
    assert (message.deleted, message.text.raw, message.attachments, message.warnings) == (True, "", (), ())
    row = town.row()
    assert (row.last_text.raw, row.unread, row.warnings) == ("", 0, ())
    assert _versions(town) == ["spijt, 123456782"]


def test_what_is_taken_back_as_soon_as_it_comes_is_never_found(town: Town) -> None:
    said, kept = (
        MessageReceived(
            ProviderId(mid), Party(SAMIRA), Direction.INBOUND, MessageKind.TEXT, TEXT(f"zwembad {mid}"), at(minutes)
        )
        for minutes, mid in enumerate(("een", "twee"))
    )
    town.arrive(said, MessageDeleted(ProviderId("een"), at(2), SAMIRA), kept)
    assert town.write(lambda tx: search.index_pending(tx, 9)) == 2, "a message and a citizen"
    assert [hit.excerpt.raw for hit in town.read(lambda tx: search.search(tx, "zwembad"))] == ["zwembad twee"]


def test_edits_deletions_and_reactions_that_come_first_wait(town: Town) -> None:
    mid = ProviderId("late")
    applied = town.arrive(
        MessageEdited(mid, TEXT("twee"), at(2), SAMIRA),
        ReactionChanged(mid, TEXT("👍"), at(3), None),
        MessageEdited(mid, TEXT("vals"), at(4), JORIS),
    )
    assert not any(one.new for one in applied)
    assert town.rows() == []
    town.says("een", mid="late")
    (message,) = town.messages()
    assert (message.text.raw, message.edited) == ("twee", True)
    assert message.reactions == (Reaction(TEXT("👍"), by_citizen=False),)
    assert _versions(town) == ["een"]


def test_an_edit_of_a_message_that_never_came_is_shown(town: Town) -> None:
    party = Party(SAMIRA, TEXT("Samira"))
    edit = MessageEdited(ProviderId("gone"), TEXT("beter"), at(5), SAMIRA, party=party)
    assert town.arrive(edit)[0] == Applied("edit", True)
    assert town.arrive(edit)[0] == Applied("edit", False)
    (message,) = town.messages()
    assert (message.text.raw, message.edited, town.row().unread) == ("beter", True, 1)
    # The message itself arrives late after all: its text is the previous version, and its time counts.
    assert not town.arrive(
        MessageReceived(ProviderId("gone"), party, Direction.INBOUND, MessageKind.TEXT, TEXT("goed"), at(1))
    )[0].new
    (message,) = town.messages()
    assert (message.text.raw, message.sent_at) == ("beter", at(1))
    assert _versions(town) == ["goed"]


def test_an_edit_in_the_second_of_its_message_stands_whichever_comes_first(town: Town) -> None:
    party = Party(SAMIRA, TEXT("Samira"))
    for mid, order in (("a", (0, 1)), ("b", (1, 0))):
        written = MessageReceived(ProviderId(mid), party, Direction.INBOUND, MessageKind.TEXT, TEXT("zeven"), at(1))
        changed = MessageEdited(ProviderId(mid), TEXT("acht"), at(1), SAMIRA, party=party)
        arriving = [(written, changed)[number] for number in order]
        town.arrive(*arriving, *arriving)
        message = next(one for one in town.messages() if one.provider_id == mid)
        assert (message.text.raw, message.edited) == ("acht", True)
    assert _versions(town) == ["zeven", "zeven"]


def test_a_mark_that_messages_are_missing_gives_way_to_them(town: Town) -> None:
    town.says("nieuw", minutes=9)
    mark = MessageReceived(
        ProviderId("old"), Party(SAMIRA), Direction.INBOUND, MessageKind.SYSTEM, TEXT(""), at(2),
        note="messages_missing",
    )  # fmt: skip
    assert town.arrive(mark)[0].new
    assert not town.arrive(mark)[0].new
    assert [message.note for message in town.messages()] == ["messages_missing", None]
    assert (town.row().unread, town.row().last_text.raw) == (1, "nieuw")
    town.says("oud", mid="old", minutes=2)
    assert not town.arrive(mark)[0].new
    assert [(message.text.raw, message.note) for message in town.messages()] == [("oud", None), ("nieuw", None)]
    assert town.row().unread == 2


def test_a_name_is_learned_from_the_other_way_by_which_a_message_comes(town: Town) -> None:
    mid = town.says("hallo")
    town.says("hallo", mid=mid, name="Samira Bakker")
    assert town.row().contact.raw == "Samira Bakker"
    town.says("hallo", mid=mid, name="Iemand Anders")
    assert town.row().contact.raw == "Samira Bakker"


def test_how_text_looks_goes_with_the_text(town: Town) -> None:
    bold, italic = StyledRange(Style.BOLD, 0, 3), StyledRange(Style.ITALIC, 0, 4)
    mid = ProviderId("later")
    # The edit arrives first and waits, with its formatting.
    town.arrive(MessageEdited(mid, TEXT("twee"), at(2), SAMIRA, styles=(italic,)))
    party = Party(SAMIRA)
    town.arrive(MessageReceived(mid, party, Direction.INBOUND, MessageKind.TEXT, TEXT("een"), at(0), styles=(bold,)))
    assert town.messages()[0].styles == (italic,)
    town.arrive(MessageEdited(mid, TEXT("drie"), at(3), SAMIRA))
    assert town.messages()[0].styles == ()
    plain = MessageReceived(
        ProviderId("b"), party, Direction.INBOUND, MessageKind.TEXT, TEXT("een"), at(4), styles=(bold,)
    )
    town.arrive(plain)
    assert town.messages()[1].styles == (bold,)
    town.arrive(MessageDeleted(ProviderId("b"), at(5), SAMIRA))
    assert town.messages()[1].styles == ()


# Reactions


def test_reactions_come_change_and_go(town: Town) -> None:
    mid = ProviderId(town.says())

    def react(emoji: str | None, minutes: float, by: str | None = SAMIRA) -> bool:
        event = ReactionChanged(mid, TEXT(emoji) if emoji else None, at(minutes), Address(by) if by else None)
        return town.arrive(event)[0].new

    assert react("👍", 1)
    assert not react("👍", 1)
    assert react("❤", 3)
    assert not react("👎", 2)
    assert react("🙏", 1, town.channel.account)
    assert {(r.emoji.raw, r.by_citizen) for r in town.messages()[0].reactions} == {("❤", True), ("🙏", False)}
    assert react(None, 4)
    assert not react("❤", 3)
    assert [r.emoji.raw for r in town.messages()[0].reactions] == ["🙏"]
    assert town.row().last_at == NOON


def test_a_reaction_that_is_a_message_is_taken_back_by_its_id(town: Town) -> None:
    mid = ProviderId(town.says())
    reaction = ReactionChanged(mid, TEXT("👍"), at(1), SAMIRA, ProviderId("r1"))
    assert town.arrive(reaction)[0].new
    assert not town.arrive(MessageDeleted(ProviderId("r1"), at(2), JORIS))[0].new
    assert town.arrive(MessageDeleted(ProviderId("r1"), at(2), SAMIRA))[0].new
    assert not town.arrive(reaction)[0].new
    assert town.messages()[0].reactions == ()
    # And if the deletion comes before the reaction, or before everything.
    town.arrive(MessageDeleted(ProviderId("r2"), at(4), SAMIRA))
    town.arrive(ReactionChanged(ProviderId("m2"), TEXT("👎"), at(3), SAMIRA, ProviderId("r2")))
    town.says("tweede", mid="m2", minutes=2)
    assert town.messages()[1].reactions == ()


# Statuses


def test_watermarks_reach_everything_before_them(town: Town) -> None:
    town.says()
    for n in range(3):
        town.echo(mid=f"e{n}", minutes=n + 1)

    def states() -> list[DeliveryState]:
        return [message.state for message in town.messages() if message.direction is Direction.OUTBOUND]

    reached = ReachedUpTo(Party(SAMIRA), S.READ, at(2))
    assert town.arrive(ReachedUpTo(Party(SAMIRA), S.DELIVERED, at(3)), reached, reached) == [
        Applied("status", True), Applied("status", True), Applied("status", False),
    ]  # fmt: skip
    assert states() == [S.READ, S.READ, S.DELIVERED]
    town.echo(mid="late", minutes=1.5)
    assert states() == [S.READ, S.READ, S.READ, S.DELIVERED]
    assert not town.arrive(ReachedUpTo(Party(SAMIRA), S.READ, at(1)))[0].new


def test_a_watermark_may_come_before_the_citizen(town: Town) -> None:
    town.arrive(ReachedUpTo(Party(SAMIRA), S.READ, at(5)))
    town.echo(mid="e", minutes=4)
    assert town.messages()[0].state is S.READ


def test_a_watermark_says_nothing_about_what_failed_or_is_uncertain(town: Town) -> None:
    town.says()
    town.echo(mid="e", minutes=1)
    town.status(S.FAILED, mid="e", minutes=1, problem="recipient_unavailable")
    town.arrive(ReachedUpTo(Party(SAMIRA), S.READ, at(5)))
    echo = town.messages()[1]
    assert (echo.state, echo.note) == (S.FAILED, "recipient_unavailable")
    assert town.row().last_failed


def _versions(town: Town) -> list[str]:
    return [row[0] for row in town.read(lambda tx: tx.all("SELECT text FROM message_version ORDER BY at"))]


def test_first_response_is_of_the_first_message(town: Town) -> None:
    town.echo(mid="e1", minutes=10)
    town.says(minutes=5)
    town.echo(mid="e2", minutes=7)
    here = town.row().id
    detail = town.read(lambda tx: conversations.detail(tx, here))
    assert detail is not None
    assert (detail.first_response_seconds, detail.opened_at) == (120, at(5))


def test_happenings_name_who_did_it(town: Town) -> None:
    town.says()
    here = town.row().id
    town.write(lambda tx: conversations.assign(tx, here, town.niels.id, town.anna.id))
    town.write(lambda tx: conversations.assign(tx, here, town.niels.id, town.anna.id))
    (happening,) = (item for item in town.timeline() if isinstance(item, Happening))
    assert (happening.code, happening.author, happening.detail) == ("assigned", "Anna Jansen", "Niels")


def test_what_a_files_name_says_wakes_rules_and_marks_nothing_in_the_text(town: Town) -> None:
    file = RemoteFile("f9", MessageKind.DOCUMENT, "application/pdf", TEXT("bsn 123456782.pdf"))
    town.says("Zie de bijlage", kind=MessageKind.DOCUMENT, files=(file,))
    (message,) = town.messages()
    assert [hit.rule_id for hit in message.warnings] == ["ALL-BSN"]
    assert {(f.start, f.end) for hit in message.warnings for f in hit.findings} == {(14, 14)}
    assert [one.file_name.raw for one in message.attachments if one.file_name] == ["bsn •••••••••.pdf"], "and is masked"
    town.says("", kind=MessageKind.DOCUMENT, files=(file,), minutes=1)
    assert town.row().last_text.raw == "bsn •••••••••.pdf"
    town.write(lambda tx: episodes.recount(tx, town.row().id))
    assert town.row().last_text.raw == "bsn •••••••••.pdf", "also when it is worked out anew"
    kept = town.read(lambda tx: tx.all("SELECT file_name FROM attachment"))
    assert kept == [("bsn 123456782.pdf",)] * 2, "the name itself is kept"
