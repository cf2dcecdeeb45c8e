"""Run signal-cli for a Signal channel.

balie signal spool FILE -- COMMAND … runs COMMAND, signal-cli's daemon, and puts every message that it prints on FILE,
the spool file of the channel: on the disk before signal-cli may forget it. Stopped by SIGTERM or SIGINT, it stops
COMMAND and keeps what that still says. It ends when COMMAND ends, with its exit status, so that whoever started it
starts it again.

  balie signal spool /var/lib/balie-signal/spool.jsonl -- \\
      signal-cli -a +31701234567 -o json daemon --http=127.0.0.1:8080 --receive-mode=on-start

FILE is set aside every day and every 32 MB, under its name with the time behind it; the channel reads those first. What
was set aside is removed after --keep-days days: longer than an engine ever stands still, and no longer than the
municipality may keep messages unencrypted.
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
