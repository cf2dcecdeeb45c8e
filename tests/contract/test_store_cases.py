"""Cases in the municipality's own case system: linked once, found by number, and never lost on the way."""

import pytest

from app.domain.channel import ChannelKind
from app.domain.conversation import ConversationDetail, Happening, Query, View
from app.domain.events import AddressChanged, Party
from app.domain.ids import ConversationId
from app.domain.problems import Refused
from app.services.cases import Cases
from app.storage import cases, channels, conversations, messages, moves
from tests.fakes.town import DAY, JORIS, SAMIRA, Town, at

ONE, TWO = ConversationId(1), ConversationId(2)


def _detail(town: Town, conversation: ConversationId) -> ConversationDetail:
    found = town.read(lambda tx: conversations.detail(tx, conversation))
    assert found is not None
    return found


def _found(town: Town, wanted: str) -> list[int]:
    query = Query(View.ALL, wanted=wanted)
    return sorted(town.read(lambda tx: conversations.ids(tx, query, town.anna.id, now=at(60))))


async def test_a_case_is_linked_once_told_found_and_taken_off(town: Town) -> None:
    town.says("paspoort")
    town.says("afval", by=JORIS, minutes=1)
    desk = Cases(town.store, town.anna)
    for number in (" 2026-12345", "2026-12345", "#Z2026/7", "z2026/7"):
        await desk.link(ONE, number)
    await desk.link(TWO, "2026-123456")
    with pytest.raises(Refused) as unclear:
        await desk.link(ONE, "paspoort")
    assert unclear.value.code == "case_number_unclear"
    assert _detail(town, ONE).cases == ("2026-12345", "Z2026/7")
    assert town.read(lambda tx: cases.of_conversations(tx, [ONE, TWO, 9])) == {
        ONE: ["2026-12345", "Z2026/7"], TWO: ["2026-123456"],
    }  # fmt: skip
    assert set(town.read(lambda tx: cases.newest(tx, 9))) == {"2026-12345", "Z2026/7", "2026-123456"}
    searches = ("zaak:2026-12345", "zaak:2026-1234", "case:z2026/7,2026-123456", "-zaak:z2026", "heeft:zaak")
    assert [_found(town, one) for one in searches] == [[ONE], [ONE, TWO], [ONE, TWO], [TWO], [ONE, TWO]]
    assert _found(town, "zaak:1' afval") == _found(town, "zaak:x% paspoort") == []
    heard: list[frozenset[ConversationId]] = []
    leave = town.store.subscribe(lambda changes: heard.append(changes.conversations))
    await desk.unlink(ONE, "Z2026/7")
    with pytest.raises(Refused):
        await desk.unlink(ONE, "Z2026/7")
    leave()
    assert heard == [{ONE}], "other desktops look again"
    items = town.read(lambda tx: messages.timeline(tx, ONE, limit=9)).items
    told = [(one.code, one.detail, one.author) for one in items if isinstance(one, Happening)]
    names = [("case_linked", "2026-12345"), ("case_linked", "Z2026/7"), ("case_unlinked", "Z2026/7")]
    assert told == [(*one, "Anna Jansen") for one in names]


def test_a_case_goes_along_when_conversations_become_one_or_go_on_elsewhere(town: Town) -> None:
    town.says("paspoort")
    town.says("afval", by=JORIS, minutes=1)
    town.write(lambda tx: cases.link(tx, ONE, "2026-1", None))
    town.write(lambda tx: cases.link(tx, TWO, "2026-2", None))
    town.arrive(AddressChanged(JORIS, Party(SAMIRA), at(2)))
    (left,) = town.rows()
    assert sorted(_detail(town, left.id).cases) == ["2026-1", "2026-2"]
    other = town.write(lambda tx: channels.add(tx, ChannelKind.WHATSAPP, "Belastingen", "3", {"base_url": "x"}, DAY))
    new = town.write(lambda tx: moves.move(tx, left.id, other, town.anna.id, at(3)))
    assert sorted(_detail(town, new).cases) == ["2026-1", "2026-2"]
