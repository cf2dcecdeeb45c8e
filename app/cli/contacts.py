"""Citizens' wishes, and which addresses belong to one citizen. ID is a conversation, from: balie inbox.

balie contacts show ID --json prints one object: conversation, consent (null, or {"given", "at", "source", "agent"}),
consents (all of them, newest first), preferred (null, or {"channel", "label", "at", "source"}), linked
[{"link", "kind", "address", "name", "at", "agent"}], proposals [{"identity", "kind", "address", "name", "why"}].

balie contacts opt-in ID --source WHERE and opt-out ID --source WHERE record what the citizen said; --on YYYY-MM-DD if
that was on another day. balie contacts prefer ID CHANNEL --source WHERE records a preferred channel; `none` removes it.
balie contacts link ID IDENTITY accepts a proposal as the same citizen, decline ID IDENTITY rejects it, and unlink ID
LINK undoes a link. Nothing is ever linked automatically. Each prints what show prints.
"""

import argparse
from datetime import UTC, date, datetime, time
from typing import Any

from app.cli.output import moment, put_all, put_json, text
from app.cli.session import add_actions, with_desk
from app.domain.citizen import Consent, IdentityId, LinkId, Wishes
from app.domain.ids import ChannelId, ConversationId
from app.services.desk import Desk


def arguments(parser: argparse.ArgumentParser, common: argparse.ArgumentParser, name: str) -> None:
    """Say what contacts takes."""
    del name
    add = add_actions(parser, common)

    def action(name: str, words: str) -> argparse.ArgumentParser:
        found = add(name, words)
        found.add_argument("conversation", metavar="ID", type=int)
        found.set_defaults(run=with_desk(_run))
        return found

    action("show", "what the citizen wants, and who may be the same")
    for name, words in (("opt-in", "the citizen wants messages"), ("opt-out", "the citizen wants none")):
        found = action(name, words)
        found.add_argument("--source", required=True, metavar="WHERE", help="where it was said")
        found.add_argument("--on", type=date.fromisoformat, metavar="YYYY-MM-DD", help="when, if not just now")
    prefer = action("prefer", "which channel the citizen prefers")
    prefer.add_argument("channel", metavar="CHANNEL", help="a channel's id, or none")
    prefer.add_argument("--source", required=True, metavar="WHERE", help="where it was said")
    link = action("link", "a proposal is the same citizen")
    link.add_argument("identity", metavar="IDENTITY", type=int)
    link.add_argument("--reason", default="", metavar="WHY", help="where a rule wants one; kept in the compliance log")
    action("decline", "a proposal is somebody else").add_argument("identity", metavar="IDENTITY", type=int)
    action("unlink", "undo a link").add_argument("link", metavar="LINK", type=int)


async def _run(desk: Desk, options: argparse.Namespace) -> int:
    where, citizens = ConversationId(options.conversation), desk.citizens
    match options.action:
        case "opt-in" | "opt-out":
            at = None if options.on is None else datetime.combine(options.on, time(12), UTC)
            await citizens.consent(where, options.source, given=options.action == "opt-in", at=at)
        case "prefer":
            channel = None if options.channel == "none" else ChannelId(_number(options.channel))
            await citizens.prefer(where, channel, options.source)
        case "link":
            await citizens.link(where, IdentityId(options.identity), options.reason)
        case "decline":
            await citizens.decline(where, IdentityId(options.identity))
        case "unlink":
            await citizens.unlink(where, LinkId(options.link))
        case _:
            pass
    entry = _entry(where, await citizens.wishes(where))
    if options.json:
        put_json(entry)
    else:
        _say(entry)
    return 0


def _number(given: str) -> int:
    """An id; what is none names no channel."""
    return int(given) if given.isdecimal() else -1


def _entry(conversation: ConversationId, wishes: Wishes) -> dict[str, Any]:
    preferred = wishes.preference
    return {
        "conversation": conversation,
        "consent": _consent(wishes.consent) if wishes.consent else None,
        "consents": [_consent(one) for one in wishes.consents],
        "preferred": preferred
        and {
            "channel": preferred.channel_id,
            "label": preferred.channel_label,
            "at": moment(preferred.at),
            "source": preferred.source,
        },
        "linked": [
            {
                "link": one.id,
                "kind": one.kind,
                "address": one.address,
                "name": text(one.name),
                "at": moment(one.at),
                "agent": one.agent,
            }
            for one in wishes.linked
        ],
        "proposals": [
            {
                "identity": one.identity_id,
                "kind": one.kind,
                "address": one.address,
                "name": text(one.name),
                "why": one.why,
            }
            for one in wishes.proposals
        ],
    }


def _consent(consent: Consent) -> dict[str, Any]:
    return {"given": consent.given, "at": moment(consent.at), "source": consent.source, "agent": consent.agent}


def _say(entry: dict[str, Any]) -> None:
    """The same for people."""
    consent = [{"words": "opt-in" if one["given"] else "opt-out", **one} for one in entry["consents"][:1]]
    put_all(consent, as_json=False, line="{words}\t{at}\t{source}")
    put_all(filter(None, [entry["preferred"]]), as_json=False, line="prefers\t{label}\t{at}\t{source}")
    put_all(entry["linked"], as_json=False, line="linked {link}\t{kind}\t{address}\t{name}")
    put_all(entry["proposals"], as_json=False, line="perhaps {identity}\t{kind}\t{address}\t{name}\tsame {why}")
