"""Distributing work: pure decisions about who gets which conversation, so that a dry run uses the same code."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Final

from msgspec.structs import replace

from app.domain.ids import AgentId, TeamId
from app.domain.team import Case, Colleague, Method, Proposal, Rule

_NEVER: Final = datetime(1970, 1, 1, tzinfo=UTC)
_EVER: Final = datetime.max.replace(tzinfo=UTC)


NO_TEAM: Final = TeamId(0)
"""Whose rule divides among everybody who may have it."""


def candidates(case: Case, colleagues: Iterable[Colleague], rule: Rule) -> list[Colleague]:
    """Who may have it, is there, and has room: of the team whose rule it is, and of no other that answers it too."""
    teams = case.teams if rule.team_id == NO_TEAM else case.teams & {rule.team_id}
    return [one for one in colleagues if one.takes and one.room and (not case.teams or one.teams & teams)]


def choose(case: Case, colleagues: Iterable[Colleague], rule: Rule) -> AgentId | None:
    """Who gets this one; None where nobody may, is there or has room."""
    able = candidates(case, colleagues, rule)
    if not able:
        return None
    if rule.same_agent and any(one.id == case.before for one in able):
        return case.before
    if rule.method is Method.SKILL and (knowing := [one for one in able if one.skills & case.labels]):
        able = knowing
    turn = rule.method is Method.ROUND_ROBIN
    return min(able, key=_in_turn if turn else _least_full).id


def awaits_label(case: Case, colleagues: Iterable[Colleague], rule: Rule) -> bool:
    """Whether a label would decide who gets it, and there is none that anybody knows. An emergency does not wait, nor
    who comes back to somebody."""
    if rule.method is not Method.SKILL or case.urgent or case.labels:
        return False
    able = candidates(case, colleagues, rule)
    comes_back = rule.same_agent and any(one.id == case.before for one in able)
    return not comes_back and any(one.skills for one in able)


def rules_for(case: Case, rules: Mapping[TeamId, Rule]) -> list[Rule]:
    """The rules that divide this one: those of its teams, by their numbers, that divide at all. A later one has its
    turn where an earlier one finds nobody."""
    found = (rules[team] for team in sorted(case.teams) if team in rules)
    return [one for one in found if one.method is not Method.BY_HAND]


def distribute(
    cases: Iterable[Case],
    colleagues: Sequence[Colleague],
    rules: Mapping[TeamId, Rule],
    *,
    otherwise: Method | None,
    now: datetime = _EVER,
    patience: timedelta = timedelta(),
) -> list[Proposal]:
    """Who gets what: emergencies first, then who waits, the longest wait first, then the others; each choice counts for
    the next. `otherwise` divides what no rule does. For `patience` after it began to wait, each may still get the label
    by which a rule chooses."""
    load = {one.id: one for one in colleagues if one.takes}
    proposals = []
    for turn, case in enumerate(sorted(cases, key=_before_others)):
        turns = rules_for(case, rules) or ([] if otherwise is None else [Rule(NO_TEAM, otherwise)])
        chosen, until, awaits = None, case.waiting_since + patience, False
        for rule in turns:
            if awaits := until > now and awaits_label(case, load.values(), rule):
                break
            if (chosen := choose(case, load.values(), rule)) is not None:
                break
        if chosen is not None:
            load[chosen] = _given(load[chosen], turn)
        label_by = until if awaits else None
        proposals.append(Proposal(case.id, chosen, case.waiting_since, case.urgent, label_by, case.waits))
    return proposals


def resulting_load(colleagues: Iterable[Colleague], proposals: Iterable[Proposal]) -> dict[AgentId, int]:
    """How many open conversations each would have then. The proposals are about conversations that nobody has."""
    load = {one.id: one.open for one in colleagues}
    for proposal in proposals:
        if proposal.agent_id is not None:
            load[proposal.agent_id] = load.get(proposal.agent_id, 0) + 1
    return load


def _before_others(case: Case) -> tuple[bool, bool, datetime, int]:
    return not case.urgent, not case.waits, case.waiting_since, case.id


def _given(one: Colleague, turn: int) -> Colleague:
    # Later than every real time, and in the order of assignment.
    return replace(one, open=one.open + 1, last_given=_EVER.replace(microsecond=turn % 1_000_000))


def _in_turn(one: Colleague) -> tuple[datetime, float, int]:
    return one.last_given or _NEVER, one.open / one.capacity, one.id


def _least_full(one: Colleague) -> tuple[float, datetime, int]:
    return one.open / one.capacity, one.last_given or _NEVER, one.id
