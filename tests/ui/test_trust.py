"""The two steps that need a person: verifying who a citizen is, and solving a provider's captcha."""

import asyncio
from collections.abc import Callable
from datetime import timedelta
from functools import partial

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QPushButton, QWidget

from app.domain.channel import Channel, Connection
from app.domain.conversation import Happening
from app.domain.errand import Errand, ErrandKind, Outcome
from app.domain.message import DeliveryState, MessageKind
from app.storage import channels, errands, outbox
from app.ui.presenters.trust import PUZZLE
from app.ui.theme.theme import Theme
from app.ui.views.status_bar import StatusBar
from app.ui.views.trust_sheets import IdentitySheet, ProofSheet
from tests.fakes.town import at
from tests.ui.talk_desk import Play, Talk

NUMBER = "".join(f"{group:05}" for group in range(12))


def sheet_of(talk: Talk, kind: type[IdentitySheet | ProofSheet]) -> QWidget:
    (sheet,) = talk.view.findChildren(kind)
    return sheet


def press(sheet: QWidget, words: str) -> None:
    (button,) = [one for one in sheet.findChildren(QPushButton) if one.text() == words]
    assert button.isEnabled()
    button.click()


async def engine_answers(talk: Talk, outcome: Callable[[Errand], Outcome]) -> Errand:
    """Act as the engine for the next errand."""
    store, channel = talk.town.store, talk.town.channel.id
    for _ in range(1_000):
        taken = await store.run(lambda tx: errands.take(tx, [channel], at(0) - timedelta(days=1)))
        if taken:
            await store.run(partial(errands.settle, errand_id=taken[0].id, outcome=outcome(taken[0])))
            await talk.settled()
            return taken[0]
        await asyncio.sleep(0.002)
    raise AssertionError("nothing was asked")


async def changed(talk: Talk) -> None:
    talk.town.says("Ik heb een nieuwe telefoon", minutes=0)
    talk.town.says("", minutes=1, kind=MessageKind.UNSUPPORTED, note="identity_changed")
    await talk.open(talk.town.row().id)


def test_nothing_is_written_before_somebody_has_looked(play: Play) -> None:
    async def scene(talk: Talk) -> None:
        await changed(talk)
        assert talk.view.composer.ways.has_ways()
        first = talk.view.composer.ways.first()
        assert isinstance(first, QPushButton)
        first.click()
        sheet = sheet_of(talk, IdentitySheet)
        assert isinstance(sheet, IdentitySheet)
        assert not [one for one in sheet.findChildren(QPushButton) if one.isEnabled() and one.text() != "Cancel"]
        asked = await engine_answers(talk, lambda _: Outcome(NUMBER))
        assert asked.kind is ErrandKind.IDENTITY
        assert sheet.digits.toPlainText().replace(" ", "").replace("\n", "") == NUMBER
        press(sheet, "Compared: the same")
        asked = await engine_answers(talk, lambda _: Outcome(problem="number_differs"))
        assert (asked.kind, asked.detail) == (ErrandKind.TRUST, NUMBER)
        assert sheet.telling.isVisible()
        press(sheet, "Compared: the same")
        await engine_answers(talk, lambda _: Outcome())
        await talk.refreshed()
        assert not talk.view.findChildren(IdentitySheet)
        assert not talk.view.composer.ways.has_ways()
        happened = [row.code for row in talk.view.model.rows() if isinstance(row, Happening)]
        assert happened == ["identity_compared"]
        assert talk.messages()[-1].note == "identity_confirmed"

    play(scene)


def test_going_on_without_comparing_is_said_in_the_conversation(play: Play) -> None:
    async def scene(talk: Talk) -> None:
        await changed(talk)
        talk.view.composer.ways.chosen.emit("identity")
        sheet = sheet_of(talk, IdentitySheet)
        assert isinstance(sheet, IdentitySheet)
        await engine_answers(talk, lambda _: Outcome(""))
        press(sheet, "Go on without comparing")
        asked = await engine_answers(talk, lambda _: Outcome())
        assert asked.detail == ""
        await talk.refreshed()
        happened = [row.code for row in talk.view.model.rows() if isinstance(row, Happening)]
        assert happened == ["identity_accepted"]

    play(scene)


def test_a_sheet_that_was_closed_hears_of_nothing_any_more(play: Play) -> None:
    async def scene(talk: Talk) -> None:
        await changed(talk)
        talk.view.composer.ways.chosen.emit("identity")
        sheet_of(talk, IdentitySheet).close()
        await engine_answers(talk, lambda _: Outcome(NUMBER))
        assert talk.view.composer.ways.has_ways()

    play(scene)


def asking(talk: Talk) -> Channel:
    talk.town.write(lambda tx: channels.set_challenge(tx, talk.town.channel.id, "challenge-1"))
    found = talk.town.read(lambda tx: channels.get(tx, talk.town.channel.id))
    assert found is not None
    return found


def test_the_puzzle_is_opened_solved_and_handed_in(play: Play, monkeypatch: pytest.MonkeyPatch) -> None:
    async def scene(talk: Talk) -> None:
        opened: list[QUrl] = []
        said: list[str] = []
        monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
        talk.presenter.announced.connect(said.append)
        talk.presenter.prove(asking(talk))
        sheet = sheet_of(talk, ProofSheet)
        assert isinstance(sheet, ProofSheet)
        press(sheet, "Open the puzzle")
        assert [one.toString() for one in opened] == [PUZZLE]
        sheet.field.setText("signalcaptcha://oud")
        press(sheet, "Hand in")
        asked = await engine_answers(talk, lambda _: Outcome(problem="captcha_rejected"))
        assert (asked.kind, asked.detail) == (ErrandKind.PROVE, "signalcaptcha://oud")
        assert sheet.telling.isVisible()
        sheet.field.setText("signalcaptcha://nieuw")
        press(sheet, "Hand in")
        await engine_answers(talk, lambda _: Outcome())
        assert said
        assert not [one for one in talk.view.findChildren(ProofSheet) if one.isVisible()]

    play(scene)


def test_the_status_bar_offers_the_puzzle_of_a_channel_that_asks_for_it(play: Play, theme: Theme) -> None:
    async def scene(talk: Talk) -> None:
        bar, wanted = StatusBar(theme), list[Channel]()
        bar.proof_wanted.connect(wanted.append)
        channel = asking(talk)
        bar.show_channels([channel])
        assert not bar.proof.isHidden()
        bar.proof.click()
        assert wanted == [channel]
        talk.town.write(lambda tx: channels.set_challenge(tx, channel.id, None))
        talk.town.write(lambda tx: channels.set_connection(tx, channel.id, Connection.CONNECTED, None))
        bar.show_channels(talk.town.read(channels.all_channels))
        assert bar.proof.isHidden()

    play(scene)


def test_what_waits_for_a_proof_says_so(play: Play) -> None:
    async def scene(talk: Talk) -> None:
        conversation = talk.says("Hallo")
        message = talk.town.sending(talk.town.reply("Dag", to=conversation))
        talk.town.write(lambda tx: outbox.postponed(tx, message, at(90), "proof_required"))
        await talk.open(conversation)
        shown = talk.messages()[-1]
        assert (shown.state, shown.note) == (DeliveryState.QUEUED, "proof_required")

    play(scene)
