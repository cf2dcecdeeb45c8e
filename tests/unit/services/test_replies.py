"""What may be sent, and what an agent is told when it may not."""

import hashlib
from datetime import timedelta
from functools import partial

import pytest
from msgspec.structs import replace

from app.domain.capabilities import FileLimit, LengthUnit
from app.domain.channel import ChannelKind
from app.domain.ids import ClientId, ConversationId
from app.domain.message import DeliveryState, MessageKind
from app.domain.problems import Refused
from app.domain.window import WindowRule
from app.services.courtesies import Typing
from app.services.replies import NewFile
from app.services.unsaved import Kept
from app.storage import channels, drafts, folding, messages, outbox
from app.storage.database import Transaction
from tests.fakes.scripted_channel import PLAIN, WINDOWED
from tests.fakes.town import SAMIRA, at
from tests.unit.services.conftest import At

IBAN = "Ons nummer is NL91ABNA0417164300"


def waiting(desk: At) -> list[outbox.OutboxItem]:
    return desk.town.read(lambda tx: outbox.due(tx, desk.moment + timedelta(days=1), 9))


async def test_a_reply_is_queued_and_its_draft_forgotten(desk: At) -> None:
    desk.town.says()
    where = desk.town.row().id
    await desk.replies.save_draft(where, "Dag, Sam", False)
    message_id = await desk.replies.reply(where, "Dag, Samira")
    (item,) = waiting(desk)
    assert (item.message_id, item.text, item.to) == (message_id, "Dag, Samira", SAMIRA)
    assert len(item.client_id) == 36
    assert await desk.replies.draft(where) is None


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "nothing_to_send"),
        (" \n ", "nothing_to_send"),
        ("Beste {{citizen}}", "unfilled_variable"),
        ("x" * 4097, "too_long"),
        ("Uw bsn is 111222333", "rule_blocks"),
        (IBAN, "rule_needs_reason"),
    ],
)
async def test_what_may_not_be_sent_is_refused_with_a_reason_and_keeps_its_draft(
    desk: At, text: str, code: str
) -> None:
    desk.town.says()
    where = desk.town.row().id
    await desk.replies.save_draft(where, "concept", False)
    with pytest.raises(Refused) as caught:
        await desk.replies.reply(where, text)
    assert caught.value.code == code
    assert "111222333" not in caught.value.sentence()
    assert waiting(desk) == []
    draft = await desk.replies.draft(where)
    assert draft is not None


async def test_a_length_counts_in_the_channel_s_own_unit(desk: At) -> None:
    desk.capabilities = replace(PLAIN, text_limit=3, text_unit=LengthUnit.UTF16)
    desk.town.says()
    where = desk.town.row().id
    await desk.replies.reply(where, "ab")
    with pytest.raises(Refused, match="too long"):
        await desk.replies.reply(where, "🙂🙂")


async def test_an_override_needs_a_reason_and_is_logged_with_the_hash_of_the_text_only(desk: At) -> None:
    desk.town.says()
    where = desk.town.row().id
    with pytest.raises(Refused) as caught:
        await desk.replies.reply(where, IBAN, overrides={"IBAN": "  "})
    assert (caught.value.code, caught.value.arguments) == ("rule_needs_reason", {"rule": "IBAN", "rules": "IBAN"})
    message_id = await desk.replies.reply(where, IBAN, overrides={"IBAN": "staat op de aanslag"})
    _, entry = desk.town.read(
        lambda tx: tx.all(
            "SELECT agent_id, message_id, rule_id, rule_version, decision, reason, text_sha256 FROM compliance_event"
        )
    )
    assert entry[:6] == (desk.town.anna.id, message_id, "IBAN", "1", "override", "staat op de aanslag")
    assert bytes(entry[6]) == hashlib.sha256(IBAN.encode()).digest()
    assert waiting(desk)[0].overrides == (outbox.Override("IBAN", "1", "staat op de aanslag"),)


async def test_a_block_cannot_be_overridden_and_an_unknown_rule_is_told(desk: At) -> None:
    desk.town.says()
    where = desk.town.row().id
    with pytest.raises(Refused) as caught:
        await desk.replies.reply(where, "Uw bsn is 111222333", overrides={"BSN": "omdat"})
    assert caught.value.code == "rule_blocks"
    with pytest.raises(Refused) as caught:
        await desk.replies.reply(where, "Dag", overrides={"NONE": "omdat"})
    assert caught.value.code == "no_such_rule"


@pytest.mark.parametrize(("minutes", "allowed"), [(24 * 60, True), (24 * 60 + 0.001, False)])
async def test_the_window_is_open_up_to_its_last_moment(desk: At, minutes: float, allowed: bool) -> None:
    desk.capabilities = WINDOWED
    desk.town.says()
    where = desk.town.row().id
    desk.moment = desk.town.row().last_at + timedelta(minutes=minutes)
    if allowed:
        await desk.replies.reply(where, "net op tijd")
        return
    with pytest.raises(Refused) as caught:
        await desk.replies.reply(where, "te laat")
    assert caught.value.code == "window_closed"


async def test_in_the_extended_window_the_order_says_so(desk: At) -> None:
    desk.capabilities = replace(PLAIN, window=WindowRule(timedelta(hours=1), timedelta(days=7)))
    desk.town.says()
    desk.moment += timedelta(hours=2)
    with pytest.raises(Refused) as caught:
        await desk.replies.reply(desk.town.row().id, "door een programma")
    assert caught.value.code == "by_hand_only"
    await desk.replies.reply(desk.town.row().id, "met de hand getypt", by_hand=True)
    assert waiting(desk)[0].by_hand


PHOTO = NewFile(MessageKind.IMAGE, "image/png", "kaart.png", b"\x89PNG")


@pytest.mark.parametrize(
    ("limit", "allowed"),
    [
        (FileLimit(("image/png",), 4), True),
        (FileLimit(("image/*",), 4), True),
        (FileLimit(("*/*",), 4), True),
        (FileLimit(("image/png",), 3), False),
        (FileLimit(("image/jpeg",), 4), False),
        (None, False),
    ],
)
async def test_a_file_goes_where_the_channel_takes_it(desk: At, limit: FileLimit | None, allowed: bool) -> None:
    desk.capabilities = replace(PLAIN, files={MessageKind.IMAGE: limit} if limit else {})
    desk.town.says()
    where = desk.town.row().id
    if allowed:
        await desk.replies.reply(where, "", files=[PHOTO])
        assert waiting(desk)[0].file_name is not None
        return
    with pytest.raises(Refused) as caught:
        await desk.replies.reply(where, "zie de kaart", files=[PHOTO])
    assert caught.value.code == "attachment_refused"


async def test_where_a_file_takes_no_caption_the_text_follows_it(desk: At) -> None:
    desk.capabilities = replace(PLAIN, caption=False, files={MessageKind.IMAGE: FileLimit(("*/*",), 99)})
    desk.town.says()
    where = desk.town.row().id
    await desk.replies.reply(where, "zie de kaart", files=[PHOTO])
    found = desk.town.read(lambda tx: messages.all_of(tx, where))
    assert [(one.kind, one.text.raw) for one in found[1:]] == [
        (MessageKind.IMAGE, ""),
        (MessageKind.TEXT, "zie de kaart"),
    ]


async def test_nobody_is_answered_who_is_not_there(desk: At) -> None:
    with pytest.raises(Refused) as caught:
        await desk.replies.reply(ConversationId(99), "hallo?")
    assert caught.value.code == "no_such_conversation"


async def test_what_failed_can_be_sent_again_and_what_is_queued_cannot(desk: At) -> None:
    desk.town.says()
    message_id = await desk.replies.reply(desk.town.row().id, "Dag")
    with pytest.raises(Refused) as caught:
        await desk.replies.retry(message_id)
    assert caught.value.code == "not_failed"
    desk.town.write(lambda tx: outbox.claim(tx, message_id, desk.moment))
    desk.town.write(lambda tx: outbox.uncertain(tx, message_id))
    await desk.replies.mark_sent(message_id)
    assert (await desk.inbox.message(message_id)).state is not DeliveryState.UNCERTAIN


async def test_typing_is_put_where_an_engine_can_tell_it(desk: At) -> None:
    mid = desk.town.says()
    await desk.replies.typing(desk.town.row().id, True)
    assert await desk.courtesies.take() == Typing(desk.town.channel.id, SAMIRA, True, mid)  # type: ignore[arg-type]


async def test_a_draft_is_its_writer_s_own_and_an_empty_one_is_none(desk: At) -> None:
    desk.town.says()
    where = desk.town.row().id
    await desk.replies.save_draft(where, "concept", True)
    draft = await desk.replies.draft(where)
    assert draft is not None
    assert draft.is_note
    await desk.replies.save_draft(where, " \n\t", False)
    assert await desk.replies.draft(where) is None


async def test_a_files_name_is_held_to_the_rules_too(desk: At) -> None:
    desk.capabilities = replace(PLAIN, files={MessageKind.IMAGE: FileLimit(("image/png",), 4)})
    desk.town.says()
    with pytest.raises(Refused) as caught:
        await desk.replies.reply(
            desk.town.row().id, "zie bijlage", files=[replace(PHOTO, file_name="bsn 123456782.png")]
        )
    assert caught.value.arguments["rule"] == "BSN"


async def test_what_an_earlier_window_was_sending_is_the_draft_unless_it_was_sent(desk: At) -> None:
    desk.town.says()
    where = desk.town.row().id
    await desk.replies.reply(where, "Dag, Samira", client_id=ClientId("c-9"))
    await desk.replies.take_up(where, Kept("Dag, Samira", desk.moment, sending=ClientId("c-9")))
    assert await desk.replies.draft(where) is None
    await desk.replies.take_up(where, Kept("Tot morgen", desk.moment, sending=ClientId("c-10")))
    assert (draft := await desk.replies.draft(where)) is not None
    assert draft.text == "Tot morgen"


async def test_what_was_typed_on_while_a_colleague_went_on_over_another_channel_stands_there_alone(desk: At) -> None:
    desk.town.says()
    here = desk.town.row().id
    other = desk.town.write(lambda tx: channels.add(tx, ChannelKind.WHATSAPP, "Tweede nummer", "2", {}))
    begun = (await desk.inbox.detail(here)).recipient
    assert await desk.replies.save_draft(here, "Beste Samira", False, begun, files=(PHOTO,)) == here
    there = await desk.wind_downs.move(here, other.id)
    save = partial(desk.replies.save_draft, here, recipient=begun)
    assert await save("Beste Samira, kom", False, was="Beste Samira") == there
    assert await save("Beste Samira, kom langs", False, was="Beste Samira, kom", files=(PHOTO,)) == there
    assert await desk.replies.draft(here) is None
    went = await desk.replies.draft(there)
    assert went is not None
    assert (went.text, went.recipient, went.files) == ("Beste Samira, kom langs", begun, 1), "asked again for whom"
    # What is begun anew here has nothing to do with what went.
    assert await save("Nog iets", False, was="Iets anders") == here
    assert await save("Nog iets anders", False, was="Nog iets") == here
    assert await save("", False, was="Nog iets anders") == here
    assert await save(" ", False, was="Beste Samira, kom langs") == there
    left = await desk.replies.draft(there)
    assert left is not None
    assert (left.text, left.files) == ("", 1), "of what went, the picture is left"


async def test_what_was_typed_on_while_its_conversation_became_part_of_another_takes_nothing_from_there(
    desk: At,
) -> None:
    one, other, me = "NL.b1", "31611111111", desk.town.anna.id
    desk.town.says("Eerst", by=one)
    desk.town.says("Later", by=other, minutes=1)
    gone, kept = sorted(row.id for row in desk.town.rows())
    desk.town.write(lambda tx: drafts.save(tx, kept, me, "Wat daar stond", False, at(1)))
    await desk.replies.save_draft(gone, "Beste", False)
    desk.town.write(lambda tx: folding.move_conversations(tx, _identity(tx, kept), _identity(tx, gone)))
    assert await desk.replies.save_draft(gone, "Beste Samira", False, was="Beste") == kept
    assert await desk.replies.save_draft(gone, "Beste Samira, kom", False, was="Beste Samira") == kept
    await desk.replies.take_up(gone, Kept("Uit een eerder venster", at(9)))
    draft = await desk.replies.draft(kept)
    assert draft is not None
    assert draft.text == "Wat daar stond\n\nBeste Samira, kom\n\nUit een eerder venster"


def _identity(tx: Transaction, conversation: ConversationId) -> int:
    return tx.all("SELECT identity_id FROM conversation WHERE id = :id", {"id": conversation})[0][0]  # type: ignore[no-any-return]
