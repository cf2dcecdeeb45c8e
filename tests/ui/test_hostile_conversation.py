"""No message blocks the conversation, and none is shown as anything but plain text."""

import json
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QTextEdit, QWidget

from app.domain.channel import ChannelKind
from app.domain.conversation import EarlierConversation
from app.domain.ids import ConversationId
from app.domain.message import Location, MessageKind
from app.domain.text import CitizenText
from app.ui import citizen_text
from app.ui.models.rows import rows_of
from app.ui.theme.theme import Theme
from app.ui.views.citizen_panel import CitizenFacts, CitizenPanel
from app.ui.views.conversation import ConversationView
from app.ui.views.dialogs import TextSheet
from app.ui.views.header import Heading
from tests.screens.stage import settle
from tests.screens.talk_data import NOW, attachment, message

CORPUS = Path(__file__).parents[1] / "fixtures" / "hostile"
FREEZE = 0.5
"""Seconds of this thread's CPU time. A naive window takes one to forty; a busy machine triples the usual time."""


def _texts() -> Iterator[tuple[str, str]]:
    for line in (CORPUS / "text" / "strings.jsonl").read_text("utf-8").splitlines():
        entry = json.loads(line)
        yield entry["id"], entry["text"]
    for line in (CORPUS / "text" / "big_recipes.jsonl").read_text("utf-8").splitlines():
        entry = json.loads(line)
        yield entry["id"], entry.get("prefix", "") + entry["unit"] * entry["repeat"]
    for path in sorted((CORPUS / "text").glob("*.txt")):
        yield path.stem, path.read_bytes().decode("utf-8", "replace")
    yield "nested_tables", "<table><tr><td>" * 20
    yield "fdfd_100k", "\ufdfd" * 100_000
    yield "line_1MB", "a" * 1_000_000
    yield "many_links", "https://a.example/ " * 50_000
    yield "one_link", "https://" + "a." * 500_000
    yield "emoji_families", "👨‍👩‍👧‍👦" * 20_000
    yield "unknown_glyphs", "漢\U00012000\ue000" * 100_000


TEXTS = dict(_texts())


@pytest.fixture(params=TEXTS)
def text(request: pytest.FixtureRequest) -> str:
    return TEXTS[request.param]


class Watch:
    """The longest time that this thread was busy without a break."""

    def __init__(self) -> None:
        self.longest = 0.0

    def step(self, begun: float) -> None:
        self.longest = max(self.longest, time.thread_time() - begun)


def view_with(theme: Theme, text: str, watch: Watch | None = None) -> ConversationView:
    """A conversation in which everything is `text`, after an ordinary one."""
    hostile = CitizenText.of(text)
    files = (attachment(1, MessageKind.DOCUMENT, "application/pdf", text[:5_000]),)
    view = ConversationView(theme)
    view.resize(560, 800)
    view.show_conversation(rows_of([message(1, "Hallo 😀 漢")]), "Samira")
    items = [
        message(1, "Hallo", 9),
        message(2, text, 8),
        message(3, text, 7, ours=True, reply_preview=hostile),
        message(4, text, 6, kind=MessageKind.DOCUMENT, attachments=files),
        message(5, "", 5, kind=MessageKind.LOCATION, location=Location(52.0, 4.3, hostile)),
    ]
    heading = Heading(hostile, "", ChannelKind.WHATSAPP, "Burgerzaken", "Anna")
    watch = watch or Watch()
    begun = time.thread_time()
    view.header.show_heading(heading)
    watch.step(begun)
    begun = time.thread_time()
    view.show_conversation(rows_of(items), citizen_text.spoken(hostile))
    watch.step(begun)
    return view


def test_no_message_holds_the_conversation_up(theme: Theme, qapp: QApplication, text: str) -> None:
    watch = Watch()
    view = view_with(theme, text, watch)
    for act in (
        view.show,
        lambda: view.timeline.viewport().grab(),
        lambda: view.timeline.column.scroll(0),
        view.timeline.settle,
        lambda: view.timeline.viewport().grab(),
        lambda: view.resize(430, 800),
        lambda: settle(qapp),
        lambda: view.model.data(view.model.index(2), Qt.ItemDataRole.AccessibleTextRole),
    ):
        begun = time.thread_time()
        act()
        watch.step(begun)
    view.hide()
    view.deleteLater()
    settle(qapp)
    assert watch.longest < FREEZE


def test_the_whole_of_it_is_shown_page_by_page(theme: Theme, qapp: QApplication, text: str) -> None:
    parent = QWidget()
    parent.resize(900, 700)
    watch = Watch()
    begun = time.thread_time()
    sheet = TextSheet(theme, CitizenText.of(text), parent)
    sheet.show()
    settle(qapp)
    watch.step(begun)
    for _ in range(3):
        begun = time.thread_time()
        sheet.turn_on()
        settle(qapp)
        watch.step(begun)
    parent.deleteLater()
    settle(qapp)
    assert watch.longest < 2 * FREEZE


def test_the_panel_shows_it_plainly(theme: Theme, qapp: QApplication, text: str) -> None:
    hostile = CitizenText.of(text)
    panel = CitizenPanel(theme)
    begun = time.thread_time()
    earlier = (EarlierConversation(ConversationId(2), ChannelKind.SIGNAL, hostile, NOW),)
    panel.show_citizen(CitizenFacts(hostile, (), (), (("Status", "Open"),), (), earlier))
    panel.settle()
    panel.show()
    settle(qapp)
    spent = time.thread_time() - begun
    panel.hide()
    panel.deleteLater()
    settle(qapp)
    assert spent < FREEZE


def test_no_widget_guesses_at_rich_text(theme: Theme, qapp: QApplication) -> None:
    view = view_with(theme, "<b>vet</b><img src='//192.0.2.1/x'>")
    view.show()
    settle(qapp)
    labels = view.findChildren(QLabel)
    assert labels
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in labels)
    assert not view.findChildren(QTextEdit)
    assert "<b>vet</b>" in view.header.name.text()
    assert not any(one.toolTip() for one in view.findChildren(QWidget))
    view.hide()
    view.deleteLater()
