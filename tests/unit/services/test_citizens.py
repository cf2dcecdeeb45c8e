"""What an agent may write to a citizen who opted out, and to a recipient who changed."""

from datetime import timedelta

import pytest

from app.domain.channel import ChannelKind
from app.domain.events import Party
from app.domain.ids import Address
from app.domain.problems import Refused
from app.storage import contacts
from app.storage.values import ms
from tests.fakes.town import SAMIRA, at
from tests.unit.services.conftest import At


async def test_an_opt_out_stops_what_the_citizen_did_not_ask_for(desk: At) -> None:
    desk.town.says("STOP")
    where = desk.town.row().id
    await desk.citizens.consent(where, " in dit gesprek ", given=False)
    said = (await desk.citizens.wishes(where)).consent
    assert said is not None
    assert (said.given, said.source, said.at, said.agent) == (False, "in dit gesprek", desk.moment, "Anna Jansen")
    desk.moment = at(6)
    await desk.replies.reply(where, "Dat doen wij. U krijgt geen berichten meer.")
    with pytest.raises(Refused) as caught:
        await desk.replies.reply(where, "Nog een aanbieding")
    assert caught.value.code == "opted_out"
    desk.town.says("Toch een vraag", minutes=30)
    await desk.replies.reply(where, "Zegt u het maar")


async def test_what_was_said_was_not_said_later_than_now(desk: At) -> None:
    """A future opt-out would not stop any message until then, and would invalidate what is said before."""
    desk.town.says()
    where = desk.town.row().id
    with pytest.raises(Refused) as caught:
        await desk.citizens.consent(where, "telefoon", given=False, at=desk.moment + timedelta(days=1))
    assert caught.value.code == "day_to_come"
    await desk.citizens.consent(where, "telefoon", given=False, at=desk.moment + timedelta(minutes=1))
    assert [one.at for one in (await desk.citizens.wishes(where)).consents] == [desk.moment]


@pytest.mark.parametrize("what", ["consent", "prefer"])
async def test_what_a_citizen_wants_needs_a_source(desk: At, what: str) -> None:
    desk.town.says()
    where = desk.town.row().id
    work = (
        desk.citizens.consent(where, "  ", given=True)
        if what == "consent"
        else desk.citizens.prefer(where, desk.town.channel.id, "")
    )
    with pytest.raises(Refused) as caught:
        await work
    assert caught.value.code == "source_missing"


async def test_a_text_goes_to_whom_it_was_begun_for_or_to_nobody(desk: At) -> None:
    desk.town.says()
    where = desk.town.row().id
    begun = (await desk.inbox.detail(where)).recipient
    await desk.replies.save_draft(where, "Beste Samira", False, begun)
    party = Party(Address("+31600000077"))
    desk.town.write(lambda tx: contacts.readdress(tx, ChannelKind.WHATSAPP, Address(SAMIRA), party, ms(at(3))))
    with pytest.raises(Refused) as caught:
        await desk.replies.reply(where, "Beste Samira", recipient=begun)
    assert caught.value.code == "recipient_changed"
    kept = await desk.replies.draft(where)
    assert kept is not None
    assert (kept.text, kept.recipient) == ("Beste Samira", begun)
    await desk.replies.reply(where, "Beste Samira", recipient=(await desk.inbox.detail(where)).recipient)
