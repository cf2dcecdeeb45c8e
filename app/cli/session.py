"""What most commands start with: the profile's opened store, and the services over it."""

import argparse
import asyncio
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager
from typing import Any

from app.main import make_desk
from app.services.desk import Desk
from app.services.profiles import Opened, open_profile

Work = Callable[[Desk, argparse.Namespace], Coroutine[Any, Any, int]]
OpenWork = Callable[[Opened, argparse.Namespace], Coroutine[Any, Any, int]]


@asynccontextmanager
async def opened_profile(options: argparse.Namespace) -> AsyncIterator[Opened]:
    """The profile that `options` name, until the context ends. Raises `InboxError`."""
    opened = await asyncio.to_thread(open_profile, options.profile, practice=options.practice)
    try:
        yield opened
    finally:
        await asyncio.to_thread(opened.store.close)


def with_profile(work: OpenWork) -> Callable[[argparse.Namespace], int]:
    """A command that is nobody's in particular, so an engine may give it: opens the profile, does `work`, closes it."""

    async def run(options: argparse.Namespace) -> int:
        async with opened_profile(options) as opened:
            return await work(opened, options)

    return lambda options: asyncio.run(run(options))


def with_desk(work: Work) -> Callable[[argparse.Namespace], int]:
    """A command that works at a desk: opens it, does `work`, closes it."""

    async def seated(opened: Opened, options: argparse.Namespace) -> int:
        return await work(await make_desk(opened), options)

    return with_profile(seated)


def add_json(parser: argparse.ArgumentParser) -> None:
    """The option `--json`."""
    parser.add_argument("--json", action="store_true", help="print JSON Lines: one object a line")


def add_actions(
    parser: argparse.ArgumentParser, common: argparse.ArgumentParser
) -> Callable[[str, str], argparse.ArgumentParser]:
    """Let `parser` require an action; returns (name, help) → the parser of a new action, which takes `--json`."""
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)

    def action(name: str, words: str) -> argparse.ArgumentParser:
        added = actions.add_parser(name, help=words, parents=[common], allow_abbrev=False)
        add_json(added)
        return added

    return action
