"""The identity of a citizen on a channel with safety numbers (Signal).

balie identity ID prints the safety number of a conversation's citizen, which the citizen's phone shows as well. After a
change, nothing is sent to this citizen until somebody has accepted the new number. With --json it prints
{"conversation", "safety_number", "changed"}.

balie identity ID --compared NUMBER accepts a number that you compared with the citizen, for instance by telephone;
balie identity ID --accept accepts it without comparing. Either is recorded in the conversation. Messages that were
stopped meanwhile are not sent automatically. With --json it prints {"conversation", "accepted", "compared"}.

The engine must be running: only the engine can ask.
"""

import argparse

from app.cli.output import put, put_json
from app.cli.session import add_json, with_desk
from app.domain.ids import ConversationId
from app.services.desk import Desk


def arguments(parser: argparse.ArgumentParser, common: argparse.ArgumentParser, name: str) -> None:
    """Say what identity takes."""
    del common, name
    add_json(parser)
    parser.add_argument("conversation", metavar="ID", type=int, help="a conversation's id, from: balie inbox")
    how = parser.add_mutually_exclusive_group()
    how.add_argument("--compared", metavar="NUMBER", help="the number that you compared with the citizen")
    how.add_argument("--accept", action="store_true", help="accept it without comparing")
    parser.set_defaults(run=with_desk(_run))


async def _run(desk: Desk, options: argparse.Namespace) -> int:
    conversation_id = ConversationId(options.conversation)
    compared = "".join(filter(str.isdigit, options.compared or ""))
    if options.accept or options.compared is not None:
        await desk.errands.trust(conversation_id, compared or None)
        if options.json:
            put_json({"conversation": conversation_id, "accepted": True, "compared": bool(compared)})
        else:
            put("The safety number is accepted. Send again what was not sent.")
        return 0
    detail = await desk.inbox.detail(conversation_id)
    number = await desk.errands.safety_number(conversation_id)
    if options.json:
        put_json({"conversation": conversation_id, "safety_number": number, "changed": detail.identity_changed})
    else:
        groups = " ".join(number[place : place + 5] for place in range(0, len(number), 5))
        put(f"{groups or 'no safety number'}\t{'changed' if detail.identity_changed else 'as before'}")
    return 0
