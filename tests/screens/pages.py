"""The pages that take the place of the conversations, with made-up figures."""

from datetime import timedelta

from PySide6.QtWidgets import QWidget

from app.domain.ids import ConversationId, MessageId
from app.domain.ledger import Entry
from app.domain.warning import Severity
from app.ui.presenters.log import _line
from app.ui.shell import Shell
from app.ui.theme.theme import Theme
from app.ui.views.citizen_panel import CitizenPanel
from app.ui.views.log_page import LogPage
from app.ui.views.strip import Found
from app.ui.views.wishes import ConsentSheet, WishLine
from app.ui.wording.pages import Page
from app.ui.wording.rules import RECIPIENT, way
from tests.screens import data, talk, talk_data
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


def wishes(theme: Theme) -> QWidget:
    """A citizen's wishes, a link and a proposal; the recipient of the draft changed."""
    shown = talk.view(theme, talk_data.gas_conversation())
    shown.composer.load("Uw paspoort ligt klaar.", note=False)
    text = "Dit gaat nu via Signal naar Samira Bakker. Kijk of de tekst nog past."
    ways = (way(RECIPIENT),)
    strong = "De ontvanger is veranderd."
    shown.composer.strip.show_found(Found(Severity.BLOCK_WITH_OVERRIDE, strong, text, ways=ways))
    box = talk.beside(theme, shown)
    record = ("consent", "Vastleggen…")
    box.findChildren(CitizenPanel)[0].show_wishes(
        (
            WishLine("Wil geen berichten:", "3 nov, formulier aan de balie", (record,)),
            WishLine("Liefst via:", "MijnDenHaag-app · 3 nov, telefonisch", (record,)),
            WishLine("Gekoppeld:", "S. Bakker · App-chat · door Niels de Boer, 3 nov", (("u", "Ongedaan maken"),)),
            WishLine(
                "Misschien dezelfde inwoner:", "S. Bakker · Signal · +31 6 •••• ••12 · zelfde nummer",
                (("link", "Koppelen"), ("decline", "Iemand anders")),
            ),
        )
    )  # fmt: skip
    return box


def consent(theme: Theme) -> QWidget:
    """Recording an opt-out."""
    parent = QWidget()
    parent.resize(1440, 900)
    sheet = ConsentSheet(theme, data.NOW.date(), lambda _given, _day, _source: None, parent, given=False)
    sheet.setParent(None)
    return sheet


SCREENS = {"log": log, "wishes": wishes, "consent": consent}
