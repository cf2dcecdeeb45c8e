"""Read the store.

balie inbox --json prints one object a conversation:
  id, channel (its id), channel_kind, channel_label, contact, state (open, pending, snoozed, closed), assignee (a name
  or null), labels, cases (numbers in your case system), unread, last_text (masked), last_at, window_expires_at (until
  when the citizen can be answered freely; null where nothing limits it), warnings ([{rule, version, severity, found}]
  about the citizen's messages since our last answer), emergency (true until somebody recorded what was done),
  snoozed_until.

balie show ID --json prints one object a message, oldest first:
  id, provider_id, client_id, direction (inbound, outbound), kind, text, state, sent_at, author, reply_to, edited,
  deleted, note (a problem code or null), attachments ([{id, kind, media_type, file_name, size, state}]), location,
  reactions, warnings.

balie search TEXT --json prints one object a message, newest first:
  conversation, at, contact, channel_kind, channel_label, excerpt (masked).
TEXT is what the window's search field takes: words, "phrases", and conditions with Dutch or English keys, such as
  kanaal:whatsapp label:afval zaak:2026-12345 van:vandaag tekst:"grof vuil" -status:closed bij:mij verloopt:<2u
Conditions alone print the last message of each conversation.

Times are ISO 8601 in UTC.
"""

import argparse
from typing import Any

from app.cli.output import hits, moment, put_all, text
from app.cli.session import add_json, with_desk
from app.domain.conversation import ConversationRow, Query, SearchHit, View
from app.domain.ids import ConversationId
from app.domain.message import Attachment, Message
from app.services.desk import Desk

_PAGE = 500


def arguments(parser: argparse.ArgumentParser, common: argparse.ArgumentParser, name: str) -> None:
    """Say what inbox, show and search take."""
    del common
    add_json(parser)
    if name == "inbox":
        parser.add_argument(
            "--view", type=_view, metavar="VIEW", default=View.ALL, help=f"which conversations (all): {', '.join(View)}"
        )
        parser.add_argument("--limit", type=_amount, help="at most this many")
        parser.set_defaults(run=with_desk(_inbox))
    elif name == "show":
        parser.add_argument("conversation", metavar="ID", type=int, help="a conversation's id, from: balie inbox")
        parser.set_defaults(run=with_desk(_show))
    else:
        parser.add_argument("text", metavar="TEXT", type=_sought, help="words, phrases and conditions, see above")
        parser.add_argument("--limit", type=_amount, default=50, help="at most this many (50)")
        parser.set_defaults(run=with_desk(_search))


def _view(name: str) -> View:
    try:
        return View(name)
    except ValueError:
        raise argparse.ArgumentTypeError(f"there is no view {name}; there are {', '.join(View)}") from None


def _sought(text: str) -> str:
    if not any(map(str.isalnum, text)):
        raise argparse.ArgumentTypeError("there is no word in it to look for")
    return text


def _amount(number: str) -> int:
    if not number.isdecimal() or int(number) < 1:
        raise argparse.ArgumentTypeError(f"{number} is not a number from 1 on")
    return int(number)


async def _inbox(desk: Desk, options: argparse.Namespace) -> int:
    ids = await desk.inbox.ids(Query(options.view), options.limit)
    for start in range(0, len(ids), _PAGE):
        page = ids[start : start + _PAGE]
        rows, cases = await desk.inbox.rows(page), await desk.triage.cases.of(page)
        put_all(
            (_row(row, cases.get(row.id, [])) for row in rows),
            as_json=options.json,
            line="{id}\t{channel_kind}\t{state}\t{assignee}\t{unread}\t{last_at}\t{contact}\t{last_text}",
        )
    return 0


async def _show(desk: Desk, options: argparse.Namespace) -> int:
    messages = await desk.inbox.messages(ConversationId(options.conversation))
    # This prints the whole text, so the log first records who saw what the window masks.
    await desk.ledger.shown(*(message.id for message in messages if message.warnings))
    put_all(map(_message, messages), as_json=options.json, line="{id}\t{sent_at}\t{direction}\t{kind}\t{state}\t{text}")
    return 0


async def _search(desk: Desk, options: argparse.Namespace) -> int:
    if not desk.accounts.shared:  # a team's engines keep the index, and nobody else may write it
        await desk.inbox.catch_up()
    found = await desk.inbox.search(options.text, options.limit)
    put_all(map(_hit, found), as_json=options.json, line="{conversation}\t{at}\t{channel_kind}\t{contact}\t{excerpt}")
    return 0


def _row(row: ConversationRow, cases: list[str]) -> dict[str, Any]:
    return {
        "id": row.id,
        "channel": row.channel_id,
        "channel_kind": row.kind,
        "channel_label": row.channel_label,
        "contact": text(row.contact),
        "state": row.state.value,
        "assignee": row.assignee_name,
        "labels": [label.name for label in row.labels],
        "cases": cases,
        "unread": row.unread,
        "last_text": text(row.last_text),
        "last_at": moment(row.last_at),
        "window_expires_at": moment(row.window_expires_at),
        "warnings": hits(row.warnings),
        "emergency": row.emergency,
        "snoozed_until": moment(row.snoozed_until),
    }


def _message(message: Message) -> dict[str, Any]:
    place = message.location
    return {
        "id": message.id,
        "provider_id": message.provider_id,
        "client_id": message.client_id,
        "direction": message.direction.value,
        "kind": message.kind.value,
        "text": text(message.text),
        "state": message.state.value,
        "sent_at": moment(message.sent_at),
        "author": message.author,
        "reply_to": message.reply_to,
        "edited": message.edited,
        "deleted": message.deleted,
        "note": message.note,
        "attachments": [_attachment(one.uncovered if message.hides_names else one) for one in message.attachments],
        "location": place and {"latitude": place.latitude, "longitude": place.longitude, "name": text(place.name)},
        "reactions": [{"emoji": text(one.emoji), "by_citizen": one.by_citizen} for one in message.reactions],
        "warnings": hits(message.warnings),
    }


def _attachment(attachment: Attachment) -> dict[str, Any]:
    return {
        "id": attachment.id,
        "kind": attachment.kind.value,
        "media_type": attachment.media_type,
        "file_name": text(attachment.file_name),
        "size": attachment.size,
        "state": attachment.state.value,
    }


def _hit(hit: SearchHit) -> dict[str, Any]:
    return {
        "conversation": hit.conversation_id,
        "at": moment(hit.message_at),
        "contact": text(hit.contact),
        "channel_kind": hit.kind,
        "channel_label": hit.channel_label,
        "excerpt": text(hit.excerpt),
    }
