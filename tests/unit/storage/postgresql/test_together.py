"""Working together on a server: what colleagues of two teams see and give each other, with their own rights only."""

import asyncio
import threading
from datetime import UTC, datetime, timedelta

import pytest
import time_machine

from app.domain.conversation import Query, View
from app.domain.events import AddressChanged, Party
from app.domain.ids import Address, AgentId, ConversationId, ProviderId, TeamId
from app.domain.message import MessageKind
from app.domain.problems import Refused
from app.domain.team import Method, OfferState, Rule, Status
from app.services import dividing
from app.services.board import Agreements, Boards
from app.services.courtesies import Seen, Typing, of, posted
from app.services.dividing import Dividing, keep_order
from app.services.handovers import Handovers
from app.services.presence import Presence
from app.services.profiles import me
from app.services.shifts import Shifts
from app.services.teams import Teams
from app.services.teamwork import teamwork
from app.storage import (
    agents,
    assignments,
    clock,
    colleagues,
    conversations,
    courtesies,
    draft_files,
    drafts,
    handovers,
    labels,
    linking,
    moves,
    teams,
)
from app.storage.database import Transaction
from app.storage.dialects import Right
from app.storage.outbox import NewFile
from app.storage.postgresql import inspection
from tests.fakes.hall import Hall
from tests.fakes.town import JORIS, NOON, SAMIRA, at


def _ids(tx: Transaction) -> list[int]:
    return list(conversations.ids(tx, Query(View.ALL), None))


def _share(hall: Hall) -> None:
    """Niels's team answers Anna's channel too."""

    def work(tx: Transaction) -> None:
        care = teams.find(tx, "Zorg")
        assert care is not None
        teams.give(tx, care, hall.town.channel.id)

    hall.does("beheer", work)


def _team(hall: Hall, name: str) -> TeamId:
    found = hall.sees("engine_1", lambda tx: teams.find(tx, name))
    assert found is not None
    return found


def _agent(hall: Hall, login: str) -> agents.Agent:
    return hall.does(login, me)


def _dividing(hall: Hall, login: str) -> Dividing:
    return Dividing(hall.store(login), _agent(hall, login))


def _teams(hall: Hall, login: str) -> Teams:
    return Teams(hall.store(login), _agent(hall, login))


def _at_work(hall: Hall, *logins: str) -> None:
    for login in logins:
        agent_id = _agent(hall, login).id
        hall.does(login, lambda tx, a=agent_id: colleagues.sign_of_life(tx, a, clock.now(tx)))  # type: ignore[misc]


async def test_presence_is_seen_by_those_who_see_the_conversation(hall: Hall) -> None:
    samira = hall.samira()
    anna, niels, petra = (
        Presence(hall.store(login), _agent(hall, login), shared=True) for login in ("anna", "niels", "petra")
    )
    assert await anna.look_after(samira) == []
    await anna.typing(samira, True)
    (seen,) = await petra.look_after(samira)
    assert (seen.name, seen.first, seen.typing) == ("Anna Jansen", True, True)
    assert 7 < seen.seconds <= 8, "until it is over that she types"
    (other,) = await anna.others()
    assert (other.name, other.first) == ("Petra", False)
    # Niels's team does not answer that channel.
    assert await niels.look_after(None) == []
    await anna.go()
    assert await petra.others() == []


async def test_roles_decide_what_is_offered(hall: Hall) -> None:
    rights = {login: hall.sees(login, lambda tx: tx.dialect.rights(tx)) for login in ("anna", "petra", "beheer")}
    assert rights == {"anna": frozenset(), "petra": {Right.LEAD}, "beheer": {Right.ADMIN}}
    petra = teamwork(hall.store("petra"), _agent(hall, "petra"), rights["petra"], shared=True)
    assert not await petra.look_at_rights()
    hall.server.run("GRANT balie_agent TO petra", "REVOKE balie_lead FROM petra")
    try:
        assert await petra.look_at_rights()
        assert petra.rights == frozenset(), "on the connection that she has"
    finally:
        hall.server.run("GRANT balie_lead TO petra", "REVOKE balie_agent FROM petra")


async def test_a_conversation_is_given_to_a_team_that_one_is_not_in(hall: Hall) -> None:
    samira, dividing = hall.samira(), _dividing(hall, "anna")
    with pytest.raises(Refused) as refused:
        await dividing.give_to_team([samira], _team(hall, "Zorg"))
    assert refused.value.code == "not_their_channel"
    assert hall.sees("anna", _ids) == [samira]
    _share(hall)
    await dividing.give_to_team([samira], _team(hall, "Zorg"))
    assert (hall.sees("anna", _ids), hall.sees("niels", _ids)) == ([], [samira])
    history = await _dividing(hall, "niels").history(samira)
    assert [(one.team, one.by) for one in history] == [("Zorg", "Anna Jansen")]


async def test_of_two_who_give_the_same_away_at_once_the_second_is_told_by_whom_to_whom_and_when(hall: Hall) -> None:
    samira = hall.samira()
    hall.town.says(by=JORIS)
    joris = next(one for one in hall.sees("anna", _ids) if one != samira)
    petra, anna = _dividing(hall, "petra"), _dividing(hall, "anna")
    seen = (await anna.possible([samira, ConversationId(joris)])).holders
    late = await asyncio.gather(
        petra.give_as_seen({samira: seen[samira]}, hall.town.anna.id),
        anna.give_as_seen(seen, _agent(hall, "petra").id),
    )
    faster, to = ("Anna Jansen", "Petra") if late[0] else ("Petra", "Anna Jansen")
    (told,) = [one for each in late for one in each]
    assert told is not None
    assert (told.by, told.agent) == (faster, to)
    assert abs(told.at - hall.sees("anna", inspection.server_time)) < timedelta(seconds=30)
    rows = hall.sees("anna", lambda tx: conversations.rows(tx, list(seen)))
    assert {row.id: row.assignee_name for row in rows} == {samira: to, joris: "Petra"}, "the other one goes"
    _share(hall)
    seen = (await anna.possible([samira])).holders
    assert await petra.give_as_seen(seen, None, _team(hall, "Zorg")) == []
    assert await anna.give_as_seen(seen, None, _team(hall, "Burgerzaken")) == [None], "it is out of sight"
    assert samira in hall.sees("niels", _ids)


async def test_a_colleague_who_would_not_see_it_cannot_be_given_it(hall: Hall) -> None:
    samira, dividing, niels = hall.samira(), _dividing(hall, "anna"), hall.town.niels.id
    with pytest.raises(Refused) as refused:
        await dividing.give([samira], niels)
    assert refused.value.code == "cannot_have_it"
    _share(hall)
    assert await dividing.give([samira], niels) == 1
    assert hall.sees("anna", _ids) == [samira], "without a team it is everybody's whose team has the channel"
    hall.does("engine_1", lambda tx: teams.assign(tx, samira, _team(hall, "Burgerzaken")))
    await dividing.give([samira], None)
    assert await dividing.give([samira], niels) == 1
    assert (hall.sees("anna", _ids), hall.sees("niels", _ids)) == ([], [samira]), "it moved into his team"


async def test_handing_over_to_another_team_with_a_draft(hall: Hall) -> None:
    samira, anna, niels = hall.samira(), _agent(hall, "anna"), _agent(hall, "niels")
    _share(hall)
    hall.does("engine_1", lambda tx: teams.assign(tx, samira, _team(hall, "Burgerzaken")))
    hall.does("anna", lambda tx: assignments.give(tx, samira, anna.id, anna.id, "taken", clock.now(tx)))
    hall.does("anna", lambda tx: drafts.save(tx, samira, anna.id, "Beste Samira,", False, NOON))
    plan = NewFile(MessageKind.DOCUMENT, "application/pdf", "plan.pdf", bytes(range(256)) * 1200)
    hall.does("anna", lambda tx: draft_files.keep(tx, samira, anna.id, (plan,)))
    giver, taker = Handovers(hall.store("anna"), anna), Handovers(hall.store("niels"), niels)
    with pytest.raises(Refused) as refused:
        await giver.offer(samira, "  ", team_id=_team(hall, "Zorg"))
    assert refused.value.code == "summary_missing"
    assert hall.sees("niels", _ids) == []
    number = await giver.offer(samira, "Wil een rolstoel", team_id=_team(hall, "Zorg"))
    assert hall.sees("niels", _ids) == [samira], "what is offered is seen before it is accepted"
    (offered,), _ = await taker.open_offers()
    assert (offered.summary, offered.giver_name, offered.draft) == ("Wil een rolstoel", "Anna Jansen", "Beste Samira,")
    assert hall.sees("petra", lambda tx: draft_files.load(tx, samira, anna.id)) == (), "it was not offered to her"
    assert hall.sql("niels", "DELETE FROM draft_file")[0] == hall.sql("niels", "DELETE FROM draft_chunk")[0] == 0
    _, (mine,) = await giver.open_offers()
    assert (mine.to_name, 890 < mine.seconds <= 900) == ("Zorg", True)
    assert await taker.accept(number) == samira
    row = hall.sees("niels", lambda tx: conversations.rows(tx, [samira]))[0]
    draft = hall.sees("niels", lambda tx: drafts.load(tx, samira, niels.id))
    assert (row.assignee, draft.text if draft else "") == (niels.id, "Beste Samira,")
    assert hall.sees("niels", lambda tx: draft_files.load(tx, samira, niels.id)) == (plan,)
    assert hall.sees("niels", lambda tx: draft_files.load(tx, samira, anna.id)) == (), "it is his own now"
    assert hall.sees("anna", _ids) == []
    for again in (taker.accept(number), giver.withdraw(number)):
        with pytest.raises(Refused) as gone:
            await again
        assert gone.value.code == "offer_gone"


async def test_declined_withdrawn_or_too_late_it_stays_with_the_giver(hall: Hall) -> None:
    samira, anna, petra = hall.samira(), _agent(hall, "anna"), _agent(hall, "petra")
    giver, taker = Handovers(hall.store("anna"), anna), Handovers(hall.store("petra"), petra)
    offered = await giver.offer(samira, "x", agent_id=petra.id)
    with pytest.raises(Refused) as refused:
        await giver.decline(offered)
    assert refused.value.code == "offer_gone", "it was not offered to her"
    await taker.decline(offered)
    await giver.withdraw(await giver.offer(samira, "x", agent_id=petra.id))
    await giver.offer(samira, "x", agent_id=petra.id, minutes=0)
    hall.does("engine_1", keep_order)
    assert await giver.open_offers() == ([], [])
    assert hall.sees("anna", lambda tx: conversations.rows(tx, [samira]))[0].assignee == anna.id
    # Whoever left the team can no longer accept it: nobody waits for that.
    lost = await giver.offer(samira, "x", agent_id=petra.id)
    hall.does("engine_1", keep_order)
    assert len((await giver.open_offers())[1]) == 1
    team = _team(hall, "Burgerzaken")
    hall.does("beheer", lambda tx: teams.leave(tx, team, petra.id))
    hall.does("engine_1", keep_order)
    assert await giver.open_offers() == ([], [])
    assert await giver.outcome(lost) is OfferState.IMPOSSIBLE, "which has nothing to do with time"
    # Nor can a team in which only the giver is left.
    lost = await giver.offer(samira, "x", team_id=team)
    hall.does("engine_1", keep_order)
    assert await giver.outcome(lost) is OfferState.IMPOSSIBLE
    told = hall.sees("anna", lambda tx: tx.all("SELECT code FROM happening WHERE code IN ('offer_returned', "
                                               "'offer_impossible') ORDER BY id"))  # fmt: skip
    assert [code for (code,) in told] == ["offer_returned", "offer_impossible", "offer_impossible"]
    states = hall.sees("engine_1", lambda tx: tx.all("SELECT state FROM handover ORDER BY id"))
    assert [row[0] for row in states] == ["declined", "withdrawn", *["returned"] * 3]


async def test_what_goes_on_where_whoever_had_it_sees_nothing_is_everybodys_and_on_offer_no_more(hall: Hall) -> None:
    here, anna, petra = hall.samira(), _agent(hall, "anna"), _agent(hall, "petra")
    mine, hall.town.channel = hall.town.channel, hall.other
    hall.town.says("Ook hier", by=SAMIRA, minutes=1)
    hall.town.channel = mine
    hall.does("beheer", lambda tx: teams.join(tx, _team(hall, "Zorg"), petra.id))
    offered = await Handovers(hall.store("anna"), anna).offer(here, "x", agent_id=petra.id)

    def goes_on(tx: Transaction) -> ConversationId:
        (proposal,) = linking.proposals(tx, linking.contact_of(tx, here))
        linking.link(tx, here, proposal.identity_id, petra.id, NOON)
        return moves.move(tx, here, hall.other, petra.id, NOON)

    there = hall.does("petra", goes_on)
    assert hall.sees("anna", lambda tx: conversations.rows(tx, [there])) == []
    assert [case.id for case in hall.sees("petra", assignments.unassigned)] == [there], "not Anna's, who never sees it"
    hall.does("engine_1", keep_order)
    assert await Handovers(hall.store("anna"), anna).outcome(offered) is OfferState.WITHDRAWN
    assert await Handovers(hall.store("petra"), petra).open_offers() == ([], [])
    codes = hall.sees("petra", lambda tx: tx.all("SELECT code FROM happening WHERE code LIKE 'offer%'"))
    assert codes == [("offered",)]


async def test_what_became_of_an_offer_is_known_to_whoever_no_longer_sees_the_conversation(hall: Hall) -> None:
    samira, anna, petra = hall.samira(), _agent(hall, "anna"), _agent(hall, "petra")
    giver, taker = Handovers(hall.store("anna"), anna), Handovers(hall.store("petra"), petra)
    first = await giver.offer(samira, "x", agent_id=petra.id)
    hall.does("beheer", lambda tx: teams.leave(tx, _team(hall, "Burgerzaken"), anna.id))
    assert hall.sees("anna", lambda tx: conversations.rows(tx, [samira])) == []
    assert await giver.outcome(first) is OfferState.OFFERED, "nobody has accepted it"
    await taker.accept(first)
    assert await giver.outcome(first) is OfferState.ACCEPTED
    hall.does("beheer", lambda tx: teams.join(tx, _team(hall, "Burgerzaken"), anna.id))
    second = await giver.offer(samira, "y", agent_id=petra.id)
    hall.does("beheer", lambda tx: agents.end(tx, anna.id, None))
    assert await giver.outcome(second) is OfferState.WITHDRAWN, "with whoever leaves"


async def test_what_becomes_part_of_something_confidential_lies_with_nobody_who_does_not_see_it(hall: Hall) -> None:
    kept, anna, petra = hall.samira(), _agent(hall, "anna"), _agent(hall, "petra")
    hall.town.says("Onder een naam", by="NL.1234", minutes=1)
    gone = max(row.id for row in hall.town.rows())
    await _dividing(hall, "anna").give([kept], anna.id)
    await _dividing(hall, "petra").confide(gone, {petra.id})
    hall.town.arrive(AddressChanged(SAMIRA, Party(Address("NL.1234")), at(5)))
    assert hall.sees("anna", lambda tx: conversations.rows(tx, [kept])) == []
    (row,) = hall.sees("petra", lambda tx: conversations.rows(tx, [kept]))
    assert row.assignee is None, "it waited with Anna, who does not see it"
    codes = hall.sees("petra", lambda tx: tx.all("SELECT code, agent_id FROM happening ORDER BY id"))
    assert codes[-2:] == [("folded", None), ("unassigned", None)]


async def test_what_becomes_part_of_another_stays_with_whoever_sees_it(hall: Hall) -> None:
    kept, anna = hall.samira(), _agent(hall, "anna")
    hall.town.says("Onder een naam", by="NL.1234", minutes=1)
    gone = max(row.id for row in hall.town.rows())
    await _dividing(hall, "anna").give([kept], anna.id)
    await _dividing(hall, "anna").confide(gone, {anna.id})
    hall.town.arrive(AddressChanged(SAMIRA, Party(Address("NL.1234")), at(5)))
    (row,) = hall.sees("anna", lambda tx: conversations.rows(tx, [kept]))
    assert row.assignee == anna.id


async def test_two_who_accept_at_once(hall: Hall) -> None:
    samira, anna = hall.samira(), _agent(hall, "anna")
    _share(hall)
    hall.does("beheer", lambda tx: teams.join(tx, _team(hall, "Zorg"), _agent(hall, "petra").id))
    number = await Handovers(hall.store("anna"), anna).offer(samira, "x", team_id=_team(hall, "Zorg"))
    takers = [Handovers(hall.store(login), _agent(hall, login)) for login in ("niels", "petra")]
    got = await asyncio.gather(*(one.accept(number) for one in takers), return_exceptions=True)
    assert sorted(type(one).__name__ for one in got) == ["Refused", "int"]


async def test_the_lead_divides_after_a_dry_run(hall: Hall) -> None:
    for n in range(5):
        hall.town.says("x", by=f"+316000000{n}", minutes=n)
    _at_work(hall, "anna", "petra", "niels")
    lead = _dividing(hall, "petra")
    await Presence(hall.store("petra"), _agent(hall, "petra"), shared=True).set_capacity(2)
    proposals, loads = await lead.dry_run()
    assert [one.conversation_id for one in proposals] == [1, 2, 3, 4, 5]
    after = {load.colleague.name: load.after for load in loads}
    # 1/8 compared with 1/2: the fuller one is the one with less room.
    assert after == {"Anna Jansen": 4, "Petra": 1, "Niels": 0}
    assert hall.sees("petra", assignments.unassigned) != [], "a dry run changes nothing"
    done = await lead.distribute()
    assert done == proposals
    mine = [one for one in done if one.agent_id == hall.town.anna.id]
    received = await Dividing(hall.store("anna"), _agent(hall, "anna")).received()
    assert list(received.values()) == ["Petra"] * len(mine), "with her own rights she sees who gave it"
    assert hall.sees("petra", assignments.unassigned) == []
    given = [one.conversation_id for one in proposals]
    possible = await lead.possible(given)
    # An agent who already has some of them would have all of them, and no more.
    assert {load.colleague.name: load.after for load in possible.loads} == dict.fromkeys(after, len(given))


async def test_what_waits_where_nobody_is_does_not_hold_up_what_can_be_divided(
    hall: Hall, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dividing, "_MOST", 1)
    care, petra = _team(hall, "Zorg"), _agent(hall, "petra")
    hall.does("beheer", lambda tx: teams.join(tx, care, petra.id))
    hall.joris(), hall.samira(minutes=1)
    _at_work(hall, "anna")
    proposals, _ = await _dividing(hall, "petra").dry_run()
    assert [one.agent_id for one in proposals] == [hall.town.anna.id]


async def test_an_agent_shapes_no_rules_and_a_lead_does(hall: Hall) -> None:
    rule = Rule(_team(hall, "Burgerzaken"), Method.ROUND_ROBIN, automatic=True)
    with pytest.raises(Exception, match="may not do this"):
        await _teams(hall, "anna").set_rule(rule)
    await _teams(hall, "petra").set_rule(rule)
    assert list((await _teams(hall, "anna").rules()).values()) == [rule]


async def test_the_engine_divides_by_rule_and_takes_back_what_waits_with_who_is_gone(hall: Hall) -> None:
    samira = hall.samira()
    _at_work(hall, "anna")
    hall.does("engine_1", keep_order)
    assert [case.id for case in hall.sees("engine_1", assignments.unassigned)] == [samira]
    await _teams(hall, "petra").set_rule(Rule(_team(hall, "Burgerzaken"), Method.LOAD, automatic=True))
    # However much is waiting in teams without anybody present, it does not block what can be distributed.
    front, care = _team(hall, "Burgerzaken"), _team(hall, "Zorg")
    assert hall.sees("engine_1", lambda tx: [len(assignments.unassigned(tx, [one])) for one in (front, care)]) == [1, 0]
    hall.does("engine_1", keep_order)
    assert hall.sees("anna", lambda tx: conversations.rows(tx, [samira]))[0].assignee == hall.town.anna.id
    # Anna went home an hour ago and forgot to sign off.
    hall.town.write(lambda tx: tx.execute("UPDATE assignment SET at = at - 3600000"))
    hall.town.write(lambda tx: colleagues.say(tx, hall.town.anna.id, Status.AWAY, clock.now(tx) - 3_600_000))
    with pytest.raises(Exception, match="may not do this"):
        await Boards(hall.store("anna")).agree(Agreements(10, 0))
    for minutes in (0, 61):
        await Boards(hall.store("petra")).agree(Agreements(10, minutes))
        hall.does("engine_1", keep_order)
        assert len(await _dividing(hall, "petra").history(samira)) == 1, "not by itself, or not yet"
    await Boards(hall.store("petra")).agree(Agreements(10, 59))
    hall.does("engine_1", keep_order)
    history = await _dividing(hall, "petra").history(samira)
    assert [(one.agent, one.by, one.reason) for one in history] == [
        ("Anna Jansen", None, "divided"),
        (None, None, "absent"),
    ]


async def test_by_skill_a_new_one_is_given_once_its_label_comes_and_then_stays_there(hall: Hall) -> None:
    team, anna, petra = _team(hall, "Burgerzaken"), _agent(hall, "anna"), _agent(hall, "petra")
    one = hall.samira()
    _at_work(hall, "anna", "petra")
    came = "UPDATE conversation SET first_inbound_at = :at"
    hall.does("engine_1", lambda tx: tx.execute(came, {"at": clock.now(tx)}))
    taxes = hall.does("petra", lambda tx: labels.ensure(tx, "Belasting", "grey").id)
    other = hall.does("petra", lambda tx: labels.ensure(tx, "Afval", "grey").id)
    hall.does("petra", lambda tx: colleagues.set_skills(tx, petra.id, frozenset({taxes})))
    hall.does("petra", lambda tx: colleagues.set_skills(tx, anna.id, frozenset({other})))
    await _teams(hall, "petra").set_rule(Rule(team, Method.SKILL, automatic=True))

    def holder() -> object:
        hall.does("engine_1", keep_order)
        return hall.sees("petra", lambda tx: conversations.rows(tx, [one]))[0].assignee

    assert holder() is None, "it would be somebody's who does not know the topic"
    hall.does("anna", lambda tx: labels.attach(tx, one, taxes, anna.id))
    assert holder() == petra.id
    hall.does("anna", lambda tx: labels.detach(tx, one, taxes, anna.id))
    hall.does("anna", lambda tx: labels.attach(tx, one, other, anna.id))
    assert holder() == petra.id, "whoever has it keeps it"
    hall.does("petra", lambda tx: labels.detach(tx, one, other, petra.id))
    await _dividing(hall, "petra").give([one], None)
    assert holder() is None
    await Boards(hall.store("petra")).agree(Agreements(1, 15))
    hall.does("engine_1", lambda tx: tx.execute(came, {"at": clock.now(tx) - 30_000}))
    assert holder() is not None, "half of the norm is over"


async def test_who_leaves_for_good_has_nothing_open_any_more_and_desktops_hear_it(hall: Hall) -> None:
    samira, anna, boss = hall.samira(), _agent(hall, "anna"), _agent(hall, "beheer")
    await Presence(hall.store("anna"), anna, shared=True).look_after(samira)
    seen = Presence(hall.store("petra"), _agent(hall, "petra"), shared=True)
    assert [one.name for one in await seen.others()] == ["Anna Jansen"]
    heard = threading.Event()
    hall.store("petra").subscribe(lambda changes: heard.set() if changes.here and changes.team else None)
    hall.does("beheer", lambda tx: agents.end(tx, anna.id, boss.id))
    assert await asyncio.to_thread(heard.wait, 10)
    assert await seen.others() == []


async def test_after_a_shift_nothing_lies_with_who_went_home(hall: Hall) -> None:
    _share(hall)
    anna = _agent(hall, "anna")
    numbers = []
    for n in range(5):
        hall.town.says("ik ruik gas" if n == 3 else "x", by=f"+316000000{n}", minutes=n)
        numbers.append(ConversationId(n + 1))
    await _dividing(hall, "anna").give(numbers[:4], anna.id)
    hall.does("engine_1", lambda tx: tx.execute("UPDATE conversation SET emergency = 1 WHERE id = 4"))
    petra = _agent(hall, "petra")
    await Handovers(hall.store("anna"), anna).offer(numbers[2], "x", agent_id=petra.id)
    not_taken = await Handovers(hall.store("petra"), petra).offer(numbers[4], "x", agent_id=anna.id)
    shifts = Shifts(hall.store("anna"), anna)
    assert len(await shifts.mine()) == 4
    care = _team(hall, "Zorg")
    await shifts.end({numbers[0]: NOON, numbers[1]: care, numbers[3]: NOON})
    assert await shifts.mine() == []
    rows = hall.sees("engine_1", lambda tx: tx.all("SELECT state, assignee_id, team_id FROM conversation ORDER BY id"))
    assert rows == [
        ("snoozed", anna.id, None), ("open", None, care), ("open", None, None), ("open", None, None),
        ("open", petra.id, None),
    ]  # fmt: skip
    assert hall.sees("engine_1", lambda tx: handovers.open_offers(tx, clock.now(tx))) == []
    assert await Handovers(hall.store("petra"), petra).outcome(not_taken) is OfferState.DECLINED, "and at once"
    (anna_now,) = [
        one for one in await Presence(hall.store("anna"), anna, shared=True).colleagues() if one.id == anna.id
    ]
    assert anna_now.status is Status.AWAY


def test_the_lead_takes_back_what_lies_with_somebody(hall: Hall) -> None:
    samira = hall.samira()
    hall.does("anna", lambda tx: assignments.give(tx, samira, hall.town.anna.id, hall.town.anna.id, "taken", 1))
    assert asyncio.run(_dividing(hall, "petra").take_back(AgentId(hall.town.anna.id))) == [samira]
    assert [case.id for case in hall.sees("petra", assignments.unassigned)] == [samira]


async def test_what_a_desktop_would_have_a_citizen_notice_reaches_the_engine(hall: Hall) -> None:
    hall.samira()
    channel = hall.town.channel.id
    left = posted(hall.store("anna"))
    left.put(Seen(channel, SAMIRA, (ProviderId("m1"),)))
    left.put(Typing(channel, SAMIRA, True, ProviderId("m1")))
    left.put(Typing(channel, SAMIRA, True, ProviderId("m1")))
    left.put(Typing(channel, SAMIRA, False, None))
    left.put(Seen(hall.other.id, SAMIRA, ()))
    await hall.store("anna").read(lambda tx: None)
    taken = courtesies.take
    while len(hall.sees("engine_1", lambda tx: tx.all("SELECT 1 FROM courtesy"))) < 3:
        await asyncio.sleep(0.01)
    assert hall.does("engine_1", lambda tx: taken(tx, [hall.other.id], clock.now(tx))) == []
    found = hall.does("engine_1", lambda tx: taken(tx, [channel], clock.now(tx)))
    assert [of(one) for one in found] == [
        Seen(channel, SAMIRA, (ProviderId("m1"),)),
        Typing(channel, SAMIRA, True, ProviderId("m1")),
        Typing(channel, SAMIRA, False, None),
    ]
    assert not hall.sees("engine_1", courtesies.any_waits)
    hall.does("engine_1", lambda tx: courtesies.post(tx, found[0], clock.now(tx) - 61_000))
    assert hall.does("engine_1", lambda tx: taken(tx, [channel], clock.now(tx))) == []


@pytest.mark.parametrize("hours", [3, -3])
async def test_a_desktop_whose_clock_is_wrong_shows_and_says_what_is_so(hall: Hall, hours: int) -> None:
    """Presence, durations and order depend on the database's clock only."""
    one = hall.samira()
    anna, petra = (Presence(hall.store(login), _agent(hall, login), shared=True) for login in ("anna", "petra"))
    skewed = datetime.now(UTC) + timedelta(hours=hours)
    await anna.look_after(one)
    with time_machine.travel(skewed):
        (seen,) = await petra.look_after(one)
        assert round(petra.skew / timedelta(minutes=1)) == 60 * hours
        late = abs(petra.clock() - skewed + timedelta(hours=hours))
        assert late < timedelta(minutes=1), "what she sends leaves at once"
        assert (seen.name, seen.first, 50 < seen.seconds <= 60) == ("Anna Jansen", True, True)
        assert [who.name for who in await petra.colleagues() if who.there] == ["Anna Jansen", "Petra"]
        await Handovers(hall.store("petra"), _agent(hall, "petra")).offer(
            one, "Wil een paspoort", agent_id=hall.town.anna.id
        )
    (other,) = await anna.others()
    assert (other.name, other.first, 50 < other.seconds <= 60) == ("Petra", False, True)
    offers, _ = await Handovers(hall.store("anna"), hall.town.anna).open_offers()
    assert [800 < offer.seconds <= 900 for offer in offers] == [True]
    hall.does("engine_1", keep_order)
    offers, _ = await Handovers(hall.store("anna"), hall.town.anna).open_offers()
    assert len(offers) == 1, "it does not come back before its time"
