"""Do what the window does with a conversation.

balie reply ID --text … queues an answer; the window or `balie engine` sends it. `--text -` reads it from standard
input. --template NAME --var KEY=VALUE … sends an approved template instead, which also works once the messaging window
is closed: see balie templates. A rule that can be overridden is named in the error: repeat the command with --override
RULE --reason ….
With --json it prints {"message", "conversation", "state"}.

balie edit MESSAGE --text … changes the text of one of your messages, or the caption of its file, at the citizen's too,
where the channel allows it: Signal for a day, the own app chat at any time. The rules apply as to an answer; the engine
must be running. With --json it prints {"message", "edited"}.

balie close ID --recorded WHERE closes a conversation that is on record; --reason WHY closes one that need not be.
--emergency records what was done about a possible emergency, unless closing is refused. With --json it prints
{"conversation", "state"}.

balie may ID DEED asks the rules about something done outside Balie: forward (to another citizen), delete, erase (on
request), profile (add to what is known of a citizen), decide (on a benefit). The question is logged for compliance. The
exit status is 0 if it may be done and 1 if a rule stops it; --reason WHY where that helps. With --json it prints
{"conversation", "deed", "rules"}.
"""

import argparse
import mimetypes
import sys
from pathlib import Path

from app.cli.output import hits, put, put_json
from app.cli.session import add_json, with_desk
from app.domain.ids import ConversationId, MessageId
from app.domain.ledger import OUTCOMES
from app.domain.message import MessageKind
from app.domain.problems import InboxError
from app.domain.template import FILE
from app.services.deeds import ASKED
from app.services.desk import Desk
from app.services.replies import NewFile


def arguments(parser: argparse.ArgumentParser, common: argparse.ArgumentParser, name: str) -> None:
    """Say what reply, edit, close and may take."""
    del common
    add_json(parser)
    if name == "edit":
        parser.add_argument("message", metavar="MESSAGE", type=int, help="a message's id, from: balie show ID --json")
        parser.add_argument("--text", required=True, help="the new text; - reads standard input")
        parser.add_argument("--override", action="append", default=[], metavar="RULE", help="a rule to override")
    else:
        parser.add_argument("conversation", metavar="ID", type=int, help="a conversation's id, from: balie inbox")
    parser.add_argument("--reason", default="", metavar="WHY", help="why; kept in the compliance log")
    if name == "edit":
        parser.set_defaults(run=with_desk(_edit))
        return
    if name == "close":
        parser.add_argument("--recorded", default="", metavar="WHERE", help="where it is on record")
        parser.add_argument("--emergency", choices=OUTCOMES, help="what was done about an emergency")
        parser.set_defaults(run=with_desk(_close))
        return
    if name == "may":
        parser.add_argument("deed", choices=ASKED, help="what you want to do")
        parser.set_defaults(run=with_desk(_may))
        return
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument("--text", help="what to send; - reads standard input")
    what.add_argument("--template", metavar="NAME", help="an approved template to send, from: balie templates")
    parser.add_argument(
        "--var", action="append", default=[], type=_pair, metavar="KEY=VALUE", help="a placeholder's value"
    )
    parser.add_argument("--language", help="the template's language; Dutch where there are several")
    parser.add_argument("--file", type=Path, help="a file to send along")
    parser.add_argument("--reply-to", type=int, metavar="MESSAGE", help="the id of the message that this answers")
    parser.add_argument(
        "--by-hand",
        action="store_true",
        help="a person typed it: all that Messenger takes after 24 hours",
    )
    parser.add_argument("--override", action="append", default=[], metavar="RULE", help="a rule to override")
    parser.set_defaults(run=with_desk(_reply))


async def _reply(desk: Desk, options: argparse.Namespace) -> int:
    conversation_id, overrides = ConversationId(options.conversation), dict.fromkeys(options.override, options.reason)
    if options.template is not None:
        values = dict(options.var)
        path = Path(values.pop(FILE)) if FILE in values else options.file
        message_id = await desk.replies.send_template(
            conversation_id,
            options.template,
            values,
            language=options.language,
            file=None if path is None else _file(path),
            overrides=overrides,
        )
    else:
        message_id = await desk.replies.reply(
            conversation_id,
            _words(options),
            files=() if options.file is None else (_file(options.file),),
            reply_to=None if options.reply_to is None else MessageId(options.reply_to),
            overrides=overrides,
            by_hand=options.by_hand,
        )
    if options.json:
        message = await desk.inbox.message(message_id)
        put_json({"message": message_id, "conversation": options.conversation, "state": message.state.value})
    else:
        put(f"Message {message_id} is queued; the window or `balie engine` sends it.")
    return 0


async def _edit(desk: Desk, options: argparse.Namespace) -> int:
    overrides = dict.fromkeys(options.override, options.reason)
    await desk.edits.edit(MessageId(options.message), _words(options), overrides=overrides)
    if options.json:
        put_json({"message": options.message, "edited": True})
    else:
        put(f"Message {options.message} has its new words.")
    return 0


async def _close(desk: Desk, options: argparse.Namespace) -> int:
    conversation_id = ConversationId(options.conversation)
    await desk.triage.close(
        conversation_id, recorded=options.recorded, reason=options.reason, emergency=options.emergency
    )
    if options.json:
        put_json({"conversation": conversation_id, "state": "closed"})
    else:
        put(f"Conversation {conversation_id} is closed.")
    return 0


async def _may(desk: Desk, options: argparse.Namespace) -> int:
    found = await desk.triage.ask(ConversationId(options.conversation), options.deed, options.reason)
    if options.json:
        put_json({"conversation": options.conversation, "deed": options.deed, "rules": hits(found)})
        return 0
    for hit in found:
        rule = desk.rules.rule(hit.rule_id)
        put(f"{hit.rule_id}: {rule.text['en']} {rule.instead['en']}" if rule else hit.rule_id)
    if not found:
        put("No rule of this channel speaks about that.")
    return 0


def _words(options: argparse.Namespace) -> str:
    text: str = options.text
    return sys.stdin.read().rstrip("\n") if text == "-" else text


def _pair(text: str) -> tuple[str, str]:
    key, equals, value = text.partition("=")
    if not equals:
        raise argparse.ArgumentTypeError(f"{text} is not KEY=VALUE")
    return key, value


def _file(path: Path) -> NewFile:
    try:
        content = path.read_bytes()
    except OSError as error:
        raise InboxError("file_unreadable", path=str(path)) from error
    media_type = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
    kinds = {"image": MessageKind.IMAGE, "video": MessageKind.VIDEO, "audio": MessageKind.AUDIO}
    return NewFile(kinds.get(media_type.partition("/")[0], MessageKind.DOCUMENT), media_type, path.name, content)
