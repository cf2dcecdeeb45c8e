"""Working together: colleagues in the list and above the editor, and the sheets for dividing work."""

from datetime import timedelta

from msgspec.structs import replace
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from app.domain.board import Agreements, Board, Day, Share, Waiting
from app.domain.ids import AgentId
from app.domain.team import Colleague, Status
from app.ui.citizen_text import Shown
from app.ui.models.navigation import Entry, Kind, Role
from app.ui.shell import Shell
from app.ui.theme.theme import Theme
from app.ui.views.agreements_sheet import AgreementsSheet
from app.ui.views.assign_sheet import AssignSheet, Target
from app.ui.views.board_page import BoardPage
from app.ui.views.carried import Carried
from app.ui.views.citizen_panel import CitizenPanel
from app.ui.views.confide_sheet import ConfideSheet
from app.ui.views.conversation import ConversationView
from app.ui.views.distribute_sheet import DistributeSheet
from app.ui.views.offer_bar import OfferBar
from app.ui.views.pick_list import Pick
from app.ui.views.shift_sheet import ShiftLine, ShiftSheet
from app.ui.wording import board as words
from app.ui.wording import wind_down as wind_words
from app.ui.wording.pages import Page
from app.ui.wording.problems import code_sentence
from app.ui.wording.together import DOTS, status_words
from tests.screens import data, talk, talk_data
from tests.screens.frame import _shell
from tests.screens.pages import progress_of, shell_with


def _window(theme: Theme) -> Shell:
    """The window with a conversation that Niels also has open."""
    shell = _shell(theme)
    shell.conversations.here.show({data.rows()[0].id: "Niels", data.rows()[2].id: "Chantal +1"})
    shell.list.select(data.rows()[0].id)
    shell.top_bar.status.show_status("Beschikbaar", DOTS[Status.AVAILABLE], "Mijn status: Beschikbaar")
    view = talk.view(theme, talk_data.gas_conversation())
    view.header.show_here("Niels is hier")
    box = talk.beside(theme, view)
    panel = box.findChildren(CitizenPanel)[0]
    box.setParent(shell)
    panel.show_here("Niels is hier")
    shell.columns.fill(view, panel)
    view.show_while_empty(shell.welcome)
    return shell


def collision(theme: Theme) -> QWidget:
    """Niels was here first and is typing."""
    shell = _window(theme)
    view = shell.findChildren(ConversationView)[0]
    view.composer.load("Beste mevrouw Bakker,", note=False)
    view.composer.hold.say(
        "Niels typt een antwoord.", "Wacht even, of schrijf toch.", "Toch schrijven", icon="hand", holds=True
    )
    view.composer.footer.allow(False, True)
    return shell


def stale(theme: Theme) -> QWidget:
    """The connection was restored, with two new messages."""
    shell = _window(theme)
    view = shell.findChildren(ConversationView)[0]
    view.composer.load("Beste mevrouw Bakker,", note=False)
    view.composer.hold.say(
        "2 nieuwe berichten sinds je begon.", "Kijk of je tekst nog past.", "Ik heb ze gelezen", icon="info", holds=True
    )
    view.composer.footer.allow(False, True)
    return shell


def offered(theme: Theme) -> QWidget:
    """A colleague offers to hand a conversation over."""
    shell = _window(theme)
    bar = OfferBar(theme, shell)
    shell.add_bar(bar)
    bar.say(
        "Fatima Yilmaz draagt een gesprek aan je over.",
        "Mevrouw wil weten of haar bezoekersvergunning ook geldt in de Zeeheldenbuurt; zij heeft al betaald.",
        [("accept", "Overnemen", "Ctrl+Shift+Y"), ("open", "Eerst kijken", ""), ("decline", "Niet voor mij", "")],
    )
    return shell


_TARGETS = (
    Target("agent", 1, "Ik", "Beschikbaar", "7 → 11 / 8", over=True),
    Target("nobody", 0, "Niemand: terug in de wachtrij"),
    Target("agent", 2, "Niels Postma", "Beschikbaar", "5 → 9 / 8", over=True),
    Target("agent", 3, "Chantal Ramdin", "Pauze tot 13:00", "2 → 6 / 8"),
    Target("agent", 4, "Bram Kuipers", "Afwezig", "0 → 4 / 8"),
    Target("team", 1, "Team Burgerzaken en leefomgeving"),
    Target(
        "team",
        2,
        "Team Vergunningen",
        "beantwoordt dit niet",
        barred="Het team Vergunningen beantwoordt dit kanaal niet. Kies een ander team.",
    ),
)


def _parent() -> QWidget:
    parent = QWidget()
    parent.resize(1440, 900)
    return parent


def assigning(theme: Theme) -> QWidget:
    """Assigning four conversations at once, with the resulting load."""
    parent = _parent()
    sheet = AssignSheet(theme, "4 gesprekken toewijzen", _TARGETS, lambda _: None, parent)
    sheet.setParent(None)
    return sheet


def handing_over(theme: Theme) -> QWidget:
    """Handing one conversation over to somebody who has to accept it."""
    parent = _parent()
    summary = Shown("Mevrouw wil weten of haar vergunning ook geldt in de Zeeheldenbuurt.")
    sheet = AssignSheet(theme, "Overdragen", _TARGETS[2:], lambda _: None, parent, summary=summary)
    sheet.setParent(None)
    return sheet


def shift(theme: Theme) -> QWidget:
    """Ending a shift with three conversations left."""
    parent = _parent()
    choices = (("Terug in de wachtrij", None), ("Naar het team Burgerzaken", 1), ("Tot morgen 9:00", 2))
    people = (
        ("Samira Bakker", "Mag ik mijn paspoort ook door mijn zus laten ophalen?"),
        ("J. de Vries", "Dank u wel"),
        ("Mehmet Aydın", "De container bij de Laan van Nieuw Oost-Indië is weer vol"),
    )
    lines = [ShiftLine(number, Shown(name), Shown(text), choices) for number, (name, text) in enumerate(people)]
    sheet = ShiftSheet(theme, lines, lambda _: None, parent)
    sheet.setParent(None)
    return sheet


def status_menu(theme: Theme) -> QWidget:
    """The menu for a status with an end time."""
    shell = _window(theme)
    shell.top_bar.status.show_status(status_words(Status.PAUSE, data.NOW), DOTS[Status.PAUSE], "")
    return shell


def _board() -> Board:
    now = data.NOW
    people = (
        ("Fatima Yilmaz", Status.AVAILABLE, True, 8, 7, 0, 12),
        ("Niels Postma", Status.AVAILABLE, True, 8, 5, 1, 27),
        ("Chantal Ramdin", Status.PAUSE, True, 6, 6, 0, 4),
        ("Bram Kuipers", Status.AWAY, False, 8, 2, 2, 184),
        ("Alexandra van Wassenaer-Obdam", Status.AVAILABLE, True, 4, 5, 1, 61),
    )
    shares = tuple(
        Share(
            Colleague(AgentId(number), name, status, now if status is Status.PAUSE else None, there, capacity, open_),
            late, now - timedelta(minutes=minutes),
        )
        for number, (name, status, there, capacity, open_, late, minutes) in enumerate(people, 1)
    )  # fmt: skip
    rows = [replace(row, window_expires_at=now + timedelta(minutes=47)) for row in data.rows()]
    waiting = tuple(
        Waiting(row, now - timedelta(minutes=7 - place), AgentId(place) if place else None)
        for place, row in enumerate(rows[1:5])
    )
    day = Day(38, 4, 55, 160.0, 0.96, 10, 1, 3)
    return Board(now, day, shares, waiting, tuple(rows[2:5]))


def board(theme: Theme) -> QWidget:
    """The team lead's board."""
    view, shown = BoardPage(theme), _board()
    view.show_board(shown)
    progress = progress_of()
    lines = wind_words.state_lines(progress, (), data.NOW.date())
    view.winding.show_state(wind_words.title_words(progress.plan), lines)
    channels = list(data.first().channels)
    days = {
        one.id: {
            data.NOW.date() - timedelta(days=back): max(0, 44 - 9 * place + (back * (place - 1)) // 2 + (back * 7) % 5)
            for back in range(30)
        }
        for place, one in enumerate(channels[:4])
    }
    view.chart.show_series(words.series(days, channels, data.NOW.date(), 30), words.captions(data.NOW.date(), 30))
    return shell_with(theme, Page.BOARD, view)


_FIRST = ("Alexandra", "Bram", "Chantal", "Daniëlle", "Ernst-Jan", "Fatima", "Geertruida", "Hendrik-Willem")
_LAST = ("van Wassenaer-Obdam", "Kuipers", "Ramdin", "Postma-van der Zwaag", "el Khattabi")


def board_busy(theme: Theme) -> QWidget:
    """Forty colleagues and a long queue, on a day with many delays."""
    now, shown = data.NOW, _board()
    shares = tuple(
        Share(
            Colleague(
                AgentId(number + 1), f"{_FIRST[number % 8]} {_LAST[number % 5]}", tuple(Status)[number % 3], now,
                number % 7 != 0, (6, 8, 12)[number % 3], (number * 5) % 13,
            ),
            (number * 3) % 11, now - timedelta(minutes=(number * 97) % 4_000),
        )
        for number in range(40)
    )  # fmt: skip
    rows = data.rows()
    waiting = tuple(
        Waiting(
            rows[place % len(rows)], now - timedelta(minutes=4_000 - 77 * place), AgentId(place % 40 + 1), place < 2
        )
        for place in range(50)
    )
    day = Day(1_284, 312, 2_055, 5_460.0, 0.41, 10, 17, 128)
    view = BoardPage(theme)
    view.show_board(replace(shown, day=day, shares=shares, waiting=waiting, expiring=tuple(rows * 4)))
    return shell_with(theme, Page.BOARD, view)


def board_empty(theme: Theme) -> QWidget:
    """An administrator's board, before anybody works here."""
    view = BoardPage(theme)
    view.show_board(Board(data.NOW, Day(0, 0, 0, None, None, 10, 0, 0), (), (), ()))
    view.show_blind(code_sentence("sees_no_citizens"))
    return shell_with(theme, Page.BOARD, view)


def distributing(theme: Theme) -> QWidget:
    """The preview of a distribution."""
    parent = _parent()
    shown = _board()
    names = {one.colleague.id: one.colleague.name for one in shown.shares}
    lines = [words.waiting_line(one, names, shown.at).cells for one in shown.waiting]
    sheet = DistributeSheet(
        theme,
        [(one[0], one[2], one[3]) for one in lines],
        [("Fatima Yilmaz", "7 / 8", "8 / 8"), ("Niels Postma", "5 / 8", "7 / 8")],
        ("Verdeel 3 gesprekken", "Wie het langst wacht komt eerst. Kijk ernaar en verdeel dan."),
        lambda: None,
        parent,
    )
    sheet.setParent(None)
    return sheet


def carrying(theme: Theme) -> QWidget:
    """Dragging four selected conversations over a colleague without room for them."""
    shell = _window(theme)
    shell.list.marks.add([row.id for row in data.rows()[:4]])
    people = (
        ("Ik", "7 → 11 / 8", True, False),
        ("Niels Postma", "2 → 6 / 8", False, False),
        ("Alexandra van Wassenaer-Obdam", "5 → 9 / 8", True, False),
        ("Bram Kuipers", "0 → 4 / 8", False, True),
    )
    colleagues = [
        Entry(Kind.COLLEAGUE, name, number=number, mark=load, warns=over, dimmed=away)
        for number, (name, load, over, away) in enumerate(people, 1)
    ]
    shell.entries.show_people(colleagues, [Entry(Kind.TEAM, "Leefomgeving en vergunningen", number=1)])
    kinds = [shell.entries.index(row, 0).data(Role.ENTRY).kind for row in range(shell.entries.rowCount())]
    shell.navigation.hold_over(kinds.index(Kind.COLLEAGUE) + 2)
    card = Carried(theme, shell)
    words = "Naar Alexandra van Wassenaer-Obdam: 5 → 9 / 8. Dat is meer dan erbij past."
    card.say("4 gesprekken", words, refused=False)
    card.stand_at(shell.mapToGlobal(QPoint(150, 450)))
    return shell


def agreements(theme: Theme) -> QWidget:
    """The team agreements, set by leads."""
    parent = _parent()
    sheet = AgreementsSheet(theme, Agreements(10, 15), lambda _: None, parent)
    sheet.setParent(None)
    return sheet


def confiding(theme: Theme) -> QWidget:
    """Who can see a confidential conversation."""
    names = ("Fatima el Idrissi", "Joke van den Berg-Hoogendoorn", "Niels Bakker", "Sanne ten Cate")
    picks = [Pick(number, name, number == 2) for number, name in enumerate(names)]
    anyway = "Jij ziet het in elk geval, en Anna Jansen, die het heeft."
    parent = _parent()
    sheet = ConfideSheet(theme, picks, anyway, lambda _: None, parent, confidential=True)
    sheet.setParent(None)
    return sheet


SCREENS = {
    "agreements": agreements,
    "confiding": confiding,
    "carrying": carrying,
    "board": board,
    "board-busy": board_busy,
    "board-empty": board_empty,
    "distributing": distributing,
    "collision": collision,
    "stale": stale,
    "offered": offered,
    "assigning": assigning,
    "handing_over": handing_over,
    "shift": shift,
    "status": status_menu,
}
