"""Who can be given conversations. The owner of this desktop is there from the beginning.

balie agents list --json prints one object an agent: id, login, name.
balie agents add LOGIN --name NAME adds one, or renames the one with that login.
"""

import argparse
from typing import Any

from app.cli.output import put_all
from app.cli.session import add_json, with_desk
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
    for each in (one, add):
        add_json(each)


async def _list(desk: Desk, options: argparse.Namespace) -> int:
    put_all(map(_agent, await desk.inbox.agents()), as_json=options.json, line=_LINE)
    return 0


async def _add(desk: Desk, options: argparse.Namespace) -> int:
    put_all([_agent(await desk.triage.colleague(options.login, options.name))], as_json=options.json, line=_LINE)
    return 0


def _agent(agent: Agent) -> dict[str, Any]:
    return {"id": agent.id, "login": agent.login, "name": agent.name}
