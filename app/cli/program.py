"""From arguments to an exit status: 0 done, 1 the thing asked for failed, 2 wrong usage.

Errors are one clear sentence on standard error; everything else is in the log.
"""

import argparse
import logging
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Final, NoReturn

from app import __version__
from app.domain.problems import InboxError
from app.system import lean, log
from app.system.paths import Profile, default_profile, practice_profile

_log = logging.getLogger(__name__)

_COMMANDS: Final = {
    "engine": "receive and send without a window, until stopped",
    "relay": "the webhook relay",
    "signal": "run signal-cli and keep what it receives",
    "practice-servers": "run only the simulated channels",
    "channels": "set up channels",
    "inbox": "list conversations",
    "show": "the messages of a conversation",
    "search": "search messages",
    "reply": "answer a conversation",
    "edit": "change the text of a sent message",
    "answers": "the canned answers, as a list and as a file",
    "hours": "when the office is open",
    "templates": "the approved templates of a channel",
    "assign": "assign conversations to an agent or a team",
    "distribute": "distribute unassigned conversations",
    "handover": "hand conversations over to a colleague who accepts them",
    "board": "each agent's load, and what is waiting",
    "close": "close a conversation",
    "may": "ask the rules about something done outside Balie",
    "agents": "the agents conversations can be assigned to",
    "teams": "who works in which team, and on which channels",
    "cases": "the cases of a conversation in your case system",
    "contacts": "what citizens want, and who is the same citizen",
    "identity": "who a citizen is: the safety number, and accepting a new one",
    "report": "how channels are used, in figures",
    "ingest": "feed raw payloads as if they had been received",
    "compliance": "the rules, the detectors and the compliance log",
    "spelling": "check spelling for the window that starts it",
    "waveform": "measure a sound for the window that starts it",
    "store": "create, migrate, check and copy the store",
    "settings": "the settings in force on this machine, and your own",
    "diagnostics": "one file for support, without personal data",
    "check": "check that everything on this machine is in order",
}
"""Each command and its one-line help. Its module in app.cli, see `_module`, is imported only when it is used."""

_SHARED: Final = {
    "show": "inbox",
    "search": "inbox",
    "board": "assign",
    "distribute": "assign",
    "edit": "reply",
    "close": "reply",
    "may": "reply",
}
"""Commands defined in the module of another command."""

_HINTS: Final = {
    "rule_blocks": "All that stop it: {rules}. See: balie compliance rules.",
    "rule_needs_reason": "Then repeat the command with {overrides} --reason WHY.",
    "deed_blocked": "See: balie compliance rules.",
    "deed_needs_reason": "Repeat the command with --reason WHY; close also takes --recorded WHERE.",
    "setup_needs_reason": "Repeat the command with {overrides} --reason WHY.",
    "setup_blocked": "See: balie compliance rules.",
    "by_hand_only": "If a person typed this, repeat the command with --by-hand.",
    "window_closed": "Templates: balie templates. Another channel: balie channels move.",
    "no_such_rule": "See: balie compliance rules.",
    "no_such_agent": "See: balie agents list.",
    "emergency_open": (
        "Record it with: balie close ID --emergency referred, called or false_alarm, and --recorded WHERE or "
        "--reason WHY where a rule wants one."
    ),
    "no_such_case": "See: balie cases show ID.",
    "opted_out": "See: balie contacts show.",
}
"""Problem code → what to type next on the command line."""

_DESCRIPTION: Final = """\
The inbox of a municipal front office: WhatsApp, Messenger, Signal and the municipality's own app chat in one window.
Without a command, the window opens; with --practice on simulated channels, which are started and stopped with it."""


def run(arguments: Sequence[str]) -> int:
    """Do what `arguments` ask for; the exit status."""
    for stream in (sys.stdout, sys.stderr):
        if stream is not None and hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        options = _parser(arguments).parse_args(arguments)
    except SystemExit as leaving:
        return leaving.code if isinstance(leaving.code, int) else 2
    options.practice = getattr(options, "practice", False)
    if not hasattr(options, "profile"):
        options.profile = practice_profile() if options.practice else default_profile()
    try:
        return _guarded(options)
    except BrokenPipeError:
        # The reader of our output has closed it. Nothing more must be written, not even at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


def _guarded(options: argparse.Namespace) -> int:
    work: Callable[[argparse.Namespace], int] = options.run
    try:
        log.start(options.profile.log_path, _level(options.profile))
        log.forbid_core_dumps()
        return work(options)
    except InboxError as error:
        _log.info("%s: %s", options.command or "window", error.code)
        complain(" ".join(filter(None, (error.sentence(), hint(error.code, error.arguments)))))
    except KeyboardInterrupt:
        pass
    except BrokenPipeError:
        raise
    except Exception:  # noqa: BLE001 - no traceback on anybody's terminal; the log has it
        _log.exception("The command %s failed", options.command or "window")
        complain(InboxError("bug").sentence())
    return 1


def hint(code: str, arguments: Mapping[str, str]) -> str:
    """What to type next, where the sentence for the window names a button or a card."""
    rules = arguments.get("rules") or arguments.get("rule", "")
    overrides = " ".join(f"--override {rule}" for rule in rules.split())
    return _HINTS.get(code, "").format_map({**arguments, "rules": rules.replace(" ", ", "), "overrides": overrides})


def _level(profile: Profile) -> int:
    from app.system.policy.schema import LOG_LEVEL  # noqa: PLC0415 - `balie --help` decides nothing
    from app.system.policy.sources import settings_of  # noqa: PLC0415 - likewise

    return logging.getLevelNamesMapping()[settings_of(profile)[LOG_LEVEL].upper()]


def complain(sentence: str) -> None:
    """What went wrong, on standard error, where there is one."""
    if sys.stderr is not None:
        sys.stderr.write(f"balie: {sentence}\n")


class Parser(argparse.ArgumentParser):
    """Says what is wrong in one sentence."""

    def error(self, message: str) -> NoReturn:
        """Wrong usage: exit status 2."""
        self.exit(2, f"{self.prog}: {message}. See: {self.prog} --help\n")


class _Version(argparse.Action):
    """Prints the version, and that of the schema of stores, and ends."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> NoReturn:
        from app.storage.migrations import steps  # noqa: PLC0415 - only who asks

        sys.stdout.write(f"balie {__version__} (schema {steps()[-1][0]})\n")
        parser.exit()


def _parser(arguments: Sequence[str]) -> Parser:
    common = Parser(add_help=False)
    group = common.add_argument_group("everywhere")
    group.add_argument(
        "--profile",
        metavar="DIR",
        type=_profile,
        default=argparse.SUPPRESS,
        help="the folder with the store and its log",
    )
    group.add_argument(
        "--practice",
        action="store_true",
        default=argparse.SUPPRESS,
        help="use a practice profile, in which nothing is real",
    )
    parser = Parser(
        "balie",
        description=_DESCRIPTION,
        parents=[common],
        allow_abbrev=False,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action=_Version, nargs=0, help="this program's version, and its store's")
    parser.set_defaults(run=_window)
    parser.set_defaults(command=None)
    if _opens_the_window(arguments):
        return parser
    from importlib import import_module  # noqa: PLC0415 - the window does without

    commands = parser.add_subparsers(dest="command", metavar="COMMAND", title="commands", parser_class=Parser)
    for name, words in _COMMANDS.items():
        wanted = name in arguments
        module = import_module(_module(name)) if wanted else None
        own = commands.add_parser(
            name,
            help=words,
            description=module.__doc__ if module else words,
            parents=[common],
            allow_abbrev=False,
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )
        if module is not None:
            module.arguments(own, common, name)
    return parser


def _opens_the_window(arguments: Sequence[str]) -> bool:
    """Whether there is nothing but a profile among `arguments`: then the other parsers need not be made."""
    words = iter(arguments)
    return all(word == "--practice" or (word == "--profile" and next(words, "-")[:1] != "-") for word in words)


def _module(command: str) -> str:
    return f"app.cli.{_SHARED.get(command, command).replace('-', '_')}"


def _profile(text: str) -> Profile:
    return Profile(Path(text).expanduser().absolute())


def _window(options: argparse.Namespace) -> int:
    lean.loading()
    from app.start import window  # noqa: PLC0415 - a command needs no window

    return window(options.profile, practice=options.practice)
