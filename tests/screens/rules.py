"""The page of rules: the real packs, one of the municipality's own, and a broken one."""

from datetime import UTC, datetime

from msgspec.structs import replace
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.ui.presenters.rules import RulesPresenter
from app.ui.theme.theme import Theme
from app.ui.views.deed_sheets import DeedSheet, RecordSheet
from app.ui.views.dialogs import RuleSheet
from app.ui.views.rules_page import DUE
from app.ui.views.strip import Found
from app.ui.wording.pages import Page
from app.ui.wording.rule_card import card_of
from app.ui.wording.rules import ANSWER, Warned, in_language, warned, way
from tests.screens import rule_data, talk, talk_data
from tests.screens.pages import shell_with

TODAY = datetime(2026, 11, 27, 10, tzinfo=UTC)


def _page(theme: Theme, which: str = "") -> QWidget:
    keeper = QObject()
    presenter = RulesPresenter(rule_data.desk(), None, theme, keeper, lambda: TODAY)  # type: ignore[arg-type]
    view = presenter.view
    view.choice.setCurrentIndex(view.choice.findData(which))
    presenter.show()
    view.table.selectRow(1)
    shell = shell_with(theme, Page.RULES, view)
    keeper.setParent(shell)
    return shell


def page(theme: Theme) -> QWidget:
    """All rules that apply."""
    return _page(theme)


def due(theme: Theme) -> QWidget:
    """The rules that a lead has to review."""
    return _page(theme, DUE)


def card(theme: Theme) -> QWidget:
    """A rule with several sources, one of them due for review."""
    rule = rule_data.desk().rules.rule("WAP-1")
    parent = QWidget()
    parent.resize(1440, 900)
    sheet = RuleSheet(theme, [card_of(rule, TODAY.date())], parent)
    sheet.setParent(None)
    return sheet


def _said(rule_id: str) -> Warned:
    rule = rule_data.desk().rules.rule(rule_id)
    said = warned(rule)
    return replace(said, text=f"{said.text} {in_language(rule.instead)}", ways=())


def threat(theme: Theme) -> QWidget:
    """After a possible threat: hand over, or decide to answer."""
    shown = talk.view(theme, [talk_data.message(1, "Ik weet waar je woont en ik maak je kapot.", 3)])
    rule = rule_data.desk().rules.rule("ALL-THR-1")
    said = warned(rule, said="Ik weet waar je woont")
    shown.banner.show_warnings([said], talk.KEYS["answer.way_out"])
    shown.composer.load("Wij gaan hier niet op in.", note=False)
    ways = (*said.ways, way(ANSWER))
    shown.composer.strip.show_found(Found(said.severity, "Mogelijk een bedreiging.", said.text, said.rule_id, ways))
    return talk.beside(theme, shown)


def record(theme: Theme) -> QWidget:
    """Before a conversation is closed: has it been put on record?"""
    parent = QWidget()
    parent.resize(1440, 900)
    sheet = RecordSheet(theme, _said("ALL-REC-1"), lambda _where, _why: None, lambda _: None, parent)
    sheet.setParent(None)
    return sheet


def _deed(theme: Theme, title: str, rule_id: str, *, stops: bool = False) -> QWidget:
    parent = QWidget()
    parent.resize(1440, 900)
    done = None if stops else (lambda _reason: None)
    sheet = DeedSheet(theme, title, _said(rule_id), done, lambda _: None, parent)
    sheet.setParent(None)
    return sheet


def deed_with_reason(theme: Theme) -> QWidget:
    """A rule that can be overridden with a reason."""
    return _deed(theme, "Twee adressen van één inwoner koppelen", "WAP-12")


def deed_stopped(theme: Theme) -> QWidget:
    """A rule that cannot be overridden."""
    return _deed(theme, "Iets doorsturen naar een andere inwoner", "WAP-7", stops=True)


def deed_read(theme: Theme) -> QWidget:
    """A rule that is shown before a file is saved."""
    return _deed(theme, "Een bestand van de inwoner opslaan", "ALL-ATT-1")


SCREENS = {
    "rules": page,
    "rules-due": due,
    "rules-card": card,
    "rules-threat": threat,
    "rules-record": record,
    "rules-deed-reason": deed_with_reason,
    "rules-deed-stopped": deed_stopped,
    "rules-deed-read": deed_read,
}
