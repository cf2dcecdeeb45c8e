"""Texts about colleagues and teams: the consequences of a change, before it is made."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.domain.conversation import Use
from app.domain.ids import ChannelId
from app.domain.team import Colleague, Method, Parting, Rule, SignIn
from app.ui.models.table import Line
from app.ui.wording.problems import code_sentence
from app.ui.wording.report import number_words
from app.ui.wording.together import colleague_words, load_words, method_words

if TYPE_CHECKING:
    from app.services.teams import Team

translate = QCoreApplication.translate

_SIGN_INS: Final[dict[SignIn, str]] = {
    SignIn.NONE: str(QT_TRANSLATE_NOOP("Teams", "not yet")),
    SignIn.AGENT: str(QT_TRANSLATE_NOOP("Teams", "agent")),
    SignIn.LEAD: str(QT_TRANSLATE_NOOP("Teams", "team lead")),
    SignIn.ADMIN: str(QT_TRANSLATE_NOOP("Teams", "administrator")),
}


def colleague_line(one: Colleague, knows: str, teams: str, sign_in: SignIn | None, at: datetime) -> Line:
    """A colleague's row."""
    lets_in = translate("Teams", _SIGN_INS[sign_in]) if sign_in is not None else ""
    status = colleague_words(one, at)
    return Line(one, (one.name, one.login, lets_in, status, load_words(one), knows, teams))


def team_line(team: "Team", channels: str, use: Use | None, rule: Rule | None) -> Line:
    """A team's row. `use` None: the reader may not see it."""
    method = rule.method if rule is not None else Method.BY_HAND
    divides = method_words(method)
    if rule is not None and rule.automatic:
        divides = translate("Teams", "{method}, by itself").replace("{method}", divides)
    open_ = "" if use is None else number_words(use.sees)
    return Line(team, (team.name, channels, str(len(team.members)), open_, divides))


def unanswered(
    before: frozenset[int], after: frozenset[int], elsewhere: Iterable["Team"], channels: Mapping[ChannelId, str]
) -> str:
    """The consequence of a team answering `after` instead of `before`: the channels that nobody answers then."""
    others = {channel for team in elsewhere for channel in team.channels}
    names = [channels[ChannelId(one)] for one in sorted(before - after - others) if ChannelId(one) in channels]
    if not names:
        return ""
    words = translate("Teams", "No team answers {channels} then. On a server nobody sees what comes in there.")
    return words.replace("{channels}", ", ".join(names))


def ending(team: "Team", use: Use, heir: "Team | None", channels: Mapping[ChannelId, str]) -> list[str]:
    """The consequences of ending a team, one sentence each."""
    if heir is None:
        return [
            translate("Teams", "Nothing is given to this team. What happened keeps its name. “Ended teams…” undoes it.")
        ]
    said = [_given(use, heir.name)]
    gained = [channels[one] for one in team.channels if one not in heir.channels and one in channels]
    if gained:
        words = translate("Teams", "{team} answers {channels} from then on.")
        said.append(words.replace("{team}", heir.name).replace("{channels}", ", ".join(gained)))
    come = len(set(team.members) - set(heir.members))
    if come:
        words = translate("Teams", "Colleagues who come along to {team} and see what is there: {count}.")
        said.append(words.replace("{team}", heir.name).replace("{count}", number_words(come)))
    said.append(translate("Teams", "What happened keeps the name of the team. “Ended teams…” undoes it."))
    return ["\n".join(said)]


def _given(use: Use, heir: str) -> str:
    if not use.conversations:
        return translate("Teams", "No conversation is given to this team.")
    words = translate("Teams", "Open conversations that go to {team}: {open}; with the closed ones {all}.")
    numbers = (("{open}", number_words(use.open)), ("{all}", number_words(use.conversations)), ("{team}", heir))
    for name, value in numbers:
        words = words.replace(name, value)
    return words


def no_heir() -> str:
    """Why a team with work cannot end without another team."""
    return translate("Teams", "There is no other team to go on with its work and its channels. Make one first.")


def parting_words(one: Colleague, parting: Parting, *, last_lead: bool) -> list[str]:
    """The consequences of a colleague leaving."""
    if parting.alone:
        return [code_sentence("alone_in_confidence", {"name": one.name, "count": str(parting.alone)})]
    said = []
    if parting.open:
        words = translate("Teams", "Open conversations that go back to the queue: {count}.")
        said.append(words.replace("{count}", number_words(parting.open)))
    if parting.snoozed:
        words = translate("Teams", "Snoozed conversations that come back to everybody in time: {count}.")
        said.append(words.replace("{count}", number_words(parting.snoozed)))
    if not said:
        said.append(translate("Teams", "Nothing open is with {name}.").replace("{name}", one.name))
    if last_lead:
        words = translate("Teams", "Nobody else leads. Ask the server’s administrator to let a colleague do so.")
        said.append(words)
    words = translate("Teams", "Nothing comes to {name} any more. What happened keeps the name. “Who left…” undoes it.")
    said.append(words.replace("{name}", one.name))
    return ["\n".join(said)]


def team_back_words() -> str:
    """The consequences of restoring a team."""
    return translate(
        "Teams",
        "It has its channels, colleagues, answers and conversations again. The team that went on with them no longer "
        "has what it had not before.",
    )


def colleague_back_words() -> str:
    """The consequences of restoring a colleague."""
    return translate(
        "Teams", "They are in their teams again, with their topics and the conversations that nobody has taken since."
    )


def login_words(*, server: bool) -> str:
    """An explanation of logins."""
    if server:
        return translate(
            "Teams",
            "The login is the name for signing in at the database server. You then get a line for the server’s "
            "administrator, who lets it in.",
        )
    return translate("Teams", "The login is the name in the operating system. Mentions and commands use it.")


def letting_in(login: str, *, known: bool = False) -> tuple[str, str]:
    """What the server's administrator does to let a login sign in: a sentence, and the statement. `known`: the server
    has this login, but does not let it in.
    """
    words = translate(
        "Teams",
        "The server does not let {login} in yet. Send this line to the server’s administrator, who chooses the "
        "password. With Kerberos none is needed.",
    )
    statement = "ALTER ROLE {} LOGIN;" if known else "CREATE ROLE {} LOGIN IN ROLE balie_agent;"
    return words.replace("{login}", login), statement.format(_quoted(login))


def keeping_out(login: str) -> tuple[str, str]:
    """The same to stop it from signing in."""
    words = translate(
        "Teams",
        "{login} sees nothing here any more, and can still sign in. Send this line to the server’s administrator.",
    )
    return words.replace("{login}", login), f"ALTER ROLE {_quoted(login)} NOLOGIN;"


def no_trial() -> str:
    """Why a rule cannot be tried by somebody who does not see the conversations."""
    return translate("Teams", "you are not in this team and do not see what waits there, so it cannot be tried here.")


def trial_sentence(method: Method, given: int, all_: int, waiting: int = 0) -> str:
    """What a rule would do now. `waiting`: how many would wait for a label."""
    if not all_:
        return translate("Teams", "nothing of this team waits that nobody has.")
    if method is Method.BY_HAND:
        words = translate("Teams", "waiting conversations that stay until somebody takes them: {count}.")
        return words.replace("{count}", number_words(all_))
    words = translate("Teams", "of {count} waiting conversations, {given} would go to somebody.")
    if waiting:
        words = translate(
            "Teams", "of {count} waiting conversations, {given} would go to somebody and {waiting} wait for a label."
        ).replace("{waiting}", number_words(waiting))
    return words.replace("{count}", number_words(all_)).replace("{given}", number_words(given))


def _quoted(login: str) -> str:
    return '"' + login.replace('"', '""') + '"'
