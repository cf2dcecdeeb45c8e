"""Who works in which team, and which channels a team answers. On a server an agent sees nothing else.

balie teams list --json prints one object per team: id, name, channels (ids), members (logins).
balie teams add TEAM creates one; give TEAM CHANNEL and take TEAM CHANNEL set which channels (ids) it answers; join TEAM
LOGIN and leave TEAM LOGIN set its members (see balie agents). Each prints the resulting team.
balie teams rename TEAM NAME renames it. balie teams end TEAM --to TEAM ends it: its conversations, channels and members
go to the other team, and the history keeps its name.
balie teams rule TEAM METHOD sets how the next conversation is assigned: by_hand, round_robin, load or skill;
--automatic lets the engine do it, --anybody ignores who answered that citizen before. See balie distribute.
"""

import argparse
from collections.abc import Callable

from msgspec.structs import asdict

from app.cli.output import put_all
from app.cli.session import add_json, with_desk
from app.domain.ids import AgentId, ChannelId, TeamId
from app.domain.problems import Refused
from app.domain.team import Method, Rule
from app.services.desk import Desk
from app.storage import agents, channels, teams
from app.storage.database import Transaction

_Change = Callable[[Transaction, argparse.Namespace], None]
_LINE = "{id}\t{name}\t{channels}\t{members}"


def arguments(parser: argparse.ArgumentParser, common: argparse.ArgumentParser, name: str) -> None:
    """Say what teams takes."""
    del name
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)

    def action(name: str, words: str, change: _Change | None, *more: str) -> None:
        found = actions.add_parser(name, help=words, parents=[common], allow_abbrev=False)
        for argument in more:
            found.add_argument(argument.lower(), metavar=argument)
        add_json(found)
        found.set_defaults(run=with_desk(_run), change=change)

    rule = actions.add_parser("rule", help="who gets the next conversation", parents=[common], allow_abbrev=False)
    rule.add_argument("team", metavar="TEAM")
    rule.add_argument("method", choices=[one.value for one in Method])
    rule.add_argument("--automatic", action="store_true", help="let the engine distribute automatically")
    rule.add_argument("--anybody", action="store_true", help="no preference for whoever answered that citizen before")
    rule.set_defaults(run=with_desk(_rule))
    end = actions.add_parser("end", help="let another team take over", parents=[common], allow_abbrev=False)
    end.add_argument("team", metavar="TEAM")
    end.add_argument("--to", metavar="TEAM", help="the team that takes over")
    end.set_defaults(run=with_desk(_end))
    action("list", "list them", None)
    action("add", "make one", _add, "TEAM")
    action("rename", "call it otherwise", _rename, "TEAM", "NAME")
    action("give", "have it answer a channel", _give, "TEAM", "CHANNEL")
    action("take", "take a channel from it", _take, "TEAM", "CHANNEL")
    action("join", "put somebody into it", _join, "TEAM", "LOGIN")
    action("leave", "take somebody out of it", _leave, "TEAM", "LOGIN")


async def _run(desk: Desk, options: argparse.Namespace) -> int:
    change: _Change | None = options.change

    def work(tx: Transaction) -> list[teams.Team]:
        if change is None:
            return teams.all_teams(tx)
        change(tx, options)
        return [team for team in teams.all_teams(tx) if team.id == _team(tx, options)]

    found = await desk.store.run(work)
    put_all(map(asdict, found), as_json=options.json, line=_LINE)
    return 0


async def _rule(desk: Desk, options: argparse.Namespace) -> int:
    team_id = await desk.store.read(lambda tx: _team(tx, options))
    rule = Rule(team_id, Method(options.method), automatic=options.automatic, same_agent=not options.anybody)
    await desk.team.teams.set_rule(rule)
    return 0


def _add(tx: Transaction, options: argparse.Namespace) -> None:
    teams.ensure(tx, options.team)


async def _end(desk: Desk, options: argparse.Namespace) -> int:
    def named(name: str) -> TeamId:
        found = next((one.id for one in known if one.name.casefold() == name.casefold()), None)
        if found is None:
            raise Refused("no_such_team", id=name)
        return found

    known = await desk.team.teams.all()
    await desk.team.teams.end(named(options.team), named(options.to) if options.to else None)
    return 0


def _rename(tx: Transaction, options: argparse.Namespace) -> None:
    teams.rename(tx, _team(tx, options), options.name)
    options.team = options.name


def _give(tx: Transaction, options: argparse.Namespace) -> None:
    teams.give(tx, _team(tx, options), _channel(tx, options))


def _take(tx: Transaction, options: argparse.Namespace) -> None:
    teams.take(tx, _team(tx, options), _channel(tx, options))


def _join(tx: Transaction, options: argparse.Namespace) -> None:
    teams.join(tx, _team(tx, options), _agent(tx, options))


def _leave(tx: Transaction, options: argparse.Namespace) -> None:
    teams.leave(tx, _team(tx, options), _agent(tx, options))


def _team(tx: Transaction, options: argparse.Namespace) -> TeamId:
    found = teams.find(tx, options.team)
    if found is None:
        raise Refused("no_such_team", id=options.team)
    return found


def _channel(tx: Transaction, options: argparse.Namespace) -> ChannelId:
    number = ChannelId(int(options.channel)) if options.channel.isdecimal() else None
    if number is None or number not in channels.labels(tx):  # a lead's own teams need not answer it
        raise Refused("no_such_channel", id=options.channel)
    return number


def _agent(tx: Transaction, options: argparse.Namespace) -> AgentId:
    agent = agents.by_login(tx, options.login)
    if agent is None:
        raise Refused("no_such_agent", id=options.login)
    return agent.id
