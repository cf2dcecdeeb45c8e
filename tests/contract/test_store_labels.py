"""Leads rename, merge and delete labels, and the history of every conversation is kept."""

import pytest

from app.domain.conversation import ConversationState, Happening, Label, Query, View
from app.domain.ids import ConversationId, LabelId
from app.domain.problems import Refused
from app.services.labels import Labels
from app.storage import clock, colleagues, conversations, labels, messages
from tests.fakes.town import JORIS, Town, at

ONE, TWO = ConversationId(1), ConversationId(2)


@pytest.fixture
def pair(town: Town) -> Town:
    """Samira's and Joris's conversations."""
    town.says("paspoort")
    town.says("afval", by=JORIS, minutes=1)
    return town


def _label(town: Town, name: str, *wanted: ConversationId) -> Label:
    label = town.write(lambda tx: labels.ensure(tx, name, "blue"))
    for one in wanted:
        town.write(lambda tx, one=one: labels.attach(tx, one, label.id, town.anna.id))  # type: ignore[misc]
    return label


def _names(town: Town, conversation: ConversationId) -> list[str]:
    (row,) = town.read(lambda tx: conversations.rows(tx, [conversation]))
    return [label.name for label in row.labels]


def _found(town: Town, wanted: str) -> list[int]:
    query = Query(View.ALL, wanted=wanted)
    return list(town.read(lambda tx: conversations.ids(tx, query, town.anna.id, now=at(60))))


def _history(town: Town, conversation: ConversationId) -> list[tuple[str, str | None, str | None]]:
    items = town.read(lambda tx: messages.timeline(tx, conversation, limit=100)).items
    return [(one.code, one.detail, one.author) for one in items if isinstance(one, Happening)]


async def test_a_label_is_made_named_and_coloured_once(pair: Town) -> None:
    shaping = Labels(pair.store, pair.niels)
    made = await shaping.create("Paspoort", "green")
    with pytest.raises(Refused) as twice:
        await shaping.create("PASPOORT", "red")
    assert twice.value.code == "label_name_taken"
    other = await shaping.create("afval", "red")
    for name in ("paspoort", "Reisdocument"):
        await shaping.change(made.id, name, "teal")
    with pytest.raises(Refused) as taken:
        await shaping.change(made.id, "Afval", "teal")
    assert taken.value.code == "label_name_taken"
    with pytest.raises(Refused) as gone:
        await shaping.change(LabelId(999), "x", "teal")
    assert gone.value.code == "no_such_label"
    uses = await shaping.uses()
    assert [use.label for use in uses] == [other, Label(made.id, "Reisdocument", "teal")]
    # Searches and saved views that use a former name find the same.
    pair.write(lambda tx: labels.attach(tx, TWO, made.id, pair.anna.id))
    assert [_found(pair, f"label:{name}") for name in ("paspoort", "Reisdocument")] == [[TWO], [TWO]]
    await shaping.merge(made.id, other.id)
    assert [_found(pair, f"label:{name}") for name in ("Paspoort", "reisdocument", "afval")] == [[TWO]] * 3
    with pytest.raises(Refused):
        _found(pair, "label:nooit")


async def test_deleting_takes_it_off_everywhere_and_the_history_stays(pair: Town) -> None:
    label = _label(pair, "paspoort", ONE, TWO)
    _label(pair, "klacht", TWO)
    pair.write(lambda tx: conversations.set_state(tx, TWO, ConversationState.CLOSED, pair.anna.id))
    pair.write(lambda tx: colleagues.set_skills(tx, pair.niels.id, frozenset({label.id})))
    shaping = Labels(pair.store, pair.niels)
    assert [(use.label.name, use.conversations, use.open) for use in await shaping.uses()] == [
        ("klacht", 1, 0), ("paspoort", 2, 1),
    ]  # fmt: skip
    heard: list[bool] = []
    leave = pair.store.subscribe(lambda changes: heard.append(changes.labels))
    assert await shaping.remove(label.id) == 2
    leave()
    assert heard == [True]
    assert (_names(pair, ONE), _names(pair, TWO)) == ([], ["klacht"])
    assert _history(pair, ONE) == [("labelled", "paspoort", "Anna Jansen"), ("unlabelled", "paspoort", "Niels")]
    people = pair.read(lambda tx: colleagues.all_colleagues(tx, clock.now(tx)))
    assert not any(one.skills for one in people)


async def test_merging_gives_what_had_the_one_the_other_once(pair: Town) -> None:
    gone, kept = _label(pair, "ID-kaart", ONE, TWO), _label(pair, "paspoort", TWO)
    pair.write(lambda tx: colleagues.set_skills(tx, pair.niels.id, frozenset({gone.id})))
    shaping = Labels(pair.store, pair.niels)
    assert await shaping.merge(gone.id, kept.id) == 2
    assert [(use.label.name, use.conversations, use.open) for use in await shaping.uses()] == [("paspoort", 2, 2)]
    assert (_names(pair, ONE), _names(pair, TWO)) == (["paspoort"], ["paspoort"])
    assert _history(pair, ONE)[1:] == [("unlabelled", "ID-kaart", "Niels"), ("labelled", "paspoort", "Niels")]
    assert _history(pair, TWO)[2:] == [("unlabelled", "ID-kaart", "Niels")]
    people = pair.read(lambda tx: colleagues.all_colleagues(tx, clock.now(tx)))
    assert {label for one in people for label in one.skills} == {kept.id}
    # The index of a label's list contains them too.
    pair.write(lambda tx: conversations.set_state(tx, ONE, ConversationState.CLOSED, pair.anna.id))
    assert [(use.conversations, use.open) for use in await shaping.uses()] == [(2, 1)]


async def test_views_that_name_a_label_find_it_under_another_name(pair: Town) -> None:
    waste, complaint = _label(pair, "afval", ONE), _label(pair, "klacht", TWO)
    shaping = Labels(pair.store, pair.niels)

    def shows(text: str) -> list[int]:
        return list(pair.read(lambda tx: conversations.ids(tx, Query(View.ALL, wanted=text), pair.anna.id)))

    await shaping.change(waste.id, "Grof vuil", "red")
    assert shows("label:afval") == shows('label:"grof vuil"') == [ONE]
    await shaping.change(waste.id, "grof vuil", "blue")
    bin_label = _label(pair, "afvalcontainer", TWO)
    assert shows("label:afval") == [ONE], "its former name means it, rather than one that only begins so"
    await shaping.merge(complaint.id, into=waste.id)
    assert sorted(shows("label:klacht")) == [ONE, TWO]
    await shaping.merge(waste.id, into=bin_label.id)
    assert sorted(shows("label:afval")) == sorted(shows("label:klacht")) == [ONE, TWO]
    again = _label(pair, "Klacht")
    assert shows("label:klacht") == [], "another label is called so now"
    await shaping.remove(again.id)
    await shaping.remove(bin_label.id)
    with pytest.raises(Refused) as gone:
        shows("label:afval")
    assert gone.value.code == "search_unknown_name"
