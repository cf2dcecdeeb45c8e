"""The final check, one by one: what held when the message was picked up may not hold when it is claimed."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from app.channels import base
from app.compliance.rulebook import RuleBook
from app.domain.capabilities import Capabilities
from app.domain.channel import Channel, ChannelKind, ChannelPhase
from app.domain.conversation import ConversationState
from app.domain.ids import ClientId, MessageId
from app.domain.message import MessageKind
from app.domain.template import TemplateFill
from app.domain.wind_down import Plan
from app.domain.window import WindowRule
from app.engine import gate as looked_at
from app.engine.clients import Clients
from app.engine.gate import Gate
from app.services.outgoing import OutgoingText
from app.storage import channels, conversations, outbox, wind_down
from app.storage.database import Transaction
from app.storage.outbox import NewFile
from tests.fakes.rules import SmallRules
from tests.fakes.scripted_channel import PLAIN, WINDOWED, ScriptedChannel
from tests.fakes.stores import sqlite
from tests.fakes.town import NOON, Town, at

FILE = NewFile(MessageKind.DOCUMENT, "text/plain", "brief.txt", b"x")
TEMPLATE = TemplateFill("brief", "nl", {})


@pytest.fixture
def town(tmp_path: Path) -> Iterator[Town]:
    """A citizen wrote at noon."""
    store = sqlite(tmp_path)
    found = Town.found(store)
    found.says("Hallo")
    yield found
    store.close()


async def test_the_provider_s_clock_is_remembered_for_when_no_answer_has_told_it(town: Town) -> None:
    town.reply()
    far = ScriptedChannel(WINDOWED)
    far.skew = timedelta(seconds=40)
    lines = Clients(lambda _channel: _ready(far))
    await lines.get(town.channel)
    (item,) = town.read(lambda tx: outbox.due(tx, at(9999), 9))
    gate = Gate(lines, SmallRules(), lambda _kind: WINDOWED)
    assert town.write(lambda tx: gate.objection(tx, item, town.channel, at(1))) == ("", False)
    assert look(town, hours=23.98, capabilities=WINDOWED) == ("window_closed", False)


async def _ready(far: ScriptedChannel) -> base.Channel:
    return far


async def _none(_channel: Channel) -> base.Channel:
    raise AssertionError("looking makes no client")


def look(
    town: Town, *, hours: float = 0, channel: Channel | None = None, capabilities: Capabilities = PLAIN
) -> tuple[str, bool]:
    """The verdict on the waiting message, `hours` after it was queued; `channel`: its state when picked up."""
    (item,) = town.read(lambda tx: outbox.due(tx, at(9999), 9))
    gate = Gate(Clients(_none), SmallRules(), lambda _kind: capabilities)
    return town.write(lambda tx: gate.objection(tx, item, channel or town.channel, at(1 + hours * 60)))


def closed(town: Town) -> None:
    town.write(lambda tx: channels.set_phase(tx, town.channel.id, ChannelPhase.CLOSED))


def removed(town: Town) -> None:
    town.write(lambda tx: channels.remove(tx, town.channel.id))


def answering_alone(town: Town) -> None:
    """An answer in a conversation that was closed since the citizen wrote."""
    here, where = town.row().id, town.channel.id
    plan = Plan(where, "", ChannelKind.WHATSAPP, ChannelPhase.ACTIVE, NOON, date(2099, 12, 31), None, "x", None, None)
    town.write(lambda tx: conversations.set_state(tx, here, ConversationState.CLOSED, town.anna.id))
    town.write(lambda tx: wind_down.announce(tx, plan))
    town.write(lambda tx: wind_down.take(tx, where, ChannelPhase.ANSWERING_ONLY, None, at(2)))


@pytest.mark.parametrize(
    ("change", "hours", "code"),
    [
        (closed, 0, "channel_closed"),
        (removed, 0, "channel_closed"),
        (answering_alone, 0, "answering_only"),
        (lambda _: None, 24, ""),
        (lambda _: None, 24.001, "waited_too_long"),
    ],
    ids=["the channel was closed", "removed", "only answers", "it waited a day", "and longer"],
)
def test_what_changed_since_it_was_picked_up_stops_it(
    town: Town, change: Callable[[Town], None], hours: float, code: str
) -> None:
    town.reply()
    assert look(town) == ("", False)
    change(town)
    assert look(town, hours=hours) == (code, False)


def test_a_template_needs_no_window_and_is_under_none(town: Town) -> None:
    town.reply(template=TEMPLATE)
    extended = replace(PLAIN, window=WindowRule(timedelta(hours=1), timedelta(days=7)))
    assert look(town, hours=2, capabilities=extended) == ("", False)
    assert look(town, hours=23.9, capabilities=replace(PLAIN, window=WindowRule(timedelta(hours=1)))) == ("", False)


def by_nobody(town: Town) -> MessageId:
    order = {
        "conversation_id": town.row().id,
        "agent_id": None,
        "client_id": ClientId("c"),
        "text": "Dag",
        "now": at(1),
    }
    return town.write(lambda tx: outbox.queue(tx, **order))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("order", "what", "settings"),
    [
        (lambda town: town.reply("Dag"), {}, {"logged_in": "@"}),
        (lambda town: town.reply("Dag"), {"logged_in": True}, {"logged_in": "+31"}),
        (lambda town: town.reply("Dag", file=FILE), {"file_name": "brief.txt"}, {}),
        (lambda town: town.reply("Dag", template=TEMPLATE), {"template": True}, {}),
        (by_nobody, {"automatic": True}, {}),
    ],
    ids=["words", "to who logged in", "a file", "a template", "what nobody wrote"],
)
def test_the_rules_are_told_all_that_it_is(
    town: Town, monkeypatch: pytest.MonkeyPatch, order: Callable[[Town], MessageId], what: dict[str, object],
    settings: dict[str, str],
) -> None:  # fmt: skip
    told: list[OutgoingText] = []

    def applicable_rules(_tx: Transaction, _rules: RuleBook, outgoing: OutgoingText) -> tuple[()]:
        told.append(outgoing)
        return ()

    monkeypatch.setattr(looked_at, "applicable_rules", applicable_rules)
    message_id = order(town)
    look(town, hours=1, channel=replace(town.channel, settings=settings), capabilities=WINDOWED)
    (outgoing,) = told
    kind, window = ChannelKind.WHATSAPP, outgoing.window
    plain = OutgoingText(town.row().id, kind, "Dag", None, False, window, at(61), message_id=message_id)
    assert outgoing == replace(plain, **what)
