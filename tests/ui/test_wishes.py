"""The citizen's wishes in the panel, and the lock on the recipient of a draft."""

from datetime import date
from typing import TypeVar

import pytest
from PySide6.QtCore import QDate
from PySide6.QtWidgets import QPushButton

from app.domain.channel import ChannelKind
from app.domain.events import MessageReceived, Party
from app.domain.ids import Address, ConversationId, ProviderId
from app.domain.message import Direction, MessageKind
from app.domain.problems import Refused
from app.domain.text import CitizenText
from app.services.citizens import Citizens
from app.storage import arrivals, channels, contacts
from app.storage.values import ms
from app.ui.views.deed_sheets import DeedSheet
from app.ui.views.key_button import KeyButton
from app.ui.views.wishes import ConsentSheet, PreferenceSheet, WishRow
from app.ui.wording.times import when
from tests.fakes.town import SAMIRA, at
from tests.ui.conftest import Reports
from tests.ui.talk_desk import Play, Talk
from tests.ui.test_together import away, told_away

Shown = TypeVar("Shown", ConsentSheet, PreferenceSheet)


def lines(talk: Talk) -> list[str]:
    return [line.strong + " " + line.words for line in talk.panel._wishes]


def press(talk: Talk, words: str) -> None:
    button = next(one for one in talk.panel.findChildren(KeyButton) if one.words() == words)
    button.click()


def sheet(talk: Talk, kind: type[Shown]) -> Shown:
    return next(one for one in talk.panel.window().findChildren(kind) if one.isVisible())


def save(shown: ConsentSheet | PreferenceSheet) -> None:
    next(one for one in shown.findChildren(QPushButton) if one.text() == "Save").click()


def with_reason(talk: Talk) -> None:
    """WhatsApp data must not be collected into a profile without a reason."""
    (shown,) = (one for one in talk.view.findChildren(DeedSheet) if one.isVisible())
    shown.reason.setText("Samira vroeg erom")
    next(one for one in shown.findChildren(QPushButton) if one.text() == "Do it all the same").click()


def writes_on_signal(talk: Talk, by: str, name: str) -> None:
    def work(tx) -> None:  # type: ignore[no-untyped-def]
        channel = channels.add(tx, ChannelKind.SIGNAL, "Parkeren", "+31", {})
        event = MessageReceived(
            ProviderId("s.1"), Party(Address(by), CitizenText(name)), Direction.INBOUND, MessageKind.TEXT,
            CitizenText("Hoi"), at(1),
        )  # fmt: skip
        arrivals.apply(tx, channel, event, received_at=at(1), raw_id=None, assess=lambda _t, _p: ((), ()))

    talk.town.write(work)


def test_an_opt_out_is_recorded_with_its_day_and_source(
    play: Play, reports: Reports, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def scene(talk: Talk) -> None:
        await talk.open(talk.says("Ik wil geen berichten meer"))
        assert lines(talk) == ["Messages of ours: nothing recorded", "Preferred channel: not known"]
        press(talk, "Record…")
        shown = sheet(talk, ConsentSheet)
        shown.choice.setCurrentIndex(1)
        shown.day.setDate(QDate(2026, 11, 3))
        shown.source.setText("telefonisch")
        with away(monkeypatch, Citizens, "consent"):
            save(shown)
            await told_away(reports)
        assert shown.isVisible(), "the source is not typed again"
        save(shown)
        await talk.settled()
        await talk.refreshed()
        assert lines(talk)[0] == "Wants no messages: 3 nov, telefonisch"
        (said,) = (await talk.desk.citizens.wishes(talk.town.row().id)).consents
        assert said.at.date() == date(2026, 11, 3)

    play(scene)


def test_a_preferred_channel_is_recorded_or_taken_back(play: Play) -> None:
    async def scene(talk: Talk) -> None:
        await talk.open(talk.says("Hallo"))
        for channel, expected in ((0, f"Burgerzaken · {when(at(30))}, balie"), (1, "not known")):
            talk.panel.wish_chosen.emit("prefer")
            await talk.settled()
            shown = sheet(talk, PreferenceSheet)
            shown.choice.setCurrentIndex(channel)
            shown.source.setText("balie")
            save(shown)
            await talk.settled()
            await talk.refreshed()
            assert lines(talk)[1] == f"Preferred channel: {expected}"

    play(scene)


def test_a_proposal_is_linked_by_hand_undone_and_turned_down(play: Play) -> None:
    async def scene(talk: Talk) -> None:
        writes_on_signal(talk, SAMIRA, "S. Bakker")
        await talk.open(talk.says("Hallo"))
        assert "same number" in lines(talk)[-1]
        assert SAMIRA not in lines(talk)[-1], "no number that could be copied"
        assert len(talk.panel.findChildren(WishRow)) == 3
        press(talk, "Link")
        await talk.settled()
        with_reason(talk)
        await talk.settled()
        await talk.refreshed()
        assert lines(talk)[-1].startswith("Linked: ")
        assert [one.kind for one in talk.presenter._detail.identities] == [ChannelKind.WHATSAPP, ChannelKind.SIGNAL]  # type: ignore[union-attr]
        press(talk, "Undo")
        await talk.settled()
        await talk.refreshed()
        press(talk, "Somebody else")
        await talk.settled()
        assert len(lines(talk)) == 2

    play(scene)


def test_another_recipient_keeps_the_text_and_asks_again(play: Play) -> None:
    async def scene(talk: Talk) -> None:
        conversation = talk.says("Hallo")
        await talk.open(conversation)
        talk.view.composer.editor.insert("Beste Samira")
        await talk.settled()
        party = Party(Address("+31600000077"))
        talk.town.write(lambda tx: contacts.readdress(tx, ChannelKind.WHATSAPP, Address(SAMIRA), party, ms(at(9))))
        await talk.refreshed()
        found = talk.view.composer.strip.found()
        assert found is not None
        assert found.strong == "The recipient changed."
        talk.presenter.send()
        await talk.settled()
        assert [one.text.raw for one in talk.messages()] == ["Hallo"], "nothing was sent"
        assert talk.text == "Beste Samira"

        # The lock survives a restart of the window.
        talk.presenter.open(None)
        await talk.settled()
        await talk.open(conversation)
        found = talk.view.composer.strip.found()
        assert found is not None
        assert found.strong == "The recipient changed."
        talk.view.composer.strip.way_chosen.emit(found.ways[0])
        assert talk.view.composer.strip.found() is None
        talk.presenter.send()
        await talk.settled()
        await talk.refreshed()
        assert [one.text.raw for one in talk.messages()] == ["Hallo", "Beste Samira"]
        (order,) = talk.town.read(lambda tx: tx.all("SELECT recipient FROM outbox"))
        assert order == ("+31600000077",)

    play(scene)


def test_going_on_in_another_channel_takes_the_draft_along_and_asks_again(play: Play) -> None:
    async def scene(talk: Talk) -> None:
        writes_on_signal(talk, SAMIRA, "S. Bakker")
        await talk.open(talk.says("Hallo"))
        press(talk, "Link")
        await talk.settled()
        with_reason(talk)
        await talk.settled()
        await talk.refreshed()
        talk.view.composer.editor.insert("Beste Samira")
        chosen: list[ConversationId] = []
        talk.presenter.conversation_chosen.connect(chosen.append)
        talk.panel.onward_chosen.emit(1)
        await talk.settled()
        (there,) = chosen
        await talk.open(there)
        assert talk.text == "Beste Samira"
        found = talk.view.composer.strip.found()
        assert found is not None
        assert found.strong == "The recipient changed."
        assert [one.text.raw for one in talk.messages()] == ["Hallo", "Hoi"]
        assert talk.presenter._detail is not None
        assert talk.presenter._detail.row.kind == ChannelKind.SIGNAL

    play(scene)


def test_without_text_there_is_nothing_to_ask(play: Play) -> None:
    async def scene(talk: Talk) -> None:
        await talk.open(talk.says("Hallo"))
        talk.view.composer.editor.insert("Be")
        talk.view.composer.editor.set_text("")
        await talk.settled()
        party = Party(Address("+31600000077"))
        talk.town.write(lambda tx: contacts.readdress(tx, ChannelKind.WHATSAPP, Address(SAMIRA), party, ms(at(9))))
        await talk.refreshed()
        assert talk.view.composer.strip.found() is None

    play(scene)


def test_an_opt_out_in_a_message_is_recorded_with_one_key_and_then_holds(play: Play) -> None:
    async def scene(talk: Talk) -> None:
        conversation = talk.says("STOP, ik wil geen berichten meer", minutes=3)
        await talk.open(conversation)
        way = talk.view.banner.first_way()
        assert way is not None
        assert way.action == "opt_out"
        talk.presenter.way_out()
        await talk.settled()
        await talk.refreshed()
        (said,) = (await talk.desk.citizens.wishes(conversation)).consents
        assert (said.given, said.at, said.agent) == (False, at(3), talk.town.anna.name)
        assert "message of" in said.source
        assert talk.view.banner.warnings() == (), "what was asked is done"
        await talk.desk.replies.reply(conversation, "Wij sturen u niets meer.")
        with pytest.raises(Refused) as caught:
            await talk.desk.replies.reply(conversation, "Nog één ding")
        assert caught.value.code == "opted_out"

    play(scene)
