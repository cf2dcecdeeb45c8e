"""The page of canned answers, an answer being edited, and the preview of an import."""

from datetime import UTC, date, datetime
from types import SimpleNamespace
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.domain.answer import AnswerFile, CannedAnswer, Tone, Variant
from app.domain.answer_changes import AnswerChange
from app.domain.channel import ChannelKind
from app.domain.ids import AgentId, AnswerId, TeamId
from app.services.answer_files import read_answers
from app.services.answer_keeping import Kept
from app.services.teamwork import Right
from app.system.paths import resource
from app.ui.presenters.answers_page import AnswersPagePresenter
from app.ui.theme.theme import Theme
from app.ui.views.answer_changes import HistorySheet, PublishSheet
from app.ui.views.answer_sheet import AnswerSheet, ImportSheet
from app.ui.views.emoji_sheet import EmojiSheet
from app.ui.wording.answers import history_lines
from app.ui.wording.pages import Page
from tests.screens.pages import shell_with

TODAY = datetime(2026, 11, 27, 10, tzinfo=UTC)
ANSWER = CannedAnswer(
    AnswerId(900), "storm", "Storm: wat doet de gemeente?",
    (
        Variant("Beste {{citizen}},\n\nEr liggen takken op straat. Meld ze via {{channel}}.", "nl", None, Tone.FORMAL),
        Variant("Hoi {{citizen}}, door de storm liggen er takken op straat.", "nl", ChannelKind.MATRIX, Tone.INFORMAL),
        Variant("Dear {{citizen}}, there are branches on the road.", "en"),
    ),
    ("takken", "boom"), (AnswerFile("kaart met afgesloten straten.pdf", "application/pdf", 412_000),),
    date(2026, 11, 20), AgentId(1), used=41,
)  # fmt: skip


def _kept() -> Kept:
    found = read_answers(resource("answers"))[:18]
    words = (Variant("Met vriendelijke groet"),)
    own = CannedAnswer(AnswerId(901), "mijn-groet", "Groet aan het eind", words, owner=AgentId(1), personal=True)
    return Kept((ANSWER, own, *found), {AgentId(1): "Fatima Yilmaz"}, {TeamId(3): "Vergunningen"}, AgentId(1))


def page(theme: Theme) -> QWidget:
    """All answers; one has expired."""
    keeper = QObject()
    desk: Any = SimpleNamespace(
        answers=SimpleNamespace(municipality="Duinstad"), team=SimpleNamespace(rights={Right.LEAD})
    )
    tasks: Any = SimpleNamespace(spawn=lambda work, _name: work.close())
    presenter = AnswersPagePresenter(desk, tasks, theme, keeper, lambda: TODAY)
    presenter._kept = _kept()
    presenter._list()
    shell = shell_with(theme, Page.ANSWERS, presenter.view)
    shell.keeper = keeper  # type: ignore[attr-defined]
    return shell


def _alone(sheet: QWidget) -> QWidget:
    sheet.setParent(None)
    return sheet


def _behind() -> QWidget:
    parent = QWidget()
    parent.resize(1440, 900)
    return parent


def sheet(theme: Theme) -> QWidget:
    """One answer with three variants and a file."""
    parent = _behind()
    made = AnswerSheet(theme, ANSWER, {TeamId(3): "Vergunningen"}, parent)
    made.say("Er is al een antwoord /storm. Kies een andere sleutel.")
    return _alone(made)


def importing(theme: Theme) -> QWidget:
    """The preview of an import."""
    changed = ["− nl: De balie is open tot 17.00 uur.", "+ nl: De balie is open tot 16.00 uur."]
    parts = (
        ("Toegevoegd", [("markt", ["+ Markt", "+ nl: De markt is op woensdag."])]),
        ("Gewijzigd", [("storm", changed)]),
        ("Niet in het bestand", [("oud-1", ["− Oud", "− nl: Dit geldt niet meer."])]),
    )
    parent = _behind()
    return _alone(ImportSheet(theme, parts, "Hetzelfde: 44", parent))


def publishing(theme: Theme) -> QWidget:
    """Before an answer is published to everybody."""
    lines = [
        "− Storm", "+ Storm: wat doet de gemeente?",
        "− nl: Er liggen takken op straat. Bel 14 070 op werkdagen tot 17.00 uur.",
        "+ nl: Er liggen takken op straat. Bel 14 070 op werkdagen tot 16.00 uur, of meld het in de app.",
        "+ en: There are branches on the road.",
    ]  # fmt: skip
    parent = _behind()
    return _alone(PublishSheet(theme, "storm", lines, lambda: None, parent))


def history(theme: Theme) -> QWidget:
    """The history of an answer."""
    lines = ["− nl: De balie is open tot 17.00 uur.", "+ nl: De balie is open tot 16.00 uur."]
    changes = [AnswerChange("storm", TODAY, name, tuple(lines)) for name in ("Fatima Yilmaz", "Niels Postma")]
    parent = _behind()
    return _alone(HistorySheet(theme, "storm", history_lines(changes), parent))


def emoji(theme: Theme) -> QWidget:
    """Choosing an emoji."""
    parent = _behind()
    made = EmojiSheet(theme, parent)
    made.search.setText("hart")
    return _alone(made)


SCREENS = {
    "emoji": emoji,
    "answers-page": page,
    "answers-sheet": sheet,
    "answers-import": importing,
    "answers-publish": publishing,
    "answers-history": history,
}
