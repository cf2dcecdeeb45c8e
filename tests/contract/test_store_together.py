"""Working together: who is there, who has what open, who gets what, and what is handed over."""

import pytest

from app.domain.ids import ConversationId, LabelId
from app.domain.team import Method, OfferState, Rule, Status
from app.services.board import Agreements, Boards, shares_table
from app.services.dividing import Dividing
from app.storage import agents, assignments, clock, colleagues, handovers, happenings, labels, presence, teams
from app.storage.database import Transaction
from tests.fakes.town import JORIS, NOON, Town

ONE, TWO = ConversationId(1), ConversationId(2)
START = 1_000_000_000_000
"""A time of the database's clock, in milliseconds."""


@pytest.fixture
def pair(town: Town) -> Town:
    """Samira's and Joris's conversations."""
    town.says("paspoort")
    town.says("afval", by=JORIS, minutes=1)
    return town


def _others(town: Town, who: str, later: int = 0) -> list[tuple[int, str, bool, bool]]:
    agent = getattr(town, who).id
    return [
        (one.conversation_id, one.name, one.first, one.typing)
        for one in town.read(lambda tx: presence.others(tx, agent, START + later))
    ]


def test_the_clock_of_the_database_is_in_milliseconds(town: Town) -> None:
    first, second = town.read(clock.now), town.read(clock.now)
    assert 1_700_000_000_000 < first <= second < first + 60_000


def test_who_has_a_conversation_open_is_seen_for_a_minute(pair: Town) -> None:
    anna, niels = pair.anna.id, pair.niels.id
    pair.write(lambda tx: presence.enter(tx, ONE, niels, START))
    assert _others(pair, "anna") == [(1, "Niels", True, False)]
    assert _others(pair, "niels") == []
    assert _others(pair, "anna", 59_999) == [(1, "Niels", True, False)]
    assert _others(pair, "anna", 60_000) == []
    # Renewed; whoever comes later is not listed first.
    pair.write(lambda tx: presence.enter(tx, ONE, niels, START + 20_000))
    pair.write(lambda tx: presence.enter(tx, ONE, anna, START + 30_000))
    assert _others(pair, "anna", 61_000) == [(1, "Niels", True, False)]
    assert _others(pair, "niels", 61_000) == [(1, "Anna Jansen", False, False)]
    # Niels's computer was asleep: he comes back second.
    pair.write(lambda tx: presence.enter(tx, ONE, niels, START + 85_000))
    assert _others(pair, "anna", 85_000) == [(1, "Niels", False, False)]
    pair.write(lambda tx: presence.enter(tx, TWO, niels, START + 86_000))
    assert _others(pair, "anna", 86_000) == [(2, "Niels", True, False)]
    pair.write(lambda tx: presence.leave(tx, niels))
    assert _others(pair, "anna", 86_000) == []
    pair.write(lambda tx: presence.forget_expired(tx, START + 500_000))
    assert pair.read(lambda tx: tx.all("SELECT * FROM presence")) == []


def test_typing_is_seen_while_it_lasts(pair: Town) -> None:
    niels = pair.niels.id
    pair.write(lambda tx: presence.types(tx, ONE, niels, START, active=True))
    assert _others(pair, "anna") == []
    pair.write(lambda tx: presence.enter(tx, ONE, niels, START))
    pair.write(lambda tx: presence.types(tx, ONE, niels, START, active=True))
    assert _others(pair, "anna", 7_000) == [(1, "Niels", True, True)]
    assert _others(pair, "anna", 8_000) == [(1, "Niels", True, False)]
    pair.write(lambda tx: presence.types(tx, ONE, niels, START, active=False))
    assert _others(pair, "anna", 1_000) == [(1, "Niels", True, False)]


def test_a_renewal_is_no_news_and_a_beginning_is(pair: Town) -> None:
    heard: list[tuple[bool, bool]] = []
    leave = pair.store.subscribe(lambda changes: heard.append((changes.here, changes.lasting)))

    def types(later: int, *, active: bool = True) -> int:
        pair.write(lambda tx: presence.types(tx, ONE, pair.niels.id, START + later, active=active))
        return len(heard)

    assert types(0) == 0, "nothing is open there"
    for later in (0, 20_000):
        pair.write(lambda tx, later=later: presence.enter(tx, ONE, pair.niels.id, START + later))  # type: ignore[misc]
    assert heard == [(True, False)], "and no list has to be read anew for it"
    # Continued typing is no news either: others check when it would expire.
    assert [types(later) for later in (21_000, 27_000, 33_000)] == [2, 2, 2]
    (seen,) = pair.read(lambda tx: presence.others(tx, pair.anna.id, START + 34_000))
    assert (seen.typing, seen.seconds) == (True, 7)
    assert types(42_000) == 3, "it had stopped"
    assert [types(43_000, active=False), types(44_000, active=False)] == [4, 4]
    leave()


def test_colleagues_with_status_load_and_skills(pair: Town) -> None:
    niels, anna = pair.niels.id, pair.anna.id
    team = pair.write(lambda tx: teams.ensure(tx, "Burgerzaken"))
    label = pair.write(lambda tx: labels.ensure(tx, "afval", "green")).id

    def work(tx: Transaction) -> None:
        teams.join(tx, team, niels)
        colleagues.sign_of_life(tx, niels, START)
        colleagues.set_capacity(tx, niels, 4, START)
        colleagues.set_skills(tx, niels, frozenset({label}))
        assignments.give(tx, ONE, niels, anna, "given", START + 5)
        colleagues.say(tx, anna, Status.AVAILABLE, START)

    pair.write(work)
    first, second = pair.read(lambda tx: colleagues.all_colleagues(tx, START + 89_999))
    assert (first.name, first.takes, first.capacity, first.open, first.there) == ("Anna Jansen", True, 8, 0, True)
    assert (second.status, second.takes, second.room, second.skills) == (Status.AVAILABLE, True, 3, frozenset({label}))
    assert second.teams == {team}
    assert second.last_given is not None
    assert int(second.last_given.timestamp() * 1000) == START + 5
    # Niels's window was silent for a while; Anna's is not measured.
    first, second = pair.read(lambda tx: colleagues.all_colleagues(tx, START + 90_000))
    assert (first.takes, second.takes) == (True, False)
    pair.write(lambda tx: colleagues.say(tx, niels, Status.PAUSE, START, START + 1_000))
    second = pair.read(lambda tx: colleagues.all_colleagues(tx, START))[1]
    assert (second.status, second.takes, second.until is not None) == (Status.PAUSE, False, True)


def test_absent_colleagues_are_recognised(pair: Town) -> None:
    grace = 900_000

    def absent(later: int) -> list[int]:
        return list(pair.read(lambda tx: colleagues.absent(tx, START + later, grace)))

    assert absent(grace) == []
    pair.write(lambda tx: colleagues.say(tx, pair.anna.id, Status.AWAY, START))
    pair.write(lambda tx: colleagues.say(tx, pair.anna.id, Status.AWAY, START + 100))
    pair.write(lambda tx: colleagues.sign_of_life(tx, pair.niels.id, START + 50))
    assert absent(grace - 1) == []
    assert absent(grace) == [pair.anna.id]
    assert absent(grace + 50) == [pair.anna.id, pair.niels.id]
    pair.write(lambda tx: colleagues.say(tx, pair.anna.id, Status.PAUSE, START, START + 20))
    assert absent(grace + 19) == []
    assert absent(grace + 20) == [pair.anna.id], "who said when the pause ends, and is not back"
    pair.write(lambda tx: colleagues.say(tx, pair.anna.id, Status.PAUSE, START))
    assert absent(grace + 20) == []
    # Somebody who was assigned something but never signed in, on a store where people do.
    sanne = pair.write(lambda tx: agents.ensure(tx, "sanne", "Sanne")).id
    pair.write(lambda tx: assignments.give(tx, ONE, sanne, pair.anna.id, "given", START))
    signs_in = pair.read(lambda tx: tx.dialect.signed_in(tx)) is not None
    assert absent(grace - 1) == []
    assert absent(grace) == ([sanne] if signs_in else [])


def test_what_is_back_from_a_snooze_waits_until_somebody_writes(pair: Town) -> None:
    answered = (
        "UPDATE conversation SET last_direction = 'outbound', first_response_at = 1, last_at = :at WHERE id = :id"
    )
    pair.write(lambda tx: assignments.give(tx, ONE, pair.anna.id, pair.anna.id, "taken", START))
    pair.write(lambda tx: tx.execute(answered, {"id": ONE, "at": START}))
    pair.write(lambda tx: happenings.write(tx, ONE, "woke", None, at=START + 10))

    def waiting(before: int) -> list[ConversationId]:
        return pair.read(lambda tx: assignments.waiting_with(tx, [pair.anna.id], before))

    assert (waiting(START + 9), waiting(START + 10)) == ([], [ONE])
    pair.write(lambda tx: tx.execute(answered, {"id": ONE, "at": START + 20}))
    assert waiting(START + 99) == []


def test_what_was_given_to_somebody_absent_waits_there_as_long_as_anything_else(pair: Town) -> None:
    anna, niels = pair.anna.id, pair.niels.id
    pair.write(lambda tx: assignments.give(tx, ONE, anna, niels, "given", START))

    def waiting(before: int) -> list[ConversationId]:
        return pair.read(lambda tx: assignments.waiting_with(tx, [anna], before))

    assert (waiting(START - 1), waiting(START)) == ([], [ONE])
    pair.write(lambda tx: assignments.give(tx, ONE, niels, niels, "taken", START + 10))
    pair.write(lambda tx: assignments.give(tx, ONE, anna, niels, "given", START + 20))
    assert (waiting(START + 19), waiting(START + 20)) == ([], [ONE])


def test_the_history_of_who_had_it(pair: Town) -> None:
    anna, niels = pair.anna.id, pair.niels.id
    team = pair.write(lambda tx: teams.ensure(tx, "Zorg"))
    assert pair.write(lambda tx: assignments.give(tx, ONE, niels, anna, "given", START))
    assert not pair.write(lambda tx: assignments.give(tx, ONE, niels, anna, "given", START))
    assert not pair.write(lambda tx: assignments.give(tx, ConversationId(99), niels, anna, "given", START))
    assert not pair.write(lambda tx: assignments.give_to_team(tx, TWO, team, "Zorg", anna, START + 1))
    pair.write(lambda tx: teams.give(tx, team, pair.channel.id))
    assert pair.write(lambda tx: assignments.give_to_team(tx, ONE, team, "Zorg", anna, START + 1))
    history = pair.read(lambda tx: assignments.history(tx, ONE))
    assert [(one.agent, one.team, one.by, one.reason) for one in history] == [
        ("Niels", None, "Anna Jansen", "given"),
        (None, "Zorg", "Anna Jansen", "team"),
    ]
    assert pair.read(lambda tx: tx.all("SELECT assignee_id, team_id FROM conversation WHERE id = 1")) == [(None, team)]


def test_what_others_gave_somebody_who_still_has_it(pair: Town) -> None:
    anna, niels = pair.anna.id, pair.niels.id

    def names(since: int) -> list[str | None]:
        return list(pair.read(lambda tx: assignments.given_to(tx, anna, since)).values())

    pair.write(lambda tx: assignments.give(tx, ONE, anna, niels, "given", START + 1))
    pair.write(lambda tx: assignments.give(tx, TWO, anna, None, "divided", START + 2))
    assert (names(START), names(START + 1), names(START + 2)) == (["Niels", None], [None], [])
    pair.write(lambda tx: assignments.give(tx, ONE, None, anna, "returned", START + 3))
    assert names(START) == [None], "she has it no more"
    pair.write(lambda tx: assignments.give(tx, ONE, anna, anna, "taken", START + 4))
    assert names(START + 3) == [], "she took it herself"


def test_what_nobody_has_and_who_may_have_it(pair: Town) -> None:
    anna = pair.anna.id
    front, care = (pair.write(lambda tx, name=name: teams.ensure(tx, name)) for name in ("A", "B"))  # type: ignore[misc]
    for team in (front, care):
        pair.write(lambda tx, team=team: teams.give(tx, team, pair.channel.id))  # type: ignore[misc]
    label = pair.write(lambda tx: labels.ensure(tx, "afval", "green")).id
    unknown = pair.write(lambda tx: labels.ensure(tx, "bezwaar", "green")).id
    for one in (label, unknown):
        pair.write(lambda tx, one=one: labels.attach(tx, TWO, one, None))  # type: ignore[misc]
    pair.write(lambda tx: colleagues.set_skills(tx, anna, frozenset({label})))
    pair.write(lambda tx: teams.assign(tx, TWO, care))
    first, two = pair.read(assignments.unassigned)
    assert (first.id, first.teams, first.labels) == (1, frozenset({front, care}), frozenset[LabelId]())
    assert (two.id, two.teams, two.labels) == (2, frozenset({care}), frozenset({label}))
    assert first.waiting_since < two.waiting_since
    pair.write(lambda tx: assignments.give(tx, ONE, anna, anna, "taken", START))
    assert [case.id for case in pair.read(assignments.unassigned)] == [2]
    assert pair.read(lambda tx: assignments.open_of(tx, [anna])) == [(1, anna)]
    assert pair.read(lambda tx: assignments.open_of(tx, [])) == []


def test_an_emergency_goes_before_every_wait_and_what_is_being_handed_over_waits_for_that(pair: Town) -> None:
    niels, anna = pair.niels.id, pair.anna.id
    pair.says("Ik ruik gas", by=JORIS, minutes=5)
    assert [(case.id, case.urgent) for case in pair.read(assignments.unassigned)] == [(TWO, True), (ONE, False)]
    pair.write(
        lambda tx: handovers.offer(tx, ONE, anna, (niels, None), ("Wil een paspoort", ""), (START, START + 60_000))
    )
    assert [case.id for case in pair.read(assignments.unassigned)] == [TWO]


async def test_who_waits_for_us_goes_before_who_was_answered_long_ago(pair: Town) -> None:
    answered = """UPDATE conversation SET first_response_at = 2, last_direction = 'outbound', first_inbound_at = 1,
                  last_inbound_at = 1, last_at = 2 WHERE id = :id"""
    pair.write(lambda tx: tx.execute(answered, {"id": ONE}))
    assert [(case.id, case.waits) for case in pair.read(assignments.unassigned)] == [(TWO, True), (ONE, False)]
    pair.write(lambda tx: colleagues.say(tx, pair.anna.id, Status.AVAILABLE, clock.now(tx)))
    pair.write(lambda tx: colleagues.set_capacity(tx, pair.anna.id, 1, clock.now(tx)))
    proposals, _ = await Dividing(pair.store, pair.anna).dry_run()
    assert [(one.conversation_id, one.agent_id, one.waits) for one in proposals] == [
        (TWO, pair.anna.id, True),
        (ONE, None, False),
    ]
    first, second = (await Boards(pair.store).now()).waiting
    assert (first.row.id, first.since is None, second.row.id, second.since) == (TWO, False, ONE, None)


def test_rules_of_a_team(pair: Town) -> None:
    team = pair.write(lambda tx: teams.ensure(tx, "A"))
    assert pair.read(assignments.rules) == {}
    rule = Rule(team, Method.SKILL, automatic=True, same_agent=False)
    pair.write(lambda tx: assignments.set_rule(tx, Rule(team, Method.LOAD)))
    pair.write(lambda tx: assignments.set_rule(tx, rule))
    assert pair.read(assignments.rules) == {team: rule}


def test_a_hand_over_stands_until_it_is_settled(pair: Town) -> None:
    anna, niels = pair.anna.id, pair.niels.id
    times = (START, START + 900_000)
    number = pair.write(lambda tx: handovers.offer(tx, ONE, anna, (niels, None), ("Wil een paspoort", "Beste"), times))
    (offer,) = pair.read(lambda tx: handovers.open_offers(tx, START + 600_000))
    assert (offer.id, offer.giver_name, offer.to_name, offer.summary, offer.draft) == (
        number, "Anna Jansen", "Niels", "Wil een paspoort", "Beste",
    )  # fmt: skip
    assert offer.seconds == 300
    (offer,) = pair.read(lambda tx: handovers.open_offers(tx, START + 900_000))
    assert offer.seconds == 0, "it is due, and stands until the engine has seen to it"
    # A second offer of the same conversation replaces the first; assigning it to somebody ends both.
    again = pair.write(lambda tx: handovers.offer(tx, ONE, anna, (niels, None), ("x", ""), times))
    assert [one.id for one in pair.read(lambda tx: handovers.open_offers(tx, START))] == [again]
    pair.write(lambda tx: assignments.give(tx, ONE, niels, anna, "given", START))
    assert pair.read(lambda tx: handovers.find(tx, again, START)) is None
    states = [row[0] for row in pair.read(lambda tx: tx.all("SELECT state FROM handover ORDER BY id"))]
    assert states == [OfferState.WITHDRAWN, OfferState.WITHDRAWN]


async def test_the_board_counts_work_waits_and_answers(pair: Town) -> None:
    anna, niels = pair.anna.id, pair.niels.id
    boards = Boards(pair.store)

    def work(tx: Transaction) -> None:
        assignments.give(tx, ONE, anna, anna, "taken", START)
        colleagues.say(tx, niels, Status.AVAILABLE, clock.now(tx))
        # Written 5 minutes ago, and the deadline is in an hour; Samira's was answered in 3 minutes.
        now = clock.now(tx)
        tx.execute(
            """UPDATE conversation SET first_inbound_at = :now - 300000, window_expires_at = :now + 3600000
               WHERE id = 2""",
            {"now": now},
        )
        tx.execute(
            """UPDATE conversation SET first_inbound_at = :now - 180000, first_response_at = :now,
               last_inbound_at = :now - 1200000, window_expires_at = NULL WHERE id = 1""",
            {"now": now},
        )

    pair.write(work)
    board = await boards.now()
    day = board.day
    assert (day.open, day.unassigned, day.answered, day.median_s, day.within_norm) == (2, 1, 1, 180, 1)
    assert (day.norm_minutes, day.referred, day.expiring) == (10, 0, 1)
    assert [row.id for row in board.expiring] == [2]
    ((first, second), (waiting,)) = board.shares, board.waiting
    assert (first.colleague.name, first.colleague.open, first.overdue, first.stranded) == ("Anna Jansen", 1, 1, 1)
    assert (second.colleague.open, second.overdue, second.oldest, second.stranded) == (0, 0, None, 0)
    assert (waiting.row.id, waiting.proposed) == (2, niels)
    assert waiting.since is not None
    assert 299 < (board.at - waiting.since).total_seconds() < 310
    # Only the named agents see it, so nobody is proposed; but everything counted is listed.
    pair.write(lambda tx: teams.confide(tx, TWO, {anna}))
    board = await boards.now()
    (confided,) = board.waiting
    assert (board.day.unassigned, confided.row.id, confided.proposed, confided.confidential) == (1, 2, None, True)
    assert pair.read(assignments.unassigned) == [], "and no rule divides it"
    assert await boards.agreements() == Agreements(10, 15)
    await boards.agree(Agreements(2, 0))
    assert await boards.agreements() == Agreements(2, 0)
    later = await boards.now()
    assert (later.day.within_norm, later.day.norm_minutes) == (0, 2)
    # With teams, an agent in none of them administers things and is not on a board.
    pair.write(lambda tx: teams.join(tx, teams.ensure(tx, "Zorg"), anna))
    assert [one.colleague.name for one in (await boards.now()).shares] == ["Anna Jansen"]
    headings, rows = shares_table(board)
    assert rows[0] == ("Anna Jansen", "away", 0, 1, 8, 1, 20)
    assert len(headings) == len(rows[0])


async def test_conversations_of_each_day(pair: Town) -> None:
    days = await Boards(pair.store).per_day(NOON.date(), 30)
    assert days == {pair.channel.id: {NOON.date(): 2}}
