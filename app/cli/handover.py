"""Hand conversations over, with what the next agent must know, to somebody who accepts them.

balie handover list --json prints one object per hand-over that waits for you or that you made: id, conversation, from,
to, summary, returns_in_s, mine (whether you made it).
balie handover offer ID (--to AGENT | --team TEAM) --summary TEXT offers a conversation; it stays yours until somebody
accepts, and the offer ends by itself after --minutes (15). accept N, decline N and withdraw N settle one by number.
"""

import argparse

from app.cli.assign import agent_named, team_named
from app.cli.output import put, put_all
from app.cli.session import add_json, with_desk
from app.domain.ids import ConversationId, HandoverId
from app.domain.team import Offer
from app.services.desk import Desk
from app.services.handovers import MINUTES


def arguments(parser: argparse.ArgumentParser, common: argparse.ArgumentParser, name: str) -> None:
    """Say what handover takes."""
    del name
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)
    listing = actions.add_parser("list", help="list them", parents=[common], allow_abbrev=False)
    listing.set_defaults(run=with_desk(_list))
    add_json(listing)
    offer = actions.add_parser("offer", help="offer a conversation", parents=[common], allow_abbrev=False)
    offer.add_argument("conversation", metavar="ID", type=int, help="a conversation's id, from: balie inbox")
    whom = offer.add_mutually_exclusive_group(required=True)
    whom.add_argument("--to", metavar="AGENT", help="a login or a name")
    whom.add_argument("--team", metavar="TEAM", help="the name of a team")
    offer.add_argument("--summary", required=True, metavar="TEXT", help="what the next agent must know")
    offer.add_argument("--minutes", type=int, default=MINUTES, help="minutes until an unanswered offer returns")
    offer.set_defaults(run=with_desk(_offer))
    for action, words in (("accept", "take it"), ("decline", "not for you"), ("withdraw", "keep it after all")):
        one = actions.add_parser(action, help=words, parents=[common], allow_abbrev=False)
        one.add_argument("number", metavar="N", type=int, help="from: balie handover list")
        one.set_defaults(run=with_desk(_settle))


async def _list(desk: Desk, options: argparse.Namespace) -> int:
    mine_to_take, given = await desk.team.handovers.open_offers()

    def entry(one: Offer, *, mine: bool) -> dict[str, object]:
        return {
            "id": one.id, "conversation": one.conversation_id, "from": one.giver_name, "to": one.to_name,
            "summary": one.summary, "returns_in_s": round(one.seconds), "mine": mine,
        }  # fmt: skip

    entries = [*(entry(one, mine=False) for one in mine_to_take), *(entry(one, mine=True) for one in given)]
    put_all(entries, as_json=options.json, line="{id}\t{conversation}\t{from}\t{to}\t{summary}")
    return 0


async def _offer(desk: Desk, options: argparse.Namespace) -> int:
    agent = (await agent_named(desk, options.to))[0] if options.to is not None else None
    team = (await team_named(desk, options.team)).id if options.team is not None else None
    number = await desk.team.handovers.offer(
        ConversationId(options.conversation), options.summary, agent_id=agent, team_id=team, minutes=options.minutes
    )
    put(f"Hand-over {number} waits to be accepted.")
    return 0


async def _settle(desk: Desk, options: argparse.Namespace) -> int:
    number = HandoverId(options.number)
    if options.action == "accept":
        conversation = await desk.team.handovers.accept(number)
        put(f"Conversation {conversation} is yours.")
    elif options.action == "decline":
        await desk.team.handovers.decline(number)
    else:
        await desk.team.handovers.withdraw(number)
    return 0
