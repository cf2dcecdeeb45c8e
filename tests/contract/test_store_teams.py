"""Leads and administrators change teams and colleagues, and no conversation is left where nobody looks."""

from datetime import timedelta

import pytest

from app.domain.conversation import ConversationState, Happening, Use
from app.domain.ids import AgentId, ConversationId, LabelId, TeamId
from app.domain.problems import Refused
from app.domain.team import Method, Parting, Rule, SignIn, Status
from app.services.dividing import SERVICE_NORM, Dividing
from app.services.handovers import Handovers
from app.services.staff import Staff, Work
from app.services.teams import Shape, Teams
from app.storage import agents, assignments, clock, colleagues, conversations, labels, messages, settings, teams
from tests.fakes.town import JORIS, Town

ONE, TWO = ConversationId(1), ConversationId(2)


@pytest.fixture
def pair(town: Town) -> Town:
    """Samira's and Joris's conversations."""
    town.says("paspoort")
    town.says("afval", by=JORIS, minutes=1)
    return town


def _given(town: Town, conversation: ConversationId) -> tuple[AgentId | None, TeamId | None]:
    sql = "SELECT assignee_id, team_id FROM conversation WHERE id = :id"
    agent, team = town.read(lambda tx: tx.all(sql, {"id": conversation}))[0]
    return agent, team


def _history(town: Town, conversation: ConversationId) -> list[tuple[str, str | None, str | None]]:
    items = town.read(lambda tx: messages.timeline(tx, conversation, limit=100)).items
    return [(one.code, one.detail, one.author) for one in items if isinstance(one, Happening)]


async def test_a_team_is_made_and_changed_whole_and_called_as_no_other(pair: Town) -> None:
    shaping, anna, niels = Teams(pair.store, pair.niels), pair.anna.id, pair.niels.id
    front = await shaping.create(Shape("Burgerzaken", frozenset({pair.channel.id}), frozenset({anna, niels})))
    with pytest.raises(Refused) as twice:
        await shaping.create(Shape("BURGERZAKEN"))
    assert twice.value.code == "team_name_taken"
    care = await shaping.create(Shape("Zorg"))
    with pytest.raises(Refused) as taken:
        await shaping.change(care, Shape("Zorg"), Shape("burgerzaken", frozenset({pair.channel.id})))
    assert taken.value.code == "team_name_taken"
    assert [(one.name, one.channels, one.members) for one in await shaping.all()] == [
        ("Burgerzaken", (pair.channel.id,), ("anna", "niels")), ("Zorg", (), ()),
    ]  # fmt: skip
    shown = Shape("Burgerzaken", frozenset({pair.channel.id}), frozenset({anna}))
    await shaping.change(front, shown, Shape("Publiekszaken"))
    assert [(one.name, one.channels, one.members) for one in await shaping.all()] == [
        ("Publiekszaken", (), ("niels",)), ("Zorg", (), ()),
    ], "who came meanwhile stays"  # fmt: skip
    # Another lead, whose sheet shows the name as it was, changes who is in it.
    members = frozenset({anna, niels})
    await shaping.change(front, Shape("Burgerzaken", members=frozenset({niels})), Shape("Burgerzaken", members=members))
    assert next((one.name, one.members) for one in await shaping.all()) == ("Publiekszaken", ("anna", "niels"))
    with pytest.raises(Refused) as gone:
        await shaping.change(TeamId(999), Shape("Iets"), Shape("Anders"))
    assert gone.value.code == "team_gone"


async def test_of_two_leads_who_choose_how_a_team_divides_the_second_is_told(pair: Town) -> None:
    shaping = Teams(pair.store, pair.niels)
    team = await shaping.create(Shape("Burgerzaken"))
    seen = Rule(team)
    await shaping.set_rule(Rule(team, Method.SKILL, automatic=True), seen)
    with pytest.raises(Refused) as changed:
        await shaping.set_rule(Rule(team, Method.LOAD), seen)
    assert (changed.value.code, changed.value.arguments) == ("rule_changed", {"name": "Burgerzaken"})
    assert await shaping.rules() == {team: Rule(team, Method.SKILL, automatic=True)}
    await shaping.set_rule(Rule(team, Method.SKILL, automatic=True), seen)
    await shaping.set_rule(Rule(team, Method.LOAD), Rule(team, Method.SKILL, automatic=True))
    assert await shaping.rules() == {team: Rule(team, Method.LOAD)}
    with pytest.raises(Refused) as gone:
        await shaping.set_rule(Rule(TeamId(999), Method.LOAD))
    assert gone.value.code == "team_gone"


async def test_what_a_team_has_goes_to_another_one_when_it_ends_and_comes_back_with_it(pair: Town) -> None:
    shaping, anna, niels = Teams(pair.store, pair.niels), pair.anna.id, pair.niels.id
    gone = await shaping.create(Shape("Zorg", frozenset({pair.channel.id}), frozenset({anna})))
    heir = await shaping.create(Shape("Burgerzaken", frozenset(), frozenset({niels})))
    await shaping.set_rule(Rule(gone, Method.LOAD, automatic=True))
    for one in (ONE, TWO):
        pair.write(lambda tx, one=one: teams.assign(tx, one, gone))  # type: ignore[misc]
    pair.write(lambda tx: assignments.give(tx, ONE, anna, None, "given", clock.now(tx)))
    await Handovers(pair.store, pair.anna).offer(ONE, "Wil een paspoort", team_id=gone)
    pair.write(lambda tx: conversations.set_state(tx, TWO, ConversationState.CLOSED, anna))
    uses = await shaping.uses()
    assert uses == {gone: Use(2, 1, 1), heir: Use()}
    with pytest.raises(Refused) as alone:
        await shaping.end(gone, None)
    assert alone.value.code == "team_needs_heir"
    heard: list[bool] = []
    leave = pair.store.subscribe(lambda changes: heard.append(changes.team and changes.conversations == {ONE}))
    assert await shaping.end(gone, heir) == 1
    leave()
    assert heard == [True]
    assert (_given(pair, ONE), _given(pair, TWO)) == ((anna, heir), (None, heir))
    assert [(one.name, one.channels, one.members) for one in await shaping.all()] == [
        ("Burgerzaken", (pair.channel.id,), ("anna", "niels"))
    ]
    assert await shaping.rules() == {}
    _, offers = await Handovers(pair.store, pair.anna).open_offers()
    assert [offer.to_team for offer in offers] == [heir]
    assert _history(pair, ONE)[-1] == ("given_to_team", "Burgerzaken", "Niels")
    assert "given_to_team" not in [code for code, _, _ in _history(pair, TWO)], "what was closed is left alone"
    for wrong in (gone, heir):
        with pytest.raises(Refused) as ended:
            await shaping.end(gone, wrong)
        assert ended.value.code == "team_gone"
    # The successor works on it meanwhile; then it turns out to be a mistake.
    pair.write(lambda tx: conversations.set_state(tx, TWO, ConversationState.OPEN, niels))
    pair.write(lambda tx: assignments.give(tx, TWO, niels, niels, "taken", clock.now(tx)))
    assert await shaping.ended() == [(gone, "Zorg")]
    assert await shaping.bring_back(gone) == 2
    assert (_given(pair, ONE), _given(pair, TWO)) == ((anna, gone), (None, gone)), "Niels would not see it any more"
    assert [(one.name, one.channels, one.members) for one in await shaping.all()] == [
        ("Burgerzaken", (), ("niels",)), ("Zorg", (pair.channel.id,), ("anna",))
    ]  # fmt: skip
    assert await shaping.rules() == {gone: Rule(gone, Method.LOAD, automatic=True)}
    assert [code for code, _, _ in _history(pair, TWO)[-2:]] == ["given_to_team", "unassigned"]
    assert (await shaping.ended(), await shaping.bring_back(gone)) == ([], 0)


async def test_a_team_that_ended_keeps_its_name_and_comes_back_empty(pair: Town) -> None:
    shaping = Teams(pair.store, pair.niels)
    gone = await shaping.create(Shape("Zorg", members=frozenset({pair.anna.id})))
    other = await shaping.create(Shape("Burgerzaken"))
    assert await shaping.end(gone, None) == 0
    with pytest.raises(Refused) as taken:
        await shaping.change(other, Shape("Burgerzaken"), Shape("zorg"))
    assert taken.value.code == "team_name_taken", "the history would name the wrong one"
    assert pair.read(lambda tx: teams.find(tx, "Zorg")) is None
    assert await shaping.create(Shape("zorg")) == gone
    assert [(one.name, one.members) for one in await shaping.all()] == [("Burgerzaken", ()), ("zorg", ())]


async def test_a_rule_is_tried_before_it_counts(pair: Town) -> None:
    shaping, dividing = Teams(pair.store, pair.niels), Dividing(pair.store, pair.niels)
    both = frozenset({pair.anna.id, pair.niels.id})
    team = await shaping.create(Shape("Burgerzaken", frozenset({pair.channel.id}), both))
    other = await shaping.create(Shape("Zorg", frozenset(), both))
    for agent in both:
        pair.write(lambda tx, agent=agent: colleagues.sign_of_life(tx, agent, clock.now(tx)))  # type: ignore[misc]
    label = pair.write(lambda tx: labels.ensure(tx, "afval", "green"))
    pair.write(lambda tx: labels.attach(tx, TWO, label.id, None))
    await Staff(pair.store, pair.niels).set_skills(pair.niels.id, frozenset({label.id}))
    proposals, loads = await dividing.dry_run(Rule(team, Method.SKILL))
    assert [(one.conversation_id, one.agent_id) for one in proposals] == [(ONE, pair.anna.id), (TWO, pair.niels.id)]
    assert [load.after for load in loads] == [1, 1]
    # The engine waits for a label on what is new; who distributes by hand does not.
    pair.write(lambda tx: settings.put(tx, SERVICE_NORM, "60"))
    pair.write(lambda tx: tx.execute("UPDATE conversation SET first_inbound_at = :now", {"now": clock.now(tx)}))
    ((one, two), _), (by_hand, _) = [
        await dividing.dry_run(Rule(team, Method.SKILL, automatic=automatic)) for automatic in (True, False)
    ]
    assert (one.agent_id, one.label_by) == (None, one.waiting_since + timedelta(minutes=30))
    assert (two.agent_id, two.label_by) == (pair.niels.id, None)
    assert [(one.agent_id, one.label_by) for one in by_hand] == [(pair.anna.id, None), (pair.niels.id, None)]
    by_hand, _ = await dividing.dry_run(Rule(team, Method.BY_HAND))
    assert [one.agent_id for one in by_hand] == [None, None]
    assert (await dividing.dry_run(Rule(other, Method.SKILL)))[0] == [], "of another team's channels nothing is asked"
    assert await shaping.rules() == {}
    assert [case.id for case in pair.read(assignments.unassigned)] == [ONE, TWO], "nothing was given"


async def test_somebody_new_comes_once_and_gets_work_whole(pair: Town) -> None:
    staff, shaping = Staff(pair.store, pair.niels), Teams(pair.store, pair.niels)
    team = await shaping.create(Shape("Burgerzaken"))
    label = pair.write(lambda tx: labels.ensure(tx, "afval", "green"))
    sanne = await staff.hire("sanne", "Sanne Wiersma-ten Cate", frozenset({team}))
    with pytest.raises(Refused) as twice:
        await staff.hire("anna", "Iemand anders")
    assert (twice.value.code, twice.value.arguments["name"]) == ("login_taken", "Anna Jansen")
    await staff.rename(sanne.id, "Sanne ten Cate")
    hired = Work(8, frozenset[LabelId](), frozenset({team}))
    await staff.set_work(sanne.id, hired, Work(3, frozenset({label.id}), frozenset()))
    (one,) = (one for one in pair.read(lambda tx: colleagues.all_colleagues(tx, clock.now(tx))) if one.id == sanne.id)
    assert (one.name, one.capacity, one.skills, one.teams) == (
        "Sanne ten Cate",
        3,
        frozenset({label.id}),
        frozenset[TeamId](),
    )
    assert (await staff.sign_ins()).get(sanne.id, SignIn.NONE) is SignIn.NONE, "no server lets her in"


async def test_two_who_change_a_colleague_at_once_each_change_what_they_changed(pair: Town) -> None:
    staff, anna = Staff(pair.store, pair.niels), pair.anna.id
    front, care = [await Teams(pair.store, pair.niels).create(Shape(name)) for name in ("A", "B")]
    waste, taxes, roads = (
        pair.write(lambda tx, name=name: labels.ensure(tx, name, "green")).id  # type: ignore[misc]
        for name in ("afval", "belasting", "wegen")
    )
    pair.write(lambda tx: teams.join(tx, front, anna))
    pair.write(lambda tx: colleagues.set_skills(tx, anna, frozenset({waste, taxes})))
    seen = Work(8, frozenset({waste, taxes}), frozenset({front}))
    await staff.set_work(anna, seen, Work(8, frozenset({waste, roads}), frozenset()))
    await staff.set_work(anna, seen, Work(3, frozenset({taxes}), frozenset({front, care})))
    (one,) = (one for one in pair.read(lambda tx: colleagues.all_colleagues(tx, clock.now(tx))) if one.id == anna)
    assert (one.capacity, one.skills) == (3, frozenset({roads}))
    assert one.teams == frozenset({care}), "nor is she back in the team that she left"


async def test_what_a_colleague_had_goes_back_to_everybody_when_they_leave_and_comes_back_with_them(pair: Town) -> None:
    staff, anna, niels = Staff(pair.store, pair.niels), pair.anna.id, pair.niels.id
    team = await Teams(pair.store, pair.niels).create(
        Shape("Burgerzaken", frozenset({pair.channel.id}), frozenset({anna, niels}))
    )
    for one in (ONE, TWO):
        pair.write(lambda tx, one=one: assignments.give(tx, one, anna, None, "given", clock.now(tx)))  # type: ignore[misc]
    pair.write(lambda tx: conversations.set_state(tx, TWO, ConversationState.CLOSED, anna))
    await Handovers(pair.store, pair.anna).offer(ONE, "Wil een paspoort", agent_id=niels)
    before = Work(8, frozenset[LabelId](), frozenset({team}))
    await staff.set_work(anna, before, Work(4, frozenset[LabelId](), frozenset({team})))
    assert await staff.parting(anna) == Parting(1, 0, 0)
    with pytest.raises(Refused) as self_:
        await staff.leave(niels)
    assert self_.value.code == "not_yourself"
    assert await staff.leave(anna) == 1
    assert _given(pair, ONE)[0] is None
    assert _given(pair, TWO)[0] == anna, "what was closed keeps who did it"
    assert _history(pair, ONE)[-1] == ("unassigned", None, "Niels")
    assert (await Handovers(pair.store, pair.niels).open_offers())[0] == []
    assert [one.name for one in pair.read(lambda tx: colleagues.all_colleagues(tx, clock.now(tx)))] == ["Niels"]
    assert pair.read(lambda tx: agents.find(tx, "anna")) is None
    assert not pair.read(lambda tx: assignments.may_have(tx, ONE, anna))
    assert pair.read(agents.names)[anna] == "Anna Jansen"
    assert [one.login for one in await staff.left()] == ["anna"]
    assert await staff.bring_back(anna) == 1
    assert (_given(pair, ONE)[0], _history(pair, ONE)[-1]) == (anna, ("assigned", "Anna Jansen", "Niels"))
    (again,) = (one for one in pair.read(lambda tx: colleagues.all_colleagues(tx, clock.now(tx))) if one.id == anna)
    assert (again.capacity, again.teams, again.status) == (4, frozenset({team}), Status.AWAY)
    assert (await staff.left(), await staff.bring_back(anna)) == ([], 0)
    await staff.leave(anna)
    pair.write(lambda tx: assignments.give(tx, ONE, niels, niels, "taken", clock.now(tx)))
    back = await staff.hire("anna", "Anna Jansen")
    assert back.id == anna
    assert await staff.parting(anna) == Parting(0, 0, 0), "who is new again begins with nothing"


async def test_nobody_leaves_who_alone_sees_something_confidential(pair: Town) -> None:
    staff, anna, niels = Staff(pair.store, pair.niels), pair.anna.id, pair.niels.id
    pair.write(lambda tx: teams.confide(tx, ONE, [anna]))
    assert (await staff.parting(anna)).alone == 1
    with pytest.raises(Refused) as alone:
        await staff.leave(anna)
    assert (alone.value.code, alone.value.arguments["count"]) == ("alone_in_confidence", "1")
    pair.write(lambda tx: teams.confide(tx, ONE, [anna, niels]))
    assert await staff.leave(anna) == 0
    access = pair.read(lambda tx: tx.all("SELECT agent_id FROM conversation_access"))
    assert access == [(niels,)]
