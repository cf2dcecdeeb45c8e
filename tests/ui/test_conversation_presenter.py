"""The conversation column on real services: opening, reading, refreshing, leaving."""

import asyncio
from collections import Counter
from itertools import pairwise

import pytest
from PySide6.QtCore import QEvent, QObject, QRect

from app.domain.changes import Changes
from app.domain.message import DeliveryState, Message
from app.storage import conversations
from app.ui.models.rows import UnreadRow
from app.ui.models.timeline import TimelineRole
from app.ui.presenters import conversation as conversation_presenter
from tests.ui.conftest import Reports
from tests.ui.talk_desk import Play, Talk


def test_opens_at_what_is_unread(play: Play) -> None:
    async def scene(talk: Talk) -> None:
        for number in range(60):
            conversation = talk.says(f"Bericht {number}", minutes=-100 + number)
        talk.town.write(lambda tx: conversations.mark_opened(tx, conversation))
        talk.says("Nog iets", minutes=1)
        talk.says("En nog iets", minutes=2)
        await talk.open(conversation)
        shown = talk.messages()
        assert shown[-1].text.raw == "En nog iets"
        unread = [row for row in talk.view.model.rows() if isinstance(row, UnreadRow)]
        assert [row.count for row in unread] == [2]
        assert talk.view.header.name.text().strip("\u2068\u2069") == "Samira Bakker"

    play(scene)


def test_reads_older_pages_without_jumping(play: Play) -> None:
    async def scene(talk: Talk) -> None:
        for number in range(180):
            conversation = talk.says(f"Bericht {number} " + "woord " * (number % 30), minutes=-400 + number)
        talk.town.write(lambda tx: conversations.mark_opened(tx, conversation))
        await talk.open(conversation)
        timeline = talk.view.timeline
        assert 50 <= len(talk.messages()) < 180
        timeline.column.scroll(700)
        timeline.settle()
        first = timeline.column.seen().start + 2
        row = talk.view.model.row(first)
        y = timeline.column.place(first)[0]
        timeline.column.scroll(timeline.column.top - 200)
        timeline.settle()
        await talk.settled()
        assert len(talk.messages()) >= 100
        place = talk.view.model.rows().index(row)
        assert timeline.column.place(place)[0] == y + 200
        before = len(talk.messages())
        oldest = talk.messages()[0]
        timeline.column.scroll(0)
        timeline.settle()
        await talk.settled()
        assert len(talk.messages()) == before + 50, "one page, also where all of it is of one day"
        seen = timeline.column.seen()
        assert oldest in [talk.view.model.row(number) for number in seen]

    play(scene)


def test_opens_at_what_is_unread_further_back_than_one_page(play: Play, monkeypatch: pytest.MonkeyPatch) -> None:
    async def scene(talk: Talk) -> None:
        for number in range(130):
            conversation = talk.says(f"Bericht {number}", minutes=-200 + number)
            if number == 9:
                talk.town.write(lambda tx, one=conversation: conversations.mark_opened(tx, one))  # type: ignore[misc]
        await talk.open(conversation)

        def below_the_line() -> list[str]:
            rows = talk.view.model.rows()
            pairs = [(row, after) for row, after in pairwise(rows) if isinstance(after, Message)]
            return [after.text.raw for row, after in pairs if isinstance(row, UnreadRow)]

        assert below_the_line() == ["Bericht 10"]
        talk.presenter.open(None)
        talk.town.write(lambda tx: tx.execute("UPDATE conversation SET unread = 120"))
        monkeypatch.setattr(conversation_presenter, "_MOST_UNREAD", 60)
        await talk.open(conversation)
        assert below_the_line() == [], "no line where it does not belong"
        talk.says("En nog een", minutes=1)
        await talk.refreshed()
        talk.presenter.to_unread()
        await talk.settled()
        assert below_the_line() == ["Bericht 10"]
        assert talk.view.timeline.currentIndex().data(TimelineRole.ROW).text.raw == "Bericht 10"

    play(scene)


def test_what_arrives_while_reading_further_up_is_offered_above_the_composer(play: Play) -> None:
    async def scene(talk: Talk) -> None:
        for number in range(60):
            conversation = talk.says(f"Bericht {number}", minutes=-100 + number)
        talk.town.write(lambda tx: conversations.mark_opened(tx, conversation))
        await talk.open(conversation)
        timeline, newer = talk.view.timeline, talk.view._newer
        timeline.column.scroll(200)
        timeline.settle()
        places: list[QRect] = []

        def look(*_: object) -> None:
            if newer.isVisible():
                places.append(newer.geometry())

        talk.view.model.rowsInserted.connect(look)
        talk.says("Nog iets", minutes=1)
        await talk.refreshed()
        assert newer.isVisible()
        assert timeline.geometry().contains(places[0]), "at once, not when something else moves"

    play(scene)


def test_follows_what_arrives_and_how_far_answers_come(play: Play) -> None:
    async def scene(talk: Talk) -> None:
        conversation = talk.says("Hallo")
        await talk.open(conversation)
        message = talk.town.reply("Dag!", to=conversation)
        await talk.refreshed()
        assert talk.messages()[-1].state is DeliveryState.QUEUED
        talk.town.accepted(message, "wamid.ours")
        talk.town.status(DeliveryState.READ, mid="wamid.ours")
        await talk.refreshed()
        assert talk.messages()[-1].state is DeliveryState.READ
        talk.says("Dank u", minutes=5)
        await talk.refreshed()
        assert talk.messages()[-1].text.raw == "Dank u"

    play(scene)


def test_changes_elsewhere_are_none_of_its_business(play: Play) -> None:
    async def scene(talk: Talk) -> None:
        conversation = talk.says("Hallo")
        other = talk.says("Iets anders", by="+31600000001", name="Joris")
        await talk.open(conversation)
        talk.presenter.refresh(Changes(frozenset({other})))
        assert not len(talk.tasks)

    play(scene)


def test_a_conversation_that_is_gone_says_so(play: Play, reports: Reports) -> None:
    async def scene(talk: Talk) -> None:
        conversation = talk.says("Hallo")
        await talk.open(type(conversation)(999))
        assert talk.view._again.isVisible()
        assert "999" in talk.view._trouble.text()
        await talk.open(conversation)
        assert not talk.view._again.isVisible()

    play(scene)
    assert reports == []


def test_the_last_conversation_asked_for_is_the_one_shown(play: Play) -> None:
    async def scene(talk: Talk) -> None:
        first = talk.says("Een")
        second = talk.says("Twee", by="+31600000001", name="Joris")
        talk.presenter.open(first)
        talk.presenter.open(second)
        await talk.settled()
        assert [message.text.raw for message in talk.messages()] == ["Twee"]

    play(scene)


def test_a_conversation_that_is_opened_is_painted_once(play: Play) -> None:
    """The bars around the messages are not seen changing their size, whichever of them appear or disappear."""
    painted: Counter[str] = Counter()

    class Watch(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
            if event.type() == QEvent.Type.Paint:
                painted[watched.objectName()] += 1
            return False

    async def scene(talk: Talk) -> None:
        watch, view = Watch(), talk.view
        parts = {"header": view.header, "messages": view.timeline.viewport(), "composer": view.composer}
        for name, part in parts.items():
            part.setObjectName(name)
            part.installEventFilter(watch)
        warned = talk.says("Ik ruik gas in het trappenhuis")
        closed = talk.says("Hallo", minutes=-60 * 26, by="+31600000001", name="Joris")
        unread = talk.says("Dag", by="+31600000002", name="Fatima")
        for number in range(4):
            talk.says(f"Bericht {number}", by="+31600000002", name="Fatima")
        await talk.open(warned)
        for conversation in (closed, unread, warned, closed, warned):
            await asyncio.sleep(0.02)
            painted.clear()
            await talk.open(conversation)
            await asyncio.sleep(0.02)
            assert painted == dict.fromkeys(parts, 1)

    play(scene)
