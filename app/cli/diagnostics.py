"""One file for support, without personal data.

balie diagnostics FILE.zip contains versions, sizes of files, settings and their origins, what balie check found (no
provider is contacted), how much of everything the store holds, and the log. It contains no text that anybody wrote, no
name, number, label, address or secret, and not who is signed in on which computer. It is plain JSON: look at it before
you send it.

With --json it prints one object: file, parts.
"""

import argparse
import asyncio
import contextlib
from pathlib import Path
from typing import Any, Final

from app.cli.check import checks
from app.cli.output import put, put_json
from app.cli.session import add_json
from app.domain.problems import InboxError
from app.services.diagnostics import write_diagnostics
from app.services.profiles import Opened, open_profile
from app.system.policy.sources import settings_of

_UNTOLD: Final = ("channel:", "setting:", "proxy")


def arguments(parser: argparse.ArgumentParser, common: argparse.ArgumentParser, name: str) -> None:
    """Say what diagnostics takes."""
    del common, name
    add_json(parser)
    parser.add_argument("file", type=Path, metavar="FILE.zip")
    parser.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> int:
    target = options.file.expanduser().absolute()
    found = asyncio.run(_found(options))
    opened: Opened | None = None
    # Why it cannot be opened is among what was checked.
    with contextlib.suppress(InboxError):
        opened = open_profile(options.profile, practice=options.practice)
    try:
        parts = write_diagnostics(target, options.profile, settings_of(options.profile), found, opened)
    finally:
        if opened is not None:
            opened.store.close()
    if options.json:
        put_json({"file": str(target), "parts": parts})
    else:
        put(f"{target} holds {', '.join(parts)}. Look at it before you send it to anybody.")
    return 0


async def _found(options: argparse.Namespace) -> list[dict[str, Any]]:
    """What was checked, without the words about channels, which name them as people do, and about addresses."""
    options.offline, options.settings, options.expect = True, False, []
    return [
        {"check": one.check, "state": one.state, "detail": "" if one.check.startswith(_UNTOLD) else one.detail}
        async for one in checks(options)
    ]
