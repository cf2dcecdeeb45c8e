"""An answer is shown in the conversation from the keypress that sends it, before it is stored."""

import asyncio
from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtTest import QTest

from app.domain.conversation import View
from app.domain.ids import ConversationId, MessageId
from app.domain.message import DeliveryState
from app.domain.problems import InboxError, Refused
from app.storage import drafts, records
from app.ui.views.deed_sheets import RecordSheet
from tests.fakes.town import at
from tests.ui.conftest import Reports, until
from tests.ui.talk_desk import Play, Talk
from tests.ui.test_composer import BSN, can_send, ours, strip_words, write


def failing(talk: Talk, monkeypatch: pytest.MonkeyPatch, problem: Exception) -> None:
    """The store refuses the next answer."""

    async def reply(*_: Any, **__: Any) -> None:
        raise problem

    monkeypatch.setattr(talk.desk.replies, "reply", reply)


def test_the_bubble_is_there_with_the_key_and_the_stored_one_takes_its_place(play: Play) -> None:
    async def scene(talk: Talk) -> None:
        await talk.open(talk.says("Hallo"))
        write(talk, "Goedemiddag!")
        talk.presenter.send()
        assert (ours(talk), talk.text) == (["Goedemiddag!"], ""), "before anything else can run"
        (shown,) = [one for one in talk.messages() if one.text.raw == "Goedemiddag!"]
        assert (shown.state, shown.author, shown.id < 0) == (DeliveryState.QUEUED, "Anna Jansen", True)
        rows: list[str] = []
        talk.view.model.rowsInserted.connect(lambda *_: rows.append("in"))
        talk.view.model.rowsRemoved.connect(lambda *_: rows.append("out"))
        await talk.settled()
        assert ours(talk) == ["Goedemiddag!"], "stored, and not read anew yet"
        await talk.refreshed()
        (stored,) = [one for one in talk.messages() if one.text.raw == "Goedemiddag!"]
        assert (stored.id > 0, stored.client_id) == (True, shown.client_id)
        assert rows == [], "no row came or went: it was replaced where it stood"

    play(scene)


def test_the_store_may_tell_of_the_answer_before_it_says_that_it_has_it(
    play: Play, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def scene(talk: Talk) -> None:
        await talk.open(talk.says("Hallo"))
        write(talk, "Een")
        said, store = asyncio.Event(), talk.desk.replies.reply

        async def reply(*answer: Any, **how: Any) -> MessageId:
            stored = await store(*answer, **how)
            await said.wait()
            return stored

        monkeypatch.setattr(talk.desk.replies, "reply", reply)
        talk.presenter.send()
        await until(lambda: len(talk.town.messages(talk.town.row().id)) == 2, "stored")
        talk.presenter._reload()
        await until(lambda: talk.messages()[-1].id > 0, "read anew")
        assert ours(talk) == ["Een"], "one bubble, though the window has not been told yet"
        said.set()
        await talk.settled()
        assert ours(talk) == ["Een"]

    play(scene)


def test_what_the_store_does_not_take_is_in_the_composer_again_with_a_sentence(
    play: Play, reports: Reports, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def scene(talk: Talk) -> None:
        here = talk.says("Hallo")
        await talk.open(here)
        write(talk, "Goedemiddag!")
        failing(talk, monkeypatch, InboxError("store_full"))
        talk.presenter.send()
        assert ours(talk) == ["Goedemiddag!"]
        write(talk, "En ook")
        await talk.settled()
        assert ours(talk) == []
        assert talk.text == "Goedemiddag!\n\nEn ook"
        assert can_send(talk)
        assert [one.code for one in reports] == ["store_full"]
        await talk.presenter._composer.drafts.finish()
        kept = talk.town.read(lambda tx: drafts.load(tx, here, talk.town.anna.id))
        assert kept is not None
        assert kept.text == "Goedemiddag!\n\nEn ook"

    play(scene)


def test_a_fault_that_nobody_foresaw_loses_no_word_either(
    play: Play, reports: Reports, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    async def scene(talk: Talk) -> None:
        await talk.open(talk.says("Hallo"))
        write(talk, "Goedemiddag!")
        failing(talk, monkeypatch, RuntimeError("disk"))
        talk.presenter.send()
        await talk.settled()
        assert (ours(talk), talk.text) == ([], "Goedemiddag!")
        assert [one.code for one in reports] == ["bug"]

    play(scene)


def test_what_comes_back_to_a_conversation_that_was_left_is_its_draft(
    play: Play, reports: Reports, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def scene(talk: Talk) -> None:
        first, second = talk.says("Hallo"), talk.says("Hoi", by="+31687654321", name="Piet")
        await talk.open(first)
        write(talk, "Voor Samira")
        failing(talk, monkeypatch, InboxError("store_full"))
        talk.presenter.send()
        write(talk, "Nog iets")
        await talk.open(second)
        assert (ours(talk), talk.text) == ([], ""), "nothing of it is shown to, or kept for, another citizen"
        await talk.open(first)
        assert talk.text == "Voor Samira\n\nNog iets"

    play(scene)


def test_rules_that_only_the_store_can_ask_still_decide(play: Play, monkeypatch: pytest.MonkeyPatch) -> None:
    async def scene(talk: Talk) -> None:
        await talk.open(talk.says("Hallo"))
        write(talk, f"Uw bsn is {BSN}")
        talk.presenter.send()
        assert ours(talk) == [], "what a rule stops at once never looks sent"
        talk.view.composer.editor.set_text("Aan iedereen")
        failing(talk, monkeypatch, Refused("new_since_you_began", count="1"))
        talk.presenter.send()
        assert ours(talk) == ["Aan iedereen"]
        await talk.settled()
        assert (ours(talk), talk.text) == ([], "Aan iedereen")
        assert strip_words(talk).strip()

    play(scene)


def test_an_answer_taken_back_before_the_conversation_was_read_anew_leaves_nothing(play: Play) -> None:
    async def scene(talk: Talk) -> None:
        await talk.open(talk.says("Hallo"))
        await talk.presenter._composer.undoing.set_seconds(int(timedelta(seconds=10).total_seconds()))
        write(talk, "Te vroeg")
        talk.presenter.send()
        await talk.settled()
        talk.presenter.undo()
        await talk.settled()
        await talk.refreshed()
        assert (ours(talk), talk.text) == ([], "Te vroeg")

    play(scene)


def test_what_is_typed_while_the_answer_is_stored_is_the_next_one(play: Play) -> None:
    async def scene(talk: Talk) -> None:
        await talk.open(talk.says("Hallo"))
        write(talk, "Een")
        talk.presenter.send()
        QTest.keyClicks(talk.view.composer.editor, "Twee")
        talk.presenter.send()
        assert ours(talk) == ["Een"], "the first is not stored yet"
        await talk.settled()
        assert talk.text == "Twee"
        talk.presenter.send()
        await talk.settled()
        await talk.refreshed()
        assert ours(talk) == ["Een", "Twee"]

    play(scene)


def test_send_and_close_closes_the_conversation_it_was_pressed_in_wherever_the_agent_is_by_then(
    play: Play, reports: Reports, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def scene(talk: Talk) -> None:
        first, second = talk.says("Hallo"), talk.says("Hoi", by="+31687654321", name="Piet")
        done: list[str] = []
        talk.presenter.sorted_out.connect(lambda words, _: done.append(words))
        talk.presenter.announced.connect(done.append)

        async def send_and_close_then_leave() -> None:
            await talk.open(first)
            write(talk, "Voor Samira")
            talk.presenter.send_and_close()
            await talk.open(second)
            await talk.settled()

        def still_open() -> set[ConversationId]:
            return {row.id for row in talk.town.rows(View.OPEN)}

        await send_and_close_then_leave()
        assert [one.code for one in reports] == ["left_unclosed"], "it is not on record, which is asked where it is"
        assert (still_open(), talk.view.findChildren(RecordSheet)) == ({first, second}, [])
        talk.town.write(lambda tx: records.recorded(tx, first, "case system", talk.town.anna.id, at(30)))
        await send_and_close_then_leave()
        assert still_open() == {second}
        assert (done, talk.presenter.current) == (["Closed."], second)
        await talk.desk.triage.reopen(first)
        failing(talk, monkeypatch, InboxError("store_full"))
        await send_and_close_then_leave()
        assert still_open() == {first, second}
        assert done[1:] == ["It was not sent, so its conversation is not closed."]
        monkeypatch.undo()
        await talk.open(first)
        assert talk.text == "Voor Samira"
        talk.presenter.send()
        await talk.settled()
        assert still_open() == {first, second}, "sent by another key, nothing follows"

    play(scene)
