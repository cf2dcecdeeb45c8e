"""Cases of the municipality's own case system, linked to conversations by their number. ID is from: balie inbox.

balie cases show ID prints the numbers of a conversation's cases; link ID NUMBER adds one, unlink ID NUMBER removes one.
Each prints what show prints; with --json one object: conversation, cases. balie search zaak:NUMBER finds the
conversations of a case, and balie inbox --json includes the cases of each.
"""

import argparse

from app.cli.output import put, put_json
from app.cli.session import add_json, with_desk
from app.domain.ids import ConversationId
from app.services.desk import Desk


def arguments(parser: argparse.ArgumentParser, common: argparse.ArgumentParser, name: str) -> None:
    """Say what cases takes."""
    del name
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)
    for action, words in (("show", "its cases"), ("link", "link one more"), ("unlink", "take one off")):
        found = actions.add_parser(action, help=words, parents=[common], allow_abbrev=False)
        add_json(found)
        found.add_argument("conversation", metavar="ID", type=int)
        if action != "show":
            found.add_argument("number", metavar="NUMBER", help="as written in the case system")
        found.set_defaults(run=with_desk(_run))


async def _run(desk: Desk, options: argparse.Namespace) -> int:
    where, cases = ConversationId(options.conversation), desk.triage.cases
    if options.action == "link":
        await cases.link(where, options.number)
    elif options.action == "unlink":
        await cases.unlink(where, options.number)
    numbers = (await desk.inbox.detail(where)).cases
    if options.json:
        put_json({"conversation": where, "cases": list(numbers)})
    else:
        put("\n".join(numbers) or "No case is linked to this conversation.")
    return 0
