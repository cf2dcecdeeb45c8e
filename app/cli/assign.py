"""Divide the work as the window does.

balie assign ID… --to AGENT gives conversations to an agent, by login or name (see balie agents list), `me` or `nobody`;
--team TEAM gives them to a team. All or nothing. `balie assign ID AGENT` does the same with one. With --json it prints
one object a conversation: conversation, assignee, team.

balie distribute divides what nobody has among who is there and has room, by each team's rule; where a team has none,
whoever is least full gets it. --dry-run only says who would get what. With --json it prints one object a conversation:
conversation, assignee (null: nobody has room).

balie board --json prints one object: at, open, unassigned, answered_today, median_first_response_s, within_norm (0 to
1), norm_minutes, expiring, emergencies_referred, agents ([{name, status, there, open, capacity, overdue,
oldest_wait_since}]), waiting ([{conversation, since, proposed}]). --csv FILE writes the agents as a spreadsheet.
"""

import argparse
import asyncio
from pathlib import Path
from typing import Any

from app.cli.output import moment, put, put_all, put_json
from app.cli.program import complain
from app.cli.session import add_json, with_desk
from app.domain.board import Board
from app.domain.ids import AgentId, ConversationId
from app.domain.problems import InboxError, Refused
from app.services.board import shares_table
from app.services.desk import Desk
from app.services.report_tables import write_csv
from app.services.teams import Team


def arguments(parser: argparse.ArgumentParser, common: argparse.ArgumentParser, name: str) -> None:
    """Say what assign, distribute and board take."""
    del common
    add_json(parser)
    if name == "distribute":
        parser.add_argument("--dry-run", action="store_true", help="only say who would get what")
        parser.set_defaults(run=with_desk(_distribute))
    elif name == "board":
        parser.add_argument("--csv", type=Path, metavar="FILE", help="write who has how much as a spreadsheet")
        parser.set_defaults(run=with_desk(_board))
    else:
        parser.add_argument("words", metavar="ID", nargs="+", help="conversations, from: balie inbox; then an agent")
        whom = parser.add_mutually_exclusive_group()
        whom.add_argument("--to", metavar="AGENT", help="a login or a name, `me`, or `nobody`")
        whom.add_argument("--team", metavar="TEAM", help="the name of a team")
        parser.set_defaults(run=with_desk(_assign))


async def team_named(desk: Desk, name: str) -> Team:
    """The team with this name. `Refused` no_such_team."""
    found = next((one for one in await desk.team.teams.all() if one.name.lower() == name.lower()), None)
    if found is None:
        raise Refused("no_such_team", id=name)
    return found


async def agent_named(desk: Desk, name: str) -> tuple[AgentId, str]:
    """The agent with this login or name, or `me`. `Refused` no_such_agent."""
    if name == "me":
        return desk.agent.id, desk.agent.name
    wanted = name.lower()
    people = await desk.team.presence.colleagues()
    found = [one for one in people if one.login.lower() == wanted] or [
        one for one in people if one.name.lower() == wanted
    ]
    if len(found) != 1:
        raise Refused("no_such_agent", id=name)
    return found[0].id, found[0].name


async def _assign(desk: Desk, options: argparse.Namespace) -> int:
    words: list[str] = options.words
    if options.to is None and options.team is None:
        *words, options.to = words
    if not words or not all(word.isdecimal() for word in words):
        raise Refused("no_such_conversation", id=" ".join(words) or "-")
    wanted = [ConversationId(int(word)) for word in words]
    for one in wanted:
        await desk.inbox.detail(one)
    agent = team = None
    if options.team is not None:
        found = await team_named(desk, options.team)
        team = found.name
        await desk.team.dividing.give_to_team(wanted, found.id)
    elif options.to == "nobody":
        await desk.team.dividing.give(wanted, None)
    else:
        agent_id, agent = await agent_named(desk, options.to)
        await desk.team.dividing.give(wanted, agent_id)
    entries = [{"conversation": one, "assignee": agent, "team": team} for one in wanted]
    for entry in entries:
        if options.json:
            put_json(entry)
        else:
            put(f"Conversation {entry['conversation']} is with {team or agent or 'nobody'}.")
    return 0


async def _distribute(desk: Desk, options: argparse.Namespace) -> int:
    names = {one.id: one.name for one in await desk.team.presence.colleagues()}
    if options.dry_run:
        proposals, _ = await desk.team.dividing.dry_run()
    else:
        proposals = await desk.team.dividing.distribute()
    entries = [
        {
            "conversation": one.conversation_id,
            "assignee": names.get(one.agent_id) if one.agent_id is not None else None,
        }
        for one in proposals
    ]
    put_all(entries, as_json=options.json, line="{conversation}\t{assignee}")
    return 0


async def _board(desk: Desk, options: argparse.Namespace) -> int:
    board = await desk.team.boards.now()
    if why := await desk.team.teams.blind():
        complain(InboxError(why).sentence())
    if options.csv is not None:
        await asyncio.to_thread(write_csv, shares_table(board), options.csv)
    elif options.json:
        put_json(_entry(board))
    else:
        day = board.day
        put(f"{day.open} open, {day.unassigned} unassigned, {day.expiring} to answer within two hours")
        put_all(
            _shares(board), as_json=False, line="{name}\t{status}\t{open}/{capacity}\t{overdue}\t{oldest_wait_since}"
        )
    return 0


def _entry(board: Board) -> dict[str, Any]:
    day = board.day
    names = {share.colleague.id: share.colleague.name for share in board.shares}
    return {
        "at": moment(board.at),
        "open": day.open,
        "unassigned": day.unassigned,
        "answered_today": day.answered,
        "median_first_response_s": day.median_s,
        "within_norm": day.within_norm,
        "norm_minutes": day.norm_minutes,
        "expiring": day.expiring,
        "emergencies_referred": day.referred,
        "agents": _shares(board),
        "waiting": [
            {
                "conversation": one.row.id,
                "since": moment(one.since),
                "proposed": names.get(one.proposed) if one.proposed is not None else None,
            }
            for one in board.waiting
        ],
    }


def _shares(board: Board) -> list[dict[str, Any]]:
    return [
        {
            "name": one.colleague.name, "status": one.colleague.status.value, "there": one.colleague.there,
            "open": one.colleague.open, "capacity": one.colleague.capacity, "overdue": one.overdue,
            "oldest_wait_since": moment(one.oldest),
        }
        for one in board.shares
    ]  # fmt: skip
