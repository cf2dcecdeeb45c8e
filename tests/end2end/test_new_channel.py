"""A channel added as described in `docs/adding-a-channel.md`: a folder, a line in main, a policy pack, a harness."""

import asyncio
import json
import re
from argparse import Namespace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from app import main
from app.cli.session import opened_profile
from app.domain.channel import ChannelKind
from app.domain.conversation import Query, View
from app.domain.ids import ChannelId, ConversationId
from app.domain.message import Direction
from app.system.paths import Profile
from app.ui.wording.channels import kind_word
from tests.contract.harness import Arrived
from tests.contract.harness_webchat import TOKEN, on_loopback
from tests.example import webchat
from tests.screens.stage import theme_of
from tests.unit.cli.conftest import Balie, balie

__all__ = ["balie"]

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "adding-a-channel.md"
EXAMPLE = ROOT / "tests" / "example"
WEBCHAT = ChannelKind("webchat")
BODY = {
    "messages": [
        {"id": "w1", "visitor": "v7", "name": "Sam", "text": "Is de balie open?", "at": 1795473028733},
        {"id": "w2", "visitor": "v7", "text": "Ja", "at": 1795473029733, "ours": True, "client_id": "c"},
    ],
    "next": "2",
}


@pytest.fixture
def added(balie: Balie, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Balie:
    """The example channel, registered by its line in main.py and set up by the command line, with its policy pack."""
    monkeypatch.setitem(main.KITS, WEBCHAT, main._kit(webchat, "desk"))
    assert balie("store", "init").status == 0
    policies = tmp_path / "profile" / "policies"
    policies.mkdir(parents=True, exist_ok=True)
    (policies / "webchat.toml").write_bytes((EXAMPLE / "webchat.toml").read_bytes())
    made = balie(
        *("channels", "add", "webchat", "--label", "Website", "--json"),
        *("--set", "base_url=http://127.0.0.1:9", "--set", "desk=Balie", "--secret", "token=-"),
        stdin="a-token-of-the-chat\n",
    )
    assert made.status == 0, made.err
    return balie


def test_the_command_line_knows_it(added: Balie, tmp_path: Path) -> None:
    (channel,) = added("channels", "list", "--json").lines
    assert (channel["kind"], channel["label"], channel["account"]) == ("webchat", "Website", "Balie")
    assert [field["key"] for field in added("channels", "fields", "webchat", "--json").lines] == [
        *("base_url", "desk", "token"),
    ]
    file = tmp_path / "body.json"
    file.write_text(json.dumps(BODY))
    (outcome,) = added("ingest", "1", str(file), "--json").lines
    assert (outcome["messages"], outcome["quarantined"]) == (2, [])
    said = added("show", "1", "--json").lines
    assert [(message["direction"], message["text"]) for message in said] == [
        (Direction.INBOUND, "Is de balie open?"),
        (Direction.OUTBOUND, "Ja"),
    ]
    answered = added("reply", "1", "--text", "Tot ziens aan de balie", "--json")
    assert answered.status == 0, answered.err


def test_the_engine_receives_and_answers_over_it(added: Balie, tmp_path: Path) -> None:
    """A visitor writes to the running program, and an agent's answer reaches the chat's server."""

    async def play() -> list[Arrived]:
        async with on_loopback() as chat, opened_profile(_options(tmp_path)) as opened:
            desk = await main.make_desk(opened)
            await desk.accounts.change(ChannelId(1), {"base_url": chat.url}, {"token": TOKEN})
            engine = main.make_engine(desk, opened.profile)
            await engine.start()
            try:
                await chat.citizen_writes("Is de balie open?")
                async with asyncio.timeout(20):
                    while not (ids := await desk.inbox.ids(Query(View.ALL))):
                        await asyncio.sleep(0.02)
                    await desk.replies.reply(ConversationId(ids[0]), "Ja, tot vijf uur")
                    while not chat.arrived():
                        await asyncio.sleep(0.02)
            finally:
                await engine.stop()
            return chat.arrived()

    (arrived,) = asyncio.run(play())
    assert (arrived.to, arrived.text) == ("visitor-7", "Ja, tot vijf uur")


def _options(tmp_path: Path) -> Namespace:
    return Namespace(profile=Profile(tmp_path / "profile"), practice=False)


def test_its_rules_are_in_force(added: Balie, tmp_path: Path) -> None:
    book, problems = main.rule_book(Profile(tmp_path / "profile"))
    assert problems == []
    assert [rule.id for rule in book.always(WEBCHAT)] == ["WEB-1"]
    assert "WEB-1" not in {rule.id for rule in book.always(ChannelKind.SIGNAL)}
    assert "ALL-BSN-1" in {hit.rule_id for hit in book.outbound(WEBCHAT, "Uw bsn is 111222333")[1]}


def test_the_window_has_a_word_and_a_badge_for_it(qapp: QApplication) -> None:
    assert kind_word(WEBCHAT) == "Webchat"
    assert not theme_of(qapp, dark=False).badge(WEBCHAT, 18, 1.0).isNull()


def test_the_page_shows_the_example_as_it_is() -> None:
    shown = dict(re.findall(r"`([\w/.]+)`:\n\n```\w+\n(.*?)```", PAGE.read_text("utf-8"), re.DOTALL))
    files = [path for path in EXAMPLE.rglob("*.*") if path.parent != EXAMPLE or path.suffix == ".toml"]
    assert {Path(name).name for name in shown} == {path.name for path in files if "__pycache__" not in path.parts}
    for name, text in shown.items():
        folder = EXAMPLE if name.endswith(".toml") else EXAMPLE / "webchat"
        assert text.replace("app.channels.webchat", "tests.example.webchat") == (folder / Path(name).name).read_text()
