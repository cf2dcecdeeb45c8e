"""The window's services with an agent's login: its rights suffice for whatever they do."""

from array import array
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import date, timedelta
from pathlib import Path

import pytest
import time_machine

from app.domain.channel import ChannelPhase
from app.domain.citizen import IdentityId
from app.domain.conversation import Query, Sort, View
from app.domain.errand import ErrandKind
from app.domain.problems import InboxError, Refused
from app.main import make_desk
from app.services.clock import now
from app.services.desk import Desk
from app.services.profiles import me, open_profile
from app.services.teams import Shape
from app.storage import agents, errands, identities, teams
from app.storage.database import Transaction
from app.system.paths import Profile
from tests.fakes.hall import Hall
from tests.fakes.town import NOON, at


@asynccontextmanager
async def _desk(hall: Hall, folder: Path, login: str) -> AsyncIterator[Desk]:
    (folder / "server.toml").write_text(
        f'host = "{hall.server.folder}"\nport = {hall.server.port}\ndatabase = "balie"\nuser = "{login}"\n'
    )
    opened = open_profile(Profile(folder))
    yield await make_desk(opened)
    opened.store.close()


@pytest.fixture
async def desk(hall: Hall, tmp_path: Path) -> AsyncIterator[Desk]:
    """Anna's desk."""
    async with _desk(hall, tmp_path, "anna") as opened:
        yield opened


async def test_an_administrator_sees_no_conversation_and_is_told_why(hall: Hall, tmp_path: Path) -> None:
    samira = hall.samira()
    async with _desk(hall, tmp_path, "beheer") as desk:
        teams = desk.team.teams
        front = next(one for one in await teams.all() if one.name == "Burgerzaken")
        members = frozenset({desk.agent.id, hall.town.anna.id})
        everybody = frozenset({hall.town.anna.id, hall.sees("petra", me).id})
        await teams.change(front.id, Shape(front.name, members=everybody), Shape(front.name, members=members))
        assert await teams.blind() == "sees_no_citizens", "in a team, too"
        assert (await desk.inbox.ids(Query(View.ALL)), await desk.inbox.rows([samira])) == (array("q"), [])
        assert (await desk.inbox.counts()).views[View.OPEN] == 0
        board = await desk.team.boards.now()
        assert (board.waiting, board.expiring) == ((), ())
        assert len(board.shares) == 3, "who is in no team any more is not on it"
        assert await desk.team.presence.look_after(None) == []
        assert await desk.inbox.search("Goedemiddag") == []


async def test_a_channel_ends_with_what_is_open_out_of_sight_counted(hall: Hall, tmp_path: Path) -> None:
    mine, other = hall.town.channel.id, hall.other.id
    hall.samira()
    hall.joris()
    async with _desk(hall, tmp_path, "beheer") as desk:
        for channel in (mine, other):
            await desk.wind_downs.begin(channel, ends_on=date(2099, 12, 31), referral="Ga naar de app.")
        with pytest.raises(Refused) as refused:
            await desk.wind_downs.take(mine, ChannelPhase.CLOSED)
        assert (refused.value.code, refused.value.arguments["count"]) == ("conversations_open", "1")
        nearest = await desk.wind_downs.nearest()
        assert nearest is not None
        assert (nearest[0].open_conversations, nearest[0].unseen, nearest[0].departures) == (1, 1, ())
    async with _desk(hall, tmp_path, "petra") as desk:
        seen = await desk.wind_downs.progress(mine)
        assert (seen.open_conversations, seen.unseen) == (1, 0)
        hall.town.write(lambda tx: teams.confide(tx, seen.departures[0].conversation_id, {hall.town.anna.id}))
        hidden = await desk.wind_downs.progress(mine)
        assert (hidden.open_conversations, hidden.unseen) == (1, 1), "confidential, and not for her"
    async with _desk(hall, tmp_path, "anna") as desk:
        assert (await desk.wind_downs.progress(mine)).unseen == 0, "an agent is not told how much"


async def test_whoever_mentions_somebody_who_does_not_see_it_is_told(hall: Hall, desk: Desk) -> None:
    samira, petra = hall.samira(), hall.sees("petra", me).id
    note = desk.triage.note
    assert await note(samira, "@Niels en @Petra, kijken jullie mee? @Anna") == ("Niels",)
    hall.town.write(lambda tx: teams.confide(tx, samira, {desk.agent.id}))
    assert await note(samira, "@Petra?") == ("Petra",), "confidential, and not for her"
    hall.town.write(lambda tx: teams.confide(tx, samira, {desk.agent.id, petra}))
    assert await note(samira, "@Petra?") == ()


async def test_who_is_in_no_team_is_told_that_this_is_why_nothing_is_seen(hall: Hall, desk: Desk) -> None:
    assert await desk.team.teams.blind() == ""
    hall.town.write(lambda tx: tx.execute("DELETE FROM team_member WHERE agent_id = :anna", {"anna": desk.agent.id}))
    assert await desk.team.teams.blind() == "in_no_team"
    hall.does("beheer", lambda tx: agents.end(tx, desk.agent.id, None))
    assert await desk.team.teams.blind() == "not_here_any_more"
    with pytest.raises(Refused) as gone:
        await desk.team.presence.me()
    assert gone.value.code == "not_here_any_more"


@pytest.mark.parametrize("minutes", [-10, 10])
async def test_what_expires_is_listed_by_the_servers_clock_whatever_the_computers_own_says(
    hall: Hall, tmp_path: Path, minutes: int
) -> None:
    ago = (now() - NOON) / timedelta(minutes=1) - 24 * 60
    for who, left in (("+31600000001", -5), ("+31600000002", 5), ("+31600000003", 120 + 5), ("+31600000004", 120 - 5)):
        hall.town.says(by=who, minutes=ago + left, received_at=at(ago + left))
    expired, first, later, soon = sorted(row.id for row in hall.town.rows())
    with time_machine.travel(now() + timedelta(minutes=minutes)):
        async with _desk(hall, tmp_path, "anna") as desk:
            query = Query(View.EXPIRING, sort=Sort.EXPIRING)
            assert list(await desk.inbox.ids(query)) == [first, soon, later, expired]
            assert list((await desk.inbox.head(query, 9, 9))[0]) == [first, soon, later, expired]
            assert (await desk.inbox.counts()).views[View.EXPIRING] == 2
            assert sorted(await desk.inbox.ids(Query(View.ALL, wanted="verloopt:<2u"))) == [first, soon]


async def test_everything_that_a_window_does(hall: Hall, desk: Desk) -> None:
    # The citizen writes now, so that the messaging window is open.
    samira = hall.samira("ik ruik gas", minutes=(now() - NOON) / timedelta(minutes=1) - 10)
    hall.town.says("nog iets", by="+31600000001")
    channel, citizens, triage = hall.town.channel.id, desk.citizens, desk.triage
    (other,) = _identities(hall, "+31600000001")
    message = hall.town.messages(samira)[0].id
    assert desk.agent.id == hall.town.anna.id
    await desk.inbox.opened(samira)
    await triage.record_emergency(samira, "referred")
    await citizens.consent(samira, "balie", given=True)
    await citizens.prefer(samira, channel, "zelf")
    await citizens.link(samira, other, "de inwoner vroeg erom")
    (linked,) = (await citizens.wishes(samira)).linked
    await citizens.unlink(samira, linked.id)
    await citizens.decline(samira, other)
    label = await triage.new_label("Afval")
    await triage.add_label(samira, label.id)
    await triage.note(samira, "gebeld")
    await desk.replies.save_draft(samira, "Dag", False)
    await desk.ledger.shown(message)
    await desk.templates.ask(channel)

    def ask(tx: Transaction) -> None:
        errands.ask(tx, ErrandKind.IDENTITY, channel, samira, desk.agent.id, "", now())
        identities.confirmed(tx, samira, desk.agent.id, "identity_compared")

    await desk.store.run(ask)
    await triage.close(samira, recorded="zaaksysteem")
    await triage.reopen(samira)
    for refused in (desk.ledger.newest(), triage.colleague("piet", "Piet")):
        with pytest.raises(InboxError) as right:
            await refused
        assert right.value.code == "store_right_missing"


def _identities(hall: Hall, address: str) -> list[IdentityId]:
    rows = hall.town.read(
        lambda tx: tx.all("SELECT identity_id FROM identity_address WHERE address = :address", {"address": address})
    )
    return [row[0] for row in rows]
