"""Colleagues and teams, and the sheets in which leads and administrators manage them."""

from collections.abc import Callable, Sequence

from msgspec.structs import replace
from PySide6.QtWidgets import QWidget

from app.domain.conversation import Use
from app.domain.ids import AgentId, ChannelId, TeamId
from app.domain.team import Colleague, Method, Parting, Rule, SignIn, Status
from app.services.teams import Team
from app.ui.theme.theme import Theme
from app.ui.views.bring_back_sheet import BringBackSheet
from app.ui.views.colleagues_page import AgentSheet, ColleaguesPage, HireSheet, LeaveSheet
from app.ui.views.dialogs import Sheet
from app.ui.views.divide_sheet import DivideSheet
from app.ui.views.line_sheet import LineSheet
from app.ui.views.pick_list import Pick
from app.ui.views.teams_page import EndTeamSheet, TeamSheet, TeamsPage
from app.ui.wording import teams as words
from app.ui.wording.pages import Page
from app.ui.wording.problems import code_sentence
from app.ui.wording.together import method_sentence, method_words
from tests.screens import data
from tests.screens.pages import shell_with

_PEOPLE = (
    ("Fatima Yilmaz", "f.yilmaz", Status.AVAILABLE, True, 8, 7, (0, 1), (1,), SignIn.LEAD),
    ("Niels Postma", "n.postma", Status.AVAILABLE, True, 8, 5, (2,), (1, 2), SignIn.AGENT),
    ("Chantal Ramdin", "c.ramdin", Status.PAUSE, True, 6, 6, (), (2,), SignIn.AGENT),
    ("Bram Kuipers", "b.kuipers", Status.AWAY, False, 8, 0, (3,), (2,), SignIn.ADMIN),
    ("Alexandra van Wassenaer-Obdam", "a.vanwassenaer-obdam", Status.AWAY, False, 4, 0, (0, 1, 2, 3), (1, 2, 3),
     SignIn.NONE),
)  # fmt: skip


def _channels() -> dict[ChannelId, str]:
    return {one.id: one.label for one in data.first().channels}


def _teams() -> list[Team]:
    first, second, third, *_ = _channels()
    everybody = [login for _, login, *_ in _PEOPLE]
    return [
        Team(TeamId(1), "Burgerzaken", (first, third), tuple(everybody[:2])),
        Team(TeamId(2), "Leefomgeving, vergunningen en ondernemersloket", (second,), tuple(everybody[1:])),
        Team(TeamId(3), "Zorg", (), ()),
    ]


def _colleagues() -> list[Colleague]:
    labels = [label.id for label in data.first().labels]
    return [
        Colleague(
            AgentId(number), name, status, data.NOW if status is Status.PAUSE else None, there, capacity, open_,
            frozenset(labels[one] for one in skills), frozenset(map(TeamId, teams)), login=login,
        )
        for number, (name, login, status, there, capacity, open_, skills, teams, _) in enumerate(_PEOPLE, 1)
    ]  # fmt: skip


def _parent() -> QWidget:
    parent = QWidget()
    parent.resize(1440, 900)
    return parent


def _alone(make: Callable[[QWidget], Sheet]) -> QWidget:
    parent = _parent()
    sheet = make(parent)
    sheet.setParent(None)
    return sheet


def colleagues(theme: Theme) -> QWidget:
    """All colleagues, on a server."""
    view = ColleaguesPage(theme)
    names = {team.id: team.name for team in _teams()}
    labels = {label.id: label.name for label in data.first().labels}
    view.show_lines(
        [
            words.colleague_line(
                one, ", ".join(labels[skill] for skill in sorted(one.skills)),
                ", ".join(names[team] for team in sorted(one.teams)), sign_in, data.NOW,
            )
            for one, (*_, sign_in) in zip(_colleagues(), _PEOPLE, strict=True)
        ],
        known=True,
    )  # fmt: skip
    view.allow(shapes=True, hires=True, why="")
    view.table.selectRow(1)
    return shell_with(theme, Page.TEAM, view)


def hiring(theme: Theme) -> QWidget:
    """Adding a colleague."""
    picks = [Pick(team.id, team.name, team.id == 1) for team in _teams()]

    def make(parent: QWidget) -> Sheet:
        sheet = HireSheet(theme, picks, lambda _: "", lambda *_: None, parent, server=True)
        sheet.name.setText("Sanne Wiersma-ten Cate")
        sheet.login.setText("s.wiersma")
        return sheet

    return _alone(make)


def letting_in(theme: Theme) -> QWidget:
    """The remaining steps after that."""
    return _alone(lambda parent: LineSheet(theme, "Sanne Wiersma-ten Cate", *words.letting_in("s.wiersma"), parent))


def changing(theme: Theme) -> QWidget:
    """Changing a colleague's capacity, skills and teams."""
    one = _colleagues()[1]
    labels = [Pick(label.id, label.name, label.id in one.skills) for label in data.first().labels]
    teams = [Pick(team.id, team.name, team.id in one.teams) for team in _teams()]
    return _alone(lambda parent: AgentSheet(theme, one, (labels, teams), lambda *_: None, parent, renames=True))


def leaving(theme: Theme) -> QWidget:
    """What happens to the work of a colleague who leaves."""
    one, parting = _colleagues()[0], Parting(12, 3, 0)
    return _alone(lambda parent: LeaveSheet(theme, one, parting, lambda: None, parent, last_lead=True))


def cannot_leave(theme: Theme) -> QWidget:
    """A colleague who cannot leave, as the only one who sees something."""
    one, parting = _colleagues()[4], Parting(1, 0, 2)
    return _alone(lambda parent: LeaveSheet(theme, one, parting, lambda: None, parent, last_lead=False))


def coming_back(theme: Theme) -> QWidget:
    """Restoring a team that was ended."""
    gone = [(team.id, team.name) for team in _teams()[1:]]
    title, means = "Welk team komt terug?", words.team_back_words()
    return _alone(lambda parent: BringBackSheet(theme, title, gone, means, lambda _: None, parent))


def teams(theme: Theme) -> QWidget:
    """All teams."""
    view, channels = TeamsPage(theme), _channels()
    rules = {TeamId(1): Rule(TeamId(1), Method.ROUND_ROBIN, automatic=True), TeamId(2): Rule(TeamId(2), Method.SKILL)}
    uses = {TeamId(1): Use(1_340, 12, 38), TeamId(2): Use(88, 3, 9)}
    view.show_lines(
        [
            words.team_line(
                team, ", ".join(channels[one] for one in team.channels), uses.get(team.id, Use(0, 0)),
                rules.get(team.id),
            )
            for team in _teams()
        ]
    )  # fmt: skip
    view.say("Een collega ziet de gesprekken op de kanalen van de eigen teams.")
    view.table.selectRow(0)
    return shell_with(theme, Page.TEAMS, view)


def no_teams(theme: Theme) -> QWidget:
    """Before the first team exists."""
    view = TeamsPage(theme)
    view.show_lines([])
    view.say("Er is nog geen team, dus niemand ziet een gesprek. Maak het eerste.")
    return shell_with(theme, Page.TEAMS, view)


def shaping(theme: Theme) -> QWidget:
    """A team that gives up a channel."""
    first, others = _teams()[0], _teams()[1:]
    channels = [Pick(one, label, one == first.channels[0]) for one, label in _channels().items()]
    members = [Pick(one.id, one.name, one.login in first.members) for one in _colleagues()]

    def means(chosen: frozenset[int]) -> str:
        return words.unanswered(frozenset(first.channels), chosen, others, _channels())

    told = (lambda _: "", means)
    return _alone(lambda parent: TeamSheet(theme, first.name, (channels, members), told, lambda *_: None, parent))


def name_taken(theme: Theme) -> QWidget:
    """The name is already taken."""
    told = (lambda name: code_sentence("team_name_taken", {"name": name}), lambda _: "")

    def make(parent: QWidget) -> Sheet:
        sheet = TeamSheet(theme, "", ([], []), told, lambda *_: None, parent)
        sheet.name.setText("Burgerzaken")
        return sheet

    return _alone(make)


def _dividing(
    theme: Theme, method: Method, lines: Sequence[tuple[str, str, str]], given: int, waiting: int = 0
) -> QWidget:
    methods = [(method_words(one), method_sentence(one), one) for one in Method]

    def make(parent: QWidget) -> Sheet:
        rule = Rule(TeamId(1), method, automatic=True)
        sheet = DivideSheet(theme, "Burgerzaken", rule, methods, lambda _: None, parent)
        sheet.show_trial(words.trial_sentence(method, given, len(lines), waiting), lines)
        return sheet

    return _alone(make)


def dividing(theme: Theme) -> QWidget:
    """A distribution rule, and what it would do."""
    lines = [
        ("Samira Bakker · paspoort", "42 min", "Fatima Yilmaz"),
        ("J. de Vries-van Amerongen · vergunning, klacht", "27 min", "Niels Postma"),
        ("Mehmet Aydın · afval", "12 min", "blijft: niemand heeft ruimte"),
        ("Joris · Goedemiddag, ik heb een vraag", "2 min", "wacht op een label, tot 14:35"),
    ]
    return _dividing(theme, Method.SKILL, lines, 2, 1)


def dividing_nothing(theme: Theme) -> QWidget:
    """A distribution without waiting conversations."""
    return _dividing(theme, Method.BY_HAND, [], 0)


def ending(theme: Theme) -> QWidget:
    """What happens to a team's work when it ends."""
    first, *others = _teams()

    def consequence(heir: Team | None) -> list[str]:
        return words.ending(first, Use(1_340, 12), heir, _channels())

    return _alone(lambda parent: EndTeamSheet(theme, first, others, consequence, lambda _: None, parent, needed=True))


def cannot_end(theme: Theme) -> QWidget:
    """The only team cannot end while it has work."""
    team = replace(_teams()[0], name="Klantcontactcentrum")
    no_heir = [words.no_heir()]
    return _alone(lambda parent: EndTeamSheet(theme, team, [], lambda _: no_heir, lambda _: None, parent, needed=True))


SCREENS = {
    "team": colleagues,
    "team-new": hiring,
    "team-login": letting_in,
    "team-change": changing,
    "team-leave": leaving,
    "team-cannot-leave": cannot_leave,
    "teams-back": coming_back,
    "teams": teams,
    "teams-none": no_teams,
    "teams-change": shaping,
    "teams-name-taken": name_taken,
    "teams-divide": dividing,
    "teams-divide-nothing": dividing_nothing,
    "teams-end": ending,
    "teams-cannot-end": cannot_end,
}
