"""The pages shown in place of the conversations, with made-up figures."""

from datetime import date, timedelta

from PySide6.QtWidgets import QWidget

from app.domain.channel import ChannelKind, ChannelPhase
from app.domain.ids import ChannelId, ConversationId, MessageId
from app.domain.ledger import Entry
from app.domain.report import Figures, Times
from app.domain.text import CitizenText
from app.domain.warning import Severity
from app.domain.wind_down import STEPS, Departure, Plan, Progress, Week
from app.ui.presenters.log import _line
from app.ui.presenters.report import periods
from app.ui.shell import Shell
from app.ui.theme.theme import Theme
from app.ui.views.citizen_panel import CitizenPanel
from app.ui.views.log_page import LogPage
from app.ui.views.report_page import ReportPage
from app.ui.views.strip import Found
from app.ui.views.wind_down_page import Announced, AnnounceSheet, WindDownPage
from app.ui.views.wishes import ConsentSheet, WishLine
from app.ui.wording import report as words
from app.ui.wording import wind_down as wind_words
from app.ui.wording.pages import Page
from app.ui.wording.rules import RECIPIENT, rule_names, way
from tests.screens import data, rule_data, talk, talk_data
from tests.screens.frame import _shell


def shell_with(theme: Theme, page: Page, view: QWidget) -> Shell:
    """The window with a page in place of the conversations."""
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


def log_empty(theme: Theme) -> QWidget:
    """The compliance log without entries."""
    view = LogPage(theme)
    view.show_lines((), more=False)
    return shell_with(theme, Page.LOG, view)


def wishes(theme: Theme) -> QWidget:
    """A citizen's wishes, a link and a suggested one; the recipient of the draft has changed."""
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
    box.findChildren(CitizenPanel)[0].settle()
    return box


def consent(theme: Theme) -> QWidget:
    """Recording an opt-out."""
    parent = QWidget()
    parent.resize(1440, 900)
    sheet = ConsentSheet(theme, data.NOW.date(), lambda _given, _day, _source: None, parent, given=False)
    sheet.setParent(None)
    return sheet


def report(theme: Theme) -> QWidget:
    """A quarter of one channel."""
    view = ReportPage(theme)
    mondays = [date(2026, 8, 31) + timedelta(days=7 * week) for week in range(13)]
    weeks = {
        monday: Figures(conversations=420 + 17 * (number % 5) - 9 * number) for number, monday in enumerate(mondays)
    }
    hours = tuple(max(0, 640 - 55 * abs(13 - hour)) for hour in range(24))
    total = Figures(
        5_127, 18_302, 17_811, 3_904, Times(5_100, 252.0, 1_910.0), Times(4_890, 5_400.0, 86_400.0), hours,
        {"paspoort": 1_203, "afval": 988, "parkeren": 640, "omgevingsvergunningaanvraag": 212},
        {"ALL-BSN-2": 188, "ALL-EMG-1": 7},
    )  # fmt: skip
    view.offer(periods(date(2026, 11, 27)))
    view.show_channels([("Alle kanalen", None), ("Burgerzaken", 1)])
    view.say(words.period_words(mondays[0], date(2026, 11, 27)))
    view.weeks.show_bars(words.week_bars(mondays, weeks))
    view.hours.show_bars(words.hour_bars(total))
    view.facts.say(("", "\n".join(f"{head}: {value}" for head, value in words.facts(total))))
    view.show_counts(
        [*words.ranked(total.labels, 9), *words.ranked(total.rules, 9, rule_names(rule_data.desk().rules.rule))]
    )
    return shell_with(theme, Page.REPORT, view)


def progress_of() -> Progress:
    """The progress of a channel that is winding down."""
    began = data.NOW - timedelta(weeks=7)
    plan = Plan(
        ChannelId(5), "Oud nummer", ChannelKind.WHATSAPP, ChannelPhase.WINDING_DOWN, began, date(2026, 12, 31),
        date(2026, 12, 1), "Ga verder in de app.", ChannelId(4), "MijnDenHaag-app",
    )  # fmt: skip
    people = [
        Departure(
            CitizenText(name), ConversationId(number), number < 4, "Fatima Yilmaz" if number % 2 else None,
            data.NOW - timedelta(hours=5 * number), began if number else None,
            began if number in (2, 3) else None, "MijnDenHaag-app", began if number > 4 else None, "MijnDenHaag-app",
        )
        for number, name in enumerate(("Samira Bakker", "J. de Vries", "Mehmet Aydın", "Lotte Klein", "Daan", "R. T."))
    ]  # fmt: skip
    weeks = [
        Week(began.date() + timedelta(days=7 * number), left, 90 - 11 * number)
        for number, left in enumerate((61, 58, 49, 37, 22, 11, 4))
    ]
    return Progress(plan, (), tuple(people), tuple(weeks))


def winding(theme: Theme) -> QWidget:
    """The page of a channel that is winding down."""
    view, progress = WindDownPage(theme), progress_of()
    plan = progress.plan
    view.show_channels([("Oud nummer", 5), ("Burgerzaken", 1)])
    view.offer_steps(STEPS[plan.phase], begun=True)
    view.say(wind_words.plan_words(plan))
    view.standing.say(("", wind_words.counts_words(progress)))
    view.chart.show_bars(wind_words.bars(progress))
    view.show_citizens(wind_words.lines(progress))
    return shell_with(theme, Page.WIND_DOWN, view)


def announce(theme: Theme) -> QWidget:
    """Announcing the wind-down of a channel."""
    parent = QWidget()
    parent.resize(1440, 900)
    text = "Wij stoppen op 31 december met WhatsApp. U kunt ons daarna bereiken in de MijnDenHaag-app."
    before = Announced(date(2026, 12, 3), date(2026, 12, 31), 2, text, {"en": "We stop on 31 December."})
    targets = (("MijnDenHaag-app", 2), ("Gemeente Den Haag", 3))
    sheet = AnnounceSheet(theme, "Oud nummer", data.NOW.date(), before, targets, lambda _told: None, parent)
    sheet.setParent(None)
    return sheet


SCREENS = {
    "report": report,
    "winding": winding,
    "announce": announce,
    "log": log,
    "log_empty": log_empty,
    "wishes": wishes,
    "consent": consent,
}
