"""The list, its counters, a conversation's pages, labels, files and search."""

from contextlib import suppress

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.channel import ChannelKind
from app.domain.conversation import ConversationState, Happening, Note, Query, Sort, TimelineItem, View
from app.domain.events import MessageDeleted, MessageEdited, RemoteFile
from app.domain.ids import ConversationId, LabelId, ProviderId
from app.domain.message import AttachmentState, DeliveryState, Message, MessageKind
from app.domain.problems import Refused
from app.domain.text import CitizenText
from app.storage import attachments, channels, conversations, labels, messages, notes, search
from tests.fakes.town import DAY, NOON, SAMIRA, Town, at

OPEN, PENDING, SNOOZED, CLOSED = ConversationState


@pytest.fixture
def busy(town: Town) -> Town:
    """1 to 3 are open (1 Anna's, 2 Niels's), 4 pending, 5 and 6 snoozed, 7 to 9 closed, 8 failed; 1, 4 and 7 afval."""
    for n in range(1, 10):
        town.says(f"bericht {n}", by=f"+{n}", minutes=n)
    label = town.write(lambda tx: labels.ensure(tx, "afval", "green"))
    states = {4: PENDING, 5: SNOOZED, 6: SNOOZED, 7: CLOSED, 8: CLOSED, 9: CLOSED}
    for n, state in states.items():
        until = at(n * 100) if state is SNOOZED else None
        town.write(
            lambda tx, n=n, s=state, u=until: conversations.set_state(tx, ConversationId(n), s, None, until=u)  # type: ignore[misc]
        )
    for n, agent in ((1, town.anna), (2, town.niels), (9, town.anna)):
        town.write(lambda tx, n=n, a=agent: conversations.assign(tx, ConversationId(n), a.id, None))  # type: ignore[misc]
    for n in (1, 4, 7):
        town.write(lambda tx, n=n: labels.attach(tx, ConversationId(n), label.id, None))  # type: ignore[misc]
    town.echo(mid="e8", to="+8", minutes=8.5)
    town.status(DeliveryState.FAILED, mid="e8", minutes=8.6)
    return town


def _ids(town: Town, query: Query, limit: int | None = None, minutes: float = 0) -> list[int]:
    return list(town.read(lambda tx: conversations.ids(tx, query, town.anna.id, limit=limit, now=at(minutes))))


VIEWS = {
    View.MINE: [1],
    View.UNASSIGNED: [4, 3],
    View.OPEN: [4, 3, 2, 1],
    View.EXPIRING: [4, 3, 2, 1],
    View.SNOOZED: [6, 5],
    View.CLOSED: [9, 8, 7],
    View.FAILED: [8],
    View.EMERGENCY: [],
    View.MENTIONED: [],
    View.ALL: [9, 8, 7, 6, 5, 4, 3, 2, 1],
}


@pytest.mark.parametrize("view", View)
def test_each_view_lists_its_conversations_in_every_order(busy: Town, view: View) -> None:
    assert _ids(busy, Query(view)) == VIEWS[view]
    assert _ids(busy, Query(view, sort=Sort.OLDEST)) == VIEWS[view][::-1]
    assert _ids(busy, Query(view, sort=Sort.EXPIRING)) == VIEWS[view][::-1]
    assert _ids(busy, Query(view), limit=2) == VIEWS[view][:2]
    assert _ids(busy, Query(view, channel_id=busy.channel.id)) == VIEWS[view]
    assert _ids(busy, Query(view, label_id=LabelId(1))) == [n for n in VIEWS[view] if n in (1, 4, 7)]
    assert _ids(busy, Query(view, label_id=LabelId(1), channel_id=busy.channel.id, sort=Sort.EXPIRING)) == [
        n for n in VIEWS[view][::-1] if n in (1, 4, 7)
    ]
    other = busy.write(lambda tx: channels.add(tx, ChannelKind.SIGNAL, "Parkeren", "1", {}))
    assert _ids(busy, Query(view, channel_id=other.id)) == []
    soon = at(24 * 60)  # all four expire within minutes after that
    counts = busy.read(lambda tx: conversations.counts(tx, busy.anna.id, soon))
    assert counts.views.get(view) == (None if view in (View.CLOSED, View.ALL) else len(VIEWS[view]))
    assert busy.read(conversations.total) == len(VIEWS[View.ALL])


def test_counts(busy: Town) -> None:
    counts = busy.read(lambda tx: conversations.counts(tx, busy.anna.id))
    assert counts.channels == {busy.channel.id: 4}
    assert counts.labels == {LabelId(1): 2}
    assert (counts.waiting_to_send, counts.quarantined) == (0, 0)
    assert busy.read(lambda tx: conversations.counts(tx, None)).views[View.MINE] == 0


def test_what_expires_next_comes_first_and_what_has_expired_last(busy: Town) -> None:
    signal = busy.write(lambda tx: channels.add(tx, ChannelKind.SIGNAL, "Parkeren", "1", {}))
    busy.channel, whatsapp = signal, busy.channel
    busy.says(by="+10", minutes=10)
    busy.channel = whatsapp
    day = DAY.total_seconds() / 60
    assert _ids(busy, Query(View.OPEN, sort=Sort.EXPIRING), minutes=day + 2.5) == [3, 4, 2, 1, 10]
    assert _ids(busy, Query(View.OPEN, sort=Sort.EXPIRING), 3, minutes=day + 2.5) == [3, 4, 2]


def test_rows_come_in_the_order_asked_for(busy: Town) -> None:
    wanted = [3, 99, 1, 2] * 70
    rows = busy.read(lambda tx: conversations.rows(tx, wanted))
    assert [row.id for row in rows] == [n for n in wanted if n != 99]
    assert busy.read(lambda tx: conversations.rows(tx, [])) == []


def test_snoozed_conversations_wake(busy: Town) -> None:
    busy.write(lambda tx: conversations.wake_snoozed(tx, at(499)))
    assert _ids(busy, Query(View.SNOOZED)) == [6, 5]
    busy.write(lambda tx: conversations.wake_snoozed(tx, at(500)))
    assert _ids(busy, Query(View.SNOOZED)) == [6]
    assert _ids(busy, Query(View.OPEN)) == [5, 4, 3, 2, 1]


def test_labels_follow_their_conversation(busy: Town) -> None:
    label = LabelId(1)
    busy.says(by="+1", minutes=50)
    assert _ids(busy, Query(View.OPEN, label_id=label)) == [1, 4]
    busy.write(lambda tx: conversations.set_state(tx, ConversationId(1), CLOSED, None))
    assert _ids(busy, Query(View.CLOSED, label_id=label)) == [1, 7]
    busy.write(lambda tx: labels.detach(tx, ConversationId(1), label, busy.anna.id))
    busy.write(lambda tx: labels.detach(tx, ConversationId(1), label, busy.anna.id))
    assert _ids(busy, Query(View.CLOSED, label_id=label)) == [7]
    (row,) = busy.read(lambda tx: conversations.rows(tx, [4]))
    assert [(found.name, found.colour) for found in row.labels] == [("afval", "green")]
    again = busy.write(lambda tx: labels.ensure(tx, "Afval", "red"))
    assert (again.id, again.colour) == (label, "green")
    assert busy.read(labels.all_labels) == [again]
    codes = [
        item.code
        for item in busy.read(lambda tx: messages.timeline(tx, ConversationId(1))).items
        if isinstance(item, Happening)
    ]
    assert sorted(codes) == ["assigned", "closed", "labelled", "unlabelled"]


# Pages of a conversation


def test_a_conversation_in_pages(town: Town) -> None:
    for n in range(7):
        town.says(f"m{n}", minutes=n // 2)
        here = town.row().id
        town.write(lambda tx, n=n, here=here: notes.add(tx, here, town.anna.id, f"n{n}", at(n // 2)))  # type: ignore[misc]
    whole = town.read(lambda tx: messages.timeline(tx, here, limit=100))
    assert (len(whole.items), whole.has_more) == (14, False)
    times = [item.sent_at if isinstance(item, Message) else item.at for item in whole.items]
    assert times == sorted(times)
    assert {item.author for item in whole.items if isinstance(item, Note)} == {"Anna Jansen"}
    for size in (1, 2, 3, 5, 13, 14):
        pages: list[list[TimelineItem]] = []
        before = None
        while True:
            page = town.read(lambda tx, b=before, s=size: messages.timeline(tx, here, before=b, limit=s))  # type: ignore[misc]
            pages.insert(0, page.items)
            before = page.before
            if not page.has_more:
                break
        assert [item for page_items in pages for item in page_items] == whole.items, size


def test_a_conversation_that_is_not_there_is_empty(town: Town) -> None:
    page = town.read(lambda tx: messages.timeline(tx, ConversationId(404)))
    assert (page.items, page.has_more, page.before) == ([], False, None)
    assert town.read(lambda tx: conversations.detail(tx, ConversationId(404))) is None


# Files


def _file(town: Town) -> attachments.WaitingFile:
    town.says(
        "", kind=MessageKind.IMAGE, files=(RemoteFile("ref", MessageKind.IMAGE, "image/png", sha256=b"\x00\xff"),)
    )
    (waiting,) = town.read(lambda tx: attachments.waiting(tx, NOON, 10))
    return waiting


@pytest.mark.parametrize("size", [0, 1, attachments.CHUNK, attachments.CHUNK + 1, 3 * attachments.CHUNK])
def test_the_bytes_of_a_file_come_back(town: Town, size: int) -> None:
    waiting = _file(town)
    assert (waiting.reference, waiting.sha256, waiting.attempts) == ("ref", b"\x00\xff", 0)
    assert town.read(lambda tx: attachments.read(tx, waiting.id)) is None
    content = bytes(n % 251 for n in range(size))
    for _ in range(2):
        town.write(lambda tx: attachments.store(tx, waiting.id, content, "image/webp"))
    assert town.read(lambda tx: attachments.read(tx, waiting.id)) == content
    meta = town.read(lambda tx: attachments.meta(tx, waiting.id))
    assert meta is not None
    assert (meta.state, meta.size, meta.media_type) == (AttachmentState.STORED, size, "image/webp")
    assert town.read(lambda tx: attachments.waiting(tx, NOON, 10)) == []


def test_fetching_again_later_and_giving_up(town: Town) -> None:
    waiting = _file(town)
    town.write(lambda tx: attachments.failed(tx, waiting.id, "unreachable", at(5)))
    assert town.read(lambda tx: attachments.waiting(tx, at(4), 10)) == []
    (again,) = town.read(lambda tx: attachments.waiting(tx, at(5), 10))
    assert again.attempts == 1
    town.write(lambda tx: attachments.failed(tx, waiting.id, "attachment_gone"))
    assert town.read(lambda tx: attachments.waiting(tx, at(99), 10)) == []
    assert town.messages()[0].attachments[0].state is AttachmentState.FAILED
    town.write(lambda tx: attachments.refused(tx, waiting.id, "attachment_refused"))
    assert town.messages()[0].attachments[0].state is AttachmentState.REFUSED


# Search


def _indexed(town: Town) -> None:
    while town.write(lambda tx: search.index_pending(tx, 3)):
        pass


def _found(town: Town, text: str, limit: int = 50) -> list[str]:
    return [hit.excerpt.raw for hit in town.read(lambda tx: search.search(tx, text, limit))]


def test_search_finds_every_word_newest_first(town: Town) -> None:
    for n, text in enumerate(["Grofvuil ophalen", "het grofvuil, graag", "Café aan de overkant", "niets"]):
        town.says(text, minutes=n)
    assert _found(town, "grofvuil") == []
    _indexed(town)
    assert _found(town, "grofvuil") == ["het grofvuil, graag", "Grofvuil ophalen"]
    assert _found(town, "grofvuil", limit=1) == ["het grofvuil, graag"]
    assert _found(town, "graag GROFVUIL") == ["het grofvuil, graag"]
    assert _found(town, "cafe") == ["Café aan de overkant"]
    assert _found(town, "gro") == ["het grofvuil, graag", "Grofvuil ophalen"]
    assert _found(town, "gr") == []
    assert _found(town, "gro ") == []
    assert _found(town, "grofvuil niets") == []
    (hit,) = town.read(lambda tx: search.search(tx, "cafe"))
    assert (hit.conversation_id, hit.message_at, hit.channel_label) == (town.row().id, at(2), "Burgerzaken")
    assert (hit.kind, hit.contact) == (ChannelKind.WHATSAPP, CitizenText(SAMIRA))


def test_sensitive_numbers_cannot_be_searched_for(town: Town) -> None:
    town.says("mijn bsn is 123456782 hoor")
    _indexed(town)
    assert _found(town, "123456782") == []
    assert _found(town, "hoor") == ["mijn bsn is ••••••••• hoor"]


def test_search_follows_edits_and_deletions(town: Town) -> None:
    mid = ProviderId(town.says("eerste versie"))
    _indexed(town)
    town.arrive(MessageEdited(mid, CitizenText("tweede wording"), at(1), SAMIRA))
    _indexed(town)
    assert (_found(town, "eerste"), _found(town, "tweede")) == ([], ["tweede wording"])
    town.arrive(MessageDeleted(mid, at(2), SAMIRA))
    assert _found(town, "tweede") == []
    town.says("weg voor het geindexeerd is", mid="x")
    town.arrive(MessageDeleted(ProviderId("x"), at(2), SAMIRA))
    _indexed(town)
    assert _found(town, "geindexeerd") == []


def test_citizens_are_found_by_name_and_number(town: Town) -> None:
    town.says("eerste", by="+31612345678", name="Samira Bakker", minutes=1)
    town.says("bakker gezocht", by="+31687654321", aliases=("NL.998877",), name="Joris", minutes=2)
    _indexed(town)
    hits = town.read(lambda tx: search.search(tx, "bakk"))
    assert [(hit.contact.raw, hit.excerpt.raw) for hit in hits] == [
        ("Samira Bakker", "eerste"), ("Joris", "bakker gezocht"),
    ]  # fmt: skip
    assert _found(town, "bakk", limit=1) == ["eerste"]
    assert _found(town, "31612345678") == ["eerste"]
    assert _found(town, "998877") == ["bakker gezocht"]
    town.says("nu zo", by="+31612345678", name="Samira de Wit", minutes=3)
    town.says("", kind=MessageKind.VOICE, by="+31611111111", name="Els", minutes=3)
    _indexed(town)
    assert [hit.message_kind for hit in town.read(lambda tx: search.search(tx, "els"))] == [MessageKind.VOICE]
    assert _found(town, "bakker") == ["bakker gezocht"]
    assert _found(town, "wit") == ["nu zo"]
    town.says("een en dezelfde", by="+31612345678", aliases=("NL.998877",), minutes=4)
    _indexed(town)
    assert _found(town, "998877") == ["een en dezelfde"]
    assert _found(town, "Joris") == []


def test_a_message_that_names_its_writer_is_found_once(town: Town) -> None:
    town.says("groet, Samira Bakker", by="+31612345678", name="Samira Bakker", minutes=1)
    town.says("dag, Samira Bakker", by="+31612345678", name="Samira Bakker", minutes=2)
    _indexed(town)
    assert _found(town, "bakker") == ["dag, Samira Bakker", "groet, Samira Bakker"]


def test_our_answers_are_found_too(town: Town) -> None:
    town.says()
    town.reply("De milieustraat is open")
    _indexed(town)
    assert _found(town, "milieustraat") == ["De milieustraat is open"]


def test_a_long_message_is_cut_around_the_word(town: Town) -> None:
    town.says("woord " * 3000 + "schatkist " + "woord " * 3000)
    _indexed(town)
    (excerpt,) = _found(town, "schatkist")
    assert "schatkist" in excerpt
    assert len(excerpt) < 200
    assert excerpt.startswith("…")


HOSTILE = [
    "", " ", '"', "'", '""', "*", "a*", "grof*", "-grofvuil", "NOT grofvuil", "grofvuil AND", "OR", "NEAR(a b)",
    "text:grofvuil", "{text}:x", "^grofvuil", "grof + vuil", "(", ")", "((((", "\x00", "gr\x00of", "a" * 100_000,
    "x " * 5000, "'; DROP TABLE message; --", "%", "_", "\\", "\u202egrofvuil", "👍", "\ud800",
    "grof\ud800vuil", "ﷺ" * 500, "\u0301",
    'grofvuil" OR "x', "٣", "中文", "\n\t", "grofvuil:", "AND OR NOT", "rowid:1", "message_text MATCH 'x'",
]  # fmt: skip


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_nothing_in_a_search_is_an_operator(town: Town, text: str) -> None:
    town.says("grofvuil")
    _indexed(town)
    found: list[str] = []
    with suppress(Refused):  # "rowid:1" is not a key of the search language, and the error says so
        found = _found(town, text)
    assert found in ([], ["grofvuil"])
    assert _found(town, "grofvuil") == ["grofvuil"]


@settings(
    max_examples=100, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(text=st.text(st.characters(), max_size=40))
def test_no_search_raises(town: Town, text: str) -> None:
    found: list[str] = []
    with suppress(Refused):
        found = _found(town, text)
    assert found == []


def test_tidying_keeps_what_is_found(town: Town) -> None:
    for n in range(30):
        town.says(f"bericht nummer{n}", minutes=n)
        _indexed(town)
    while town.write(lambda tx: search.tidy(tx, 10)):
        pass
    assert not town.write(search.tidy)
    assert len(_found(town, "bericht")) == 30
    assert _found(town, "nummer17") == ["bericht nummer17"]
