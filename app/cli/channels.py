"""Set up channels.

balie channels list --json prints one object per channel: id, kind, label, state (of the engine's connection: unknown,
connected, unreachable, limited, signed_out, misconfigured), phase, account, problem (a code or null).

balie channels add KIND --label LABEL --set KEY=VALUE … --secret KEY=- … sets one up and prints it. `-` reads the secret
from standard input, one line each in the order of the options: on the command line, everybody on this machine could see
it. KIND is whatsapp, messenger, signal or matrix; `balie channels fields KIND` lists the keys. Rules about setting up a
channel are printed on standard error; --override RULE … --reason WHY records in the log who agreed. At a terminal the
reason is asked for, and nothing is added without one. A script that gives none may add the channel but owes the reason:
`balie check` says so until channels set ID --override RULE --reason WHY supplies it.

balie channels prove ID submits the solution of a puzzle that Signal may ask for, read from standard input: solve it at
https://signalcaptchas.org/challenge/generate.html and copy the link "Open Signal". Messages that waited are then sent.

balie channels set ID changes settings; balie channels test ID makes a real call to the provider; balie channels remove
ID removes a channel and its secrets, and keeps its conversations.

balie channels wind-down begin ID --ends YYYY-MM-DD --referral TEXT announces the end of a channel: from now on the
first answer in each conversation includes TEXT. --referral-in LANGUAGE=TEXT, once per language (en, tr, …), gives the
wording for citizens who write that language; others read TEXT, followed by the English wording. --to CHANNEL is where
citizens are referred to; from --answering-from YYYY-MM-DD on, only citizens who write are answered. The engine enters
both phases on their day; with conversations still open after the last day, a person decides (`overdue`). Repeating the
command changes the announcement. answering-only, close and cancel move the channel to that phase; close needs
--despite-open while conversations are open. status prints the progress, with --json as one object: channel, label,
phase, began_at, answering_from, ends, overdue, to, referral, referrals {LANGUAGE: TEXT}, phases, citizens {"open",
"told", "agreed", "moved"}, open_conversations, unseen (those of them out of this login's sight: in no other figure),
weeks [{"week", "open", "received"}]. left prints one object per citizen who has not moved:
conversation, contact, stage, open, assignee, last_at, told_at, agreed_at, agreed_to, moved_at, moved_to.

balie channels move CONVERSATION ID continues with a citizen on another channel, with drafts and history.
"""

import argparse
import sys
from collections.abc import Callable, Sequence
from typing import Any

from app.cli import wind_down
from app.cli.output import put, put_all, put_json
from app.cli.program import complain
from app.cli.session import add_json, with_desk, with_profile
from app.compliance.policy import Rule
from app.domain.channel import Channel, ChannelKind
from app.domain.ids import ChannelId
from app.domain.problems import InboxError
from app.main import KITS, channels_of, rule_book
from app.services.desk import Desk
from app.services.profiles import Opened

_LINE = "{id}\t{kind}\t{label}\t{state}\t{problem}"


def arguments(parser: argparse.ArgumentParser, common: argparse.ArgumentParser, name: str) -> None:
    """Say what channels takes."""
    del name
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)

    def action(name: str, words: str) -> argparse.ArgumentParser:
        found = actions.add_parser(name, help=words, parents=[common], allow_abbrev=False)
        add_json(found)
        return found

    action("list", "list them").set_defaults(run=with_profile(_list))
    fields = action("fields", "what a kind wants filled in")
    fields.add_argument("kind", metavar="KIND", type=ChannelKind)
    fields.set_defaults(run=_of_known_kind(_fields))
    add = action("add", "set one up")
    add.add_argument("kind", metavar="KIND", type=ChannelKind)
    add.add_argument("--label", required=True, help="its name in the inbox")
    _add_values(add)
    add.add_argument("--override", action="append", default=[], metavar="RULE", help="a rule that wants a reason")
    add.add_argument("--reason", default="", metavar="WHY", help="who agreed to it, and why; kept in the log")
    add.set_defaults(run=_of_known_kind(with_desk(_add)))
    change = action("set", "change settings or secrets of one")
    _add_values(change)
    change.add_argument("--override", action="append", default=[], metavar="RULE", help="a rule that wants a reason")
    change.add_argument("--reason", default="", metavar="WHY", help="who agreed to it, and why; kept in the log")
    change.set_defaults(run=with_desk(_set))
    test = action("test", "make a real call to its provider")
    test.set_defaults(run=with_profile(_test))
    prove = action("prove", "hand in the solution of a puzzle, from standard input")
    prove.set_defaults(run=with_desk(_prove))
    remove = action("remove", "remove one; its conversations stay")
    remove.set_defaults(run=with_desk(_remove))
    for one in (change, test, prove, remove):
        one.add_argument("channel", metavar="ID", type=int)
    wind_down.add(actions, common)


def _add_values(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--set", dest="settings", action="append", default=[], type=_pair, metavar="KEY=VALUE")
    parser.add_argument("--secret", dest="secrets", action="append", default=[], type=_pair, metavar="KEY=-")


async def _list(opened: Opened, options: argparse.Namespace) -> int:
    accounts, _ = await channels_of(opened)
    put_all(map(_channel, await accounts.all()), as_json=options.json, line=_LINE)
    return 0


def _fields(options: argparse.Namespace) -> int:
    entries = [
        {
            "key": field.key,
            "label": field.label,
            "secret": field.secret,
            "required": field.required,
            "default": field.default,
            "hint": field.hint,
            "example": field.example,
            "option": "--secret" if field.secret else "--set",
            "need": "required" if field.required and not field.default else "optional",
        }
        for field in KITS[options.kind].fields
    ]
    put_all(entries, as_json=options.json, line="{option} {key}=…\t{need}\t{label}. {hint}")
    return 0


async def _add(desk: Desk, options: argparse.Namespace) -> int:
    secrets = _secrets(options.secrets)
    reasons = dict.fromkeys(options.override, options.reason) if options.override else _asked(desk, options.kind)
    channel = await desk.accounts.add(options.kind, options.label, dict(options.settings), secrets, reasons=reasons)
    if reasons is None:
        _say_rules(desk, options.kind)
    put_all([_channel(channel)], as_json=options.json, line=_LINE)
    left_out = [field.key for field in KITS[options.kind].fields if field.secret and not secrets.get(field.key)]
    if desk.accounts.shared and left_out:
        names = ", ".join(f"channel-{channel.id}-{key}" for key in left_out)
        complain(f"Hand the secrets that it has to every engine of the team (see balie engine --help): {names}")
    return 0


def _say_rules(desk: Desk, kind: ChannelKind) -> None:
    for rule in desk.accounts.rules_at_setup(kind):
        complain(_said(rule))


def _asked(desk: Desk, kind: ChannelKind) -> dict[str, str] | None:
    """What whoever sits at the terminal says of the rules; None where nobody can be asked."""
    rules = desk.accounts.rules_at_setup(kind)
    if not rules or not sys.stdin.isatty():
        return None
    _say_rules(desk, kind)
    sys.stderr.write("balie: Who agreed to this, and why? It is kept in the log. Empty: do not add it.\n")
    why = sys.stdin.readline().strip()
    return {rule.id: why for rule in rules}


async def _set(desk: Desk, options: argparse.Namespace) -> int:
    channel_id, secrets = ChannelId(options.channel), _secrets(options.secrets)
    if options.override:
        await desk.accounts.owed.give(channel_id, dict.fromkeys(options.override, options.reason))
    channel = await desk.accounts.change(channel_id, dict(options.settings), secrets)
    put_all([_channel(channel)], as_json=options.json, line=_LINE)
    return 0


async def _test(opened: Opened, options: argparse.Namespace) -> int:
    accounts, _ = await channels_of(opened)
    try:
        name = await accounts.test(ChannelId(options.channel))
    except InboxError as problem:
        field = problem.arguments.get("key", "")
        complain(f"{field}: {problem.sentence()}" if field else problem.sentence())
        return 1
    if options.json:
        put_json({"id": options.channel, "account_name": name})
    else:
        put(f"The channel works; the provider calls the account: {name}")
    return 0


async def _prove(desk: Desk, options: argparse.Namespace) -> int:
    await desk.errands.prove(ChannelId(options.channel), sys.stdin.readline())
    if options.json:
        put_json({"id": options.channel, "proved": True})
    else:
        put("The puzzle is solved. What waited is being sent.")
    return 0


async def _remove(desk: Desk, options: argparse.Namespace) -> int:
    await desk.accounts.remove(ChannelId(options.channel))
    if options.json:
        put_json({"id": options.channel, "removed": True})
    return 0


def _channel(channel: Channel) -> dict[str, Any]:
    return {
        "id": channel.id,
        "kind": channel.kind,
        "label": channel.label,
        "state": channel.connection.value,
        "phase": channel.phase.value,
        "account": channel.account,
        "problem": channel.problem,
    }


def _of_known_kind(run: Callable[[argparse.Namespace], int]) -> Callable[[argparse.Namespace], int]:
    """`run`, for a kind of channel that there is."""

    def checked(options: argparse.Namespace) -> int:
        if options.kind in KITS:
            return run(options)
        problem = InboxError("bad_channel_kind", kind=options.kind, known=", ".join(KITS))
        # Not what it is meant to be: then the rules that hold here say why, as for whatsapp_consumer.
        refused = rule_book(options.profile)[0].stops_setup(options.kind)
        complain(" ".join((problem.sentence(), *map(_said, refused))))
        return 2

    return checked


def _said(rule: Rule) -> str:
    return f"{rule.id}: {rule.text['en']} {rule.instead['en']}"


def _pair(text: str) -> tuple[str, str]:
    key, equals, value = text.partition("=")
    if not key or not equals:
        raise argparse.ArgumentTypeError("KEY=VALUE is wanted")
    return key, value


def _secrets(pairs: Sequence[tuple[str, str]]) -> dict[str, str]:
    """The secrets; `-` reads the next line of standard input."""
    return {key: sys.stdin.readline().strip() if value == "-" else value for key, value in pairs}
