"""The agents who can be given conversations. The owner of this desktop is one from the start.

balie agents list --json prints one object per agent: id, login, name.
balie agents add LOGIN --name NAME adds an agent, or renames the one with that login. balie agents leave LOGIN removes
an agent who no longer works here: open conversations return to everybody, and the history keeps the name.
balie agents status --json prints one object per agent: id, login, name, status (available, pause, away), until, there
(whether the window is open), open, capacity, skills (labels), teams (ids). With LOGIN it prints that agent only, after
applying --say, --capacity and --skills (labels separated by commas). Without LOGIN these are your own; only a lead may
set somebody else's.
"""

import argparse
from typing import Any

from app.cli.output import moment, put_all
from app.cli.session import add_json, with_desk
from app.domain.ids import AgentId, LabelId
from app.domain.problems import Refused
from app.domain.team import Status
from app.services.desk import Agent, Desk

_LINE = "{id}\t{login}\t{name}"


def arguments(parser: argparse.ArgumentParser, common: argparse.ArgumentParser, name: str) -> None:
    """Say what agents takes."""
    del name
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)
    one = actions.add_parser("list", help="list them", parents=[common], allow_abbrev=False)
    one.set_defaults(run=with_desk(_list))
    add = actions.add_parser("add", help="add or rename one", parents=[common], allow_abbrev=False)
    add.add_argument("login", metavar="LOGIN", help="the name in the operating system or the directory")
    add.add_argument("--name", required=True, help="what colleagues and citizens see")
    add.set_defaults(run=with_desk(_add))
    leave = actions.add_parser("leave", help="remove one", parents=[common], allow_abbrev=False)
    leave.add_argument("login", metavar="LOGIN")
    leave.set_defaults(run=with_desk(_leave))
    status = actions.add_parser("status", help="who is there, and how full", parents=[common], allow_abbrev=False)
    status.add_argument("login", metavar="LOGIN", nargs="?", help="only this agent")
    status.add_argument("--say", choices=[one.value for one in Status], help="set this agent's status")
    status.add_argument("--capacity", type=int, metavar="N", help="how many open conversations at once")
    status.add_argument("--skills", metavar="LABELS", help="the topics this agent knows")
    status.set_defaults(run=with_desk(_status))
    for each in (one, add, leave, status):
        add_json(each)


async def _list(desk: Desk, options: argparse.Namespace) -> int:
    put_all(map(_agent, await desk.inbox.agents()), as_json=options.json, line=_LINE)
    return 0


async def _add(desk: Desk, options: argparse.Namespace) -> int:
    put_all([_agent(await desk.team.staff.keep(options.login, options.name))], as_json=options.json, line=_LINE)
    return 0


async def _leave(desk: Desk, options: argparse.Namespace) -> int:
    one = next((one for one in await desk.inbox.agents() if one.login == options.login), None)
    if one is None:
        raise Refused("no_such_agent", id=options.login)
    await desk.team.staff.leave(one.id)
    put_all([_agent(one)], as_json=options.json, line=_LINE)
    return 0


async def _status(desk: Desk, options: argparse.Namespace) -> int:
    presence, labels = desk.team.presence, {one.id: one.name for one in await desk.inbox.labels()}
    changes = any(one is not None for one in (options.say, options.capacity, options.skills))
    login = desk.agent.login if options.login is None and changes else options.login
    if login is not None:
        one = next((one for one in await presence.colleagues() if one.login == login), None)
        if one is None:
            raise Refused("no_such_agent", id=login)
        await _change(desk, options, one.id, labels)
    found = [one for one in await presence.colleagues() if login in (None, one.login)]
    entries = [
        {
            "id": one.id, "login": one.login, "name": one.name, "status": one.status.value, "until": moment(one.until),
            "there": one.there, "open": one.open, "capacity": one.capacity,
            "skills": sorted(labels[label] for label in one.skills if label in labels), "teams": sorted(one.teams),
        }
        for one in found
    ]  # fmt: skip
    put_all(entries, as_json=options.json, line="{login}\t{name}\t{status}\t{there}\t{open}/{capacity}\t{skills}")
    return 0


async def _change(desk: Desk, options: argparse.Namespace, agent_id: AgentId, labels: dict[LabelId, str]) -> None:
    if options.say is not None:
        await desk.team.presence.say(Status(options.say), agent_id=agent_id)
    if options.capacity is not None:
        await desk.team.presence.set_capacity(options.capacity, agent_id)
    if options.skills is not None:
        by_name = {name.casefold(): label for label, name in labels.items()}
        wanted = [word.strip() for word in options.skills.split(",") if word.strip()]
        for word in wanted:
            if word.casefold() not in by_name:
                raise Refused("no_such_label", id=word)
        await desk.team.staff.set_skills(agent_id, frozenset(by_name[word.casefold()] for word in wanted))


def _agent(agent: Agent) -> dict[str, Any]:
    return {"id": agent.id, "login": agent.login, "name": agent.name}
