"""What makes lists and searches fast for users with a partial view reveals nothing of the rest."""

import random

import pytest

from app.domain.conversation import Query, View
from app.domain.ids import ConversationId, LabelId
from app.storage import assignments, cases, conversations, labels, search, teams
from app.storage.database import Transaction
from tests.fakes.hall import Hall

_AHEAD = {"among the newest": 1, "in a stretch before them": 1 << 17, "by the index of whole words": 1 << 22}
"""The distance in ids between the words and the newest message."""


@pytest.fixture(params=_AHEAD)
def way(request: pytest.FixtureRequest) -> str:
    """All search strategies."""
    return str(request.param)


def _fill(hall: Hall, way: str, conversation: ConversationId) -> None:
    """Add a much later message with another word, and its index entry."""
    hall.server.run(
        f"""INSERT INTO message (id, conversation_id, channel_id, direction, kind, text, state, sent_at, text_at)
            SELECT (SELECT max(id) FROM message) + {_AHEAD[way]}, c.id, c.channel_id, 'inbound', 'text', 'niets',
                   'received', 1, 1 FROM conversation c WHERE c.id = {conversation}""",
        "INSERT INTO unindexed SELECT max(id) FROM message",
    )
    while hall.does("engine_1", lambda tx: search.index_pending(tx, 100)):
        pass


def _found(hall: Hall, login: str, text: str) -> list[int]:
    return [hit.conversation_id for hit in hall.sees(login, lambda tx: search.search(tx, text))]


def _looked_up(hall: Hall, login: str, query: str, most: int) -> list[int]:
    asked = {"query": query, "limit": most}
    return [number for (number,) in hall.sees(login, lambda tx: tx.all(tx.dialect.messages.search, asked))]


def test_words_are_found_on_the_own_channels_alone(hall: Hall, way: str) -> None:
    samira, joris = hall.samira("Mijn paspoort"), hall.joris("Mijn paspoort")
    _fill(hall, way, joris)
    assert (_found(hall, "anna", "paspoort "), _found(hall, "niels", "paspoort ")) == ([samira], [joris])
    assert (_found(hall, "anna", "pas"), _found(hall, "niels", "pas")) == ([samira], [joris])
    assert _found(hall, "anna", "niets ") == []


def test_who_has_several_channels_gets_the_newest_of_all_first(hall: Hall, way: str) -> None:
    both = [hall.samira("Een paspoort"), hall.joris("Een paspoort", minutes=1)]
    both += [hall.samira("Nog een paspoort", minutes=2)]
    care = hall.town.read(lambda tx: teams.find(tx, "Zorg"))
    assert care is not None
    hall.does("engine_1", lambda tx: teams.join(tx, care, hall.town.anna.id))
    _fill(hall, way, both[1])
    assert _found(hall, "anna", "paspoort ") == [both[2], both[1], both[0]]
    assert _found(hall, "niels", "paspoort ") == [both[1]]
    assert _found(hall, "engine_1", "paspoort ") == [both[2], both[1], both[0]]


def test_the_newest_are_found_wherever_they_stand(hall: Hall) -> None:
    """The same results as reading all messages: words rare and frequent, some of them only in part of the time."""
    chance, lot = random.Random(53), {"aap": 0.5, "noot": 0.05, "mies": 0.01, "aapje": 0.02}
    channels = [(hall.samira(), hall.town.channel.id), (hall.joris(), hall.other.id)]
    numbers = [n for first in (1_000, 90_000, 500_000, 1 << 21, 1 << 23) for n in range(first, first + 700, 2)]
    rows = [
        (number, *chance.choice(channels), " ".join(word for word, share in lot.items() if chance.random() < share))
        for number in numbers
    ]
    with hall.server.connection() as connection, connection.cursor() as cursor:
        cursor.executemany(
            """INSERT INTO message (id, conversation_id, channel_id, text, direction, kind, state, sent_at, text_at)
               VALUES (%s, %s, %s, %s, 'inbound', 'text', 'received', 1, 1)""",
            rows,
        )
        cursor.execute("INSERT INTO message_text SELECT id, indexed_words(text) FROM message WHERE id >= 1000")
    for query, beginning in (("aap", False), ("noot", False), ("mies noot", False), ("aap", True), ("mies aap", True)):
        *whole, last = query.split()
        for login, seen in (("anna", channels[:1]), ("niels", channels[1:]), ("engine_1", channels)):
            wanted = [
                number for number, conversation, channel, text in reversed(rows)
                if (conversation, channel) in seen and set(whole) <= set(text.split())
                and any(word == last or (beginning and word.startswith(last)) for word in text.split())
            ]  # fmt: skip
            for most in (1, 20, 5_000):
                found = _looked_up(hall, login, query + "*" * beginning, most)
                assert found == wanted[:most], (query, login, most)


def test_no_search_asks_for_a_channel(hall: Hall, way: str) -> None:
    samira = hall.samira("Mijn paspoort")
    _fill(hall, way, samira)
    channel = hall.town.channel.id
    assert _found(hall, "anna", f"@{channel} ") == _found(hall, "anna", f'"@{channel}"') == []
    (words,) = hall.server.run(f"SELECT words FROM message_text WHERE '@{channel}' = ANY (tsvector_to_array(words))")[0]
    assert "paspoort" in words


def test_a_label_of_what_one_may_not_see_is_neither_listed_nor_counted(hall: Hall) -> None:
    samira = hall.samira()

    def label(tx: Transaction) -> LabelId:
        found = labels.ensure(tx, "Afval", "#0061a8")
        labels.attach(tx, samira, found.id, None)
        return found.id

    def seen(login: str) -> tuple[list[int], int]:
        query = Query(View.OPEN, label_id=afval)
        listed = hall.sees(login, lambda tx: list(conversations.ids(tx, query, None)))
        return listed, hall.sees(login, lambda tx: conversations.counts(tx, None)).labels.get(afval, 0)

    afval = hall.does("engine_1", label)
    assert (seen("anna"), seen("niels")) == (([samira], 1), ([], 0))
    care = hall.town.read(lambda tx: teams.find(tx, "Zorg"))
    hall.does("engine_1", lambda tx: teams.assign(tx, samira, care))
    assert seen("anna") == ([], 0)
    hall.does("engine_1", lambda tx: teams.assign(tx, samira, None))
    assert seen("anna") == ([samira], 1)
    hall.does("engine_1", lambda tx: teams.confide(tx, samira, [hall.town.niels.id]))
    assert (seen("anna"), seen("engine_1")) == (([], 0), ([samira], 1))


def test_a_label_that_comes_later_is_as_guarded_as_its_conversation(hall: Hall) -> None:
    samira = hall.samira()

    def label(tx: Transaction) -> None:
        teams.confide(tx, samira, [hall.town.niels.id])
        labels.attach(tx, samira, labels.ensure(tx, "Afval", "#0061a8").id, None)

    hall.does("engine_1", label)
    assert hall.sees("anna", lambda tx: tx.all("SELECT * FROM conversation_label")) == []
    assert hall.server.run("SELECT guarded FROM conversation_label") == [(1,)]


def test_the_number_of_a_case_is_an_index_walk_for_an_agent_too(hall: Hall) -> None:
    """An expression is not looked up before row security has seen the row; a column is."""

    def plan(tx: Transaction) -> str:
        condition, values = cases.wanted(tx, "Z2026", "number")
        tx.execute("SET LOCAL enable_seqscan = off")
        return str(tx.all(f"EXPLAIN SELECT c.id FROM conversation c WHERE {condition}", values))

    assert "Index Cond: ((folded >= 'z2026'" in hall.does("anna", plan)


def test_what_is_divided_first_is_an_index_walk(hall: Hall) -> None:
    def plan(tx: Transaction) -> str:
        tx.execute("SET LOCAL enable_seqscan = off")
        return str(tx.all(f"EXPLAIN {assignments.first_unassigned(50, confidential=True)}"))

    found = hall.does("anna", plan)
    assert "using conversation_unassigned" in found
    assert "Sort" not in found
