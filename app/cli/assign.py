"""Divide the work as the window does.

balie assign ID… --to AGENT assigns conversations to an agent, by login or name (see balie agents list), `me` or
`nobody`; --team TEAM assigns them to a team. All or nothing. `balie assign ID AGENT` does the same for one. It says who
had each conversation before; one that somebody else assigns at the same moment stays there, which is said as well. With
--json it prints one object per conversation: conversation, assignee, team, was (an agent or a team; null: nobody).

balie distribute distributes unassigned conversations among agents who are present and have capacity, by each team's
rule; without a rule, the agent with the lowest load gets the next one. --dry-run only says who would get what. With
--json it prints one object per conversation: conversation, assignee (null: nobody has capacity).

balie board --json prints one object: at, open, unassigned, answered_today, median_first_response_s, within_norm (0 to
1), norm_minutes, expiring, emergencies_referred, agents ([{name, status, there, open, capacity, overdue,
oldest_wait_since}]), waiting ([{conversation, since, proposed}]; since null: nobody waits there). --csv FILE writes the
agents as a spreadsheet.
"""

import argparse
import asyncio
from collections.abc import Mapping, Sequence
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
from app.services.dividing import Given, Possible
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
        parser.add_argument("--csv", type=Path, metavar="FILE", help="write each agent's load as a spreadsheet")
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
    agent = team = agent_id = team_id = None
    if options.team is not None:
        found = await team_named(desk, options.team)
        team_id, team = found.id, found.name
    elif options.to != "nobody":
        agent_id, agent = await agent_named(desk, options.to)
    possible = await desk.team.dividing.possible(wanted)
    if moved := await desk.team.dividing.give_as_seen(possible.holders, agent_id, team_id):
        raise _meanwhile(moved, len(wanted))
    for entry in _given(wanted, possible, {"assignee": agent, "team": team}):
        if options.json:
            put_json(entry)
        else:
            before = f" It was with {entry['was']}." if entry["was"] not in (None, team or agent) else ""
            put(f"Conversation {entry['conversation']} is with {team or agent or 'nobody'}.{before}")
    return 0


def _given(wanted: Sequence[ConversationId], possible: Possible, to: Mapping[str, str | None]) -> list[dict[str, Any]]:
    """With whom each is now, and with whom it was."""
    people = {load.colleague.id: load.colleague.name for load in possible.loads}
    groups = {team.id: team.name for team in possible.teams}
    entries = []
    for one in wanted:
        agent, team = possible.holders[one]
        was = people.get(agent) if agent is not None else groups.get(team) if team is not None else None
        entries.append({"conversation": one, **to, "was": was})
    return entries


def _meanwhile(moved: Sequence[Given | None], of: int) -> Refused:
    """Who was faster; of several, who was so last."""
    counts = {"count": str(len(moved)), "all": str(of)}
    told = [one for one in moved if one is not None]
    if not told:
        return Refused("given_out_of_sight", **counts)
    last = max(told, key=lambda one: one.at)
    to, at = last.agent or last.team or "nobody", f"{last.at.astimezone():%H:%M}"
    code = "given_meanwhile" if of == 1 else "several_given_meanwhile"
    return Refused(code, by=last.by or "Balie", to=to, time=at, **counts)


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
