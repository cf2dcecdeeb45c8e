"""Run signal-cli for a Signal channel.

balie signal spool FILE -- COMMAND … runs COMMAND, signal-cli's daemon, and writes every message that it prints to FILE,
the channel's spool file, safely on disk before signal-cli may forget it. SIGTERM or SIGINT stops COMMAND too, and keeps
what it still prints. It ends when COMMAND ends, with the same exit status, so that a service manager can restart it.

  balie signal spool /var/lib/balie-signal/spool.jsonl -- \\
      signal-cli -a +31701234567 -o json daemon --http=127.0.0.1:8080 --receive-mode=on-start

FILE is rotated every day and every 32 MB, with the time appended to its name; the channel reads rotated files first.
They are deleted after --keep-days days: choose more than an engine is ever down for, and no more than the municipality
may keep messages unencrypted.
"""

import argparse
from pathlib import Path

from app.domain.problems import InboxError
from app.system import log


def arguments(parser: argparse.ArgumentParser, common: argparse.ArgumentParser, name: str) -> None:
    """Say what signal takes."""
    del name
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)
    spool = actions.add_parser(
        "spool", help="run signal-cli and keep what it receives", parents=[common], allow_abbrev=False
    )
    spool.add_argument("file", metavar="FILE", type=Path, help="the spool file of the channel")
    spool.add_argument("--keep-days", type=float, default=14.0, metavar="DAYS", help="how long it is kept (14)")
    spool.add_argument("command", metavar="COMMAND", nargs="+", help="signal-cli with its arguments, after --")
    spool.set_defaults(run=_spool)


def _spool(options: argparse.Namespace) -> int:
    from app.channels.signal.spooler import Spool, run  # noqa: PLC0415 - only this command runs another program

    log.to_stderr()
    try:
        spool = Spool(options.file, options.keep_days * 86_400)
    except OSError as error:
        raise InboxError("file_unwritable", path=str(options.file)) from error
    try:
        return run(options.command, spool)
    except OSError as error:
        raise InboxError("program_missing", program=options.command[0]) from error
    finally:
        spool.close()
