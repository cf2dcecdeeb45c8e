"""No name and no message, whatever it contains, blocks the list or is shown as anything but plain text."""

import json
import time
from array import array
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from app.domain.channel import ChannelKind
from app.domain.conversation import SearchHit
from app.domain.ids import ConversationId
from app.domain.text import CitizenText
from app.ui import citizen_text
from app.ui.models.conversation_list import ConversationListModel
from app.ui.models.search_results import SearchResultsModel
from app.ui.theme.theme import Theme
from app.ui.views.conversation_list import ConversationListView
from app.ui.views.search import SearchResultsView
from tests.screens.data import NOW, row
from tests.screens.stage import settle

CORPUS = Path(__file__).parents[1] / "fixtures" / "hostile" / "text"
FREEZE = 0.5
"""Seconds of this thread's CPU time: wall-clock time would include other programs."""


def _recipes() -> Iterator[tuple[str, str]]:
    for line in (CORPUS / "strings.jsonl").read_text("utf-8").splitlines():
        entry = json.loads(line)
        yield entry["id"], entry["text"]
    for line in (CORPUS / "big_recipes.jsonl").read_text("utf-8").splitlines():
        entry = json.loads(line)
        yield entry["id"], entry.get("prefix", "") + entry["unit"] * entry["repeat"]
    yield "fdfd_100k", "\ufdfd" * 100_000
    yield "line_1MB", "a" * 1_000_000
    yield "unknown_glyphs", "漢\U00012000\ue000" * 100_000


TEXTS = dict(_recipes())


@pytest.fixture(params=TEXTS)
def text(request: pytest.FixtureRequest) -> str:
    return TEXTS[request.param]


def _painted(widget: ConversationListView | SearchResultsView, application: QApplication) -> float:
    widget.resize(356, 400)
    begun = time.thread_time()
    widget.show()
    widget.grab()
    settle(application)
    spent = time.thread_time() - begun
    widget.hide()
    widget.deleteLater()
    return spent


def test_the_list_paints_it_at_once(text: str, theme: Theme, qapp: QApplication) -> None:
    model = ConversationListModel()
    view = ConversationListView(model, theme)
    model.setParent(view)
    model.reset(array("q", [1, 2, 3]), [row(one, text, text, unread=one) for one in (1, 2, 3)])
    assert _painted(view, qapp) < FREEZE


def test_the_search_results_paint_it_at_once(text: str, theme: Theme, qapp: QApplication) -> None:
    model = SearchResultsModel()
    view = SearchResultsView(model, theme)
    model.setParent(view)
    hit = SearchHit(ConversationId(1), NOW, CitizenText(text), ChannelKind.SIGNAL, "Parkeren", CitizenText(text))
    model.show([hit] * 4)
    assert _painted(view, qapp) < FREEZE


def test_what_is_shown_is_short_and_orderly(text: str, qapp: QApplication) -> None:
    whole = CitizenText(text)
    for shown in (citizen_text.name(whole), citizen_text.line(whole), citizen_text.file_name(whole)):
        assert 0 <= len(shown) <= 203
        assert "\n" not in shown
        assert not set(shown) & set("\x00\u202a\u202b\u202c\u202d\u202e\u2066\u2067")
        shown.encode("utf-8")
    assert citizen_text.name(whole).strip("\u2068\u2069")
    begun = time.thread_time()
    body = citizen_text.body(whole)
    assert time.thread_time() - begun < FREEZE
    assert len(body.text) <= citizen_text.BODY_LIMIT
    assert body.text.count("\n") <= citizen_text.LINES_LIMIT
    body.text.encode("utf-8")
