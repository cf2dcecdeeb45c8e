"""The search language on both databases: which conversations and messages it finds, in which order, and whose views."""

import pytest

from app.domain.channel import ChannelKind
from app.domain.conversation import ConversationState, Query, Sort, View
from app.domain.events import MessageReceived, Party, RemoteFile
from app.domain.ids import Address, ChannelId, ConversationId, ProviderId
from app.domain.message import DeliveryState, Direction, MessageKind
from app.domain.problems import Refused
from app.domain.text import CitizenText
from app.storage import channels, conversations, labels, mentions, notes, saved_views, search
from app.storage.database import Transaction
from tests.fakes.town import Town, at


@pytest.fixture
def busy(town: Town) -> Town:
    """1 Samira grofvuil (afval, Anna, open); 2 Joris paspoort (Niels, snoozed); 3 Lotte on Signal (afval, closed);

    4 Samira's sister, with a picture and an answer from elsewhere that failed. 2 and 3 are unread.
    """
    signal = town.write(lambda tx: channels.add(tx, ChannelKind.SIGNAL, "Parkeren", "1", {}))
    town.says("Het grof vuil staat er nog", by="+1", name="Samira Bakker", minutes=1)
    town.says("Mijn paspoort is kwijt, vuil grof", by="+2", name="Joris de Vries", minutes=2)
    lotte = Party(Address("+3"), CitizenText("Lotte Klein"))
    words = CitizenText("Wanneer komt het grofvuil op? Café")
    said = MessageReceived(ProviderId("s3"), lotte, Direction.INBOUND, MessageKind.TEXT, words, at(3))
    town.arrive(said, channel=signal)
    file = RemoteFile("x", MessageKind.IMAGE, "image/jpeg")
    town.says("Zie de foto van het grof vuil", by="+4", name="Samira de Boer", minutes=4, files=(file,))
    town.echo(mid="e4", to="+4", minutes=5)
    town.status(DeliveryState.FAILED, mid="e4", minutes=6)

    def arrange(tx: Transaction) -> None:
        afval = labels.ensure(tx, "Afval", "green")
        for n in (1, 3):
            labels.attach(tx, ConversationId(n), afval.id, None)
        conversations.assign(tx, ConversationId(1), town.anna.id, None)
        conversations.assign(tx, ConversationId(2), town.niels.id, None)
        conversations.mark_opened(tx, ConversationId(1))
        conversations.set_state(tx, ConversationId(2), ConversationState.SNOOZED, None, until=at(600))
        conversations.set_state(tx, ConversationId(3), ConversationState.CLOSED, None)
        notes.add(tx, ConversationId(2), town.niels.id, "gebeld", at(7))

    town.write(arrange)
    while town.write(lambda tx: search.index_pending(tx, 100)):
        pass
    return town


def found(town: Town, text: str, sort: Sort = Sort.NEWEST, limit: int | None = None) -> list[int]:
    query = Query(View.ALL, sort=sort, wanted=text)
    return list(town.read(lambda tx: conversations.ids(tx, query, town.anna.id, limit=limit, now=at(60))))


CASES = [
    ("kanaal:whatsapp", [4, 2, 1]),
    ("kanaal:signal", [3]),
    ("channel:parkeren", [3]),
    ("-kanaal:signal label:afval", [1]),
    ("label:afval", [3, 1]),
    ("-label:AFVAL", [4, 2]),
    ("heeft:label", [3, 1]),
    ("bij:mij", [1]),
    ("bij:niels", [2]),
    ("assignee:nobody", [4, 3]),
    ("bij:mij,niemand", [4, 3, 1]),
    ("status:open", [4, 1]),
    ("status:uitgesteld,afgehandeld", [3, 2]),
    ("-is:closed", [4, 2, 1]),
    ("is:unread kanaal:whatsapp", [2]),
    ("status:mislukt", [4]),
    ("status:noodgeval", []),
    ("heeft:foto", [4]),
    ("has:attachment", [4]),
    ("heeft:notitie", [2]),
    ("inwoner:samira", [4, 1]),
    ('inwoner:"samira bak"', [1]),
    ("inwoner:+2", [2]),
    ("van:2026-11-24", [4, 3, 2, 1]),
    ("van:2026-11-25", []),
    ("tot:2026-11-23", []),
    ("tot:2026-11-24 bij:mij", [1]),
    ("op:24-11-2026 label:afval", [3, 1]),
    ("verloopt:<3d", [4, 1]),
    ("verloopt:>3d", []),
    ('tekst:"grof vuil"', [4, 1]),
    ('tekst:"grof vuil" bij:niemand', [4]),
    ("tekst:grofvuil", [3]),
    ('tekst:"cafe"', [3]),
    ("kanaal:whatsapp vuil grof", [4, 2, 1]),
    ("kanaal:whatsapp pasp", [2]),
    ("kanaal:whatsapp pa ", []),
    ("-van:2026-11-25", [4, 3, 2, 1]),
    ("-op:24-11-2026", []),
    ("-verloopt:<3d", [3, 2]),
    ("kanaal:whatsapp vuil -paspoort", [4, 1]),
    ('kanaal:whatsapp -"grof vuil"', [2]),
    ("-vuil", [3]),
    ("-cafe -tekst:paspoort", [4, 1]),
    ("-vuil -tekst:grofvuil", []),
]


def test_each_search_finds_exactly_its_conversations(busy: Town) -> None:
    wrong = {text: (found(busy, text), ids) for text, ids in CASES if found(busy, text) != ids}
    assert wrong == {}
    for text, ids in CASES:
        assert found(busy, text, Sort.OLDEST) == ids[::-1]
        assert found(busy, text, limit=1) == ids[:1]
        assert sorted(found(busy, text, Sort.EXPIRING)) == sorted(ids)


def test_a_channel_is_found_by_what_it_was_called(busy: Town) -> None:
    parking = ChannelId(int(busy.channel.id) + 1)
    for label in ("Parkeerbeheer", "Parkeerbeheer", "Straat en stalling"):
        busy.write(lambda tx, label=label: channels.rename(tx, parking, label))  # type: ignore[misc]
    for name in ("parkeren", "Parkeerbeheer", "straat-en-stalling"):
        assert found(busy, f"kanaal:{name}") == [3]
    busy.write(lambda tx: channels.rename(tx, busy.channel.id, "Parkeren"))
    assert found(busy, "kanaal:parkeren") == [4, 2, 1], "what is called so now goes first"


def test_expiring_first_also_among_what_is_wanted(busy: Town) -> None:
    assert found(busy, "status:open,uitgesteld", Sort.EXPIRING) == [1, 2, 4]
    assert found(busy, 'tekst:"vuil"', Sort.EXPIRING) == [1, 2, 4]
    assert found(busy, "kanaal:whatsapp,signal", Sort.EXPIRING) == [1, 2, 4, 3], "what never expires stands last"


def test_a_name_that_is_not_there_is_said(town: Town) -> None:
    for text in ("label:paspoort", "kanaal:telex", "bij:piet"):
        with pytest.raises(Refused) as refused:
            found(town, text)
        assert refused.value.code == "search_unknown_name"


def test_messages_are_found_within_what_is_wanted(busy: Town) -> None:
    def texts(text: str) -> list[str]:
        hits = busy.read(lambda tx: search.search(tx, text, agent_id=busy.anna.id, now=at(60)))
        return [hit.excerpt.raw for hit in hits]

    assert texts("vuil bij:mij") == ["Het grof vuil staat er nog"]
    assert texts('"vuil grof"') == ["Mijn paspoort is kwijt, vuil grof"]
    assert texts("grofvuil -kanaal:signal") == []
    assert texts("vuil -foto -paspoort") == ["Het grof vuil staat er nog"]
    assert texts('vuil -"grof vuil"') == ["Mijn paspoort is kwijt, vuil grof"]
    assert texts("-vuil") == ["Wanneer komt het grofvuil op? Café"]
    assert len(texts("label:afval")) == 2, "conditions alone give each conversation's last message"


def test_views_of_ones_own(busy: Town) -> None:
    anna, niels = busy.anna.id, busy.niels.id
    query = Query(View.ALL, sort=Sort.EXPIRING, wanted="label:afval")
    first = busy.write(lambda tx: saved_views.add(tx, anna, "Afval", query))
    busy.write(lambda tx: saved_views.add(tx, niels, "afval", query))
    busy.write(lambda tx: saved_views.add(tx, anna, "aan mij", Query(View.ALL, wanted="bij:mij")))
    with pytest.raises(Refused) as refused:
        busy.write(lambda tx: saved_views.add(tx, anna, "AFVAL", query))
    assert refused.value.code == "view_name_taken"
    views = busy.read(lambda tx: saved_views.all_of(tx, anna))
    assert [(view.name, view.query.wanted) for view in views] == [("aan mij", "bij:mij"), ("Afval", "label:afval")]
    assert views[1].query == query
    busy.write(lambda tx: saved_views.remove(tx, niels, first))
    assert len(busy.read(lambda tx: saved_views.all_of(tx, anna))) == 2, "nobody else's"
    busy.write(lambda tx: saved_views.remove(tx, anna, first))
    assert [view.name for view in busy.read(lambda tx: saved_views.all_of(tx, anna))] == ["aan mij"]


def test_a_mention_counts_until_it_is_seen_and_stays_in_the_view(busy: Town) -> None:
    anna, niels = busy.anna.id, busy.niels.id

    def note(conversation: int) -> None:
        def work(tx: Transaction) -> None:
            note_id = notes.add(tx, ConversationId(conversation), niels, "@anna kijk", at(10))
            mentions.add(tx, note_id, {anna})

        busy.write(work)

    def standing() -> tuple[int, list[int]]:
        ids = busy.read(lambda tx: conversations.ids(tx, Query(View.MENTIONED), anna))
        return busy.read(lambda tx: conversations.counts(tx, anna)).views[View.MENTIONED], list(ids)

    for conversation in (2, 2, 3):
        note(conversation)
    assert standing() == (2, [3, 2])
    busy.write(lambda tx: mentions.see(tx, ConversationId(2), niels, at(11)))
    assert standing() == (2, [3, 2]), "a colleague's eyes are not mine"
    busy.write(lambda tx: mentions.see(tx, ConversationId(2), anna, at(12)))
    assert standing() == (1, [3, 2])
    assert busy.read(lambda tx: conversations.counts(tx, niels)).views[View.MENTIONED] == 0
