"""Who gets the next conversation, for any team and any day."""

from collections import Counter
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from app.domain.assignment import NO_TEAM, choose, distribute, resulting_load
from app.domain.ids import AgentId, ConversationId, LabelId, TeamId
from app.domain.team import Case, Colleague, Method, Proposal, Rule, Status

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
A, B = TeamId(1), TeamId(2)
_TEAMS = st.frozensets(st.sampled_from((A, B)))
_LABELS = st.frozensets(st.sampled_from([LabelId(n) for n in range(3)]))
_METHODS = st.sampled_from(Method)


@st.composite
def _colleagues(draw: st.DrawFn) -> list[Colleague]:
    return [
        Colleague(
            AgentId(number), f"{number}", draw(st.sampled_from(Status)), None, draw(st.booleans()),
            draw(st.integers(1, 6)), draw(st.integers(0, 8)), draw(_LABELS), draw(_TEAMS),
            draw(st.none() | st.integers(0, 99).map(lambda n: NOON + timedelta(minutes=n))),
        )
        for number in range(1, draw(st.integers(0, 5)) + 1)
    ]  # fmt: skip


@st.composite
def _cases(draw: st.DrawFn) -> list[Case]:
    return [
        Case(
            ConversationId(number), NOON + timedelta(minutes=draw(st.integers(0, 99))),
            draw(_TEAMS), draw(_LABELS),
            draw(st.none() | st.integers(1, 5).map(AgentId)), draw(st.booleans()), waits=draw(st.booleans()),
        )
        for number in range(1, draw(st.integers(0, 12)) + 1)
    ]  # fmt: skip


@st.composite
def _rules(draw: st.DrawFn) -> dict[TeamId, Rule]:
    return {team: Rule(team, draw(_METHODS), draw(st.booleans()), draw(st.booleans())) for team in draw(_TEAMS)}


def _may(one: Colleague, case: Case) -> bool:
    return not case.teams or bool(one.teams & case.teams)


def test_what_is_new_waits_for_the_label_by_which_a_rule_chooses() -> None:
    topic, knows, other = LabelId(1), AgentId(1), AgentId(2)
    people = [
        Colleague(knows, "1", Status.AVAILABLE, there=True, open=3, skills=frozenset({topic}), teams=frozenset({A})),
        Colleague(other, "2", Status.AVAILABLE, there=True, teams=frozenset({A, B})),
    ]
    rules = {A: Rule(A, Method.SKILL, automatic=True), B: Rule(B, Method.LOAD, automatic=True)}
    new = Case(ConversationId(1), NOON, frozenset({A}))

    def given_to(case: Case, now: datetime = NOON) -> AgentId | None:
        (one,) = distribute([case], people, rules, otherwise=None, now=now, patience=timedelta(minutes=5))
        assert one.label_by == (NOON + timedelta(minutes=5) if one.agent_id is None else None)
        return one.agent_id

    assert given_to(new) is None
    assert given_to(replace(new, teams=frozenset({A, B}))) is None, "nor does it go past the rule to another team"
    assert given_to(replace(new, labels=frozenset({topic}))) == knows, "though fuller"
    assert given_to(new, NOON + timedelta(minutes=5)) == other, "nobody put one on it in time"
    assert given_to(replace(new, urgent=True)) == other
    assert given_to(replace(new, before=knows)) == knows, "comes back"
    people[0] = replace(people[0], skills=frozenset())
    assert given_to(new) == other, "a label would decide nothing"


@given(_cases(), _colleagues(), _rules(), st.none() | _METHODS)
def test_nobody_gets_more_than_they_can_take_and_nobody_who_is_not_there(
    cases: list[Case], colleagues: list[Colleague], rules: dict[TeamId, Rule], otherwise: Method | None
) -> None:
    proposals = distribute(cases, colleagues, rules, otherwise=otherwise)
    assert {one.conversation_id for one in proposals} == {case.id for case in cases}
    by_id, case_of = {one.id: one for one in colleagues}, {case.id: case for case in cases}
    given_to = Counter(one.agent_id for one in proposals if one.agent_id is not None)
    for agent_id, count in given_to.items():
        assert by_id[agent_id].takes
        assert by_id[agent_id].open + count <= by_id[agent_id].capacity
    for one in proposals:
        if one.agent_id is not None:
            assert _may(by_id[one.agent_id], case_of[one.conversation_id])


@given(_cases(), _colleagues())
def test_what_is_left_could_be_given_to_nobody(cases: list[Case], colleagues: list[Colleague]) -> None:
    proposals = distribute(cases, colleagues, {}, otherwise=Method.LOAD)
    given_to = Counter(one.agent_id for one in proposals)
    for proposal in proposals:
        if proposal.agent_id is None:
            case = next(one for one in cases if one.id == proposal.conversation_id)
            assert not any(
                one.takes and _may(one, case) and one.open + given_to[one.id] < one.capacity for one in colleagues
            )


@given(_cases(), _colleagues(), _rules())
def test_emergencies_come_first_then_the_longest_wait_and_last_who_waits_for_nothing(
    cases: list[Case], colleagues: list[Colleague], rules: dict[TeamId, Rule]
) -> None:
    order = [one.conversation_id for one in distribute(cases, colleagues, rules, otherwise=Method.LOAD)]
    waits = {case.id: (not case.urgent, not case.waits, case.waiting_since, case.id) for case in cases}
    assert [waits[one] for one in order] == sorted(waits.values())


@given(st.integers(1, 5), st.integers(0, 17))
def test_in_turn_means_that_nobody_gets_two_more_than_another(people: int, count: int) -> None:
    colleagues = [
        Colleague(AgentId(n), "", Status.AVAILABLE, None, True, 99, 0, frozenset(), frozenset({A}))
        for n in range(people)
    ]
    cases = [Case(ConversationId(n), NOON, frozenset({A})) for n in range(count)]
    rules = {A: Rule(A, Method.ROUND_ROBIN)}
    got = Counter(one.agent_id for one in distribute(cases, colleagues, rules, otherwise=None))
    assert max(got.values(), default=0) - min((got[one.id] for one in colleagues), default=0) <= 1


@given(_cases(), _colleagues(), st.booleans())
def test_who_knows_the_topic_comes_before_who_does_not(
    cases: list[Case], colleagues: list[Colleague], same: bool
) -> None:
    for case in cases:
        chosen = choose(case, colleagues, Rule(NO_TEAM, Method.SKILL, same_agent=same))
        able = [one for one in colleagues if one.takes and one.room and _may(one, case)]
        if chosen is None:
            assert not able
        elif same and any(one.id == case.before for one in able):
            assert chosen == case.before
        elif any(one.skills & case.labels for one in able):
            assert next(one for one in able if one.id == chosen).skills & case.labels


@given(_cases(), _colleagues(), _rules())
def test_a_teams_rule_gives_nothing_to_another_team_that_divides_by_hand(
    cases: list[Case], colleagues: list[Colleague], rules: dict[TeamId, Rule]
) -> None:
    dividing = {team for team, rule in rules.items() if rule.method is not Method.BY_HAND}
    by_id, left = {one.id: one for one in colleagues}, {one.id: one.room for one in colleagues}
    proposals = distribute(cases, colleagues, rules, otherwise=None)
    for proposal in proposals:
        if proposal.agent_id is not None:
            left[proposal.agent_id] -= 1
    for proposal in proposals:
        teams = next(case for case in cases if case.id == proposal.conversation_id).teams & dividing
        if proposal.agent_id is not None:
            assert by_id[proposal.agent_id].teams & teams
        else:
            assert not any(one.takes and left[one.id] and one.teams & teams for one in colleagues), "each has its turn"


@given(_colleagues(), st.lists(st.tuples(st.integers(1, 9), st.none() | st.integers(1, 5)), max_size=9))
def test_the_load_that_would_result(colleagues: list[Colleague], moves: list[tuple[int, int | None]]) -> None:
    proposals = [Proposal(ConversationId(n), AgentId(to) if to else None, NOON) for n, to in dict(moves).items()]
    load = resulting_load(colleagues, proposals)
    for one in colleagues:
        assert load[one.id] == one.open + sum(p.agent_id == one.id for p in proposals)
