"""The office hours.

balie hours prints them; balie hours set "mon-fri 9:00-17:00, thu 9:00-20:00" sets them (names of days may also be
Dutch, German or Frisian; times are in Amsterdam's zone); balie hours set "" means that somebody is always there.
Outside office hours, a citizen who writes of a possible emergency is referred to 112 at once, on channels where the
rules allow automatic messages, and the alarm says that nobody is there. With --json: {"hours"}.
"""

import argparse

from app.cli.output import put, put_json
from app.cli.session import add_json, with_desk
from app.services import office
from app.services.desk import Desk


def arguments(parser: argparse.ArgumentParser, common: argparse.ArgumentParser, name: str) -> None:
    """Say what hours takes."""
    del common, name
    add_json(parser)
    parser.add_argument("action", nargs="?", choices=("set",), help="set them; without it they are printed")
    parser.add_argument("hours", nargs="?", metavar="HOURS", help="such as: mon-fri 9:00-17:00")
    parser.set_defaults(run=with_desk(_hours))


async def _hours(desk: Desk, options: argparse.Namespace) -> int:
    if options.action == "set":
        await office.set_hours(desk.store, options.hours or "")
    found = await office.hours(desk.store)
    if options.json:
        put_json({"hours": found.text if found else None})
    else:
        put(found.text if found else "No office hours are set: somebody is always there.")
    return 0
