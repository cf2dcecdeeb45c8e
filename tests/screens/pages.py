"""The pages that take the place of the conversations, with made-up figures."""

from datetime import timedelta

from PySide6.QtWidgets import QWidget

from app.domain.ids import ConversationId, MessageId
from app.domain.ledger import Entry
from app.ui.presenters.log import _line
from app.ui.shell import Shell
from app.ui.theme.theme import Theme
from app.ui.views.log_page import LogPage
from app.ui.wording.pages import Page
from tests.screens import data
from tests.screens.frame import _shell


def shell_with(theme: Theme, page: Page, view: QWidget) -> Shell:
    """The window with a page in the place of the conversations."""
    shell = _shell(theme)
    shell.navigation.show_page(page)
    shell.columns.show_page(view)
    return shell


def log(theme: Theme) -> QWidget:
    """The compliance log."""
    view = LogPage(theme)
    rows = [
        (
            "override",
            "ALL-SAFE-1",
            "Fatima Yilmaz",
            "Afgestemd met crisiscommunicatie, akkoord van de piketdienst",
        ),
        ("sent_with_warning", "ALL-MED-1", "Niels de Boer", ""),
        ("stopped", "WAP-2", None, ""),
        ("refused", "ALL-BSN-1", "Fatima Yilmaz", ""),
        ("shown", "ALL-BSN-2", "Fatima Yilmaz", "bsn"),
    ]
    entries = [
        Entry(
            312 - number, data.NOW - timedelta(minutes=17 * number), agent, ConversationId(1), MessageId(number), rule,
            "2026-11-24", decision, reason, "9f" * 32, "3c" * 32,
        )
        for number, (decision, rule, agent, reason) in enumerate(rows * 6)
    ]  # fmt: skip
    view.show_lines([_line(entry) for entry in entries], more=False)
    shell = shell_with(theme, Page.LOG, view)
    view.table.selectRow(1)
    return shell


SCREENS = {"log": log}
