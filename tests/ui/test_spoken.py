"""What a screen reader announces without a change of focus: a message, a warning, an answer sent or failed."""

from collections.abc import Iterator
from types import SimpleNamespace

import pytest
from PySide6.QtGui import QAccessible

from app.domain.changes import Changes
from app.domain.ids import MessageId, ProviderId
from app.domain.message import DeliveryState
from app.storage import outbox
from app.ui.views import announce
from tests.fakes.town import at
from tests.ui.talk_desk import Play, Talk
from tests.ui.test_composer import write

ASSERTIVE, POLITE = QAccessible.AnnouncementPoliteness.Assertive, QAccessible.AnnouncementPoliteness.Polite
Said = list[tuple[str, QAccessible.AnnouncementPoliteness]]


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> Iterator[Said]:
    """Everything that is announced, with its urgency."""
    heard: Said = []
    reader = SimpleNamespace(
        AnnouncementPoliteness=QAccessible.AnnouncementPoliteness,
        isActive=QAccessible.isActive,
        updateAccessibility=lambda event: heard.append((event.message(), event.politeness())),
    )
    monkeypatch.setattr(announce, "QAccessible", reader)
    QAccessible.setActive(True)
    yield heard
    QAccessible.setActive(False)


async def queued(talk: Talk) -> MessageId:
    """Write an answer and send it without the delay for undoing; returns its number."""
    await talk.presenter.set_undo_seconds(0)
    write(talk, "Dat kan op dinsdag.")
    talk.presenter.send()
    await talk.settled()
    await talk.refreshed()
    return next(one.id for one in talk.messages() if one.state is DeliveryState.QUEUED)


async def changed(talk: Talk) -> None:
    talk.presenter.refresh(Changes(outbox=True))
    await talk.settled()


def outcomes(said: Said) -> Said:
    return [one for one in said if "Samira Bakker" in one[0]]


def test_a_message_that_comes_in_is_spoken(play: Play, said: Said) -> None:
    async def scene(talk: Talk) -> None:
        await talk.open(talk.says("Goedemiddag"))
        talk.says("Is de milieustraat open?", minutes=1)
        await talk.refreshed()
        assert ("New message: Is de milieustraat open?", POLITE) in said

    play(scene)


def test_a_warning_is_spoken_where_it_arises(play: Play, said: Said) -> None:
    async def scene(talk: Talk) -> None:
        await talk.open(talk.says("Wat is mijn bsn?"))
        write(talk, "Uw bsn is 111222333")
        assert [how for words, how in said if talk.view.composer.strip.accessibleName() == words] == [POLITE]
        talk.says("ik ruik gas in het trappenhuis", minutes=1)
        await talk.refreshed()
        assert [how for words, how in said if talk.view.banner.accessibleName() == words] == [ASSERTIVE]

    play(scene)


def test_an_answer_that_went_is_spoken_once_and_not_before(play: Play, said: Said) -> None:
    async def scene(talk: Talk) -> None:
        await talk.open(talk.says("Wanneer kan ik komen?"))
        message = await queued(talk)
        assert outcomes(said) == []
        talk.town.sending(message, 31)
        await changed(talk)
        assert outcomes(said) == [], "it is only on its way"
        talk.town.write(lambda tx: outbox.accepted(tx, message, ProviderId("wamid.1000"), at(31)))
        await changed(talk)
        await changed(talk)
        assert outcomes(said) == [("Accepted by the channel: WhatsApp, Samira Bakker.", POLITE)]

    play(scene)


def test_an_answer_that_did_not_go_interrupts_with_the_reason(play: Play, said: Said) -> None:
    async def scene(talk: Talk) -> None:
        await talk.open(talk.says("Wanneer kan ik komen?"))
        message = await queued(talk)
        talk.presenter.open(talk.says("Ander gesprek", by="+31655555555", name="Joris de Vries"))
        await talk.settled()
        talk.town.sending(message, 31)
        talk.town.write(lambda tx: outbox.failed(tx, message, "window_closed"))
        await changed(talk)
        ((words, how),) = outcomes(said)
        assert words.startswith("Not sent: WhatsApp, Samira Bakker. ")
        assert len(words) > len("Not sent: WhatsApp, Samira Bakker. ")
        assert how is ASSERTIVE

    play(scene)


def test_an_answer_that_was_taken_back_is_not_waited_for(play: Play, said: Said) -> None:
    async def scene(talk: Talk) -> None:
        await talk.open(talk.says("Wanneer kan ik komen?"))
        write(talk, "Morgen")
        talk.presenter.send()
        await talk.settled()
        assert any("Undo with Ctrl+Z." in words for words, _ in said)
        talk.presenter.undo()
        await talk.settled()
        await changed(talk)
        assert talk.presenter._outcomes._waiting == set()
        assert outcomes(said) == []

    play(scene)


def test_where_nobody_listens_nothing_is_read(play: Play) -> None:
    async def scene(talk: Talk) -> None:
        await talk.open(talk.says("Wanneer kan ik komen?"))
        await queued(talk)
        assert talk.presenter._outcomes._waiting == set()

    play(scene)
