"""The page of rules: the real packs, one of the municipality's own, and one that is broken."""

import tempfile
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.main import rule_book
from app.system.paths import Profile
from app.ui.presenters.rules import RulesPresenter
from app.ui.theme.theme import Theme
from app.ui.views.dialogs import RuleSheet
from app.ui.views.rules_page import DUE
from app.ui.wording.pages import Page
from app.ui.wording.rule_card import card_of
from tests.screens.pages import shell_with

TODAY = datetime(2026, 11, 27, 10, tzinfo=UTC)
_OWN = """version = "2026-11"
[[rule]]
id = "OWN-1"
when = ["always"]
channels = ["signal"]
severity = "info"
sources = ["OWN"]
title = { nl = "Alleen op werkdagen", en = "On working days only" }
text = { nl = "Dit kanaal is er op werkdagen.", en = "This channel is there on working days." }
instead = { nl = "Verwijs in het weekend naar de website.", en = "Refer to the website at weekends." }
[[rule]]
id = "OWN-2"
severity = "streng"
"""


def _desk() -> Any:
    with tempfile.TemporaryDirectory() as folder:
        profile = Profile(Path(folder))
        profile.policies.mkdir(parents=True)
        (profile.policies / "gemeente.toml").write_text(_OWN, "utf-8")
        book, problems = rule_book(profile)
    return SimpleNamespace(rules=book, rule_problems=tuple(problems))


def _page(theme: Theme, which: str = "") -> QWidget:
    keeper = QObject()
    presenter = RulesPresenter(_desk(), None, theme, keeper, lambda: TODAY)  # type: ignore[arg-type]
    view = presenter.view
    view.choice.setCurrentIndex(view.choice.findData(which))
    presenter.show()
    view.table.selectRow(1)
    shell = shell_with(theme, Page.RULES, view)
    keeper.setParent(shell)
    return shell


def page(theme: Theme) -> QWidget:
    """Every rule that holds."""
    return _page(theme)


def due(theme: Theme) -> QWidget:
    """Those that a lead must have read again."""
    return _page(theme, DUE)


def card(theme: Theme) -> QWidget:
    """A rule with several sources, one of them due."""
    rule = _desk().rules.rule("WAP-1")
    parent = QWidget()
    parent.resize(1440, 900)
    sheet = RuleSheet(theme, [card_of(rule, TODAY.date())], parent)
    sheet.setParent(None)
    return sheet


SCREENS = {"rules": page, "rules-due": due, "rules-card": card}
