"""Several conversations at once: the rules apply to each, and an action can be undone for those that did not change
since.
"""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from app.compliance.packs import load_packs
from app.compliance.rulebook import RuleBook
from app.domain.conversation import ConversationState, View
from app.domain.ids import ConversationId
from app.domain.problems import Refused
from app.main import KITS
from app.services.sorting import Sorting
from app.services.triage import Triage
from app.storage import conversations, labels
from app.system.paths import resource
from tests.fakes.stores import sqlite
from tests.fakes.town import NOON, Town, at

NOW = at(100)


@pytest.fixture
def town(tmp_path: Path) -> Iterator[Town]:
    store = sqlite(tmp_path)
    yield Town.found(store)
    store.close()


@pytest.fixture
def sorting(town: Town) -> Sorting:
    for number, text in enumerate(("paspoort", "ik ruik gas", "grofvuil")):
        town.says(text, by=f"+{number}", minutes=number)
    return Sorting(town.store, town.anna, Triage(town.store, town.anna, RuleBook([], ()), lambda: NOW))


def ids(town: Town, view: View = View.ALL) -> list[ConversationId]:
    return [row.id for row in town.rows(view)]


async def test_an_emergency_that_is_not_recorded_stays_and_says_so(town: Town, sorting: Sorting) -> None:
    (emergency,) = ids(town, View.EMERGENCY)
    done = await sorting.close(ids(town))
    assert {one.code for one in done.kept.values()} == {"emergency_open"}
    assert list(done.kept) == [emergency] == ids(town, View.OPEN)
    await sorting.undo(done)
    assert len(ids(town, View.OPEN)) == 3
    snoozed = await sorting.snooze(ids(town), NOW + timedelta(days=1))
    assert list(snoozed.kept) == [emergency] == ids(town, View.OPEN)


async def test_what_a_rule_wants_on_record_is_closed_once_it_is(town: Town) -> None:
    for number in range(2):
        town.says("Wanneer komt het grofvuil?", by=f"+{number}", minutes=number)
        town.reply("Morgen", to=ids(town)[0])
    rules, problems = load_packs([resource("policies")])
    assert not problems
    triage = Triage(town.store, town.anna, RuleBook(rules, KITS), lambda: NOW)
    sorting = Sorting(town.store, town.anna, triage)
    done = await sorting.close(ids(town))
    assert {one.code for one in done.kept.values()} == {"deed_needs_reason"}
    done = await sorting.close(list(done.kept), recorded="zaaksysteem")
    assert (len(done.before), done.kept) == (2, {})
    assert len(ids(town, View.CLOSED)) == 2


async def test_what_was_done_about_an_emergency_is_recorded_only_with_the_closing(town: Town) -> None:
    town.says("ik ruik gas")
    (where,) = ids(town)
    town.reply("Ga naar buiten", to=where)
    rules, _ = load_packs([resource("policies")])
    triage = Triage(town.store, town.anna, RuleBook(rules, KITS), lambda: NOW)
    with pytest.raises(Refused) as caught:
        await triage.close(where, emergency="called")
    assert caught.value.code == "deed_needs_reason"
    assert town.row().emergency
    await triage.close(where, emergency="called", recorded="zaaksysteem")
    assert not town.row().emergency
    assert ids(town, View.CLOSED) == [where]


async def test_what_we_wrote_after_it_was_recorded_is_not_on_record_yet(town: Town) -> None:
    town.says("Wanneer komt het grofvuil?")
    (where,) = ids(town)
    rules, _ = load_packs([resource("policies")])
    triage = Triage(town.store, town.anna, RuleBook(rules, KITS), lambda: NOW)
    await triage.close(where, recorded="zaaksysteem")
    await triage.reopen(where)
    await triage.close(where)
    await triage.reopen(where)
    town.reply("Morgen", to=where, minutes=(NOW - NOON).total_seconds() / 60 + 1)
    with pytest.raises(Refused) as caught:
        await triage.close(where)
    assert caught.value.code == "deed_needs_reason"


async def test_what_was_snoozed_until_then_is_snoozed_until_then_again(town: Town, sorting: Sorting) -> None:
    first = ids(town)[0]
    await sorting.snooze((first,), at(500))
    done = await sorting.close((first,))
    await sorting.undo(done)
    (row,) = town.rows(View.SNOOZED)
    assert (row.id, row.snoozed_until) == (first, at(500))


async def test_what_the_citizen_opened_again_stays_open(town: Town, sorting: Sorting) -> None:
    first = ids(town)[0]
    await sorting.snooze((first,), at(500))
    done = await sorting.standing((first,))
    town.write(lambda tx: conversations.set_state(tx, first, ConversationState.OPEN, None))
    await sorting.undo(done)
    assert first in ids(town, View.OPEN)


async def test_taking_and_labelling_are_undone_only_where_they_changed_something(town: Town, sorting: Sorting) -> None:
    label = town.write(lambda tx: labels.ensure(tx, "afval", "green"))
    first, second, third = ids(town)
    town.write(lambda tx: labels.attach(tx, first, label.id, None))
    town.write(lambda tx: conversations.assign(tx, first, town.niels.id, None))
    labelled, taken = (
        await sorting.label((first, second), label.id),
        await sorting.take({first: town.niels.id, second: None}),
    )
    town.write(lambda tx: conversations.assign(tx, second, town.niels.id, None))
    await sorting.undo(labelled)
    assert [bool(row.labels) for row in sorted(town.rows(), key=lambda row: row.id)] == [
        row == first for row in sorted((first, second, third))
    ]
    await sorting.undo(taken)
    assert {row.id: row.assignee for row in town.rows()} == {first: town.niels.id, second: town.niels.id, third: None}


async def test_what_is_gone_is_left_out(town: Town, sorting: Sorting) -> None:
    done = await sorting.take(dict.fromkeys((*ids(town), ConversationId(999))))
    assert len(done.before) == 3
    assert ids(town, View.MINE)


async def test_what_a_colleague_took_a_moment_ago_stays_theirs(town: Town, sorting: Sorting) -> None:
    first, second, _ = ids(town)
    town.write(lambda tx: conversations.assign(tx, first, town.niels.id, None))
    done = await sorting.take({first: None, second: None})
    assert {one: reason.sentence() for one, reason in done.kept.items()} == {
        first: "Niels was faster and has this conversation now. Take it again if you still want it."
    }
    assert [row.assignee for row in town.rows() if row.id == first] == [town.niels.id]
    assert not (await sorting.take({first: town.niels.id})).kept, "from whom one sees that has it"
