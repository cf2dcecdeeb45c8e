"""Check everything on this machine, for people and for deployment tools.

balie check --json prints one object per check: check, state (ok, weak, failed), detail. The checks are: profile,
policies, setting:<key> for each setting (with value, origin and locked), keyring, key, store, engine, clock, proxy,
rules, and channel:<id> for each channel (a real call to its provider; not with --offline). The exit status is 1 if one
has failed; `weak` is not a failure.

balie check --settings checks only policies and settings: for detection scripts, which run without a user's keyring.
--expect KEY=VALUE, repeatable, fails unless that value is in force and locked for the user.
"""

import argparse
import asyncio
import sys
from collections.abc import AsyncIterator, Iterator, Mapping
from datetime import UTC, datetime, timedelta
from typing import Final
from urllib.parse import urlsplit
from urllib.request import getproxies

from msgspec import Struct, field

from app import __version__
from app.cli.output import put_all
from app.cli.session import add_json
from app.cli.settings import words
from app.domain.conversation import Query, View
from app.domain.ids import ChannelId
from app.domain.problems import InboxError
from app.main import make_desk, rule_book
from app.services.desk import Desk
from app.services.network import SYSTEM, machine_proxy
from app.services.profiles import Opened, open_profile
from app.storage import channels, conversations
from app.system.identity import KeyHome, read_identity
from app.system.lock import ProfileLock
from app.system.paths import Profile
from app.system.policy.schema import BY_NAME
from app.system.policy.settings import Settings
from app.system.policy.sources import settings_of
from app.system.secrets import DATABASE_PASSWORD, KeyringSecrets, given

_BUILT: Final = datetime(2026, 11, 1, tzinfo=UTC)
"""No clock that is right shows an earlier time than this program was written."""
_AHEAD: Final = timedelta(minutes=10)
_APART: Final = timedelta(seconds=30)

_KEYS: Final = {
    KeyHome.KEYRING: ("ok", "The key of the store lies in the keyring."),
    KeyHome.ENVIRONMENT: ("ok", "The key of the store is handed over at each start."),
    KeyHome.FILE: (
        "weak",
        "The key of the store lies in a file: whoever can read it and the store can read everything.",
    ),
    KeyHome.PRACTICE: ("ok", "This is a practice profile: nothing in it is real."),
}


class Found(Struct, frozen=True):
    """The result of one check."""

    check: str
    state: str
    detail: str
    about: Mapping[str, object] = field(default_factory=dict)
    """What else a script may want to know."""


def arguments(parser: argparse.ArgumentParser, common: argparse.ArgumentParser, name: str) -> None:
    """Say what check takes."""
    del common, name
    add_json(parser)
    parser.add_argument("--offline", action="store_true", help="do not contact any provider")
    parser.add_argument("--settings", action="store_true", help="check only policies and settings")
    parser.add_argument(
        "--expect", action="append", default=[], type=_expected, metavar="KEY=VALUE", help="fail where it differs"
    )
    parser.set_defaults(run=lambda options: asyncio.run(_run(options)))


async def _run(options: argparse.Namespace) -> int:
    failed = False
    async for found in checks(options):
        failed = failed or found.state == "failed"
        entry = {"check": found.check, "state": found.state, "detail": found.detail, **found.about}
        put_all([entry], as_json=options.json, line="{state}\t{check}\t{detail}")
    return 1 if failed else 0


async def checks(options: argparse.Namespace) -> AsyncIterator[Found]:
    """Everything that is looked at, as `options` want it."""
    profile: Profile = options.profile
    yield Found("profile", "ok", f"{profile.folder} (Balie {__version__}, Python {sys.version.split()[0]})")
    machine = await asyncio.to_thread(settings_of, profile)
    for found in (*_policies(machine), *_settings(machine, dict(options.expect))):
        yield found
    if options.settings:
        return
    for found in (*await asyncio.to_thread(_secrets, profile), *_machine(machine)):
        yield found
    _, problems = await asyncio.to_thread(rule_book, profile)
    for problem in problems:
        yield Found("rules", "weak", problem.sentence())
    if not problems:
        yield Found("rules", "ok", "Every policy pack could be read.")
    try:
        opened = await asyncio.to_thread(open_profile, profile, practice=options.practice)
    except InboxError as error:
        yield Found("store", "failed", error.sentence())
        return
    try:
        async for found in _inside(opened, offline=options.offline):
            yield found
    finally:
        await asyncio.to_thread(opened.store.close)


def _policies(machine: Settings) -> Iterator[Found]:
    for problem in machine.problems:
        yield Found("policies", "failed", problem.sentence())
    if not machine.problems:
        said = ", ".join(layer.origin for layer in machine.layers)
        yield Found("policies", "ok", said or "Nobody has decided anything about this machine.")


def _settings(machine: Settings, expected: Mapping[str, str]) -> Iterator[Found]:
    for key, held in machine.all():
        value = words(held.value)
        about = {"value": held.value, "origin": held.origin, "locked": held.locked}
        shown = f"{value or 'empty'} ({held.origin}{', locked' if held.locked else ''})"
        wanted = expected.get(key.name)
        if wanted is not None and value != wanted:
            yield Found(f"setting:{key.name}", "failed", f"{shown}; {wanted} was expected", about)
        elif wanted is not None and not held.locked:
            yield Found(f"setting:{key.name}", "failed", f"{shown}; it was expected to be locked", about)
        else:
            yield Found(f"setting:{key.name}", "ok", shown, about)


def _expected(text: str) -> tuple[str, str]:
    key, equals, value = text.partition("=")
    if not equals or key not in BY_NAME:
        raise argparse.ArgumentTypeError(f"{text} does not name a setting and a value: {', '.join(BY_NAME)}")
    return key, value


def _secrets(profile: Profile) -> Iterator[Found]:
    try:
        identity = read_identity(profile)
    except InboxError as error:
        yield Found("key", "failed", error.sentence())
        return
    at_home = identity is None or identity.key is KeyHome.KEYRING
    wanted = at_home and given(DATABASE_PASSWORD) is None
    try:
        yield Found("keyring", "ok", KeyringSecrets("balie/check").described())
    except InboxError as error:
        yield Found("keyring", "failed" if wanted else "ok", error.sentence() if wanted else "Not used here.")
    if identity is not None:
        yield Found("key", *_KEYS[identity.key])


def _machine(machine: Settings) -> Iterator[Found]:
    now = datetime.now(UTC)
    if now < _BUILT:
        yield Found("clock", "failed", f"The clock says {now:%Y-%m-%d}. Set it: answering windows depend on it.")
    else:
        yield Found("clock", "ok", f"{now:%Y-%m-%d %H:%M:%S} UTC")
    wanted = machine_proxy(machine)
    if wanted == SYSTEM:
        proxies = {scheme: urlsplit(address).hostname or "?" for scheme, address in getproxies().items()}
        wanted = ", ".join(f"{scheme}: {host}" for scheme, host in sorted(proxies.items())) or "none"
        wanted = f"as the system says ({wanted})"
    yield Found("proxy", "ok", wanted or "none, unless a channel names one")


async def _inside(opened: Opened, *, offline: bool) -> AsyncIterator[Found]:
    if await opened.store.read(lambda tx: tx.one(tx.dialect.engine_alone)) is not None:
        yield Found("store", "ok", "It can be opened. This login is an engine's: it answers nobody.")
        yield await _clock_of(opened)
        return
    desk = await make_desk(opened)
    for one in await _conversations(desk):
        yield one
    if opened.shared:
        yield await _clock_of(opened)
    lock = ProfileLock(opened.profile.lock_path)
    free = lock.acquire()
    lock.release()
    yield Found("engine", "ok", "No engine works on this profile now." if free else "An engine works on this profile.")
    apart = timedelta()
    for channel in await desk.accounts.all():
        for rule_id in await desk.accounts.owed.of(channel.id):
            # By id: the diagnostics include this text, and a label may name somebody.
            words = f"Channel {channel.id} was added without the reason that {rule_id} wants. Give it: balie channels"
            yield Found("rules", "weak", f"{words} set {channel.id} --override {rule_id} --reason WHY.")
        # A team's engines have the channels' secrets, and report their state.
        if offline or opened.shared:
            yield Found(f"channel:{channel.id}", "ok", f"{channel.label}: {channel.connection.value} (not asked)")
        else:
            yield await _channel(desk, channel.id, channel.label)
            found = await desk.store.read(lambda tx, number=channel.id: channels.skew(tx, number))  # type: ignore[misc]
            apart = max(apart, found, key=abs)
    if abs(apart) > _APART:
        yield _off(-apart, "the providers'")


async def _conversations(desk: Desk) -> list[Found]:
    try:
        counts, total = await desk.inbox.counts(), await desk.store.read(conversations.total)
        newest = await desk.inbox.rows(await desk.inbox.ids(Query(View.ALL), 1))
    except InboxError as error:
        if error.code != "store_right_missing":
            raise
        return [Found("store", "ok", "It can be opened. This login sees no conversations.")]
    found = [Found("store", "ok", f"{total} conversations, {counts.quarantined} payloads in quarantine")]
    if newest and newest[0].last_at > datetime.now(UTC) + _AHEAD:
        found.append(Found("clock", "weak", "There are messages from the future: this machine's clock may be slow."))
    return found


async def _clock_of(opened: Opened) -> Found:
    """Windows and waiting times are counted by this machine's clock; a colleague's screen must say the same."""
    from app.storage.postgresql.inspection import server_time  # noqa: PLC0415 - PostgreSQL is for teams alone

    theirs = await opened.store.read(server_time)
    ahead = datetime.now(UTC) - theirs
    if abs(ahead) <= _APART:
        return Found("clock", "ok", "This machine's clock and the server's agree.")
    return _off(ahead, "the server's")


def _off(ahead: timedelta, whose: str) -> Found:
    words = f"The clock is {ahead.total_seconds():+.0f} seconds off {whose}. Set it: windows depend on it."
    return Found("clock", "failed", words)


async def _channel(desk: Desk, channel_id: ChannelId, label: str) -> Found:
    try:
        name = await desk.accounts.test(channel_id)
    except InboxError as error:
        return Found(f"channel:{channel_id}", "failed", error.sentence())
    return Found(f"channel:{channel_id}", "ok", f"{label}: reached as {name}")
