"""Managing teams and colleagues on a server: by those with the rights, also for conversations of other teams."""

import psycopg
import pytest

from app.domain.conversation import Use
from app.domain.ids import TeamId
from app.domain.problems import Refused
from app.domain.team import Parting, SignIn
from app.services.accounts import Accounts
from app.services.profiles import me
from app.services.staff import Staff, Work
from app.services.teams import Shape, Teams
from app.storage import agents, assignments, channels, clock, compliance_log, conversations, teams
from app.storage.agents import Agent
from tests.fakes.hall import Hall


def _agent(hall: Hall, login: str) -> Agent:
    return hall.does(login, me)


def _teams(hall: Hall, login: str) -> Teams:
    return Teams(hall.store(login), _agent(hall, login))


def _staff(hall: Hall, login: str) -> Staff:
    return Staff(hall.store(login), _agent(hall, login))


async def _ids(hall: Hall) -> dict[str, TeamId]:
    return {one.name: one.id for one in await _teams(hall, "petra").all()}


async def test_a_lead_ends_a_team_whose_conversations_she_does_not_see(hall: Hall) -> None:
    joris, known = hall.joris(), await _ids(hall)
    hall.does("engine_1", lambda tx: teams.assign(tx, joris, known["Zorg"]))
    assert hall.sees("petra", lambda tx: conversations.rows(tx, [joris])) == []
    lead = _teams(hall, "petra")
    assert (await lead.uses())[known["Zorg"]] == Use(1, 1, 1)
    with pytest.raises(Exception, match="may not do this"):
        await _teams(hall, "anna").end(known["Zorg"], known["Burgerzaken"])
    assert await lead.end(known["Zorg"], known["Burgerzaken"]) == 1
    for login in ("petra", "anna", "niels"):
        assert len(hall.sees(login, lambda tx: conversations.rows(tx, [joris]))) == 1, f"{login} goes on with it"
    (team,) = await lead.all()
    assert (team.channels, team.members) == ((hall.town.channel.id, hall.other.id), ("anna", "niels", "petra"))
    told = hall.sees("anna", lambda tx: tx.all("SELECT code, agent_id, detail FROM happening WHERE code <> 'opened'"))
    assert told == [("given_to_team", _agent(hall, "petra").id, "Burgerzaken")], "in her own name, whatever she says"


async def test_a_lead_shapes_a_team_whose_channels_she_does_not_see_and_the_log_has_who_sees_what(hall: Hall) -> None:
    petra, niels, care = _agent(hall, "petra"), _agent(hall, "niels"), (await _ids(hall))["Zorg"]
    front, other = hall.town.channel, hall.other
    assert [one.id for one in hall.sees("petra", channels.all_channels)] == [front.id]
    lead, before = _teams(hall, "petra"), len(hall.sees("petra", compliance_log.entries))
    assert await lead.channels() == {front.id: front.label, other.id: other.label}
    seen = Shape("Zorg", frozenset({other.id}), frozenset({niels.id}))
    await lead.change(care, seen, Shape("Wijkzorg", seen.channels | {front.id}, seen.members | {petra.id}))
    hall.sql("petra", f"DELETE FROM team_member WHERE team_id = {care} AND agent_id = {petra.id}")
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        hall.sql("petra", f"UPDATE team_member SET agent_id = {petra.id} WHERE team_id = {care}")
    logged = hall.sees("petra", compliance_log.entries)
    assert [(one.agent, one.decision, one.reason) for one in logged[: len(logged) - before]] == [
        (petra.name, "access_taken", f"Wijkzorg · {petra.name} (petra)"),
        (petra.name, "access_given", f"Wijkzorg · {petra.name} (petra)"),
        (petra.name, "access_given", f"Wijkzorg · {front.label} ({front.kind})"),
    ], "by whatever program"
    assert hall.sees("petra", compliance_log.verify).fault is None


async def test_an_agent_shapes_no_team(hall: Hall) -> None:
    agent = _teams(hall, "anna")
    changing = agent.change((await _ids(hall))["Zorg"], Shape("Zorg"), Shape("Anders"))
    for work in (agent.create(Shape("Nieuw")), changing, agent.uses(), agent.channels()):
        with pytest.raises(Exception, match="may not do this"):
            await work


async def test_an_administrator_hires_and_sees_whom_the_server_lets_in(hall: Hall) -> None:
    for login in ("anna", "petra"):
        with pytest.raises(Exception, match="may not do this"):
            await _staff(hall, login).hire("truus", "Truus")
    beheer, front = _staff(hall, "beheer"), (await _ids(hall))["Burgerzaken"]
    truus = await beheer.hire("truus", "Truus", frozenset({front}))
    lets_in = await beheer.sign_ins()
    people = {login: lets_in[_agent(hall, login).id] for login in ("anna", "petra", "beheer")}
    assert people == {"anna": SignIn.AGENT, "petra": SignIn.LEAD, "beheer": SignIn.ADMIN}
    assert lets_in[truus.id] is SignIn.NONE
    # A lead also changes a colleague's capacity and skills; but not the name.
    await _staff(hall, "petra").set_work(
        truus.id, Work(8, frozenset(), frozenset({front})), Work(3, frozenset(), frozenset({front}))
    )
    with pytest.raises(Refused) as refused:
        await _staff(hall, "petra").rename(truus.id, "Iemand anders")
    assert refused.value.code == "not_their_name"
    assert hall.sees("beheer", lambda tx: tx.all("SELECT name FROM agent WHERE login = 'truus'")) == [("Truus",)]
    await beheer.rename(truus.id, "Truus de Wit")
    assert hall.sees("anna", lambda tx: tx.all("SELECT name FROM agent WHERE login = 'truus'")) == [("Truus de Wit",)]


async def test_what_a_colleague_had_who_leaves_is_back_with_the_team_and_they_see_nothing_more(hall: Hall) -> None:
    joris, niels = hall.joris(), hall.town.niels.id
    hall.does("niels", lambda tx: assignments.give(tx, joris, niels, niels, "taken", clock.now(tx)))
    with pytest.raises(Exception, match="may not do this"):
        await _staff(hall, "petra").leave(niels)
    beheer = _staff(hall, "beheer")
    assert await beheer.parting(niels) == Parting(1, 0, 0), "an administrator sees how much, and none of it"
    assert await beheer.leave(niels) == 1
    assert hall.sees("niels", lambda tx: conversations.rows(tx, [joris])) == []
    (row,) = hall.sees("engine_1", lambda tx: conversations.rows(tx, [joris]))
    assert row.assignee is None
    # Whoever left can still sign in until the server's administrator has removed the login; that restores nothing.
    assert _agent(hall, "niels").id == niels
    assert niels not in [one.id for one in hall.sees("petra", agents.all_agents)]


async def test_an_administrator_and_a_lead_count_a_channels_conversations(hall: Hall) -> None:
    joris = hall.joris()
    hall.town.reply(to=joris)
    for login in ("beheer", "petra"):
        used = await Accounts(hall.store(login), None, {}).use(hall.other.id)  # type: ignore[arg-type]
        assert used == Use(1, 1, waiting=1)
    with pytest.raises(Exception, match="may not do this"):
        await Accounts(hall.store("anna"), None, {}).use(hall.other.id)  # type: ignore[arg-type]
